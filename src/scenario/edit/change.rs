//! Changes of one place: a value set, an item of a list put in, taken out or moved.

use std::ops::Range;

use super::layout::{self, indent_at, line_end_after, line_start, stands_first, tail_after};
use super::literal::quoted;
use super::{Document, Trouble};
use crate::scenario::path::{Step, parse};
use crate::scenario::token::{TokenKind, tokens};

impl Document {
    /// Sets what stands at the end of a way: one value in RON, such as `Roles(["host"])`. Where the record has no such field
    /// yet, it gets one, at the place that the format gives it among the others.
    ///
    /// # Errors
    /// There is no such record, or the value is not one value.
    pub fn set(&self, way: &str, value: &str) -> Result<Self, Trouble> {
        let value = one_value(way, value)?;
        match self.span(way) {
            Some(bytes) => {
                let laid = layout::shifted(value, "", &indent_at(&self.text, bytes.start));
                self.with(&mut [(bytes, laid)])
            }
            None => self.add_field(way, value),
        }
    }

    /// Sets a text in quotes by the words that people read. One that says this already stays as it is, however it is written.
    ///
    /// # Errors
    /// There is no such record.
    pub fn set_words(&self, way: &str, words: &str) -> Result<Self, Trouble> {
        if self.words(way).is_some_and(|before| before == words.replace("\r\n", "\n")) {
            return Ok(self.clone());
        }
        self.set(way, &quoted(words))
    }

    /// Puts an item into a list, so that it stands at this place, from 0, or at the end. A list that is not there is made.
    ///
    /// # Errors
    /// There is no such list, or the item is not one value.
    pub fn insert(&self, list: &str, place: usize, item: &str) -> Result<Self, Trouble> {
        let item = one_value(list, item)?;
        match self.span(list) {
            Some(_) => self.put(list, place, item, ""),
            None if item.contains('\n') => {
                self.set(list, &format!("[\n    {},\n]", layout::shifted(item, "", "    ")))
            }
            None => self.set(list, &format!("[{item}]")),
        }
    }

    /// Takes out an item of a list, or a field, with its comma and with the notes on its line. Notes on lines of their
    /// own stay: they may be headings.
    ///
    /// # Errors
    /// Nothing stands there.
    pub fn remove(&self, way: &str) -> Result<Self, Trouble> {
        let steps = parse(way);
        let bytes = self.whole_span(&steps).ok_or_else(|| Trouble::Nothing { way: way.into() })?;
        let text = &self.text;
        let behind = after_comma(text, bytes.end);
        if stands_first(text, bytes.start)
            && let Some(end) = line_end_after(text, behind.unwrap_or(bytes.end))
        {
            let start = line_start(text, bytes.start);
            let newline = text[end..].find('\n').map_or(0, |at| at + 1);
            return self.with(&mut [(start..end + newline, String::new())]);
        }
        match behind {
            Some(end) => {
                let spaces = text[end..].len() - text[end..].trim_start_matches(' ').len();
                self.with(&mut [(bytes.start..end + spaces, String::new())])
            }
            None => self.with(&mut self.without_comma_before(&steps, bytes)),
        }
    }

    /// Moves an item of a list to another place, from 0: the one at which it stands afterwards.
    ///
    /// # Errors
    /// There is no such item.
    pub fn shift(&self, list: &str, from: usize, to: usize) -> Result<Self, Trouble> {
        let way = format!("{list}[{from}]");
        let bytes = self.span(&way).ok_or_else(|| Trouble::Nothing { way: way.clone() })?;
        if from == to {
            return Ok(self.clone());
        }
        let item = layout::shifted(&self.text[bytes.clone()], &indent_at(&self.text, bytes.start), "");
        let note = after_comma(&self.text, bytes.end).map_or("", |end| tail_after(&self.text, end));
        self.remove(&way)?.put(list, to, &item, note)
    }

    /// The item laid out as its neighbours are, with a note behind its comma.
    fn put(&self, list: &str, place: usize, item: &str, note: &str) -> Result<Self, Trouble> {
        let Some((open, bytes, _)) = self.outline.list(&self.text, &parse(list)) else {
            return Err(Trouble::NoList { way: list.into() });
        };
        let end = bytes.end;
        let place = place.min(self.count(list));
        let at = |place: usize| self.span(&format!("{list}[{place}]"));
        let before = place.checked_sub(1).and_then(at);
        self.beside(open..end, before, at(place), item, note)
    }

