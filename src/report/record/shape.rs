//! The fields of the record, in the order in which they are written. Names of fields are part of the format:
//! one that is renamed breaks the scripts of whoever reads records.

use serde::{Deserialize, Serialize};

use crate::report::figures::Figures;
use crate::sim::exercise::ending::Ending;

/// The whole record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// The format of the record, [`super::FORMAT`] when it was written.
    pub format: u32,
    /// Name and version of the program that wrote it.
    pub program: String,
    /// By which rules it was played.
    pub rules: RulesLine,
    /// The scenario that was played, and by what it was scored.
    pub scenario: ScenarioLine,
    /// The seed of all luck, up to the first step of `luck`.
    pub seed: u64,
    /// Where luck is that of another seed: in an exercise that goes on from another one with new luck.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub luck: Vec<LuckLine>,
    /// Where it goes on from another exercise; left out for one that was played from its beginning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forked: Option<ForkedLine>,
    /// Have all steps closed, or has control ended it?
    pub over: bool,
    /// How control ended it before its last step, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ending>,
    /// The players, in the order of the seats.
    pub seats: Vec<SeatLine>,
    /// Every step closed: decisions and digest.
    pub steps: Vec<StepLine>,
    /// What lay in the drafts of the open step and was not sealed, so that it lies there again for whoever goes on; left
    /// out where nothing did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<DecisionLine>,
    /// Everything that happened, hidden things included.
    pub events: Vec<EventLine>,
    /// The injects, released or not.
    pub injects: Vec<InjectLine>,
    /// The evidence ledger: every score is a fold over it and nothing else.
    pub entries: Vec<EntryLine>,
    /// Scores of the region, one for each scored item.
    pub region: Vec<ScoreLine>,
    /// Scores of every delegation, in the order of the seats.
    pub scores: Vec<SeatScores>,
    /// National objectives of all delegations, which were secret while the exercise ran.
    pub objectives: Vec<ObjectiveLine>,
    /// The outcome for the region.
    pub figures: Figures,
    /// The outcome with the same luck had nobody acted.
    pub figures_of_nobody_acting: Figures,
    /// Who took part in a live exercise, by number; left out for a game at one table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonLine>,
    /// What control overruled, in the order of the numbers that `cause` of a line of evidence names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rulings: Vec<RulingLine>,
    /// The hands that a class raised before it decided; left out where none were counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<HandsLine>,
    /// The instrument's note on what a score may and may not say.
    pub note: String,
}

/// A show of hands: a question to a delegation of a class in a step. It bound nobody; what was done stands in `steps`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandsLine {
    /// The step, from 1.
    pub step: u16,
    /// The delegation that was asked, by its ISO code.
    pub seat: String,
    /// The incident about whose author was asked: its short name, or `everyday-MYS-2`. Left out where it was asked what to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The answers for which hands went up, the first counted first.
    pub answers: Vec<AnswerLine>,
}

/// Hands for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerLine {
    /// The short name of a measure or a choice, an actor's, the ISO code of a state, `accident` or `nothing`.
    pub answer: String,
    /// The same in words.
    pub words: String,
    /// How many hands went up.
    pub hands: u16,
}

/// A step from which on luck is that of another seed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LuckLine {
    /// The step, from 1.
    pub step: u16,
    /// The seed.
    pub seed: u64,
}

/// Where an exercise goes on from another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForkedLine {
    /// The first step that is its own, from 1; all before were played in the other one.
    pub step: u16,
    /// The digest of the other one at its end, or as far as it was played, in hexadecimal.
    pub of: String,
}

/// By which rules it was played. Who has the same three and the same scenario computes the same digests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RulesLine {
    /// The version of the rules.
    pub version: u32,
    /// The digest of every number of the model, in hexadecimal.
    pub parameters: String,
    /// The digest of statement, measures, choices, states and forums, in hexadecimal.
    pub assets: String,
}

/// The scenario that was played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioLine {
    /// Short name of the scenario, as on the command line.
    pub name: String,
    /// Title as shown to people.
    pub title: String,
    /// BLAKE3 of its text, in hexadecimal.
    pub fingerprint: String,
    /// Short name of the instrument by which it is scored.
    pub instrument: String,
}

/// A seat and who sat in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatLine {
    /// ISO 3166 alpha-3 code of the state.
    pub seat: String,
    /// Name of the state as people read it.
    pub name: String,
    /// Short name of the role in the plot; null for a state without one.
    pub role: Option<String>,
    /// `person`, `script` for acts that were written down before, or the temperament of a bot.
    pub player: String,
}

/// Somebody who took part in a live exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonLine {
    /// `P1`, `P2` and so on, in the order in which people came.
    pub person: String,
    /// `control`, `delegation`, `chair`, `voice`, `evaluator` or `observer`.
    pub part: &'static str,
    /// The seat of a delegation, by ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// The name that was given, if names were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Something that control overruled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RulingLine {
    /// Its number, from 1.
    pub ruling: usize,
    /// The step that was open, from 1.
    pub step: u16,
    /// Who ruled, as in `people`.
    pub by: String,
    /// `change`, `strike`, `award` or `unseal`.
    pub kind: &'static str,
    /// The reason in the words of control, if names were asked for: it may name somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A step that has closed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepLine {
    /// The number of the step, from 1.
    pub step: u16,
    /// Short name of the move it belongs to.
    pub part_of: String,
    /// Its length in hours; a quarter has 2190.
    pub hours: f64,
    /// What was decided; delegations that did nothing are left out.
    pub decisions: Vec<DecisionLine>,
    /// The digest of the exercise after it, in hexadecimal.
    pub digest: String,
}

