//! Checks of names where they are given: alike, easily mistaken for each other, or unusable.

use std::collections::BTreeMap;

use super::check::{Check, Run, at};
use super::report::Report;
use super::scene::Scene;
use super::{one_title, unknown};
use crate::scenario::alike;
use crate::scenario::diagnostic::Severity::{Error, Warning};
use crate::scenario::names::{ACCIDENT, NAME_MAX, can_be_in_a_name};
use crate::scenario::visit::{NameKind, Stop, walk};

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC115",
        severity: Error,
        title: "two of one name",
        why: "A name that is given twice leads to the first, and the second is never meant.",
        bad: at("injects[1].id", "\"dark\""),
        good: at("injects[1].id", "\"rumour\""),
        run: Run::Scenario(twice),
    },
    Check {
        code: "SC116",
        severity: Error,
        title: "a name that means two things",
        why: "Roles, actors and states are named side by side, so no two of them may be called alike, nor `accident` or `all`.",
        bad: at("actors[1]", "(id: \"host\", name: \"Day Crane Crew\", kind: Crime)"),
        good: at("actors[1]", "(id: \"day-crew\", name: \"Day Crane Crew\", kind: Crime)"),
        run: Run::Scenario(mistakable),
    },
    Check {
        code: "SC117",
        severity: Error,
        title: "a name that cannot be used",
        why: "Names are short and of one piece: at most 40 letters of any script, digits, hyphens and underscores.",
        bad: at(
            "branches[2]",
            "(id: \"they talk\", title: \"They talk.\", when: AnyoneDid(choice: \"consult\"))",
        ),
        good: at(
            "branches[2]",
            "(id: \"they-talk\", title: \"They talk.\", when: AnyoneDid(choice: \"consult\"))",
        ),
        run: Run::Scenario(unusable),
    },
    Check {
        code: "SC118",
        severity: Warning,
        title: "named twice in a list",
        why: "The second has no effect, so perhaps another was meant.",
        bad: at("injects[0].tests", "[\"4\", \"4\"]"),
        good: at("injects[0].tests", "[\"4\", \"5\"]"),
        run: Run::Scenario(listed_twice),
    },
];

/// Names that are not what they look like.
pub const ALIKE: &[Check] = &[
    Check {
        code: "SC120",
        severity: Error,
        title: "a name that only looks like one",
        why: "A letter of another script, or a sign that nobody sees, makes another name of what reads the same.",
        bad: at("incidents[0].by", "\"\u{441}rew\""),
        good: at("incidents[0].by", "\"crew\""),
        run: Run::Scenario(unknown::lookalikes),
    },
    Check {
        code: "SC121",
        severity: Error,
        title: "two names that print alike",
        why: "Whoever reads the file cannot tell which of the two is meant.",
        bad: at(
            "branches[2]",
            "(id: \"\u{430}sked\", title: \"They talk.\", when: AnyoneDid(choice: \"consult\"))",
        ),
        good: at(
            "branches[2]",
            "(id: \"they-talk\", title: \"They talk.\", when: AnyoneDid(choice: \"consult\"))",
        ),
        run: Run::Scenario(alike_in_print),
    },
    Check {
        code: "SC122",
        severity: Warning,
        title: "two of one title",
        why: "Titles stand on screens and in reports without the short name, so that nobody can tell two alike apart.",
        bad: at("branches[1].title", "\"Somebody asks first.\""),
        good: at("branches[1].title", "\"Somebody names an author first.\""),
        run: Run::Scenario(one_title::twice),
    },
];

fn twice(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut first: BTreeMap<(NameKind, &str), String> = BTreeMap::new();
    let source = report.source;
    walk(scene.file, &mut |at, item| {
        let Stop::Declared(kind, word) = item else { return };
        match first.get(&(kind, word)) {
            Some(before) => report.say(at, || {
                let line = source.line_of(before);
                (
                    format!("another {} is called `{word}`", word_for(kind)),
                    format!("it stands on {line}; rename one of the two"),
                )
            }),
            None => {
                first.insert((kind, word), at.to_string());
            }
        }
    });
}

fn word_for(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Objective | NameKind::Want => "objective",
        NameKind::Role => "role",
        NameKind::Actor => "actor",
        NameKind::Incident => "incident",
        NameKind::Move => "move",
        NameKind::Branch => "branch",
        NameKind::Inject => "inject",
        NameKind::State | NameKind::Seat | NameKind::Statement | NameKind::Paragraph | NameKind::Measure => {
            "record"
        }
        NameKind::Norm | NameKind::Choice | NameKind::Answer | NameKind::Suspect => "record",
    }
}

/// Of two names that readers cannot tell apart the second is refused.
fn alike_in_print(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut first: BTreeMap<(NameKind, String), (&str, String)> = BTreeMap::new();
    let source = report.source;
    walk(scene.file, &mut |at, item| {
        let Stop::Declared(kind, word) = item else { return };
        // Roles and actors are named side by side.
        let kind = if kind == NameKind::Actor { NameKind::Role } else { kind };
        let Some((other, way)) = first.get(&(kind, alike::look(word))) else {
            first.insert((kind, alike::look(word)), (word, at.to_string()));
            return;
        };
        if let Some(difference) = alike::difference(word, other) {
            report.say(at, || {
                let line = source.line_of(way);
                (
                    format!("this name prints like `{other}` of {line}: {difference}"),
                    "nobody can tell the two apart: write the same name if one is meant, or rename one"
                        .into(),
                )
            });
        }
    });
}

fn mistakable(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Declared(kind @ (NameKind::Role | NameKind::Actor), word) = item else { return };
        let also = if word == ACCIDENT || word == "all" {
            "a word of the format"
        } else if scene.library.states().iter().any(|state| state.id.eq_ignore_ascii_case(word)) {
            "the code of a state"
        } else if kind == NameKind::Actor && scene.is_role(word) {
            "a role"
        } else {
            return;
        };
        report.say(at, || {
            (format!("`{word}` is also {also}"), format!("give the {} another name", word_for(kind)))
        });
    });
}

fn unusable(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Declared(_, word) = item else { return };
        let sentence = if word.is_empty() {
            "a name is empty".to_string()
        } else if word.chars().count() > NAME_MAX {
            format!("a name has {} characters, and 40 is the most", word.chars().count())
        } else if let Some((place, sign, called)) = alike::first_unseen(word) {
            let (place, number) = (place + 1, u32::from(sign));
            let plain: String =
                word.chars().filter(|sign| alike::first_unseen(&sign.to_string()).is_none()).collect();
            report.say(at, || {
                let sentence = format!(
                    "sign {place} of the name `{plain}` cannot be seen: it is {called}, U+{number:04X}"
                );
                (sentence, "take it out here and wherever the name is used; a hyphen parts two words".into())
            });
            return;
        } else if let Some(odd) = word.chars().find(|character| !can_be_in_a_name(*character)) {
            format!("{odd:?} cannot stand in the name `{}`", word.escape_debug())
        } else {
            return;
        };
        report.say(at, || {
            (sentence, "write a short word such as `first-call`; the title says the rest".into())
        });
    });
}

fn listed_twice(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::List(words) = item else { return };
        let mut seen = BTreeMap::new();
        for (place, word) in words.iter().enumerate() {
            if seen.insert(word, place).is_some() {
                let sentence = || {
                    (
                        format!("`{word}` is named twice"),
                        "take one out, or name the other that was meant".into(),
                    )
                };
                report.say(&at.item(place), sentence);
            }
        }
    });
}
