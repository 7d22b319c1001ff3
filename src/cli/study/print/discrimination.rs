//! Bands, temperaments and how surely they are told apart: a scenario after the other, and what is common to all
//! first.

use crate::cli::page::Page;
use crate::cli::study::columns::{Columns, hundredths};
use crate::report::labels;
use crate::study::discrimination::Discrimination;
use crate::study::discrimination::cells::RIVALS;
use crate::study::discrimination::report::Found;
use crate::study::discrimination::rows::{BandRow, SeparationRow, TemperamentRow};
use crate::study::discrimination::separation::{CELLS_MIN, Separation};
use crate::study::discrimination::spread::{BANDS, Spread};
use crate::study::discrimination::targets::{Miss, TARGETS, is_too_common};
use crate::words::{word, words};

/// The whole report.
pub fn discrimination(page: &mut Page, found: &Discrimination) {
    page.heading(&word("discrimination-title"));
    played(page, found);
    if found.scenarios.len() > 1 {
        page.subheading(&word("discrimination-together"));
        bands(page, &found.together);
    }
    for scenario in &found.scenarios {
        one(page, scenario);
    }
    page.heading(&word("discrimination-how"));
    page.paragraph(&word("discrimination-how-separation"));
    page.paragraph(&word("discrimination-how-bots"));
}

/// What was played, how much of it a deadline left out, and what the marks mean.
fn played(page: &mut Page, found: &Discrimination) {
    let sum = |of: &dyn Fn(&Found) -> u64| found.scenarios.iter().map(of).sum::<u64>();
    let (done, planned) = (sum(&|one| one.runs.done), sum(&|one| one.runs.planned));
    let arguments = [
        ("runs", done.into()),
        ("scenarios", found.scenarios.len().into()),
        ("seed", found.plan.seed.to_string().into()),
    ];
    page.paragraph(&words("discrimination-played", &arguments));
    if done < planned {
        page.paragraph(&words("discrimination-cut", &[("runs", planned.into())]));
    }
    let percent = |share: f64| (100.0 * share).round() as u64;
    let arguments = [
        ("from", percent(TARGETS.low_min).into()),
        ("to", percent(TARGETS.low_max).into()),
        ("most", percent(TARGETS.band_max).into()),
        ("strong", percent(TARGETS.strong_max).into()),
        ("cells", TARGETS.tested_min.into()),
    ];
    page.paragraph(&words("discrimination-targets", &arguments));
}

fn one(page: &mut Page, found: &Found) {
    page.heading(&found.title);
    let arguments = [
        ("runs", found.runs.done.into()),
        ("planned", found.runs.planned.into()),
        ("seats", found.protagonists.join(", ").into()),
    ];
    page.paragraph(&words("discrimination-scenario", &arguments));
    page.subheading(&word("discrimination-bands"));
    page.paragraph(&word("discrimination-bands-say"));
    bands(page, &found.bands);
    page.subheading(&word("discrimination-separation"));
    page.paragraph(&words("discrimination-separation-say", &[("least", CELLS_MIN.into())]));
    separation(page, &found.separation);
    page.subheading(&word("discrimination-idle"));
    page.paragraph(&word("discrimination-idle-say"));
    bands(page, &found.idle);
    page.subheading(&word("discrimination-protagonists"));
    page.paragraph(&word("discrimination-protagonists-say"));
    temperaments(page, &found.temperaments, |row| &row.protagonists);
    page.subheading(&word("discrimination-everybody"));
    temperaments(page, &found.temperaments, |row| &row.all);
}

/// How many cells, how many of a hundred were tested, how many of those are low, and the bands.
fn bands(page: &mut Page, rows: &[BandRow]) {
    let mut head = vec![
        word("balance-column-promise"),
        word("discrimination-column-cells"),
        word("discrimination-column-tested"),
        word("discrimination-column-low"),
    ];
    head.extend(band_names());
    head.push(word("band-not-taken-up"));
    let mut table = Columns::new(&head);
    for row in rows {
        let spread = &row.spread;
        let tested = if spread.cells == 0 { 0.0 } else { spread.tested as f64 / spread.cells as f64 };
        let low = row.misses.iter().any(|miss| matches!(miss, Miss::LowTooRare | Miss::LowTooCommon));
        let mut cells = vec![name(row.paragraph.as_deref()), spread.cells.to_string(), hundredths(tested)];
        cells.push(marked(hundredths(spread.low), low));
        // A row that misses nothing was perhaps tested too little to be judged.
        let judged = !row.misses.is_empty();
        let told = |(band, share)| marked(hundredths(share), judged && is_too_common(band, share));
        cells.extend(BANDS.into_iter().zip(spread.bands).map(told));
        cells.push(hundredths(spread.not_taken_up));
        table.row(cells);
    }
    table.print(page);
}

/// A row per temperament under each paragraph; who was never tested is left out.
fn temperaments(page: &mut Page, rows: &[TemperamentRow], of: impl Fn(&TemperamentRow) -> &Spread) {
    let mut head = vec![
        word("discrimination-column-temperament"),
        word("discrimination-column-cells"),
        word("balance-column-mean"),
        word("balance-column-spread"),
    ];
    head.extend(band_names());
    head.push(word("band-not-taken-up"));
    let mut table = Columns::new(&head);
    for paragraph in rows.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let mut tested = paragraph.iter().filter(|row| of(row).tested > 0).peekable();
        if let Some(row) = tested.peek() {
            table.name(name(row.paragraph.as_deref()));
        }
        for row in tested {
            let spread = of(row);
            let mut cells = vec![row.temperament.to_owned(), spread.tested.to_string()];
            cells.push(spread.mean.map_or_else(nothing, |mean| format!("{mean:.0}")));
            cells.push(match (spread.p10, spread.p90) {
                (Some(low), Some(high)) => format!("{low:.0}–{high:.0}"),
                _ => nothing(),
            });
            cells.extend(spread.bands.map(hundredths));
            cells.push(hundredths(spread.not_taken_up));
            table.row(cells);
        }
    }
    table.print(page);
}

/// A row per paragraph, a column per rival.
fn separation(page: &mut Page, rows: &[SeparationRow]) {
    let mut head = vec![word("balance-column-promise")];
    head.extend(RIVALS.map(|rival| rival.name().to_owned()));
    let mut table = Columns::new(&head);
    for paragraph in rows.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let mut cells = vec![name(paragraph[0].paragraph.as_deref())];
        cells.extend(paragraph.iter().map(|row| row.found.map_or_else(nothing, told)));
        table.row(cells);
    }
    table.print(page);
}

/// "0.73 (0.68–0.78)", with a dot for an interval that cannot be told; a dot alone where too few cells were compared.
fn told(found: Separation) -> String {
    if !found.is_enough() {
        return nothing();
    }
    let interval = found.interval.map_or_else(nothing, |(low, high)| format!("{low:.2}–{high:.2}"));
    format!("{:.2} ({interval})", found.auc)
}

fn band_names() -> impl Iterator<Item = String> {
    BANDS.into_iter().map(labels::band)
}

fn name(paragraph: Option<&str>) -> String {
    paragraph.map_or_else(|| word("discrimination-all"), ToOwned::to_owned)
}

/// A figure that misses a target.
fn marked(figure: String, missed: bool) -> String {
    if missed { figure + "!" } else { figure }
}

fn nothing() -> String {
    "·".to_owned()
}
