//! The catalogue as its authors write it: instrument, measures, crisis choices, states, forums.
//!
//! A mirror of the RON files under `assets/`, in words and ids; nothing here is checked or computed.
//! `compile` turns it into the dense tables of [`crate::sim::scenario`].

use serde::Deserialize;

use crate::sim::catalogue::choice::{Mechanism, Party, Toward};
use crate::sim::catalogue::instrument::Verb;
use crate::sim::catalogue::measure::{Category, Enables, Nature};
use crate::sim::catalogue::occasion::{Measured, TestedOn};
use crate::sim::catalogue::terms::Mark;
use crate::sim::catalogue::terms::{Case, IncidentKind};
use crate::sim::quantity::{DyadQuantity, IncidentQuantity, RegionQuantity, StateQuantity};

/// An instrument: a text whose paragraphs are scored. `assets/statement/*.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The name by which a scenario asks for it, such as `asean-us-2018`.
    pub id: String,
    /// Official title, as it is cited.
    pub title: String,
    /// Place and date of adoption.
    pub adopted: String,
    /// What kind of commitment it is, and what a score against it may and may not say.
    pub note: String,
    /// The scored items in the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// The norms the instrument points to, each with our short description.
    pub norms: Vec<Norm>,
}

/// A scored item of an instrument: a paragraph, a half of one, or a recital.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// `1`, `12a`, `R11`: what evidence cites.
    pub id: String,
    /// The paragraph this is a half of, if it is one: its score is the mean of its halves.
    #[serde(default)]
    pub half_of: Option<String>,
    /// True for a recital that is shown beside the commitments and never inside their sum.
    #[serde(default)]
    pub beside: bool,
    /// True where the commitment is shared, so that a regional score is shown too (MODEL.md 7.14).
    #[serde(default)]
    pub regional: bool,
    /// Our short title.
    pub title: String,
    /// Our explanation, two or three plain sentences.
    pub explanation: String,
    /// The verb, by strength.
    pub verb: Verb,
    /// Base weight, 0–1 (MODEL.md 2.6).
    pub weight: f64,
    /// Sub-scores whose mean is the paragraph's score; empty for most.
    #[serde(default)]
    pub parts: Vec<String>,
    /// What is looked at as evidence.
    pub indicators: Vec<Indicator>,
}

/// One kind of observable evidence for a paragraph.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// `IND-04a` and so on (MODEL.md 2.6).
    pub id: String,
    /// What is counted, in our words.
    pub text: String,
    /// The sub-score it belongs to, where the paragraph has parts.
    #[serde(default)]
    pub part: Option<String>,
    /// What is measured, of the closed vocabulary of MODEL.md 7.14.
    pub measured: Measured,
    /// The value that counts as nothing lived up to, in the unit of the measure.
    #[serde(default)]
    pub low: f64,
    /// The value that counts as all that can be asked; smaller than `low` where less is better.
    #[serde(default = "one")]
    pub high: f64,
    /// How much it weighs beside the other indicators of its paragraph.
    #[serde(default = "one")]
    pub weight: f64,
    /// The situations that test it.
    #[serde(default)]
    pub tests: Vec<TestedOn>,
}

fn one() -> f64 {
    1.0
}

/// A norm of responsible State behaviour.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// `N-a` to `N-k`.
    pub id: String,
    /// Our short description.
    pub text: String,
}

/// Who must take part in a measure (MODEL.md 2.4).
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Scope {
    /// One state alone.
    Unilateral,
    /// The proposer and one partner, who must agree.
    Bilateral,
    /// The proposer and at least this many willing partners.
    Minilateral(u8),
    /// Everybody in the named group, by consensus: nobody blocks.
    Consensus(String),
}

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

/// A chance of something going wrong (or right) with a measure in force, per quarter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideEffect {
    /// Chance per quarter in force, 0–1.
    pub chance: f64,
    /// What then changes.
    pub effects: Vec<Effect>,
    /// What people are told.
    pub text: String,
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

/// From when a measure can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub enum Era {
    /// Known in 2018.
    #[default]
    In2018,
    /// Only in scenarios that switch the extended era on.
    Extended,
}

