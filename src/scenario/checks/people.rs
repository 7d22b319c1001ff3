//! Checks of people: who sits, who plays what, and who reads what.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{Check, Example, Run, at};
use super::report::{Report, listed};
use super::scene::Scene;
use super::{answer, audience, unknown};
use crate::scenario::cast::member_role;
use crate::scenario::catalogue::State;
use crate::scenario::diagnostic::Severity::{Error, Warning};
use crate::scenario::path::{Path, Step};
use crate::scenario::visit::{NameKind, Stop, walk};
use crate::sim::ids::STATES_MAX;

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC301",
        severity: Error,
        title: "not at the table",
        why: "A state that plays, receives or decides must be among the delegations.",
        bad: at("roles[1].state", "\"VNM\""),
        good: at("roles[1].state", "\"THA\""),
        run: Run::Scenario(not_at_the_table),
    },
    Check {
        code: "SC302",
        severity: Error,
        title: "two roles for one state",
        why: "A delegation cannot play two parts against each other.",
        bad: at("roles[1].state", "\"SGP\""),
        good: at("roles[1].state", "\"IDN\""),
        run: Run::Scenario(two_roles),
    },
    Check {
        code: "SC303",
        severity: Error,
        title: "too few or too many delegations",
        why: "An exercise seats 2 to 16 delegations.",
        bad: at("delegations", "[\"SGP\"]"),
        good: at("delegations", "[\"SGP\", \"IDN\"]"),
        run: Run::Scenario(table_size),
    },
    Check {
        code: "SC304",
        severity: Warning,
        title: "a role with nothing to do",
        why: "No inject reaches it, it wants nothing and nothing happens to it: whoever plays it will ask why.",
        bad: at(
            "roles[2]",
            "(id: \"onlooker\", title: \"Onlooker\", state: \"THA\", binding: \"Any state.\", brief: \"You look on.\")",
        ),
        good: at(
            "roles[2]",
            "(id: \"chair\", title: \"Chair\", state: \"THA\", binding: \"Any state.\", brief: \"You convene.\", redlines: [(measure: \"poc_directory\", strength: 0.1, because: \"It costs posts.\")])",
        ),
        run: Run::Scenario(idle_roles),
    },
    Check {
        code: "SC305",
        severity: Error,
        title: "an inject without recipients",
        why: "Nobody would read it.",
        bad: at("injects[3].to", "Roles([])"),
        good: at("injects[3].to", "Roles([\"neighbour\"])"),
        run: Run::Scenario(audience::no_recipients),
    },
    Check {
        code: "SC306",
        severity: Error,
        title: "an empty text",
        why: "People will see an empty page.",
        bad: at("injects[0].text", "\"  \""),
        good: at("injects[0].text", "\"All cranes stand still.\""),
        run: Run::Scenario(audience::empty_texts),
    },
    Check {
        code: "SC307",
        severity: Warning,
        title: "too long to be read in a step",
        why: "Titles have 100 characters at most, sentences 600, texts 5,000: about two printed pages.",
        bad: at(
            "injects[0].from",
            "\"The harbour master, on behalf of the board of the harbour and of everybody who works there by day or by night\"",
        ),
        good: at("injects[0].from", "\"Harbour master\""),
        run: Run::Scenario(audience::long_texts),
    },
    Check {
        code: "SC308",
        severity: Error,
        title: "signs that no screen shows",
        why: "Control characters can upset a terminal and are never meant; a new line is the only one that a text needs.",
        bad: at("injects[0].text", "\"All \\u{7}cranes stand still.\""),
        good: at(
            "injects[0].text",
            "\"All cranes
stand still.\"",
        ),
        run: Run::Scenario(audience::control_characters),
    },
    Check {
        code: "SC309",
        severity: Error,
        title: "bound otherwise, and not possible",
        why: "At set-up a role was bound to something that cannot play it.",
        bad: Example::Told("the role `host` bound to `XYZ` at set-up"),
        good: Example::Told("the role `host` bound to `THA` at set-up"),
        run: Run::Scenario(impossible_binding),
    },
    Check {
        code: "SC310",
        severity: Warning,
        title: "asked without being told",
        why: "The delegation asked is not among those who receive the inject, so it cannot know.",
        bad: at("injects[2].to", "Role(\"host\")"),
        good: at("injects[2].to", "Roles([\"host\", \"neighbour\"])"),
        run: Run::Scenario(audience::asked_unaware),
    },
    Check {
        code: "SC311",
        severity: Error,
        title: "nothing answers the request",
        why: "Every delegation would be counted as silent.",
        bad: at("injects[2].asks.answer", "[]"),
        good: at("injects[2].asks.answer", "[\"police_case\"]"),
        run: Run::Scenario(audience::unanswerable),
    },
    Check {
        code: "SC312",
        severity: Warning,
        title: "announced to a few",
        why: "What is announced moves everybody who knows of the incident, so everybody should be able to read it.",
        bad: at(
            "injects[0].effects",
            "[Start(incident: \"cranes\"), Announced(incident: \"cranes\", suspect: \"crew\", ground: Press)]",
        ),
        good: at(
            "injects[1].effects",
            "[Announced(incident: \"cranes\", suspect: \"crew\", ground: Charges)]",
        ),
        run: Run::Scenario(audience::announced_to_a_few),
    },
    Check {
        code: "SC313",
        severity: Warning,
        title: "asked for what it can never do",
        why: "Nothing among the answers is open to the delegation asked, so that it would be counted as silent.",
        bad: at("injects[2].asks.answer", "[\"request_help\"]"),
        good: at("injects[2].asks.answer", "[\"police_case\"]"),
        run: Run::Scenario(answer::out_of_reach),
    },
];

