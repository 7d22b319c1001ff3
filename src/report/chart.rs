//! Lines over the moments of an exercise, before anybody draws them: reports, pages and the board's window draw the same
//! chart from here, each in its own way.
//!
//! Where a line runs is said in shares of the picture, 0–1 from the left and from the foot. Lines are steps: a value
//! stands from the moment at which a step has closed until the next one closes, and nothing is known of between.

use serde::{Deserialize, Serialize};

use crate::report::labels;
use crate::report::timeline::Series;
use crate::words::{share, tell};

/// A picture of some lines with flags.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What it is about.
    pub title: String,
    /// What runs from left to right.
    pub low: String,
    /// The unit of the upright axis with its highest value, in words.
    pub high: String,
    /// The value at the top; the foot is 0.
    pub most: f64,
    /// From this value on it is another kind of thing, and the picture is shaded; none where all is one kind.
    pub beyond: Option<f64>,
    /// Its lines; what matters most stands first.
    pub lines: Vec<Line>,
    /// Moments that are marked.
    pub flags: Vec<Flag>,
    /// What stands under the chart: what each flag means, how it ended.
    pub notes: Vec<String>,
    /// What its values are.
    pub unit: Unit,
}

/// One line of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Its value at each moment.
    pub values: Series,
}

/// A moment that is marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// The moment: so many steps were closed.
    pub at: u16,
    /// What it says, in a word or a number.
    pub says: String,
}

/// How a line is drawn. Colour alone tells no two lines apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stroke {
    /// What came: solid and thick.
    Came,
    /// What came, of something else: solid and thin.
    Beside,
    /// Had nobody acted: dashed.
    Nobody,
}

/// What the values of a chart are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// A rung of the crisis ladder, 0–8.
    Rung,
    /// A share, 0–1.
    Share,
    /// Damage, in the units of MODEL.md 7.6.
    Damage,
    /// So many delegations.
    Count,
}

impl Unit {
    /// A value as it is read.
    pub fn write(self, value: f64) -> String {
        match self {
            Self::Rung => labels::rung(value.round() as u8),
            Self::Share => share(value),
            Self::Damage => format!("{value:.2}"),
            Self::Count => format!("{value:.0}"),
        }
    }
}

/// A point of a picture: from the left and from the foot, each 0–1.
pub type Point = (f64, f64);

impl Chart {
    /// The moments that it shows.
    pub fn moments(&self) -> usize {
        self.lines.iter().map(|line| line.values.len()).max().unwrap_or(0)
    }

    /// The lines from corner to corner. A line is in parts where nothing is known of it between them.
    pub fn runs(&self, line: &Line) -> Vec<Vec<Point>> {
        let mut runs: Vec<Vec<Point>> = Vec::new();
        let mut is_down = false;
        for (at, value) in line.values.iter().enumerate() {
            let Some(value) = value else {
                is_down = false;
                continue;
            };
            let height = self.height(*value);
            if !is_down {
                runs.push(Vec::new());
            }
            if let Some(run) = runs.last_mut() {
                run.extend([(self.left(at), height), (self.left(at + 1), height)]);
                // A value that stays is one stroke.
                if let [.., before, from, _] = run[..]
                    && before == from
                {
                    run.truncate(run.len() - 3);
                    run.push((self.left(at + 1), height));
                }
            }
            is_down = true;
        }
        runs
    }

    /// How far apart the highest and the lowest value of its first line are.
    pub fn moved(&self) -> f64 {
        let known = || self.lines.first().into_iter().flat_map(|line| &line.values).flatten().copied();
        known().reduce(f64::max).unwrap_or(0.0) - known().reduce(f64::min).unwrap_or(0.0)
    }

    /// How high a value stands.
    pub fn height(&self, value: f64) -> f64 {
        if self.most > 0.0 { (value / self.most).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// Where a moment begins.
    fn left(&self, at: usize) -> f64 {
        at as f64 / self.moments().max(1) as f64
    }

    /// Where the middle of a moment is: there its flag stands.
    pub fn middle(&self, at: u16) -> f64 {
        let last = self.moments().saturating_sub(1);
        (self.left(usize::from(at).min(last)) + self.left(usize::from(at).min(last) + 1)) / 2.0
    }

    /// The chart in a sentence or two, for whoever cannot see it.
    pub fn said(&self) -> String {
        let mut said = tell("acts-chart", &[("title", &self.title)]);
        for line in &self.lines {
            let known = || line.values.iter().flatten().copied();
            let (Some(first), Some(last)) = (known().next(), known().next_back()) else { continue };
            let most = known().fold(first, f64::max);
            let pairs = [
                ("line", line.name.as_str()),
                ("first", &self.unit.write(first)),
                ("most", &self.unit.write(most)),
                ("last", &self.unit.write(last)),
            ];
            said += " ";
            said += &tell("acts-chart-line", &pairs);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[Option<f64>]) -> Chart {
        let line = Line { name: String::new(), stroke: Stroke::Came, values: values.to_vec() };
        Chart {
            title: String::new(),
            low: String::new(),
            high: String::new(),
            most: 4.0,
            beyond: None,
            lines: vec![line],
            flags: Vec::new(),
            notes: Vec::new(),
            unit: Unit::Count,
        }
    }

    #[test]
    fn a_value_stands_until_the_next_one_and_a_gap_parts_the_line() {
        let chart = chart(&[Some(0.0), Some(4.0), None, Some(2.0)]);
        let runs = chart.runs(&chart.lines[0]);
        assert_eq!(runs[0], [(0.0, 0.0), (0.25, 0.0), (0.25, 1.0), (0.5, 1.0)]);
        assert_eq!(runs[1], [(0.75, 0.5), (1.0, 0.5)]);
        assert_eq!(runs.len(), 2);
        assert_eq!(chart.middle(1), 0.375);
    }

    #[test]
    fn a_value_that_stays_is_one_stroke_and_each_stroke_runs_along_one_axis() {
        let chart = chart(&[Some(1.0), Some(1.0), Some(1.0), Some(3.0)]);
        let runs = chart.runs(&chart.lines[0]);
        assert_eq!(runs, [vec![(0.0, 0.25), (0.75, 0.25), (0.75, 0.75), (1.0, 0.75)]]);
        for pair in runs[0].windows(2) {
            assert!(pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1, "{pair:?}");
        }
    }

    #[test]
    fn a_value_beyond_the_top_stands_at_the_top() {
        assert_eq!(chart(&[Some(9.0)]).height(9.0), 1.0);
    }
}
