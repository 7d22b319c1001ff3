//! The fields of the record, in the order in which they are written.

use serde::Serialize;

use crate::report::figures::Figures;
use crate::sim::score::ledger::Factors;

/// The whole record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// See [`super::FORMAT`].
    pub format: u32,
    /// Name and version of the program that wrote it.
    pub program: String,
    /// By which rules it was played.
    pub rules: RulesLine,
    /// What was played.
    pub scenario: ScenarioLine,
    /// The seed of all luck.
    pub seed: u64,
    /// Have all steps closed?
    pub over: bool,
    /// Who sat where.
    pub seats: Vec<SeatLine>,
    /// Every step closed: decisions and digest.
    pub steps: Vec<StepLine>,
    /// Everything that happened, hidden things included.
    pub events: Vec<EventLine>,
    /// The injects, released or not.
    pub injects: Vec<InjectLine>,
    /// The evidence ledger: every score is a fold over it and nothing else.
    pub entries: Vec<EntryLine>,
    /// Scores of the region.
    pub region: Vec<ScoreLine>,
    /// Scores of every delegation.
    pub scores: Vec<SeatScores>,
    /// National objectives.
    pub objectives: Vec<ObjectiveLine>,
    /// How it came out.
    pub figures: Figures,
    /// How it would have come out with the same luck had nobody acted.
    pub figures_of_nobody_acting: Figures,
    /// What a score may and may not say.
    pub note: String,
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

/// What was played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioLine {
    /// Short name.
    pub name: String,
    /// Title.
    pub title: String,
    /// BLAKE3 of its text, in hexadecimal.
    pub fingerprint: String,
    /// What it is scored by.
    pub instrument: String,
}

/// A seat and who sat in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatLine {
    /// ISO code.
    pub seat: String,
    /// Name.
    pub name: String,
    /// Role in the plot.
    pub role: Option<String>,
    /// `person`, or the temperament of a bot.
    pub player: String,
}

/// A step that has closed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepLine {
    /// From 1.
    pub step: u16,
    /// The move it belongs to.
    pub part_of: String,
    /// Its length.
    pub hours: f64,
    /// What was decided; delegations that did nothing are left out.
    pub decisions: Vec<DecisionLine>,
    /// The digest of the exercise after it, in hexadecimal.
    pub digest: String,
}

/// A delegation's decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionLine {
    /// Whose.
    pub seat: String,
    /// In the order chosen.
    pub acts: Vec<ActLine>,
}

/// An act: `kind` is `adopt`, `propose`, `answer` or `respond`; the fields it does not need are left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ActLine {
    /// See above.
    pub kind: &'static str,
    /// The measure adopted, proposed or answered to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The partners asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Vec<String>>,
    /// Who proposed what is answered to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The position taken: `support`, `acquiesce`, `amend`, `block`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<&'static str>,
    /// The crisis choice made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// The incident answered to, by title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// At whom it is directed: an ISO code, an actor's short name, or `accident`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toward: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventLine {
    /// From 1; one more than the last step for what came out at the end.
    pub step: u16,
    /// `public`, `control`, or the seats that may know.
    pub audience: AudienceLine,
    /// What kind of event.
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

/// Who may know of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AudienceLine {
    /// `public` or `control`.
    Word(&'static str),
    /// ISO codes.
    Seats(Vec<String>),
}

/// An inject.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InjectLine {
    /// Short name.
    pub inject: String,
    /// Kind.
    pub kind: String,
    /// Sender.
    pub from: String,
    /// The step of its release, from 1; null if it was not released.
    pub released: Option<u16>,
    /// Was what it said wrong?
    pub misleading: bool,
    /// Recipients; null for everybody.
    pub to: Option<Vec<String>>,
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EntryLine {
    /// From 1.
    pub step: u16,
    /// Who acted.
    pub seat: String,
    /// With whom.
    pub partners: Vec<String>,
    /// The paragraph cited.
    pub paragraph: String,
    /// The indicator touched.
    pub indicator: String,
    /// `for` or `against`.
    pub polarity: &'static str,
    /// `statement`, `adopted`, `operated`, `sustained`, `used_in_crisis`.
    pub kind: &'static str,
    /// The measure, choice or inject behind it, by its short name.
    pub cause: String,
    /// The incident it is about, by title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
    /// The product of the factors.
    pub points: f64,
    /// How base points were weighted.
    pub factors: Factors,
}

/// A score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreLine {
    /// The paragraph.
    pub paragraph: String,
    /// 0–100; null without evidence.
    pub score: Option<f64>,
    /// `no_evidence`, `mostly_against`, `mixed`, `some`, `solid`, `strong`.
    pub band: &'static str,
    /// Points of evidence for.
    pub points_for: f64,
    /// Points of evidence against.
    pub points_against: f64,
    /// Lines of evidence for.
    pub count_for: u32,
    /// Lines of evidence against.
    pub count_against: u32,
}

/// A delegation's scores.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeatScores {
    /// Whose.
    pub seat: String,
    /// One per scored item.
    pub scores: Vec<ScoreLine>,
}

/// A national objective.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ObjectiveLine {
    /// Whose.
    pub seat: String,
    /// Short name.
    pub objective: String,
    /// 1–3.
    pub weight: u8,
    /// Did it hold at the end, or as things stand?
    pub reached: bool,
}
