//! What makes a screen one for a wall: few words, colours that are told apart from the last row, and a picture that never
//! runs ahead of what is told.

use super::*;
use crate::report::headline::over_wall;
use crate::scenario::{Binding, open};
use crate::session::ask::ControlAsk;
use crate::session::view::Subject;
use crate::shipped::{asset_bytes, scenario_names};
use crate::sim::plot::Dress;

/// Words on one screen at most. What a paper says is no caption of ours: it is shown whole, as a paper.
const WORDS_MAX: usize = 45;

/// Elements without an end.
const VOID: [&str; 3] = ["input", "br", "meta"];

/// The words that are read on a screen: tokens with a small letter, since a sign of three letters and a number are no
/// words. What is there for ears alone, a tooltip, and the text of a paper are left out.
fn words_of(html: &str) -> Vec<String> {
    let (mut open, mut words): (Vec<(String, bool)>, Vec<String>) = (Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.ends_with('/') {
            let name = tag.split_whitespace().next().unwrap().to_owned();
            let hidden = [
                "aria-hidden=\"true\"",
                "class=\"aloud\"",
                // An address is typed and not read.
                "class=\"hall-url\"",
                "class=\"paper-first\"",
                "class=\"paper-head\"",
                "class=\"hall-says\"",
            ];
            let is_hidden = name == "title" || hidden.iter().any(|mark| tag.contains(mark));
            if !VOID.contains(&name.as_str()) {
                open.push((name, is_hidden));
            }
        }
        if open.iter().all(|(_, is_hidden)| !is_hidden) {
            let seen = text.split_whitespace().filter(|word| word.chars().any(char::is_lowercase));
            words.extend(seen.map(str::to_owned));
        }
    }
    words
}

fn board(hall: &Hall) -> String {
    let (snapshot, way_in) = (
        hall.snapshot(),
        WayIn { join_url: "http://10.0.0.1:4747".into(), join_code: "KITE7".into(), ..WayIn::default() },
    );
    regions(&snapshot.hall(), &snapshot, &way_in).iter().map(Region::whole).collect()
}

/// Every screen of an exercise up to the debrief, each with a name for it.
fn screens(hall: &mut Hall) -> Vec<(String, String)> {
    let mut all = vec![("lobby".to_owned(), board(hall))];
    hall.control(ControlAsk::Begin);
    while hall.room.stage() != Stage::Over {
        let step = hall.room.exercise().step();
        match hall.room.stage() {
            Stage::Deciding => {
                all.push((format!("deciding {step}"), board(hall)));
                hall.control(ControlAsk::CloseStep);
                all.push((format!("closed {step}"), board(hall)));
                hall.control(ControlAsk::TellNext);
            }
            Stage::Telling(_) => {
                let view = hall.snapshot().hall();
                all.push((format!("telling {step}, part {}", view.shown), board(hall)));
                hall.control(if view.is_all_told() { ControlAsk::OpenStep } else { ControlAsk::TellNext });
            }
            Stage::Lobby | Stage::Closed | Stage::Over => unreachable!(),
        }
    }
    all
}

#[test]
fn no_screen_of_any_exercise_has_more_words_than_a_room_reads() {
    let mut most = 0;
    for name in scenario_names() {
        for (screen, html) in screens(&mut Hall::new(shipped(name))) {
            let words = words_of(&html);
            most = most.max(words.len());
            assert!(words.len() <= WORDS_MAX, "{name}, {screen}: {} words: {words:?}", words.len());
        }
    }
    assert!(most > 20, "the words are not found: {most}");
}

