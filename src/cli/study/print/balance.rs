//! The report on the balance of a scenario, in the order in which an author reads it.

use super::{decide, findings, options, plot, tables};
use crate::cli::page::Page;
use crate::cli::study::written::Written;
use crate::study::balance::{Amount, Balance};
use crate::study::seating::Seating;
use crate::words::{word, words};

/// The whole report: what was played, what becomes of the plot, options and evidence, tables, how it was measured, and at
/// the end, where a reader looks last, what there is to decide.
pub fn balance(page: &mut Page, found: &Balance, written: &Written) {
    page.heading(&words("balance-title", &[("title", found.title.as_str().into())]));
    played(page, found);
    plot::plot(page, found);
    page.heading(&word("balance-findings"));
    let sentences = findings::all(found, written);
    for sentence in &sentences {
        page.item("- ", sentence);
    }
    options::options(page, &found.options);
    tables::rungs(page, &found.rungs);
    tables::overall(page, &found.spread);
    tables::commitments(page, found);
    page.heading(&word("balance-how"));
    page.paragraph(&words("balance-how-worth", &[("futures", found.plan.futures.into())]));
    page.paragraph(&word("balance-how-bots"));
    decide::decide(page, found, written);
}

/// How much was played, and how much the deadline left out.
fn played(page: &mut Page, found: &Balance) {
    let arguments = [
        ("runs", found.runs.done.into()),
        ("tables", Seating::COMPARED.len().into()),
        ("situations", found.contexts.done.into()),
        ("seed", found.plan.seed.to_string().into()),
    ];
    page.paragraph(&words("balance-played", &arguments));
    let is_cut = |amount: Amount| amount.done < amount.planned;
    if is_cut(found.runs) || is_cut(found.contexts) {
        let arguments = [("runs", found.runs.planned.into()), ("situations", found.contexts.planned.into())];
        page.paragraph(&words("balance-cut", &arguments));
    }
}
