//! The card by which control chooses a what-if: the step, the delegation, and of its acts the one to leave out, to do as
//! well, or to put in the place of another. It lists what was done and what the rules allowed, so that nothing can be asked
//! that could not have been.

use maud::{Markup, html};

use super::what_if::ask;
use crate::report::act_kind::ActKind;
use crate::report::chapter;
use crate::report::deed::deed;
use crate::report::names::Names;
use crate::report::plan::plan;
use crate::report::whatif::open_acts;
use crate::server::page::parts::Look;
use crate::session::Course;
use crate::session::view::Snapshot;
use crate::session::what_if::{Asking, Counted, Otherwise};
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// What control has chosen so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chosen {
    /// The step, counted from 0.
    pub step: Option<u16>,
    /// The delegation.
    pub seat: Option<StateId>,
    /// The place of an act that something else takes the place of, counted from 0.
    pub leave: Option<usize>,
    /// What the room counts.
    pub counted: Counted,
}

impl Chosen {
    /// The address of the card with this choice.
    fn address(self, s: &Scenario) -> String {
        let mut address = format!("/what-if?step={}", self.step.unwrap_or(0) + 1);
        if let Some(seat) = self.seat {
            address += &format!("&state={}", s.states[seat].id);
        }
        if let Some(place) = self.leave {
            address += &format!("&leave={}", place + 1);
        }
        if self.counted != Counted::default() {
            address += &format!("&counted={}", self.counted.name());
        }
        address
    }
}

/// The card.
pub fn choose(course: &Course<'_>, snapshot: &Snapshot, given: Chosen) -> Markup {
    let s = course.exercise.scenario();
    let names = Names::of_control(course.exercise);
    // People asked about their own choices learn most: the first of them stands there at once.
    let first = || s.states.keys().find(|seat| snapshot.was_peopled(*seat)).or(s.states.keys().next());
    let seat = given.seat.or_else(first);
    let step = given.step.unwrap_or(0);
    let chosen = Chosen { step: Some(step), seat, leave: None, ..given };
    let leave = given.leave;
    html! {
        h1 { (word("choose-title")) }
        p class="soft" { (word("choose-lead")) }
        nav class="choose" aria-label=(word("choose-step")) {
            b { (word("choose-step")) }
            @for one in 0..course.decisions.len() as u16 {
                a href=(Chosen { step: Some(one), ..chosen }.address(s)) data-card aria-current=[(one == step).then_some("true")] { (one + 1) }
            }
        }
        nav class="choose" aria-label=(word("choose-delegation")) {
            b { (word("choose-delegation")) }
            @for (id, state) in s.states.iter_enumerated() {
                a href=(Chosen { seat: Some(id), ..chosen }.address(s)) data-card
                    aria-current=[(Some(id) == seat).then_some("true")] { (state.name) }
            }
        }
        nav class="choose" aria-label=(word("choose-counted")) {
            b { (word("choose-counted")) }
            @for (counted, key) in [(Counted::Crisis, "choose-counted-crisis"), (Counted::Commitments, "choose-counted-commitments")] {
                a href=(Chosen { counted, leave, ..chosen }.address(s)) data-card
                    aria-current=[(counted == chosen.counted).then_some("true")] { (word(key)) }
            }
        }
        @if let Some(seat) = seat {
            h2 { (s.states[seat].name) ": " (chapter::heading(&names, step).0) }
            @if !snapshot.was_peopled(seat) { p class="soft" { (tell("acts-what-if-bot", &[("who", &s.states[seat].name)])) } }
            (acts(course, &names, (step, seat), Chosen { leave, ..chosen }))
        }
        p class="back" { a href="/" { (word("page-card-back")) } }
    }
}

/// What was done, each act to be left out or exchanged; then what else was open.
fn acts(course: &Course<'_>, names: &Names<'_>, (step, seat): (u16, StateId), chosen: Chosen) -> Markup {
    let Some(decision) = course.decisions.get(usize::from(step)).and_then(|all| all.get(seat.at())) else {
        return html! { p { (word("choose-no-step")) } };
    };
    let who = names.state(seat);
    let leave = chosen.leave.filter(|place| *place < decision.acts.len());
    let asking = |otherwise| Asking { step, seat, otherwise, counted: chosen.counted };
    let s = names.scenario;
    let open = open_acts(course, step, seat, leave);
    let (heading, label) = match leave {
        Some(_) => ("choose-instead", "choose-ask-instead"),
        None => ("choose-open", "choose-ask-also"),
    };
    let otherwise = |act: Act| match leave.and_then(|place| decision.acts.get(place)) {
        Some(of) => Otherwise::Instead { of: *of, act },
        None => Otherwise::Also(act),
    };
    html! {
        h3 { (word("choose-done")) }
        @if decision.acts.is_empty() { p class="soft" { (tell("whatif-nothing-done", &[("who", who)])) } }
        ul class="rows" {
            @for (place, act) in decision.acts.iter().enumerate() {
                li class=[(leave == Some(place)).then_some("chosen")] {
                    p { (deed(names, who, act)) }
                    div class="row" {
                        (ask(course, &asking(Otherwise::Without(*act)), &word("choose-ask-without"), Look::Plain))
                        a href=(Chosen { leave: Some(place), ..chosen }.address(s)) data-card { (word("choose-other")) }
                    }
                }
            }
        }
        h3 { (word(heading)) }
        @if open.is_empty() { p class="soft" { (word("whatif-listed-none")) } }
        @for kind in ActKind::ALL {
            @let own: Vec<Act> = open.iter().copied().filter(|act| ActKind::of(s, act) == kind).collect();
            @if !own.is_empty() {
                details id={ "open-" (kind as u8) } class="open-acts" {
                    summary { (kind.name()) " (" (own.len()) ")" }
                    ul class="rows" {
                        @for act in own {
                            li { p { (plan(names, seat, &act)) } (ask(course, &asking(otherwise(act)), &word(label), Look::Plain)) }
                        }
                    }
                }
            }
        }
        @if leave.is_some() {
            p { a href=(Chosen { leave: None, ..chosen }.address(s)) data-card { (words("choose-back", &[("step", (step + 1).into())])) } }
        }
    }
}
