//! `mufakat record`: an exercise that was played, for other programs: the record as JSON, tables with a code book, and
//! statements of xAPI. Of a journal it makes the record that `run` and `play` write with `--out`.
//!
//! The exercise is computed again and compared with the file first. All files hold what control knows, the hidden truth
//! included. People stand in them by number and without their words, unless names are asked for.

use std::path::{Path, PathBuf};

use clap::Args;

use super::exit_codes;
use super::out::{Out, Over, private_folder, write_private};
use super::source::{self, Source};
use super::trouble::{Done, Trouble};
use crate::report::export::{self, Kept};
use crate::report::pseudonym::Pseudonyms;
use crate::report::record::{self, Played};
use crate::words::word;

/// Of which exercise, and as what.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The journal of a live exercise, or a record that --out has written
    file: PathBuf,
    /// Write the record as JSON; printed if no file is asked for at all
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write seven files into this folder, made if it is not there: tables of the exercise, its scores, objectives,
    /// decisions, occasions and timeline, and codebook.md
    #[arg(long, value_name = "FOLDER")]
    csv: Option<PathBuf>,
    /// Write statements of xAPI, for a learning record store
    #[arg(long, value_name = "FILE")]
    xapi: Option<PathBuf>,
    /// Write the names of people and what they typed, instead of numbers
    #[arg(long)]
    names: bool,
    /// The scenario of a record that was not played from a shipped one: a folder or a file
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    /// Write over files that are there already
    #[arg(long)]
    replace: bool,
}

/// Writes what was asked for, or nothing of it if something is in the way.
pub fn record(wish: &Arguments, out: &Out) -> Done {
    let source = source::read(&wish.file, wish.scenario.as_deref(), out)?;
    let files = files(wish, &source).map_err(|(file, reason)| Trouble::Unwritable { file, reason })?;
    let Some(files) = files else {
        let text = json(&source, wish.names)
            .map_err(|reason| Trouble::Unwritable { file: "standard output".into(), reason })?;
        out.print(&text)?;
        return Ok(exit_codes::OK);
    };
    if let Some(folder) = &wish.csv {
        private_folder(folder)?;
    }
    let over = Over::asked(wish.replace);
    for (file, _) in &files {
        source::may_write_beside(file, over, &wish.file, wish.scenario.as_deref())?;
    }
    for (file, text) in &files {
        write_private(file, text, over)?;
    }
    let mut page = out.page();
    for (file, _) in &files {
        page.whole("  ", &file.display().to_string());
    }
    page.paragraph(&word(if wish.names { "record-done-named" } else { "record-done" }));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// Every file that was asked for with what stands in it; none where none was.
type Files = Vec<(PathBuf, String)>;

fn files(wish: &Arguments, source: &Source) -> Result<Option<Files>, (String, String)> {
    let mut files = Files::new();
    let failed = |file: &Path| {
        let file = file.display().to_string();
        move |reason: String| (file, reason)
    };
    if let Some(file) = &wish.out {
        files.push((file.clone(), json(source, wish.names).map_err(failed(file))?));
    }
    let (course, players) = (source.course(), source.players());
    let kept = Kept {
        course: &course,
        room: source.room(),
        entries: source.entries(),
        players: &players,
        program: source.program(),
        people: Pseudonyms::new(source.room(), wish.names),
    };
    if let Some(folder) = &wish.csv {
        let sheets = export::tables(&kept).map_err(|error| error.to_string()).map_err(failed(folder))?;
        files.extend(sheets.into_iter().map(|sheet| (folder.join(sheet.name), sheet.text)));
    }
    if let Some(file) = &wish.xapi {
        let text = export::xapi(&kept).map_err(|error| error.to_string()).map_err(failed(file))?;
        files.push((file.clone(), text));
    }
    let mut paths: Vec<&Path> = files.iter().map(|(file, _)| file.as_path()).collect();
    paths.sort();
    if let Some(twice) = paths.windows(2).find(|pair| pair[0] == pair[1]) {
        let file = twice[0].display().to_string();
        return Err((file, word("record-twice")));
    }
    Ok((!files.is_empty()).then_some(files))
}

/// The record as text.
fn json(source: &Source, are_named: bool) -> Result<String, String> {
    let pseudonyms = Pseudonyms::new(source.room(), are_named);
    let room = source.room();
    let people = room.map(|room| record::people(room, &pseudonyms)).unwrap_or_default();
    let rulings = room.map(|room| record::rulings(room, &pseudonyms)).unwrap_or_default();
    let record = record::record(&Played {
        course: &source.course(),
        players: &source.players(),
        fingerprint: &source.fingerprint(),
        people: &people,
        rulings: &rulings,
        forked: source.forked(),
        hands: source.hands(),
        drafts: &source.drafts(),
    });
    record::to_json(&record).map_err(|error| error.to_string())
}
