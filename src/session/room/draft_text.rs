//! A text under negotiation as it lies on the table: clauses, wordings in brackets, reservations, positions;
//! and who may read it and what each role may do with it. What becomes of it is decided elsewhere.

use std::sync::Arc;

use serde::Serialize;

use super::history::Change;
use crate::session::clock::Clock;
use crate::session::person::Role;
use crate::sim::adjudicate::text::Stances;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Stance;
use crate::sim::exercise::event::Outcome;
use crate::sim::ids::{MeasureId, STATES_MAX, StateId, StateSet};

/// The stage of a text; only the first two can still lead to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum TextStage {
    /// Clauses may be written and amended.
    Drafting,
    /// It lies for signature under silence.
    Silence {
        /// The time until the silence ends. It stands while the exercise is held and while no step is open.
        clock: Clock,
    },
    /// It was concluded like this.
    Concluded(Outcome),
    /// Its author took it back.
    Withdrawn,
    /// It was signed, and the measure could not be agreed any more.
    Lapsed,
}

/// One wording of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The words; empty deletes the clause.
    pub words: String,
    /// Who put it forward; the Chair if no delegation did.
    pub by: Option<StateId>,
    /// Who could live with it.
    pub backers: StateSet,
}

/// A numbered clause. More than one wording: they stand in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The wordings, oldest first.
    pub wordings: Vec<Wording>,
    /// Reservations by state, one for each state at most.
    pub reservations: Vec<(StateId, String)>,
}

/// A text under negotiation.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftText {
    /// Its number, from 0.
    pub number: u32,
    /// Title, as its author wrote it.
    pub title: String,
    /// Who put it forward; the Chair if no delegation did.
    pub by: Option<StateId>,
    /// Who negotiates it, the author included.
    pub parties: StateSet,
    /// The joint measure it brings into force; none for a text that only says something.
    pub measure: Option<MeasureId>,
    /// The clauses, in the order of the text.
    pub clauses: Vec<Clause>,
    /// The stage at which it stands now.
    pub stage: TextStage,
    /// Positions taken, in the order of the states. Whoever is not control sees their own and those of co-sponsors.
    pub stances: Stances,
    /// Who has taken a position; everybody party to it may know that. Under silence those who have taken one since it
    /// began: a co-sponsor of the draft can still speak.
    pub signed: StateSet,
    /// Who broke the silence last, and why.
    pub broken: Option<(StateId, String)>,
    /// Why a signed measure lapsed.
    pub lapsed: Option<Refusal>,
    /// How it came about, oldest change first.
    pub history: Vec<Arc<Change>>,
}

impl DraftText {
    /// Is anything left to be settled: a clause with more than one wording, or a bracket that somebody has typed?
    pub fn has_brackets(&self) -> bool {
        let typed = |wording: &Wording| wording.words.contains(['[', ']']);
        self.clauses.iter().any(|clause| clause.wordings.len() > 1 || clause.wordings.iter().any(typed))
    }

    /// Is it still being negotiated or signed?
    pub fn is_open(&self) -> bool {
        matches!(self.stage, TextStage::Drafting | TextStage::Silence { .. })
    }

    /// May this role read it?
    pub fn is_seen_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Control | Role::Evaluator => true,
            Role::Delegation(state) => self.parties.has(*state),
            // The Chair sees what it opened and what the whole table negotiates.
            Role::Chair => self.by.is_none() || self.parties == everybody,
            Role::SimCell(_) | Role::Observer | Role::Board => self.parties == everybody,
        }
    }

    /// Nobody is told who quietly blocked (MODEL.md 7.4): others' positions stay with control, but for co-sponsors,
    /// who sign in the open.
    pub(super) fn as_seen_by(&self, role: &Role) -> Self {
        let mut seen = self.clone();
        if *role != Role::Control {
            let open = |state: StateId, stance: Option<Stance>| {
                role.state() == Some(state)
                    || (stance == Some(Stance::Support) && self.stage == TextStage::Drafting)
            };
            for state in self.parties.iter() {
                let stance = seen.stances[state.at()];
                seen.stances[state.at()] = stance.filter(|_| open(state, stance));
            }
        }
        seen
    }

    /// May this role settle brackets, put the text under silence and take it back?
    pub(super) fn is_led_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Delegation(state) => self.by == Some(*state),
            Role::Chair => self.is_seen_by(role, everybody),
            Role::Control => true,
            Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => false,
        }
    }

    /// Does this role take part in drafting?
    pub(super) fn is_drafted_by(&self, role: &Role, everybody: StateSet) -> bool {
        match role {
            Role::Delegation(state) => self.parties.has(*state),
            Role::Chair => self.is_seen_by(role, everybody),
            Role::Control | Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => false,
        }
    }
}

impl DraftText {
    /// A wording of a clause, if there is one at these places.
    pub(super) fn wording(&self, clause: u32, wording: u32) -> Option<&Wording> {
        self.clauses.get(clause as usize)?.wordings.get(wording as usize)
    }

    /// Backs a wording, or takes that back: the same ask does both, as a page shows only one of the two.
    pub(super) fn back(&mut self, clause: u32, wording: u32, own: Option<StateId>) {
        let found = self.clauses.get_mut(clause as usize).and_then(|c| c.wordings.get_mut(wording as usize));
        if let (Some(wording), Some(own)) = (found, own) {
            let backers = wording.backers;
            wording.backers = if backers.has(own) { backers.without(own) } else { backers.with(own) };
        }
    }

    /// Leaves one wording of a clause. If that one is empty the clause is deleted, and those after it move
    /// up.
    pub(super) fn settle(&mut self, clause: u32, wording: u32) {
        let Some(found) = self.clauses.get_mut(clause as usize) else { return };
        let chosen = found.wordings.swap_remove(wording as usize);
        if chosen.words.is_empty() {
            self.clauses.remove(clause as usize);
        } else {
            found.wordings = vec![chosen];
        }
    }

    /// Puts a reservation in the place of an earlier one of the same state; an empty one only takes it away.
    pub(super) fn reserve(&mut self, clause: u32, words: &str, own: Option<StateId>) {
        let (Some(found), Some(own)) = (self.clauses.get_mut(clause as usize), own) else { return };
        found.reservations.retain(|(state, _)| *state != own);
        if !words.trim().is_empty() {
            found.reservations.push((own, words.trim().to_owned()));
        }
    }

    /// Takes back every position but its author's: they were taken on other words, or before an objection was heard.
    pub(super) fn forget_positions(&mut self) {
        (self.stances, self.signed) = ([None; STATES_MAX], StateSet::NONE);
        self.sign(self.by, Stance::Support);
    }

    /// Writes down a position; the Chair has none.
    pub(super) fn sign(&mut self, who: Option<StateId>, stance: Stance) {
        if let Some(state) = who {
            self.stances[state.at()] = Some(stance);
            self.signed = self.signed.with(state);
        }
    }
}

impl Wording {
    /// A wording, which its author could live with.
    pub(super) fn new(words: &str, by: Option<StateId>) -> Self {
        Self { words: words.trim().to_owned(), by, backers: by.map_or(StateSet::NONE, StateSet::only) }
    }
}
