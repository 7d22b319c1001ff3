//! The names of the screens, and what choosing an option does. What stands on each is laid out elsewhere.
//!
//! A screen carries what it is about and no view: it is laid out anew each time it is shown, so it cannot
//! show an old number.

use crate::sim::catalogue::measure::Category;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet};
use crate::words::word;

/// A screen. Where two differ only in what they are about, they share a variant and its help.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Screen {
    Scenarios,
    Seats,
    Briefing,
    BriefingWhole,
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
    About(ChoiceId),
    Choices(Option<IncidentId>),
    Choice(ChoiceId, Option<IncidentId>),
    Question(Act),
    Draft,
    Score,
    Happened(u16),
    HappenedWhole(u16),
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
            Self::Briefing | Self::BriefingWhole => "briefing",
            Self::Desk => "desk",
            Self::Papers | Self::OldPapers => "papers",
            Self::Incidents => "incidents",
            Self::Relations => "relations",
            Self::Proposals | Self::Proposal(_) => "proposals",
            Self::Categories | Self::Measures(_) | Self::Measure(_) => "measures",
            Self::Partners(..) => "partners",
            Self::Matters | Self::About(_) | Self::Choices(_) | Self::Choice(..) => "choices",
            Self::Question(_) => "question",
            Self::Draft => "draft",
            Self::Score => "score",
            Self::Happened(_) | Self::HappenedWhole(_) => "happened",
            Self::Debrief | Self::DebriefOf(_) | Self::Others => "debrief",
            Self::Leave => "leave",
        }
    }
}

/// The effect of choosing an option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Go {
    /// Opens a screen; back leads to the one before.
    To(Screen),
    /// Leads one screen back; from the first it stays.
    Back,
    /// Leads to the desk and forgets the way there.
    Home,
    /// Takes a shipped scenario.
    Scenario(&'static str),
    /// Takes a seat and begins.
    Seat(StateId),
    /// Names a partner, or takes the name back.
    Partner(StateId),
    /// Puts an act into the draft, if the rules allow it; a harsh one is asked about first.
    Add(Act),
    /// Puts an act into the draft that was asked about.
    Mean(Act),
    /// Takes the act at this place out of the draft.
    Remove(usize),
    /// Seals the draft and closes the step.
    Seal,
    /// Leaves the exercise.
    End,
}

/// A numbered option; its number is its place in the list of the screen, which moves from step to step.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub label: String,
    /// What it can be called by in every step, where it has such a name: a short name of the catalogue, the code of a state.
    pub name: Option<String>,
    pub go: Go,
}

impl Item {
    /// An option with these words.
    pub(super) fn new(label: impl Into<String>, go: Go) -> Self {
        Self { label: label.into(), name: None, go }
    }

    /// The same option, which can be called by this name as well.
    pub(super) fn named(self, name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..self }
    }

    /// Its name in brackets, if it has one, and its words.
    pub(super) fn line(&self) -> String {
        self.name.as_ref().map_or_else(|| self.label.clone(), |name| format!("[{name}] {}", self.label))
    }

    /// An option with the words of a key.
    pub(super) fn of(key: &str, go: Go) -> Self {
        Self::new(word(key), go)
    }
}
