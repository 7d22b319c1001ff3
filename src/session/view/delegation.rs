//! What a delegation sees: its seat's view of the exercise, its desk, and what it is party to. Nothing of
//! another desk is in it.

use super::{HallView, Snapshot, Talk};
use crate::session::person::{Person, PersonId, Role};
use crate::session::room::{Player, Stage};
use crate::sim::catalogue::price::Price;
use crate::sim::decide::price::Purse;
use crate::sim::decision::Act;
use crate::sim::ids::StateId;
use crate::sim::view::{self, SeatView};

/// A delegation's page as data.
#[derive(Debug, Clone, PartialEq)]
pub struct DelegationView {
    /// What the room sees.
    pub hall: HallView,
    /// What the seat sees. Before the exercise begins its injects and events are left out: nothing has happened yet.
    pub seat: SeatView,
    /// Who decides for the seat.
    pub player: Player,
    /// The head of delegation; none for a seat that nobody has taken.
    pub head: Option<PersonId>,
    /// Has the head had no page open for a while?
    pub head_away: bool,
    /// The people of the delegation.
    pub members: Vec<Person>,
    /// The acts chosen: the draft, or the decision once it is sealed.
    pub acts: Vec<Act>,
    /// Is the decision sealed?
    pub sealed: bool,
    /// What the acts leave.
    pub left: Purse,
    /// What each act costs, in the order of the acts.
    pub prices: Vec<Price>,
    /// What it is party to: messages, meetings, texts.
    pub talk: Talk,
}

impl Snapshot {
    /// What a delegation sees.
    pub fn delegation(&self, seat: StateId) -> DelegationView {
        DelegationView::of(self, seat)
    }
}

impl DelegationView {
    fn of(snapshot: &Snapshot, state: StateId) -> Self {
        let room = &*snapshot.room;
        let mut seat = view::seat(room.exercise(), state);
        if room.stage() == Stage::Lobby {
            seat.injects.clear();
            seat.events.clear();
            seat.requests.clear();
            seat.incidents.clear();
        }
        if let Some(before) = room.before_the_truth() {
            seat.scores = view::seat(before, state).scores;
        }
        let hall = snapshot.hall();
        // The same board as everybody's: in the lobby nothing is on it yet.
        seat.board = hall.board.clone();
        let desk = &room.desks()[state];
        let decision = room.exercise().sealed_decision(state);
        let sealed = decision.is_some();
        let acts = decision.map_or_else(|| desk.draft.clone(), |decision| decision.acts.to_vec());
        let lens = room.exercise().seat(state);
        let prices = acts.iter().map(|act| lens.price(act)).collect();
        let left = lens.left(&lens.spent(&acts));
        Self {
            hall,
            player: desk.player,
            head: desk.head,
            head_away: desk.head.is_some_and(|head| snapshot.presence.is_away(head)),
            members: room.members(state).cloned().collect(),
            acts,
            sealed,
            left,
            prices,
            talk: snapshot.talk(&Role::Delegation(state)),
            seat,
        }
    }
}
