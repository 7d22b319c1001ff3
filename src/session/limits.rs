//! How much a live exercise takes in: people, letters, texts. What is longer or more is refused with a sentence.

/// Letters of a message, a clause, a note: two pages.
pub const LETTERS_MAX: usize = 4_000;
/// Letters of a name or a title.
pub const NAME_LETTERS_MAX: usize = 80;
/// People who can join; a large exercise has sixty, each with a second device.
pub const PEOPLE_MAX: usize = 1_000;
/// Texts under negotiation at one time.
pub const TEXTS_OPEN_MAX: usize = 12;
/// Clauses of a text, and wordings of a clause.
pub const CLAUSES_MAX: usize = 40;
