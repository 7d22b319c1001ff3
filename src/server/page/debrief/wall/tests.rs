//! A wall says little at once: no page of any act holds more words than the last row reads.

use std::sync::Arc;

use super::{paged, wall};
use crate::report::leaf::WORDS_MAX;
use crate::report::whatif::{Question, what_if};
use crate::server::page::tests::shipped;
use crate::session::acts::DebriefAct;
use crate::session::ask::{Ask, ControlAsk, Lead};
use crate::session::conductor::Health;
use crate::session::person::{PersonId, Role, TokenHash};
use crate::session::room::Stage;
use crate::session::view::Snapshot;
use crate::session::what_if::{Asking, Counted, Otherwise};
use crate::session::{Room, Settings};
use crate::shipped::scenario_names;
use crate::sim::ids::StateId;
use crate::study::run::Effort;

const CONTROL: PersonId = PersonId(1);

/// An exercise that bots have played, at the opening of its debrief.
fn played(name: &str, seed: u64) -> Room {
    let mut room = Room::new(Arc::new(shipped(name)), seed, Settings::default());
    let role = Role::Control;
    room.apply(PersonId(0), &Ask::Join { role, name: String::new(), token: TokenHash::of("control") }, 1);
    while room.stage() != Stage::Over {
        let next = match room.stage() {
            Stage::Lobby => ControlAsk::Begin,
            Stage::Deciding => ControlAsk::CloseStep,
            Stage::Closed | Stage::Telling(_) | Stage::Over => ControlAsk::OpenStep,
        };
        control(&mut room, next);
    }
    room
}

fn control(room: &mut Room, ask: ControlAsk) {
    let ask = Ask::Control(ask);
    room.check(CONTROL, &ask).unwrap_or_else(|why| panic!("{ask:?}: {why:?}"));
    room.apply(CONTROL, &ask, 2);
}

fn lead(room: &mut Room, lead: Lead) {
    control(room, ControlAsk::Debrief(lead));
}

fn snapshot(room: &Room) -> Snapshot {
    Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default())
}

/// The words of a page, without what stands in charts and tables.
fn said(html: &str) -> Vec<String> {
    let mut rest = html.to_owned();
    for (open, close) in [("<figure", "</figure>"), ("<svg", "</svg>"), ("<table", "</table>")] {
        while let Some(from) = rest.find(open) {
            let to = rest[from..].find(close).expect("it is closed") + from + close.len();
            rest.replace_range(from..to, " ");
        }
    }
    let mut text = String::new();
    let mut is_tag = false;
    for sign in rest.chars() {
        match sign {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            _ if !is_tag => text.push(sign),
            _ => {}
        }
    }
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
    words.map(str::to_owned).collect()
}

/// Every page of the act that is shown.
fn check(room: &mut Room, what: &str) {
    let (_, count) = paged(&snapshot(room).hall(), &snapshot(room)).expect("a debrief");
    assert!(count > 0, "{what}: the wall is empty");
    for page in 0..count {
        lead(room, Lead::Page(page as u16));
        let at = snapshot(room);
        let words = said(&wall(&at.hall(), &at).into_string());
        assert!(
            words.len() <= WORDS_MAX,
            "{what}, page {} of {count}: {} words: {}",
            page + 1,
            words.len(),
            words.join(" ")
        );
    }
}

#[test]
fn no_wall_of_any_act_carries_more_than_45_words() {
    for name in scenario_names() {
        let mut room = played(name, 5);
        for act in DebriefAct::ALL {
            lead(&mut room, Lead::Show(act));
            check(&mut room, &format!("{name}, {act:?}"));
            if act == DebriefAct::WhatIf {
                asked(&mut room, name);
            }
        }
        for question in 0..room.scenario().facilitation.hot_wash.len() {
            lead(&mut room, Lead::Show(DebriefAct::HotWash));
            lead(&mut room, Lead::Question(question as u16));
            check(&mut room, &format!("{name}, question {question}"));
        }
    }
}

/// The question of some delegations, then its picture and its stories.
fn asked(room: &mut Room, scenario: &str) {
    let step = room.decisions().len() / 2;
    let all: Vec<Asking> = (0..room.scenario().states.len())
        .filter_map(|seat| {
            let act = *room.decisions()[step][seat].acts.first()?;
            Some(Asking {
                step: step as u16,
                seat: StateId::from(seat),
                otherwise: Otherwise::Without(act),
                counted: Counted::Crisis,
            })
        })
        .take(3)
        .collect();
    for asking in all {
        lead(room, Lead::Ask(asking));
        check(room, &format!("{scenario}, {asking:?} is asked"));
        lead(room, Lead::Page(0));
        let first = wall(&snapshot(room).hall(), &snapshot(room)).into_string();
        let shows = first.contains("<strong>") && first.contains("hall-hands");
        assert!(shows, "{scenario}, {asking:?}: hands go up for what the page does not ask: {first}");
        lead(room, Lead::Hands([11; 5]));
        lead(room, Lead::Picture);
        check(room, &format!("{scenario}, {asking:?} is played"));
        let at = snapshot(room);
        let (course, posed) = (at.course().expect("it is over"), at.what_ifs().last().expect("it is asked"));
        let question = Question::asked(&course, &posed.asking).expect("it holds it");
        posed.find(|| what_if(&course, &question, 100, Effort::ALL));
        check(room, &format!("{scenario}, {asking:?} is answered"));
    }
}

#[test]
fn the_count_leaves_out_charts_and_tables_and_nothing_else() {
    let html = "<p>Two words</p><figure><figcaption>One</figcaption></figure><table><tr><td>Two</td></tr></table> · three";
    assert_eq!(said(html), ["Two", "words", "three"]);
}
