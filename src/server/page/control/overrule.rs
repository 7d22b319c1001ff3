//! Overruling the model: control's judgement stands above it, and every ruling is written down with its reason.

use maud::{Markup, html};

use super::evidence::by;
use super::form::{form, measures, plots, quantities, reason, select, states, suspects};
use crate::report::labels;
use crate::server::page::parts::{Look, send};
use crate::server::wire::codes;
use crate::sim::plot::Ground;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// A form for each thing that can be overruled. Once the last step has closed there is nothing left to change.
pub fn overrule(scenario: &Scenario, over: bool) -> Markup {
    html! {
        details id="overrule-open" class="c-group" {
            summary { (word("control-overrule")) }
            p class="soft" { (word("control-overrule-why")) }
            @if over { p class="soft" { (word("control-overrule-over")) } }
            @else {
                div class="c-forms" {
                    (state(scenario))
                    (pair(scenario, "trust", "control-overrule-trust", "control-of", "control-in"))
                    (pair(scenario, "tension", "control-overrule-tension", "control-between", "control-and-state"))
                    (one("cohesion", "control-overrule-cohesion", &by("cohesion-by", "0.05")))
                    (contact(scenario))
                    (incident(scenario))
                    (item(scenario))
                    (announcement(scenario))
                    (measure(scenario))
                    (promise(scenario))
                }
            }
        }
    }
}

/// One form: its fields, the reason, the question before it is sent.
fn one(what: &str, key: &str, inside: &Markup) -> Markup {
    let confirm = word("control-overrule-confirm");
    html! {
        details id={ "overrule-" (what) } {
            summary { (word(key)) }
            (form(&format!("control-overrule-{what}"), &[], Some(&confirm), &html! {
                (inside)
                (reason(&format!("{what}-reason")))
                (send(&word("control-overrule-send"), Look::Plain))
            }))
        }
    }
}

/// A choice of one in which nothing is chosen beforehand: no ruling falls on whoever stands first in a list.
fn choose(id: &str, name: &str, key: &str, options: &[(String, String)]) -> Markup {
    select(id, name, &word(key), Some(&word("control-choose")), options)
}

/// Changes a number of one state.
fn state(scenario: &Scenario) -> Markup {
    one(
        "state",
        "control-overrule-state",
        &html! {
            (choose("state-state", "state", "control-of", &states(scenario)))
            (choose("state-quantity", "quantity", "control-quantity", &quantities()))
            (by("state-by", "any"))
            p class="soft" { (word("control-ranges")) }
        },
    )
}

/// Changes a number between two states, such as trust of the first in the second.
fn pair(scenario: &Scenario, what: &str, key: &str, first: &str, second: &str) -> Markup {
    one(
        what,
        key,
        &html! {
            (choose(&format!("{what}-a"), "a", first, &states(scenario)))
            (choose(&format!("{what}-b"), "b", second, &states(scenario)))
            (by(&format!("{what}-by"), "0.05"))
        },
    )
}

/// Sets the channels to a state, or leaves its contact unmanned.
fn contact(scenario: &Scenario) -> Markup {
    let levels: Vec<(String, String)> =
        (0..=3).map(|level| (level.to_string(), labels::channel(level))).collect();
    one(
        "contact",
        "control-overrule-contact",
        &html! {
            (choose("contact-state", "state", "control-of", &states(scenario)))
            (choose("contact-level", "level", "control-level", &levels))
        },
    )
}

/// Lets an incident of the plot begin, become public or end.
fn incident(scenario: &Scenario) -> Markup {
    let deeds =
        [("start", "control-start"), ("publish", "control-publish"), ("close", "control-close-incident")];
    let deeds: Vec<(String, String)> = deeds.map(|(code, key)| (code.to_owned(), word(key))).into();
    one(
        "plot",
        "control-overrule-plot",
        &html! {
            (choose("plot-plot", "plot", "control-incident", &plots(scenario)))
            (choose("plot-what", "what", "control-what", &deeds))
        },
    )
}

/// Gives a delegation an item of evidence about an incident.
fn item(scenario: &Scenario) -> Markup {
    let qualities: Vec<(String, String)> =
        codes::QUALITIES.map(|quality| (codes::quality(quality).to_owned(), labels::quality(quality))).into();
    one(
        "evidence",
        "control-overrule-evidence",
        &html! {
            (choose("evidence-plot", "plot", "control-incident", &plots(scenario)))
            (choose("evidence-to", "to", "control-reaches", &states(scenario)))
            (choose("evidence-suspect", "suspect", "control-points-to", &suspects(scenario)))
            (choose("evidence-quality", "quality", "control-quality", &qualities))
        },
    )
}

/// Lets it be said in public who was behind an incident: everybody's belief moves by how good the ground is.
fn announcement(scenario: &Scenario) -> Markup {
    let grounds: Vec<(String, String)> =
        Ground::ALL.map(|ground| (ground.name().to_owned(), labels::ground(ground))).into();
    one(
        "announced",
        "control-overrule-announced",
        &html! {
            (choose("announced-plot", "plot", "control-incident", &plots(scenario)))
            (choose("announced-suspect", "suspect", "control-named", &suspects(scenario)))
            (choose("announced-ground", "ground", "control-ground", &grounds))
        },
    )
}

/// Puts a measure in force for a state, or on the table in its name.
fn measure(scenario: &Scenario) -> Markup {
    let ways = [("in-force", "control-way-in-force"), ("table", "control-way-table")];
    let ways: Vec<(String, String)> = ways.map(|(code, key)| (code.to_owned(), word(key))).into();
    one(
        "measure",
        "control-overrule-measure",
        &html! {
            (choose("measure-measure", "measure", "control-measure", &measures(scenario)))
            (choose("measure-state", "state", "control-for", &states(scenario)))
            (choose("measure-what", "what", "control-what", &ways))
        },
    )
}

/// Makes the leader of a state promise a response in public.
fn promise(scenario: &Scenario) -> Markup {
    one(
        "promise",
        "control-overrule-promise",
        &choose("promise-state", "state", "control-of", &states(scenario)),
    )
}
