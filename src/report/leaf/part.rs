//! What stands on a leaf: a few kinds of sentence, and pictures before anybody draws them.

use serde::{Deserialize, Serialize};

use super::heat::Heat;
use super::turn::Turn;
use crate::report::chart::{Chart, Stroke};
use crate::report::trust::{KEYS, Web};
use crate::report::whatif::Hundred;
use crate::session::acts::DebriefAct;
use crate::words::word;

/// A page of an act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Leaf {
    /// The act; none when control has ended the debrief.
    pub act: Option<DebriefAct>,
    /// Its place among its fellows, from 0, and how many there are; none where it stands alone.
    pub place: Option<(usize, usize)>,
    /// What stands on it, from the top.
    pub parts: Vec<Part>,
}

/// One thing on a leaf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// The sentence that the room reads first.
    Lead(String),
    /// What the room is asked: as large, and heavier.
    Asked(String),
    /// A sentence beside a picture, or a long one.
    Beside(String),
    /// A sentence of less weight.
    Plain(String),
    /// What the next picture is about.
    Heading(String),
    /// A count, as the largest thing there is.
    Count(String),
    /// Who was behind an incident, as a card.
    Truth(Truth),
    /// What the lines of charts are.
    Keys(Vec<Key>),
    /// Charts of one size, beside each other.
    Charts(Vec<Chart>),
    /// Trust between all delegations, from the opening to the end.
    Trust(Web),
    /// A turn with the ways that were not taken.
    Turn(Turn),
    /// Commitments over the steps.
    Heat(Heat),
    /// The hands of the room.
    Hands(Vec<HandsOf>),
    /// A hundred futures, each as it was and otherwise.
    Field(Field),
}

/// Who was behind an incident, and at whom the traces were made to point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Truth {
    /// The incident.
    pub title: String,
    /// Who was behind it.
    pub by: String,
    /// At whom traces were planted.
    pub planted: Option<String>,
}

/// What a kind of line is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// How the line is drawn.
    pub stroke: Stroke,
    /// What it is.
    pub name: String,
}

/// A range for which hands go up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandsOf {
    /// "0–19".
    pub range: String,
    /// How many hands; none while nobody has counted.
    pub hands: Option<u16>,
}

/// A hundred futures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The futures in the order in which they are drawn.
    pub hundred: Hundred,
    /// What each mark means where the two of a luck stand in two fields.
    pub legend: String,
    /// What each mark means where the two of a luck are joined by a line.
    pub joined: String,
    /// That it is a model and not the world.
    pub model: String,
    /// What it shows, for whoever cannot see it.
    pub said: String,
}

impl Part {
    /// Is it a sentence, and no picture?
    pub const fn is_said(&self) -> bool {
        match self {
            Self::Lead(_)
            | Self::Asked(_)
            | Self::Beside(_)
            | Self::Plain(_)
            | Self::Heading(_)
            | Self::Count(_) => true,
            Self::Truth(_)
            | Self::Keys(_)
            | Self::Charts(_)
            | Self::Trust(_)
            | Self::Turn(_)
            | Self::Heat(_)
            | Self::Hands(_)
            | Self::Field(_) => false,
        }
    }

    /// How many words are to be read in it. Names and numbers in pictures do not count.
    pub(super) fn words(&self) -> usize {
        let count = |text: &str| text.split_whitespace().count();
        match self {
            Self::Lead(text)
            | Self::Asked(text)
            | Self::Beside(text)
            | Self::Plain(text)
            | Self::Heading(text)
            | Self::Count(text) => count(text),
            Self::Truth(Truth { title, by, planted }) => {
                count(title) + count(by) + planted.as_deref().map_or(0, count)
            }
            Self::Keys(keys) => keys.iter().map(|key| count(&key.name)).sum(),
            Self::Turn(turn) => turn.words(),
            Self::Trust(web) => KEYS.iter().map(|key| count(&word(key))).sum::<usize>() + count(&web.scale()),
            Self::Charts(_) | Self::Heat(_) | Self::Hands(_) | Self::Field(_) => 0,
        }
    }
}
