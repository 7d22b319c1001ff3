//! What a delegation's page is made from: its view, and what it may do with it.

use crate::report::missing;
use crate::report::names::Names;
use crate::session::person::Role;
use crate::session::room::{Player, Stage};
use crate::session::view::{DelegationView, Snapshot, Subject};
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::exercise::event::What;
use crate::sim::ids::{IncidentId, MeasureId};
use crate::sim::scenario::Scenario;
use crate::sim::view::{IncidentView, Seat};

/// What a part of the page is made from.
pub(super) struct Seen<'a> {
    pub(super) view: &'a DelegationView,
    pub(super) snapshot: &'a Snapshot,
    pub(super) s: &'a Scenario,
    pub(super) names: Names<'a>,
    pub(super) role: Role,
    pub(super) head: bool,
}

impl<'a> Seen<'a> {
    pub(super) fn new(view: &'a DelegationView, snapshot: &'a Snapshot, head: bool) -> Self {
        let s = snapshot.scenario();
        let names = Names::of_seat(s, &view.seat);
        Self { view, snapshot, s, names, role: Role::Delegation(view.seat.state), head }
    }

    /// What the room is doing.
    pub(super) fn stage(&self) -> Stage {
        self.view.hall.stage
    }

    /// What a person in this seat may know now.
    pub(super) fn lens(&self) -> Seat<'a> {
        self.snapshot.lens(self.view.seat.state)
    }

    /// Can acts be put into the draft now?
    pub(super) fn may_draft(&self) -> bool {
        self.stage() == Stage::Deciding && self.view.player == Player::People && !self.view.sealed
    }

    /// While a step is being told, what the next one brings is heard after everything else.
    pub(super) fn news_waits(&self) -> bool {
        let hall = &self.view.hall;
        match self.stage() {
            Stage::Telling(_) => {
                let news = hall.told.iter().position(|part| part.subject == Subject::News);
                news.map_or(hall.shown < hall.told.len(), |place| place >= hall.shown)
            }
            Stage::Lobby | Stage::Deciding | Stage::Closed | Stage::Over => false,
        }
    }

    /// The incidents that the delegation knows of, without those of which it hears with news that are still to be told.
    pub(super) fn incidents(&self) -> Vec<&'a IncidentView> {
        let (seat, waits) = (&self.view.seat, self.news_waits());
        let now = seat.board.clock.step;
        let is_news = |id: IncidentId| {
            seat.events.iter().any(|event| event.step == now && event.what == What::IncidentBegan(id))
        };
        seat.incidents.iter().filter(|known| !waits || !is_news(known.incident)).collect()
    }

    /// What could be done on top of the draft; after a sealed decision, what could have been.
    pub(super) fn options(&self) -> Options {
        self.snapshot.options(self.view.seat.state, &self.view.acts)
    }

    /// Who is missing from the list of those at whom a choice may be directed, and why.
    pub(super) fn not_toward(&self, option: &ChoiceOption) -> Vec<String> {
        let lens = self.lens();
        missing::toward(&self.names, &lens, option, &lens.spent(&self.view.acts))
    }

    /// Who is missing from the list of partners of a measure, and why.
    pub(super) fn not_partners(&self, option: &MeasureOption) -> Vec<String> {
        let lens = self.lens();
        missing::partners(&self.names, &lens, option, &lens.spent(&self.view.acts))
    }

    /// The joint measures that a new text may carry.
    pub(super) fn joint(&self) -> Vec<MeasureId> {
        let all = self.snapshot.options(self.view.seat.state, &[]).measures;
        all.into_iter().filter(|option| option.joint && option.refused.is_none()).map(|o| o.measure).collect()
    }
}
