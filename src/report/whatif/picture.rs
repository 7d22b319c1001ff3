//! A hundred futures as marks, each twice: a field of them as they were, and below it a field of the same futures
//! otherwise, under the number that is to be seen first. SVG without scripts and without colours of its own; shape tells as
//! much as colour.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::session::what_if::Counted;
use crate::study::whatif::{Effect, Way};
use crate::words::words;

/// Futures in a row.
const COLUMNS: usize = 25;
/// The room of one mark, in the drawing's own units.
const CELL: f64 = 12.0;
/// The half size of a mark.
const SIZE: f64 = 4.0;
/// The room above a field for its number, and below the last one for a line of words.
const HEAD: f64 = 22.0;
const FOOT: f64 = 16.0;

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
    let fields: Vec<(String, Vec<Mark>)> = match hundred {
        Hundred::Pairs(all) => [("whatif-picture-came", 0), ("whatif-picture-other", 1)]
            .map(|(key, arm)| {
                let low = all.iter().filter(|one| one.low()[arm]).count();
                let marks = all.iter().map(|one| Mark::of(*one, arm)).collect();
                (words(key, &[("low", low.into())]), marks)
            })
            .to_vec(),
        Hundred::Ways(all) => {
            let of = |wanted: Way| all.iter().filter(|way| **way == wanted).count().into();
            let [better, same, worse] = [Way::Better, Way::Same, Way::Worse].map(of);
            let head = words("whatif-picture-ways", &[("better", better), ("same", same), ("worse", worse)]);
            vec![(head, all.iter().map(|way| Mark::Way(*way)).collect())]
        }
    };
    let high = |marks: &[Mark]| HEAD + CELL * marks.len().div_ceil(COLUMNS) as f64;
    let tops = fields.iter().scan(0.0, |next, (_, marks)| {
        let top = *next;
        *next += high(marks);
        Some(top)
    });
    let whole: f64 = fields.iter().map(|(_, marks)| high(marks)).sum();
    let (width, height) = (COLUMNS as f64 * CELL + 2.0 * SIZE, whole + FOOT);
    html! {
        svg class="futures" viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(said) {
            @for (top, (head, marks)) in tops.zip(&fields) {
                text class="head" x=(SIZE) y=(top + HEAD - 6.0) { (head) }
                @for (place, mark) in marks.iter().enumerate() { (mark.at(place, top + HEAD)) }
            }
            text x=(SIZE) y=(height - 4.0) { (model) }
        }
    }
}

/// One mark of a field.
#[derive(Debug, Clone, Copy)]
enum Mark {
    /// A full dot where the crisis stays low, an empty square where it does not.
    Future { is_low: bool },
    /// A triangle that points up where it is better otherwise, down where it is worse, a small dot between.
    Way(Way),
}

impl Mark {
    fn of(one: Joined, arm: usize) -> Self {
        Self::Future { is_low: one.low()[arm] }
    }

    /// Drawn at its place in a field that begins at this height.
    fn at(self, place: usize, top: f64) -> Markup {
        let x = SIZE + CELL * ((place % COLUMNS) as f64 + 0.5);
        let y = top + CELL * ((place / COLUMNS) as f64 + 0.5);
        match self {
            Self::Future { is_low } => shape(is_low, (x, y)),
            Self::Way(way) => pointer(way, (x, y)),
        }
    }
}

fn shape(is_low: bool, (x, y): (f64, f64)) -> Markup {
    let half = SIZE - 0.75;
    html! {
        @if is_low { circle class="low" cx=(x) cy=(y) r=(SIZE) {} }
        @else { rect class="high" x=(x - half) y=(y - half) width=(2.0 * half) height=(2.0 * half) {} }
    }
}

fn pointer(way: Way, (x, y): (f64, f64)) -> Markup {
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
