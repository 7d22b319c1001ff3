//! Pages are light: a room full of phones on one access point opens them in the same minute.

use serde_json::json;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{control, departures, join};

/// Bytes of a first visit on their way, packed.
const BYTES_MAX: u64 = 36 * 1024;

/// The page and everything it loaded, as it came over the air.
const BYTES: &str = "
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.map((entry) => [new URL(entry.name).pathname, entry.decodedBodySize, entry.transferSize]);
";

#[test]
fn the_first_visit_of_a_delegation_weighs_less_than_a_photograph() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let control = control(&driver, &house).await;
        let early = driver.browser("early", Screen::Phone).await;
        forget(&early);
        let address = format!("http://{}/", house.address());
        join(&early, &address, &house.secrets.join, "Indonesia").await;
        early.sees("What to do now").await;
        weigh(&early, "in the lobby").await;
        control.press("Begin: open the first step").await;
        let late = driver.browser("late", Screen::Phone).await;
        forget(&late);
        join(&late, &address, &house.secrets.join, "Malaysia").await;
        late.sees("Step 1 of 10").await;
        late.photograph("deciding-phone").await;
        weigh(&late, "in the first step").await;
        for browser in [&early, &late, &control] {
            browser.clean(&[]);
        }
    });
}

/// Nothing is kept from the page on which one joins: every page is a first visit.
fn forget(browser: &Browser) {
    browser.devtools("Network.enable", json!({}));
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
}

async fn weigh(browser: &Browser, when: &str) {
    let parts = browser.script(BYTES, Vec::new()).await;
    let parts: Vec<(String, u64, u64)> = serde_json::from_value(parts).unwrap();
    let all: u64 = parts.iter().map(|(_, _, transferred)| transferred).sum();
    println!("first visit {when}: {all} bytes, {parts:?}");
    assert!(parts.iter().any(|(path, bytes, _)| path == "/" && *bytes > 0), "{parts:?}");
    for sheet in ["/style.css", "/page.js"] {
        assert!(parts.iter().any(|(path, bytes, _)| path == sheet && *bytes > 0), "{sheet}: {parts:?}");
    }
    assert!(all < BYTES_MAX, "first visit {when}: {all} bytes: {parts:?}");
}
