//! Tension between delegations as ribbons that are bowed clear of third states: width, pattern and colour each say how
//! much. At the middle of each, up to three lamps say how good the channel between the two is.
//!
//! A calm relation has no ribbon unless an open incident stands between the two, or the map would be a web in
//! which a crisis is not seen. Which one a pair gets is said by `report::region`, so board and pages agree;
//! here it is only drawn.

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::camera::Aims;
use super::redraw::Redraw;
use super::shown::Shown;
use super::stands::Stand;
use super::strokes::{Triangles, arc, disc, on_map, place, strip};
use crate::board::motion::{Moves, Tween};
use crate::board::shape::Flat;
use crate::board::tokens;
use crate::report::map::bow::{self, Bow, Place};
use crate::report::region::TensionLine;
use crate::sim::ids::StateId;
use crate::sim::view::BoardTension;

/// A ribbon keeps so far clear of a third state, in degrees.
const CLEAR: f64 = 2.2;
/// Width of the line between the two sides of one incident, who are calm.
const LINKED: f32 = 3.0;
/// What shows of the dark casing on either side, which keeps a ribbon apart from bright land.
const CASING: f32 = 2.0;
/// Radius of a lamp, and the way from one to the next.
const LAMP: (f32, f32) = (5.0, 14.0);
/// Lamps of a channel: named, tested, used.
const LAMPS: u8 = 3;

/// Marks the meshes that are taken away when relations change.
#[derive(Component)]
struct Ribbons;

/// How wide each ribbon was drawn last and how wide it is to be.
#[derive(Resource, Debug, Clone, Default)]
struct Widths(BTreeMap<(StateId, StateId), (f32, f32)>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Widths>().add_systems(
        Update,
        (
            widen.run_if(resource_exists_and_changed::<Shown>),
            draw_ribbons.run_if(resource_exists::<Assets<Mesh>>.and_then(resource_exists::<Assets<Flat>>)),
        )
            .chain()
            .after(Aims)
            .run_if(resource_exists::<Shown>),
    );
}

/// Width of the ribbon between two, in pixels at 720 lines; none where there is nothing to say.
fn width(line: TensionLine, pair: &BoardTension) -> f32 {
    if line == TensionLine::Linked { LINKED } else { bow::width(pair.tension) as f32 }
}

/// Length of a dash and of the gap after it, in pixels at 720 lines.
fn pattern(line: TensionLine) -> Option<(f32, f32)> {
    match line {
        TensionLine::Linked => Some((3.0, 6.0)),
        TensionLine::Raised => Some((7.0, 6.0)),
        TensionLine::High => Some((22.0, 8.0)),
        TensionLine::Severe => None,
    }
}

/// Ribbons grow and shrink from where they are.
fn widen(shown: Res<Shown>, mut widths: ResMut<Widths>, mut tween: ResMut<Tween>) {
    let share = tween.at(Moves::Value);
    let board = &shown.0;
    let mut next = BTreeMap::new();
    let mut moved = false;
    for pair in &board.tensions {
        let goal = TensionLine::of(board, pair).map_or(0.0, |line| width(line, pair));
        let (from, to) = widths.0.get(&(pair.a, pair.b)).copied().unwrap_or((goal, goal));
        let now = from + (to - from) * share;
        moved |= (now - goal).abs() > 0.1;
        next.insert((pair.a, pair.b), (now, goal));
    }
    widths.0 = next;
    if moved {
        tween.begin(Moves::Value);
    }
}

/// The meshes of all ribbons and lamps, by what they mean.
#[derive(Default)]
struct Drawing {
    casing: Triangles,
    tense: Triangles,
    linked: Triangles,
    back: Triangles,
    lit: Triangles,
}

/// Takes all ribbons away and draws them anew where one of them changes. Ten delegations have 45 pairs, so finding out
/// which would cost more than it saves.
fn draw_ribbons(mut redraw: Redraw, widths: Res<Widths>, old: Query<Entity, With<Ribbons>>) {
    if !redraw.is_due(Moves::Value) {
        return;
    }
    redraw.clear(old);
    let (stood, pixel) = (redraw.stood(), redraw.pixel());
    let mut drawing = Drawing::default();
    for pair in &redraw.shown.0.tensions {
        let Some(line) = TensionLine::of(&redraw.shown.0, pair) else { continue };
        let Some(bow) = bow(&stood, pair.a, pair.b) else { continue };
        let (from, to) = widths.0.get(&(pair.a, pair.b)).copied().unwrap_or((0.0, width(line, pair)));
        let wide = from + (to - from) * redraw.tween.at(Moves::Value);
        ribbon(&mut drawing, &bow, line, wide, pixel);
        lamps(&mut drawing, &bow, pair.channel, pixel);
    }
    redraw.put(Ribbons, drawing.casing, tokens::PAPER, 3.0);
    redraw.put(Ribbons, drawing.linked, tokens::SOFT, 3.1);
    redraw.put(Ribbons, drawing.tense, tokens::ORANGE, 3.2);
    redraw.put(Ribbons, drawing.back, tokens::PAPER, 3.3);
    redraw.put(Ribbons, drawing.lit, tokens::BLUE, 3.4);
}

/// The bow between two of those who are to be seen, clear of all others.
pub(super) fn bow(stood: &[Stand], one: StateId, other: StateId) -> Option<Bow> {
    let at = |state| stood.iter().find(|stand| stand.state == state).map(|stand| stand.at);
    let (from, to) = (at(one)?, at(other)?);
    let others: Vec<Place> = stood
        .iter()
        .filter(|stand| stand.state != one && stand.state != other)
        .map(|stand| place(stand.at))
        .collect();
    (from.distance(to) > f32::EPSILON).then(|| Bow::between(place(from), place(to), &others, CLEAR, None))
}

fn ribbon(drawing: &mut Drawing, bow: &Bow, line: TensionLine, wide: f32, per_pixel: f32) {
    let degrees = |pixels: f32| f64::from(pixels * per_pixel);
    let dash = pattern(line).map(|(dash, gap)| (degrees(dash), degrees(gap)));
    strip(&mut drawing.casing, bow, (0.0, 1.0), (wide + 2.0 * CASING) * per_pixel);
    let colour = if line == TensionLine::Linked { &mut drawing.linked } else { &mut drawing.tense };
    for part in bow.dashes(dash) {
        strip(colour, bow, part, wide * per_pixel);
    }
}

/// Lamps side by side along the ribbon: a ring each, full where the channel is as good as that.
fn lamps(drawing: &mut Drawing, bow: &Bow, channel: u8, per_pixel: f32) {
    let (radius, apart) = (LAMP.0 * per_pixel, LAMP.1 * per_pixel);
    let (middle, way) = (on_map(bow.at(0.5)), on_map(bow.way(0.5)));
    // From left to right, whichever of the two stands first.
    let way = if way.x < 0.0 { -way } else { way };
    for lamp in 0..LAMPS {
        let at = middle + way * apart * (f32::from(lamp) - 1.0);
        disc(&mut drawing.back, at, radius + 2.0 * per_pixel);
        if lamp < channel {
            disc(&mut drawing.lit, at, radius);
        } else {
            arc(&mut drawing.lit, at, (radius - 2.0 * per_pixel, radius), (0.0, 1.0));
        }
    }
}
