//! The left side: the time line of the steps, with a card for every inject.

use maud::{Markup, html};

use super::hidden::hidden;
use super::marks::{add, marks};
use super::seen::{Seen, anchor};
use crate::scenario::edit::NameKind;
use crate::words::{tell, word, words};
use crate::workshop::form::Choice;
use crate::workshop::form::menu::{headline, label};

/// The list that has the time line.
const INJECTS: &str = "injects";

/// So many recipients are named on a card.
const NAMED_MAX: usize = 2;

/// An inject on the time line.
struct Card {
    way: String,
    nth: usize,
    /// The value of its step in the menu, if it comes in one.
    step: Option<String>,
    /// The move within which it waits, if it waits for something.
    part: Option<String>,
}

pub(super) fn left(seen: &Seen<'_>) -> Markup {
    html! {
        form method="post" action="do" id="moves" { (hidden(seen)) }
        (time_line(seen))
    }
}

fn time_line(seen: &Seen<'_>) -> Markup {
    let cards: Vec<Card> = (0..seen.book.count(INJECTS)).map(|nth| card(seen, nth)).collect();
    let moves = seen.menus.names(NameKind::Move);
    let of_move = |part: &Choice| -> Vec<&Choice> {
        let own = |step: &&Choice| step.value.rsplit_once(' ').is_some_and(|(id, _)| id == part.value);
        seen.menus.steps.iter().filter(own).collect()
    };
    let is_known = |card: &&Card| {
        card.step.as_ref().is_some_and(|step| seen.menus.steps.iter().any(|known| known.value == *step))
            || card.part.as_ref().is_some_and(|part| moves.iter().any(|known| known.value == *part))
    };
    html! {
        div class="time" {
            h2 { (word("write-time")) }
            p class="soft only-script" { (word("write-time-how")) }
            noscript { p class="soft" { (word("write-time-arrows")) } }
            (add(INJECTS, "Inject"))
            @for part in moves.iter() {
                @for step in of_move(part) {
                    (group(seen, &step.label, Some(&step.value), cards.iter().filter(|card| card.step.as_ref() == Some(&step.value))))
                }
                @let waiting = || cards.iter().filter(|card| card.part.as_ref() == Some(&part.value));
                @if waiting().next().is_some() {
                    (group(seen, &tell("write-waiting", &[("move", &part.label)]), None, waiting()))
                }
            }
            @let others = || cards.iter().filter(|card| !is_known(card));
            @if others().next().is_some() { (group(seen, &word("write-later"), None, others())) }
        }
    }
}

/// A step, or whatever else holds cards together. Onto a step cards can be dragged.
fn group<'a>(
    seen: &Seen<'_>,
    title: &str,
    step: Option<&str>,
    cards: impl Iterator<Item = &'a Card>,
) -> Markup {
    let cards: Vec<&Card> = cards.collect();
    html! {
        div class="step-of" data-step=[step] {
            h3 { (title) }
            @if cards.is_empty() { p class="soft" { (word("write-step-empty")) } }
            @else { ol { @for one in cards { (shown(seen, one)) } } }
        }
    }
}

fn shown(seen: &Seen<'_>, card: &Card) -> Markup {
    let (way, headline) = (&card.way, headline(seen.book, card.nth));
    let from = seen.book.says(&format!("{way}.from")).unwrap_or_default();
    let pairs = [("from", from.as_str()), ("to", &to(seen, way))];
    let moves = |verb: &str, key: &str, sign: &str| {
        let name = tell(key, &[("headline", &headline)]);
        html! {
            button class="small" id={ (verb) "-" (anchor(way)) } form="moves" name="do" value={ (verb) " " (way) } aria-label=(name) { (sign) }
        }
    };
    html! {
        li class="card-of" data-way=(way) draggable=[card.step.is_some().then_some("true")] {
            a href=(seen.to(way)) draggable="false" aria-current=[(seen.way == *way).then_some("page")] { (headline) }
            span class="soft" { (tell("write-from-to", &pairs)) }
            @if hangs(seen, way) { " " span class="mark" { (word("write-mark-if")) } }
            (marks(seen, way))
            @if card.step.is_some() {
                span class="moves" { (moves("earlier", "write-earlier", "↑")) (moves("later", "write-later-one", "↓")) }
            }
        }
    }
}

/// Does it come only if something holds?
fn hangs(seen: &Seen<'_>, way: &str) -> bool {
    ["when", "unless", "presumes"].into_iter().any(|field| seen.book.has(&format!("{way}.{field}")))
}

fn to(seen: &Seen<'_>, way: &str) -> String {
    let seats = seen.menus.names(NameKind::Seat);
    let several = seen.book.list(&format!("{way}.to.Roles"));
    let one = seen.book.says(&format!("{way}.to.Role[0]"));
    let named: Vec<&str> = several.iter().chain(&one).map(|id| label(&seats, id)).collect();
    match named.len() {
        0 => word("write-to-all"),
        1..=NAMED_MAX => named.join(", "),
        count => words("write-to-count", &[("count", count.into())]),
    }
}

fn card(seen: &Seen<'_>, nth: usize) -> Card {
    let way = format!("{INJECTS}[{nth}]");
    let release = |rest: &str| format!("{way}.release.{rest}");
    let at = seen.book.says(&release("At[0]")).zip(seen.book.written(&release("At[1]")));
    let step = at.map(|(part, step)| format!("{part} {step}"));
    let part = seen.book.says(&release("Once[0]"));
    Card { way, nth, step, part }
}
