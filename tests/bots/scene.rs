//! A situation built by hand, a temperament put into it, and what it decides under many lucks.
//!
//! The book is that of Departures with its plot taken out. What is left are the delegations, the catalogue and at
//! most one incident, about which the test says everything that a bot could look at.

use std::sync::Arc;

use mufakat::bots::{self, Temperament};
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{InjectId, PlotId, StateId, StateSet};
use mufakat::sim::plot::{PlotEffect, PlotRequest, Quality, Release};
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::{Redline, Scenario};

use super::decisions::{Decisions, choice_of};
use crate::support::table::Table;

/// The lucks under which each situation is decided.
const LUCKS: u64 = 200;

/// The steps that pass before the first step of hours, in which an incident begins.
const QUIET_STEPS: usize = 2;

/// The one incident, and the only inject, which brings it.
const PLOT: PlotId = PlotId(0);
const INJECT: InjectId = InjectId(0);

/// The crisis choices that ask the other side.
pub const ASK: [&str; 2] = ["clarify_poc", "consult"];
/// Those that name somebody in public.
pub const NAME: [&str; 2] = ["attribute_alone", "attribute_joint"];
/// Those that turn to others for help.
pub const TURN_TO_OTHERS: [&str; 4] = ["request_help", "joint_tech", "cert_coop", "asean_chair"];
/// Those that hurt the other side: from the rung of penalties up.
pub const HARSH: [&str; 5] = ["sanction", "expel", "retaliate_covert", "hackback_private", "military_alert"];

/// A situation in the making.
pub struct Scene {
    scenario: Scenario,
    begins: Option<usize>,
    effects: Vec<PlotEffect>,
    told: Option<StateId>,
}

impl Scene {
    /// The first quarter of a quiet half year.
    pub fn quiet() -> Self {
        let mut scenario = Scenario::clone(&crate::support::everybody("departures"));
        scenario.calm = true;
        scenario.injects.truncate(1);
        scenario.plots.truncate(1);
        scenario.branches.clear();
        scenario.wants.clear();
        scenario.redlines.clear();
        scenario.start.clear();
        Self { scenario, begins: None, effects: Vec::new(), told: None }
    }

    /// An incident that hits this delegation in the first step of hours, known to everybody. Nothing yet speaks for
    /// anybody's being behind it.
    pub fn hit(victim: &str) -> Self {
        let mut scene = Self::quiet();
        let victim = scene.state(victim);
        let plot = &mut scene.scenario.plots[PLOT];
        (plot.against, plot.public, plot.planted, plot.severity) = (victim, true, None, 5);
        plot.through = StateSet::NONE;
        scene.begins = Some(QUIET_STEPS);
        scene
    }

    /// Nobody knows of it but the delegation that was hit and those who are told.
    pub fn hidden(mut self) -> Self {
        self.scenario.plots[PLOT].public = false;
        self
    }

    /// So many strong items of evidence have reached the first delegation; they point at the second.
    pub fn evidence(mut self, to: &str, at: &str, items: usize) -> Self {
        let (to, suspect) = (self.state(to), self.scenario.suspect_state(self.state(at)));
        let item = PlotEffect::Evidence { incident: PLOT, to, suspect, quality: Quality::Strong };
        self.effects.extend(std::iter::repeat_n(item, items));
        self
    }

    /// The public of this delegation's country presses for an answer, 0–1.
    pub fn pressed(mut self, who: &str, pressure: f64) -> Self {
        self.effects.push(PlotEffect::State(self.state(who), StateQuantity::Pressure, pressure));
        self
    }

    /// The incident came through this delegation's networks, and it is told so.
    pub fn through(mut self, host: &str) -> Self {
        let host = self.state(host);
        self.scenario.plots[PLOT].through = StateSet::only(host);
        self.told = Some(host);
        self
    }

    /// This delegation has a tested contact that everybody can call.
    pub fn reachable(mut self, who: &str) -> Self {
        self.scenario.start.push(PlotEffect::Contact(self.state(who), 2));
        self
    }

    /// A measure is in force for this delegation.
    pub fn with(mut self, measure: &str, who: &str) -> Self {
        let measure = self.scenario.measure(measure).expect("a measure of the catalogue");
        self.scenario.start.push(PlotEffect::InForce(measure, self.state(who)));
        self
    }

