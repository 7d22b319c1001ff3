//! A record of an exercise, read as acts: every seat does again what it did. Only what is needed for that is read; fields
//! that a later program adds are passed over.

use serde::Deserialize;

use super::check;
use super::conduct::{Conduct, Setting};
use super::file::{Otherwise, PlannedAct, Scripted, Turn};
use super::findings::{Findings, Located};
use super::script::Script;
use crate::scenario::diagnostic::{Diagnostic, Place, Severity};
use crate::scenario::path::{Path, Step};
use crate::shipped::Document;
use crate::sim::decision::Stance;
use crate::sim::exercise::ending::Ending;
use crate::sim::rules::Rules;

/// The format of the records that can be read.
pub const RECORD_FORMAT: u32 = 3;

/// The code of the message about a record that was played by other rules.
pub const OTHER_RULES: &str = "AC303";

#[derive(Deserialize)]
struct Record {
    program: String,
    rules: RulesLine,
    scenario: ScenarioLine,
    seed: u64,
    #[serde(default)]
    luck: Vec<LuckLine>,
    #[serde(default)]
    forked: Option<ForkedLine>,
    #[serde(default)]
    ended: Option<Ending>,
    seats: Vec<SeatLine>,
    steps: Vec<StepLine>,
    #[serde(default)]
    drafts: Vec<DecisionLine>,
}

#[derive(Deserialize)]
struct RulesLine {
    version: u32,
    parameters: String,
    assets: String,
}

#[derive(Deserialize)]
struct ScenarioLine {
    name: String,
    fingerprint: String,
}

#[derive(Deserialize)]
struct LuckLine {
    step: u16,
    seed: u64,
}

#[derive(Deserialize)]
struct ForkedLine {
    step: u16,
    of: String,
}

#[derive(Deserialize)]
struct SeatLine {
    seat: String,
    role: Option<String>,
}

#[derive(Deserialize)]
struct StepLine {
    step: u32,
    decisions: Vec<DecisionLine>,
    digest: String,
}

