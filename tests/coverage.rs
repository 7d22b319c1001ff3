//! Nothing in the shipped scenarios is there in vain: bots of all temperaments play every one of them, each
//! alone and mixed, until everything has been seen that should be seen, or say what was not.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use mufakat::shipped::scenario_names;
use mufakat::sim::catalogue::choice::Mechanism;
use mufakat::sim::catalogue::measure::Enables;
use mufakat::sim::ids::{MeasureId, ParagraphId};
use mufakat::sim::scenario::Scenario;
use mufakat::study::reach::{self, Seen};
use mufakat::study::run::Effort;

use support::shipped;

/// The seed of all luck. Any other will do, with some patience.
const SEED: u64 = 1;
/// Runs of one scenario at a time.
const BATCH: u32 = 40;
/// Runs of one scenario before it is given up.
const MOST: u32 = 1000;
/// Every scored item can be earned and lost in so many scenarios.
const SCENARIOS_MIN: usize = 2;

const RULES: [Enables; 3] = [Enables::SharedSeverity, Enables::PreparedProbe, Enables::NeedsAssessed];

/// The rule after this one, so that a new one cannot be forgotten here.
const fn after(mechanism: Mechanism) -> Option<Mechanism> {
    use Mechanism as M;
    match mechanism {
        M::Plain => Some(M::Contact),
        M::Contact => Some(M::ShareIndicators),
        M::ShareIndicators => Some(M::RequestHelp),
        M::RequestHelp => Some(M::OfferHelp),
        M::OfferHelp => Some(M::JointProbe),
        M::JointProbe => Some(M::Demarche),
        M::Demarche => Some(M::OwnProbe),
        M::OwnProbe => Some(M::Disclose),
        M::Disclose => Some(M::StaySilent),
        M::StaySilent => Some(M::LegalReview),
        M::LegalReview => Some(M::Name),
        M::Name => Some(M::NameJointly),
        M::NameJointly => Some(M::PoliceCase),
        M::PoliceCase => Some(M::StopAbuse),
        M::StopAbuse => Some(M::Convene),
        M::Convene => Some(M::GoodOffices),
        M::GoodOffices => Some(M::Penalty),
        M::Penalty => Some(M::CovertReply),
        M::CovertReply => Some(M::TakedownTargeted),
        M::TakedownTargeted => Some(M::TakedownMass),
        M::TakedownMass => Some(M::Shutdown),
        M::Shutdown => Some(M::CounterMessage),
        M::CounterMessage => Some(M::PayRansom),
        M::PayRansom => Some(M::Conceal),
        M::Conceal => Some(M::Restraint),
        M::Restraint => None,
    }
}

fn mechanisms() -> impl Iterator<Item = Mechanism> {
    std::iter::successors(Some(Mechanism::Plain), |mechanism| after(*mechanism))
}

/// One scenario and what was seen in it so far.
struct Explored {
    scenario: Arc<Scenario>,
    seen: Seen,
    runs: u32,
}

impl Explored {
    fn new(name: &str) -> Self {
        let scenario = shipped(name);
        let seen = Seen::nothing(&scenario);
        Self { scenario, seen, runs: 0 }
    }

    fn go_on(&mut self) {
        self.seen.merge(&reach::seen(&self.scenario, SEED, self.runs, BATCH, Effort::ALL));
        self.runs += BATCH;
    }

    fn paths_missing(&self) -> Vec<String> {
        let s = &self.scenario;
        let injects = self.seen.injects.iter_enumerated().filter(|(_, seen)| !**seen);
        let injects = injects.map(|(id, _)| format!("{}: inject `{}`", s.name, s.injects[id].id));
        let branches = self.seen.branches.iter_enumerated().filter(|(_, seen)| !**seen);
        injects.chain(branches.map(|(id, _)| format!("{}: branch `{}`", s.name, s.branches[id].id))).collect()
    }

    /// A measure that everybody has from the start can be chosen by nobody.
    fn everybody_has(&self, id: MeasureId) -> bool {
        self.scenario.states.iter().all(|state| state.in_force.contains(&id))
    }
}

/// Names of things and whether any scenario has shown them.
fn seen_anywhere<'a>(pairs: impl Iterator<Item = (&'a str, bool)>) -> BTreeMap<&'a str, bool> {
    let mut all = BTreeMap::new();
    pairs.for_each(|(name, seen)| *all.entry(name).or_insert(false) |= seen);
    all
}

fn missing(kind: &str, all: &BTreeMap<&str, bool>) -> Vec<String> {
    all.iter().filter(|(_, seen)| !**seen).map(|(name, _)| format!("{kind} `{name}`")).collect()
}

