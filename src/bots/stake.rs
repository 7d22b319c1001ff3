//! What a delegation is in an incident, and what that allows a bot to do about it.
//!
//! A temperament weighs what a stake allows and never adds to it: bystanders do not protest, road states do not
//! bargain, nobody penalises the state that was hit. People are free; this binds bots alone. Whether it is a good
//! idea, and at whom an act is directed, is decided elsewhere.

use crate::sim::catalogue::choice::Mechanism;
use crate::sim::view::{Seat, Sight};

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
    pub const ALL: [Self; 8] = [
        Self::Hit,
        Self::Road,
        Self::Suspected,
        Self::Asked,
        Self::Chair,
        Self::Helper,
        Self::Holder,
        Self::Onlooker,
    ];

    /// Does it allow this of itself?
    pub const fn allows(self, mechanism: Mechanism) -> bool {
        self.may().has(mechanism)
    }

    const fn may(self) -> Mechanisms {
        use Mechanism::*;
        match self {
            // Sharing is not among them: only who holds traces can share them, whether it was hit or not.
            Self::Hit => Mechanisms::of(&[
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
            Self::Road => Mechanisms::of(&[StopAbuse, PoliceCase, OwnProbe, Contact, JointProbe]),
            // Retaliation is among them only against a third state that has harmed it; see `crisis.rs`.
            Self::Suspected => Mechanisms::of(&[
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
            // What the request asks for is allowed by the request; see `Books::allowed`.
            Self::Asked => Mechanisms::of(&[OfferHelp]),
            Self::Chair => Mechanisms::of(&[Convene]),
            Self::Helper => Mechanisms::of(&[OfferHelp, JointProbe]),
            Self::Holder => Mechanisms::of(&[ShareIndicators, JointProbe, OfferHelp]),
            // Content circulates on its own networks too. Help it offers only where help was asked for.
            Self::Onlooker => Mechanisms::of(&[OfferHelp, TakedownTargeted, TakedownMass, CounterMessage]),
        }
    }
}

/// Mechanisms, as bits in the order of [`Mechanism`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mechanisms(u32);

impl Mechanisms {
    /// All of these.
    pub const fn of(mechanisms: &[Mechanism]) -> Self {
        let mut bits = 0;
        let mut place = 0;
        while place < mechanisms.len() {
            bits |= 1 << mechanisms[place] as u32;
            place += 1;
        }
        Self(bits)
    }

    /// Is it among them?
    pub const fn has(self, mechanism: Mechanism) -> bool {
        self.0 >> mechanism as u32 & 1 == 1
    }
}

/// The part that the book gives a delegation, as far as it changes what is its business.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    chair: bool,
    helper: bool,
}

impl Part {
    /// The part of the delegation in this seat.
    pub fn of(seat: &Seat) -> Self {
        let part = seat.part();
        Self { chair: part == Some(CHAIR), helper: part.is_some_and(|part| HELPERS.contains(&part)) }
    }
}

/// Choices of the catalogue, as bits.
pub type ChoiceSet = u64;

/// All that a delegation is in one incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stakes {
    /// Bits in the order of [`Stake::ALL`].
    held: u8,
    /// Choices that answer a request about this incident.
    asked: ChoiceSet,
    help_asked: bool,
}

impl Stakes {
    /// What a delegation that has this part is in an incident for which requests ask these choices of it.
    #[inline]
    pub fn of(seat: &Seat, part: Part, sight: &Sight, asked: ChoiceSet) -> Self {
        let hit = sight.victim() == seat.me();
        let mut held = 0;
        for (stake, holds) in [
            (Stake::Hit, hit),
            (Stake::Road, sight.is_noticed()),
            (Stake::Suspected, !hit && sight.is_suspected()),
            (Stake::Asked, asked != 0),
            (Stake::Chair, part.chair),
            (Stake::Helper, !hit && part.helper),
            (Stake::Holder, sight.holds_traces()),
        ] {
            held |= u8::from(holds) << stake as u8;
        }
        // The Chair is an onlooker as well where nothing else concerns it.
        if held & !(1 << Stake::Chair as u8) == 0 {
            held |= 1 << Stake::Onlooker as u8;
        }
        Self { held, asked, help_asked: sight.is_help_asked() }
    }

    /// Is it this in the incident?
    pub fn has(self, stake: Stake) -> bool {
        self.held >> stake as u8 & 1 == 1
    }

    /// All that it is, as bits in the order of [`Stake::ALL`].
    pub fn held(self) -> u8 {
        self.held
    }

    /// The choices for which a request about this incident asks.
    pub fn asked(self) -> ChoiceSet {
        self.asked
    }

    /// Does a request about this incident ask for this choice, at this place of the catalogue?
    pub fn asks_for(self, place: usize) -> bool {
        self.asked >> place & 1 == 1
    }

    /// Was help asked for?
    pub fn help_asked(self) -> bool {
        self.help_asked
    }
}
