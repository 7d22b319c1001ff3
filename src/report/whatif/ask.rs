//! What is asked: at which moment, what otherwise, and which crisis is watched.

use crate::report::turning::{legal, to_each};
use crate::session::Course;
use crate::session::what_if::{Asking, Counted, Otherwise};
use crate::sim::decision::Act;
use crate::sim::exercise::incident::PRIVATE_QUERY;
use crate::sim::ids::{PlotId, StateId};
use crate::study::whatif::future::rung;
use crate::study::whatif::{Change, Futures, Gauge, Past, change, fits};

/// The rung below which a crisis is wanted: a protest, the first that is escalation.
const PROTEST: u8 = PRIVATE_QUERY + 1;
/// The highest rung.
const HIGHEST: u8 = 8;

/// A question about one moment of an exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// The step whose moment it is, counted from 0.
    pub step: u16,
    /// The delegation that does otherwise.
    pub who: StateId,
    /// What is otherwise.
    pub change: Change,
    /// What is counted in its futures.
    pub counted: Counted,
    /// The seed of the luck from that moment on; the luck of the first pair is the one that was played.
    pub seed: u64,
}

impl Question {
    /// A question about the crisis, with the seed that was played.
    pub fn new(course: &Course<'_>, step: u16, who: StateId, change: Change) -> Self {
        Self { step, who, change, counted: Counted::Crisis, seed: course.seed() }
    }

    /// The question that control has put to a room, of an exercise that holds what it names.
    pub fn asked(course: &Course<'_>, asking: &Asking) -> Option<Self> {
        let Asking { step, seat, otherwise, counted } = *asking;
        let decision = course.decisions.get(usize::from(step))?.get(seat.at())?;
        let place = |act: Act| decision.acts.iter().position(|done| *done == act);
        let change = match otherwise {
            Otherwise::Without(act) => Change::Without(seat, place(act)?),
            Otherwise::Also(act) => Change::Also(seat, act),
            Otherwise::Instead { of, act } => Change::Instead(seat, place(of)?, act),
        };
        Some(Self { counted, ..Self::new(course, step, seat, change) })
    }

    /// The same as control asks it of a room; none where nothing is otherwise.
    pub fn asking(&self, course: &Course<'_>) -> Option<Asking> {
        let decision = course.decisions.get(usize::from(self.step))?.get(self.who.at())?;
        let otherwise = match self.change {
            Change::None => return None,
            Change::Without(_, place) => Otherwise::Without(*decision.acts.get(place)?),
            Change::Also(_, act) => Otherwise::Also(act),
            Change::Instead(_, place, act) => Otherwise::Instead { of: *decision.acts.get(place)?, act },
        };
        Some(Asking { step: self.step, seat: self.who, otherwise, counted: self.counted })
    }

    /// The futures that it asks for.
    pub(super) fn futures<'a>(&self, course: &'a Course<'a>) -> Futures<'a> {
        let past = past(course);
        Futures {
            past,
            step: self.step,
            change: self.change,
            gauge: Gauge { about: watched(course), who: self.who, between: None },
            seed: self.seed,
            fits: fits(&past, self.step),
        }
    }

    /// Which way a room is asked about commitments: what is left out makes them worse, if anything, and what is done as well
    /// makes them better. The word by which a sentence chooses.
    pub(super) fn way(&self) -> &'static str {
        match self.change {
            Change::Without(..) => "worse",
            Change::None | Change::Also(..) | Change::Instead(..) => "better",
        }
    }

    /// The rung below which the crisis is to stay: a protest, or the next one where it stands as high already.
    pub(super) fn below(&self, course: &Course<'_>) -> u8 {
        let moment = course.moments.get(usize::from(self.step));
        let stands = moment.map_or(0, |moment| rung(moment, watched(course)));
        PROTEST.max(stands + 1).min(HIGHEST)
    }
}

/// A course in the eyes of a study.
pub(super) fn past<'a>(course: &'a Course<'a>) -> Past<'a> {
    Past { moments: &course.moments, decisions: course.decisions }
}

/// The incident of the plot over which the crisis was gravest as it was played; of equals the first.
pub fn watched(course: &Course<'_>) -> Option<PlotId> {
    let begun =
        course.exercise.incidents().iter().filter_map(|incident| Some((incident.rung_peak, incident.plot?)));
    let gravest = begun.reduce(|most, next| if next.0 > most.0 { next } else { most });
    gravest.map(|(_, plot)| plot)
}

/// Everything that the rules allowed a delegation at a moment beside its other acts, each line of the catalogue about
/// the same incident once, a proposal to one partner once for each. `instead_of` is the place of an act that is left out.
pub fn open_acts(course: &Course<'_>, step: u16, who: StateId, instead_of: Option<usize>) -> Vec<Act> {
    let step = usize::from(step);
    let (Some(moment), Some(decision)) = (
        course.moments.get(step),
        course.decisions.get(step).and_then(|decisions| decisions.get(usize::from(who))),
    ) else {
        return Vec::new();
    };
    let (beside, aim) = match instead_of {
        Some(place) => {
            let aim = match decision.acts.get(place) {
                Some(Act::Respond { toward, .. }) => *toward,
                Some(Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. }) | None => None,
            };
            (change::others(decision, place), aim)
        }
        None => (decision.acts.to_vec(), None),
    };
    to_each(moment, who, &beside, legal(moment, who, &beside, aim))
}
