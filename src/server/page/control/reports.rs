//! The reports that control can take from its page once the truth is told: each for a browser and for a word processor.

use maud::{Markup, html};

use crate::report::after::Edition;
use crate::server::page::parts::state_name;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// The fold with a row for each.
pub fn reports(scenario: &Scenario) -> Markup {
    html! {
        details id="reports-open" class="c-group" {
            summary { (word("control-reports")) }
            p class="soft" { (word("control-reports-how")) }
            @for edition in Edition::all(scenario) { (row(edition, scenario)) }
        }
    }
}

fn row(edition: Edition<'_>, scenario: &Scenario) -> Markup {
    let (what, name) = (title(edition, scenario), edition.name(scenario));
    let link = |ending: &str, format: String| {
        let said = tell("control-report-link", &[("what", &what), ("format", &format)]);
        html! { a href={ "/report/" (name) "." (ending) } download aria-label=(said) { (format) } }
    };
    html! {
        div class="choose" {
            b { (what) }
            (link("html", word("control-report-html")))
            (link("docx", word("control-report-docx")))
        }
    }
}

fn title(edition: Edition<'_>, scenario: &Scenario) -> String {
    match edition {
        Edition::Whole(_) => word("control-report-whole"),
        Edition::Short => word("control-report-short"),
        Edition::ChathamHouse => word("control-report-chatham"),
        Edition::Of(seat) => tell("control-report-of", &[("state", state_name(scenario, seat))]),
    }
}
