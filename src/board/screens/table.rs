//! The table: what is known, what may be done, what is chosen, and the seal.
//!
//! The map stands above at the left with the ladder as a slim bar at its side; the line of stations lies beneath. The map
//! changes when a step closes, the right side at every click. So the right side, the card over the map and the ladder are
//! slots that are refilled by themselves, and the map with its names stays.

use bevy::prelude::*;

use super::overlay::Overlay;
use super::parts::{commitments, feed_of, picture_in, top};
use super::{evidence, foot, hands, now, offer_detail, offers, overlay, papers, seat};
use crate::board::aimed::arrows;
use crate::board::ask::{BoardAsk, Offer, TableAsk};
use crate::board::canvas::Canvas;
use crate::board::class::Class;
use crate::board::course::course;
use crate::board::drafting::Drafting;
use crate::board::map::{Frame, Gaze};
use crate::board::sitting::Sitting;
use crate::board::steps::{Screen, Steps};
use crate::board::tabs::Tab;
use crate::board::telling::Telling;
use crate::board::theme::{Room, Width};
use crate::board::widgets::Piece;
use crate::board::widgets::ladder::slim;
use crate::board::widgets::layout::{Size, Slot, columns, rows, sheet, slot, strip};
use crate::board::widgets::one_of::one_of;
use crate::board::widgets::scroll::{Places, scroll};
use crate::board::widgets::stations::stations;
use crate::sim::decision::Act;
use crate::sim::view::SeatView;
use crate::words::word;

/// The map stands beside the tabs in a window of at least this width: a projector of 4:3 still has both.
const BESIDE: u32 = 980;
/// Width of the ladder beside the map, in pixels at 720 lines.
const LADDER: f32 = 92.0;
/// How the name of the panel begins on which the most pressing stands first: whoever turns to it reads from its top.
const NOW: &str = "now";

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drafting>().add_systems(OnEnter(Screen::Table), fresh).add_systems(
        Update,
        (
            react
                .in_set(Steps::React)
                .after(overlay::react)
                .run_if(on_message::<BoardAsk>.and_then(resource_exists::<Sitting>)),
            draw.in_set(Steps::Draw)
                .run_if(in_state(Screen::Table).and_then(resource_exists::<Sitting>))
                .run_if(
                    resource_changed::<Drafting>
                        .or_eager(resource_changed::<Class>)
                        .or_eager(resource_changed::<Room>)
                        .or_eager(state_changed::<Screen>),
                ),
        ),
    );
}

/// A step begins without a draft, whatever was on the table when it was left; whoever was away in the middle of a step finds
/// what they have put down.
fn fresh(
    sitting: Option<Res<Sitting>>,
    (mut class, mut drafting): (ResMut<Class>, ResMut<Drafting>),
    mut places: ResMut<Places>,
) {
    // A step that is played again has stood there before.
    places.top(NOW);
    let me = sitting.and_then(|sitting| sitting.me());
    *drafting = me.and_then(|me| class.take_up(me)).unwrap_or_default();
    if let Some(me) = me {
        class.brief(me);
    }
}

/// Changes what is in hand, puts the question about an empty decision, and seals.
pub(super) fn react(
    mut asks: MessageReader<BoardAsk>,
    mut drafting: ResMut<Drafting>,
    mut sitting: ResMut<Sitting>,
    (mut telling, mut overlay, mut places): (ResMut<Telling>, ResMut<Overlay>, ResMut<Places>),
    (screen, mut next): (Res<State<Screen>>, ResMut<NextState<Screen>>),
) {
    // The second press of a double click can come with the first one or after it: what comes once the table is left was
    // meant for the step that has closed, and must not seal the next one.
    let mut is_left = *screen.get() != Screen::Table;
    for ask in asks.read() {
        let BoardAsk::Table(ask) = ask else { continue };
        if is_left {
            continue;
        }
        match ask.clone() {
            TableAsk::Tab(tab) if sitting.is_class() || tab.is_for_one() => {
                if tab == Tab::Now && drafting.tab != tab {
                    places.top(NOW);
                }
                drafting.tab = tab;
                drafting.close_offer();
            }
            TableAsk::Tab(_) => {}
            TableAsk::Kind(kind) => {
                drafting.kind = kind;
                drafting.search.clear();
                drafting.close_offer();
            }
            TableAsk::Search(sought) => drafting.search = sought,
            TableAsk::Letter(id) => drafting.letter(id),
            TableAsk::Open(offer) => drafting.open(offer),
            TableAsk::Pick(state) => drafting.pick(state),
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
            // In a class, one of several seals: the step stays open.
            TableAsk::Seal | TableAsk::SealEmpty if sitting.is_class() => {}
            TableAsk::Seal if drafting.acts.is_empty() => *overlay = Overlay::SealEmpty,
            // What was chosen since the question was put is no empty decision.
            TableAsk::SealEmpty if !drafting.acts.is_empty() => {}
            TableAsk::Seal | TableAsk::SealEmpty => {
                is_left = seal(&mut sitting, &mut drafting, &mut telling, &mut next);
            }
        }
    }
}

