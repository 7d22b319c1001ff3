//! The plot: incidents with their hidden truth, injects, branches, and the conditions they wait for.

mod dress;
mod kind;
mod picture;
mod truth;

pub use dress::Dress;
pub use kind::InjectKind;
pub use picture::{Picture, PictureKind};

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::digest::digest;
use crate::sim::ids::{
    BranchId, ChoiceId, IndicatorId, InjectId, MeasureId, MeasureSet, MoveId, NormId, ParagraphId, PlotId,
    StateId, StateSet, Suspect,
};
use crate::sim::name::named;
use crate::sim::quantity::StateQuantity;

/// A scripted incident and what really happened. Hidden until the debrief.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    /// Short name.
    pub id: String,
    /// Title as shown once it is known.
    pub title: String,
    /// What kind of thing it is.
    pub kind: IncidentKind,
    /// Whom it hits.
    pub against: StateId,
    /// Who is behind it; never a state at the table.
    pub by: Suspect,
    /// States whose networks or people were used.
    pub through: StateSet,
    /// Whom the traces are made to point at.
    pub planted: Option<Suspect>,
    /// 1–8.
    pub severity: u8,
    /// Known to everybody at once.
    pub public: bool,
    /// What really happened.
    pub truth: String,
}

/// When an inject is released.
#[derive(Debug, Clone, PartialEq)]
pub enum Release {
    /// At the opening of this step of the exercise, counted from 0.
    At(u16),
    /// At the opening of the first step of this move before which the condition holds.
    Once(MoveId, Condition),
    /// So many steps after another inject, if the condition still does not hold.
    Lacking {
        /// The inject waited upon.
        after: InjectId,
        /// Steps to wait.
        steps: u16,
        /// What was expected.
        expected: Condition,
    },
}

/// One line of the master scenario events list.
#[derive(Debug, Clone, PartialEq)]
pub struct Inject {
    /// Short name.
    pub id: String,
    /// Kind.
    pub kind: InjectKind,
    /// What it looks like.
    pub dress: Dress,
    /// The incident whose copies are counted under a post.
    pub counts: Option<PlotId>,
    /// When it is released.
    pub release: Release,
    /// Only if this holds then.
    pub when: Option<Condition>,
    /// Not if this holds then.
    pub unless: Option<Condition>,
    /// What its text takes for granted; it is kept back if that does not hold when it is due.
    pub presumes: Option<Condition>,
    /// Sender as shown.
    pub from: String,
    /// Recipients.
    pub to: StateSet,
    /// Sent to everybody, the public included.
    pub public: bool,
    /// What it says, in one plain sentence; empty where nobody has written one.
    pub headline: String,
    /// The text.
    pub text: String,
    /// The picture that stands with it.
    pub picture: Option<Picture>,
    /// What it says is wrong. Hidden until the debrief.
    pub misleading: bool,
    /// What it changes.
    pub effects: Vec<PlotEffect>,
    /// What it asks of a delegation.
    pub asks: Option<PlotRequest>,
    /// Expected action; control only.
    pub expects: String,
    /// Paragraphs it tests.
    pub tests: Vec<ParagraphId>,
    /// Its words are control's own, written in the course of the exercise.
    pub by_control: bool,
}

/// A request or notice to one delegation.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotRequest {
    /// Who is asked.
    pub of: StateId,
    /// Choices that answer it, as bits.
    pub choices: u64,
    /// Measures that answer it.
    pub measures: MeasureSet,
    /// Steps within which to answer.
    pub within: u16,
    /// What an unanswered request counts against.
    pub cites: (ParagraphId, IndicatorId),
    /// Of the choices about an incident, only those about this one answer it.
    pub about: Option<PlotId>,
    /// The incident of which it gives notice.
    pub notice: Option<PlotId>,
}

