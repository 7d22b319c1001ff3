//! The door as people meet it: a page that waits and goes on by itself, with a script and without, and a link that is
//! tapped twice.

use serde_json::json;

use super::driver::{Driver, Screen, in_browsers};
use super::hall::{control, join};
use crate::support::house::House;
use crate::support::shipped;

const WAITS: &str = "Waiting to be let in";

#[test]
fn who_waits_is_let_in_by_one_press_and_their_page_goes_on_by_itself() {
    let Some(driver) = Driver::start() else { return };
    let house = House::asking(shipped("departures"));
    in_browsers(async {
        let control = control(&driver, &house).await;
        let address = format!("http://{}/", house.address());
        let lively = driver.browser("Aisyah", Screen::Phone).await;
        join(&lively, &address, &house.secrets.join, "Malaysia").await;
        lively.sees(WAITS).await;
        let plain = driver.browser("Budi", Screen::Laptop).await;
        plain.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        join(&plain, &address, &house.secrets.join, "Indonesia").await;
        plain.sees(WAITS).await;
        control.sees("2 people wait to come in").await;
        control.photograph("door").await;
        lively.photograph("waiting").await;
        control.press("Let in all 2 who wait").await;
        lively.sees("What to do now").await;
        plain.sees("What to do now").await;
        control.sees_no_more("to come in").await;
        for browser in [&lively, &plain, &control] {
            browser.clean(&[]);
        }
    });
}

#[test]
fn the_picture_for_phones_leads_to_the_seats_and_later_to_the_seat_that_one_has() {
    let Some(driver) = Driver::start() else { return };
    let house = House::open(shipped("departures"));
    in_browsers(async {
        let browser = driver.browser("Aisyah", Screen::Phone).await;
        let link = format!("http://{}/join?code={}", house.address(), house.secrets.join);
        browser.open(&link).await;
        browser.mark("Malaysia").await;
        let shown = browser.script("return location.href", Vec::new()).await;
        assert!(!shown.as_str().unwrap().contains("code"), "{shown}");
        browser.write("Your name", "Aisyah").await;
        browser.press("Take the seat").await;
        browser.sees("What to do now").await;
        browser.open(&link).await;
        browser.sees("You sit here: Malaysia").await;
        browser.follow("Go on").await;
        browser.sees("What to do now").await;
        browser.clean(&[]);
    });
}

#[test]
fn the_back_key_leads_back_through_the_door_and_to_no_error() {
    let Some(driver) = Driver::start() else { return };
    let house = House::open(shipped("departures"));
    in_browsers(async {
        let browser = driver.browser("Aisyah", Screen::Phone).await;
        join(&browser, &format!("http://{}/", house.address()), &house.secrets.join, "Malaysia").await;
        browser.sees("What to do now").await;
        // The list of seats came in answer to a form, and is not asked to be sent again.
        browser.client.back().await.expect("there is a page before it");
        browser.sees("You sit here: Malaysia").await;
        browser.follow("Go on").await;
        browser.sees("What to do now").await;
        browser.clean(&[]);
    });
}
