//! The table: what is known, what may be done, what is chosen, and the seal.

use bevy::prelude::*;

use super::adjudication::Telling;
use super::frame::{commitments, crisis, picture, top};
use super::{desk, evidence, offers, papers, seat};
use crate::board::ask::{Ask, DeskAsk, Offer};
use crate::board::live::Live;
use crate::board::stage::Stage;
use crate::board::steps::{Screen, Steps};
use crate::board::tabs::{Below, Shelf, Tab};
use crate::board::theme::{self, Room};
use crate::board::widgets::Piece;
use crate::board::widgets::button::choice;
use crate::board::widgets::ladder::ladder;
use crate::board::widgets::layout::{Size, Slot, columns, row, rows, sheet, slot, strip};
use crate::board::widgets::scroll::scroll;
use crate::sim::catalogue::measure::Category;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ProposalId, StateSet, Suspect};
use crate::sim::view::SeatView;
use crate::words::word;

/// What lies on the person's desk: the draft and what is open.
#[derive(Resource, Debug, Clone)]
pub struct Desk {
    /// The acts chosen so far.
    pub acts: Vec<Act>,
    /// Which tab.
    pub tab: Tab,
    /// Beneath the map.
    pub below: Below,
    /// Which offers.
    pub shelf: Shelf,
    /// The offer that is open.
    pub open: Option<Offer>,
    /// The partners named for it.
    pub partners: StateSet,
    /// At whom it is directed.
    pub toward: Option<Suspect>,
    /// Why the last thing asked for could not be done.
    pub trouble: Option<String>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            tab: Tab::default(),
            below: Below::default(),
            shelf: Shelf::Measures(Category::Transparency),
            open: None,
            partners: StateSet::NONE,
            toward: None,
            trouble: None,
        }
    }
}

impl Desk {
    fn close_offer(&mut self) {
        self.open = None;
        self.partners = StateSet::NONE;
        self.toward = None;
    }

    fn open(&mut self, offer: Offer) {
        let again = self.open == Some(offer);
        self.close_offer();
        self.open = (!again).then_some(offer);
    }

    /// Puts an act into the draft if it may be done after the others.
    fn add(&mut self, live: &Live, act: Act) {
        match live.check(&act, &self.acts) {
            Ok(()) => {
                self.acts.push(act);
                self.close_offer();
                self.trouble = None;
            }
            Err(why) => self.trouble = Some(why.sentence(live.scenario())),
        }
    }

    fn answer(&mut self, live: &Live, proposal: ProposalId, stance: Stance) {
        let act = Act::Answer { proposal, stance };
        let taken_back = self.acts.contains(&act);
        self.acts.retain(|act| !matches!(act, Act::Answer { proposal: other, .. } if *other == proposal));
        if !taken_back {
            self.add(live, act);
        }
    }

