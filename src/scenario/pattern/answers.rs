//! The answers that a pattern is filled with.

use crate::sim::name::named;

/// Who was behind it in the end: always an invented group, never a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Criminals who want money.
    Money,
    /// Activists who want to be seen.
    Fame,
    /// People who steal for a firm.
    Firm,
}

named!(Outcome {
    Money = "money",
    Fame = "fame",
    Firm = "firm",
});

/// How long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Four steps: a lesson.
    Short,
    /// Five steps: two or three hours.
    Usual,
    /// Six steps: half a day.
    Long,
}

named!(Length {
    Short = "short",
    Usual = "usual",
    Long = "long",
});

/// What a pattern is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// The title.
    pub title: String,
    /// The state of each role, by code.
    pub states: Vec<String>,
    /// The title of each role, as it stands after "the".
    pub roles: Vec<String>,
    /// Whom it happens to: the name of an organisation.
    pub victim: String,
    /// Who was behind it.
    pub outcome: Outcome,
    /// How long it is.
    pub length: Length,
    /// The paragraphs that it is about beside those that it is always about.
    pub commitments: Vec<String>,
}