fn options_missing(all: &[Explored]) -> Vec<String> {
    let measures = all.iter().flat_map(|one| {
        let entries = one.scenario.measures.iter_enumerated();
        entries.map(|(id, entry)| (entry.id.as_str(), one.seen.measures[id] || one.everybody_has(id)))
    });
    let choices = all.iter().flat_map(|one| {
        let entries = one.scenario.choices.iter_enumerated();
        entries.map(|(id, entry)| (entry.id.as_str(), one.seen.choices[id]))
    });
    let mut found = missing("measure", &seen_anywhere(measures));
    found.extend(missing("crisis choice", &seen_anywhere(choices)));
    found
}

fn rules_missing(all: &[Explored]) -> Vec<String> {
    let forums = all.iter().flat_map(|one| {
        let entries = one.scenario.forums.iter_enumerated();
        entries.map(|(id, entry)| (entry.id.as_str(), one.seen.forums[id]))
    });
    let mut found = missing("forum", &seen_anywhere(forums));
    let unused = |rule: &Mechanism| !all.iter().any(|one| one.seen.mechanism(&one.scenario, *rule));
    found.extend(mechanisms().filter(unused).map(|rule| format!("mechanism {rule:?}")));
    let unused = |rule: &&Enables| !all.iter().any(|one| one.seen.rule(&one.scenario, **rule));
    found.extend(RULES.iter().filter(unused).map(|rule| format!("rule switched on by a measure: {rule:?}")));
    found
}

fn items_missing(all: &[Explored]) -> Vec<String> {
    let paragraphs = &all[0].scenario.instrument.paragraphs;
    let lacks = |way: &str, id: &str, seen: &dyn Fn(&Explored) -> bool| {
        let where_seen: Vec<&str> =
            all.iter().filter(|one| seen(one)).map(|one| one.scenario.name.as_str()).collect();
        (where_seen.len() < SCENARIOS_MIN)
            .then(|| format!("item {id} is {way} in fewer than {SCENARIOS_MIN} scenarios: {where_seen:?}"))
    };
    let of = |id: ParagraphId| {
        let name = &paragraphs[id].id;
        [lacks("earned", name, &|one| one.seen.earned[id]), lacks("lost", name, &|one| one.seen.lost[id])]
    };
    paragraphs.keys().flat_map(of).flatten().collect()
}

/// Plays until nothing is missing or patience ends: first each scenario until its own paths were taken, then
/// all of them for what they have in common.
fn explored() -> &'static [Explored] {
    static EXPLORED: OnceLock<Vec<Explored>> = OnceLock::new();
    EXPLORED.get_or_init(|| {
        let mut all: Vec<Explored> = scenario_names().into_iter().map(Explored::new).collect();
        for one in &mut all {
            one.go_on();
            while !one.paths_missing().is_empty() && one.runs < MOST {
                one.go_on();
            }
        }
        let common = |all: &[Explored]| {
            [options_missing(all), rules_missing(all), items_missing(all)].iter().all(Vec::is_empty)
        };
        while !common(&all) && all.iter().any(|one| one.runs < MOST) {
            all.iter_mut().filter(|one| one.runs < MOST).for_each(Explored::go_on);
        }
        all
    })
}

fn nothing(missing: &[String], what: &str) {
    let runs: Vec<String> =
        explored().iter().map(|one| format!("{} {}", one.scenario.name, one.runs)).collect();
    assert!(missing.is_empty(), "{what} in any run ({}):\n  {}", runs.join(", "), missing.join("\n  "));
}

#[test]
fn every_inject_is_released_and_every_branch_taken() {
    let missing: Vec<String> = explored().iter().flat_map(Explored::paths_missing).collect();
    nothing(&missing, "never reached");
}

#[test]
fn every_scored_item_can_be_earned_and_lost_in_two_scenarios() {
    let all = explored();
    let instruments: BTreeSet<&str> = all.iter().map(|one| one.scenario.instrument.id.as_str()).collect();
    assert_eq!(instruments.len(), 1, "scored items are compared across scenarios of one instrument");
    nothing(&items_missing(all), "out of reach");
}

#[test]
fn every_mechanism_every_rule_and_every_forum_is_used() {
    nothing(&rules_missing(explored()), "never used");
}

#[test]
fn no_measure_and_no_crisis_choice_is_dead() {
    nothing(&options_missing(explored()), "never chosen");
}

#[test]
fn what_is_missing_is_named() {
    // Nothing has been played yet: everything is missing, and the messages say where and what.
    let all = [Explored::new("departures")];
    let paths = all[0].paths_missing();
    assert!(paths.iter().any(|line| line == "departures: inject `screens`"), "{paths:?}");
    assert!(options_missing(&all).iter().any(|line| line == "crisis choice `clarify_poc`"));
    assert!(rules_missing(&all).iter().any(|line| line == "mechanism StopAbuse"));
    assert!(rules_missing(&all).iter().any(|line| line == "rule switched on by a measure: PreparedProbe"));
    assert!(items_missing(&all).iter().any(|line| line.starts_with("item 4 is lost in fewer than 2")));
    assert_eq!(mechanisms().count(), 26);
}
