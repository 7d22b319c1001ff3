//! Networks fail and hosts are started anew: what somebody types and what was accepted stays, and counts once.

use std::net::TcpListener;

use super::driver::{Driver, Screen, in_browsers};
use super::hall::{control, delegate, departures, join, stayed};
use crate::support::house::Program;

/// What browsers write on the console about a network that is away.
const AWAY: [&str; 2] = ["net::ERR_", "/stream"];

#[test]
fn who_loses_the_network_loses_no_word_and_comes_back_to_the_present() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let control = control(&driver, &house).await;
        let near = delegate(&driver, &house, "Aisyah", "Malaysia", Screen::Laptop).await;
        let far = delegate(&driver, &house, "Putri", "Indonesia", Screen::Phone).await;
        control.press("Begin: open the first step").await;
        far.sees("Step 1 of 10").await;
        far.choose("To", "Everybody in the room").await;
        far.write("Message", "Half a sentence").await;

        far.network(false);
        far.sees("The connection is lost").await;
        far.photograph("lost-phone").await;
        near.choose("To", "Everybody in the room").await;
        near.write("Message", "Said while one was away.").await;
        near.press("Send").await;
        control.sees("Said while one was away.").await;
        assert_eq!(far.value("Message").await, "Half a sentence");
        far.write("Message", ", ended without a network.").await;
        far.press("Send").await;
        far.sees("Not sent yet; trying again.").await;
        near.does_not_see("ended without a network").await;

        far.network(true);
        near.sees("Half a sentence, ended without a network.").await;
        far.sees_no_more("The connection is lost").await;
        far.sees("Said while one was away.").await;
        far.sees("Half a sentence, ended without a network.").await;
        let said = house.live.handle().snapshot().talk(&mufakat::session::person::Role::Control).messages;
        let count = said.iter().filter(|message| message.text.contains("without a network")).count();
        assert_eq!(count, 1, "the message arrived {count} times");
        assert_eq!(far.value("Message").await, "", "what was sent still stands in the field");

        // What happens afterwards comes by itself again.
        control.press_and_confirm("Close the step now").await;
        control.press("Tell what happened").await;
        far.sees("What happened in step 1").await;
        for browser in [&near, &far] {
            stayed(browser).await;
        }
        near.clean(&[]);
        control.clean(&[]);
        far.clean(&AWAY);
    });
}

#[test]
fn a_host_that_is_started_anew_finds_every_page_and_every_seat_again() {
    let Some(driver) = Driver::start() else { return };
    in_browsers(async {
        let folder = tempfile::tempdir().unwrap();
        let file = "exercise.mufakat";
        let port = free_port();
        let serve = ["serve", "departures", "--minutes", "0", "--seed", "3", "--journal", file];
        let program = Program::start_at(folder.path(), &serve, port);
        let address = format!("http://{}/", program.address);
        let control = driver.browser("control", Screen::Laptop).await;
        control.open(&format!("{address}control?key={}", program.key)).await;
        let browser = driver.browser("Aisyah", Screen::Laptop).await;
        join(&browser, &address, &program.code, "Malaysia").await;
        browser.sees("What to do now").await;
        control.press("Begin: open the first step").await;
        browser.sees("Step 1 of 10").await;
        browser.script("window.stayed = true", Vec::new()).await;
        browser.choose("To", "Control").await;
        browser.write("Message", "Written before the host went down").await;

        drop(program);
        browser.sees("The connection is lost").await;
        browser.write("Message", " and sent while it was").await;
        browser.press("Send").await;
        browser.sees("Not sent yet; trying again.").await;
        let program = Program::start_at(folder.path(), &["resume", file], port);
        assert_eq!(program.address.port(), port);
        browser.sees_no_more("The connection is lost").await;
        control.sees("Written before the host went down and sent while it was").await;
        browser.sees("Written before the host went down and sent while it was").await;
        browser.press("Seal: do nothing in this step").await;
        browser.sees("Your decision, sealed").await;
        control.sees("Everybody has sealed.").await;
        stayed(&browser).await;
        browser.clean(&AWAY);
        control.clean(&AWAY);
    });
}

/// A port that nobody has at the moment.
fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
