//! "Who sits here?": before an exercise opens, its host sees which state plays which role, and why, and may change it.
//! A plot that is harmless with one state in a role may touch a real quarrel with another.

use std::io::BufRead;

use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::seats;
use crate::cli::trouble::Trouble;
use crate::scenario::{self, Binding};
use crate::shipped::Document;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// Shows who plays which role and asks until the host is content: an empty line, or the end of the input.
///
/// # Errors
/// [`Trouble::Scenario`] if the scenario cannot be loaded as it is bound to begin with, and what printing meets.
pub(super) fn settle(
    document: &Document,
    mut binding: Binding,
    input: &mut impl BufRead,
    out: &Out,
) -> Result<Binding, Trouble> {
    let mut shown = scenario::load(document.clone(), &binding).map_err(Trouble::Scenario)?.scenario;
    loop {
        let mut page = out.page();
        list(&shown, &mut page);
        out.print(page.text())?;
        match change(document, &binding, input, out)? {
            Some((changed, scenario)) => (binding, shown) = (changed, scenario),
            None => return Ok(binding),
        }
    }
}

/// Every role with its state, and what its author says of who should play it.
fn list(s: &Scenario, page: &mut Page) {
    page.heading(&word("casting-heading"));
    for role in &s.roles {
        let pairs = [
            ("role", role.title.as_str()),
            ("id", role.id.as_str()),
            ("state", s.states[role.state].name.as_str()),
        ];
        page.item("- ", &tell("casting-role", &pairs));
        if !role.binding.is_empty() {
            page.item("    ", &role.binding);
        }
    }
    page.gap();
    page.paragraph(&tell("casting-ask", &[("example", &example(s))]));
}

/// A line that would change something: the first role to a state that plays none, if there is one.
fn example(s: &Scenario) -> String {
    let Some(role) = s.roles.first() else { return String::new() };
    let free = s.states.keys().find(|state| s.role_of(*state).is_none());
    format!("{}={}", role.id, s.states[free.unwrap_or(role.state)].id)
}

/// Reads lines until one of them changes something that can be played; nothing if the host is content.
fn change(
    document: &Document,
    binding: &Binding,
    input: &mut impl BufRead,
    out: &Out,
) -> Result<Option<(Binding, Scenario)>, Trouble> {
    let mut line = Vec::new();
    loop {
        line.clear();
        // A keyboard that fails has ended; bytes that are no text are a line that means nothing.
        let read = input.read_until(b'\n', &mut line).unwrap_or(0);
        let text = String::from_utf8_lossy(&line);
        if read == 0 || text.trim().is_empty() {
            return Ok(None);
        }
        let why = match bound(document, binding, &text) {
            Ok(changed) => return Ok(Some(changed)),
            Err(why) => why,
        };
        let mut page = out.page();
        page.paragraph(&why);
        page.paragraph(&word("casting-again"));
        out.print(page.text())?;
    }
}

/// The roles bound as this line says, or why they cannot be.
fn bound(document: &Document, binding: &Binding, line: &str) -> Result<(Binding, Scenario), String> {
    let mut changed = binding.clone();
    for pair in line.split([' ', ',', '\t', '\r', '\n']).filter(|pair| !pair.is_empty()) {
        let (role, state) = seats::binding(pair)?;
        changed = changed.with(&role, &state.to_uppercase());
    }
    match scenario::load(document.clone(), &changed) {
        Ok(loaded) => Ok((changed, loaded.scenario)),
        Err(messages) => Err(messages.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    fn answers(lines: &str) -> Result<Binding, Trouble> {
        let document = shipped::scenario("departures").expect("it comes with the program");
        settle(&document, Binding::default(), &mut lines.as_bytes(), &Out::new(Some(80)))
    }

    fn host(binding: &Binding) -> String {
        let document = shipped::scenario("departures").expect("it comes with the program");
        let s = scenario::load(document, binding).expect("it can be played").scenario;
        let role = s.roles.iter().find(|role| role.id == "host").expect("a host");
        s.states[role.state].id.clone()
    }

    #[test]
    fn an_empty_line_and_the_end_of_the_input_leave_everything_as_it_is() {
        for lines in ["", "\n", "  \r\n"] {
            assert_eq!(host(&answers(lines).unwrap()), host(&Binding::default()));
        }
    }

    #[test]
    fn a_role_is_given_to_another_state_and_two_change_places_in_one_line() {
        assert_eq!(host(&answers("host=tha transit=mys\n\n").unwrap()), "THA");
    }

    #[test]
    fn nonsense_is_answered_with_a_reason_and_changes_nothing() {
        let document = shipped::scenario("departures").expect("it comes with the program");
        for line in ["host", "host=", "=THA", "nobody=THA", "host=XYZ", "host=IDN", "\u{fffd}\u{0}"] {
            let why = bound(&document, &Binding::default(), line).expect_err("it binds nothing");
            assert!(!why.trim().is_empty(), "{line}");
            assert_eq!(host(&answers(&format!("{line}\n\n")).unwrap()), host(&Binding::default()), "{line}");
        }
    }

    #[test]
    fn the_example_that_is_shown_can_be_written_and_changes_something() {
        let document = shipped::scenario("departures").expect("it comes with the program");
        let s = scenario::load(document.clone(), &Binding::default()).expect("it can be played").scenario;
        let (binding, _) = bound(&document, &Binding::default(), &example(&s)).expect("it is right");
        assert_ne!(host(&binding), host(&Binding::default()));
    }
}
