//! What a delegation has before it when an inject comes: the paper whole, the others by their headlines, what is asked,
//! what is open, what is in hand. It is made of the view of the seat, so that it shows what a person there would see.

use crate::report::names::Names;
use crate::report::story::headline;
use crate::report::{chapter, labels, means};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{InjectId, StateId};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::{self, InjectView, SeatView};
use crate::words::{tell, words};

/// What lies on the desk, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// "Step 4 of 10 · The games 2/6".
    pub heading: String,
    /// Sender, kind, and whether it is private.
    pub from: String,
    /// The headline of the inject.
    pub headline: String,
    /// Its text.
    pub text: String,
    /// What it asks, and what answers it; empty where it asks nothing of this delegation.
    pub asks: Vec<String>,
    /// What else lies there.
    pub also: Vec<String>,
}

/// The desk of a delegation at the moment at which an inject has just come.
pub fn desk(exercise: &Exercise, who: StateId, id: InjectId) -> Desk {
    let s = exercise.scenario();
    let view = view::seat(exercise, who);
    let names = Names::of_seat(s, &view);
    let inject = &s.injects[id];
    let private = view.injects.iter().any(|paper| paper.id == inject.id && paper.private);
    let pairs = [("kind", labels::paper_kind(inject.kind, inject.dress)), ("from", inject.from.clone())];
    let pairs = pairs.each_ref().map(|(name, value)| (*name, value.as_str()));
    Desk {
        heading: chapter::heading(&names, exercise.step()).0,
        from: tell(if private { "papers-private" } else { "papers-public" }, &pairs),
        headline: headline(&inject.headline, &inject.text),
        text: inject.text.clone(),
        asks: asks(&view, &inject.id),
        also: also(&names, &view, &inject.id),
    }
}

fn asks(view: &SeatView, inject: &str) -> Vec<String> {
    let own = view.requests.iter().filter(|request| request.inject == inject);
    own.flat_map(|request| {
        let heading = words("try-asks", &[("steps", request.steps_left.into())]);
        let answers = tell("try-answers", &[("answers", &request.answers.join("; "))]);
        let stands =
            request.stands.then(|| tell("board-request-stands", &[("paragraph", &request.paragraph)]));
        [heading, answers].into_iter().chain(stands)
    })
    .collect()
}

fn also(names: &Names<'_>, view: &SeatView, inject: &str) -> Vec<String> {
    let step = view.board.clock.step;
    let beside = |paper: &&InjectView| paper.step == step && paper.id != inject;
    let mut said: Vec<String> = view
        .injects
        .iter()
        .filter(beside)
        .map(|paper| tell("try-paper", &[("headline", &headline(&paper.headline, &paper.text))]))
        .collect();
    let requests = view.requests.iter().filter(|request| request.inject != inject).count();
    if requests > 0 {
        said.push(words("try-requests", &[("count", requests.into())]));
    }
    for incident in view.incidents.iter().filter(|incident| incident.open) {
        let rung = labels::rung(incident.rung);
        said.push(tell("try-incident", &[("incident", &names.incident(incident.incident)), ("rung", &rung)]));
    }
    for proposal in view.proposals.iter().filter(|proposal| proposal.waits) {
        let by = names.state(proposal.by);
        said.push(tell("try-proposal", &[("measure", &names.measure(proposal.measure)), ("by", by)]));
    }
    let purse = |row: &&means::MeansRow| {
        matches!(row.quantity, StateQuantity::Budget | StateQuantity::PoliticalCapital)
    };
    said.extend(means::means(view).iter().filter(purse).map(means::MeansRow::line));
    said
}
