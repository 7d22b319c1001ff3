//! A field of a form: where it stands, what it means, how it is filled in. Plain data.

use super::choice::Options;
use super::clause::Clauses;
use super::release::When;
use super::worded::Worded;

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Where it stands, which is also its name in the form.
    pub way: String,
    /// The record or word in which it stands, and its name there.
    pub of: (String, String),
    /// What it means, as the reference says.
    pub doc: String,
    /// It may be left out.
    pub optional: bool,
    /// What is filled in, and how.
    pub control: Control,
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub enum Control {
    /// The short name of a record, which is changed everywhere at once.
    Id(String),
    /// A text of one line.
    Line(String),
    /// A picture, by the name of its file; it can be taken from this machine.
    Picture(String),
    /// A text of several lines.
    Text(String),
    /// A number without a fraction.
    Whole(String),
    /// A number with or without one.
    Number(String),
    /// Yes or no.
    Truth(bool),
    /// A name of something, in quotes; empty for none.
    Name(String, Options),
    /// A word of a closed list; empty for none.
    Word(String, Options),
    /// Several names, each ticked or not.
    Ticks(Vec<String>, Options),
    /// Several names in an order, of a long menu.
    Names(Vec<String>, Options),
    /// Several texts in an order.
    Lines(Vec<String>),
    /// Two names.
    Pair([String; 2], [Options; 2]),
    /// Who receives an inject: everybody, or those ticked.
    To(bool, Vec<String>, Options),
    /// How long a step is: hours, or a quarter where there are none.
    Length(Option<String>),
    /// When an inject is released.
    When(When),
    /// What has to hold.
    Clauses(Clauses),
    /// Several words with fields of their own, such as what an inject changes.
    Words(Vec<Worded>, Options),
    /// Several records: of which kind, and the fields of each.
    Records(&'static str, Vec<Vec<Field>>),
    /// A record that may be left out: of which kind, and its fields where it is there.
    Record(&'static str, Option<Vec<Field>>),
    /// What no form can say: it is shown as it stands and left alone.
    AsWritten(String),
}