#[test]
fn the_picture_shows_what_stood_before_until_it_is_told() {
    let mut climbs = 0;
    for name in ["departures", "viral-dawn", "two-desks"] {
        let mut hall = Hall::new(open(name, &Binding::default()).unwrap().scenario);
        hall.control(ControlAsk::Begin);
        while hall.room.stage() != Stage::Over {
            let before = hall.snapshot().hall().board;
            hall.tell();
            loop {
                let view = hall.snapshot().hall();
                let pictured = view.pictured();
                let waits = |subject| view.told[view.shown..].iter().any(|part| part.subject == subject);
                if waits(Subject::Crisis) {
                    assert_eq!(
                        (pictured.rung, &pictured.tensions),
                        (before.rung.min(pictured.rung), &before.tensions)
                    );
                    climbs += usize::from(view.board.rung != pictured.rung);
                }
                if waits(Subject::Incidents) {
                    assert_eq!(pictured.incidents.len(), before.incidents.len());
                }
                if view.is_all_told() {
                    assert_eq!(pictured, view.board);
                    break;
                }
                hall.control(ControlAsk::TellNext);
            }
            hall.control(ControlAsk::OpenStep);
        }
    }
    assert!(climbs > 0, "no crisis moved, so nothing was tried");
}

/// The tokens of a theme, by name.
fn tokens(selector: &str) -> Vec<(String, [f64; 3])> {
    let css = std::str::from_utf8(asset_bytes("web/board.css").unwrap()).unwrap();
    let block = css.split(&format!("{selector} {{\n")).nth(1).unwrap().split('}').next().unwrap();
    let pairs = block.split(';').filter_map(|line| line.trim().split_once(": #"));
    pairs.map(|(name, value)| (name.to_owned(), color(value))).collect()
}

fn color(hex: &str) -> [f64; 3] {
    let whole: String =
        if hex.len() == 3 { hex.chars().flat_map(|one| [one, one]).collect() } else { hex.to_owned() };
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&whole[at..at + 2], 16).unwrap()) / 255.0)
}

/// Contrast as WCAG 2 has it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear =
        |part: f64| if part <= 0.03928 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) };
    let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn colours_are_told_apart_in_both_themes() {
    for (theme, selector) in [("wall", ".board"), ("day", ".board:has(#day:checked)")] {
        let all = tokens(selector);
        let of = |name: &str| {
            all.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{theme}: {name}")).1
        };
        let tension = if theme == "wall" { 7.0 } else { 4.5 };
        for (one, other, least) in [
            ("--w-text", "--w-ground", 7.0),
            ("--w-text", "--w-card", 7.0),
            ("--w-text", "--w-halo", 7.0),
            ("--w-soft", "--w-ground", 7.0),
            ("--w-soft", "--w-card", 7.0),
            ("--w-calm", "--w-ground", 7.0),
            ("--w-tension", "--w-ground", tension),
            ("--w-on", "--w-calm", 7.0),
            ("--w-on", "--w-tension", tension),
            ("--w-land", "--w-sea", 2.0),
            ("--w-coast", "--w-sea", 3.0),
            ("--w-edge", "--w-ground", 3.0),
        ] {
            let found = contrast(of(one), of(other));
            assert!(found >= least, "{theme}: {one} on {other} has {found:.2}, not {least}");
        }
    }
}

#[test]
fn the_headline_is_no_post_where_something_weightier_came_in_the_same_step() {
    let begun = |s: Scenario| {
        let mut hall = Hall::new(s);
        hall.control(ControlAsk::Begin);
        hall
    };
    let over = |hall: &Hall| {
        let found = over_wall(hall.room.scenario(), &hall.snapshot().hall()).expect("something was heard");
        (found.id.clone(), found.headline.clone())
    };
    let mut s = shipped("departures");
    let (newest, headline) = over(&begun(s.clone()));
    let place = s.injects.iter().position(|inject| inject.id == newest).unwrap();
    s.injects.raw[place].dress = Dress::Post;
    let hall = begun(s.clone());
    let (weightier, instead) = over(&hall);
    assert_ne!(weightier, newest);
    let html = board(&hall);
    assert!(html.contains(&maud::html! { (instead) }.into_string()));
    assert!(!html.contains(&maud::html! { (headline) }.into_string()));
    // Where there are posts alone the newest has the headline.
    s.injects.iter_mut().for_each(|inject| inject.dress = Dress::Post);
    assert_eq!(over(&begun(s)).0, newest);
}
