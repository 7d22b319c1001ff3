//! The debrief on paper: bands of the region and of each delegation with the evidence behind them, national
//! objectives, the truth, the paths the plot took, and the same luck with nobody acting.
//!
//! The fronts that print share it, so `run`, `replay` and the terminal's debrief say the same. The same order
//! everywhere: the region before delegations, conduct before the truth.

mod truth;

use std::collections::BTreeMap;

pub use truth::truth;

use super::page::Page;
use crate::report::figures::Figures;
use crate::report::names::Names;
use crate::report::{evidence, labels, measured};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{Band, Score};
use crate::sim::view::{Debrief, DebriefState};
use crate::words::{share, tell, word, words};

/// How much of the evidence to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Bands alone, for a reader who wants the outcome.
    Bands,
    /// Bands, what holds one down, and the acts behind them.
    Acts,
    /// What was measured below each band too.
    Evidence,
}

/// The whole debrief.
pub fn debrief(page: &mut Page, names: &Names<'_>, debrief: &Debrief, detail: Detail) {
    region(page, names.scenario, &debrief.region);
    if detail == Detail::Acts {
        page.heading(&word("sheet-delegations"));
    }
    for state in &debrief.states {
        delegation(page, names, state, detail);
    }
    closing(page, names.scenario, debrief);
}

/// The truth, the paths the plot took, questions for the hot wash, and what a score does not say.
fn closing(page: &mut Page, scenario: &Scenario, debrief: &Debrief) {
    truth(page, scenario, debrief);
    branches(page, debrief);
    hot_wash(page, debrief);
    page.gap();
    page.paragraph(&debrief.note);
}

/// Questions to talk about, once everything is told.
pub fn hot_wash(page: &mut Page, debrief: &Debrief) {
    if !debrief.hot_wash.is_empty() {
        page.heading(&word("sheet-hot-wash"));
        for question in &debrief.hot_wash {
            page.item("- ", question);
        }
    }
}

/// Bands of the region, one line per commitment.
pub fn region(page: &mut Page, scenario: &Scenario, scores: &[Score]) {
    page.heading(&word("sheet-region"));
    for score in scores {
        band_line(page, scenario, score);
    }
}

/// One delegation: bands with the evidence behind them, then its objectives.
pub fn delegation(page: &mut Page, names: &Names<'_>, state: &DebriefState, detail: Detail) {
    let title = match &state.role {
        Some(role) => format!("{} · {role}", state.name),
        None => state.name.clone(),
    };
    match detail {
        Detail::Acts => page.subheading(&title),
        Detail::Bands | Detail::Evidence => page.heading(&title),
    }
    // Commitments that were not tested are named in one line: that is not 50 points (MODEL.md 7.14).
    let untested = || state.scores.iter().filter(|score| score.band == Band::NotTested);
    let quiet = untested().filter(|score| score.preparation.is_none());
    let quiet: Vec<&str> =
        quiet.map(|score| names.scenario.instrument.paragraphs[score.paragraph].id.as_str()).collect();
    // Where what was in place is opened line by line, each keeps a line of its own.
    let is_opened = |score: &Score| detail == Detail::Evidence && score.preparation.is_some();
    let long = state.scores.iter().filter(|score| score.band != Band::NotTested || is_opened(score));
    match detail {
        // The commitments stand by name above, with the bands of the region; here the acts follow.
        Detail::Acts => by_band(page, names.scenario, long),
        Detail::Bands => long.for_each(|score| band_line(page, names.scenario, score)),
        Detail::Evidence => {
            for score in long {
                band_line(page, names.scenario, score);
                behind_band(page, names, state, score);
            }
        }
    }
    let mut said: Vec<String> = Vec::new();
    said.extend(in_place(names.scenario, untested().filter(|score| !is_opened(score))));
    if !quiet.is_empty() {
        said.push(words("sheet-quiet", &[("paragraphs", quiet.join(", ").into())]));
    }
    if !said.is_empty() {
        page.item("  ", &said.join(" "));
    }
    if detail == Detail::Acts {
        caps(page, names, state);
    }
    if detail != Detail::Bands {
        for line in evidence::by_act(names, state.evidence.iter().map(|line| &line.entry)) {
            page.item("  - ", &line);
        }
    }
    // Of the own delegation alone: of a whole table it would be a page.
    if detail == Detail::Evidence
        && let Some(line) = evidence::untested(names, &state.untested)
    {
        page.item("  - ", &line);
    }
    for want in &state.wants {
        let key = if want.reached { "sheet-reached" } else { "sheet-not-reached" };
        let arguments = [("text", want.text.as_str().into()), ("weight", want.weight.into())];
        page.item("  * ", &words(key, &arguments));
    }
}

