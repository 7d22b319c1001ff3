//! The crisis ladder, and what a leader pays who promised a response.

use crate::sim::adjudicate::escalation::{self, RUNG_MAX};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::{Audience, Push, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, plot, same, situation};

const ID: IncidentId = IncidentId(0);

/// So strained, or so calm, that luck has no say in it.
const STRAINED: f64 = -1000.0;
const CALM: f64 = 1000.0;

/// A crisis between the first delegation, which was hit, and the second.
fn crisis(change: impl FnOnce(&mut Incident)) -> Situation {
    let (t, plot) = situation(|s| plot(s, IncidentKind::Disruption, FIRST));
    let mut t = t.in_crisis();
    t.begin(plot);
    t.ex.incidents[ID].counterpart = Some(SECOND);
    change(&mut t.ex.incidents[ID]);
    t
}

fn climb(t: &mut Situation) -> u8 {
    escalation::climb(&mut t.ex, &t.s);
    t.ex.incidents[ID].rung
}

#[test]
fn a_step_up_costs_both_sides_trust_and_concerns_nobody_else() {
    let mut t = crisis(|incident| incident.calm = STRAINED);
    let (trust, tension) = (t.trust(FIRST, SECOND), t.ex.world.tension(FIRST, SECOND));
    assert_eq!(climb(&mut t), 1);
    for (of, to) in [(FIRST, SECOND), (SECOND, FIRST)] {
        same(t.trust(of, to), trust + t.s.parameters.climbed_trust);
    }
    same(t.ex.world.tension(FIRST, SECOND), tension + t.s.parameters.climbed_tension);
    same(t.trust(THIRD, FIRST), trust);
    same(t.ex.world.tension(FIRST, THIRD), tension);
}

#[test]
fn what_was_chosen_to_calm_things_eases_the_crisis_and_lasts_one_step() {
    let mut t = crisis(|incident| (incident.rung, incident.calm) = (3, CALM));
    let tension = t.ex.world.tension(FIRST, SECOND);
    assert_eq!(climb(&mut t), 2);
    assert_eq!(t.ex.incidents[ID].calm, 0.0);
    same(t.ex.world.tension(FIRST, SECOND), tension + t.s.parameters.eased_tension);
    assert_eq!(t.ex.incidents[ID].rung_peak, 2, "the peak is what was noted, not what was written by hand");
}

#[test]
fn the_ladder_has_an_end_at_the_top_and_at_the_foot() {
    assert_eq!(
        climb(&mut crisis(|incident| (incident.rung, incident.calm) = (RUNG_MAX, STRAINED))),
        RUNG_MAX
    );
    assert_eq!(climb(&mut crisis(|incident| incident.calm = CALM)), 0);
}

#[test]
fn a_nuisance_makes_no_crisis_however_strained_things_are() {
    let rung = |above: f64| {
        let mut t = crisis(|incident| incident.calm = STRAINED);
        t.ex.incidents[ID].severity = t.s.parameters.severity_of_crisis + above;
        climb(&mut t)
    };
    assert_eq!((rung(-0.1), rung(0.0)), (0, 1));
}

#[test]
fn from_a_protest_on_a_crisis_has_the_address_that_is_suspected_most() {
    let address = |below: u8| {
        let mut t = crisis(|incident| (incident.counterpart, incident.calm) = (None, STRAINED));
        t.ex.incidents[ID].rung = t.s.parameters.counterpart_rung - below;
        let suspect = t.s.suspect_state(THIRD);
        t.convince(ID, FIRST, suspect);
        climb(&mut t);
        t.ex.incidents[ID].counterpart
    };
    assert_eq!((address(2), address(1)), (None, Some(THIRD)));
}

#[test]
fn a_crisis_that_nobody_else_knows_of_is_told_to_its_two_sides() {
    let told = |public: bool, rung: u8| {
        let mut t = crisis(|incident| {
            (incident.public, incident.rung, incident.calm) = (public, rung, STRAINED);
        });
        climb(&mut t);
        t.audience(|what| matches!(what, What::Rung(..)))
    };
    let two = Audience::Seats(StateSet::only(FIRST).with(SECOND));
    assert_eq!((told(true, 1), told(false, 1)), (Audience::Public, two));
    assert_eq!(told(true, 0), two, "a query in confidence is no crisis in public");
}

