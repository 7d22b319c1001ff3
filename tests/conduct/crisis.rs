//! The host of the games is hit, and the traces point at its neighbour.

use super::judged::{Conduct, Outcome, over_screens};
use mufakat::scenario::acts::PlannedAct;
use mufakat::sim::score::band::Band;

const TRIED: [&str; 3] = ["3", "4", "5"];
const NEIGHBOUR: Option<&str> = Some("neighbour");

/// Names a contact, asks at the first sign, tells the facts, shows evidence in confidence, has the Chair convened.
pub fn asks_first() -> [Outcome; 3] {
    let host = Conduct::of("host")
        .does(1, PlannedAct::adopt("poc_policy"))
        .does(3, over_screens("consult", NEIGHBOUR))
        .does(3, over_screens("disclose", None))
        .does(4, over_screens("private_demarche", NEIGHBOUR))
        .does(4, over_screens("joint_tech", None))
        .keeps(5..=7, "asean_chair", None);
    host.on("asks first", TRIED)
}

/// Accuses on the first day, corrects itself on the second, and then consults.
pub fn accuses_and_corrects() -> [Outcome; 3] {
    let host = Conduct::of("host")
        .does(3, over_screens("attribute_alone", NEIGHBOUR))
        .does(4, over_screens("correct_statement", None))
        .does(4, over_screens("consult", NEIGHBOUR))
        .keeps(5..=7, "asean_chair", None);
    host.on("accuses, then corrects and consults", TRIED)
}

/// Accuses on the first day, expels on the second, imposes sanctions on the third.
pub fn accuses_and_expels() -> [Outcome; 3] {
    let host = Conduct::of("host")
        .does(3, over_screens("attribute_alone", NEIGHBOUR))
        .does(4, over_screens("expel", NEIGHBOUR))
        .does(5, over_screens("sanction", NEIGHBOUR));
    host.on("accuses and expels", TRIED)
}

#[test]
fn to_ask_first_stands_above_to_accuse_and_correct_and_that_above_to_accuse_and_expel() {
    let (asks, corrects, expels) = (asks_first(), accuses_and_corrects(), accuses_and_expels());
    for place in 0..TRIED.len() {
        asks[place].stands_above(&corrects[place]);
        corrects[place].stands_above(&expels[place]);
        asks[place].is_at_least(Band::Some);
        expels[place].is_at_most(Band::Mixed);
    }
}

#[test]
fn to_ask_before_naming_on_strong_evidence_stands_above_to_name_at_once() {
    let late = Conduct::of("host")
        .does(3, over_screens("consult", NEIGHBOUR))
        .does(4, over_screens("joint_tech", None))
        .does(8, over_screens("attribute_alone", Some("redkite")));
    let at_once = Conduct::of("host").does(3, over_screens("attribute_alone", Some("redkite")));
    let (late, at_once) = (late.on("asks, then names", TRIED), at_once.on("names at once", TRIED));
    for place in [1, 2] {
        late[place].stands_above(&at_once[place]);
    }
}

#[test]
fn to_tell_the_people_stands_above_silence_and_that_above_concealment() {
    // The airport screens everybody has seen; of the copied data the host alone knows.
    let over_data = |choice| PlannedAct::choose(choice).about("member-data");
    let told = Conduct::of("host").does(5, over_data("disclose")).on("tells", ["8"]);
    let silent = Conduct::of("host").on("says nothing", ["8"]);
    let hidden = Conduct::of("host").does(5, over_data("hide_breach")).on("conceals", ["8"]);
    told[0].stands_above(&silent[0]);
    silent[0].stands_above(&hidden[0]);
}
