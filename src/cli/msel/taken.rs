//! A list that came back, read as it stands: the cells with the place of each, whatever program saved it. Nothing is
//! judged here but whether a cell holds plain words.

use std::collections::BTreeMap;

use super::sheet::plain;
use crate::words::Phrase;

/// A table that came back.
#[derive(Debug, Clone, Default)]
pub(super) struct TakenTab {
    /// Its name in the file; empty in a file with commas.
    pub name: String,
    /// Every line of it, with its number as the program shows it.
    pub lines: Vec<(usize, Vec<Taken>)>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Taken {
    /// Words, or nothing.
    Words(String),
    /// Something that is no plain words: a date, a formula, an error, a merged cell.
    Odd(Phrase),
}

impl Taken {
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Odd(_) => "",
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Words(words) if words.trim().is_empty())
    }
}

/// Why a file is no list.
pub(super) type NoList = Phrase;

/// The list of a file with commas, or with the signs that some countries' spreadsheets write instead.
pub(super) fn commas(text: &str) -> Result<TakenTab, NoList> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: char| head.matches(sign).count();
    let sign = [',', ';', '\t'].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    let mut file = csv::ReaderBuilder::new();
    file.has_headers(false).flexible(true).delimiter(sign as u8);
    let mut file = file.from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for (place, record) in file.records().enumerate() {
        let record = record.map_err(|error| Phrase::of("msel-no-commas").with("why", error.to_string()))?;
        let cells = record.iter().map(|cell| Taken::Words(unguarded(cell).to_owned())).collect();
        lines.push((place + 1, cells));
    }
    Ok(TakenTab { name: String::new(), lines })
}

/// What becomes of a bent quote or a dash that is read as if it were of an old encoding of Windows, or of a Mac; and of the
/// mark with which a text in UTF-8 begins.
const OTHER_LETTERS: [&str; 3] = ["â€", "‚Ä", "ï»¿"];

/// The same tables, unless a spreadsheet has read their letters in another encoding: every text would be taken over so.
pub(super) fn sound(tabs: Vec<TakenTab>) -> Result<Vec<TakenTab>, NoList> {
    for (row, cells) in tabs.iter().flat_map(|tab| &tab.lines) {
        let odd = OTHER_LETTERS.into_iter().find(|odd| cells.iter().any(|cell| cell.words().contains(odd)));
        if let Some(signs) = odd {
            return Err(Phrase::of("msel-other-letters").with("signs", signs).with("row", *row));
        }
    }
    Ok(tabs)
}

/// With one of these at its beginning a spreadsheet takes a text for a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// Would a spreadsheet compute it, or hide the signs that keep it from that?
pub(super) fn guards(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// Without the sign that keeps a spreadsheet from computing it.
fn unguarded(cell: &str) -> &str {
    if guards(cell) { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

impl TakenTab {
    /// The line with the headings, and in which column each of these stands.
    pub(super) fn head(&self, headings: &[String]) -> Option<(usize, BTreeMap<usize, usize>)> {
        let wanted: Vec<String> = headings.iter().map(|heading| plain(heading).to_lowercase()).collect();
        let found = |(_, cells): &(usize, Vec<Taken>)| {
            let mut columns = BTreeMap::new();
            for (at, cell) in cells.iter().enumerate() {
                let heading = plain(cell.words()).to_lowercase();
                if let Some(column) = wanted.iter().position(|wanted| *wanted == heading) {
                    columns.entry(column).or_insert(at);
                }
            }
            columns
        };
        // A title and a note may stand above them.
        let lines = self.lines.iter().take(20).enumerate().map(|(place, line)| (place, found(line)));
        lines
            .max_by_key(|(place, columns)| (columns.len(), std::cmp::Reverse(*place)))
            .filter(|(_, c)| c.len() >= 2)
    }

    /// The lines behind the headings that are not empty.
    pub(super) fn behind(&self, head: usize) -> impl Iterator<Item = &(usize, Vec<Taken>)> {
        self.lines.iter().skip(head + 1).filter(|(_, cells)| !cells.iter().all(Taken::is_empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_found_and_a_guard_is_taken_away() {
        for text in ["a,b\n'=x,\"c,\nd\"\n", "a;b\n'=x;\"c,\nd\"\n", "\u{feff}a\tb\r\n'=x\t\"c,\nd\"\r\n"] {
            let tab = commas(text).expect("a list");
            assert_eq!(tab.lines[1].1, ["=x", "c,\nd"].map(|words| Taken::Words(words.into())), "{text}");
        }
    }
}
