//! Whole exercises told and recorded: every event has its sentence, every sentence its words.

use std::collections::BTreeSet;
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::report::names::Names;
use mufakat::report::record::{self, Played};
use mufakat::report::{chapter, deed, evidence, labels, story, together};
use mufakat::scenario::{Binding, load};
use mufakat::session::Solo;
use mufakat::shipped;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{IncidentId, StateId};

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
        let steps = solo.scenario().steps.len();
        for entry in solo.exercise().ledger().lines() {
            // What is read when the last step has closed belongs to no step of that number.
            let line = evidence::line(&names, entry);
            let begins = match usize::from(entry.step) {
                step if step < steps => format!("step {}: ", step + 1),
                _ => "at the end: ".to_owned(),
            };
            assert!(line.starts_with(&begins), "of {steps} steps: {line}");
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
    let cooperative = [("departures", 5), ("viral-dawn", 2), ("chairs-gavel", 7)];
    let random = [("departures", 4), ("last-mile", 3), ("chairs-gavel", 6)];
    let cooperative = cooperative.map(|(name, seed)| (name, seed, Temperament::Cooperative));
    for (name, seed, temperament) in
        cooperative.into_iter().chain(random.map(|(name, seed)| (name, seed, Temperament::Random)))
    {
        let solo = played(name, seed, temperament);
        let (exercise, names) = (solo.exercise(), Names::of_control(solo.exercise()));
        for step in 0..exercise.step() {
            let told = together::telling(&names, exercise, step, &solo.decisions()[usize::from(step)]);
            let mut deeds = told.deeds.clone();
            deeds.sort();
            deeds.dedup();
            assert_eq!(deeds.len(), told.deeds.len(), "{name}, step {step}: {:#?}", told.deeds);
            for event in exercise.events().iter().filter(|event| event.step == step) {
                let What::Done(who, act) = event.what else { continue };
                let who = exercise.scenario().states[who].name.as_str();
                // Without whoever did it: several may have done it alike.
                let alone = deed::deed(&names, who, &act);
                let deed = alone.strip_prefix(who).unwrap_or(&alone).trim().trim_end_matches('.');
                let everybody = |text: &str| text.contains("all delegations") || text.contains(who);
                // What was begun alone stands in a list, each measure with those who began it.
                let found = match act {
                    Act::Adopt(measure) => {
                        let title = names.measure(measure);
                        let items = told.deeds.iter().flat_map(|line| line.split("; "));
                        items.clone().any(|item| item.contains(&title) && everybody(item))
                    }
                    // What one delegation chose over several incidents stands in one sentence, and what several chose
                    // over their own in one list.
                    Act::Respond { choice, incident: Some(incident), toward } => {
                        let (title, about) = (names.choice(choice), names.incident(incident));
                        let toward = toward.map_or("", |suspect| exercise.scenario().suspect_name(suspect));
                        let is_it =
                            |text: &str| everybody(text) && text.contains(&about) && text.contains(toward);
                        let (before, after) = deed.split_once(&about).expect("it tells of the incident");
                        told.deeds.iter().any(|line| {
                            let in_sentence = line.contains(before) && line.contains(after) && is_it(line);
                            let in_list =
                                line.starts_with(&format!("{title}: ")) && line.split("; ").any(is_it);
                            // To an everyday incident: who, which, then what all of them chose.
                            let head = format!("{about}: ");
                            let mut parts = line.match_indices(&head);
                            let in_answers = line.starts_with("Answers to everyday incidents: ")
                                && parts.any(|(at, _)| {
                                    let head = line[..at].rsplit("; ").next().unwrap_or_default();
                                    let rest = &line[at..];
                                    everybody(head) && rest.contains(&title) && rest.contains(toward)
                                });
                            in_sentence || in_list || in_answers
                        })
                    }
                    Act::Propose { .. } | Act::Answer { .. } | Act::Respond { .. } => {
                        told.deeds.iter().any(|line| line.contains(deed) && everybody(line))
                    }
                };
                assert!(found, "{name}, step {step}: {who} {deed} is not in {:#?}", told.deeds);
            }
            for (seat, decision) in solo.decisions()[usize::from(step)].iter().enumerate() {
                let who = exercise.scenario().states[StateId::from(seat)].name.as_str();
                for act in &decision.acts {
                    let Act::Answer { proposal, .. } = *act else { continue };
                    let title = names.proposed(proposal);
                    let has = |text: &str| text.contains("all delegations") || text.contains(who);
                    // Texts between two delegations that went the same way stand in one list.
                    let in_list = |line: &str| {
                        line.starts_with("Settled between two delegations, not in public: ")
                            && line
                                .split(", “")
                                .any(|item| item.contains(title.trim_start_matches('“')) && has(item))
                    };
                    let found = told
                        .deeds
                        .iter()
                        .any(|line| (line.starts_with(&title) && has(line)) || in_list(line));
                    assert!(found, "{name}, step {step}: {who} on {title} is not in {:#?}", told.deeds);
                }
            }
        }
    }
}

