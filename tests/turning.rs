//! The story in one page: at most six turns, each of them different, in order, with offers that the rules allowed at
//! that moment, on one page, and the same bytes twice.

mod support;

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Arc;

use mufakat::bots::{Others, Temperament};
use mufakat::report::labels;
use mufakat::report::turning::{Deed, Lasting, OnePage, POINTS_MAX, TurningPoint, page, points};
use mufakat::report::whatif::{PAIRS, Question, Story, turns, what_if};
use mufakat::session::what_if::Counted;
use mufakat::session::{Course, Solo, SoloPlayer};
use mufakat::sim::catalogue::choice::{Choice, Mechanism};
use mufakat::sim::catalogue::item::Item;
use mufakat::sim::catalogue::terms::Mark;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::exercise::event::{Outcome, What};
use mufakat::sim::ids::StateId;
use mufakat::study::run::Effort;
use support::{SHIPPED, shipped};

/// What an offer says: the incident that it is about is not named.
fn as_it_reads(offer: &Act) -> String {
    match offer {
        Act::Respond { choice, toward, .. } => format!("{choice:?} {toward:?}"),
        other => format!("{other:?}"),
    }
}

fn played(name: &str, seed: u64, others: impl Into<Others>) -> Solo {
    let mut solo = Solo::new(shipped(name), seed, others);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    solo
}

/// A mixed table, one of reason and one of chance, in every scenario.
fn games() -> Vec<(&'static str, Solo)> {
    let of = |name| {
        let mixed = (1..=4).map(move |seed| (name, played(name, seed, Others::default())));
        let chance = played(name, 5, Temperament::Random);
        let reason = played(name, 6, Temperament::Cooperative);
        mixed.chain([(name, chance), (name, reason)])
    };
    SHIPPED.into_iter().flat_map(of).collect()
}

/// The acts of the delegation's decision beside the one whose turn it is.
fn beside(course: &Course<'_>, point: &TurningPoint) -> Vec<Act> {
    let mut acts = course.decisions[usize::from(point.step)][usize::from(point.who)].acts.to_vec();
    if let Deed::Done(place, act) = point.deed {
        assert_eq!(acts.remove(place), act, "the turn is no act of the decision");
    }
    acts
}

#[test]
fn the_turns_are_different_and_in_order_and_every_offer_was_legal() {
    let mut six = 0;
    let games = games();
    for (name, solo) in &games {
        let course = solo.course().expect("it is over");
        let points = points(&course);
        assert!(points.len() <= POINTS_MAX);
        six += usize::from(points.len() == POINTS_MAX);
        assert!(points.windows(2).all(|pair| pair[0].step <= pair[1].step), "{name}: out of order");
        for (place, point) in points.iter().enumerate() {
            let again = points[..place].iter().any(|one| one.step == point.step && one.who == point.who);
            assert!(!again, "{name}: two turns of one delegation in step {}", point.step);
            let moment = course.moments[usize::from(point.step)];
            assert!(moment.step() == point.step && moment.sealed().is_empty(), "{name}: not that moment");
            let spent = moment.spent(point.who, &beside(&course, point));
            assert!((2..=3).contains(&point.offers.len()), "{name}: {:?}", point.offers);
            for offer in &point.offers {
                assert_eq!(moment.check(point.who, offer, &spent), Ok(()), "{name}: {offer:?}");
                let own = if let Deed::Done(_, act) = point.deed { Some(act) } else { None };
                assert_ne!(Some(*offer), own, "{name}: what was done is no other choice");
            }
            let mut offers = point.offers.clone();
            offers.dedup();
            assert_eq!(offers.len(), point.offers.len(), "{name}: one offer twice");
            let read: BTreeSet<String> = point.offers.iter().map(as_it_reads).collect();
            assert_eq!(read.len(), point.offers.len(), "{name}: two offers read alike");
        }
        assert!(is_varied(&points), "{name}: the same act again and again: {points:#?}");
    }
    assert!(six > games.len() / 2, "six turns in {six} of {} games only", games.len());
}

/// Is no act told more than twice, and by more than one delegation if it is?
fn is_varied(points: &[TurningPoint]) -> bool {
    let item = |point: &TurningPoint| if let Deed::Done(_, act) = point.deed { Item::of(&act) } else { None };
    points.iter().filter_map(|point| item(point).map(|item| (item, point.who))).all(|(own, who)| {
        let same = points.iter().filter(|point| item(point) == Some(own));
        let by: Vec<StateId> = same.map(|point| point.who).collect();
        by.len() <= 2 && by.iter().filter(|other| **other == who).count() == 1
    })
}

