//! Panels that scroll, by wheel, by key and by their bar, and that stay where they were when redrawn.
//!
//! A redrawn panel is a new one; it is known by its name. A name that carries the step begins at its top in
//! each step, one without it keeps its place for the whole exercise.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::ui_widgets::{ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};

use super::piece::Piece;
use crate::board::paint::Ground;
use crate::board::theme;

/// The name of a scrolling panel; one of the same name stands where the last one did.
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub struct Scrolls(pub String);

/// Where each scrolling panel stood last, in logical pixels from its top.
#[derive(Resource, Debug, Default)]
pub struct Places(BTreeMap<String, f32>);

/// A column that scrolls when it is too long, and takes all the height there is.
pub fn scroll(name: impl Into<String>, pieces: Vec<Piece>) -> Piece {
    let name = Scrolls(name.into());
    Box::new(bsn! {
        Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), min_width: px(0), column_gap: px(2) }
        Children [
            (
                #Area
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    flex_direction: FlexDirection::Column,
                    row_gap: px(theme::GAP),
                    padding: UiRect::all(px(4)),
                    overflow: Overflow::scroll_y(),
                }
                ScrollArea
                template_value(name)
                Children [ {pieces} ]
            ),
            (
                Node { width: px(8), flex_shrink: 0.0 }
                // Until it is known that there is something to scroll, or it would flash.
                Visibility::Hidden
                Scrollbar { target: #Area, orientation: ControlOrientation::Vertical, min_thumb_length: 24.0 }
                Children [
                    (
                        ScrollbarThumb { border_radius: BorderRadius::all(px(4)) }
                        Ground(theme::EDGE)
                    )
                ]
            ),
        ]
    })
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Places>()
        // Put back before it is remembered, or a new panel would write its 0 over the place.
        .add_systems(PostUpdate, ((put_back, remember).chain(), hide_idle_bars.after(UiSystems::Layout)));
}

/// Puts a new panel where the last one of its name stood.
fn put_back(places: Res<Places>, mut fresh: Query<(&Scrolls, &mut ScrollPosition), Added<Scrolls>>) {
    for (name, mut position) in &mut fresh {
        if let Some(&y) = places.0.get(&name.0) {
            position.y = y;
        }
    }
}

/// A bar shows only where there is something to scroll.
fn hide_idle_bars(
    panels: Query<&ComputedNode, Changed<ComputedNode>>,
    mut bars: Query<(&Scrollbar, &mut Visibility)>,
) {
    for (bar, mut seen) in &mut bars {
        if let Ok(panel) = panels.get(bar.target) {
            // A pixel more is rounding.
            let fits = panel.content_size().y <= panel.size().y + 1.0;
            seen.set_if_neq(if fits { Visibility::Hidden } else { Visibility::Inherited });
        }
    }
}

/// Notes where a panel stands whenever that changes, by whatever moved it.
fn remember(mut places: ResMut<Places>, moved: Query<(&Scrolls, &ScrollPosition), Changed<ScrollPosition>>) {
    for (name, position) in &moved {
        places.0.insert(name.0.clone(), position.y);
    }
}

impl Places {
    /// Panels whose names begin so stand at their top when they come up again.
    pub fn top(&mut self, beginning: &str) {
        self.0.retain(|name, _| !name.starts_with(beginning));
    }

    /// Forgets all of them: another exercise begins.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}
