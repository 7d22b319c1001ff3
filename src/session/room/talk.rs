//! Talking: messages between delegations, control, the Chair and the voices of the simulation cell; requests
//! for a bilateral meeting. Everybody hears only what they are party to. Nothing said here moves the rules
//! (MODEL.md 4): what comes of it does.

use std::sync::Arc;

use super::records::{Meeting, Message, Speaker};
use super::state::{Room, Stage};
use crate::session::ask::{TalkAsk, To};
use crate::session::person::{Person, Role};
use crate::session::refused::{Field, Pile, Refused, Thing};
use crate::sim::ids::{StateId, StateSet};

impl Room {
    /// May this person say this now, and to these?
    pub(super) fn check_talk(&self, person: &Person, ask: &TalkAsk) -> Result<(), Refused> {
        match ask {
            TalkAsk::Say { to, text } => {
                self.speaker(person)?;
                if *to != To::Control {
                    self.check_speaks(person)?;
                }
                self.check_to(person, to)?;
                self.check_words(Field::Message, text)
            }
            TalkAsk::Voice { voice, to, text } => {
                if person.role != Role::Control {
                    return Err(Refused::NotYourRole);
                }
                if voice.trim().is_empty() {
                    return Err(Refused::Empty(Field::VoiceName));
                }
                self.check_name(voice)?;
                self.check_to(person, to)?;
                self.check_words(Field::Message, text)
            }
            TalkAsk::Meet { with, about } => {
                let Role::Delegation(seat) = person.role else { return Err(Refused::NotYourRole) };
                self.check_speaks(person)?;
                if *with == seat || with.at() >= self.desks.len() {
                    return Err(Refused::Unknown(Thing::OtherDelegation));
                }
                // Twenty requests without an answer are more than one for every other delegation.
                let open = |meeting: &&Meeting| meeting.from == seat && meeting.accepted.is_none();
                if self.meetings.iter().filter(open).count() >= 20 {
                    return Err(Refused::TooMany(Pile::Meetings));
                }
                self.check_words(Field::Subject, about)
            }
            TalkAsk::Answer { meeting, .. } => {
                let Role::Delegation(seat) = person.role else { return Err(Refused::NotYourRole) };
                let found = self.meetings.get(*meeting as usize);
                match found.is_some_and(|found| found.with == seat && found.accepted.is_none()) {
                    true => Ok(()),
                    false => Err(Refused::Unknown(Thing::OpenMeeting)),
                }
            }
        }
    }

    /// Writes down what was said or asked.
    pub(super) fn apply_talk(&mut self, person: &Person, ask: &TalkAsk) {
        match ask {
            TalkAsk::Say { to, text } => {
                if let Ok(from) = self.speaker(person) {
                    self.say(from, to.clone(), text);
                }
            }
            TalkAsk::Voice { voice, to, text } => {
                self.say(Speaker::SimCell(voice.trim().to_owned()), to.clone(), text);
            }
            TalkAsk::Meet { with, about } => {
                if let Role::Delegation(from) = person.role {
                    self.meetings.push(Meeting {
                        number: self.meetings.len() as u32,
                        at_ms: self.now_ms,
                        from,
                        with: *with,
                        about: about.trim().to_owned(),
                        accepted: None,
                    });
                }
            }
            TalkAsk::Answer { meeting, accept } => {
                if let Some(found) = self.meetings.get_mut(*meeting as usize) {
                    found.accepted = Some(*accept);
                }
            }
        }
    }

    /// Writes a message down. A delegation is never its own recipient: it hears itself anyway.
    fn say(&mut self, from: Speaker, to: To, text: &str) {
        let to = match (to, &from) {
            (To::Seats(seats), Speaker::Delegation(own)) => To::Seats(seats.without(*own)),
            (to, _) => to,
        };
        let message = Message {
            number: self.messages.len() as u32,
            at_ms: self.now_ms,
            step: self.exercise.step(),
            from,
            to,
            text: text.trim().to_owned(),
            hidden: false,
        };
        self.messages.push(Arc::new(message));
    }

    /// The name in which this person speaks; those who watch speak to nobody.
    pub(super) fn speaker(&self, person: &Person) -> Result<Speaker, Refused> {
        match &person.role {
            Role::Control => Ok(Speaker::Control),
            Role::Delegation(state) => Ok(Speaker::Delegation(*state)),
            Role::Chair => Ok(Speaker::Chair),
            Role::SimCell(voice) => Ok(Speaker::SimCell(voice.clone())),
            Role::Evaluator | Role::Observer | Role::Board => Err(Refused::NotYourRole),
        }
    }

