//! The picture of the region in words and boxes: open incidents, the crisis ladder, the commitments.

use maud::{Markup, html};

use super::story::telling;
use crate::report::boxes::{BOXES, Boxes};
use crate::report::labels::{FIREBREAK, RUNG_TOP};
use crate::report::names::Names;
use crate::report::{labels, lobby, measured};
use crate::server::page::parts::state_name;
use crate::session::room::Stage;
use crate::session::view::HallView;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::scenario::Scenario;
use crate::sim::score::band::Score;
use crate::sim::view::BoardIncident;
use crate::words::{word, words};

/// The ladder with one rung reached; the firebreak stands under the rung at which force begins.
pub fn ladder(reached: u8) -> Markup {
    html! {
        h2 { (word("board-below-crisis")) }
        ol class="hall-ladder" reversed {
            @for rung in (0..=RUNG_TOP).rev() {
                li class={ "hall-rung" (if_class(rung <= reached, " filled")) (if_class(rung == reached, " here"))
                        (if_class(reached == 0, " calm")) }
                    aria-current=[(rung == reached).then_some("true")] {
                    span class="hall-tube" {}
                    span class="hall-number" { (rung) }
                    span { (labels::rung(rung)) }
                }
                @if rung == FIREBREAK { li class="hall-firebreak" { span { (word("board-firebreak")) } } }
            }
        }
    }
}

/// A class where it holds.
pub fn if_class(holds: bool, class: &'static str) -> &'static str {
    if holds { class } else { "" }
}

/// The commitments with their bands: words, boxes and counts.
fn bands(instrument: &Instrument, scores: &[Score], heading: &str) -> Markup {
    html! {
        h2 { (heading) }
        (band_table(instrument, scores))
    }
}

/// The same without a heading.
pub fn band_table(instrument: &Instrument, scores: &[Score]) -> Markup {
    html! {
        table class="hall-bands" {
            tbody { @for score in scores { (band(instrument, score)) } }
        }
    }
}

/// One commitment with its band: in boxes for the eye, in words for whoever does not see them.
fn band(instrument: &Instrument, score: &Score) -> Markup {
    let paragraph = instrument.paragraphs.get(score.paragraph);
    let (id, title) = paragraph.map_or(("", ""), |p| (p.id.as_str(), p.title.as_str()));
    html! {
        tr class=(Boxes::of(score).class()) {
            th scope="row" { span class="hall-paragraph" { (id) } " " span { (title) } }
            td class="hall-boxes" aria-hidden="true" { (boxes(score)) }
            td class="hall-band" { (labels::scored(score)) }
            td class="hall-counts" { (counts(score)) }
        }
    }
}

/// The boxes of a commitment as signs.
pub fn boxes(score: &Score) -> String {
    match Boxes::of(score) {
        Boxes::None => "–".into(),
        Boxes::Crossed => "×".to_owned() + &"□".repeat(BOXES - 1),
        Boxes::Full(filled) => "■".repeat(filled) + &"□".repeat(BOXES - filled),
    }
}

/// How many tests stand behind a score, and how many of them were lived up to.
pub fn counts(score: &Score) -> String {
    measured::short_counts(&score.tests)
}

/// The open public incidents, gravest first.
pub fn incidents(scenario: &Scenario, view: &HallView) -> Markup {
    let mut open: Vec<&BoardIncident> = view.board.incidents.iter().filter(|one| one.open).collect();
    open.sort_by_key(|incident| std::cmp::Reverse(incident.rung));
    let names = Names::of_board(scenario, &view.board);
    html! {
        h2 { (word("hall-incidents")) }
        @if open.is_empty() { p class="soft" { (word("hall-no-incidents")) } }
        ul class="hall-incidents" {
            @for incident in open {
                li {
                    b { (names.incident_title(incident.incident).unwrap_or_default()) } " "
                    (words("hall-incident", &[
                        ("kind", labels::incident_kind(incident.kind).into()),
                        ("state", state_name(scenario, incident.victim).into()),
                        ("rung", incident.rung.into()),
                        ("name", labels::rung(incident.rung).into()),
                    ]))
                }
            }
        }
    }
}

/// What there is to see for whoever watches: the telling as far as control has told it, and the picture of
/// the region once everything has been told. A picture that runs ahead would give away the end.
pub fn picture(scenario: &Scenario, view: &HallView) -> Markup {
    html! {
        @if matches!(view.stage, Stage::Telling(_)) { (telling(scenario, view)) }
        @if view.stage == Stage::Closed { p { (word("hall-closed-wait")) } }
        @if view.stage == Stage::Lobby {
            p { (scenario.summary) }
            @if let Some(said) = lobby::told(view, "hall-lobby-stand") { p { (said) } }
            p class="soft" { (word("hall-lobby-why")) }
        }
        @if view.is_all_told() {
            div class="hall-picture" {
                div { (incidents(scenario, view)) }
                div { (ladder(view.board.rung)) }
            }
        }
    }
}

/// The commitments of the region as far as they may be shown now.
pub fn commitments(scenario: &Scenario, view: &HallView) -> Markup {
    html! {
        @if view.is_all_told() {
            (bands(&scenario.instrument, &view.board.scores, &word("board-commitments-region")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::page::tests::{shipped, stages};
    use crate::sim::ids::IncidentId;

    #[test]
    fn two_everyday_incidents_of_one_kind_in_one_state_are_told_apart() {
        let scenario = shipped("departures");
        let (_, hall) = stages(&scenario).into_iter().find(|(stage, _)| *stage == "over").unwrap();
        let mut view = hall.snapshot().hall();
        let known = view.board.incidents.first().expect("something has happened").clone();
        let alike = |id: usize| BoardIncident {
            incident: IncidentId::from(id),
            title: None,
            open: true,
            ..known.clone()
        };
        view.board.incidents = vec![alike(0), alike(1)];
        let page = incidents(&scenario, &view).into_string();
        assert_eq!(page.matches(" (2)</b>").count(), 1, "{page}");
    }
}
