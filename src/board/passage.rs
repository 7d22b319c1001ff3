//! What happened in a step, put in order: a passage for each kind of thing, so that a step is told in a few
//! pages. Events come by time, which is the order in which the rules carry them out; people ask first what
//! became of their own decision.

use crate::report::alike;
use crate::report::names::Names;
use crate::session::view::Subject;
use crate::sim::exercise::event::{Event, What};
use crate::sim::ids::StateId;

/// The subject of a passage, in the order of telling: oneself, the others, then what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What the own delegation did. It is empty where people only watch.
    You,
    /// What the others did, as far as this seat may know.
    Others,
    /// Joint measures put and settled, measures in force.
    Measures,
    /// Incidents that began, went on or ended, and the evidence about them.
    Incidents,
    /// The crisis: contacts, accusations, help, rungs.
    Crisis,
    /// What was heard at the opening of the next step.
    News,
}

impl Topic {
    /// All of them, in the order of telling.
    const ALL: [Self; 6] =
        [Self::You, Self::Others, Self::Measures, Self::Incidents, Self::Crisis, Self::News];

    /// The Fluent key of its heading, for the reader in this seat.
    pub fn key(self, me: Option<StateId>) -> &'static str {
        match self {
            Self::You => "board-chapter-you",
            // Where a class reads it, nobody is “the others”.
            Self::Others if me.is_none() => "board-hall-deeds",
            Self::Others => "board-chapter-others",
            Self::Measures => "board-chapter-measures",
            Self::Incidents => "board-chapter-incidents",
            Self::Crisis => "board-chapter-crisis",
            Self::News => "board-chapter-news",
        }
    }

    /// The topic of an event, for the reader in this seat.
    fn of(me: Option<StateId>, what: &What) -> Self {
        match Subject::of(what) {
            Subject::Deeds => match *what {
                What::Done(who, _) | What::Lapsed(who, _) if me == Some(who) => Self::You,
                _ => Self::Others,
            },
            Subject::Measures => Self::Measures,
            Subject::Incidents => Self::Incidents,
            Subject::Crisis => Self::Crisis,
            Subject::News => Self::News,
        }
    }
}

/// Events of one kind in one step, as sentences in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// What all its sentences are about; the heading is made from it.
    pub topic: Topic,
    /// A sentence for each event, in the order in which the events took place; what several others did alike is one.
    pub sentences: Vec<String>,
    /// The events themselves, for a beat that has a picture.
    pub events: Vec<Event>,
}

/// The passages of a step; those without a sentence are left out. The events must be those that the reader
/// may know of: nothing is filtered here.
pub fn passages(names: &Names<'_>, me: Option<StateId>, events: &[Event]) -> Vec<Passage> {
    let about = |topic| {
        let own = events.iter().filter(|event| Topic::of(me, &event.what) == topic);
        let told = alike::told(names, me, own.clone());
        let sentences = told.into_iter().map(|told| told.sentence).collect();
        Passage { topic, sentences, events: own.copied().collect() }
    };
    Topic::ALL.map(about).into_iter().filter(|passage| !passage.sentences.is_empty()).collect()
}
