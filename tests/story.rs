//! Whole exercises told and recorded: every event has its sentence, every sentence its words.

use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::report::names::Names;
use mufakat::report::record::{self, Played};
use mufakat::report::{chapter, deed, evidence, story, together};
use mufakat::scenario::{Binding, load};
use mufakat::session::Solo;
use mufakat::shipped;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::IncidentId;

fn played(name: &str, seed: u64, temperament: Temperament) -> Solo {
    let document = shipped::scenario(name).expect("it is shipped");
    let scenario = load(document, &Binding::default()).expect("it loads").scenario;
    let mut solo = Solo::new(Arc::new(scenario), seed, temperament);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    solo
}

/// Random play reaches choices that no reasonable delegation makes.
fn exercises() -> Vec<Solo> {
    let seeds = 1..=6;
    let names = shipped::scenario_names();
    names.iter().flat_map(|name| seeds.clone().map(|seed| played(name, seed, Temperament::Random))).collect()
}

#[test]
fn every_event_is_one_sentence_with_all_its_words() {
    for solo in exercises() {
        let names = Names::of_control(solo.exercise());
        for event in solo.exercise().events() {
            let sentence = story::sentence(&names, event);
            let ends = sentence.ends_with(['.', '…', '!', '?', '”', '’']);
            assert!(ends && !sentence.contains(['{', '}', '\n']), "{event:?}: {sentence}");
            assert!(!sentence.contains("[told") && !sentence.contains("[did"), "{event:?}: {sentence}");
            assert!(!sentence.contains("  ") && !sentence.contains("“”"), "{event:?}: {sentence}");
        }
        for entry in solo.exercise().ledger().lines() {
            assert!(evidence::line(&names, entry).starts_with("step "));
        }
    }
}

#[test]
fn a_seat_hears_titles_only_of_what_it_knows() {
    let solo = played("departures", 3, Temperament::Random);
    for seat in solo.scenario().states.keys() {
        let view = solo.seat(seat);
        let names = Names::of_seat(solo.scenario(), &view);
        let known = view.incidents.len();
        let titles = (0..solo.exercise().incidents().len())
            .filter(|place| names.incident_title(IncidentId::from(*place)).is_some());
        assert!(titles.count() <= known.max(view.board.incidents.len()), "{seat:?}");
    }
}

#[test]
fn a_chapter_tells_a_measure_that_came_into_force_for_many_once() {
    let solo = played("departures", 3, Temperament::Cooperative);
    let exercise = solo.exercise();
    let names = Names::of_control(exercise);
    let told = chapter::chapter(&names, None, 0, exercise.events(), exercise.ledger().lines());
    let mut texts: Vec<&str> = told.changes.iter().map(|change| change.text.as_str()).collect();
    texts.retain(|text| text.contains("came into force"));
    let measures: Vec<&str> = texts.iter().filter_map(|text| text.split(" came").next()).collect();
    let mut once = measures.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), measures.len(), "{texts:?}");
    assert!(told.deeds.windows(2).all(|pair| pair[0].who <= pair[1].who), "deeds stand by delegation");
}

#[test]
fn told_together_every_act_is_there_with_everybody_who_did_it_and_no_sentence_stands_twice() {
    for (name, seed) in [("departures", 5), ("viral-dawn", 2), ("chairs-gavel", 7)] {
        let solo = played(name, seed, Temperament::Cooperative);
        let (exercise, names) = (solo.exercise(), Names::of_control(solo.exercise()));
        for step in 0..exercise.step() {
            let told = together::telling(&names, exercise, step, &solo.decisions()[usize::from(step)]);
            let mut deeds = told.deeds.clone();
            deeds.sort();
            deeds.dedup();
            assert_eq!(deeds.len(), told.deeds.len(), "{name}, step {step}: {:#?}", told.deeds);
            for event in exercise.events().iter().filter(|event| event.step == step) {
                let What::Done(who, act) = event.what else { continue };
                let alone = deed::deed(&names, "", &act);
                let (act, who) =
                    (alone.trim().trim_end_matches('.'), exercise.scenario().states[who].name.as_str());
                let everybody = |line: &str| line.starts_with("all ") || line.contains(who);
                let found = told.deeds.iter().any(|line| line.contains(act) && everybody(line));
                assert!(found, "{name}, step {step}: {who} {act} is not in {:#?}", told.deeds);
            }
        }
    }
}

#[test]
fn the_digests_of_the_record_are_those_of_the_exercise() {
    let solo = played("departures", 9, Temperament::Opportunist);
    let players = vec!["opportunist"; solo.players().len()];
    let (exercise, decisions) = (solo.exercise(), solo.decisions());
    let record = record::record(&Played { exercise, decisions, players: &players, fingerprint: "none" });
    let last = solo.debrief().expect("it is over").digest;
    assert_eq!(record.steps.last().map(|step| step.digest.clone()), Some(last));
    let decided: usize = record.steps.iter().flat_map(|step| &step.decisions).map(|one| one.acts.len()).sum();
    let acts: usize = solo.decisions().iter().flatten().map(|decision| decision.acts.len()).sum();
    assert_eq!(decided, acts);
}
