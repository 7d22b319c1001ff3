//! How scripted conduct is played and judged: the same seeds and tables for every script, differences with intervals.

use std::sync::Arc;

use mufakat::bots::{self, Others};
use mufakat::scenario::acts::{Otherwise, PlannedAct, Script};
use mufakat::scenario::{self, Binding};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::StateId;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::band::{self, Band, Score};
use mufakat::sim::score::ledger::LedgerLine;

/// Exercises of each script.
pub const SEEDS: u64 = 200;

/// The incident around which Departures turns.
pub const SCREENS: &str = "airport-screens";

/// A delegation in Departures whose conduct is scripted.
pub struct Conduct {
    scenario: Arc<Scenario>,
    pub who: &'static str,
    script: Script,
    left_to: Option<&'static str>,
}

/// How one paragraph came out over all seeds: a score where it was tested.
pub struct Outcome {
    name: String,
    scores: Vec<Option<f64>>,
}

impl Conduct {
    /// A role or an ISO code in Departures that does nothing yet.
    pub fn of(who: &'static str) -> Self {
        Self::bound(who, &Binding::default())
    }

    /// An ISO code of a state that plays no role there and does nothing yet: an onlooker.
    pub fn onlooker(who: &'static str) -> Self {
        Self::bound(who, &Binding::default().also(who))
    }

    /// The same with roles bound otherwise.
    pub fn bound(who: &'static str, binding: &Binding) -> Self {
        let scenario =
            scenario::open("departures", binding).unwrap_or_else(|found| panic!("{found:?}")).scenario;
        Self { scenario: Arc::new(scenario), who, script: Script::new(), left_to: None }
    }

    /// In this step of the exercise, from 1, it does this if the rules let it.
    pub fn does(mut self, step: u32, act: PlannedAct) -> Self {
        self.script = self.script.at(step, self.who, act);
        self
    }

    /// In each of these steps it makes this choice about the airport, if the rules let it.
    pub fn keeps(self, steps: std::ops::RangeInclusive<u32>, choice: &str, toward: Option<&str>) -> Self {
        steps.fold(self, |conduct, step| conduct.does(step, over_screens(choice, toward)))
    }

    /// A bot decides wherever nothing is written.
    pub fn left_to(mut self, temperament: &'static str) -> Self {
        self.left_to = Some(temperament);
        self
    }

    /// One exercise: the script in its seat, a mixed table dealt by the seed in all others.
    pub fn play(&self, seed: u64) -> Exercise {
        let otherwise = self.left_to.map_or(Otherwise::Nothing, |bot| Otherwise::Bot(bot.into()));
        let script = self.script.clone().otherwise(self.who, otherwise);
        assert_eq!(script.slips(&self.scenario), Vec::<String>::new());
        let table = Others::Mixed.table(self.scenario.states.len(), seed);
        let mut exercise = Exercise::new(Arc::clone(&self.scenario), seed);
        while !exercise.is_over() {
            for (seat, &temperament) in table.iter_enumerated() {
                let own = script.gathered(&exercise, seat).map(|gathered| gathered.draft);
                let bot = script.bot(&self.scenario, seat).and_then(bots::Temperament::named);
                let draft =
                    own.unwrap_or_else(|| bots::decide(bot.unwrap_or(temperament), &exercise.seat(seat)));
                exercise.seal(&draft).expect("each act was checked");
            }
            exercise.advance();
        }
        exercise
    }

    /// The seat whose conduct it is.
    pub fn seat(&self) -> StateId {
        scenario::called::seat(&self.scenario, self.who).expect("a seat of the scenario")
    }

    /// The scores of the seat over all seeds, one list of paragraphs each.
    pub fn scores(&self) -> Vec<Vec<Score>> {
        let of = |seed| {
            let exercise = self.play(seed);
            let lines: Vec<(usize, &LedgerLine)> = exercise.ledger().lines().iter().enumerate().collect();
            band::of_state(&self.scenario, lines, self.seat())
        };
        (0..SEEDS).map(of).collect()
    }

    /// How each of these paragraphs came out.
    pub fn on<const N: usize>(&self, name: &str, paragraphs: [&str; N]) -> [Outcome; N] {
        let scores = self.scores();
        paragraphs.map(|id| {
            let paragraph = self.scenario.instrument.paragraph(id).expect("a paragraph").at();
            let scores = scores.iter().map(|of| of[paragraph].score).collect();
            Outcome { name: format!("{name}, paragraph {id}"), scores }
        })
    }
}

/// A choice about the airport incident.
pub fn over_screens(choice: &str, toward: Option<&str>) -> PlannedAct {
    let act = PlannedAct::choose(choice).about(SCREENS);
    match toward {
        Some(toward) => act.toward(toward),
        None => act,
    }
}

impl Outcome {
    /// The share of the exercises in which it was tested.
    pub fn tested(&self) -> f64 {
        self.scores.iter().flatten().count() as f64 / self.scores.len() as f64
    }

    /// The mean score where it was tested, with the half of its 95 % interval.
    pub fn mean(&self) -> (f64, f64) {
        mean(&self.scores.iter().flatten().copied().collect::<Vec<_>>())
    }

    /// It was tested often enough to be judged, and stands above the other in the same exercises.
    #[track_caller]
    pub fn stands_above(&self, other: &Self) {
        let pairs = self.scores.iter().zip(&other.scores);
        let gains: Vec<f64> = pairs.filter_map(|(a, b)| Some((*a)? - (*b)?)).collect();
        let (gain, half) = mean(&gains);
        let said =
            format!("{} against {}: {gain:+.1} ± {half:.1}, {} pairs", self.name, other.name, gains.len());
        assert!(gains.len() >= 50 && gain - half > 0.0, "{said}");
        println!("{said}");
    }

    /// The mean, with its interval, lies in this band or below.
    #[track_caller]
    pub fn is_at_most(&self, band: Band) {
        let (mean, half) = self.mean();
        let tested = self.scores.iter().flatten().count();
        println!("{}: {mean:.1} ± {half:.1}, tested {tested} times", self.name);
        assert!(tested == 0 || Band::of(mean + half) <= band, "{}: {mean:.1} ± {half:.1}", self.name);
    }

    /// The mean lies in this band or above.
    #[track_caller]
    pub fn is_at_least(&self, band: Band) {
        let (mean, half) = self.mean();
        println!("{}: {mean:.1} ± {half:.1}", self.name);
        assert!(Band::of(mean - half) >= band, "{}: {mean:.1} ± {half:.1}", self.name);
    }
}

fn mean(values: &[f64]) -> (f64, f64) {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, 1.96 * (squares / (count - 1.0).max(1.0) / count).sqrt())
}
