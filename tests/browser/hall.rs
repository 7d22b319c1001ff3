//! An exercise, and people who come in through its door as one does: with the code, to a seat.

use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::Scenario;

use super::driver::{Browser, Driver, Screen};
use crate::support::house::House;
use crate::support::shipped;

/// What the mark of a page says that was never loaded anew.
const STAYED: &str = "return window.stayed === true";

/// The exercise of most tests.
pub fn departures() -> House {
    House::open(shipped("departures"))
}

/// Somebody who joins a delegation.
pub async fn delegate(
    driver: &Driver,
    house: &House,
    name: &'static str,
    state: &str,
    screen: Screen,
) -> Browser {
    let browser = driver.browser(name, screen).await;
    join(&browser, &format!("http://{}/", house.address()), &house.secrets.join, state).await;
    browser.sees("What to do now").await;
    browser.script("window.stayed = true", Vec::new()).await;
    browser
}

/// Joins by typing the code and choosing the seat.
pub async fn join(browser: &Browser, address: &str, code: &str, state: &str) {
    browser.open(address).await;
    browser.write("Code", code).await;
    browser.press("Go on").await;
    browser.mark(state).await;
    browser.write("Your name", browser.name).await;
    browser.press("Take the seat").await;
}

/// Control comes by the address that the host's terminal shows.
pub async fn control(driver: &Driver, house: &House) -> Browser {
    let browser = driver.browser("control", Screen::Laptop).await;
    browser.open(house.server.control_url()).await;
    browser.sees("Begin: open the first step").await;
    browser.script("window.stayed = true", Vec::new()).await;
    browser
}

/// The page has kept itself up to date since it came and was never loaded anew.
pub async fn stayed(browser: &Browser) {
    assert_eq!(browser.script(STAYED, Vec::new()).await, true, "{}: the page was loaded anew", browser.name);
}

/// A delegation by its code.
pub fn state(scenario: &Scenario, iso: &str) -> StateId {
    scenario.state(iso).expect("a delegation of this exercise")
}

/// The first words of a text of several paragraphs.
pub fn beginning(text: &str) -> &str {
    text.trim().split(['\n', '.']).next().unwrap_or_default()
}
