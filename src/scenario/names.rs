//! Every name a scenario can use, with its place in the dense tables of the rules. A name that does not exist
//! has no place; whether that is a mistake is for the checks to say.

use std::collections::BTreeMap;

use unicode_normalization::char::is_combining_mark;

use super::cast::Cast;
use super::catalogue::{Choice, Era, Forum, Instrument, Measure};
use super::file::Scenario;
use super::library::Library;
use crate::sim::ids::{
    ActorId, BranchId, ChoiceId, ForumId, IndicatorId, InjectId, MeasureId, MoveId, NormId, ParagraphId,
    PlotId, Suspect,
};

/// Names of one kind; of two alike, the first counts.
pub type Index<'a, Id> = BTreeMap<&'a str, Id>;

/// The catalogue of one scenario and the place of every name in it.
#[derive(Debug, Clone)]
pub struct NameIndex<'a> {
    /// What the exercise is scored by; none if the scenario asks for one that is not there.
    pub instrument: Option<&'a Instrument>,
    /// The measures of the scenario's era.
    pub measures: Vec<&'a Measure>,
    /// The crisis choices, in the order of their places.
    pub choices: Vec<&'a Choice>,
    /// The forums, in the order of their places.
    pub forums: Vec<&'a Forum>,
    /// Who sits at the table, and who plays which role.
    pub cast: Cast<'a>,
    /// The place of each measure by its name.
    pub measure: Index<'a, MeasureId>,
    /// The place of each crisis choice by its name.
    pub choice: Index<'a, ChoiceId>,
    /// The place of each forum by its name.
    pub forum: Index<'a, ForumId>,
    /// The place of each paragraph by its number.
    pub paragraph: Index<'a, ParagraphId>,
    /// The place of each indicator by its name.
    pub indicator: Index<'a, IndicatorId>,
    /// The place of each norm by its name.
    pub norm: Index<'a, NormId>,
    /// Places of outside actors.
    pub actor: Index<'a, ActorId>,
    /// The place of each incident of the plot by its name.
    pub incident: Index<'a, PlotId>,
    /// The place of each inject by its name.
    pub inject: Index<'a, InjectId>,
    /// The place of each branch by its name.
    pub branch: Index<'a, BranchId>,
    /// The place of each move by its name.
    pub moves: Index<'a, MoveId>,
}

/// The longest name, in characters.
pub const NAME_MAX: usize = 40;

/// A sign that a name may have in it: letters of any script with the marks that belong to them, digits, hyphen, underscore and full stop.
pub fn can_be_in_a_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.') || is_combining_mark(sign)
}

/// The word for "nobody meant it" where a suspect is named.
pub const ACCIDENT: &str = "accident";

fn index<'a, T: 'a, Id: From<usize>>(
    items: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> &'a str,
) -> Index<'a, Id> {
    let mut found = Index::new();
    // An id of one byte has room for 256 names; a check refuses longer tables.
    let room = 1 << (8 * size_of::<Id>());
    for (place, item) in items.into_iter().enumerate().take(room) {
        found.entry(name(item)).or_insert_with(|| Id::from(place));
    }
    found
}

impl<'a> NameIndex<'a> {
    /// Every name of a scenario with this library and cast.
    pub fn new(scenario: &'a Scenario, library: &'a Library, cast: Cast<'a>) -> Self {
        let era = if scenario.extended_era { Era::Extended } else { Era::In2018 };
        let (measures, choices, forums) = (library.measures_of(era), library.choices(), library.forums());
        let instrument = library.instrument(&scenario.statement);
        let paragraphs = || instrument.into_iter().flat_map(|text| &text.paragraphs);
        Self {
            measure: index(measures.iter().copied(), |measure| &measure.id),
            choice: index(choices.iter().copied(), |choice| &choice.id),
            forum: index(forums.iter().copied(), |forum| &forum.id),
            paragraph: index(paragraphs(), |paragraph| &paragraph.id),
            indicator: index(paragraphs().flat_map(|p| &p.indicators), |indicator| &indicator.id),
            norm: index(instrument.into_iter().flat_map(|text| &text.norms), |norm| &norm.id),
            actor: index(&scenario.actors, |actor| &actor.id),
            incident: index(&scenario.incidents, |incident| &incident.id),
            inject: index(&scenario.injects, |inject| &inject.id),
            branch: index(&scenario.branches, |branch| &branch.id),
            moves: index(&scenario.moves, |step| &step.id),
            instrument,
            measures,
            choices,
            forums,
            cast,
        }
    }

    /// The hypothesis a word names: an actor, `accident`, a role or a state.
    pub fn suspect(&self, word: &str) -> Option<Suspect> {
        let actors = self.actor.len();
        if word == ACCIDENT {
            return Some(Suspect::from(actors));
        }
        match self.actor.get(word) {
            Some(actor) => Some(Suspect::from(actor.at())),
            None => self.cast.seat(word).map(|seat| Suspect::from(actors + 1 + seat.at())),
        }
    }
}
