//! The master scenario events list at work: branches open, injects are released, requests fall due
//! (MODEL.md 7.16). It tells what the plot says and invents nothing.

use std::sync::Arc;

use crate::sim::adjudicate::{occasions, plot_effect};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::exercise::request::Request;
use crate::sim::ids::{BranchId, InjectId};
use crate::sim::plot::{Inject, Release};
use crate::sim::scenario::Scenario;

/// What happens at the opening of a step, before anybody decides. Branches come first, so that an inject may
/// wait for a branch of the same step. A branch that opens here keeps those that it excludes shut at once, in
/// the order of the scenario.
pub(super) fn open_step(ex: &mut Exercise, s: &Scenario) {
    open_branches(ex, s);
    let tables = Arc::clone(&ex.tables);
    for &id in tables.may_come_out(ex.step) {
        let inject = &s.injects[id];
        if waits(ex, id) && is_due(ex, s, inject) {
            if inject.presumes.as_ref().is_none_or(|presumed| ex.holds(presumed)) {
                release(ex, s, id, inject);
            } else if ex.kept_back[id].is_none() {
                // A text that contradicts what happened is worse than none.
                ex.kept_back[id] = Some(ex.step);
                ex.note(Audience::Control, What::KeptBack(id));
            }
        }
    }
}

/// Opens the branches whose conditions hold by now. It changes nothing else.
pub(super) fn open_branches(ex: &mut Exercise, s: &Scenario) {
    for (id, branch) in s.branches.iter_enumerated() {
        let shut = || branch.excludes.iter().any(|other: &BranchId| ex.branches[*other].is_some());
        if ex.branches[id].is_none() && !shut() && ex.holds(&branch.when) {
            ex.branches[id] = Some(ex.step);
            ex.note(Audience::Control, What::BranchOpened(id));
        }
    }
}

/// Is an inject not out yet, and does control not hold it back?
fn waits(ex: &Exercise, id: InjectId) -> bool {
    ex.released[id].is_none() && ex.release_at[id].is_none_or(|at| at == ex.step)
}

/// Is it the time of this inject, and do its own conditions hold? `when` and `unless` are asked only at that
/// time: an inject with a fixed step that they keep back does not come later.
fn is_due(ex: &Exercise, s: &Scenario, inject: &Inject) -> bool {
    let time = match &inject.release {
        Release::At(step) => *step == ex.step,
        Release::Once(within, condition) => {
            s.steps[usize::from(ex.step)].of == *within && ex.holds(condition)
        }
        Release::Lacking { after, steps, expected } => {
            ex.released[*after].is_some_and(|at| ex.step == at + steps) && !ex.holds(expected)
        }
    };
    time && inject.when.as_ref().is_none_or(|when| ex.holds(when))
        && !inject.unless.as_ref().is_some_and(|unless| ex.holds(unless))
}

/// Releases an inject: it is told, its effects happen, and whoever it asks has a request from now on.
pub(super) fn release(ex: &mut Exercise, s: &Scenario, id: InjectId, inject: &Inject) {
    ex.released[id] = Some(ex.step);
    let audience = if inject.public { Audience::Public } else { Audience::Seats(inject.to) };
    ex.note(audience, What::Released(id));
    for &effect in &inject.effects {
        plot_effect::apply(ex, s, effect);
    }
    if let Some(ask) = &inject.asks {
        // Before the incident has begun there is nothing to have notice of.
        if let Some(incident) = ask.notice.and_then(|plot| ex.plots[plot]) {
            let incident = &mut ex.incidents[incident];
            incident.noticed = incident.noticed.with(ask.of);
            incident.known_to = incident.known_to.with(ask.of);
        }
        let due = ex.step + ask.within;
        let test = occasions::request(ex, s, ask.of, id, ask.within);
        ex.requests.push(Request { inject: id, of: ask.of, due, test, answered: false, closed: false });
    }
}
