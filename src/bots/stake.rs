//! What a delegation is in an incident, and what that allows a bot to do about it.
//!
//! A temperament weighs what a stake allows and never adds to it: bystanders do not protest, road states do not
//! bargain, nobody penalises the state that was hit. People are free; this binds bots alone. Whether it is a good
//! idea, and at whom an act is directed, is decided elsewhere.

use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::view::{KnownIncident, Seat};

/// One thing that a delegation can be in an incident. It can be several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stake {
    /// It was hit.
    Hit,
    /// It was told that its territory was used.
    Road,
    /// It was named, asked or protested to, or the crisis is with it.
    Suspected,
    /// A request that is open asks it to act.
    Asked,
    /// It has the chair.
    Chair,
    /// The book gives it the part of one who helps.
    Helper,
    /// It holds traces that others do not.
    Holder,
    /// None of these.
    Onlooker,
}

/// The short name of the Chair's part, in every scenario that has one.
const CHAIR: &str = "chair";

/// The short names of parts whose business is to help.
const HELPERS: [&str; 2] = ["helper", "partner"];

impl Stake {
    /// All of them.
    const ALL: [Self; 8] = [
        Self::Hit,
        Self::Road,
        Self::Suspected,
        Self::Asked,
        Self::Chair,
        Self::Helper,
        Self::Holder,
        Self::Onlooker,
    ];

    /// What it allows of itself.
    const fn may(self) -> Allowed {
        use Mechanism::*;
        match self {
            // Sharing is not among them: only who holds traces can share them, whether it was hit or not.
            Self::Hit => Allowed::of(&[
                Plain,
                Contact,
                RequestHelp,
                JointProbe,
                OwnProbe,
                Disclose,
                StaySilent,
                LegalReview,
                Name,
                NameJointly,
                Demarche,
                PoliceCase,
                Convene,
                GoodOffices,
                Penalty,
                CovertReply,
                TakedownTargeted,
                TakedownMass,
                Shutdown,
                CounterMessage,
                PayRansom,
                Conceal,
                Restraint,
            ]),
            // It asks for proof, opens a case, joins those who look: an answer and nothing more.
            Self::Road => Allowed::of(&[StopAbuse, PoliceCase, OwnProbe, Contact, JointProbe]),
            // Retaliation is among them only against a third state that has harmed it; see `crisis.rs`.
            Self::Suspected => Allowed::of(&[
                Contact,
                Restraint,
                Convene,
                GoodOffices,
                OwnProbe,
                LegalReview,
                PoliceCase,
                Penalty,
                CovertReply,
                Plain,
            ]),
            // What the request asks for is allowed by the request; see [`Stakes::allow`].
            Self::Asked => Allowed::of(&[OfferHelp]),
            Self::Chair => Allowed::of(&[Convene]),
            Self::Helper => Allowed::of(&[OfferHelp, JointProbe]),
            Self::Holder => Allowed::of(&[ShareIndicators, JointProbe, OfferHelp]),
            // Content circulates on its own networks too. Help it offers only where help was asked for.
            Self::Onlooker => Allowed::of(&[OfferHelp, TakedownTargeted, TakedownMass, CounterMessage]),
        }
    }
}

/// Mechanisms, as bits in the order of [`Mechanism`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Allowed(u32);

impl Allowed {
    const fn of(mechanisms: &[Mechanism]) -> Self {
        let mut bits = 0;
        let mut place = 0;
        while place < mechanisms.len() {
            bits |= 1 << mechanisms[place] as u32;
            place += 1;
        }
        Self(bits)
    }

    const fn has(self, mechanism: Mechanism) -> bool {
        self.0 >> mechanism as u32 & 1 == 1
    }
}

/// All that a delegation is in one incident, and what of it allows a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stakes {
    held: u8,
    allowed: Allowed,
    /// Choices, as bits, that answer a request about this incident.
    asked: u64,
    help_asked: bool,
}

impl Stakes {
    /// What this delegation is in an incident. `suspected` says that somebody has turned to it as the one behind
    /// this.
    pub fn of(seat: &Seat, known: &KnownIncident, suspected: bool) -> Self {
        let asked = seat.asked_about(known.incident);
        let hit = known.victim == seat.me();
        let part = seat.part();
        let holds = |stake| match stake {
            Stake::Hit => hit,
            Stake::Road => known.noticed,
            Stake::Suspected => !hit && (suspected || known.counterpart == Some(seat.me())),
            Stake::Asked => asked != 0,
            Stake::Chair => part == Some(CHAIR),
            Stake::Helper => !hit && part.is_some_and(|part| HELPERS.contains(&part)),
            Stake::Holder => seat.holds_traces(known.incident),
            Stake::Onlooker => false,
        };
        let mut stakes = Self { held: 0, allowed: Allowed(0), asked, help_asked: known.help_asked };
        for stake in Stake::ALL.into_iter().filter(|stake| holds(*stake)) {
            stakes.take(stake);
        }
        if stakes.held == 0 || stakes.held == 1 << Stake::Chair as u8 {
            stakes.take(Stake::Onlooker);
        }
        stakes
    }

    fn take(&mut self, stake: Stake) {
        self.held |= 1 << stake as u8;
        self.allowed.0 |= stake.may().0;
    }

    /// Is it this in the incident?
    pub fn has(self, stake: Stake) -> bool {
        self.held >> stake as u8 & 1 == 1
    }

    /// Does a request about this incident ask for this choice, at this place of the catalogue?
    pub fn asks_for(self, place: usize) -> bool {
        self.asked >> place & 1 == 1
    }

    /// Does any of its stakes allow this choice, at this place of the catalogue? A request allows what it asks for,
    /// but nothing that harms somebody.
    pub fn allow(self, place: usize, choice: &Choice) -> bool {
        match choice.mechanism {
            Mechanism::OfferHelp if !self.help_asked => {
                self.has(Stake::Helper) || self.has(Stake::Holder) || self.asks_for(place)
            }
            mechanism => self.allowed.has(mechanism) || (self.asks_for(place) && choice.harm().is_none()),
        }
    }
}