    /// Puts a piece between two others inside a bracket.
    pub(super) fn beside(
        &self,
        bracket: Range<usize>,
        before: Option<Range<usize>>,
        after: Option<Range<usize>>,
        piece: &str,
        note: &str,
    ) -> Result<Self, Trouble> {
        let text = &self.text;
        let lay = |at: usize| layout::shifted(piece, "", &indent_at(text, at));
        let Some(before) = before else {
            return match after {
                Some(after) if stands_first(text, after.start) => {
                    let indent = indent_at(text, after.start);
                    let at = line_start(text, after.start) + indent.len();
                    self.with(&mut [(at..at, format!("{},{note}\n{indent}", lay(at)))])
                }
                Some(after) => self.with(&mut [(after.start..after.start, format!("{piece}, "))]),
                None => self.alone(bracket, piece, note),
            };
        };
        let behind = after_comma(text, before.end);
        let at = behind.unwrap_or(before.end);
        if stands_first(text, before.start)
            && let Some(end) = line_end_after(text, at)
        {
            let indent = indent_at(text, before.start);
            let piece = format!("\n{indent}{},{note}", lay(before.start));
            let comma = if behind.is_none() { "," } else { "" };
            return self.with(&mut [(at..at, comma.into()), (end..end, piece)]);
        }
        let is_last = tokens(&text[at..]).next().is_none_or(|next| matches!(next.kind, TokenKind::Close(_)));
        let piece = match (behind, is_last) {
            (Some(_), false) => format!(" {piece},"),
            (Some(_), true) => format!(" {piece}"),
            (None, _) => format!(", {piece}"),
        };
        self.with(&mut [(at..at, piece)])
    }

    /// Puts the first piece into an empty bracket.
    fn alone(&self, bracket: Range<usize>, piece: &str, note: &str) -> Result<Self, Trouble> {
        let text = &self.text;
        let close = bracket.end - 1;
        let is_flat = !piece.contains('\n') && note.is_empty() && !text[bracket.start..close].contains('\n');
        if is_flat {
            return self.with(&mut [(close..close, piece.into())]);
        }
        let indent = indent_at(text, bracket.start);
        let inner = format!("{indent}    ");
        let piece = format!("{inner}{},{note}\n{indent}", layout::shifted(piece, "", &inner));
        let kept = text[..close].trim_end_matches([' ', '\t']).len();
        let newline = if text[..kept].ends_with('\n') { "" } else { "\n" };
        self.with(&mut [(kept..close, format!("{newline}{piece}"))])
    }

    /// The last of several on one line goes with the comma before it.
    fn without_comma_before(&self, way: &[Step<'_>], bytes: Range<usize>) -> Vec<(Range<usize>, String)> {
        let mut gone = vec![(bytes.clone(), String::new())];
        let around = way.split_last().map_or(way, |(_, around)| around);
        let Some((_, open)) = self.outline.bracket(&self.text, around) else { return gone };
        let comma =
            tokens(&self.text[open..bytes.start]).filter(|token| token.kind == TokenKind::Comma).last();
        if let Some(comma) = comma {
            let start = open + comma.start;
            if self.text[start + 1..bytes.start].trim().is_empty() {
                return vec![(start..bytes.end, String::new())];
            }
            gone.push((start..start + 1, String::new()));
        }
        gone
    }
}

/// One past the comma behind a value, if there is one.
fn after_comma(text: &str, end: usize) -> Option<usize> {
    let next = tokens(&text[end..]).next()?;
    (next.kind == TokenKind::Comma).then_some(end + next.end)
}

/// The text of one value and nothing else.
fn one_value<'v>(way: &str, value: &'v str) -> Result<&'v str, Trouble> {
    let value = value.trim();
    let refuse = || Trouble::NotOneValue { way: way.into(), value: value.into() };
    let (mut depth, mut values, mut end, mut after_word) = (0usize, 0, 0, false);
    for token in tokens(value) {
        match token.kind {
            TokenKind::Open(bracket) => {
                values += usize::from(depth == 0 && !(after_word && bracket == '('));
                depth += 1;
            }
            TokenKind::Close(_) => depth = depth.checked_sub(1).ok_or_else(refuse)?,
            TokenKind::Word | TokenKind::Text => values += usize::from(depth == 0),
            TokenKind::Comma | TokenKind::Colon if depth > 0 => {}
            _ => return Err(refuse()),
        }
        (end, after_word) = (token.end, token.kind == TokenKind::Word);
    }
    // A comment behind it would swallow the comma.
    if depth == 0 && values == 1 && end == value.len() { Ok(value) } else { Err(refuse()) }
}
