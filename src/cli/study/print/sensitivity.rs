//! The one-at-a-time table of parameters. A change that is not clear of chance is shown as a dot: a number
//! would be read as an effect.

use crate::cli::page::Page;
use crate::cli::study::columns::{Columns, change};
use crate::study::sensitivity::Sensitivity;
use crate::study::sensitivity::figures::{Figure, What};
use crate::study::sensitivity::report::{Change, End, Row};
use crate::words::{word, words};

/// The table, cut after so many parameters, with a last line that says how many move something and how many
/// nothing.
pub fn sensitivity(page: &mut Page, found: &Sensitivity, top: usize) {
    page.heading(&words("sensitivity-title", &[("title", found.title.as_str().into())]));
    played(page, found);
    page.subheading(&word("sensitivity-defaults"));
    defaults(page, found);
    let moving: Vec<&Row> = found.rows.iter().filter(|row| row.moves > 0.0).collect();
    page.heading(&word("sensitivity-table"));
    page.paragraph(&word("sensitivity-units"));
    page.gap();
    let mut table = Columns::new(&head(found));
    for row in moving.iter().take(top) {
        let arguments = [("name", row.name.into()), ("default", number(row.default).into())];
        let key = if row.one_sided { "sensitivity-row-edge" } else { "sensitivity-row" };
        table.name(words(key, &arguments));
        for end in &row.ends {
            let mut cells = vec![number(end.value)];
            cells.extend(fixed(found).map(|place| {
                let shown = told(found, place, &end.changes[place]);
                if row.begins == Some(found.columns[place].what) { format!("({shown})") } else { shown }
            }));
            cells.push(commitment(found, end));
            table.row(cells);
        }
    }
    table.print(page);
    page.gap();
    let arguments = [
        ("moving", moving.len().into()),
        ("still", (found.rows.len() - moving.len()).into()),
        ("shown", moving.len().min(top).into()),
    ];
    page.paragraph(&words("sensitivity-rest", &arguments));
}

/// How much was played, and how much a deadline left out.
fn played(page: &mut Page, found: &Sensitivity) {
    let arguments = [
        ("runs", found.plan.runs.into()),
        ("ends", found.ends.done.into()),
        ("seed", found.plan.seed.to_string().into()),
    ];
    page.paragraph(&words("sensitivity-played", &arguments));
    if found.ends.done < found.ends.planned {
        page.paragraph(&words("sensitivity-cut", &[("ends", found.ends.planned.into())]));
    }
}

/// The figures before anything is varied; damage in its own units.
fn defaults(page: &mut Page, found: &Sensitivity) {
    let mut table = Columns::new(&head(found)[..=fixed(found).count()]);
    let mut cells = vec![word("sensitivity-now")];
    for place in fixed(found) {
        let shown = |mean: f64| match found.columns[place].what {
            What::Damage | What::RungPeak => format!("{mean:.1}"),
            What::Overall
            | What::Region
            | What::Accusation
            | What::Tension
            | What::Trust
            | What::Cohesion
            | What::RightJudgement => format!("{:.0}", scale(found, place) * mean),
        };
        cells.push(found.defaults[place].map_or_else(|| "·".to_owned(), shown));
    }
    table.row(cells);
    table.print(page);
}

/// The places of the columns that every scenario has.
fn fixed(found: &Sensitivity) -> impl Iterator<Item = usize> {
    let items = found.columns.iter().enumerate();
    items.filter(|(_, column)| column.what != What::Region).map(|(place, _)| place)
}

/// The heads of the columns: the value, the figures every scenario has, and the commitment that moves most.
fn head(found: &Sensitivity) -> Vec<String> {
    let mut head = vec![word("sensitivity-value")];
    head.extend(fixed(found).map(|place| name(&found.columns[place])));
    head.push(word("sensitivity-promise"));
    head
}

/// The short name of a figure; for a commitment, the number of its paragraph.
fn name(column: &Figure) -> String {
    match column.what {
        What::Overall => word("sensitivity-overall"),
        What::RungPeak => word("sensitivity-rung"),
        What::Accusation => word("sensitivity-accusation"),
        What::Tension => word("sensitivity-tension"),
        What::Trust => word("sensitivity-trust"),
        What::Cohesion => word("sensitivity-cohesion"),
        What::Damage => word("sensitivity-damage"),
        What::RightJudgement => word("sensitivity-right"),
        What::Region => column.paragraph.clone().unwrap_or_default(),
    }
}

/// From the unit of a figure to that in which its change is told: points of a hundred, rungs, or, for damage,
/// hundredths of what it is with the defaults.
fn scale(found: &Sensitivity, place: usize) -> f64 {
    match found.columns[place].what {
        What::Overall | What::Region | What::RungPeak => 1.0,
        What::Accusation | What::Tension | What::Trust | What::Cohesion | What::RightJudgement => 100.0,
        What::Damage => found.defaults[place].filter(|mean| *mean > 0.0).map_or(0.0, |mean| 100.0 / mean),
    }
}

/// A change in the unit of its column; a dot if it is not clear, or so small that it rounds to nothing.
fn told(found: &Sensitivity, place: usize, by: &Change) -> String {
    let shown = change(scale(found, place) * by.by);
    if by.clear && shown != change(0.0) { shown } else { "·".to_owned() }
}

/// The scored item whose clear change is largest, if it does not round to nothing: "5 −3.1".
fn commitment(found: &Sensitivity, end: &End) -> String {
    let items = found.columns.iter().zip(&end.changes);
    let shows = |by: &Change| by.clear && change(by.by) != change(0.0);
    let items = items.filter(|(column, by)| column.what == What::Region && shows(by));
    let most = items.max_by(|a, b| a.1.by.abs().total_cmp(&b.1.by.abs()));
    most.map_or_else(|| "·".to_owned(), |(column, by)| format!("{} {}", name(column), change(by.by)))
}

/// A value without needless zeros.
fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').replace('-', "\u{2212}")
}
