//! Control leads the debrief: the acts in their order, the next one to open, those that can be shown again, the questions
//! of the hot wash, who has not answered yet.

use maud::{Markup, html};

use super::form::button;
use super::reports::reports;
use crate::report::acts;
use crate::report::names::list;
use crate::server::page::debrief;
use crate::server::page::parts::{Look, state_name};
use crate::session::acts::{DebriefAct, Debriefing};
use crate::session::view::{HallDebrief, HallView, Snapshot};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// The whole panel; nothing before the debrief.
pub fn lead(view: &HallView, snapshot: &Snapshot) -> Markup {
    let Some(debrief) = view.debrief else { return html! {} };
    let (stands, scenario) = (debrief.stands, snapshot.scenario());
    html! {
        h2 { (word("acts-control")) }
        ol class="c-acts" { @for act in stands.way() { li { (act_row(&stands, act)) } } }
        @if stands.shown == DebriefAct::Who && !stands.is_truth_told() { (answers(&debrief, scenario)) }
        @if stands.is_truth_told() {
            (steps(snapshot.course().map_or(0, |course| course.decisions.len())))
            (reports(snapshot))
        }
        div class="c-doors" {
            @if stands.is_short { (way("no", "acts-control-whole")) }
            @else if !stands.is_truth_told() {
                p class="soft" { (word("acts-control-short-why")) }
                (way("yes", "acts-control-short"))
            }
            @if stands.has_ended { p class="soft" { (word("acts-control-report")) } }
            @else {
                @let sure = word("acts-control-end-confirm");
                (button("control-end-debrief", &[], Some(&sure), &word("acts-control-end"), Look::Quiet))
            }
        }
    }
}

/// The one thing to press that moves the debrief on: the next question while questions are left, else the next act.
pub fn next(view: &HallView, snapshot: &Snapshot) -> Markup {
    let Some(debrief) = view.debrief else { return html! {} };
    let stands = debrief.stands;
    let waits = snapshot.what_ifs().last().is_some_and(|posed| !posed.is_open);
    let is_shown = |act| stands.shown == act && !stands.has_ended;
    let sure = unanswered(&debrief, snapshot.scenario()).filter(|_| stands.next() == Some(DebriefAct::Truth));
    html! {
        @if is_shown(DebriefAct::HotWash) { (questions(&stands, snapshot)) }
        @if is_shown(DebriefAct::WhatIf) && waits {
            (button("control-picture", &[], None, &word("control-what-if-picture"), Look::Main))
        }
        @if let Some((page, pages)) = debrief::paged(view, snapshot) { (wall_pages(page, pages)) }
        @if let Some(act) = stands.next() { (open(act, sure.as_deref(), if is_shown(DebriefAct::WhatIf) && waits { Look::Plain } else { Look::Main })) }
    }
}

/// The way through the pages of an act on the wall; nothing where there is one.
fn wall_pages(page: usize, pages: usize) -> Markup {
    let to = |page: usize, key: &str| {
        button("control-page", &[("page", &page.to_string())], None, &word(key), Look::Plain)
    };
    html! {
        @if pages > 1 {
            span class="c-pages" role="group" aria-label=(word("acts-control-wall")) {
                span { (word("acts-control-wall")) " " (words("acts-wall-page", &[("page", (page + 1).into()), ("pages", pages.into())])) }
                @if page > 0 { (to(page - 1, "acts-control-page-before")) }
                @if page + 1 < pages { (to(page + 1, "acts-control-page-next")) }
            }
        }
    }
}

/// What is asked before the truth is told while delegations still owe their answer: it cannot be given afterwards. Nothing
/// where the way that control takes never asked for one.
fn unanswered(debrief: &HallDebrief, scenario: &Scenario) -> Option<String> {
    if !debrief.stands.takes_answers() {
        return None;
    }
    let open = debrief.asked.iter().filter(|seat| !debrief.answered.has(*seat));
    let open: Vec<&str> = open.map(|seat| state_name(scenario, seat)).collect();
    (!open.is_empty()).then(|| tell("acts-control-truth-confirm", &[("who", &list(open))]))
}

fn open(act: DebriefAct, sure: Option<&str>, look: Look) -> Markup {
    let label = tell("acts-control-open-next", &[("act", &acts::heading(act))]);
    button("control-act", &[("act", act.name())], sure, &label, look)
}

fn questions(stands: &Debriefing, snapshot: &Snapshot) -> Markup {
    let told = acts::told(snapshot);
    let count = told.and_then(|told| Some(told.debrief.as_ref()?.hot_wash.len())).unwrap_or(0);
    let place = usize::from(stands.question);
    let to = |place: usize, key: &str, look| {
        button("control-question", &[("question", &place.to_string())], None, &word(key), look)
    };
    html! {
        @if place > 0 { (to(place - 1, "acts-control-previous-question", Look::Plain)) }
        @if place + 1 < count { (to(place + 1, "acts-control-next-question", Look::Main)) }
    }
}

/// The way back to each step: the exercise as it stood when it had closed.
fn steps(closed: usize) -> Markup {
    html! {
        nav class="choose" aria-label=(word("control-stood")) {
            b { (word("control-stood")) }
            @for step in 1..=closed { a href={ "/stood/" (step) } data-card { (step) } }
        }
    }
}

fn act_row(stands: &Debriefing, act: DebriefAct) -> Markup {
    html! {
        span { (acts::heading(act)) }
        @if act == stands.shown && !stands.has_ended { strong { (word("acts-control-shown")) } }
        @else if stands.has_opened(act) {
            (button("control-act", &[("act", act.name())], None, &word("acts-control-show"), Look::Plain))
        } @else { span class="soft" { (word("acts-control-later")) } }
    }
}

fn way(short: &str, key: &str) -> Markup {
    button("control-short-way", &[("short", short)], None, &word(key), Look::Plain)
}

/// Who is still being waited for.
fn answers(debrief: &HallDebrief, scenario: &Scenario) -> Markup {
    let open = debrief.asked.iter().filter(|seat| !debrief.answered.has(*seat));
    let open: Vec<&str> = open.map(|seat| state_name(scenario, seat)).collect();
    html! {
        p { (words("acts-answered", &[("answered", debrief.answered.count().into()), ("asked", debrief.asked.count().into())])) }
        @if open.is_empty() { p class="c-ready" { (word("acts-control-all-answered")) } }
        @else { p class="c-missing" { (tell("acts-control-not-answered", &[("who", &list(open))])) } }
    }
}
