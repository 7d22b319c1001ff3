//! The texts of the shipped scenarios at the table: none contradicts what happened, each can be read at a glance, and
//! likelihood and confidence stand apart.
//!
//! `CI=true` plays some 1,000 games for the first; otherwise a few of each scenario. `cargo test --test texts --
//! --nocapture` prints the figures.

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use mufakat::bots::{self, Others, Temperament};
use mufakat::shipped::scenario_names;
use mufakat::sim::decision::{Act, Decision};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{IncidentId, InjectId, MeasureId, StateId, StateSet};
use mufakat::sim::plot::{Inject, Release};
use mufakat::sim::scenario::Scenario;
use typed_index_collections::TiVec;

use support::{everybody, shipped};

/// The most words of a headline, and the most that half of them may have.
const HEADLINE_MAX: usize = 12;
const HEADLINE_MEDIAN_MAX: usize = 9;
/// The most words of headlines that a delegation meets in one step.
const STEP_WORDS_MAX: usize = 450;

/// A table of a crisis has at least so many roles; each has so many objectives, and a paper of its own at least every
/// third step.
const ROLES_MIN: usize = 8;
const WANTS_MIN: usize = 2;
const PAPER_EVERY: u16 = 3;

/// What was seen of the injects of one scenario.
#[derive(Default)]
struct Seen {
    games: u32,
    /// A text that came although what it presumes did not hold when the step opened, with its seed and step.
    contradictions: Vec<String>,
    kept_back: BTreeMap<String, u32>,
    released: BTreeMap<String, u32>,
    most_words: usize,
}

/// Mixed tables, and each temperament alone at the table.
fn tables() -> impl Iterator<Item = Others> {
    std::iter::once(Others::Mixed).chain(Temperament::ALL.into_iter().map(Others::All))
}

fn play(scenario: &Arc<Scenario>, seed: u64, others: Others, seen: &mut Seen) {
    let table = others.table(scenario.states.len(), seed);
    let mut exercise = Exercise::new(Arc::clone(scenario), seed);
    seen.games += 1;
    loop {
        look(&exercise, seed, seen);
        if exercise.is_over() {
            break;
        }
        decide(&mut exercise, &table);
        exercise.advance();
    }
    let injects = &scenario.injects;
    for (id, at) in exercise.released().iter_enumerated() {
        if at.is_some() {
            *seen.released.entry(injects[id].id.clone()).or_default() += 1;
        } else if exercise.kept_back()[id].is_some() {
            *seen.kept_back.entry(injects[id].id.clone()).or_default() += 1;
        }
    }
}

fn decide(exercise: &mut Exercise, table: &TiVec<StateId, Temperament>) {
    for (seat, &temperament) in table.iter_enumerated() {
        let draft = bots::decide(temperament, &exercise.seat(seat));
        exercise.seal(&draft).expect("a bot's decision is legal");
    }
}

/// The step is open: everything that came with it lies on the table together.
fn look(exercise: &Exercise, seed: u64, seen: &mut Seen) {
    let s = exercise.scenario();
    let fresh: Vec<InjectId> = exercise
        .released()
        .iter_enumerated()
        .filter(|(_, at)| **at == Some(exercise.step()) && !exercise.is_over())
        .map(|(id, _)| id)
        .collect();
    for &id in &fresh {
        let inject = &s.injects[id];
        if inject.presumes.as_ref().is_some_and(|presumed| !exercise.holds(presumed)) {
            seen.contradictions.push(format!(
                "{}: {} in step {} of seed {seed}",
                s.title,
                inject.id,
                exercise.step() + 1
            ));
        }
    }
    for seat in s.states.keys() {
        let own = fresh.iter().map(|id| &s.injects[*id]).filter(|inject| inject.to.has(seat));
        let words = own.map(|inject| inject.headline.split_whitespace().count()).sum();
        seen.most_words = seen.most_words.max(words);
    }
}

#[test]
fn no_text_on_the_table_contradicts_what_happened() {
    let in_ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
    let seeds = if in_ci { 29 } else { 2 };
    let (mut games, mut contradictions) = (0, Vec::new());
    for name in scenario_names() {
        let (scenario, mut seen) = (shipped(name), Seen::default());
        for (others, seed) in tables().flat_map(|others| (0..seeds).map(move |seed| (others, seed))) {
            play(&scenario, seed, others, &mut seen);
        }
        let presuming = scenario.injects.iter().filter(|inject| inject.presumes.is_some());
        println!(
            "{name}: {} games, {} of {} injects presume something, at most {} words of headlines in a step, kept back: {:?}",
            seen.games,
            presuming.count(),
            scenario.injects.len(),
            seen.most_words,
            seen.kept_back
        );
        assert!(seen.most_words <= STEP_WORDS_MAX, "{name}: {} words in one step", seen.most_words);
        // A text that never finds its moment at any table is written in vain, or what it presumes is written wrong.
        for inject in scenario.injects.iter().filter(|inject| inject.presumes.is_some()) {
            let kept = seen.kept_back.get(&inject.id).copied().unwrap_or_default();
            let came = seen.released.get(&inject.id).copied().unwrap_or_default();
            assert!(
                !in_ci || kept == 0 || came > 0,
                "{name}: `{}` was due in {kept} games and came in none",
                inject.id
            );
        }
        games += seen.games;
        contradictions.append(&mut seen.contradictions);
    }
    println!("{} contradictions in {games} games", contradictions.len());
    assert!(contradictions.is_empty(), "{contradictions:#?}");
}