#[derive(Deserialize)]
struct DecisionLine {
    seat: String,
    acts: Vec<ActLine>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ActLine {
    Adopt { measure: String },
    Propose { measure: String, to: Vec<String> },
    Answer { measure: String, by: String, stance: StanceWord },
    Respond { choice: String, about: Option<String>, everyday: Option<(String, u32)>, toward: Option<String> },
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum StanceWord {
    Support,
    Acquiesce,
    Amend,
    Block,
}

/// Reads a record.
pub(super) fn read(document: &Document, setting: &Setting<'_>) -> Result<Conduct, Vec<Diagnostic>> {
    let record: Record = parsed(document)?;
    if let Some((code, sentence, hint)) = unfit(&record, setting) {
        return Err(vec![error(document, code, None, sentence, hint)]);
    }
    let scripted = |line: &SeatLine| Scripted { seat: line.seat.clone(), otherwise: Otherwise::Nothing };
    let seats: Vec<_> = record.seats.iter().map(scripted).collect();
    let luck = record.luck.iter().filter_map(|line| Some((line.step.checked_sub(1)?, line.seed))).collect();
    let forked = record.forked.as_ref().and_then(|line| Some((line.step.checked_sub(1)?, digest(&line.of)?)));
    let closed = record.steps.len();
    let last = closed.checked_sub(1).and_then(|last| u16::try_from(last).ok()).zip(record.ended);
    let digests = record.steps.iter().map(|step| step.digest.clone()).collect();
    let open = u32::try_from(closed).unwrap_or(u32::MAX).saturating_add(1);
    let drafts: Vec<_> = turns(open, record.drafts).collect();
    let turns: Vec<_> =
        record.steps.into_iter().flat_map(|line| self::turns(line.step, line.decisions)).collect();
    let whose = |at: &Path<'_>| -> Located {
        let turn = at.steps().into_iter().find_map(|step| match step {
            Step::Item(place) => turns.get(place),
            Step::Name(_) => None,
        });
        let words = |turn: &Turn| format!("step {}, {}: ", turn.step.unwrap_or_default(), turn.seat);
        (None, turn.map(words).unwrap_or_default())
    };
    let mut findings = Findings::new(setting.scenario, &document.file, &whose);
    check::turns(&mut findings, &turns);
    check::turns(&mut findings, &drafts);
    let found = findings.into_messages();
    if !found.is_empty() {
        return Err(found);
    }
    let script = Script { turns, seats };
    let recorded = u16::try_from(closed).ok();
    let drafts = Script { turns: drafts, seats: Vec::new() };
    let seed = Some(record.seed);
    Ok(Conduct { script, seed, others: None, last, recorded, drafts, digests, luck, forked })
}

/// A digest in hexadecimal; none if it is something else, which leads nowhere and is only lost.
fn digest(text: &str) -> Option<[u8; 32]> {
    let bytes: Vec<u8> = (0..text.len())
        .step_by(2)
        .map_while(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect();
    bytes.try_into().ok()
}

/// The text into its parts. The format is looked at first, as far as there is one.
fn parsed(document: &Document) -> Result<Record, Vec<Diagnostic>> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    let head = serde_json::from_str::<Head>(&document.text);
    let record = match head {
        Ok(Head { format }) if format != RECORD_FORMAT => {
            let sentence = format!(
                "this record is written in format {format}, and this program reads format {RECORD_FORMAT}"
            );
            let hint = "play it with the program that wrote it".to_owned();
            return Err(vec![error(document, "AC302", None, sentence, hint)]);
        }
        _ => serde_json::from_str::<Record>(&document.text),
    };
    record.map_err(|fault| {
        let place = Some(Place { line: fault.line(), col: fault.column() }).filter(|place| place.line > 0);
        let said = fault.to_string();
        // The place stands in front of the message already.
        let said = said.split(" at line ").next().unwrap_or_default();
        let sentence = format!("this is no record of an exercise: {said}");
        let hint = "`mufakat run SCENARIO --out FILE` writes one".to_owned();
        vec![error(document, "AC301", place, sentence, hint)]
    })
}

/// Why a record cannot lead to the same exercise again, before anything in it is looked at.
fn unfit(record: &Record, setting: &Setting<'_>) -> Option<(&'static str, String, String)> {
    let Setting { scenario, fingerprint, .. } = *setting;
    let own = Rules::of(scenario);
    if record.scenario.name != scenario.name {
        let name = &record.scenario.name;
        let sentence = format!("this is a record of `{name}`, and `{}` is to be played", scenario.name);
        return Some(("AC003", sentence, format!("run `{name}` with it")));
    }
    if record.rules.version != own.version {
        let sentence = format!(
            "this record was played by version {} of the rules, and this program has version {}",
            record.rules.version, own.version
        );
        return Some((OTHER_RULES, sentence, format!("use {}, which wrote it", record.program)));
    }
    let hexadecimal = |digest: [u8; 32]| digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let same = (hexadecimal(own.parameters), hexadecimal(own.assets));
    if (&record.rules.parameters, &record.rules.assets) != (&same.0, &same.1) {
        let sentence = "this record was played with other numbers of the model or another catalogue";
        return Some((OTHER_RULES, sentence.into(), format!("use {}, which wrote it", record.program)));
    }
    if record.scenario.fingerprint != fingerprint {
        let sentence = format!("the text of `{}` has changed since this record was played", scenario.name);
        return Some(("AC304", sentence, "run it with the text that was played".into()));
    }
    other_roles(record, setting)
}

/// Roles that sat in other seats: bound on the command line, which the text of a scenario does not tell.
fn other_roles(record: &Record, setting: &Setting<'_>) -> Option<(&'static str, String, String)> {
    let scenario = setting.scenario;
    let sat = |id: &str| {
        record.seats.iter().find(|line| line.role.as_deref() == Some(id)).map(|line| line.seat.as_str())
    };
    let moved = scenario.roles.iter().filter_map(|role| {
        let seat = sat(&role.id)?;
        (scenario.states[role.state].id != seat).then(|| format!("--bind {}={seat}", role.id))
    });
    let moved: Vec<_> = moved.collect();
    if moved.is_empty() {
        return None;
    }
    let sentence = "in this record, roles of the plot were bound to other states".to_owned();
    Some(("AC305", sentence, format!("add {}", moved.join(" "))))
}

/// The decisions of one step.
fn turns(step: u32, decisions: Vec<DecisionLine>) -> impl Iterator<Item = Turn> {
    decisions.into_iter().map(move |decision| Turn {
        step: Some(step),
        at: None,
        seat: decision.seat,
        r#do: decision.acts.into_iter().map(planned).collect(),
    })
}

fn planned(line: ActLine) -> PlannedAct {
    match line {
        ActLine::Adopt { measure } => PlannedAct::Adopt { measure },
        ActLine::Propose { measure, to } => PlannedAct::Propose { measure, with: to },
        ActLine::Answer { measure, by, stance } => {
            let stance = match stance {
                StanceWord::Support => Stance::Support,
                StanceWord::Acquiesce => Stance::Acquiesce,
                StanceWord::Amend => Stance::Amend,
                StanceWord::Block => Stance::Block,
            };
            PlannedAct::Answer { measure, by: Some(by), stance }
        }
        ActLine::Respond { choice, about, everyday, toward } => {
            PlannedAct::Choose { choice, about, everyday, toward }
        }
    }
}

fn error(
    document: &Document,
    code: &'static str,
    place: Option<Place>,
    sentence: String,
    hint: String,
) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        file: document.file.clone(),
        place,
        sentence,
        hint,
        excerpt: None,
    }
}
