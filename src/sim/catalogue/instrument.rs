//! An instrument: a text of commitments whose paragraphs are scored. The engine knows no particular one.

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use crate::sim::catalogue::occasion::{Measured, OccasionKind, TestedOn};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::ids::{IndicatorId, NormId, ParagraphId};
use crate::sim::name::named;

/// How strong a commitment is, by its verb (MODEL.md 2.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    /// The parties will do it.
    Commit,
    /// The parties will do it, and say so solemnly.
    Pledge,
    /// The parties will do it, and say so with determination.
    Resolve,
    /// The parties say again what they have said before.
    Reaffirm,
    /// The parties look for ways together with others.
    WorkWith,
    /// The parties stand behind what others do.
    Support,
    /// The parties urge others.
    Encourage,
    /// Takes note, in a recital.
    Note,
}

named!(Verb {
    Commit = "commit",
    Pledge = "pledge",
    Resolve = "resolve",
    Reaffirm = "reaffirm",
    WorkWith = "work-with",
    Support = "support",
    Encourage = "encourage",
    Note = "note",
});

/// A whole instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// The name by which scenarios ask for it.
    pub id: String,
    /// Official title, as it is cited.
    pub title: String,
    /// Place and date of adoption.
    pub adopted: String,
    /// What a score against it may and may not say.
    pub note: String,
    /// The scored items, in the order of the text.
    pub paragraphs: TiVec<ParagraphId, Paragraph>,
    /// All indicators, grouped by paragraph.
    pub indicators: TiVec<IndicatorId, Indicator>,
    /// For every indicator the one that counts what is in force in its paragraph and part, where there is one.
    pub in_force_of: TiVec<IndicatorId, Option<IndicatorId>>,
    /// The norms it points to.
    pub norms: TiVec<NormId, Norm>,
}

/// A scored item.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// The number or letter that evidence cites.
    pub id: String,
    /// The paragraph of which this is a half.
    pub half_of: Option<String>,
    /// Shown beside the commitments, never inside their sum.
    pub beside: bool,
    /// A shared commitment with a regional score.
    pub regional: bool,
    /// Our short title, in our words.
    pub title: String,
    /// Our explanation, in our words and not in those of the text.
    pub explanation: String,
    /// Its verb, which says how strong the commitment is.
    pub verb: Verb,
    /// Base weight, 0–1.
    pub weight: f64,
    /// Names of its sub-scores; empty for most.
    pub parts: Vec<String>,
}

/// Observable evidence for a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// `IND-04a` and so on.
    pub id: String,
    /// The paragraph it belongs to.
    pub paragraph: ParagraphId,
    /// What is counted.
    pub text: String,
    /// Place of its sub-score in [`Paragraph::parts`]; 0 where there are none.
    pub part: u8,
    /// What is measured.
    pub measured: Measured,
    /// The value that counts as nothing lived up to, in the unit of the measure.
    pub low: f64,
    /// The value that counts as all that can be asked; under [`Self::low`] where less is better.
    pub high: f64,
    /// How much it weighs beside the other indicators of its paragraph.
    pub weight: f64,
    /// The situations that test it.
    pub tests: Vec<TestedOn>,
}

impl Indicator {
    /// How this kind of situation, over an incident of this kind or over none, tests it.
    pub fn tested_on(&self, on: OccasionKind, about: Option<IncidentKind>) -> Option<&TestedOn> {
        let fits = |test: &&TestedOn| {
            test.on == on && (test.about.is_empty() || about.is_some_and(|kind| test.about.contains(&kind)))
        };
        self.tests.iter().find(fits)
    }
}

/// A norm of responsible State behaviour.
#[derive(Debug, Clone, PartialEq)]
pub struct Norm {
    /// `N-a` and so on.
    pub id: String,
    /// Our short description.
    pub text: String,
}

impl Instrument {
    /// The paragraph of this id.
    pub fn paragraph(&self, id: &str) -> Option<ParagraphId> {
        self.paragraphs.iter_enumerated().find(|(_, p)| p.id == id).map(|(place, _)| place)
    }

    /// The indicator of this id.
    pub fn indicator(&self, id: &str) -> Option<IndicatorId> {
        self.indicators.iter_enumerated().find(|(_, i)| i.id == id).map(|(place, _)| place)
    }
}
