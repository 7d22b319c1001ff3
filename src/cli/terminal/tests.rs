//! The terminal without a terminal: lines in, text out.

mod cards;
mod named;
mod told;

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

/// The labels of the open screen, without what stands in brackets behind them.
fn labels(terminal: &Terminal) -> Vec<String> {
    let items = terminal.items(&mut terminal.page());
    items.iter().map(|item| item.label.split(" (").next().unwrap_or_default().to_owned()).collect()
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
fn a_word_behind_the_file_lets_it_be_written_over() {
    let mut terminal = host();
    let mut saved = |line: &str| terminal.step(line).save.map(|save| (save.file, save.again));
    let file = |name: &str, again| Some((name.to_owned(), again));
    assert_eq!(saved("save a.json"), file("a.json", false));
    assert_eq!(saved("save a.json again"), file("a.json", true));
    assert_eq!(saved("save a.json --replace"), file("a.json", true));
    assert_eq!(saved("save not-again"), file("not-again", false));
}
