//! "Who sits here?": before an exercise opens, its host sees which state plays which role, and why, and may change it.
//! A plot that is harmless with one state in a role may touch a real quarrel with another.

use std::io::BufRead;

use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::seats;
use crate::cli::terminal::{HELP, LEAVE};
use crate::cli::trouble::Trouble;
use crate::scenario::whole::Whole;
use crate::scenario::{Binding, Casting, Free, called};
use crate::sim::ids::StateId;
use crate::sim::scenario::Role;
use crate::words::{casting, tell, word};

/// What a line comes to.
enum Next {
    /// The host is content: an empty line, or the end of the input.
    Begin,
    /// The host leaves.
    Leave,
    /// Something is changed that can be played.
    Changed(Casting),
}

/// Shows who plays which role and asks until the host is content; nothing for a host who leaves.
///
/// # Errors
/// [`Trouble::Scenario`] if the scenario cannot be loaded as it is bound to begin with, and what printing meets.
pub(super) fn settle(
    whole: &Whole,
    binding: Binding,
    input: &mut impl BufRead,
    out: &Out,
) -> Result<Option<Binding>, Trouble> {
    let mut shown = Casting::open(whole.clone(), binding).map_err(Trouble::Scenario)?;
    loop {
        let mut page = out.page();
        list(&shown, &mut page);
        out.print(page.text())?;
        match change(&shown, input, out)? {
            Next::Changed(changed) => shown = changed,
            Next::Begin => return Ok(Some(shown.binding().clone())),
            Next::Leave => return Ok(None),
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
        let note = casting::note(shown, role);
        if !note.is_empty() {
            page.item("    ", &note);
        }
    }
    page.gap();
    page.paragraph(&tell("casting-ask", &[("example", &example(shown))]));
}

/// A line that would change something: the first role to a state that plays none, or else two roles that change
/// places.
fn example(shown: &Casting) -> String {
    let given = |free: Free| shown.scenario().roles.first().map(|role| format!("{}={}", role.id, free.id));
    shown.free().next().and_then(given).unwrap_or_else(|| exchange(shown))
}

/// A line by which the first two roles change places; nothing where there is none to change with.
fn exchange(shown: &Casting) -> String {
    let s = shown.scenario();
    let pair = |role: &Role, state: StateId| format!("{}={}", role.id, s.states[state].id);
    match &s.roles.raw[..] {
        [first, second, ..] => format!("{} {}", pair(first, second.state), pair(second, first.state)),
        [only] => pair(only, only.state),
        [] => String::new(),
    }
}

/// Reads lines until one of them changes something that can be played, or ends the question.
fn change(shown: &Casting, input: &mut impl BufRead, out: &Out) -> Result<Next, Trouble> {
    let mut line = Vec::new();
    loop {
        line.clear();
        // A keyboard that fails has ended; bytes that are no text are a line that means nothing.
        let read = input.read_until(b'\n', &mut line).unwrap_or(0);
        let text = String::from_utf8_lossy(&line);
        let is_one_of = |words: &[&str]| words.iter().any(|word| text.trim().eq_ignore_ascii_case(word));
        if read == 0 || text.trim().is_empty() {
            return Ok(Next::Begin);
        }
        if is_one_of(&LEAVE) {
            return Ok(Next::Leave);
        }
        let mut page = out.page();
        if is_one_of(&HELP) {
            page.paragraph(&help(shown));
        } else {
            match bound(shown, &text) {
                Ok(changed) => return Ok(Next::Changed(changed)),
                Err(why) => page.paragraph(&why),
            }
            page.paragraph(&word("casting-again"));
        }
        out.print(page.text())?;
    }
}

/// What can be written, with every state that there is.
fn help(shown: &Casting) -> String {
    let states: Vec<String> =
        called::states().into_iter().map(|state| format!("{} ({})", state.name, state.id)).collect();
    tell("casting-help", &[("example", &exchange(shown)), ("states", &states.join(", "))])
}

/// The roles bound as this line says, with a state behind a plus invited or sent away; or why it cannot be so.
fn bound(shown: &Casting, line: &str) -> Result<Casting, String> {
    let (members, pairs): (Vec<String>, Vec<String>) =
        parts(line).into_iter().partition(|part| part.starts_with('+'));
    let pairs = pairs.iter().map(|pair| seats::binding(pair)).collect::<Result<Vec<_>, _>>()?;
    let said = |why| casting::sentence(&why, shown.scenario());
    let changed = shown.bind_written(&pairs).map_err(said)?;
    members.iter().try_fold(changed, |changed, word| changed.also(word.trim_start_matches('+')).map_err(said))
}

/// The changes of a line. A word with neither a plus nor an equals sign belongs to what stands before it: states have names
/// of several words.
fn parts(line: &str) -> Vec<String> {
    let line = line.split('=').map(str::trim).collect::<Vec<_>>().join("=");
    let mut parts: Vec<String> = Vec::new();
    for word in line.split([' ', ',', '\t', '\r', '\n']).filter(|word| !word.is_empty()) {
        match parts.last_mut().filter(|_| !word.contains(['=', '+'])) {
            Some(part) => *part = format!("{part} {word}"),
            None => parts.push(word.to_owned()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    fn settled(name: &str, lines: &str) -> Result<Option<Binding>, Trouble> {
        let document = shipped::scenario(name).expect("it comes with the program");
        settle(&document.into(), Binding::default(), &mut lines.as_bytes(), &Out::new(Some(80)))
    }

    fn answers(name: &str, lines: &str) -> Result<Binding, Trouble> {
        settled(name, lines).map(|binding| binding.expect("the host did not leave"))
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
    fn states_go_by_the_names_that_people_use_also_where_these_have_several_words() {
        for line in ["host=Viet Nam", "host = Vietnam", "HOST=viet nam, +Burma"] {
            assert_eq!(host(&answers("departures", &format!("{line}\n\n")).unwrap()), "VNM", "{line}");
        }
        let two = answers("departures", "host=Viet Nam transit=Kingdom of Cambodia +Burma\n\n").unwrap();
        let codes: Vec<&str> = two.roles.values().map(String::as_str).collect();
        assert_eq!(codes, ["VNM", "MMR", "KHM"], "{two:?}");
    }

    #[test]
    fn a_question_mark_helps_and_q_leaves() {
        assert_eq!(host(&answers("departures", "?\nh\nhelp\nhost=KHM\n\n").unwrap()), "KHM");
        for line in ["q", "Q", "quit", "exit"] {
            assert_eq!(settled("departures", &format!("{line}\nhost=KHM\n")).unwrap(), None, "{line}");
        }
        let help = help(&casting("departures", &Binding::default()));
        assert!(help.contains("Viet Nam (VNM)") && help.contains("q leaves"), "{help}");
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
    fn the_examples_that_are_shown_can_be_written_and_change_something_at_every_table() {
        for name in crate::scenario::shipped_names() {
            let shown = casting(name, &Binding::default());
            for line in [example(&shown), exchange(&shown)] {
                let changed = bound(&shown, &line).expect("it is right");
                assert_ne!(changed.binding(), shown.binding(), "{name}: {line}");
                assert_ne!(changed.scenario(), shown.scenario(), "{name}: {line}");
            }
        }
    }
}
