//! How much a live exercise takes in: people, letters, texts. What is longer or more is refused with a
//! sentence. The limits keep the journal and the pages of a whole exercise small enough for one laptop; none
//! of them is part of the rules.

/// Letters of a message, a clause, a note: about two pages, more than anybody reads on a phone.
pub const LETTERS_MAX: usize = 4_000;
/// Letters of a name or a title: one line of a page.
pub const NAME_LETTERS_MAX: usize = 80;
/// Letters of what somebody will do on Monday: one line of a report, and one thing.
pub const LINE_LETTERS_MAX: usize = 240;
/// People who can join; a large exercise has sixty, each with a second device.
pub const PEOPLE_MAX: usize = 1_000;
/// Texts under negotiation at one time: more than a room can follow.
pub const TEXTS_OPEN_MAX: usize = 12;
/// Clauses of a text.
pub const CLAUSES_MAX: usize = 40;