/// A delegation's decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionLine {
    /// Whose decision it is, by ISO code.
    pub seat: String,
    /// The acts in the order in which they were chosen.
    pub acts: Vec<ActLine>,
}

/// An act: `kind` is `adopt`, `propose`, `answer` or `respond`; the fields it does not need are left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ActLine {
    /// The kind of act, one of the four words above.
    pub kind: &'static str,
    /// The measure adopted, proposed or answered to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The partners asked, by ISO code; empty for a group by consensus.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Vec<String>>,
    /// The delegation whose proposal is answered, by ISO code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The position taken: `support`, `acquiesce`, `amend`, `block`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<&'static str>,
    /// The crisis choice made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// The incident answered to, by title. Two may have the same; `about` or `everyday` says which it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// The same by its short name, if it is one of the plot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The same if it is an everyday incident: whom it hit, by ISO code, and its number among those that hit this state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub everyday: Option<(String, usize)>,
    /// At whom it is directed: an ISO code, an actor's short name, or `accident`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toward: Option<String>,
}

/// Something that happened, whoever may know of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventLine {
    /// From 1; one more than the last step for what came out at the end.
    pub step: u16,
    /// `public`, `control`, or the seats that may know.
    pub audience: AudienceLine,
    /// The kind of event, in a word that never changes.
    pub kind: &'static str,
    /// The incident it is about, by title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// The delegation that acted or was affected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// The event as a sentence.
    pub text: String,
}

/// The readers who may know of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AudienceLine {
    /// `public` or `control`.
    Word(&'static str),
    /// The seats that may know, by ISO code.
    Seats(Vec<String>),
}

/// An inject of the plot, released or not.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InjectLine {
    /// Short name of the inject, as in the scenario file.
    pub inject: String,
    /// What kind of inject it is, in a word that never changes.
    pub kind: String,
    /// Who sends it, as the scenario calls them.
    pub from: String,
    /// What it says, in one sentence.
    pub headline: String,
    /// The step of its release, from 1; null if it was not released.
    pub released: Option<u16>,
    /// Was what it said wrong?
    pub misleading: bool,
    /// Recipients by ISO code; null for everybody.
    pub to: Option<Vec<String>>,
}

/// A line of evidence of the ledger (MODEL.md 7.14).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntryLine {
    /// The number of the step, from 1; one more than the last for what the end brought.
    pub step: u16,
    /// Who acted, by ISO code.
    pub seat: String,
    /// With whom, by ISO code; the actor may be among them.
    pub partners: Vec<String>,
    /// The paragraph cited, by its number in the instrument.
    pub paragraph: String,
    /// The indicator touched, such as `IND-04c`.
    pub indicator: String,
    /// What put the commitment to the test, in a word that never changes.
    pub test: &'static str,
    /// The number of that test, from 1: lines of one test share it.
    pub occasion: usize,
    /// `lived-up`, `partly`, `not-taken-up`, `against`; null for a reading of what was in place.
    pub mark: Option<&'static str>,
    /// A reading, in the unit of the indicator; null for a mark.
    pub value: Option<f64>,
    /// The measure, choice or inject behind it, by its short name.
    pub cause: String,
    /// The incident it is about, by title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// Hours from the beginning of the test; of a limit on rights, the hours that it lasts.
    pub hours: f64,
    /// How much of a test it was.
    pub weight: f64,
    /// The number of the line that it takes back, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takes_back: Option<u32>,
    /// The number of the line that it makes good, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedies: Option<u32>,
}

/// The score of one scored item; a fold over the lines of evidence and nothing else.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreLine {
    /// The paragraph, by its number in the instrument.
    pub paragraph: String,
    /// 0–100; null where nothing was tested.
    pub score: Option<f64>,
    /// `not-tested`, `mostly-against`, `mixed`, `some`, `solid`, `strong`.
    pub band: &'static str,
    /// The band as reports show it: as `band`, but `not-taken-up` for a mixed one of which every test passed without
    /// any answer.
    pub shown: &'static str,
    /// What was done when it was tested, 0–100.
    pub conduct: Option<f64>,
    /// What was in place when it mattered, 0–100.
    pub preparation: Option<f64>,
    /// Tests that were lived up to.
    pub lived_up: u32,
    /// Tests that were lived up to in part, or late.
    pub partly: u32,
    /// Tests that were not taken up.
    pub not_taken_up: u32,
    /// Acts against the commitment.
    pub against: u32,
    /// The number of the line that holds the score down, from 1.
    pub held_down_by: Option<usize>,
    /// The number of the line that lifted that in part, from 1.
    pub lifted_by: Option<usize>,
    /// The indicators, measured.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measured: Vec<MeasuredLine>,
}

/// An indicator, measured over the lines of one delegation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasuredLine {
    /// The indicator, such as `IND-04c`.
    pub indicator: String,
    /// `conduct` or `preparation`.
    pub side: &'static str,
    /// The value.
    pub value: f64,
    /// Its unit: `share`, `hours`, `acts`, `days`, `points`, `level`.
    pub unit: &'static str,
    /// From how many tests or readings.
    pub count: u32,
    /// From 0, nothing lived up to, to 1, all that can be asked.
    pub level: f64,
}

/// The scores of one delegation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatScores {
    /// Whose scores they are, by ISO code.
    pub seat: String,
    /// One per scored item.
    pub scores: Vec<ScoreLine>,
}

/// A national objective; objectives are counted beside the scores and are no part of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ObjectiveLine {
    /// Whose objective it is, by ISO code.
    pub seat: String,
    /// Short name of the objective, as in the scenario file.
    pub objective: String,
    /// How much it matters to the delegation, 1–3.
    pub weight: u8,
    /// Did it hold at the end, or as things stand?
    pub reached: bool,
}
