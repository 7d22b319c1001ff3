//! Checks of names that must lead somewhere: each kind of name has a code, all are looked up alike.

use super::check::{Check, Run, at};
use super::report::{Report, listed};
use super::scene::Scene;
use super::unknown;
use crate::scenario::diagnostic::Severity::Error;
use crate::scenario::visit::{NameKind, Stop, walk};

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC101",
        severity: Error,
        title: "unknown measure",
        why: "A condition about a measure that does not exist never holds.",
        bad: at("roles[0].redlines[0].measure", "\"poc_directry\""),
        good: at("roles[0].redlines[0].measure", "\"poc_directory\""),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Measure)),
    },
    Check {
        code: "SC102",
        severity: Error,
        title: "unknown crisis choice",
        why: "A branch that waits for a choice that does not exist never opens.",
        bad: at("branches[0].when", "AnyoneDid(choice: \"clarify_pock\")"),
        good: at("branches[0].when", "AnyoneDid(choice: \"clarify_poc\")"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Choice)),
    },
    Check {
        code: "SC103",
        severity: Error,
        title: "unknown delegation",
        why: "Whoever is named must be a role of this scenario or the ISO code of a state.",
        bad: at("injects[0].to", "Role(\"hots\")"),
        good: at("injects[0].to", "Role(\"host\")"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Seat)),
    },
    Check {
        code: "SC104",
        severity: Error,
        title: "unknown state",
        why: "Delegations and roles are bound to states of the catalogue, by their ISO code of three letters.",
        bad: at("roles[1].state", "\"INA\""),
        good: at("roles[1].state", "\"IDN\""),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::State)),
    },
    Check {
        code: "SC105",
        severity: Error,
        title: "unknown statement",
        why: "Without the instrument nothing can be scored.",
        bad: at("statement", "\"asean-us-2108\""),
        good: at("statement", "\"asean-us-2018\""),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Statement)),
    },
    Check {
        code: "SC106",
        severity: Error,
        title: "unknown paragraph",
        why: "What is tested or cited must be a paragraph of the statement.",
        bad: at("injects[0].tests", "[\"44\"]"),
        good: at("injects[0].tests", "[\"4\"]"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Paragraph)),
    },
    Check {
        code: "SC107",
        severity: Error,
        title: "indicator of another paragraph",
        why: "Evidence cites a paragraph and one of its own indicators.",
        bad: at("injects[2].asks.cites", "(\"5\", \"IND-04a\")"),
        good: at("injects[2].asks.cites", "(\"5\", \"IND-05a\")"),
        run: Run::Scenario(indicators),
    },
    Check {
        code: "SC108",
        severity: Error,
        title: "unknown incident",
        why: "An effect on an incident that is not declared changes nothing.",
        bad: at("injects[0].effects", "[Start(incident: \"crane\")]"),
        good: at("injects[0].effects", "[Start(incident: \"cranes\")]"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Incident)),
    },
    Check {
        code: "SC109",
        severity: Error,
        title: "unknown inject",
        why: "A contingency that waits upon an inject that does not exist never comes.",
        bad: at(
            "injects[3].release",
            "Lacking(after: \"notices\", steps: 1, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        good: at(
            "injects[3].release",
            "Lacking(after: \"notice\", steps: 1, expected: AnyoneDid(choice: \"police_case\"))",
        ),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Inject)),
    },
    Check {
        code: "SC110",
        severity: Error,
        title: "unknown branch",
        why: "A condition about a branch that does not exist never holds.",
        bad: at("branches[0].excludes", "[\"acused\"]"),
        good: at("branches[0].excludes", "[\"accused\"]"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Branch)),
    },
    Check {
        code: "SC111",
        severity: Error,
        title: "unknown move",
        why: "An inject is released in a move of this scenario.",
        bad: at("injects[0].release", "At(\"crysis\", 1)"),
        good: at("injects[0].release", "At(\"crisis\", 1)"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Move)),
    },
    Check {
        code: "SC112",
        severity: Error,
        title: "unknown suspect",
        why: "A suspect is an actor, a role, a state, or the word `accident`.",
        bad: at("incidents[0].planted", "\"neighbor\""),
        good: at("incidents[0].planted", "\"neighbour\""),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Suspect)),
    },
    Check {
        code: "SC113",
        severity: Error,
        title: "unknown actor",
        why: "Whoever is behind an incident must be declared under `actors`.",
        bad: at("incidents[0].by", "\"krew\""),
        good: at("incidents[0].by", "\"crew\""),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Actor)),
    },
    Check {
        code: "SC114",
        severity: Error,
        title: "unknown answer",
        why: "A request is answered by a crisis choice or a measure.",
        bad: at("injects[2].asks.answer", "[\"police_cases\"]"),
        good: at("injects[2].asks.answer", "[\"police_case\"]"),
        run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Answer)),
    },
];

/// Names that came into the format later; codes are never given anew.
pub const LATER: &[Check] = &[Check {
    code: "SC119",
    severity: Error,
    title: "unknown norm",
    why: "A norm is one of those that the statement points to.",
    bad: at("branches[0].when", "NormAtLeast(of: \"host\", norm: \"N-z\", level: 2)"),
    good: at("branches[0].when", "NormAtLeast(of: \"host\", norm: \"N-c\", level: 2)"),
    run: Run::Scenario(|scene, report| unknown::names(scene, report, NameKind::Norm)),
}];

fn indicators(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Indicator(paragraph, indicator) = item else { return };
        let paragraphs = scene.names.instrument.into_iter().flat_map(|text| &text.paragraphs);
        let Some(found) = paragraphs.into_iter().find(|each| each.id == paragraph) else { return };
        if found.indicators.iter().any(|each| each.id == indicator) {
            return;
        }
        report.say(at, || {
            let sentence = format!("`{indicator}` is no indicator of paragraph {paragraph}");
            (sentence, format!("it has {}", listed(found.indicators.iter().map(|each| each.id.as_str()))))
        });
    });
}
