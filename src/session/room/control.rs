//! What the white cell does: the clock, the MSEL, seats and doors, and overruling the model with a reason.
//! Control may do nearly everything and nothing in silence: it is all in the journal, and rulings are shown
//! in the debrief.

use super::records::{LogLine, Ruling};
use super::ruled::carry_out;
use super::state::{Done, Player, Room, Stage};
use crate::session::ask::{ControlAsk, Overruling};
use crate::session::person::Person;
use crate::session::refused::{Amount, Field, Refused, Thing};
use crate::session::settings::MINUTES_MAX;
use crate::sim::ids::{InjectId, StateId};

impl Room {
    /// May control do this now?
    pub(super) fn check_control(&self, person: &Person, ask: &ControlAsk) -> Result<(), Refused> {
        match ask {
            ControlAsk::Begin if self.stage == Stage::Lobby => Ok(()),
            ControlAsk::Begin => Err(Refused::Begun),
            ControlAsk::Pause | ControlAsk::Resume | ControlAsk::CloseStep => self.check_deciding(),
            ControlAsk::Extend(seconds) => {
                self.check_deciding()?;
                range(Amount::Seconds, i64::from(*seconds), -86_400, 86_400)
            }
            ControlAsk::Minutes(minutes) => {
                range(Amount::StepMinutes, i64::from(*minutes), 0, i64::from(MINUTES_MAX))
            }
            ControlAsk::TellNext | ControlAsk::OpenStep | ControlAsk::EndHere => match self.stage {
                Stage::Closed | Stage::Telling(_) => Ok(()),
                Stage::Lobby | Stage::Deciding | Stage::Over => Err(Refused::NotTelling),
            },
            ControlAsk::TakeBack(what) => self.check_take_back(*what),
            ControlAsk::Hold(inject) => self.check_waits(*inject),
            ControlAsk::LetGo(inject) if self.exercise.is_held(*inject) => Ok(()),
            ControlAsk::LetGo(_) => Err(Refused::NotHeld),
            ControlAsk::Release { inject, text } => {
                self.check_deciding()?;
                self.check_waits(*inject)?;
                text.iter().try_for_each(|text| self.check_words(Field::Inject, text))
            }
            ControlAsk::Edit { inject, text } => {
                self.check_waits(*inject)?;
                self.check_words(Field::Inject, text)
            }
            ControlAsk::Improvise(wish) => {
                self.check_deciding()?;
                if wish.to.and(self.scenario().everybody()) != wish.to {
                    return Err(Refused::Unknown(Thing::Delegation));
                }
                self.check_words(Field::Sender, &wish.from)?;
                self.check_name(&wish.from)?;
                if wish.expects.chars().count() > crate::session::limits::LETTERS_MAX {
                    return Err(Refused::TooLong(Field::ExpectedAction));
                }
                self.check_words(Field::Inject, &wish.text)
            }
            ControlAsk::Overrule { what, reason } => {
                self.check_words(Field::Reason, reason)?;
                self.check_overruling(what)
            }
            ControlAsk::PutBot { seat, .. } | ControlAsk::HandBack(seat) => self.check_seat(*seat),
            ControlAsk::MakeHead(who) => match self.present(*who).and_then(|person| person.role.state()) {
                Some(_) => Ok(()),
                None => Err(Refused::Unknown(Thing::Member)),
            },
            // Who shows the last of control out would have nobody left to run the exercise.
            ControlAsk::ShowOut(who) if *who == person.id => Err(Refused::Yourself),
            ControlAsk::ShowOut(who) => self.present(*who).map(|_| ()).ok_or(Refused::Unknown(Thing::Person)),
            ControlAsk::ShowOutMany(who) if who.contains(&person.id) => Err(Refused::Yourself),
            ControlAsk::ShowOutMany(who) => match who.iter().any(|who| self.present(*who).is_some()) {
                true => Ok(()),
                false => Err(Refused::Unknown(Thing::Person)),
            },
            ControlAsk::LetIn(numbers) | ControlAsk::TurnAway(numbers) => self.check_waiting(numbers),
            ControlAsk::Hide { message, .. } => self.check_message(*message),
            ControlAsk::Mute { seat, .. } => self.check_seat(*seat),
            ControlAsk::CloseAtZero(_)
            | ControlAsk::Doors(_)
            | ControlAsk::Admit(_)
            | ControlAsk::EvaluatorsHearAll(_) => Ok(()),
            ControlAsk::Log(text) => self.check_words(Field::Note, text),
            ControlAsk::Debrief(lead) => self.check_lead(lead),
        }
    }

