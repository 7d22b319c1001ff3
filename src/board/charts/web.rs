//! What moves in the network of trust: one moment of the exercise is shown, lines and numbers go there in place, and the
//! slider says which. Seen for the first time it runs through the exercise once by itself.

use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::ui_widgets::{Slider, SliderThumb, SliderValue, ValueChange};
use bevy::window::RequestRedraw;

use crate::board::ask::{BoardAsk, DebriefAsk};
use crate::board::motion::{Moves, Tween};
use crate::board::paint::{Ground, Ink, Paints};
use crate::board::steps::Steps;
use crate::board::theme;
use crate::board::tokens::Token;
use crate::report::trust::{Way, Web};
use crate::words::{share, tell};

/// The picture in which the lines lie, and what they are drawn from.
#[derive(Component, Debug, Clone, Default)]
pub(super) struct Network(pub Web);

/// The line of the pair at this place.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct Strand(pub usize);

/// A dash of the line of that pair.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct Dash(pub usize);

/// Trust of that pair in numbers.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct Amount(pub usize);

/// By how much it has changed since the opening.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct By(pub usize);

/// The moment in words.
#[derive(Component, Debug, Clone, Copy, Default)]
pub(super) struct Now;

/// Room between the dashes of a line, in pixels at 720 lines.
const GAP: f32 = 7.0;
/// Thickness of the thinnest line, and what the thickest has more, in the same pixels.
const THICK: (f64, f64) = (1.5, 12.0);
/// Shares of its course at which the picture leaves the opening and comes to the end.
const COURSE: (f32, f32) = (0.12, 0.92);

/// The moment that is shown.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct At {
    /// So many steps were closed.
    at: u16,
    /// Where the picture came from when the moment was chosen.
    from: f64,
    /// Does it run through the exercise by itself?
    plays: bool,
    /// Was it to be seen a moment ago?
    is_seen: bool,
}

