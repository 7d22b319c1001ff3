//! Content that spreads: it grows while it is left to itself, news ages, removal slows it, and what a shutdown held
//! back returns. Played in the first day of an attack's recording.

mod support;

use mufakat::sim::plot::PlotEffect;

use support::table::Table;

/// The steps before the recording appears.
const BEFORE: usize = 2;
const RECORDING: &str = "attack-videos";

/// The opening of the step in which the recording appears; the state hit has what it needs to answer with process.
fn first_night() -> Table {
    let mut table = Table::with("viral-dawn", 3, |s| {
        let hit = s.plots.iter().find(|plot| plot.id == RECORDING).expect("the recording").against;
        for name in ["consult_public", "takedown_process", "platform_liaison"] {
            s.start.push(PlotEffect::InForce(s.measure(name).expect("it is there"), hit));
        }
    });
    table.close(BEFORE);
    table
}

fn hit(table: &Table) -> String {
    let state = table.s().plots[table.plot(RECORDING)].against;
    table.s().states[state].id.clone()
}

fn copies(table: &Table) -> f64 {
    table.exercise.incidents()[table.incident(RECORDING)].spread
}

/// Copies at the close of each of so many steps, after this choice of the state hit in the first of them.
fn after(choice: Option<&str>, steps: usize) -> Vec<f64> {
    let mut table = first_night();
    if let Some(choice) = choice {
        let act = table.respond(choice, Some(RECORDING), None);
        let hit = hit(&table);
        table.acts(&hit, &[act]);
    }
    (0..steps)
        .map(|_| {
            table.close(1);
            copies(&table)
        })
        .collect()
}

#[test]
fn left_to_itself_it_grows_and_ever_more_slowly() {
    let copies = after(None, 5);
    let growth: Vec<f64> = copies.windows(2).map(|pair| pair[1] / pair[0]).collect();
    assert!(growth.iter().all(|factor| *factor >= 1.0), "{copies:?}");
    assert!(growth[3] < growth[0], "news ages: {growth:?}");
}

#[test]
fn removal_with_process_cuts_it_and_slows_what_is_left() {
    let (left, removed) = (after(None, 4), after(Some("takedown_targeted"), 4));
    assert!(removed[0] < left[0]);
    let growth = |copies: &[f64]| copies[3] / copies[0];
    assert!(growth(&removed) < growth(&left), "{removed:?} {left:?}");
}

#[test]
fn a_shutdown_holds_it_back_and_most_of_that_returns() {
    let mut table = first_night();
    let back = usize::from(table.s().parameters.rebound_steps);
    let act = table.respond("shutdown", Some(RECORDING), None);
    let hit = hit(&table);
    table.acts(&hit, &[act]);
    table.close(back);
    let held = copies(&table);
    table.close(1);
    assert!(copies(&table) > 2.0 * held, "{held} held, {} after it came back", copies(&table));
    assert!(held < after(None, back)[back - 1], "while it lasts there is less");
}

#[test]
fn blocking_far_away_reaches_only_its_own_people() {
    let far = |who: &str| {
        let mut table = first_night();
        let act = table.respond("takedown_mass", Some(RECORDING), None);
        table.acts(who, &[act]).close(1);
        copies(&table)
    };
    let hit = hit(&first_night());
    let elsewhere = first_night().s().states.iter().map(|state| state.id.clone()).find(|id| {
        let table = first_night();
        let incident = &table.exercise.incidents()[table.incident(RECORDING)];
        *id != hit && !incident.hosts.has(table.state(id))
    });
    let (near, far) = (far(&hit), far(&elsewhere.expect("somebody far away")));
    assert!(near < far && far < after(None, 1)[0], "near {near}, far {far}");
}
