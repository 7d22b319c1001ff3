//! The terms in which the catalogue is written: what an act needs, what it changes, which lines of evidence it
//! may earn and in which case. Measures and crisis choices share them, so they stand below both.

use crate::sim::digest::digest;
use crate::sim::name::named;
use serde::{Deserialize, Serialize};

use crate::sim::ids::{ForumId, IndicatorId, MeasureId, NormId, ParagraphId};
use crate::sim::quantity::{DyadQuantity, IncidentQuantity, RegionQuantity, StateQuantity};

/// A precondition.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Need {
    /// The state itself has the measure in force.
    Own(MeasureId),
    /// At least so many states have it in force.
    States(u8, MeasureId),
    /// One of these is in force at home; the set as bits.
    AnyOf(crate::sim::ids::MeasureSet),
    /// Own capacity at least, 0–1.
    Capacity(f64),
    /// Own trust in the partner at least, 0–1.
    Trust(f64),
    /// Regional cohesion at least, 0–1.
    Cohesion(f64),
    /// A channel to the counterpart at least this good, 1–3.
    Channel(u8),
}

/// A change made by a measure, a choice or an exposure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// On the acting state, or on every participant.
    Own(StateQuantity, f64),
    /// On the counterpart.
    Other(StateQuantity, f64),
    /// Between actor and counterpart, or among participants.
    Dyad(DyadQuantity, f64),
    /// Between the actor and every other delegation.
    Everyone(DyadQuantity, f64),
    /// On the region.
    Region(RegionQuantity, f64),
    /// On the incident answered to.
    Incident(IncidentQuantity, f64),
    /// A norm's national maturity rises to at least this, 0–3.
    Norm(NormId, u8),
    /// A forum's maturity rises by this.
    Forum(ForumId, f64),
}

/// What an act is worth as evidence of one commitment, where the act is an answer to a test of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    /// Paragraph cited.
    pub paragraph: ParagraphId,
    /// Indicator touched.
    pub indicator: IndicatorId,
    /// How far the act lives up to it.
    pub mark: Mark,
    /// All must hold.
    pub cases: Vec<crate::sim::catalogue::terms::Case>,
}

/// How far a commitment was lived up to when it was put to the test (MODEL.md 7.14). What was not tested has no
/// mark at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Mark {
    /// An act against the commitment: a breach, until it is remedied.
    Against,
    /// The test passed without an answer.
    NotTakenUp,
    /// Answered in part, or late.
    Partly,
    /// Lived up to.
    #[default]
    LivedUp,
}

named!(Mark {
    Against = "against",
    NotTakenUp = "not-taken-up",
    Partly = "partly",
    LivedUp = "lived-up",
});

digest! { enum Mark { Against, NotTakenUp, Partly, LivedUp } }

impl Mark {
    /// The side on which it speaks.
    pub const fn polarity(self) -> Polarity {
        match self {
            Self::LivedUp | Self::Partly => Polarity::For,
            Self::NotTakenUp | Self::Against => Polarity::Against,
        }
    }
}

/// Whether an act lived up to a commitment or fell short of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Polarity {
    /// Evidence of living up to it.
    For,
    /// Evidence of falling short of it.
    Against,
}

named!(Polarity {
    For = "for",
    Against = "against",
});

/// What kind of thing happened (MODEL.md 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IncidentKind {
    /// Services disturbed or defaced.
    Disruption,
    /// Data taken: personal, official, or of companies.
    Theft,
    /// Secrets of firms taken: designs, recipes, bids.
    BusinessSecrets,
    /// Damage for ransom, or fraud.
    Crime,
    /// Critical infrastructure damaged.
    Sabotage,
    /// Secrets of State sought.
    Espionage,
    /// Nobody meant it.
    Accident,
    /// Terrorist content spreading; has spread instead of damage.
    TerroristContent,
    /// Made-up or disputed content spreading: false claims, forged posts or pictures; has spread instead of damage.
    FalseContent,
}

named!(IncidentKind {
    Disruption = "disruption",
    Theft = "theft",
    BusinessSecrets = "business-secrets",
    Crime = "crime",
    Sabotage = "sabotage",
    Espionage = "espionage",
    Accident = "accident",
    TerroristContent = "terrorist-content",
    FalseContent = "false-content",
});

digest! { enum IncidentKind {
    Disruption, Theft, BusinessSecrets, Crime, Sabotage, Espionage, Accident, TerroristContent, FalseContent
} }

impl IncidentKind {
    /// Does it spread as content does, rather than do damage?
    pub const fn spreads(self) -> bool {
        matches!(self, Self::TerroristContent | Self::FalseContent)
    }
}

/// A case in which a line of evidence counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Case {
    /// Own belief in the suspect named is under .55.
    WeakEvidence,
    /// Between .55 and .80.
    SomeEvidence,
    /// .80 or more.
    StrongEvidence,
    /// Within 48 hours of the incident.
    Early,
    /// Later than that.
    Late,
    /// The counterpart was asked in an earlier step.
    AskedFirst,
    /// It was asked in this step and not before, so that there was no time to hear the answer.
    AskedNow,
    /// It was not asked.
    NotAsked,
    /// The state has not accused or punished the other side in public before: whoever asks after that has not asked first.
    Unaccused,
    /// A legal review of this incident was made in an earlier step.
    Reviewed,
    /// It was made in this step and not before.
    ReviewedNow,
    /// It was not made.
    Unreviewed,
    /// The actor had notice or a request about this incident.
    Noticed,
    /// The state helped had asked for help.
    OnRequest,
    /// It came out.
    Exposed,
    /// A safeguard of rights is in force at home (a measure marked so).
    Safeguarded,
    /// None is.
    Unsafeguarded,
    /// A stakeholder measure is in force at home.
    Consulted,
    /// None is.
    Unconsulted,
    /// The incident answered to is of this kind.
    OfKind(IncidentKind),
    /// Whoever is behind the incident steals for a firm. Hidden: such a line is shown when the truth is.
    ForFirm,
    /// Capacity built against terrorist content is in force at home, and the incident is of another kind.
    Diverting,
}

impl Case {
    /// Does it look at the hidden truth?
    pub fn looks_at_truth(self) -> bool {
        matches!(self, Self::ForFirm)
    }
}
