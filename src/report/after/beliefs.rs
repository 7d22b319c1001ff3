//! Belief: what really happened, and what each delegation made of it over the steps, with a flag where it accused.

use super::document::Document;
use super::telling::{Known, Telling};
use crate::report::chart::{Chart, Flag, Line, Stroke, Unit};
use crate::report::said::own;
use crate::report::timeline::{Fact, Reader};
use crate::report::{answer, labels};
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::plot::Plot;
use crate::words::{share, tell, word, words};

/// A suspect of whom less was ever believed has no line in a delegation's own copy.
const WORTH_A_LINE: f64 = 0.2;
/// The suspects that have lines in a delegation's own copy.
const LINES_MAX: usize = 2;

/// The truth, and who planted what. For control alone.
pub(super) fn truth(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-truth"));
    let happened = happened(t);
    if happened.is_empty() {
        into.text(word("aar-truth-none"));
    }
    for (plot, id) in happened {
        into.heading(plot.title.clone());
        into.text(behind(t, plot));
        into.text(plot.truth.clone());
        into.text(planted(t, plot).unwrap_or_default());
        into.text(peak(t, id));
    }
}

/// The same in one line for each incident, without what the plot tells of it. For control alone.
pub(super) fn truth_in_lines(t: &Telling<'_>) -> Vec<String> {
    let line = |(plot, id): (&Plot, IncidentId)| {
        let said: Vec<String> =
            [Some(behind(t, plot)), planted(t, plot), Some(peak(t, id))].into_iter().flatten().collect();
        tell("aar-short-truth", &[("incident", &plot.title), ("said", &said.join(" "))])
    };
    let lines: Vec<String> = happened(t).into_iter().map(line).collect();
    if lines.is_empty() { vec![word("aar-truth-none")] } else { lines }
}

/// The incidents of the plot that happened.
fn happened<'t>(t: &Telling<'t>) -> Vec<(&'t Plot, IncidentId)> {
    let all = t.s.plots.iter_enumerated();
    all.filter_map(|(plot, of)| Some((of, t.exercise.incident_of(plot)?))).collect()
}

fn behind(t: &Telling<'_>, plot: &Plot) -> String {
    tell("aar-truth-by", &[("by", t.s.suspect_name(plot.by))])
}

/// At whom traces were made to point, if they were.
fn planted(t: &Telling<'_>, plot: &Plot) -> Option<String> {
    plot.planted.map(|at| tell("aar-truth-planted", &[("at", t.s.suspect_name(at))]))
}

fn peak(t: &Telling<'_>, id: IncidentId) -> String {
    match t.exercise.incidents()[id].rung_peak {
        0 => word("aar-truth-calm"),
        peak => tell("aar-truth-peak", &[("rung", &labels::rung(peak))]),
    }
}

/// Belief over the steps: small charts, one for each delegation that knew of an incident of the plot.
pub(super) fn beliefs(t: &Telling<'_>, into: &mut Document) {
    into.section(word(if t.reader == Reader::Control { "aar-beliefs" } else { "aar-beliefs-own" }));
    match t.reader == Reader::Control {
        true => into.guide("aar-beliefs-how", "aar-beliefs-how-table"),
        false => into.guide("aar-beliefs-own-how", "aar-beliefs-own-how-table"),
    }
    let mut is_empty = true;
    // Nobody could make anything of what began only when the exercise ended.
    let is_told = |known: &&Known| {
        known.is_of_plot && !t.exercise.came_too_late(t.exercise.incidents()[known.id].began)
    };
    for known in t.incidents().iter().filter(is_told) {
        let charts: Vec<Chart> = t.told().into_iter().filter_map(|seat| chart(t, known.id, seat)).collect();
        if !charts.is_empty() {
            is_empty = false;
            into.heading(own(t.names.incident_title(known.id).unwrap_or_default()));
            into.charts(charts);
        }
    }
    if is_empty {
        into.text(word("aar-beliefs-none"));
    }
}

pub(super) fn chart(t: &Telling<'_>, incident: IncidentId, seat: StateId) -> Option<Chart> {
    let of = |suspect: Suspect| t.timeline.belief(seat, incident, suspect);
    let suspects = match t.reader {
        Reader::Control => {
            let about = &t.exercise.incidents()[incident];
            let truth = tell("aar-line-truth", &[("name", t.s.suspect_name(about.truth))]);
            let planted = about.planted.filter(|planted| *planted != about.truth);
            let planted = planted
                .map(|suspect| (suspect, tell("aar-line-planted", &[("name", t.s.suspect_name(suspect))])));
            [Some((about.truth, truth)), planted].into_iter().flatten().collect()
        }
        Reader::Seat(_) | Reader::Public => suspected(t, incident, seat),
    };
    let lines: Vec<Line> = suspects
        .into_iter()
        .enumerate()
        .map(|(place, (suspect, name))| Line {
            name,
            stroke: if place == 0 { Stroke::Came } else { Stroke::Beside },
            values: of(suspect),
        })
        .collect();
    if lines.iter().all(|line| line.values.iter().all(Option::is_none)) {
        return None;
    }
    let named: Vec<_> = t.timeline.accusations(incident).filter(|(_, by, _)| *by == seat).collect();
    // The flag stands where it decided.
    let believed = |at: u16, whom: Suspect| {
        let known = of(whom).get(usize::from(at.saturating_sub(1))).copied().flatten();
        share(known.unwrap_or(0.0))
    };
    let notes = named.iter().map(|&(at, _, whom)| {
        let pairs = [
            ("whom", t.s.suspect_name(whom).into()),
            ("step", at.into()),
            ("share", believed(at, whom).into()),
        ];
        words("aar-flag", &pairs)
    });
    Some(Chart {
        title: t.names.state(seat).to_owned(),
        low: word("aar-axis-steps"),
        high: word("aar-axis-belief"),
        most: 1.0,
        beyond: None,
        notes: notes.chain(answered(t, incident, seat)).collect(),
        flags: named
            .iter()
            .map(|&(at, _, whom)| Flag { at: at.saturating_sub(1), says: believed(at, whom) })
            .collect(),
        lines,
        unit: Unit::Share,
    })
}

/// What the delegation answered before the truth was told; nothing where nobody asked it.
fn answered(t: &Telling<'_>, incident: IncidentId, seat: StateId) -> Option<String> {
    let room = t.material.room.filter(|room| room.asked().has(seat))?;
    room.answer(seat, incident).map(|given| answer::told(t.s, Some(given)))
}

/// Those whom a delegation suspected most in the end, the first one first.
fn suspected(t: &Telling<'_>, incident: IncidentId, seat: StateId) -> Vec<(Suspect, String)> {
    let last = t.timeline.came.iter().rev().find_map(|row| match &row.fact {
        Fact::Belief { incident: about, of, shares } if (*about, *of) == (incident, seat) => Some(shares),
        _ => None,
    });
    let mut shares: Vec<(Suspect, f64)> = last.cloned().unwrap_or_default();
    shares.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
    let told = shares.into_iter().enumerate();
    let told = told.filter(|(place, (_, share))| *place == 0 || *share >= WORTH_A_LINE).take(LINES_MAX);
    told.map(|(_, (suspect, _))| (suspect, t.s.suspect_name(suspect).to_owned())).collect()
}