impl At {
    /// Where the picture is now, between two moments while it moves.
    fn place(&self, tween: &Tween) -> f64 {
        let to = f64::from(self.at);
        if self.plays && tween.moves(Moves::Course) {
            let gone = (tween.linear(Moves::Course) - COURSE.0) / (COURSE.1 - COURSE.0);
            return to * f64::from(gone.clamp(0.0, 1.0));
        }
        self.from + (to - self.from) * f64::from(tween.at(Moves::Value))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<At>()
        .add_observer(slid)
        .add_systems(Update, choose.in_set(Steps::React).run_if(on_message::<BoardAsk>))
        .add_systems(
            PostUpdate,
            (begin, (stretch, dash, tell_pairs, slide)).chain().before(UiSystems::Prepare).before(Paints),
        )
        .add_systems(PostUpdate, wake.after(UiSystems::Layout));
}

/// The slider announces, by mouse or by key.
fn slid(change: On<ValueChange<f32>>, sliders: Query<(), With<Slider>>, mut asks: MessageWriter<BoardAsk>) {
    if sliders.contains(change.source) {
        asks.write(BoardAsk::Debrief(DebriefAsk::Trust(change.value.round().max(0.0) as u16)));
    }
}

fn choose(mut asks: MessageReader<BoardAsk>, mut at: ResMut<At>, mut tween: ResMut<Tween>) {
    for ask in asks.read() {
        if let BoardAsk::Debrief(DebriefAsk::Trust(to)) = ask
            && (*to != at.at || at.plays)
        {
            *at = At { at: *to, from: at.place(&tween), plays: false, is_seen: at.is_seen };
            tween.begin(Moves::Value);
        }
    }
}

/// A picture that was not there a moment ago runs from the opening to the end. It is drawn anew with its screen, and goes
/// on where it was then.
fn begin(
    networks: Query<&Network>,
    sliders: Query<Entity, Added<Slider>>,
    alive: Query<()>,
    (mut at, mut tween): (ResMut<At>, ResMut<Tween>),
    mut focus: ResMut<InputFocus>,
) {
    let Some(Network(web)) = networks.iter().next() else {
        if at.is_seen {
            at.is_seen = false;
        }
        return;
    };
    if !at.is_seen {
        let last = web.last();
        *at = At { at: last, from: f64::from(last), plays: !tween.is_less(), is_seen: true };
        tween.begin(Moves::Course);
    }
    // Nothing else of a wall is used by key.
    if let Some(slider) = sliders.iter().next()
        && focus.get().is_none_or(|focused| !alive.contains(focused))
    {
        focus.set(slider, FocusCause::Navigated);
    }
}

/// What tells a line without its colour is whether it is dashed.
const fn color(way: Way) -> Token {
    match way {
        Way::Still => theme::EDGE,
        Way::Rose => theme::BLUE,
        Way::Fell => theme::ORANGE,
    }
}

/// Lays every line from one delegation to the other.
fn stretch(
    (at, tween): (Res<At>, Res<Tween>),
    networks: Query<(&Network, &ComputedNode)>,
    mut strands: Query<(&Strand, &ChildOf, &mut Node, &mut UiTransform, &mut Ground)>,
) {
    for (strand, parent, mut node, mut place, mut ground) in &mut strands {
        let Ok((Network(web), picture)) = networks.get(parent.parent()) else { continue };
        let Some(pair) = web.pairs.get(strand.0) else { continue };
        let size = picture.size() * picture.inverse_scale_factor();
        let [from, to] = pair.ends.map(|end| {
            let (x, y) = web.knots.get(end).map_or((0.5, 0.5), |knot| knot.at);
            Vec2::new(x as f32, y as f32) * size
        });
        let trust = pair.between(at.place(&tween));
        let way = pair.way(trust);
        let (long, thick) = (from.distance(to), (THICK.0 + THICK.1 * web.thickness(trust)) as f32);
        let corner = from.midpoint(to) - Vec2::new(long, thick) / 2.0;
        let gap = if way == Way::Fell { GAP } else { 0.0 };
        let laid =
            Node { width: Val::Px(long), height: Val::Px(thick), column_gap: Val::Px(gap), ..node.clone() };
        node.set_if_neq(laid);
        place.set_if_neq(UiTransform {
            translation: Val2::px(corner.x, corner.y),
            rotation: Rot2::radians((to - from).to_angle()),
            ..default()
        });
        ground.set_if_neq(Ground(if way == Way::Fell { theme::NOTHING } else { color(way) }));
    }
}

fn dash(
    (at, tween): (Res<At>, Res<Tween>),
    networks: Query<&Network>,
    mut dashes: Query<(&Dash, &mut Ground)>,
) {
    let Some(Network(web)) = networks.iter().next() else { return };
    for (dash, mut ground) in &mut dashes {
        let Some(pair) = web.pairs.get(dash.0) else { continue };
        let is_fallen = pair.way(pair.between(at.place(&tween))) == Way::Fell;
        ground.set_if_neq(Ground(if is_fallen { theme::ORANGE } else { theme::NOTHING }));
    }
}

/// No other text of the picture.
type Alone = (Without<By>, Without<Now>);

/// Numbers and the moment in words, each at the nearest moment: between two there is none.
fn tell_pairs(
    (at, tween): (Res<At>, Res<Tween>),
    networks: Query<&Network>,
    mut amounts: Query<(&Amount, &mut Text), Alone>,
    mut changes: Query<(&By, &mut Text, &mut Ink), Without<Now>>,
    mut moments: Query<&mut Text, With<Now>>,
) {
    let Some(Network(web)) = networks.iter().next() else { return };
    let moment = at.place(&tween).round() as u16;
    for (Amount(place), mut text) in &mut amounts {
        let Some(pair) = web.pairs.get(*place) else { continue };
        let (from, to) = (share(pair.from()), share(pair.at(moment)));
        text.set_if_neq(Text(tell("acts-trust-way", &[("from", &from), ("to", &to)])));
    }
    for (By(place), mut text, mut ink) in &mut changes {
        let Some(pair) = web.pairs.get(*place) else { continue };
        let way = pair.way(pair.at(moment));
        text.set_if_neq(Text(pair.change_told(pair.at(moment))));
        ink.set_if_neq(Ink(if way == Way::Still { theme::SOFT } else { color(way) }));
    }
    for mut text in &mut moments {
        text.set_if_neq(Text(web.moment(moment)));
    }
}

/// The thumb goes with the picture; the value of the slider is the moment that was chosen.
fn slide(
    mut commands: Commands,
    (at, tween): (Res<At>, Res<Tween>),
    networks: Query<&Network>,
    sliders: Query<(Entity, &SliderValue), With<Slider>>,
    mut thumbs: Query<&mut Node, With<SliderThumb>>,
) {
    let Some(Network(web)) = networks.iter().next() else { return };
    let place = at.place(&tween);
    let left = Val::Percent((place / f64::from(web.last().max(1)) * 100.0) as f32);
    for mut thumb in &mut thumbs {
        if thumb.left != left {
            thumb.left = left;
        }
    }
    let value = place.round() as f32;
    for (slider, known) in &sliders {
        if known.0 != value {
            commands.entity(slider).insert(SliderValue(value));
        }
    }
}

/// The room for the lines is known once the picture is laid out, and they lie in it with the next frame.
fn wake(
    networks: Query<(), (With<Network>, Changed<ComputedNode>)>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if !networks.is_empty() {
        redraw.write(RequestRedraw);
    }
}
