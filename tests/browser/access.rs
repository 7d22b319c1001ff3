//! Every page in every stage, looked at by a script of our own: names, headings, landmarks, contrast, focus, motion,
//! and whether it fits a narrow screen and large type.

use mufakat::sim::ids::StateId;
use serde_json::{Value, json};

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::departures;
use crate::support::house::House;
use crate::support::http::Client;

/// Widths in CSS pixels: the narrowest screen there is, and half a window, which is what zooming to 200 % leaves.
const NARROW: [u32; 2] = [320, 640];

/// Screens that stand in rooms.
const PROJECTORS: [(u32, u32); 4] = [(1024, 768), (1280, 720), (1280, 800), (1920, 1080)];

/// Parts of the board that do not show all they hold.
const CUT: &str = "
    const parts = ['top', 'news', 'map', 'ladder', 'bands', 'seats', 'cover'].map((name) => document.querySelector(`[data-region=${name}]`));
    const cut = parts.filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
    return cut.map((part) => `${part.dataset.region} is cut off: ${part.scrollWidth} × ${part.scrollHeight} in ${part.clientWidth} × ${part.clientHeight}`);
";

/// What is wrong, page by page.
struct Audit<'a> {
    browser: &'a Browser,
    house: &'a House,
    wrong: Vec<String>,
}

impl Audit<'_> {
    /// Sits down as somebody else and opens a page.
    async fn page(&mut self, who: &Client, path: &str, name: &str) {
        let cookies = self.browser.client.delete_all_cookies();
        cookies.await.expect("cookies can be deleted");
        if let Some((name, value)) = who.cookie.as_deref().and_then(|cookie| cookie.split_once('=')) {
            let cookie =
                json!({ "name": name, "value": value, "path": "/", "httpOnly": true, "sameSite": "Strict" });
            self.browser.command("cookie", &json!({ "cookie": cookie }));
        }
        self.browser.open(&format!("http://{}{path}", self.house.address())).await;
        self.look(name).await;
    }

    /// Looks at what is open now.
    async fn look(&mut self, name: &str) {
        self.browser.photograph(&format!("audit-{name}")).await;
        self.wide(1280, 800);
        let found = self.browser.script(include_str!("audit.js"), Vec::new()).await;
        self.note(name, &found);
        for width in NARROW {
            self.wide(width, 700);
            let found = self.browser.script(include_str!("narrow.js"), Vec::new()).await;
            self.note(&format!("{name} at {width} pixels"), &found);
        }
        self.wide(1280, 800);
    }

    /// The board on the screens there are, dark and light: nothing of what has to be read whole is cut off, and nothing is
    /// smaller than a wall allows.
    async fn projector(&mut self, board: &Client, name: &str) {
        self.page(board, "/", &format!("board {name}")).await;
        for (theme, is_day) in [("wall", false), ("day", true)] {
            let turn = format!("document.getElementById('day').checked = {is_day}");
            self.browser.script(&turn, Vec::new()).await;
            for (width, height) in PROJECTORS {
                self.wide(width, height);
                let screen = format!("board-{}-{theme}-{width}x{height}", name.replace(' ', "-"));
                self.browser.photograph(&screen).await;
                let cut = self.browser.script(CUT, Vec::new()).await;
                self.note(&screen, &cut);
                // A map is fitted to the width of a screen that is nearly a square.
                if width * 9 == height * 16 {
                    let small = self.browser.script(include_str!("small.js"), Vec::new()).await;
                    self.note(&screen, &small);
                }
            }
            self.wide(1280, 800);
            let found = self.browser.script(include_str!("audit.js"), Vec::new()).await;
            self.note(&format!("board {name}, {theme}"), &found);
        }
    }

    fn note(&mut self, name: &str, found: &Value) {
        let found = found.as_array().expect("a list of sentences");
        self.wrong.extend(found.iter().map(|one| format!("{name}: {}", one.as_str().unwrap_or_default())));
    }

    fn wide(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }
}

#[test]
fn every_page_in_every_stage_can_be_used_by_everybody() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let browser = driver.browser("auditor", Screen::Laptop).await;
        let calm = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        browser.devtools("Emulation.setEmulatedMedia", calm);
        browser.open(&format!("http://{}/join", house.address())).await;
        let mut audit = Audit { browser: &browser, house: &house, wrong: Vec::new() };
        all_stages(&mut audit, &house).await;
        let wrong = std::mem::take(&mut audit.wrong);
        assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
        // The page that is not there is looked at too.
        browser.clean(&["/nothing - Failed to load resource"]);
    });
}

