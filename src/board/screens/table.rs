//! The table: what is known, what may be done, what is chosen, and the seal.
//!
//! The map changes when a step closes, the right side at every click. So the right side is a slot that is
//! refilled by itself, and the map with its markers stays.

use bevy::prelude::*;

use super::parts::{commitments, crisis, picture, top};
use super::{evidence, foot, offers, papers, seat};
use crate::board::ask::{BoardAsk, TableAsk};
use crate::board::canvas::Canvas;
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::tabs::{Below, Shelf, Tab};
use crate::board::telling::Telling;
use crate::board::theme;
use crate::board::theme::{Room, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::ladder::ladder;
use crate::board::widgets::layout::{Size, Slot, columns, rows, sheet, slot, strip};
use crate::board::widgets::one_of::one_of;
use crate::board::widgets::scroll::scroll;
use crate::sim::view::SeatView;
use crate::words::word;

/// The map stands beside the tabs in a window of at least this width: a projector of 4:3 still has both.
const BESIDE: u32 = 980;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drafting>().add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>.and_then(resource_exists::<Sitting>)),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Table).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_changed::<Drafting>
                        .or_eager(resource_changed::<Room>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

fn react(
    mut asks: MessageReader<BoardAsk>,
    mut drafting: ResMut<Drafting>,
    mut sitting: ResMut<Sitting>,
    mut telling: ResMut<Telling>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let BoardAsk::Table(ask) = ask else { continue };
        match ask.clone() {
            TableAsk::Tab(tab) => drafting.tab = tab,
            TableAsk::Below(below) => drafting.below = below,
            TableAsk::Measures(category) => {
                drafting.shelf = Shelf::Measures(category);
                drafting.close_offer();
            }
            TableAsk::Choices => {
                drafting.shelf = Shelf::Choices;
                drafting.close_offer();
            }
            TableAsk::Letter(id) => drafting.letter(id),
            TableAsk::Open(offer) => drafting.open(offer),
            TableAsk::Partner(state) => {
                let set = drafting.partners;
                drafting.partners = if set.has(state) { set.without(state) } else { set.with(state) };
            }
            TableAsk::Toward(suspect) => drafting.direct(suspect),
            TableAsk::Add(act) => drafting.add(&sitting, act),
            TableAsk::Mean(act) => drafting.mean(&sitting, act),
            TableAsk::LeaveOut => drafting.questioned = None,
            TableAsk::Answer(proposal, stance) => drafting.answer(&sitting, proposal, stance),
            // Taking one out may leave a later act without what it needed; sealing checks them all again.
            TableAsk::Remove(place) if place < drafting.acts.len() => {
                drafting.acts.remove(place);
                drafting.trouble = None;
            }
            // A click that comes after a redraw may name a place that is gone.
            TableAsk::Remove(_) => {}
            // The overlay asks whether that is meant.
            TableAsk::Seal if drafting.acts.is_empty() => {}
            // What was chosen since the question was put is no empty decision.
            TableAsk::SealEmpty if !drafting.acts.is_empty() => {}
            TableAsk::Seal | TableAsk::SealEmpty => {
                seal(&mut sitting, &mut drafting, &mut telling, &mut next);
            }
        }
    }
}

/// Seals what is in the draft and goes on to what came of it; the draft stays where it may not be sealed.
fn seal(
    sitting: &mut Sitting,
    drafting: &mut ResMut<Drafting>,
    telling: &mut Telling,
    next: &mut NextState<Screen>,
) {
    let before = sitting.board().clone();
    match sitting.seal(&drafting.acts) {
        Ok(told) => {
            *telling = Telling::new(before, sitting.board().clock.step, told);
            // The screen is left: the empty draft need not be drawn once more.
            let drafting = drafting.bypass_change_detection();
            *drafting = Drafting { below: drafting.below, ..Drafting::default() };
            next.set(Screen::Adjudication);
        }
        Err(why) => drafting.trouble = Some(why),
    }
}

