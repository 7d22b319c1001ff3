//! One incident as one delegation sees it, read in place: what nobody asks for is not looked up. What a delegation may
//! know of a crisis before everybody does stands here and nowhere else.

use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, STATES_MAX, StateId};
use crate::sim::view::seat::Seat;

/// An incident that one delegation knows of.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    seat: Seat<'a>,
    id: IncidentId,
    pub(super) incident: &'a Incident,
}

impl<'a> Seat<'a> {
    /// One incident, if this delegation knows of it.
    #[inline]
    pub fn sight(&self, id: IncidentId) -> Option<Sight<'a>> {
        let known = self.exercise.incidents().get(id).filter(|incident| incident.known_to.has(self.me));
        known.map(|incident| Sight { seat: *self, id, incident })
    }

    /// The incidents that this delegation knows of and can still answer to.
    #[inline]
    pub fn open_sights(&self) -> impl Iterator<Item = Sight<'a>> {
        let lens = *self;
        self.exercise.open.iter().filter_map(move |id| lens.sight(*id))
    }

    /// Of these the latest, so many at most.
    #[inline]
    pub fn latest_open_sights(&self, most: usize) -> impl Iterator<Item = Sight<'a>> {
        // Nobody has to count where there are few.
        let some_passed = self.exercise.open.len() > most;
        let passed = if some_passed { self.open_sights().count().saturating_sub(most) } else { 0 };
        self.open_sights().skip(passed)
    }
}

impl<'a> Sight<'a> {
    /// Through whose lens it is seen.
    pub fn seat(&self) -> &Seat<'a> {
        &self.seat
    }

    /// Its id.
    pub fn id(&self) -> IncidentId {
        self.id
    }

    /// What kind of thing it is.
    pub fn kind(&self) -> IncidentKind {
        self.incident.kind
    }

    /// Whom it hit.
    pub fn victim(&self) -> StateId {
        self.incident.victim
    }

    /// Severity as reported, 1–8.
    pub fn severity(&self) -> f64 {
        self.incident.severity
    }

    /// Is it known to everybody?
    pub fn is_public(&self) -> bool {
        self.incident.public
    }

    /// Rung of the crisis, 0–8; before it is public only the parties see more than 0.
    #[inline]
    pub fn rung(&self) -> u8 {
        let is_between = self.incident.is_between(self.seat.me);
        if is_between { self.incident.rung } else { self.incident.public_rung() }
    }

    /// With whom the crisis is, as far as this delegation may know.
    #[inline]
    pub fn counterpart(&self) -> Option<StateId> {
        let (me, incident) = (self.seat.me, self.incident);
        let is_party = incident.victim == me || incident.counterpart == Some(me);
        incident.counterpart.filter(|_| is_party || (incident.public && incident.rung >= 3))
    }

    /// Is the crisis with this delegation, or has somebody asked it about the incident, protested to it, named or penalised
    /// it?
    #[inline]
    pub fn is_suspected(&self) -> bool {
        self.incident.counterpart == Some(self.seat.me) || self.seat.is_suspected(self.id)
    }

    /// Was this delegation told that its territory was used?
    pub fn is_noticed(&self) -> bool {
        self.incident.noticed.has(self.seat.me)
    }

    /// Was help asked for?
    pub fn is_help_asked(&self) -> bool {
        self.incident.help_asked
    }

    /// Has help come?
    pub fn is_helped(&self) -> bool {
        self.incident.helped
    }

    /// The choices that this delegation has made about it, as bits.
    #[inline]
    pub fn made(&self) -> u64 {
        self.incident.done[self.seat.me.at() % STATES_MAX]
    }

    /// Does this delegation hold traces of it that others do not: found in a probe of its own or a joint one, or sent to it
    /// by an inject that was not public? What a bystander reads in the papers is none.
    #[inline]
    pub fn holds_traces(&self) -> bool {
        let (Seat { exercise, me }, incident) = (self.seat, self.incident);
        if exercise.beliefs().items(self.id, me) == 0 {
            return false;
        }
        let looks = incident.victim == me || incident.probing.has(me) || incident.joint.has(me);
        // Evidence that an inject brought this delegation and not the public counts as its own.
        let told = || incident.plot.is_some_and(|plot| exercise.papers.told(plot).has(me));
        looks && exercise.beliefs().looked(self.id, me) || told()
    }
}