/// A crisis on the third rung that an act has set, with luck on its side: after its step, changed like this.
fn eased(change: impl FnOnce(&mut Incident)) -> u8 {
    let (t, plot) = situation(|s| {
        (s.parameters.ladder_up_base, s.parameters.ladder_down_base) = (STRAINED, CALM);
        plot(s, IncidentKind::Disruption, FIRST)
    });
    let mut t = t.in_crisis();
    t.begin(plot);
    let until = t.ex.hours + t.s.parameters.stands_hours;
    let incident = &mut t.ex.incidents[ID];
    (incident.counterpart, incident.rung, incident.stands) = (Some(SECOND), 3, (3, until));
    change(incident);
    climb(&mut t)
}

#[test]
fn what_was_done_to_another_government_keeps_the_crisis_there_until_somebody_calms_it_or_days_have_passed() {
    assert_eq!(eased(|_| ()), 3);
    assert_eq!(eased(|incident| incident.calm = 0.1), 2, "somebody calms it");
    assert_eq!(eased(|incident| incident.exit_open = true), 2, "a face-saving way down is open");
    assert_eq!(eased(|incident| incident.stands.1 -= 72.0), 2, "three days are over");
    assert_eq!(eased(|incident| incident.rung = 4), 3, "what strain alone has added goes as it came");
}

#[test]
fn a_change_of_the_rung_says_that_no_act_has_made_it() {
    let mut t = crisis(|incident| incident.calm = STRAINED);
    climb(&mut t);
    assert_eq!(t.happened(|what| *what == What::Rung(ID, 0, 1, Push::Strain)), 1);
}

#[test]
fn a_promised_response_falls_due_in_its_step_and_is_paid_for_once() {
    let mut t = crisis(|incident| incident.calm = CALM);
    t.ex.world.states[THIRD].promised_at = Some(t.ex.step);
    let capital = t.get(THIRD, StateQuantity::PoliticalCapital);
    let steps = t.s.parameters.promise_steps;
    for later in 0..steps + 2 {
        t.ex.incidents[ID].calm = CALM;
        climb(&mut t);
        let due = later >= steps;
        let paid = if due { t.s.parameters.climb_down_capital } else { 0.0 };
        same(t.get(THIRD, StateQuantity::PoliticalCapital), capital + paid);
        t.ex.step += 1;
    }
    assert_eq!(t.happened(|what| *what == What::ClimbedDown(THIRD)), 1);
}

#[test]
fn only_a_way_down_from_its_own_crisis_eases_what_a_leader_pays() {
    let paid = |promised: StateId| {
        let mut t = crisis(|incident| incident.exit_open = true);
        t.ex.world.states[promised].promised_at = Some(t.ex.step);
        t.ex.step += t.s.parameters.promise_steps;
        let capital = t.get(promised, StateQuantity::PoliticalCapital);
        climb(&mut t);
        t.get(promised, StateQuantity::PoliticalCapital) - capital
    };
    same(paid(FIRST), crisis(|_| ()).s.parameters.climb_down_exit * paid(THIRD));
}

#[test]
fn restraint_is_credited_when_it_has_been_kept_for_its_time() {
    let mut t = crisis(|_| ());
    t.ex.world.states[SECOND].restraint_at = Some(t.ex.step);
    t.ex.step += t.s.parameters.restraint_steps - 1;
    climb(&mut t);
    assert_eq!(t.ex.world.states[SECOND].restraint_kept, 0);
    t.ex.step += 1;
    for _ in 0..2 {
        climb(&mut t);
        let vars = &t.ex.world.states[SECOND];
        assert_eq!((vars.restraint_kept, vars.restraint_at), (1, None), "once for one announcement");
    }
}

#[test]
fn no_crisis_is_ever_with_the_state_that_was_hit() {
    let (t, plot) = situation(|s| plot(s, IncidentKind::Disruption, FIRST));
    let mut t = t.in_crisis();
    t.begin(plot);
    t.ex.incidents[ID].turn_to(FIRST);
    assert_eq!(t.ex.incidents[ID].counterpart, None);
    // Even if it is all but sure that it hit itself.
    let own = t.s.suspect_state(FIRST);
    t.convince(ID, FIRST, own);
    for _ in 0..t.s.parameters.counterpart_rung {
        t.ex.incidents[ID].calm = STRAINED;
        climb(&mut t);
    }
    assert!(t.ex.incidents[ID].counterpart.is_some_and(|other| other != FIRST));
}
