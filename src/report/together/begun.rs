//! Measures that were begun alone, in as few lines as their readers and their beginnings allow.

use super::acts::{Alike, Known, noted};
use crate::report::deed::deed_of;
use crate::report::names::Names;
use crate::sim::decision::Act;
use crate::sim::exercise::event::{Event, What};
use crate::words::tell;

/// "Begun, and in force at once: “…” (A and B); “…” (C)." What takes its time has a line of its own.
pub(super) fn lines(names: &Names<'_>, alike: &[Alike], events: &[Event]) -> Vec<String> {
    let mut groups: Vec<(bool, &Known, Vec<&Alike>)> = Vec::new();
    for one in alike.iter().filter(|one| one.is_begun()) {
        let at_once = is_at_once(one, events);
        match groups.iter_mut().find(|(other, known, _)| *other == at_once && *known == &one.known) {
            Some((_, _, all)) => all.push(one),
            None => groups.push((at_once, &one.known, vec![one])),
        }
    }
    let line = |(at_once, known, all): (bool, &Known, Vec<&Alike>)| {
        let [one] = all[..] else {
            let item = |one: &&Alike| {
                let Act::Adopt(measure) = one.act else { return String::new() };
                let pairs = [("measure", &*names.measure(measure)), ("who", &*names.states(one.who))];
                tell("told-begun-item", &pairs)
            };
            let key = if at_once { "told-begun-at-once" } else { "told-begun" };
            let items = all.iter().map(item).collect::<Vec<_>>().join("; ");
            return noted(tell(key, &[("items", &items)]), known);
        };
        alone(names, one, at_once)
    };
    groups.into_iter().map(line).collect()
}

/// "A, B and C began “…”; it is in force."
fn alone(names: &Names<'_>, one: &Alike, at_once: bool) -> String {
    let text = deed_of(names, one.who, &one.act);
    let text = if at_once { tell("told-at-once", &[("act", text.trim_end_matches('.'))]) } else { text };
    noted(text, &one.known)
}

/// Was what these began in force for all of them at the end of the step?
fn is_at_once(one: &Alike, events: &[Event]) -> bool {
    let Act::Adopt(begun) = one.act else { return false };
    events.iter().any(|event| match event.what {
        What::InForce(measure, states) => measure == begun && one.who.and(states) == one.who,
        _ => false,
    })
}
