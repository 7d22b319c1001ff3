//! What branches, injects and national objectives wait for.

use serde::Deserialize;

/// What a branch, an inject or a national objective waits for. A closed vocabulary.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// A measure is in force for a delegation.
    InPlace {
        /// Which measure.
        measure: String,
        /// For whom.
        by: String,
    },
    /// A measure is in force for at least so many delegations.
    InPlaceFor {
        /// Which measure.
        measure: String,
        /// How many, 1–16.
        states: u8,
    },
    /// A delegation has made a crisis choice, at any step so far.
    Did {
        /// Which choice.
        choice: String,
        /// Who.
        by: String,
        /// Counts only if made about this incident.
        #[serde(default)]
        about: Option<String>,
        /// Counts only if directed at this role, state or actor.
        #[serde(default)]
        toward: Option<String>,
    },
    /// Any delegation has made this choice.
    AnyoneDid {
        /// Which choice.
        choice: String,
        /// Counts only if made about this incident.
        #[serde(default)]
        about: Option<String>,
        /// Counts only if directed at this role, state or actor.
        #[serde(default)]
        toward: Option<String>,
    },
    /// A joint measure waits for the answers of the table.
    OnTable {
        /// Which measure.
        measure: String,
    },
    /// A joint measure was agreed at the table.
    Agreed {
        /// Which measure.
        measure: String,
    },
    /// A joint measure was agreed in a weaker form, after amendments.
    Softened {
        /// Which measure.
        measure: String,
    },
    /// A joint measure was blocked at the table.
    Blocked {
        /// Which measure.
        measure: String,
    },
    /// The crisis over an incident stands at this rung or higher, 0–8 (MODEL.md 2.3).
    RungAtLeast {
        /// Which incident.
        incident: String,
        /// Rung.
        rung: u8,
    },
    /// The crisis over an incident has ever stood at this rung or higher, 0–8.
    RungReached {
        /// Which incident.
        incident: String,
        /// Rung.
        rung: u8,
    },
    /// Somebody's help over an incident has been taken.
    Helped {
        /// Over which incident.
        incident: String,
    },
    /// The contact of one delegation has answered a question that another put to it about an incident.
    Answered {
        /// Whose contact.
        by: String,
        /// Who had asked.
        to: String,
        /// About which incident.
        incident: String,
    },
    /// The request that an inject makes was answered.
    RequestAnswered {
        /// Which inject.
        inject: String,
    },
    /// Content of an incident in circulation is at least this much.
    SpreadAtLeast {
        /// Of which incident.
        incident: String,
        /// Thousands of copies, 0–10 000.
        copies: f64,
    },
    /// A delegation's own practice of a norm is at least this mature, 0–3.
    NormAtLeast {
        /// Whose.
        of: String,
        /// Which norm, such as `N-c`.
        norm: String,
        /// Level: 0 none, 1 policy, 2 procedure, 3 practised.
        level: u8,
    },
    /// Trust of one delegation in another is at least this, 0–1.
    TrustAtLeast {
        /// Who trusts.
        of: String,
        /// Whom.
        to: String,
        /// Level.
        level: f64,
    },
    /// Tension between two delegations is at least this, 0–1.
    TensionAtLeast {
        /// The two.
        between: (String, String),
        /// Level.
        level: f64,
    },
    /// Domestic pressure is at least this, 0–1.
    PressureAtLeast {
        /// On whom.
        on: String,
        /// Level.
        level: f64,
    },
    /// Capacity is at least this, 0–1.
    CapacityAtLeast {
        /// Of whom.
        of: String,
        /// Level.
        level: f64,
    },
    /// Rights online have changed by at least this since the start, −50 to +50.
    RightsAtLeast {
        /// Where.
        of: String,
        /// Change.
        level: f64,
    },
    /// Political capital is at least this, 0–10.
    PoliticalCapitalAtLeast {
        /// Of whom.
        of: String,
        /// Level.
        level: f64,
    },
    /// Digital trust is at least this, 0–1.
    DigitalTrustAtLeast {
        /// Of whom.
        of: String,
        /// Level.
        level: f64,
    },
    /// Regional cohesion is at least this, 0–1.
    CohesionAtLeast {
        /// Level.
        level: f64,
    },
    /// A delegation believes at least this much, 0–1, that a suspect is behind an incident.
    BeliefAtLeast {
        /// Who believes.
        of: String,
        /// About which incident.
        incident: String,
        /// In whom: an actor, a role, a state, or `accident`.
        suspect: String,
        /// Level.
        level: f64,
    },
    /// An inject has been released.
    Released {
        /// Which.
        inject: String,
    },
    /// A branch is open.
    OnBranch {
        /// Which.
        branch: String,
    },
}
