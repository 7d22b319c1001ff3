//! What if: an act that matters is found with an interval away from zero, one that cannot matter is said to be smaller
//! than chance, pairs share their luck, the bytes are the same on any number of threads, bots are fitted to what was
//! decided, a fork leads to the same exercise again, and bad input gets a sentence.

mod support;

#[path = "whatif/forks.rs"]
mod forks;
#[path = "whatif/typed.rs"]
mod typed;

use mufakat::bots::{Others, Temperament};
use mufakat::report::whatif::{self, Question, WhatIf, mattered, page};
use mufakat::scenario::acts::{PlannedAct, Script};
use mufakat::session::what_if::Counted;
use mufakat::session::{Course, Solo, SoloPlayer};
use mufakat::sim::catalogue::item::Item;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::incident::PRIVATE_QUERY;
use mufakat::sim::ids::{PlotId, StateId};
use mufakat::study::run::Effort;
use mufakat::study::statistics::Estimate;
use mufakat::study::whatif::effect::is_clear;
use mufakat::study::whatif::future::escalation;
use mufakat::study::whatif::{Between, Change, Past, Weighed, again, fits, pairs};
use support::shipped;

/// The step, from 0, in which the host of *Departures* strikes at the neighbour.
const STRUCK: u16 = 4;

/// *Departures* among cooperative bots, in which the host does only this, in these steps from 1.
fn played(acts: &[(u32, PlannedAct)]) -> Solo {
    let scenario = shipped("departures");
    let mut solo = Solo::new(scenario, 3, Others::All(Temperament::Cooperative));
    let host = seat(&solo, "MYS");
    solo.put(host, SoloPlayer::Script(None));
    let script = acts.iter().fold(Script::new(), |script, (step, act)| script.at(*step, "host", act.clone()));
    while !solo.exercise().is_over() {
        if let Some(gathered) = script.gathered(solo.exercise(), host) {
            assert!(gathered.refused.is_empty(), "{:?}", gathered.refused);
            solo.seal(host, &gathered.draft.decision()).expect("it is legal");
        }
        solo.close_step();
    }
    solo
}

/// The host penalises the neighbour over the screens, and beside that adopts a measure at home.
fn escalated() -> Solo {
    let strike = PlannedAct::choose("military_alert").about("airport-screens").toward("neighbour");
    let home = PlannedAct::adopt("norms_survey");
    played(&[(1, home), (u32::from(STRUCK) + 1, strike)])
}

fn seat(solo: &Solo, iso: &str) -> StateId {
    solo.scenario().state(iso).expect("it sits at the table")
}

fn place_of(course: &Course<'_>, step: u16, who: StateId, is_it: impl Fn(&Act) -> bool) -> usize {
    let acts = &course.decisions[usize::from(step)][who.at()].acts;
    acts.iter().position(is_it).expect("it was done")
}

fn asked(course: &Course<'_>, question: &Question, count: u32) -> WhatIf {
    whatif::what_if(course, question, count, Effort::ALL)
}

/// What if the host had not struck?
fn without_the_strike(course: &Course<'_>, host: StateId) -> Question {
    let place = place_of(course, STRUCK, host, |act| matches!(act, Act::Respond { .. }));
    Question::new(course, STRUCK, host, Change::Without(host, place))
}

#[test]
fn an_escalation_that_is_left_out_lowers_the_peak_with_an_interval_away_from_zero() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let told = asked(&course, &without_the_strike(&course, host), 400);
    let effect = &told.effect;
    assert!(effect.peak.high < -0.5, "{effect:?}");
    assert!(effect.is_clear() && effect.of_hundred.low > 5.0, "{effect:?}");
    assert!(told.answer.contains("more") && told.answer.contains("95 %"), "{}", told.answer);
    assert!(!told.answer.contains("smaller than chance"), "{}", told.answer);
    let [both, won, lost, neither] = effect.quotas();
    assert_eq!(both + won + lost + neither, 100);
    assert!(won > lost && told.marks.len() == 100, "{:?}", effect.quotas());
    let kinds: Vec<&str> = told.stories.iter().map(|story| story.heading.as_str()).collect();
    assert!(kinds[0].contains("better") && !told.stories[0].came.is_empty(), "{:?}", told.stories);
}

