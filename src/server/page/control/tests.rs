//! Control's page at every stage: whatever it offers can be asked, and whatever people wrote stays text.

use std::sync::Arc;

use super::*;
use crate::journal::Trouble;
use crate::report::leaf::leaf;
use crate::server::page::tests::{CONTROL, Hall, forms, shipped, stages, well_formed};
use crate::server::wire;
use crate::server::wire::Fields;
use crate::session::acts::DebriefAct;
use crate::session::ask::{Ask, ControlAsk, Lead, TakenBack};
use crate::session::conductor::Health;
use crate::session::view::MselState;
use crate::sim::ids::{InjectId, MoveId};
use crate::sim::plot::{Condition, Release};

fn page(hall: &Hall) -> String {
    let snapshot = hall.snapshot();
    let regions = regions(&snapshot.control(), &snapshot, &WayIn::default(), &Addresses::new());
    regions.iter().map(Region::whole).collect()
}

#[test]
fn every_seat_shows_its_role_at_every_stage() {
    let scenario = shipped("departures");
    for (stage, hall) in stages(&scenario) {
        let page = page(&hall);
        for role in &scenario.roles {
            let line = page.split(&format!("id=\"seat-{}\"", scenario.states[role.state].id)).nth(1);
            let line = line.and_then(|rest| rest.split("</summary>").next()).unwrap_or_default();
            assert!(line.contains(&role.title), "{stage}: {} in {line}", role.title);
        }
    }
}

#[test]
fn every_form_of_every_stage_can_be_sent_whichever_option_is_taken() {
    for name in ["departures", "chairs-gavel"] {
        for (stage, hall) in stages(&shipped(name)) {
            let snapshot = hall.snapshot();
            let forms = forms(&page(&hall));
            assert!(forms.len() > 10, "{stage}: the search itself has gone blind");
            for form in forms.iter().filter(|form| form.verb.starts_with("control-")) {
                for turn in 0..form.options() {
                    let fields = Fields(form.filled(turn));
                    let asked = wire::ask(&Role::Control, &form.verb, &fields, &snapshot);
                    if form.verb == "control-show-out-many" && fields.0.is_empty() {
                        // Nobody is marked: that is told, and nobody goes.
                        assert!(asked.is_err(), "{stage}: {asked:?}");
                        continue;
                    }
                    let ask =
                        asked.unwrap_or_else(|slip| panic!("{stage}, {}: {slip:?} {fields:?}", form.verb));
                    let answer = hall.room.check(CONTROL, &ask);
                    assert!(answer.is_ok(), "{stage}, {}: {answer:?} {ask:?}", form.verb);
                }
            }
        }
    }
}

#[test]
fn ids_are_unique_fields_have_labels_and_what_people_wrote_stays_text_at_every_stage() {
    for (_, hall) in stages(&shipped("departures")) {
        let html = page(&hall);
        well_formed(&html);
        assert!(html.contains("&lt;script&gt;"));
    }
}

#[test]
fn every_inject_has_its_line_with_what_control_alone_may_know() {
    for (stage, hall) in stages(&shipped("departures")) {
        let html = page(&hall);
        for (id, inject) in hall.room.scenario().injects.iter_enumerated() {
            assert_eq!(html.matches(&format!("id=\"inject-{}\"", id.0)).count(), 1, "{stage}");
            assert!(html.contains(&inject.id), "{stage}");
        }
    }
}

#[test]
fn an_inject_that_was_kept_back_says_so_once_its_time_has_passed_and_waits_until_then() {
    let mut s = shipped("departures");
    let (fixed, waiting) = (InjectId::from(20), InjectId::from(21));
    for (id, release) in
        [(fixed, Release::At(0)), (waiting, Release::Once(MoveId(0), Condition::All(Vec::new())))]
    {
        let inject = &mut s.injects[id];
        (inject.release, inject.when, inject.unless) = (release, None, None);
        inject.presumes = Some(Condition::Any(Vec::new()));
    }
    for (stage, hall) in stages(&s) {
        let msel = hall.snapshot().control().msel;
        let state = |id: InjectId| msel.iter().find(|row| row.inject == id).map(|row| row.state);
        assert_eq!(state(fixed), Some(MselState::KeptBack(0)), "{stage}");
        let crisis = hall.room.exercise().step() >= s.moves[MoveId(0)].steps;
        let expected = if crisis { MselState::KeptBack(0) } else { MselState::Waits };
        assert_eq!(state(waiting), Some(expected), "{stage}");
        assert!(page(&hall).contains("its text does not fit what happened"), "{stage}");
    }
}

