//! The terminal without a terminal: lines in, text out.

mod cards;

use super::super::open::open;
use super::super::page::Ink;
use super::*;
use crate::bots::Temperament;
use crate::scenario::Binding;

fn wish(seat: Option<&str>) -> Wish {
    Wish {
        width: 80,
        ink: Ink::Plain,
        seed: 5,
        others: Temperament::Cautious.into(),
        opened: seat.map(|_| open("departures", &Binding::default()).unwrap()),
        seat: seat.map(str::to_owned),
    }
}

/// The table in the host's seat, the briefing read.
fn host() -> Terminal {
    let (mut terminal, _) = Terminal::open(wish(Some("host")));
    terminal.step("1");
    terminal
}

/// Chooses the option whose label contains this.
fn pick(terminal: &mut Terminal, label: &str) -> Output {
    let items = terminal.items(&mut terminal.page());
    let place = items.iter().position(|item| item.label.contains(label));
    let place = place.unwrap_or_else(|| panic!("no option `{label}` among {items:?}"));
    terminal.step(&(place + 1).to_string())
}

#[test]
fn enter_takes_the_usual_exercise_and_the_usual_seat() {
    let (mut terminal, first) = Terminal::open(wish(None));
    assert!(first.text.contains("Which exercise?"));
    assert!(terminal.step("").text.contains("Departures"));
    let briefing = terminal.step("").text;
    assert!(briefing.contains("Host of the games") && briefing.contains("What your capital wants"));
}

#[test]
fn a_step_and_the_briefing_are_told_in_fifteen_lines_and_whole_on_asking() {
    let lines = |text: &str| text.lines().take_while(|line| !line.starts_with("  1  ")).count();
    let (mut terminal, _) = Terminal::open(wish(Some("host")));
    let short = terminal.step("").text;
    assert!(short.contains("What your capital wants") && lines(&short) <= short::LINES_MAX + 1, "{short}");
    let whole = pick(&mut terminal, "whole briefing").text;
    assert!(whole.contains("Your state in 2018") && whole.len() > 2 * short.len());
    pick(&mut terminal, "Begin");
    let mut longer = 0;
    for step in 0..9 {
        pick(&mut terminal, "close the step");
        let short = terminal.step("").text;
        assert!(lines(&short) <= short::LINES_MAX + 1, "step {step}: {} lines\n{short}", lines(&short));
        assert!(short.contains("Open: new papers"), "{short}");
        longer += usize::from(pick(&mut terminal, "all that happened").text.lines().count() > lines(&short));
        terminal.step("1");
        terminal.step("1");
        assert_eq!(terminal.screen(), Screen::Desk, "1 goes on");
    }
    assert!(longer > 5, "{longer} steps had more to tell");
}

#[test]
fn no_paper_bears_a_tag_and_none_says_what_its_author_means_by_it() {
    let mut terminal = host();
    for _ in 0..9 {
        pick(&mut terminal, "close the step");
        let told = pick(&mut terminal, "all that happened").text;
        terminal.step("1");
        terminal.step("1");
        let papers = pick(&mut terminal, "Read what").text;
        for text in [told, papers] {
            // The prompt in the last line stands in brackets.
            let text = text.split("[number").next().expect("what stands before the prompt");
            // An address in an author's text may be written 203.0.113[.]77.
            let has_tag = text.contains(" [") || text.lines().any(|line| line.starts_with('['));
            assert!(!has_tag, "{text}");
            assert!(!text.contains("good news") && !text.contains("rumour"), "{text}");
        }
        terminal.step("b");
    }
}

#[test]
fn nonsense_gets_a_sentence_and_changes_nothing() {
    let mut terminal = host();
    let before = terminal.step("").text;
    for nonsense in ["hello", "999", "-1", "1.5", "\u{1F3AF}", "ก", "99999999999999999999999", "\u{0}"] {
        let said = terminal.step(nonsense);
        assert!(!said.text.is_empty() && !said.ended, "{nonsense}");
        assert_eq!(terminal.step("").text, before, "{nonsense}");
    }
}

#[test]
fn every_screen_of_the_desk_opens_has_help_and_leads_back() {
    let mut terminal = host();
    pick(&mut terminal, "Read what");
    let desk = terminal.step("b").text;
    for label in
        ["Read again", "Incidents", "Your state", "Answer proposals", "Choose a", "Answer an", "Your draft"]
    {
        assert!(pick(&mut terminal, label).text.contains("Back"), "{label}");
        assert!(terminal.step("?").text.contains("A number chooses"), "{label}");
        assert_eq!(terminal.step("b").text, desk, "{label}");
    }
}

