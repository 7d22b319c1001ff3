//! Forms by which control overrules the model. Whether what they name exists together is for the rules to say.

use crate::server::wire::codes;
use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::ask::Overruling;
use crate::sim::adjudicate::control::Award;
use crate::sim::catalogue::terms::Mark;
use crate::sim::ids::{MeasureId, PlotId, Suspect};
use crate::sim::plot::{Ground, PlotEffect};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// What a form of control overrules. The reason stands in a field of its own and is read by the caller.
pub(super) fn what(verb: &str, fields: &Fields, s: &Scenario) -> Result<Overruling, Slip> {
    match verb {
        "control-strike" => strike(fields),
        "control-award" => Ok(Overruling::Award(award(fields, s)?)),
        "control-unseal" => Ok(Overruling::Unseal(fields.state("state", s)?)),
        _ => Ok(Overruling::Change(change(verb, fields, s)?)),
    }
}

/// Lines are counted from 1 by people, from 0 by the ledger.
fn strike(fields: &Fields) -> Result<Overruling, Slip> {
    let line: u32 = fields.read("line")?;
    line.checked_sub(1).map(Overruling::Strike).ok_or_else(|| Slip::unknown("line", "0"))
}

/// A line of evidence to be awarded. The form names the indicator alone; its paragraph follows from it, so
/// that the two cannot disagree.
fn award(fields: &Fields, s: &Scenario) -> Result<Award, Slip> {
    let indicator = fields.known("indicator", |value| s.instrument.indicator(value))?;
    let paragraph = s.instrument.indicators.get(indicator).map(|found| found.paragraph);
    Ok(Award {
        to: fields.state("state", s)?,
        paragraph: paragraph.ok_or_else(|| Slip::unknown("indicator", ""))?,
        indicator,
        mark: fields.known("mark", |value| Mark::ALL.into_iter().find(|one| one.name() == value))?,
    })
}

/// A change of the model by the name of its form. These are the changes that a plot can make, and no others.
fn change(verb: &str, fields: &Fields, s: &Scenario) -> Result<PlotEffect, Slip> {
    let state = |name: &str| fields.state(name, s);
    match verb {
        "control-overrule-state" => Ok(PlotEffect::State(state("state")?, quantity(fields)?, by(fields)?)),
        "control-overrule-trust" => Ok(PlotEffect::Trust(state("a")?, state("b")?, by(fields)?)),
        "control-overrule-tension" => Ok(PlotEffect::Tension(state("a")?, state("b")?, by(fields)?)),
        "control-overrule-cohesion" => Ok(PlotEffect::Cohesion(by(fields)?)),
        "control-overrule-contact" => Ok(PlotEffect::Contact(state("state")?, fields.read("level")?)),
        "control-overrule-plot" => incident(fields, s),
        "control-overrule-evidence" => Ok(PlotEffect::Evidence {
            incident: plot(fields, s)?,
            to: state("to")?,
            suspect: suspect(fields, s)?,
            quality: fields.known("quality", |value| {
                codes::QUALITIES.into_iter().find(|one| codes::quality(*one) == value)
            })?,
        }),
        "control-overrule-announced" => Ok(PlotEffect::Announced {
            incident: plot(fields, s)?,
            suspect: suspect(fields, s)?,
            ground: fields
                .known("ground", |value| Ground::ALL.into_iter().find(|one| one.name() == value))?,
        }),
        "control-overrule-measure" => measure(fields, s),
        "control-overrule-promise" => Ok(PlotEffect::Promise(state("state")?)),
        _ => Err(Slip::verb(verb)),
    }
}

/// A change that is a number; `inf` reads as one and is none.
fn by(fields: &Fields) -> Result<f64, Slip> {
    let by: f64 = fields.read("by")?;
    if by.is_finite() { Ok(by) } else { Err(Slip::unknown("by", &by.to_string())) }
}

fn quantity(fields: &Fields) -> Result<StateQuantity, Slip> {
    fields
        .known("quantity", |value| StateQuantity::ALL.into_iter().find(|one| codes::quantity(*one) == value))
}

fn plot(fields: &Fields, s: &Scenario) -> Result<PlotId, Slip> {
    fields
        .known("plot", |value| s.plots.iter_enumerated().find(|(_, plot)| plot.id == value).map(|(id, _)| id))
}

/// A suspect by place: actors of the plot, an accident, and the states.
fn suspect(fields: &Fields, s: &Scenario) -> Result<Suspect, Slip> {
    fields.known("suspect", |value| {
        value.parse().ok().map(Suspect).filter(|suspect| suspect.at() < s.suspects())
    })
}

/// What happens to an incident of the plot: it begins, becomes public or is over.
fn incident(fields: &Fields, s: &Scenario) -> Result<PlotEffect, Slip> {
    let plot = plot(fields, s)?;
    fields.known("what", |value| match value {
        "start" => Some(PlotEffect::Start(plot)),
        "publish" => Some(PlotEffect::Publish(plot)),
        "close" => Some(PlotEffect::Close(plot)),
        _ => None,
    })
}

/// A measure that is put in force for a state, or on the table in its name.
fn measure(fields: &Fields, s: &Scenario) -> Result<PlotEffect, Slip> {
    let measure: MeasureId = fields.known("measure", |value| s.measure(value))?;
    let state = fields.state("state", s)?;
    fields.known("what", |value| match value {
        "in-force" => Some(PlotEffect::InForce(measure, state)),
        "table" => Some(PlotEffect::Table(measure, state)),
        _ => None,
    })
}
