//! What a delegation's own capital gives it to read beside the brief, section by section, for every front and
//! for the printed card alike.
//!
//! Invariant: built from the view of one seat, it holds nothing that this seat may not see.

use super::labels;
use crate::sim::ids::{NormId, StateId};
use crate::sim::scenario::Scenario;
use crate::sim::view::SeatView;
use crate::words::{word, words};

/// A part of the card under its own heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading, from the words of the interface.
    pub title: String,
    /// What stands under it, in the author's order; never empty.
    pub lines: Vec<Line>,
    /// Its lines are paragraphs of one text, not items of a list.
    pub prose: bool,
}

/// A paragraph, or an item with whom or what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// A voice, a partner or the id of a norm; none for a plain paragraph or item.
    pub lead: Option<String>,
    /// The text as the author wrote it, without markup.
    pub text: String,
}

/// The authored half of the card; nothing where the plot gives none. A section without lines is left out, so
/// no front shows an empty heading.
pub fn sections(s: &Scenario, seat: &SeatView) -> Vec<Section> {
    let Some(card) = &seat.capital else { return Vec::new() };
    let plain = |text: &String| Line { lead: None, text: text.clone() };
    let outlook = paragraphs(&card.outlook).map(|text| Line { lead: None, text: text.into() });
    let voices = card.voices.iter().map(|(who, says)| Line { lead: Some(who.clone()), text: says.clone() });
    let relations =
        card.relations.iter().map(|(with, text)| Line { lead: Some(party(s, *with)), text: text.clone() });
    let all = [
        Section { prose: true, ..section("capital-outlook", outlook.collect()) },
        section("capital-voices", voices.collect()),
        section("capital-relations", relations.collect()),
        section("capital-offers", card.offers.iter().map(plain).collect()),
        section("capital-settle", card.settle.iter().map(plain).collect()),
    ];
    all.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

/// How far the delegation practises each norm that the instrument points to, 0–3, those it does not practise
/// included: they show what could be built.
pub fn norms(s: &Scenario, seat: &SeatView) -> Section {
    let line = |&(norm, level): &(NormId, u8)| {
        let norm = s.instrument.norms.get(norm)?;
        let pairs = [("level", labels::norm_level(level).into()), ("norm", norm.text.as_str().into())];
        Some(Line { lead: Some(norm.id.clone()), text: words("capital-norm", &pairs) })
    };
    section("capital-norms", seat.norms.iter().filter_map(line).collect())
}

/// Paragraphs of an authored text, which an empty line parts.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// A delegation by its part in the plot and its name.
pub fn party(s: &Scenario, state: StateId) -> String {
    let name = &s.states[state].name;
    match s.role_of(state) {
        Some(role) => words("capital-party", &[("role", role.title.as_str().into()), ("state", name.into())]),
        None => name.clone(),
    }
}

fn section(title: &str, lines: Vec<Line>) -> Section {
    Section { title: word(title), lines, prose: false }
}
