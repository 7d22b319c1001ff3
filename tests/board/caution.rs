//! A harsh act is asked about in place before it goes into the draft.

use mufakat::board::Start;
use mufakat::board::ask::{BoardAsk, Go, Offer, TableAsk};
use mufakat::board::drafting::Drafting;
use mufakat::board::sitting::Sitting;
use mufakat::board::tabs::Tab;
use mufakat::sim::decide::caution::Caution;
use mufakat::sim::decision::Act;

use super::{Board, shipped};

/// An act that may be done and accuses the state that was attacked.
fn accusation(sitting: &Sitting) -> Option<Act> {
    let (lens, options) = (sitting.lens()?, sitting.options(&[])?);
    let acts = options.choices.iter().flat_map(|option| {
        let (choice, incident) = (option.choice, option.incident);
        option.toward.iter().map(move |toward| Act::Respond { choice, incident, toward: Some(*toward) })
    });
    acts.into_iter().find(|act| matches!(lens.caution(act), Some(Caution::AccusesVictim(_))))
}

#[test]
fn an_accusation_of_the_victim_is_asked_about_in_place_and_left_out_or_meant() {
    let start = Start {
        scenario: Some(shipped("departures")),
        seat: Some("IDN".into()),
        seed: Some(7),
        ..Start::default()
    };
    let mut board = Board::open(start);
    board.click(&BoardAsk::Go(Go::Table));
    let act = loop {
        if let Some(act) = accusation(board.sitting()) {
            break act;
        }
        board.0.world_mut().resource_mut::<Sitting>().close_step();
    };
    let Act::Respond { choice, incident, toward } = act else { panic!("a crisis choice") };
    let mut drafting = board.0.world_mut().resource_mut::<Drafting>();
    drafting.tab = Tab::Offers;
    (drafting.open, drafting.toward) = (Some(Offer::Choice(choice, incident)), toward);
    board.wait();
    let drafted = |board: &Board| board.0.world().resource::<Drafting>().acts.clone();
    let question = "the state that was attacked. Is that meant?";

    // Nobody was asked yet.
    board.0.world_mut().write_message(BoardAsk::Table(TableAsk::Mean(act)));
    board.wait();
    assert!(drafted(&board).is_empty() && !board.texts().contains(question));
    board.click(&BoardAsk::Table(TableAsk::Add(act)));
    assert!(drafted(&board).is_empty() && board.texts().contains(question), "{}", board.texts());
    board.click(&BoardAsk::Table(TableAsk::LeaveOut));
    assert!(drafted(&board).is_empty() && !board.texts().contains(question));
    board.click(&BoardAsk::Table(TableAsk::Add(act)));
    board.click(&BoardAsk::Table(TableAsk::Mean(act)));
    assert_eq!(drafted(&board), [act]);
    assert!(!board.texts().contains(question));
}
