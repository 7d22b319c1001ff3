//! What honest clients ask for next, chosen as a front chooses: from what their views offer.

use std::sync::Arc;

use mufakat::session::Room;
use mufakat::session::ask::{
    Ask, ControlAsk, DeskAsk, Lead, Observe, Overruling, Pin, Rating, TakenBack, TalkAsk, TextAsk, To,
};
use mufakat::session::person::{PersonId, Role};
use mufakat::session::room::{DraftText, Stage, TextStage};
use mufakat::session::view::Snapshot;
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::ids::{StateId, StateSet};
use mufakat::sim::plot::InjectKind;

use super::luck::Luck;
use super::rule;
use super::secret::secret;

/// The present moment: the room, and the views of it.
#[derive(Debug)]
pub struct Sight {
    pub room: Arc<Room>,
    pub snapshot: Snapshot,
}

impl Sight {
    /// The acts of a delegation, as its page shows them.
    pub fn acts(&self, seat: StateId) -> Vec<Act> {
        let sealed = self.room.exercise().sealed_decision(seat);
        sealed.map_or_else(|| self.room.desks()[seat].draft.clone(), |sealed| sealed.acts.to_vec())
    }

    fn everybody(&self) -> StateSet {
        self.room.scenario().everybody()
    }
}

/// What somebody asks for next; `acts` is what they believe to lie on their desk.
pub fn next(luck: &mut Luck, role: &Role, me: PersonId, sight: &Sight, acts: &[Act]) -> Option<Ask> {
    match role {
        Role::Control => Some(control(luck, sight)),
        Role::Delegation(seat) => delegation(luck, *seat, me, sight, acts),
        Role::Chair => Some(chair(luck, sight)),
        Role::Evaluator => Some(Ask::Observe(observation(luck, sight))),
        Role::SimCell(_) => {
            let (to, mask) = few(luck, sight.everybody(), StateSet::NONE);
            let text = secret(mask, "cv");
            (sight.room.stage() != Stage::Lobby).then_some(Ask::Talk(TalkAsk::Say { to, text }))
        }
        Role::Observer | Role::Board => None,
    }
}

fn few(luck: &mut Luck, everybody: StateSet, own: StateSet) -> (To, StateSet) {
    let any = StateSet(luck.word() as u16 & luck.word() as u16).and(everybody);
    let to = if any.is_empty() { StateSet::only(StateId(luck.below(everybody.count()) as u8)) } else { any };
    (To::Seats(to), to.or(own))
}

fn delegation(luck: &mut Luck, seat: StateId, me: PersonId, sight: &Sight, acts: &[Act]) -> Option<Ask> {
    let own = StateSet::only(seat);
    if sight.room.stage() != Stage::Deciding || luck.percent(15) {
        return Some(Ask::Talk(talk(luck, seat, sight)));
    }
    if luck.percent(30) {
        return Some(Ask::Text(text(luck, &Role::Delegation(seat), own, sight)));
    }
    let sealed = sight.room.exercise().sealed().has(seat);
    let heads = sight.room.desks()[seat].head == Some(me);
    let ask = match luck.below(10) {
        0 | 1 if sealed && heads => DeskAsk::Unseal,
        _ if sealed => return Some(Ask::Talk(talk(luck, seat, sight))),
        0 => DeskAsk::Remove(*luck.pick(acts)?),
        1 => DeskAsk::HandOver(luck.pick(sight.room.people())?.id),
        2..=5 if heads && !acts.is_empty() => DeskAsk::Seal(acts.to_vec()),
        _ => DeskAsk::Add(possible(luck, seat, sight, acts)?),
    };
    Some(Ask::Desk(ask))
}

/// An act that the options offer.
fn possible(luck: &mut Luck, seat: StateId, sight: &Sight, acts: &[Act]) -> Option<Act> {
    let options = sight.snapshot.options(seat, acts);
    let mut all: Vec<Act> = Vec::new();
    for option in options.measures.iter().filter(|option| option.refused.is_none()) {
        let to = option.partners.iter().take(option.partners_min.max(1)).fold(StateSet::NONE, StateSet::with);
        let (measure, joint) = (option.measure, option.joint);
        all.push(if joint { Act::Propose { measure, to } } else { Act::Adopt(measure) });
    }
    for option in options.choices.iter().filter(|option| option.refused.is_none()) {
        let toward = luck.pick(&option.toward).copied();
        all.push(Act::Respond { choice: option.choice, incident: option.incident, toward });
    }
    for option in &options.answers {
        all.push(Act::Answer { proposal: option.proposal, stance: luck.one_of(Stance::ALL) });
    }
    luck.pick(&all).copied()
}

