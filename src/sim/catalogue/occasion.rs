//! Which situations put a commitment to the test, and what an indicator measures over them. An instrument says
//! both as data; the rules open and close the tests, and know no paragraph (MODEL.md 7.14).

use serde::{Deserialize, Serialize};

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::digest::digest;
use crate::sim::name::named;
use crate::sim::quantity::StateQuantity;

/// A situation that puts commitments of one delegation to the test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OccasionKind {
    /// The delegation was hit by an incident.
    Hit,
    /// It was hit, it does not know by whom, and it suspects another delegation.
    Doubt,
    /// It was told that its territory is used.
    Told,
    /// A crisis over an incident has set it against another delegation.
    Quarrel,
    /// The state that was hit has asked for help, and the delegation has the means.
    HelpAsked,
    /// Terrorist or false content spreads at home, or from its own networks.
    Content,
    /// A request of the plot waits for its answer.
    Request,
    /// A joint measure on the table waits for its position.
    Table,
    /// It does something that can be a breach: it accuses, penalises, strikes, conceals, limits rights.
    OwnAct,
    /// A crisis begins, and what was in place by then counts.
    Crisis,
    /// The exercise ends, and what is in place by then counts.
    End,
    /// Control has seen it at the table.
    Observed,
}

named!(OccasionKind {
    Hit = "hit",
    Doubt = "doubt",
    Told = "told",
    Quarrel = "quarrel",
    HelpAsked = "help-asked",
    Content = "content",
    Request = "request",
    Table = "table",
    OwnAct = "own-act",
    Crisis = "crisis",
    End = "end",
    Observed = "observed",
});

digest! { enum OccasionKind {
    Hit, Doubt, Told, Quarrel, HelpAsked, Content, Request, Table, OwnAct, Crisis, End, Observed
} }

/// One kind of situation that tests an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestedOn {
    /// The situation.
    pub on: OccasionKind,
    /// Only over incidents of these kinds; over any if empty.
    #[serde(default)]
    pub about: Vec<IncidentKind>,
    /// An answer is owed: to give none is noted as not taken up. Otherwise an answer counts, and none does not.
    #[serde(default)]
    pub owed: bool,
}

/// What an indicator measures, over tests, acts and the state of the delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measured {
    /// The share of tests that were lived up to; one answered in part counts as half. 0–1.
    Share,
    /// The median hours until a test was answered; one without an answer counts as twice its time.
    MedianHours,
    /// Acts for it minus acts against it.
    Acts,
    /// Days of limits that were imposed.
    Days,
    /// Measures in force that serve the indicator's paragraph, by how far they are put into practice.
    InForce,
    /// The share of the other delegations with which there is joint work in force. 0–1.
    Partners,
    /// The mean maturity of the instrument's norms at home, 0–3.
    Maturity,
    /// A quantity of the delegation.
    Level(StateQuantity),
    /// The belief in the true author of what hit the delegation, where it has done something about it. 0–1.
    Belief,
}

/// Whether something was in place or was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// What was in place when it mattered.
    Preparation,
    /// What was done when a commitment was tested.
    Conduct,
}

named!(Side {
    Preparation = "preparation",
    Conduct = "conduct",
});

impl Measured {
    /// The side that it measures.
    pub const fn side(self) -> Side {
        match self {
            Self::InForce | Self::Partners | Self::Maturity | Self::Level(_) => Side::Preparation,
            Self::Share | Self::MedianHours | Self::Acts | Self::Days | Self::Belief => Side::Conduct,
        }
    }

    /// The unit in which it is shown, by name.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Share | Self::Partners | Self::Belief => Unit::Share,
            Self::MedianHours => Unit::Hours,
            Self::Acts => Unit::Acts,
            Self::Days => Unit::Days,
            Self::InForce => Unit::Points,
            Self::Maturity | Self::Level(_) => Unit::Level,
        }
    }
}

/// The unit of a measured value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// 0–1, shown as a percentage.
    Share,
    /// Hours.
    Hours,
    /// Acts for minus acts against.
    Acts,
    /// Days.
    Days,
    /// Points of measures in force.
    Points,
    /// A level on a scale of the model.
    Level,
}

named!(Unit {
    Share = "share",
    Hours = "hours",
    Acts = "acts",
    Days = "days",
    Points = "points",
    Level = "level",
});
