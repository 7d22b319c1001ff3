//! What becomes of the plot: every inject, branch and national objective by table, how requests end, and which commitments
//! are tested.

use crate::cli::page::Page;
use crate::cli::study::columns::{Columns, hundredths};
use crate::study::balance::Balance;
use crate::study::balance::paths::PathRow;
use crate::words::word;

/// Letters of the name of a table above its column, so that all columns fit a terminal of 80.
const LETTERS: usize = 4;

/// All of it.
pub fn plot(page: &mut Page, found: &Balance) {
    page.heading(&word("balance-plot"));
    page.paragraph(&word("balance-plot-say"));
    paths(page, &word("balance-injects"), &found.injects);
    paths(page, &word("balance-branches"), &found.branches);
    paths(page, &word("balance-wants"), &found.wants);
    requests(page, found);
    tests(page, found);
}

/// Of a hundred exercises, how many reached each, in all and by kind of table.
fn paths(page: &mut Page, title: &str, rows: &[PathRow]) {
    let Some(first) = rows.first() else { return };
    page.subheading(title);
    let mut head = vec![word("balance-column-id"), word("balance-column-all")];
    head.extend(first.by_table.iter().map(|(table, _)| table.chars().take(LETTERS).collect()));
    let mut table = Columns::new(&head);
    for row in rows {
        let mut cells = vec![row.id.clone(), hundredths(row.share)];
        cells.extend(row.by_table.iter().map(|(_, share)| hundredths(*share)));
        table.row(cells);
    }
    table.print(page);
}

/// Of a hundred cases in which each was made, how it ended.
fn requests(page: &mut Page, found: &Balance) {
    if found.requests.is_empty() {
        return;
    }
    page.subheading(&word("balance-requests"));
    page.paragraph(&word("balance-requests-say"));
    let head = [
        "balance-column-id",
        "balance-column-of",
        "balance-column-made",
        "balance-column-answered",
        "balance-column-stood",
        "balance-column-unanswered",
    ];
    let mut table = Columns::new(&head.map(word));
    for row in &found.requests {
        let shares = [row.made, row.answered, row.stood, row.unanswered].map(hundredths);
        table.row([row.id.clone(), row.of.clone()].into_iter().chain(shares).collect());
    }
    table.print(page);
}

/// Mean tests of each commitment in an exercise, a column for each role.
fn tests(page: &mut Page, found: &Balance) {
    if found.tests.is_empty() {
        return;
    }
    page.subheading(&word("balance-tests"));
    page.paragraph(&word("balance-tests-say"));
    let mut head = vec![word("balance-column-promise")];
    head.extend(found.tests.iter().map(|row| row.state.clone()));
    let mut table = Columns::new(&head);
    for (place, item) in found.items.iter().enumerate() {
        let mean = |tests: f64| if tests > 0.0 { format!("{tests:.1}") } else { "·".to_owned() };
        let mut cells = vec![item.paragraph.clone()];
        cells.extend(found.tests.iter().map(|row| mean(row.tests.get(place).copied().unwrap_or(0.0))));
        table.row(cells);
    }
    table.print(page);
}