#[test]
fn an_act_that_cannot_matter_is_said_to_be_smaller_than_chance() {
    // In the last step of all nothing that is begun at home comes to the crisis any more.
    let last = shipped("departures").steps.len() as u32;
    let solo = played(&[(last, PlannedAct::adopt("norms_survey"))]);
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let question = Question::new(&course, last as u16 - 1, host, Change::Without(host, 0));
    let told = asked(&course, &question, 200);
    assert!(!told.effect.is_clear() && told.effect.peak.value == 0.0, "{:?}", told.effect);
    assert!(told.answer.contains("smaller than chance"), "{}", told.answer);
}

/// The highest rung of an exercise, as its incident has it.
fn rung_peak(exercise: &Exercise, about: Option<PlotId>) -> u8 {
    let incident = about.and_then(|plot| exercise.incident_of(plot)).expect("it began");
    exercise.incidents()[incident].rung_peak
}

#[test]
fn to_ask_in_confidence_is_no_escalation_in_any_figure_or_story() {
    assert_eq!(escalation(0), escalation(PRIVATE_QUERY));
    assert_eq!(escalation(PRIVATE_QUERY + 1), escalation(0) + 1, "a protest is the first rung that counts");
    let question = PlannedAct::choose("consult").about("airport-screens").toward("neighbour");
    let solo = played(&[(u32::from(STRUCK) + 1, question)]);
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let question = Question::new(&course, STRUCK, host, Change::Without(host, 0));
    let futures = whatif::futures(&course, &question);
    let about = whatif::watched(&course);
    for (place, pair) in (0..).zip(&pairs(&futures, 40, Effort::ALL)) {
        let ends = again(&futures, place).expect("it was played");
        for (end, told) in ends.iter().zip([pair.came, pair.other]) {
            let most = escalation(rung_peak(end, about));
            assert!((PRIVATE_QUERY..=most).contains(&told.peak), "{} of {most}", told.peak);
        }
    }
    for story in &asked(&course, &question, 100).stories {
        assert!(!story.ended.contains("private query"), "{story:?}");
    }
}

#[test]
fn pairs_share_their_luck_so_that_nothing_otherwise_makes_a_difference_of_exactly_nothing() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let question = Question::new(&course, STRUCK, host, Change::None);
    let futures = whatif::futures(&course, &question);
    let played = pairs(&futures, 150, Effort::ALL);
    assert!(played.iter().all(|pair| pair.came == pair.other));
    // And no two pairs share it: the futures differ among themselves.
    let differ = |one: usize, two: usize| played[one].came != played[two].came;
    assert!((1..100).filter(|place| differ(*place - 1, *place)).count() > 90);
    let effect = asked(&course, &question, 150).effect;
    assert!(effect.is_nothing && effect.of_hundred.low == 0.0 && effect.of_hundred.high == 0.0, "{effect:?}");
}

#[test]
fn one_thread_and_two_say_the_same_bytes() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let question = without_the_strike(&course, host);
    let of = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let most = mattered(&course, Some(host), 3, Effort::ALL);
            (page(&asked(&course, &question, 230), "Departures"), format!("{most:?}"))
        })
    };
    let (one, two) = (of(1), of(2));
    assert!(one == two, "the page or what mattered depends on the number of threads");
}

#[test]
fn more_pairs_begin_with_the_same_pairs() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let futures = whatif::futures(&course, &without_the_strike(&course, host));
    let (few, many) = (pairs(&futures, 120, Effort::ALL), pairs(&futures, 170, Effort::ALL));
    assert_eq!(few[..], many[..120]);
}

#[test]
fn what_mattered_most_to_the_host_is_the_strike() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let found = mattered(&course, Some(host), 3, Effort::ALL);
    let [own] = found.as_slice() else { panic!("one delegation was asked for: {found:?}") };
    assert!(own.who == host && own.choices.len() <= 3, "{own:?}");
    let first = &own.choices[0];
    assert!(first.step == STRUCK && first.is_clear && first.weighed.peak.high < 0.0, "{first:?}");
    // The same act asked about alone gives the same figure: both have the same luck.
    let question = Question::new(&course, first.step, host, first.change);
    let alone = asked(&course, &Question { seed: 3, ..question }, whatif::PAIRS);
    assert_eq!(alone.effect.peak, first.weighed.peak);
    for choice in &own.choices {
        let says_chance = choice.came.contains("smaller than chance");
        assert_eq!(says_chance, !(is_clear(choice.weighed.peak) || is_clear(choice.weighed.standing)));
    }
}

