//! One field of a form: what it is called, what it means, what is filled in, and what is wrong with that.

use maud::{Markup, html};

use super::buttons::buttons;
use super::clauses::{clauses, new, when, worded};
use super::label::{self, add_one, meaning};
use super::menu::{self, menu, options, typed, wrong};
use super::picture;
use super::seen::{Seen, anchor};
use crate::words::word;
use crate::workshop::form::{Choice, Control, Field, Options};

/// The longest text that still looks like one line or two, in characters.
const LINE: usize = 75;

/// All fields of a part, or of a record inside it.
pub(super) fn fields(seen: &Seen<'_>, all: &[Field]) -> Markup {
    html! { @for field in all { (one(seen, field)) } }
}

fn one(seen: &Seen<'_>, field: &Field) -> Markup {
    let id = anchor(&field.way);
    let wrong = wrong(seen, &field.way);
    let (name, meaning) = (label::field(&field.of), meaning(&field.doc));
    let is_single = matches!(
        field.control,
        Control::Id(_)
            | Control::Line(_)
            | Control::Text(_)
            | Control::Whole(_)
            | Control::Number(_)
            | Control::Name(..)
            | Control::Word(..)
    );
    let inside = html! {
        p class="means" id={ "d-" (id) } { @if says_more(&meaning, &name) { (meaning) } }
        p class="wrong" id={ "w-" (id) } data-wrong=(field.way) { (wrong.unwrap_or_default()) }
        (control(seen, field, &name))
    };
    html! {
        @if is_single {
            div class="field" id={ "f-" (id) } { label for={ "c-" (id) } { (name) } (inside) }
        } @else {
            fieldset class="field" id={ "f-" (id) } { legend { (name) } (inside) }
        }
    }
}

/// Does the meaning say more than the name?
fn says_more(meaning: &str, name: &str) -> bool {
    meaning.trim_end_matches('.') != name.trim_end_matches(" …")
}

fn control(seen: &Seen<'_>, field: &Field, name: &str) -> Markup {
    let (way, id) = (field.way.as_str(), anchor(&field.way));
    let none = field.optional.then_some("write-none");
    match &field.control {
        Control::Id(shown) => html! { div data-late { (line(&id, way, &typed(seen, way, shown), None)) } },
        Control::Line(shown) => line(&id, way, &typed(seen, way, shown), None),
        Control::Whole(shown) => line(&id, way, &typed(seen, way, shown), Some("numeric")),
        Control::Number(shown) => line(&id, way, &typed(seen, way, shown), Some("decimal")),
        Control::Picture(shown) => {
            picture::chosen(seen, way, shown, &line(&id, way, &typed(seen, way, shown), None))
        }
        Control::Text(shown) => area(&id, way, &typed(seen, way, shown), None),
        Control::Truth(shown) => html! {
            (here(way))
            label class="box" { input type="checkbox" name=(way) value="1" checked[*shown]; (word("write-yes")) }
        },
        Control::Name(shown, menu) | Control::Word(shown, menu) => html! {
            select id={ "c-" (id) } name=(way) aria-describedby=(described(&id)) { (options(shown, menu, none)) }
        },
        Control::Ticks(shown, menu) => html! { (here(way)) (ticks(way, shown, menu)) },
        Control::Names(shown, menu) => names(way, name, shown, menu),
        Control::Lines(shown) => lines(seen, way, name, shown),
        Control::Pair(shown, menus) => html! {
            @for (nth, (value, menu)) in shown.iter().zip(menus).enumerate() {
                (menu::menu(&format!("{way}|{nth}"), &word(if nth == 0 { "write-paragraph" } else { "write-indicator" }), value, menu, None))
            }
        },
        Control::To(all, shown, menu) => to(way, *all, shown, menu),
        Control::Length(hours) => length(seen, way, hours.as_deref()),
        Control::When(shown) => when(seen, way, shown),
        Control::Clauses(shown) => clauses(seen, way, way, shown),
        Control::Words(items, words) => html! {
            @for (nth, item) in items.iter().enumerate() {
                div class="clause" {
                    @match &item.as_written {
                        Some(written) => { p { code { (written) } } },
                        None => { (worded(seen, &format!("{way}|{nth}"), item, words)) },
                    }
                }
            }
            (new(way, "write-new-change", words))
        },
        Control::Records(of, items) => html! {
            @for (nth, item) in items.iter().enumerate() {
                @let at = format!("{way}[{nth}]");
                fieldset class="record" id={ "f-" (anchor(&at)) } {
                    legend class="aloud" { (name) " " (nth + 1) }
                    (fields(seen, item))
                    (buttons(way, &at))
                }
            }
            button class="button quiet" id={ "add-" (id) } name="do" value={ "add " (way) } { (add_one(of)) }
        },
        Control::Record(of, Some(inner)) => html! {
            div class="record" { (fields(seen, inner)) }
            @if field.optional {
                button class="button quiet" id={ "drop-" (id) } name="do" value={ "remove " (way) } { (word("write-remove-record")) span class="aloud" { " " (of) } }
            }
        },
        Control::Record("Picture", None) => picture::add(seen, way),
        Control::Record(of, None) => html! {
            button class="button quiet" id={ "put-" (id) } name="do" value={ "put " (way) } { (add_one(of)) }
        },
        Control::AsWritten(written) => html! {
            p class="soft" { (word("write-as-it-stands")) }
            @if !written.is_empty() { pre { (written) } }
        },
    }
}

