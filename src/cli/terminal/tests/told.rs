//! What the screens say: a step in a few lines, papers, beliefs, and nothing of the plot.

use super::*;

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
fn an_objective_is_not_reached_yet_while_there_is_time() {
    let mut terminal = host();
    let score = pick(&mut terminal, "Your evidence so far").text;
    assert!(score.contains("not reached yet"), "{score}");
}
