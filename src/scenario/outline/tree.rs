//! What the outline is and how a way through it is followed. It knows places and not meanings.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fault::Fault;
use crate::scenario::path::Step;

/// The deepest nesting of brackets a file may have. Ours have about ten.
pub const DEPTH_MAX: usize = 64;

/// A value's place in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(pub(super) usize);

#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) bytes: Range<usize>,
    /// The bracket that opens it and where; none for a plain word, number or text.
    pub(super) bracket: Option<(char, usize)>,
    /// The word before the bracket, or the plain value itself.
    pub(super) word: Range<usize>,
    /// The field's name, where it is a field.
    pub(super) name: Option<Range<usize>>,
    /// Its parts, as a range of [`Outline::children`].
    pub(super) children: Range<usize>,
}

impl Node {
    fn is_paren(&self) -> bool {
        self.bracket.is_some_and(|(bracket, _)| bracket == '(')
    }
}

/// The outline of a whole text.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    pub(super) nodes: Vec<Node>,
    pub(super) children: Vec<NodeId>,
    pub(super) root: Option<NodeId>,
}

impl Outline {
    /// The bytes of the value at the end of a way, or of the innermost value around it that exists.
    pub fn nearest(&self, text: &str, way: &[Step<'_>]) -> Range<usize> {
        let Some(root) = self.root else { return 0..0 };
        let mut at = Cursor::new(root);
        for step in way {
            match self.follow(text, at, *step) {
                Some(next) => at = next,
                None => break,
            }
        }
        self.nodes[at.node.0].bytes.clone()
    }

    /// The bytes of the value at the end of a way, if it is there.
    pub fn find(&self, text: &str, way: &[Step<'_>]) -> Option<Range<usize>> {
        self.node(text, way).map(|node| node.bytes.clone())
    }

    /// The bytes of the name of the field at the end of a way, such as `text` in `text: "…"`.
    pub fn find_name(&self, text: &str, way: &[Step<'_>]) -> Option<Range<usize>> {
        self.node(text, way).and_then(|node| node.name.clone())
    }

    /// How many parts the value at the end of a way has.
    pub fn count(&self, text: &str, way: &[Step<'_>]) -> Option<usize> {
        self.node(text, way).map(|node| node.children.len())
    }

    /// The list at the end of a way, or the one that a word there has in its brackets, such as `Roles([…])`: where its bracket
    /// stands, its bytes, and how many items it has.
    pub fn list(&self, text: &str, way: &[Step<'_>]) -> Option<(usize, Range<usize>, usize)> {
        let node = self.node(text, way)?;
        let inside = self.only_part(node).filter(|part| self.is_list(*part)).map(|part| &self.nodes[part.0]);
        let list = inside.unwrap_or(node);
        let (_, at) = list.bracket.filter(|(bracket, _)| *bracket == '[')?;
        Some((at, list.bytes.clone(), list.children.len()))
    }

    /// The bracket of the value at the end of a way, and where it stands; none for a plain word, number or text.
    pub fn bracket(&self, text: &str, way: &[Step<'_>]) -> Option<(char, usize)> {
        self.node(text, way).and_then(|node| node.bracket)
    }

    /// Is the whole text one record in `(` and `)`?
    pub fn is_record(&self) -> bool {
        self.root.is_some_and(|root| self.nodes[root.0].is_paren())
    }

    /// The word before the bracket of the whole text.
    pub fn root_word<'t>(&self, text: &'t str) -> &'t str {
        self.root.map_or("", |root| &text[self.nodes[root.0].word.clone()])
    }

    fn node(&self, text: &str, way: &[Step<'_>]) -> Option<&Node> {
        let start = Cursor::new(self.root?);
        let end = way.iter().try_fold(start, |at, step| self.follow(text, at, *step))?;
        Some(&self.nodes[end.node.0])
    }

    fn follow(&self, text: &str, at: Cursor, step: Step<'_>) -> Option<Cursor> {
        let at = self.inside_some(text, at);
        match step {
            Step::Name(name) => self.follow_name(text, at, name),
            Step::Item(place) => self.follow_item(at, place),
        }
    }

    fn follow_name(&self, text: &str, at: Cursor, name: &str) -> Option<Cursor> {
        let node = &self.nodes[at.node.0];
        let field = self.parts(node).iter().copied().find(|part| self.name_of(text, *part) == Some(name));
        if let Some(part) = field {
            return Some(Cursor::new(part));
        }
        if !at.entered && &text[node.word.clone()] == name {
            return Some(Cursor { entered: true, ..at });
        }
        let only = self.only_part(node)?;
        self.follow(text, Cursor::new(only), Step::Name(name))
    }

    fn follow_item(&self, at: Cursor, place: usize) -> Option<Cursor> {
        let mut node = &self.nodes[at.node.0];
        if let Some(list) = self.only_part(node).filter(|part| self.is_list(*part)) {
            node = &self.nodes[list.0];
        }
        self.parts(node).get(place).copied().map(Cursor::new)
    }

    /// `Some(x)` is written by nobody who need not, and means x.
    fn inside_some(&self, text: &str, at: Cursor) -> Cursor {
        let node = &self.nodes[at.node.0];
        match self.only_part(node) {
            Some(part) if &text[node.word.clone()] == "Some" => Cursor::new(part),
            _ => at,
        }
    }

    fn parts(&self, node: &Node) -> &[NodeId] {
        &self.children[node.children.clone()]
    }

    fn only_part(&self, node: &Node) -> Option<NodeId> {
        match self.parts(node) {
            [part] if node.is_paren() && self.nodes[part.0].name.is_none() => Some(*part),
            _ => None,
        }
    }

    fn is_list(&self, node: NodeId) -> bool {
        self.nodes[node.0].bracket.is_some_and(|(bracket, _)| bracket == '[')
    }

    fn name_of<'t>(&self, text: &'t str, node: NodeId) -> Option<&'t str> {
        self.nodes[node.0].name.clone().map(|bytes| &text[bytes])
    }

    /// A record in which some values have a name and one has none, or has it in quotes.
    pub(super) fn misnamed(&self, text: &str) -> Option<Fault> {
        self.nodes.iter().filter(|node| node.is_paren()).find_map(|node| {
            let parts = || self.parts(node).iter().map(|part| &self.nodes[part.0]);
            let quoted = |part: &Node| {
                let name = part.name.clone()?;
                text[name.clone()].starts_with(['"', '\'']).then_some(Fault::QuotedName(name.start, name.end))
            };
            let nameless = |part: &Node| {
                let is_nameless = part.name.is_none() && parts().any(|other| other.name.is_some());
                is_nameless.then_some(Fault::Nameless(part.bytes.start, part.bytes.end))
            };
            parts().find_map(quoted).or_else(|| parts().find_map(nameless))
        })
    }

    pub(super) fn field_given_twice(&self, text: &str) -> Option<Fault> {
        self.nodes.iter().find_map(|node| {
            let mut seen = BTreeMap::new();
            self.parts(node).iter().find_map(|part| {
                let name = self.nodes[part.0].name.clone()?;
                let first = seen.insert(&text[name.clone()], name.start)?;
                Some(Fault::Twice(text[name.clone()].into(), name.start, first))
            })
        })
    }
}

#[derive(Clone, Copy)]
struct Cursor {
    node: NodeId,
    /// The word of the value has been named on the way already, so that `Not.Not` goes one deeper.
    entered: bool,
}

impl Cursor {
    fn new(node: NodeId) -> Self {
        Self { node, entered: false }
    }
}
