//! Everybody in the room, the doors, and by what one comes in.

use std::collections::BTreeMap;
use std::net::IpAddr;

use maud::{Markup, PreEscaped, html};

use super::form::{button, form};
use crate::server::guests::Addresses;
use crate::server::page::WayIn;
use crate::server::page::parts::{Look, send, state_name};
use crate::session::Admits;
use crate::session::person::Role;
use crate::session::view::{ControlView, PersonRow};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Doors, codes, and a line for each person.
pub fn people(view: &ControlView, scenario: &Scenario, way_in: &WayIn, from: &Addresses) -> Markup {
    let mut rows: Vec<&PersonRow> = view.people.iter().collect();
    rows.sort_by_key(|row| (row.person.role.clone(), row.person.id));
    html! {
        h2 { (word("control-people")) " " span class="soft" { (rows.len()) } }
        (come_in(way_in))
        (doors(view.hall.doors_open))
        (admits(view))
        (evaluators(view.evaluators_hear_all))
        ul class="c-persons" { @for row in &rows { (one(row, scenario, can_go(row, &rows))) } }
        (many(&rows, scenario, from))
    }
}

/// Who comes in with the code of the room, and the button that changes it.
fn admits(view: &ControlView) -> Markup {
    let (says, next, label) = match view.settings.admits {
        Admits::ByControl => ("control-admits-some", "yes", "control-admit-all"),
        Admits::Everybody => ("control-admits-all", "no", "control-admit-some"),
    };
    let confirm = (!view.waiting.is_empty())
        .then(|| words("control-admit-confirm", &[("count", view.waiting.len().into())]));
    switch(says, "control-admit", ("everybody", next), confirm.as_deref(), label)
}

/// How something stands, and the button that sets it the other way.
fn switch(says: &str, verb: &str, next: (&str, &str), confirm: Option<&str>, label: &str) -> Markup {
    html! {
        div class="c-doors" {
            span { (word(says)) }
            (button(verb, &[next], confirm, &word(label), Look::Quiet))
        }
    }
}

/// Showing several out at once: whoever is marked, or everybody of one address. Control is not among them.
fn many(rows: &[&PersonRow], scenario: &Scenario, from: &Addresses) -> Markup {
    let others: Vec<&PersonRow> =
        rows.iter().copied().filter(|row| row.person.role != Role::Control).collect();
    if others.len() < 2 {
        return html! {};
    }
    html! {
        details id="c-many" {
            summary { (word("control-many")) }
            (form("control-show-out-many", &[], Some(&word("control-many-confirm")), &html! {
                fieldset {
                    legend { (word("control-many-who")) }
                    @for row in &others {
                        label class="box" {
                            input type="checkbox" id={ "many-" (row.person.id.0) } name="person" value=(row.person.id.0);
                            span {
                                bdi { (name(row)) } " " span class="soft" {
                                    (role(scenario, &row.person.role))
                                    " · " (came_from(from.get(&row.person.token)))
                                }
                            }
                        }
                    }
                }
                (send(&word("control-many-go"), Look::Quiet))
            }))
            @for (address, near) in by_address(&others, |row| from.get(&row.person.token).copied()) {
                @let named = [("count", near.len().into()), ("address", address.into())];
                @let numbers: Vec<String> = near.iter().map(|row| row.person.id.0.to_string()).collect();
                @let hidden: Vec<(&str, &str)> = numbers.iter().map(|number| ("person", number.as_str())).collect();
                (button("control-show-out-many", &hidden, Some(&words("control-near-confirm", &named)), &words("control-near", &named), Look::Quiet))
            }
        }
    }
}

/// From where somebody came; of nobody whose page has been silent since the program was started again is it known.
pub(super) fn came_from(address: Option<&IpAddr>) -> String {
    match address {
        Some(address) => tell("control-came-from", &[("address", &address.to_string())]),
        None => word("control-came-from-unknown"),
    }
}

/// Rows that came from one address, where several did and not all of them; most first.
pub(super) fn by_address<'a, T>(
    rows: &[&'a T],
    from: impl Fn(&T) -> Option<IpAddr>,
) -> Vec<(String, Vec<&'a T>)> {
    let mut near: BTreeMap<IpAddr, Vec<&T>> = BTreeMap::new();
    for row in rows {
        if let Some(address) = from(row) {
            near.entry(address).or_default().push(row);
        }
    }
    let mut near: Vec<(String, Vec<&T>)> = near
        .into_iter()
        .filter(|(_, some)| some.len() > 1 && some.len() < rows.len())
        .map(|(address, some)| (address.to_string(), some))
        .collect();
    near.sort_by_key(|(_, some)| std::cmp::Reverse(some.len()));
    near
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
    switch(says, "control-doors", ("open", next), None, label)
}

/// What evaluators hear, and the button that changes it.
fn evaluators(all: bool) -> Markup {
    let (says, next, label) = match all {
        true => ("control-evaluators-all", "no", "control-evaluators-set-some"),
        false => ("control-evaluators-some", "yes", "control-evaluators-set-all"),
    };
    switch(says, "control-evaluators-hear", ("all", next), None, label)
}

/// May this person be shown out? Not the only one of control: nobody would be left to run the exercise.
fn can_go(row: &PersonRow, rows: &[&PersonRow]) -> bool {
    let control = rows.iter().filter(|other| other.person.role == Role::Control).count();
    row.person.role != Role::Control || control > 1
}

/// One person: role, whether a page is open, and what control may do. Showing somebody out asks back first.
fn one(row: &PersonRow, scenario: &Scenario, can_go: bool) -> Markup {
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
                    @if can_go {
                        (button("control-show-out", &[("person", &number)], Some(&confirm), &word("control-show-out"), Look::Quiet))
                    }
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