#[test]
fn what_mattered_looks_at_what_else_was_on_offer_and_tells_no_choice_twice() {
    let mut instead = 0;
    for (seed, others) in [(5, Others::default()), (6, Others::All(Temperament::HardLine))] {
        let mut solo = Solo::new(shipped("departures"), seed, others);
        while !solo.exercise().is_over() {
            solo.close_step();
        }
        let course = solo.so_far();
        let both = ["MYS", "IDN"].map(|iso| seat(&solo, iso));
        for of in both.into_iter().flat_map(|who| mattered(&course, Some(who), seed, Effort::ALL)) {
            for (place, choice) in of.choices.iter().enumerate() {
                let same = of.choices[..place]
                    .iter()
                    .filter(|one| (one.step, &one.what) == (choice.step, &choice.what));
                assert_eq!(same.count(), 0, "one choice twice: {choice:?}");
                if let Change::Instead(who, at, act) = choice.change {
                    instead += 1;
                    let done = course.decisions[usize::from(choice.step)][who.at()].acts[at];
                    assert!(
                        who == of.who && Item::of(&done) != Item::of(&act),
                        "the same once more: {choice:?}"
                    );
                    assert!(choice.came.contains("in its place"), "{}", choice.came);
                }
            }
            let put_in: Vec<Item> =
                of.choices.iter().filter_map(|one| Item::of(&one.change.put_in()?)).collect();
            assert_eq!(
                put_in.iter().collect::<std::collections::BTreeSet<_>>().len(),
                put_in.len(),
                "{put_in:?}"
            );
        }
    }
    assert!(instead > 2, "{instead} choices look at what else was on offer");
}

#[test]
fn commitments_are_counted_better_the_same_and_worse_and_nothing_otherwise_is_the_same_in_all() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let strike = Question { counted: Counted::Commitments, ..without_the_strike(&course, host) };
    let told = asked(&course, &strike, 200);
    let lived = told.effect.lived;
    assert!(lived.pairs == 200 && lived.better > 100 && lived.better > lived.worse, "{lived:?}");
    assert_eq!(lived.quotas().iter().sum::<u32>(), 100);
    let whatif::Hundred::Ways(ways) = whatif::Hundred::of(&told.effect, told.counted) else {
        panic!("one mark a future")
    };
    assert_eq!(ways.len(), 100);
    assert!(
        told.asked.ask.contains("Malaysia have lived up to its commitments less well"),
        "{}",
        told.asked.ask
    );
    assert!(told.answer.contains("95 % interval") && told.answer.contains("better"), "{}", told.answer);
    let first = &told.stories[0];
    assert!(first.heading.contains("better") && first.ended.contains("points of 100"), "{first:?}");
    assert!(!(first.came.is_empty() && first.other.is_empty()), "the evidence tells the story: {first:?}");
    let html = page(&told, "Departures");
    let picture = &html[html.find("<svg").expect("a picture")..html.find("</svg>").expect("its end")];
    let marks = picture.matches("<path").count() + picture.matches("<circle").count();
    assert!(marks == 100 && picture.contains("A model, not the world."), "{picture}");
    let nothing = Question { change: Change::None, ..strike };
    let told = asked(&course, &nothing, 100);
    assert_eq!(told.effect.lived.quotas(), [0, 100, 0]);
    assert!(told.answer.contains("smaller than chance"), "{}", told.answer);
}

