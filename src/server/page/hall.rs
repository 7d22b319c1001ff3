//! What the whole room may see, as parts of pages: the clock, who has sealed, what everybody knows, the crisis
//! ladder and the commitments. Made from [`HallView`] and the printed matter of the scenario alone.

use maud::{Markup, html};

use crate::report::chapter::merge;
use crate::report::labels;
use crate::report::names::Names;
use crate::report::story::sentence;
use crate::session::clock::Clock;
use crate::session::room::{Player, Stage};
use crate::session::view::{HallSeat, HallView, Part, Subject};
use crate::sim::band::{Band, Score};
use crate::sim::event::Event;
use crate::sim::instrument::Instrument;
use crate::sim::scenario::Scenario;
use crate::sim::view::{BoardIncident, ClockView};
use crate::words::{word, words};

/// The highest rung of the crisis ladder.
const RUNG_TOP: u8 = 8;
/// The rung at which force begins.
const FIREBREAK: u8 = 6;
/// The boxes of the best band.
const BOXES: usize = 5;

/// The count-down. The script lets it run; no time stands in the page, so that a page does not change with it.
pub fn countdown(clock: Clock) -> Markup {
    match clock {
        Clock::Off => html! { span class="hall-time off" { (word("hall-no-countdown")) } },
        Clock::Running { until_ms } => html! {
            time class="hall-time running" data-until=(until_ms) { "–:––" }
        },
        Clock::Paused { left_ms } => html! {
            time class="hall-time paused" data-left=(left_ms) { (minutes(left_ms)) }
        },
    }
}

/// A time that stands, for whoever has no script.
fn minutes(left_ms: u64) -> String {
    let seconds = left_ms / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What the room is doing, as one line.
pub fn stage(view: &HallView) -> String {
    match view.stage {
        Stage::Lobby => word("hall-lobby"),
        Stage::Deciding => when(&view.board.clock),
        // The rules have gone on: the open step's number from 0 is the closed one's from 1.
        Stage::Telling(_) => words("board-told", &[("step", view.board.clock.step.into())]),
        Stage::Over => word("hall-over"),
    }
}

/// Step, move and length.
fn when(clock: &ClockView) -> String {
    if clock.over {
        return word("board-over");
    }
    let length = match clock.crisis {
        true => words("step-hours", &[("hours", clock.hours.into())]),
        false => word("step-quarter"),
    };
    words(
        "board-clock",
        &[
            ("step", (clock.step + 1).into()),
            ("steps", clock.steps.into()),
            ("move", clock.move_title.clone().into()),
            ("within", clock.within.into()),
            ("of", clock.of.into()),
            ("length", length.into()),
        ],
    )
}

/// Has everything that happened been told, so that the picture gives nothing away?
pub fn all_is_told(view: &HallView) -> bool {
    match view.stage {
        Stage::Lobby => false,
        Stage::Telling(_) => view.shown >= view.told.len(),
        Stage::Deciding | Stage::Over => true,
    }
}

/// How a seat stands: the class of its sign, its mark, and the words for whoever hears the page.
pub fn seat_sign(stage: Stage, seat: &HallSeat) -> (&'static str, &'static str, String) {
    let count = |key| words(key, &[("count", seat.members.into())]);
    match (stage, seat.player) {
        (Stage::Lobby, _) if seat.members > 0 => ("in", "✓", count("hall-joined")),
        (Stage::Lobby, _) => ("empty", "–", word("hall-seat-free")),
        (_, Player::Bot(_)) => ("bot", "–", word("hall-bot")),
        (Stage::Deciding, Player::People) if seat.sealed => ("in", "✓", word("hall-sealed")),
        (Stage::Deciding, Player::People) => ("open", "…", word("hall-unsealed")),
        (Stage::Telling(_) | Stage::Over, Player::People) => ("in", "✓", count("hall-joined")),
    }
}

/// Every seat with its sign.
pub fn seats(view: &HallView) -> Markup {
    html! {
        ul class="hall-seats" {
            @for (seat, state) in view.seats.iter().zip(&view.board.states) {
                @let (class, mark, says) = seat_sign(view.stage, seat);
                li class={ "hall-seat " (class) } title={ (state.name) ": " (says) } {
                    span class="hall-mark" aria-hidden="true" { (mark) }
                    abbr title=(state.name) { (state.iso) }
                    span class="hall-says" { (says) }
                }
            }
        }
    }
}

/// What everybody knows, as far as it has been told, newest first.
pub fn feed(scenario: &Scenario, view: &HallView, most: usize) -> Markup {
    let names = Names::of_board(scenario, &view.board);
    let heard = heard(view);
    html! {
        h2 { (word("board-feed")) }
        @if heard.is_empty() { p class="soft" { (word("board-feed-empty")) } }
        ol class="hall-feed" reversed {
            @for event in heard.iter().rev().take(most) {
                li {
                    span class="hall-step" {
                        (words("board-feed-step", &[("step", (event.step + 1).into())]))
                    }
                    " " (sentence(&names, event))
                }
            }
        }
    }
}

/// Public events, oldest first, without those that wait to be told.
fn heard(view: &HallView) -> Vec<Event> {
    if view.stage == Stage::Lobby {
        return Vec::new();
    }
    let told: usize = view.told.iter().map(|part| part.events.len()).sum();
    let before = view.board.feed.len().saturating_sub(told);
    let shown = view.told.iter().take(view.shown).flat_map(|part| &part.events);
    let mut heard = Vec::new();
    // Steps are kept apart, so that nothing that came later is told with what came before.
    let all: Vec<&Event> = view.board.feed.iter().take(before).chain(shown).collect();
    for step in all.chunk_by(|one, next| one.step == next.step) {
        heard.extend(merged(step.iter().copied()));
    }
    heard
}

/// Events in which a measure that came into force for several is told once for all.
pub fn merged<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Event> {
    let mut merged = Vec::new();
    events.into_iter().for_each(|event| merge(&mut merged, *event));
    merged
}

/// What a part of a telling is about.
pub fn subject(subject: Subject) -> String {
    word(match subject {
        Subject::Deeds => "hall-deeds",
        Subject::Measures => "board-chapter-measures",
        Subject::Incidents => "board-chapter-incidents",
        Subject::Crisis => "board-chapter-crisis",
        Subject::News => "board-chapter-news",
    })
}

/// The parts of the telling that have been shown, newest first.
pub fn telling(scenario: &Scenario, view: &HallView) -> Markup {
    let names = Names::of_board(scenario, &view.board);
    html! {
        h2 { (stage(view)) }
        @if view.told.is_empty() { p class="soft" { (word("hall-told-nothing")) } }
        @for part in view.told.iter().take(view.shown).rev() { (told(&names, part)) }
    }
}

fn told(names: &Names<'_>, part: &Part) -> Markup {
    html! {
        h3 { (subject(part.subject)) }
        ul class="hall-told" { @for event in merged(&part.events) { li { (sentence(names, &event)) } } }
    }
}

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

/// The promises with their bands: words, boxes and counts.
pub fn bands(instrument: &Instrument, scores: &[Score], heading: &str) -> Markup {
    html! {
        h2 { (heading) }
        table class="hall-bands" {
            tbody { @for score in scores { (band(instrument, score)) } }
        }
    }
}

fn band(instrument: &Instrument, score: &Score) -> Markup {
    let paragraph = instrument.paragraphs.get(score.paragraph);
    let (id, title) = paragraph.map_or(("", ""), |p| (p.id.as_str(), p.title.as_str()));
    html! {
        tr class=(band_class(score.band)) {
            th scope="row" { span class="hall-paragraph" { (id) } " " span { (title) } }
            td class="hall-boxes" aria-hidden="true" { (boxes(score.band)) }
            td class="hall-band" { (labels::band(score.band)) }
            td class="hall-counts" { (counts(score)) }
        }
    }
}

/// Boxes for a band. Without evidence there are none: silence is no middling score.
pub fn boxes(band: Band) -> String {
    let filled = match band {
        Band::NoEvidence => return "–".into(),
        Band::MostlyAgainst => 1,
        Band::Mixed => 2,
        Band::Some => 3,
        Band::Solid => 4,
        Band::Strong => 5,
    };
    "■".repeat(filled) + &"□".repeat(BOXES - filled)
}

/// The class of a band: it never speaks by colour alone.
pub fn band_class(band: Band) -> &'static str {
    match band {
        Band::NoEvidence => "none",
        Band::MostlyAgainst => "against",
        Band::Mixed => "mixed",
        Band::Some | Band::Solid | Band::Strong => "for",
    }
}

