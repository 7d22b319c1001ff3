//! Where in a scenario the elements of parts go, and how a part is written.

use super::parts::LISTS;
use super::words::{PART, error};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::source::Source;
use crate::scenario::token::{TokenKind, tokens};

/// Where the elements of parts go in the text of the scenario.
pub(super) struct Insertion {
    pub list: &'static str,
    /// Where a comma is missing behind what stands before.
    pub comma: Option<usize>,
    /// Before the bracket that closes the list, or that closes the scenario where it has no such list.
    pub at: usize,
    is_new: bool,
}

impl Insertion {
    /// What stands before and behind the elements. The line ends before them, because a note may stand there.
    pub(super) fn around(&self) -> (String, &'static str) {
        if self.is_new { (format!("\n{}: [\n", self.list), "],\n") } else { ("\n".into(), "") }
    }
}

/// For every list the place of its end, in the order of the text.
pub(super) fn insertions(source: &Source) -> Vec<Insertion> {
    let text = source.text();
    let Some(end) = source.bytes_of("").map(|bytes| bytes.end) else { return Vec::new() };
    let (mut all, mut missing) = (Vec::new(), Vec::new());
    for list in LISTS {
        match source.bytes_of(list).filter(|bytes| text[bytes.clone()].ends_with(']')) {
            Some(bytes) => {
                let at = bytes.end - 1;
                all.push(Insertion { list, comma: comma_before(text, at), at, is_new: false });
            }
            // A list that is written in another way has its own message.
            None if source.bytes_of(list).is_some() => {}
            None => missing.push(list),
        }
    }
    all.sort_by_key(|insertion| insertion.at);
    let at = end.saturating_sub(1);
    let comma = comma_before(text, at);
    all.extend(missing.into_iter().map(|list| Insertion { list, comma, at, is_new: true }));
    all
}

/// Behind which byte a comma has to stand so that another element can follow before this closing bracket.
fn comma_before(text: &str, closing: usize) -> Option<usize> {
    let last = tokens(text).take_while(|token| token.start < closing).last()?;
    (!matches!(last.kind, TokenKind::Comma | TokenKind::Open(_))).then_some(last.end)
}

/// How a part is written.
pub(super) struct Shape {
    /// The brackets of a list, which are left out: the opening one and the closing one.
    pub list: Option<(usize, usize)>,
    /// Where a comma has to be added.
    pub comma: Option<usize>,
}

/// A part is a list of what its folder is called, or one of it.
pub(super) fn shape(list: &str, part: &Source) -> Result<Shape, Box<Diagnostic>> {
    let text = part.text();
    let root = part.bytes_of("").unwrap_or(0..0);
    let first = tokens(text).next();
    if first.is_some_and(|token| token.kind == TokenKind::Open('[')) {
        let closing = root.end.saturating_sub(1);
        return Ok(Shape { list: Some((root.start, closing)), comma: comma_before(text, closing) });
    }
    if part.is_record() && part.root_word() != "Scenario" {
        return Ok(Shape { list: None, comma: Some(root.end) });
    }
    let sentence = if part.root_word() == "Scenario" {
        format!("this is a whole scenario, and lies in a folder of {list}")
    } else {
        format!("this is no part of a scenario: the files in `{list}` hold {list}")
    };
    let hint = format!("write a list of {list}, `[ (id: …), (id: …) ]`, or one alone, `(id: …)`");
    Err(Box::new(error(PART, &part.document.file, Some((text, part.place(root.start))), sentence, hint)))
}
