//! The country card of one role: who you are, what you have, what you want, how it looks from your capital.

use maud::{Markup, html};

use super::prose::{lines, prose};
use crate::report::capital::Section;
use crate::report::means::MeansRow;
use crate::report::{capital, means};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{MeasureId, StateId};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::view;
use crate::sim::view::SeatView;
use crate::words::{word, words};

/// The card, from what this seat sees before anything has happened. The luck of the exercise plays no part
/// yet.
pub fn card(s: &Scenario, state: StateId) -> Markup {
    let seat = view::seat(&Exercise::new(std::sync::Arc::new(s.clone()), 1), state);
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-private")) }
            h1 { (capital::party(s, state)) }
        }
        @if let Some(brief) = &seat.brief { section class="brief" { (prose(brief)) } }
        (wants(s, &seat))
        @for section in capital::sections(s, &seat) { (part(&section)) }
        (profile(s, &seat))
    }
}

fn wants(s: &Scenario, seat: &SeatView) -> Markup {
    let weight = |weight: u8| words("page-want-weight", &[("weight", weight.into())]);
    html! {
        section {
            h2 { (word("briefing-wants")) }
            ul { @for want in &seat.wants { li { (want.text) " " span class="soft" { (weight(want.weight)) } } } }
            @if !seat.redlines.is_empty() {
                h2 { (word("briefing-redlines")) }
                ul {
                    @for line in &seat.redlines {
                        li { strong { (s.measures[line.measure].title) ". " } (line.because) }
                    }
                }
            }
        }
    }
}

fn part(section: &Section) -> Markup {
    html! {
        section {
            h2 { (section.title) }
            @if section.prose {
                @for line in &section.lines { p { (line.text) } }
            } @else {
                ul {
                    @for line in &section.lines {
                        li { @if let Some(lead) = &line.lead { strong { (lead) ". " } } (line.text) }
                    }
                }
            }
        }
    }
}

/// The first half of every card: the state as of the scenario's year, out of the catalogue.
fn profile(s: &Scenario, seat: &SeatView) -> Markup {
    let titles =
        |list: &[MeasureId]| -> Vec<String> { list.iter().map(|id| s.measures[*id].title.clone()).collect() };
    // Shares of capacity and the like are conventions of the exercise: beside the facts of a real state they would
    // read as a verdict on it.
    let to_spend =
        |row: &MeansRow| matches!(row.quantity, StateQuantity::Budget | StateQuantity::PoliticalCapital);
    let practised: Vec<_> = capital::norms(s, seat).lines.into_iter().zip(&seat.norms).collect();
    html! {
        section class="profile" {
            h2 { (word("briefing-card")) }
            p { (seat.posture) }
            dl { @for (label, sentence) in &seat.card { dt { (label) } dd { (sentence) } } }
            p class="means" { @for row in means::means(seat).iter().filter(|row| to_spend(row)) { span { (row.line()) } } }
            h3 { (word("handout-in-force")) }
            (lines(&titles(&seat.in_force)))
            @if practised.iter().any(|(_, (_, level))| *level > 0) {
                h3 { (word("capital-norms")) }
                ul {
                    @for (line, _) in practised.iter().filter(|(_, (_, level))| *level > 0) {
                        li { @if let Some(lead) = &line.lead { strong { (lead) " " } } (line.text) }
                    }
                }
            }
        }
    }
}
