//! The debrief as the room keeps it: control leads from act to act, delegations say who they think it was, people write
//! down one thing for Monday. What an act is and who may see what in it stands in [`crate::session::acts`].

use std::sync::Arc;

use super::state::{Player, Room, Stage};
use crate::session::acts::{Answer, DebriefAct, Debriefing, EARLY_QUESTIONS};
use crate::session::ask::{DebriefAsk, Lead};
use crate::session::limits::LINE_LETTERS_MAX;
use crate::session::person::{Person, Role};
use crate::session::refused::{Field, Refused, Thing};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, StateSet};

/// Pages of one act on a wall at most; where there are fewer, the last one is shown.
const WALL_PAGES_MAX: u16 = 64;

impl Room {
    /// How the debrief stands; none before control has opened it.
    pub fn debriefing(&self) -> Option<Debriefing> {
        (self.stage == Stage::Over).then_some(self.debriefing)
    }

    /// The exercise by which commitments may be shown while the last step has closed and the truth is not told: as it
    /// stood before that step closed. The rules lay open then what rests on the truth, and the room has not heard it.
    pub(in crate::session) fn before_the_truth(&self) -> Option<&Exercise> {
        let is_told = self.debriefing().is_some_and(|debriefing| debriefing.is_truth_told());
        let last = if self.exercise.is_over() && !is_told { self.past.last() } else { None };
        last.map(Arc::as_ref)
    }

    /// May control lead on like this?
    pub(super) fn check_lead(&self, lead: &Lead) -> Result<(), Refused> {
        let debriefing = self.debriefing().ok_or(Refused::NoDebrief)?;
        match lead {
            Lead::Show(act) if debriefing.may_show(*act) => Ok(()),
            Lead::Show(_) => Err(Refused::ActClosed),
            Lead::Question(number) => {
                if usize::from(*number) < self.questions() {
                    Ok(())
                } else {
                    Err(Refused::Unknown(Thing::Question))
                }
            }
            Lead::Page(page) if *page < WALL_PAGES_MAX => Ok(()),
            Lead::Page(_) => Err(Refused::Unknown(Thing::Page)),
            Lead::Ask(_) if !debriefing.may_show(DebriefAct::WhatIf) => Err(Refused::ActClosed),
            Lead::Ask(asking) => self.check_what_if(asking),
            Lead::Hands(hands) => self.check_hands(hands),
            Lead::Picture => self.waiting_what_if().map(|_| ()),
            Lead::Short(_) | Lead::End => Ok(()),
        }
    }

    /// What the author asks before the truth is told; nothing where control ended the exercise before its last step, because it
    /// asks about the whole plot.
    pub fn questions_before_truth(&self) -> &[String] {
        let written = &self.scenario().facilitation.before_truth;
        if self.exercise.ending().is_some() { &[] } else { written }
    }

    /// How many questions can be shown in the hot wash: the author's, or those that are made of an exercise that ended early.
    fn questions(&self) -> usize {
        let written = self.scenario().facilitation.hot_wash.len();
        // Journals of the time when an early end asked the author's questions lead where they led.
        if self.exercise.ending().is_some() { written.max(EARLY_QUESTIONS) } else { written }
    }

    /// Shows an act or a question, takes another way, or ends the debrief. Whoever shows an act goes on with it.
    pub(super) fn lead(&mut self, lead: &Lead) {
        match lead {
            Lead::Show(act) => self.show_act(*act),
            Lead::Question(number) => self.debriefing.question = *number,
            Lead::Page(page) => self.debriefing.page = *page,
            Lead::Ask(asking) => {
                self.show_act(DebriefAct::WhatIf);
                self.pose(*asking);
            }
            Lead::Hands(hands) => self.count_hands(*hands),
            Lead::Picture => {
                self.show_act(DebriefAct::WhatIf);
                self.open_picture();
            }
            Lead::Short(is_short) => self.debriefing.is_short = *is_short,
            Lead::End => self.debriefing.has_ended = true,
        }
    }

    fn show_act(&mut self, act: DebriefAct) {
        // What people have read cannot be taken back any more.
        if act > self.debriefing.furthest {
            self.opened = None;
        }
        let debriefing = &mut self.debriefing;
        debriefing.furthest = debriefing.furthest.max(act);
        debriefing.shown = act;
        debriefing.page = 0;
        debriefing.has_ended = false;
    }

