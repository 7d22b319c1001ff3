//! A step, and the briefing, in a few lines: what happened to the delegation, what is asked of it, what is open. Each has an
//! option that opens the whole, so that nobody must scroll before they may decide.

use super::super::page::Page;
use super::screen::{Go, Item, Screen};
use super::table::Table;
use crate::report::chapter;
use crate::report::concern::{Concern, by_concern};
use crate::report::story::{first_sentence, headline};
use crate::sim::view::{RequestView, SeatView};
use crate::words::{word, words};

/// Lines before the options, at most; each of them is as wide as the page.
pub(super) const LINES_MAX: usize = 15;

/// What happened in a step to this delegation, then around it, as far as there is room.
pub(super) fn happened(table: &Table, page: &mut Page, step: u16) -> Vec<Item> {
    let (view, names) = (table.view(), table.names());
    page.heading(&chapter::heading(&names, step).0);
    let told = by_concern(&names, &view, step);
    let open = if table.is_over() { Vec::new() } else { open(table, &view) };
    // The last line says how many are left out.
    let kept: usize = open.iter().map(|line| page.lines_of(line)).sum::<usize>() + 1;
    let most = LINES_MAX.saturating_sub(kept);
    let mark = |concern: Concern| if concern == Concern::Own { "! " } else { "- " };
    let lines = told.iter().map(|(concern, said)| (mark(*concern), said.as_str()));
    let left = page.items_within(most, lines);
    match (told.is_empty(), left) {
        (true, _) => page.paragraph(&word("happened-nothing")),
        (false, 0) => {}
        (false, left) => page.paragraph(&words("short-more", &[("count", left.into())])),
    }
    open.iter().for_each(|line| page.paragraph(line));
    let whole = Item::of("short-whole", Go::To(Screen::HappenedWhole(step)));
    vec![Item::of("happened-on", Go::Back), whole]
}

/// What is asked of the delegation, then what waits on its desk.
fn open(table: &Table, view: &SeatView) -> Vec<String> {
    let asked = view.requests.iter().filter(|request| !request.stands);
    let asked = asked.max_by_key(|request| std::cmp::Reverse(request.steps_left));
    let more = view.requests.iter().filter(|request| !request.stands).count().saturating_sub(1);
    let said = |request: &RequestView| {
        let paper = view.injects.iter().find(|paper| paper.id == request.inject);
        let title = paper.map(|paper| headline(&paper.headline, &paper.text)).unwrap_or_default();
        let pairs = [("title", title.into()), ("steps", request.steps_left.into()), ("more", more.into())];
        words("short-asked", &pairs)
    };
    let waits = words(
        "short-open",
        &[
            ("papers", table.unread().into()),
            ("proposals", view.proposals.iter().filter(|proposal| proposal.waits).count().into()),
            ("incidents", view.incidents.iter().filter(|incident| incident.open).count().into()),
        ],
    );
    asked.map(said).into_iter().chain([waits]).collect()
}

/// Where the delegation stands before the first step: how things are, who it is, what it wants.
pub(super) fn briefing(table: &Table, page: &mut Page) -> Vec<Item> {
    let (view, s) = (table.view(), table.scenario());
    page.heading(&s.title);
    page.paragraph(first_sentence(&view.situation));
    let name = &s.states[table.me()].name;
    page.subheading(&view.role.as_ref().map_or(name.clone(), |role| format!("{name} · {role}")));
    page.paragraph(first_sentence(view.brief.as_deref().unwrap_or(&view.posture)));
    if !view.wants.is_empty() {
        page.subheading(&word("briefing-wants"));
        let wants = view.wants.iter().map(|want| ("  * ", want.text.as_str()));
        let left = page.items_within(LINES_MAX - 1, wants);
        if left > 0 {
            page.paragraph(&words("short-more-wants", &[("count", left.into())]));
        }
    }
    vec![
        Item::of("briefing-begin", Go::Home),
        Item::of("short-whole-briefing", Go::To(Screen::BriefingWhole)),
    ]
}
