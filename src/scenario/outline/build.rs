//! How an outline is built: one pass over the tokens, with the open brackets on a list of our own. A text
//! without an end bracket gives a fault and no panic.

use std::ops::Range;

use super::fault::Fault;
use super::tree::{DEPTH_MAX, Node, NodeId, Outline};
use crate::scenario::escapes;
use crate::scenario::token::{Token, TokenKind, tokens};

struct Frame {
    node: NodeId,
    /// Where its parts begin among the pending ones.
    mark: usize,
}

#[derive(Default)]
struct Builder {
    /// What has been built so far.
    outline: Outline,
    /// The brackets that are open, the outermost first.
    open: Vec<Frame>,
    /// Values whose bracket is still open; each frame says where its own begin.
    pending: Vec<NodeId>,
    /// The name before the last colon, which belongs to the next value.
    name: Option<Range<usize>>,
    /// The last token ended a value and no comma has followed: where the value stood.
    value_ended: Option<(usize, usize)>,
    /// The last token was a word, so that a round bracket right behind it belongs to it.
    after_word: bool,
}

/// The outline of a text, or the first thing that is wrong with it.
pub fn outline(text: &str) -> Result<Outline, Fault> {
    let mut builder = Builder::default();
    for token in tokens(text) {
        builder.take(text, token)?;
    }
    let outline = builder.finish()?;
    match outline.misnamed(text).or_else(|| outline.field_given_twice(text)) {
        Some(fault) => Err(fault),
        None => Ok(outline),
    }
}

impl Builder {
    fn take(&mut self, text: &str, token: Token) -> Result<(), Fault> {
        let after_word = std::mem::take(&mut self.after_word);
        if matches!(token.kind, TokenKind::Text | TokenKind::UnclosedText) {
            // Before all else: a backslash before a quote keeps the text open, and every later message misleads.
            refuse_backslash(text, token)?;
        }
        match token.kind {
            TokenKind::Open('(') if after_word => self.open_named(token)?,
            TokenKind::Open(bracket) => {
                self.value_begins()?;
                let node = self.add(token, Some((bracket, token.start)));
                self.enter(node, token.start)?;
            }
            TokenKind::Close(bracket) => self.close(bracket, token)?,
            TokenKind::Word | TokenKind::Text => {
                self.value_begins()?;
                self.add(token, None);
                self.value_ended = Some((token.start, token.end));
                self.after_word = token.kind == TokenKind::Word;
            }
            TokenKind::Comma => self.comma(token.start)?,
            TokenKind::Colon => self.colon(token)?,
            TokenKind::UnclosedText => return Err(Fault::TextNeverClosed(token.start)),
            TokenKind::UnclosedComment => return Err(Fault::CommentNeverClosed(token.start)),
            TokenKind::Other if self.open.is_empty() => {}
            TokenKind::Other => {
                let sign = text[token.start..].chars().next().unwrap_or_default();
                return Err(Fault::Strange(sign, token.start));
            }
        }
        Ok(())
    }

    /// Two values side by side are an error inside brackets; at the top, `ron` has the better words.
    fn value_begins(&self) -> Result<(), Fault> {
        match self.value_ended {
            Some((start, end)) if !self.open.is_empty() => Err(Fault::NoComma(start, end)),
            _ => Ok(()),
        }
    }

    /// A comma stands behind a value; at the top, `ron` has the better words.
    fn comma(&mut self, at: usize) -> Result<(), Fault> {
        match self.value_ended.take() {
            None if !self.open.is_empty() => Err(Fault::LoneComma(at)),
            _ => Ok(()),
        }
    }

    /// Adds a value to those that are pending, under the name that waits for one.
    fn add(&mut self, token: Token, bracket: Option<(char, usize)>) -> NodeId {
        let node = NodeId(self.outline.nodes.len());
        let word = if bracket.is_none() { token.start..token.end } else { token.start..token.start };
        let name = self.name.take();
        self.outline.nodes.push(Node { bytes: token.start..token.end, bracket, word, name, children: 0..0 });
        self.pending.push(node);
        node
    }

    /// `Once(` is one value: the word is the name of the bracket.
    fn open_named(&mut self, token: Token) -> Result<(), Fault> {
        let node = NodeId(self.outline.nodes.len() - 1);
        self.outline.nodes[node.0].bracket = Some(('(', token.start));
        self.enter(node, token.start)
    }

    /// Opens a bracket, unless too many are open already.
    fn enter(&mut self, node: NodeId, start: usize) -> Result<(), Fault> {
        if self.open.len() == DEPTH_MAX {
            return Err(Fault::TooDeep(start));
        }
        self.open.push(Frame { node, mark: self.pending.len() });
        self.value_ended = None;
        Ok(())
    }

