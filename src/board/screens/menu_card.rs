//! The card of a scenario in the menu: a small map with the states that have a part, what it is about in one sentence, and
//! how long it takes.

use std::collections::BTreeMap;

use bevy::asset::HandleTemplate;
use bevy::math::Rect;
use bevy::prelude::*;

use crate::board::ask::{BoardAsk, MenuAsk};
use crate::board::map::miniature;
use crate::board::paint::Ground;
use crate::board::setup::Setup;
use crate::board::theme;
use crate::board::tokens::Theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::card_button;
use crate::board::widgets::layout::ends;
use crate::board::widgets::text::{GOOD, HEADING, PLAIN, Style, plain, soft, text};
use crate::report::coastline::coastline;
use crate::report::story::first_sentence;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Height of the picture over its width: a strip of the region as wide as the card.
const SLOPE: f32 = 0.3;
/// Minutes of a step for one person who reads what is new and decides: two where two states meet, as the tutorial says of
/// itself, and twice as long where many do. A rule of thumb, so that the menu can say “about”.
const MINUTES: (usize, usize) = (2, 4);

/// The pictures of the cards, by the states that are bright, in the colours of one theme.
#[derive(Resource, Debug, Default)]
pub struct Pictures {
    theme: Option<Theme>,
    painted: BTreeMap<Vec<String>, Handle<Image>>,
}

impl Pictures {
    /// Paints what is not painted yet.
    pub fn paint(&mut self, setup: &Setup, theme: Theme, images: &mut Assets<Image>) {
        if self.theme != Some(theme) {
            self.theme = Some(theme);
            self.painted.clear();
        }
        for casting in &setup.castings {
            let bright = bright(casting.scenario());
            self.painted.entry(bright).or_insert_with_key(|bright| {
                let bright: Vec<&str> = bright.iter().map(String::as_str).collect();
                images.add(miniature::paint(theme, &bright))
            });
        }
    }

    fn of(&self, scenario: &Scenario) -> Option<&Handle<Image>> {
        self.painted.get(&bright(scenario))
    }
}

/// The states with a part in the plot, by code; everybody where nobody has one.
fn parts(s: &Scenario) -> Vec<StateId> {
    let parts: Vec<StateId> = s.states.keys().filter(|state| s.role_of(*state).is_some()).collect();
    if parts.is_empty() { s.states.keys().collect() } else { parts }
}

fn bright(s: &Scenario) -> Vec<String> {
    parts(s).into_iter().map(|state| s.states[state].id.clone()).collect()
}

/// The card of the scenario at this place of the list.
pub fn card(setup: &Setup, pictures: &Pictures, place: usize) -> Piece {
    let Some(casting) = setup.castings.get(place) else { return plain("") };
    let s = &**casting.scenario();
    let chosen = setup.picked == place;
    let mut inside = vec![picture(s, pictures)];
    let mut lines = Vec::new();
    let title = text(HEADING, s.title.clone());
    lines.push(if s.name == crate::board::setup::FIRST {
        ends(title, text(GOOD, word("board-menu-first")))
    } else {
        title
    });
    lines.push(text(Style { size: theme::SMALL, ..PLAIN }, first_sentence(&s.summary).to_owned()));
    let each = if s.states.len() <= 2 { MINUTES.0 } else { MINUTES.1 };
    let counts = [("minutes", (s.steps.len() * each).into()), ("seats", s.states.len().into())];
    lines.push(soft(words("board-menu-size", &counts)));
    inside.push(Box::new(bsn! {
        Node { flex_direction: FlexDirection::Column, padding: UiRect::all(px(theme::GAP)), row_gap: px(2) }
        Children [ {lines} ]
    }));
    card_button(chosen, BoardAsk::Menu(MenuAsk::Scenario(place)), inside)
}

/// A strip of the region around the states with a part, each of which has a dot.
fn picture(s: &Scenario, pictures: &Pictures) -> Piece {
    let Some(image) = pictures.of(s) else { return Box::new(bsn! { Node { height: px(120) } }) };
    let map = coastline();
    let region = Vec2::new(map.east - map.west, map.north - map.south);
    let high = region.x * SLOPE;
    let marks: Vec<Vec2> = parts(s)
        .into_iter()
        // A state whose land the picture does not show has no place on it.
        .filter(|state| map.lands.iter().any(|land| land.iso == s.states[*state].id))
        .map(|state| s.states[state].marker)
        .map(|(longitude, latitude)| Vec2::new(longitude as f32, latitude as f32))
        .collect();
    let middle = marks.iter().map(|at| at.y).sum::<f32>() / marks.len().max(1) as f32;
    let north = (middle + high / 2.0).clamp(map.south + high, map.north);
    let pixels = miniature::WIDE as f32 / region.x;
    let top = (map.north - north) * pixels;
    let rect = Rect::new(0.0, top, miniature::WIDE as f32, top + high * pixels);
    let dots: Vec<Piece> = marks
        .iter()
        .filter(|at| at.y < north && at.y > north - high)
        .map(|at| -> Piece {
            let (left, top) = ((at.x - map.west) / region.x * 100.0, (north - at.y) / high * 100.0);
            Box::new(bsn! {
                Node {
                    position_type: PositionType::Absolute,
                    left: percent(left),
                    top: percent(top),
                    width: px(9),
                    height: px(9),
                    margin: {UiRect { left: px(-4.5), top: px(-4.5), ..default() }},
                    border_radius: BorderRadius::MAX,
                }
                Ground(theme::ORANGE)
            })
        })
        .collect();
    let image = HandleTemplate::Handle(image.clone());
    Box::new(bsn! {
        Node { width: percent(100), aspect_ratio: {Some(1.0 / SLOPE)}, overflow: Overflow::clip() }
        ImageNode { image: {image}, rect: {Some(rect)}, image_mode: {NodeImageMode::Stretch} }
        Children [ {dots} ]
    })
}
