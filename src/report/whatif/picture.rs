//! A hundred futures as marks: each stands twice, as it was above and otherwise below, joined by its luck. SVG without
//! scripts and without colours of its own; shape tells as much as colour.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::session::what_if::Counted;
use crate::study::whatif::{Effect, Way};
use crate::words::word;

/// Futures in a row.
const COLUMNS: usize = 25;
/// The room of one future, in the drawing's own units.
const WIDE: f64 = 12.0;
const HIGH: f64 = 40.0;
/// The half size of a mark.
const SIZE: f64 = 4.0;
/// The room above and below the marks for a line of words, and at the side.
const MARGIN: f64 = 18.0;

/// What became of one future in the two arms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Joined {
    /// The crisis stayed low in both.
    Low,
    /// It stayed low only otherwise.
    Won,
    /// It stayed low only as it was.
    Lost,
    /// It stayed low in neither.
    High,
}

impl Joined {
    /// Did it stay low: as it was, and otherwise?
    pub fn low(self) -> [bool; 2] {
        match self {
            Self::Low => [true, true],
            Self::Won => [false, true],
            Self::Lost => [true, false],
            Self::High => [false, false],
        }
    }
}

/// The hundred futures in the order in which they are drawn.
fn joined(effect: &Effect) -> Vec<Joined> {
    let quotas = effect.quotas();
    let kinds = [Joined::Low, Joined::Won, Joined::Lost, Joined::High];
    kinds
        .into_iter()
        .zip(quotas)
        .flat_map(|(kind, count)| std::iter::repeat_n(kind, count as usize))
        .collect()
}

/// The hundred futures of a question about commitments, in the order in which they are drawn: one mark each, because what
/// counts is how the two arms differ.
fn ways(effect: &Effect) -> Vec<Way> {
    let kinds = [Way::Better, Way::Same, Way::Worse].into_iter().zip(effect.lived.quotas());
    kinds.flat_map(|(way, count)| std::iter::repeat_n(way, count as usize)).collect()
}

/// A hundred futures as they are drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hundred {
    /// Each as it was and otherwise.
    Pairs(Vec<Joined>),
    /// Each by how it differs.
    Ways(Vec<Way>),
}

impl Hundred {
    /// The marks of an effect, of which this was counted.
    pub fn of(effect: &Effect, counted: Counted) -> Self {
        match counted {
            Counted::Crisis => Self::Pairs(joined(effect)),
            Counted::Commitments => Self::Ways(ways(effect)),
        }
    }
}

/// The drawing. `said` tells in words what it shows; that it is a model stands in it.
pub fn picture(hundred: &Hundred, said: &str, model: &str) -> Markup {
    let (count, high, above) = match hundred {
        Hundred::Pairs(all) => (all.len(), HIGH, "whatif-picture-rows"),
        Hundred::Ways(all) => (all.len(), HIGH / 2.0, "whatif-picture-ways"),
    };
    let rows = count.div_ceil(COLUMNS);
    let (width, height) = (COLUMNS as f64 * WIDE + 2.0 * SIZE, rows as f64 * high + 2.0 * MARGIN);
    let at = |place: usize| {
        (SIZE + WIDE * ((place % COLUMNS) as f64 + 0.5), MARGIN + high * (place / COLUMNS) as f64)
    };
    html! {
        svg class="futures" viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(said) {
            text x=(SIZE) y="12" { (word(above)) }
            @match hundred {
                Hundred::Pairs(all) => { @for (place, one) in all.iter().enumerate() { (mark(*one, at(place))) } },
                Hundred::Ways(all) => { @for (place, way) in all.iter().enumerate() { (pointer(*way, at(place))) } },
            }
            text x=(SIZE) y=(height - 5.0) { (model) }
        }
    }
}

/// One future: a full dot where the crisis stayed low, an empty square where it did not.
fn mark(one: Joined, (x, top): (f64, f64)) -> Markup {
    let [came, other] = one.low();
    let (above, below) = (top + 8.0, top + 28.0);
    let join = match one {
        Joined::Won => "join won",
        Joined::Lost => "join lost",
        Joined::Low | Joined::High => "join",
    };
    html! {
        line class=(join) x1=(x) x2=(x) y1=(above + SIZE) y2=(below - SIZE) {}
        (shape(came, x, above))
        (shape(other, x, below))
    }
}

/// One future: a triangle that points up where it is better otherwise, down where it is worse, a small dot between.
fn pointer(way: Way, (x, top): (f64, f64)) -> Markup {
    let y = top + 10.0;
    let triangle = |up: f64| {
        format!(
            "M{:.1} {:.1}h{:.1}l{:.1} {:.1}z",
            x - SIZE,
            y + up * SIZE,
            2.0 * SIZE,
            -SIZE,
            -up * 2.0 * SIZE
        )
    };
    html! {
        @match way {
            Way::Better => path class="low" d=(triangle(1.0)) {},
            Way::Same => circle class="low" cx=(x) cy=(y) r=(SIZE / 3.0) {},
            Way::Worse => path class="high" d=(triangle(-1.0)) {},
        }
    }
}

fn shape(low: bool, x: f64, y: f64) -> Markup {
    html! {
        @if low {
            circle class="low" cx=(x) cy=(y) r=(SIZE) {}
        } @else {
            rect class="high" x=(x - SIZE + 0.75) y=(y - SIZE + 0.75) width=(2.0 * SIZE - 1.5) height=(2.0 * SIZE - 1.5) {}
        }
    }
}