    /// Closes the innermost bracket, which must be of the same kind; the values pending in it become its
    /// children.
    fn close(&mut self, bracket: char, token: Token) -> Result<(), Fault> {
        let Some(frame) = self.open.pop() else { return Err(Fault::NothingOpen(bracket, token.start)) };
        let (opening, at) = self.outline.nodes[frame.node.0].bracket.unwrap_or(('(', token.start));
        if closing(opening) != bracket {
            return Err(Fault::WrongClosing(bracket, token.start, opening, at));
        }
        let first = self.outline.children.len();
        self.outline.children.extend(self.pending.drain(frame.mark..));
        let node = &mut self.outline.nodes[frame.node.0];
        node.children = first..self.outline.children.len();
        node.bytes.end = token.end;
        self.value_ended = Some((token.start, token.end));
        self.name = None;
        Ok(())
    }

    /// What stood before a colon was no value but the name of the next.
    fn colon(&mut self, token: Token) -> Result<(), Fault> {
        let mark = self.open.last().map_or(0, |frame| frame.mark);
        if self.name.is_some() && !self.open.is_empty() {
            return Err(Fault::TwoColons(token.start, token.end));
        }
        if self.pending.len() > mark
            && let Some(node) = self.pending.pop()
        {
            let node = &self.outline.nodes[node.0];
            if node.name.is_some() && self.value_ended.is_some() {
                return Err(Fault::TwoColons(node.bytes.start, node.bytes.end));
            }
            self.name = Some(node.bytes.clone());
        }
        self.value_ended = None;
        Ok(())
    }

    /// The outline, if every bracket has been closed.
    fn finish(mut self) -> Result<Outline, Fault> {
        if let Some(frame) = self.open.last() {
            let (bracket, at) = self.outline.nodes[frame.node.0].bracket.unwrap_or(('(', 0));
            return Err(Fault::NeverClosed(bracket, at));
        }
        // An attribute may stand before the value, and words behind it are for `ron` to refuse.
        let bracketed = |node: &&NodeId| self.outline.nodes[node.0].bracket.is_some();
        self.outline.root = self.pending.iter().rfind(bracketed).or(self.pending.last()).copied();
        Ok(self.outline)
    }
}

fn refuse_backslash(text: &str, token: Token) -> Result<(), Fault> {
    match escapes::first_refused(&text[token.start..token.end]) {
        Some((at, why)) => Err(Fault::Backslash(token.start + at, why)),
        None => Ok(()),
    }
}

fn closing(opening: char) -> char {
    match opening {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::path::parse;

    fn at(text: &str, path: &str) -> String {
        let outline = outline(text).unwrap();
        outline.find(text, &parse(path)).map_or_else(|| "nowhere".into(), |bytes| text[bytes].into())
    }

    const TEXT: &str = r#"Scenario(
        roles: [(id: "host", wants: [(when: Not(Not(InPlace(measure: "m", by: "host"))))])],
        release: Once("crisis", All([Released(inject: "a"), OnBranch(branch: "b")])),
        to: Roles(["x", "y"]), by: Some("z"), each: Quarter,
    )"#;

    #[test]
    fn a_path_finds_its_value() {
        assert_eq!(at(TEXT, "roles[0].id"), "\"host\"");
        assert_eq!(at(TEXT, "roles[0].wants[0].when.Not.Not.InPlace.measure"), "\"m\"");
        assert_eq!(at(TEXT, "release.Once[1].All[1].OnBranch.branch"), "\"b\"");
        assert_eq!(at(TEXT, "release.Once[0]"), "\"crisis\"");
        assert_eq!(at(TEXT, "to.Roles[1]"), "\"y\"");
        assert_eq!(at(TEXT, "each"), "Quarter");
        assert_eq!(at(TEXT, "roles[7].id"), "nowhere");
    }

    #[test]
    fn faults_name_both_ends() {
        assert_eq!(outline("(a: [1)").unwrap_err(), Fault::WrongClosing(')', 6, '[', 4));
        assert_eq!(outline("(a: [1]").unwrap_err(), Fault::NeverClosed('(', 0));
        assert_eq!(outline("(a: 1))").unwrap_err(), Fault::NothingOpen(')', 6));
        assert_eq!(outline("(a: 1 b: 2)").unwrap_err(), Fault::NoComma(4, 5));
        assert_eq!(outline("(a: 1, a: 2)").unwrap_err(), Fault::Twice("a".into(), 7, 1));
        assert_eq!(outline("(a: \"x)").unwrap_err(), Fault::TextNeverClosed(4));
        assert_eq!(outline("(a: 1,, b: 2)").unwrap_err(), Fault::LoneComma(6));
        assert_eq!(outline("(a: [1, 2,\n// none\n,], b: 2)").unwrap_err(), Fault::LoneComma(19));
        assert_eq!(outline("(a: , b: 2)").unwrap_err(), Fault::LoneComma(4));
    }

    #[test]
    fn nesting_stops_at_a_depth_that_no_stack_feels() {
        let deep = "[".repeat(1_000_000);
        assert_eq!(outline(&deep).unwrap_err(), Fault::TooDeep(DEPTH_MAX));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[a-b\\PC\n\"'/*#(){}\\[\\]:,\\\\]{0,80}") {
            if let Ok(outline) = outline(&text) {
                outline.nearest(&text, &parse("a[0].b"));
            }
        }
    }
}
