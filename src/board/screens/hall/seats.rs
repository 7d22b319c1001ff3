//! The delegations: who has come, who has sealed. By a sign and by a word, never by colour alone.
//!
//! It shows that a decision is sealed and nothing of what it says. Who is waited for is visible to all, so
//! nobody has to call out who is missing.

use bevy::prelude::*;

use crate::board::paint::{Edge, Ground};
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::{ends, line_of, strip};
use crate::board::widgets::text::{Face, Style, text};
use crate::session::room::Player;
use crate::session::view::{HallSeat, HallView};
use crate::sim::view::BoardState;
use crate::words::{word, words};

/// Side of a sign, in pixels at 720 lines.
const SIGN: f32 = 18.0;
/// The seats of a row of the strip; what counts them stands first.
const ROW: f32 = 6.0;

/// The standing of a seat in the open step; each has a sign, a word and a weight of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The decision of this step is sealed; in the lobby, somebody has come.
    Sealed,
    /// People sit there and have not sealed yet; in the lobby, nobody has come.
    Open,
    /// A bot sits there and decides when the step closes.
    Bot,
}

impl Standing {
    /// A sealed decision shows as such whoever sits there.
    fn of(seat: &HallSeat) -> Self {
        match (seat.sealed, seat.player) {
            (true, _) => Self::Sealed,
            (false, Player::People) => Self::Open,
            (false, Player::Bot(_)) => Self::Bot,
        }
    }

    fn word(self) -> String {
        match self {
            Self::Sealed => word("board-hall-sealed"),
            Self::Open => word("board-hall-unsealed"),
            Self::Bot => word("board-hall-bot"),
        }
    }

    fn style(self, size: f32) -> Style {
        let (color, face) = match self {
            Self::Sealed => (theme::BLUE, Face::Bold),
            Self::Open => (theme::INK, Face::Regular),
            Self::Bot => (theme::SOFT, Face::Regular),
        };
        Style { size, color, face }
    }
}

/// The public state of a seat, for its name and code.
fn state<'a>(view: &'a HallView, seat: &HallSeat) -> Option<&'a BoardState> {
    view.board.states.get(seat.state.at())
}

/// All seats with what each is doing, to be seen at one glance.
pub fn strip_of(view: &HallView) -> Piece {
    let peopled = view.seats.iter().filter(|seat| Standing::of(seat) != Standing::Bot);
    let sealed = view.seats.iter().filter(|seat| seat.sealed).count();
    let count = match peopled.count() {
        0 => word("board-hall-bots-only"),
        all => words("board-hall-sealed-count", &[("sealed", sealed.into()), ("all", all.into())]),
    };
    let mut cells =
        vec![cell(text(Style { size: theme::WALL_LEAST, color: theme::INK, face: Face::Bold }, count))];
    cells.extend(view.seats.iter().map(|seat| {
        let standing = Standing::of(seat);
        let iso = state(view, seat).map(|state| state.iso.clone()).unwrap_or_default();
        let iso = text(Style { size: theme::WALL_LEAST, color: theme::INK, face: Face::Bold }, iso);
        let word = text(standing.style(theme::WALL_LEAST), standing.word());
        cell(line_of(theme::NEAR, vec![sign(standing), iso, word]))
    }));
    let cells: Piece = Box::new(bsn! {
        Node { flex_wrap: FlexWrap::Wrap, min_width: px(0), row_gap: px(1) }
        Children [ {cells} ]
    });
    strip(vec![cells])
}

/// One cell of the strip; all are as wide, so that they stand under each other.
fn cell(piece: Piece) -> Piece {
    Box::new(bsn! {
        Node { width: percent(100.0 / ROW), flex_shrink: 0.0, min_width: px(0), align_items: AlignItems::Center }
        Children [ ({piece}) ]
    })
}

/// A tick in a full box, an empty box, or a small dot.
fn sign(standing: Standing) -> Piece {
    match standing {
        Standing::Sealed => Box::new(bsn! {
            Node {
                width: px(SIGN),
                height: px(SIGN),
                flex_shrink: 0.0,
                justify_content: JustifyContent::Center,
                border_radius: BorderRadius::all(px(3)),
            }
            Ground(theme::BLUE)
            Children [
                (
                    Node {
                        width: px(8),
                        height: px(13),
                        margin: UiRect::top(px(1)),
                        border: {UiRect { right: px(3), bottom: px(3), ..default() }},
                    }
                    Edge(theme::WHITE)
                    UiTransform { rotation: Rot2::degrees(45.0) }
                )
            ]
        }),
        Standing::Open => Box::new(bsn! {
            Node {
                width: px(SIGN),
                height: px(SIGN),
                flex_shrink: 0.0,
                border: UiRect::all(px(2)),
                border_radius: BorderRadius::all(px(3)),
            }
            Edge(theme::INK)
        }),
        Standing::Bot => Box::new(bsn! {
            Node {
                width: px(SIGN / 2.0),
                height: px(SIGN / 2.0),
                margin: UiRect::all(px(SIGN / 4.0)),
                flex_shrink: 0.0,
                border_radius: BorderRadius::MAX,
            }
            Ground(theme::EDGE)
        }),
    }
}

/// A delegation of the lobby, with who has come.
pub fn line(view: &HallView, seat: &HallSeat) -> Piece {
    let name = state(view, seat).map(|state| state.name.clone()).unwrap_or_default();
    let (here, who) = match (seat.player, seat.members) {
        (Player::Bot(_), _) => (Standing::Bot, word("board-hall-bot")),
        (Player::People, 0) => (Standing::Open, word("board-hall-nobody")),
        (Player::People, count) => (Standing::Sealed, words("board-hall-people", &[("count", count.into())])),
    };
    let face = if here == Standing::Sealed { Face::Bold } else { Face::Regular };
    let name = text(Style { size: theme::HEAD, color: theme::INK, face }, name);
    let who = text(here.style(theme::HEAD), who);
    ends(line_of(theme::GAP, vec![sign(here), name]), who)
}

/// A sentence with the number of people who have come, and of delegations that have anybody.
pub fn people(view: &HallView) -> Piece {
    let count: usize = view.seats.iter().map(|seat| seat.members).sum();
    let delegations = view.seats.iter().filter(|seat| seat.members > 0).count();
    let words =
        words("board-hall-people-in", &[("count", count.into()), ("delegations", delegations.into())]);
    text(Style { size: theme::HEAD, color: theme::SOFT, face: Face::Regular }, words)
}
