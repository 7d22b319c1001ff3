//! Stable names of closed enums, beside the list of all their values: records, forms and the messages of a language
//! choose by them. No name is ever shown as it is, and none changes within a format.

use super::band::Band;
use super::belief::{Confidence, Likelihood};
use super::choice::IncidentKind;
use super::event::Outcome;
use super::instrument::Verb;
use super::measure::Category;
use super::plot::{InjectKind, Quality};
use super::quantity::{DyadQuantity, RegionQuantity};
use super::score::{Kind, Polarity};

/// Gives an enum without values the list of them and their names. A value that is left out does not compile.
macro_rules! named {
    ($type:ty { $($value:ident = $name:literal,)+ }) => {
        impl $type {
            /// All of them, in their order.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$value),+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)+
                }
            }
        }
    };
}
pub(crate) use named;

named!(Band {
    NoEvidence = "no-evidence",
    MostlyAgainst = "mostly-against",
    Mixed = "mixed",
    Some = "some",
    Solid = "solid",
    Strong = "strong",
});

named!(Likelihood {
    Remote = "remote",
    VeryUnlikely = "very-unlikely",
    Unlikely = "unlikely",
    RoughlyEven = "roughly-even",
    Likely = "likely",
    VeryLikely = "very-likely",
    AlmostCertain = "almost-certain",
});

named!(Confidence {
    Low = "low",
    Moderate = "moderate",
    High = "high",
});

named!(IncidentKind {
    Disruption = "disruption",
    Theft = "theft",
    BusinessSecrets = "business-secrets",
    Crime = "crime",
    Sabotage = "sabotage",
    Espionage = "espionage",
    Accident = "accident",
    TerroristContent = "terrorist-content",
});

named!(InjectKind {
    Technical = "technical",
    Intelligence = "intelligence",
    Diplomatic = "diplomatic",
    Media = "media",
    Domestic = "domestic",
    Stakeholder = "stakeholder",
    Military = "military",
    UnitedNations = "united-nations",
    Noise = "noise",
    Relief = "relief",
});

named!(Quality {
    Weak = "weak",
    Moderate = "moderate",
    Strong = "strong",
});

named!(Category {
    Transparency = "transparency",
    Cooperation = "cooperation",
    Stability = "stability",
    Capacity = "capacity",
    Legal = "legal",
    Stakeholder = "stakeholder",
});

named!(Verb {
    Commit = "commit",
    Pledge = "pledge",
    Resolve = "resolve",
    Reaffirm = "reaffirm",
    WorkWith = "work-with",
    Support = "support",
    Encourage = "encourage",
    Note = "note",
});

named!(Kind {
    Statement = "statement",
    Adopted = "adopted",
    Operated = "operated",
    Sustained = "sustained",
    UsedInCrisis = "used-in-crisis",
});

named!(Polarity {
    For = "for",
    Against = "against",
});

named!(Outcome {
    Agreed = "agreed",
    Softened = "softened",
    Blocked = "blocked",
    TooFew = "too-few",
});

named!(DyadQuantity {
    Trust = "trust",
    Tension = "tension",
    Channel = "channel",
    Sharing = "sharing",
});

named!(RegionQuantity {
    Cohesion = "cohesion",
});