/// What was done and what was in place, what holds the band down, and each indicator measured.
fn behind_band(page: &mut Page, names: &Names<'_>, state: &DebriefState, score: &Score) {
    page.item("      ", &measured::sides(score));
    cap_line(page, names, state, score);
    for text in measured::lines(names, score) {
        page.item("      = ", &text);
    }
}

/// Commitments band by band, the best first, with how their tests came out; those whose tests came out alike stand together:
/// "solid: 2, 7 (each 1 lived up to); 5 (4 lived up to, 1 not taken up)".
fn by_band<'a>(page: &mut Page, scenario: &Scenario, scores: impl Iterator<Item = &'a Score>) {
    // Those of one band whose tests came out alike, by how they came out, and what the band is called.
    type Alike<'a> = (String, Vec<(String, Vec<&'a str>)>);
    let mut bands: BTreeMap<Band, Alike<'_>> = BTreeMap::new();
    for score in scores {
        let id = scenario.instrument.paragraphs[score.paragraph].id.as_str();
        let (parts, label) = (measured::parts(&score.tests), labels::scored(score));
        let (called, groups) = bands.entry(score.band).or_insert_with(|| (label.clone(), Vec::new()));
        // Where they are called otherwise, the band has the name that is right for all.
        if *called != label {
            *called = labels::band(score.band);
        }
        match groups.iter_mut().find(|(other, _)| *other == parts) {
            Some((_, ids)) => ids.push(id),
            None => groups.push((parts, vec![id])),
        }
    }
    for (band, groups) in bands.values().rev() {
        let item = |(parts, ids): &(String, Vec<&str>)| match &ids[..] {
            [id] => format!("{id} ({parts})"),
            _ => words("sheet-each", &[("ids", ids.join(", ").into()), ("parts", parts.as_str().into())]),
        };
        let items: Vec<String> = groups.iter().map(item).collect();
        page.item("  ", &format!("{band}: {}", items.join("; ")));
    }
}

/// What was in place for commitments of which no act was tested, in one line: "In place, but not tested:
/// something for 3; little for 1, 10."
fn in_place<'a>(scenario: &Scenario, scores: impl Iterator<Item = &'a Score>) -> Option<String> {
    let mut bands: BTreeMap<Band, Vec<&str>> = BTreeMap::new();
    for (score, ready) in scores.filter_map(|score| Some((score, score.preparation?))) {
        bands.entry(Band::of(ready)).or_default().push(&scenario.instrument.paragraphs[score.paragraph].id);
    }
    let said: Vec<String> = bands
        .iter()
        .rev()
        .map(|(band, ids)| tell(in_place_key(*band), &[("ids", &ids.join(", "))]))
        .collect();
    (!said.is_empty()).then(|| words("sheet-in-place", &[("bands", said.join("; ").into())]))
}

/// How much was in place. A band would say how far a commitment was lived up to, and nothing tested that.
fn in_place_key(band: Band) -> &'static str {
    match band {
        Band::NotTested | Band::MostlyAgainst => "sheet-in-place-mostly-against",
        Band::Mixed => "sheet-in-place-mixed",
        Band::Some => "sheet-in-place-some",
        Band::Solid => "sheet-in-place-solid",
        Band::Strong => "sheet-in-place-strong",
    }
}

