//! What a delegation has already, when it is asked for it (MODEL.md 7.16).

use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::plot::PlotRequest;

/// Does what stands already answer this, so that silence must not count? Nobody can do it a second time. Whoever is asked
/// may still answer by something new.
pub fn stands(ex: &Exercise, ask: &PlotRequest) -> bool {
    has_measure(ex, ask) || has_chosen(ex, ask)
}

/// Has whoever is asked one of the measures in force or under way, or put one on the table that still lies there?
fn has_measure(ex: &Exercise, ask: &PlotRequest) -> bool {
    let vars = &ex.world.states[ask.of];
    let has = (vars.in_force.0 | vars.under_way.0) & ask.measures.0 != 0;
    has || ex.open_proposals().any(|(_, put)| put.by == ask.of && ask.measures.has(put.measure))
}

/// Has whoever is asked made one of the choices about the incident that is meant? Where none is meant, one that is still
/// open counts; a choice about no incident can be made again and answers nothing in advance.
fn has_chosen(ex: &Exercise, ask: &PlotRequest) -> bool {
    let fits = |made: &MadeChoice| match (ask.about, made.incident) {
        (Some(plot), Some(incident)) => ex.plots[plot] == Some(incident),
        (None, Some(incident)) => ex.incidents[incident].open,
        (_, None) => false,
    };
    ex.made.iter().any(|made| made.seat == ask.of && ask.choices >> made.choice.0 & 1 == 1 && fits(made))
}
