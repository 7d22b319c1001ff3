//! Attribution: what evidence reaches whom, and at whom it points (MODEL.md 7.8). What is made of it is [`crate::sim::exercise::belief`].

use crate::sim::adjudicate::announce;
use crate::sim::chance;
use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, SUSPECTS_MAX, StateId, StateSet, Suspect};
use crate::sim::parameters::Parameters;
use crate::sim::plot::Quality;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::{ActorKind, Scenario};

/// Everybody's first thought about a new incident: outside actors first, states by tension, and the one
/// at whom traces were planted, because that is what is seen first (MODEL.md 7.9).
pub(super) fn first_thoughts(ex: &mut Exercise, s: &Scenario, victim: StateId, planted: Option<Suspect>) {
    let p = &s.parameters;
    let mut prior = [0.0; SUSPECTS_MAX];
    for (place, entry) in s.actors.iter().enumerate() {
        prior[place] = match entry.kind {
            ActorKind::Crime | ActorKind::Hacktivist | ActorKind::NonMember | ActorKind::Firm => {
                p.prior_actor
            }
            ActorKind::Extremist | ActorKind::Insider => p.prior_actor * p.prior_unlikely_actor,
        };
    }
    prior[s.accident().at()] = p.prior_accident;
    for other in s.states.keys() {
        let strained = (ex.world.tension(victim, other) - p.tension_start).max(0.0);
        prior[s.suspect_state(other).at()] = p.prior_state * (1.0 + p.prior_tension * strained);
    }
    if let Some(planted) = planted {
        prior[planted.at()] *= p.prior_planted;
    }
    // Set last: nobody first thinks that a state has hit itself, even if traces were planted to say so.
    prior[s.suspect_state(victim).at()] = p.prior_own;
    ex.beliefs.begin(&prior[..s.suspects()], p.prior_own, |of| s.suspect_state(of));
}

/// Evidence of this step, for every open incident and everybody who knows of it (MODEL.md 7.8). The number of
/// items is drawn under the incident, with the state as place: nobody's luck moves because somebody else
/// looks away.
pub(super) fn gather(ex: &mut Exercise, s: &Scenario) {
    let p = &s.parameters;
    // No bystander's rate is higher than at full capacity.
    let seldom = 1.0 - (p.evidence_base + p.evidence_capacity) * p.evidence_bystander;
    for id in ex.open.clone() {
        if !ex.incidents[id].worked_together && joint_at_work(ex, id, ex.incidents[id].victim) {
            // Looking together brings the region together, once for an incident.
            ex.incidents[id].worked_together = true;
            ex.world.add_cohesion(p.joint_cohesion);
        }
        let mut luck = ex.chance.draws(ex.step, Purpose::Evidence, ex.incidents[id].luck);
        for state in ex.incidents[id].known_to.iter() {
            let uniform = luck.at(u32::from(state.0));
            // Newspapers seldom bring anything: most bystanders are done before their rate is worked out.
            if uniform >= seldom || !looks_on(ex, id, state) {
                gather_for(ex, s, id, state, uniform);
            }
        }
    }
}

/// The items that reach one state in this step. One in four comes from outside, whoever looks; the rest from
/// the joint probe where one is at work, and from own technicians otherwise.
fn gather_for(ex: &mut Exercise, s: &Scenario, id: IncidentId, state: StateId, uniform: f64) {
    let most = u32::from(s.parameters.evidence_max);
    let count = chance::poisson(rate(ex, &s.parameters, id, state), uniform, most);
    if count == 0 {
        return;
    }
    let joint = joint_at_work(ex, id, state);
    let outside = u32::from(s.parameters.evidence_outside);
    let (luck, own) = (ex.incidents[id].luck, u32::from(state.0) << 8);
    for index in 1..=count {
        let words = ex.chance.words(ex.step, Purpose::Evidence, luck, own | index);
        let source = if words[3].is_multiple_of(outside) {
            Source::Outside
        } else if joint {
            Source::Partner
        } else {
            Source::Own
        };
        let item = item(ex, s, id, words, source, 0.0);
        find(ex, s, id, state, item);
    }
}

/// Is the state neither hit nor probing, and did it ask for no evidence?
#[inline]
fn looks_on(ex: &Exercise, id: IncidentId, state: StateId) -> bool {
    let incident = &ex.incidents[id];
    let looks_into = incident.probing.or(incident.joint).with(incident.victim);
    !looks_into.has(state) && incident.extra_rate[state.at()] == 0.0
}

/// The expected number of items in this step for one state (MODEL.md 7.8).
fn rate(ex: &Exercise, p: &Parameters, id: IncidentId, state: StateId) -> f64 {
    let incident = &ex.incidents[id];
    let vars = &ex.world.states[state];
    let own = p.evidence_base + p.evidence_capacity * vars.get(StateQuantity::Capacity);
    let extra = incident.extra_rate[state.at()];
    // Who has agreed to look together brings nothing before the experts have met (MODEL.md 7.8).
    let joint = joint_at_work(ex, id, state);
    let looks_into = incident.probing.has(state) || joint;
    if !(incident.victim == state || looks_into) {
        return own * p.evidence_bystander + extra;
    }
    let mut rate = own + vars.probe_rate + extra;
    rate *= 1.0 + p.evidence_sharing * shared_with(ex, id, state);
    // The state hit finds some traces without looking: some report themselves.
    if !looks_into {
        rate *= p.evidence_watched;
    }
    if joint {
        rate *= p.evidence_joint;
    }
    if incident.clarified_until > ex.step && incident.victim == state {
        rate *= p.evidence_clarified;
    }
    rate
}

