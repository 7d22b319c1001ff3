//! Who reads what in which step: the steps as rows, the roles as columns. An empty cell and one with much to read say so
//! in words and have their own frame, so that nobody needs colour to find them.

use maud::{Markup, html};

use super::plan;
use super::told::Told;
use crate::sim::ids::{InjectId, StateId};
use crate::sim::scenario::Role;
use crate::study::plot::doubt::is_own;
use crate::study::plot::figures::{self, WORDS_MANY};
use crate::study::plot::links::is_conditional;
use crate::words::{word, words};

/// An inject is shown in a step if it comes there in this share of the exercises, and in the step where it mostly comes.
const SHOWN_FROM: f64 = 0.05;
/// A role that has nothing in this share of the exercises mostly has nothing.
const NOTHING_FROM: f64 = 0.5;

/// The table, and how to read it.
pub(super) fn section(told: &Told<'_>) -> Markup {
    let shown: Vec<Vec<InjectId>> = (0..told.s.steps.len()).map(|step| in_step(told, step)).collect();
    html! {
        p class="soft" { (words("mirror-steps-how", &[("words", WORDS_MANY.into())])) }
        div class="wide" role="region" aria-label=(word("mirror-steps")) tabindex="0" {
            table class="matrix" style={ "--columns:" (told.roles().count() + 2) } {
                caption { (word("mirror-steps")) }
                thead {
                    tr {
                        th scope="col" { (word("mirror-step")) }
                        th scope="col" { (word("mirror-everybody")) }
                        @for role in told.roles() { th scope="col" { (role.title) } }
                    }
                }
                tbody {
                    @for (step, injects) in shown.iter().enumerate() {
                        tr {
                            th scope="row" {
                                span class="number" { (step + 1) } " " (plan::within(told.s, step))
                                span class="hours" { (plan::hours(told.s, step)) }
                            }
                            td { (public(told, step, injects)) }
                            @for role in told.roles() { (cell(told, step, injects, role)) }
                        }
                    }
                }
            }
        }
    }
}

/// The injects that are shown in a step, in the order of the file. What members get is written elsewhere.
fn in_step(told: &Told<'_>, step: usize) -> Vec<InjectId> {
    let comes = |id: &InjectId| match told.figures {
        _ if plan::step_of(told, *id) == step => true,
        Some(figures) => figures.share(figures.injects[*id].steps[step]) >= SHOWN_FROM,
        None => false,
    };
    told.s.injects.keys().filter(|id| is_own(told.s, *id)).filter(comes).collect()
}

fn public(told: &Told<'_>, step: usize, injects: &[InjectId]) -> Markup {
    let mut public = injects.iter().copied().filter(|id| told.s.injects[*id].public).peekable();
    html! {
        @if public.peek().is_none() { p class="soft" { (word("mirror-nothing-public")) } }
        @for id in public { (entry(told, step, id)) }
    }
}

fn cell(told: &Told<'_>, step: usize, injects: &[InjectId], role: &Role) -> Markup {
    let state = role.state;
    let reads = |id: &&InjectId| told.s.injects[**id].to.has(state);
    let own: Vec<InjectId> =
        injects.iter().filter(reads).filter(|id| !told.s.injects[**id].public).copied().collect();
    let all: Vec<InjectId> = injects.iter().filter(reads).copied().collect();
    let (count, nothing) = amount(told, step, &all, state);
    let is_full = count > WORDS_MANY;
    let class = match (nothing >= NOTHING_FROM, is_full) {
        (true, _) => Some("empty"),
        (false, true) => Some("full"),
        (false, false) => None,
    };
    html! {
        td class=[class] {
            @for id in own { (entry(told, step, id)) }
            @for id in &all { (asked(told, *id, state)) }
            p class="amount" {
                @if nothing >= 1.0 {
                    (word("mirror-nothing"))
                } @else if nothing >= NOTHING_FROM {
                    (words("mirror-nothing-mostly", &[("percent", percent(nothing).into())]))
                } @else if is_full {
                    (words("mirror-words-many", &[("count", count.round().into())]))
                } @else {
                    (words("mirror-words", &[("count", count.round().into())]))
                }
            }
        }
    }
}

/// How many words a role reads in a step, and in which share of the exercises none; without figures by what is written.
fn amount(told: &Told<'_>, step: usize, injects: &[InjectId], state: StateId) -> (f64, f64) {
    match told.figures {
        Some(of) => (of.words(state, step), of.share(of.reading[state][step].nothing)),
        None => {
            let count: u32 = injects.iter().map(|id| figures::words(&told.s.injects[*id])).sum();
            (f64::from(count), f64::from(u8::from(injects.is_empty())))
        }
    }
}

/// One inject: what it says, its id, and what marks it.
fn entry(told: &Told<'_>, step: usize, id: InjectId) -> Markup {
    let inject = &told.s.injects[id];
    let readers = inject.to.count();
    let share = told.figures.map(|figures| figures.share(figures.injects[id].steps[step]));
    let never = told.figures.is_some_and(|figures| figures.injects[id].came == 0);
    html! {
        div class="entry" {
            span class="headline" { (told.headline(id)) } " "
            code { (inject.id) }
            span class="marks" {
                @if !inject.public && readers == 1 { span class="mark" { (word("mirror-private")) } }
                @if !inject.public && readers > 1 { span class="mark" { (words("mirror-shared", &[("count", readers.into())])) } }
                @if is_conditional(inject) { span class="mark" { (word("mirror-conditional")) } }
                @if inject.misleading { span class="mark" { (word("mirror-misleading")) } }
                @if never {
                    span class="mark never" { (word("mirror-never")) }
                } @else if let Some(share) = share.filter(|share| *share < 1.0) {
                    span class="mark share" { (words("mirror-percent", &[("percent", percent(share).into())])) }
                }
            }
        }
    }
}

/// What an inject asks of this role.
fn asked(told: &Told<'_>, id: InjectId, state: StateId) -> Markup {
    let ask = told.s.injects[id].asks.as_ref().filter(|ask| ask.of == state);
    html! {
        @if let Some(ask) = ask {
            p class="asked" {
                (words("mirror-asked", &[("inject", told.inject(id).into()), ("steps", ask.within.into())]))
            }
        }
    }
}

/// A share as whole per cent; what is not nothing is at least one.
fn percent(share: f64) -> f64 {
    let percent = (share * 100.0).round();
    if share > 0.0 { percent.max(1.0) } else { percent }
}