    /// Carries out what control asks. A new number of minutes holds from the next step on; the running
    /// count-down is extended by an ask of its own.
    pub(super) fn apply_control(&mut self, person: &Person, ask: &ControlAsk) -> Done {
        let now = self.now_ms;
        match ask {
            ControlAsk::Begin => {
                self.note_opening(self.stage);
                self.begin();
            }
            ControlAsk::Pause => self.pause(),
            ControlAsk::Resume => self.resume(),
            ControlAsk::Extend(seconds) => {
                self.clock = self.clock.extended(now, i64::from(*seconds) * 1000);
            }
            ControlAsk::Minutes(minutes) => self.settings.minutes = *minutes,
            ControlAsk::CloseAtZero(close) => self.settings.close_at_zero = *close,
            ControlAsk::CloseStep => self.close_step(),
            ControlAsk::TellNext => self.tell_next(),
            ControlAsk::OpenStep => self.open_step(),
            ControlAsk::EndHere => self.end_here(),
            ControlAsk::TakeBack(what) => self.take_back(*what),
            ControlAsk::Hold(inject) => {
                self.exercise_mut().hold(*inject);
            }
            ControlAsk::LetGo(inject) => {
                self.exercise_mut().let_go(*inject);
            }
            ControlAsk::Release { inject, text } => self.send_out(*inject, text.as_deref()),
            ControlAsk::Edit { inject, text } => {
                self.exercise_mut().edit_inject(*inject, text.trim());
            }
            ControlAsk::Improvise(wish) => {
                if let Some(inject) = self.exercise_mut().improvise(wish) {
                    self.send_out(inject, None);
                }
            }
            ControlAsk::Overrule { what, reason } => self.overrule(person, what, reason),
            ControlAsk::PutBot { seat, temperament } => self.desks[*seat].player = Player::Bot(*temperament),
            ControlAsk::HandBack(seat) => self.desks[*seat].player = Player::People,
            ControlAsk::MakeHead(who) => {
                if let Some(state) = self.present(*who).and_then(|person| person.role.state()) {
                    self.desks[state].head = Some(*who);
                }
            }
            ControlAsk::ShowOut(who) => self.leave(*who),
            ControlAsk::ShowOutMany(who) => who.iter().for_each(|who| self.leave(*who)),
            ControlAsk::Doors(open) => self.doors_open = *open,
            ControlAsk::Admit(admits) => self.admit(*admits),
            ControlAsk::LetIn(numbers) => self.let_in(numbers),
            ControlAsk::TurnAway(numbers) => drop(self.take_waiting(numbers)),
            ControlAsk::Hide { message, hidden } => self.hide(*message, *hidden),
            ControlAsk::Mute { seat, muted } => {
                self.muted = if *muted { self.muted.with(*seat) } else { self.muted.without(*seat) };
            }
            ControlAsk::EvaluatorsHearAll(all) => self.evaluators_hear_all = *all,
            ControlAsk::Debrief(lead) => self.lead(lead),
            ControlAsk::Log(text) => self.log.push(LogLine {
                by: person.id,
                at_ms: now,
                step: self.exercise.step(),
                text: text.trim().to_owned(),
            }),
        }
        Done::default()
    }

    /// Is there such an inject, and is it not out yet? What people have read cannot be changed any more.
    fn check_waits(&self, inject: InjectId) -> Result<(), Refused> {
        match self.exercise.released().get(inject) {
            None => Err(Refused::Unknown(Thing::Inject)),
            Some(Some(_)) => Err(Refused::Released),
            Some(None) if self.goes_out(inject) => Err(Refused::GoesOut),
            Some(None) => Ok(()),
        }
    }

    /// Is there such a delegation?
    fn check_seat(&self, seat: StateId) -> Result<(), Refused> {
        if seat.at() < self.desks.len() { Ok(()) } else { Err(Refused::Unknown(Thing::Delegation)) }
    }

    /// Can this be overruled? Evidence may be struck and awarded after the end too, because the hot wash may
    /// bring something to light; the region stands still then.
    fn check_overruling(&self, what: &Overruling) -> Result<(), Refused> {
        let yes = |right: bool, why: Refused| if right { Ok(()) } else { Err(why) };
        match what {
            Overruling::Change(effect) => {
                if self.exercise.is_over() {
                    return Err(Refused::Over);
                }
                yes(self.exercise.may_overrule(effect), Refused::NoSuchChange)
            }
            Overruling::Strike(line) => yes(self.exercise.may_strike(*line as usize), Refused::NoSuchLine),
            Overruling::Award(award) => yes(self.exercise.may_award(award), Refused::NoSuchChange),
            Overruling::Unseal(seat) => {
                self.check_seat(*seat)?;
                self.check_deciding()?;
                yes(self.exercise.sealed().has(*seat), Refused::NotSealed)
            }
        }
    }

    /// Carries out a ruling and writes it down with its reason. Its number is its place in the list, which is
    /// what evidence cites.
    fn overrule(&mut self, person: &Person, what: &Overruling, reason: &str) {
        let ruling = self.rulings.len() as u16;
        if let Overruling::Unseal(seat) = what {
            self.unseal(*seat);
        }
        carry_out(self.exercise_mut(), ruling, what);
        self.rulings.push(Ruling {
            by: person.id,
            at_ms: self.now_ms,
            step: self.exercise.step(),
            what: what.clone(),
            reason: reason.trim().to_owned(),
        });
    }

    /// The overrulings with their reasons, oldest first. For control and the debrief.
    pub fn rulings(&self) -> &[Ruling] {
        &self.rulings
    }

    /// Control's private log, oldest first. For control alone.
    pub fn log(&self) -> &[LogLine] {
        &self.log
    }

    /// Are people let in?
    pub fn doors_open(&self) -> bool {
        self.doors_open
    }
}

fn range(what: Amount, value: i64, least: i64, most: i64) -> Result<(), Refused> {
    if (least..=most).contains(&value) { Ok(()) } else { Err(Refused::Range { what, least, most }) }
}
