//! A delegation at its desk: members gather acts in a draft, the head seals it.

use super::state::{Done, Note, Player, Room, Stage};
use crate::session::ask::DeskAsk;
use crate::session::person::{Person, PersonId, Role};
use crate::session::refused::{Pile, Refused, Thing};
use crate::sim::decide::spent::Spent;
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
                let lens = self.exercise.seat(seat);
                lens.check(act, &lens.spent(&desk.draft)).map_err(Refused::Rules)
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
        let (lens, mut spent) = (self.exercise.seat(seat), Spent::default());
        for act in acts {
            if lens.check(act, &spent).is_ok() {
                lens.count(&mut spent, *act);
                stands.push(*act);
            } else {
                falls.push(*act);
            }
        }
        (stands, falls)
    }

    fn check_decision(&self, seat: StateId, acts: &[Act]) -> Result<(), Refused> {
        let (lens, mut spent) = (self.exercise.seat(seat), Spent::default());
        for act in acts {
            lens.check(act, &spent).map_err(Refused::Rules)?;
            lens.count(&mut spent, *act);
        }
        Ok(())
    }

    pub(super) fn check_deciding(&self) -> Result<(), Refused> {
        match self.stage {
            Stage::Lobby => Err(Refused::NotBegun),
            Stage::Deciding => Ok(()),
            Stage::Closed | Stage::Telling(_) => Err(Refused::NotDeciding),
            Stage::Over => Err(Refused::Over),
        }
    }

    pub(super) fn check_head(&self, seat: StateId, who: PersonId) -> Result<(), Refused> {
        if self.desks[seat].head == Some(who) { Ok(()) } else { Err(Refused::NotHead) }
    }
}
