//! Which file lays out which screen of the table.

use super::super::page::Page;
use super::screen::{Item, Screen};
use super::table::Table;
use super::{after, crisis, desk, draft, measures, papers, proposals, short};

/// Lays out a screen of the table and gives its options.
pub(super) fn show(table: &Table, screen: Screen, page: &mut Page) -> Vec<Item> {
    match screen {
        // Both questions are answered by now; whoever comes back to one sees the desk.
        Screen::Scenarios | Screen::Seats | Screen::Desk => desk::desk(table, page),
        Screen::Briefing => short::briefing(table, page),
        Screen::BriefingWhole => papers::briefing(table, page),
        Screen::Papers => papers::this_step(table, page),
        Screen::OldPapers => papers::earlier(table, page),
        Screen::Incidents => desk::incidents(table, page),
        Screen::Relations => desk::relations(table, page),
        Screen::Proposals => proposals::list(table, page),
        Screen::Proposal(id) => proposals::one(table, page, id),
        Screen::Categories => measures::categories(table, page),
        Screen::Measures(category) => measures::list(table, page, category),
        Screen::Measure(id) => measures::one(table, page, id),
        Screen::Partners(id, chosen) => measures::partners(table, page, id, chosen),
        Screen::Matters => crisis::matters(table, page),
        Screen::About(choice) => crisis::about(table, page, choice),
        Screen::Choices(incident) => crisis::list(table, page, incident),
        Screen::Choice(choice, incident) => crisis::one(table, page, choice, incident),
        Screen::Question(act) => crisis::question(table, page, act),
        Screen::Draft => draft::draft(table, page),
        Screen::Score => after::score(table, page),
        Screen::Happened(step) => short::happened(table, page, step),
        Screen::HappenedWhole(step) => after::happened(table, page, step),
        Screen::Debrief => after::debrief(table, page),
        Screen::DebriefOf(state) => after::of_state(table, page, state),
        Screen::Others => after::others(table, page),
        Screen::Leave => after::leave(table, page),
    }
}
