//! What one delegation may know of its own part in an incident: whether somebody has asked it to act, whether it
//! holds traces of its own, which part the book gives it. Bots ask here what a person would read off the papers on
//! the desk.

use crate::sim::catalogue::measure::Scope;
use crate::sim::ids::{IncidentId, MeasureId, StateSet};
use crate::sim::view::seat::Seat;

impl<'a> Seat<'a> {
    /// Does a request to this delegation wait for its answer?
    pub fn is_asked(&self) -> bool {
        self.exercise.requests_to(self.me).next().is_some()
    }

    /// The short name of this delegation's part in the plot, such as `chair`; none where the book gives it none.
    pub fn part(&self) -> Option<&'a str> {
        self.book().role_of(self.me).map(|role| role.id.as_str())
    }

    /// Own beliefs about an incident, in the order of the suspects; none for an incident not known.
    pub fn beliefs(&self, incident: IncidentId) -> &'a [f64] {
        let known = self.exercise.incidents().get(incident).is_some_and(|one| one.known_to.has(self.me));
        if known { self.exercise.beliefs().of(incident, self.me) } else { &[] }
    }

    /// Choices, as bits, about this incident that would answer a request still open to this delegation. A request
    /// that is about no incident is answered over any.
    pub fn asked_about(&self, incident: IncidentId) -> u64 {
        let open = self.exercise.requests_to(self.me);
        open.filter_map(|request| self.book().injects[request.inject].asks.as_ref())
            .filter(|ask| {
                let about = ask.about.or(ask.notice);
                about.is_none_or(|plot| self.exercise.incident_of(plot) == Some(incident))
            })
            .fold(0, |choices, ask| choices | ask.choices)
    }

    /// Does this delegation hold traces of an incident that others do not? See `Sight::holds_traces`.
    pub fn holds_traces(&self, id: IncidentId) -> bool {
        self.sight(id).is_some_and(|sight| sight.holds_traces())
    }

    /// Did this delegation put the same on the table within so many steps before this one?
    pub fn tabled_within(&self, steps: u16, measure: MeasureId, to: StateSet) -> bool {
        let since = self.step_number().saturating_sub(steps);
        let consensus = matches!(self.book().measures[measure].scope, Scope::Consensus(_));
        // What was tabled in one step is due in the next. The newest stand last.
        let recent = self.exercise.proposals.iter().rev().take_while(|proposal| proposal.due > since);
        recent
            .filter(|proposal| proposal.by == self.me && proposal.measure == measure)
            .any(|proposal| consensus || proposal.asked == to)
    }
}