    /// The position in the draft, if there is one.
    pub fn stance(&self, proposal: ProposalId) -> Option<Stance> {
        self.acts.iter().find_map(|act| match act {
            Act::Answer { proposal: other, stance } if *other == proposal => Some(*stance),
            Act::Answer { .. } | Act::Adopt(_) | Act::Propose { .. } | Act::Respond { .. } => None,
        })
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Desk>().add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<Ask>.and_then(resource_exists::<Live>)),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Table).and_then(resource_exists::<Live>))
                .run_if(
                    resource_changed::<Desk>
                        .or_eager(resource_changed::<Room>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

fn react(
    mut asks: MessageReader<Ask>,
    mut desk: ResMut<Desk>,
    mut live: ResMut<Live>,
    mut telling: ResMut<Telling>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asks.read() {
        let Ask::Desk(ask) = ask else { continue };
        match ask.clone() {
            DeskAsk::Tab(tab) => desk.tab = tab,
            DeskAsk::Below(below) => desk.below = below,
            DeskAsk::Measures(category) => {
                desk.shelf = Shelf::Measures(category);
                desk.close_offer();
            }
            DeskAsk::Choices => {
                desk.shelf = Shelf::Choices;
                desk.close_offer();
            }
            DeskAsk::Open(offer) => desk.open(offer),
            DeskAsk::Partner(state) => {
                let set = desk.partners;
                desk.partners = if set.has(state) { set.without(state) } else { set.with(state) };
            }
            DeskAsk::Toward(suspect) => desk.toward = Some(suspect),
            DeskAsk::Add(act) => desk.add(&live, act),
            DeskAsk::Answer(proposal, stance) => desk.answer(&live, proposal, stance),
            DeskAsk::Remove(place) if place < desk.acts.len() => {
                desk.acts.remove(place);
                desk.trouble = None;
            }
            DeskAsk::Remove(_) => {}
            DeskAsk::Seal => match live.seal(&desk.acts) {
                Ok(told) => {
                    *telling = Telling::new(live.board().clock.step, told);
                    // The screen is left: what lies on the desk need not be drawn once more.
                    let desk = desk.bypass_change_detection();
                    *desk = Desk { below: desk.below, ..Desk::default() };
                    next.set(Screen::Adjudication);
                }
                Err(why) => desk.trouble = Some(why),
            },
        }
    }
}

/// Draws the side alone where nothing else has changed: every click at the table does that.
fn draw(
    live: Res<Live>,
    desk: Res<Desk>,
    room: Res<Room>,
    screen: Res<State<Screen>>,
    mut shown_below: Local<Below>,
    mut stage: Stage,
) {
    let Some(seat) = live.seat() else { return };
    let scenario = live.scenario();
    let who = &scenario.states[seat.state].name;
    let right = rows(vec![
        (Size::Content, tabs(&desk, seat, *room)),
        (Size::Share(1.0), side(&live, &desk, seat, *room)),
        (Size::Content, desk::strip(&live, &desk)),
    ]);
    let below_stands = std::mem::replace(&mut *shown_below, desk.below) == desk.below;
    if below_stands && !live.is_changed() && !room.is_changed() && !screen.is_changed() {
        stage.refill(Slot::Side, right);
        return;
    }
    let right = slot(Slot::Side, right);
    let body = match *room {
        Room::Wide => {
            let left = rows(vec![
                (Size::Share(1.0), picture(&seat.board, Some(seat.state))),
                (Size::Content, below_tabs(&desk)),
                (Size::Pixels(theme::LADDER), below(&live, &desk)),
            ]);
            columns(vec![(Size::Share(1.0), left), (Size::Share(1.0), right)])
        }
        Room::Narrow => right,
    };
    let whole = rows(vec![(Size::Content, top(scenario, who, &seat.board.clock)), (Size::Share(1.0), body)]);
    stage.show(Screen::Table, vec![whole]);
}

fn tabs(desk: &Desk, seat: &SeatView, room: Room) -> Piece {
    let shown = Tab::ALL.iter().filter(|tab| room == Room::Narrow || **tab != Tab::Region);
    let tabs = shown.enumerate().map(|(place, tab)| {
        let count = match tab {
            Tab::News => seat.requests.len(),
            Tab::Evidence => seat.incidents.iter().filter(|incident| incident.open).count(),
            Tab::Proposals => seat.proposals.iter().filter(|proposal| proposal.waits).count(),
            Tab::Offers | Tab::State | Tab::Region => 0,
        };
        let name = word(tab.key());
        let label = match count {
            0 => format!("{} {name}", place + 1),
            _ => format!("{} {name} ({count})", place + 1),
        };
        choice(label, desk.tab == *tab, Ask::Desk(DeskAsk::Tab(*tab)))
    });
    strip(vec![row(theme::NEAR, tabs.collect())])
}

fn side(live: &Live, desk: &Desk, seat: &SeatView, room: Room) -> Piece {
    match (desk.tab, room) {
        // A wide window shows the region beside every tab.
        (Tab::News, _) | (Tab::Region, Room::Wide) => {
            sheet(vec![scroll(at("news", seat), papers::news(live, seat))])
        }
        (Tab::Evidence, _) => sheet(vec![scroll(at("evidence", seat), evidence::incidents(live, seat))]),
        (Tab::Proposals, _) => {
            sheet(vec![scroll(at("proposals", seat), papers::proposals(live, desk, seat))])
        }
        (Tab::Offers, _) => offers::sheet_of(live, desk, seat),
        (Tab::State, _) => sheet(vec![scroll("state", seat::own(live, seat))]),
        (Tab::Region, Room::Narrow) => columns(vec![
            (Size::Share(5.0), picture(&seat.board, Some(seat.state))),
            (Size::Share(4.0), sheet(vec![scroll("ladder", vec![ladder(seat.board.rung)])])),
        ]),
    }
}

/// A panel of each step begins at its top.
fn at(name: &str, seat: &SeatView) -> String {
    format!("{name}-{}", seat.board.clock.step)
}

fn below_tabs(desk: &Desk) -> Piece {
    let one = |key: &str, below| choice(word(key), desk.below == below, Ask::Desk(DeskAsk::Below(below)));
    strip(vec![row(
        theme::NEAR,
        vec![one("board-below-crisis", Below::Crisis), one("board-below-commitments", Below::Commitments)],
    )])
}

fn below(live: &Live, desk: &Desk) -> Piece {
    match desk.below {
        Below::Crisis => crisis(live.scenario(), live.board()),
        Below::Commitments => commitments("commitments", &live.scenario().instrument, &live.board().scores),
    }
}
