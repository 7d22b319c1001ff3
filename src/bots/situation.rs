//! What a bot makes of an incident it knows of: its part in it, whom it suspects, how sure it is.

use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::{StateId, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{KnownIncident, Seat};

/// One incident through the eyes of one bot.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// What it knows of the incident.
    pub known: KnownIncident,
    /// It was hit.
    pub victim: bool,
    /// It was told that its territory was used.
    pub host: bool,
    /// The delegation suspected most, itself left out, and how much, 0–1.
    pub state: (StateId, f64),
    /// That delegation is suspected more than any other might be.
    suspected: bool,
    /// Whoever is suspected most, and how much, 0–1.
    pub suspect: (Suspect, f64),
    /// Domestic pressure, 0–1.
    pub pressure: f64,
    /// That delegation did it an injury lately which it does not forgive.
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
            if named == Some(seat.me()) {
                continue;
            }
            if let Some(other) = named
                && probability > state.1
            {
                state = (other, probability);
            }
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

/// Did the other name, penalise or threaten this delegation lately, and is it not forgiven?
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
    let mut luck = seat.luck();
    let misread = luck.unit() < p.bot_misreading;
    (affront != misread) && luck.unit() >= p.bot_forgiveness && !seat.announced_restraint(other)
}
