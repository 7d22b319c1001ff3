//! The options that pay most and least, as a table.

use crate::cli::page::Page;
use crate::cli::study::columns::{Columns, change, percent};
use crate::study::balance::options::{OFFERED_MIN, OptionRow, OptionsReport};
use crate::words::{word, words};

/// Rows shown from the top and from the bottom; the middle of the list says little.
const SHOWN: (usize, usize) = (8, 6);

/// Both ends of the list. The lower end leaves out what was offered too seldom to be judged.
pub fn options(page: &mut Page, found: &OptionsReport) {
    if found.contexts == 0 {
        return;
    }
    page.heading(&word("balance-options"));
    let arguments = [
        ("situations", found.contexts.into()),
        ("offered", format!("{:.0}", found.on_offer).into()),
        ("nothing", found.nothing_best.into()),
    ];
    page.paragraph(&words("balance-options-say", &arguments));
    let best: Vec<&OptionRow> = found.rows.iter().filter(|row| row.best > 0).take(SHOWN.0).collect();
    page.subheading(&word("balance-options-best"));
    table(page, &best);
    let judged = found.rows.iter().filter(|row| row.offered >= OFFERED_MIN);
    let mut worst: Vec<&OptionRow> = judged.collect();
    worst.sort_by(|a, b| a.gain.total_cmp(&b.gain).then(a.id.cmp(&b.id)));
    worst.truncate(SHOWN.1);
    page.subheading(&word("balance-options-worst"));
    table(page, &worst);
}

/// Options with how often they were best where offered, how often at all, and what they gain on the mean.
fn table(page: &mut Page, rows: &[&OptionRow]) {
    let head = [
        word("balance-column-code"),
        word("balance-column-best"),
        word("balance-column-of-all"),
        word("balance-column-gain"),
    ];
    let mut table = Columns::new(&head);
    for row in rows {
        let cells = vec![
            row.code.clone(),
            percent(row.best_of_offered),
            percent(row.best_of_all),
            // Payoffs run from 0 to 1; people read points of a hundred.
            change(row.gain * 100.0),
        ];
        table.told(cells, format!("{} ({})", row.title, row.id));
    }
    table.print(page);
}
