//! Reading a file of acts, or a record: by what stands in it, and never by its name.

use super::check;
use super::conduct::{Conduct, Setting};
use super::file::Acts;
use super::findings::{Findings, Located};
use super::record;
use super::script::Script;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::parse::parse;
use crate::scenario::path::{self, Path};
use crate::scenario::source::Source;
use crate::shipped::Document;
use crate::sim::scenario::Scenario;

/// The version of the format that this program reads.
const FORMAT: u32 = 1;

/// Reads a file of acts or a record of an exercise.
///
/// # Errors
/// Everything that is wrong in it. Where the text itself has a fault, or it is about another scenario, that alone is said.
pub fn read(document: Document, setting: &Setting<'_>) -> Result<Conduct, Vec<Diagnostic>> {
    if document.text.trim_start().starts_with('{') {
        return record::read(&document, setting);
    }
    let source = Source::new(document).map_err(|message| vec![*message])?;
    let file = parsed(&source).map_err(|message| vec![*message])?;
    if let Some(name) = file.scenario.as_ref().filter(|name| **name != setting.scenario.name) {
        return Err(vec![other_scenario(&source, name, setting.scenario)]);
    }
    let locate = |at: &Path<'_>| -> Located { (Some(source.place_of(at)), String::new()) };
    let mut findings = Findings::new(setting.scenario, &source.document.file, &locate);
    check::seats(&mut findings, &file.seats, Some(setting.temperaments));
    check::turns(&mut findings, &file.acts);
    if let Some(word) = &file.others {
        check::temperament(&mut findings, &Path::Root.name("others"), word, setting.tables);
    }
    let found = findings.into_messages();
    if !found.is_empty() {
        return Err(found);
    }
    let Acts { seed, others, seats, acts, .. } = file;
    Ok(Conduct { script: Script { turns: acts, seats }, seed, others, ..Conduct::default() })
}

/// The version is looked at first: in a file of another version every other message would mislead.
fn parsed(source: &Source) -> Result<Acts, Box<Diagnostic>> {
    if !source.is_record() {
        let hint = "it begins with `Acts(` and ends with `)`; scenarios/README.md has one to copy. A record that \
                    `--out` wrote is taken too";
        return Err(Box::new(error(source, "AC001", "", "this is no file of acts".into(), hint.into())));
    }
    match source.written("format").and_then(|written| written.parse::<u32>().ok()) {
        Some(version) if version != FORMAT => {
            let sentence = format!(
                "this file is written in version {version} of the format, and this program reads version {FORMAT}"
            );
            let hint = "write `format: 1`, or use the program the file was written for";
            Err(Box::new(error(source, "AC002", "format", sentence, hint.into())))
        }
        _ => parse(source),
    }
}

fn other_scenario(source: &Source, name: &str, played: &Scenario) -> Diagnostic {
    let sentence = format!("these acts are for the scenario `{name}`, and `{}` is to be played", played.name);
    let hint = format!("run `{name}` with them, or take this line out if they fit both");
    error(source, "AC003", "scenario", sentence, hint)
}

fn error(source: &Source, code: &'static str, way: &str, sentence: String, hint: String) -> Diagnostic {
    Diagnostic {
        code,
        severity: Severity::Error,
        file: source.document.file.clone(),
        place: Some(source.place_of_way(&path::parse(way))),
        sentence,
        hint,
        excerpt: None,
    }
    .within(source.text())
}
