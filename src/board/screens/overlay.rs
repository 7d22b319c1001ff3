//! What lies over a screen: help, and the questions before one leaves, opens a door, does nothing in a step, closes it too
//! early or takes it back.
//!
//! A question about a decision is put by the screen that holds the decision, after this has been asked: whether a decision
//! is empty is known at the very press alone. It also answers what leads out of an exercise, because that can be asked for
//! on every screen and must clear the same things everywhere. The screen beneath stays as it is: closing an overlay puts no screen up
//! anew.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;

use crate::board::ask::{BoardAsk, CastingAsk, ClassAsk, Go, OverlayAsk, TableAsk};
use crate::board::canvas::{Canvas, Layer};
use crate::board::focus::First;
use crate::board::hall::{Hall, HallOpener, Served};
use crate::board::left::put_away;
use crate::board::paint::Ground;
use crate::board::setup::Setup;
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::theme;
use crate::board::venue::{Reach, Venue};
use crate::board::widgets::Piece;
use crate::board::widgets::button::{button, main_button};
use crate::board::widgets::layout::row;
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{PLAIN, heading, paragraphs, plain};
use crate::report::names::list;
use crate::words::{tell, word, words};

/// What lies over the screen, one thing at most.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overlay {
    /// The screen lies open.
    #[default]
    Nothing,
    /// Keys and what the picture means.
    Help,
    /// The question whether to leave; what it says hangs on what would be lost.
    Leave,
    /// The question who may join, before anything can be reached from a network.
    Reach,
    /// The question whether a delegation means to do nothing in this step.
    SealEmpty,
    /// The question whether a step is to close though delegations of a class have not sealed.
    CloseUnsealed,
    /// The question whether a class goes back to this step, counted from 0.
    Back(u16),
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Overlay>().add_systems(
        Update,
        (
            react.in_set(Steps::React).run_if(on_message::<BoardAsk>),
            draw.in_set(Steps::Draw).run_if(resource_changed::<Overlay>),
        ),
    );
}

/// Opens and closes what lies over the screen. The screens that put a question themselves come after it.
pub(super) fn react(
    mut asks: MessageReader<BoardAsk>,
    mut overlay: ResMut<Overlay>,
    (setup, hall): (Res<Setup>, Option<Res<Hall>>),
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
    mut exits: MessageWriter<AppExit>,
) {
    for ask in asks.read() {
        match ask {
            BoardAsk::Overlay(OverlayAsk::Help) => {
                *overlay = if *overlay == Overlay::Help { Overlay::Nothing } else { Overlay::Help };
            }
            BoardAsk::Overlay(OverlayAsk::Leave) => *overlay = Overlay::Leave,
            BoardAsk::Overlay(OverlayAsk::Close) => *overlay = Overlay::Nothing,
            BoardAsk::Go(Go::Menu) => {
                *overlay = Overlay::Nothing;
                // Systems of the screens run only while it exists, so none can draw an exercise that was left.
                commands.queue(put_away);
                end(hall.as_deref());
                commands.remove_resource::<Hall>();
                next.set(Screen::Menu);
            }
            BoardAsk::Go(Go::Quit) => {
                end(hall.as_deref());
                exits.write(AppExit::Success);
            }
            BoardAsk::Casting(CastingAsk::Begin) if setup.venue == Venue::Network => {
                *overlay = Overlay::Reach
            }
            BoardAsk::Class(ClassAsk::Back(step)) => *overlay = Overlay::Back(*step),
            BoardAsk::Casting(CastingAsk::Open(_))
            | BoardAsk::Table(TableAsk::SealEmpty)
            | BoardAsk::Class(ClassAsk::CloseUnsealed | ClassAsk::BackMeant(_)) => {
                *overlay = Overlay::Nothing;
            }
            BoardAsk::Go(Go::Table | Go::Debrief)
            | BoardAsk::Nothing
            | BoardAsk::Menu(_)
            | BoardAsk::Brief(_)
            | BoardAsk::Casting(_)
            | BoardAsk::Table(_)
            | BoardAsk::Class(_)
            | BoardAsk::Hands(_)
            | BoardAsk::Tell(_)
            | BoardAsk::Watch(_)
            | BoardAsk::Debrief(_)
            | BoardAsk::Look(_) => {}
        }
    }
}

/// An exercise that was opened in the menu ends when whoever is asked says so; one that somebody else serves goes on.
fn end(hall: Option<&Hall>) {
    if let Some(hall) = hall.filter(|hall| hall.served == Served::Here) {
        (hall.opened.end)();
    }
}

/// Only one thing lies over a screen: a new one takes the place of the old.
fn draw(
    overlay: Res<Overlay>,
    screen: Res<State<Screen>>,
    sitting: Option<Res<Sitting>>,
    hall: Option<Res<Hall>>,
    opener: Option<Res<HallOpener>>,
    mut canvas: Canvas,
) {
    match *overlay {
        Overlay::Reach => {
            canvas.lay_over(reach(&opener.map(|opener| (opener.0.addresses)()).unwrap_or_default()));
        }
        Overlay::Nothing => canvas.clear(Layer::Overlay),
        Overlay::Help => canvas.lay_over(help()),
        Overlay::SealEmpty => {
            canvas.lay_over(seal_empty(sitting.is_some_and(|sitting| sitting.is_class())));
        }
        Overlay::CloseUnsealed => {
            if let Some(sitting) = sitting {
                canvas.lay_over(close_unsealed(&sitting));
            }
        }
        Overlay::Back(step) => canvas.lay_over(go_back(step)),
        Overlay::Leave => canvas.lay_over(leave(*screen.get(), hall.as_deref())),
    }
}