/// A change made by the plot.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum PlotEffect {
    /// An incident begins.
    Start(PlotId),
    /// An incident becomes known to everybody.
    Publish(PlotId),
    /// An incident is over.
    Close(PlotId),
    /// A quantity of a state changes.
    State(StateId, StateQuantity, f64),
    /// Trust of the first in the second changes.
    Trust(StateId, StateId, f64),
    /// Tension between the two changes.
    Tension(StateId, StateId, f64),
    /// Regional cohesion changes.
    Cohesion(f64),
    /// A delegation's contact stops answering (0), is listed (1) or tested (2).
    Contact(StateId, u8),
    /// An item of evidence reaches somebody.
    Evidence {
        /// About which incident.
        incident: PlotId,
        /// Who gets it.
        to: StateId,
        /// Whom it points to.
        suspect: Suspect,
        /// How good it looks.
        quality: Quality,
    },
    /// It is said in public who was behind an incident.
    Announced {
        /// Behind which incident.
        incident: PlotId,
        /// Who is named.
        suspect: Suspect,
        /// On what ground.
        ground: Ground,
    },
    /// A leader promises a response in public.
    Promise(StateId),
    /// A measure is in force.
    InForce(MeasureId, StateId),
    /// A measure is put on the table by this delegation.
    Table(MeasureId, StateId),
}

/// How good an item of evidence looks (MODEL.md 7.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Quality {
    /// Likelihood ratio 1.5.
    Weak,
    /// Likelihood ratio 3.
    Moderate,
    /// Likelihood ratio 8.
    Strong,
}

named!(Quality {
    Weak = "weak",
    Moderate = "moderate",
    Strong = "strong",
});

digest! { enum Quality { Weak, Moderate, Strong } }

/// On what ground it is said in public who was behind an incident (MODEL.md 7.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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

named!(Ground {
    Charges = "charges",
    Confession = "confession",
    Finding = "finding",
    Press = "press",
});

/// A path the plot may take; opens once.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// Short name.
    pub id: String,
    /// What this path is.
    pub title: String,
    /// Opens when this holds.
    pub when: Condition,
    /// Never opens once one of these is open.
    pub excludes: Vec<BranchId>,
}

/// What a choice has to be about, and at whom it has to be directed, to count for a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aim {
    /// Only about this incident.
    pub about: Option<PlotId>,
    /// Only at this delegation or actor.
    pub toward: Option<Suspect>,
}

/// What a branch, an inject or a national objective waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Does not hold.
    Not(Box<Condition>),
    /// A measure is in force for a state.
    InPlace(MeasureId, StateId),
    /// A measure is in force for at least so many.
    InPlaceFor(MeasureId, u8),
    /// A state has made a choice.
    Did(ChoiceId, StateId, Aim),
    /// Anybody has.
    AnyoneDid(ChoiceId, Aim),
    /// A joint measure waits for answers.
    OnTable(MeasureId),
    /// A joint measure was agreed.
    Agreed(MeasureId),
    /// A joint measure was agreed after amendments.
    Softened(MeasureId),
    /// A joint measure was blocked.
    Blocked(MeasureId),
    /// The crisis over an incident stands this high.
    RungAtLeast(PlotId, u8),
    /// It has ever stood this high.
    RungReached(PlotId, u8),
    /// Help over an incident was taken.
    Helped(PlotId),
    /// The contact of the first has answered a question of the second about an incident.
    Answered(StateId, StateId, PlotId),
    /// The request that an inject makes was answered.
    RequestAnswered(InjectId),
    /// Thousands of copies of content in circulation.
    SpreadAtLeast(PlotId, f64),
    /// National maturity of a norm, 0–3.
    NormAtLeast(StateId, NormId, u8),
    /// Trust of the first in the second.
    TrustAtLeast(StateId, StateId, f64),
    /// Tension between the two.
    TensionAtLeast(StateId, StateId, f64),
    /// A quantity of a state.
    StateAtLeast(StateId, StateQuantity, f64),
    /// Regional cohesion.
    CohesionAtLeast(f64),
    /// Belief of a state that a suspect is behind an incident.
    BeliefAtLeast(StateId, PlotId, Suspect, f64),
    /// An inject has been released.
    Released(InjectId),
    /// A branch is open.
    OnBranch(BranchId),
}