/// At a table that is too small the others are missing, and that is said already.
fn not_at_the_table(scene: &Scene<'_>, report: &mut Report<'_>) {
    // A code that names no state has been reported; perhaps it was meant for who seems to be absent.
    let has_a_slip = scene.file.delegations.iter().any(|code| scene.card(code).is_none());
    if scene.names.cast.delegations.len() < 2 || has_a_slip {
        return;
    }
    let is_absent = |word: &str| scene.names.cast.seat(word).is_none() && scene.card(word).is_some();
    walk(scene.file, &mut |at, item| {
        let absent = match item {
            Stop::Mention(NameKind::Seat | NameKind::Suspect, word) => is_absent(word).then_some(word),
            // A state that somebody else was bound in the place of need not sit here.
            Stop::Mention(NameKind::State, word) if is_state_of_a_role(at) && !is_replaced(scene, at) => {
                is_absent(word).then_some(word)
            }
            _ => None,
        };
        if let Some(word) = absent.filter(|word| !scene.is_role(word)) {
            report.say(at, || {
                (
                    format!("`{word}` does not sit at the table"),
                    "add it to `delegations`, or name another".into(),
                )
            });
        }
    });
}

fn is_state_of_a_role(at: &Path<'_>) -> bool {
    at.steps().first() == Some(&Step::Name("roles"))
}

/// Has the trainer bound the role at this place to another state than the file does?
fn is_replaced(scene: &Scene<'_>, at: &Path<'_>) -> bool {
    let place = at.steps().into_iter().find_map(|step| match step {
        Step::Item(place) => Some(place),
        Step::Name(_) => None,
    });
    let role = place.and_then(|place| scene.file.roles.get(place));
    role.is_some_and(|role| scene.bound_state(role) != role.state)
}

fn two_roles(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut played = BTreeMap::new();
    let root = Path::Root;
    for (place, role) in scene.file.roles.iter().enumerate() {
        let state = scene.bound_state(role);
        if let Some(other) = played.insert(state, &role.id).filter(|other| **other != role.id) {
            report.say(&root.name("roles").item(place).name("state"), || {
                let sentence =
                    format!("`{state}` plays `{other}` already and cannot play `{}` as well", role.id);
                (sentence, format!("bind it to one of {}", listed(free_states(scene))))
            });
        }
    }
}

