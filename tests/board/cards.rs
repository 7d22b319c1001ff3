//! Every card as the board shows it says what the card of the report says.

use mufakat::board::Start;
use mufakat::board::ask::Offer;
use mufakat::board::drafting::Drafting;
use mufakat::board::sitting::Sitting;
use mufakat::board::tabs::Tab;
use mufakat::report::act_kind::ActKind;
use mufakat::report::card::card;
use mufakat::scenario::shipped_names;
use mufakat::sim::catalogue::item::Item;
use mufakat::sim::decide::refusal::Refusal;

use super::{Board, shipped};

/// The offers of the open step, each with its kind.
fn offers(sitting: &Sitting) -> Vec<(ActKind, Offer)> {
    let s = sitting.scenario();
    let options = sitting.options(&[]).expect("a person sits there");
    let measures = options.measures.iter().map(|option| {
        (ActKind::of_category(s.measures[option.measure].category), Offer::Measure(option.measure))
    });
    // The board leaves out choices for another kind of incident.
    let meant = options.choices.iter().filter(|o| !matches!(o.refused, Some(Refusal::WrongKind(_))));
    let choices = meant.map(|option| {
        (ActKind::of_choice(&s.choices[option.choice]), Offer::Choice(option.choice, option.incident))
    });
    measures.chain(choices).collect()
}

/// Opens one offer, as a click on its line does, and gives everything written on the screen.
fn opened(board: &mut Board, kind: ActKind, offer: Offer) -> String {
    let mut drafting = board.0.world_mut().resource_mut::<Drafting>();
    (drafting.tab, drafting.kind, drafting.open) = (Tab::Offers, kind, Some(offer));
    board.0.update();
    board.texts()
}

#[test]
fn the_board_shows_every_row_of_every_card_of_every_shipped_scenario() {
    for name in shipped_names() {
        let scenario = shipped(name);
        let seat = scenario.scenario().states[scenario.scenario().roles.raw[0].state].id.clone();
        let start = Start { scenario: Some(scenario), seat: Some(seat), seed: Some(7), ..Start::default() };
        let mut board = Board::open(start);
        board.click(&mufakat::board::ask::BoardAsk::Go(mufakat::board::ask::Go::Table));
        for _ in 0..2 {
            board.0.world_mut().resource_mut::<Sitting>().close_step();
        }
        board.wait();
        for (kind, offer) in offers(board.sitting()) {
            let shown = opened(&mut board, kind, offer);
            let (item, incident) = match offer {
                Offer::Measure(id) => (Item::Measure(id), None),
                Offer::Choice(id, incident) => (Item::Choice(id), incident),
            };
            let sitting = board.sitting();
            let card = card(&sitting.names(), &sitting.lens().unwrap(), item, incident);
            assert!(shown.contains(&card.title), "{name}: {}", card.title);
            for row in &card.rows {
                assert!(shown.contains(&row.line()), "{name}, {}: {}", card.title, row.line());
            }
        }
    }
}
