//! The list out of a scenario.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::sheet::{Book, Says, plain};
use super::taken::{self, TakenTab};
use super::wish::{ExportArguments, is_commas};
use super::{book, office, text};
use crate::cli::exit_codes;
use crate::cli::out::{Out, Over, may_write, write_file};
use crate::cli::trouble::{Done, Trouble};
use crate::words::{Phrase, word, words};

/// Writes the list.
pub(super) fn export(wish: &ExportArguments, out: &Out) -> Done {
    let text = text::read(&wish.scenario)?;
    let usual = || PathBuf::from(format!("{}-msel.xlsx", text.opened.scenario.name));
    let to = wish.to.clone().unwrap_or_else(usual);
    let over = Over::asked(wish.replace);
    may_write(&to, over, &[Path::new(&wish.scenario)])?;
    let mut book = text.plot.book();
    let kept = if to.is_file() { keep(&mut book, &to) } else { 0 };
    let unwritten = |why: String| Trouble::Unwritable { file: to.display().to_string(), reason: why };
    let bytes = match book.tabs.first() {
        Some(events) if is_commas(&to) => {
            office::commas(events).map_err(|error| unwritten(error.to_string()))?.into_bytes()
        }
        _ => office::workbook(&book, &text.opened.scenario.title, &text::made_from(&text.opened))
            .map_err(|error| unwritten(error.to_string()))?,
    };
    write_file(&to, &bytes, over)?;
    let count = book.tabs.first().map_or(0, |events| events.rows.len());
    let mut page = out.page();
    let pairs = [("file", to.display().to_string().into()), ("count", count.into()), ("kept", kept.into())];
    page.paragraph(&words(if kept > 0 { "msel-exported-kept" } else { "msel-exported" }, &pairs));
    if is_commas(&to) {
        page.paragraph(&word("msel-exported-commas"));
    }
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// Takes over what staff wrote in the sheet that is replaced. Says in how many cells. A file that is no list has none.
fn keep(book: &mut Book, old: &Path) -> usize {
    let Ok(tabs) = tabs_of(old) else { return 0 };
    let Some(events) = book.tabs.first_mut() else { return 0 };
    let headings: Vec<String> = (0..events.columns.len()).map(|column| events.heading(column)).collect();
    let named = plain(&word(events.name));
    let found = tabs.iter().find(|tab| plain(&tab.name) == named).or(tabs.first());
    let Some((tab, (head, columns))) = found.and_then(|tab| Some((tab, tab.head(&headings)?))) else {
        return 0;
    };
    let Some(id) = events.column(Says::Id).and_then(|column| columns.get(&column)) else { return 0 };
    let lines: BTreeMap<String, _> =
        tab.behind(head).filter_map(|(_, cells)| Some((plain(cells.get(*id)?.words()), cells))).collect();
    let own: Vec<usize> =
        (0..events.columns.len()).filter(|at| events.columns[*at].says == Says::Staff).collect();
    let mut kept = 0;
    for row in &mut events.rows {
        let Some(cells) = lines.get(&row.id) else { continue };
        for at in &own {
            let words = columns.get(at).and_then(|column| cells.get(*column)).map_or("", |cell| cell.words());
            if !words.is_empty()
                && let Some(cell) = row.cells.get_mut(*at)
            {
                words.clone_into(cell);
                kept += 1;
            }
        }
    }
    kept
}

/// The tables of a file, by what its name says that it is.
pub(super) fn tabs_of(file: &Path) -> Result<Vec<TakenTab>, Trouble> {
    let bytes = fs::read(file).map_err(|error| text::unread(file, &error))?;
    let refuse = |why: Phrase| Trouble::NoSheet(why.with("file", file.display().to_string()));
    if is_commas(file) {
        let text = String::from_utf8(bytes).map_err(|_| refuse(Phrase::of("msel-no-utf8")))?;
        return taken::sound(vec![taken::commas(&text).map_err(refuse)?]).map_err(refuse);
    }
    book::workbook(bytes).and_then(taken::sound).map_err(refuse)
}