#[test]
fn the_stage_decides_what_there_is_to_press() {
    let verbs = |hall: &Hall| forms(&page(hall)).into_iter().map(|form| form.verb).collect::<Vec<_>>();
    let all = stages(&shipped("departures"));
    let of = |name: &str| verbs(&all.iter().find(|(stage, _)| *stage == name).unwrap().1);
    assert!(of("lobby").contains(&"control-begin".into()) && !of("lobby").contains(&"control-close".into()));
    assert!(
        of("deciding").contains(&"control-pause".into()) && of("paused").contains(&"control-resume".into())
    );
    for verb in ["control-tell-next", "control-back-closing"] {
        assert!(of("closed").contains(&verb.into()), "{verb}");
    }
    assert!(!of("telling").contains(&"control-back-closing".into()), "it was told");
    assert!(!of("lobby").contains(&"control-back-opening".into()));
    assert!(of("deciding").contains(&"control-back-opening".into()), "it has only just opened");
    assert!(
        of("telling").contains(&"control-open".into()) && !of("telling").contains(&"control-release".into())
    );
    assert!(!of("over").contains(&"control-open".into()));
    assert!(
        of("over").contains(&"control-award".into())
            && !of("over").contains(&"control-overrule-trust".into())
    );
}

#[test]
fn the_delegations_that_have_not_sealed_are_named_and_the_others_are_not() {
    let mut hall = Hall::new(shipped("departures"));
    hall.busy();
    let snapshot = hall.snapshot();
    let view = snapshot.control();
    let waits = top::unsealed(&view.hall);
    assert_eq!(waits.len(), 1);
    assert!(
        top::top(&view, &snapshot, &WayIn::default())
            .into_string()
            .contains(&format!("Waiting for {}", waits[0]))
    );
}

#[test]
fn a_pause_changes_the_top_and_nothing_that_somebody_may_be_typing_in() {
    let mut hall = Hall::new(shipped("departures"));
    hall.busy();
    let marks = |hall: &Hall| {
        let snapshot = hall.snapshot();
        regions(&snapshot.control(), &snapshot, &WayIn::default(), &Addresses::new())
    };
    let before = marks(&hall);
    hall.control(ControlAsk::Pause);
    let after = marks(&hall);
    let changed = before.iter().zip(&after).filter(|(one, two)| one.mark != two.mark);
    assert_eq!(changed.map(|(one, _)| one.name).collect::<Vec<_>>(), ["top"]);
    hall.ask(CONTROL, Ask::Control(ControlAsk::Log("Later.".into())));
    let last = marks(&hall);
    let changed = after.iter().zip(&last).filter(|(one, two)| one.mark != two.mark);
    assert_eq!(changed.map(|(one, _)| one.name).collect::<Vec<_>>(), ["log"]);
}

#[test]
fn a_journal_that_fails_is_said_at_the_top_with_what_to_do() {
    let hall = Hall::new(shipped("departures"));
    let down = Health::Down { why: Trouble::Full("disk <x>.mufakat".into()), since_ms: 0 };
    let snapshot = Snapshot::new(Arc::new(hall.room.clone()), 1, down, Arc::default());
    let top = top::top(&snapshot.control(), &snapshot, &WayIn::default()).into_string();
    assert!(top.contains("disk &lt;x&gt;.mufakat") && top.contains("Make room on the disk"), "{top}");
    assert!(!page(&hall).contains("cannot be written"));
}

