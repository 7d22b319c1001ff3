//! Texts that were drafted and signed. How the consensus rule ends one is tried beside
//! [`crate::sim::adjudicate::text`].

use crate::sim::catalogue::measure::Scope;
use crate::sim::decision::Stance;
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::{STATES_MAX, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, PURSE, SECOND, Situation, THIRD, measure, same, situation};

fn pair() -> StateSet {
    StateSet::only(FIRST).with(SECOND)
}

#[test]
fn a_text_that_may_not_be_agreed_is_refused_and_changes_nothing() {
    let (mut t, measure) = situation(|s| measure(s, Scope::Bilateral));
    t.set(FIRST, StateQuantity::Budget, 0.0);
    let before = (t.ex.world.clone(), t.ex.events.len());
    assert!(t.ex.settle_text(FIRST, measure, pair(), &[Some(Stance::Support); STATES_MAX]).is_err());
    assert_eq!((t.ex.world, t.ex.events.len(), t.ex.proposals.len()), (before.0, before.1, 0));
}

#[test]
fn a_partner_s_signature_is_needed_and_its_silence_is_no() {
    let signed = |stance| {
        let (mut t, measure) = situation(|s| measure(s, Scope::Bilateral));
        let mut stances = [None; STATES_MAX];
        stances[SECOND.at()] = stance;
        let outcome = t.ex.settle_text(FIRST, measure, pair(), &stances);
        (outcome, PURSE - t.get(FIRST, StateQuantity::Budget))
    };
    let (agreed, paid) = signed(Some(Stance::Support));
    assert!(agreed == Ok(Outcome::Agreed) && paid > 0.0);
    assert_eq!(signed(None), (Ok(Outcome::TooFew), 0.0));
}

#[test]
fn a_text_by_consensus_is_decided_by_its_group_whoever_has_signed() {
    let (t, (group, pair_only)) = situation(|s| {
        let group = StateSet::only(FIRST).with(THIRD);
        (measure(s, Scope::Consensus(group)), measure(s, Scope::Bilateral))
    });
    assert_eq!(t.ex.parties_of(FIRST, group, pair()), StateSet::only(FIRST).with(THIRD));
    assert_eq!(t.ex.parties_of(FIRST, pair_only, StateSet::only(SECOND)), pair());
}

#[test]
fn a_statement_that_is_blocked_drives_the_region_apart_once_in_a_step() {
    let (mut t, ()) = situation(|_| ());
    let cohesion = |t: &Situation| t.ex.world.cohesion();
    let before = cohesion(&t);
    t.ex.settle_statement(Outcome::Blocked);
    t.ex.settle_statement(Outcome::Agreed);
    same(cohesion(&t), before + t.s.parameters.consensus_blocked);
    t.ex.step += 1;
    t.ex.settle_statement(Outcome::Softened);
    same(cohesion(&t), before + t.s.parameters.consensus_blocked + t.s.parameters.consensus_agreed);
}
