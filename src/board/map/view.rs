//! What part of the region the map shows, as plain geometry: degrees, and pixels of the frame at 720 lines.

use bevy::math::Rect;
use bevy::prelude::*;

use super::gaze::Gaze;
use crate::report::coastline::coastline;
use crate::report::region::{TensionLine, is_off_map};
use crate::sim::ids::StateId;
use crate::sim::view::{BoardIncident, BoardTension, BoardView};

/// The least that is shown, in degrees: closer, outlines show that they are simplified.
const LEAST: Vec2 = Vec2::new(20.0, 14.0);
/// Room around what is shown, as a share of it on each side: a fifth, and half of one for names at its edge.
const AROUND: f32 = 0.3;

/// Neighbours that count as parties because of their tension with the state that was hit, the tensest first.
const TENSE: usize = 2;

/// A part of the region.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The middle of the frame, in degrees east and north.
    pub centre: Vec2,
    /// Degrees in a pixel of the frame.
    pub per_pixel: f32,
}

impl View {
    /// Where a place lies in a frame of this size, in pixels from its upper left corner.
    pub fn place(self, size: Vec2, at: Vec2) -> Vec2 {
        let off = (at - self.centre) / self.per_pixel;
        size / 2.0 + Vec2::new(off.x, -off.y)
    }

    /// A part of the way from this view to another. Scales are mixed by their ratio, so that nearing is as even as
    /// going away.
    pub fn towards(self, other: Self, share: f32) -> Self {
        let per_pixel = self.per_pixel * (other.per_pixel / self.per_pixel).powf(share);
        Self { centre: self.centre.lerp(other.centre, share), per_pixel }
    }

    /// The part of the region in a frame of this size, in degrees.
    pub fn shown(self, size: Vec2) -> Rect {
        Rect::from_center_size(self.centre, size * self.per_pixel)
    }

    /// Everything that lies at these places, with room around it, in a frame of this size.
    pub fn of(places: &[Vec2], size: Vec2) -> Self {
        let region = whole();
        let mut around = places.iter().fold(None, |around: Option<Rect>, place| {
            let place = place.clamp(region.min, region.max);
            Some(around.map_or(Rect::from_corners(place, place), |around| around.union_point(place)))
        });
        let around = around.get_or_insert(region);
        let wanted = (around.size() * (1.0 + 2.0 * AROUND)).max(LEAST);
        let fits = (wanted / size).max_element();
        // No further away than the outlines reach, unless something would be left out.
        let covers = (region.size() / size).min_element();
        let needed = (around.size() * 1.15 / size).max_element();
        let per_pixel = fits.min(covers.max(needed));
        Self { centre: within(around.center(), size * per_pixel, region), per_pixel }
    }
}

/// The middle moved so that the view does not reach beyond the region; in the middle of it where it must.
fn within(centre: Vec2, span: Vec2, region: Rect) -> Vec2 {
    let room = ((region.size() - span) / 2.0).max(Vec2::ZERO);
    centre.clamp(region.center() - room, region.center() + room)
}

/// The whole region whose outlines are known, in degrees.
pub fn whole() -> Rect {
    let map = coastline();
    Rect::new(map.west, map.south, map.east, map.north)
}

/// Where a state is marked, in degrees.
pub fn marker(board: &BoardView, state: StateId) -> Vec2 {
    let (longitude, latitude) = board.states[state.at()].marker;
    Vec2::new(longitude as f32, latitude as f32)
}

/// The incident the picture is about: the one that is told of, or else the open one with the highest rung, the newest
/// of several. Everyday incidents have no picture of their own.
pub fn subject<'a>(board: &'a BoardView, gaze: &Gaze) -> Option<&'a BoardIncident> {
    let told = board.incidents.iter().find(|incident| Some(incident.incident) == gaze.about);
    let open = board.incidents.iter().filter(|incident| incident.open && incident.title.is_some());
    told.or_else(|| open.max_by_key(|incident| (incident.rung, incident.began)))
}

/// The states that the picture is about. While nothing presses it is about all of them.
pub fn parties(board: &BoardView, gaze: &Gaze, me: Option<StateId>) -> Vec<StateId> {
    let Some(incident) = subject(board, gaze).filter(|_| !gaze.whole) else { return Vec::new() };
    let mut tense: Vec<&BoardTension> = board
        .tensions
        .iter()
        .filter(|pair| [pair.a, pair.b].contains(&incident.victim))
        .filter(|pair| TensionLine::of(board, pair).is_some())
        .collect();
    tense.sort_by(|one, other| other.tension.total_cmp(&one.tension));
    let tense = tense.into_iter().take(TENSE);
    let tense = tense.map(|pair| if pair.a == incident.victim { pair.b } else { pair.a });
    let mut parties: Vec<StateId> =
        [Some(incident.victim), incident.counterpart, me].into_iter().flatten().chain(tense).collect();
    parties.sort_unstable();
    parties.dedup();
    parties
}

/// What the map shows: the parties, or everybody whose land the map has.
pub fn wanted(board: &BoardView, gaze: &Gaze, me: Option<StateId>, size: Vec2) -> View {
    let parties = parties(board, gaze, me);
    let shown = board
        .states
        .iter()
        .filter(|state| !is_off_map(state) && (parties.is_empty() || parties.contains(&state.state)));
    View::of(&shown.map(|state| marker(board, state.state)).collect::<Vec<_>>(), size)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Vec2 = Vec2::new(700.0, 400.0);

    #[test]
    fn everything_that_is_looked_at_lies_within_the_frame_with_room_around_it() {
        let places = [Vec2::new(100.5, 13.7), Vec2::new(121.0, 14.6), Vec2::new(106.8, -6.2)];
        let view = View::of(&places, SIZE);
        for place in places {
            let at = view.place(SIZE, place);
            assert!(at.x > 25.0 && at.x < SIZE.x - 25.0, "{place} at {at}");
            assert!(at.y > 15.0 && at.y < SIZE.y - 15.0, "{place} at {at}");
        }
    }

    #[test]
    fn two_neighbours_are_not_looked_at_so_closely_that_outlines_break() {
        let view = View::of(&[Vec2::new(103.8, 1.35), Vec2::new(102.0, 3.0)], SIZE);
        assert!(view.shown(SIZE).width() >= LEAST.x - 0.01 && view.shown(SIZE).height() >= LEAST.y - 0.01);
        assert!(view.per_pixel < 0.05, "a degree has at least 20 pixels");
    }

    #[test]
    fn the_view_stays_where_outlines_are_known() {
        let view = View::of(&[Vec2::new(96.0, 21.0)], SIZE);
        let (shown, region) = (view.shown(SIZE), whole());
        assert!(region.contains(shown.min + 0.01) && region.contains(shown.max - 0.01), "{shown:?}");
    }

    #[test]
    fn half_way_between_two_scales_is_their_mean_ratio() {
        let one = View { centre: Vec2::ZERO, per_pixel: 0.01 };
        let other = View { centre: Vec2::X, per_pixel: 0.04 };
        let half = one.towards(other, 0.5);
        assert!((half.per_pixel - 0.02).abs() < 1e-6 && half.centre == Vec2::new(0.5, 0.0));
    }
}