/// The states that play no role and may: those that the file lists, or all of the library if it lists none.
fn free_states<'a>(scene: &Scene<'a>) -> Vec<&'a str> {
    let taken: BTreeSet<_> = scene.file.roles.iter().map(|role| scene.bound_state(role)).collect();
    let listed = &scene.file.delegations;
    let states = scene.library.states().into_iter().map(|state| state.id.as_str());
    let may = |state: &&str| listed.is_empty() || listed.iter().any(|each| each == state);
    states.filter(may).filter(|state| !taken.contains(state)).collect()
}

/// Says why a state that was invited cannot sit as a member, if it cannot.
fn not_a_member(scene: &Scene<'_>, state: &str, report: &mut Report<'_>) {
    let at = || Path::Root.name("roles");
    let plays = |each: &&State| scene.file.roles.iter().any(|role| scene.bound_state(role) == each.id);
    let free = || scene.library.states().into_iter().filter(|each| !plays(each)).map(|each| each.id.as_str());
    let hint = || format!("free are {}", listed(free()));
    if scene.card(state).is_none() {
        report.say(&at(), || {
            (format!("`{state}` is no state of the library, so it cannot be invited"), hint())
        });
    } else if let Some(role) = scene.file.roles.iter().find(|role| scene.bound_state(role) == state) {
        report.say(&at(), || {
            (format!("`{state}` plays `{}` already, so it cannot sit as a member as well", role.id), hint())
        });
    }
}

fn table_size(scene: &Scene<'_>, report: &mut Report<'_>) {
    let count = scene.names.cast.delegations.len();
    // Codes that name no state have been reported; perhaps they were meant to fill the table.
    let all_known = scene.file.delegations.iter().all(|code| scene.card(code).is_some());
    if all_known && !(2..=STATES_MAX).contains(&count) {
        report.say(&Path::Root.name("delegations"), || {
            (
                format!("the number of delegations at the table is {count}"),
                format!("an exercise needs 2 to {STATES_MAX}"),
            )
        });
    }
}

fn idle_roles(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut busy = BTreeSet::new();
    walk(scene.file, &mut |_, item| {
        if let Stop::Mention(NameKind::Seat | NameKind::Suspect, word) = item {
            busy.insert(word);
        }
    });
    let root = Path::Root;
    for (place, role) in scene.file.roles.iter().enumerate() {
        let named = busy.contains(role.id.as_str()) || busy.contains(scene.bound_state(role));
        // Perhaps it was renamed here, and stands elsewhere under its old name.
        if !named && !unknown::any_seat(scene) && role.wants.is_empty() && role.redlines.is_empty() {
            report.say(&root.name("roles").item(place).name("id"), || {
                let sentence = format!("the role `{}` has nothing to do", role.id);
                (
                    sentence,
                    "send it an inject, give it something to want, or take it out: its state plays anyway"
                        .into(),
                )
            });
        }
    }
}

/// What was bound at set-up is judged by the place of the role in the file: the only place there is.
fn impossible_binding(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (role, state) in &scene.binding.roles {
        let is_member = *role == member_role(state);
        match scene.file.roles.iter().position(|each| each.id == *role) {
            None if is_member => not_a_member(scene, state, report),
            None => report.say(&root.name("roles"), || {
                let roles = scene.file.roles.iter().map(|each| each.id.as_str());
                (
                    format!("no role is called `{role}`, so it cannot be bound"),
                    format!("there are {}", listed(roles)),
                )
            }),
            Some(place) if !scene.names.cast.delegations.iter().any(|each| each.id == *state) => {
                report.say(&root.name("roles").item(place).name("state"), || {
                    let sentence =
                        format!("`{role}` cannot be bound to `{state}`, which does not sit at the table");
                    (sentence, format!("free are {}", listed(free_states(scene))))
                });
            }
            Some(_) => {}
        }
    }
}
