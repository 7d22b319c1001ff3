//! Small parts that many pages share. Words come from the locale files by key.
//!
//! Every visible field has an id of its own on the page: by it the script keeps what somebody is typing while the
//! region around it is replaced.

use maud::{Markup, html};

use crate::report::names::list;
use crate::report::{labels, measured};
use crate::session::clock::Clock;
use crate::sim::ids::{StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::score::band::{Band, Score};
use crate::sim::view::PictureView;
use crate::words::{tell, word, words};

/// A form that asks one thing when its button is pressed. `hidden` are the fields that say what.
///
/// The script adds a nonce to every form, so that a form sent twice counts once.
pub fn ask_button(verb: &str, hidden: &[(&str, &str)], label: &str, look: Look) -> Markup {
    ask_form(verb, hidden, html! { button type="submit" class=(look.class()) { (label) } })
}

/// A form that asks something with the fields of `inside`, beside those that are `hidden`.
pub fn ask_form(verb: &str, hidden: &[(&str, &str)], inside: Markup) -> Markup {
    html! {
        form method="post" action={ "/do/" (verb) } data-ask {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (inside)
        }
    }
}

/// A picture of an inject, with what can be seen in words.
pub fn picture(picture: &PictureView) -> Markup {
    let (width, height) = picture.size;
    html! {
        figure class="picture" {
            img src={ "/picture/" (picture.hash) } alt=(picture.alt) width=(width) height=(height);
        }
    }
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One of many, none of which matters most.
    Plain,
    /// The one that moves things on.
    Main,
    /// Takes something away or is seldom wanted.
    Quiet,
}

impl Look {
    /// The class of such a button in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Main => "button main",
            Self::Quiet => "button quiet",
        }
    }
}

/// The time that is left, which the script counts down; without it `meanwhile` stands there. One that stands is said to.
pub fn time_left(clock: Clock, meanwhile: &str) -> Markup {
    html! {
        @match clock {
            Clock::Off => {},
            Clock::Running { until_ms } => time data-until=(until_ms) { (meanwhile) },
            Clock::Paused { left_ms } => {
                time data-left=(left_ms) { (minutes(left_ms)) } " (" (word("hall-paused")) ")"
            },
        }
    }
}

/// A time that stands: “12:05”.
pub fn minutes(left_ms: u64) -> String {
    let seconds = left_ms / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The button that sends the form around it.
pub fn send(label: &str, look: Look) -> Markup {
    html! { button type="submit" class=(look.class()) { (label) } }
}

/// A labelled text field of several lines.
pub fn text_area(id: &str, name: &str, label_key: &str, rows: u8) -> Markup {
    html! {
        label for=(id) { (word(label_key)) }
        textarea id=(id) name=(name) rows=(rows) maxlength="4000" required dir="auto" {}
    }
}

/// A labelled text field of one line.
pub fn line_field(id: &str, name: &str, label_key: &str, letters_max: usize) -> Markup {
    html! {
        label for=(id) { (word(label_key)) }
        input type="text" id=(id) name=(name) maxlength=(letters_max) required autocomplete="off" dir="auto";
    }
}

/// Delegations to mark, each with its box; `prefix` makes the ids.
pub fn state_boxes(prefix: &str, name: &str, legend: &str, states: StateSet, scenario: &Scenario) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            div class="boxes" {
                @for (id, state) in scenario.states.iter_enumerated().filter(|(id, _)| states.has(*id)) {
                    label class="box" {
                        input type="checkbox" id={ (prefix) "-" (id.0) } name=(name) value=(state.id);
                        span { (state.name) }
                    }
                }
            }
        }
    }
}

/// "Label: text" in a list of facts; nothing where there is nothing to say.
pub fn fact(label: &str, text: &str) -> Markup {
    html! { @if !text.is_empty() { div class="fact" { dt { (label) } dd { (text) } } } }
}

/// A text of several paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p { (paragraph) }
        }
    }
}

/// What somebody wrote, with its lines and in its own direction of writing.
pub fn said(text: &str) -> Markup {
    html! { p class="said" dir="auto" { (text) } }
}

/// A share, 0–1, as a bar with what it means beside it: the words say it all, the bar is for the eye.
pub fn bar(share: f64, value: &str) -> Markup {
    let percent = (share.clamp(0.0, 1.0) * 100.0).round();
    html! { meter max="100" value=(percent) aria-hidden="true" {} span class="value" { (value) } }
}

/// One commitment with its band and what lies behind it: never a number of points.
pub fn band_line(scenario: &Scenario, score: &Score) -> Markup {
    let paragraph = scenario.instrument.paragraphs.get(score.paragraph);
    html! {
        @if let Some(paragraph) = paragraph {
            span class="cite" { (paragraph.id) } " " (paragraph.title) ": " strong { (labels::scored(score)) }
            @if score.band != Band::NotTested { " " span class="soft" { (counts(score)) } }
        }
    }
}

/// How the tests came out: “(4 tests: 3 lived up to, 1 against)”.
fn counts(score: &Score) -> String {
    tell("page-counts", &[("counts", &measured::counts(&score.tests))])
}

/// The number of items of a list that have not been in sight yet. The script counts them and shows it; the server
/// cannot know what somebody has looked at.
pub fn unseen(list: &str) -> Markup {
    html! {
        span id={ "unseen-" (list) } class="badge" data-unseen=(list) hidden {
            span data-says="#" aria-hidden="true" {}
            span class="aloud" data-says=(unseen_words(list)) {}
        }
    }
}

/// The same as a line, which leads there.
pub fn unseen_line(list: &str) -> Markup {
    html! {
        li id={ "unseen-line-" (list) } data-unseen=(list) hidden {
            a href={ "#" (list) } data-says=(unseen_words(list)) {}
        }
    }
}

/// The words for it; the script puts the number in place of the sign.
fn unseen_words(list: &str) -> String {
    words(
        if list == "texts" { "page-unseen-texts" } else { "page-unseen-messages" },
        &[("count", "#".into())],
    )
}

/// "Step 3", as people count.
pub fn step(step: u16) -> String {
    words("control-step", &[("step", (u32::from(step) + 1).into())])
}

/// A state's name; empty for a number that no state has, so that a page is never lost for a name.
pub fn state_name(scenario: &Scenario, state: StateId) -> &str {
    scenario.states.get(state).map_or("", |state| state.name.as_str())
}

/// Several states by name, or “all” where everybody is meant, because a list of eleven names is not read.
pub fn state_names(scenario: &Scenario, set: StateSet) -> String {
    if set == scenario.everybody() {
        return word("list-all");
    }
    list(set.iter().map(|state| state_name(scenario, state)).collect())
}
