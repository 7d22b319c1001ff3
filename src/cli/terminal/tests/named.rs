//! What an option is called: its number at the desk, and its name everywhere.

use super::*;

#[test]
fn an_option_of_the_desk_keeps_its_number_through_the_exercise() {
    let mut terminal = host();
    pick(&mut terminal, "Read what");
    terminal.step("b");
    let first = labels(&terminal);
    for _ in 0..9 {
        pick(&mut terminal, "close the step");
        terminal.step("1");
        pick(&mut terminal, "Read what");
        terminal.step("b");
        assert_eq!(labels(&terminal)[..first.len()], first);
    }
}

#[test]
fn an_option_is_called_by_a_name_that_stays_the_same_while_numbers_move() {
    let mut terminal = host();
    let named = |terminal: &Terminal| {
        let items = terminal.items(&mut terminal.page());
        let names = items.iter().enumerate().filter_map(|(place, item)| Some((item.name.clone()?, place)));
        names.collect::<std::collections::BTreeMap<_, _>>()
    };
    let quiet = {
        pick(&mut terminal, "Answer an incident");
        pick(&mut terminal, "Without an incident");
        named(&terminal)
    };
    for _ in 0..3 {
        terminal.step("b");
    }
    for _ in 0..4 {
        pick(&mut terminal, "close the step");
        terminal.step("1");
    }
    pick(&mut terminal, "Answer an incident");
    let listed = pick(&mut terminal, "Slogans").text;
    let crisis = named(&terminal);
    assert!(listed.contains("[clarify_poc] Ask through the contact point"), "{listed}");
    assert!(!quiet.is_empty() && crisis["clarify_poc"] == 0, "{quiet:?} {crisis:?}");
    let by_number = terminal.step("1").text;
    terminal.step("b");
    assert_eq!(terminal.step("clarify_poc").text, by_number);
    // From anywhere, by the code of the manual, in whatever letters.
    terminal.step("b");
    terminal.step("b");
    terminal.step("b");
    assert!(terminal.step("x-01").text.contains("About what?"), "it may answer two incidents");
    assert_eq!(terminal.step("1").text, by_number);
    assert!(terminal.step("tha").text.contains("Your draft (one act)"));
    assert!(terminal.step("Threat_Views").text.contains("Share the national threat picture"));
    assert!(terminal.step("clarify").text.contains("is not one of the options"));
}

#[test]
fn no_name_of_an_option_is_a_word_that_means_something_else() {
    let opened = open("departures", &Binding::default()).unwrap();
    let s = &opened.scenario;
    let measures = s.measures.iter().flat_map(|one| [&one.id, &one.code]);
    let choices = s.choices.iter().flat_map(|one| [&one.id, &one.code]);
    let (mut terminal, mut seen) = (host(), std::collections::BTreeSet::new());
    for name in measures.chain(choices) {
        assert!(seen.insert(name.to_lowercase()), "{name} is the name of two");
        let shown = terminal.step(name);
        let card = matches!(terminal.screen(), Screen::Measure(_) | Screen::Choice(..) | Screen::About(_));
        assert!(card && !shown.ended && shown.save.is_none(), "{name}");
    }
}
