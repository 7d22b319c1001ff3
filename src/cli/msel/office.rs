//! The list as a file: a workbook for spreadsheets, or one table with commas. The same list is the same bytes: no author
//! and no time stand in it.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::sheet::{Book, Column, Says, Tab};
use super::taken::guards;
use crate::words::{tell, word};

/// The name under which the fingerprint of the text stands on the last sheet.
pub(super) const MADE_FROM: &str = "blake3";

/// The height of a line, in points.
const LINE: f64 = 15.0;
/// Longer texts go on below the edge of their cell.
const LINES_MAX: usize = 12;

/// A workbook with all tables, and a sheet that says how to use them.
pub(super) fn workbook(book: &Book, title: &str, fingerprint: &str) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    file.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for tab in &book.tabs {
        sheet(&mut file, tab)?;
    }
    about(&mut file, title, fingerprint)?;
    file.save_to_buffer()
}

fn sheet(file: &mut Workbook, tab: &Tab) -> Result<(), XlsxError> {
    let top = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Hair);
    let shown = top.clone().set_background_color("EDEDED");
    let bold =
        Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_background_color("D9D9D9");
    let sheet = file.add_worksheet();
    sheet.set_name(word(tab.name))?;
    for (at, column) in tab.columns.iter().enumerate() {
        let place = u16::try_from(at).unwrap_or(u16::MAX);
        sheet.set_column_width(place, column.width)?;
        sheet.write_string_with_format(0, place, word(column.name), &bold)?;
        let is_fixed = matches!(column.says, Says::Shown | Says::Id);
        for (row, of) in tab.rows.iter().enumerate() {
            let line = u32::try_from(row + 1).unwrap_or(u32::MAX);
            let cell = of.cells.get(at).map_or("", String::as_str);
            let format = if is_fixed { &shown } else { &top };
            match cell.parse::<u32>() {
                // Numbers are numbers, or a spreadsheet complains in every cell. A commitment such as 5 is a name.
                Ok(number) if is_number(column.says) => {
                    sheet.write_number_with_format(line, place, number, format)?;
                }
                _ => {
                    sheet.write_string_with_format(line, place, cell, format)?;
                }
            }
        }
    }
    for (row, of) in (1..).zip(&tab.rows) {
        sheet.set_row_height(row, LINE * lines(tab, &of.cells))?;
    }
    let (rows, columns) = (tab.rows.len(), tab.columns.len().saturating_sub(1));
    let last = (u32::try_from(rows).unwrap_or(u32::MAX), u16::try_from(columns).unwrap_or(u16::MAX));
    sheet.autofilter(0, 0, last.0, last.1)?;
    let beside = tab.column(Says::Id).map_or(0, |at| u16::try_from(at + 1).unwrap_or(0));
    sheet.set_freeze_panes(1, beside)?;
    sheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(2, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// How many lines a row shows: as many as its longest cell needs, up to what a screen can bear.
fn lines(tab: &Tab, cells: &[String]) -> f64 {
    let of = |(column, cell): (&Column, &String)| {
        let width = usize::from(column.width.max(1));
        cell.split('\n').map(|line| line.chars().count().div_ceil(width).max(1)).sum::<usize>()
    };
    let most = tab.columns.iter().zip(cells).map(of).max().unwrap_or(1).min(LINES_MAX);
    most as f64
}

fn is_number(says: Says) -> bool {
    matches!(says, Says::Shown | Says::Step | Says::Whole(_))
}

/// How the list is used, and from which text it was made.
fn about(file: &mut Workbook, title: &str, fingerprint: &str) -> Result<(), XlsxError> {
    let wrap = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = file.add_worksheet();
    sheet.set_name(word("msel-about"))?;
    sheet.set_column_width(0, 100)?;
    let lines = [
        tell("msel-about-title", &[("title", title)]),
        word("msel-about-grey"),
        word("msel-about-rows"),
        word("msel-about-only-if"),
        word("msel-about-staff"),
        word("msel-about-import"),
        format!("{MADE_FROM} {fingerprint}"),
    ];
    for (row, line) in (0..).zip(lines) {
        sheet.write_string_with_format(row, 0, line, &wrap)?;
    }
    Ok(())
}

/// The list of events with commas, as RFC 4180 has it; with the mark by which Excel knows how its letters are written.
pub(super) fn commas(tab: &Tab) -> Result<String, csv::Error> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    file.write_record(tab.columns.iter().map(|column| word(column.name)))?;
    for row in &tab.rows {
        file.write_record(row.cells.iter().map(|cell| guarded(cell)))?;
    }
    let bytes = file.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// No text is computed by a spreadsheet.
fn guarded(cell: &str) -> String {
    if guards(cell) { format!("'{cell}") } else { cell.to_owned() }
}
