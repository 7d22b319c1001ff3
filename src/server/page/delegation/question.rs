//! The question before a harsh act goes into the draft, as a card of its own, for browsers without a script.

use maud::{Markup, html};

use super::seen::Seen;
use crate::report::plan::plan;
use crate::server::page::parts::{Look, ask_form, send};
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::decision::Act;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// The act in words, what speaks for thinking again, the form that does it all the same, and the way back.
pub fn question_card(view: &DelegationView, snapshot: &Snapshot, act: &Act, why: &str) -> Markup {
    let seen = Seen::new(view, snapshot, false);
    html! {
        article class="sheet" {
            h1 { (word("meant-heading")) }
            p { strong { (plan(&seen.names, view.seat.state, act)) } }
            p class="alert" { (why) }
            (meant(seen.s, act))
            p class="back" { a href="/" { (word("meant-no")) } }
        }
    }
}

/// The same act again, marked as meant. No other act than a crisis choice is ever asked about.
fn meant(s: &Scenario, act: &Act) -> Markup {
    let Act::Respond { choice, incident, toward } = *act else { return html! {} };
    let (incident, toward) =
        (incident.map(|id| id.0.to_string()), toward.map(|suspect| suspect.0.to_string()));
    let mut fields = vec![("choice", s.choices[choice].id.as_str()), ("meant", "yes")];
    fields.extend(incident.as_deref().map(|incident| ("incident", incident)));
    fields.extend(toward.as_deref().map(|toward| ("toward", toward)));
    ask_form("desk-respond", &fields, send(&word("meant-yes"), Look::Plain))
}
