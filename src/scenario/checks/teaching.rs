//! Checks of teaching: whether anybody learns what they came for, and whether it is fair to real states.

use std::collections::BTreeSet;

use super::check::{Check, Run, at};
use super::report::Report;
use super::scene::Scene;
use super::{dress, fairness, headlines, mentions};
use crate::scenario::diagnostic::Severity::{Error, Warning};
use crate::scenario::file::Effect;
use crate::scenario::path::Path;

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC401",
        severity: Warning,
        title: "an objective that is never tested",
        why: "No inject tests the paragraph, so nobody can show what they learned about it.",
        bad: at("objectives[0].paragraphs", "[\"4\", \"8\"]"),
        good: at("objectives[0].paragraphs", "[\"4\", \"5\"]"),
        run: Run::Scenario(untested),
    },
    Check {
        code: "SC402",
        severity: Warning,
        title: "an incident that never begins",
        why: "No inject starts it, so nobody will ever meet it, and what waits for it waits in vain.",
        bad: at("injects[0].effects", "[]"),
        good: at("injects[0].effects", "[Start(incident: \"cranes\")]"),
        run: Run::Scenario(never_begins),
    },
    Check {
        code: "SC403",
        severity: Warning,
        title: "no questions for the hot wash",
        why: "What is not talked about afterwards is not learned.",
        bad: at("facilitation.hot_wash", "[]"),
        good: at("facilitation.hot_wash", "[\"What did you know when you spoke?\"]"),
        run: Run::Scenario(no_hot_wash),
    },
    Check {
        code: "SC404",
        severity: Warning,
        title: "no objectives",
        why: "Without an objective nobody can say whether the exercise was worth the day.",
        bad: at("objectives", "[]"),
        good: at(
            "objectives",
            "[(id: \"ask-first\", text: \"Ask before you accuse.\", paragraphs: [\"4\"])]",
        ),
        run: Run::Scenario(no_objectives),
    },
    Check {
        code: "SC405",
        severity: Warning,
        title: "nothing happens",
        why: "A scenario without a single inject leaves everybody alone with the catalogue.",
        bad: at("injects", "[]"),
        good: at(
            "injects",
            "[(id: \"dark\", kind: Technical, release: At(\"crisis\", 1), from: \"Harbour master\", to: Role(\"host\"), headline: \"All cranes stand still.\", text: \"All cranes stand still.\", effects: [Start(incident: \"cranes\")], expects: \"The host asks.\", tests: [\"4\"])]",
        ),
        run: Run::Scenario(no_injects),
    },
    Check {
        code: "SC406",
        severity: Warning,
        title: "an inject without a headline",
        why: "The headline is read first, and by many it is all that is read; the text stands behind it.",
        bad: at("injects[0].headline", "\"\""),
        good: at("injects[0].headline", "\"The harbour master reports that all cranes stand still.\""),
        run: Run::Scenario(headlines::missing),
    },
    Check {
        code: "SC407",
        severity: Warning,
        title: "a headline of more than twelve words",
        why: "A short sentence can be read at a glance, and in a language that is not one's own.",
        bad: at(
            "injects[0].headline",
            "\"All the cranes that load ships at night in the new part of the harbour stand still.\"",
        ),
        good: at("injects[0].headline", "\"All cranes of the harbour stand still.\""),
        run: Run::Scenario(headlines::long),
    },
    Check {
        code: "SC408",
        severity: Warning,
        title: "expects what does not exist",
        why: "Control looks up what is expected of the players; a name with a slip in it leads nowhere.",
        bad: at("injects[0].expects", "\"The host asks its neighbour (clarify_pock).\""),
        good: at("injects[0].expects", "\"The host asks its neighbour (clarify_poc).\""),
        run: Run::Scenario(mentions::unknown_in_expects),
    },
    Check {
        code: "SC409",
        severity: Warning,
        title: "a count that nothing counts",
        why: "Only under a post stands a count, and only content that spreads has copies to be counted.",
        bad: at("injects[1].counts", "\"cranes\""),
        good: at("injects[1].dress", "Post"),
        run: Run::Scenario(dress::counts_nothing),
    },
    Check {
        code: "SC501",
        severity: Error,
        title: "a state as hidden culprit",
        why: "No real state is ever behind an incident: only actors outside the table are, or nobody.",
        bad: at("incidents[0].by", "\"neighbour\""),
        good: at("incidents[0].by", "\"crew\""),
        run: Run::Scenario(fairness::state_as_culprit),
    },
    Check {
        code: "SC502",
        severity: Error,
        title: "an actor named like a state",
        why: "Whoever hears the name must not think of a real state.",
        bad: at("actors[0].name", "\"Viet Nam\""),
        good: at("actors[0].name", "\"Night Crane Crew\""),
        run: Run::Scenario(fairness::actor_named_like_a_state),
    },
    Check {
        code: "SC503",
        severity: Warning,
        title: "traces planted on the true culprit",
        why: "Planted traces point at somebody else, otherwise they are simply traces.",
        bad: at("incidents[0].planted", "\"crew\""),
        good: at("incidents[0].planted", "\"neighbour\""),
        run: Run::Scenario(fairness::planted_on_the_culprit),
    },
    Check {
        code: "SC504",
        severity: Warning,
        title: "no word on who should play a role",
        why: "A plot that is harmless with one state in the role may restage a real quarrel with another; the trainer must be told before the states are bound.",
        bad: at("roles[0].binding", "\"\""),
        good: at(
            "roles[0].binding",
            "\"Any state with a large harbour. Avoid one whose cranes really failed.\"",
        ),
        run: Run::Scenario(fairness::no_word_on_binding),
    },
    Check {
        code: "SC505",
        severity: Warning,
        title: "a text names a state that plays a role",
        why: "A trainer may bind the role to another state on the day, and then the text is no longer true.",
        bad: at("injects[0].text", "\"All cranes of Singapore stand still.\""),
        good: at("injects[0].text", "\"All cranes of the harbour stand still.\""),
        run: Run::Scenario(mentions::state_bound_anew),
    },
];

