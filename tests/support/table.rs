//! A table to try the rules at: `Table::new("departures").acts("MYS", &[...]).close()`.

use std::sync::Arc;

use mufakat::sim::catalogue::terms::{Mark, Polarity};
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::decision::{Act, Decision, Stance};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{IncidentId, ParagraphId, PlotId, StateId, StateSet, Suspect};
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::ledger::LedgerLine;

/// An exercise with words for ids.
pub struct Table {
    pub exercise: Exercise,
}

impl Table {
    pub fn new(scenario: &str) -> Self {
        Self::with(scenario, 1, |_| {})
    }

    /// With a seed, and a scenario changed by hand.
    pub fn with(scenario: &str, seed: u64, change: impl FnOnce(&mut Scenario)) -> Self {
        let mut scenario = Scenario::clone(&super::everybody(scenario));
        change(&mut scenario);
        Self { exercise: Exercise::new(Arc::new(scenario), seed) }
    }

    pub fn s(&self) -> &Scenario {
        self.exercise.scenario()
    }

    pub fn state(&self, iso: &str) -> StateId {
        self.s().state(iso).unwrap_or_else(|| panic!("no delegation {iso}"))
    }

    pub fn suspect(&self, who: &str) -> Suspect {
        let actor = self.s().actors.iter_enumerated().find(|(_, actor)| actor.id == who);
        actor.map_or_else(|| self.s().suspect_state(self.state(who)), |(id, _)| self.s().suspect_actor(id))
    }

    pub fn plot(&self, id: &str) -> PlotId {
        let found = self.s().plots.iter_enumerated().find(|(_, plot)| plot.id == id);
        found.unwrap_or_else(|| panic!("no incident {id}")).0
    }

    pub fn incident(&self, id: &str) -> IncidentId {
        self.exercise.incident_of(self.plot(id)).unwrap_or_else(|| panic!("{id} has not begun"))
    }

    pub fn adopt(&self, measure: &str) -> Act {
        Act::Adopt(self.s().measure(measure).unwrap_or_else(|| panic!("no measure {measure}")))
    }

    pub fn propose(&self, measure: &str, to: &[&str]) -> Act {
        let to = to.iter().fold(StateSet::NONE, |set, iso| set.with(self.state(iso)));
        Act::Propose {
            measure: self.s().measure(measure).unwrap_or_else(|| panic!("no measure {measure}")),
            to,
        }
    }

    pub fn answer(&self, measure: &str, stance: Stance) -> Act {
        let wanted = self.s().measure(measure);
        let found = self.exercise.open_proposals().find(|(_, p)| Some(p.measure) == wanted);
        Act::Answer { proposal: found.unwrap_or_else(|| panic!("{measure} is not on the table")).0, stance }
    }

    pub fn respond(&self, choice: &str, incident: Option<&str>, toward: Option<&str>) -> Act {
        Act::Respond {
            choice: self.s().choice(choice).unwrap_or_else(|| panic!("no choice {choice}")),
            incident: incident.map(|id| self.incident(id)),
            toward: toward.map(|who| self.suspect(who)),
        }
    }

    /// Seals a delegation's decision.
    pub fn acts(&mut self, iso: &str, acts: &[Act]) -> &mut Self {
        let seat = self.state(iso);
        if let Err(refused) = self.exercise.decide(seat, &Decision::of(acts.iter().copied())) {
            panic!("{iso}, act {}: {:?}", refused.act, refused.why);
        }
        self
    }

    /// Why a decision is refused.
    pub fn refused(&mut self, iso: &str, acts: &[Act]) -> Refusal {
        let seat = self.state(iso);
        self.exercise.decide(seat, &Decision::of(acts.iter().copied())).expect_err("a refusal").why
    }

    /// Closes so many steps.
    pub fn close(&mut self, steps: usize) -> &mut Self {
        for _ in 0..steps {
            self.exercise.advance();
        }
        self
    }

    /// Closes steps until the exercise is over.
    pub fn end(&mut self) -> &mut Self {
        while !self.exercise.is_over() {
            self.exercise.advance();
        }
        self
    }

    pub fn own(&self, iso: &str, quantity: StateQuantity) -> f64 {
        self.exercise.world().states[self.state(iso)].get(quantity)
    }

    pub fn trust(&self, of: &str, to: &str) -> f64 {
        self.exercise.world().trust(self.state(of), self.state(to))
    }

    pub fn tension(&self, a: &str, b: &str) -> f64 {
        self.exercise.world().tension(self.state(a), self.state(b))
    }

    pub fn channel(&self, from: &str, to: &str) -> u8 {
        self.exercise.world().channel(self.state(from), self.state(to), self.exercise.step())
    }

    pub fn has(&self, iso: &str, measure: &str) -> bool {
        let measure = self.s().measure(measure).unwrap_or_else(|| panic!("no measure {measure}"));
        self.exercise.world().states[self.state(iso)].in_force.has(measure)
    }

    pub fn happened(&self, wanted: impl Fn(&What) -> bool) -> bool {
        self.exercise.events().iter().any(|event| wanted(&event.what))
    }

    pub fn proposal(&self, measure: &str) -> &mufakat::sim::exercise::proposal::Proposal {
        let wanted = self.s().measure(measure);
        let found = self.exercise.proposals().iter().rev().find(|p| Some(p.measure) == wanted);
        found.unwrap_or_else(|| panic!("{measure} was never proposed"))
    }

    /// A delegation's evidence on a paragraph.
    pub fn evidence(&self, iso: &str, paragraph: &str, polarity: Polarity) -> Vec<&LedgerLine> {
        let actor = self.state(iso);
        let paragraph: ParagraphId = self.s().instrument.paragraph(paragraph).expect("a paragraph");
        let entries = self.exercise.ledger().lines().iter();
        entries
            .filter(|e| {
                e.actor == actor && e.paragraph == paragraph && e.mark().map(Mark::polarity) == Some(polarity)
            })
            .collect()
    }
}
