//! The plot as it is written: actors, incidents, moves, branches, injects.

use serde::Deserialize;

use super::{Condition, Effect};
use crate::sim::catalogue::terms::IncidentKind;

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
    /// People who steal for a firm, to give it an edge over others.
    Firm,
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
    /// Severity, 1–8 (MODEL.md 2.3): 3 is a bad week, 5 a national matter, 7 a disaster.
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

/// The kind of an inject (MODEL.md 2.7).
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

/// What an inject looks like (MODEL.md 2.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Dress {
    /// A page of a newspaper; `from` is its name, and what follows a comma stands beneath it.
    Newspaper,
    /// A bulletin of a news agency or a broadcaster.
    Bulletin,
    /// A note from one authority to another, a note verbale among them.
    Note,
    /// Something posted where everybody can pass it on.
    Post,
    /// A report on a sheet of paper.
    Report,
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
    /// What it looks like. Left out, `Media` is a `Newspaper`, `Diplomatic` and `UnitedNations` are a `Note`, and every
    /// other kind is a `Report`.
    #[serde(default)]
    pub dress: Option<Dress>,
    /// The incident whose copies are counted under a `Post`.
    #[serde(default)]
    pub counts: Option<String>,
    /// When it is released.
    pub release: Release,
    /// Only if this holds then.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Not if this holds then.
    #[serde(default)]
    pub unless: Option<Condition>,
    /// What its text takes for granted about the course of play. If that does not hold when it is due, it is kept
    /// back, and control is told why.
    #[serde(default)]
    pub presumes: Option<Condition>,
    /// The sender as shown.
    pub from: String,
    /// Recipients.
    pub to: To,
    /// What it says, in one plain sentence of at most twelve words; shown before the text.
    #[serde(default)]
    pub headline: String,
    /// The text, as people read it.
    pub text: String,
    /// A picture that stands with the text.
    #[serde(default)]
    pub picture: Option<Picture>,
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

/// A picture beside a text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The file, in the folder of the scenario: PNG, JPEG or WebP, at most 512 KiB, such as `pictures/screens.png`.
    pub file: String,
    /// What can be seen, in one or two sentences, for those who cannot see it and for a printer without colour.
    pub alt: String,
    /// The file itself in base64, put here by the program when it reads the file: nothing that an author writes.
    #[serde(default)]
    pub data: Option<String>,
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
    /// Of the choices about an incident, only those about this one answer it.
    #[serde(default)]
    pub about: Option<String>,
    /// Is it a notice that own territory is being used in this incident? Then it is also about this one.
    #[serde(default)]
    pub notice: Option<String>,
}
