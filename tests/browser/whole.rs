//! A whole exercise, played in four browsers by clicking and typing.

use std::sync::Arc;

use super::driver::{Driver, Screen, in_browsers};
use super::hall::{beginning, control, delegate, departures, stayed};
use super::moves::{clock, drafting, injects, overruling, talking};
use super::table::{Table, decide};

#[test]
fn control_and_three_delegations_play_a_whole_exercise_one_of_them_on_a_phone() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let table = Table {
            control: control(&driver, &house).await,
            malaysia: delegate(&driver, &house, "Aisyah", "Malaysia", Screen::Laptop).await,
            indonesia: delegate(&driver, &house, "Putri", "Indonesia", Screen::Phone).await,
            singapore: delegate(&driver, &house, "Wei", "Singapore", Screen::Laptop).await,
            scenario: Arc::clone(house.live.handle().snapshot().scenario()),
            house: &house,
        };
        lobby(&table).await;
        let steps = table.now().hall().board.clock.steps;
        assert_eq!(steps, 10, "departures has ten steps");
        for step in 1..=steps {
            for (browser, _) in table.delegations() {
                browser.sees(&format!("Step {step} of {steps}")).await;
            }
            match step {
                1 => {
                    private_papers(&table).await;
                    talking(&table).await;
                    drafting(&table).await;
                }
                2 => {
                    injects(&table).await;
                    clock(&table).await;
                }
                3 => overruling(&table).await,
                _ => {}
            }
            // All at the same time, as in a room.
            let [(a, first), (b, second), (c, third)] = table.delegations();
            tokio::join!(
                decide(&table, a, first, step),
                decide(&table, b, second, step),
                decide(&table, c, third, step)
            );
            close(&table, step, steps).await;
        }
        debrief(&table).await;
        for browser in table.everybody() {
            stayed(browser).await;
            browser.clean(&[]);
        }
    });
}

/// Everybody reads their own brief and nobody else's; control sees who has come, and begins.
async fn lobby(table: &Table<'_>) {
    let roles = &table.scenario.roles;
    for (browser, own) in table.delegations() {
        for role in roles {
            let words = beginning(&role.brief);
            if role.state == own {
                browser.sees(words).await;
            } else {
                browser.does_not_see(words).await;
            }
        }
        browser.photograph(&format!("lobby-{}", browser.name)).await;
    }
    table.control.sees("3 of 8 seats taken").await;
    table.control.photograph("lobby-control").await;
    table.control.press("Begin: open the first step").await;
}

/// What came in for one delegation is read there and nowhere else.
async fn private_papers(table: &Table<'_>) {
    let private = "Your cyber agency watches young hackers at home.";
    table.indonesia.follow(private).await;
    table.indonesia.sees("signing as RedKite Crew").await;
    table.indonesia.press("Close").await;
    for browser in [&table.malaysia, &table.singapore] {
        browser.sees("No entry in the contact directory has been tested").await;
        browser.does_not_see(private).await;
    }
}

/// Control sees that all have sealed, closes the step, tells it part by part and goes on.
async fn close(table: &Table<'_>, step: u16, steps: u16) {
    let control = &table.control;
    control.sees("3 of 3 sealed").await;
    control.sees("Everybody has sealed.").await;
    if step == 5 {
        control.photograph("control-deciding").await;
        table.indonesia.photograph("sealed-phone").await;
    }
    control.press_and_confirm("Close the step now").await;
    for (browser, _) in table.delegations() {
        browser.sees(&format!("Step {step} has closed")).await;
    }
    if step == 1 {
        // A slip: nobody has seen anything yet.
        control.press("Undo the closing of the step").await;
        control.sees("Everybody has sealed.").await;
        control.press_and_confirm("Close the step now").await;
    }
    control.press("Tell what happened").await;
    let title = format!("What happened in step {step}");
    for (browser, _) in table.delegations() {
        browser.sees(&title).await;
    }
    let hall = table.now().hall();
    for part in hall.shown..hall.told.len() {
        control.press("Tell the next part").await;
        control.sees(&format!("{} of {} parts told", part + 1, hall.told.len())).await;
    }
    if step == 5 {
        control.photograph("control-telling").await;
        table.malaysia.photograph("telling").await;
    }
    control.press(if step == steps { "Open the debrief" } else { "Open the next step" }).await;
}

async fn debrief(table: &Table<'_>) {
    for (browser, _) in table.delegations() {
        browser.sees("Three questions for you").await;
        browser.photograph(&format!("debrief-{}", browser.name)).await;
    }
    for act in ["Act 2: Who was it?", "Act 3: The truth", "Act 4: Belief against truth"] {
        let open = format!("Open {act}");
        // Nobody has said who they think it was, and after the truth nobody can: that is asked first.
        if act.ends_with("The truth") {
            table.control.press_and_confirm(&open).await;
        } else {
            table.control.press(&open).await;
        }
        for (browser, _) in table.delegations() {
            browser.sees(act).await;
        }
        table.malaysia.photograph(&act.to_lowercase().replace([' ', ':', '?'], "-")).await;
    }
    table.control.photograph("debrief-control").await;
}