fn talk(luck: &mut Luck, seat: StateId, sight: &Sight) -> TalkAsk {
    let own = StateSet::only(seat);
    let (to, mask) = few(luck, sight.everybody(), own);
    let others = mask.without(seat).iter().next();
    match luck.below(8) {
        _ if sight.room.stage() == Stage::Lobby => TalkAsk::Say { to: To::Control, text: secret(own, "ce") },
        0 => TalkAsk::Say { to: To::Control, text: secret(own, "ce") },
        1 => TalkAsk::Say { to: To::Chair, text: secret(own, "ch") },
        2 => TalkAsk::Say { to: To::SimCell("Lake Radio".into()), text: secret(own, "cv") },
        3 => match others {
            Some(with) => TalkAsk::Meet { with, about: secret(own.with(with), "c") },
            None => TalkAsk::Say { to: To::Plenary, text: "We are alone.".into() },
        },
        4 | 5 => {
            let role = Role::Delegation(seat);
            let asked = sight.room.meetings_of(&role).find(|m| m.with == seat && m.accepted.is_none());
            let meeting = asked.map_or(0, |meeting| meeting.number);
            TalkAsk::Answer { meeting, accept: luck.percent(50) }
        }
        _ => TalkAsk::Say { to, text: secret(mask, "c") },
    }
}

/// Something about a text that this role sees, or a new one.
fn text(luck: &mut Luck, role: &Role, own: StateSet, sight: &Sight) -> TextAsk {
    let open: Vec<DraftText> = sight.room.texts_of(role).filter(|text| text.is_open()).collect();
    let found = luck.pick(&open);
    let Some(found) = found.filter(|_| luck.percent(85)) else { return new_text(luck, role, own, sight) };
    let text = found.number;
    let whole = found.parties == sight.everybody();
    let wording = match (whole, found.by) {
        (true, _) => "We talk first.".into(),
        (false, Some(_)) => secret(found.parties, "ce"),
        (false, None) => secret(found.parties, "ceh"),
    };
    let leads = found.by.map_or(*role == Role::Chair, |by| own.has(by));
    let bracket = found.clauses.iter().position(|clause| clause.wordings.len() > 1);
    match (found.stage, bracket) {
        (TextStage::Silence { .. }, _) if luck.percent(15) => TextAsk::Break { text, why: wording },
        (TextStage::Silence { .. }, _) => TextAsk::Sign { text, stance: luck.one_of(Stance::ALL) },
        (_, Some(clause)) if leads => {
            TextAsk::Settle { text, clause: clause as u32, wording: luck.below(3) as u32 }
        }
        _ if found.clauses.is_empty() => TextAsk::Clause { text, wording },
        _ if leads && luck.percent(60) => TextAsk::Silence { text, minutes: 1 },
        _ => {
            let (clause, wording_number) = (luck.below(found.clauses.len()) as u32, luck.below(2) as u32);
            match luck.below(6) {
                0 => TextAsk::Amend { text, clause, wording: format!("{wording} {}", luck.below(9)) },
                1 => TextAsk::Back { text, clause, wording: wording_number },
                2 => TextAsk::Reserve { text, clause, words: wording },
                3 => TextAsk::Cosponsor { text },
                4 => TextAsk::Clause { text, wording },
                _ => TextAsk::Withdraw { text },
            }
        }
    }
}

fn new_text(luck: &mut Luck, role: &Role, own: StateSet, sight: &Sight) -> TextAsk {
    let everybody = sight.everybody();
    let parties = if luck.percent(50) { everybody } else { few(luck, everybody, own).1 };
    let measures: Vec<_> = sight.room.scenario().measures.keys().collect();
    let carries = *role != Role::Chair && luck.percent(60);
    let measure = luck.pick(&measures).copied().filter(|_| carries);
    TextAsk::Open { title: "A text".into(), parties, measure }
}

fn chair(luck: &mut Luck, sight: &Sight) -> Ask {
    if sight.room.stage() == Stage::Deciding && luck.percent(60) {
        return Ask::Text(text(luck, &Role::Chair, StateSet::NONE, sight));
    }
    let (to, mask) = few(luck, sight.everybody(), StateSet::NONE);
    Ask::Talk(TalkAsk::Say { to, text: secret(mask, "ch") })
}

