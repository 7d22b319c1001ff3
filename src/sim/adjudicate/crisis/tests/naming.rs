//! Naming a suspect in public, and what becomes of it when the truth is known.

use crate::sim::adjudicate::crisis::naming;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ActorId, ChoiceId, IncidentId, StateSet};
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, plot, same, situation};

const ID: IncidentId = IncidentId(0);

/// A secret incident at the first delegation, behind which the second stands.
fn hit() -> Situation {
    let (t, plot) = situation(|s| {
        let plot = plot(s, IncidentKind::Theft, FIRST);
        (s.plots[plot].public, s.plots[plot].by) = (false, s.suspect_state(SECOND));
        plot
    });
    let mut t = t.in_crisis();
    t.begin(plot);
    t
}

fn at_second(t: &Situation) -> MadeChoice {
    let toward = Some(t.s.suspect_state(SECOND));
    let target = Some(SECOND);
    MadeChoice { seat: FIRST, choice: ChoiceId(0), incident: Some(ID), toward, target, suspected: true }
}

/// What one naming of the second delegation costs: the target's trust, the observers', cohesion, and tension.
fn cost(sure: bool, shared: bool, mildness: f64) -> [f64; 4] {
    let mut t = hit();
    if sure {
        let suspect = t.s.suspect_state(SECOND);
        t.convince(ID, FIRST, suspect);
    }
    t.ex.incidents[ID].shared = shared;
    let before = t.ex.world.clone();
    let made = at_second(&t);
    naming::name(&mut t.ex, &t.s, ID, made, mildness);
    [
        before.trust(SECOND, FIRST) - t.trust(SECOND, FIRST),
        before.trust(THIRD, FIRST) - t.trust(THIRD, FIRST),
        before.cohesion() - t.ex.world.cohesion(),
        t.ex.world.tension(FIRST, SECOND) - before.tension(FIRST, SECOND),
    ]
}

#[test]
fn strong_evidence_makes_a_naming_cheaper_and_evidence_that_was_shared_cheaper_still() {
    let (weak, kept, shared) = (cost(false, true, 1.0), cost(true, false, 1.0), cost(true, true, 1.0));
    for place in 0..4 {
        assert!(weak[place] > kept[place] && kept[place] > shared[place], "{weak:?} {kept:?} {shared:?}");
    }
    assert_eq!(cost(false, false, 1.0), weak, "weak evidence is no better for being shared");
}

#[test]
fn several_who_name_together_pay_a_part_of_it_each() {
    let (alone, together) = (cost(false, false, 1.0), cost(false, false, 0.5));
    for (alone, together) in alone.into_iter().zip(together) {
        same(together, 0.5 * alone);
    }
}

#[test]
fn to_name_an_outside_group_angers_no_government_and_a_careless_one_still_costs_credit() {
    let mut t = hit();
    let before = t.ex.world.clone();
    let toward = Some(t.s.suspect_actor(ActorId(0)));
    let made = MadeChoice { toward, target: None, ..at_second(&t) };
    naming::name(&mut t.ex, &t.s, ID, made, 1.0);
    let everybody = t.s.everybody();
    assert!(everybody.iter().all(|state| t.ex.world.tension(FIRST, state) == before.tension(FIRST, state)));
    assert_eq!(t.ex.world.cohesion(), before.cohesion());
    let lost = before.trust(THIRD, FIRST) - t.trust(THIRD, FIRST);
    assert!(lost > 0.0 && lost < cost(false, false, 1.0)[1]);
}

#[test]
fn a_name_makes_a_secret_incident_public_and_without_one_nothing_happens() {
    let mut t = hit();
    let nobody = MadeChoice { toward: None, ..at_second(&t) };
    naming::name(&mut t.ex, &t.s, ID, nobody, 1.0);
    assert!(!t.ex.incidents[ID].public);
    let made = at_second(&t);
    naming::name(&mut t.ex, &t.s, ID, made, 1.0);
    assert!(t.ex.incidents[ID].public);
    assert_eq!(t.audience(|what| matches!(what, What::Named(..))), Audience::Public);
}

#[test]
fn at_the_end_a_wrong_naming_costs_its_author_credit_with_everybody_and_a_right_one_nothing() {
    let mut t = hit();
    let (right, wrong) = (t.s.suspect_state(SECOND), t.s.suspect_state(THIRD));
    t.ex.note(Audience::Public, What::Named(ID, FIRST, wrong));
    t.ex.note(Audience::Public, What::Named(ID, SECOND, right));
    let before = t.ex.world.clone();
    naming::hold_against_truth(&mut t.ex, &t.s);
    assert_eq!(t.ex.incidents[ID].named_wrongly, StateSet::only(FIRST));
    for other in t.s.everybody().without(FIRST).iter() {
        same(t.trust(other, FIRST), before.trust(other, FIRST) + t.s.parameters.naming_false);
        same(t.trust(FIRST, other), before.trust(FIRST, other));
    }
    same(t.trust(THIRD, SECOND), before.trust(THIRD, SECOND));
}
