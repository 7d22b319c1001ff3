//! What an inject changes, and where the plot lets the region start.

use serde::Deserialize;

/// A change made by an inject, or by the plot at the start.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Effect {
    /// An incident begins.
    Start {
        /// Which.
        incident: String,
    },
    /// An incident becomes known to everybody.
    Publish {
        /// Which.
        incident: String,
    },
    /// An incident is over.
    Close {
        /// Which.
        incident: String,
    },
    /// Domestic pressure, −1 to +1.
    Pressure {
        /// On whom.
        on: String,
        /// By how much.
        by: f64,
    },
    /// Political capital, −10 to +10.
    PoliticalCapital {
        /// Of whom.
        of: String,
        /// By how much.
        by: f64,
    },
    /// Budget points, −20 to +20.
    Budget {
        /// Of whom.
        of: String,
        /// By how much.
        by: f64,
    },
    /// National capacity, −1 to +1.
    Capacity {
        /// Of whom.
        of: String,
        /// By how much.
        by: f64,
    },
    /// Digital trust of citizens, −1 to +1.
    DigitalTrust {
        /// Of whom.
        of: String,
        /// By how much.
        by: f64,
    },
    /// Trust of one delegation in another, −1 to +1.
    Trust {
        /// Who trusts.
        of: String,
        /// Whom.
        to: String,
        /// By how much.
        by: f64,
    },
    /// Tension between two delegations, −1 to +1.
    Tension {
        /// The two.
        between: (String, String),
        /// By how much.
        by: f64,
    },
    /// Regional cohesion, −1 to +1.
    Cohesion {
        /// By how much.
        by: f64,
    },
    /// The contact of a delegation stops answering (0), is listed (1) or has been tested (2).
    Contact {
        /// Whose contact.
        of: String,
        /// Level, 0–2.
        level: u8,
    },
    /// An item of evidence reaches somebody, true or not.
    Evidence {
        /// About which incident.
        incident: String,
        /// Who gets it.
        to: String,
        /// Whom it points to: an actor, a role, a state, or `accident`.
        suspect: String,
        /// How good it looks.
        quality: Quality,
    },
    /// It is said in public who was behind an incident, rightly or not: everybody who knows of it believes it, as far as
    /// the ground carries (MODEL.md 7.9).
    Announced {
        /// Behind which incident.
        incident: String,
        /// Who is named: an actor, a role, a state, or `accident`.
        suspect: String,
        /// On what ground.
        ground: Ground,
    },
    /// A leader promises a response in public: an audience-cost marker (Fearon 1994; MODEL.md 7.13).
    Promise {
        /// Who.
        by: String,
    },
    /// A measure comes into force for a delegation, or at the start is in force already.
    InForce {
        /// Which measure.
        measure: String,
        /// For whom.
        by: String,
    },
    /// A measure that is put on the table at once, as a proposal of this delegation.
    Table {
        /// Which measure.
        measure: String,
        /// Who proposes it.
        by: String,
    },
}

/// How good an item of evidence looks (MODEL.md 7.8): likelihood ratio 1.5, 3 or 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Quality {
    /// 1.5.
    Weak,
    /// 3.
    Moderate,
    /// 8.
    Strong,
}

/// On what ground it is said in public who was behind an incident (MODEL.md 7.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Ground {
    /// Arrests or searches on a judge's order, with charges.
    Charges,
    /// Whoever did it, or answers for it, says so.
    Confession,
    /// Experts of several states, or sworn evidence before a court.
    Finding,
    /// A newspaper, or a boast that nobody has tested.
    Press,
}