fn observation(luck: &mut Luck, sight: &Sight) -> Observe {
    let seat = StateId(luck.below(sight.room.desks().len()) as u8);
    let (pin, rating) = (Pin::Decision(0, seat), Some(luck.one_of(Rating::ALL)));
    Observe { pin, seat: Some(seat), rating, text: secret(StateSet::NONE, "ce") }
}

fn control(luck: &mut Luck, sight: &Sight) -> Ask {
    let room = &sight.room;
    let ask = match room.stage() {
        Stage::Lobby => match luck.below(8) {
            0..=2 => ControlAsk::Begin,
            3 => ControlAsk::Minutes(luck.one_of([0, 1, 15])),
            4 => ControlAsk::CloseAtZero(luck.percent(60)),
            _ => ControlAsk::Log(secret(StateSet::NONE, "c")),
        },
        Stage::Deciding => return deciding(luck, sight),
        Stage::Closed => match luck.below(4) {
            0 => ControlAsk::TakeBack(TakenBack::Closing),
            1 => ControlAsk::OpenStep,
            _ => ControlAsk::TellNext,
        },
        Stage::Telling(_) => luck.one_of([ControlAskKind::Tell, ControlAskKind::Open]).ask(),
        Stage::Over => match luck.below(5) {
            0 => ControlAsk::Log(secret(StateSet::NONE, "c")),
            1 | 2 => {
                let next = room.debriefing().and_then(|debriefing| debriefing.next());
                ControlAsk::Debrief(next.map_or(Lead::End, Lead::Show))
            }
            _ => overrule(luck, room),
        },
    };
    Ask::Control(ask)
}

#[derive(Debug, Clone, Copy)]
enum ControlAskKind {
    Tell,
    Open,
}

impl ControlAskKind {
    fn ask(self) -> ControlAsk {
        match self {
            Self::Tell => ControlAsk::TellNext,
            Self::Open => ControlAsk::OpenStep,
        }
    }
}

fn overrule(luck: &mut Luck, room: &Room) -> ControlAsk {
    let what: Overruling = rule::overruling(luck, room);
    ControlAsk::Overrule { what, reason: secret(StateSet::NONE, "c") }
}

fn deciding(luck: &mut Luck, sight: &Sight) -> Ask {
    let room = &sight.room;
    let waiting = room.exercise().released().iter_enumerated().find(|(_, at)| at.is_none());
    let inject = waiting.map(|(id, _)| id);
    let seat = StateId(luck.below(room.desks().len()) as u8);
    let to = few(luck, sight.everybody(), StateSet::NONE).1;
    let ask = match (luck.below(25), inject) {
        (0..=4, _) => ControlAsk::CloseStep,
        (5, _) => ControlAsk::Pause,
        (6 | 7, _) => ControlAsk::Resume,
        (8, _) => ControlAsk::Extend(luck.one_of([-20, 30])),
        (9, Some(inject)) => ControlAsk::Hold(inject),
        (10, Some(inject)) => ControlAsk::LetGo(inject),
        (11, Some(inject)) => ControlAsk::Release { inject, text: None },
        (12 | 13, Some(inject)) => {
            ControlAsk::Edit { inject, text: secret(room.scenario().injects[inject].to, "c") }
        }
        (14..=16, _) => ControlAsk::Improvise(Improvised {
            kind: InjectKind::Intelligence,
            from: "A friend".into(),
            to,
            text: secret(to, "c"),
            expects: secret(StateSet::NONE, "c"),
        }),
        (17, _) => {
            let temperament = luck.one_of(mufakat::bots::Temperament::ALL);
            ControlAsk::PutBot { seat, temperament }
        }
        (18, _) => ControlAsk::HandBack(seat),
        (19, _) => {
            let person = luck.pick(room.people()).map_or(PersonId(1), |person| person.id);
            if luck.percent(50) { ControlAsk::MakeHead(person) } else { ControlAsk::ShowOut(person) }
        }
        (21, _) => ControlAsk::TakeBack(match (luck.percent(50), room.going_out().first()) {
            (true, Some(going)) => TakenBack::Release(going.inject),
            _ => TakenBack::Opening,
        }),
        (20, _) => {
            let text = secret(to, "cv");
            return Ask::Talk(TalkAsk::Voice { voice: "Lake Radio".into(), to: To::Seats(to), text });
        }
        _ => overrule(luck, room),
    };
    Ask::Control(ask)
}
