//! "Who sits here?": before an exercise opens, its host sees which state plays which role, and why, and may change it.
//! A plot that is harmless with one state in a role may touch a real quarrel with another.

use std::io::BufRead;

use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::seats;
use crate::cli::trouble::Trouble;
use crate::scenario::whole::Whole;
use crate::scenario::{Binding, Casting};
use crate::sim::ids::StateId;
use crate::words::{casting, tell, word};

/// Shows who plays which role and asks until the host is content: an empty line, or the end of the input.
///
/// # Errors
/// [`Trouble::Scenario`] if the scenario cannot be loaded as it is bound to begin with, and what printing meets.
pub(super) fn settle(
    whole: &Whole,
    binding: Binding,
    input: &mut impl BufRead,
    out: &Out,
) -> Result<Binding, Trouble> {
    let mut shown = Casting::open(whole.clone(), binding).map_err(Trouble::Scenario)?;
    loop {
        let mut page = out.page();
        list(&shown, &mut page);
        out.print(page.text())?;
        match change(&shown, input, out)? {
            Some(changed) => shown = changed,
            None => return Ok(shown.binding().clone()),
        }
    }
}

/// Every role with its state, and what its author says of who should play it.
fn list(shown: &Casting, page: &mut Page) {
    let s = shown.scenario();
    page.heading(&word("casting-heading"));
    page.paragraph(&word("casting-why"));
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
    page.paragraph(&tell("casting-ask", &[("example", &example(shown))]));
}

/// A line that would change something: the first role to a state that plays none, or else two roles that change
/// places.
fn example(shown: &Casting) -> String {
    let s = shown.scenario();
    let pair = |role: &str, state: StateId| format!("{role}={}", s.states[state].id);
    match (shown.free().next(), &s.roles.raw[..]) {
        (Some(free), [first, ..]) => format!("{}={}", first.id, free.id),
        (None, [first, second, ..]) => {
            format!("{} {}", pair(&first.id, second.state), pair(&second.id, first.state))
        }
        (None, [only]) => pair(&only.id, only.state),
        (_, []) => String::new(),
    }
}

/// Reads lines until one of them changes something that can be played; nothing if the host is content.
fn change(shown: &Casting, input: &mut impl BufRead, out: &Out) -> Result<Option<Casting>, Trouble> {
    let mut line = Vec::new();
    loop {
        line.clear();
        // A keyboard that fails has ended; bytes that are no text are a line that means nothing.
        let read = input.read_until(b'\n', &mut line).unwrap_or(0);
        let text = String::from_utf8_lossy(&line);
        if read == 0 || text.trim().is_empty() {
            return Ok(None);
        }
        let why = match bound(shown, &text) {
            Ok(changed) => return Ok(Some(changed)),
            Err(why) => why,
        };
        let mut page = out.page();
        page.paragraph(&why);
        page.paragraph(&word("casting-again"));
        out.print(page.text())?;
    }
}

/// The roles bound as this line says, with a state behind a plus invited or sent away; or why it cannot be so.
fn bound(shown: &Casting, line: &str) -> Result<Casting, String> {
    let words = line.split([' ', ',', '\t', '\r', '\n']).filter(|word| !word.is_empty());
    let (members, pairs): (Vec<&str>, Vec<&str>) = words.partition(|word| word.starts_with('+'));
    let pairs = pairs.into_iter().map(seats::binding).collect::<Result<Vec<_>, _>>()?;
    let said = |why| casting::sentence(&why, shown.scenario());
    let changed = shown.bind_written(&pairs).map_err(said)?;
    members.iter().try_fold(changed, |changed, word| changed.also(word.trim_start_matches('+')).map_err(said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    fn answers(name: &str, lines: &str) -> Result<Binding, Trouble> {
        let document = shipped::scenario(name).expect("it comes with the program");
        settle(&document.into(), Binding::default(), &mut lines.as_bytes(), &Out::new(Some(80)))
    }

    fn casting(name: &str, binding: &Binding) -> Casting {
        let document = shipped::scenario(name).expect("it comes with the program");
        Casting::open(document, binding.clone()).expect("it can be played")
    }

    fn host(binding: &Binding) -> String {
        let casting = casting("departures", binding);
        let s = casting.scenario();
        let role = s.roles.iter().find(|role| role.id == "host").expect("a host");
        s.states[role.state].id.clone()
    }

    #[test]
    fn an_empty_line_and_the_end_of_the_input_leave_everything_as_it_is() {
        for lines in ["", "\n", "  \r\n"] {
            assert_eq!(host(&answers("departures", lines).unwrap()), host(&Binding::default()));
        }
    }

    #[test]
    fn a_role_is_given_to_another_state_and_two_change_places_in_one_line() {
        assert_eq!(host(&answers("departures", "host=tha transit=mys\n\n").unwrap()), "THA");
    }

    #[test]
    fn nonsense_is_answered_with_a_reason_and_changes_nothing() {
        let shown = casting("departures", &Binding::default());
        for line in ["host", "host=", "=THA", "nobody=THA", "host=XYZ", "host=IDN", "\u{fffd}\u{0}"] {
            let why = bound(&shown, line).expect_err("it binds nothing");
            assert!(!why.trim().is_empty(), "{line}");
            let after = answers("departures", &format!("{line}\n\n")).unwrap();
            assert_eq!(host(&after), host(&Binding::default()), "{line}");
        }
        let doubled = bound(&shown, "host=IDN").expect_err("it plays the neighbour");
        assert!(doubled.starts_with("Indonesia cannot play two roles"), "{doubled}");
    }

    #[test]
    fn the_example_that_is_shown_can_be_written_and_changes_something_at_every_table() {
        for name in crate::scenario::shipped_names() {
            let shown = casting(name, &Binding::default());
            let changed = bound(&shown, &example(&shown)).expect("it is right");
            assert_ne!(changed.binding(), shown.binding(), "{name}");
            assert_ne!(changed.scenario(), shown.scenario(), "{name}");
        }
    }
}
