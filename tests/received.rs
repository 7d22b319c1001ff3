//! Papers that no author has written: the bulletin of an everyday incident, the note of an answer, and the line under an
//! article on what was done in public. Each stands on the right desk, and says nothing that its reader may not know.

mod support;

use std::sync::Arc;

use mufakat::bots::{Minds, Others, Temperament};
use mufakat::report::received::{held_up, is_made, received};
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::decision::{Act, Decision};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{StateId, StateSet};
use mufakat::sim::plot::InjectKind;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::view::{InjectView, board, seat};
use mufakat::study::run::play_on;
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
fn whoever_asked_reads_the_answer_and_whoever_answered_reads_no_suspect() {
    let scenario = shipped("departures");
    let mut answers = 0;
    for exercise in played(&scenario) {
        for event in exercise.events() {
            let What::ContactAnswered(_, who, other) = event.what else { continue };
            answers += 1;
            let of = |reader: StateId, start: &str| {
                let papers = made(&exercise, reader);
                let mut about = papers.into_iter().filter(|paper| paper.step == event.step + 1);
                about.find(|paper| paper.headline.starts_with(start)).expect("its note").text
            };
            let (asked, asking) = (&scenario.states[other].name, &scenario.states[who].name);
            let had = of(who, &format!("{asked} has answered"));
            assert!(had.contains("points to"), "{had}");
            // A contact point accuses neither its own country nor that of whoever asks.
            for state in [asked, asking] {
                assert!(!had.contains(&format!("technicians see points to {state}")), "{had}");
            }
            let given = of(other, &format!("{asking} has asked"));
            assert!(!given.contains("points to"), "{given}");
        }
    }
    assert!(answers > 0, "nobody asked anybody");
}

#[test]
fn a_contact_that_was_accused_in_public_does_not_answer_as_if_nothing_had_been_said() {
    let scenario = shipped("departures");
    let seat_of = |iso: &str| scenario.states.iter().position(|state| state.id == iso).map(StateId::from);
    let (host, neighbour) = (seat_of("MYS").expect("the host"), seat_of("IDN").expect("the neighbour"));
    let choice = |id: &str| scenario.choices.iter_enumerated().find(|(_, one)| one.id == id).expect(id).0;
    let toward = Some(scenario.suspect_state(neighbour));
    let act = |id: &str, incident| Act::Respond { choice: choice(id), incident: Some(incident), toward };
    let mut answered = 0;
    for (seed, names_first) in (0..12).zip([true, false].into_iter().cycle()) {
        let mut exercise = Exercise::new(Arc::clone(&scenario), seed);
        let open = |exercise: &Exercise| exercise.seat(host).open_incidents().next();
        while open(&exercise).is_none() {
            exercise.advance();
        }
        let incident = open(&exercise).expect("the crisis has begun");
        if names_first {
            let named = Decision::of([act("attribute_alone", incident)]);
            exercise.decide(host, &named).expect("it may name whom it suspects");
            exercise.advance();
        }
        let asked = Decision::of([act("clarify_poc", incident)]);
        if exercise.decide(host, &asked).is_err() {
            continue;
        }
        exercise.advance();
        let heard = exercise.events().iter().any(|event| matches!(event.what, What::ContactAnswered(..)));
        for of in [host, neighbour].into_iter().filter(|_| heard) {
            let papers = made(&exercise, of);
            let note = papers.iter().find(|paper| paper.from.starts_with("Contact point"));
            let note = note.expect("a note of the answer");
            assert_eq!(note.text.contains("in public"), names_first, "{}", note.text);
            answered += 1;
        }
    }
    assert!(answered >= 4, "{answered} notes");
}

#[test]
fn a_newspaper_knows_what_was_done_in_public_before_it_came_out() {
    let scenario = shipped("departures");
    let mut known = 0;
    for exercise in played(&scenario) {
        for of in seats(&exercise) {
            for paper in received(&scenario, &seat(&exercise, of)) {
                let Some((_, also)) = paper.text.split_once("Also in the news: ") else { continue };
                known += 1;
                assert!(!paper.private && !also.is_empty(), "{}", paper.text);
            }
        }
    }
    assert!(known > 0, "nothing was done in public");
}

#[test]
fn a_paper_that_is_held_up_to_a_room_knows_the_same_and_nothing_more() {
    let scenario = shipped("departures");
    let mut known = 0;
    for exercise in played(&scenario) {
        let public = board(&exercise);
        let papers = held_up(&scenario, &public, &public.feed);
        let read = received(&scenario, &seat(&exercise, StateId(0)));
        for paper in papers {
            let Some(also) = &paper.also else { continue };
            known += 1;
            let same = read.iter().filter(|one| one.headline == paper.headline);
            let mut said = same.filter_map(|one| Some(one.text.rsplit_once("\n\n")?.1.to_owned()));
            assert!(said.any(|said| said.starts_with(also)), "no delegation reads this: {also}");
        }
    }
    assert!(known > 0, "no article knew anything");
}

#[test]
fn what_control_writes_is_read_as_it_was_written() {
    let scenario = shipped("departures");
    let written = Improvised {
        kind: InjectKind::Media,
        from: "Radio".into(),
        to: StateSet::NONE,
        text: "All students go home early.".into(),
        expects: String::new(),
    };
    let (mut read, mut informed) = (0, 0);
    for seed in 0..4 {
        let mut exercise = Exercise::new(Arc::clone(&scenario), seed);
        let table = Others::All(Temperament::HardLine).table(scenario.states.len(), seed);
        let minds = Minds::of(&exercise);
        while !exercise.is_over() {
            let next = exercise.step() + 1;
            play_on(&mut exercise, &minds, &table, next);
            let told = !exercise.is_over()
                && exercise.improvise(&written).is_some_and(|id| exercise.release_now(id));
            for paper in received(exercise.scenario(), &seat(&exercise, StateId(0))) {
                informed += usize::from(paper.text.contains("Also in the news: "));
                if paper.by_control {
                    read += usize::from(told);
                    assert_eq!(paper.text, written.text);
                }
            }
            let public = board(&exercise);
            for paper in held_up(exercise.scenario(), &public, &public.feed) {
                assert!(paper.first != written.text || paper.also.is_none(), "{:?}", paper.also);
            }
        }
    }
    assert!(read > 0 && informed > 0, "{read} {informed}");
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
