//! Assumptions and artificialities: what everybody takes as given so that the exercise can be played, and what is otherwise
//! than in the world. Read before the first step, it saves an hour of argument.

use maud::{Markup, html};

use super::prose::lines;
use crate::sim::scenario::{HOURS_PER_QUARTER, Scenario};
use crate::words::{word, words};

pub(super) fn assumptions(s: &Scenario) -> Markup {
    let assumed = ["assume-good-faith", "assume-authority", "assume-known", "assume-silence"].map(word);
    let mut artificial = vec![times(s)];
    artificial
        .extend(["artificial-luck", "artificial-menu", "artificial-costs", "artificial-belief"].map(word));
    artificial.push(word(if s.calm { "artificial-calm" } else { "artificial-everyday" }));
    artificial.extend(["artificial-invented", "artificial-states", "artificial-score"].map(word));
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-all")) }
            h1 { (word("handout-assumptions")) }
        }
        p { (word("handout-assumptions-how")) }
        h2 { (word("handout-assumed")) }
        (lines(&assumed))
        h2 { (word("handout-artificial")) }
        (lines(&artificial))
        p class="soft" { (s.instrument.note) }
    }
}

/// How long the steps of each move are: time jumps.
fn times(s: &Scenario) -> String {
    let parts: Vec<String> = s
        .moves
        .iter()
        .map(|part| {
            let pairs = [
                ("title", part.title.as_str().into()),
                ("steps", part.steps.into()),
                ("hours", part.hours.into()),
            ];
            let is_long = part.hours >= HOURS_PER_QUARTER;
            words(if is_long { "list-move-quarters" } else { "list-move-hours" }, &pairs)
        })
        .collect();
    words("artificial-time", &[("parts", parts.join("; ").into())])
}
