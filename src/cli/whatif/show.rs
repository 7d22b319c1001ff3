//! A what-if on a terminal: the question, then the answer with its hundred marks as text, the other outcomes and the
//! three stories.

use crate::cli::page::Page;
use crate::report::labels;
use crate::report::whatif::{Asked, Hundred, Joined, WhatIf, stories_of};
use crate::study::whatif::Way;
use crate::words::{tell, word};

/// Futures in a line, so that a terminal of forty columns shows them.
const IN_A_LINE: usize = 25;

/// The moment, both arms, and what the room is asked.
pub(super) fn question(page: &mut Page, asked: &Asked) {
    page.heading(&asked.when);
    page.item("  ", &format!("{}: {}", word("whatif-as-it-was"), asked.came));
    page.item("  ", &format!("{}: {}", word("whatif-otherwise"), asked.other));
    page.gap();
    page.paragraph(&asked.ask);
}

/// The answer and everything behind it.
pub(super) fn answer(page: &mut Page, told: &WhatIf) {
    page.gap();
    page.paragraph(&told.answer);
    page.gap();
    match Hundred::of(&told.effect, told.counted) {
        Hundred::Pairs(all) => {
            marks(page, &all);
            page.paragraph(&tell("whatif-legend-text", &[("rung", &labels::rung(told.effect.below))]));
        }
        Hundred::Ways(all) => {
            pointers(page, &all);
            page.paragraph(&told.legend);
        }
    }
    page.paragraph(&told.model);
    page.subheading(&word("whatif-outcomes"));
    for one in &told.outcomes {
        page.item("  * ", &format!("{}: {} ({}), {}", one.what, one.differs, one.interval, one.sure));
    }
    if !told.stories.is_empty() {
        page.subheading(&stories_of(told.stories.len()));
    }
    for story in &told.stories {
        page.item("", &format!("{}.", story.heading));
        for (key, sentences) in [("whatif-only-came", &story.came), ("whatif-only-other", &story.other)] {
            for sentence in sentences {
                page.item("  - ", &format!("{}. {sentence}", word(key)));
            }
        }
        page.item("  = ", &story.ended);
    }
    page.subheading(&word("whatif-how"));
    page.paragraph(&told.players);
    page.paragraph(&told.method);
}

/// Each future stands in one column: above as it was, below otherwise. A full mark stays low.
fn marks(page: &mut Page, all: &[Joined]) {
    for line in all.chunks(IN_A_LINE) {
        for arm in [0, 1] {
            let row: String = line.iter().map(|one| if one.low()[arm] { '●' } else { '□' }).collect();
            page.whole("  ", &row);
        }
        page.gap();
    }
}

/// Each future is one mark: better otherwise, the same, worse.
fn pointers(page: &mut Page, all: &[Way]) {
    for line in all.chunks(IN_A_LINE) {
        let mark = |way: &Way| match way {
            Way::Better => '▲',
            Way::Same => '·',
            Way::Worse => '▽',
        };
        page.whole("  ", &line.iter().map(mark).collect::<String>());
    }
    page.gap();
}
