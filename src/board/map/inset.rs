//! The whole region in small, in a corner of the map, with a box around what is to be seen.

use bevy::asset::HandleTemplate;
use bevy::math::Rect;
use bevy::prelude::*;

use super::camera::{Aims, Eye, Framed, is_due};
use super::frame::{Frame, is_small};
use super::gaze::Gaze;
use super::miniature;
use super::shown::Shown;
use super::view::{View, parties, whole};
use crate::board::paint::Edge;
use crate::board::theme;
use crate::board::tokens::Theme;
use crate::board::widgets::Piece;

/// Width of the whole region in small, and its distance from the corner, in pixels at 720 lines.
const INSET: (f32, f32) = (132.0, 8.0);
/// The inset shows nothing new where most of the region is to be seen anyway.
const MOST: f32 = 0.7;

/// The whole region in small.
#[derive(Component)]
struct Inset;

/// The picture of the inset, and what it was painted for.
#[derive(Resource, Debug, Default)]
struct Painted(Option<(Theme, Vec<String>, Handle<Image>)>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Painted>()
        .add_systems(Update, put_inset.after(Aims).run_if(resource_exists::<Shown>.and_then(is_due)));
}

/// Where it stands in a frame of this size; none where it would show nothing new.
pub(super) fn stands_at(view: View, size: Vec2) -> Option<Rect> {
    is_wanted(view, size).then(|| {
        let high = INSET.0 * miniature::slope();
        Rect::new(INSET.1, size.y - high - INSET.1, INSET.1 + INSET.0, size.y - INSET.1)
    })
}

/// Does it show something new, and is there room for it?
fn is_wanted(view: View, size: Vec2) -> bool {
    is_near(view, size) && !is_small(size)
}

/// Is a small part of the region to be seen?
fn is_near(view: View, size: Vec2) -> bool {
    let (shown, all) = (view.shown(size), whole());
    shown.width() < all.width() * MOST || shown.height() < all.height() * MOST
}

/// All that says what is to be seen.
type Seen<'w> = (Res<'w, Shown>, Res<'w, Gaze>, Res<'w, Eye>, Res<'w, Framed>, Res<'w, Theme>);

/// The whole region in the corner with a box around what is to be seen; gone where that is most of it.
fn put_inset(
    mut commands: Commands,
    (shown, gaze, eye, framed, theme): Seen,
    frames: Query<(Entity, &Frame)>,
    old: Query<Entity, With<Inset>>,
    mut painted: ResMut<Painted>,
    images: Option<ResMut<Assets<Image>>>,
) {
    for inset in &old {
        commands.entity(inset).despawn();
    }
    let (Some((entity, frame)), Some(mut images)) = (frames.iter().next(), images) else { return };
    let view = eye.goal();
    if !is_wanted(view, framed.size) {
        return;
    }
    let parties = parties(&shown.0, &gaze, frame.me);
    let states = shown.0.states.iter().filter(|state| parties.is_empty() || parties.contains(&state.state));
    let bright: Vec<String> = states.map(|state| state.iso.clone()).collect();
    let image = match &painted.0 {
        Some((of, states, image)) if *of == *theme && *states == bright => image.clone(),
        Some(_) | None => {
            let states: Vec<&str> = bright.iter().map(String::as_str).collect();
            let image = images.add(miniature::paint(*theme, &states));
            painted.0 = Some((*theme, bright, image.clone()));
            image
        }
    };
    commands.spawn_scene(inset(image, view.shown(framed.size))).insert((Inset, ChildOf(entity)));
}

fn inset(image: Handle<Image>, seen: Rect) -> Piece {
    let all = whole();
    let share = |at: f32, from: f32, span: f32| ((at - from) / span * 100.0).clamp(0.0, 100.0);
    let (left, right) =
        (share(seen.min.x, all.min.x, all.width()), share(seen.max.x, all.min.x, all.width()));
    let (south, north) =
        (share(seen.min.y, all.min.y, all.height()), share(seen.max.y, all.min.y, all.height()));
    let image = HandleTemplate::Handle(image);
    Box::new(bsn! {
        Node {
            position_type: PositionType::Absolute,
            left: px(INSET.1),
            bottom: px(INSET.1),
            width: px(INSET.0),
            height: px(INSET.0 * miniature::slope()),
            border: UiRect::all(px(1)),
        }
        Edge(theme::EDGE)
        ImageNode { image: {image}, image_mode: {NodeImageMode::Stretch} }
        Children [
            (
                Node {
                    position_type: PositionType::Absolute,
                    left: percent(left),
                    width: percent(right - left),
                    top: percent(100.0 - north),
                    height: percent(north - south),
                    border: UiRect::all(px(2)),
                }
                Edge(theme::ORANGE)
            )
        ]
    })
}
