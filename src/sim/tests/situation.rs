//! A situation in which nothing has happened yet. A test writes the lines of the catalogue and of the plot that it
//! needs, calls one adjudicator, and looks at what has changed and at what has not.

use std::sync::Arc;

use crate::sim::catalogue::choice::{Choice, Mechanism, Party, Toward};
use crate::sim::catalogue::measure::{Category, Measure, Nature, Scope};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decision::{Act, Decision};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::belief::{EvidenceItem, Source};
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{
    ActorId, ChoiceId, IncidentId, IndicatorId, InjectId, MeasureId, ParagraphId, PlotId, StateId, StateSet,
    Suspect,
};
use crate::sim::plot::{Dress, Inject, InjectKind, Plot, PlotEffect, Quality, Release};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;

/// Four of the delegations at the table.
pub(in crate::sim) const FIRST: StateId = StateId(0);
pub(in crate::sim) const SECOND: StateId = StateId(1);
pub(in crate::sim) const THIRD: StateId = StateId(2);
pub(in crate::sim) const FOURTH: StateId = StateId(3);

/// What everybody has in hand, more than any act here costs.
pub(in crate::sim) const PURSE: f64 = 20.0;

/// What a hand-written measure costs.
pub(in crate::sim) const COST: u8 = 6;

/// An exercise, and the scenario that is played in it.
#[derive(Clone)]
pub(in crate::sim) struct Situation {
    pub ex: Exercise,
    pub s: Arc<Scenario>,
}

/// A first quarter in which nothing has happened, with what `write` adds to the scenario. The table, the catalogue
/// and the instrument are those of a shipped scenario; its plot is left out.
pub(in crate::sim) fn situation<T>(write: impl FnOnce(&mut Scenario) -> T) -> (Situation, T) {
    let mut s = super::shipped().clone();
    (s.plots, s.branches, s.injects) = Default::default();
    (s.start, s.redlines, s.wants, s.roles) = Default::default();
    let written = write(&mut s);
    let s = Arc::new(s);
    let mut ex = Exercise::blank(Arc::clone(&s), 1);
    ex.world.states.iter_mut().for_each(|vars| vars.add(StateQuantity::Budget, PURSE));
    (Situation { ex, s }, written)
}

impl Situation {
    /// The same at the opening of the first step of hours.
    pub fn in_crisis(mut self) -> Self {
        let crisis = self.s.steps.iter().position(|step| step.crisis).expect("a step of hours");
        self.ex.step = crisis as u16;
        self.ex.hours = self.s.steps[..crisis].iter().map(|step| step.hours).sum();
        self
    }

    /// A line of the plot begins.
    pub fn begin(&mut self, plot: PlotId) -> IncidentId {
        assert!(self.ex.overrule(PlotEffect::Start(plot)));
        self.ex.incident_of(plot).expect("it has begun")
    }

    /// Everybody's decision, made of these acts.
    pub fn decisions(&self, acts: &[(StateId, Act)]) -> Vec<Decision> {
        let of = |seat| acts.iter().filter(move |(by, _)| *by == seat).map(|(_, act)| *act);
        self.s.states.keys().map(|seat| Decision::of(of(seat))).collect()
    }

    pub fn get(&self, seat: StateId, quantity: StateQuantity) -> f64 {
        self.ex.world.states[seat].get(quantity)
    }

    pub fn set(&mut self, seat: StateId, quantity: StateQuantity, value: f64) {
        let now = self.get(seat, quantity);
        self.ex.world.states[seat].add(quantity, value - now);
    }

    pub fn trust(&self, of: StateId, to: StateId) -> f64 {
        self.ex.world.trust(of, to)
    }

    pub fn set_trust(&mut self, of: StateId, to: StateId, value: f64) {
        let now = self.trust(of, to);
        self.ex.world.add_trust(of, to, value - now);
    }

    /// So much good evidence that the delegation is all but sure of this suspect.
    pub fn convince(&mut self, incident: IncidentId, seat: StateId, points_to: Suspect) {
        let item = EvidenceItem { points_to, quality: Quality::Strong, source: Source::Own };
        for _ in 0..8 {
            self.ex.beliefs.learn(&self.s.parameters, incident, seat, item);
        }
    }