#[test]
fn trust_and_tension_are_told_between_the_two_that_an_act_concerns() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let role = solo.scenario().roles.iter().find(|role| role.id == "neighbour").expect("a neighbour");
    let told = asked(&course, &without_the_strike(&course, host), 200);
    // The strike goes at the neighbour.
    assert_eq!(told.between, Some(Between { pair: [host, role.state], is_aimed: true }));
    let [tension, trust] = told.effect.between.expect("two are concerned");
    assert!(tension.high < 0.0 && tension.value.abs() > told.effect.tension.value.abs(), "{tension:?}");
    assert!(trust.value.abs() > told.effect.trust.value.abs(), "{trust:?}");
    let what = format!("Tension between Malaysia and {}", solo.scenario().states[role.state].name);
    let row = told.outcomes.iter().find(|one| one.what == what).expect("a row");
    assert!(row.sure.starts_with("more than chance"), "{row:?}");
    for one in &told.outcomes {
        assert!(!one.sure.contains("notice") && !one.sure.contains("trifle"), "{one:?}");
        let unit = if one.what.contains("rung") { " rungs" } else { " points of 100" };
        assert!(one.interval.ends_with(unit) || one.interval == "always", "{one:?}");
    }
    // A measure at home is directed at nobody: the two that it moves most are named, if it moves any.
    let home = Question::new(&course, 0, host, Change::Without(host, 0));
    let told = asked(&course, &home, 100);
    let named = told.outcomes.iter().any(|one| one.what.contains("the two that are moved most"));
    assert_eq!(told.between.map(|between| between.is_aimed), named.then_some(false), "{:?}", told.outcomes);
}

#[test]
fn a_trifle_does_not_matter_however_sure_it_is() {
    let sure = |value: f64| Estimate { value, low: value * 0.9, high: value * 1.1 };
    let weighed = |peak, standing| Weighed { candidate: 0, pairs: 1000, peak, standing };
    let trifle = weighed(sure(0.01), sure(-0.05));
    assert!(!trifle.moves_crisis() && !trifle.moves_commitments());
    let real = weighed(sure(-0.3), sure(2.0));
    assert!(real.moves_crisis() && real.moves_commitments());
    let chance = Estimate { value: 0.3, low: -0.1, high: 0.7 };
    assert!(!weighed(chance, chance).moves_crisis());
}

#[test]
fn a_proposal_to_one_partner_is_open_to_each_of_them() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let hotline =
        solo.scenario().measures.iter_enumerated().find(|(_, one)| one.id == "hotline").expect("it").0;
    let open = whatif::open_acts(&course, 0, host, None);
    let asked = open.iter().filter(|act| matches!(act, Act::Propose { measure, .. } if *measure == hotline));
    assert!(asked.count() > 3, "{open:?}");
}

#[test]
fn every_bot_is_found_out_by_what_it_has_decided() {
    for temperament in [Temperament::Cooperative, Temperament::HardLine, Temperament::FreeRider] {
        let mut solo = Solo::new(shipped("departures"), 5, Others::All(temperament));
        while !solo.exercise().is_over() {
            solo.close_step();
        }
        let course = solo.so_far();
        let past = Past { moments: &course.moments, decisions: course.decisions };
        let found = fits(&past, 8);
        assert!(found.iter().all(|fit| fit.alike == 1.0 && fit.decisions == 8), "{found:?}");
        let right = found.iter().filter(|fit| fit.temperament == temperament).count();
        // Two temperaments may have decided alike in a seat that little has come to.
        assert!(right * 2 > found.len(), "{temperament:?}: {found:?}");
    }
}

#[test]
fn the_page_says_that_it_is_a_model_in_its_picture_and_reads_well_by_ear() {
    let solo = escalated();
    let (course, host) = (solo.so_far(), seat(&solo, "MYS"));
    let told = asked(&course, &without_the_strike(&course, host), 100);
    let html = page(&told, "<b>Departures</b> & \u{202e}more");
    let picture = &html[html.find("<svg").expect("a picture")..html.find("</svg>").expect("its end")];
    assert!(picture.contains("A model, not the world.") && picture.contains("role=\"img\""), "{picture}");
    assert_eq!(picture.matches("<circle").count() + picture.matches("<rect").count(), 200);
    assert!(html.contains("&lt;b&gt;Departures&lt;/b&gt;") && !html.contains("<b>"));
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
    let (ask, answer) = (html.find(&told.asked.ask.replace('&', "&amp;")), html.find("class=\"sentence\""));
    assert!(ask.is_some() && ask < answer, "the question stands before its answer");
}
