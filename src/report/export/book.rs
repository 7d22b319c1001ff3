//! The code book: what each column of each table means, in which unit, and what may stand in it. It is written from the
//! columns themselves, so that it cannot speak of others.

use super::reading::Reading;
use super::table::{Column, Range, Table};
use crate::words::{tell, word, words};

pub(super) fn book(reading: &Reading<'_>, tables: &[Table]) -> String {
    let s = reading.scenario;
    let about =
        [("scenario", s.title.as_str()), ("id", reading.id.as_str()), ("program", reading.kept.program)];
    let names = if reading.kept.people.are_named() { "book-named" } else { "book-pseudonyms" };
    let mut text = format!("# {}\n\n{}\n\n{}\n", word("book-title"), tell("book-of", &about), word(names));
    text += &format!("\n{}\n", word("book-format"));
    for table in tables {
        let rows = words("book-rows", &[("count", table.rows.len().into())]);
        text += &format!("\n## {}\n\n{} {rows}\n\n", table.file, word(table.row));
        let head = ["book-column", "book-meaning", "book-unit", "book-range"].map(word);
        text += &row(&head);
        text += &row(&["---"; 4].map(str::to_owned));
        table.columns.iter().for_each(|column| text += &row(&said(column)));
    }
    text + "\n" + &word("book-note") + "\n"
}

fn row(cells: &[String; 4]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn said(column: &Column) -> [String; 4] {
    let unit = column.unit.map_or_else(String::new, word);
    [format!("`{}`", column.name), word(column.says), unit, range(column.range)]
}

fn range(range: Range) -> String {
    match range {
        Range::From(low) => tell("book-from", &[("low", &low.to_string())]),
        Range::Between(low, high) => {
            tell("book-between", &[("low", &low.to_string()), ("high", &high.to_string())])
        }
        Range::Words(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Range::Name => word("book-name"),
    }
}
