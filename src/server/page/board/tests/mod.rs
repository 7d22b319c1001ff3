//! What the hall sees holds no secret of the plot, at any stage, on any page but control's.

mod wall;

use super::*;
use crate::server::page::tests::{CONTROL, Hall, forms, shipped, stages, well_formed};
use crate::server::page::{evaluator, observer, staff};
use crate::server::wire::{self, Fields};
use crate::session::person::{PersonId, Role};
use crate::session::room::Stage;
use crate::sim::scenario::Scenario;

/// For everything that nobody but control may see before the end.
const CANARY: &str = "canary-of-the-truth";

/// The scenario with canaries in its hidden fields.
fn with_canaries(name: &str) -> Scenario {
    let mut s = shipped(name);
    for plot in &mut s.plots {
        plot.truth = CANARY.into();
    }
    for (place, inject) in s.injects.iter_mut().enumerate() {
        inject.expects = CANARY.into();
        inject.text = format!("canary-of-inject-{place}.");
        inject.headline.clone_from(&inject.text);
    }
    s.branches.iter_mut().for_each(|branch| branch.title = CANARY.into());
    s.roles.iter_mut().for_each(|role| role.brief = CANARY.into());
    s.wants.iter_mut().for_each(|want| want.text = CANARY.into());
    s.redlines.iter_mut().for_each(|line| line.because = CANARY.into());
    s.facilitation.watch.iter_mut().for_each(|line| *line = CANARY.into());
    s.facilitation.notes.iter_mut().for_each(|line| *line = CANARY.into());
    s
}

/// Every page of the hall with its name.
fn pages(hall: &Hall) -> Vec<(&'static str, String)> {
    let snapshot = hall.snapshot();
    let view = snapshot.hall();
    let text = |regions: Vec<Region>| regions.iter().map(Region::whole).collect::<String>();
    let voice = Role::SimCell("Radio".into());
    vec![
        ("board", text(regions(&view, &snapshot, &WayIn::default()))),
        ("observer", text(observer::regions(&view, &snapshot))),
        ("evaluator", text(evaluator::regions(&view, &snapshot, &Role::Evaluator))),
        ("chair", text(staff::regions(&view, &snapshot, &Role::Chair))),
        ("voice", text(staff::regions(&view, &snapshot, &voice))),
    ]
}

#[test]
fn no_page_of_the_hall_shows_a_hidden_text_at_any_stage() {
    for name in ["departures", "chairs-gavel"] {
        for (stage, hall) in stages(&with_canaries(name)) {
            let s = hall.room.scenario();
            for (page, html) in pages(&hall) {
                // Once control has told the truth both ledgers are open to everybody.
                let open = hall.room.debriefing().is_some_and(|debriefing| debriefing.is_truth_told());
                assert!(open || !html.contains(CANARY), "{page} shows a hidden text, {stage}");
                for (id, inject) in s.injects.iter_enumerated() {
                    let released = hall.room.exercise().released()[id].is_some();
                    let came = released && hall.room.stage() != Stage::Lobby;
                    // What was said to some in order to mislead is told with the truth.
                    let may = came && (inject.public || (open && inject.misleading));
                    let seen = html.contains(&format!("canary-of-inject-{}.", id.at()));
                    assert!(may || !seen, "{page} shows inject {}, {stage}", inject.id);
                }
            }
        }
    }
}

#[test]
fn public_news_is_seen_so_the_search_can_find_something() {
    let all = stages(&with_canaries("departures"));
    let (_, hall) = all.iter().find(|(stage, _)| *stage == "later").unwrap();
    assert!(pages(hall).iter().all(|(_, html)| html.contains("canary-of-inject-")));
}

#[test]
fn what_waits_to_be_told_is_on_no_page_of_the_hall() {
    for (stage, hall) in stages(&shipped("departures")) {
        let (view, scenario) = (hall.snapshot().hall(), hall.room.scenario());
        let names = crate::report::names::Names::of_board(scenario, &view.board);
        let told = |event| crate::report::story::sentence(&names, event);
        let shown: Vec<String> =
            view.told[..view.shown].iter().flat_map(|part| &part.events).map(told).collect();
        for event in view.told[view.shown..].iter().flat_map(|part| &part.events) {
            let sentence = told(event);
            // A chance double of something that has been told already says nothing new.
            let before = view.board.feed.iter().filter(|known| told(known) == sentence).count() > 1;
            if before || shown.contains(&sentence) {
                continue;
            }
            let html = maud::html! { (sentence) }.into_string();
            for (page, text) in pages(&hall) {
                assert!(!text.contains(&html), "{page} tells {sentence} too early, {stage}");
            }
        }
    }
}

#[test]
fn every_page_of_the_hall_is_well_formed_at_every_stage() {
    for (_, hall) in stages(&shipped("departures")) {
        for (_, html) in pages(&hall) {
            well_formed(&html);
        }
    }
}

#[test]
fn an_evaluator_can_send_every_pin_and_rating_that_the_page_offers() {
    let evaluator = PersonId(5);
    for (stage, hall) in stages(&shipped("departures")) {
        let snapshot = hall.snapshot();
        let regions = evaluator::regions(&snapshot.hall(), &snapshot, &Role::Evaluator);
        let html: String = regions.iter().map(Region::whole).collect();
        let found = forms(&html).into_iter().find(|form| form.verb == "observe").unwrap();
        for turn in 0..found.options() {
            let ask = wire::ask(&Role::Evaluator, "observe", &Fields(found.filled(turn)), &snapshot).unwrap();
            assert_eq!(hall.room.check(evaluator, &ask), Ok(()), "{stage}");
            assert_eq!(hall.room.check(CONTROL, &ask), Ok(()), "{stage}");
        }
    }
}

#[test]
fn the_first_visit_of_the_board_is_light() {
    for (stage, hall) in stages(&shipped("departures")) {
        let size = pages(&hall)[0].1.len() + land_svg().len();
        assert!(size < 100_000, "{stage}: {size}");
    }
}

#[test]
fn a_board_without_people_tells_how_to_come_in() {
    let hall = Hall::new(shipped("departures"));
    let snapshot = hall.snapshot();
    let way_in =
        WayIn { join_url: "http://10.0.0.1:4747".into(), join_code: "KITE".into(), ..WayIn::default() };
    let html: String = regions(&snapshot.hall(), &snapshot, &way_in).iter().map(Region::whole).collect();
    assert!(html.contains("http://10.0.0.1:4747") && html.contains("KITE"));
}
