//! Every exercise that comes with the program is whole: what a trainer needs to run it, what each delegation needs to
//! play it, and a plot that goes different ways. The tutorial is shorter and exempt where it says so.

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use mufakat::sim::catalogue::choice::Mechanism;
use mufakat::sim::catalogue::terms::Mark;
use mufakat::sim::ids::{BranchId, ChoiceId, StateId};
use mufakat::sim::plot::{Condition, Inject, InjectKind, Release};
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::ledger::Cause;

use support::{SHIPPED, shipped};

/// Two delegations and ten minutes.
const TUTORIAL: &str = "two-desks";
/// Words of likelihood, as analysts use them.
const LIKELIHOOD: [&str; 8] = [
    "roughly even",
    "likely",
    "very likely",
    "almost certain",
    "unlikely",
    "even chance",
    "less than even",
    "almost no chance",
];
/// Words of confidence.
const CONFIDENCE: [&str; 3] = ["low confidence", "moderate confidence", "high confidence"];

fn exercises() -> impl Iterator<Item = (&'static str, Arc<Scenario>)> {
    SHIPPED.into_iter().filter(|name| *name != TUTORIAL).map(|name| (name, shipped(name)))
}

fn branches_in(condition: &Condition, found: &mut BTreeSet<BranchId>) {
    match condition {
        Condition::All(several) | Condition::Any(several) => {
            several.iter().for_each(|one| branches_in(one, found));
        }
        Condition::Not(other) => branches_in(other, found),
        Condition::OnBranch(branch) => {
            found.insert(*branch);
        }
        Condition::InPlace(..)
        | Condition::InPlaceFor(..)
        | Condition::Did(..)
        | Condition::AnyoneDid(..)
        | Condition::OnTable(_)
        | Condition::Agreed(_)
        | Condition::Softened(_)
        | Condition::Blocked(_)
        | Condition::RungAtLeast(..)
        | Condition::RungReached(..)
        | Condition::Helped(_)
        | Condition::Answered(..)
        | Condition::RequestAnswered(_)
        | Condition::SpreadAtLeast(..)
        | Condition::NormAtLeast(..)
        | Condition::TrustAtLeast(..)
        | Condition::TensionAtLeast(..)
        | Condition::StateAtLeast(..)
        | Condition::CohesionAtLeast(_)
        | Condition::BeliefAtLeast(..)
        | Condition::Released(_) => {}
    }
}

/// Branches for which this inject waits, by its time, its condition or its exception.
fn waits_for(inject: &Inject) -> BTreeSet<BranchId> {
    let mut found = BTreeSet::new();
    match &inject.release {
        Release::Once(_, condition) | Release::Lacking { expected: condition, .. } => {
            branches_in(condition, &mut found);
        }
        Release::At(_) => {}
    }
    inject
        .when
        .iter()
        .chain(&inject.unless)
        .chain(&inject.presumes)
        .for_each(|condition| branches_in(condition, &mut found));
    found
}

#[test]
fn at_least_three_branches_change_what_follows() {
    for (name, s) in exercises() {
        let waited: BTreeSet<BranchId> = s.injects.iter().flat_map(waits_for).collect();
        assert!(waited.len() >= 3, "{name}: injects wait for {} branches", waited.len());
    }
}

#[test]
fn a_trainer_finds_timing_notes_what_to_watch_and_questions() {
    for (name, s) in exercises() {
        let guide = &s.facilitation;
        let parts = [
            ("half a day", &guide.half_day, 4),
            ("45 minutes in class", &guide.in_class, 4),
            ("how to run it", &guide.notes, 6),
            ("what to watch", &guide.watch, 8),
            ("hot wash", &guide.hot_wash, 8),
        ];
        for (what, lines, least) in parts {
            assert!(lines.len() >= least, "{name}: {what} has {} lines of {least}", lines.len());
        }
        assert!(s.objectives.len() >= 3, "{name} has too few objectives");
    }
}

#[test]
fn every_role_has_national_objectives_and_a_card_that_speaks_of_all_the_others() {
    for (name, s) in exercises() {
        for role in &s.roles {
            let wants = s.wants.iter().filter(|want| want.of == role.state).count();
            assert!(wants >= 2, "{name}: `{}` wants {wants} things", role.id);
            let card = role.card.as_ref().unwrap_or_else(|| panic!("{name}: `{}` has no card", role.id));
            assert!(card.voices.len() >= 3 && card.offers.len() >= 3 && card.settle.len() >= 3);
            let known: BTreeSet<StateId> = card.relations.iter().map(|(with, _)| *with).collect();
            let others = s.roles.iter().map(|other| other.state).filter(|state| *state != role.state);
            assert_eq!(known, others.collect(), "{name}: whom `{}` knows", role.id);
        }
    }
}

#[test]
fn intelligence_is_private_and_speaks_of_likelihood_and_of_confidence() {
    for (name, s) in exercises() {
        let reports = s.injects.iter().filter(|inject| inject.kind == InjectKind::Intelligence);
        let reports: Vec<&Inject> = reports.collect();
        assert!(reports.len() >= 2, "{name} has {} pieces of intelligence", reports.len());
        for inject in &reports {
            let text = inject.text.to_lowercase();
            let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
            assert!(says(&LIKELIHOOD), "{name}: `{}` says nothing of likelihood", inject.id);
            let split = text.contains("confidence")
                && ["low", "moderate", "high"].iter().any(|level| text.contains(level));
            assert!(says(&CONFIDENCE) || split, "{name}: `{}` says nothing of confidence", inject.id);
        }
        // What services release to everybody is said to be so; the rest is for few.
        let private = reports.iter().filter(|inject| inject.to.count() == 1).count();
        assert!(private >= 2, "{name}: only {private} pieces go to one delegation alone");
    }
}

#[test]
fn something_misleads_and_something_goes_well_in_every_exercise() {
    for (name, s) in exercises() {
        assert!(s.injects.iter().any(|inject| inject.misleading), "{name}: nothing misleads");
        assert!(
            s.injects.iter().any(|inject| inject.kind == InjectKind::Relief),
            "{name}: nothing goes well"
        );
        assert!(s.injects.iter().any(|inject| matches!(inject.release, Release::Lacking { .. })), "{name}");
        assert!(
            s.injects.iter().filter(|inject| inject.asks.is_some()).count() >= 3,
            "{name} asks too little"
        );
    }
}

/// What the tutorial is there for: whoever asks first answers a test, and learns something from the answer.
#[test]
fn in_the_tutorial_a_question_counts_and_is_answered() {
    let scenario = shipped(TUTORIAL);
    let plot = mufakat::sim::ids::PlotId(0);
    let seats: Vec<StateId> = scenario.roles.iter().map(|role| role.state).collect();
    let [asked, other] = seats[..] else { panic!("two delegations") };
    let mut counted = 0;
    for seed in 0..20 {
        let exercise = support::play(&scenario, seed, mufakat::bots::Temperament::Cooperative);
        let contact = |choice: ChoiceId| scenario.choices[choice].mechanism == Mechanism::Contact;
        counted += usize::from(exercise.ledger().lines().iter().any(|line| {
            line.actor == asked
                && matches!(line.cause, Cause::Choice(choice, _) if contact(choice))
                && line.mark() == Some(Mark::LivedUp)
        }));
        let incident = exercise.incident_of(plot).expect("the tills go dark");
        for who in [asked, other] {
            let belief = exercise.beliefs().get(incident, who, scenario.plots[plot].by);
            assert!(belief > 0.5, "seed {seed}: {} believes {belief}", scenario.states[who].name);
        }
    }
    assert!(counted >= 18, "{counted} of 20");
}
