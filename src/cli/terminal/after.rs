//! After a step: what happened, as far as the delegation may know. After the last: the debrief.
//!
//! Up to the end everything comes from the seat's view; the functions of the debrief name things as control
//! does, and are reached only when the exercise is over.

use super::super::page::Page;
use super::super::sheet;
use super::super::sheet::Detail;
use super::super::turning;
use super::screen::{Go, Item, Screen};
use super::table::Table;
use crate::report::chapter::{Chapter, chapter, own_positions};
use crate::report::names::Names;
use crate::report::whatif::turns;
use crate::report::{figures, story};
use crate::sim::exercise::event::What;
use crate::sim::ids::StateId;
use crate::sim::score::ledger::LedgerLine;
use crate::words::{tell, word};

/// What happened in a step. Evidence is told last, because only this delegation has it.
pub(super) fn happened(table: &Table, page: &mut Page, step: u16) -> Vec<Item> {
    let (view, names) = (table.view(), table.names());
    let own: Vec<LedgerLine> = table.lens().evidence().map(|(_, entry)| *entry).collect();
    let mut told = chapter(&names, Some(table.me()), step, &view.events, &own);
    told.deeds.splice(0..0, own_positions(&names, &view, step, &own));
    page.heading(&told.heading);
    tell_chapter(page, &told);
    let found = view.events.iter().filter(|event| event.step == step);
    for event in found.filter(|event| matches!(event.what, What::EvidenceFound(..))) {
        page.item("= ", &story::sentence(&names, event));
    }
    vec![Item::of("happened-on", Go::Back)]
}

/// Deeds, then changes, each with those who know of it if that is not everybody.
fn tell_chapter(page: &mut Page, told: &Chapter) {
    if told.deeds.is_empty() && told.changes.is_empty() {
        page.paragraph(&word("happened-nothing"));
    }
    for deed in &told.deeds {
        page.item("- ", &noted(&deed.text, &deed.touches, deed.known_to.as_deref()));
    }
    for change in &told.changes {
        page.item("= ", &noted(&change.text, "", change.known_to.as_deref()));
    }
}

/// What happened, with the commitments that it touched and with who knows of it, in one pair of brackets.
fn noted(text: &str, touches: &str, known_to: Option<&str>) -> String {
    let notes: Vec<&str> =
        [touches, known_to.unwrap_or_default()].into_iter().filter(|note| !note.is_empty()).collect();
    if notes.is_empty() {
        return text.to_owned();
    }
    tell("told-marked", &[("text", text), ("marks", &notes.join("; "))])
}

/// Own bands and objectives as things stand, with the note on what a score does not say.
pub(super) fn score(table: &Table, page: &mut Page) -> Vec<Item> {
    let view = table.view();
    page.heading(&word("score-heading"));
    for score in &view.scores {
        sheet::band_line(page, table.scenario(), score);
    }
    page.subheading(&word("briefing-wants"));
    for want in &view.wants {
        let key = match (want.reached, table.is_over()) {
            (Some(true), _) => "sheet-reached",
            (Some(false), true) => "sheet-not-reached",
            (Some(false), false) => "sheet-not-reached-yet",
            (None, _) => "sheet-reached-later",
        };
        let weight = want.weight.to_string();
        page.item("  * ", &tell(key, &[("text", &want.text), ("weight", &weight)]));
    }
    page.gap();
    page.paragraph(&table.scenario().instrument.note);
    vec![Item::of("back-to-desk", Go::Home)]
}

/// The acts of a debrief, read down by one person: the truth with what each delegation believed of it, the same luck with
/// nobody acting, the turns, the commitments with the own evidence, the hot wash. Acts that need a room are left out.
pub(super) fn debrief(table: &Table, page: &mut Page) -> Vec<Item> {
    let exercise = table.solo().exercise();
    let names = Names::of_control(exercise);
    let debrief = table.solo().debrief();
    if let Some(debrief) = &debrief {
        sheet::truth(page, names.scenario, debrief);
        sheet::branches(page, debrief);
    }
    let nobody = figures::of_nobody_in(&table.solo().so_far());
    sheet::figures(page, &figures::of(exercise), &nobody);
    if let Some(course) = table.solo().course() {
        turning::lay_out(page, &turns(&course));
    }
    if let Some(debrief) = &debrief {
        sheet::region(page, names.scenario, &debrief.region);
        for state in debrief.states.iter().filter(|state| state.state == table.me()) {
            sheet::delegation(page, &names, state, Detail::Evidence);
        }
        page.gap();
        page.paragraph(&debrief.note);
        page.gap();
        page.paragraph(&word("debrief-what-if"));
        sheet::hot_wash(page, debrief);
    }
    vec![Item::of("debrief-others", Go::To(Screen::Others)), Item::of("leave-go", Go::To(Screen::Leave))]
}

/// The other delegations, to look at one at a time: side by side they would be a league table (MODEL.md 1.4).
pub(super) fn others(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("debrief-others"));
    let states = table.scenario().states.iter_enumerated();
    let mut items: Vec<Item> =
        states.map(|(id, state)| Item::new(&state.name, Go::To(Screen::DebriefOf(id)))).collect();
    items.push(Item::of("back", Go::Back));
    items
}

/// The bands and evidence of one delegation, once the exercise is over.
pub(super) fn of_state(table: &Table, page: &mut Page, state: StateId) -> Vec<Item> {
    let names = Names::of_control(table.solo().exercise());
    if let Some(debrief) = table.solo().debrief() {
        for state in debrief.states.iter().filter(|each| each.state == state) {
            sheet::delegation(page, &names, state, Detail::Evidence);
        }
    }
    vec![Item::of("back", Go::Back)]
}

/// Asks before it leaves, and says how to come back to the same exercise.
pub(super) fn leave(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("leave-heading"));
    table.farewell(page);
    vec![Item::of("leave-go", Go::End), Item::of("leave-stay", Go::Back)]
}
