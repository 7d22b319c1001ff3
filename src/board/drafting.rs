//! What a person at the table has in hand: the acts chosen so far, the tab and the offer that are open, whom
//! it names.
//!
//! The table changes it and draws it; the tabs and the foot of the table only read it. The exercise hears of
//! it when the decision is sealed.

use std::collections::BTreeSet;

use bevy::prelude::*;

use super::ask::Offer;
use super::sitting::Sitting;
use super::tabs::Tab;
use crate::report::act_kind::ActKind;
use crate::report::hands::Question;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ProposalId, StateId, StateSet, Suspect};
use crate::words::refusal;

/// The draft of a person at the table, and what is open beside it.
#[derive(Resource, Debug, Clone)]
pub struct Drafting {
    /// The acts chosen so far, in the order of choosing. Each was legal after those before it when it was
    /// added.
    pub acts: Vec<Act>,
    /// The tab whose contents stand on the right side.
    pub tab: Tab,
    /// The injects whose texts are unfolded, by their short names. A step begins with headlines alone.
    pub letters: BTreeSet<String>,
    /// The injects whose texts were unfolded in this step: they are new no more.
    pub read: BTreeSet<String>,
    /// The kind of options that is shown.
    pub kind: ActKind,
    /// What is looked for among all options; empty while nothing is.
    pub search: String,
    /// The state at which shown options can be directed; none to show all of them.
    pub picked: Option<StateId>,
    /// The offer that is open to be read and directed; one at most.
    pub open: Option<Offer>,
    /// The partners named for the open offer; empty for one that needs none.
    pub partners: StateSet,
    /// The suspect at whom the open offer is directed; none until one is named.
    pub toward: Option<Suspect>,
    /// The act of the open offer about which a person is asked whether it is meant.
    pub questioned: Option<Act>,
    /// What hands go up for.
    pub question: Question,
    /// Why the last thing asked for could not be done, as a sentence; none once something works.
    pub trouble: Option<String>,
}

impl Default for Drafting {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            tab: Tab::default(),
            letters: BTreeSet::new(),
            read: BTreeSet::new(),
            kind: ActKind::Inform,
            search: String::new(),
            picked: None,
            open: None,
            partners: StateSet::NONE,
            toward: None,
            questioned: None,
            question: Question::default(),
            trouble: None,
        }
    }
}

impl Drafting {
    /// Unfolds the text of an inject; one that is unfolded already is folded away.
    pub fn letter(&mut self, id: String) {
        if !self.letters.remove(&id) {
            self.read.insert(id.clone());
            self.letters.insert(id);
        }
    }

    /// Closes the open offer and forgets who was named for it.
    pub fn close_offer(&mut self) {
        self.open = None;
        self.partners = StateSet::NONE;
        self.toward = None;
        self.questioned = None;
    }

    /// Shows the options that can be directed at a state, and all of them again when the same is picked twice.
    pub fn pick(&mut self, state: Option<StateId>) {
        self.picked = if self.picked == state { None } else { state };
        if self.picked.is_some() {
            self.tab = Tab::Offers;
        }
        self.close_offer();
    }

    /// Directs the open offer at a suspect. A question about another suspect falls.
    pub fn direct(&mut self, toward: Suspect) {
        self.toward = Some(toward);
        self.questioned = None;
    }

    /// Opens an offer; the one that is open already is closed. Opening another one forgets who was named for
    /// the first, so that nobody is asked by mistake.
    pub fn open(&mut self, offer: Offer) {
        let again = self.open == Some(offer);
        self.close_offer();
        self.open = (!again).then_some(offer);
    }

    /// Puts an act into the draft if it may be done after the others. About a harsh one a person is asked first.
    pub fn add(&mut self, sitting: &Sitting, act: Act) {
        let may = sitting.check(&act, &self.acts).is_ok();
        if may && sitting.caution(&act).is_some() {
            self.questioned = Some(act);
            self.trouble = None;
        } else {
            self.take(sitting, act);
        }
    }

    /// Puts the act into the draft about which a person was asked; any other stays out.
    pub fn mean(&mut self, sitting: &Sitting, act: Act) {
        if self.questioned == Some(act) {
            self.take(sitting, act);
        }
    }

    fn take(&mut self, sitting: &Sitting, act: Act) {
        match sitting.check(&act, &self.acts) {
            // The offer closes so that a second click cannot take the same act twice.
            Ok(()) => {
                self.acts.push(act);
                self.close_offer();
                self.trouble = None;
            }
            Err(why) => self.trouble = Some(refusal::sentence(why, sitting.scenario())),
        }
    }

    /// Puts a position on a proposal into the draft, in place of any other; the same position again is taken
    /// back.
    pub fn answer(&mut self, sitting: &Sitting, proposal: ProposalId, stance: Stance) {
        let act = Act::Answer { proposal, stance };
        let taken_back = self.acts.contains(&act);
        self.acts.retain(|act| !matches!(act, Act::Answer { proposal: other, .. } if *other == proposal));
        if !taken_back {
            self.add(sitting, act);
        }
    }

    /// The position on a proposal that is in the draft; none if none was taken.
    pub fn stance(&self, proposal: ProposalId) -> Option<Stance> {
        self.acts.iter().find_map(|act| act.stance_on(proposal))
    }
}
