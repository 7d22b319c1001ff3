//! A scenario as its author writes it: the mirror of `scenario.ron`.
//!
//! Names only, nothing checked and nothing computed. The words on these fields are the words of the
//! printed reference. Delegations are named by role id (`host`) or by ISO code (`THA`).

use serde::Deserialize;

use crate::sim::choice::IncidentKind;

/// A whole scenario.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of this format; now 1.
    pub format: u32,
    /// Title as shown.
    pub title: String,
    /// What it is about, one or two sentences for the menu.
    pub summary: String,
    /// The instrument by which it is scored, such as `asean-us-2018`.
    pub statement: String,
    /// Switches measures from after 2018 on.
    #[serde(default)]
    pub extended_era: bool,
    /// Who sits at the table: ISO codes; empty means every state of the catalogue.
    #[serde(default)]
    pub delegations: Vec<String>,
    /// The opening situation, read by everybody at the briefing.
    pub situation: String,
    /// What people should learn.
    pub objectives: Vec<Objective>,
    /// Parts in the plot, each bound to a state that the trainer may change at set-up.
    pub roles: Vec<Role>,
    /// Actors outside the table, all fictional.
    pub actors: Vec<Actor>,
    /// What really happens, hidden until the debrief.
    pub incidents: Vec<Incident>,
    /// Where the region starts otherwise than the model does.
    #[serde(default)]
    pub start: Vec<Effect>,
    /// The moves, in order.
    pub moves: Vec<Move>,
    /// Paths the plot may take.
    #[serde(default)]
    pub branches: Vec<Branch>,
    /// The master scenario events list.
    pub injects: Vec<Inject>,
    /// For whoever runs the exercise; never shown to a delegation.
    pub facilitation: Facilitation,
    /// Messages of the checker that the author has looked at and accepts.
    #[serde(default)]
    pub accept: Vec<Accept>,
    /// The author's own notes of what is unfinished; shown by `check`, never a failure.
    #[serde(default)]
    pub todo: Vec<String>,
}

/// A learning objective.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Short name.
    pub id: String,
    /// The objective, one sentence.
    pub text: String,
    /// The paragraphs it trains.
    pub paragraphs: Vec<String>,
}

/// A part in the plot.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Short name.
    pub id: String,
    /// Title as shown, such as `Host of the games`.
    pub title: String,
    /// The state it is bound to unless the trainer binds another.
    pub state: String,
    /// What only this delegation is told at the briefing.
    pub brief: String,
    /// What this delegation wants for itself.
    #[serde(default)]
    pub wants: Vec<Want>,
    /// Measures that it cannot easily accept, hidden from the others.
    #[serde(default)]
    pub redlines: Vec<Redline>,
}

/// A national objective, judged at the end.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Want {
    /// Short name.
    pub id: String,
    /// The objective, one sentence, as the delegation reads it.
    pub text: String,
    /// Reached when this holds at the end.
    pub when: Condition,
    /// Its weight among the delegation's objectives, 1–3.
    pub weight: u8,
}

/// A hidden objection.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redline {
    /// The measure objected to.
    pub measure: String,
    /// How strongly, 0–0.6 (brief §6.6).
    pub strength: f64,
    /// The reason, told to this delegation alone.
    pub because: String,
}

/// What an outside actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ActorKind {
    /// Criminals.
    Crime,
    /// Politically moved private people.
    Hacktivist,
    /// A group that works for the fictional non-member state.
    NonMember,
    /// An extremist network.
    Extremist,
    /// A person inside an organisation.
    Insider,
}

/// An actor outside the table. No real state, company or faith.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Short name.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
}

/// Something that really happens in the plot.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// Short name.
    pub id: String,
    /// Title as shown when it is known.
    pub title: String,
    /// What kind of thing it is.
    pub kind: IncidentKind,
    /// Whom it hits: a role or a state.
    pub against: String,
    /// The actor behind it; absent means nobody meant it. Never a state at the table.
    #[serde(default)]
    pub by: Option<String>,
    /// States whose networks or people were used without their knowledge.
    #[serde(default)]
    pub through: Vec<String>,
    /// Whom the traces are made to point at.
    #[serde(default)]
    pub planted: Option<String>,
    /// Severity, 1–8 (brief §6.3): 3 is a bad week, 5 a national matter, 7 a disaster.
    pub severity: u8,
    /// Known to everybody at once, or at first only to the state it hits.
    pub public: bool,
    /// What really happened, told at the debrief.
    pub truth: String,
}

