//! Without a mouse: everything can be reached, one always sees where one is, and a page that changes takes nobody away
//! from where they were.

use serde_json::{Value, json};

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{control, delegate, departures};

const TAB: &str = "\u{E004}";
pub const ENTER: &str = "\u{E007}";
/// More stops than any page has.
const STOPS_MAX: usize = 400;

/// Where the focus is: what it is called, what it is, and how wide its outline.
const FOCUS: &str = r"
    const at = document.activeElement;
    const plain = (text) => (text || '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
    const label = [...(at.labels || [])].map((label) => label.textContent).join(' ');
    const style = getComputedStyle(at);
    return {
        name: plain(at.getAttribute('aria-label')) || plain(label) || plain(at.textContent),
        tag: at.localName,
        id: at.id,
        outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        inside: (({ top, bottom, height }) => height > 0 && bottom > 0 && top < innerHeight)(at.getBoundingClientRect()),
    };
";

struct Focus {
    name: String,
    tag: String,
}

async fn focus(browser: &Browser) -> Focus {
    let at = browser.script(FOCUS, Vec::new()).await;
    let text = |name: &str| at[name].as_str().unwrap_or_default().to_owned();
    let focus = Focus { name: text("name"), tag: text("tag") };
    if focus.tag != "body" {
        assert!(at["outline"].as_f64() > Some(0.0), "the focus cannot be seen: {at}");
        assert_eq!(at["inside"], true, "the focus is outside the window: {at}");
    }
    focus
}

/// Goes on with the tabulator until the focus is on what is called so.
pub async fn tab_to(browser: &Browser, tag: &str, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..STOPS_MAX {
        browser.keys(TAB);
        let at = focus(browser).await;
        if at.tag == tag && at.name.starts_with(name) {
            return;
        }
        passed.push(at.name);
    }
    panic!("the keyboard does not reach the {tag} “{name}”; it passes {passed:?}");
}

async fn is_at(browser: &Browser, id: &str) {
    let at: Value = browser.script(FOCUS, Vec::new()).await;
    assert_eq!(at["id"], json!(id), "the focus has gone elsewhere: {at}");
}

#[test]
fn a_delegation_joins_reads_decides_seals_and_speaks_by_keyboard_alone() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let control = control(&driver, &house).await;
        let other = delegate(&driver, &house, "Putri", "Indonesia", Screen::Laptop).await;
        control.press("Begin: open the first step").await;
        let browser = driver.browser("Aisyah", Screen::Laptop).await;
        browser.open(&format!("http://{}/", house.address())).await;
        tab_to(&browser, "input", "Code").await;
        browser.keys(&house.secrets.join);
        browser.keys(ENTER);
        browser.sees("Your seat").await;
        // Seats are one group: the tabulator comes to the first, arrows go on.
        tab_to(&browser, "input", "Brunei").await;
        for _ in 0..20 {
            if focus(&browser).await.name.starts_with("Malaysia") {
                break;
            }
            browser.keys("\u{E015}");
        }
        tab_to(&browser, "button", "Take the seat").await;
        browser.keys(ENTER);
        browser.sees("Step 1 of 10").await;

        let snapshot = house.live.handle().snapshot();
        let own = snapshot.scenario().state("MYS").unwrap();
        let alone = snapshot
            .options(own, &[])
            .measures
            .into_iter()
            .find(|o| o.refused.is_none() && !o.joint)
            .unwrap();
        let measure = &snapshot.scenario().measures[alone.measure];
        tab_to(&browser, "summary", &mufakat::report::labels::category(measure.category)).await;
        browser.keys(ENTER);
        tab_to(&browser, "a", &measure.title).await;
        browser.keys(ENTER);
        browser.sees("Put it into your draft").await;
        tab_to(&browser, "button", "Put it into your draft").await;
        browser.keys(ENTER);
        browser.sees("Take out").await;
        assert_ne!(focus(&browser).await.tag, "body", "after the card the focus is nowhere");

        tab_to(&browser, "select", "To").await;
        browser.keys("Every");
        tab_to(&browser, "textarea", "Message").await;
        let typing = browser.script(FOCUS, Vec::new()).await["id"].as_str().unwrap_or_default().to_owned();
        browser.keys("In the middle of");
        // Others speak and close nothing: the part of the page around the field is made anew under the typing.
        other.choose("To", "Everybody in the room").await;
        other.write("Message", "An interruption.").await;
        other.press("Send").await;
        browser.sees("An interruption.").await;
        is_at(&browser, &typing).await;
        browser.keys(" a sentence.");
        assert_eq!(browser.value("Message").await, "In the middle of a sentence.");
        tab_to(&browser, "button", "Send").await;
        browser.keys(" ");
        other.sees("In the middle of a sentence.").await;
        browser.sees("In the middle of a sentence.").await;
        assert_ne!(focus(&browser).await.tag, "body", "after sending the focus is nowhere");

        tab_to(&browser, "button", "Seal the decision").await;
        browser.keys(ENTER);
        browser.sees("Your decision, sealed").await;
        assert_ne!(focus(&browser).await.tag, "body", "after sealing the focus is nowhere");
        for browser in [&browser, &other, &control] {
            browser.clean(&[]);
        }
    });
}
