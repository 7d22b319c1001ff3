//! What everybody makes of what is said in public about an incident.

use crate::sim::adjudicate::crisis::naming;
use crate::sim::adjudicate::{announce, evidence};
use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ActorId, ChoiceId, IncidentId, StateId, StateSet, Suspect};
use crate::sim::plot::{Ground, PlotEffect, Quality};
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, choice, plot, same, situation};

const ID: IncidentId = IncidentId(0);

/// A public incident at the first delegation, and a choice to name together.
fn hit() -> (Situation, ChoiceId) {
    let (t, (plot, together)) = situation(|s| {
        (plot(s, IncidentKind::Theft, FIRST), choice(s, Mechanism::NameJointly, Toward::Suspect))
    });
    let mut t = t.in_crisis();
    t.begin(plot);
    (t, together)
}

fn group(t: &Situation) -> Suspect {
    t.s.suspect_actor(ActorId(0))
}

fn belief(t: &Situation, of: StateId, suspect: Suspect) -> f64 {
    t.ex.beliefs.get(ID, of, suspect)
}

fn announced(ground: Ground) -> Situation {
    let (mut t, _) = hit();
    let suspect = group(&t);
    announce::announce(&mut t.ex, &t.s, ID, suspect, ground);
    t
}

#[test]
fn everybody_who_knows_of_it_moves_by_how_good_the_ground_is() {
    let (before, _) = hit();
    let after = announced(Ground::Charges);
    let (r, suspect) = (after.s.parameters.announced_charges, group(&after));
    for state in [FIRST, SECOND, THIRD] {
        same(belief(&after, state, suspect), (1.0 - r) * belief(&before, state, suspect) + r);
        same(after.ex.beliefs.of(ID, state).iter().sum(), 1.0);
        assert_eq!(after.ex.beliefs.items(ID, state), 0, "nothing was found that could be shared");
    }
    let by_ground = [Ground::Press, Ground::Finding, Ground::Charges].map(|ground| {
        let t = announced(ground);
        belief(&t, SECOND, group(&t))
    });
    assert!(by_ground[0] < by_ground[1] && by_ground[1] < by_ground[2], "{by_ground:?}");
}

#[test]
fn whoever_does_not_know_of_the_incident_hears_nothing() {
    let (mut t, _) = hit();
    t.ex.incidents[ID].known_to = StateSet::only(FIRST);
    let (suspect, before) = (group(&t), belief(&t, SECOND, group(&t)));
    announce::announce(&mut t.ex, &t.s, ID, suspect, Ground::Charges);
    same(belief(&t, SECOND, suspect), before);
}

#[test]
fn no_later_trace_outweighs_what_was_charged_and_better_ground_replaces_it() {
    let mut t = announced(Ground::Charges);
    let (suspect, other) = (group(&t), t.s.suspect_state(SECOND));
    let planted = EvidenceItem { points_to: other, quality: Quality::Strong, source: Source::Own };
    for _ in 0..5 {
        evidence::find(&mut t.ex, &t.s, ID, FIRST, planted);
    }
    same(belief(&t, FIRST, suspect), t.s.parameters.announced_charges);
    announce::announce(&mut t.ex, &t.s, ID, other, Ground::Press);
    same(belief(&t, FIRST, suspect), t.s.parameters.announced_charges);
    announce::announce(&mut t.ex, &t.s, ID, other, Ground::Charges);
    assert!(belief(&t, FIRST, other) >= t.s.parameters.announced_charges);
}

#[test]
fn charges_against_a_group_open_a_way_down_and_those_against_a_state_or_in_the_press_do_not() {
    let way_down = |state: bool, ground| {
        let (mut t, _) = hit();
        let suspect = if state { t.s.suspect_state(SECOND) } else { group(&t) };
        announce::announce(&mut t.ex, &t.s, ID, suspect, ground);
        (t.ex.incidents[ID].exit_open, t.ex.incidents[ID].calm > 0.0)
    };
    assert_eq!(way_down(false, Ground::Charges), (true, true));
    assert_eq!(way_down(true, Ground::Charges), (false, false));
    assert_eq!(way_down(false, Ground::Press), (false, false));
}

#[test]
fn a_state_that_stops_abuse_is_suspected_less_of_having_ordered_it() {
    let (mut t, _) = hit();
    let host = t.s.suspect_state(THIRD);
    t.convince(ID, FIRST, host);
    let before = [FIRST, SECOND].map(|state| belief(&t, state, host));
    announce::clear(&mut t.ex, &t.s, ID, THIRD);
    let after = [FIRST, SECOND].map(|state| belief(&t, state, host));
    assert!(after[0] < before[0] && after[1] < before[1]);
}

#[test]
fn two_states_of_a_joint_probe_that_name_together_have_reached_a_finding() {
    let found = |namers: &[StateId], at_work: bool| {
        let (mut t, together) = hit();
        let incident = &mut t.ex.incidents[ID];
        incident.joint = StateSet::only(FIRST).with(SECOND);
        incident.joint_from = if at_work { 0 } else { t.ex.step + 1 };
        let suspect = group(&t);
        for &seat in namers {
            let (toward, suspected) = (Some(suspect), false);
            let made =
                MadeChoice { seat, choice: together, incident: Some(ID), toward, target: None, suspected };
            naming::conclude(&mut t.ex, &t.s, ID, made);
            t.ex.made.push(made);
        }
        belief(&t, THIRD, suspect) >= t.s.parameters.announced_finding
    };
    assert!(found(&[FIRST, SECOND], true));
    assert!(!found(&[FIRST, SECOND], false), "the experts have not met yet");
    assert!(!found(&[FIRST], true) && !found(&[FIRST, FIRST], true), "one voice is no joint finding");
    assert!(!found(&[FIRST, THIRD], true), "whoever has not looked finds nothing");
}

#[test]
fn control_may_announce_what_the_plot_may_and_nothing_that_does_not_exist() {
    let (mut t, _) = hit();
    let (incident, suspect) = (t.ex.incidents[ID].plot.unwrap(), group(&t));
    let told = |suspect| PlotEffect::Announced { incident, suspect, ground: Ground::Confession };
    assert!(!t.ex.overrule(told(Suspect(200))));
    assert!(t.ex.overrule(told(suspect)));
    assert!(belief(&t, THIRD, suspect) >= t.s.parameters.announced_confession);
}
