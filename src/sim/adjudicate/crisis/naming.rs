//! Naming a suspect in public, and what becomes of it when the truth is known (MODEL.md 7.12).

use crate::sim::adjudicate::crisis::affront;
use crate::sim::adjudicate::{announce, evidence, incidents};
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{IncidentId, StateId, StateSet, Suspect};
use crate::sim::plot::Ground;
use crate::sim::scenario::Scenario;

/// Names a suspect in public (MODEL.md 7.12): what follows hangs on the strength of the evidence and
/// on whether it was shared.
pub(in crate::sim::adjudicate) fn name(
    ex: &mut Exercise,
    s: &Scenario,
    id: IncidentId,
    made: MadeChoice,
    mildness: f64,
) {
    let (Some(suspect), seat) = (made.toward, made.seat) else {
        return;
    };
    ex.note(Audience::Public, What::Named(id, seat, suspect));
    // Nobody can be named over an incident that nobody knows of.
    incidents::publish(ex, s, id);
    let affront = affront::weight(ex, s, made);
    let (strength, p) = (strength(ex, s, id, seat, suspect), &s.parameters);
    let between = |weak: f64, strong: f64| (weak + (strong - weak) * strength) * mildness;
    let observers = between(p.naming_observers_weak, p.naming_observers_strong);
    if let Some(target) = made.target {
        let trust = affront * between(p.naming_trust_weak, p.naming_trust_strong);
        ex.world.add_trust(target, seat, trust);
        ex.world.add_trust(seat, target, p.naming_trust_own * trust);
        let tension = affront * between(p.naming_tension_weak, p.naming_tension_strong);
        ex.world.add_tension(seat, target, tension);
        for observer in s.everybody().without(seat).without(target).iter() {
            ex.world.add_trust(observer, seat, observers);
        }
        ex.world.add_cohesion(between(p.naming_cohesion_weak, p.naming_cohesion_strong));
    } else {
        // Naming an outside group angers no government at the table; a careless one still costs credit.
        for observer in s.everybody().without(seat).iter() {
            ex.world.add_trust(observer, seat, p.naming_outsider * observers);
        }
    }
}

/// States that sit in a joint probe at work and name the same suspect together have reached a joint finding. It is one
/// with the second of them; more voices make it no truer.
pub(in crate::sim::adjudicate) fn conclude(
    ex: &mut Exercise,
    s: &Scenario,
    id: IncidentId,
    made: MadeChoice,
) {
    let Some(suspect) = made.toward else { return };
    let joint = ex.incidents[id].joint;
    let together = |before: &&MadeChoice| {
        let named = s.choices[before.choice].mechanism == Mechanism::NameJointly;
        named && (before.incident, before.toward) == (Some(id), Some(suspect)) && joint.has(before.seat)
    };
    let others = ex.made.iter().filter(together);
    let others = others.fold(StateSet::NONE, |set, before| set.with(before.seat));
    let second = others.count() == 1 && !others.has(made.seat);
    if second && evidence::joint_at_work(ex, id, made.seat) {
        announce::announce(ex, s, id, suspect, Ground::Finding);
    }
}

/// From 0, weak or unshared evidence, to 1, strong and shared (MODEL.md 7.12).
fn strength(ex: &Exercise, s: &Scenario, id: IncidentId, seat: StateId, suspect: Suspect) -> f64 {
    let belief = ex.beliefs.get(id, seat, suspect);
    let (weak, strong) = (s.parameters.belief_weak, s.parameters.belief_strong);
    let strength = ((belief - weak) / (strong - weak)).clamp(0.0, 1.0);
    if ex.incidents[id].shared { strength } else { s.parameters.naming_unshared * strength }
}

/// The end: namings are held against the truth (MODEL.md 7.12). Control alone is told at once; the debrief
/// tells everybody.
pub(in crate::sim::adjudicate) fn hold_against_truth(ex: &mut Exercise, s: &Scenario) {
    for place in 0..ex.papers.namings().len() {
        let (id, seat, suspect) = ex.papers.namings()[place];
        if ex.incidents[id].truth != suspect {
            ex.incidents[id].named_wrongly = ex.incidents[id].named_wrongly.with(seat);
            ex.note(Audience::Control, What::NamingDisproved(id, seat, suspect));
            for other in s.everybody().without(seat).iter() {
                ex.world.add_trust(other, seat, s.parameters.naming_false);
            }
        }
    }
    let incidents = &ex.incidents;
    if incidents.iter().all(|incident| incident.named_wrongly.is_empty()) {
        return;
    }
    // What was earned by a wrong naming is taken back, made in good faith or not: the score counts what came
    // of it.
    ex.ledger.take_back(ex.step, |actor, choice, incident| {
        let naming = matches!(s.choices[choice].mechanism, Mechanism::Name | Mechanism::NameJointly);
        naming && incidents[incident].named_wrongly.has(actor)
    });
}
