//! Nothing that is new goes unseen, nothing that was typed is lost, and a lost stream leaves the picture as it stood.

use serde_json::json;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{control, delegate, departures, join, stayed};

/// How far down the page stands, in pixels of the style sheet.
async fn down(browser: &Browser) -> f64 {
    browser.script("return window.scrollY", Vec::new()).await.as_f64().unwrap()
}

async fn scroll(browser: &Browser, to: &str) {
    browser.script(&format!("window.scrollTo(0, {to})"), Vec::new()).await;
}

/// Everything that this tab keeps over a reload.
async fn kept(browser: &Browser) -> String {
    browser.script("return JSON.stringify(sessionStorage)", Vec::new()).await.as_str().unwrap().to_owned()
}

#[test]
fn what_was_typed_is_there_after_a_reload_and_gone_once_it_was_sent() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let control = control(&driver, &house).await;
        let browser = driver.browser("Putri", Screen::Phone).await;
        browser.open(&format!("http://{}/", house.address())).await;
        browser.write("Code", &house.secrets.join).await;
        assert!(!kept(&browser).await.contains(&house.secrets.join), "a code is no draft");
        join(&browser, &format!("http://{}/", house.address()), &house.secrets.join, "Indonesia").await;
        browser.sees("What to do now").await;
        control.press("Begin: open the first step").await;
        browser.sees("Step 1 of 10").await;
        browser.choose("To", "Everybody in the room").await;
        browser.write("Message", "Half a sentence").await;
        browser.unfold("Ask for a bilateral meeting").await;
        browser.write("About what", "The harbour").await;

        browser.client.refresh().await.unwrap();
        browser.sees("What to do now").await;
        assert_eq!(browser.value("Message").await, "Half a sentence");
        assert_eq!(browser.value("To").await, "plenary");
        // Also behind a fold, which is open again.
        assert_eq!(browser.value("About what").await, "The harbour");
        browser.write("Message", ", and its end").await;
        browser.press("Send").await;
        control.sees("Half a sentence, and its end").await;
        browser.wait("for an empty field", async || browser.value("Message").await.is_empty()).await;
        browser.client.refresh().await.unwrap();
        browser.sees("What to do now").await;
        assert_eq!(browser.value("Message").await, "", "what was sent is no draft any more");
        assert_eq!(browser.value("About what").await, "The harbour");

        // What comes back with the next step, because its form did not stand on the page meanwhile.
        control.press_and_confirm("Close the step now").await;
        control.press("Tell what happened").await;
        browser.sees("What happened in step 1").await;
        browser.client.refresh().await.unwrap();
        browser.sees("What happened in step 1").await;
        assert_eq!(browser.value("About what").await, "The harbour");
        browser.clean(&[]);
    });
}

#[test]
fn what_was_sent_without_a_network_before_a_reload_and_once_more_after_it_counts_once() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let browser = delegate(&driver, &house, "Putri", "Indonesia", Screen::Phone).await;
        house.control().must("control-begin", &[]);
        browser.sees("Step 1 of 10").await;
        browser.choose("To", "Everybody in the room").await;
        browser.write("Message", "Said once.").await;
        // The words arrive, and the answer does not.
        let lost = "const real = window.fetch; window.fetch = async (...all) => { await real(...all); throw new Error(); }";
        browser.script(lost, Vec::new()).await;
        browser.press("Send").await;
        browser.sees("Not sent yet; trying again.").await;
        browser.client.refresh().await.unwrap();
        browser.sees("What to do now").await;
        assert_eq!(browser.value("Message").await, "Said once.");
        browser.press("Send").await;
        browser.wait("for an empty field", async || browser.value("Message").await.is_empty()).await;
        let said = house.live.handle().snapshot().talk(&mufakat::session::person::Role::Control).messages;
        assert_eq!(said.len(), 1, "{said:?}");
    });
}

#[test]
fn a_message_below_the_window_is_counted_and_a_change_of_stage_begins_at_the_top() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let browser = delegate(&driver, &house, "Putri", "Indonesia", Screen::Phone).await;
        let (control, near) = (house.control(), house.delegation("MYS"));
        control.must("control-begin", &[]);
        browser.sees("Step 1 of 10").await;
        scroll(&browser, "0").await;
        let say = |text: &str| near.must("talk-say", &[("to", "plenary"), ("text", text)]);
        say("The first.");
        browser.sees("New messages: 1").await;
        say("The second.");
        near.must("talk-meet", &[("with", "IDN"), ("about", "The harbour")]);
        browser.sees("New messages: 2").await;
        browser.sees("One delegation asks for a meeting").await;
        browser.photograph("unseen-phone").await;
        let badge = "return document.querySelector('nav [data-unseen=messages]').innerText";
        assert!(browser.script(badge, Vec::new()).await.as_str().unwrap().contains('2'));
        browser.follow("New messages: 2").await;
        browser.sees_no_more("New messages").await;
        browser.client.refresh().await.unwrap();
        browser.sees("What to do now").await;
        browser.does_not_see("New messages").await;

        scroll(&browser, "0").await;
        near.must("text-open", &[("title", "On the harbour"), ("all", "yes")]);
        browser.sees("Texts that changed: 1").await;
        scroll(&browser, "document.body.scrollHeight").await;
        assert!(down(&browser).await > 300.0);
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        browser.sees("What happened in step 1").await;
        browser.wait("to stand at the top", async || down(&browser).await == 0.0).await;

        // Whoever writes stays where they write, and is told.
        control.must("control-open", &[]);
        browser.sees("Step 2 of 10").await;
        browser.write("Message", "In the middle of a").await;
        let written = down(&browser).await;
        assert!(written > 100.0, "{written}");
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        browser.sees("What happened in step 2").await;
        assert_eq!(browser.value("Message").await, "In the middle of a");
        assert!(down(&browser).await > 100.0);
        browser.clean(&[]);
    });
}

#[test]
fn the_board_keeps_its_picture_when_the_stream_is_lost() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let board = driver.browser("board", Screen::Laptop).await;
        join(&board, &format!("http://{}/", house.address()), &house.secrets.join, "Board").await;
        board.sees(&house.secrets.join).await;
        board.script("window.stayed = true", Vec::new()).await;
        let control = house.control();
        control.must("control-begin", &[]);
        board.sees("Step 1 of 10").await;
        board.sees(&house.secrets.join).await;
        let sizes = "return ['#map', '#bands', '#ladder', '#lost'].map((name) => {
            const { top, height } = document.querySelector(name).getBoundingClientRect();
            return [top, height];
        })";
        let number = |value: &serde_json::Value| value.as_f64().unwrap();
        let well = board.script(sizes, Vec::new()).await;
        board.network(false);
        board.sees("The connection is lost").await;
        board.photograph("board-lost").await;
        let lost = board.script(sizes, Vec::new()).await;
        for part in 0..3 {
            let (before, now) = (number(&well[part][1]), number(&lost[part][1]));
            assert!(before > 100.0 && now >= 0.8 * before, "part {part} of the board: {before} and {now}");
        }
        let (top, height) = (number(&lost[3][0]), number(&lost[3][1]));
        assert!(top >= 0.0 && (10.0..120.0).contains(&height), "a slim strip in sight: {top}, {height}");
        board.network(true);
        board.sees_no_more("The connection is lost").await;
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        board.sees("What the delegations did").await;
        assert_eq!(board.script(sizes, Vec::new()).await[3], json!([0, 0]));
        stayed(&board).await;
        board.clean(&["net::ERR_", "/stream"]);
    });
}