/// A run of steps of one length.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Short name.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// How many steps, 1–40.
    pub steps: u8,
    /// How long each is.
    pub each: Length,
}

/// The length of a step.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub enum Length {
    /// Three months: steady state, measures are built.
    Quarter,
    /// So many hours, 6–72: crisis, choices are made.
    Hours(u8),
}

/// A path the plot may take. It opens once, at the first step after which its condition holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// Short name.
    pub id: String,
    /// What this path is, one sentence for control and the debrief.
    pub title: String,
    /// Opens when this holds.
    pub when: Condition,
    /// Never opens once one of these is open.
    #[serde(default)]
    pub excludes: Vec<String>,
}

/// The kind of an inject (brief §4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum InjectKind {
    /// Technical report.
    Technical,
    /// Intelligence, in words of likelihood and confidence.
    Intelligence,
    /// Diplomatic note.
    Diplomatic,
    /// Media or social media.
    Media,
    /// Domestic politics, minister, court.
    Domestic,
    /// Company, platform, NGO.
    Stakeholder,
    /// Military.
    Military,
    /// United Nations.
    UnitedNations,
    /// Noise or false lead.
    Noise,
    /// Relief: something goes well.
    Relief,
}

/// Who receives an inject.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum To {
    /// Everybody, the public included.
    All,
    /// One delegation.
    Role(String),
    /// Several delegations.
    Roles(Vec<String>),
}

/// When an inject is released.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Release {
    /// At the opening of this step (from 1) of this move.
    At(String, u8),
    /// At the opening of the first step, within the given move, before which the condition holds.
    Once(String, Condition),
    /// So many steps after another inject, if the condition still does not hold: the contingency.
    Lacking {
        /// The inject waited upon.
        after: String,
        /// Steps to wait, 1 or more.
        steps: u8,
        /// What was expected of the players.
        expected: Condition,
    },
}

/// An inject: one line of the master scenario events list (MSEL).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Short name.
    pub id: String,
    /// Kind.
    pub kind: InjectKind,
    /// When it is released.
    pub release: Release,
    /// Only if this holds then.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Not if this holds then.
    #[serde(default)]
    pub unless: Option<Condition>,
    /// The sender as shown.
    pub from: String,
    /// Recipients.
    pub to: To,
    /// The text, as people read it.
    pub text: String,
    /// True if what it says, or lets people conclude, is wrong.
    #[serde(default)]
    pub misleading: bool,
    /// What it changes when released.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What it asks of a delegation; leaving it unanswered counts.
    #[serde(default)]
    pub asks: Option<Ask>,
    /// Expected action, for control.
    pub expects: String,
    /// Paragraphs it tests.
    pub tests: Vec<String>,
}

/// A request or notice to one delegation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Who is asked.
    pub of: String,
    /// Any of these choices or measures answers it.
    pub answer: Vec<String>,
    /// Steps within which to answer, 1 or more.
    pub within: u8,
    /// The paragraph and indicator that an unanswered request counts against.
    pub cites: (String, String),
    /// Is it a notice that own territory is being used in this incident?
    #[serde(default)]
    pub notice: Option<String>,
}

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
    /// A leader promises a response in public: an audience-cost marker (brief §6.6).
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

/// How good an item of evidence looks (brief §6.4): likelihood ratio 1.5, 3 or 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Quality {
    /// 1.5.
    Weak,
    /// 3.
    Moderate,
    /// 8.
    Strong,
}

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
    },
    /// Any delegation has made this choice.
    AnyoneDid {
        /// Which choice.
        choice: String,
    },
    /// A joint measure was agreed at the table.
    Agreed {
        /// Which measure.
        measure: String,
    },
    /// A joint measure was blocked at the table.
    Blocked {
        /// Which measure.
        measure: String,
    },
    /// The crisis over an incident stands at this rung or higher (brief §6.5), 0–8.
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

/// For whoever runs the exercise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facilitation {
    /// Timing for half a day, a line each.
    pub half_day: Vec<String>,
    /// Timing for 45 minutes in class, a line each.
    pub in_class: Vec<String>,
    /// How to run it, a paragraph each.
    pub notes: Vec<String>,
    /// What to watch for, a line each.
    pub watch: Vec<String>,
    /// Questions for the hot wash.
    pub hot_wash: Vec<String>,
}

/// A message of the checker that the author accepts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// Its code, such as `SC204`.
    pub code: String,
    /// Why it is right here.
    pub because: String,
}
