//! The commitments as cells, one for each, which change shape with their band: what moved with the last step is outlined.
//! Their names stand on every page; here there is room for their numbers alone.

use maud::{Markup, html};

use crate::report::boxes::{BOXES, Boxes};
use crate::report::{labels, measured};
use crate::server::page::hall::if_class;
use crate::session::view::HallView;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::score::band::Score;
use crate::words::word;

/// One cell for each commitment.
pub(super) fn cells(view: &HallView, instrument: &Instrument) -> Markup {
    html! {
        h2 class="aloud" { (word("hall-cells")) }
        ul class="w-cells" { @for score in &view.board.scores { (cell(view, instrument, score)) } }
    }
}

fn cell(view: &HallView, instrument: &Instrument, score: &Score) -> Markup {
    let paragraph = instrument.paragraphs.get(score.paragraph);
    let (id, title) = paragraph.map_or(("", ""), |one| (one.id.as_str(), one.title.as_str()));
    let moved = view.moved.contains(&score.paragraph);
    let says = format!("{title}: {} ({})", labels::scored(score), measured::short_counts(&score.tests));
    html! {
        li class={ "w-cell " (Boxes::of(score).class()) (if_class(moved, " moved")) } title=(says) {
            b { (id) }
            svg viewBox="0 0 50 24" aria-hidden="true" { (bars(Boxes::of(score))) }
            span class="aloud" { (says) }
        }
    }
}

/// The boxes as bars, as a cross where most speaks against it, and as a dash where nothing has tested it.
fn bars(boxes: Boxes) -> Markup {
    let filled = match boxes {
        Boxes::None => return html! { path class="w-stroke" d="M15 12H35" {} },
        Boxes::Crossed => return html! { path class="w-stroke" d="M16 4L34 20M34 4L16 20" {} },
        Boxes::Full(filled) => filled,
    };
    html! {
        @for bar in 0..BOXES {
            rect class=(if bar < filled { "w-bar full" } else { "w-bar" }) x=(bar * 10 + 1) y=(16 - bar * 3)
                width="8" height=(7 + bar * 3) {}
        }
    }
}
