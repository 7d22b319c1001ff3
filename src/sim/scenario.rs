//! A scenario as the rules see it: checked, dense, every name an id. Built only by
//! `scenario::compile`; nothing here can refer to something that does not exist.

use typed_index_collections::TiVec;

use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::catalogue::measure::Measure;
use crate::sim::ids::{
    ActorId, BranchId, ChoiceId, ForumId, InjectId, MeasureId, MoveId, NormId, ObjectiveId, PlotId, RoleId,
    StateId, StateSet, Suspect,
};
use crate::sim::parameters::Parameters;
use crate::sim::plot::{Branch, Condition, Inject, Plot, PlotEffect};

/// Everything that is fixed before the first step.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Short name: the folder it came from.
    pub name: String,
    /// Title as shown.
    pub title: String,
    /// One or two sentences for the menu.
    pub summary: String,
    /// The opening situation, read by everybody.
    pub situation: String,
    /// What the exercise is scored by.
    pub instrument: Instrument,
    /// No everyday incidents happen beside the plot's own.
    pub calm: bool,
    /// The delegations at the table, in alphabetical order of their names.
    pub states: TiVec<StateId, Delegation>,
    /// The catalogue of measures of this scenario's era.
    pub measures: TiVec<MeasureId, Measure>,
    /// The crisis choices.
    pub choices: TiVec<ChoiceId, Choice>,
    /// The forums.
    pub forums: TiVec<ForumId, Forum>,
    /// Learning objectives.
    pub objectives: Vec<Objective>,
    /// Parts in the plot, bound to states.
    pub roles: TiVec<RoleId, Role>,
    /// National objectives of all roles.
    pub wants: TiVec<ObjectiveId, Want>,
    /// Hidden objections of all roles.
    pub redlines: Vec<Redline>,
    /// Actors outside the table.
    pub actors: TiVec<ActorId, Actor>,
    /// What really happens.
    pub plots: TiVec<PlotId, Plot>,
    /// Where the region starts otherwise than the model does.
    pub start: Vec<PlotEffect>,
    /// The moves.
    pub moves: TiVec<MoveId, Move>,
    /// Every step of every move, in order.
    pub steps: Vec<Step>,
    /// Paths the plot may take.
    pub branches: TiVec<BranchId, Branch>,
    /// The master scenario events list.
    pub injects: TiVec<InjectId, Inject>,
    /// For whoever runs the exercise.
    pub facilitation: Facilitation,
    /// The numbers of the model: the defaults, unless a study varies them.
    pub parameters: Parameters,
    /// The digest of the catalogue that it was compiled with.
    pub assets: [u8; 32],
}

/// A state at the table with its card of 2018 (MODEL.md 6.2).
#[derive(Debug, Clone, PartialEq)]
pub struct Delegation {
    /// ISO 3166 alpha-3 code.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Groups it belongs to.
    pub groups: Vec<String>,
    /// Global Cybersecurity Index 2018, 0–1; with the next it makes starting capacity (MODEL.md 5).
    pub gci: f64,
    /// ICT Development Index 2017, 0–10.
    pub idi: f64,
    /// People who use the Internet, per cent; makes starting exposure (MODEL.md 5).
    pub internet_percent: f64,
    /// Budget points per quarter.
    pub budget_per_quarter: f64,
    /// Measures in force at the start.
    pub in_force: Vec<MeasureId>,
    /// Norm maturity at the start, 0–3.
    pub norms: Vec<(NormId, u8)>,
    /// The card: label and sentence; uncertain ones already say "approx.".
    pub facts: Vec<(String, String)>,
    /// Typical posture.
    pub posture: String,
    /// Marker on the map: longitude and latitude in degrees.
    pub marker: (f64, f64),
}

/// A forum.
#[derive(Debug, Clone, PartialEq)]
pub struct Forum {
    /// Short name.
    pub id: String,
    /// Abbreviation as shown.
    pub abbreviation: String,
    /// Full name.
    pub name: String,
    /// What it does for our subject.
    pub what: String,
    /// Maturity at the start, 0–3.
    pub maturity: f64,
}

/// A learning objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Short name.
    pub id: String,
    /// The objective.
    pub text: String,
    /// Paragraphs it trains.
    pub paragraphs: Vec<crate::sim::ids::ParagraphId>,
}

/// A part in the plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// Short name.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// The state that plays it.
    pub state: StateId,
    /// For the trainer: which states suit the role and which to avoid.
    pub binding: String,
    /// What only this delegation is told.
    pub brief: String,
    /// What its own capital gives it to read beside the brief.
    pub card: Option<Card>,
}

/// How the short name of the role of every member begins.
pub const MEMBER_ROLE: &str = "member-";

impl Role {
    /// Does it sit at the table without a part in the plot?
    pub fn is_member(&self) -> bool {
        self.id.starts_with(MEMBER_ROLE)
    }
}

/// The authored half of a country card.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Card {
    /// How the matter looks from this capital.
    pub outlook: String,
    /// Who at home says what.
    pub voices: Vec<(String, String)>,
    /// What it thinks of others at the table.
    pub relations: Vec<(StateId, String)>,
    /// What it can put on the table.
    pub offers: Vec<String>,
    /// Questions for the team before the first step.
    pub settle: Vec<String>,
}

/// A national objective.
#[derive(Debug, Clone, PartialEq)]
pub struct Want {
    /// Short name.
    pub id: String,
    /// Whose it is.
    pub of: StateId,
    /// As the delegation reads it.
    pub text: String,
    /// Reached when this holds at the end.
    pub when: Condition,
    /// 1–3.
    pub weight: u8,
}