/// How many lines of evidence stand behind a score.
pub fn counts(score: &Score) -> String {
    words(
        "board-counts",
        &[("for", score.tally.count_for.into()), ("against", score.tally.count_against.into())],
    )
}

/// The open public incidents, gravest first.
pub fn incidents(scenario: &Scenario, view: &HallView) -> Markup {
    let mut open: Vec<&BoardIncident> = view.board.incidents.iter().filter(|one| one.open).collect();
    open.sort_by_key(|incident| std::cmp::Reverse(incident.rung));
    html! {
        h2 { (word("hall-incidents")) }
        @if open.is_empty() { p class="soft" { (word("hall-no-incidents")) } }
        ul class="hall-incidents" {
            @for incident in open {
                li {
                    b { (incident.title) } " "
                    (words("hall-incident", &[
                        ("kind", labels::incident_kind(incident.kind).into()),
                        ("state", scenario.states.get(incident.victim).map_or("", |s| s.name.as_str()).into()),
                        ("rung", incident.rung.into()),
                        ("name", labels::rung(incident.rung).into()),
                    ]))
                }
            }
        }
    }
}

/// The line at the top of every page of the hall: title, stage, clock, seats.
pub fn top(view: &HallView, who: &str) -> Markup {
    html! {
        header class="hall-top" {
            div { h1 { (view.board.title) } p class="hall-who" { (who) } }
            p class="hall-stage" { (stage(view)) }
            (clock(view))
        }
        (seats(view))
    }
}

/// The clock while a step is open; else nothing.
pub fn clock(view: &HallView) -> Markup {
    html! {
        @match view.stage {
            Stage::Deciding => div class="hall-clock" { (countdown(view.clock)) (paused(view.clock)) },
            Stage::Lobby | Stage::Telling(_) | Stage::Over => {},
        }
    }
}

/// Says so if the count-down stands.
pub fn paused(clock: Clock) -> Markup {
    html! {
        @match clock {
            Clock::Paused { .. } => span class="hall-paused" { (word("hall-paused")) },
            Clock::Off | Clock::Running { .. } => {},
        }
    }
}

/// Telling or picture: what there is to see for whoever watches.
pub fn picture(scenario: &Scenario, view: &HallView) -> Markup {
    html! {
        @if matches!(view.stage, Stage::Telling(_)) { (telling(scenario, view)) }
        @if view.stage == Stage::Lobby { p { (scenario.summary) } p class="soft" { (word("hall-lobby-why")) } }
        @if all_is_told(view) {
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
        @if all_is_told(view) {
            (bands(&scenario.instrument, &view.board.scores, &word("board-commitments-region")))
        }
    }
}
