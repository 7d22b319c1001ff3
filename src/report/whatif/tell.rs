//! What came of the futures, in words: the question before its answer, one sentence with the interval, what else was
//! otherwise, and how the delegations were played on.

use super::ask::{Question, watched};
use super::figures::{Figure, Hundredths, Unit};
use super::lived;
use super::stories::{self, Story};
use crate::bots::Temperament;
use crate::report::deed::deed;
use crate::report::labels;
use crate::report::names::{Names, list};
use crate::report::turning::{Deed, what, when};
use crate::report::unit::grouped;
use crate::session::Course;
use crate::session::what_if::Counted;
use crate::sim::decision::Act;
use crate::study::whatif::{Between, Change, Effect, Futures, Marks, Pair, effect::is_clear};
use crate::words::{tell, word, words};

/// Of the decisions that no temperament would have taken alike to so large a share, it is said that none fits well.
const ALIKE_MIN: f64 = 0.3;

/// One thing that was otherwise, with its interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What it is.
    pub what: String,
    /// How much it differs: "−0.60 rungs".
    pub differs: String,
    /// Its 95 % interval in the same unit, with as many decimals: "−0.70 to −0.50 rungs".
    pub interval: String,
    /// How sure it is: "more than chance", "smaller than chance".
    pub sure: String,
}

/// The question, before a single future is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The moment: "Step 6 of 10 · The games 2/6 · day 2".
    pub when: String,
    /// What was done, as it was played.
    pub came: String,
    /// What is otherwise.
    pub other: String,
    /// What the room answers first, by a show of hands.
    pub ask: String,
}

/// A what-if, told.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The question.
    pub asked: Asked,
    /// One sentence: how many of a hundred, the difference, its interval.
    pub answer: String,
    /// The same in few words, for a wall.
    pub short: String,
    /// What each mark of the picture means.
    pub legend: String,
    /// What else was otherwise.
    pub outcomes: Vec<Outcome>,
    /// Three futures at most: one in which it helped, one in which nothing changed, one in which it hurt.
    pub stories: Vec<Story>,
    /// Who played the delegations on, and how well that fits.
    pub players: String,
    /// How the futures were made.
    pub method: String,
    /// That bots play both futures on, and that it is a model and not the world.
    pub model: String,
    /// What is counted.
    pub counted: Counted,
    /// The two delegations between whom trust and tension are told; none where nobody is moved.
    pub between: Option<Between>,
    /// The figures behind the words.
    pub effect: Effect,
    /// The pairs behind the hundred marks.
    pub marks: Marks,
}

impl WhatIf {
    /// The picture in words, for whoever cannot see it.
    pub fn said(&self) -> String {
        let pairs = [("answer", &*self.answer), ("legend", &*self.legend), ("model", &*self.model)];
        tell("whatif-picture-said", &pairs)
    }
}

