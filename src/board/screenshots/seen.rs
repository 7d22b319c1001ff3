//! What stands on a screen, read from the tree of its nodes: every text that can be seen with its place, its size and its
//! colours. A test reads it beside the picture, because a picture alone cannot be asked.

use bevy::prelude::*;
use bevy::text::TextLayoutInfo;
use bevy::ui::{CalculatedClip, ComputedNode, UiGlobalTransform, UiScale};
use bevy::ui_widgets::ScrollArea;
use serde::Serialize;

use crate::board::canvas::Layer;
use crate::board::map::{Card, Name};
use crate::board::steps::Screen;
use crate::board::tokens::{SEA, Theme};

/// A screen.
#[derive(Debug, Serialize)]
pub(super) struct Seen {
    /// Is it a wall, for the last row of a room?
    is_wall: bool,
    /// Is it dark?
    is_dark: bool,
    /// Width and height of the window, in pixels at 720 lines.
    window: [f32; 2],
    /// Its texts.
    texts: Vec<Said>,
    /// Its pictures that scroll with nothing, such as the code that leads into an exercise.
    pictures: Vec<Pictured>,
}

/// A picture: left, top, right and bottom of the whole of it, and of what of it can be seen, in pixels at 720 lines.
#[derive(Debug, Serialize)]
struct Pictured {
    whole: [f32; 4],
    seen: [f32; 4],
}

/// A text that can be seen. Lengths are pixels at 720 lines, colours are sRGB, 0–1.
#[derive(Debug, Serialize)]
struct Said {
    words: String,
    /// Height of its type.
    size: f32,
    /// Left, top, right, bottom of its letters.
    letters: [f32; 4],
    /// The same of what of them can be seen.
    seen: [f32; 4],
    /// Where what it names lies, if it is a name on the map.
    marker: Option<[f32; 2]>,
    /// Does a line lead there?
    is_led: bool,
    /// Does the card that tells of a state cover its name or its place on the map?
    is_covered: bool,
    /// Does it stand in something that scrolls?
    scrolls: bool,
    ink: [f32; 3],
    /// The ground right below it; the sea where there is none.
    ground: [f32; 3],
}

/// Everything that is needed of a text.
pub(super) type Texts<'w, 's> = Query<
    'w,
    's,
    (
        Entity,
        &'static Text,
        &'static TextFont,
        &'static TextColor,
        &'static TextLayoutInfo,
        &'static ComputedNode,
        &'static UiGlobalTransform,
        &'static InheritedVisibility,
        Option<&'static CalculatedClip>,
    ),
>;

/// What is needed of what stands around a text.
pub(super) type Around<'w, 's> = (
    Query<'w, 's, &'static ChildOf>,
    Query<'w, 's, &'static BackgroundColor>,
    Query<'w, 's, (&'static Name, &'static ComputedNode, &'static UiGlobalTransform)>,
    Query<'w, 's, (), With<ScrollArea>>,
    Query<'w, 's, &'static Layer>,
    Query<'w, 's, (&'static Card, &'static ComputedNode, &'static UiGlobalTransform)>,
    Query<'w, 's, Placed, With<ImageNode>>,
);

/// Where a node lies, and what is cut off it.
type Placed = (Entity, &'static ComputedNode, &'static UiGlobalTransform, Option<&'static CalculatedClip>);

/// Reads the screen that is up. Where something lies over it, that alone is read.
pub(super) fn read(
    texts: &Texts<'_, '_>,
    around: &Around<'_, '_>,
    window: &Window,
    (scale, theme, screen): (&UiScale, Theme, Screen),
) -> Seen {
    let (parents, grounds, names, scrolls, layers, cards, pictures) = around;
    let has_overlay = layers.iter().any(|layer| *layer == Layer::Overlay);
    let per_pixel = 1.0 / (scale.0 * window.scale_factor());
    let size = window.physical_size().as_vec2() * per_pixel;
    let whole = Rect::from_corners(Vec2::ZERO, window.physical_size().as_vec2());
    let boxed = |rect: Rect| [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(|part| part * per_pixel);
    let said = texts.iter().filter_map(|(entity, text, font, ink, layout, node, place, visible, clip)| {
        let root = parents.iter_ancestors(entity).last().unwrap_or(entity);
        let is_over = layers.get(root).is_ok_and(|layer| *layer == Layer::Overlay);
        if text.0.is_empty() || !visible.get() || node.is_empty() || is_over != has_overlay {
            return None;
        }
        let middle = place.translation;
        let corner = middle - node.size() / 2.0;
        // The engine keeps the size of letters in pixels at 720 lines, and that of their node in those of the window.
        let letters = Rect::from_corners(corner, corner + layout.size / node.inverse_scale_factor());
        let seen = clip.map_or(whole, |clip| clip.clip.intersect(whole)).intersect(letters);
        let ancestors = || std::iter::once(entity).chain(parents.iter_ancestors(entity));
        let ground =
            ancestors().find_map(|one| grounds.get(one).ok().filter(|ground| ground.0.alpha() > 0.9));
        let name = ancestors().find_map(|one| names.get(one).ok());
        let marker = name.map(|(name, node, place)| {
            let corner = (place.translation - node.size() / 2.0) * per_pixel;
            corner + name.to_marker()
        });
        let is_covered = name.is_some_and(|(name, ..)| {
            cards.iter().filter(|(card, ..)| card.state == name.state).any(|(_, node, place)| {
                let card = Rect::from_center_size(place.translation, node.size());
                let hides_place = marker.is_some_and(|marker| card.contains(marker / per_pixel));
                hides_place || !card.intersect(letters).is_empty()
            })
        });
        let FontSize::Px(height) = font.font_size else { return None };
        Some(Said {
            words: text.0.clone(),
            size: height,
            letters: boxed(letters),
            seen: boxed(seen),
            marker: marker.map(|marker| marker.to_array()),
            is_covered,
            is_led: name.is_some_and(|(name, ..)| name.is_led()),
            scrolls: ancestors().any(|one| scrolls.contains(one)),
            ink: rgb(ink.0),
            ground: rgb(ground.map_or(SEA.color(theme), |ground| ground.0)),
        })
    });
    Seen {
        is_wall: screen == Screen::Hall && !has_overlay,
        is_dark: theme == Theme::Wall,
        window: size.to_array(),
        texts: said.collect(),
        pictures: pictures
            .iter()
            .filter(|(entity, ..)| !parents.iter_ancestors(*entity).any(|one| scrolls.contains(one)))
            .map(|(_, node, place, clip)| {
                let lies = Rect::from_center_size(place.translation, node.size());
                let seen = clip.map_or(whole, |clip| clip.clip.intersect(whole)).intersect(lies);
                Pictured { whole: boxed(lies), seen: boxed(seen) }
            })
            .collect(),
    }
}

fn rgb(color: Color) -> [f32; 3] {
    let color = color.to_srgba();
    [color.red, color.green, color.blue]
}
