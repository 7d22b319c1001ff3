//! What if: the question with the hands; then a hundred futures with one sentence; then three futures, one a page.

use super::fit::{pages, room};
use super::part::{Field, HandsOf, Part};
use crate::report::labels;
use crate::report::whatif::{Brief, Hundred, Story, WhatIf, ranges, story};
use crate::session::acts::DebriefAct;
use crate::session::what_if::{Counted, Hands};
use crate::words::{tell, word};

/// The question, with the ranges for which hands go up. Where it is long, what is asked comes first and whole, so that the
/// room sees what it counts; what came of the act as it was done stands on a page after it.
pub fn asked(brief: Brief, hands: Option<&Hands>) -> Vec<Vec<Part>> {
    let Brief { when, came, other, ask } = brief;
    let before = match came {
        Some(came) => format!("{when}: {came}"),
        None => when,
    };
    let (before, question) = (Part::Plain(before), [Part::Lead(other), Part::Asked(ask)]);
    let with_hands = |mut page: Vec<Part>| {
        page.push(counted(hands));
        page
    };
    let room = room(DebriefAct::WhatIf);
    let mut whole = pages(std::iter::once(before.clone()).chain(question.clone()).collect(), room);
    if whole.len() == 1 {
        return whole.drain(..).map(with_hands).collect();
    }
    let first = pages(question.into(), room).into_iter().map(with_hands);
    first.chain(pages(vec![before], room)).collect()
}

/// The ranges, with how many hands went up for each once they are counted.
fn counted(hands: Option<&Hands>) -> Part {
    let of = |(place, range): (usize, String)| HandsOf { range, hands: hands.map(|hands| hands[place]) };
    Part::Hands(ranges().into_iter().enumerate().map(of).collect())
}

/// What came of the futures, then three of them.
pub fn answered(told: &WhatIf, hands: Option<&Hands>) -> Vec<Vec<Part>> {
    let field = Field {
        hundred: Hundred::of(&told.effect, told.counted),
        legend: match told.counted {
            Counted::Crisis => tell("whatif-field-legend", &[("rung", &labels::rung(told.effect.below))]),
            Counted::Commitments => word("whatif-field-legend-lived"),
        },
        joined: match told.counted {
            Counted::Crisis => tell("whatif-wall-legend", &[("rung", &labels::rung(told.effect.below))]),
            Counted::Commitments => word("whatif-wall-legend-lived"),
        },
        model: told.model.clone(),
        said: told.said(),
    };
    let mut first = vec![Part::Beside(told.short.clone()), Part::Field(field)];
    first.extend(hands.map(|hands| counted(Some(hands))));
    first.push(Part::Plain(word("whatif-wall-players")));
    std::iter::once(first).chain(told.stories.iter().map(one_story)).collect()
}

/// A future, told in the words that a page has room for.
fn one_story(one: &Story) -> Vec<Part> {
    let heading = Part::Heading(one.heading.clone());
    let left = room(DebriefAct::WhatIf).saturating_sub(heading.words());
    std::iter::once(heading).chain(story(one, left).into_iter().map(Part::Beside)).collect()
}