/// Puts what was found into words.
pub(super) fn told(
    course: &Course<'_>,
    question: &Question,
    (futures, between): (&Futures<'_>, Option<Between>),
    (pairs, effect, marks): (&[Pair], Effect, Marks),
) -> WhatIf {
    // What had a name at the moment has the same one in the end.
    let names = Names::of_control(course.exercise);
    let who = names.state(question.who);
    let (whole, short, legend) = match question.counted {
        Counted::Crisis => {
            let legend = tell("whatif-legend", &[("rung", &labels::rung(effect.below))]);
            (answer(&effect, "answer"), answer(&effect, "short"), legend)
        }
        Counted::Commitments => {
            let legend = tell("whatif-legend-lived", &[("who", who)]);
            (lived::answer(&effect, who, "answer"), lived::answer(&effect, who, "short"), legend)
        }
    };
    WhatIf {
        asked: ask(course, question),
        answer: whole,
        short,
        legend,
        outcomes: outcomes(&names, question, &effect, between),
        stories: match question.counted {
            Counted::Crisis => stories::stories(futures, pairs, &marks),
            Counted::Commitments => lived::stories(futures, pairs, &effect.lived),
        },
        counted: question.counted,
        between,
        players: players(&names, futures),
        method: tell("whatif-method", &[("pairs", &grouped(effect.pairs.into()))]),
        model: word("whatif-model-played"),
        effect,
        marks,
    }
}

/// The question in words. It takes no time.
pub fn ask(course: &Course<'_>, question: &Question) -> Asked {
    let names = Names::of_control(course.exercise);
    let (came, other) = arms(&names, course, question);
    let rung = labels::rung(question.below(course));
    let ask = match title(&names, course) {
        _ if question.counted == Counted::Commitments => {
            tell("whatif-ask-lived", &[("who", names.state(question.who)), ("way", question.way())])
        }
        Some(incident) => tell("whatif-ask", &[("incident", &incident), ("rung", &rung)]),
        None => tell("whatif-ask-any", &[("rung", &rung)]),
    };
    Asked { when: when(&names, question.step), came, other, ask }
}

/// What was done, and what is otherwise.
fn arms(names: &Names<'_>, course: &Course<'_>, question: &Question) -> (String, String) {
    let who = names.state(question.who);
    let decisions = course.decisions.get(usize::from(question.step));
    let decision = decisions.and_then(|decisions| decisions.get(question.who.at()));
    let act = |place: usize| {
        let act = decision.and_then(|decision| decision.acts.get(place));
        let done = |act: &Act| what(names, course, question.step, question.who, Deed::Done(place, *act));
        act.map(done).unwrap_or_default()
    };
    let whole = || {
        let all = decision.map(|decision| decision.acts.as_slice()).unwrap_or_default();
        match all {
            [] => tell("whatif-nothing-done", &[("who", who)]),
            all => all.iter().map(|act| deed(names, who, act)).collect::<Vec<_>>().join(" "),
        }
    };
    match question.change {
        Change::None => (whole(), word("whatif-the-same")),
        Change::Without(_, place) => (act(place), tell("whatif-without", &[("who", who)])),
        Change::Instead(_, place, other) => {
            (act(place), tell("whatif-instead", &[("deed", &deed(names, who, &other))]))
        }
        Change::Also(_, other) => (whole(), tell("whatif-also", &[("deed", &deed(names, who, &other))])),
    }
}

pub(super) fn title(names: &Names<'_>, course: &Course<'_>) -> Option<String> {
    course.exercise.incident_of(watched(course)?).map(|id| names.incident(id))
}

/// The one sentence, whole or in few words.
fn answer(effect: &Effect, length: &str) -> String {
    let difference = effect.of_hundred;
    let Hundredths { came, other, by, figure } = Hundredths::of(effect);
    let [from, to] = figure.ends();
    let pairs = [
        ("rung", labels::rung(effect.below).into()),
        ("came", came.into()),
        ("other", other.into()),
        ("by", by.into()),
        ("sure", figure.sure().into()),
        ("from", from.into()),
        ("to", to.into()),
        ("pairs", grouped(effect.pairs.into()).into()),
    ];
    let kind = match (effect.is_nothing, effect.is_clear()) {
        (true, _) => "nothing",
        (false, false) if effect.changed == [0, 0] => "same",
        (false, false) => "chance",
        (false, true) if difference.value > 0.0 => "more",
        (false, true) => "fewer",
    };
    words(&format!("whatif-{length}-{kind}"), &pairs)
}

fn outcomes(
    names: &Names<'_>,
    question: &Question,
    effect: &Effect,
    between: Option<Between>,
) -> Vec<Outcome> {
    let own = |key: &str, between: Between| {
        let [one, other] = between.pair.map(|state| names.state(state).into());
        words(
            key,
            &[
                ("one", one),
                ("other", other),
                ("why", if between.is_aimed { "aimed" } else { "most" }.into()),
            ],
        )
    };
    let of_two = between.zip(effect.between).map(|(between, [tension, trust])| {
        [
            (own("whatif-outcome-tension-between", between), Unit::Points, tension),
            (own("whatif-outcome-trust-between", between), Unit::Points, trust),
        ]
    });
    let first = [(word("whatif-outcome-peak"), Unit::Rungs, effect.peak)];
    let rest = [
        (word("whatif-outcome-tension"), Unit::Points, effect.tension),
        (word("whatif-outcome-trust"), Unit::Points, effect.trust),
        (word("whatif-outcome-cohesion"), Unit::Points, effect.cohesion),
        (
            tell("whatif-outcome-standing", &[("who", names.state(question.who))]),
            Unit::Points,
            effect.standing,
        ),
    ];
    let rows = first.into_iter().chain(of_two.into_iter().flatten()).chain(rest);
    rows.map(|(what, unit, estimate)| outcome(what, Figure::of(estimate, unit))).collect()
}

/// What is so little that nobody would see it is told of the number alone: the act may do much elsewhere.
fn outcome(what: String, figure: Figure) -> Outcome {
    let sure = match is_clear(figure.estimate) {
        true if figure.is_little() => tell("whatif-little", &[("least", &figure.unit.least_said())]),
        true => word("whatif-clear"),
        false if figure.is_nothing() => word("whatif-no-difference"),
        false => word("whatif-chance"),
    };
    Outcome { what, differs: figure.signed(), interval: figure.interval(), sure }
}

/// Who plays the delegations on: how many of each temperament. No delegation is named after one, but where none fits that
/// is said of whom.
fn players(names: &Names<'_>, futures: &Futures<'_>) -> String {
    let fits = &futures.fits;
    let decisions = fits.iter().map(|fit| fit.decisions).max().unwrap_or(0);
    let as_this = |temperament: Temperament| {
        let count = fits.iter().filter(|fit| fit.temperament == temperament).count();
        let pairs = [("count", count.into()), ("temperament", labels::temperament(temperament).into())];
        (count > 0).then(|| words("whatif-fitted", &pairs))
    };
    let each: Vec<String> = Temperament::ALL.into_iter().filter_map(as_this).collect();
    let all = list(each.iter().map(String::as_str).collect());
    if decisions == 0 {
        return tell("whatif-players-dealt", &[("players", &all)]);
    }
    let alike = fits.iter().map(|fit| fit.alike).sum::<f64>() / fits.len().max(1) as f64;
    let pairs =
        [("steps", decisions.into()), ("players", all.into()), ("alike", (alike * 100.0).round().into())];
    let badly = fits.iter_enumerated().filter(|(_, fit)| fit.alike < ALIKE_MIN);
    let badly: Vec<&str> = badly.map(|(seat, _)| names.state(seat)).collect();
    let said = words("whatif-players", &pairs);
    if badly.is_empty() {
        return said;
    }
    format!("{said} {}", tell("whatif-fitted-badly", &[("states", &list(badly))]))
}
