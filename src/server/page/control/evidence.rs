//! The evidence ledger: every line with its number, and a way to take one back or to award one.

use maud::{Markup, html};

use super::form::{form, grouped, number, reason, select, states};
use crate::report::chapter::numbered;
use crate::report::evidence::{act, found, is_against};
use crate::report::labels;
use crate::report::names::Names;
use crate::server::page::parts::{Look, send, state_name};
use crate::session::view::ControlView;
use crate::sim::catalogue::terms::Mark;
use crate::sim::scenario::Scenario;
use crate::sim::score::ledger::{LedgerLine, Regards};
use crate::words::{word, words};

/// Lines that lie open; the others are folded away.
const SHOWN: usize = 60;

/// The ledger, newest first, with numbers counted from 1: the number by which a line is taken back.
pub fn evidence(view: &ControlView, names: &Names<'_>) -> Markup {
    let mut lines: Vec<(usize, &LedgerLine)> = view.evidence.iter().enumerate().collect();
    lines.reverse();
    let (fresh, older) = lines.split_at(lines.len().min(SHOWN));
    html! {
        details id="evidence-open" class="c-group" {
            summary { (words("control-evidence-count", &[("count", lines.len().into())])) }
            @if lines.is_empty() { p class="soft" { (word("control-no-evidence")) } }
            @else {
                (strike(lines.len()))
                (table(names, fresh))
                @if !older.is_empty() {
                    details id="evidence-older" {
                        summary { (words("control-older", &[("count", older.len().into())])) }
                        (table(names, older))
                    }
                }
            }
        }
    }
}

/// Lines of the ledger as a table.
fn table(names: &Names<'_>, lines: &[(usize, &LedgerLine)]) -> Markup {
    html! {
        div class="c-wide" {
            table class="c-ledger" {
                thead { tr {
                    th scope="col" { (word("control-col-number")) }
                    th scope="col" { (word("control-col-step")) }
                    th scope="col" { (word("control-col-who")) }
                    th scope="col" { (word("control-col-paragraph")) }
                    th scope="col" { (word("control-col-act")) }
                    th scope="col" { (word("control-col-points")) }
                } }
                tbody { @for (number, entry) in lines { (row(names, *number, entry)) } }
            }
        }
    }
}

/// One line of the ledger. One that takes an earlier one back is marked as such.
fn row(names: &Names<'_>, number: usize, entry: &LedgerLine) -> Markup {
    let s = names.scenario;
    let instrument = &s.instrument;
    let paragraph = instrument.paragraphs.get(entry.paragraph);
    let indicator = instrument.indicators.get(entry.indicator).map_or("", |found| found.text.as_str());
    let against = is_against(entry);
    let back = matches!(entry.regards, Regards::TakesBack(_));
    html! {
        tr class=(if back { "back" } else if against { "against" } else { "for" }) {
            th scope="row" { (number + 1) }
            td { (numbered(names, "control-evidence-step", entry.step)) }
            td { (state_name(s, entry.actor)) }
            td title=(paragraph.map_or("", |p| p.title.as_str())) { (paragraph.map_or("", |p| p.id.as_str())) }
            td title=(indicator) {
                (act(names, entry.cause)) " "
                span class="soft" { "(" (labels::test(entry.test)) ")" }
                @if back { " " strong { (word("control-taken-back")) } }
            }
            td class="c-points" { (worth(names, entry)) }
        }
    }
}

/// What a line is worth, or what it makes of another line, by its number.
fn worth(names: &Names<'_>, entry: &LedgerLine) -> String {
    match entry.regards {
        Regards::Itself => found(names, entry),
        Regards::TakesBack(line) => words("control-takes-back", &[("line", (line + 1).into())]),
        Regards::Remedies(line) => words("control-makes-good", &[("line", (line + 1).into())]),
    }
}

/// Takes a line back by its number: it stays in the ledger, beside the line that cancels it.
fn strike(lines: usize) -> Markup {
    html! {
        details id="strike" {
            summary { (word("control-strike")) }
            (form("control-strike", &[], None, &html! {
                label for="strike-line" { (words("control-strike-line", &[("most", lines.into())])) }
                input type="number" id="strike-line" name="line" min="1" max=(lines) step="1" required inputmode="numeric";
                (reason("strike-reason"))
                (send(&word("control-strike-send"), Look::Plain))
            }))
        }
    }
}

/// Awards a line for what was seen at the table: it is never put in without naming paragraph and indicator.
pub fn award(scenario: &Scenario) -> Markup {
    let instrument = &scenario.instrument;
    let groups: Vec<(String, Vec<(String, String)>)> = instrument
        .paragraphs
        .iter_enumerated()
        .map(|(id, paragraph)| {
            let own = instrument.indicators.iter().filter(|indicator| indicator.paragraph == id);
            let options = own.map(|indicator| (indicator.id.clone(), indicator.text.clone()));
            (format!("{} {}", paragraph.id, paragraph.title), options.collect())
        })
        .collect();
    let marks: Vec<(String, String)> =
        Mark::ALL.iter().rev().map(|mark| (mark.name().to_owned(), labels::mark(*mark))).collect();
    let choose = word("control-choose");
    html! {
        details id="award-open" class="c-group" {
            summary { (word("control-award")) }
            p class="soft" { (word("control-award-why")) }
            (form("control-award", &[], None, &html! {
                (select("award-state", "state", &word("control-col-who"), Some(&choose), &states(scenario)))
                (grouped("award-indicator", "indicator", &word("control-indicator"), &choose, &groups))
                (select("award-mark", "mark", &word("control-mark"), None, &marks))
                (reason("award-reason"))
                (send(&word("control-award-send"), Look::Plain))
            }))
        }
    }
}

/// A number field that the page of overrulings uses too.
pub fn by(id: &str, step: &str) -> Markup {
    number(id, "by", &word("control-by"), "", step)
}
