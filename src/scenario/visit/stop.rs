//! What a walk stops at, and whoever walks along. A stop says what a word is, never whether it is right.

use crate::scenario::path::Path;

/// What a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A state of the catalogue, by ISO code.
    State,
    /// A delegation: a role or an ISO code.
    Seat,
    /// An instrument.
    Statement,
    /// A paragraph of it.
    Paragraph,
    /// A confidence-building measure.
    Measure,
    /// A crisis choice.
    Choice,
    /// A choice or a measure.
    Answer,
    /// A norm of the instrument.
    Norm,
    /// A learning objective.
    Objective,
    /// A role.
    Role,
    /// A national objective.
    Want,
    /// An actor outside the table.
    Actor,
    /// An actor, a delegation, or `accident`.
    Suspect,
    /// An incident.
    Incident,
    /// A move.
    Move,
    /// A branch.
    Branch,
    /// An inject.
    Inject,
}

/// What the walk stops at.
#[derive(Debug, Clone, Copy)]
pub enum Stop<'a> {
    /// A word that must name something.
    Mention(NameKind, &'a str),
    /// An indicator that must belong to a paragraph: paragraph, indicator.
    Indicator(&'a str, &'a str),
    /// An id that is declared here.
    Declared(NameKind, &'a str),
    /// A list in which everything should stand once.
    List(&'a [String]),
    /// A pair of delegations that should be two: the second one.
    Pair(&'a str, &'a str),
    /// A number with its lowest and highest value.
    Number(f64, f64, f64),
    /// A whole number with its lowest and highest value.
    Whole(u32, u32, u32),
    /// A text and the most characters it may have.
    Text(&'a str, usize),
}

/// Whoever walks along: called at every stop with the way to it.
pub type Visitor<'v, 'a> = dyn FnMut(&Path<'_>, Stop<'a>) + 'v;

/// One after the other.
pub fn each<'a, T>(
    at: &Path<'_>,
    items: &'a [T],
    visit: &mut Visitor<'_, 'a>,
    one: impl Fn(&Path<'_>, &'a T, &mut Visitor<'_, 'a>),
) {
    each_with(at, items, visit, one);
}

/// One after the other, for any kind of walk.
pub fn each_with<'a, T, V: ?Sized>(
    at: &Path<'_>,
    items: &'a [T],
    visit: &mut V,
    one: impl Fn(&Path<'_>, &'a T, &mut V),
) {
    for (place, item) in items.iter().enumerate() {
        one(&at.item(place), item, visit);
    }
}
