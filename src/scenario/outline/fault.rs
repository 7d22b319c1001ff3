//! What keeps a text from having an outline.

use crate::scenario::escapes::Backslash;

/// What is wrong with a text before anybody asks what it means. Offsets are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// More than `DEPTH_MAX` brackets inside each other.
    TooDeep(usize),
    /// A bracket that is opened and never closed.
    NeverClosed(char, usize),
    /// A bracket closed by one of another kind: the closing one and where, the open one and where.
    WrongClosing(char, usize, char, usize),
    /// A closing bracket without an open one.
    NothingOpen(char, usize),
    /// A text without its closing quote.
    TextNeverClosed(usize),
    /// A comment without its end.
    CommentNeverClosed(usize),
    /// Two values side by side: start and end of the first.
    NoComma(usize, usize),
    /// A value without a name among fields that have one: its start and end.
    Nameless(usize, usize),
    /// The name of a field in quotes: its start and end.
    QuotedName(usize, usize),
    /// A colon where a colon stands already: what stands between the two, or the second colon itself.
    TwoColons(usize, usize),
    /// A backslash in a text that is not meant, and what it comes to.
    Backslash(usize, Backslash),
    /// A comma with no value before it: where it stands.
    LoneComma(usize),
    /// A sign that means nothing inside brackets.
    Strange(char, usize),
    /// A field given twice: its name, the second place, the first place.
    Twice(String, usize, usize),
}
