//! What the roles want and how often they reach it; what the plot asks of them and how that ends.

use maud::{Markup, html};

use super::told::{Told, of_tables};
use crate::report::conditions;
use crate::sim::ids::InjectId;
use crate::sim::plot::PlotRequest;
use crate::study::plot::doubt::{is_own, plays};
use crate::study::plot::game::Reply;
use crate::words::{word, words};

/// National objectives, by role.
pub(super) fn wants(told: &Told<'_>) -> Markup {
    let own = || told.s.wants.iter_enumerated().filter(|(_, want)| plays(told.s, want.of));
    html! {
        @if own().next().is_none() { p { (word("mirror-wants-none")) } } @else {
            div class="wide" role="region" aria-label=(word("mirror-wants")) tabindex="0" {
                table {
                    caption { (word("mirror-wants")) }
                    thead {
                        tr {
                            @for key in ["mirror-column-role", "mirror-column-want", "mirror-column-when", "mirror-column-reached"] {
                                th scope="col" { (word(key)) }
                            }
                        }
                    }
                    tbody {
                        @for (id, want) in own() {
                            tr {
                                th scope="row" { (told.role(want.of)) }
                                td { (want.text) " " code { (want.id) } }
                                td { (conditions::says(&told.names, &want.when)) }
                                td { (told.tables(|figures| figures.wants[id]).unwrap_or_default()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Requests, in the order of the file.
pub(super) fn requests(told: &Told<'_>) -> Markup {
    let own = || {
        let asking = told.s.injects.iter_enumerated().filter(|(id, _)| is_own(told.s, *id));
        asking.filter_map(|(id, inject)| Some((id, inject, inject.asks.as_ref()?)))
    };
    let ended = |id: InjectId, reply: &[Reply]| {
        told.figures.map(|figures| {
            let replies = &figures.injects[id].replies;
            let count: u32 = reply.iter().filter_map(|reply| replies.get(reply)).sum();
            of_tables(count, figures.injects[id].came)
        })
    };
    html! {
        @if own().next().is_none() { p { (word("mirror-requests-none")) } } @else {
            div class="wide" role="region" aria-label=(word("mirror-requests")) tabindex="0" {
                table {
                    caption { (word("mirror-requests")) }
                    thead {
                        tr {
                            @for key in [
                                "mirror-column-inject", "mirror-column-asked", "mirror-column-answers",
                                "mirror-column-came", "mirror-column-answered", "mirror-column-stood",
                                "mirror-column-unanswered",
                            ] { th scope="col" { (word(key)) } }
                        }
                    }
                    tbody {
                        @for (id, inject, ask) in own() {
                            tr {
                                th scope="row" { (told.headline(id)) " " code { (inject.id) } }
                                td { (words("mirror-asked-within", &[("role", told.role(ask.of).into()), ("steps", ask.within.into())])) }
                                td { (answers(told, ask)) }
                                td { (told.tables(|figures| figures.injects[id].came).unwrap_or_default()) }
                                td { (ended(id, &[Reply::Answered]).unwrap_or_default()) }
                                td { (ended(id, &[Reply::Stood, Reply::DoneBefore]).unwrap_or_default()) }
                                td { (ended(id, &[Reply::Unanswered]).unwrap_or_default()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What answers a request, by title and id.
fn answers(told: &Told<'_>, ask: &PlotRequest) -> Markup {
    let choices = told.s.choices.iter_enumerated().filter(|(id, _)| ask.choices >> id.0 & 1 == 1);
    let choices = choices.map(|(_, choice)| (&choice.title, &choice.id));
    let measures = ask.measures.iter().map(|id| (&told.s.measures[id].title, &told.s.measures[id].id));
    html! { ul class="plain" { @for (title, id) in choices.chain(measures) { li { (title) " " code { (id) } } } } }
}
