//! A list that came back, read as it stands: the cells with the place of each, whatever program saved it. Nothing is
//! judged here but whether a cell holds plain words.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Sheets, open_workbook_auto_from_rs};

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

/// The tables of a workbook of Excel, LibreOffice or Google. Hidden rows, columns and sheets are read like any other.
pub(super) fn workbook(bytes: Vec<u8>) -> Result<Vec<TakenTab>, NoList> {
    let unread = |error: calamine::Error| Phrase::of("msel-no-workbook").with("why", error.to_string());
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unread)?;
    let mut tabs = Vec::new();
    for name in book.sheet_names() {
        let cells = book.worksheet_range(&name).map_err(unread)?;
        let formulas = book.worksheet_formula(&name).unwrap_or_default();
        let merged = merged(&mut book, &name);
        tabs.push(TakenTab { lines: lines(&cells, &formulas, &merged), name });
    }
    Ok(tabs)
}

/// The cells that a merged one covers, by row and column from 0, with the name of the whole: only the first has words.
fn merged(book: &mut Sheets<Cursor<Vec<u8>>>, name: &str) -> BTreeMap<(u32, u32), String> {
    let mut covered = BTreeMap::new();
    let regions = match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xls(_) | Sheets::Xlsb(_) | Sheets::Ods(_) => Vec::new(),
    };
    for region in regions {
        let called = format!("{}:{}", address(region.start), address(region.end));
        // A region of whole columns is cut where no list goes on.
        for row in region.start.0..=region.end.0.min(100_000) {
            for column in region.start.1..=region.end.1.min(100) {
                covered.insert((row, column), called.clone());
            }
        }
    }
    covered
}

fn lines(
    cells: &Range<Data>,
    formulas: &Range<String>,
    merged: &BTreeMap<(u32, u32), String>,
) -> Vec<(usize, Vec<Taken>)> {
    let (Some(start), Some(end)) = (cells.start(), cells.end()) else { return Vec::new() };
    let of = |row: u32, column: u32| {
        if let Some(called) = merged.get(&(row, column)) {
            return Taken::Odd(Phrase::of("msel-merged").with("cells", called.clone()));
        }
        if formulas.get_value((row, column)).is_some_and(|formula| !formula.is_empty()) {
            return Taken::Odd(Phrase::of("msel-formula"));
        }
        cells.get_value((row, column)).map_or_else(|| Taken::Words(String::new()), taken)
    };
    // From the first column on, so that places are those of the sheet.
    let line = |row: u32| (row as usize + 1, (0..=end.1).map(|column| of(row, column)).collect());
    (start.0..=end.0).map(line).collect()
}

fn taken(cell: &Data) -> Taken {
    match cell {
        Data::Empty => Taken::Words(String::new()),
        Data::String(words) => Taken::Words(words.clone()),
        Data::Int(number) => Taken::Words(number.to_string()),
        Data::Float(number) => Taken::Words(number.to_string()),
        Data::Bool(truth) => Taken::Words(truth.to_string()),
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => {
            Taken::Odd(Phrase::of("msel-date"))
        }
        Data::Error(_) => Taken::Odd(Phrase::of("msel-error")),
    }
}

/// "C14", as a spreadsheet names a cell.
fn address((row, column): (u32, u32)) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

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
    fn a_cell_is_called_as_a_spreadsheet_calls_it() {
        assert_eq!([(0, 0), (13, 2), (0, 26), (9, 701)].map(address), ["A1", "C14", "AA1", "ZZ10"]);
    }

    #[test]
    fn the_sign_between_cells_is_found_and_a_guard_is_taken_away() {
        for text in ["a,b\n'=x,\"c,\nd\"\n", "a;b\n'=x;\"c,\nd\"\n", "\u{feff}a\tb\r\n'=x\t\"c,\nd\"\r\n"] {
            let tab = commas(text).expect("a list");
            assert_eq!(tab.lines[1].1, ["=x", "c,\nd"].map(|words| Taken::Words(words.into())), "{text}");
        }
    }
}
