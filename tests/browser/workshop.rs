//! The workshop in a real browser: an inject is written by keyboard alone, cards are dragged, what somebody types is checked
//! and saved, and every part passes the audit.

use std::fs;

use fantoccini::Locator;
use mufakat::shipped;
use mufakat::workshop::desk::Desk;
use mufakat::workshop::serve::Workshop;
use serde_json::json;
use tempfile::TempDir;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::keyboard::{ENTER, tab_to};
use super::person::until;

/// A scenario in a folder, and the workshop over it.
struct Bench {
    folder: TempDir,
    workshop: Workshop,
}

impl Bench {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let text = shipped::scenario("two-desks").unwrap().text;
        fs::write(folder.path().join("scenario.ron"), text.as_bytes()).unwrap();
        let desk = Desk::open(folder.path().to_str().unwrap()).unwrap();
        Self { workshop: Workshop::open(desk, None).unwrap(), folder }
    }

    fn text(&self) -> String {
        fs::read_to_string(self.folder.path().join("scenario.ron")).unwrap()
    }

    async fn says(&self, words: &str) {
        until(&format!("the file to say {words}"), async || match self.text().contains(words) {
            true => Ok(()),
            false => Err("it does not".into()),
        })
        .await;
    }
}

#[test]
fn an_inject_is_written_by_keyboard_alone() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    in_browsers(async {
        let browser = driver.browser("author", Screen::Laptop).await;
        browser.open(&bench.workshop.url()).await;
        tab_to(&browser, "button", "Add an inject").await;
        browser.keys(ENTER);
        browser.sees("Short name").await;
        bench.says("id: \"inject-1\"").await;
        tab_to(&browser, "input", "From").await;
        browser.keys("Harbour master");
        tab_to(&browser, "input", "Headline").await;
        browser.keys("A siren \"sounds\".");
        // The check and the paper follow while one types.
        browser.sees("A siren \"sounds\".").await;
        tab_to(&browser, "textarea", "Text").await;
        bench.says("headline: \"A siren \\\"sounds\\\".\"").await;
        browser.keys("Nobody knows why: C:\\new.");
        tab_to(&browser, "textarea", "What you expect").await;
        bench.says("text: \"Nobody knows why: C:\\\\new.\"").await;
        browser.keys("They ask.");
        tab_to(&browser, "button", "One step later: A siren").await;
        bench.says("expects: \"They ask.\"").await;
        browser.keys(ENTER);
        bench.says("release: At(\"quiet\", 2)").await;
        browser.sees("Quiet quarters, step 2").await;
        let focused = browser.script("return document.activeElement.id", Vec::new()).await;
        assert!(focused.as_str().unwrap().starts_with("later-injects-"), "the focus has gone to {focused}");
        browser.keys("\u{E009}z\u{E009}");
        bench.says("release: At(\"quiet\", 1)").await;
        browser.clean(&[]);
    });
}

#[test]
fn a_picture_is_taken_by_keyboard_and_is_seen() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    in_browsers(async {
        let browser = driver.browser("painter", Screen::Laptop).await;
        let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        browser.devtools("Emulation.setEmulatedMedia", calm);
        browser.open(&format!("{}?at=injects[0]", bench.workshop.url())).await;
        tab_to(&browser, "button", "Add this picture").await;
        browser.keys(ENTER);
        browser.sees("No picture was chosen").await;
        tab_to(&browser, "textarea", "What can be seen on it").await;
        browser.keys("A table of steps and roles.");
        // What is typed elsewhere meanwhile is saved, and takes nothing of this away.
        browser.write("Headline", " More.").await;
        bench.says(" More.\"").await;
        let chooser = browser.client.find(Locator::Css("#fields [type=file]")).await.unwrap();
        chooser
            .send_keys(
                &std::path::absolute("scenarios/manual/mirror.webp").expect("a folder").to_string_lossy(),
            )
            .await
            .unwrap();
        tab_to(&browser, "button", "Add this picture").await;
        browser.keys(ENTER);
        bench.says("picture: (file: \"pictures/mirror.webp\", alt: \"A table of steps and roles.\")").await;
        browser.sees("copied into the folder of the scenario").await;
        until("the picture to be seen", async || {
            let wide = "return [...document.querySelectorAll('.picture img')].map((one) => one.naturalWidth)";
            let wide = browser.script(wide, Vec::new()).await;
            let is_seen = wide.as_array().is_some_and(|all| all.len() == 2 && !all.contains(&json!(0)));
            if is_seen { Ok(()) } else { Err(wide.to_string()) }
        })
        .await;
        browser.photograph("workshop-picture").await;
        let found = browser.script(include_str!("audit.js"), Vec::new()).await;
        assert_eq!(found, json!([]));
        browser.clean(&[]);
    });
}

