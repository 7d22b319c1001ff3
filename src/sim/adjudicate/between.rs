//! What an effect changes between states: trust, tension, channels and sharing, and whom it reaches.

use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::sim::parameters::Parameters;
use crate::sim::quantity::DyadQuantity;
use crate::sim::scenario::Scenario;

/// Whom an effect touches and how strongly.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// Those who act; for a joint measure its members.
    pub actors: StateSet,
    /// Those acted towards; for a joint measure the same as the actors.
    pub others: StateSet,
    /// The incident that the act is about; none for a measure.
    pub incident: Option<IncidentId>,
    /// Share of the full strength, 0–1: less for a softened text and in a crisis.
    pub scale: f64,
    /// How much more a harm between the two weighs, because it is not the first: 1 for the first (MODEL.md 7.12).
    pub affront: f64,
    /// How believable the act is, 0.4 for words to 1 for what is costly (Fearon 1997; MODEL.md 7.2).
    pub credibility: f64,
}

/// A quantity between one that acts and each of those with whom or upon whom it acts. Trust is moved in both
/// directions: who helps begins to trust as well, and who harms begins to suspect, by a share of the harm (MODEL.md 7.2).
pub(super) fn change_between(
    ex: &mut Exercise,
    p: &Parameters,
    quantity: DyadQuantity,
    by: f64,
    a: StateId,
    reach: &Reach,
) {
    let (others, by) = (reach.others, weighed(quantity, by, reach));
    let scaled = by * reach.scale;
    match quantity {
        DyadQuantity::Trust => {
            let returned = scaled * if by > 0.0 { 1.0 } else { p.trust_harm_returned };
            ex.world.move_trust_of_all(p, others, a, scaled, reach.credibility);
            ex.world.move_trust_in_all(p, a, others, returned, reach.credibility);
        }
        DyadQuantity::Tension => others.iter().for_each(|b| ex.world.add_tension(a, b, scaled)),
        DyadQuantity::Channel if reach.scale < p.whole_strength => {}
        DyadQuantity::Channel => {
            for b in others.iter() {
                ex.world.raise_channel(a, b, level(by));
                ex.world.raise_channel(b, a, level(by));
            }
        }
        DyadQuantity::Sharing => others.iter().for_each(|b| ex.world.add_sharing(a, b, scaled)),
    }
}

/// A quantity between every two of those who act together: each pair counts once.
pub(super) fn change_among(
    ex: &mut Exercise,
    p: &Parameters,
    quantity: DyadQuantity,
    by: f64,
    reach: &Reach,
) {
    let (members, by) = (reach.actors, weighed(quantity, by, reach));
    let scaled = by * reach.scale;
    match quantity {
        DyadQuantity::Trust if by > 0.0 => {
            for member in members.iter() {
                ex.world.move_trust_of_all(p, members, member, scaled, reach.credibility);
            }
        }
        // Of every two the first in order does the harm.
        DyadQuantity::Trust => {
            let returned = scaled * p.trust_harm_returned;
            for member in members.iter() {
                let others = members.after(member);
                ex.world.move_trust_of_all(p, others, member, scaled, reach.credibility);
                ex.world.move_trust_in_all(p, member, others, returned, reach.credibility);
            }
        }
        DyadQuantity::Tension => ex.world.add_tension_among(members, scaled),
        DyadQuantity::Channel if reach.scale < p.whole_strength => {}
        DyadQuantity::Channel => ex.world.raise_channel_among(members, level(by)),
        DyadQuantity::Sharing => ex.world.add_sharing_among(members, scaled),
    }
}

/// How much a change between two weighs: a harm as much as the affront does.
fn weighed(quantity: DyadQuantity, by: f64, reach: &Reach) -> f64 {
    let harm = match quantity {
        DyadQuantity::Trust => by < 0.0,
        DyadQuantity::Tension => by > 0.0,
        DyadQuantity::Channel | DyadQuantity::Sharing => false,
    };
    if harm { by * reach.affront } else { by }
}

/// A quantity between one that acts and each of the others, who need not do anything for it. Their trust in
/// the one who acts moves, and its trust in them stays.
pub(super) fn change_towards(
    ex: &mut Exercise,
    s: &Scenario,
    quantity: DyadQuantity,
    by: f64,
    actor: StateId,
    reach: &Reach,
) {
    let (p, others, scaled) = (&s.parameters, s.everybody().without(actor), by * reach.scale);
    match quantity {
        DyadQuantity::Trust => {
            ex.world.move_trust_of_all(p, others, actor, scaled, reach.credibility);
        }
        DyadQuantity::Tension => others.iter().for_each(|other| ex.world.add_tension(actor, other, scaled)),
        DyadQuantity::Channel if reach.scale < p.whole_strength => {}
        DyadQuantity::Channel => {
            others.iter().for_each(|other| ex.world.raise_channel(other, actor, level(by)));
        }
        DyadQuantity::Sharing => others.iter().for_each(|other| ex.world.add_sharing(actor, other, scaled)),
    }
}

/// The level of a channel that an effect names, 0–3. Effects are numbers in data; a channel has whole levels.
fn level(by: f64) -> u8 {
    if by >= 3.0 {
        3
    } else if by >= 2.0 {
        2
    } else if by >= 1.0 {
        1
    } else {
        0
    }
}