/// What holds bands down, each act once with all the commitments that it holds.
fn caps(page: &mut Page, names: &Names<'_>, state: &DebriefState) {
    let mut held: Vec<(String, Vec<&str>)> = Vec::new();
    for score in &state.scores {
        let Some(text) = cap_text(names, state, score) else { continue };
        let id = names.scenario.instrument.paragraphs[score.paragraph].id.as_str();
        match held.iter_mut().find(|(other, _)| *other == text) {
            Some((_, ids)) => ids.push(id),
            None => held.push((text, vec![id])),
        }
    }
    for (text, ids) in held {
        page.item("  ! ", &format!("{}: {text}", ids.join(", ")));
    }
}

/// What holds a band down, if anything does.
fn cap_line(page: &mut Page, names: &Names<'_>, state: &DebriefState, score: &Score) {
    if let Some(text) = cap_text(names, state, score) {
        page.item("      ! ", &text);
    }
}

fn cap_text(names: &Names<'_>, state: &DebriefState, score: &Score) -> Option<String> {
    let act = |line: usize| state.evidence.iter().find(|one| one.number == line).map(|one| &one.entry);
    measured::cap(names, act, score)
}

/// "  4  More practical measures: solid (6 tests: 5 lived up to, 1 against)".
pub fn band_line(page: &mut Page, scenario: &Scenario, score: &Score) {
    let paragraph = &scenario.instrument.paragraphs[score.paragraph];
    let arguments = [
        ("title", paragraph.title.as_str().into()),
        ("band", labels::scored(score).into()),
        ("counts", measured::counts(&score.tests).into()),
    ];
    let key = if score.band == Band::NotTested { "sheet-band-none" } else { "sheet-band" };
    page.item(&format!(" {:>3}  ", paragraph.id), &words(key, &arguments));
}

/// The branches that opened; those that did not are for the author, not for the debrief.
pub fn branches(page: &mut Page, debrief: &Debrief) {
    let opened: Vec<_> = debrief.branches.iter().filter(|branch| branch.opened.is_some()).collect();
    if opened.is_empty() {
        return;
    }
    page.heading(&word("sheet-branches"));
    for branch in opened {
        let step = branch.opened.map_or(0, |step| u32::from(step) + 1);
        let arguments = [("step", step.into()), ("title", branch.title.as_str().into())];
        page.item("- ", &words("sheet-branch", &arguments));
    }
}

/// How it came out, beside the same luck with nobody acting: what was luck is in both, so the difference is
/// what people did.
pub fn figures(page: &mut Page, acted: &Figures, nobody: &Figures) {
    page.heading(&word("sheet-figures"));
    let line = |page: &mut Page, key: &str, now: String, then: String, change: String| {
        let arguments = [
            ("what", word(key).into()),
            ("now", now.into()),
            ("then", then.into()),
            ("change", change.into()),
        ];
        page.item("  ", &words("sheet-figure", &arguments));
    };
    // Above zero it bears its sign too, and below zero the sign of printers.
    let signed = |change: f64, digits: usize| {
        let sign = if change > 0.0 { "+" } else { "" };
        format!("{sign}{change:.digits$}").replace('-', "\u{2212}")
    };
    let number = |value: f64| format!("{value:.2}");
    // The difference of what is shown, so that a reader who adds up comes to the same.
    let rounded = |value: f64| (100.0 * value).round();
    let damage = (rounded(acted.damage) - rounded(nobody.damage)) / 100.0;
    line(page, "sheet-damage", number(acted.damage), number(nobody.damage), signed(damage, 2));
    let cohesion = rounded(acted.cohesion) - rounded(nobody.cohesion);
    let points = [("change", signed(cohesion, 0).into()), ("size", cohesion.abs().into())];
    let points = words("sheet-points", &points);
    line(page, "sheet-cohesion", share(acted.cohesion), share(nobody.cohesion), points);
    let arguments =
        [("now", labels::rung(acted.rung_peak).into()), ("then", labels::rung(nobody.rung_peak).into())];
    page.item("  ", &words("sheet-rung", &arguments));
}
