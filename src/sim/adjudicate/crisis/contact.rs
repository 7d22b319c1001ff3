//! Asking, showing, helping: what one delegation does towards another in a crisis short of accusing it
//! (MODEL.md 7.11). Nothing here sets a rung.

use crate::sim::adjudicate::{announce, evidence};
use crate::sim::catalogue::measure::Enables;
use crate::sim::chance::Purpose;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::Source;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{IncidentId, MeasureSet, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::Scenario;

/// Asks the other side through a channel. A listed desk may be empty; an answer is evidence, the better the
/// channel the better, and asking within 48 hours calms (MODEL.md 7.11). That somebody was asked is noted
/// before it is known whether anybody answers: an attempt in good faith counts.
pub(in crate::sim::adjudicate) fn ask(
    ex: &mut Exercise,
    s: &Scenario,
    id: IncidentId,
    seat: StateId,
    target: Option<StateId>,
) {
    let Some(target) = target else { return };
    ex.incidents[id].asked[seat.at()] = ex.incidents[id].asked[seat.at()].with(target);
    // Without any channel a question goes the way of one to a listed contact.
    let level = ex.world.channel(seat, target, ex.step).clamp(1, 3);
    let (luck, pair) = (ex.incidents[id].luck, u32::from(seat.0) << 8 | u32::from(target.0));
    let both = Audience::Seats(StateSet::only(seat).with(target));
    if ex.chance.unit(ex.step, Purpose::Contact, luck, pair) < silent(&s.parameters, level) {
        ex.note(both, What::ContactSilent(id, seat, target));
        return;
    }
    ex.note(both, What::ContactAnswered(id, seat, target));
    ex.incidents[id].answered[seat.at()] = ex.incidents[id].answered[seat.at()].with(target);
    let early = ex.incidents[id].age_hours(ex.hours) <= s.parameters.early_hours;
    // Only the state that was hit has a crisis to clarify.
    if ex.incidents[id].victim == seat {
        ex.incidents[id].clarified_early |= early;
        ex.incidents[id].clarified_until = ex.step + s.parameters.clarified_steps;
    }
    give_notice(ex, id, Some(target));
    let words = ex.chance.words(ex.step, Purpose::Answer, luck, pair);
    // A tested contact reaches somebody who knows; a listed one somebody who has to ask around.
    let honest =
        s.parameters.answer_honest * f64::from(level) * if early { 1.0 } else { s.parameters.answer_late };
    let item = evidence::item(ex, s, id, words, Source::Counterpart, honest);
    evidence::find(ex, s, id, seat, item);
}

/// The other side now knows what it is asked about; whose networks were used has been told so (N-c).
pub(in crate::sim::adjudicate) fn give_notice(ex: &mut Exercise, id: IncidentId, target: Option<StateId>) {
    let Some(target) = target else { return };
    let incident = &mut ex.incidents[id];
    incident.known_to = incident.known_to.with(target);
    if incident.hosts.has(target) {
        incident.noticed = incident.noticed.with(target);
    }
}

/// Both sides learn, and keep sharing while it lasts (MODEL.md 7.11).
pub(in crate::sim::adjudicate) fn share_indicators(
    ex: &mut Exercise,
    s: &Scenario,
    id: IncidentId,
    seat: StateId,
    target: Option<StateId>,
) {
    let Some(target) = target else { return };
    ex.incidents[id].shared = true;
    ex.incidents[id].shared_with[seat.at()] = ex.incidents[id].shared_with[seat.at()].with(target);
    ex.incidents[id].known_to = ex.incidents[id].known_to.with(target);
    ex.world.add_sharing(seat, target, s.parameters.indicators_sharing);
    // Numbered apart from answers between the same two, so that each has luck of its own.
    let pair = 1 << 16 | u32::from(seat.0) << 8 | u32::from(target.0);
    let words = ex.chance.words(ex.step, Purpose::Answer, ex.incidents[id].luck, pair);
    let item = evidence::item(ex, s, id, words, Source::Partner, 0.0);
    evidence::find(ex, s, id, seat, item);
    evidence::find(ex, s, id, target, item);
}

/// Help is taken by a state that asked for it, or that trusts the giver (MODEL.md 7.11).
pub(in crate::sim::adjudicate) fn offer_help(ex: &mut Exercise, s: &Scenario, id: IncidentId, seat: StateId) {
    let victim = ex.incidents[id].victim;
    let taken = ex.incidents[id].help_asked || ex.world.trust(victim, seat) >= s.parameters.help_trust;
    let audience = Audience::Seats(StateSet::only(seat).with(victim));
    if taken {
        // Help that arrives brings the region together, the first time that it comes.
        if !ex.incidents[id].helped {
            ex.world.add_cohesion(s.parameters.help_cohesion);
        }
        ex.incidents[id].helped = true;
        ex.note(audience, What::HelpArrived(id, seat));
    } else {
        ex.note(audience, What::HelpDeclined(id, seat));
    }
}

/// A prepared probe yields after one step, an improvised one after two (MODEL.md 7.8).
pub(in crate::sim::adjudicate) fn join_probe(ex: &mut Exercise, s: &Scenario, id: IncidentId, seat: StateId) {
    let prepared = ex.enabled(Enables::PreparedProbe, seat);
    let incident = &mut ex.incidents[id];
    if incident.joint.is_empty() {
        let p = &s.parameters;
        let delay = if prepared { p.joint_delay_prepared } else { p.joint_delay_improvised };
        incident.joint_from = ex.step + delay;
        // The state that was hit takes part in every joint probe: it holds the traces.
        incident.joint = incident.joint.with(incident.victim);
    }
    incident.joint = incident.joint.with(seat);
    incident.exit_open = true;
    incident.known_to = incident.known_to.with(seat);
}

/// Stops abuse from own territory (MODEL.md 7.11): most damage to come ends, copies go, the crisis calms, and
/// what was found there is evidence for the state that was hit.
pub(in crate::sim::adjudicate) fn stop_abuse(ex: &mut Exercise, s: &Scenario, id: IncidentId, seat: StateId) {
    let (incident, p) = (&mut ex.incidents[id], &s.parameters);
    incident.damage_due *= p.stop_abuse_damage;
    incident.spread *= p.stop_abuse_spread;
    incident.processed = true;
    incident.exit_open = true;
    incident.calm += p.stop_abuse_calm;
    let (victim, luck) = (incident.victim, incident.luck);
    ex.note(Audience::Public, What::AbuseStopped(id, seat));
    announce::clear(ex, s, id, seat);
    let words = ex.chance.words(ex.step, Purpose::Answer, luck, 2 << 16 | u32::from(seat.0));
    let item = evidence::item(ex, s, id, words, Source::Partner, p.stop_abuse_honest);
    evidence::find(ex, s, id, victim, item);
}

/// Has the Chair convened about the same in this step already? Several delegations that ask join one convening.
pub(in crate::sim::adjudicate) fn is_convened(ex: &Exercise, about: Option<IncidentId>) -> bool {
    let at = about.map_or(ex.world.chair_convened_at, |id| ex.incidents[id].convened_at);
    at == Some(ex.step)
}

/// Would both sides of a crisis let this state carry words between them? Each must trust it as it would trust a helper.
pub(in crate::sim::adjudicate) fn is_trusted_by_both(
    ex: &Exercise,
    s: &Scenario,
    id: IncidentId,
    third: StateId,
) -> bool {
    let trusts = |side: StateId| ex.world.trust(side, third) >= s.parameters.help_trust;
    trusts(ex.incidents[id].victim) && ex.incidents[id].counterpart.is_some_and(trusts)
}

/// A third state carries words between the two (MODEL.md 7.11): a way down that saves face opens, and it calms as
/// convening does, the less the more often either was tried. That state knows of the incident from now on, taken or not.
pub(in crate::sim::adjudicate) fn carry_words(
    ex: &mut Exercise,
    s: &Scenario,
    id: IncidentId,
    third: Option<StateId>,
) {
    let Some(third) = third else { return };
    let taken = is_trusted_by_both(ex, s, id, third);
    let calm = s.parameters.convene_calm * convening_weight(ex, &s.parameters, id);
    let incident = &mut ex.incidents[id];
    incident.known_to = incident.known_to.with(third);
    let sides =
        incident.counterpart.iter().fold(StateSet::only(incident.victim), |set, side| set.with(*side));
    if taken {
        incident.exit_open = true;
        incident.calm += calm;
        incident.convened += 1;
    }
    let what = if taken { What::OfficesTaken(id, third) } else { What::OfficesDeclined(id, third) };
    ex.note(Audience::Seats(sides.with(third)), what);
}

/// How much convening about this incident is still worth: all of it at first, and less each time it is repeated.
pub(in crate::sim::adjudicate) fn convening_weight(ex: &Exercise, p: &Parameters, id: IncidentId) -> f64 {
    (0..ex.incidents[id].convened).map(|_| p.convene_repeated).product()
}

/// The Chair convenes. Over an incident that opens a face-saving way down and calms (MODEL.md 7.11); without one it is
/// a sounding about what lies on the table now, and about nothing that comes later (MODEL.md 7.4).
pub(in crate::sim::adjudicate) fn convene(ex: &mut Exercise, s: &Scenario, about: Option<IncidentId>) {
    let Some(id) = about else {
        let mut on = MeasureSet::NONE;
        ex.open_proposals().for_each(|(_, proposal)| on.insert(proposal.measure));
        (ex.world.chair_convened_at, ex.world.chair_convened_on) = (Some(ex.step), on);
        return;
    };
    let calm = s.parameters.convene_calm * convening_weight(ex, &s.parameters, id);
    let incident = &mut ex.incidents[id];
    incident.exit_open = true;
    incident.calm += calm;
    incident.convened += 1;
    incident.convened_at = Some(ex.step);
}

/// The chance that a contact on this level does not answer.
fn silent(p: &Parameters, level: u8) -> f64 {
    match level {
        0 | 1 => p.contact_silent_listed,
        2 => p.contact_silent_tested,
        3.. => p.contact_silent_hotline,
    }
}
