//! Checks of numbers: out of range, too many, or too few to do anything with.

use super::check::{Check, Example, Run, at};
use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::Severity::{Error, Warning};
use crate::scenario::file::Effect;
use crate::scenario::path::{Path, Step};
use crate::scenario::source::Source;
use crate::scenario::visit::{STEPS_MAX, Stop, walk};
use crate::sim::ids::SUSPECTS_MAX;

/// The most injects. A day with four hundred is full.
const INJECTS_MAX: usize = 20_000;

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC601",
        severity: Error,
        title: "a number out of its range",
        why: "The reference names the range of each; what is no number at all is refused as well.",
        bad: at("start[0]", "Tension(between: (\"host\", \"neighbour\"), by: 1.5)"),
        good: at("start[0]", "Tension(between: (\"host\", \"neighbour\"), by: 0.5)"),
        run: Run::Scenario(out_of_range),
    },
    Check {
        code: "SC602",
        severity: Error,
        title: "a whole number out of its range",
        why: "The reference names the range of each.",
        bad: at("incidents[0].severity", "9"),
        good: at("incidents[0].severity", "5"),
        run: Run::Scenario(whole_out_of_range),
    },
    Check {
        code: "SC603",
        severity: Error,
        title: "no steps, or too many",
        why: "An exercise has 1 to 200 steps; a day has room for about twelve.",
        bad: at(
            "moves[0]",
            r#"(id: "calm", title: "1", steps: 40, each: Quarter), (id: "b", title: "2", steps: 40, each: Quarter),
            (id: "c", title: "3", steps: 40, each: Quarter), (id: "d", title: "4", steps: 40, each: Quarter),
            (id: "e", title: "5", steps: 40, each: Quarter)"#,
        ),
        good: at("moves[0]", r#"(id: "calm", title: "1", steps: 40, each: Quarter)"#),
        run: Run::Scenario(step_count),
    },
    Check {
        code: "SC604",
        severity: Error,
        title: "too many of a kind",
        why: "The tables of the rules have room for so many and no more.",
        bad: Example::Told("21,000 injects, or 30 actors"),
        good: Example::Told("as many as people can bear"),
        run: Run::Scenario(too_many),
    },
    Check {
        code: "SC605",
        severity: Warning,
        title: "a budget that allows nothing",
        why: "The delegation can pay for no measure in the whole first quarter: it will have nothing to do.",
        bad: at("start[0]", "Budget(of: \"THA\", by: -20.0)"),
        good: at("start[0]", "Budget(of: \"THA\", by: -2.0)"),
        run: Run::Scenario(poor),
    },
];

/// What must be looked at before anything else.
pub const TOO_MANY: Check = CHECKS[3];

fn out_of_range(scene: &Scene<'_>, report: &mut Report<'_>) {
    let source = report.source;
    walk(scene.file, &mut |at, item| {
        let Stop::Number(value, low, high) = item else { return };
        if !(low..=high).contains(&value) {
            report.say(at, || (no_value_for(at, source), format!("write a number from {low} to {high}")));
        }
    });
}

fn whole_out_of_range(scene: &Scene<'_>, report: &mut Report<'_>) {
    let source = report.source;
    walk(scene.file, &mut |at, item| {
        let Stop::Whole(value, low, high) = item else { return };
        if !(low..=high).contains(&value) {
            report
                .say(at, || (no_value_for(at, source), format!("write a whole number from {low} to {high}")));
        }
    });
}

/// The value in the author's own writing, and the field it cannot stand in.
fn no_value_for(at: &Path<'_>, source: &Source) -> String {
    let field = at.steps().into_iter().rev().find_map(|step| match step {
        Step::Name(name) => Some(name),
        Step::Item(_) => None,
    });
    let written = source.written_at(at).filter(|written| written.len() <= 60).unwrap_or("this number");
    format!("`{written}` is out of range for `{}`", field.unwrap_or_default())
}

fn step_count(scene: &Scene<'_>, report: &mut Report<'_>) {
    let steps = scene.steps;
    // A single move without steps is out of range by itself.
    if scene.file.moves.is_empty() || steps > STEPS_MAX {
        report.say(&Path::Root.name("moves"), || {
            (format!("the exercise has {steps} steps in all"), format!("it needs 1 to {STEPS_MAX}"))
        });
    }
}

fn too_many(scene: &Scene<'_>, report: &mut Report<'_>) {
    let (root, file) = (Path::Root, scene.file);
    let wants: usize = file.roles.iter().map(|role| role.wants.len()).sum();
    let actors_max = SUSPECTS_MAX.saturating_sub(1 + scene.names.cast.delegations.len().min(16));
    let tables = [
        ("objectives", "objectives", file.objectives.len(), 64),
        ("roles", "roles", file.roles.len(), 16),
        ("roles", "national objectives", wants, 128),
        ("actors", "actors", file.actors.len(), actors_max),
        ("incidents", "incidents", file.incidents.len(), 64),
        ("moves", "moves", file.moves.len(), 64),
        ("branches", "branches", file.branches.len(), 64),
        ("injects", "injects", file.injects.len(), INJECTS_MAX),
    ];
    for (field, what, count, most) in tables.into_iter().filter(|(_, _, count, most)| count > most) {
        report
            .say(&root.name(field), || (format!("there are {count} {what}"), format!("{most} is the most")));
    }
}

/// Everybody starts with the income of a quarter, more or less what the plot gives and takes at the start.
fn poor(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let cheapest =
        scene.names.measures.iter().map(|measure| f64::from(measure.cost)).fold(f64::INFINITY, f64::min);
    for (seat, state) in scene.names.cast.delegations.iter().enumerate() {
        let (given, last) = given_at_start(scene, seat);
        let budget = state.budget_per_quarter + given;
        if budget < cheapest {
            let (start, delegations) = (root.name("start"), root.name("delegations"));
            let at = last.map_or(delegations, |place| start.item(place));
            report.say(&at, || {
                let (name, budget) = (&state.name, budget.max(0.0));
                let sentence =
                    format!("{name} starts with {budget} points, and the cheapest measure costs {cheapest}");
                (sentence, "take less from it, so that it can pay for something".into())
            });
        }
    }
}

/// Budget points given to a delegation at the start, and the last effect that gives or takes some.
fn given_at_start(scene: &Scene<'_>, seat: usize) -> (f64, Option<usize>) {
    let (mut given, mut last) = (0.0, None);
    for (place, effect) in scene.file.start.iter().enumerate() {
        let Effect::Budget { of, by } = effect else { continue };
        if scene.names.cast.seat(of).is_some_and(|found| found.at() == seat) {
            (given, last) = (given + by, Some(place));
        }
    }
    (given, last)
}
