//! Anything at all, asked by anybody at every stage: what a room allows it can carry out, and it stays sound.

use std::sync::Arc;

use mufakat::session::ask::{Ask, ControlAsk, TextAsk};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::room::{Stage, TextStage};
use mufakat::session::view::Snapshot;
use mufakat::session::{Room, Settings};
use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::Scenario;
use mufakat::words::refused;

use super::lies;
use super::luck::Luck;
use super::secret::{seen_by, viewers};
use super::sound::sound;

/// A room in which every role is taken.
fn full(scenario: &Arc<Scenario>, seed: u64) -> Room {
    let mut room = Room::new(Arc::clone(scenario), seed, Settings::default());
    let seats = scenario.states.len();
    let staff = [Role::Control, Role::Control, Role::Chair, Role::Evaluator, Role::SimCell("Radio".into())];
    let heads = (0..seats).chain(0..3).map(|seat| Role::Delegation(StateId::from(seat)));
    let others = [Role::Observer, Role::Board];
    for (place, role) in staff.into_iter().chain(heads).chain(others).enumerate() {
        let join = Ask::Join { role, name: String::new(), token: TokenHash([200 + place as u8; 32]) };
        room.apply(PersonId::PROGRAM, &join, 1_000);
    }
    room
}

/// Who asks: mostly somebody whom it concerns, sometimes somebody who is not there.
fn author(luck: &mut Luck, room: &Room, ask: &Ask) -> PersonId {
    let wanted = |role: &Role| match ask {
        Ask::Control(_) | Ask::Talk(_) => *role == Role::Control,
        Ask::Desk(_) | Ask::Debrief(_) => matches!(role, Role::Delegation(_)),
        Ask::Text(_) => matches!(role, Role::Delegation(_) | Role::Chair),
        Ask::Observe(_) => *role == Role::Evaluator,
        Ask::Join { .. } | Ask::GiveUp(_) | Ask::Leave | Ask::Program(_) => true,
    };
    if let (Ask::Program(_), true) = (ask, luck.percent(60)) {
        return PersonId::PROGRAM;
    }
    let fit = |person: &&mufakat::session::person::Person| !person.gone && wanted(&person.role);
    let all: Vec<PersonId> = room.people().iter().filter(fit).map(|person| person.id).collect();
    match luck.below(8) {
        0 => PersonId(luck.one_of([0, 1, 20, 1_000, u32::MAX])),
        1 => PersonId(luck.below(room.people().len() + 2) as u32),
        _ => luck.pick(&all).copied().unwrap_or(PersonId(1)),
    }
}

/// What keeps an exercise going, so that every stage and every kind of text is met.
fn push(luck: &mut Luck, room: &Room) -> Ask {
    let control = match room.stage() {
        Stage::Lobby => ControlAsk::Begin,
        Stage::Deciding if luck.percent(15) => ControlAsk::CloseStep,
        Stage::Closed | Stage::Telling(_) => ControlAsk::OpenStep,
        Stage::Deciding | Stage::Over => {
            let text = room.texts_of(&Role::Control).find(|text| text.is_open());
            let Some(found) = text else { return lies::any(luck, room) };
            let text = found.number;
            return Ask::Text(match found.stage {
                TextStage::Silence { .. } => {
                    TextAsk::Sign { text, stance: luck.one_of(mufakat::sim::decision::Stance::ALL) }
                }
                _ if found.clauses.is_empty() => TextAsk::Clause { text, wording: "So be it.".into() },
                _ if found.has_brackets() => {
                    TextAsk::Settle { text, clause: 0, wording: luck.below(2) as u32 }
                }
                _ => TextAsk::Silence { text, minutes: 1 },
            });
        }
    };
    Ask::Control(control)
}

/// So many asks in one room; how many were allowed.
///
/// # Errors
/// What did not hold, and after which ask.
pub fn anything(scenario: &Arc<Scenario>, seed: u64, asks: u32) -> Result<u32, String> {
    let mut luck = Luck::new(seed);
    let mut room = full(scenario, seed);
    let mut allowed = 0;
    let mut now_ms = 2_000;
    for _ in 0..asks {
        let ask = if luck.percent(12) { push(&mut luck, &room) } else { lies::any(&mut luck, &room) };
        let who = author(&mut luck, &room, &ask);
        now_ms += luck.below(20_000) as u64;
        if let Some(due) = room.due(now_ms) {
            take(&mut room, PersonId::PROGRAM, &Ask::Program(due), now_ms)?;
        }
        // Whoever asks and why they are refused is told in words.
        match room.check(who, &ask) {
            Err(why) if refused::sentence(&why, room.scenario()).len() < 10 => {
                return Err(format!("{ask:?} is refused without a word"));
            }
            Err(_) => {}
            Ok(()) => {
                allowed += 1;
                take(&mut room, who, &ask, now_ms)?;
            }
        }
        if luck.per_mille(4) {
            look(&mut luck, &room);
        }
    }
    Ok(allowed)
}

fn take(room: &mut Room, who: PersonId, ask: &Ask, now_ms: u64) -> Result<(), String> {
    let failed = |why: String| format!("{who:?} asks {ask:?}: {why}");
    room.check(who, ask).map_err(|why| failed(format!("{why:?}")))?;
    room.apply(who, ask, now_ms);
    room.digest();
    sound(room).map_err(failed)
}

/// Every view can be built at every moment.
fn look(luck: &mut Luck, room: &Room) {
    let snapshot = Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default());
    let mut all = viewers(room.desks().len());
    all.push(Role::Control);
    if let Some(role) = luck.pick(&all) {
        seen_by(role, &snapshot);
    }
    let seat = StateId(luck.below(room.desks().len()) as u8);
    snapshot.options(seat, &room.desks()[seat].draft);
    snapshot.debrief();
}