/// Draws the side alone where nothing else has changed: every click at the table does that.
fn draw(
    sitting: Res<Sitting>,
    drafting: Res<Drafting>,
    room: Res<Room>,
    screen: Res<State<Screen>>,
    mut shown_below: Local<Below>,
    mut canvas: Canvas,
) {
    let Some(seat) = sitting.seat() else { return };
    let width = if room.width >= BESIDE { Width::Wide } else { Width::Narrow };
    let scenario = sitting.scenario();
    let who = &scenario.states[seat.state].name;
    let right = rows(vec![
        (Size::Content, tabs(&drafting, seat, width)),
        (Size::Share(1.0), side(&sitting, &drafting, seat, width)),
        (Size::Content, foot::strip(&sitting, &drafting)),
    ]);
    let below_stands = std::mem::replace(&mut *shown_below, drafting.below) == drafting.below;
    if below_stands && !sitting.is_changed() && !room.is_changed() && !screen.is_changed() {
        canvas.refill(Slot::Side, right);
        return;
    }
    let right = slot(Slot::Side, right);
    let body = match width {
        Width::Wide => {
            let left = rows(vec![
                (Size::Share(1.0), picture(&seat.board, Some(seat.state))),
                (Size::Content, below_tabs(&drafting)),
                (Size::Pixels(theme::LADDER), below(&sitting, &drafting)),
            ]);
            columns(vec![(Size::Share(1.0), left), (Size::Share(1.0), right)])
        }
        Width::Narrow => right,
    };
    let whole = rows(vec![(Size::Content, top(scenario, who, &seat.board.clock)), (Size::Share(1.0), body)]);
    canvas.show(Screen::Table, vec![whole]);
}

/// The tabs, each with the number of things on it that wait for an answer; the key that turns to it stands
/// first.
fn tabs(drafting: &Drafting, seat: &SeatView, width: Width) -> Piece {
    let shown = Tab::ALL.iter().filter(|tab| width == Width::Narrow || **tab != Tab::Region);
    let tabs = shown.enumerate().map(|(place, tab)| {
        let count = match tab {
            Tab::News => seat.requests.len(),
            Tab::Evidence => seat.incidents.iter().filter(|incident| incident.open).count(),
            // What the draft answers waits no more.
            Tab::Proposals => {
                let waits = seat.proposals.iter().filter(|proposal| proposal.waits);
                waits.filter(|proposal| drafting.stance(proposal.proposal).is_none()).count()
            }
            Tab::Offers | Tab::State | Tab::Region => 0,
        };
        let name = word(tab.key());
        let label = match count {
            0 => format!("{} {name}", place + 1),
            _ => format!("{} {name} ({count})", place + 1),
        };
        (label, drafting.tab == *tab, BoardAsk::Table(TableAsk::Tab(*tab)))
    });
    strip(vec![one_of(tabs)])
}

/// The contents of the tab that is turned to.
fn side(sitting: &Sitting, drafting: &Drafting, seat: &SeatView, width: Width) -> Piece {
    match (drafting.tab, width) {
        // A wide window shows the region beside every tab.
        (Tab::News, _) | (Tab::Region, Width::Wide) => {
            sheet(vec![scroll(at("news", seat), papers::news(sitting, drafting, seat))])
        }
        (Tab::Evidence, _) => sheet(vec![scroll(at("evidence", seat), evidence::incidents(sitting, seat))]),
        (Tab::Proposals, _) => {
            sheet(vec![scroll(at("proposals", seat), papers::proposals(sitting, drafting, seat))])
        }
        (Tab::Offers, _) => offers::sheet_of(sitting, drafting, seat),
        (Tab::State, _) => sheet(vec![scroll("state", seat::own(sitting, seat))]),
        (Tab::Region, Width::Narrow) => columns(vec![
            (Size::Share(5.0), picture(&seat.board, Some(seat.state))),
            (Size::Share(4.0), sheet(vec![scroll("ladder", vec![ladder(seat.board.rung)])])),
        ]),
    }
}

/// A panel of each step begins at its top.
fn at(name: &str, seat: &SeatView) -> String {
    format!("{name}-{}", seat.board.clock.step)
}

/// The two things that can stand beneath the map.
fn below_tabs(drafting: &Drafting) -> Piece {
    let one =
        |key: &str, below| (word(key), drafting.below == below, BoardAsk::Table(TableAsk::Below(below)));
    strip(vec![one_of([
        one("board-below-crisis", Below::Crisis),
        one("board-below-commitments", Below::Commitments),
    ])])
}

/// Both are public and the same for every player at this table.
fn below(sitting: &Sitting, drafting: &Drafting) -> Piece {
    match drafting.below {
        Below::Crisis => crisis(sitting.scenario(), sitting.board()),
        Below::Commitments => {
            commitments("commitments", &sitting.scenario().instrument, &sitting.board().scores)
        }
    }
}