/// Help for every screen at once. It scrolls, because it may be longer than the window is high.
fn help() -> Piece {
    let close = vec![first(main_button(word("board-close"), BoardAsk::Overlay(OverlayAsk::Close)))];
    let mut pieces = vec![heading(word("board-help-title"))];
    pieces.extend(paragraphs(PLAIN, &word("board-help-text")));
    over(percent(88), vec![scroll("help", pieces), row(theme::GAP, close)])
}

/// Nothing is lost by accident: staying comes first. The projector of an exercise that somebody else serves
/// has no menu to go back to.
fn leave(screen: Screen, hall: Option<&Hall>) -> Piece {
    let stay = first(main_button(word("board-stay"), BoardAsk::Overlay(OverlayAsk::Close)));
    let mut buttons = vec![stay];
    let to_menu = button(word("board-leave-to-menu"), BoardAsk::Go(Go::Menu));
    let question = match (screen, hall.map(|hall| hall.served)) {
        (Screen::Menu | Screen::Casting, _) => word("board-leave-menu"),
        (Screen::Hall, Some(Served::Elsewhere)) => word("board-hall-leave-elsewhere"),
        (Screen::Hall, Some(Served::Here) | None) => {
            buttons.push(to_menu);
            word("board-hall-leave-here")
        }
        (
            Screen::Briefing
            | Screen::Class
            | Screen::Table
            | Screen::Adjudication
            | Screen::Watch
            | Screen::Debrief,
            _,
        ) => {
            buttons.push(to_menu);
            word("board-leave-exercise")
        }
    };
    buttons.push(button(word("board-quit"), BoardAsk::Go(Go::Quit)));
    over(auto(), vec![heading(word("board-leave-title")), plain(question), row(theme::GAP, buttons)])
}

/// A decision without acts is a decision, and cannot be taken back: it is asked about, and going back comes first. In a class
/// it can be opened again until the step closes.
fn seal_empty(is_class: bool) -> Piece {
    let back = main_button(word("board-seal-empty-back"), BoardAsk::Overlay(OverlayAsk::Close));
    let seal = button(word("board-seal-empty-yes"), BoardAsk::Table(TableAsk::SealEmpty));
    let pieces = vec![
        heading(word("board-seal-empty-title")),
        plain(word(if is_class { "class-seal-empty" } else { "board-seal-empty" })),
        row(theme::GAP, vec![first(back), seal]),
    ];
    over(auto(), pieces)
}

/// Who has not sealed does nothing in the step: closing it is asked about, and waiting comes first.
fn close_unsealed(sitting: &Sitting) -> Piece {
    let waiting = sitting.waiting_for();
    let names = waiting.iter().map(|seat| sitting.scenario().states[*seat].name.as_str()).collect();
    let pairs = [("states", list(names).into()), ("count", waiting.len().into())];
    let wait = main_button(word("class-close-wait"), BoardAsk::Overlay(OverlayAsk::Close));
    let close = button(word("class-close-yes"), BoardAsk::Class(ClassAsk::CloseUnsealed));
    let pieces = vec![
        heading(word("class-close-title")),
        plain(words("class-close-why", &pairs)),
        row(theme::GAP, vec![first(wait), close]),
    ];
    over(auto(), pieces)
}

/// Going back takes back what was decided since: it is asked about, and staying comes first.
fn go_back(step: u16) -> Piece {
    let number = || [("step", (step + 1).into())];
    let stay = main_button(word("class-back-stay"), BoardAsk::Overlay(OverlayAsk::Close));
    let back = button(words("class-back-yes", &number()), BoardAsk::Class(ClassAsk::BackMeant(step)));
    let pieces = vec![
        heading(words("class-back-title", &number())),
        plain(words("class-back-why", &number())),
        row(theme::GAP, vec![first(stay), back]),
    ];
    over(auto(), pieces)
}

/// Who may join is asked before anything can be reached from a network. This machine alone comes first: who only tries
/// it out opens nothing by a key pressed too soon.
fn reach(addresses: &[String]) -> Piece {
    let open = |reach| BoardAsk::Casting(CastingAsk::Open(reach));
    let network = match addresses.first() {
        Some(address) => tell("board-hall-reach-network", &[("address", address)]),
        None => word("board-hall-reach-no-network"),
    };
    let mut buttons = vec![first(main_button(word("board-hall-reach-machine-button"), open(Reach::Machine)))];
    if !addresses.is_empty() {
        buttons.push(button(word("board-hall-reach-network-button"), open(Reach::Network)));
    }
    buttons.push(button(word("casting-back"), BoardAsk::Overlay(OverlayAsk::Close)));
    let pieces = vec![
        heading(word("board-hall-reach-title")),
        plain(word("board-hall-reach-machine")),
        plain(network),
        row(theme::GAP, buttons),
    ];
    over(auto(), pieces)
}

/// The widget on which the keyboard stands first.
fn first(piece: Piece) -> Piece {
    Box::new(bsn! { {piece} AutoFocus First })
}

/// A sheet in the middle; what lies beneath cannot be used.
fn over(height: Val, pieces: Vec<Piece>) -> Piece {
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
        }
        Ground({theme::VEIL})
        Children [
            (
                Node {
                    width: percent(82),
                    max_width: px(860),
                    height: {height},
                    max_height: percent(92),
                    flex_direction: FlexDirection::Column,
                    padding: UiRect::all(px(theme::PAD * 2.0)),
                    row_gap: px(theme::GAP * 1.5),
                    border_radius: BorderRadius::all(px(theme::ROUND)),
                }
                Ground(theme::PAPER)
                Children [ {pieces} ]
            )
        ]
    })
}