/// A confidence-building measure (MODEL.md 2.4). `assets/measures/*.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Short name used in files, such as `comm_check`.
    pub id: String,
    /// Catalogue code, such as `M-T04`.
    pub code: String,
    /// One of the six categories.
    pub category: Category,
    /// Title as shown, at most 40 characters, in the imperative.
    pub title: String,
    /// What practitioners call it, such as `PoC`, where they have a usual term; shown after the title.
    #[serde(default)]
    pub term: Option<String>,
    /// What it is, one sentence.
    pub what: String,
    /// Why one would, one plain sentence for a diplomat.
    pub why: String,
    /// Its price or side effect, one plain sentence.
    pub risk: String,
    /// Who at home carries it out.
    pub lead: String,
    /// Who must take part.
    pub scope: Scope,
    /// Words, procedure or practice: sets trust gained and the most a line of evidence can earn.
    pub nature: Nature,
    /// Counts as a safeguard of rights (oversight, appeal, sunset clause).
    #[serde(default)]
    pub safeguard: bool,
    /// A rule of the model that it switches on for whoever has it in force.
    #[serde(default)]
    pub enables: Option<Enables>,
    /// Budget points, paid once by every contributor.
    pub cost: u8,
    /// Political capital, paid once by the proposer.
    #[serde(default)]
    pub political: u8,
    /// Quarters until it is in force; 0 means by the end of the step.
    pub lead_quarters: u8,
    /// Budget points per quarter to keep it in force; unpaid, it lapses.
    #[serde(default)]
    pub upkeep: f64,
    /// What must hold first; all of them.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The forum that sponsors it, if one does.
    #[serde(default)]
    pub forum: Option<String>,
    /// How far it asks reluctant states to move, 0–1 (MODEL.md 7.4).
    #[serde(default)]
    pub ambition: f64,
    /// How far it smells of taking sides, 0–1.
    #[serde(default)]
    pub bloc_load: f64,
    /// Paragraphs served.
    pub serves: Vec<Evidence>,
    /// What changes when it comes into force.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What may happen while it is in force.
    #[serde(default)]
    pub side_effects: Vec<SideEffect>,
    /// From when it can be chosen.
    #[serde(default)]
    pub era: Era,
    /// Source instrument and year.
    pub source: String,
    /// How sure we are of the source facts.
    #[serde(default)]
    pub confidence: Confidence,
}

/// A crisis-response choice, good or bad (MODEL.md 2.5). `assets/measures/crisis.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Short name used in files, such as `clarify_poc`.
    pub id: String,
    /// Catalogue code, such as `X-01`.
    pub code: String,
    /// Title as shown, at most 40 characters, in the imperative.
    pub title: String,
    /// What practitioners call it, such as `MLA`, where they have a usual term; shown after the title.
    #[serde(default)]
    pub term: Option<String>,
    /// What it is, one sentence.
    pub what: String,
    /// Why one would, one plain sentence.
    pub why: String,
    /// Its risk, one plain sentence.
    pub risk: String,
    /// At whom it is directed.
    pub toward: Toward,
    /// Who may take it, seen from the incident.
    #[serde(default)]
    pub by: Party,
    /// Kinds of incident it answers; empty means any.
    #[serde(default)]
    pub kinds: Vec<IncidentKind>,
    /// The rule that carries it out, where effects alone do not say it all.
    #[serde(default)]
    pub mechanism: Mechanism,
    /// Budget points.
    #[serde(default)]
    pub cost: u8,
    /// Political capital.
    #[serde(default)]
    pub political: u8,
    /// What must hold first; all of them.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The rung of the crisis ladder it sets at least (MODEL.md 7.10), where it sets one.
    #[serde(default)]
    pub rung: Option<u8>,
    /// The rung it brings the crisis down to at most, where it does.
    #[serde(default)]
    pub off_ramp: Option<u8>,
    /// Others learn of it at once. False: only if it is exposed.
    pub public: bool,
    /// Chance, 0–1, that something hidden comes out after it was done.
    #[serde(default)]
    pub exposure: f64,
    /// What changes.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What changes on top when it is exposed.
    #[serde(default)]
    pub exposed: Vec<Effect>,
    /// Evidence it may earn, for and against.
    pub serves: Vec<Evidence>,
    /// Choices whose acts against a commitment it makes good, if they were one's own and about the same incident.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// A note for control.
    pub note: String,
}

/// A forum in which measures are sponsored and crises handled. `assets/forums/forums.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// Short name, such as `arf_ism`.
    pub id: String,
    /// Abbreviation as shown.
    pub abbreviation: String,
    /// Full name.
    pub name: String,
    /// What it does for our subject, one sentence.
    pub what: String,
    /// Maturity at the start, 0–3 (MODEL.md 2.2).
    pub maturity: f64,
}

/// The card of a state as of 2018 (MODEL.md 6.2). `assets/states/states.ron`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// ISO 3166 alpha-3 code.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Groups that decide by consensus or act together, such as `asean`, `ldc`.
    pub groups: Vec<String>,
    /// ITU Global Cybersecurity Index 2018, 0–1: commitment, not security.
    pub gci: f64,
    /// Is the index approximate?
    #[serde(default)]
    pub gci_confidence: Confidence,
    /// ITU ICT Development Index 2017, 0–10.
    pub idi: f64,
    /// People using the Internet, percent.
    pub internet_percent: f64,
    /// Is the share approximate?
    #[serde(default)]
    pub internet_confidence: Confidence,
    /// Budget points per quarter (MODEL.md 6.2).
    pub budget_per_quarter: f64,
    /// Measures in force at the start, by facts of 2018.
    pub in_force: Vec<String>,
    /// Starting norm maturity, where law or agency facts justify more than 0.
    #[serde(default)]
    pub norms: Vec<(String, u8)>,
    /// CERT, strategy, laws, assets, as label and sentence; each sentence already says "approx." where it must.
    pub facts: Vec<(String, String)>,
    /// Typical posture, in respectful words a delegate of that state would accept.
    pub posture: String,
    /// Marker on the map: longitude and latitude in degrees; absent for a state off the map.
    pub marker: (f64, f64),
}

impl State {
    /// Does it belong to this group? To that of everybody at the table each does.
    pub fn belongs_to(&self, group: &str) -> bool {
        group == "all" || self.groups.iter().any(|own| own == group)
    }
}