fn choice_of(scenario: &Scenario, id: &str, incident: Option<IncidentId>, toward: Option<StateId>) -> Act {
    let choice = scenario.choices.iter_enumerated().find(|(_, choice)| choice.id == id);
    let choice = choice.unwrap_or_else(|| panic!("no choice {id}")).0;
    Act::Respond { choice, incident, toward: toward.map(|state| scenario.suspect_state(state)) }
}

fn measure_of(scenario: &Scenario, id: &str) -> MeasureId {
    let measure = scenario.measures.iter_enumerated().find(|(_, measure)| measure.id == id);
    measure.unwrap_or_else(|| panic!("no measure {id}")).0
}

/// The bots' decisions, but for one seat, which does these acts.
fn decide_beside(exercise: &mut Exercise, table: &TiVec<StateId, Temperament>, own: StateId, acts: &[Act]) {
    for (seat, &temperament) in table.iter_enumerated().filter(|(seat, _)| *seat != own) {
        let draft = bots::decide(temperament, &exercise.seat(seat));
        exercise.seal(&draft).expect("a bot's decision is legal");
    }
    exercise.decide(own, &Decision::of(acts.iter().copied())).expect("what the guide says is legal");
}

#[test]
fn in_the_tutorial_everything_that_the_guide_suggests_can_be_done_at_every_table() {
    let s = shipped("two-desks");
    let role = |id: &str| s.roles.iter().find(|role| role.id == id).expect("a role").state;
    let (ferry, far) = (role("ferry-side"), role("far-side"));
    let contact = measure_of(&s, "poc_policy");
    for (others, seed) in tables().flat_map(|others| (0..12).map(move |seed| (others, seed))) {
        let table = others.table(s.states.len(), seed);
        for (own, other) in [(ferry, far), (far, ferry)] {
            let mut exercise = Exercise::new(Arc::clone(&s), seed);
            let measure = measure_of(&s, "cert_mou");
            let propose = Act::Propose { measure, to: StateSet::only(other) };
            decide_beside(&mut exercise, &table, own, &[Act::Adopt(contact), propose]);
            exercise.advance();
            decide_beside(&mut exercise, &table, own, &[]);
            exercise.advance();
            let tills = exercise.incident_of(s.plots.keys().next().expect("a plot"));
            let night = if own == ferry {
                vec![choice_of(&s, "clarify_poc", tills, Some(far)), choice_of(&s, "disclose", tills, None)]
            } else {
                vec![choice_of(&s, "offer_help", tills, None), choice_of(&s, "consult", tills, Some(ferry))]
            };
            let desk =
                s.injects.iter_enumerated().find(|(_, inject)| inject.id == "night-desk").expect("it is").0;
            let named = exercise.seat(far).in_force().has(contact);
            assert_eq!(exercise.released()[desk].is_some(), !named, "the night desk stands in for a contact");
            decide_beside(&mut exercise, &table, own, &night);
            exercise.advance();
            if own == far {
                let answers = ["due_diligence_act", "police_case"].map(|id| choice_of(&s, id, tills, None));
                decide_beside(&mut exercise, &table, own, &answers);
            }
        }
    }
}

#[test]
fn nobody_rings_a_government_that_was_just_accused() {
    let s = shipped("departures");
    let role = |id: &str| s.roles.iter().find(|role| role.id == id).expect("a role").state;
    let (host, neighbour) = (role("host"), role("neighbour"));
    let inject =
        s.injects.iter_enumerated().find(|(_, inject)| inject.id == "desk-answers").expect("it is").0;
    let (mut came, mut kept) = (0, 0);
    for seed in 0..30 {
        let table = Others::All(Temperament::Cooperative).table(s.states.len(), seed);
        for accuses in [false, true] {
            let mut exercise = Exercise::new(Arc::clone(&s), seed);
            while !exercise.is_over() && exercise.released()[inject].is_none() {
                if exercise.kept_back()[inject].is_some() {
                    break;
                }
                let plot = s.plots.iter_enumerated().find(|(_, plot)| plot.id == "airport-screens");
                let screens = plot.and_then(|(plot, _)| exercise.incident_of(plot));
                match screens.filter(|id| accuses && exercise.incidents()[*id].open) {
                    Some(id) => {
                        let name = choice_of(&s, "attribute_alone", Some(id), Some(neighbour));
                        decide_beside(&mut exercise, &table, host, &[name]);
                    }
                    None => decide(&mut exercise, &table),
                }
                exercise.advance();
            }
            came += usize::from(!accuses && exercise.released()[inject].is_some());
            kept += usize::from(accuses && exercise.kept_back()[inject].is_some());
            assert!(
                !accuses || exercise.released()[inject].is_none(),
                "seed {seed}: rung after an accusation"
            );
        }
    }
    println!("the call came {came} times unaccused, and was kept back {kept} times");
    assert!(came > 0 && kept > 0);
}

