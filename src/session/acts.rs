//! The debrief in acts, led by control: what an act is, in which order they open, and who may see what in one.
//!
//! Invariant: what a reader may be shown is a function of how the debrief stands ([`Debriefing`]: the furthest act that
//! was opened, the act that is shown) and of the reader, and of nothing else. Nothing that rests on the hidden truth is
//! given out before [`DebriefAct::Truth`] opens: [`crate::session::view::Snapshot`] asks here before it gives any of it.

use serde::{Deserialize, Serialize};

use crate::sim::exercise::belief::Likelihood;
use crate::sim::ids::{StateId, Suspect};
use crate::sim::name::named;

/// So many questions has the hot wash of an exercise that control ended before its last step.
pub const EARLY_QUESTIONS: usize = 4;

/// An act of the debrief. They open in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DebriefAct {
    /// Each delegation reads its own record, without the truth.
    Own,
    /// Each delegation commits to who was behind an incident, and how likely that is.
    Who,
    /// The truth, then who planted what.
    Truth,
    /// What each delegation believed over the steps, and what it answered.
    Belief,
    /// The crisis ladder and tension over the steps, and the same had nobody acted.
    Ladder,
    /// The turns that decided the exercise, with what else was on offer.
    Turns,
    /// The commitments with the evidence behind them.
    Commitments,
    /// What would have come of another act: the room guesses, then sees a hundred futures.
    WhatIf,
    /// Questions to talk about, one at a time.
    HotWash,
    /// One thing that each person will do on Monday.
    Monday,
}

named!(DebriefAct {
    Own = "own",
    Who = "who",
    Truth = "truth",
    Belief = "belief",
    Ladder = "ladder",
    Turns = "turns",
    Commitments = "commitments",
    WhatIf = "what-if",
    HotWash = "hot-wash",
    Monday = "monday",
});

impl DebriefAct {
    /// The act with this stable name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }

    /// Is it part of the short way, for a class of 45 minutes?
    pub fn is_in_short(self) -> bool {
        matches!(self, Self::Truth | Self::Belief | Self::Ladder | Self::WhatIf)
    }
}

/// How a debrief stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debriefing {
    /// The furthest act that was opened.
    pub furthest: DebriefAct,
    /// The act that is shown to everybody: the furthest one, or one before it that is shown again.
    pub shown: DebriefAct,
    /// The question of the hot wash that is shown, counted from 0.
    pub question: u16,
    /// The page of the act on the wall, counted from 0: a wall shows little at a time, and that large.
    pub page: u16,
    /// Does control take the short way?
    pub is_short: bool,
    /// Has control ended it? Everybody reads on alone then, in what was opened.
    pub has_ended: bool,
}

/// Who reads an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A delegation.
    Seat(StateId),
    /// The wall, and everybody who speaks for no state.
    Room,
}

/// How much of an act a reader may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Nothing: it was not opened.
    Nothing,
    /// What the act is for, and nothing of what stands in it.
    Invitation,
    /// What belongs to the reader's own delegation, and nothing of any other.
    Own,
    /// Everything in it.
    Whole,
}

impl Default for Debriefing {
    fn default() -> Self {
        Self {
            furthest: DebriefAct::Own,
            shown: DebriefAct::Own,
            question: 0,
            page: 0,
            is_short: false,
            has_ended: false,
        }
    }
}

impl Debriefing {
    /// The acts of the way that control takes, opened or still to come. Both ways begin with each one's own record, which
    /// is what stands on the pages when the debrief opens.
    pub fn way(&self) -> impl Iterator<Item = DebriefAct> {
        let is_short = self.is_short;
        let is_on_it = move |act: &DebriefAct| !is_short || act.is_in_short() || *act == DebriefAct::Own;
        DebriefAct::ALL.into_iter().filter(is_on_it)
    }

    /// The act that opens next; none after the last one.
    pub fn next(&self) -> Option<DebriefAct> {
        self.way().find(|act| *act > self.furthest)
    }

    /// Was this act opened?
    pub fn has_opened(&self, act: DebriefAct) -> bool {
        act <= self.furthest && self.way().any(|one| one == act)
    }