    /// Are these recipients, and may they be spoken to now?
    fn check_to(&self, person: &Person, to: &To) -> Result<(), Refused> {
        // Before the exercise begins control alone speaks to the room, so that nobody plays before the others.
        if self.stage == Stage::Lobby && person.role != Role::Control && *to != To::Control {
            return Err(Refused::NotBegun);
        }
        match to {
            To::Seats(seats) => {
                let known = seats.and(self.scenario().everybody());
                let others = person.role.state().map_or(known, |own| known.without(own));
                if others.is_empty() || known != *seats { Err(Refused::Nobody) } else { Ok(()) }
            }
            To::SimCell(voice) => self.check_name(voice),
            To::Plenary | To::Control | To::Chair => Ok(()),
        }
    }

    /// May this person speak to others than control now?
    fn check_speaks(&self, person: &Person) -> Result<(), Refused> {
        if person.role.state().is_some_and(|seat| self.muted.has(seat)) {
            Err(Refused::Muted)
        } else {
            Ok(())
        }
    }

    /// Is there such a message?
    pub(super) fn check_message(&self, message: u32) -> Result<(), Refused> {
        self.messages.get(message as usize).map(|_| ()).ok_or(Refused::Unknown(Thing::Message))
    }

    /// Hides a message, or shows it again.
    pub(super) fn hide(&mut self, message: u32, hidden: bool) {
        if let Some(message) = self.messages.get_mut(message as usize) {
            Arc::make_mut(message).hidden = hidden;
        }
    }

    /// What this role hears, oldest first.
    pub fn heard_by(&self, role: &Role) -> impl Iterator<Item = &Arc<Message>> {
        let all = self.hears_all(role);
        self.messages.iter().filter(move |message| all || message.reaches(role))
    }

    /// The same, as this role may read it: of what control has hidden the others are not given the words.
    pub fn read_by(&self, role: &Role) -> impl Iterator<Item = Arc<Message>> {
        let control = *role == Role::Control;
        self.heard_by(role).map(move |message| {
            if message.hidden && !control {
                Arc::new(Message { text: String::new(), ..Message::clone(message) })
            } else {
                Arc::clone(message)
            }
        })
    }

    /// Control hears everything; evaluators do where control has set it so.
    fn hears_all(&self, role: &Role) -> bool {
        *role == Role::Control || (self.evaluators_hear_all && *role == Role::Evaluator)
    }

    /// The delegations that control has muted.
    pub fn muted(&self) -> StateSet {
        self.muted
    }

    /// Do evaluators hear everything that is said?
    pub fn evaluators_hear_all(&self) -> bool {
        self.evaluators_hear_all
    }

    /// Requests for meetings to which this role is party; control sees all.
    pub fn meetings_of(&self, role: &Role) -> impl Iterator<Item = &Meeting> {
        let (all, own) = (self.hears_all(role), role.state());
        self.meetings
            .iter()
            .filter(move |meeting| all || own == Some(meeting.from) || own == Some(meeting.with))
    }

    /// The voices that have a person or have spoken to this role: who was spoken to alone keeps that to
    /// themselves.
    pub fn voices_heard_by(&self, role: &Role) -> Vec<String> {
        let seated = self.people.iter().filter(|person| !person.gone).filter_map(|p| match &p.role {
            Role::SimCell(voice) => Some(voice.clone()),
            Role::Control
            | Role::Delegation(_)
            | Role::Chair
            | Role::Evaluator
            | Role::Observer
            | Role::Board => None,
        });
        let spoken = self.heard_by(role).filter_map(|message| match &message.from {
            Speaker::SimCell(voice) => Some(voice.clone()),
            Speaker::Delegation(_) | Speaker::Control | Speaker::Chair => None,
        });
        let mut voices: Vec<String> = seated.chain(spoken).collect();
        voices.sort();
        voices.dedup();
        voices
    }

    /// The set of seats that people play.
    pub fn peopled(&self) -> StateSet {
        let with = |set: StateSet, (seat, desk): (StateId, &super::Desk)| match desk.player {
            super::Player::People => set.with(seat),
            super::Player::Bot(_) => set,
        };
        self.desks.iter_enumerated().fold(StateSet::NONE, with)
    }
}
