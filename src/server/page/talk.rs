//! Talking, on every page that hears something: what was said, and saying something. What a role hears is chosen by the
//! session; nothing is added to it here.

use maud::{Markup, html};

use super::meet::{ask_to_meet, meetings};
use super::parts::{Look, ask_button, ask_form, said, send, state_boxes, state_names, text_area};
use super::silent::{note, silent, state_option};
use crate::report::labels::speaker;
use crate::server::region::{Item, Region};
use crate::session::ask::To;
use crate::session::limits::NAME_LETTERS_MAX;
use crate::session::person::Role;
use crate::session::room::{Message, Speaker, Stage};
use crate::session::view::{HallView, Talk};
use crate::sim::ids::StateSet;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Messages that are open to view; the others are folded away, so that the page stays short on a phone. The style sheet
/// folds them and counts to the same number.
const SHOWN: usize = 12;
/// Messages on a page. Older ones stay in the journal.
const ON_PAGE: usize = 80;

/// Saying something and asking for a meeting, as far as this role does, and the requests for meetings.
pub fn talk(talk: &Talk, scenario: &Scenario, role: &Role, hall: &HallView) -> Markup {
    html! {
        h2 { (word("page-talk")) }
        @if speaks(role) { (compose(talk, scenario, role, hall)) }
        @if let Role::Delegation(own) = role {
            @if hall.stage != Stage::Lobby { (ask_to_meet(scenario, *own, hall)) }
        }
        (meetings(talk, scenario, role, hall))
    }
}

/// Does this role say anything to others? Those who watch do not, and their pages have no form for it.
fn speaks(role: &Role) -> bool {
    match role {
        Role::Control | Role::Delegation(_) | Role::Chair | Role::SimCell(_) => true,
        Role::Evaluator | Role::Observer | Role::Board => false,
    }
}

/// Says something. Nobody is chosen beforehand, so that nothing goes to the whole room by accident.
pub fn compose(talk: &Talk, scenario: &Scenario, role: &Role, hall: &HallView) -> Markup {
    let lobby = hall.stage == Stage::Lobby && *role != Role::Control;
    let inside = html! {
        @if lobby || talk.muted {
            p class="soft" { (word(if talk.muted { "page-talk-muted" } else { "page-talk-lobby" })) }
            input type="hidden" name="to" value="control";
        } @else {
            label for="say-to" { (word("page-talk-to")) }
            (recipients(talk, scenario, role, silent(hall)))
            (several(scenario, role))
            (note(scenario, silent(hall).and(others(scenario, role))))
        }
        (text_area("say-text", "text", "page-talk-text", 3))
        (send(&word("page-talk-send"), Look::Plain))
    };
    html! { div class="compose" { (ask_form("talk-say", &[], inside)) } }
}

/// Control speaks in a voice of the simulation cell.
pub fn voice(talk: &Talk, scenario: &Scenario, hall: &HallView) -> Markup {
    let silent = silent(hall);
    let inside = html! {
        label for="voice-name" { (word("page-voice-name")) }
        input type="text" id="voice-name" name="voice" list="voices" required autocomplete="off"
            maxlength=(NAME_LETTERS_MAX);
        datalist id="voices" { @for voice in &talk.voices { option value=(voice) {} } }
        label for="voice-to" { (word("page-talk-to")) }
        select id="voice-to" name="to" required {
            option value="" { (word("page-talk-choose")) }
            option value="plenary" { (word("page-talk-plenary")) }
            @for (id, state) in scenario.states.iter_enumerated() {
                (state_option(&format!("state:{}", state.id), state, silent.has(id)))
            }
        }
        (text_area("voice-text", "text", "page-talk-text", 3))
        (send(&word("page-voice-send"), Look::Plain))
    };
    html! { div class="compose" { (ask_form("talk-voice", &[], inside)) } }
}

