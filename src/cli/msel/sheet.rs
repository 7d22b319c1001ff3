//! The list as tables, before it has a format: tabs with columns and rows, and for each row the place in the scenario
//! that it tells of.

use crate::words::word;

/// All tables of one scenario.
#[derive(Debug, Clone, Default)]
pub(super) struct Book {
    pub tabs: Vec<Tab>,
}

/// One table. The first is the list of events, and the only one of a file with commas.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    /// The key of its name.
    pub name: &'static str,
    /// The list of the scenario in which a new row becomes an item; none where rows are not added in a sheet.
    pub list: Option<&'static str>,
    pub columns: &'static [Column],
    pub rows: Vec<Row>,
}

/// What one record says.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The way to the record, such as `injects[4]`.
    pub way: String,
    /// Its short name.
    pub id: String,
    /// A cell for each column.
    pub cells: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The key of its heading.
    pub name: &'static str,
    pub says: Says,
    /// Its width in letters.
    pub width: u16,
}

/// What a cell says, and so how a change of it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// The short name by which a row is known.
    Id,
    /// Something that follows from the rest, or that no cell can hold.
    Shown,
    /// What staff write down for themselves. It stays in the sheet.
    Staff,
    /// The words of this field.
    Words(&'static str),
    /// The words of this field, which may be left out.
    MayWords(&'static str),
    /// The channel.
    Channel,
    /// The recipients.
    To,
    /// A list of names in this field.
    Names(&'static str),
    /// Yes or nothing, in this field.
    Flag(&'static str),
    /// A whole number in this field.
    Whole(&'static str),
    /// When an event comes and on what it hangs: four cells that are read together.
    Move,
    Step,
    OnlyIf,
    Contingency,
    /// A sentence for the condition of this field.
    When(&'static str),
}

const fn column(name: &'static str, says: Says, width: u16) -> Column {
    Column { name, says, width }
}

/// The list of events, as exercise staff know it.
pub(super) const EVENTS: &[Column] = &[
    column("msel-number", Says::Shown, 9),
    column("msel-id", Says::Id, 18),
    column("msel-move", Says::Move, 18),
    column("msel-step", Says::Step, 12),
    column("msel-day", Says::Shown, 14),
    column("msel-from", Says::Words("from"), 24),
    column("msel-to", Says::To, 20),
    column("msel-channel", Says::Channel, 16),
    column("msel-headline", Says::MayWords("headline"), 36),
    column("msel-text", Says::Words("text"), 70),
    column("msel-only-if", Says::OnlyIf, 44),
    column("msel-expected", Says::Words("expects"), 40),
    column("msel-objective", Says::Shown, 20),
    column("msel-commitments", Says::Names("tests"), 14),
    column("msel-misleading", Says::Flag("misleading"), 12),
    column("msel-contingency", Says::Contingency, 40),
    column("msel-also", Says::Shown, 40),
    column("msel-controller", Says::Staff, 16),
    column("msel-status", Says::Staff, 14),
    column("msel-notes", Says::Staff, 30),
];

pub(super) const ROLES: &[Column] = &[
    column("msel-id", Says::Id, 18),
    column("msel-title", Says::Words("title"), 30),
    column("msel-state", Says::Words("state"), 8),
    column("msel-binding", Says::MayWords("binding"), 50),
    column("msel-brief", Says::Words("brief"), 90),
];

pub(super) const WANTS: &[Column] = &[
    column("msel-role", Says::Shown, 18),
    column("msel-id", Says::Id, 18),
    column("msel-text", Says::Words("text"), 60),
    column("msel-reached", Says::When("when"), 60),
    column("msel-weight", Says::Whole("weight"), 8),
];

pub(super) const BRANCHES: &[Column] = &[
    column("msel-id", Says::Id, 18),
    column("msel-title", Says::Words("title"), 50),
    column("msel-opens", Says::When("when"), 70),
    column("msel-excludes", Says::Names("excludes"), 24),
];

impl Tab {
    /// The place of a column.
    pub(super) fn column(&self, says: Says) -> Option<usize> {
        self.columns.iter().position(|column| column.says == says)
    }

    /// The heading of a column, as it stands in the sheet.
    pub(super) fn heading(&self, column: usize) -> String {
        self.columns.get(column).map_or_else(String::new, |column| word(column.name))
    }
}

/// Words in the one form in which two cells are compared: one kind of space, of quotes, and of dashes.
pub(super) fn plain(cell: &str) -> String {
    let sign = |sign: char| match sign {
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '´' | '`' | '＇' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '；' => ';',
        '，' => ',',
        other if other.is_whitespace() => ' ',
        other => other,
    };
    let plain: String = cell.chars().filter(|sign| !is_unseen(*sign)).map(sign).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words of a text: what a spreadsheet changes at the ends of lines and of the cell means nothing.
pub(super) fn tidy(cell: &str) -> String {
    let lines = cell.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = lines.trim().split('\n').map(str::trim_end).collect();
    lines.join("\n")
}

fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bent_quotes_and_odd_spaces_compare_alike() {
        assert_eq!(plain("“A”\u{a0} is  out\n"), plain("\"A\" is out"));
        assert_eq!(plain("host\u{200B}"), "host");
        assert_eq!(tidy("a \r\nb\r\n"), "a\nb");
    }
}
