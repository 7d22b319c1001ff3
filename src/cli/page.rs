//! Text for a terminal of a given width: paragraphs, items and headings, wrapped, readable without colour.
//! Builds a string and writes nothing.
//!
//! The width is a limit for prose and not for addresses and commands, which are copied. Texts of authors pass
//! through here on their way to the terminal, so this is also where control characters are taken out of them.

use std::borrow::Cow;

use textwrap::{Options, WrapAlgorithm};

/// The narrowest terminal, in columns, that is laid out for; below it words break.
pub const WIDTH_MIN: usize = 24;
/// The widest line, in columns; longer ones are hard to read.
pub const WIDTH_MAX: usize = 100;

/// Begins bold letters on a terminal.
pub const BOLD: &str = "\u{1b}[1m";
/// Ends them.
pub const PLAIN: &str = "\u{1b}[0m";

/// Whether headings may be made bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Letters alone: a file, a pipe, a test, or a reader who wants no colour.
    Plain,
    /// A terminal that shows bold letters.
    Bold,
}

/// A page being written, from top to bottom; nothing on it is changed again.
#[derive(Debug, Clone)]
pub struct Page {
    width: usize,
    ink: Ink,
    text: String,
}

impl Page {
    /// An empty page; a width that is too small or too large is moved to the nearest limit.
    pub fn new(width: usize, ink: Ink) -> Self {
        Self { width: width.clamp(WIDTH_MIN, WIDTH_MAX), ink, text: String::new() }
    }

    /// The text that stands on it so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that stands on it, without a copy.
    pub fn into_text(self) -> String {
        self.text
    }

    /// A line of nothing; never two in a row.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading, with space before and a rule below.
    pub fn heading(&mut self, title: &str) {
        self.gap();
        let lines = textwrap::wrap(title, self.lines());
        let longest = lines.iter().map(|line| textwrap::core::display_width(line)).max().unwrap_or(0);
        for line in &lines {
            self.strong(line);
        }
        self.line(&"─".repeat(longest));
    }

    /// A smaller heading, without a rule; it stands close below a larger one.
    pub fn subheading(&mut self, title: &str) {
        if !self.text.ends_with("─\n") {
            self.gap();
        }
        for line in textwrap::wrap(title, self.lines()) {
            self.strong(&line);
        }
    }

    /// Lines filled one after the other, as on a typewriter.
    fn lines(&self) -> Options<'static> {
        Options::new(self.width).wrap_algorithm(WrapAlgorithm::FirstFit)
    }

    fn strong(&mut self, line: &str) {
        match self.ink {
            Ink::Plain => self.line(line),
            Ink::Bold => self.line(&format!("{BOLD}{line}{PLAIN}")),
        }
    }

    /// Text, its own line breaks kept.
    pub fn paragraph(&mut self, text: &str) {
        self.item("", text);
    }

    /// Text after a mark, further lines hanging below its beginning.
    pub fn item(&mut self, mark: &str, text: &str) {
        // A mark wider than half a line would leave no room for the text.
        let hang = " ".repeat(textwrap::core::display_width(mark).min(self.width / 2));
        for (place, part) in clean(text).trim().lines().enumerate() {
            let first = if place == 0 { mark } else { &hang };
            let options = self.lines().initial_indent(first).subsequent_indent(&hang);
            for line in textwrap::wrap(part, options) {
                self.line(&line);
            }
        }
    }

    /// How many lines a paragraph would take.
    pub fn lines_of(&self, text: &str) -> usize {
        let mut beside = Self { text: String::new(), ..self.clone() };
        beside.paragraph(text);
        beside.text.lines().count()
    }

    /// Items as long as the page has so many lines at most, the first one whatever its length; says how many are left out.
    pub fn items_within<'t>(
        &mut self,
        most: usize,
        items: impl ExactSizeIterator<Item = (&'t str, &'t str)>,
    ) -> usize {
        let all = items.len();
        for (place, (mark, text)) in items.enumerate() {
            let before = self.text.len();
            self.item(mark, text);
            if place > 0 && self.text.lines().count() > most {
                self.text.truncate(before);
                return all - place;
            }
        }
        0
    }

    /// An address or a command, to be copied: never broken, however narrow the terminal.
    pub fn whole(&mut self, mark: &str, text: &str) {
        self.line(&format!("{mark}{}", clean(text)));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

/// Texts of authors may hold anything; a terminal must not be steered by them.
fn clean(text: &str) -> Cow<'_, str> {
    let harmless = |letter: char| letter == '\n' || !letter.is_control();
    if text.chars().all(harmless) {
        Cow::Borrowed(text)
    } else {
        text.replace('\t', " ").chars().filter(|letter| harmless(*letter)).collect::<String>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_a_narrow_terminal_and_hang_below_their_mark() {
        let mut page = Page::new(40, Ink::Plain);
        page.heading("Step 3 of 9 · The games and everything that comes with them");
        page.item(" 12. ", "Malaysia asked Indonesia for clarification through its contact point.");
        assert!(page.text().lines().all(|line| line.chars().count() <= 40), "{}", page.text());
        assert!(page.text().contains("\n     "));
    }

    #[test]
    fn an_address_is_never_broken() {
        let mut page = Page::new(24, Ink::Plain);
        let address = "http://192.168.100.200:7117/control?key=ABCDEF-GHIJKL";
        page.whole("  ", address);
        assert_eq!(page.text(), format!("  {address}\n"));
    }

    #[test]
    fn a_text_cannot_steer_the_terminal() {
        let mut page = Page::new(40, Ink::Plain);
        page.paragraph("red\u{1b}[31m and\tgone\r\n\nnext");
        assert_eq!(page.text(), "red[31m and gone\n\nnext\n");
    }
}
