//! The two delegations between whom an act stands: whoever acts and the one at whom it is directed. Where it is directed at
//! no delegation, the two between whom trust and tension are otherwise by most.
//!
//! The mean over all pairs of delegations hides what an act does to these two: among eleven delegations there are 55.

use super::dyad::Dyad;
use super::play::{Draw, Futures, ends};
use crate::sim::catalogue::choice::Toward;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::study::run::Effort;

/// Two delegations, and why these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between {
    /// Which two; where one of them acts at the other, that one stands first.
    pub pair: [StateId; 2],
    /// Is the act directed from one at the other? Else they are the two that it moves most.
    pub is_aimed: bool,
}

/// Who is looked for among so many futures, of luck that no figure is told of.
const TRIED: u32 = 50;
const AT_A_TIME: u32 = 10;
/// The cell of that luck.
pub(super) const CHOOSING: u32 = 1;

/// The two between whom these futures are otherwise by the act; none where it moves nobody.
pub fn between(futures: &Futures<'_>) -> Option<Between> {
    let step = usize::from(futures.step);
    let (moment, decisions) = (futures.past.moments.get(step)?, futures.past.decisions.get(step)?);
    let who = futures.gauge.who;
    let acts = [futures.change.put_in(), futures.change.left_out(decisions)];
    let aimed = acts.iter().flatten().find_map(|act| aimed_at(moment, act)).filter(|other| *other != who);
    match aimed {
        Some(other) => Some(Between { pair: [who, other], is_aimed: true }),
        None => moved_most(futures, moment).map(|pair| Between { pair, is_aimed: false }),
    }
}

/// The one delegation at which an act is directed.
fn aimed_at(moment: &Exercise, act: &Act) -> Option<StateId> {
    let s = moment.scenario();
    match *act {
        Act::Propose { to, .. } if to.count() == 1 => to.iter().next(),
        Act::Answer { proposal, .. } => moment.proposals().get(proposal).map(|known| known.by),
        Act::Respond { toward: Some(suspect), .. } => s.state_of(suspect),
        Act::Respond { choice, incident: Some(id), .. } if s.choices[choice].toward == Toward::Victim => {
            moment.incidents().get(id).map(|incident| incident.victim)
        }
        Act::Adopt(_) | Act::Propose { .. } | Act::Respond { .. } => None,
    }
}

/// By the mean of what is otherwise in trust and in tension; of equals the first at the table.
fn moved_most(futures: &Futures<'_>, moment: &Exercise) -> Option<[StateId; 2]> {
    let states = moment.scenario().states.keys();
    let couples: Vec<[StateId; 2]> = states
        .clone()
        .flat_map(|one| states.clone().filter(move |other| one < *other).map(move |other| [one, other]))
        .collect();
    let draw = Draw { cell: CHOOSING, pairs: 1..1 + TRIED, block: AT_A_TIME };
    let read = |room: &Exercise, _, _| couples.iter().map(|couple| Dyad::of(room, *couple)).collect();
    let played: Vec<[Vec<Dyad>; 2]> = ends(futures, &draw, Effort::ALL, read);
    let moved = |place: usize| {
        let sum = |of: fn(&Dyad) -> f64| -> f64 {
            played.iter().map(|[came, other]| of(&other[place]) - of(&came[place])).sum()
        };
        sum(|dyad| dyad.tension).abs() + sum(|dyad| dyad.trust).abs()
    };
    let all = couples.iter().enumerate().map(|(place, couple)| (moved(place), *couple));
    let most = all.reduce(|most, next| if next.0 > most.0 { next } else { most });
    most.filter(|(by, _)| *by > 0.0).map(|(_, couple)| couple)
}