/// Seals what is in the draft and goes on to what came of it; the draft stays where it may not be sealed. Was it sealed?
fn seal(
    sitting: &mut Sitting,
    drafting: &mut ResMut<Drafting>,
    telling: &mut Telling,
    next: &mut NextState<Screen>,
) -> bool {
    let before = sitting.board().clone();
    match sitting.seal(&drafting.acts) {
        Ok(told) => {
            *telling = Telling::new(before, sitting.board(), told);
            // The screen is left: the empty draft need not be drawn once more.
            *drafting.bypass_change_detection() = Drafting::default();
            next.set(Screen::Adjudication);
            true
        }
        Err(why) => {
            drafting.trouble = Some(why);
            false
        }
    }
}

/// Draws the slots alone where nothing else has changed: every click at the table does that.
fn draw(
    (sitting, drafting, class, room): (Res<Sitting>, Res<Drafting>, Res<Class>, Res<Room>),
    screen: Res<State<Screen>>,
    mut gaze: ResMut<Gaze>,
    mut canvas: Canvas,
) {
    let Some(seat) = sitting.seat() else { return };
    gaze.set_if_neq(Gaze {
        meant: drafting.acts.iter().flat_map(|act| arrows(&sitting, seat.state, act)).collect(),
        picked: drafting.picked,
        ..Gaze::default()
    });
    let width = if room.width >= BESIDE { Width::Wide } else { Width::Narrow };
    let right = right(&sitting, &drafting, &class, width);
    let detail = offer_detail::over_the_map(&sitting, &drafting).filter(|_| width == Width::Wide);
    let ladder = slim(seat.board.rung, ghost(&sitting, &drafting));
    if !sitting.is_changed() && !room.is_changed() && !screen.is_changed() {
        canvas.refill(Slot::Side, Some(right));
        canvas.refill(Slot::Detail, detail);
        canvas.refill(Slot::Ladder, Some(ladder));
        return;
    }
    let right = slot(Slot::Side, Some(right));
    // A class has a tab more, and all of them stay on one line.
    let wide = if sitting.is_class() { 51.0 } else { 47.0 };
    let body = match width {
        Width::Wide => columns(vec![
            (Size::Share(100.0 - wide), left(&sitting, seat, detail, ladder)),
            (Size::Share(wide), right),
        ]),
        Width::Narrow => right,
    };
    let whole = rows(vec![(Size::Content, top(&sitting, &seat.board.clock)), (Size::Share(1.0), body)]);
    canvas.show(Screen::Table, vec![whole]);
}

/// Ladder and map, the stations beneath, and over them the card of the open option.
fn left(sitting: &Sitting, seat: &SeatView, detail: Option<Piece>, ladder: Piece) -> Piece {
    let map = picture_in(&seat.board, Frame { me: Some(seat.state), picks: true });
    let course = course(sitting.scenario(), &seat.board, &seat.injects);
    let above =
        columns(vec![(Size::Pixels(LADDER), slot(Slot::Ladder, Some(ladder))), (Size::Share(1.0), map)]);
    let left = rows(vec![
        (Size::Share(1.0), above),
        (Size::Content, strip(vec![stations(&course, usize::from(seat.board.clock.step))])),
    ]);
    let over = slot(Slot::Detail, detail);
    Box::new(bsn! {
        Node { flex_grow: 1.0, flex_direction: FlexDirection::Column, min_height: px(0), min_width: px(0) }
        Children [
            ({left}),
            (
                Node {
                    position_type: PositionType::Absolute,
                    width: percent(100),
                    height: percent(100),
                }
                template_value(Pickable::IGNORE)
                Children [ ({over}) ]
            ),
        ]
    })
}

