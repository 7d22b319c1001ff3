//! Rungs, overall scores and commitments by kind of table.

use crate::cli::page::Page;
use crate::cli::study::columns::{Columns, hundredths};
use crate::report::labels;
use crate::report::whole::percents;
use crate::study::balance::Balance;
use crate::study::balance::tables::{BANDS, RungRow, Spread, SpreadRow};
use crate::study::seating::Seating;
use crate::words::word;

/// How far crises went: for each kind of table, the share of runs that peaked on each rung, in hundredths.
pub fn rungs(page: &mut Page, rows: &[RungRow]) {
    page.heading(&word("balance-rungs"));
    page.paragraph(&word("balance-rungs-say"));
    let mut head = vec![word("balance-column-table")];
    head.extend((0..=8).map(|rung: u8| rung.to_string()));
    let mut table = Columns::new(&head);
    for row in rows {
        let mut cells = vec![row.table.to_owned()];
        cells.extend(of_one_whole(&row.shares));
        table.row(cells);
    }
    table.print(page);
}

/// Shares of one whole, which add up to a hundred as they are printed.
fn of_one_whole(shares: &[f64]) -> impl Iterator<Item = String> {
    let told = shares.iter().zip(percents(shares));
    told.map(|(share, told)| if told == 0 { hundredths(share.min(LITTLE)) } else { told.to_string() })
}

/// A share that is printed as a little.
const LITTLE: f64 = 0.004;

/// The overall score and its bands at each kind of table; at mixed ones, by temperament too.
pub fn overall(page: &mut Page, rows: &[SpreadRow]) {
    page.heading(&word("balance-overall"));
    page.paragraph(&word("balance-overall-say"));
    let mut head =
        vec![word("balance-column-table"), word("balance-column-mean"), word("balance-column-spread")];
    head.extend(BANDS.iter().skip(1).map(|band| labels::band(*band)));
    let mut table = Columns::new(&head);
    for row in rows {
        let name = match row.temperament {
            None => row.table.to_owned(),
            Some(temperament) => format!("{}: {temperament}", row.table),
        };
        let mut cells = vec![name, mean(&row.overall), spread(&row.overall)];
        cells.extend(row.overall.bands.iter().skip(1).map(|share| hundredths(*share)));
        table.row(cells);
    }
    table.print(page);
}

/// Commitment by commitment: the mean at each table, the spread at mixed ones, and in how many runs it was
/// touched.
pub fn commitments(page: &mut Page, found: &Balance) {
    page.heading(&word("balance-promises"));
    page.paragraph(&word("balance-promises-say"));
    let tables: Vec<&SpreadRow> = found.spread.iter().filter(|row| row.temperament.is_none()).collect();
    let mut head = vec![word("balance-column-promise")];
    // Five letters, so that all columns fit a terminal of 80.
    head.extend(tables.iter().map(|row| row.table.chars().take(5).collect()));
    head.extend([word("balance-column-spread"), word("balance-column-for"), word("balance-column-against")]);
    let mut table = Columns::new(&head);
    for (place, item) in found.items.iter().enumerate() {
        let mut cells = vec![item.paragraph.clone()];
        cells.extend(tables.iter().map(|row| mean(&row.paragraphs[place])));
        let mixed = tables.iter().find(|row| row.table == Seating::Mixed.name());
        cells.push(mixed.map_or_else(String::new, |row| spread(&row.paragraphs[place])));
        cells.extend([hundredths(item.earned), hundredths(item.lost)]);
        table.row(cells);
    }
    table.print(page);
}

/// A mean as a whole number of 100; a dot where no run had evidence.
fn mean(spread: &Spread) -> String {
    spread.mean.map_or_else(|| "·".to_owned(), |mean| format!("{mean:.0}"))
}

/// The middle four fifths of the runs, from the tenth to the ninetieth hundredth.
fn spread(spread: &Spread) -> String {
    match (spread.p10, spread.p90) {
        (Some(low), Some(high)) => format!("{low:.0}–{high:.0}"),
        _ => "·".to_owned(),
    }
}
