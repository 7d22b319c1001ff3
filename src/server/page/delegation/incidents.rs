//! Incidents as the delegation knows them. How likely each suspect is and how far the evidence can be trusted are
//! two scales, and stand apart.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::{labels, suspicion};
use crate::server::page::parts;
use crate::session::room::Stage;
use crate::sim::view::IncidentView;
use crate::words::{word, words};

/// The incidents that the delegation knows of: open ones first, those that are over behind a fold.
pub(super) fn incidents(seen: &Seen<'_>) -> Markup {
    let known = seen.incidents();
    let (open, over): (Vec<_>, Vec<_>) = known.iter().copied().rev().partition(|incident| incident.open);
    html! {
        h2 { (word("incidents-heading")) }
        @if known.is_empty() { p class="soft" { (word("incidents-none")) } }
        @for incident in open { (one(seen, incident)) }
        @if !over.is_empty() {
            details id="incidents-over" {
                summary { (words("page-incidents-over", &[("count", over.len().into())])) }
                @for incident in over { (one(seen, incident)) }
            }
        }
    }
}

/// One incident with its rung, its other side and what is believed of it.
fn one(seen: &Seen<'_>, incident: &IncidentView) -> Markup {
    html! {
        article class=(if incident.open && seen.stage() != Stage::Over { "card alert" } else { "card" }) {
            h3 { (seen.names.incident_title(incident.incident).unwrap_or_default()) }
            p class="soft" { (facts(seen, incident)) }
            p {
                (words("page-incident-rung", &[("rung", incident.rung.into()), ("name", labels::rung(incident.rung).into())]))
                @if let Some(between) = suspicion::between(seen.s, incident) { " " (between) }
            }
            @if incident.noticed { p class="alert" { (word("board-noticed")) } }
            // Of an everyday incident nobody asks who was behind it.
            @if !incident.beliefs.is_empty() {
                h4 { (word("board-likelihood")) }
                ul class="bars" {
                    @for line in suspicion::lines(incident) { li { (suspect(&line)) } }
                }
                h4 { (word("board-confidence")) }
                p class="bars" { (confidence(incident)) }
            }
        }
    }
}

/// Kind, place, severity and who knows of it, as one line.
fn facts(seen: &Seen<'_>, incident: &IncidentView) -> String {
    let known = word(if incident.public { "incident-public" } else { "incident-private" });
    let pairs = [
        ("kind", labels::incident_kind(incident.kind).into()),
        ("hit", parts::state_name(seen.s, incident.victim).into()),
        ("severity", format!("{:.0}", incident.severity).into()),
        ("known", known.into()),
    ];
    words("incident-facts", &pairs)
}

/// One suspect, or everybody whom the list does not name: how likely, in words and as a bar.
fn suspect(line: &suspicion::Line<'_>) -> Markup {
    let percent = line.percent;
    let (name, value) = match line.named {
        Some(belief) => {
            let pairs = [("word", labels::likelihood(belief.likelihood).into()), ("percent", percent.into())];
            (belief.name.clone(), words("board-belief", &pairs))
        }
        None => (word("suspicion-others"), words("unit-share", &[("value", percent.into())])),
    };
    html! {
        span class="name" { (name) }
        (parts::bar(line.share, &value))
    }
}

/// How far the evidence can be trusted: a scale of three steps, drawn as such.
fn confidence(incident: &IncidentView) -> Markup {
    let level = suspicion::confidence_steps(incident);
    html! {
        span class="steps" aria-hidden="true" {
            @for step in 1..=suspicion::CONFIDENCE_STEPS {
                span class=(if step <= level { "step full" } else { "step" }) {}
            }
        }
        span class="value" { (suspicion::confidence(incident)) }
    }
}
