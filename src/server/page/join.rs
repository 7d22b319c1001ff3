//! Joining: first the code from the board, then a seat. Without a code nothing of the exercise is shown,
//! because the address alone can be found by anybody on the network.

use maud::{Markup, html};

use super::control::role;
use super::parts::{Look, send, state_name};
use super::shell::still_page;
use crate::session::Admits;
use crate::session::limits::NAME_LETTERS_MAX;
use crate::session::person::Door;
use crate::session::room::Player;
use crate::session::view::{HallSeat, HallView, PersonRow};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// Letters of a code at most; longer ones cannot be right.
const CODE_LETTERS_MAX: usize = 64;

/// The page on which one joins. `code` is a code that has been found right, with the door that it opens; `trouble`
/// says what went wrong before.
pub fn join_page(
    hall: &HallView,
    scenario: &Scenario,
    code: Option<(&str, Door)>,
    trouble: Option<&str>,
) -> Markup {
    let inside = html! {
        h1 { (word("page-join")) }
        (banner(trouble))
        @match code {
            None => { (ask_code()) },
            Some((code, Door::Public)) => { (seats(hall, scenario, code)) (staff(None)) },
            // Whoever brought the staff's code wants one of its seats.
            Some((code, Door::Staff | Door::Control)) => { (staff(Some(code))) (seats(hall, scenario, code)) },
        }
    };
    still_page(&word("page-join"), "join", inside)
}

/// What went wrong before, if something did.
fn banner(trouble: Option<&str>) -> Markup {
    html! { @if let Some(trouble) = trouble { p class="banner" role="alert" { (trouble) } } }
}

/// The page for whoever brings a code by the picture for phones: the script sends it on at once. It has not been tried
/// yet.
pub fn brought_page(code: &str, trouble: Option<&str>) -> Markup {
    let inside = html! {
        h1 { (word("page-join")) }
        (banner(trouble))
        form method="post" action="/join" data-go {
            label for="code" { (word("page-join-code")) }
            input type="text" id="code" name="code" required maxlength=(CODE_LETTERS_MAX) autocomplete="off"
                autocapitalize="characters" spellcheck="false" value=(code);
            (send(&word("page-join-go"), Look::Main))
        }
    };
    still_page(&word("page-join"), "join", inside)
}

/// The page for a browser that holds a seat already: going on, or leaving it first.
pub fn seated_page(row: &PersonRow, scenario: &Scenario) -> Markup {
    let seat = role(scenario, &row.person.role);
    let leaving = if row.head { word("page-seated-head") } else { word("page-leave-why") };
    let inside = html! {
        h1 { (tell("page-seated", &[("seat", &seat)])) }
        @if !row.person.name.is_empty() { p class="big" { bdi { (row.person.name) } } }
        p { a class="button main" href="/" { (word("page-seated-on")) } }
        p class="soft" { (leaving) }
        form method="post" action="/do/leave" { (send(&word("page-leave-go"), Look::Quiet)) }
    };
    still_page(&word("page-join"), "join", inside)
}

/// The page for control's key, which has not been tried yet. The script sends it on at once, unless this browser holds
/// another seat, which control would take the place of.
pub fn control_page(key: &str, seat: Option<&str>) -> Markup {
    let inside = html! {
        h1 { (word("page-control")) }
        @if let Some(seat) = seat { p class="banner" role="alert" { (tell("page-control-seated", &[("seat", seat)])) } }
        form method="post" action="/control" data-go[seat.is_none()] {
            input type="hidden" name="key" value=(key);
            (send(&word("page-control-go"), Look::Main))
        }
    };
    still_page(&word("page-control"), "join", inside)
}

/// The field for the code.
fn ask_code() -> Markup {
    html! {
        p { (word("page-join-why")) }
        form method="post" action="/join" {
            label for="code" { (word("page-join-code")) }
            input type="text" id="code" name="code" required maxlength=(CODE_LETTERS_MAX) autocomplete="off"
                autocapitalize="characters" spellcheck="false";
            (send(&word("page-join-go"), Look::Main))
        }
    }
}

/// The seats that the code of the board opens, with who plays each.
fn seats(hall: &HallView, scenario: &Scenario, code: &str) -> Markup {
    html! {
        p class="big" { (scenario.title) }
        p { (scenario.summary) }
        @if !hall.doors_open { p class="banner" role="alert" { (word("page-join-closed")) } }
        @else if hall.admits == Admits::ByControl { p { (word("page-join-asks")) } }
        form method="post" action="/join" {
            input type="hidden" name="code" value=(code);
            fieldset {
                legend { (word("page-join-seat")) }
                div class="seats" {
                    @for seat in &hall.seats {
                        @if let Some(state) = scenario.states.get(seat.state) {
                            (choice("join", &format!("state:{}", state.id), state_name(scenario, seat.state), &played(scenario, seat)))
                        }
                    }
                    (choice("join", "observer", &word("page-observer"), &word("page-observer-why")))
                    (choice("join", "board", &word("page-board"), &word("page-board-why")))
                }
            }
            (name_field("join-name"))
            (send(&word("page-join-in"), Look::Main))
        }
    }
}

