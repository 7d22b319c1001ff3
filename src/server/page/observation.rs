//! An observation of an evaluator, as evaluators and control read it. No page of a delegation shows one.

use maud::{Markup, html};

use super::parts::{said, state_name, step};
use crate::session::ask::{Pin, Rating};
use crate::session::room::Observation;
use crate::sim::ids::InjectId;
use crate::sim::scenario::Scenario;
use crate::words::tell;
use crate::words::{word, words};

/// One observation as a line of a list: the rating if there is one, what it is about, the words, and who
/// wrote them.
pub fn observation(one: &Observation, scenario: &Scenario, by: &str) -> Markup {
    html! {
        li class="c-observation" {
            p {
                @if let Some(given) = one.says.rating { span class="c-rating" { (given.letter()) } " " span class="soft" { (rating(given)) } " · " }
                strong { (pinned(scenario, one.says.pin)) }
                @if let Some(seat) = one.says.seat { " · " (state_name(scenario, seat)) }
            }
            (said(&one.says.text))
            span class="soft" { (step(one.step)) " · " (by) " " time data-at=(one.at_ms) {} }
        }
    }
}

/// How well a task was done, in the words of HSEEP.
pub fn rating(rating: Rating) -> String {
    word(match rating {
        Rating::Performed => "evaluator-performed",
        Rating::Some => "evaluator-some",
        Rating::Major => "evaluator-major",
        Rating::Unable => "evaluator-unable",
    })
}

/// The thing to which an observation is pinned, in words.
pub fn pinned(scenario: &Scenario, pin: Pin) -> String {
    let quiet = |id: InjectId| scenario.injects.get(id).map_or("", |inject| inject.from.as_str());
    match pin {
        Pin::Inject(id) => {
            words("evaluator-pin-inject", &[("number", (id.at() + 1).into()), ("from", quiet(id).into())])
        }
        Pin::Decision(step, seat) => {
            let state = state_name(scenario, seat);
            words(
                "evaluator-pin-decision",
                &[("step", (u32::from(step) + 1).into()), ("state", state.into())],
            )
        }
        Pin::Paragraph(id) => match scenario.instrument.paragraphs.get(id) {
            Some(paragraph) => tell(
                "evaluator-pin-paragraph",
                &[("paragraph", paragraph.id.as_str()), ("title", paragraph.title.as_str())],
            ),
            None => String::new(),
        },
    }
}