#[test]
fn every_inject_has_a_headline_that_is_read_at_a_glance() {
    let mut lengths = Vec::new();
    for name in scenario_names() {
        for inject in &everybody(name).injects {
            let words = inject.headline.split_whitespace().count();
            assert!(
                (1..=HEADLINE_MAX).contains(&words),
                "{name}: `{}` has a headline of {words} words",
                inject.id
            );
            assert!(inject.headline.ends_with(['.', '?', '”']), "{name}: {}", inject.headline);
            lengths.push(words);
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    println!("{} headlines, median {median} words", lengths.len());
    assert!(median <= HEADLINE_MEDIAN_MAX, "half of the headlines have more than {median} words");
}

/// The tutorial shows two desks and lasts ten minutes; in all others somebody sits for half a day.
fn half_days() -> impl Iterator<Item = &'static str> {
    scenario_names().into_iter().filter(|name| *name != "two-desks")
}

/// The steps in which this inject comes for certain, whatever anybody does.
fn certain_step(inject: &Inject) -> Option<u16> {
    match inject.release {
        Release::At(step)
            if inject.when.is_none() && inject.unless.is_none() && inject.presumes.is_none() =>
        {
            Some(step)
        }
        _ => None,
    }
}

#[test]
fn nobody_who_plays_a_role_sits_idle() {
    let mut idle = Vec::new();
    for s in half_days().flat_map(|name| [shipped(name), everybody(name)]) {
        let name = &s.name;
        if s.roles.len() < ROLES_MIN {
            idle.push(format!("{name}: {} roles", s.roles.len()));
        }
        let seats = s.states.iter_enumerated().filter(|(seat, _)| s.role_of(*seat).is_none());
        idle.extend(seats.map(|(_, state)| format!("{name}: {} has no role", state.id)));
        for role in &s.roles {
            let wants = s.wants.iter().filter(|want| want.of == role.state).count();
            let certain = s.injects.iter().filter_map(|inject| Some((certain_step(inject)?, inject)));
            let own: Vec<(u16, &Inject)> = certain.filter(|(_, inject)| inject.to.has(role.state)).collect();
            let asked =
                own.iter().any(|(_, inject)| inject.asks.as_ref().is_some_and(|ask| ask.of == role.state));
            let private: Vec<u16> =
                own.iter().filter(|(_, inject)| !inject.public).map(|(step, _)| *step).collect();
            let last = s.steps.len() as u16 - PAPER_EVERY;
            let gap = (0..=last)
                .find(|from| !private.iter().any(|step| (*from..from + PAPER_EVERY).contains(step)));
            let what = [
                role.card.is_none().then(|| "has no card".to_owned()),
                (wants < WANTS_MIN).then(|| format!("has {wants} objectives")),
                (!asked).then(|| "is never asked for certain".to_owned()),
                gap.map(|from| {
                    format!("gets no private paper in steps {} to {}", from + 1, from + PAPER_EVERY)
                }),
            ];
            idle.extend(what.into_iter().flatten().map(|what| format!("{name}: {} {what}", role.id)));
        }
    }
    assert!(idle.is_empty(), "{idle:#?}");
}

/// Sentences, cut where a stop is followed by a space.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").flat_map(|part| part.split_inclusive(['?', '!', '\n']))
}

/// Does it say how likely something is, in the words that analysts use?
fn says_likelihood(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let words = ["likely", "likelihood", "probabl", "even chance"];
    words.iter().any(|word| lower.contains(word)) || (lower.contains(" %") && lower.contains('–'))
}

fn says_confidence(sentence: &str) -> bool {
    // Neither what is told in confidence nor what builds it.
    let lower = sentence.to_lowercase().replace("in confidence", "").replace("confidence-building", "");
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
    let levels = ["low", "moderate", "medium", "high"];
    words.contains(&"confidence") && levels.iter().any(|level| words.contains(level))
}

#[test]
fn likelihood_and_confidence_never_stand_in_one_sentence() {
    for joined in [
        "It is likely (55–80 %), low confidence, that groups look for a stage.",
        "That this is likely we say with a confidence that is low.",
    ] {
        assert!(says_likelihood(joined) && says_confidence(joined), "{joined}");
    }
    assert!(!says_confidence("It is likely that the low bridge was spoken of in confidence."));
    let mut found = Vec::new();
    for name in scenario_names() {
        for inject in &shipped(name).injects {
            let wrong = sentences(&inject.text).filter(|one| says_likelihood(one) && says_confidence(one));
            found.extend(wrong.map(|sentence| format!("{name}: {}", sentence.trim())));
        }
    }
    assert!(found.is_empty(), "{} sentences: {found:#?}", found.len());
}
