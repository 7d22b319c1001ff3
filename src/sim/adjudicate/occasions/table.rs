//! A joint measure on the table tests everybody who is asked, for the commitments that it serves.

use crate::sim::adjudicate::occasions::open::at_once;
use crate::sim::catalogue::measure::{Nature, Scope};
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::Mark;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ProposalId, StateId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{Cause, Finding};
use crate::sim::score::occasion::About;

/// Marks the positions on a proposal that is settled, and its proposer's if it was agreed.
pub(in crate::sim::adjudicate) fn mark_positions(ex: &mut Exercise, s: &Scenario, id: ProposalId) {
    let (asked, by) = (ex.proposals[id].asked, ex.proposals[id].by);
    for state in asked.iter() {
        if let Some(found) = position(ex, s, id, state) {
            mark_one(ex, s, id, state, StateSet::only(by), found);
        }
    }
    if ex.proposals[id].outcome.is_some_and(crate::sim::exercise::event::Outcome::is_agreed) {
        let with = asked.iter().filter(|state| contributes(ex, id, *state));
        let with = with.fold(StateSet::NONE, StateSet::with);
        // Nobody joined it by more than silence: then it is no joint work. What the plot put on the table in its name
        // was not its deed.
        let proposed =
            ex.proposals[id].paid > 0.0 || s.measures[ex.proposals[id].measure].price.budget() <= 0.0;
        if proposed && !with.is_empty() {
            mark_one(ex, s, id, by, with, Mark::LivedUp);
        }
    }
}

fn contributes(ex: &Exercise, id: ProposalId, state: StateId) -> bool {
    let proposal = &ex.proposals[id];
    let joins = matches!(proposal.stances[state.at()], Some(Stance::Support | Stance::Amend));
    joins && !proposal.silent.has(state)
}

/// How far a position lives up to what the measure serves. To let it pass earns nothing, and is no test where there
/// was no money for more; a red line of one's own, or a text that takes sides, is a reason to block.
fn position(ex: &Exercise, s: &Scenario, id: ProposalId, state: StateId) -> Option<Mark> {
    let measure = ex.proposals[id].measure;
    let redline = ex.tables.redline(state, measure) > 0.0;
    let group = matches!(s.measures[measure].scope, Scope::Consensus(_));
    let loaded = s.measures[measure].bloc_load >= s.parameters.loaded_from;
    let passed = || can_pay(ex, id, state).then_some(Mark::NotTakenUp);
    if ex.proposals[id].silent.has(state) {
        return passed();
    }
    match ex.proposals[id].stances[state.at()] {
        Some(Stance::Support) => Some(Mark::LivedUp),
        Some(Stance::Amend) if redline => Some(Mark::LivedUp),
        Some(Stance::Amend) => Some(Mark::Partly),
        // Where partners are sought, to stay out stops nobody.
        Some(Stance::Block) if group && !redline && !loaded => Some(Mark::Against),
        Some(Stance::Block) => Some(Mark::NotTakenUp),
        Some(Stance::Acquiesce) | None => passed(),
    }
}

/// Had it the money to support the text as it stands?
fn can_pay(ex: &Exercise, id: ProposalId, state: StateId) -> bool {
    let support = Act::Answer { proposal: id, stance: Stance::Support };
    ex.price(state, &support).budget() <= ex.world.states[state].get(StateQuantity::Budget)
}

fn mark_one(
    ex: &mut Exercise,
    s: &Scenario,
    id: ProposalId,
    state: StateId,
    partners: StateSet,
    found: Mark,
) {
    let measure = ex.proposals[id].measure;
    let occasion = at_once(ex, state, OccasionKind::Table, About::Proposal(id));
    let share = match s.measures[measure].nature {
        Nature::Words => s.parameters.points_words,
        Nature::Procedure => s.parameters.points_procedure,
        Nature::Practice => s.parameters.points_practice,
    };
    let cause = Cause::Position(id, measure);
    let finding = Finding { occasion, partners, cause, share, ..Finding::NOTHING };
    let rows = s.measures[measure].serves.iter().map(|row| (row.paragraph, row.indicator));
    ex.ledger.enter_marks(&s.parameters, ex.step, finding, found, ex.tables.serves[measure], rows);
}
