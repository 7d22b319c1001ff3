//! An evaluator's page: what to look for in each commitment, a form to write down what was seen, and the list of
//! what was. An evaluator sees the public picture, what is said to the whole room and to control, and everything that
//! is said where control has set it so.

use maud::{Markup, html};

use super::control::form;
use super::observation::{observation, rating};
use super::parts::{Look, send};
use super::shell::Layout;
use super::{debrief, hall, meet, talk, texts};
use crate::report::story::headline;
use crate::server::region::Region;
use crate::session::ask::Rating;
use crate::session::limits::NAME_LETTERS_MAX;
use crate::session::person::Role;
use crate::session::room::Stage;
use crate::session::view::{HallView, Snapshot, Talk};
use crate::sim::exercise::event::What;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Events shown at most; older ones are in the debrief.
const FEED_MAX: usize = 40;

/// The regions in the columns of the page; `top` has a place of its own.
pub const LAYOUT: Layout<'static> = &[
    &["debrief"],
    &["observe", "observations"],
    &["guide", "messages", "talk", "texts"],
    &["picture", "feed"],
];

/// The regions of an evaluator's page. It is made from what the room sees: an evaluator knows no more of the
/// truth than the delegations that are rated.
pub fn regions(view: &HallView, snapshot: &Snapshot, role: &Role) -> Vec<Region> {
    let scenario = snapshot.scenario();
    let heard = snapshot.talk(role);
    vec![
        Region::new("top", hall::top(view, &word("evaluator-role"))),
        Region::new("debrief", debrief::debrief(view, snapshot, role, None)),
        Region::new("observe", observe(view, scenario)),
        Region::new("observations", observations(snapshot)),
        Region::new("guide", guide(scenario)),
        Region::new("picture", hall::picture(scenario, view)),
        Region::new("feed", hall::feed(scenario, view, FEED_MAX)),
        talk::messages(&heard, scenario, role),
        Region::new("talk", meetings(&heard, scenario, view)),
        texts::texts(&heard, scenario, role, view.stage, &[]),
    ]
}

/// Requests for meetings, where evaluators hear of them.
fn meetings(heard: &Talk, scenario: &Scenario, view: &HallView) -> Markup {
    html! {
        @if !heard.meetings.is_empty() {
            h2 { (word("control-meetings")) }
            (meet::meetings(heard, scenario, &Role::Evaluator, view))
        }
    }
}

/// The form. What is rated goes by letter and meaning; an observation may do without.
fn observe(view: &HallView, scenario: &Scenario) -> Markup {
    let choose = word("control-choose");
    html! {
        h2 { (word("evaluator-observe")) }
        (form::form("observe", &[], None, &html! {
            (form::grouped("observe-pin", "pin", &word("evaluator-about"), &choose, &pins(view, scenario)))
            label for="observe-seat" { (word("evaluator-seat")) }
            select id="observe-seat" name="seat" {
                option value="" { (word("evaluator-seat-none")) }
                @for state in &scenario.states { option value=(state.id) { (state.name) } }
            }
            (ratings())
            (form::area("observe-text", "text", &word("evaluator-text"), 4, ""))
            (send(&word("evaluator-send"), Look::Main))
        }))
    }
}

/// The four ratings of HSEEP, and none: what was seen can be written down without a judgement.
fn ratings() -> Markup {
    html! {
        fieldset class="c-ratings" {
            legend { (word("evaluator-rating")) }
            @for one in Rating::ALL {
                label class="box" {
                    input type="radio" id={ "rating-" (one.letter()) } name="rating" value=(one.letter());
                    span { b { (one.letter()) } " " (rating(one)) }
                }
            }
            label class="box" {
                input type="radio" id="rating-none" name="rating" value="" checked;
                span { (word("evaluator-rating-none")) }
            }
        }
    }
}

/// What may be rated: public injects that are out, the decisions of the steps so far, the commitments.
fn pins(view: &HallView, scenario: &Scenario) -> Vec<(String, Vec<(String, String)>)> {
    let open = view.board.clock.step.min(view.board.clock.steps.saturating_sub(1));
    // While a step is told the next one has no decisions yet.
    let last = match view.stage {
        Stage::Telling(_) => open.saturating_sub(u16::from(!view.board.clock.over)),
        Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Over => open,
    };
    let step = |at: u16| {
        let number = u32::from(at) + 1;
        (format!("decision:{at}"), words("evaluator-decision", &[("step", number.into())]))
    };
    let paragraphs = scenario.instrument.paragraphs.iter();
    let commitment = |p: &crate::sim::catalogue::instrument::Paragraph| {
        (format!("paragraph:{}", p.id), format!("{} {}", p.id, p.title))
    };
    vec![
        (word("evaluator-commitments"), paragraphs.map(commitment).collect()),
        (word("evaluator-decisions"), (0..=last).rev().map(step).collect()),
        (word("evaluator-injects"), injects(view, scenario)),
    ]
}

/// The injects that everybody has heard, newest first; none before the exercise has begun.
fn injects(view: &HallView, scenario: &Scenario) -> Vec<(String, String)> {
    if view.stage == Stage::Lobby {
        return Vec::new();
    }
    let out = view.board.feed.iter().rev().filter_map(|event| {
        let What::Released(id) = event.what else { return None };
        scenario.injects.get(id).map(|inject| (id, inject))
    });
    out.map(|(id, inject)| {
        let first: String = headline(&inject.headline, &inject.text).chars().take(NAME_LETTERS_MAX).collect();
        (format!("inject:{}", id.at()), format!("{} · {}: {first}", id.at() + 1, inject.from))
    })
    .collect()
}

/// What was written down, own and others', newest first.
fn observations(snapshot: &Snapshot) -> Markup {
    let all = snapshot.observations();
    let writer = |by: crate::session::person::PersonId| {
        let named = snapshot.person(by).map(|person| person.name.clone()).filter(|name| !name.is_empty());
        named.unwrap_or_else(|| words("control-person", &[("number", by.0.into())]))
    };
    html! {
        h2 { (words("evaluator-observations", &[("count", all.len().into())])) }
        @if all.is_empty() { p class="soft" { (word("evaluator-none")) } }
        ul class="lines" {
            @for one in all.iter().rev() { (observation(one, snapshot.scenario(), &writer(one.by))) }
        }
    }
}

/// The evaluation guide: for each commitment what counts as evidence.
fn guide(scenario: &Scenario) -> Markup {
    let instrument = &scenario.instrument;
    html! {
        h2 { (word("evaluator-guide")) }
        p class="soft" { (instrument.title) ". " (instrument.note) }
        @for (id, paragraph) in instrument.paragraphs.iter_enumerated() {
            details id={ "guide-" (id.0) } class="c-guide" {
                summary { b { (paragraph.id) } " " (paragraph.title) }
                p { (paragraph.explanation) }
                ul class="lines" {
                    @for indicator in instrument.indicators.iter().filter(|one| one.paragraph == id) {
                        li { span class="soft" { (indicator.id) } " " (indicator.text) }
                    }
                }
            }
        }
    }
}