/// A hidden objection to a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Redline {
    /// Whose it is.
    pub of: StateId,
    /// The measure objected to.
    pub measure: MeasureId,
    /// How strongly, 0–0.6.
    pub strength: f64,
    /// Why; told to this delegation alone.
    pub because: String,
}

/// What an actor outside the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActorKind {
    /// Criminals.
    Crime,
    /// Politically moved private people.
    Hacktivist,
    /// Works for the fictional non-member state.
    NonMember,
    /// An extremist network.
    Extremist,
    /// A person inside an organisation.
    Insider,
    /// Steals for a firm, to give it an edge.
    Firm,
}

/// An actor outside the table; fictional.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Short name.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
}

/// A run of steps of one length.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// Short name.
    pub id: String,
    /// Title as shown.
    pub title: String,
    /// How many steps.
    pub steps: u16,
    /// The first of them.
    pub first: u16,
    /// Hours of each step.
    pub hours: f64,
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Its move.
    pub of: MoveId,
    /// Its place within the move, from 0.
    pub within: u16,
    /// Its length in hours; a quarter has 2,190.
    pub hours: f64,
    /// Its length in quarters.
    pub quarters: f64,
    /// True in a step of hours: choices press, measures bought now come late (MODEL.md 2.9).
    pub crisis: bool,
}

/// Hours in a quarter of a year.
pub const HOURS_PER_QUARTER: f64 = 2190.0;

/// For whoever runs the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facilitation {
    /// Timing for half a day.
    pub half_day: Vec<String>,
    /// Timing for 45 minutes.
    pub in_class: Vec<String>,
    /// How to run it.
    pub notes: Vec<String>,
    /// What to watch for.
    pub watch: Vec<String>,
    /// Questions to be answered before the truth is told.
    pub before_truth: Vec<String>,
    /// Questions for the hot wash, when everything is told.
    pub hot_wash: Vec<String>,
}

impl Scenario {
    /// Everybody at the table.
    pub fn everybody(&self) -> StateSet {
        StateSet::first(self.states.len())
    }

    /// The number of hypotheses about any incident: actors, accident, states.
    pub fn suspects(&self) -> usize {
        self.actors.len() + 1 + self.states.len()
    }

    /// These hypotheses by their names. A list in the order of the scenario would tell who was behind it, because authors
    /// write the culprit first.
    pub fn by_name(&self, suspects: impl IntoIterator<Item = Suspect>) -> Vec<Suspect> {
        let mut all: Vec<Suspect> = suspects.into_iter().collect();
        all.sort_by_key(|suspect| self.suspect_name(*suspect));
        all
    }

    /// The hypothesis that nobody meant it.
    pub fn accident(&self) -> Suspect {
        Suspect(self.actors.len() as u8)
    }

    /// The hypothesis that an actor is behind it.
    pub fn suspect_actor(&self, actor: ActorId) -> Suspect {
        Suspect(actor.0)
    }

    /// The hypothesis that a state is behind it.
    pub fn suspect_state(&self, state: StateId) -> Suspect {
        Suspect((self.actors.len() + 1) as u8 + state.0)
    }

    /// The state that a hypothesis names, if it names one.
    pub fn state_of(&self, suspect: Suspect) -> Option<StateId> {
        suspect.at().checked_sub(self.actors.len() + 1).map(StateId::from)
    }

    /// The actor that a hypothesis names, if it names one.
    pub fn actor_of(&self, suspect: Suspect) -> Option<ActorId> {
        (suspect.at() < self.actors.len()).then_some(ActorId(suspect.0))
    }

    /// A hypothesis in words.
    pub fn suspect_name(&self, suspect: Suspect) -> &str {
        match (self.actor_of(suspect), self.state_of(suspect)) {
            (Some(actor), _) => &self.actors[actor].name,
            (None, Some(state)) => &self.states[state].name,
            (None, None) => "an accident",
        }
    }

    /// The delegation with this ISO code.
    pub fn state(&self, iso: &str) -> Option<StateId> {
        self.states.iter_enumerated().find(|(_, s)| s.id.eq_ignore_ascii_case(iso)).map(|(id, _)| id)
    }

    /// The measure of this short name.
    pub fn measure(&self, id: &str) -> Option<MeasureId> {
        self.measures.iter_enumerated().find(|(_, m)| m.id == id).map(|(place, _)| place)
    }

    /// The crisis choice of this short name.
    pub fn choice(&self, id: &str) -> Option<ChoiceId> {
        self.choices.iter_enumerated().find(|(_, c)| c.id == id).map(|(place, _)| place)
    }

    /// The role a delegation plays, if the plot gives it one.
    pub fn role_of(&self, state: StateId) -> Option<&Role> {
        self.roles.iter().find(|role| role.state == state)
    }

    /// The measures that switch on a rule of the model.
    pub fn enabling(&self, rule: crate::sim::catalogue::measure::Enables) -> crate::sim::ids::MeasureSet {
        let mut set = crate::sim::ids::MeasureSet::NONE;
        for (id, _) in self.measures.iter_enumerated().filter(|(_, m)| m.enables == Some(rule)) {
            set.insert(id);
        }
        set
    }

    /// How strongly a delegation secretly objects to a measure, 0–0.6.
    pub fn redline(&self, state: StateId, measure: MeasureId) -> f64 {
        self.redlines
            .iter()
            .filter(|line| line.of == state && line.measure == measure)
            .map(|line| line.strength)
            .fold(0.0, f64::max)
    }
}
