//! An exercise at this machine is handed over step by step to whoever keeps it.

use std::sync::{Arc, Mutex};

use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, CastingAsk, ClassAsk, Go, HandsAsk, MenuAsk, TableAsk, TellAsk};
use mufakat::board::tabs::Tab;
use mufakat::board::venue::Venue;
use mufakat::report::record;
use mufakat::sim::ids::StateId;

use super::{Board, shipped};

#[test]
fn every_step_is_handed_over_as_soon_as_it_has_closed() {
    let kept: Arc<Mutex<Vec<(String, usize)>>> = Arc::default();
    let keeper = Arc::clone(&kept);
    let scenario = shipped("departures");
    let iso = scenario.scenario().states[StateId(0)].id.clone();
    let mut board = Board::open(Start {
        scenario: Some(scenario),
        seat: Some(iso),
        keep: Some(Arc::new(move |solo, casting, _, _| {
            let name = casting.scenario().name.clone();
            keeper.lock().unwrap().push((name, solo.decisions().len()));
        })),
        ..Start::default()
    });
    board.click(&BoardAsk::Go(Go::Table));
    for _ in 0..2 {
        board.seal();
        board.click(&BoardAsk::Tell(TellAsk::All));
        board.click(&BoardAsk::Tell(TellAsk::Done));
    }
    let steps: Vec<usize> = kept.lock().unwrap().iter().map(|(_, closed)| *closed).collect();
    assert_eq!(steps, [0, 1, 2], "each once, and the beginning too");
    assert!(kept.lock().unwrap().iter().all(|(name, _)| name == "departures"));
}

#[test]
fn the_hands_of_a_class_are_handed_over_when_they_are_counted_and_stand_in_the_record_by_name() {
    let kept: Arc<Mutex<Vec<Vec<record::HandsLine>>>> = Arc::default();
    let keeper = Arc::clone(&kept);
    let mut board = Board::open(Start {
        keep: Some(Arc::new(move |solo, _, shows, _| {
            keeper.lock().unwrap().push(record::hands(solo.exercise(), shows));
        })),
        ..Start::default()
    });
    board.click(&BoardAsk::Menu(MenuAsk::Cast(Venue::Class)));
    board.click(&BoardAsk::Casting(CastingAsk::Begin));
    board.click(&BoardAsk::Go(Go::Table));
    board.click(&BoardAsk::Class(ClassAsk::Choose(0)));
    board.click(&BoardAsk::Go(Go::Table));
    board.click(&BoardAsk::Table(TableAsk::Tab(Tab::Hands)));
    assert!(matches!(&kept.lock().unwrap()[..], [only] if only.is_empty()), "no hand has gone up");
    // What is suggested stands first, and to do nothing last.
    let last = board.sitting().suggested(&[]).len();
    for ask in [HandsAsk::Write(0, "12".into()), HandsAsk::Write(last, "2".into())] {
        board.0.world_mut().write_message(BoardAsk::Hands(ask));
        board.wait();
    }
    let lines = kept.lock().unwrap().last().cloned().unwrap();
    let [line] = &lines[..] else { panic!("{lines:?}") };
    let s = board.sitting().scenario();
    assert_eq!(
        (line.step, line.seat.as_str(), &line.about),
        (1, s.states[board.sitting().class()[0]].id.as_str(), &None)
    );
    assert_eq!(line.answers.iter().map(|answer| answer.hands).collect::<Vec<_>>(), [12, 2]);
    let known = |id: &str| {
        s.measures.iter().any(|measure| measure.id == id) || s.choices.iter().any(|choice| choice.id == id)
    };
    assert!(known(&line.answers[0].answer), "{line:?}");
    assert_eq!(line.answers[1].answer, "nothing");
    assert!(board.texts().contains(&line.answers[0].words), "in the words that the class has read");
    // A step that closes keeps them, and taking them back takes them out.
    board.click(&BoardAsk::Hands(HandsAsk::Clear));
    assert_eq!(kept.lock().unwrap().last(), Some(&vec![]));
    assert_eq!(kept.lock().unwrap().len(), 4, "handed over once for each change");
}

#[test]
fn what_lies_in_a_draft_is_handed_over_as_soon_as_it_changes() {
    let kept: Arc<Mutex<Vec<usize>>> = Arc::default();
    let keeper = Arc::clone(&kept);
    let mut board = Board::open(Start {
        scenario: Some(shipped("departures")),
        seat: Some("MYS".into()),
        keep: Some(Arc::new(move |_, _, _, drafts| {
            keeper.lock().unwrap().push(drafts.iter().map(|draft| draft.acts.len()).sum());
        })),
        ..Start::default()
    });
    board.click(&BoardAsk::Go(Go::Table));
    let act = board.sitting().suggested(&[]).into_iter().find_map(|idea| idea.act).unwrap();
    board.click(&BoardAsk::Table(TableAsk::Add(act)));
    board.click(&BoardAsk::Table(TableAsk::Remove(0)));
    board.click(&BoardAsk::Table(TableAsk::Add(act)));
    board.seal();
    assert_eq!(*kept.lock().unwrap(), [0, 1, 0, 1, 0]);
}
