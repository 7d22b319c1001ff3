//! What the plot, or control, changes in the region. One place, so that a start, an inject and an overruling
//! all mean the same by the same word. Whether control may do it is asked elsewhere.

use crate::sim::adjudicate::between::Reach;
use crate::sim::adjudicate::effect;
use crate::sim::adjudicate::{announce, consensus, evidence, incidents};
use crate::sim::catalogue::terms::Effect;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::ids::StateSet;
use crate::sim::plot::PlotEffect;
use crate::sim::scenario::Scenario;

/// A change that the plot makes. An incident that has not begun can be neither published nor closed, and no
/// evidence or announcement about it reaches anybody.
pub(super) fn apply(ex: &mut Exercise, s: &Scenario, effect: PlotEffect) {
    match effect {
        PlotEffect::Start(plot) => incidents::start(ex, s, plot),
        PlotEffect::Publish(plot) => {
            if let Some(id) = ex.plots[plot] {
                incidents::publish(ex, s, id);
            }
        }
        PlotEffect::Close(plot) => {
            if let Some(id) = ex.plots[plot] {
                incidents::close(ex, id);
            }
        }
        PlotEffect::State(state, quantity, by) => ex.world.states[state].add(quantity, by),
        PlotEffect::Trust(of, to, by) => ex.world.add_trust(of, to, by),
        PlotEffect::Tension(a, b, by) => ex.world.add_tension(a, b, by),
        PlotEffect::Cohesion(by) => ex.world.add_cohesion(by),
        PlotEffect::Contact(of, 0) => {
            // Level 0 leaves the contact unmanned for some steps; what is listed stays listed
            // (MODEL.md 7.16).
            ex.world.states[of].desk_away_until = ex.step + s.parameters.desk_away_steps;
        }
        PlotEffect::Contact(of, level) => {
            ex.world.states[of].desk_away_until = 0;
            ex.world.set_contact(of, level, s.everybody());
        }
        PlotEffect::Evidence { incident, to, suspect, quality } => {
            if let Some(id) = ex.plots[incident] {
                ex.incidents[id].known_to = ex.incidents[id].known_to.with(to);
                evidence::find(
                    ex,
                    s,
                    id,
                    to,
                    EvidenceItem { points_to: suspect, quality, source: Source::Outside },
                );
            }
        }
        PlotEffect::Announced { incident, suspect, ground } => {
            if let Some(id) = ex.plots[incident] {
                announce::announce(ex, s, id, suspect, ground);
            }
        }
        PlotEffect::Promise(state) => ex.world.states[state].promised_at = Some(ex.step),
        // As if the state had had the measure for long: no lead time, no price, no evidence.
        PlotEffect::InForce(measure, state) => {
            if !ex.world.states[state].in_force.has(measure) {
                let alone = StateSet::only(state);
                ex.world.states[state].in_force.insert(measure);
                // What it once did for the region it did long ago.
                let reach = Reach {
                    actors: alone,
                    others: StateSet::NONE,
                    incident: None,
                    scale: 1.0,
                    affront: 1.0,
                    credibility: 1.0,
                };
                for &effect in &s.measures[measure].effects {
                    match effect {
                        Effect::Region(..) | Effect::Forum(..) => {}
                        Effect::Incident(quantity, by) => {
                            effect::guard(ex, &s.parameters, alone, quantity, by, reach.scale);
                        }
                        Effect::Own(..)
                        | Effect::Other(..)
                        | Effect::Dyad(..)
                        | Effect::Everyone(..)
                        | Effect::Norm(..) => effect::apply(ex, s, effect, &reach),
                    }
                }
            }
        }
        PlotEffect::Table(measure, by) => {
            let everybody = s.everybody().without(by);
            if !ex.on_the_table(s, measure, by, everybody) {
                // Due in the open step: the delegations answer it before that step closes.
                consensus::table(ex, s, measure, by, everybody, ex.step);
            }
        }
    }
}
