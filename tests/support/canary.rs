//! A scenario with a canary in every hidden field.

use std::sync::Arc;

use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::{Card, Scenario};

use super::shipped;

/// For everything that no seat may see before the debrief.
pub const CANARY: &str = "canary-of-the-truth";

/// The canary of one seat: for what this seat alone may see.
pub fn own(seat: StateId) -> String {
    format!("canary-of-seat-{}.", seat.at())
}

/// The scenario with canaries in its hidden fields.
pub fn with_canaries(name: &str) -> Arc<Scenario> {
    let mut s = Scenario::clone(&shipped(name));
    for plot in &mut s.plots {
        plot.id = CANARY.into();
        plot.truth = CANARY.into();
    }
    for (place, inject) in s.injects.iter_mut().enumerate() {
        inject.expects = CANARY.into();
        // The text of an inject is a secret until it is released, and afterwards to whom it was not sent.
        inject.text = format!("canary-of-inject-{place}.");
        inject.headline.clone_from(&inject.text);
    }
    for branch in &mut s.branches {
        branch.id = CANARY.into();
        branch.title = CANARY.into();
    }
    for choice in &mut s.choices {
        choice.note = CANARY.into();
    }
    for role in &mut s.roles {
        role.brief = own(role.state);
        let mark = || own(role.state);
        role.card = Some(Card {
            outlook: mark(),
            voices: vec![(mark(), mark())],
            relations: vec![(role.state, mark())],
            offers: vec![mark()],
            settle: vec![mark()],
        });
    }
    for want in &mut s.wants {
        want.text = own(want.of);
    }
    for line in &mut s.redlines {
        line.because = own(line.of);
    }
    let notes = &mut s.facilitation;
    for list in
        [&mut notes.half_day, &mut notes.in_class, &mut notes.notes, &mut notes.watch, &mut notes.hot_wash]
    {
        list.iter_mut().for_each(|line| *line = CANARY.into());
    }
    Arc::new(s)
}