/// Mean sharing with the others who look into the same incident, 0–1.
fn shared_with(ex: &Exercise, id: IncidentId, state: StateId) -> f64 {
    let incident = &ex.incidents[id];
    let others = incident.probing.or(incident.joint).with(incident.victim).without(state);
    if others.is_empty() {
        return 0.0;
    }
    others.iter().map(|other| ex.world.sharing(state, other)).sum::<f64>() / others.count() as f64
}

/// Does a joint probe of several states yield for this state already?
pub(super) fn joint_at_work(ex: &Exercise, id: IncidentId, state: StateId) -> bool {
    let incident = &ex.incidents[id];
    incident.joint.has(state) && incident.joint.count() > 1 && ex.step >= incident.joint_from
}

/// Draws one item: how good it looks and at whom it points. `honest` raises the chance that it points to the
/// truth, for answers from somebody who knows. Each word of luck decides one thing, so that no decision
/// shifts another.
pub(super) fn item(
    ex: &Exercise,
    s: &Scenario,
    id: IncidentId,
    words: [u32; 4],
    source: Source,
    honest: f64,
) -> EvidenceItem {
    let incident = &ex.incidents[id];
    let p = &s.parameters;
    let draw = chance::unit(words[0]);
    let (quality, right) = if draw < p.quality_weak {
        (Quality::Weak, p.truth_weak)
    } else if draw < p.quality_weak + p.quality_moderate {
        (Quality::Moderate, p.truth_moderate)
    } else {
        (Quality::Strong, p.truth_strong)
    };
    // Planted traces make every item less honest, whatever its quality looks like: how good an item looks
    // says nothing about whether it was planted.
    let flagged = incident.planted.is_some();
    // Independent eyes are harder to deceive than one's own (MODEL.md 7.8).
    let loss = match (flagged, source) {
        (false, _) => 0.0,
        (true, Source::Partner | Source::Counterpart) => p.false_flag_joint,
        (true, Source::Own | Source::Outside) => p.false_flag,
    };
    let right = right - loss + honest;
    let points_to =
        if chance::unit(words[1]) < right { incident.truth } else { mislead(s, incident, words[2]) };
    EvidenceItem { points_to, quality, source }
}

/// An item reaches a state: its belief moves, and it alone is told.
pub(super) fn find(ex: &mut Exercise, s: &Scenario, id: IncidentId, state: StateId, item: EvidenceItem) {
    ex.beliefs.learn(&s.parameters, id, state, item);
    announce::remember(ex, id, state);
    let seat = Audience::Seats(StateSet::only(state));
    ex.note(seat, What::EvidenceFound(id, state, item.points_to, item.quality));
}

/// Where a misleading item points: mostly at the planted suspect, otherwise at anybody but the one who did it
/// and the state that was hit.
fn mislead(s: &Scenario, incident: &Incident, word: u32) -> Suspect {
    let draw = chance::unit(word);
    let to_planted = if incident.planted.is_some() { s.parameters.points_to_planted } else { 0.0 };
    if let Some(planted) = incident.planted
        && draw < to_planted
    {
        return planted;
    }
    let beside = [incident.truth, s.suspect_state(incident.victim)];
    let mut others = (0..s.suspects()).map(Suspect::from).filter(|suspect| !beside.contains(suspect));
    let place = (draw - to_planted) / (1.0 - to_planted) * others.clone().count() as f64;
    others.nth(place as usize).unwrap_or(s.accident())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};
    use std::sync::Arc;

    #[test]
    fn what_misleads_points_at_neither_the_one_who_did_it_nor_the_state_that_was_hit() {
        let loaded = scenario::open("departures", &Binding::default()).unwrap();
        let mut exercise = Exercise::new(Arc::new(loaded.scenario), 1);
        while exercise.incidents.iter().all(|incident| incident.planted.is_none()) {
            exercise.advance();
        }
        let s = exercise.scenario();
        let incident = exercise.incidents.iter().find(|incident| incident.planted.is_some()).unwrap();
        let all: Vec<Suspect> = (0..1000).map(|i| mislead(s, incident, i * (u32::MAX / 1000))).collect();
        let pointing = |at| all.iter().filter(|suspect| **suspect == at).count();
        assert_eq!(pointing(incident.truth) + pointing(s.suspect_state(incident.victim)), 0);
        assert!((600..700).contains(&pointing(incident.planted.unwrap())));
        let others = (0..s.suspects()).map(Suspect::from).filter(|suspect| pointing(*suspect) > 0).count();
        assert_eq!(others, s.suspects() - 2, "anybody else may be suspected wrongly");
    }
}
