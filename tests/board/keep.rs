//! An exercise at this machine is handed over step by step to whoever keeps it.

use std::sync::{Arc, Mutex};

use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, Go, TellAsk};
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
        keep: Some(Arc::new(move |solo, casting| {
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
