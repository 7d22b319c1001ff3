//! The headline over a wall, and which paper of a step is held up first: what everybody has heard last, and who says so. What
//! somebody answers for with a name stands before what anybody may post; among papers alike the newest stands first. Everybody
//! sees what a paper looks like, so that this gives away nothing of what is true.

use std::cmp::Reverse;

use crate::report::dress::{Paper, label};
use crate::session::room::Stage;
use crate::session::view::HallView;
use crate::sim::exercise::event::{Event, What};
use crate::sim::plot::{Dress, Inject};
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
    match over_wall(scenario, view) {
        Some(inject) => {
            let Paper { masthead, headline, dress, .. } = Paper::of(inject, None);
            let is_short = masthead.split_whitespace().count() <= NAME_WORDS_MAX;
            Headline { masthead: is_short.then_some(masthead), label: Some(label(dress)), words: headline }
        }
        None => Headline { masthead: None, label: None, words: quiet(scenario, view) },
    }
}

/// The public inject of which the headline is, as far as papers have been told: the foremost of the last step that had any.
pub fn over_wall<'a>(scenario: &'a Scenario, view: &HallView) -> Option<&'a Inject> {
    if view.stage == Stage::Lobby {
        return None;
    }
    let feed = &view.pictured().feed;
    let released = |event: &&Event| matches!(event.what, What::Released(_));
    let step = feed.iter().rfind(released)?.step;
    foremost(scenario, feed.iter().filter(|event| event.step == step))
}

/// The inject that stands foremost among those that these events released.
pub fn foremost<'a, 'b>(
    scenario: &'a Scenario,
    events: impl IntoIterator<Item = &'b Event>,
) -> Option<&'a Inject> {
    let inject =
        |event: &Event| if let What::Released(id) = event.what { scenario.injects.get(id) } else { None };
    // Of those that weigh alike the last one is found.
    events.into_iter().filter_map(inject).max_by_key(|inject| weight(inject.dress))
}

/// Papers in the order in which they came as they are held up: the foremost first.
pub fn front_first(mut papers: Vec<Paper>) -> Vec<Paper> {
    papers.reverse();
    papers.sort_by_key(|paper| Reverse(weight(paper.dress)));
    papers
}

/// How much a paper weighs by what it looks like.
const fn weight(dress: Dress) -> u8 {
    match dress {
        Dress::Post => 0,
        Dress::Newspaper | Dress::Bulletin | Dress::Note | Dress::Report => 1,
    }
}

fn quiet(scenario: &Scenario, view: &HallView) -> String {
    match view.board.clock.move_title.as_str() {
        "" => scenario.title.clone(),
        title => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(dress: Dress, headline: &str) -> Paper {
        Paper::new(dress, "", headline, "", None)
    }

    #[test]
    fn what_anybody_may_post_stands_behind_what_somebody_answers_for_and_then_the_newest_stands_first() {
        let came = vec![
            paper(Dress::Newspaper, "first"),
            paper(Dress::Note, "second"),
            paper(Dress::Post, "third"),
            paper(Dress::Bulletin, "fourth"),
            paper(Dress::Post, "fifth"),
        ];
        let front = front_first(came);
        let read: Vec<&str> = front.iter().map(|paper| paper.headline.as_str()).collect();
        assert_eq!(read, ["fourth", "second", "first", "fifth", "third"]);
    }
}
