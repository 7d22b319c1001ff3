//! What holds of a room at every moment, whatever was asked.

use std::collections::BTreeSet;

use mufakat::session::Room;
use mufakat::session::clock::Clock;
use mufakat::session::limits::{CLAUSES_MAX, TEXTS_OPEN_MAX};
use mufakat::session::person::Role;
use mufakat::session::room::{DraftText, Stage};
use mufakat::sim::decision::ACTS_MAX;
use mufakat::sim::ids::{STATES_MAX, StateId, StateSet};
use mufakat::sim::score::ledger::{LedgerLine, Regards};

/// The first thing that does not hold.
pub fn sound(room: &Room) -> Result<(), String> {
    stage(room)?;
    let seats = room.desks().keys();
    seats.into_iter().try_for_each(|seat| desk(room, seat))?;
    let everybody = room.scenario().everybody();
    room.texts_of(&Role::Control).try_for_each(|draft| text(&draft, everybody))?;
    let open = room.texts_of(&Role::Control).filter(|text| text.is_open()).count();
    holds(open <= TEXTS_OPEN_MAX, || format!("{open} texts are open"))?;
    exercise(room)
}

fn holds(right: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if right { Ok(()) } else { Err(otherwise()) }
}

fn stage(room: &Room) -> Result<(), String> {
    let (exercise, stage) = (room.exercise(), room.stage());
    let right = match stage {
        Stage::Lobby => exercise.step() == 0 && exercise.sealed().is_empty(),
        Stage::Deciding => !exercise.is_over(),
        Stage::Closed => !exercise.is_over(),
        Stage::Telling(shown) => shown > 0 && exercise.sealed().is_empty(),
        Stage::Over => exercise.is_over() && exercise.sealed().is_empty(),
    };
    holds(right, || format!("{stage:?} at step {}", exercise.step()))?;
    let ticks = match stage {
        Stage::Deciding => true,
        Stage::Closed => !matches!(room.clock(), Clock::Running { .. }),
        Stage::Lobby | Stage::Telling(_) | Stage::Over => room.clock() == Clock::Off,
    };
    holds(ticks, || format!("{:?} while {stage:?}", room.clock()))?;
    // A step that has closed and one that is held: nothing ends by itself, however late it gets.
    let stands = room.is_held() || matches!(stage, Stage::Closed | Stage::Telling(_));
    let due = if stands { room.due(u64::MAX) } else { None };
    holds(due.is_none(), || format!("{due:?} while {stage:?} and {:?}", room.clock()))?;
    let closed = room.decisions().len();
    holds(closed == usize::from(exercise.step()), || {
        format!("{closed} decisions at step {}", exercise.step())
    })
}

fn desk(room: &Room, seat: StateId) -> Result<(), String> {
    let desk = &room.desks()[seat];
    let members: Vec<_> = room.members(seat).map(|member| member.id).collect();
    let led = desk.head.map_or(members.is_empty(), |head| members.contains(&head));
    holds(led, || format!("{seat:?} is led by {:?} of {members:?}", desk.head))?;
    holds(desk.draft.len() <= ACTS_MAX, || format!("{} acts lie in a draft", desk.draft.len()))?;
    let twice = desk.draft.iter().enumerate().any(|(at, act)| desk.draft[..at].contains(act));
    holds(!twice, || format!("an act lies twice in the draft of {seat:?}"))
}

fn text(text: &DraftText, everybody: StateSet) -> Result<(), String> {
    let parties = text.parties;
    let within = |set: StateSet| set.and(parties) == set;
    let name = || format!("text {}", text.number);
    holds(parties.and(everybody) == parties && !parties.is_empty(), name)?;
    holds(text.by.is_none_or(|by| parties.has(by)), name)?;
    let signed = (0..STATES_MAX).map(StateId::from).filter(|state| text.stances[state.at()].is_some());
    holds(within(signed.fold(StateSet::NONE, StateSet::with)), name)?;
    holds(text.clauses.len() <= CLAUSES_MAX, name)?;
    let clauses = text.clauses.iter().all(|clause| {
        let backed = clause.wordings.iter().all(|wording| within(wording.backers));
        (1..=STATES_MAX).contains(&clause.wordings.len()) && backed
    });
    holds(clauses, name)
}

fn exercise(room: &Room) -> Result<(), String> {
    let exercise = room.exercise();
    holds(exercise.world().in_range(), || "a number of the region left its range".into())?;
    let late = |proposal: &&mufakat::sim::exercise::proposal::Proposal| {
        proposal.outcome.is_none() && proposal.due < exercise.step()
    };
    let forgotten = exercise.proposals().iter().find(late);
    holds(forgotten.is_none(), || format!("{forgotten:?} was never settled"))?;
    let open = exercise.proposals().iter().filter(|proposal| proposal.outcome.is_none()).count();
    let listed = exercise.open_proposals().filter(|(_, proposal)| proposal.outcome.is_none()).count();
    holds(open == listed, || format!("{open} proposals are open and {listed} are listed"))?;
    taken_back(exercise.ledger().lines())
}

/// A line takes back one line before it, of the same delegation, that no other line takes back.
fn taken_back(entries: &[LedgerLine]) -> Result<(), String> {
    let mut back = BTreeSet::new();
    for (number, entry) in entries.iter().enumerate() {
        let Regards::TakesBack(line) = entry.regards else { continue };
        let meant = entries[..number].get(line as usize);
        let same = meant.is_some_and(|meant| (meant.actor, meant.found) == (entry.actor, entry.found));
        holds(same && back.insert(line), || format!("line {number} takes back line {line}"))?;
    }
    Ok(())
}