#[test]
fn every_region_has_its_place_on_the_page() {
    let hall = Hall::new(shipped("departures"));
    let snapshot = hall.snapshot();
    let mut named: Vec<&str> = regions(&snapshot.control(), &snapshot, &WayIn::default(), &Addresses::new())
        .iter()
        .map(|region| region.name)
        .collect();
    let mut placed: Vec<&str> = LAYOUT.iter().flat_map(|column| column.iter().copied()).collect();
    placed.extend(["top", "nav"]);
    named.sort_unstable();
    placed.sort_unstable();
    assert_eq!(named, placed);
}

#[test]
fn of_a_step_in_which_nobody_acted_it_says_so_instead_of_counting_nothing() {
    let scenario = shipped("departures");
    let (_, hall) =
        stages(&scenario).into_iter().find(|(stage, _)| *stage == "telling").expect("a step is told");
    let snapshot = hall.snapshot();
    let mut view = snapshot.control();
    let top = |view: &ControlView| super::top::top(view, &snapshot, &WayIn::default()).into_string();
    assert!(top(&view).contains(" parts told"), "{}", top(&view));
    view.hall.told.clear();
    assert!(top(&view).contains("in this step; there is nothing to tell.") && !top(&view).contains("0 of 0"));
    view.events.retain(|event| !matches!(event.what, What::Done(..)));
    assert!(top(&view).contains("Nobody acted in this step; there is nothing to tell."), "{}", top(&view));
}

#[test]
fn an_inject_on_its_way_out_can_be_taken_back_and_not_be_changed() {
    let mut hall = Hall::new(shipped("departures"));
    hall.busy();
    let waiting = hall.room.exercise().released().iter_enumerated().rfind(|(_, at)| at.is_none()).unwrap().0;
    hall.control(ControlAsk::Release { inject: waiting, text: None });
    let of = |hall: &Hall| {
        let page = page(hall);
        let row = page.split(&format!("id=\"inject-{}\"", waiting.0)).nth(1).expect("its line").to_owned();
        row.split("</tr>").next().expect("the line").to_owned()
    };
    let row = of(&hall);
    assert!(
        row.contains("goes out in")
            && row.contains("data-until=")
            && row.contains("/do/control-back-release")
    );
    for verb in ["control-release", "control-hold", "control-edit"] {
        assert!(!row.contains(&format!("/do/{verb}\"")), "{verb}");
    }
    hall.control(ControlAsk::Pause);
    let row = of(&hall);
    assert!(row.contains("data-left=") && row.contains("(paused)"), "it stands with everything: {row}");
    assert!(!row.contains("data-until="), "{row}");
    hall.control(ControlAsk::Resume);
    hall.control(ControlAsk::TakeBack(TakenBack::Release(waiting)));
    assert!(of(&hall).contains("/do/control-release"));
}

#[test]
fn the_short_way_says_nothing_of_answers_that_nobody_was_asked_for() {
    let (_, over) = stages(&shipped("departures")).into_iter().find(|(stage, _)| *stage == "over").unwrap();
    let lead = |hall: &mut Hall, lead| {
        hall.control(ControlAsk::Debrief(lead));
    };
    let wall = |hall: &Hall| format!("{:?}", leaf(&hall.snapshot().hall(), &hall.snapshot()));
    let silence = "No answer before the truth";
    let mut whole = over.clone();
    lead(&mut whole, Lead::Show(DebriefAct::Who));
    assert!(page(&whole).contains("Tell the truth now?"), "on the whole way it is asked");
    lead(&mut whole, Lead::Show(DebriefAct::Truth));
    lead(&mut whole, Lead::Show(DebriefAct::Belief));
    assert!(wall(&whole).contains(silence));
    let mut short = over;
    lead(&mut short, Lead::Short(true));
    assert!(!page(&short).contains("Not answered yet"), "nobody could answer");
    lead(&mut short, Lead::Show(DebriefAct::Truth));
    lead(&mut short, Lead::Show(DebriefAct::Belief));
    assert!(!wall(&short).contains(silence));
}