    /// This delegation has put a joint measure on the table.
    pub fn tabled(mut self, measure: &str, by: &str) -> Self {
        let measure = self.scenario.measure(measure).expect("a measure of the catalogue");
        self.scenario.start.push(PlotEffect::Table(measure, self.state(by)));
        self
    }

    /// A measure offends what this delegation holds to be its own affair, 0–0.6.
    pub fn redline(mut self, of: &str, measure: &str, strength: f64) -> Self {
        let measure = self.scenario.measure(measure).expect("a measure of the catalogue");
        let of = self.state(of);
        self.scenario.redlines.push(Redline { of, measure, strength, because: "Sovereignty.".into() });
        self
    }

    /// The situation, at the opening of the step in which it arises.
    pub fn open(self) -> Desk {
        let Self { mut scenario, begins, effects, told } = self;
        let inject = &mut scenario.injects[INJECT];
        (inject.when, inject.unless, inject.presumes, inject.asks) = (None, None, None, None);
        // Past the last step it never comes.
        inject.release = Release::At(begins.map_or(u16::MAX, |step| step as u16));
        inject.effects = std::iter::once(PlotEffect::Start(PLOT)).chain(effects).collect();
        let cites = (scenario.objectives[0].paragraphs[0], mufakat::sim::ids::IndicatorId(0));
        let notice = |of| PlotRequest {
            of,
            choices: 0,
            measures: mufakat::sim::ids::MeasureSet::NONE,
            within: 4,
            cites,
            about: Some(PLOT),
            notice: Some(PLOT),
        };
        scenario.injects[INJECT].asks = told.map(notice);
        let mut table = Table { exercise: Exercise::new(Arc::new(scenario), 1) };
        table.close(begins.unwrap_or(0));
        Desk { table }
    }

    fn state(&self, iso: &str) -> StateId {
        self.scenario.state(iso).expect("a delegation of the scenario")
    }
}

/// A situation that somebody has to answer to.
pub struct Desk {
    pub table: Table,
}

impl Desk {
    /// The incident.
    fn incident(&self) -> mufakat::sim::ids::IncidentId {
        self.table.exercise.incident_of(PLOT).expect("the scene has an incident")
    }

    /// A crisis choice about the incident, directed at somebody or nobody.
    fn choice(&self, choice: &str, toward: Option<&str>) -> Act {
        let id = self.table.s().choice(choice).expect("a choice of the catalogue");
        Act::Respond {
            choice: id,
            incident: Some(self.incident()),
            toward: toward.map(|who| self.table.suspect(who)),
        }
    }

    /// One step passes in which this delegation makes these choices about the incident and all others do nothing.
    pub fn after(mut self, who: &str, choices: &[(&str, Option<&str>)]) -> Self {
        let acts: Vec<Act> = choices.iter().map(|(id, toward)| self.choice(id, *toward)).collect();
        self.table.acts(who, &acts).close(1);
        self
    }

    /// What a delegation of this temperament decides, once for each luck.
    pub fn decide(&self, temperament: Temperament, who: &str) -> Decisions {
        let seat = self.table.state(who);
        let mut exercise = self.table.exercise.clone();
        let all = (0..LUCKS).map(|luck| {
            exercise.reseed(luck);
            bots::decide(temperament, &exercise.seat(seat)).acts().to_vec()
        });
        Decisions { all: all.collect(), exercise: self.table.exercise.clone() }
    }

    /// What a delegation of this temperament does from now to the end while all others do nothing: the crisis
    /// choices in the order in which they were made, once for each luck.
    pub fn play(&self, temperament: Temperament, who: &str) -> Vec<Vec<String>> {
        let seat = self.table.state(who);
        let play = |luck| {
            let mut exercise = self.table.exercise.clone();
            exercise.reseed(luck);
            let mut made = Vec::new();
            while !exercise.is_over() {
                let draft = bots::decide(temperament, &exercise.seat(seat));
                made.extend(draft.acts().iter().filter_map(|act| choice_of(exercise.scenario(), act)));
                exercise.seal(&draft).expect("a bot's decision is legal");
                exercise.advance();
            }
            made
        };
        (0..LUCKS).map(play).collect()
    }

    /// How likely this delegation holds it that the other is behind the incident.
    pub fn belief(&self, of: &str, suspect: &str) -> f64 {
        self.table.exercise.seat(self.table.state(of)).belief(self.incident(), self.table.suspect(suspect))
    }
}