/// Without any inject, the lack of injects is the one thing to say; with a slip in a paragraph, the slip.
fn untested(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let tests: BTreeSet<&String> = scene.file.injects.iter().flat_map(|inject| &inject.tests).collect();
    let has_a_slip = tests.iter().any(|id| !scene.names.paragraph.contains_key(id.as_str()));
    if scene.file.injects.is_empty() || has_a_slip {
        return;
    }
    for (place, objective) in scene.file.objectives.iter().enumerate() {
        let untested = |id: &String| scene.names.paragraph.contains_key(id.as_str()) && !tests.contains(id);
        for (nth, paragraph) in objective.paragraphs.iter().enumerate().filter(|(_, id)| untested(id)) {
            report.say(&root.name("objectives").item(place).name("paragraphs").item(nth), || {
                let sentence =
                    format!("no inject tests paragraph {paragraph}, which `{}` is about", objective.id);
                (sentence, "add the paragraph to `tests` of an inject that calls for it".into())
            });
        }
    }
}

/// Without any inject, the lack of injects is the one thing to say; with a slip in what begins, the slip.
fn never_begins(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let effects = scene.file.injects.iter().flat_map(|inject| &inject.effects).chain(&scene.file.start);
    let is_slip = |effect: &Effect| matches!(effect, Effect::Start { incident } if !scene.names.incident.contains_key(incident.as_str()));
    if scene.file.injects.is_empty() || effects.into_iter().any(is_slip) {
        return;
    }
    for (place, incident) in scene.file.incidents.iter().enumerate() {
        if scene.begins[place].is_none() {
            report.say(&root.name("incidents").item(place).name("id"), || {
                let hint = format!("write `effects: [Start(incident: \"{}\")]` in an inject", incident.id);
                (format!("the incident `{}` never begins", incident.id), hint)
            });
        }
    }
}

fn no_hot_wash(scene: &Scene<'_>, report: &mut Report<'_>) {
    if scene.file.facilitation.hot_wash.is_empty() {
        report.say(&Path::Root.name("facilitation").name("hot_wash"), || {
            (
                "there are no questions for the hot wash".into(),
                "write three: what surprised, what helped, what would be done otherwise".into(),
            )
        });
    }
}

fn no_objectives(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    let at = root.name("objectives");
    let hint =
        || "say what people should be able to do afterwards, and the paragraphs it is about".to_string();
    if scene.file.objectives.is_empty() {
        report.say(&at, || ("there are no objectives".into(), hint()));
    }
    for (place, objective) in scene.file.objectives.iter().enumerate() {
        if objective.paragraphs.is_empty() {
            report.say(&at.item(place).name("paragraphs"), || {
                (format!("the objective `{}` is about no paragraph", objective.id), hint())
            });
        }
    }
}

fn no_injects(scene: &Scene<'_>, report: &mut Report<'_>) {
    if scene.file.injects.is_empty() {
        report.say(&Path::Root.name("injects"), || {
            ("there are no injects".into(), "write at least one: a text, a sender, and when it comes".into())
        });
    }
}
