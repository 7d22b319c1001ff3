//! Small tables for a terminal: a name, then numbers that stand below each other, then perhaps words.

use textwrap::core::display_width;

use crate::cli::page::Page;

/// A table that is laid out when it is complete, because a column is as wide as its widest cell. The first
/// column is set to the left, the others to the right.
#[derive(Debug, Default)]
pub struct Columns {
    lines: Vec<Line>,
}

#[derive(Debug)]
enum Line {
    /// Cells, and words after them.
    Row(Vec<String>, String),
    /// A name for the rows below it, over the whole width.
    Name(String),
}

impl Columns {
    /// A table with these words above its columns.
    pub fn new(head: &[String]) -> Self {
        Self { lines: vec![Line::Row(head.to_vec(), String::new())] }
    }

    /// Adds a row of cells.
    pub fn row(&mut self, cells: Vec<String>) {
        self.told(cells, String::new());
    }

    /// Adds a row with words after its numbers.
    pub fn told(&mut self, cells: Vec<String>, words: String) {
        self.lines.push(Line::Row(cells, words));
    }

    /// Says what the rows below are about.
    pub fn name(&mut self, name: String) {
        self.lines.push(Line::Name(name));
    }

    /// Writes the table; words too long for the line hang below where they began.
    pub fn print(&self, page: &mut Page) {
        let widths = self.widths();
        for line in &self.lines {
            match line {
                Line::Row(cells, words) if words.is_empty() => page.item("  ", &set(cells, &widths)),
                Line::Row(cells, words) => page.item(&format!("  {}  ", set(cells, &widths)), words),
                Line::Name(name) => page.item("  ", name),
            }
        }
    }

    /// The width of each column in what a terminal shows, not in letters: a letter may be two columns wide.
    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = Vec::new();
        for line in &self.lines {
            let Line::Row(cells, _) = line else { continue };
            widths.resize(widths.len().max(cells.len()), 0);
            for (width, cell) in widths.iter_mut().zip(cells) {
                *width = (*width).max(display_width(cell));
            }
        }
        widths
    }
}

/// Cells below each other. What stands first is never nothing, or the page would take it for an indent.
fn set(cells: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (place, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let room = " ".repeat(width - display_width(cell));
        line += &if place == 0 { format!("{cell}{room}") } else { format!("  {room}{cell}") };
    }
    line
}

/// A share as people read it: "26 %", and "<1 %" for a little.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.5 { "<1 %".to_owned() } else { format!("{percent:.0} %") }
}

/// The same without its sign, where a table says what it counts; nothing for nothing.
pub fn hundredths(share: f64) -> String {
    let percent = share * 100.0;
    if percent == 0.0 {
        "·".to_owned()
    } else if percent < 0.5 {
        "<1".to_owned()
    } else {
        format!("{percent:.0}")
    }
}

/// A change with its sign: "+1.7", "−0.3".
pub fn change(by: f64) -> String {
    let text = format!("{by:+.1}");
    if text == "-0.0" { "+0.0".to_owned() } else { text.replace('-', "\u{2212}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::page::Ink;

    #[test]
    fn numbers_stand_below_each_other_and_words_hang() {
        let mut table = Columns::new(&["who".to_owned(), "%".to_owned()]);
        table.row(vec!["cooperative".into(), "5".into()]);
        table.told(vec!["mixed".into(), "100".into()], "words that go on and on".into());
        let mut page = Page::new(30, Ink::Plain);
        table.print(&mut page);
        assert_eq!(
            page.text(),
            "  who            %\n  cooperative    5\n  mixed        100  words that\n               go on and on\n"
        );
    }

    #[test]
    fn little_is_not_nothing() {
        assert_eq!(
            (percent(0.0), percent(0.001), percent(0.256)),
            ("0 %".into(), "<1 %".into(), "26 %".into())
        );
        assert_eq!((hundredths(0.0), hundredths(0.004)), ("·".to_owned(), "<1".to_owned()));
        assert_eq!(
            (change(-0.04), change(-0.26), change(1.66)),
            ("+0.0".into(), "−0.3".into(), "+1.7".into())
        );
    }
}
