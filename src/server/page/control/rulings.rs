//! The rulings of control with their reasons, as they will stand in the debrief.

use maud::{Markup, html};

use super::people;
use crate::report::labels;
use crate::report::names::{Names, quoted};
use crate::server::page::parts::{state_name, step};
use crate::session::ask::Overruling;
use crate::session::person::PersonId;
use crate::session::room::Ruling;
use crate::session::view::ControlView;
use crate::sim::ids::{MeasureId, PlotId, StateId};
use crate::sim::plot::PlotEffect;
use crate::words::{tell, word, words};

/// The list, newest first; a ruling's number is the one that evidence cites.
pub fn rulings(view: &ControlView, names: &Names<'_>) -> Markup {
    html! {
        @if !view.rulings.is_empty() {
            details id="rulings-open" class="c-group" {
                summary { (words("control-rulings", &[("count", view.rulings.len().into())])) }
                ol class="lines" reversed {
                    @for ruling in view.rulings.iter().rev() { (one(view, names, ruling)) }
                }
            }
        }
    }
}

/// One ruling: what, why, when and by whom.
fn one(view: &ControlView, names: &Names<'_>, ruling: &Ruling) -> Markup {
    html! {
        li {
            strong { (what(names, &ruling.what)) } " " bdi { (ruling.reason) } " "
            span class="soft" { (step(ruling.step)) " · " (writer(view, ruling.by)) " " time data-at=(ruling.at_ms) {} }
        }
    }
}

/// Who wrote something; they may have left.
pub fn writer(view: &ControlView, by: PersonId) -> String {
    let found = view.people.iter().find(|row| row.person.id == by);
    found.map_or_else(|| words("control-person", &[("number", by.0.into())]), people::name)
}

/// What was overruled, as a sentence.
fn what(names: &Names<'_>, what: &Overruling) -> String {
    let s = names.scenario;
    match what {
        Overruling::Change(effect) => change(names, effect),
        Overruling::Strike(line) => words("control-did-strike", &[("line", (line + 1).into())]),
        Overruling::Award(award) => {
            let indicator = s.instrument.indicators.get(award.indicator);
            let mark = labels::mark(award.mark);
            let indicator = indicator.map_or("", |found| found.text.as_str());
            let pairs =
                [("state", state_name(s, award.to)), ("indicator", indicator), ("mark", mark.as_str())];
            tell("control-did-award", &pairs)
        }
        Overruling::Unseal(seat) => tell("control-did-unseal", &[("state", state_name(s, *seat))]),
    }
}

/// A change of the model as a sentence. Every kind of change is named, so that none goes without one.
fn change(names: &Names<'_>, effect: &PlotEffect) -> String {
    let s = names.scenario;
    let state = |id: StateId| state_name(s, id);
    let plot = |id: PlotId| quoted(s.plots.get(id).map_or("", |plot| plot.title.as_str()));
    let of_plot = |key: &str, id: PlotId| tell(key, &[("incident", &plot(id))]);
    let of_measure = |key: &str, id: MeasureId, of: StateId| {
        let title = s.measures.get(id).map_or("", |measure| measure.title.as_str());
        tell(key, &[("measure", &quoted(title)), ("state", state(of))])
    };
    match *effect {
        PlotEffect::Start(id) => of_plot("control-did-start", id),
        PlotEffect::Publish(id) => of_plot("control-did-publish", id),
        PlotEffect::Close(id) => of_plot("control-did-close", id),
        PlotEffect::State(of, quantity, by) => {
            let quantity = labels::quantity(quantity);
            tell("control-did-state", &[("quantity", &quantity), ("state", state(of)), ("by", &signed(by))])
        }
        PlotEffect::Trust(a, b, by) => {
            tell("control-did-trust", &[("a", state(a)), ("b", state(b)), ("by", &signed(by))])
        }
        PlotEffect::Tension(a, b, by) => {
            tell("control-did-tension", &[("a", state(a)), ("b", state(b)), ("by", &signed(by))])
        }
        PlotEffect::Cohesion(by) => tell("control-did-cohesion", &[("by", &signed(by))]),
        PlotEffect::Contact(of, level) => {
            tell("control-did-contact", &[("state", state(of)), ("level", &labels::channel(level))])
        }
        PlotEffect::Evidence { incident, to, suspect, quality } => {
            let (incident, quality) = (plot(incident), labels::quality(quality));
            let suspect = s.suspect_name(suspect);
            let pairs = [
                ("incident", incident.as_str()),
                ("state", state(to)),
                ("suspect", suspect),
                ("quality", &quality),
            ];
            tell("control-did-evidence", &pairs)
        }
        PlotEffect::Announced { incident, suspect, ground } => {
            let (incident, ground) = (plot(incident), labels::ground(ground));
            let suspect = s.suspect_name(suspect);
            let pairs = [("incident", incident.as_str()), ("suspect", suspect), ("ground", &ground)];
            tell("control-did-announced", &pairs)
        }
        PlotEffect::Promise(of) => tell("control-did-promise", &[("state", state(of))]),
        PlotEffect::InForce(measure, of) => of_measure("control-did-in-force", measure, of),
        PlotEffect::Table(measure, of) => of_measure("control-did-table", measure, of),
    }
}

/// A change with its sign.
fn signed(by: f64) -> String {
    let sign = if by < 0.0 { '\u{2212}' } else { '+' };
    format!("{sign}{}", by.abs())
}

/// Says that nothing has happened yet, for lists that are empty.
pub fn nothing() -> Markup {
    html! { p class="soft" { (word("control-nothing-yet")) } }
}
