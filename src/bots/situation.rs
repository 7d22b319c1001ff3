//! What a bot makes of an incident it knows of: its part in it, whom it suspects, how sure it is.
//!
//! The truth behind an incident is out of reach here: everything comes through the lens of the seat, and a
//! suspicion is that seat's own belief (MODEL.md 7.9). Nothing is decided here; the temperaments weigh what
//! they find.

use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{StateId, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{KnownIncident, Seat};

/// One incident through the eyes of one bot.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// The incident as this seat knows it; its severity is on the scale from 1 to 8.
    pub known: KnownIncident,
    /// This bot's own state was hit.
    pub victim: bool,
    /// This bot was told that its territory was used. Only a host with notice may take the choice that stops
    /// abuse.
    pub host: bool,
    /// The delegation suspected most, itself left out, and the belief that it is behind this, 0–1. It is the
    /// bot itself with 0 where it suspects no other; no act can be directed at oneself, so nothing comes of
    /// that.
    pub state: (StateId, f64),
    /// The belief in that delegation reaches `bot_suspicion`. Below it the first weights alone would pick one
    /// out (MODEL.md 7.9), and a bot would ask a neighbour without any evidence.
    suspected: bool,
    /// Whoever is suspected most, outside actors and the accident included, and how much, 0–1.
    pub suspect: (Suspect, f64),
    /// Domestic pressure to act, 0–1; states start with 0.2 (MODEL.md 5).
    pub pressure: f64,
    /// The delegation suspected most has affronted this bot within `bot_memory_steps`, and it does not
    /// forgive that.
    pub provoked: bool,
}

impl Situation {
    /// Is there a delegation worth asking?
    pub fn suspects_a_state(&self) -> bool {
        self.suspected
    }

    /// Sizes up an incident.
    pub fn of(seat: &Seat, known: KnownIncident) -> Self {
        let catalogue = seat.catalogue();
        let belief = |suspect| seat.belief(known.incident, suspect);
        let mut state = (seat.me(), 0.0);
        let mut suspect = (catalogue.accident(), 0.0);
        for place in 0..catalogue.suspects() {
            let candidate = Suspect::from(place);
            let probability = belief(candidate);
            let named = catalogue.state_of(candidate);
            // A state knows whether it did a thing itself; it does not look for the culprit at home.
            if named == Some(seat.me()) {
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
        Self {
            known,
            victim: known.victim == seat.me(),
            host: known.noticed,
            state,
            suspected: state.1 >= catalogue.parameters().bot_suspicion,
            suspect,
            pressure: seat.own(StateQuantity::Pressure),
            provoked: provoked(seat, state.0),
        }
    }
}

/// Did the other name, penalise or threaten this delegation lately, and is it not forgiven? This is generous
/// tit-for-tat with noise: about every third affront is forgiven, and now and then one is seen where none
/// was, or overlooked (Nowak & Sigmund 1992; Wu & Axelrod 1995; MODEL.md 7.15).
fn provoked(seat: &Seat, other: StateId) -> bool {
    let p = seat.catalogue().parameters();
    let since = seat.step_number().saturating_sub(p.bot_memory_steps);
    let me = seat.catalogue().suspect_state(seat.me());
    let affront = seat.events().filter(|event| event.step >= since).any(|event| match event.what {
        What::Named(_, by, suspect) => by == other && suspect == me,
        What::Done(by, Act::Respond { choice, toward, .. }) => {
            let harsh = seat.catalogue().choices()[choice].rung.is_some_and(|rung| rung >= p.harsh_rung);
            by == other && toward == Some(me) && harsh
        }
        _ => false,
    });
    // The stream begins anew at each call. So mood and misreading are the same for every incident of a step:
    // a bot does not forgive in one cable and take offence in the next.
    let mut luck = seat.luck();
    let misread = luck.unit() < p.bot_misreading;
    // Announced restraint is answered by restraint, whatever went before (Osgood 1962).
    (affront != misread) && luck.unit() >= p.bot_forgiveness && !seat.announced_restraint(other)
}