/// The role that a seat plays, by its title alone, and whether it is free. What the role is told stays with it.
fn played(scenario: &Scenario, seat: &HallSeat) -> String {
    match scenario.role_of(seat.state) {
        Some(role) => tell("page-seat-role", &[("role", &role.title), ("taken", &taken(seat))]),
        None => taken(seat),
    }
}

/// Whether a seat is free, in words.
fn taken(seat: &HallSeat) -> String {
    match (seat.player, seat.members) {
        // How a bot plays a state is no word for that state's officials to read.
        (Player::Bot(_), 0) => word("page-seat-free"),
        (Player::Bot(_), members) => words("page-seat-bot", &[("members", members.into())]),
        (Player::People, members) => words("page-seat-people", &[("members", members.into())]),
    }
}

/// The seats of the staff; open where its code is known.
fn staff(code: Option<&str>) -> Markup {
    html! {
        details id="staff" open[code.is_some()] {
            summary { (word("page-staff")) }
            p { (word("page-staff-why")) }
            form method="post" action="/join" {
                @match code {
                    Some(code) => input type="hidden" name="code" value=(code);,
                    None => {
                        label for="staff-code" { (word("page-staff-code")) }
                        input type="text" id="staff-code" name="code" required maxlength=(CODE_LETTERS_MAX)
                            autocomplete="off" spellcheck="false";
                    },
                }
                fieldset {
                    legend { (word("page-join-seat")) }
                    div class="seats" {
                        (choice("staff", "chair", &word("page-chair"), &word("page-chair-why")))
                        (choice("staff", "evaluator", &word("page-evaluator"), &word("page-evaluator-why")))
                        (choice("staff", "simcell", &word("page-simcell"), &word("page-simcell-why")))
                    }
                }
                label for="staff-voice" { (word("page-staff-voice")) }
                input type="text" id="staff-voice" name="voice" maxlength=(NAME_LETTERS_MAX) autocomplete="off" dir="auto";
                (name_field("staff-name"))
                (send(&word("page-join-in"), Look::Main))
            }
        }
    }
}

/// One seat to choose, with a note on what it means.
fn choice(prefix: &str, value: &str, label: &str, note: &str) -> Markup {
    html! {
        label class="box" {
            input type="radio" id={ (prefix) "-" (value.replace(':', "-")) } name="seat" value=(value) required;
            span { strong { (label) } " " span class="soft" { (note) } }
        }
    }
}

/// The field for a name, which may stay empty: nobody has to say who they are.
fn name_field(id: &str) -> Markup {
    html! {
        label for=(id) { (word("page-join-name")) }
        input type="text" id=(id) name="name" maxlength=(NAME_LETTERS_MAX) autocomplete="nickname" dir="auto";
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::{self, Binding};
    use crate::session::conductor::Health;
    use crate::session::view::Snapshot;
    use crate::session::{Room, Settings};

    fn page(code: Option<&str>, trouble: Option<&str>) -> String {
        let scenario = Arc::new(scenario::open("departures", &Binding::default()).unwrap().scenario);
        let room = Room::new(scenario, 1, Settings::default());
        let snapshot = Snapshot::new(Arc::new(room), 1, Health::Well, Arc::default());
        let code = code.map(|code| (code, if code == "STAFF" { Door::Staff } else { Door::Public }));
        join_page(&snapshot.hall(), snapshot.scenario(), code, trouble).into_string()
    }

    #[test]
    fn before_a_code_is_known_the_page_shows_nothing_of_the_exercise() {
        let page = page(None, Some("<b>no</b>"));
        assert!(page.contains("name=\"code\"") && !page.contains("name=\"seat\""));
        assert!(!page.contains("Departures") && page.contains("&lt;b&gt;no"), "{page}");
    }

    #[test]
    fn who_brings_the_staff_s_code_is_not_asked_for_it_again() {
        let page = page(Some("STAFF"), None);
        assert!(page.contains("<details id=\"staff\" open>") && !page.contains("id=\"staff-code\""));
        assert_eq!(page.matches("name=\"code\" value=\"STAFF\"").count(), 2);
    }

    #[test]
    fn with_a_code_every_seat_says_whether_it_is_free() {
        let page = page(Some("K7Q2"), None);
        assert!(page.contains("value=\"state:LAO\"") && page.contains("value=\"simcell\""));
        assert_eq!(page.matches("free;").count(), 8, "{page}");
        assert!(page.contains("name=\"code\" value=\"K7Q2\""));
    }

    #[test]
    fn with_a_code_every_role_stands_there_by_its_title_and_nothing_that_it_alone_is_told() {
        let page = page(Some("K7Q2"), None);
        let s = scenario::open("departures", &Binding::default()).unwrap().scenario;
        let mut last = 0;
        for (state, card) in s.states.iter_enumerated() {
            let role = s.role_of(state).expect("a table is its roles");
            let line = format!("<strong>{}</strong> <span class=\"soft\">{}: free;", card.name, role.title);
            let place = page.find(&line).unwrap_or_else(|| panic!("{line} is missing in {page}"));
            assert!(place > last, "{line} stands out of order");
            last = place;
            for secret in [&role.brief, &role.binding] {
                let first = secret.trim().split(". ").next().unwrap();
                assert!(!page.contains(first), "the page tells {first}");
            }
        }
        for want in &s.wants {
            assert!(!page.contains(&want.text), "the page tells {}", want.text);
        }
    }
}
