//! What leaves the rules toward people: the public board, one seat, or the debrief. Plain data.
//!
//! Invariant: a view is built only through [`Seat`], a lens that cannot reach another delegation's private
//! things or the truth, or from what everybody knows; so nothing hidden can leak by a forgotten `if`.

mod board;
mod debrief;
mod seat;
mod seat_case;
mod seat_luck;
mod seat_options;
mod seat_papers;
mod seat_view;
mod sight;

pub(crate) use board::incident_title;
pub use board::{BoardIncident, BoardProposal, BoardState, BoardTension, BoardView, ClockView, board};
pub use debrief::{
    Debrief, DebriefBranch, DebriefInject, DebriefPlot, DebriefState, DebriefWant, EvidenceLine, debrief,
};
pub use seat::{Catalogue, KnownIncident, Seat};
pub use seat_papers::SaidBefore;
pub use seat_view::{
    BeliefView, IncidentView, InjectView, PictureView, ProposalView, RedlineView, RelationView, RequestView,
    SeatView, WantView, seat,
};
pub use sight::Sight;

#[cfg(test)]
mod tests;
