//! What an author should look at in the options and the evidence, each in a sentence with what an author can do about it.
//! Prices and rules are not in a scenario, so nothing is said that only the catalogue could mend.

use crate::cli::study::columns::percent;
use crate::cli::study::written::Written;
use crate::report::labels;
use crate::study::balance::options::{Flag, OptionRow};
use crate::study::balance::tables::{ItemRow, SAME_BAND_MAX};
use crate::study::balance::{ADVICE_MIN, Balance};
use crate::words::words;

/// All findings, as far as enough was played to advise: an option that beats all others, options that the plot speaks of
/// and that never pay or are never on offer, then evidence.
pub fn all(found: &Balance, written: &Written) -> Vec<String> {
    let few = |key: &str| vec![words(key, &[("least", ADVICE_MIN.into())])];
    let mut sentences = if found.may_advise_on_options() {
        let mut sentences = dominance(found);
        sentences.extend(worthless(found, written));
        sentences
    } else {
        few("balance-few-situations")
    };
    sentences.extend(if found.may_advise_on_plot() { evidence(found) } else { few("balance-few-runs") });
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

/// Options that the plot speaks of and that never pay, or were on offer in no situation, each with its line.
fn worthless(found: &Balance, written: &Written) -> Vec<String> {
    let of = |choice: bool, wanted: &dyn Fn(&OptionRow) -> bool| {
        let rows = found.options.rows.iter().filter(|row| row.choice == choice && wanted(row));
        let mut spoken: Vec<((usize, String), &str)> =
            rows.filter_map(|row| Some((written.first_use(&row.id)?, row.id.as_str()))).collect();
        spoken.sort_unstable();
        let named = |((_, line), id): ((usize, String), &str)| {
            words("balance-on-line", &[("name", id.into()), ("line", line.into())])
        };
        spoken.into_iter().map(named).collect::<Vec<_>>().join(", ")
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

/// Paragraphs that nobody earned, nobody lost, or on which nearly all runs end in the same band: they tell
/// nobody apart.
fn evidence(found: &Balance) -> Vec<String> {
    let of = |wanted: &dyn Fn(&ItemRow) -> bool| {
        let items = found.items.iter().filter(|item| wanted(item));
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
    ]
    .into_iter()
    .flatten()
    .collect()
}
