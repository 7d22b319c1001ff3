//! What control has overruled, as a sentence: on its own page and in the report.

use super::labels;
use super::names::{Names, quoted};
use crate::session::ask::Overruling;
use crate::sim::ids::{MeasureId, PlotId, StateId};
use crate::sim::plot::PlotEffect;
use crate::words::{tell, words};

/// What was overruled, as a sentence.
pub fn ruled(names: &Names<'_>, what: &Overruling) -> String {
    let s = names.scenario;
    match what {
        Overruling::Change(effect) => change(names, effect),
        Overruling::Strike(line) => words("control-did-strike", &[("line", (line + 1).into())]),
        Overruling::Award(award) => {
            let indicator = s.instrument.indicators.get(award.indicator);
            let mark = labels::mark(award.mark);
            let indicator = indicator.map_or("", |found| found.text.as_str());
            let pairs = [("state", names.state(award.to)), ("indicator", indicator), ("mark", mark.as_str())];
            tell("control-did-award", &pairs)
        }
        Overruling::Unseal(seat) => tell("control-did-unseal", &[("state", names.state(*seat))]),
    }
}

/// A change of the model as a sentence. Every kind of change is named, so that none goes without one.
fn change(names: &Names<'_>, effect: &PlotEffect) -> String {
    let s = names.scenario;
    let state = |id: StateId| names.state(id);
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
