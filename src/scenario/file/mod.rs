//! A scenario as its author writes it: the mirror of `scenario.ron`.
//!
//! Names only, nothing checked and nothing computed. The words on these fields are the words of the
//! printed reference. Delegations are named by role id (`host`) or by ISO code (`THA`).

mod condition;
mod effect;
mod member;
mod plot;

pub use condition::Condition;
pub use effect::{Effect, Ground, Quality};
pub use member::{Member, Paper};
pub use plot::{
    Actor, ActorKind, Ask, Branch, Dress, Incident, Inject, InjectKind, Length, Move, Picture, Release, To,
};

use serde::Deserialize;

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
    /// No everyday incidents happen beside the plot's own.
    #[serde(default)]
    pub calm: bool,
    /// Who sits at the table: ISO codes; empty means the states of the roles. Whoever sits here without a role gets the
    /// part of a member.
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
    /// For whoever runs the exercise; no delegation sees any of it before the debrief.
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
    /// For the trainer: why this state is harmless in the role, and which kind of state to avoid.
    #[serde(default)]
    pub binding: String,
    /// What only this delegation is told at the briefing.
    pub brief: String,
    /// The second half of its country card; the first is printed from the state's profile.
    #[serde(default)]
    pub card: Option<Card>,
    /// What this delegation wants for itself.
    #[serde(default)]
    pub wants: Vec<Want>,
    /// Measures that it cannot easily accept, hidden from the others.
    #[serde(default)]
    pub redlines: Vec<Redline>,
}

/// What a delegation's own capital gives it to read, beside the brief. Two printed pages with the profile.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// How the matter looks from this capital, two or three paragraphs.
    pub outlook: String,
    /// Who at home says what; they need not agree.
    pub voices: Vec<Voice>,
    /// What it thinks of the other roles.
    pub relations: Vec<Relation>,
    /// What it can put on the table, a line each.
    pub offers: Vec<String>,
    /// Questions that the team should settle before the first step, a line each.
    pub settle: Vec<String>,
}

/// A ministry or agency at home.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// Who, by function, such as `Foreign ministry`.
    pub who: String,
    /// What it says, a sentence or two.
    pub says: String,
}

/// What a delegation thinks of another one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Which other role.
    pub with: String,
    /// What it thinks, a sentence or two.
    pub text: String,
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
    /// How strongly, 0–0.6 (MODEL.md 7.4).
    pub strength: f64,
    /// The reason, told to this delegation alone.
    pub because: String,
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
    /// Questions to be answered before the truth is told.
    #[serde(default)]
    pub before_truth: Vec<String>,
    /// Questions for the hot wash, when everything is told.
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
