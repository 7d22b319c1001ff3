//! The numbers of the model as a page, printed from the table that the rules compute with.

use std::fmt::Write;

use crate::sim::parameters::{Parameter, Parameters};

const OPENING: &str = "# The numbers of the model

This file is printed from the code (`mufakat model`), so it says what the program computes with. The numbers are conventions
of an exercise, not assessments of any state. They are chosen so that the exercise bears out what the literature says about
direction and order: that asking first calms, that trust is slow up and quick down, that measures bought in a crisis come
late. They do not say how likely anything is in the world. Each may be varied within its range, so that a study can find out
which conclusions hang on which number.

“Brief” and a section name the place in the project's domain brief where the number or its range is proposed; an author and a
year name the literature that gives the direction, not the value. “Our proposal” means that neither gives a number: we chose
one for the reason that follows, and whoever knows better should change it. A value in “logit” is added in the argument of the
logistic function: one more multiplies the odds by about 2.7. Not in these tables are the scales themselves (trust from 0 to
1, rungs from 0 to 8, severities from 1 to 8), the words for points on them, and what stands in measures, choices and
scenarios, of which [REFERENCE.md](REFERENCE.md) tells.
";

/// The whole page, as Markdown.
pub fn model() -> String {
    let mut page = String::from(OPENING);
    let mut group = "";
    for entry in Parameters::TABLE {
        if entry.group != group {
            group = entry.group;
            // Writing into a text cannot fail.
            let _ = write!(
                page,
                "\n## {group}\n\n| name | meaning | unit | default | range | source |\n|---|---|---|---|---|---|\n"
            );
        }
        row(&mut page, entry);
    }
    page
}

fn row(page: &mut String, entry: &Parameter<Parameters>) {
    let Parameter { name, meaning, unit, source, .. } = entry;
    let [default, low, high] = [entry.default, entry.low, entry.high].map(number);
    let _ = writeln!(page, "| `{name}` | {meaning} | {unit} | {default} | {low} to {high} | {source} |");
}

/// A number as short as it is exact to read: three places are enough for a third.
fn number(value: f64) -> String {
    let exact = value.to_string();
    if exact.len() > 8 && value.abs() > 0.001 { format!("{value:.3}") } else { exact }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_is_rounded_and_a_millionth_is_not() {
        assert_eq!(number(1.0 / 3.0), "0.333");
        assert_eq!(number(1e-6), "0.000001");
        assert_eq!(number(-2.6), "-2.6");
        assert_eq!(number(100_000.0), "100000");
    }

    #[test]
    fn every_parameter_stands_once_under_its_heading() {
        let page = model();
        for entry in Parameters::TABLE {
            assert_eq!(page.matches(&format!("| `{}` |", entry.name)).count(), 1, "{}", entry.name);
            assert_eq!(page.matches(&format!("\n## {}\n", entry.group)).count(), 1, "{}", entry.group);
        }
    }
}
