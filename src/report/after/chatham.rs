//! The copy under the Chatham House Rule: what happened may be told, and neither who took part nor who said or did it.
//!
//! The rule forbids to reveal the identity *and the affiliation* of a speaker or of any other participant. In an exercise
//! a delegation is an affiliation: officials of a state often play their own. So this copy names no delegation as the one
//! that did, said, proposed, believed or was rated anything, and does not say which seats people held.
//!
//! * It is written from an allow-list. Every section here is made for it out of counts, of what the scenario itself says,
//!   and of what all agreed; nothing is made by crossing names out of another report, where one could be forgotten.
//! * Public acts are told of "a delegation", without whom it named: with two at the table the other would be known.
//! * Judgements of all delegations are summed; a picture of beliefs stands only where three or more are in it.
//! * A text that was agreed stands in its words. One that was not stays unsaid: its words are somebody's position. In what
//!   people typed every name of a person is taken out ([`super::nameless`]).
//! * Messages, rulings with their reasons, notes and words of evaluators are left out whole.
//! * Seed and digest are left out: with the scenario they would let a reader compute who did what.
//! * What the plot itself says of states is fiction that every player of the scenario reads, and stays.

mod counts;
mod lines;

use super::document::Document;
use super::nameless::Nameless;
use super::telling::Telling;
use super::{beliefs, overview};
use crate::report::chapter::heading;
use crate::report::timeline::Fact;
use crate::report::{forked, labels};
use crate::session::person::Role;
use crate::session::room::{DraftText, TextStage};
use crate::sim::ids::IncidentId;
use crate::words::{share, tell, word, words};

/// The whole copy, from what control knows.
pub(super) fn document(t: &Telling<'_>) -> Document {
    let title = tell("aar-chatham-title", &[("scenario", &forked::title(&t.material.course))]);
    let mut into = Document { title, kicker: word("aar-chatham-kicker"), parts: Vec::new() };
    into.section(word("aar-chatham-how"));
    into.text(word("aar-chatham-rule"));
    into.list(["aar-chatham-people", "aar-chatham-acts", "aar-chatham-words"].map(word).to_vec());
    overview(t, &mut into);
    summary(t, &mut into);
    counts::objectives(t, &mut into);
    beliefs::truth(t, &mut into);
    lines::ladder(t, &mut into);
    lines::beliefs(t, &mut into);
    counts::commitments(t, &mut into);
    counts::acts(t, &mut into);
    texts(t, &mut into);
    counts::ratings(t, &mut into);
    counts::people(t, &mut into);
    into.section(word("aar-method"));
    into.text(t.s.instrument.note.clone());
    into.list(["aar-method-model", "aar-method-bands", "aar-method-nobody"].map(word).to_vec());
    overview::method_of_fork(t, &mut into);
    into.soft(overview::made_by(t));
    into
}

/// What was played, without by whom.
fn overview(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-overview"));
    overview::how_far(t, &overview::nameless_origin(t), into);
    into.text(t.s.summary.clone());
    into.text(t.s.situation.clone());
    into.heading(word("handout-objectives"));
    into.list(t.s.objectives.iter().map(|objective| objective.text.clone()).collect());
    into.heading(word("handout-roles"));
    into.soft(word("aar-chatham-roles"));
    // A member sits there because somebody of that state came: the plot has no part for it.
    let roles = t.s.roles.iter().filter(|role| !role.is_member());
    into.list(roles.map(|role| role.title.clone()).collect());
    let rows = (0..t.timeline.closed).map(|step| {
        let (heading, length) = heading(&t.names, step);
        vec![forked::step(&t.material.course, step, heading), length]
    });
    into.table(word("aar-steps"), ["aar-step", "aar-length"].map(word).to_vec(), rows.collect());
}

fn summary(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-summary"));
    into.soft(word("aar-summary-how"));
    let mut said = vec![overview::crises(t), peak(t)];
    said.extend(accusations(t));
    said.extend(overview::agreed(t));
    said.extend(overview::beside_nobody(t));
    into.list(said);
}

fn peak(t: &Telling<'_>) -> String {
    let rungs = t.timeline.came.iter().filter_map(|row| match row.fact {
        Fact::Rung { incident, rung } if rung > 0 => Some((rung, row.at, incident)),
        _ => None,
    });
    let Some((rung, at, incident)) = rungs.reduce(|most, next| if next.0 > most.0 { next } else { most })
    else {
        return word("aar-sum-calm");
    };
    let pairs = [
        ("incident", incident_of_plot(t, incident).into()),
        ("rung", labels::rung(rung).into()),
        ("step", at.into()),
    ];
    words("aar-sum-peak", &pairs)
}

/// An everyday incident is called after the state that it hit, which may be there because of its people alone.
fn incident_of_plot(t: &Telling<'_>, incident: IncidentId) -> String {
    match t.exercise.incidents()[incident].plot {
        Some(_) => t.names.incident(incident),
        None => word("aar-chatham-everyday"),
    }
}

/// That somebody was named in public, and how sure whoever did it was: neither by whom nor whom.
fn accusations(t: &Telling<'_>) -> Vec<String> {
    let named = t.timeline.came.iter().filter_map(|row| match row.fact {
        Fact::Accused { incident, by, whom } => Some((row.at, incident, by, whom)),
        _ => None,
    });
    let told = named.map(|(at, incident, by, whom)| {
        let before = usize::from(at.saturating_sub(1));
        let believed = t.timeline.belief(by, incident, whom).get(before).copied().flatten();
        let is_right = t.exercise.incidents()[incident].truth == whom;
        let pairs = [
            ("incident", incident_of_plot(t, incident).into()),
            ("step", at.into()),
            ("share", share(believed.unwrap_or(0.0)).into()),
        ];
        let said = words("aar-chatham-accused", &pairs);
        format!("{said} {}", word(if is_right { "aar-accused-right" } else { "aar-accused-wrong" }))
    });
    told.collect()
}

/// The words of what was agreed; of the rest how many there were.
fn texts(t: &Telling<'_>, into: &mut Document) {
    let Some(room) = t.material.room else { return };
    into.page(word("aar-texts"));
    let is_agreed =
        |text: &DraftText| matches!(text.stage, TextStage::Concluded(outcome) if outcome.is_agreed());
    let (agreed, other): (Vec<DraftText>, Vec<DraftText>) =
        room.texts_of(&Role::Control).partition(is_agreed);
    if agreed.is_empty() && other.is_empty() {
        into.text(word("aar-texts-none"));
        return;
    }
    into.soft(word("aar-chatham-texts"));
    let nameless = Nameless::of(t);
    for text in agreed {
        into.heading(nameless.cleared(&text.title));
        // A clause that was deleted has no words any more.
        let clauses = text.clauses.iter().filter_map(|clause| clause.wordings.first());
        let clauses = clauses.filter(|wording| !wording.words.trim().is_empty()).enumerate();
        let told = clauses.map(|(place, wording)| {
            let pairs =
                [("number", (place + 1).into()), ("wording", nameless.cleared(&wording.words).into())];
            words("aar-clause", &pairs)
        });
        into.list(told.collect());
    }
    if !other.is_empty() {
        into.text(words("aar-chatham-not-agreed", &[("count", other.len().into())]));
    }
}
