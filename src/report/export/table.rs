//! A table for other programs: its columns, each with what it means, and its rows.

use super::cell::Cell;

/// A table.
pub(super) struct Table {
    /// The name of its file.
    pub file: &'static str,
    /// What a row of it is, as the key of a sentence.
    pub row: &'static str,
    pub columns: &'static [Column],
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its heading, which never changes.
    pub name: &'static str,
    /// What it means, as the key of a sentence.
    pub says: &'static str,
    /// Its unit, as the key of a word; none for words and names.
    pub unit: Option<&'static str>,
    pub range: Range,
}

/// What may stand in a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Range {
    /// A number of at least so much.
    From(f64),
    /// A number from the first to the second.
    Between(u8, u8),
    /// One of these words.
    Words(&'static [&'static str]),
    /// A name out of the scenario or the catalogue, or a number that stands for somebody.
    Name,
}

pub(super) const fn column(
    name: &'static str,
    says: &'static str,
    unit: Option<&'static str>,
    range: Range,
) -> Column {
    Column { name, says, unit, range }
}

/// What is so or not.
pub(super) fn yes(is_so: bool) -> Cell {
    Cell::text(if is_so { "yes" } else { "no" })
}

impl Table {
    /// The file, as RFC 4180 has it.
    pub(super) fn text(&self) -> Result<String, csv::Error> {
        let ends = csv::Terminator::CRLF;
        let mut file = csv::WriterBuilder::new().terminator(ends).from_writer(Vec::new());
        file.write_record(self.columns.iter().map(|column| column.name))?;
        for row in &self.rows {
            file.write_record(row.iter().map(Cell::written))?;
        }
        let bytes = file.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
