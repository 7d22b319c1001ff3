//! How a step opens and closes. Every line of `close_step` names the file to read on in; no rule stands here.
//!
//! Invariant: the same scenario, seed and decisions give the same bits. Nothing here reads a clock, a file or
//! unkeyed chance.

use std::sync::Arc;

use crate::sim::adjudicate::crisis::{naming, response};
use crate::sim::adjudicate::{
    consensus, escalation, evidence, incidents, measures, occasions, plot_effect, programmes, region,
    release, requests,
};
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::ending::Ending;
use crate::sim::ids::StateSet;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

impl Exercise {
    /// Opens an exercise: the region as the scenario starts it, the first injects released.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let mut exercise = Self::blank(scenario, seed);
        exercise.open();
        exercise
    }

    /// Starts the same scenario again with other luck, in the room it already has.
    pub fn restart(&mut self, seed: u64) {
        self.clear(seed);
        self.open();
    }

    /// The first opening: one quarter's budget, then the plot's own start, then the first injects
    /// (MODEL.md 5).
    fn open(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        for (state, delegation) in scenario.states.iter_enumerated() {
            self.world.states[state].add(StateQuantity::Budget, delegation.budget_per_quarter);
        }
        for &effect in &scenario.start {
            plot_effect::apply(self, &scenario, effect);
        }
        self.keep_opening();
        if !self.is_over() {
            occasions::at_crisis(self, &scenario);
            release::open_step(self, &scenario);
        }
    }

    /// Closes the open step: all sealed decisions are adjudicated together, the plot and the region move on,
    /// and the next step opens. A delegation that has sealed nothing does nothing. Does nothing once over.
    pub fn advance(&mut self) {
        if self.is_over() {
            return;
        }
        self.close();
        if self.is_over() { self.hold_end() } else { self.open_next() }
    }

    /// Closes the open step, and ends the exercise with it if it is to end so. Does nothing once over.
    pub fn close_with(&mut self, ending: Option<Ending>) {
        match ending {
            Some(Ending::Closed) => self.close_as_last(),
            Some(Ending::Told) => {
                self.advance();
                self.end_here();
            }
            None => self.advance(),
        }
    }

    /// Closes the open step as the last of all, for a class whose hour is over: no other step opens, so that nothing comes
    /// out which nobody will see, and the end is like any other. Which way the plot has taken is decided all the same:
    /// objectives may rest on it. Does nothing once over.
    pub fn close_as_last(&mut self) {
        if self.is_over() {
            return;
        }
        self.close();
        if !self.is_over() {
            let scenario = Arc::clone(&self.scenario);
            release::open_branches(self, &scenario);
            self.ended = Some(Ending::Closed);
        }
        self.hold_end();
    }

    /// Ends the exercise where the room was told what the next step brings: that has happened, and nobody decides about it
    /// any more. Does nothing once over.
    pub fn end_here(&mut self) {
        if self.is_over() {
            return;
        }
        self.ended = Some(Ending::Told);
        self.hold_end();
    }

    fn close(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        let s = &*scenario;
        // Taken out while they are carried out, and put back empty, so that nothing is copied.
        let mut kept = std::mem::take(&mut self.decisions);
        close_step(self, s, kept.raw.as_slice());
        kept.iter_mut().for_each(|decision| decision.acts.clear());
        self.decisions = kept;
        self.sealed = StateSet::NONE;
        // Only now: what the step brought was noted under its own number and hour.
        self.hours += s.steps[usize::from(self.step)].hours;
        self.step += 1;
    }

    fn open_next(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        let s = &*scenario;
        // First what is in place by now: what the crisis brings comes too late for it.
        occasions::at_crisis(self, s);
        // Before the injects: what the plot gives or takes comes on top of the income.
        region::pay_incomes(self, s);
        release::open_step(self, s);
    }

    /// The end opens the truth, and namings are held against it once (MODEL.md 7.12).
    fn hold_end(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        naming::hold_against_truth(self, &scenario);
        occasions::at_end(self, &scenario);
    }
}

/// The order in which a step is adjudicated (MODEL.md 3.2). Decisions were checked when they were sealed;
/// what an earlier line has made impossible lapses in a later one.
fn close_step(ex: &mut Exercise, s: &Scenario, decisions: &[Decision]) {
    // What a state can take in is counted anew in every step (MODEL.md 7.1).
    ex.absorbed = [0.0; 16];
    // Before anything that was decided takes effect: a test is what a delegation could see when it decided.
    occasions::open(ex, s);
    // First what lay on the table: what is proposed in this step has been seen by nobody yet.
    consensus::settle(ex, s, decisions);
    requests::answer_by_measures(ex, s, decisions);
    measures::start(ex, s, decisions);
    // After the measures, which only begin here: what is bought in this step helps in no choice of it.
    response::make(ex, s, decisions);
    // After the choices, so that whoever looked into an incident may find something for it in the same step,
    // and before incidents end, so that the last step of an incident still yields.
    evidence::gather(ex, s);
    incidents::develop(ex, s);
    // After the incidents: one that has ended climbs no more.
    escalation::climb(ex, s);
    programmes::progress(ex, s);
    // After the ladder: nobody could answer to what begins only now.
    incidents::background(ex, s);
    // Near the end: the ladder has used the pressure and tension of this step before they fade.
    region::settle(ex, s);
    // Last, when everything that answers a test or a request has been marked.
    occasions::close(ex, s);
    requests::close(ex, s);
}
