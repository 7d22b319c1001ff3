//! The headline over a wall: what everybody has heard last, and who says so.

use crate::report::dress::{Paper, label};
use crate::session::room::Stage;
use crate::session::view::HallView;
use crate::sim::exercise::event::What;
use crate::sim::ids::InjectId;
use crate::sim::plot::Inject;
use crate::sim::scenario::Scenario;

/// Words of a sender's name that are shown: a longer one stands on the paper itself.
const NAME_WORDS_MAX: usize = 4;

/// What stands over a wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// Who says so, where the name is short.
    pub masthead: Option<String>,
    /// What kind of paper it is; none where nothing was heard.
    pub label: Option<String>,
    /// What it says.
    pub words: String,
}

/// The headline; before anybody has heard anything, what the part of the exercise is called.
pub fn headline(scenario: &Scenario, view: &HallView) -> Headline {
    match newest(scenario, view) {
        Some(inject) => {
            let Paper { masthead, headline, dress, .. } = Paper::of(inject, None);
            let is_short = masthead.split_whitespace().count() <= NAME_WORDS_MAX;
            Headline { masthead: is_short.then_some(masthead), label: Some(label(dress)), words: headline }
        }
        None => Headline { masthead: None, label: None, words: quiet(scenario, view) },
    }
}

/// The public inject that came last, as far as it has been told.
pub fn newest<'a>(scenario: &'a Scenario, view: &HallView) -> Option<&'a Inject> {
    if view.stage == Stage::Lobby {
        return None;
    }
    let feed = &view.pictured().feed;
    let released = |what: &What| if let What::Released(id) = *what { Some(id) } else { None };
    let newest: InjectId = feed.iter().rev().find_map(|event| released(&event.what))?;
    scenario.injects.get(newest)
}

fn quiet(scenario: &Scenario, view: &HallView) -> String {
    match view.board.clock.move_title.as_str() {
        "" => scenario.title.clone(),
        title => title.to_owned(),
    }
}
