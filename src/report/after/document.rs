//! A report before it has a format: headings, paragraphs, lists, tables and charts in their order. HTML and Markdown are
//! made from the same parts, so that neither can say more than the other.

use crate::report::capital::paragraphs;
use crate::report::chart::{Chart, Line};
use crate::words::word;

/// A whole report.
#[derive(Debug, Clone)]
pub(super) struct Document {
    /// Its title.
    pub title: String,
    /// Who may read it, in one line above the title.
    pub kicker: String,
    /// Its parts in order.
    pub parts: Vec<Part>,
}

/// A part of a report.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// A heading that the list of contents names; in print it begins a new page if told so.
    Section { title: String, on_new_page: bool },
    /// A heading inside a section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph in a softer colour: how to read what follows.
    Soft(String),
    /// How to read the charts that follow: where they are drawn, and where the same figures stand in tables.
    Guide { drawn: String, tabled: String },
    /// A list.
    List(Vec<String>),
    /// Short lists of evidence, each under what it is about: many, so that on paper they stand in two columns.
    Behind(Vec<(String, Vec<String>)>),
    /// A table.
    Table(Table),
    /// Charts of one size, side by side where there is room.
    Charts(Vec<Chart>),
}

/// A table with a heading for each column; the first cell of each row names the row.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// Does it begin new pages of its own? What does not is leafed through without a list of contents.
    pub(super) fn is_long(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Section { on_new_page: true, .. }))
    }

    pub(super) fn section(&mut self, title: String) {
        self.parts.push(Part::Section { title, on_new_page: false });
    }

    pub(super) fn page(&mut self, title: String) {
        self.parts.push(Part::Section { title, on_new_page: true });
    }

    pub(super) fn heading(&mut self, title: String) {
        self.parts.push(Part::Heading(title));
    }

    /// A paragraph; nothing where there are no words.
    pub(super) fn text(&mut self, text: String) {
        if !text.is_empty() {
            self.parts.push(Part::Text(text));
        }
    }

    /// A text of a scenario, paragraph by paragraph: an empty line stands between two.
    pub(super) fn paragraphs(&mut self, whole: &str) {
        paragraphs(whole).for_each(|one| self.text(one.to_owned()));
    }

    pub(super) fn soft(&mut self, text: String) {
        if !text.is_empty() {
            self.parts.push(Part::Soft(text));
        }
    }

    /// How to read charts, by the keys of the words for pictures and for tables.
    pub(super) fn guide(&mut self, drawn: &str, tabled: &str) {
        self.parts.push(Part::Guide { drawn: word(drawn), tabled: word(tabled) });
    }

    /// A list; nothing where it has no items.
    pub(super) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.parts.push(Part::List(items));
        }
    }

    /// Short lists of evidence, each under what it is about; nothing where there are none.
    pub(super) fn behind(&mut self, lists: Vec<(String, Vec<String>)>) {
        if !lists.is_empty() {
            self.parts.push(Part::Behind(lists));
        }
    }

    /// A table; nothing where it has no rows.
    pub(super) fn table(&mut self, caption: String, head: Vec<String>, rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.parts.push(Part::Table(Table { caption, head, rows }));
        }
    }

    pub(super) fn charts(&mut self, charts: Vec<Chart>) {
        if !charts.is_empty() {
            self.parts.push(Part::Charts(charts));
        }
    }
}

impl Chart {
    /// The same as the picture, for whoever cannot see it: a row for each moment that differs from the one before it.
    pub(super) fn table(&self, moment: impl Fn(usize) -> String, head: String) -> Table {
        let moments = self.lines.iter().map(|line| line.values.len()).max().unwrap_or(0);
        let values = |at: usize| -> Vec<String> {
            let of = |line: &Line| {
                line.values
                    .get(at)
                    .copied()
                    .flatten()
                    .map_or_else(String::new, |value| self.unit.write(value))
            };
            self.lines.iter().map(of).collect()
        };
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut before: Vec<String> = Vec::new();
        for at in 0..moments {
            let now = values(at);
            if now != before && now.iter().any(|value| !value.is_empty()) {
                rows.push([moment(at)].into_iter().chain(now.iter().cloned()).collect());
            }
            before = now;
        }
        let head = [head].into_iter().chain(self.lines.iter().map(|line| line.name.clone())).collect();
        Table { caption: self.title.clone(), head, rows }
    }
}