    /// May control show this act now: one that was opened, or the next one, which opens by it? What if may be passed over:
    /// it takes a quarter of an hour that not every room has.
    pub fn may_show(&self, act: DebriefAct) -> bool {
        let next = self.next();
        let is_after =
            next == Some(DebriefAct::WhatIf) && self.way().find(|one| *one > DebriefAct::WhatIf) == Some(act);
        self.has_opened(act) || next == Some(act) || is_after
    }

    /// Is the hidden truth told, so that what rests on it may be shown?
    pub fn is_truth_told(&self) -> bool {
        self.furthest >= DebriefAct::Truth
    }

    /// May delegations answer who it was? They may think again until the truth is told.
    pub fn takes_answers(&self) -> bool {
        self.furthest == DebriefAct::Who
    }

    /// May people write down what they will do on Monday?
    pub fn takes_lines(&self) -> bool {
        self.furthest >= DebriefAct::Monday
    }

    /// How much of an act this reader may be shown.
    pub fn share(&self, act: DebriefAct, reader: Reader) -> Share {
        if !self.has_opened(act) {
            return Share::Nothing;
        }
        match (act, reader) {
            (DebriefAct::Own | DebriefAct::Who | DebriefAct::Commitments, Reader::Seat(_)) => Share::Own,
            (DebriefAct::Own | DebriefAct::Who | DebriefAct::Monday, _) => Share::Invitation,
            (
                DebriefAct::Truth
                | DebriefAct::Belief
                | DebriefAct::Ladder
                | DebriefAct::Turns
                | DebriefAct::Commitments
                | DebriefAct::WhatIf
                | DebriefAct::HotWash,
                _,
            ) => Share::Whole,
        }
    }
}

/// What a delegation has answered about an incident: whom it holds to be behind it and how likely that is; none if it
/// says that it does not know.
pub type Answer = Option<(Suspect, Likelihood)>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_open_one_after_the_other_and_never_before_their_turn() {
        let mut debriefing = Debriefing::default();
        for pair in DebriefAct::ALL.windows(2) {
            assert_eq!(debriefing.next(), Some(pair[1]));
            let passed = (pair[1] == DebriefAct::WhatIf).then_some(DebriefAct::HotWash);
            let closed = DebriefAct::ALL.into_iter().filter(|act| *act > pair[1] && Some(*act) != passed);
            closed.for_each(|act| assert!(!debriefing.may_show(act), "{act:?} after {:?}", pair[0]));
            debriefing.furthest = pair[1];
        }
        assert_eq!(debriefing.next(), None);
    }

    #[test]
    fn the_short_way_leads_from_the_own_record_straight_to_the_truth_and_ends_with_what_if() {
        let mut debriefing = Debriefing { is_short: true, ..Debriefing::default() };
        for act in [DebriefAct::Truth, DebriefAct::Belief, DebriefAct::Ladder, DebriefAct::WhatIf] {
            assert_eq!(debriefing.next(), Some(act));
            debriefing.furthest = act;
        }
        assert_eq!(debriefing.next(), None);
        assert!(!debriefing.has_opened(DebriefAct::Who), "it was passed over");
        debriefing.is_short = false;
        assert_eq!(debriefing.next(), Some(DebriefAct::HotWash));
    }

    #[test]
    fn of_an_act_that_was_not_opened_nobody_is_shown_anything() {
        for furthest in DebriefAct::ALL {
            let debriefing = Debriefing { furthest, ..Debriefing::default() };
            for act in DebriefAct::ALL {
                for reader in [Reader::Seat(StateId(0)), Reader::Room] {
                    let share = debriefing.share(act, reader);
                    assert_eq!(share == Share::Nothing, act > furthest, "{act:?}, {furthest:?}, {reader:?}");
                }
            }
            assert_eq!(debriefing.is_truth_told(), furthest >= DebriefAct::Truth);
        }
    }

    #[test]
    fn a_record_is_its_delegations_alone() {
        let debriefing = Debriefing { furthest: DebriefAct::Monday, ..Debriefing::default() };
        assert_eq!(debriefing.share(DebriefAct::Own, Reader::Seat(StateId(3))), Share::Own);
        assert_eq!(debriefing.share(DebriefAct::Own, Reader::Room), Share::Invitation);
    }
}
