//! One's own papers: brief, objectives, red lines, means, standing with the others, measures, bands so far,
//! card. They are made from the view of the own seat alone.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::capital::Section;
use crate::report::{capital, card, groups, labels, means};
use crate::server::page::parts;
use crate::session::room::Stage;
use crate::sim::catalogue::item::Item;
use crate::sim::ids::MeasureId;
use crate::sim::view::{RelationView, WantView};
use crate::words::{share, word, words};

/// The address of what the capital wrote, among the papers. No inject can have such a name.
pub(super) const CAPITAL: &str = "@capital";

/// All of them, each behind a fold of its own.
pub(super) fn own(seen: &Seen<'_>) -> Markup {
    // Before the exercise begins one reads; afterwards one looks up.
    let lobby = seen.stage() == Stage::Lobby;
    // At the end the debrief says the same with its evidence.
    let over = seen.stage() == Stage::Over;
    html! {
        h2 class=[lobby.then_some("first")] { (word("page-own")) }
        (fold("own-brief", "page-brief", lobby, brief(seen)))
        @if !over { (fold("own-wants", "board-wants", lobby, wants(seen))) }
        @if !lobby {
            (fold("own-means", "board-means", false, means(seen)))
            (fold("own-relations", "board-relations", false, relations(seen)))
            (fold("own-measures", "board-measures", false, measures(seen)))
            @if !over { (fold("own-scores", "board-own-commitments", false, scores(seen))) }
        }
        (fold("own-situation", "board-situation", lobby, situation(seen)))
        @if seen.view.seat.capital.is_some() {
            @if lobby { (fold("own-capital", "page-capital", false, from_capital(seen))) }
            // Later it is looked up, a tap away: every step would carry it along.
            @else { p { a href={ "/paper/" (CAPITAL) } data-card { (word("page-capital")) } } }
        }
        (fold("own-card", "board-card", false, card(seen)))
    }
}

/// A part behind a fold. The fold has an id, so that the script keeps it open or closed.
fn fold(id: &str, title: &str, open: bool, inside: Markup) -> Markup {
    html! { details id=(id) open[open] { summary { (word(title)) } (inside) } }
}

/// The brief of the role in the plot; without one, how the state usually stands.
fn brief(seen: &Seen<'_>) -> Markup {
    let seat = &seen.view.seat;
    html! {
        @if let Some(brief) = &seat.brief {
            p class="soft" { (word("board-private")) }
            (parts::paragraphs(brief))
        } @else {
            p { (seat.posture) }
        }
    }
}

/// Objectives and red lines. The red lines say which measures cost a price at home.
fn wants(seen: &Seen<'_>) -> Markup {
    let seat = &seen.view.seat;
    html! {
        @if seat.wants.is_empty() { p class="soft" { (word("board-no-wants")) } }
        ul class="lines" { @for want in &seat.wants { li { (objective(want, seen.stage())) } } }
        @if !seat.redlines.is_empty() { h3 { (word("board-redlines")) } }
        ul class="lines" {
            @for line in &seat.redlines {
                @if let Some(measure) = seen.s.measures.get(line.measure) { li { strong { (measure.title) } " " (line.because) } }
            }
        }
    }
}

/// An objective with its weight, and from the first step on whether it is reached now.
fn objective(want: &WantView, stage: Stage) -> Markup {
    let now = word(labels::want_now(want.reached));
    let note = if stage == Stage::Lobby {
        words("page-want-weight", &[("weight", want.weight.into())])
    } else {
        words("board-want-weight", &[("weight", want.weight.into()), ("now", now.into())])
    };
    html! { (want.text) " " span class="soft" { (note) } }
}

/// The numbers of the own state.
fn means(seen: &Seen<'_>) -> Markup {
    html! {
        ul class="bars" {
            @for row in means::means(&seen.view.seat) {
                li {
                    span class="name" { (row.label) }
                    @match row.share {
                        Some(share) => { (parts::bar(share, &row.value)) },
                        None => { span class="value" { (row.value) } },
                    }
                }
            }
        }
    }
}

/// How the own state stands with each of the others.
fn relations(seen: &Seen<'_>) -> Markup {
    html! {
        p class="soft" { (word("board-relations-whose")) }
        ul class="relations" { @for relation in &seen.view.seat.relations { li { (standing(seen, relation)) } } }
    }
}

/// The channel to another state, and trust and tension as bars.
fn standing(seen: &Seen<'_>, relation: &RelationView) -> Markup {
    let bar = |key: &str, level: f64| {
        let label = word(key);
        html! { div class="bars" { span class="name" { (label) } (parts::bar(level, &share(level))) } }
    };
    html! {
        p { strong { (parts::state_name(seen.s, relation.state)) } " · " (labels::channel(relation.channel)) }
        (bar("dyad-trust", relation.trust))
        div class="tension" { (bar("dyad-tension", relation.tension)) }
    }
}

/// The measures in force and those under way, each leading to its card.
fn measures(seen: &Seen<'_>) -> Markup {
    let titles = |ids: &[MeasureId]| {
        let known = ids.iter().filter(|id| seen.s.measures.get(**id).is_some());
        known.map(|id| (id.0, card::title(seen.s, Item::Measure(*id)))).collect::<Vec<_>>()
    };
    let list = |titles: Vec<(u8, String)>| {
        html! {
            @if titles.is_empty() { p class="soft" { (word("board-none")) } }
            ul class="lines" { @for (id, title) in titles { li { a href={ "/measure/" (id) } data-card { (title) } } } }
        }
    };
    html! {
        h3 { (word("board-in-force")) } (list(titles(&seen.view.seat.in_force)))
        h3 { (word("board-under-way")) } (list(titles(&seen.view.seat.under_way)))
    }
}

/// The own bands so far.
fn scores(seen: &Seen<'_>) -> Markup {
    html! {
        p class="soft" { (word("page-scores-why")) }
        ul class="lines" { @for score in &seen.view.seat.scores { li { (parts::band_line(seen.s, score)) } } }
    }
}

/// What everybody was told at the beginning, and what the exercise is for.
fn situation(seen: &Seen<'_>) -> Markup {
    html! {
        (parts::paragraphs(&seen.view.seat.situation))
        h3 { (word("board-objectives")) }
        ul class="lines" { @for objective in &seen.s.objectives { li { (objective.text) } } }
        @let groups = groups::followed(seen.s);
        @if !groups.is_empty() {
            h3 { (word("groups-heading")) }
            p { (word("groups-why")) }
            ul class="lines" { @for group in &groups { li { (group) } } }
        }
    }
}

/// The card of the state, and the norms at home.
fn card(seen: &Seen<'_>) -> Markup {
    let seat = &seen.view.seat;
    html! {
        @if seat.brief.is_some() { p { (seat.posture) } }
        dl { @for (label, sentence) in &seat.card { (parts::fact(label, sentence)) } }
        (section(&capital::norms(seen.s, seat)))
    }
}

/// What the capital gives the delegation to read.
pub(super) fn from_capital(seen: &Seen<'_>) -> Markup {
    html! { @for part in capital::sections(seen.s, &seen.view.seat) { (section(&part)) } }
}

/// A part of what the capital wrote, as prose or as a list.
fn section(part: &Section) -> Markup {
    html! {
        h3 { (part.title) }
        @if part.prose { @for line in &part.lines { p { (line.text) } } }
        @else { ul class="lines" {
            @for line in &part.lines {
                li { @if let Some(lead) = &line.lead { strong { (lead) } " " } (line.text) }
            }
        } }
    }
}
