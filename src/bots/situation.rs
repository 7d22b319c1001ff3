//! What a bot makes of an incident it knows of: its stake in it, whom it suspects, how sure it is, who has harmed
//! it.
//!
//! The truth behind an incident is out of reach here: everything comes through the lens of the seat, and a
//! suspicion is that seat's own belief (MODEL.md 7.9). Nothing is decided here; the temperaments weigh what
//! they find. What nobody asks for is not looked up, and no luck is drawn for it.

use std::cell::OnceCell;

use super::record::remembered;
use super::stake::{Stake, Stakes};
use crate::sim::ids::{StateId, StateSet, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{Seat, Sight};

/// One incident through the eyes of one bot.
#[derive(Debug)]
pub struct Situation<'a> {
    /// The incident as this seat knows it.
    pub sight: Sight<'a>,
    /// All that this bot's own state is in it.
    pub stakes: Stakes,
    /// Its own state was hit.
    pub victim: bool,
    /// It was told that its territory was used. Only a host with notice may take the choice that stops
    /// abuse.
    pub host: bool,
    /// Somebody has turned to it as the one behind this.
    pub suspected: bool,
    /// Domestic pressure to act, 0–1; states start with 0.2 (MODEL.md 5).
    pub pressure: f64,
    /// Severity on the scale from 1 to 8.
    pub severity: f64,
    /// Rung of the crisis, as far as this seat may know.
    pub rung: u8,
    /// Known to everybody.
    pub public: bool,
    suspicion: OnceCell<Suspicion>,
    offence: OnceCell<Offence>,
}

/// Whom a delegation suspects of one incident.
#[derive(Debug, Clone, Copy)]
struct Suspicion {
    state: (StateId, f64),
    suspect: (Suspect, f64),
}

/// Whom a delegation holds something against.
#[derive(Debug, Clone, Copy)]
struct Offence {
    foe: Option<StateId>,
    provoked: bool,
}

impl<'a> Situation<'a> {
    /// Sizes up an incident in which this delegation is all of this.
    pub fn of(sight: Sight<'a>, stakes: Stakes) -> Self {
        Self {
            sight,
            stakes,
            victim: stakes.has(Stake::Hit),
            host: stakes.has(Stake::Road),
            suspected: stakes.has(Stake::Suspected),
            pressure: sight.seat().own(StateQuantity::Pressure),
            severity: sight.severity(),
            rung: sight.rung(),
            public: sight.is_public(),
            suspicion: OnceCell::new(),
            offence: OnceCell::new(),
        }
    }

    /// The delegation suspected most, itself and the state that was hit left out, and the belief that it is behind this,
    /// 0–1. It is the bot itself with 0 where it suspects no other; no act can be directed at oneself, so nothing comes
    /// of that.
    pub fn state(&self) -> (StateId, f64) {
        self.suspicion().state
    }

    /// Whoever is suspected most, outside actors and the accident included, and how much, 0–1.
    pub fn suspect(&self) -> (Suspect, f64) {
        self.suspicion().suspect
    }

    /// Is there a delegation worth asking? Below `bot_suspicion` the first weights alone would pick one out (MODEL.md 7.9),
    /// and a bot would ask a neighbour without any evidence.
    pub fn suspects_a_state(&self) -> bool {
        let (state, belief) = self.state();
        state != self.sight.seat().me() && belief >= self.sight.seat().catalogue().parameters().bot_suspicion
    }

    /// Has somebody affronted this bot within `bot_memory_steps`, and does it not forgive that?
    pub fn provoked(&self) -> bool {
        self.offence().provoked
    }

    /// The delegation that it has reason to penalise: one that has affronted it, or one that it believes to be
    /// behind this. Never the state that was hit.
    pub fn opponent(&self) -> Option<StateId> {
        let Offence { foe, provoked } = self.offence();
        let (state, belief) = self.state();
        // Only the state that was hit looks for the one behind it; another answers for itself.
        let accuses = belief >= self.sight.seat().catalogue().parameters().bot_accuses;
        let likely = self.victim && accuses && state != self.sight.seat().me();
        foe.filter(|_| provoked).or(likely.then_some(state))
    }

    /// Has somebody asked the Chair to convene over this within `bot_memory_steps`?
    pub fn convened(&self) -> bool {
        self.sight.seat().convened_since(self.sight.id(), remembered(self.sight.seat()))
    }

    fn suspicion(&self) -> Suspicion {
        *self.suspicion.get_or_init(|| suspicion(self.sight.seat(), &self.sight))
    }

    fn offence(&self) -> Offence {
        *self.offence.get_or_init(|| {
            let (seat, suspected) = (self.sight.seat(), self.state().0);
            let affronts = seat.harmed_since(remembered(seat));
            let harmed_by = affronts.or(seat.harmed_by(self.sight.id()));
            let foe = foe(harmed_by.without(self.sight.victim()), suspected);
            let provoked = provoked(seat, foe.filter(|foe| affronts.has(*foe)), suspected);
            Offence { foe, provoked }
        })
    }
}

/// The delegation suspected most, and whoever is suspected most, each with the belief. Equals go to the one that stands
/// first in the list of suspects, so no luck is spent on them.
fn suspicion(seat: &Seat, sight: &Sight) -> Suspicion {
    let catalogue = seat.catalogue();
    let mut state = (seat.me(), 0.0);
    let mut suspect = (catalogue.accident(), 0.0);
    let first_state = catalogue.suspect_state(StateId(0)).at();
    // A state knows whether it did a thing itself; it does not look for the culprit at home. Nor does it
    // look for it at the one that was hit.
    let [me, victim] = [seat.me(), sight.victim()].map(|state| catalogue.suspect_state(state).at());
    for (place, &probability) in seat.beliefs(sight.id()).iter().enumerate() {
        if probability <= state.1 || place == me || place == victim {
            continue;
        }
        if place >= first_state {
            state = (StateId::from(place - first_state), probability);
        }
        if probability > suspect.1 {
            suspect = (Suspect::from(place), probability);
        }
    }
    Suspicion { state, suspect }
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
    // Announced restraint is answered by restraint, whatever went before (Osgood 1962).
    if seat.announced_restraint(other) {
        return false;
    }
    // A stream of its own: the bot does not forgive by the luck by which it chooses its measures. It is the same
    // for every incident of a step: nobody forgives in one cable and takes offence in the next.
    let mut mood = seat.mood(other);
    let misread = mood.unit() < p.bot_misreading;
    (affront.is_some() != misread) && mood.unit() >= p.bot_forgiveness
}
