//! A paper that no author has written: how it is told from the others, and what it is made of.

use crate::sim::plot::{Dress, InjectKind};
use crate::sim::view::InjectView;

/// How the short name of a paper begins that no author has written. A short name in a scenario has no such sign.
const MADE: char = '+';

/// Has no author written this paper? Then it has no number in the scenario by which it could be asked for.
pub fn is_made(paper: &InjectView) -> bool {
    paper.id.starts_with(MADE)
}

/// What a paper of this kind says.
pub(super) struct Said {
    /// Its place among the reader's events, by which it is told from others.
    pub at: usize,
    /// The step in which it happened: it is read in the next one.
    pub step: u16,
    pub kind: InjectKind,
    pub from: String,
    pub headline: String,
    pub text: String,
}

/// A paper for one delegation alone.
pub(super) fn paper(said: Said) -> InjectView {
    InjectView {
        id: format!("{MADE}{}", said.at),
        step: said.step + 1,
        kind: said.kind,
        dress: Dress::of(said.kind),
        copies: None,
        from: said.from,
        private: true,
        headline: said.headline,
        text: said.text,
        picture: None,
        by_control: false,
    }
}
