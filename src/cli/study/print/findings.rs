//! What an author should look at, each in a sentence with what to do about it.

use crate::cli::study::columns::percent;
use crate::report::labels;
use crate::study::balance::Balance;
use crate::study::balance::options::{Flag, OptionRow};
use crate::study::balance::paths::PathRow;
use crate::study::balance::tables::{ItemRow, SAME_BAND_MAX};
use crate::words::{word, words};

/// All findings, the gravest kind first: an option that beats all others, options never worth it, plot that
/// nobody reaches, then evidence.
pub fn all(found: &Balance) -> Vec<String> {
    let mut sentences = dominance(found);
    sentences.extend(worthless(found));
    sentences.extend(paths("balance-inject-never", "balance-inject-rare", &found.injects));
    sentences.extend(paths("balance-branch-never", "balance-branch-rare", &found.branches));
    sentences.extend(evidence(found));
    sentences
}

/// Options that are best too often; if none is, the one that comes nearest, so that an author sees the
/// distance.
fn dominance(found: &Balance) -> Vec<String> {
    let flagged = |row: &&OptionRow| row.flag == Some(Flag::Dominates);
    let tell = |key: &str, row: &OptionRow| {
        let arguments = [
            ("title", row.title.as_str().into()),
            ("id", row.id.as_str().into()),
            ("share", percent(row.best_of_offered).into()),
            ("all", percent(row.best_of_all).into()),
            ("count", row.offered_among.into()),
        ];
        words(key, &arguments)
    };
    let mut sentences: Vec<String> =
        found.options.rows.iter().filter(flagged).map(|row| tell("balance-dominates", row)).collect();
    if sentences.is_empty()
        && let Some(most) = found.options.rows.first().filter(|row| row.best > 0)
    {
        sentences.push(tell("balance-none-dominates", most));
    }
    sentences
}

/// Options never worth their cost, and those that were offered in no situation.
fn worthless(found: &Balance) -> Vec<String> {
    let of = |choice: bool, wanted: &dyn Fn(&OptionRow) -> bool| {
        let rows = found.options.rows.iter().filter(|row| row.choice == choice && wanted(row));
        let mut ids: Vec<&str> = rows.map(|row| row.id.as_str()).collect();
        ids.sort_unstable();
        ids.join(", ")
    };
    let never = |row: &OptionRow| row.flag == Some(Flag::NeverWorthIt);
    let unoffered = |row: &OptionRow| found.contexts.done > 0 && row.offered == 0;
    let say = |key: &str, names: String| (!names.is_empty()).then(|| words(key, &[("names", names.into())]));
    [
        say("balance-worthless-measures", of(false, &never)),
        say("balance-worthless-choices", of(true, &never)),
        say("balance-unoffered-measures", of(false, &unoffered)),
        say("balance-unoffered-choices", of(true, &unoffered)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Injects or branches that no run reached, and those that few did, with the tables at which they came.
fn paths(never: &str, rare: &str, rows: &[PathRow]) -> Vec<String> {
    let unreached: Vec<&str> = rows.iter().filter(|row| row.never).map(|row| row.id.as_str()).collect();
    let mut sentences = Vec::new();
    if !unreached.is_empty() {
        sentences.push(words(never, &[("names", unreached.join(", ").into())]));
    }
    let seldom: Vec<String> = rows.iter().filter(|row| row.rare).map(with_tables).collect();
    if !seldom.is_empty() {
        sentences.push(words(rare, &[("names", seldom.join("; ").into())]));
    }
    sentences
}

/// "desk-press (2 %: free-rider 9 %, hard-line 3 %)".
fn with_tables(row: &PathRow) -> String {
    let mut tables: Vec<_> = row.by_table.iter().filter(|(_, share)| *share > 0.0).collect();
    tables.sort_by(|a, b| b.1.total_cmp(&a.1));
    let tables: Vec<String> =
        tables.into_iter().map(|(table, share)| format!("{table} {}", percent(*share))).collect();
    format!("{} ({}: {})", row.id, percent(row.share), tables.join(", "))
}

/// Paragraphs that nobody earned, nobody lost, or on which nearly all runs end in the same band: they tell
/// nobody apart.
fn evidence(found: &Balance) -> Vec<String> {
    let some = found.runs.done > 0;
    let of = |wanted: &dyn Fn(&ItemRow) -> bool| {
        let items = found.items.iter().filter(|item| some && wanted(item));
        items.map(|item| item.paragraph.as_str()).collect::<Vec<_>>().join(", ")
    };
    let same = found.items.iter().filter(|item| item.commonest > SAME_BAND_MAX);
    let same: Vec<String> = same
        .map(|item| {
            format!("{} ({}, {})", item.paragraph, labels::band(item.commonest_band), percent(item.commonest))
        })
        .collect();
    let say = |key: &str, names: String| (!names.is_empty()).then(|| words(key, &[("names", names.into())]));
    [
        say("balance-unearned", of(&|item| item.earned == 0.0)),
        say("balance-unlost", of(&|item| item.lost == 0.0)),
        say("balance-same", same.join(", ")),
        (!some).then(|| word("balance-no-runs")),
    ]
    .into_iter()
    .flatten()
    .collect()
}
