//! A delegation at its desk: members gather acts in a draft, the head seals it.

use super::state::{Done, Note, Player, Room, Stage};
use crate::session::ask::DeskAsk;
use crate::session::person::{Person, PersonId, Role};
use crate::session::refused::{Pile, Refused, Thing};
use crate::sim::decide::legal::Spent;
use crate::sim::decision::{ACTS_MAX, Act, Decision};
use crate::sim::ids::StateId;

impl Room {
    pub(super) fn check_desk(&self, person: &Person, ask: &DeskAsk) -> Result<(), Refused> {
        let Role::Delegation(seat) = person.role else { return Err(Refused::NotYourRole) };
        let desk = &self.desks[seat];
        if let DeskAsk::HandOver(to) = ask {
            self.check_head(seat, person.id)?;
            let member = self.members(seat).any(|member| member.id == *to);
            return if member { Ok(()) } else { Err(Refused::Unknown(Thing::OwnMember)) };
        }
        self.check_deciding()?;
        if desk.player != Player::People {
            return Err(Refused::BotPlays);
        }
        let sealed = self.exercise.sealed().has(seat);
        match ask {
            DeskAsk::Add(_) | DeskAsk::Remove(_) | DeskAsk::Seal(_) if sealed => Err(Refused::Sealed),
            DeskAsk::Add(_) if desk.draft.len() >= ACTS_MAX => Err(Refused::TooMany(Pile::DraftActs)),
            DeskAsk::Add(act) => {
                self.exercise.check(seat, act, &self.spent(&desk.draft)).map_err(Refused::Rules)
            }
            DeskAsk::Remove(act) if desk.draft.contains(act) => Ok(()),
            DeskAsk::Remove(_) => Err(Refused::NotInDraft),
            DeskAsk::Seal(acts) => {
                self.check_head(seat, person.id)?;
                if *acts != desk.draft {
                    return Err(Refused::DraftChanged);
                }
                self.check_decision(seat, acts)
            }
            DeskAsk::Unseal => {
                self.check_head(seat, person.id)?;
                if sealed { Ok(()) } else { Err(Refused::NotSealed) }
            }
            DeskAsk::HandOver(_) => Ok(()),
        }
    }

    pub(super) fn apply_desk(&mut self, person: &Person, ask: &DeskAsk) -> Done {
        let Role::Delegation(seat) = person.role else { return Done::default() };
        match ask {
            DeskAsk::Add(act) => self.desks[seat].draft.push(*act),
            DeskAsk::Remove(act) => {
                self.desks[seat].draft.retain(|kept| kept != act);
                return self.drop_what_no_longer_stands(seat);
            }
            DeskAsk::Seal(acts) => {
                let decision = Decision::of(acts.iter().copied());
                // Checked in this very state; a refusal would leave everything as it was.
                let _ = self.exercise_mut().decide(seat, &decision);
            }
            DeskAsk::Unseal => self.unseal(seat),
            DeskAsk::HandOver(to) => self.desks[seat].head = Some(*to),
        }
        Done::default()
    }

    /// Opens a sealed decision: its acts lie in the draft as before.
    pub(super) fn unseal(&mut self, seat: StateId) {
        if let Some(decision) = self.exercise_mut().unseal(seat) {
            self.desks[seat].draft = decision.acts.to_vec();
        }
    }

    /// An act may stand only because of another before it; whoever takes that one away is told what goes with it.
    pub(super) fn drop_what_no_longer_stands(&mut self, seat: StateId) -> Done {
        let (stands, falls) = self.sift(seat, &self.desks[seat].draft);
        self.desks[seat].draft = stands;
        let note = (!falls.is_empty()).then_some(Note::ActsFell(falls.len()));
        Done { person: None, note }
    }

    /// The acts that may still be done, in their order, and those that may not.
    pub(super) fn sift(&self, seat: StateId, acts: &[Act]) -> (Vec<Act>, Vec<Act>) {
        let (mut stands, mut falls) = (Vec::new(), Vec::new());
        let mut spent = Spent::default();
        for act in acts {
            if self.exercise.check(seat, act, &spent).is_ok() {
                spent.count(self.scenario(), &self.exercise, *act);
                stands.push(*act);
            } else {
                falls.push(*act);
            }
        }
        (stands, falls)
    }

    fn check_decision(&self, seat: StateId, acts: &[Act]) -> Result<(), Refused> {
        let mut spent = Spent::default();
        for act in acts {
            self.exercise.check(seat, act, &spent).map_err(Refused::Rules)?;
            spent.count(self.scenario(), &self.exercise, *act);
        }
        Ok(())
    }

    pub(super) fn check_deciding(&self) -> Result<(), Refused> {
        match self.stage {
            Stage::Lobby => Err(Refused::NotBegun),
            Stage::Deciding => Ok(()),
            Stage::Telling(_) => Err(Refused::NotDeciding),
            Stage::Over => Err(Refused::Over),
        }
    }

    fn check_head(&self, seat: StateId, who: PersonId) -> Result<(), Refused> {
        if self.desks[seat].head == Some(who) { Ok(()) } else { Err(Refused::NotHead) }
    }

    /// What these acts use up.
    pub(crate) fn spent(&self, acts: &[Act]) -> Spent {
        let mut spent = Spent::default();
        for act in acts {
            spent.count(self.scenario(), &self.exercise, *act);
        }
        spent
    }

    /// Budget points and political capital that an act costs.
    pub(crate) fn price(&self, act: &Act) -> (f64, f64) {
        let s = self.scenario();
        match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => {
                (f64::from(s.measures[measure].cost), f64::from(s.measures[measure].political))
            }
            Act::Answer { proposal, stance } => (self.exercise.answer_cost(s, proposal, stance), 0.0),
            Act::Respond { choice, .. } => {
                (f64::from(s.choices[choice].cost), f64::from(s.choices[choice].political))
            }
        }
    }
}