    /// How often something like this has happened.
    pub fn happened(&self, like: impl Fn(&What) -> bool) -> usize {
        self.ex.events.iter().filter(|event| like(&event.what)).count()
    }

    /// Who may know of the last thing like this.
    pub fn audience(&self, like: impl Fn(&What) -> bool) -> Audience {
        self.ex.events.iter().rev().find(|event| like(&event.what)).expect("it has happened").audience
    }

    /// The same situation with other luck, so many times.
    pub fn tries<T>(&self, times: u64, run: impl Fn(&mut Exercise, &Scenario) -> T) -> Vec<T> {
        let once = |seed| {
            let mut ex = self.ex.clone();
            ex.reseed(seed);
            run(&mut ex, &self.s)
        };
        (0..times).map(once).collect()
    }
}

/// A measure that does nothing yet, in force after a quarter.
pub(in crate::sim) fn measure(s: &mut Scenario, scope: Scope) -> MeasureId {
    let plain = Measure {
        category: Category::Cooperation,
        scope,
        nature: Nature::Practice,
        safeguard: false,
        enables: None,
        price: Price::printed(COST, 0),
        lead_quarters: 1,
        upkeep: 0.0,
        needs: Vec::new(),
        ambition: 0.0,
        bloc_load: 0.0,
        serves: Vec::new(),
        effects: Vec::new(),
        side_effects: Vec::new(),
        ..s.measures[MeasureId(0)].clone()
    };
    s.measures.push_and_get_key(plain)
}

/// A crisis choice that does what its mechanism does and nothing beside, costs nothing and is told to both sides.
pub(in crate::sim) fn choice(s: &mut Scenario, mechanism: Mechanism, toward: Toward) -> ChoiceId {
    let plain = Choice {
        toward,
        by: Party::Any,
        kinds: Vec::new(),
        mechanism,
        price: Price::printed(0, 0),
        needs: Vec::new(),
        rung: None,
        off_ramp: None,
        public: false,
        exposure: 0.0,
        effects: Vec::new(),
        exposed: Vec::new(),
        serves: Vec::new(),
        remedies: 0,
        ..s.choices[ChoiceId(0)].clone()
    };
    s.choices.push_and_get_key(plain)
}

/// A public incident of middling severity with an outside group behind it.
pub(in crate::sim) fn plot(s: &mut Scenario, kind: IncidentKind, against: StateId) -> PlotId {
    s.plots.push_and_get_key(Plot {
        id: format!("plot-{}", s.plots.len()),
        title: String::new(),
        kind,
        against,
        by: s.suspect_actor(ActorId(0)),
        through: StateSet::NONE,
        planted: None,
        severity: 5,
        public: true,
        truth: String::new(),
    })
}

/// An inject for one delegation that changes nothing and asks for nothing.
pub(in crate::sim) fn inject(s: &mut Scenario, release: Release, to: StateId) -> InjectId {
    s.injects.push_and_get_key(Inject {
        id: format!("inject-{}", s.injects.len()),
        kind: InjectKind::Diplomatic,
        dress: Dress::Note,
        counts: None,
        release,
        when: None,
        unless: None,
        presumes: None,
        headline: String::new(),
        from: String::new(),
        to: StateSet::only(to),
        public: false,
        text: String::new(),
        picture: None,
        misleading: false,
        effects: Vec::new(),
        asks: None,
        expects: String::new(),
        tests: Vec::new(),
        by_control: false,
    })
}

/// A paragraph and one of its indicators.
pub(in crate::sim) fn cited(s: &Scenario) -> (ParagraphId, IndicatorId) {
    (s.instrument.indicators[IndicatorId(0)].paragraph, IndicatorId(0))
}

/// Equal but for rounding.
#[track_caller]
pub(in crate::sim) fn same(left: f64, right: f64) {
    assert!((left - right).abs() < 1e-9, "{left} and {right}");
}
