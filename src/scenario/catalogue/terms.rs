//! What measures, crisis choices and cards of states are written in: needs, effects, evidence, how sure a fact is.

use serde::Deserialize;

use crate::sim::catalogue::terms::{Case, Mark};
use crate::sim::quantity::{DyadQuantity, IncidentQuantity, RegionQuantity, StateQuantity};

/// What must hold before a measure or a crisis choice can be taken.
#[derive(Debug, Clone, Deserialize)]
pub enum Need {
    /// The state itself has this measure in force.
    Own(String),
    /// At least this many states have this measure in force.
    States(u8, String),
    /// Any of these measures is in force at home.
    AnyOf(Vec<String>),
    /// Own capacity, 0–1, at least.
    Capacity(f64),
    /// Own trust in the partner, 0–1, at least.
    Trust(f64),
    /// Regional cohesion, 0–1, at least.
    Cohesion(f64),
    /// A channel to the counterpart at least this good: 1 listed, 2 tested, 3 hotline.
    Channel(u8),
}

/// A change that a measure, a choice or an exposure makes.
#[derive(Debug, Clone, Deserialize)]
pub enum Effect {
    /// A quantity of the acting state (of every participant, for a joint measure).
    Own(StateQuantity, f64),
    /// A quantity of the counterpart: the partner, or the state the choice is directed at.
    Other(StateQuantity, f64),
    /// A quantity between the actor and the counterpart, or among all participants.
    Dyad(DyadQuantity, f64),
    /// The same between the actor and every other delegation.
    Everyone(DyadQuantity, f64),
    /// A regional quantity.
    Region(RegionQuantity, f64),
    /// A quantity of the incident answered to.
    Incident(IncidentQuantity, f64),
    /// National maturity in a norm rises to at least this level, 0–3.
    Norm(String, u8),
    /// Use raises the maturity of a forum.
    Forum(String, f64),
}

/// A line of evidence that an act may earn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The paragraph cited.
    pub paragraph: String,
    /// The indicator touched; one of that paragraph's.
    pub indicator: String,
    /// How far a crisis choice lives up to it, in these cases (MODEL.md 7.14). A measure has none: what it is worth
    /// is how far it is put into practice.
    #[serde(default)]
    pub mark: Option<Mark>,
    /// The cases in which it counts; all must hold. Empty: always.
    #[serde(default)]
    pub cases: Vec<Case>,
}

/// How sure the catalogue is of a fact (MODEL.md 6.3). Facts that are uncertain are not in our files at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub enum Confidence {
    /// Checked or well established.
    #[default]
    Sure,
    /// Probable: shown with "approx.".
    Approximate,
}
