//! What a bot makes of an incident it knows of: its stake in it, whom it suspects, how sure it is, who has harmed
//! it.
//!
//! The truth behind an incident is out of reach here: everything comes through the lens of the seat, and a
//! suspicion is that seat's own belief (MODEL.md 7.9). Nothing is decided here; the temperaments weigh what
//! they find.

use super::record::{Record, Turn};
use super::stake::{Stake, Stakes};
use crate::sim::ids::{StateId, StateSet, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{KnownIncident, Seat};

/// One incident through the eyes of one bot.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// The incident as this seat knows it; its severity is on the scale from 1 to 8.
    pub known: KnownIncident,
    /// All that this bot's own state is in it.
    pub stakes: Stakes,
    /// Its own state was hit.
    pub victim: bool,
    /// It was told that its territory was used. Only a host with notice may take the choice that stops
    /// abuse.
    pub host: bool,
    /// Somebody has turned to it as the one behind this.
    pub suspected: bool,
    /// The delegation suspected most, itself left out, and the belief that it is behind this, 0–1. It is the
    /// bot itself with 0 where it suspects no other; no act can be directed at oneself, so nothing comes of
    /// that.
    pub state: (StateId, f64),
    /// The belief in that delegation reaches `bot_suspicion`. Below it the first weights alone would pick one
    /// out (MODEL.md 7.9), and a bot would ask a neighbour without any evidence.
    suspects: bool,
    /// Whoever is suspected most, outside actors and the accident included, and how much, 0–1.
    pub suspect: (Suspect, f64),
    /// Domestic pressure to act, 0–1; states start with 0.2 (MODEL.md 5).
    pub pressure: f64,
    /// Somebody has affronted this bot within `bot_memory_steps`, and it does not forgive that.
    pub provoked: bool,
    /// The delegation that it has reason to penalise: one that has affronted it, or one that it believes to be
    /// behind this. Never the state that was hit.
    pub opponent: Option<StateId>,
    /// Somebody has asked the Chair to convene over this within the last steps.
    pub convened: bool,
}

impl Situation {
    /// Is there a delegation worth asking?
    pub fn suspects_a_state(&self) -> bool {
        self.suspects
    }

    /// Sizes up an incident in which the bot's own state is all of this.
    pub fn of(seat: &Seat, known: KnownIncident, stakes: Stakes, record: &Record, turn: &Turn) -> Self {
        let p = seat.catalogue().parameters();
        let (state, suspect) = beliefs(seat, &known);
        let victim = stakes.has(Stake::Hit);
        // Only the state that was hit looks for the one behind it; another answers for itself.
        let likely = victim && state.1 >= p.bot_accuses && state.0 != seat.me();
        let foe = foe(record.affronts().or(turn.harmed_by).without(known.victim), state.0);
        let provoked = provoked(seat, foe.filter(|foe| record.affronts().has(*foe)), state.0);
        Self {
            known,
            stakes,
            victim,
            host: stakes.has(Stake::Road),
            suspected: stakes.has(Stake::Suspected),
            state,
            suspects: state.0 != seat.me() && state.1 >= p.bot_suspicion,
            suspect,
            pressure: seat.own(StateQuantity::Pressure),
            provoked,
            opponent: foe.filter(|_| provoked).or(likely.then_some(state.0)),
            convened: turn.convened,
        }
    }
}

/// The delegation suspected most, and whoever is suspected most, each with the belief.
fn beliefs(seat: &Seat, known: &KnownIncident) -> ((StateId, f64), (Suspect, f64)) {
    let catalogue = seat.catalogue();
    let mut state = (seat.me(), 0.0);
    let mut suspect = (catalogue.accident(), 0.0);
    for (place, &probability) in seat.beliefs(known.incident).iter().enumerate() {
        let candidate = Suspect::from(place);
        let named = catalogue.state_of(candidate);
        // A state knows whether it did a thing itself; it does not look for the culprit at home. Nor does it
        // look for it at the one that was hit.
        if named == Some(seat.me()) || named == Some(known.victim) {
            continue;
        }
        if let Some(other) = named
            && probability > state.1
        {
            state = (other, probability);
        }
        // Equals go to the one that stands first in the list of suspects, so no luck is spent on them.
        if probability > suspect.1 {
            suspect = (candidate, probability);
        }
    }
    (state, suspect)
}

/// Of those who have harmed this delegation, the one that it suspects, else the first.
fn foe(harmed_by: StateSet, suspected: StateId) -> Option<StateId> {
    if harmed_by.has(suspected) { Some(suspected) } else { harmed_by.iter().next() }
}

/// Does this delegation hold an affront of the last steps against another, or see one where there was none? This
/// is generous tit-for-tat with noise: about every third affront is forgiven, and now and then one is
/// overlooked, or seen in the delegation that is suspected (Nowak & Sigmund 1992; Wu & Axelrod 1995;
/// MODEL.md 7.15).
fn provoked(seat: &Seat, affront: Option<StateId>, suspected: StateId) -> bool {
    let p = seat.catalogue().parameters();
    let other = affront.unwrap_or(suspected);
    // A stream of its own: the bot does not forgive by the luck by which it chooses its measures. It is the same
    // for every incident of a step: nobody forgives in one cable and takes offence in the next.
    let mut mood = seat.mood(other);
    let misread = mood.unit() < p.bot_misreading;
    // Announced restraint is answered by restraint, whatever went before (Osgood 1962).
    (affront.is_some() != misread) && mood.unit() >= p.bot_forgiveness && !seat.announced_restraint(other)
}
