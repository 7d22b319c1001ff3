//! Everybody in the room, the doors, and by what one comes in.

use maud::{Markup, PreEscaped, html};

use super::form::button;
use crate::server::page::WayIn;
use crate::server::page::parts::{Look, state_name};
use crate::session::person::Role;
use crate::session::view::{ControlView, PersonRow};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Doors, codes, and a line for each person.
pub fn people(view: &ControlView, scenario: &Scenario, way_in: &WayIn) -> Markup {
    let mut rows: Vec<&PersonRow> = view.people.iter().collect();
    rows.sort_by_key(|row| (row.person.role.clone(), row.person.id));
    html! {
        h2 { (word("control-people")) " " span class="soft" { (rows.len()) } }
        (come_in(way_in))
        (doors(view.hall.doors_open))
        ul class="c-persons" { @for row in rows { (one(row, scenario)) } }
    }
}

/// The address and the codes. The staff's code lies behind a fold, because a projector may show this page.
fn come_in(way_in: &WayIn) -> Markup {
    html! {
        dl class="c-codes" {
            dt { (word("control-address")) } dd { (way_in.join_url) }
            dt { (word("control-join-code")) } dd class="c-code" { (way_in.join_code) }
        }
        @if way_in.only_here { p class="c-missing" { (word("control-only-here")) } }
        (addresses(way_in))
        details id="c-staff-code" {
            summary { (word("control-staff-code")) }
            p class="c-code" { (way_in.staff_code) }
            p class="soft" { (word("control-staff-code-why")) }
        }
        details id="c-qr" {
            summary { (word("control-qr")) }
            // The picture is made here from the address; no text from outside is in it.
            div class="c-qr" role="img" aria-label=(word("hall-qr")) { (PreEscaped(&way_in.qr_svg)) }
        }
    }
}

/// The other addresses of this machine: nobody but control knows which network the phones are on.
fn addresses(way_in: &WayIn) -> Markup {
    html! {
        @if !way_in.others.is_empty() {
            details id="c-addresses" {
                summary { (word("control-addresses")) }
                ul class="c-persons" {
                    @for address in &way_in.others {
                        li {
                            bdi { (address.host) } " " span class="soft" { (address.network) } " "
                            (button("house-address", &[("host", &address.host)], None, &word("control-address-show"), Look::Quiet))
                        }
                    }
                }
            }
        }
    }
}

/// Whether people are let in, and the button that changes it.
fn doors(open: bool) -> Markup {
    let (says, next, label) = match open {
        true => ("control-doors-open", "no", "control-doors-close"),
        false => ("control-doors-closed", "yes", "control-doors-let-in"),
    };
    html! {
        div class="c-doors" {
            span { (word(says)) }
            (button("control-doors", &[("open", next)], None, &word(label), Look::Quiet))
        }
    }
}

/// One person: role, whether a page is open, and what control may do. Showing somebody out asks back first.
fn one(row: &PersonRow, scenario: &Scenario) -> Markup {
    let number = row.person.id.0.to_string();
    let name = name(row);
    let online = row.connections > 0;
    let confirm = tell("control-show-out-confirm", &[("name", &name)]);
    let member = row.person.role.state().is_some();
    html! {
        li class=(if online { "c-person online" } else { "c-person" }) {
            details id={ "person-" (number) } {
                summary {
                    span class="hall-mark" aria-hidden="true" { @if online { "●" } @else { "○" } }
                    bdi class="c-name" { (name) }
                    span class="c-says" { (role(scenario, &row.person.role)) @if row.head { ", " (word("control-head")) } }
                    span class="c-people" { @if online { (word("control-online")) } @else { (word("control-away")) } }
                }
                div class="c-inside row" {
                    @if member && !row.head {
                        (button("control-make-head", &[("person", &number)], None, &word("control-make-head"), Look::Quiet))
                    }
                    (button("control-show-out", &[("person", &number)], Some(&confirm), &word("control-show-out"), Look::Quiet))
                }
            }
        }
    }
}

/// The name somebody gave, or their number if they gave none.
pub fn name(row: &PersonRow) -> String {
    match row.person.name.as_str() {
        "" => words("control-person", &[("number", row.person.id.0.into())]),
        name => name.to_owned(),
    }
}

/// A role in words, for a list of people.
pub fn role(scenario: &Scenario, role: &Role) -> String {
    match role {
        Role::Control => word("control-role-control"),
        Role::Delegation(state) => state_name(scenario, *state).to_owned(),
        Role::Chair => word("control-role-chair"),
        Role::SimCell(voice) => tell("control-role-voice", &[("voice", voice)]),
        Role::Evaluator => word("control-role-evaluator"),
        Role::Observer => word("control-role-observer"),
        Role::Board => word("control-role-board"),
    }
}
