//! What-if questions as the room keeps them: which can be asked, the hands that were counted, the picture that was opened.
//! What comes of the futures is worked out elsewhere and never kept ([`crate::session::what_if`]).

use super::state::Room;
use crate::session::refused::{Amount, Pile, Refused, Thing};
use crate::session::what_if::{Asking, HANDS_MAX, Hands, Otherwise, Posed, QUESTIONS_MAX};
use crate::sim::decision::Act;

impl Room {
    /// Everything that was asked, oldest first.
    pub fn what_ifs(&self) -> &[Posed] {
        &self.what_ifs
    }

    /// Can this be asked? The step has closed, the act that would be left out was done in it, and the one that would be
    /// done was allowed then beside all others.
    pub fn check_what_if(&self, asking: &Asking) -> Result<(), Refused> {
        let closed =
            self.decisions.get(usize::from(asking.step)).zip(self.past.get(usize::from(asking.step)));
        let (decisions, moment) = closed.ok_or(Refused::Unknown(Thing::Step))?;
        let decision = decisions.get(asking.seat.at()).ok_or(Refused::Unknown(Thing::Delegation))?;
        let (left_out, put_in) = match asking.otherwise {
            Otherwise::Without(act) => (Some(act), None),
            Otherwise::Also(act) => (None, Some(act)),
            Otherwise::Instead { of, act } => (Some(of), Some(act)),
        };
        let place = match left_out {
            Some(act) => Some(decision.acts.iter().position(|done| *done == act).ok_or(Refused::NotDone)?),
            None => None,
        };
        if let Some(act) = put_in {
            let all = decision.acts.iter().enumerate().filter(|(at, _)| Some(*at) != place);
            let beside: Vec<Act> = all.map(|(_, act)| *act).collect();
            let spent = moment.spent(asking.seat, &beside);
            moment.check(asking.seat, &act, &spent).map_err(Refused::NotThen)?;
        }
        let asked = self.what_ifs.iter().filter(|posed| posed.is_open).count();
        if asked < QUESTIONS_MAX { Ok(()) } else { Err(Refused::TooMany(Pile::Questions)) }
    }

    /// Puts it before the room, in the place of one that nobody was shown the picture of.
    pub(super) fn pose(&mut self, asking: Asking) {
        self.what_ifs.retain(|posed| posed.is_open);
        self.what_ifs.push(Posed::new(asking));
    }

    /// The question that waits for its picture.
    pub(super) fn waiting_what_if(&self) -> Result<&Posed, Refused> {
        self.what_ifs.last().filter(|posed| !posed.is_open).ok_or(Refused::NoQuestion)
    }

    pub(super) fn check_hands(&self, hands: &Hands) -> Result<(), Refused> {
        self.waiting_what_if()?;
        let most = hands.iter().copied().max().unwrap_or(0);
        let range = Refused::Range { what: Amount::Hands, least: 0, most: i64::from(HANDS_MAX) };
        if most <= HANDS_MAX { Ok(()) } else { Err(range) }
    }

    pub(super) fn count_hands(&mut self, hands: Hands) {
        if let Some(posed) = self.what_ifs.last_mut() {
            posed.hands = Some(hands);
        }
    }

    pub(super) fn open_picture(&mut self) {
        if let Some(posed) = self.what_ifs.last_mut() {
            posed.is_open = true;
        }
    }
}
