//! The bulletin of the national response team at the state that an everyday incident has hit. The plot has no paper for it.

use super::made::{Said, paper};
use crate::report::names::Names;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::plot::InjectKind;
use crate::sim::view::{IncidentView, InjectView, SeatView};
use crate::words::{tell, word};

/// From this severity on the damage is felt, and from the second one it is grave. The scale goes to 8.
const FELT: f64 = 3.0;
const GRAVE: f64 = 5.0;

/// A bulletin for each everyday incident that has hit the reader's state.
pub(super) fn bulletins(names: &Names<'_>, view: &SeatView) -> Vec<InjectView> {
    let began = view.events.iter().enumerate().filter_map(|(at, event)| match event.what {
        What::IncidentBegan(id) => {
            let known = view.incidents.iter().find(|known| known.incident == id)?;
            let own = known.title.is_none() && known.victim == view.state;
            own.then_some((at, event, known))
        }
        _ => None,
    });
    began.map(|(at, began, known)| bulletin(names, view, at, began, known)).collect()
}

fn bulletin(
    names: &Names<'_>,
    view: &SeatView,
    at: usize,
    began: &Event,
    known: &IncidentView,
) -> InjectView {
    let (state, step) = (names.state(view.state), began.step);
    let kind = known.kind.name();
    // What became of it later is no news of this day.
    let in_step = |what: What| view.events.iter().any(|event| event.step == step && event.what == what);
    let damage = match known.severity {
        severity if severity < FELT => "bulletin-small",
        severity if severity < GRAVE => "bulletin-felt",
        _ => "bulletin-grave",
    };
    let over = in_step(What::IncidentClosed(known.incident));
    let public = began.audience == Audience::Public || in_step(What::IncidentPublished(known.incident));
    let said = [
        tell(&format!("bulletin-text-{kind}"), &[("state", state)]),
        word(damage),
        word(if over { "bulletin-over" } else { "bulletin-open" }),
        word(if public { "bulletin-public" } else { "bulletin-quiet" }),
        tell("bulletin-listed", &[("incident", &names.incident(known.incident))]),
    ];
    paper(Said {
        at,
        step,
        kind: InjectKind::Technical,
        from: tell("bulletin-from", &[("state", state)]),
        headline: tell(&format!("bulletin-{kind}"), &[("state", state)]),
        text: said.join(" "),
    })
}
