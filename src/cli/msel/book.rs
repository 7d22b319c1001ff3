//! A workbook of Excel, LibreOffice or Google, read cell by cell: a stray cell at the far end of a sheet costs nothing.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Ods, Reader, SheetType, Sheets, Xlsx, open_workbook_auto_from_rs};

use super::taken::{NoList, Taken, TakenTab};
use crate::words::Phrase;

/// No list is longer, nor wider. The longest that we know has 120 rows and 20 columns.
const ROWS_MAX: u32 = 20_000;
const COLUMNS_MAX: u32 = 200;

type Bytes = Cursor<Vec<u8>>;

/// What stands in a sheet, by row and column from 0.
type Cells = BTreeMap<(u32, u32), Taken>;

/// The tables of a workbook. Hidden rows, columns and sheets are read like any other.
pub(super) fn workbook(bytes: Vec<u8>) -> Result<Vec<TakenTab>, NoList> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unread)?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let tab = |name: String| {
        let cells = match &mut book {
            Sheets::Xlsx(book) => of_excel(book, &name)?,
            Sheets::Ods(book) => of_libreoffice(book, &name)?,
            Sheets::Xls(_) | Sheets::Xlsb(_) => return Err(Phrase::of("msel-old-workbook")),
        };
        Ok(TakenTab { lines: lines(&cells), name })
    };
    names.into_iter().map(tab).collect()
}

fn of_excel(book: &mut Xlsx<Bytes>, name: &str) -> Result<Cells, NoList> {
    let mut cells = Cells::new();
    let mut values = book.worksheet_cells_reader(name).map_err(unread)?;
    while let Some(cell) = values.next_cell().map_err(unread)? {
        put(&mut cells, cell.get_position(), taken(&Data::from(cell.get_value().clone())))?;
    }
    drop(values);
    let mut formulas = book.worksheet_cells_reader(name).map_err(unread)?;
    while let Some(cell) = formulas.next_formula().map_err(unread)? {
        if !cell.get_value().is_empty() {
            put(&mut cells, cell.get_position(), Taken::Odd(Phrase::of("msel-formula")))?;
        }
    }
    drop(formulas);
    for region in book.merge_cells_by_sheet_name(name).map_err(unread)? {
        let called = format!("{}:{}", address(region.start), address(region.end));
        // A region of whole columns is cut where no list goes on.
        for row in region.start.0..=region.end.0.min(ROWS_MAX) {
            for column in region.start.1..=region.end.1.min(COLUMNS_MAX) {
                let merged = Phrase::of("msel-merged").with("cells", called.clone());
                cells.insert((row, column), Taken::Odd(merged));
            }
        }
    }
    Ok(cells)
}

fn of_libreoffice(book: &mut Ods<Bytes>, name: &str) -> Result<Cells, NoList> {
    let mut cells = Cells::new();
    let values = book.worksheet_range(name).map_err(unread)?;
    let at = |start: Option<(u32, u32)>, row: usize, column: usize| {
        let (first_row, first_column) = start.unwrap_or_default();
        let far = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        (first_row.saturating_add(far(row)), first_column.saturating_add(far(column)))
    };
    for (row, column, value) in values.used_cells() {
        put(&mut cells, at(values.start(), row, column), taken(value))?;
    }
    let formulas = book.worksheet_formula(name).map_err(unread)?;
    for (row, column, _) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
        put(&mut cells, at(formulas.start(), row, column), Taken::Odd(Phrase::of("msel-formula")))?;
    }
    Ok(cells)
}

/// Keeps a cell, unless it is empty; refuses one where no list goes on.
fn put(cells: &mut Cells, at: (u32, u32), cell: Taken) -> Result<(), NoList> {
    if cell == Taken::Words(String::new()) {
        return Ok(());
    }
    if at.0 >= ROWS_MAX || at.1 >= COLUMNS_MAX {
        return Err(Phrase::of("msel-far").with("cell", address(at)));
    }
    cells.insert(at, cell);
    Ok(())
}

/// Lines with their numbers, each from the first column on, so that places are those of the sheet.
fn lines(cells: &Cells) -> Vec<(usize, Vec<Taken>)> {
    let mut lines: Vec<(usize, Vec<Taken>)> = Vec::new();
    for ((row, column), cell) in cells {
        let number = *row as usize + 1;
        if lines.last().is_none_or(|(last, _)| *last != number) {
            lines.push((number, Vec::new()));
        }
        if let Some((_, line)) = lines.last_mut() {
            line.resize(*column as usize, Taken::Words(String::new()));
            line.push(cell.clone());
        }
    }
    lines
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

/// What the reader of workbooks says of one is no help to anybody who has no other program for it.
fn unread(_: impl std::fmt::Display) -> NoList {
    Phrase::of("msel-no-workbook")
}

/// "C14", as a spreadsheet names a cell.
fn address((row, column): (u32, u32)) -> String {
    let mut letters = String::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_a_spreadsheet_calls_it() {
        assert_eq!([(0, 0), (13, 2), (0, 26), (9, 701)].map(address), ["A1", "C14", "AA1", "ZZ10"]);
    }
}
