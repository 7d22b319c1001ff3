//! What was put on the table in a step: each measure with who put it forward and to whom.

use crate::report::chapter::{known_to, with_knowers};
use crate::report::everyday::{add, times};
use crate::report::names::{Names, list};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{MeasureId, ProposalId, StateId};
use crate::words::{tell, word};

/// "Put on the table: “…” (A to B, C to D) and “…” (C to all delegations)."; nothing where nothing was. Where it is
/// settled it is told with who put it forward; of what is settled in a later step stands here only whose it is.
pub(super) fn lines(names: &Names<'_>, exercise: &Exercise, events: &[Event]) -> Vec<String> {
    let mut later: Vec<(StateId, u32)> = Vec::new();
    let mut measures: Vec<(MeasureId, Vec<String>)> = Vec::new();
    for event in events {
        let What::Tabled(id) = event.what else { continue };
        let proposal = &exercise.proposals()[id];
        match settled_in(exercise, event, id) {
            Some(step) if step == event.step => continue,
            Some(_) => {
                add(&mut later, proposal.by);
                continue;
            }
            None => {}
        }
        let said = by_to(names, proposal, event.audience);
        match measures.iter_mut().find(|(other, _)| *other == proposal.measure) {
            Some((_, all)) => all.push(said),
            None => measures.push((proposal.measure, vec![said])),
        }
    }
    let item = |(measure, all): &(MeasureId, Vec<String>)| {
        tell("told-begun-item", &[("measure", &names.measure(*measure)), ("who", &all.join(", "))])
    };
    let here = ("told-put", measures.iter().map(item).collect::<Vec<_>>());
    let later = ("told-put-later", later.iter().map(|(who, count)| times(names, *who, *count)).collect());
    let told = [later, here].into_iter().filter(|(_, items)| !items.is_empty());
    told.map(|(key, items)| tell(key, &[("items", &list(items.iter().map(String::as_str).collect()))]))
        .collect()
}

/// The step in which it is settled, if those alone know of it until then who are told of there.
fn settled_in(exercise: &Exercise, tabled: &Event, id: ProposalId) -> Option<u16> {
    let settled =
        exercise.events().iter().find(|event| matches!(event.what, What::Settled(of, _) if of == id))?;
    (settled.audience == tabled.audience).then_some(settled.step)
}

/// "A to B", with those who know of it where they are not the two.
fn by_to(names: &Names<'_>, proposal: &Proposal, audience: Audience) -> String {
    let parties = proposal.asked.with(proposal.by);
    let to = if parties == names.scenario.everybody() {
        word("list-all")
    } else {
        names.some_states(proposal.asked)
    };
    let said = tell("told-pair", &[("by", names.state(proposal.by)), ("to", &to)]);
    // The parties are named; only where others know of it as well is that said.
    let known = known_to(names, audience).filter(|_| audience != Audience::Seats(parties));
    with_knowers(said, known.as_deref())
}
