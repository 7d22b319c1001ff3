//! The end of the report: at most three things that stand outside of what is usual in the exercises that come with the
//! program, each with the lines to go to.

use crate::cli::page::Page;
use crate::cli::study::columns::percent;
use crate::cli::study::written::Written;
use crate::study::balance::shape::{Shape, ShapeRow};
use crate::study::balance::{ADVICE_MIN, Balance};
use crate::words::{word, words};

/// Things to decide; more at once are not decided.
const THINGS: usize = 3;
/// Names told of one thing; the tables above have the others.
const NAMES: usize = 5;

/// The list, and that the rest is as usual; of too few exercises, how many it takes.
pub fn decide(page: &mut Page, found: &Balance, written: &Written) {
    if !found.may_advise_on_plot() {
        page.heading(&word("balance-few"));
        page.paragraph(&words("balance-few-runs", &[("least", ADVICE_MIN.into())]));
        return;
    }
    let mut rows: Vec<&ShapeRow> = found.shape.iter().filter(|row| row.outside() > 0.0).collect();
    // What is equally far from usual comes in the order of the kinds.
    rows.sort_by(|a, b| b.outside().total_cmp(&a.outside()).then(a.shape.cmp(&b.shape)));
    let more = rows.len().saturating_sub(THINGS);
    rows.truncate(THINGS);
    page.heading(&words("balance-decide", &[("count", rows.len().into())]));
    for (place, row) in rows.iter().enumerate() {
        page.item(&format!("{}. ", place + 1), &sentence(row, written));
    }
    page.paragraph(&words("balance-decide-rest", &[("count", rows.len().into()), ("more", more.into())]));
}

fn sentence(row: &ShapeRow, written: &Written) -> String {
    let shown: Vec<String> =
        row.names.iter().take(NAMES).map(|name| named(row.shape, name, written)).collect();
    let mut names = shown.join(", ");
    if row.names.len() > NAMES {
        let more = words("balance-decide-more", &[("count", (row.names.len() - NAMES).into())]);
        names = format!("{names} {more}");
    }
    let pairs = [
        ("share", percent(row.share).into()),
        ("low", percent(row.low).into()),
        ("high", percent(row.high).into()),
        ("count", row.names.len().into()),
        ("names", names.into()),
    ];
    words(&format!("balance-decide-{}", row.shape.name()), &pairs)
}

/// A name with its line; of a step of a role, which step.
fn named(shape: Shape, name: &str, written: &Written) -> String {
    match (shape, name.split_once(' ')) {
        (Shape::Nothing | Shape::Much, Some((role, step))) => {
            words("balance-role-step", &[("role", role.into()), ("step", step.into())])
        }
        _ => match written.line(name) {
            Some(line) => words("balance-on-line", &[("name", name.into()), ("line", line.into())]),
            None => name.to_owned(),
        },
    }
}
