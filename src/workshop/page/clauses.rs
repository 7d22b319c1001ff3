//! Conditions and changes: rows of menus that read as a sentence.

use maud::{Markup, html};

use super::label::inner;
use super::menu::{self, menu, typed};
use super::seen::{Seen, anchor};
use super::sentence;
use crate::scenario::vocabulary::definition;
use crate::words::word;
use crate::workshop::form::clause::{Clauses, Join, LIST};
use crate::workshop::form::menu::words_of;
use crate::workshop::form::release::{How, When};
use crate::workshop::form::worded::{Sort, Worded};
use crate::workshop::form::{Choice, Options};

/// A condition; `name` begins the names of its fields, and `way` is that of the field in which it stands.
pub(super) fn clauses(seen: &Seen<'_>, name: &str, way: &str, clauses: &Clauses) -> Markup {
    let words = conditions();
    html! {
        div class="clauses-of" {
            input type="hidden" name={ (name) "|join" } value=(clauses.join.name()) disabled[clauses.clauses.len() > 1];
            @if clauses.clauses.len() > 1 {
                @let joins: Vec<Choice> = [(Join::All, "write-join-all"), (Join::Any, "write-join-any")].map(|(join, key)| Choice { value: join.name().into(), label: word(key) }).into();
                (menu(&format!("{name}|join"), &word("write-join"), clauses.join.name(), &joins, None))
            }
            @for (nth, clause) in clauses.clauses.iter().enumerate() {
                @let own = format!("{name}|{nth}");
                div class="clause" {
                    @if let Some(written) = &clause.said.as_written {
                        (as_written(seen, &own, way, nth, written))
                    } @else {
                        @let holds: Vec<Choice> = [("", "write-holds"), ("1", "write-holds-not")].map(|(value, key)| Choice { value: value.into(), label: word(key) }).into();
                        (worded(seen, &own, &clause.said, &words))
                        (menu(&format!("{own}|not"), &word("write-holds-label"), if clause.not { "1" } else { "" }, &holds, None))
                    }
                }
            }
            (new(name, "write-new-clause", &words))
            @if let Some(said) = sentence::of(seen, way) { p class="sentence" { (said) } }
        }
    }
}

/// A clause with parts of its own: as one would say it, and left alone.
fn as_written(seen: &Seen<'_>, name: &str, way: &str, nth: usize, written: &str) -> Markup {
    let keep: Vec<Choice> = [("=", "write-keep"), ("", "write-take-out")]
        .map(|(value, key)| Choice { value: value.into(), label: word(key) })
        .into();
    html! {
        p { @match sentence::part(seen, way, nth) { Some(said) => (said), None => code { (written) } } }
        (menu(&format!("{name}|word"), &word("write-as-it-stands"), "=", &keep, None))
    }
}

/// A word with its fields.
pub(super) fn worded(seen: &Seen<'_>, name: &str, said: &Worded, words: &Options) -> Markup {
    html! {
        div class="turn" {
            (menu(&format!("{name}|word"), &word("write-what"), &said.word, words, Some("write-take-out")))
            button class="small" id={ "turn-" (anchor(name)) } name="do" value="save" { (word("write-turn")) }
        }
        div class="inner" {
            @for field in &said.fields {
                @let own = format!("{name}|{}", field.name);
                @let label = inner(&field.name, &field.doc);
                @for (nth, value) in field.values.iter().enumerate() {
                    @let id = format!("{own}|{nth}");
                    div {
                        @match &field.sort {
                            Sort::Name(options) | Sort::Word(options) => {
                                (select(&id, &own, &label, value, options, field.optional.then_some("write-any")))
                            },
                            Sort::Whole | Sort::Number => {
                                label for={ "c-" (anchor(&id)) } { (label) }
                                input type="text" inputmode="decimal" id={ "c-" (anchor(&id)) } name=(own) value=(typed(seen, &own, value));
                            },
                        }
                    }
                }
            }
        }
    }
}

fn select(id: &str, name: &str, label: &str, value: &str, options: &Options, none: Option<&str>) -> Markup {
    html! {
        label for={ "c-" (anchor(id)) } { (label) }
        select id={ "c-" (anchor(id)) } name=(name) { (menu::options(value, options, none)) }
    }
}

/// The menu that adds one more.
pub(super) fn new(name: &str, key: &str, words: &Options) -> Markup {
    html! {
        div class="turn" {
            (menu(&format!("{name}|new"), &word(key), "", words, Some("write-choose")))
            button class="small" id={ "new-" (anchor(name)) } name="do" value="save" { (word("write-add")) }
        }
    }
}

/// When an inject comes.
pub(super) fn when(seen: &Seen<'_>, way: &str, when: &When) -> Markup {
    let named = |name: &str| format!("{way}|{name}");
    let hows: Vec<Choice> =
        How::ALL.map(|how| Choice { value: how.name().into(), label: word(how_said(how)) }).into();
    html! {
        div class="turn" {
            (menu(&named("how"), &word("write-how"), when.how.name(), &hows, None))
            button class="small" id={ "turn-" (anchor(way)) } name="do" value="save" { (word("write-turn")) }
        }
        @match when.how {
            How::At => { (menu(&named("step"), &word("write-in-step"), &when.step, &when.all_steps, None)) },
            How::Once => {
                (menu(&named("part"), &word("write-in-move"), &when.part, &when.moves, None))
                (clauses(seen, &named("if"), way, &when.clauses))
            },
            How::Lacking => {
                (menu(&named("after"), &word("write-after"), &when.after, &when.injects, None))
                label for={ "c-" (anchor(&named("steps"))) } { (word("write-after-steps")) }
                input type="text" inputmode="numeric" id={ "c-" (anchor(&named("steps"))) } name=(named("steps")) value=(typed(seen, &named("steps"), &when.steps));
                p { (word("write-lacking")) }
                (clauses(seen, &named("if"), way, &when.clauses))
            },
        }
    }
}

const fn how_said(how: How) -> &'static str {
    match how {
        How::At => "write-how-at",
        How::Once => "write-how-once",
        How::Lacking => "write-how-lacking",
    }
}

/// Every word with which a clause can be made; those that only join others are made by the rows themselves.
fn conditions() -> Options {
    let all = definition(LIST).map(words_of).unwrap_or_else(|| Options::from([]));
    all.iter().filter(|choice| !["All", "Any", "Not"].contains(&choice.value.as_str())).cloned().collect()
}
