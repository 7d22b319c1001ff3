//! What is suggested to a delegation, in every step of every scenario: steps that build confidence and answers in proportion
//! to what is open, and in a quiet step first of all what prevents a misunderstanding.

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::report::names::Names;
use mufakat::report::suggested::{MOST, Suggested, is_quiet, suggested};
use mufakat::scenario::acts::item_word;
use mufakat::sim::catalogue::item::Item;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;
use mufakat::sim::view;

use support::{SHIPPED, seats, shipped, step};

/// What no trainer would hold out to somebody who asks what one could do: it accuses, punishes, hides, or limits rights.
const HARSH: [&str; 19] = [
    "attribute_alone",
    "attribute_joint",
    "private_demarche",
    "sanction",
    "expel",
    "retaliate_covert",
    "hackback_private",
    "hacktivist_wink",
    "military_alert",
    "takedown_mass",
    "shutdown",
    "surveil_bulk",
    "vendor_ban",
    "pay_ransom",
    "hide_breach",
    "scapegoat",
    "leak_evidence",
    "stay_silent",
    "takedown_targeted",
];

/// Contacts, their tests, drills: what a diplomat would begin a quiet step with.
const PREVENTIVE: [&str; 12] = [
    "poc_policy",
    "poc_technical",
    "poc_directory",
    "comm_check",
    "acid_drill",
    "policy_ttx",
    "hotline",
    "defence_line",
    "asean_us_dialogue",
    "cert_exchange",
    "defence_info",
    "sicw_amcc",
];

/// Looks at each delegation at the opening of each step of each scenario, with bots of two temperaments at the table.
fn everywhere(look: impl Fn(&str, &Exercise, StateId, &[Suggested])) {
    for name in SHIPPED {
        for temperament in [Temperament::Cautious, Temperament::HardLine] {
            let mut exercise = Exercise::new(Arc::clone(&shipped(name)), 7);
            while !exercise.is_over() {
                for seat in seats(&exercise) {
                    let ideas = ideas(&exercise, seat, &[]);
                    let at = format!("{name}, step {}, {}", exercise.step() + 1, iso(&exercise, seat));
                    look(&at, &exercise, seat, &ideas);
                }
                step(&mut exercise, temperament);
            }
        }
    }
}

fn ideas(exercise: &Exercise, seat: StateId, acts: &[Act]) -> Vec<Suggested> {
    let view = view::seat(exercise, seat);
    suggested(&Names::of_seat(exercise.scenario(), &view), &exercise.seat(seat), acts)
}

fn quiet(exercise: &Exercise, seat: StateId) -> bool {
    let view = view::seat(exercise, seat);
    is_quiet(&Names::of_seat(exercise.scenario(), &view), &exercise.seat(seat))
}

fn iso(exercise: &Exercise, seat: StateId) -> &str {
    &exercise.scenario().states[seat].id
}

fn words<'a>(exercise: &'a Exercise, ideas: &[Suggested]) -> Vec<&'a str> {
    ideas.iter().map(|idea| item_word(exercise.scenario(), idea.item)).collect()
}

#[test]
fn nothing_harsh_and_nothing_that_may_not_be_done_is_ever_suggested() {
    let seen = std::cell::Cell::new(0);
    everywhere(|at, exercise, seat, ideas| {
        let words = words(exercise, ideas);
        let harsh: Vec<_> = words.iter().filter(|word| HARSH.contains(word)).collect();
        assert!(harsh.is_empty(), "{at}: {harsh:?}");
        assert!(ideas.len() <= MOST, "{at}: {words:?}");
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{at}: {words:?}");
        let lens = exercise.seat(seat);
        for act in ideas.iter().filter_map(|idea| idea.act) {
            assert_eq!(lens.check(&act, &lens.spent(&[])), Ok(()), "{at}");
            assert_eq!(lens.caution(&act), None, "{at}");
        }
        seen.set(seen.get() + ideas.len());
    });
    assert!(seen.get() > 1000, "{} suggestions were looked at", seen.get());
}

#[test]
fn in_a_quiet_step_what_prevents_comes_first_and_no_choice_answers_nothing() {
    let seen = std::cell::Cell::new(0);
    everywhere(|at, exercise, seat, ideas| {
        if !quiet(exercise, seat) {
            return;
        }
        let (words, lens) = (words(exercise, ideas), exercise.seat(seat));
        let (choices, measures) = lens.asked_for();
        let asked = |item: &Item| match *item {
            Item::Choice(id) => choices >> id.0 & 1 == 1,
            Item::Measure(id) => measures.has(id),
        };
        let idle = |idea: &&Suggested| matches!(idea.item, Item::Choice(_)) && idea.about.is_none();
        let idle: Vec<_> = ideas.iter().filter(idle).filter(|idea| !asked(&idea.item)).collect();
        assert!(idle.is_empty(), "{at}: {idle:?}");
        let mut others = ideas.iter().zip(&words).filter(|(idea, _)| !asked(&idea.item));
        let can = lens.options(&lens.spent(&[])).measures.into_iter().any(|option| {
            let word = item_word(exercise.scenario(), Item::Measure(option.measure));
            option.refused.is_none() && PREVENTIVE[..6].contains(&word) && !measures.has(option.measure)
        });
        if can && let Some((_, first)) = others.next() {
            assert!(PREVENTIVE.contains(first), "{at}: {words:?}");
            seen.set(seen.get() + 1);
        }
    });
    assert!(seen.get() > 100, "{} quiet steps were looked at", seen.get());
}

#[test]
fn the_host_of_the_games_begins_with_contacts_and_drills() {
    let exercise = Exercise::new(shipped("departures"), 5);
    let host = exercise.scenario().state("MYS").expect("the host");
    let first = ideas(&exercise, host, &[]);
    let said = words(&exercise, &first);
    assert_eq!(said[0], "comm_check", "{said:?}");
    assert!(said.iter().take(2).all(|word| PREVENTIVE.contains(word)), "{said:?}");
    assert!(!said.contains(&"asean_chair"), "{said:?}");
    // What lies in the draft is suggested no more.
    let act = first.iter().find_map(|idea| idea.act).expect("an act that can be done at once");
    let next = ideas(&exercise, host, &[act]);
    assert!(next.iter().all(|idea| Item::of(&act) != Some(idea.item)), "{next:?}");
}

#[test]
fn whoever_was_hit_is_shown_how_to_ask_and_to_find_out() {
    let mut exercise = Exercise::new(shipped("departures"), 5);
    let host = exercise.scenario().state("MYS").expect("the host");
    while quiet(&exercise, host) {
        step(&mut exercise, Temperament::Cautious);
    }
    let ideas = ideas(&exercise, host, &[]);
    let said = words(&exercise, &ideas);
    let crisis = ideas.iter().filter(|idea| idea.about.is_some()).count();
    assert!(crisis >= 2, "{said:?}");
    let asks = ["clarify_poc", "consult", "request_help", "cert_coop", "good_offices"];
    assert!(said.iter().any(|word| asks.contains(word)), "{said:?}");
}
