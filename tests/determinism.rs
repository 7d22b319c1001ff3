//! The same scenario, seed and decisions give the same bits; a changed decision moves nobody else's luck.

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use mufakat::bots;
use mufakat::bots::Temperament;
use mufakat::sim::decision::Decision;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::StateId;
use mufakat::sim::rules::{RULES_VERSION, Rules};
use support::{SHIPPED, everybody, hex, play, seats, shipped};

/// Digests that must not drift unnoticed, after the version of the rules and all that they read. When a rule is changed
/// on purpose, raise `RULES_VERSION`, run the test again with `BLESS=1`, and tell it in the CHANGELOG.
const STORED: &str = include_str!("digests.txt");

#[test]
fn the_same_exercise_twice_gives_the_same_bits() {
    for name in SHIPPED {
        let scenario = shipped(name);
        for temperament in Temperament::ALL {
            let (once, twice) = (play(&scenario, 7, temperament), play(&scenario, 7, temperament));
            assert_eq!(once.digest(), twice.digest(), "{name}, {}", temperament.name());
        }
    }
}

#[test]
fn starting_again_in_the_same_room_gives_the_same_bits_as_a_new_exercise() {
    for name in SHIPPED {
        let scenario = shipped(name);
        let mut exercise = play(&scenario, 1, Temperament::Random);
        for temperament in [Temperament::Random, Temperament::Cooperative] {
            exercise.restart(9);
            while !exercise.is_over() {
                support::step(&mut exercise, temperament);
            }
            assert!(exercise.digest() == play(&scenario, 9, temperament).digest(), "{name}");
        }
    }
}

#[test]
fn digests_have_not_drifted() {
    let mut now = read_by_the_rules();
    for name in SHIPPED {
        for temperament in [Temperament::Cooperative, Temperament::HardLine, Temperament::Random] {
            for seed in [1, 2018] {
                let digest = hex(play(&shipped(name), seed, temperament).digest());
                now += &format!("{name} {} {seed} {digest}\n", temperament.name());
            }
        }
    }
    if let Some(line) = unannounced(STORED, &now) {
        panic!(
            "the rules changed, and RULES_VERSION is still {RULES_VERSION}: the same texts now lead to `{line}`; if on \
             purpose, raise it in src/sim/rules.rs with a line of its history, and run again with BLESS=1"
        );
    }
    if std::env::var_os("BLESS").is_some() {
        let path = "tests/digests.txt";
        std::fs::write(path, &now).expect("the file of digests can be written");
        return;
    }
    assert_eq!(
        now, STORED,
        "a rule or a text changed: if on purpose, run again with BLESS=1 and tell it in the CHANGELOG"
    );
}

/// The head of the file: the rules and every text that they read.
fn read_by_the_rules() -> String {
    let Rules { version, parameters, assets } = Rules::of(&shipped(SHIPPED[0]));
    let mut head = format!("rules {version}\nparameters {}\nassets {}\n", hex(parameters), hex(assets));
    for name in SHIPPED {
        let text = mufakat::shipped::scenario(name).expect("a shipped scenario").text;
        head += &format!("scenario {name} {}\n", blake3::hash(text.as_bytes()).to_hex());
    }
    head
}

/// The first line that tells of other rules under the same version: other numbers of the model, or an exercise that
/// ends elsewhere although its texts are what they were.
fn unannounced<'a>(stored: &str, now: &'a str) -> Option<&'a str> {
    let table = |text: &'_ str| -> BTreeMap<String, String> {
        let lines = text.lines().filter_map(|line| line.rsplit_once(' '));
        lines.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    };
    let (before, after) = (table(stored), table(now));
    let same = |key: &str| before.get(key) == after.get(key);
    let moved = |key: &str| before.contains_key(key) && !same(key);
    now.lines().filter(|_| same("rules")).find(|line| {
        let key = line.rsplit_once(' ').map_or(*line, |(key, _)| key);
        match key.split(' ').next() {
            Some("rules" | "assets" | "scenario") => false,
            Some("parameters") => moved(key),
            Some(name) => moved(key) && same("assets") && same(&format!("scenario {name}")),
            None => false,
        }
    })
}

