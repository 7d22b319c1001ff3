//! The master scenario events list (MSEL) on paper: each inject with its time, way, text, and what control
//! expects.
//!
//! It is the list by which control runs the day and ticks off what came, so it keeps the order and numbers of
//! the file.

use maud::{Markup, html};

use super::prose::prose;
use crate::report::dress;
use crate::report::expected::expected;
use crate::report::names::Names;
use crate::report::story::headline;
use crate::report::{conditions, labels};
use crate::sim::ids::InjectId;
use crate::sim::plot::{Inject, PlotRequest};
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// The whole list in the order of the file, whether or not an inject will be released.
pub fn msel(s: &Scenario, names: &Names<'_>) -> Markup {
    html! {
        section class="msel" {
            h2 { (word("handout-msel")) }
            @for (id, inject) in s.injects.iter_enumerated() { (row(s, names, id, inject)) }
        }
    }
}

/// One inject: when, from whom to whom, its text, what it asks, what is expected, and what it tests.
fn row(s: &Scenario, names: &Names<'_>, id: InjectId, inject: &Inject) -> Markup {
    let place = id.at() + 1;
    let tests: Vec<&str> = inject.tests.iter().map(|id| s.instrument.paragraphs[*id].id.as_str()).collect();
    html! {
        article {
            h3 { (place) ". " (headline(&inject.headline, &inject.text)) " " code { (inject.id) } }
            p class="soft" {
                (conditions::when(names, &inject.release))
                @for contingency in conditions::contingencies(names, inject) { " · " (contingency) }
            }
            p class="way" { (labels::inject_kind(inject.kind)) " · " (dress::label(inject.dress)) " · " (inject.from) " → " (conditions::to(names, inject)) }
            div class="text" { (prose(&inject.text)) }
            @if inject.misleading { p class="misleading" { (word("handout-misleading")) } }
            @if let Some(ask) = &inject.asks { p { (asked(s, names, ask)) } }
            p {
                strong { (word("handout-expects")) " " } (expected(s, &inject.expects)) " "
                span class="soft" { (words("board-trains", &[("paragraphs", tests.join(", ").into())])) }
            }
        }
    }
}

/// Who is asked, by what it is answered, and what silence counts against.
fn asked(s: &Scenario, names: &Names<'_>, ask: &PlotRequest) -> String {
    let choices = s.choices.iter_enumerated().filter(|(id, _)| ask.choices >> id.0 & 1 == 1);
    let answers =
        choices.map(|(id, _)| names.choice(id)).chain(ask.measures.iter().map(|id| names.measure(id)));
    let answers: Vec<String> = answers.collect();
    let paragraph = s.instrument.paragraphs[ask.cites.0].id.as_str();
    words(
        "handout-asks",
        &[
            ("state", names.state(ask.of).into()),
            ("steps", ask.within.into()),
            ("answers", answers.join(", ").into()),
            ("paragraph", paragraph.into()),
        ],
    )
}