#[test]
fn an_act_that_is_taken_out_is_what_makes_the_difference() {
    let (mut rungs, mut marks, mut others) = (0, 0, 0);
    for (name, solo) in games() {
        for point in points(&solo.course().expect("it is over")) {
            let difference = &point.difference;
            assert!(difference.weight() > 0.0, "{name}");
            rungs += usize::from(difference.ladder.is_some_and(|one| one.came.last != one.other.last));
            marks += usize::from(difference.marks != 0.0);
            others += usize::from(!difference.branches.is_empty() || !difference.agreed.is_empty());
        }
    }
    assert!(rungs > 5 && marks > 20 && others > 5, "{rungs} by rung, {marks} by marks, {others} by paths");
}

fn told(solo: &Solo) -> OnePage {
    // What lasts is looked at in tests of its own: it takes thousands of futures.
    let lasting = |_, _, _| Lasting { said: String::new(), counted: Counted::Crisis, is_chance: false };
    page(&solo.course().expect("it is over"), &lasting)
}

/// Is it an act of the harsh sort?
fn is_harsh(course: &Course<'_>, act: &Act) -> bool {
    matches!(act, Act::Respond { choice, .. } if course.exercise.scenario().choices[*choice].harm().is_some())
}

#[test]
fn nothing_harsh_is_offered_to_a_delegation_that_was_not_hit() {
    for (name, solo) in games() {
        let course = solo.course().expect("it is over");
        for point in points(&course) {
            let was_harsh = matches!(point.deed, Deed::Done(_, act) if is_harsh(&course, &act));
            for offer in point.offers.iter().filter(|offer| !was_harsh && is_harsh(&course, offer)) {
                let Act::Respond { incident: Some(id), .. } = offer else { panic!("{name}: {offer:?}") };
                assert_eq!(course.exercise.incidents()[*id].victim, point.who, "{name}: {offer:?}");
            }
        }
    }
}

