//! The page of one delegation: its objectives, what it did step by step, and how it stands by its own commitments.

use super::commitments::{behind, head, row};
use super::document::Document;
use super::telling::Telling;
use crate::report::chapter::heading;
use crate::report::deed::deed;
use crate::report::timeline::Reader;
use crate::report::whatif::Choice;
use crate::report::{capital, forked};
use crate::sim::decision::Act;
use crate::sim::exercise::event::What;
use crate::sim::ids::StateId;
use crate::sim::score::band::Band;
use crate::words::{tell, word, words};

/// The page.
pub(super) fn delegation(t: &Telling<'_>, seat: StateId, into: &mut Document) {
    into.page(capital::party(t.s, seat));
    let wants = wants(t, seat);
    if !wants.is_empty() {
        into.heading(word("aar-wants"));
        into.list(wants);
    }
    into.heading(word("aar-did"));
    let rows = deeds(t, seat);
    if rows.is_empty() {
        into.text(word("aar-did-nothing"));
    }
    into.table(word("aar-did-caption"), ["aar-step", "aar-acts"].map(word).to_vec(), rows);
    mattered(t, seat, into);
    let own = &t.scores[seat.at()];
    let title = |place: usize| {
        let paragraph = &t.s.instrument.paragraphs[own[place].paragraph];
        format!("{} {}", paragraph.id, paragraph.title)
    };
    let told: Vec<usize> = (0..own.len()).filter(|place| own[*place].band != Band::NotTested).collect();
    into.heading(word("aar-own-commitments"));
    if told.is_empty() {
        into.text(word("aar-none-tested"));
    }
    let rows = told.iter().map(|place| row(title(*place), &own[*place])).collect();
    into.table(word("aar-bands"), head("aar-commitment"), rows);
    // In the whole report what stands behind each band is told commitment by commitment.
    if t.reader != Reader::Control {
        let lists = told
            .into_iter()
            .map(|place| (tell("aar-behind", &[("state", &title(place))]), behind(t, seat, &own[place])));
        into.behind(lists.filter(|(_, lines)| !lines.is_empty()).collect());
    }
}

/// Its national objectives, each with whether it was reached.
pub(super) fn wants(t: &Telling<'_>, seat: StateId) -> Vec<String> {
    let has_ended = t.exercise.is_over() && t.exercise.ending().is_none();
    let wants = t.s.wants.iter().filter(|want| want.of == seat);
    let told = wants.map(|want| {
        let key = match (t.exercise.holds(&want.when), has_ended) {
            (true, _) => "sheet-reached",
            (false, true) => "sheet-not-reached",
            (false, false) => "aar-not-reached-yet",
        };
        words(key, &[("text", want.text.as_str().into()), ("weight", want.weight.into())])
    });
    told.collect()
}

/// The choices that mattered most, where they were asked for.
pub(super) fn mattered(t: &Telling<'_>, seat: StateId, into: &mut Document) {
    for one in t.mattered.iter().filter(|one| one.who == seat) {
        into.heading(word("whatif-most-heading"));
        into.soft(tell("whatif-most-lead", &[("model", &word("whatif-model"))]));
        if one.choices.is_empty() {
            into.text(tell("whatif-most-none", &[("who", t.names.state(seat))]));
        }
        let told = |choice: &Choice| format!("{}. {} {}", choice.when, choice.what, choice.came);
        into.list(one.choices.iter().map(told).collect());
    }
}

/// Step by step what was decided and carried out.
fn deeds(t: &Telling<'_>, seat: StateId) -> Vec<Vec<String>> {
    let name = t.names.state(seat);
    let rows = acts(t, seat).into_iter().filter_map(|(step, acts)| {
        let said: Vec<String> = acts.iter().map(|act| deed(&t.names, name, act)).collect();
        let heading = forked::step(&t.material.course, step, heading(&t.names, step).0);
        (!said.is_empty()).then(|| vec![heading, said.join(" ")])
    });
    rows.collect()
}

/// The acts of each step that were decided and carried out.
pub(super) fn acts(t: &Telling<'_>, seat: StateId) -> Vec<(u16, Vec<Act>)> {
    let decided = t.material.course.decisions.iter().enumerate();
    let acts = decided.filter_map(|(step, decisions)| {
        let acts = decisions.get(seat.at())?.acts.iter().copied();
        Some((step as u16, acts.filter(|act| !lapsed(t, step, seat, *act)).collect()))
    });
    acts.collect()
}

/// Nothing came of an act that lapsed.
pub(super) fn lapsed(t: &Telling<'_>, step: usize, seat: StateId, act: Act) -> bool {
    let mut events = t.exercise.events().iter().filter(|event| usize::from(event.step) == step);
    events.any(|event| event.what == What::Lapsed(seat, act))
}