/// The rung at which the draft would set the ladder at least, if that is higher than it stands.
fn ghost(sitting: &Sitting, drafting: &Drafting) -> Option<u8> {
    let open = match drafting.open {
        Some(Offer::Choice(choice, _)) => Some(choice),
        Some(Offer::Measure(_)) | None => None,
    };
    let drafted = drafting.acts.iter().filter_map(|act| match *act {
        Act::Respond { choice, .. } => Some(choice),
        Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => None,
    });
    let rungs = drafted.chain(open).filter_map(|choice| sitting.scenario().choices[choice].rung);
    rungs.max().filter(|rung| *rung > sitting.board().rung)
}

/// Tabs, what the chosen one shows, and the tray.
fn right(sitting: &Sitting, drafting: &Drafting, class: &Class, width: Width) -> Piece {
    let mut parts = Vec::new();
    if let Some(seat) = sitting.seat() {
        parts.push((Size::Content, tabs(sitting, drafting, seat)));
        parts.push((Size::Share(1.0), side((sitting, class), drafting, seat, width)));
    }
    parts.push((Size::Content, foot::strip(sitting, drafting)));
    rows(parts)
}

/// The tabs, each with the number of things on it that wait for an answer; the key that turns to it stands
/// first.
fn tabs(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Piece {
    let shown = Tab::ALL.iter().enumerate().filter(|(_, tab)| sitting.is_class() || tab.is_for_one());
    let tabs = shown.map(|(place, tab)| {
        // What the draft answers waits no more.
        let waits = seat.proposals.iter().filter(|proposal| proposal.waits);
        let waits = waits.filter(|proposal| drafting.stance(proposal.proposal).is_none()).count();
        let count = match tab {
            Tab::Now => seat.requests.len() + waits,
            Tab::Evidence => seat.incidents.iter().filter(|incident| incident.open).count(),
            Tab::Proposals => waits,
            Tab::Offers | Tab::State | Tab::Region | Tab::Hands => 0,
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
fn side((sitting, class): (&Sitting, &Class), drafting: &Drafting, seat: &SeatView, width: Width) -> Piece {
    if width == Width::Narrow
        && let Some(detail) = offer_detail::alone(sitting, drafting)
    {
        return detail;
    }
    match drafting.tab {
        Tab::Now => sheet(vec![scroll(at(NOW, seat), now::now(sitting, drafting, seat))]),
        Tab::Evidence => sheet(vec![scroll(at("evidence", seat), evidence::incidents(sitting, seat))]),
        Tab::Proposals => {
            sheet(vec![scroll(at("proposals", seat), papers::proposals(sitting, drafting, seat))])
        }
        Tab::Offers => offers::sheet_of(sitting, drafting),
        Tab::State => sheet(vec![scroll("state", seat::own(sitting, seat))]),
        Tab::Region => region(sitting, seat, width),
        Tab::Hands => sheet(vec![scroll(at("hands", seat), hands::hands(sitting, drafting, class))]),
    }
}

/// Public events and commitments; in a narrow window map and ladder above them.
fn region(sitting: &Sitting, seat: &SeatView, width: Width) -> Piece {
    let scenario = sitting.scenario();
    let events = sheet(vec![scroll("feed", feed_of(scenario, sitting.board()))]);
    let commitments = commitments("commitments", &scenario.instrument, &sitting.board().scores);
    let mut parts = vec![(Size::Share(1.0), commitments), (Size::Share(1.0), events)];
    if width == Width::Narrow {
        let map = picture_in(&seat.board, Frame { me: Some(seat.state), picks: true });
        let above =
            columns(vec![(Size::Pixels(LADDER), slim(seat.board.rung, None)), (Size::Share(1.0), map)]);
        parts = vec![(Size::Share(3.0), above), (Size::Share(2.0), rows(parts))];
    }
    rows(parts)
}

/// A panel of each step begins at its top, and so does that of each delegation.
fn at(name: &str, seat: &SeatView) -> String {
    format!("{name}-{}-{}", seat.board.clock.step, seat.state.0)
}