#[test]
fn no_offer_is_what_nobody_at_a_table_would_speak_of() {
    let mut offered = 0;
    for (name, solo) in games() {
        let course = solo.course().expect("it is over");
        let s = course.exercise.scenario();
        for point in points(&course) {
            let moment = course.moments[usize::from(point.step)];
            let tempted = |is_it: fn(&Choice) -> bool| matches!(point.deed, Deed::Done(_, Act::Respond { choice, .. }) if is_it(&s.choices[choice]));
            for offer in &point.offers {
                let Act::Respond { choice, incident: Some(id), toward } = *offer else { continue };
                offered += 1;
                let (entry, incident) = (&s.choices[choice], &moment.incidents()[id]);
                let rung = entry.rung.unwrap_or(0);
                assert!(
                    rung <= incident.rung.max(1) + 2,
                    "{name}: from {} to {rung}: {}",
                    incident.rung,
                    entry.id
                );
                let is_wrong =
                    ["shutdown", "takedown_mass", "hide_breach", "scapegoat"].contains(&&*entry.id);
                let is_hit = incident.victim == point.who && incident.plot.is_some();
                let may = is_hit
                    || tempted(|done| {
                        done.harm().is_some() || done.serves.iter().any(|row| row.mark == Mark::Against)
                    });
                assert!(!is_wrong || may, "{name}: {} is offered to a delegation that was not hit", entry.id);
                for event in moment.events() {
                    match event.what {
                        What::Done(who, act) => {
                            assert!((who, act) != (point.who, *offer), "{name}: done already: {offer:?}")
                        }
                        What::ContactAnswered(about, asking, by) if about == id && asking == point.who => {
                            let asks =
                                entry.mechanism == Mechanism::Contact && toward == Some(s.suspect_state(by));
                            assert!(!asks, "{name}: {} was answered in step {}", entry.id, event.step);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    assert!(offered > 100, "{offered}");
}

#[test]
fn a_joint_measure_is_one_turn_that_says_both_ends() {
    let (mut agreed, mut other) = (0, 0);
    for (name, solo) in games() {
        let course = solo.course().expect("it is over");
        let proposals = course.exercise.proposals();
        let is_agreed = |outcome: Option<Outcome>| outcome.is_some_and(Outcome::is_agreed);
        for (point, said) in points(&course).iter().zip(&told(&solo).points) {
            let Deed::Done(_, act) = point.deed else { continue };
            match act {
                Act::Answer { proposal, stance } => {
                    let one = &proposals[proposal];
                    // What the plot has put on the table is nobody's turn.
                    let put =
                        |act: &Act| matches!(act, Act::Propose { measure, .. } if *measure == one.measure);
                    let mut by = course.decisions.iter().flat_map(|step| &step[one.by.at()].acts);
                    if !by.any(put) {
                        continue;
                    }
                    other += 1;
                    let is_own = stance == Stance::Block || !is_agreed(one.outcome);
                    assert!(is_own, "{name}: the other end of a turn: {}", said.what);
                    let by = &course.exercise.scenario().states[one.by].name;
                    assert!(said.what.contains(&format!("{by} had proposed it in step ")), "{}", said.what);
                }
                Act::Propose { measure, .. } => {
                    let own = proposals
                        .iter()
                        .filter(|one| (one.by, one.measure, one.due) == (point.who, measure, point.step + 1));
                    for one in own.filter(|one| is_agreed(one.outcome)) {
                        agreed += 1;
                        let step = format!("In step {}", one.due + 1);
                        assert!(
                            said.what.contains(&step) && said.what.contains("agreed, with "),
                            "{}",
                            said.what
                        );
                    }
                }
                Act::Adopt(_) | Act::Respond { .. } => {}
            }
        }
    }
    println!("{agreed} agreed, {other} answers that are turns of their own");
    assert!(agreed > 10 && other > 0);
}

#[test]
fn a_crisis_is_told_from_where_it_stood_over_its_highest_rung() {
    let (mut told, mut eased, mut peaked) = (0, 0, 0);
    for (name, solo) in games() {
        let course = solo.course().expect("it is over");
        let lasting = |_, _, _| Lasting { said: String::new(), counted: Counted::Crisis, is_chance: false };
        let story = page(&course, &lasting);
        for (point, said) in points(&course).iter().zip(&story.points) {
            let Some(ladder) = point.difference.ladder else { continue };
            let step = usize::from(point.step);
            let before = course.moments[step].incidents()[ladder.incident].rung;
            // What came is what the story step by step tells of these two steps.
            let moved = course.exercise.events().iter().filter_map(|event| match event.what {
                What::Rung(id, _, to, _) if id == ladder.incident => Some((event.step, to)),
                _ => None,
            });
            let moved: Vec<u8> = moved
                .filter(|(at, _)| (point.step..=point.step + 1).contains(at))
                .map(|(_, to)| to)
                .collect();
            let most = moved.iter().copied().fold(before, u8::max);
            assert_eq!((ladder.before, ladder.came.most), (before, most), "{name}: {ladder:?}");
            assert_eq!(ladder.came.last, moved.last().copied().unwrap_or(before), "{name}: {ladder:?}");
            if !said.came.contains("the crisis over") {
                continue;
            }
            told += 1;
            eased += usize::from(ladder.other.last < before || ladder.came.last < before);
            peaked += usize::from(ladder.came.most > before.max(ladder.came.last));
            for rung in [before, ladder.came.most, ladder.came.last, ladder.other.most, ladder.other.last] {
                let quoted = format!("“{}”", labels::rung(rung));
                assert!(said.came.contains(&quoted), "{name}: {quoted} is missing in {}", said.came);
            }
        }
    }
    println!("{told} told, {eased} with a crisis that eased, {peaked} with one that rose and came back");
    assert!(told > 5 && eased > 0 && peaked > 0);
}

#[test]
fn every_turn_is_told_in_whole_sentences() {
    for (name, solo) in games() {
        let story = told(&solo);
        let sentences = story
            .points
            .iter()
            .flat_map(|point| [&point.what, &point.came, &point.lasting.said, &point.offers]);
        for sentence in sentences.chain([&story.lead]).filter(|sentence| !sentence.is_empty()) {
            assert!(sentence.ends_with(['.', '”']), "{name}: {sentence}");
            assert!(!sentence.contains("[turning") && !sentence.contains(['{', '}']), "{name}: {sentence}");
        }
        assert_eq!(story, told(&solo), "{name}: told otherwise the second time");
    }
}

#[test]
fn a_turn_and_the_what_if_about_it_say_the_same() {
    let (mut chance, mut moved, mut silent) = (0, 0, Vec::new());
    for (name, seed) in [("departures", 1), ("departures", 2), ("last-mile", 1), ("chairs-gavel", 1)] {
        let solo = played(name, seed, Others::default());
        let course = solo.course().expect("it is over");
        for point in turns(&course).points {
            let question = Question::new(&course, point.step, point.who, point.change);
            let question = Question { counted: point.lasting.counted, ..question };
            let told = what_if(&course, &question, PAIRS, Effort::ALL);
            let is_chance = told.answer.contains("smaller than chance");
            let moves_beside = told.outcomes.iter().any(|one| one.sure == "more than chance");
            if point.lasting.is_chance {
                assert!(is_chance, "{name}: {} / {}", point.lasting.said, told.answer);
                assert!(point.lasting.said.contains("chance"), "{name}: {}", point.lasting.said);
                chance += 1;
            } else {
                assert!(!is_chance || moves_beside, "{name}: {} / {}", point.lasting.said, told.answer);
                moved += 1;
            }
            let is_told = |story: &Story| !story.came.is_empty() || !story.other.is_empty();
            if !point.lasting.is_chance && !told.stories.iter().any(is_told) {
                silent.push(format!("{name}: {}", point.what));
            }
        }
    }
    assert!(moved > 10, "{moved} turns outlast chance, {chance} do not");
    assert!(silent.len() * 4 < moved, "nothing is told beside {} turns: {silent:?}", silent.len());
}

#[test]
fn where_no_turn_outlasts_chance_the_page_says_what_to_do() {
    let solo = played("departures", 1, Others::default());
    let course = solo.course().expect("it is over");
    let lasting = |is_chance| Lasting { said: String::new(), counted: Counted::Crisis, is_chance };
    let all = page(&course, &|_, _, _| lasting(true));
    assert!(all.lead.contains("none outlasts chance") && all.lead.contains("Ask the room"), "{}", all.lead);
    let some = page(&course, &|step, _, _| lasting(step > 3));
    assert!(!some.lead.contains("outlasts chance"), "{}", some.lead);
}

#[test]
fn an_exercise_that_nobody_played_says_so() {
    for name in SHIPPED {
        let mut solo = Solo::new(shipped(name), 3, Temperament::Cautious);
        for seat in shipped(name).states.keys() {
            solo.put(seat, SoloPlayer::Script(None));
        }
        while !solo.exercise().is_over() {
            solo.close_step();
        }
        let story = told(&solo);
        assert!(story.lead.starts_with("Nobody played"), "{name}: {}", story.lead);
        let done = points(&solo.course().expect("it is over"));
        assert!(done.iter().all(|point| !matches!(point.deed, Deed::Done(..))), "{name}");
    }
}

#[test]
fn there_is_no_story_before_the_end() {
    let mut solo = Solo::new(shipped("two-desks"), 1, Temperament::Cautious);
    while !solo.exercise().is_over() {
        assert!(solo.course().is_none());
        solo.close_step();
    }
    assert_eq!(solo.course().map(|course| course.moments.len()), Some(solo.decisions().len()));
}

#[test]
fn a_moment_gone_on_with_the_recorded_decisions_leads_to_the_next() {
    let solo = played("departures", 2, Others::default());
    let course = solo.course().expect("it is over");
    for (step, decisions) in course.decisions.iter().enumerate() {
        let mut again = course.moments[step].clone();
        for (seat, decision) in decisions.iter().enumerate() {
            again.decide(StateId::from(seat), decision).expect("it was decided then");
        }
        again.advance();
        let next = course.moments.get(step + 1).copied().unwrap_or(course.exercise);
        assert_eq!(again.digest(), next.digest(), "step {step}");
    }
    assert!(Arc::ptr_eq(course.exercise.scenario(), solo.scenario()));
}

fn run(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The lines of the page: from its heading to the bands.
fn lines_of_the_page(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let at = |start: &str| lines.iter().position(|line| line.starts_with(start)).expect("a heading");
    at("The region, commitment") - at("The story in one page")
}

#[test]
fn the_story_fits_one_page_of_sixty_lines_and_stands_before_the_bands() {
    for name in SHIPPED {
        for (seed, others) in [("1", "mixed"), ("2", "mixed"), ("3", "random"), ("4", "hard-line")] {
            let text = run(&["run", name, "--seed", seed, "--others", others, "--width", "100"]);
            let lines = lines_of_the_page(&text);
            assert!(lines <= 60, "{name}, seed {seed}: {lines} lines\n{text}");
            assert!(!text.contains("How to read it: >"), "{name}: told step by step unasked");
        }
    }
    let quiet = run(&["run", "departures", "--quiet"]);
    assert!(!quiet.contains("The story in one page"));
    let full = run(&["run", "departures", "--full"]);
    assert!(full.contains("The story in one page") && full.contains("How to read it: >"));
}
