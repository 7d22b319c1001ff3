//! The screens, and what choosing an option does.

use super::super::page::Page;
use super::table::Table;
use super::{after, crisis, desk, draft, measures, papers, proposals};
use crate::sim::catalogue::measure::Category;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet};
use crate::words::word;

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Screen {
    Scenarios,
    Seats,
    Briefing,
    Desk,
    Papers,
    OldPapers,
    Incidents,
    Relations,
    Proposals,
    Proposal(ProposalId),
    Categories,
    Measures(Category),
    Measure(MeasureId),
    Partners(MeasureId, StateSet),
    Matters,
    Choices(Option<IncidentId>),
    Choice(ChoiceId, Option<IncidentId>),
    Draft,
    Score,
    Happened(u16),
    Debrief,
    DebriefOf(StateId),
    Others,
    Leave,
}

impl Screen {
    /// The key of its help.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Scenarios => "scenarios",
            Self::Seats => "seats",
            Self::Briefing => "briefing",
            Self::Desk => "desk",
            Self::Papers | Self::OldPapers => "papers",
            Self::Incidents => "incidents",
            Self::Relations => "relations",
            Self::Proposals | Self::Proposal(_) => "proposals",
            Self::Categories | Self::Measures(_) | Self::Measure(_) => "measures",
            Self::Partners(..) => "partners",
            Self::Matters | Self::Choices(_) | Self::Choice(..) => "choices",
            Self::Draft => "draft",
            Self::Score => "score",
            Self::Happened(_) => "happened",
            Self::Debrief | Self::DebriefOf(_) | Self::Others => "debrief",
            Self::Leave => "leave",
        }
    }
}

/// What choosing an option does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Go {
    To(Screen),
    Back,
    Home,
    Scenario(&'static str),
    Seat(StateId),
    Partner(StateId),
    Add(Act),
    Remove(usize),
    Seal,
    End,
}

/// A numbered option.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub label: String,
    pub go: Go,
}

impl Item {
    /// An option with these words.
    pub(super) fn new(label: impl Into<String>, go: Go) -> Self {
        Self { label: label.into(), go }
    }

    /// An option with the words of a key.
    pub(super) fn of(key: &str, go: Go) -> Self {
        Self::new(word(key), go)
    }
}

/// Lays out a screen of the table and gives its options.
pub(super) fn show(table: &Table, screen: Screen, page: &mut Page) -> Vec<Item> {
    match screen {
        Screen::Scenarios | Screen::Seats | Screen::Desk => desk::desk(table, page),
        Screen::Briefing => papers::briefing(table, page),
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
        Screen::Choices(incident) => crisis::list(table, page, incident),
        Screen::Choice(choice, incident) => crisis::one(table, page, choice, incident),
        Screen::Draft => draft::draft(table, page),
        Screen::Score => after::score(table, page),
        Screen::Happened(step) => after::happened(table, page, step),
        Screen::Debrief => after::debrief(table, page),
        Screen::DebriefOf(state) => after::of_state(table, page, state),
        Screen::Others => after::others(table, page),
        Screen::Leave => after::leave(table, page),
    }
}
