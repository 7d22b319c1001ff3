//! What if, on control's page: the question that waits with its hands, the way to another one, and the choices that
//! mattered most as ready questions, or how far the search for them is.

use maud::{Markup, html};

use super::form::{button, form};
use crate::report::whatif::{Choice, Mattered, Question, ranges};
use crate::scenario::acts::written;
use crate::server::page::parts::{Look, send};
use crate::server::search::Search;
use crate::session::Course;
use crate::session::acts::DebriefAct;
use crate::session::view::{HallView, Snapshot};
use crate::session::what_if::{Asking, Counted, HANDS_MAX, Hands, Otherwise};
use crate::words::{word, words};

/// The form that asks a question of the room.
const ASK: &str = "control-what-if";

/// The whole panel; nothing before the act may be shown.
pub(super) fn what_if(view: &HallView, snapshot: &Snapshot) -> Markup {
    let may_ask = view.debrief.is_some_and(|debrief| debrief.stands.may_show(DebriefAct::WhatIf));
    let Some(course) = snapshot.course().filter(|_| may_ask) else { return html! {} };
    let waiting = snapshot.what_ifs().last().filter(|posed| !posed.is_open);
    html! {
        h3 { (word("control-what-if")) }
        @if let Some(posed) = waiting { (hands(&posed.hands.unwrap_or_default())) }
        p class="row" { a href="/what-if" class="button" data-card { (word("control-what-if-choose")) } }
        (mattered(&course, snapshot))
    }
}

/// The hands of the room, range by range.
fn hands(counted: &Hands) -> Markup {
    let boxes = html! {
        fieldset class="c-hands" {
            legend { (word("control-what-if-hands")) }
            @for (place, (range, count)) in ranges().iter().zip(counted).enumerate() {
                label for={ "hands-" (place) } {
                    (range) " "
                    input type="number" id={ "hands-" (place) } name={ "hands-" (place) } min="0" max=(HANDS_MAX)
                        value=(count) inputmode="numeric" autocomplete="off";
                }
            }
        }
        (send(&word("control-what-if-count"), Look::Plain))
    };
    form("control-hands", &[], None, &boxes)
}

/// Ready questions, delegation by delegation: those of people stand open.
fn mattered(course: &Course<'_>, snapshot: &Snapshot) -> Markup {
    let search = snapshot.choices(|| Search::of(course));
    html! {
        h4 { (word("control-what-if-most")) }
        @match search.found() {
            None => p class="soft" role="status" { (words("control-what-if-search", &[("percent", search.percent().into())])) },
            Some(found) => {
                p class="soft" { (word("control-what-if-most-why")) }
                @for of in found.iter().filter(|of| !of.choices.is_empty()) { (of_delegation(course, snapshot, of)) }
            },
        }
    }
}

fn of_delegation(course: &Course<'_>, snapshot: &Snapshot, of: &Mattered) -> Markup {
    let name = &course.exercise.scenario().states[of.who].name;
    html! {
        details id={ "most-" (of.who.0) } open[snapshot.was_peopled(of.who)] {
            summary { (name) }
            ul class="rows" { @for choice in &of.choices { li { (ready(course, of, choice)) } } }
        }
    }
}

fn ready(course: &Course<'_>, of: &Mattered, choice: &Choice) -> Markup {
    let question = Question::new(course, choice.step, of.who, choice.change);
    let asking = Question { counted: choice.counted, ..question }.asking(course);
    html! {
        p { span class="soft" { (choice.when) } (choice.what) }
        p class="soft" { (choice.came) }
        @if let Some(asking) = asking { (ask(course, &asking, &word("control-what-if-ask"), Look::Plain)) }
    }
}

/// The button that puts a question to the room; nothing where a form cannot name what it asks.
pub(super) fn ask(course: &Course<'_>, asking: &Asking, label: &str, look: Look) -> Markup {
    let Some(fields) = fields(course, asking) else { return html! {} };
    let hidden: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    button(ASK, &hidden, None, label, look)
}

/// What a form says of a question: the step as people count it, whose act, the place of what is left out, from 1, and
/// what is done, as a file of acts has it.
fn fields(course: &Course<'_>, asking: &Asking) -> Option<Vec<(&'static str, String)>> {
    let step = usize::from(asking.step);
    let (moment, decision) = (*course.moments.get(step)?, course.decisions.get(step)?.get(asking.seat.at())?);
    let (left_out, put_in) = match asking.otherwise {
        Otherwise::Without(act) => (Some(act), None),
        Otherwise::Also(act) => (None, Some(act)),
        Otherwise::Instead { of, act } => (Some(of), Some(act)),
    };
    let mut fields =
        vec![("step", (step + 1).to_string()), ("state", moment.scenario().states[asking.seat].id.clone())];
    if let Some(act) = left_out {
        fields.push(("leave", (decision.acts.iter().position(|done| *done == act)? + 1).to_string()));
    }
    if let Some(act) = put_in {
        fields.push(("act", written(moment, &act)?.to_string()));
    }
    if asking.counted != Counted::default() {
        fields.push(("counted", asking.counted.name().to_owned()));
    }
    Some(fields)
}