/// Whom this role may speak to. The own delegation and the own voice are left out.
fn recipients(talk: &Talk, scenario: &Scenario, role: &Role, silent: StateSet) -> Markup {
    let own = role.state();
    let others = scenario.states.iter_enumerated().filter(|(id, _)| Some(*id) != own);
    html! {
        select id="say-to" name="to" required {
            option value="" { (word("page-talk-choose")) }
            @for (id, state) in others { (state_option(&format!("state:{}", state.id), state, silent.has(id))) }
            option value="several" { (word("page-talk-several")) }
            option value="plenary" { (word("page-talk-plenary")) }
            @if *role != Role::Control { option value="control" { (word("page-control")) } }
            @if *role != Role::Chair { option value="chair" { (word("page-chair")) } }
            @for voice in talk.voices.iter().filter(|voice| *role != Role::SimCell((*voice).clone())) {
                option value={ "voice:" (voice) } { (words("page-voice", &[("voice", voice.as_str().into())])) }
            }
        }
    }
}

/// Several delegations to mark, behind a fold that opens when “several” is chosen.
fn several(scenario: &Scenario, role: &Role) -> Markup {
    let others = role.state().map_or(scenario.everybody(), |own| scenario.everybody().without(own));
    html! {
        details id="say-several" class="several" {
            summary { (word("page-talk-several")) }
            (state_boxes("say-seat", "seats", &word("page-talk-mark"), others, scenario))
        }
    }
}

/// What was said, the newest first: a list, so that a page is sent what it has not heard yet and nothing else.
pub fn messages(talk: &Talk, scenario: &Scenario, role: &Role) -> Region {
    let newest = talk.messages.iter().rev().take(ON_PAGE);
    let items =
        newest.map(|message| Item::new(format!("message-{}", message.number), one(scenario, role, message)));
    let head = html! {
        h2 { (word("page-said")) }
        @if talk.messages.is_empty() { p class="soft" { (word("page-talk-none")) } }
        @if talk.messages.len() > SHOWN {
            details id="talk-older" {
                summary { (word("page-talk-older")) }
                p class="soft" { (words("page-talk-kept", &[("most", ON_PAGE.into())])) }
            }
        }
    };
    Region::with_list("messages", head, items.collect())
}

/// One message. What others said counts as new until it was in sight.
fn one(scenario: &Scenario, role: &Role, message: &Message) -> Markup {
    let own = is_own(role, &message.from);
    html! {
        li id={ "message-" (message.number) } class=(if own { "message own" } else { "message" }) data-new=[(!own).then_some("1")] {
            @if message.hidden { p class="no" { (word("page-talk-hidden")) } }
            @if !message.hidden || *role == Role::Control {
                p class="from" {
                    strong { bdi { (speaker(scenario, &message.from)) } } " → " bdi { (recipient(scenario, &message.to)) }
                    " " span class="soft" { (words("page-step", &[("step", (u32::from(message.step) + 1).into())])) }
                    " " time data-at=(message.at_ms) {}
                }
                (said(&message.text))
            }
            @if *role == Role::Control && !own { (hiding(message)) }
        }
    }
}

/// Control hides a message, or shows it again.
fn hiding(message: &Message) -> Markup {
    let number = message.number.to_string();
    let (next, label) = if message.hidden { ("no", "control-unhide") } else { ("yes", "control-hide") };
    ask_button("control-hide", &[("message", &number), ("hidden", next)], &word(label), Look::Quiet)
}

/// Was this said by this role? Own messages look different, so that one finds what was answered.
fn is_own(role: &Role, from: &Speaker) -> bool {
    match (from, role) {
        (Speaker::Delegation(from), Role::Delegation(own)) => from == own,
        (Speaker::Control, Role::Control) | (Speaker::Chair, Role::Chair) => true,
        (Speaker::SimCell(from), Role::SimCell(own)) => from == own,
        (Speaker::Delegation(_) | Speaker::Control | Speaker::Chair | Speaker::SimCell(_), _) => false,
    }
}

/// Those to whom something is said, in words.
pub fn recipient(scenario: &Scenario, to: &To) -> String {
    match to {
        To::Plenary => word("page-talk-plenary"),
        To::Seats(seats) => state_names(scenario, seats.and(scenario.everybody())),
        To::Control => word("page-control"),
        To::Chair => word("page-chair"),
        To::SimCell(voice) => tell("page-voice", &[("voice", voice)]),
    }
}

/// The states a text or a message may be put before, the own one left out.
pub(super) fn others(scenario: &Scenario, role: &Role) -> StateSet {
    role.state().map_or(scenario.everybody(), |own| scenario.everybody().without(own))
}