    /// May this person say this in the debrief?
    pub(super) fn check_debrief(&self, person: &Person, ask: &DebriefAsk) -> Result<(), Refused> {
        match ask {
            DebriefAsk::Answer { incident, answer } => {
                let Role::Delegation(seat) = person.role else { return Err(Refused::NotYourRole) };
                self.check_head(seat, person.id)?;
                let debriefing = self.debriefing().ok_or(Refused::NoDebrief)?;
                if self.desks[seat].player != Player::People {
                    return Err(Refused::BotPlays);
                }
                if !debriefing.takes_answers() {
                    let told = debriefing.is_truth_told();
                    return Err(if told { Refused::TruthTold } else { Refused::ActClosed });
                }
                // Journals of the time when also those were asked about that came too late lead where they led.
                if !self.known_of(seat).any(|known| known == *incident) {
                    return Err(Refused::Unknown(Thing::Incident));
                }
                match answer {
                    Some((who, _)) if who.at() >= self.scenario().suspects() => {
                        Err(Refused::Unknown(Thing::Suspect))
                    }
                    Some(_) | None => Ok(()),
                }
            }
            DebriefAsk::Monday(line) => {
                if matches!(person.role, Role::Observer | Role::Board) {
                    return Err(Refused::NotYourRole);
                }
                let debriefing = self.debriefing().ok_or(Refused::NoDebrief)?;
                if !debriefing.takes_lines() {
                    return Err(Refused::ActClosed);
                }
                self.check_words(Field::Monday, line)?;
                let is_short = line.trim().chars().count() <= LINE_LETTERS_MAX;
                if is_short { Ok(()) } else { Err(Refused::LineTooLong) }
            }
        }
    }

    /// Keeps what was said. A later answer or line takes the place of the one before.
    pub(super) fn apply_debrief(&mut self, person: &Person, ask: &DebriefAsk) {
        match ask {
            DebriefAsk::Answer { incident, answer } => {
                if let Role::Delegation(seat) = person.role {
                    self.answers.insert((seat, *incident), *answer);
                }
            }
            DebriefAsk::Monday(line) => {
                let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
                self.mondays.insert(person.id, line);
            }
        }
    }

    /// The incidents about which a delegation is asked who it was: those of the plot that it knows of, and could work on.
    pub fn asked_of(&self, seat: StateId) -> impl Iterator<Item = IncidentId> {
        let began = |id: IncidentId| self.exercise.incidents()[id].began;
        self.known_of(seat).filter(move |id| !self.exercise.came_too_late(began(*id)))
    }

    /// The incidents of the plot that it knows of. Everyday ones have no author that anybody would ask for.
    fn known_of(&self, seat: StateId) -> impl Iterator<Item = IncidentId> {
        let incidents = self.exercise.incidents().iter_enumerated();
        incidents.filter(move |(_, one)| one.plot.is_some() && one.known_to.has(seat)).map(|(id, _)| id)
    }

    /// What a delegation has answered about an incident; none if it has not.
    pub fn answer(&self, seat: StateId, incident: IncidentId) -> Option<Answer> {
        self.answers.get(&(seat, incident)).copied()
    }

    /// The delegations that are asked who it was: people play them, and they know of something to be asked about.
    pub fn asked(&self) -> StateSet {
        self.peopled()
            .iter()
            .filter(|seat| self.asked_of(*seat).next().is_some())
            .fold(StateSet::NONE, StateSet::with)
    }

    /// Those of them that have answered all they are asked.
    pub fn answered(&self) -> StateSet {
        let has =
            |seat: &StateId| self.asked_of(*seat).all(|incident| self.answer(*seat, incident).is_some());
        self.asked().iter().filter(has).fold(StateSet::NONE, StateSet::with)
    }

    /// What people will do on Monday, in the order of the words: who wrote which, and who wrote first, cannot be told.
    pub fn mondays(&self) -> Vec<&str> {
        let mut lines: Vec<&str> = self.mondays.values().map(String::as_str).collect();
        lines.sort_unstable();
        lines
    }
}