/// The labels of the open screen, without what stands in brackets behind them.
fn labels(terminal: &Terminal) -> Vec<String> {
    let items = terminal.items(&mut terminal.page());
    items.iter().map(|item| item.label.split(" (").next().unwrap_or_default().to_owned()).collect()
}

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
fn a_position_says_what_it_does_and_stands_among_what_one_did() {
    let mut terminal = host();
    let stands = |terminal: &mut Terminal| {
        pick(terminal, "Answer proposals");
        let waits = labels(terminal).iter().position(|label| label.contains("proposed by"));
        waits.map(|place| terminal.step(&(place + 1).to_string()).text)
    };
    let mut shown = None;
    for _ in 0..5 {
        shown = stands(&mut terminal);
        if shown.is_some() {
            break;
        }
        terminal.step("b");
        pick(&mut terminal, "close the step");
        terminal.step("1");
    }
    let shown =
        shown.expect("a proposal waits for the host").split_whitespace().collect::<Vec<_>>().join(" ");
    for said in ["you want it and say so", "neither support it nor object", "nobody is told that it was you"]
    {
        assert!(shown.contains(said), "{said} is missing in {shown}");
    }
    pick(&mut terminal, "support (");
    pick(&mut terminal, "close the step");
    let told = pick(&mut terminal, "all that happened").text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("Malaysia supported “") && told.contains("known to your delegation alone"),
        "{told}"
    );
}

#[test]
fn a_number_that_took_the_last_act_out_closes_nothing_when_it_is_typed_again() {
    let mut terminal = host();
    let step = |terminal: &Terminal| {
        let Phase::Table(table) = &terminal.phase else { panic!("an exercise is on") };
        table.solo().exercise().step()
    };
    let act = {
        let Phase::Table(table) = &terminal.phase else { panic!("an exercise is on") };
        Act::Adopt(table.scenario().measure("threat_views").expect("it is in the catalogue"))
    };
    terminal.go(Go::Mean(act));
    pick(&mut terminal, "Your draft");
    assert_eq!(labels(&terminal).last().map(String::as_str), Some("Seal your decision and close the step"));
    terminal.step("1");
    assert!(matches!(terminal.screen(), Screen::Desk), "an empty draft leads back to the desk");
    terminal.step("1");
    assert_eq!((step(&terminal), matches!(terminal.screen(), Screen::Papers)), (0, true));
}

#[test]
fn the_seal_says_which_proposals_it_leaves_without_an_answer() {
    let mut terminal = host();
    for _ in 0..6 {
        let Phase::Table(table) = &terminal.phase else { panic!("an exercise is on") };
        let waiting = table.view().proposals.iter().filter(|proposal| proposal.waits).count();
        let items = terminal.items(&mut terminal.page());
        let seal = items.iter().find(|item| item.label.contains("close the step")).expect("it is there");
        let said = match waiting {
            0 => String::new(),
            1 => " (one proposal still waits for your answer)".to_owned(),
            more => format!(" ({more} proposals still wait for your answer)"),
        };
        assert_eq!(
            seal.label.replace(['\u{2068}', '\u{2069}'], ""),
            format!("Do nothing and close the step{said}")
        );
        if waiting > 0 {
            return;
        }
        pick(&mut terminal, "close the step");
        terminal.step("b");
    }
    panic!("a proposal waits for the host");
}

#[test]
fn papers_are_new_until_they_are_read_and_new_ones_are_counted_again() {
    let mut terminal = host();
    assert!(terminal.step("").text.contains("Read what came in ("));
    pick(&mut terminal, "Read what came in");
    let desk = terminal.step("b").text;
    assert!(desk.contains("Read again what came in") && !desk.contains(" new)"), "{desk}");
    for _ in 0..2 {
        pick(&mut terminal, "Do nothing and close");
        terminal.step("b");
    }
    let Phase::Table(table) = &terminal.phase else { panic!("an exercise is on") };
    let step = table.solo().exercise().step();
    let came = table.papers().iter().filter(|inject| inject.step == step).count();
    assert_eq!(table.unread(), came);
}

#[test]
fn trust_tension_and_cohesion_are_told_in_per_cent() {
    let mut terminal = host();
    let text = pick(&mut terminal, "Your state and your relations").text;
    let line = text.lines().find(|line| line.contains("trust ")).expect("a line on trust");
    assert!(line.contains(" %, tension ") && !line.contains("0."), "{line}");
    assert!(text.contains("Regional cohesion: ") && !text.contains("Regional cohesion: 0."), "{text}");
}

