//! The list of events on one page, for the wall of control's room: when, by which channel, from whom to whom, what is
//! expected, and who does it. The whole list with every text stands in the guide, under the same numbers.

use maud::{Markup, html};

use crate::report::expected::expected;
use crate::report::names::Names;
use crate::report::story::headline;
use crate::report::{conditions, labels};
use crate::sim::ids::InjectId;
use crate::sim::plot::{Inject, Release};
use crate::sim::scenario::{HOURS_PER_QUARTER, Scenario};
use crate::words::{word, words};

/// With more rows than this the letters are smaller, so that they still fill one page.
const ROWS_USUAL: usize = 75;

/// The page: a sheet of A3 on its side, which a printer for A4 shrinks.
pub(super) fn schedule(s: &Scenario, names: &Names<'_>) -> Markup {
    let head = [
        "handout-msel-clock",
        "handout-msel-day",
        "handout-msel-step",
        "handout-msel-number",
        "handout-msel-channel",
        "handout-msel-from",
        "handout-msel-to",
        "handout-msel-what",
        "handout-msel-expected",
        "handout-msel-controller",
    ];
    let is_long = s.injects.len() > ROWS_USUAL;
    html! {
        div class=(if is_long { "schedule long" } else { "schedule" }) {
            p class="kicker" { (s.title) " · " (word("handout-msel-only")) }
            table {
                thead { tr { @for key in head { th { (word(key)) } } } }
                tbody { @for (id, inject) in s.injects.iter_enumerated() { (row(s, names, id, inject)) } }
            }
            p class="soft" { (word("handout-msel-how")) }
        }
    }
}

fn row(s: &Scenario, names: &Names<'_>, id: InjectId, inject: &Inject) -> Markup {
    let (day, step) = when(s, &inject.release);
    let (what, expects) = (headline(&inject.headline, &inject.text), expected(s, &inject.expects));
    html! {
        tr {
            td class="clock" {}
            td { (day) }
            td { (step) }
            td class="number" { (id.at() + 1) }
            td { (labels::inject_kind(inject.kind)) }
            td { (inject.from) }
            td { (conditions::to(names, inject)) }
            td { (what) }
            td { (expects) }
            td class="clock" {}
        }
    }
}

/// The day in the story and the step of the move; of an inject that waits for something, for what.
fn when(s: &Scenario, release: &Release) -> (String, String) {
    match release {
        Release::At(step) => {
            let Some(of) = s.steps.get(usize::from(*step)) else { return Default::default() };
            let part = &s.moves[of.of];
            let within = [("move", (of.of.at() + 1).into()), ("step", (u32::from(of.within) + 1).into())];
            (day(part.hours, of.within), words("handout-msel-within", &within))
        }
        Release::Once(of, _) => {
            (String::new(), words("handout-msel-once", &[("move", (of.at() + 1).into())]))
        }
        Release::Lacking { after, steps, .. } => {
            let pairs = [("number", (after.at() + 1).into()), ("steps", (*steps).into())];
            (String::new(), words("handout-msel-lacking", &pairs))
        }
    }
}

/// Days are counted from the beginning of the move; a step of a quarter has none.
pub fn day(hours: f64, within: u16) -> String {
    let begins = hours * f64::from(within);
    if hours >= HOURS_PER_QUARTER {
        let quarter = f64::from(within) * hours / HOURS_PER_QUARTER;
        return words("handout-msel-quarter", &[("quarter", (quarter.floor() + 1.0).into())]);
    }
    let pairs = [("day", ((begins / 24.0).floor() + 1.0).into()), ("hour", (begins % 24.0).floor().into())];
    words("handout-msel-hour", &pairs)
}