#[test]
fn other_rules_under_the_same_version_are_noticed_and_other_texts_are_not() {
    let stored = "rules 1\nparameters p\nassets a\nscenario x t\nx random 1 d";
    assert_eq!(unannounced(stored, stored), None);
    let moved = |from: &str, to: &str| stored.replace(from, to);
    assert_eq!(unannounced(stored, &moved(" d", " e")), Some("x random 1 e"));
    assert_eq!(unannounced(stored, &moved(" p", " q")), Some("parameters q"));
    for (text, other) in [("assets a", "assets b"), ("x t", "x u"), ("rules 1", "rules 2")] {
        assert_eq!(unannounced(stored, &moved(" d", " e").replace(text, other)), None, "{other}");
    }
    assert_eq!(unannounced("x random 1 d", stored), None, "a file from before rules had a version");
}

#[test]
fn a_digest_changes_with_the_seed() {
    let scenario = shipped("departures");
    let digests: Vec<_> = (0..20).map(|seed| play(&scenario, seed, Temperament::Cautious).digest()).collect();
    for (place, digest) in digests.iter().enumerate() {
        assert!(!digests[..place].contains(digest), "seed {place} repeats an earlier exercise");
    }
}

/// Plays with one seat silent or not, everybody else deciding nothing: the two runs differ in one seat only.
fn run_with(seat: StateId, temperament: Option<Temperament>, seed: u64) -> Exercise {
    let mut exercise = Exercise::new(shipped("departures"), seed);
    while !exercise.is_over() {
        if let Some(temperament) = temperament {
            let draft = bots::decide(temperament, &exercise.seat(seat));
            exercise.seal(&draft).expect("legal");
        }
        exercise.advance();
    }
    exercise
}

/// The everyday incidents of one state: when, of what kind and how severe. Pure luck of that state, as long
/// as nobody changes its capacity, exposure or crime.
fn everyday_luck(exercise: &Exercise, of: StateId) -> Vec<(u16, String, u64)> {
    let own = exercise.incidents().iter().filter(|i| i.plot.is_none() && i.victim == of);
    own.map(|i| (i.began, format!("{:?}", i.kind), i.severity.to_bits())).collect()
}

#[test]
fn one_changed_decision_leaves_everybody_else_s_luck_unchanged() {
    for seed in 0..40 {
        let seat = StateId(7);
        let (silent, active) =
            (run_with(seat, None, seed), run_with(seat, Some(Temperament::Cautious), seed));
        for other in seats(&silent).filter(|other| *other != seat) {
            let (before, after) = (everyday_luck(&silent, other), everyday_luck(&active, other));
            assert_eq!(before, after, "seed {seed}: the luck of state {other:?} moved");
        }
    }
}

#[test]
fn two_runs_share_all_luck_until_the_decision_in_which_they_differ() {
    let scenario = everybody("departures");
    let mut one = Exercise::new(Arc::clone(&scenario), 3);
    let mut two = Exercise::new(Arc::clone(&scenario), 3);
    for step in 0..scenario.steps.len() {
        for seat in seats(&one) {
            let draft = bots::decide(Temperament::Opportunist, &one.seat(seat));
            one.seal(&draft).expect("legal");
            let differs = step == 4 && seat == StateId(4);
            let decision = if differs { Decision::default() } else { draft.decision() };
            // After the fork a decision copied from the other run may no longer be legal here.
            let sealed = two.decide(seat, &decision);
            assert!(step > 4 || sealed.is_ok());
        }
        one.advance();
        two.advance();
        let same = one.digest() == two.digest();
        assert_eq!(same, step < 4, "step {step}");
    }
}

#[test]
fn branches_and_injects_follow_from_what_was_done() {
    let cooperative = play(&shipped("departures"), 1, Temperament::Cooperative);
    let hard = play(&shipped("departures"), 1, Temperament::HardLine);
    let released = |exercise: &Exercise| -> Vec<_> {
        exercise.events().iter().filter(|e| matches!(e.what, What::Released(_))).map(|e| e.what).collect()
    };
    assert_ne!(released(&cooperative), released(&hard), "the plot does not answer to what is done");
}
