//! Papers that no author has written: the bulletin of an everyday incident, the note of an answer, and the line under an
//! article on what was done in public. Each stands on the right desk, and says nothing that its reader may not know.

mod support;

use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::report::received::{is_made, received};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::view::{InjectView, seat};
use support::canary::{CANARY, own, with_canaries};
use support::{play, seats, shipped};

/// Exercises of tables of one temperament each.
fn played(scenario: &Arc<Scenario>) -> impl Iterator<Item = Exercise> + use<'_> {
    let tables =
        [Temperament::Cooperative, Temperament::Cautious, Temperament::HardLine, Temperament::Opportunist];
    tables.into_iter().zip(0..).map(|(temperament, seed)| play(scenario, seed, temperament))
}

fn made(exercise: &Exercise, of: StateId) -> Vec<InjectView> {
    let all = received(exercise.scenario(), &seat(exercise, of));
    all.into_iter().filter(is_made).collect()
}

#[test]
fn an_everyday_incident_has_a_bulletin_where_it_hits_and_nowhere_else() {
    let scenario = shipped("departures");
    let mut everyday = 0;
    for exercise in played(&scenario) {
        for of in seats(&exercise) {
            let hit =
                exercise.incidents().iter().filter(|one| one.plot.is_none() && one.victim == of).count();
            let papers = made(&exercise, of);
            let bulletins = papers.iter().filter(|paper| paper.from.starts_with("National response team"));
            assert_eq!(bulletins.count(), hit, "{}", scenario.states[of].name);
            everyday += hit;
        }
    }
    assert!(everyday > 4, "the luck has brought too few: {everyday}");
}

#[test]
fn no_paper_says_what_its_reader_may_not_know() {
    let scenario = with_canaries("departures");
    for exercise in played(&scenario) {
        for of in seats(&exercise) {
            let said: String = made(&exercise, of)
                .iter()
                .map(|paper| format!("{} {}", paper.headline, paper.text))
                .collect();
            assert!(!said.contains(CANARY), "the truth");
            for other in seats(&exercise).filter(|other| *other != of) {
                assert!(!said.contains(&own(other)), "a secret of another seat");
            }
        }
    }
}
