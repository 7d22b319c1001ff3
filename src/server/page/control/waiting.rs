//! Those who wait at the door. It stands above everything else while somebody does, because nobody in front of it can go
//! on without control.

use maud::{Markup, html};

use super::form::button;
use super::people::{by_address, came_from, role};
use crate::server::guests::Addresses;
use crate::server::page::parts::Look;
use crate::session::view::{ControlView, WaitRow};
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Lines at most; whoever stands behind them moves up.
const SHOWN: usize = 60;

/// Everybody who waits: one by one, all at once, or all of one address.
pub fn waiting(view: &ControlView, scenario: &Scenario, from: &Addresses) -> Markup {
    let rows = &view.waiting;
    if rows.is_empty() {
        return html! {};
    }
    let all: Vec<&WaitRow> = rows.iter().collect();
    let count = || [("count", rows.len().into())];
    html! {
        h2 { (words("control-waiting", &count())) }
        p class="soft" { (word("control-waiting-why")) }
        div class="row" {
            (several("control-let-in", &all, None, &words("control-let-in-all", &count()), Look::Main))
            (several("control-turn-away", &all, Some(&words("control-turn-away-confirm", &count())), &word("control-turn-away-all"), Look::Quiet))
            @for (address, near) in by_address(&all, |row| from.get(&row.waiting.token).copied()) {
                @let named = [("count", near.len().into()), ("address", address.into())];
                (several("control-turn-away", &near, Some(&words("control-turn-away-confirm", &named)), &words("control-turn-away-near", &named), Look::Quiet))
            }
        }
        ul class="c-persons" { @for row in rows.iter().take(SHOWN) { (one(row, scenario, from)) } }
        @if rows.len() > SHOWN { p class="soft" { (words("control-waiting-more", &[("count", (rows.len() - SHOWN).into())])) } }
    }
}

/// One button for several of those who wait; it means these and nobody who came since.
fn several(verb: &str, rows: &[&WaitRow], confirm: Option<&str>, label: &str, look: Look) -> Markup {
    let numbers: Vec<String> = rows.iter().map(|row| row.waiting.number.0.to_string()).collect();
    let hidden: Vec<(&str, &str)> = numbers.iter().map(|number| ("waiting", number.as_str())).collect();
    button(verb, &hidden, confirm, label, look)
}

/// Who it is, what they want and what that means.
fn one(row: &WaitRow, scenario: &Scenario, from: &Addresses) -> Markup {
    let waiting = &row.waiting;
    html! {
        li class="c-person row" id={ "waiting-" (waiting.number.0) } {
            @if waiting.name.is_empty() { span class="c-name soft" { (word("control-waiting-unnamed")) } }
            @else { bdi class="c-name" { (waiting.name) } }
            span class="c-says" { (role(scenario, &waiting.role)) @if row.leads { ", " (word("control-waiting-leads")) } }
            span class="c-people" { (came_from(from.get(&waiting.token))) }
            (several("control-let-in", &[row], None, &word("control-let-in"), Look::Plain))
            (several("control-turn-away", &[row], None, &word("control-turn-away"), Look::Quiet))
        }
    }
}
