//! The reports that control can take from its page once the truth is told: each for a browser and for a word processor.

use maud::{Markup, html};

use crate::report::after::Edition;
use crate::server::page::parts::state_name;
use crate::server::search::Search;
use crate::session::view::Snapshot;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word, words};

/// The fold with a row for each.
pub fn reports(snapshot: &Snapshot) -> Markup {
    let scenario = snapshot.scenario();
    html! {
        details id="reports-open" class="c-group" {
            summary { (word("control-reports")) }
            p class="soft" { (word("control-reports-how")) }
            @if let Some(course) = snapshot.course() { (mattered(&snapshot.choices(|| Search::of(&course)))) }
            @for edition in Edition::all(scenario) { (row(edition, scenario)) }
        }
    }
}

/// Whether the whole report tells already which choices mattered most, or how far the search for them is.
fn mattered(search: &Search) -> Markup {
    let said = match search.found() {
        Some(_) => word("control-report-choices"),
        None => words("control-report-search", &[("percent", search.percent().into())]),
    };
    html! { p class="soft" role="status" { (said) } }
}

fn row(edition: Edition<'_>, scenario: &Scenario) -> Markup {
    let (what, name) = (title(edition, scenario), edition.name(scenario));
    let link = |ending: &str, format: String| {
        let said = tell("control-report-link", &[("what", &what), ("format", &format)]);
        html! { a href={ "/report/" (name) "." (ending) } download aria-label=(said) { (format) } }
    };
    html! {
        div class="choose c-report" {
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
        Edition::Of(seat, _) => tell("control-report-of", &[("state", state_name(scenario, seat))]),
        Edition::InFull(seat) => tell("control-report-full", &[("state", state_name(scenario, seat))]),
    }
}
