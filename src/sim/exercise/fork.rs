//! Several futures of one situation: an exercise is copied into the room of another one, which allocates nothing and
//! takes a few microseconds. Every field is named, so that a new one does not compile before somebody has decided how
//! it is copied.

use std::sync::Arc;

use crate::sim::exercise::Exercise;

impl Exercise {
    /// A second exercise that stands where this one stands, with all the room that it will need to its end.
    pub fn fork(&self) -> Self {
        let mut fork = Self::blank_with(Arc::clone(&self.scenario), Arc::clone(&self.tables), self.seed);
        self.fork_into(&mut fork);
        fork
    }

    /// Lets another exercise stand where this one stands, in the room it has. One of the same scenario is changed in
    /// place; any other one is made anew.
    pub fn fork_into(&self, into: &mut Self) {
        if !Arc::ptr_eq(&self.scenario, &into.scenario) {
            *into = self.fork();
            return;
        }
        let Self {
            // The same for both.
            scenario: _,
            tables: _,
            fresh: _,
            seed,
            chance,
            step,
            ended,
            hours,
            world,
            opening,
            decisions,
            sealed,
            barred,
            incidents,
            open,
            beliefs,
            proposals,
            settled,
            programmes,
            aided,
            requests,
            requests_closed,
            made,
            released,
            kept_back,
            release_at,
            branches,
            plots,
            absorbed,
            statement_at,
            ledger,
            events,
            papers,
        } = self;
        (into.seed, into.chance, into.step, into.hours) = (*seed, *chance, *step, *hours);
        into.ended = *ended;
        into.world.become_like(world);
        into.opening = Arc::clone(opening);
        for (own, other) in into.decisions.iter_mut().zip(decisions) {
            own.acts.clear();
            let _ = own.acts.try_extend_from_slice(&other.acts);
        }
        (into.sealed, into.barred) = (*sealed, *barred);
        into.incidents.raw.clone_from(&incidents.raw);
        into.open.clear();
        let _ = into.open.try_extend_from_slice(open);
        into.beliefs.become_like(beliefs);
        into.proposals.raw.clone_from(&proposals.raw);
        into.settled = *settled;
        into.programmes.clone_from(programmes);
        into.aided = *aided;
        into.requests.clone_from(requests);
        into.requests_closed = *requests_closed;
        into.made.clone_from(made);
        into.released.raw.clone_from(&released.raw);
        into.kept_back.raw.clone_from(&kept_back.raw);
        into.release_at.raw.clone_from(&release_at.raw);
        into.branches.raw.clone_from(&branches.raw);
        into.plots.raw.clone_from(&plots.raw);
        into.absorbed = *absorbed;
        into.statement_at = *statement_at;
        into.ledger.become_like(ledger);
        into.events.clone_from(events);
        into.papers.become_like(papers);
    }
}