/// Everything that a step held is in its telling: who of which incident, measure or request, however it is put together.
#[test]
fn told_together_no_change_is_lost() {
    for (name, seed) in [("last-mile", 3), ("chairs-gavel", 5), ("departures", 2)] {
        let solo = played(name, seed, Temperament::Random);
        let (exercise, names) = (solo.exercise(), Names::of_control(solo.exercise()));
        let telling = |step: u16| {
            let decisions = solo.decisions().get(usize::from(step)).map(Vec::as_slice).unwrap_or_default();
            together::telling(&names, exercise, step, decisions)
        };
        let steps: Vec<_> = (0..=exercise.step()).map(telling).collect();
        for (step, told) in steps.iter().enumerate() {
            let step = u16::try_from(step).expect("few steps");
            let is_in = |told: &together::Telling, parts: &[&str]| {
                let mut lines = told.deeds.iter().chain(&told.changes);
                lines.any(|line| parts.iter().all(|part| line.contains(part)))
            };
            let has = |parts: &[&str]| is_in(told, parts);
            for event in exercise.events().iter().filter(|event| event.step == step) {
                let plot = |id: IncidentId| exercise.incidents()[id].plot.is_some();
                let found = match event.what {
                    What::IncidentBegan(id) | What::IncidentPublished(id) | What::IncidentClosed(id) => {
                        !plot(id) || has(&[&names.incident(id)])
                    }
                    What::Spillover(id, who) => !plot(id) || has(&[&names.incident(id), names.state(who)]),
                    What::Settled(id, _) => has(&[&names.proposed(id)]),
                    // What is settled later is told there; its step says whose it is.
                    What::Tabled(id) => {
                        let (title, by) = (names.proposed(id), names.state(exercise.proposals()[id].by));
                        let told = steps[usize::from(step)..].iter().any(|told| is_in(told, &[&title, by]));
                        told && (has(&["ut on the table", by]) || has(&[&title, "proposed by", by]))
                    }
                    What::InForce(measure, states) => {
                        let who = names.states(states);
                        has(&[&names.measure(measure)]) && (states.count() > 1 || has(&[&who]))
                    }
                    What::RequestUnanswered(inject, who, _) => {
                        has(&[&exercise.scenario().injects[inject].from, names.state(who)])
                    }
                    What::SideEffect(measure, _, who) => has(&[&names.measure(measure), names.state(who)]),
                    What::ContactAnswered(id, who, _) | What::ContactSilent(id, who, _) => {
                        has(&[&names.incident(id), names.state(who), "answered"])
                    }
                    What::HelpArrived(id, who) => has(&[&names.incident(id), names.state(who), "arrived"]),
                    What::HelpDeclined(id, who) => has(&[&names.incident(id), names.state(who), "declined"]),
                    _ => true,
                };
                assert!(found, "{name}, step {step}: {event:?} is not in {told:#?}");
            }
        }
    }
}

/// One game told in full: under so many lines of a hundred columns.
const FULL_LINES_MAX: usize = 800;

#[test]
fn a_game_told_in_full_is_a_story_that_can_be_read() {
    let mut most = 0;
    for name in shipped::scenario_names() {
        for seed in 1..=8 {
            let output = std::process::Command::new(env!("CARGO_BIN_EXE_mufakat"))
                .args(["run", name, "--seed", &seed.to_string(), "--full", "--width", "100"])
                .output()
                .expect("it starts");
            let lines = String::from_utf8_lossy(&output.stdout).lines().count();
            assert!(output.status.success() && lines < FULL_LINES_MAX, "{name}, seed {seed}: {lines} lines");
            most = most.max(lines);
        }
    }
    println!("at most {most} lines");
}

#[test]
fn whoever_evidence_pointed_to_wrongly_is_named_in_the_debrief_with_how_that_can_be() {
    let mut misled = 0;
    for solo in exercises() {
        let exercise = solo.exercise();
        let debrief = solo.debrief().expect("it is over");
        for (plot, said) in exercise.scenario().plots.keys().zip(&debrief.plots) {
            let Some(id) = exercise.incident_of(plot) else { continue };
            let truth = exercise.incidents()[id].truth;
            let wrong = exercise.events().iter().filter_map(|event| match event.what {
                What::EvidenceFound(about, _, suspect, _) if about == id && suspect != truth => Some(suspect),
                _ => None,
            });
            let wrong: BTreeSet<&str> =
                wrong.map(|suspect| exercise.scenario().suspect_name(suspect)).collect();
            let named: BTreeSet<&str> = said.astray.iter().map(String::as_str).collect();
            assert_eq!(wrong, named, "{}", said.title);
            assert!(!said.astray.contains(&said.by), "{}", said.title);
            let sentence = labels::astray(&said.astray);
            assert_eq!(sentence.is_some(), !wrong.is_empty());
            if let Some(sentence) = sentence {
                misled += 1;
                assert!(wrong.iter().all(|name| sentence.contains(name)) && sentence.contains("false flag"));
            }
        }
    }
    assert!(misled > 5, "{misled} plots with evidence that led astray");
}

#[test]
fn the_digests_of_the_record_are_those_of_the_exercise() {
    let solo = played("departures", 9, Temperament::Opportunist);
    let players = vec!["opportunist"; solo.players().len()];
    let (course, fingerprint) = (solo.so_far(), "none");
    let record = record::record(&Played {
        course: &course,
        players: &players,
        fingerprint,
        people: &[],
        rulings: &[],
        forked: None,
        hands: &[],
        drafts: &[],
    });
    let last = solo.debrief().expect("it is over").digest;
    assert_eq!(record.steps.last().map(|step| step.digest.clone()), Some(last));
    let decided: usize = record.steps.iter().flat_map(|step| &step.decisions).map(|one| one.acts.len()).sum();
    let acts: usize = solo.decisions().iter().flatten().map(|decision| decision.acts.len()).sum();
    assert_eq!(decided, acts);
}
