//! Positions on a text, and what ends it: co-sponsoring, silence and breaking it, signing, taking it back.

use maud::{Markup, html};

use super::rights::Rights;
use super::standing::needs_support;
use crate::report::labels;
use crate::server::page::parts::{Look, ask_button, ask_form, line_field, send, state_name, state_names};
use crate::server::wire::codes;
use crate::session::person::Role;
use crate::session::room::{DraftText, TextStage};
use crate::sim::decision::Stance;
use crate::sim::ids::{StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// Minutes of silence that the form proposes: about as long as a plenary lasts.
const SILENCE_MINUTES: u32 = 10;

/// The position that a state has taken, as far as this page may know it; none if it has taken none.
fn stance_of(text: &DraftText, state: StateId) -> Option<Stance> {
    text.stances.get(state.at()).copied().flatten()
}

/// Who has taken a position. Nobody is told who quietly blocked: what others said stays closed until the end, and
/// then shows as an outcome. A co-sponsor says so openly.
pub(super) fn positions(text: &DraftText, scenario: &Scenario, role: &Role) -> Markup {
    let with = |wanted: Stance| {
        let those = text.parties.iter().filter(|state| stance_of(text, *state) == Some(wanted));
        those.fold(StateSet::NONE, StateSet::with)
    };
    let own = role.state().and_then(|own| stance_of(text, own));
    let sponsors = match text.stage {
        TextStage::Drafting => with(Stance::Support),
        TextStage::Silence { .. } | TextStage::Concluded(_) | TextStage::Withdrawn | TextStage::Lapsed => {
            StateSet::NONE
        }
    };
    let signed = match text.stage {
        TextStage::Silence { .. } => text.signed,
        TextStage::Drafting | TextStage::Concluded(_) | TextStage::Withdrawn | TextStage::Lapsed => {
            StateSet::NONE
        }
    };
    html! {
        @if !sponsors.is_empty() { p class="soft" { (tell("page-text-sponsors", &[("who", &state_names(scenario, sponsors))])) } }
        @if !signed.is_empty() { p class="soft" { (tell("page-text-signed", &[("who", &state_names(scenario, signed))])) } }
        @if *role == Role::Control { (for_control(text, scenario)) }
        @if let (Some(stance), TextStage::Silence { .. }) = (own, text.stage) {
            p { (tell("page-text-own", &[("stance", &labels::stance(stance))])) }
        }
    }
}

/// Who says what. Control alone sees that before the end.
fn for_control(text: &DraftText, scenario: &Scenario) -> Markup {
    html! {
        ul class="lines" {
            @for state in text.parties.iter() {
                @if let Some(stance) = stance_of(text, state) {
                    li { (state_name(scenario, state)) ": " (labels::stance(stance)) }
                }
            }
        }
    }
}

/// What may be done with the text as a whole.
pub(super) fn actions(text: &DraftText, scenario: &Scenario, role: &Role, rights: Rights) -> Markup {
    let number = text.number.to_string();
    let fields = [("text", number.as_str())];
    let silent = matches!(text.stage, TextStage::Silence { .. });
    let drafting = text.stage == TextStage::Drafting;
    let ready = !text.clauses.is_empty() && !text.has_brackets();
    let own = role.state().and_then(|own| stance_of(text, own));
    let sponsor = rights.party && drafting && role.state() != text.by && own.is_none();
    html! {
        @if sponsor { (ask_button("text-cosponsor", &fields, &word("page-text-cosponsor"), Look::Plain)) }
        @if rights.leads && drafting && ready { (silence(&number, needs_support(text, scenario))) }
        @if rights.party && silent { (signing(&number, own)) (breaking(&number)) }
        @if rights.leads && text.is_open() { (withdraw(&number)) }
    }
}

/// Puts the text under silence. The form says what silence means: it consents, but where partners must want the measure.
fn silence(text: &str, needs_support: bool) -> Markup {
    let id = format!("text-{text}-minutes");
    let inside = html! {
        label for=(id) { (word("page-text-minutes")) }
        input type="number" id=(id) name="minutes" min="1" max="120" value=(SILENCE_MINUTES) required inputmode="numeric";
        (send(&word("page-text-silence-send"), Look::Main))
    };
    html! {
        details id={ "text-" (text) "-silence" } {
            summary { (word("page-text-silence-put")) }
            p class="soft" { (word(if needs_support { "page-text-silence-why-partners" } else { "page-text-silence-why" })) }
            (ask_form("text-silence", &[("text", text)], inside))
        }
    }
}

/// The positions that can be taken, without the one that was taken.
fn signing(text: &str, own: Option<Stance>) -> Markup {
    html! {
        p class="soft" { (word("page-text-sign-why")) }
        div class="row" {
            @for stance in Stance::ALL {
                @if own != Some(stance) {
                    (ask_button("text-sign", &[("text", text), ("stance", codes::stance(stance))], &labels::stance(stance), Look::Plain))
                }
            }
        }
    }
}

/// Breaks the silence, with a reason that all parties read.
fn breaking(text: &str) -> Markup {
    let inside = html! {
        (line_field(&format!("text-{text}-why"), "why", "page-text-break-why", 400))
        (send(&word("page-text-break-send"), Look::Plain))
    };
    html! {
        details id={ "text-" (text) "-break" } {
            summary { (word("page-text-break")) }
            (ask_form("text-break", &[("text", text)], inside))
        }
    }
}

/// Takes the text back. It lies behind a fold, so that one tap beside another button takes nothing back.
fn withdraw(text: &str) -> Markup {
    html! {
        details id={ "text-" (text) "-withdraw" } {
            summary { (word("page-text-withdraw")) }
            (ask_button("text-withdraw", &[("text", text)], &word("page-text-withdraw-send"), Look::Quiet))
        }
    }
}