/// The mark of a field that may be absent from what is sent.
fn here(way: &str) -> Markup {
    html! { input type="hidden" name={ (way) "|here" } value="1"; }
}

fn described(id: &str) -> String {
    format!("d-{id} w-{id}")
}

fn line(id: &str, name: &str, value: &str, mode: Option<&str>) -> Markup {
    html! { input type="text" id={ "c-" (id) } name=(name) value=(value) inputmode=[mode] dir="auto" aria-describedby=(described(id)); }
}

/// A box for a text. A new line right behind the tag is left out by browsers, so that one more has to stand there.
fn area(id: &str, name: &str, value: &str, label: Option<&str>) -> Markup {
    let lines: usize = value.lines().map(|line| 1 + line.chars().count() / LINE).sum();
    let describes = label.is_none().then(|| described(id));
    html! {
        textarea id={ "c-" (id) } name=(name) rows=(lines.clamp(2, 16)) dir="auto" aria-label=[label] aria-describedby=[describes] { "\n" (value) }
    }
}

fn ticks(way: &str, shown: &[String], menu: &Options) -> Markup {
    let others: Vec<Choice> = shown
        .iter()
        .filter(|name| menu.iter().all(|choice| choice.value != **name))
        .map(|name| Choice { value: name.clone(), label: name.clone() })
        .collect();
    html! {
        div class="boxes" {
            @for choice in menu.iter().chain(&others) {
                label class="box" {
                    input type="checkbox" name=(way) value=(choice.value) checked[shown.contains(&choice.value)];
                    span { (choice.label) }
                }
            }
        }
    }
}

fn names(way: &str, name: &str, shown: &[String], menu: &Options) -> Markup {
    html! {
        @for (nth, value) in shown.iter().enumerate() {
            select id={ "c-" (anchor(way)) "-" (nth) } name={ (way) "|" (nth) } aria-label={ (name) " " (nth + 1) } { (options(value, menu, Some("write-take-out"))) }
        }
        div class="turn" {
            select id={ "c-" (anchor(way)) "-new" } name={ (way) "|new" } aria-label=(word("write-one-more")) { (options("", menu, Some("write-choose"))) }
            button class="small" id={ "new-" (anchor(way)) } name="do" value="save" { (word("write-add")) }
        }
    }
}

fn lines(seen: &Seen<'_>, way: &str, name: &str, shown: &[String]) -> Markup {
    html! {
        div data-late {
            @for (nth, value) in shown.iter().enumerate() {
                @let own = format!("{way}|{nth}");
                (area(&anchor(&own), &own, &typed(seen, &own, value), Some(&format!("{name} {}", nth + 1))))
            }
            (area(&anchor(&format!("{way}|new")), &format!("{way}|new"), "", Some(&word("write-one-more"))))
        }
        p class="soft" { (word("write-lines-how")) }
    }
}

fn to(way: &str, all: bool, shown: &[String], menu: &Options) -> Markup {
    let who = |value: &str, key: &str, on: bool| {
        html! { label class="box" { input type="radio" name={ (way) "|who" } value=(value) checked[on]; (word(key)) } }
    };
    html! {
        (here(way))
        (who("all", "write-to-everybody", all))
        (who("some", "write-to-some", !all))
        (ticks(way, shown, menu))
    }
}

fn length(seen: &Seen<'_>, way: &str, hours: Option<&str>) -> Markup {
    let words: Vec<Choice> = [("Quarter", "write-quarter"), ("Hours", "write-hours")]
        .map(|(value, key)| Choice { value: value.into(), label: word(key) })
        .into();
    let name = format!("{way}|hours");
    html! {
        (menu(&format!("{way}|word"), &word("write-length"), if hours.is_some() { "Hours" } else { "Quarter" }, &words, None))
        @if let Some(hours) = hours {
            label for={ "c-" (anchor(&name)) } { (word("write-hours-count")) }
            input type="text" inputmode="numeric" id={ "c-" (anchor(&name)) } name=(name) value=(typed(seen, &name, hours));
        }
    }
}
