//! The outcome of every pair of futures, for programs: from these numbers every figure and every interval can be computed
//! again. A figure is the mean over pairs of "otherwise" less "as it was", its interval that of Student's t.

use serde::Serialize;

use crate::report::whatif::{Question, WhatIf};
use crate::session::Course;
use crate::sim::ids::StateId;
use crate::sim::rules::RULES_VERSION;
use crate::study::statistics::Estimate;
use crate::study::whatif::{Effect, End, Pair};

/// The version of this file.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: u32,
    rules: u32,
    scenario: &'a str,
    /// Counted from 1.
    step: u16,
    seat: &'a str,
    as_it_was: &'a str,
    otherwise: &'a str,
    seed: u64,
    /// Below this rung the crisis is to stay.
    below: u8,
    /// The two delegations of the figures that end in `between`.
    between: Option<[&'a str; 2]>,
    differences: Vec<Difference>,
    pairs: Vec<Outcomes>,
}

/// A figure as it is told.
#[derive(Serialize)]
struct Difference {
    figure: &'static str,
    mean: f64,
    low: f64,
    high: f64,
}

/// What became of one pair.
#[derive(Serialize)]
struct Outcomes {
    /// Counted from 0; the first has the luck that was played.
    pair: u32,
    as_it_was: Figures,
    otherwise: Figures,
}

/// Points of a hundred, but for the rung.
#[derive(Serialize)]
struct Figures {
    /// 1 where no protest was reached.
    rung_peak: u8,
    tension: f64,
    trust: f64,
    tension_between: Option<f64>,
    trust_between: Option<f64>,
    cohesion: f64,
    /// Read in the first pairs alone.
    commitments: Option<f64>,
}

/// The file.
///
/// # Errors
/// The words of the writer; there are none for numbers and names.
pub(super) fn pairs(
    course: &Course<'_>,
    question: &Question,
    told: &WhatIf,
    all: &[Pair],
) -> Result<String, String> {
    let s = course.exercise.scenario();
    let code = |state: StateId| s.states[state].id.as_str();
    let file = File {
        format: FORMAT,
        rules: RULES_VERSION,
        scenario: &s.name,
        step: question.step + 1,
        seat: code(question.who),
        as_it_was: &told.asked.came,
        otherwise: &told.asked.other,
        seed: question.seed,
        below: told.effect.below,
        between: told.between.map(|between| between.pair.map(code)),
        differences: differences(&told.effect),
        pairs: (0..).zip(all).map(|(place, pair)| outcomes(place, pair)).collect(),
    };
    serde_json::to_string(&file).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn differences(effect: &Effect) -> Vec<Difference> {
    let difference =
        |figure, Estimate { value, low, high }: Estimate| Difference { figure, mean: value, low, high };
    let of_two = effect
        .between
        .map(|[tension, trust]| [difference("tension_between", tension), difference("trust_between", trust)]);
    let all = [
        difference("stays_below_of_100", effect.of_hundred),
        difference("rung_peak", effect.peak),
        difference("tension", effect.tension),
        difference("trust", effect.trust),
        difference("cohesion", effect.cohesion),
        difference("commitments", effect.standing),
    ];
    all.into_iter().chain(of_two.into_iter().flatten()).collect()
}

fn outcomes(pair: u32, of: &Pair) -> Outcomes {
    Outcomes { pair, as_it_was: figures(&of.came), otherwise: figures(&of.other) }
}

fn figures(end: &End) -> Figures {
    Figures {
        rung_peak: end.peak,
        tension: 100.0 * end.tension,
        trust: 100.0 * end.trust,
        tension_between: end.between.map(|dyad| 100.0 * dyad.tension),
        trust_between: end.between.map(|dyad| 100.0 * dyad.trust),
        cohesion: 100.0 * end.cohesion,
        commitments: end.standing,
    }
}