#[test]
fn a_card_is_dragged_to_another_step_and_a_change_outside_is_asked_about() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    in_browsers(async {
        let browser = driver.browser("author", Screen::Laptop).await;
        browser.open(&bench.workshop.url()).await;
        let id = "id: \"tills-dark\"";
        assert!(bench.text().contains(id));
        let drag = "
            const card = [...document.querySelectorAll('.card-of[draggable]')][0];
            const step = document.querySelector('[data-step=\"night 2\"]');
            const data = new DataTransfer();
            for (const [target, kind] of [[card, 'dragstart'], [step, 'dragover'], [step, 'drop'], [card, 'dragend']])
                target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
            return card.dataset.way;
        ";
        let way = browser.script(drag, Vec::new()).await;
        assert_eq!(way.as_str(), Some("injects[0]"));
        until("the card to move", async || {
            let desk = Desk::open(bench.folder.path().to_str().unwrap()).unwrap();
            match desk.book().says("injects[0].release.At[0]").as_deref() {
                Some("night") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        })
        .await;
        fs::write(bench.folder.path().join("scenario.ron"), bench.text().replace("Two Desks", "Three Desks"))
            .unwrap();
        browser.script("dispatchEvent(new Event('focus'))", Vec::new()).await;
        browser.sees("Somebody else has written").await;
        browser.press("Take in what was written there").await;
        browser.sees("Three Desks").await;
        browser.clean(&[]);
    });
}

#[test]
fn what_is_typed_is_saved_by_the_first_click_and_nobody_leaves_it_unasked() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    in_browsers(async {
        let browser = driver.browser("author", Screen::Laptop).await;
        browser.open(&format!("{}?at=injects[0]", bench.workshop.url())).await;
        let file = bench.folder.path().join("scenario.ron");
        fs::write(&file, bench.text().replace("Two Desks", "Three Desks")).unwrap();
        browser.write("Headline", " Typed.").await;
        browser.sees("NOTHING IS SAVED: somebody else has written the file").await;
        // The cursor stands in the field, and what is typed there last is sent by no key.
        browser.write("Headline", " More.").await;
        browser.press("Write what stands here over it").await;
        bench.says(" Typed. More.").await;
        browser.sees("Saved in").await;
        browser.sees_no_more("NOTHING IS SAVED").await;

        let kept = bench.folder.path().join("older-versions");
        fs::remove_dir_all(&kept).unwrap();
        fs::write(&kept, "").unwrap();
        browser.write("Headline", " On no disk.").await;
        browser.sees("NOTHING IS SAVED: the file cannot be written").await;
        browser.follow("Objectives").await;
        until("to be asked", async || browser.client.dismiss_alert().await.map_err(|why| why.to_string()))
            .await;
        assert!(browser.value("Headline").await.ends_with(" On no disk."));
        fs::remove_file(&kept).unwrap();
        browser.follow("Objectives").await;
        bench.says(" On no disk.").await;
        browser.sees("Undo").await;
        browser.clean(&["422"]);
    });
}

#[test]
fn a_menu_walked_through_by_keys_is_saved_and_a_ticked_role_is_meant() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    let everybody = {
        let desk = Desk::open(bench.folder.path().to_str().unwrap()).unwrap();
        let book = desk.book();
        let place = (0..book.count("injects")).find(|nth| {
            book.written(&format!("injects[{nth}].to")) == Some("All")
                && book.has(&format!("injects[{nth}].release.At[0]"))
        });
        place.unwrap()
    };
    in_browsers(async {
        let browser = driver.browser("author", Screen::Laptop).await;
        browser.open(&format!("{}?at=injects[{everybody}]", bench.workshop.url())).await;
        let tick = format!("document.querySelector('[name=\"injects[{everybody}].to\"]').click()");
        browser.script(&tick, Vec::new()).await;
        let on_disk = |field: &str| {
            let desk = Desk::open(bench.folder.path().to_str().unwrap()).unwrap();
            desk.book().written(&format!("injects[{everybody}].{field}")).unwrap_or_default().to_owned()
        };
        until("the role to be meant", async || match on_disk("to") {
            to if to.starts_with("Role(") => Ok(()),
            to => Err(to),
        })
        .await;
        tab_to(&browser, "select", "It comes").await;
        browser.keys("\u{E015}");
        until("the menu to be saved", async || match on_disk("release") {
            release if release.starts_with("Once(") => Ok(()),
            release => Err(release),
        })
        .await;
        assert!(on_disk("to").starts_with("Role("), "what was ticked stays so");
        browser.clean(&[]);
    });
}

#[test]
fn every_part_can_be_used_by_everybody() {
    let Some(driver) = Driver::start() else { return };
    let bench = Bench::open();
    in_browsers(async {
        let browser = driver.browser("auditor", Screen::Laptop).await;
        let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        browser.devtools("Emulation.setEmulatedMedia", calm);
        let mut wrong = Vec::new();
        for at in [
            "",
            "injects[0]",
            "injects[5]",
            "roles[0]",
            "branches[0]",
            "incidents[0]",
            "moves[0]",
            "facilitation",
        ] {
            browser.open(&format!("{}?at={at}", bench.workshop.url())).await;
            browser.photograph(&format!("workshop-{}", at.replace(['[', ']'], "-"))).await;
            for (width, height, audit) in [
                (1280, 800, include_str!("audit.js")),
                (320, 700, include_str!("narrow.js")),
                (640, 700, include_str!("narrow.js")),
            ] {
                wide(&browser, width, height);
                let found = browser.script(audit, Vec::new()).await;
                let found = found.as_array().expect("a list of sentences");
                wrong.extend(
                    found.iter().map(|one| format!("{at} at {width}: {}", one.as_str().unwrap_or_default())),
                );
            }
        }
        assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
        browser.clean(&[]);
    });
}

fn wide(browser: &Browser, width: u32, height: u32) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
}