#[test]
fn a_measure_goes_into_the_draft_and_out_again() {
    let mut terminal = host();
    pick(&mut terminal, "Choose a measure");
    pick(&mut terminal, "Transparency");
    let card = pick(&mut terminal, "Share the national threat picture").text;
    for word in ["Why:", "Risk:", "Cost:", "Serves:"] {
        assert!(card.contains(word), "{word} is missing in {card}");
    }
    assert!(pick(&mut terminal, "into your draft").text.contains("Your draft (one act)"));
    pick(&mut terminal, "Choose a measure");
    pick(&mut terminal, "Transparency");
    let again = pick(&mut terminal, "Share the national threat picture").text;
    assert!(again.contains("Not now:"), "{again}");
    terminal.step("b");
    terminal.step("b");
    terminal.step("b");
    pick(&mut terminal, "Your draft");
    assert!(pick(&mut terminal, "Take out").text.contains("Do nothing and close the step"));
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

#[test]
fn a_bilateral_measure_asks_with_whom() {
    let mut terminal = host();
    pick(&mut terminal, "Choose a measure");
    pick(&mut terminal, "Cooperation");
    pick(&mut terminal, "with one partner");
    let partners = pick(&mut terminal, "Choose partners").text;
    assert!(partners.contains("With whom?"), "{partners}");
    let added = terminal.step("1").text;
    assert!(added.contains("Into your draft: Propose"), "{added}");
}

#[test]
fn likelihood_and_confidence_are_two_scales_on_the_screen() {
    let mut terminal = host();
    for _ in 0..4 {
        pick(&mut terminal, "close the step");
        terminal.step("1");
    }
    let incidents = pick(&mut terminal, "Incidents").text;
    for word in ["Likelihood, who is behind it:", "How far the evidence can be trusted:", "Crisis:"] {
        assert!(incidents.contains(word), "{word} is missing in {incidents}");
    }
    pick(&mut terminal, "Answer an incident");
    pick(&mut terminal, "Slogans");
    let card = pick(&mut terminal, "Ask through the contact point").text;
    assert!(card.contains("Why:") && card.contains("Seen:"), "{card}");
}

#[test]
fn an_accusation_of_the_state_that_was_attacked_is_asked_about_and_left_out_or_meant() {
    let (mut terminal, _) = Terminal::open(wish(Some("IDN")));
    terminal.step("1");
    for _ in 0..4 {
        pick(&mut terminal, "close the step");
        terminal.step("1");
    }
    pick(&mut terminal, "Answer an incident");
    pick(&mut terminal, "Slogans");
    let card = pick(&mut terminal, "Name the author in public").text;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let asked = flat(&pick(&mut terminal, "toward Malaysia").text);
    assert!(
        asked.contains("You would accuse Malaysia, the state that was attacked. Is that meant?"),
        "{asked}"
    );
    assert_eq!(pick(&mut terminal, "No, leave it out").text, card);
    assert!(
        flat(&pick(&mut terminal, "toward Lao PDR").text).contains("Your own analysts on whether Lao PDR")
    );
    terminal.step("b");
    pick(&mut terminal, "toward Malaysia");
    assert!(pick(&mut terminal, "Yes, it is meant").text.contains("Your draft (one act)"));
}

#[test]
fn the_exercise_ends_with_a_debrief_and_a_record() {
    let mut terminal = host();
    let mut last = String::new();
    for _ in 0..10 {
        pick(&mut terminal, "close the step");
        last = terminal.step("1").text;
    }
    for word in ["The region", "Host of the games", "What really happened", "Against the same luck"] {
        assert!(last.contains(word), "{word} is missing");
    }
    assert!(pick(&mut terminal, "Another delegation").text.contains("Indonesia"));
    assert!(pick(&mut terminal, "Indonesia").text.contains("Neighbour of the host"));
    let saved = terminal.step("save here.json").save.unwrap();
    assert!(saved.file == "here.json" && saved.text.contains("\"over\": true"));
    terminal.step("q");
    assert!(terminal.step("1").ended);
}

#[test]
fn a_keyboard_that_closes_stops_here_and_says_how_to_come_back() {
    let mut terminal = host();
    let end = terminal.end(Ending::Keyboard);
    assert!(end.ended && end.text.contains("--seat MYS --seed 5"), "{}", end.text);
}

#[test]
fn a_script_that_ends_before_its_first_choice_is_played_as_usual() {
    let (mut terminal, _) = Terminal::open(wish(None));
    let end = terminal.end(Ending::Script);
    assert!(end.ended && end.text.contains("keeps silent") && end.text.contains("What really happened"));
}

#[test]
fn nothing_of_the_plot_is_shown_before_the_debrief() {
    let mut terminal = host();
    let opened = open("departures", &Binding::default()).unwrap();
    let truth: Vec<&str> = opened.scenario.plots.iter().map(|plot| plot.truth.as_str()).collect();
    let mut shown = String::new();
    for _ in 0..9 {
        for label in ["Read what", "Incidents", "Your state", "Your evidence"] {
            shown += &pick(&mut terminal, label).text;
            terminal.step("b");
        }
        shown += &pick(&mut terminal, "close the step").text;
        shown += &terminal.step("1").text;
    }
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    for truth in truth {
        let first: Vec<&str> = truth.split_whitespace().take(8).collect();
        assert!(!shown.contains(&first.join(" ")), "{truth}");
    }
    assert!(!shown.contains("hidden until the debrief"));
}

#[test]
fn a_word_behind_the_file_lets_it_be_written_over() {
    let mut terminal = host();
    let mut saved = |line: &str| terminal.step(line).save.map(|save| (save.file, save.again));
    let file = |name: &str, again| Some((name.to_owned(), again));
    assert_eq!(saved("save a.json"), file("a.json", false));
    assert_eq!(saved("save a.json again"), file("a.json", true));
    assert_eq!(saved("save a.json --replace"), file("a.json", true));
    assert_eq!(saved("save not-again"), file("not-again", false));
}

#[test]
fn an_objective_is_not_reached_yet_while_there_is_time() {
    let mut terminal = host();
    let score = pick(&mut terminal, "Your evidence so far").text;
    assert!(score.contains("not reached yet"), "{score}");
}
