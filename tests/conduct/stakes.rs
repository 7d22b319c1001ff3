//! The neighbour is told that its networks are used; others stand by.

use super::judged::{Conduct, SEEDS};
use mufakat::scenario::acts::PlannedAct;
use mufakat::sim::score::band::Band;

#[test]
fn to_act_on_a_notice_stands_above_to_do_nothing_and_that_above_to_let_them_go() {
    let acts =
        Conduct::of("neighbour").keeps(3..=8, "due_diligence_act", None).on("acts on the notice", ["5"]);
    let nothing = Conduct::of("neighbour").on("does nothing", ["5"]);
    let wink =
        Conduct::of("neighbour").keeps(3..=8, "hacktivist_wink", Some("host")).on("lets them go", ["5"]);
    acts[0].stands_above(&nothing[0]);
    nothing[0].stands_above(&wink[0]);
    acts[0].is_at_least(Band::Some);
    wink[0].is_at_most(Band::MostlyAgainst);
}

#[test]
fn to_stop_the_abuse_late_stands_below_at_once_and_above_never() {
    let early = Conduct::of("neighbour").keeps(3..=8, "due_diligence_act", None).on("at once", ["5"]);
    let late = Conduct::of("neighbour").keeps(8..=8, "due_diligence_act", None).on("on the last day", ["5"]);
    let never = Conduct::of("neighbour").on("never", ["5"]);
    early[0].stands_above(&late[0]);
    late[0].stands_above(&never[0]);
}

#[test]
fn whoever_joins_what_does_not_concern_it_gains_nothing() {
    let idle = Conduct::onlooker("VNM");
    let joiner = Conduct::onlooker("VNM")
        .keeps(3..=8, "asean_chair", None)
        .does(4, PlannedAct::choose("grit_offer").toward("host"))
        .keeps(5..=8, "private_demarche", Some("neighbour"));
    for (seed, (idle, joiner)) in idle.scores().iter().zip(&joiner.scores()).enumerate() {
        for (before, after) in idle.iter().zip(joiner) {
            let gained =
                after.tests.lived_up + after.tests.partly > before.tests.lived_up + before.tests.partly;
            assert!(!gained, "seed {seed}: {before:?} became {after:?}");
        }
    }
}

#[test]
fn whoever_does_nothing_is_nowhere_above_mixed_and_nowhere_against() {
    let seats = ["host", "neighbour", "chair", "LAO"].map(Conduct::of);
    for conduct in seats.into_iter().chain([Conduct::onlooker("VNM")]) {
        let who = conduct.who;
        let above: Vec<String> = conduct
            .scores()
            .iter()
            .flatten()
            .filter(|score| !matches!(score.band, Band::NotTested | Band::Mixed))
            .map(|score| format!("{:?}: {:?}", score.paragraph, score))
            .collect();
        assert!(above.is_empty(), "{who}, of {SEEDS}: {above:#?}");
    }
}

#[test]
fn an_act_against_the_state_that_was_hit_counts_as_what_it_is() {
    let penalises =
        Conduct::onlooker("VNM").keeps(3..=5, "expel", Some("host")).on("expels the victim", ["3", "4"]);
    for outcome in penalises {
        assert!(outcome.tested() > 0.95);
        outcome.is_at_most(Band::MostlyAgainst);
    }
}