async fn all_stages(audit: &mut Audit<'_>, house: &House) {
    let nobody = Client::new(house.address());
    audit.page(&nobody, "/join", "door").await;
    audit.page(&nobody, &format!("/join?code={}", house.secrets.join), "seats").await;
    let control = house.control();
    let delegation = house.delegation("MYS");
    let other = house.delegation("IDN");
    let staff = [
        ("evaluator", house.staff("evaluator", &[])),
        ("observer", house.public("observer")),
        ("chair", house.staff("chair", &[])),
        ("simcell", house.staff("simcell", &[("voice", "Radio")])),
        ("board", house.public("board")),
    ];
    let stage = async |name: &str, audit: &mut Audit<'_>| {
        audit.page(&delegation, "/", &format!("delegation {name}")).await;
        audit.page(&control, "/", &format!("control {name}")).await;
        for (role, client) in &staff {
            audit.page(client, "/", &format!("{role} {name}")).await;
        }
    };
    stage("lobby", audit).await;
    audit.projector(&staff[4].1, "lobby").await;
    control.must("control-begin", &[]);
    furnish(&control, &delegation, &other);
    adopt(house, &delegation);
    stage("deciding", audit).await;
    audit.page(&delegation, "/", "delegation with a card").await;
    audit.browser.follow("Name a technical contact point").await;
    audit.browser.sees("Category").await;
    audit.look("card over the page").await;
    audit.page(&delegation, "/measure/0", "card").await;
    audit.page(&delegation, "/nothing", "sorry").await;
    let acts = serde_json::to_string(&house.live.handle().snapshot().delegation(state(house)).acts).unwrap();
    delegation.must("desk-seal", &[("acts", &acts)]);
    audit.page(&delegation, "/", "delegation sealed").await;
    control.must("control-extend", &[("seconds", "300")]);
    control.must("control-pause", &[]);
    control.must("control-close", &[]);
    stage("closed", audit).await;
    audit.projector(&staff[4].1, "closed").await;
    control.must("control-tell-next", &[]);
    control.must("control-tell-next", &[]);
    stage("telling", audit).await;
    // Far enough for incidents to be open.
    for _ in 0..5 {
        control.must("control-open", &[]);
        control.must("control-close", &[]);
    }
    control.must("control-open", &[]);
    stage("crisis", audit).await;
    audit.projector(&staff[4].1, "deciding").await;
    told(audit, house, &control, &staff[4].1).await;
    audit.page(&delegation, "/choice/0?incident=0", "choice").await;
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-open", &[]);
    }
    stage("over", audit).await;
}

/// Two steps of the crisis, told part by part on the board.
async fn told(audit: &mut Audit<'_>, house: &House, control: &Client, board: &Client) {
    for step in 0..2 {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        loop {
            let hall = house.live.handle().snapshot().hall();
            audit.projector(board, &format!("telling {step} {}", hall.shown)).await;
            if hall.is_all_told() {
                break;
            }
            control.must("control-tell-next", &[]);
        }
        control.must("control-open", &[]);
    }
}

fn state(house: &House) -> StateId {
    house.live.handle().snapshot().scenario().state("MYS").unwrap()
}

/// Puts the first measure that needs nobody else into the draft.
fn adopt(house: &House, delegation: &Client) {
    let snapshot = house.live.handle().snapshot();
    let options = snapshot.options(state(house), &[]).measures;
    let alone = options.iter().find(|option| option.refused.is_none() && !option.joint).unwrap();
    delegation.must("desk-adopt", &[("measure", &snapshot.scenario().measures[alone.measure].id)]);
}

/// Something of everything: messages, a text in brackets, an inject that nobody planned, a note.
fn furnish(control: &Client, delegation: &Client, other: &Client) {
    delegation.must("talk-say", &[("to", "plenary"), ("text", "Good morning.")]);
    other.must("talk-say", &[("to", "state:MYS"), ("text", "A word between us.")]);
    other.must("talk-meet", &[("with", "MYS"), ("about", "Contact points")]);
    delegation.must("text-open", &[("title", "Statement"), ("parties", "IDN")]);
    delegation.must("text-clause", &[("text", "0"), ("wording", "Within one day.")]);
    control.must("control-log", &[("text", "All is well.")]);
    control.must("control-improvise", &[("kind", "media"), ("from", "Radio"), ("text", "News.")]);
}

#[test]
fn an_error_a_foreign_request_and_a_breach_of_the_policy_are_noticed() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let browser = driver.browser("auditor", Screen::Laptop).await;
        browser.open(&format!("http://{}/join", house.address())).await;
        let breach = "document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/x.png' }))";
        browser.script(breach, Vec::new()).await;
        browser.script("setTimeout(() => { throw new Error('a slip') })", Vec::new()).await;
        // A page of no policy, from which anything may be fetched.
        browser.open("data:text/html,<title>x</title>").await;
        let elsewhere = format!("fetch('http://{}/page.js', {{ mode: 'no-cors' }})", house.address());
        browser.script(&elsewhere, Vec::new()).await;
        let mut errors = String::new();
        browser
            .wait("for three errors", async || {
                errors += &browser.errors().join("\n");
                ["POLICY", "a slip", "ELSEWHERE"].iter().all(|sign| errors.contains(sign))
            })
            .await;
    });
}

#[test]
fn a_page_with_faults_is_noticed() {
    let Some(driver) = Driver::start() else { return };
    in_browsers(async {
        let browser = driver.browser("auditor", Screen::Laptop).await;
        let page = "data:text/html,<title>x</title><h1>One</h1><h3>Three</h3><main><input><p style='color:%23999'>pale</p>\
                    <button style='outline:none'>b</button><a id=a></a><a id=a href='%23no'>x</a><img src=''></main>\
                    <div style='width:2000px'>wide</div>";
        browser.open(page).await;
        let found = browser.script(include_str!("audit.js"), Vec::new()).await.to_string();
        let faults = [
            "has no name",
            "no language",
            "skips to 3",
            "contrast",
            "stands twice",
            "leads nowhere",
            "without words",
            "nobody sees",
        ];
        for fault in faults {
            assert!(found.contains(fault), "{fault}: {found}");
        }
        let found = browser.script(include_str!("narrow.js"), Vec::new()).await.to_string();
        assert!(found.contains("wide in a window"), "{found}");
    });
}
