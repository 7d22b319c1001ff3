//! Why an act is refused: a typed reason with its values. `words` makes the sentence, in any language.

use serde::Serialize;

use crate::sim::catalogue::terms::Need;
use crate::sim::ids::{ChoiceId, MeasureId, StateId};

/// A refused act leaves everything as it was and says why.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Refusal {
    /// The exercise has ended.
    Over,
    /// This seat has sealed its decision for the step.
    AlreadySealed,
    /// Too many measures for one step; the number allowed.
    TooManyMeasures(usize),
    /// Too many crisis choices for one step; the number allowed.
    TooManyChoices(usize),
    /// The same act twice.
    Twice,
    /// Two acts that contradict each other: speaking and keeping silent on one incident.
    Contradiction,
    /// Not enough budget points: needed, in hand.
    Budget(f64, f64),
    /// Not enough political capital: needed, in hand.
    PoliticalCapital(f64, f64),
    /// The measure is in force or under way already.
    HaveIt(MeasureId),
    /// The measure is on the table already.
    OnTheTable(MeasureId),
    /// The measure needs partners: propose it.
    NeedsPartners(MeasureId),
    /// The measure needs nobody else: adopt it.
    NeedsNobody(MeasureId),
    /// The wrong number of partners: needed at least, at most.
    Partners(usize, usize),
    /// This delegation is not in the group that decides it.
    NotInGroup(MeasureId),
    /// A precondition does not hold.
    Needs(Need),
    /// Nothing of that number exists.
    Unknown,
    /// The proposal is settled or was never put to this delegation.
    NotAsked,
    /// The choice needs an incident that this delegation knows of and that is still open.
    NoIncident(ChoiceId),
    /// The choice does not answer this kind of incident.
    WrongKind(ChoiceId),
    /// Only another party to the incident can make this choice.
    WrongParty(ChoiceId),
    /// The choice must be directed at somebody else.
    NoTarget(ChoiceId),
    /// The choice must be directed at a state outside the quarrel.
    NotThird(ChoiceId),
    /// The choice makes good what this delegation has not done.
    NothingToMakeGood(ChoiceId),
    /// The choice shares evidence, and this delegation holds none about the incident.
    NothingToShare(ChoiceId),
    /// The choice hides an incident of which everybody knows.
    NothingToHide(ChoiceId),
    /// The choice was made about this incident already and would change nothing.
    DoneBefore(ChoiceId),
}

/// Who refused what: an act in a decision, by its place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RefusedAct {
    /// Whose decision.
    pub seat: StateId,
    /// Which act, from 0; the whole decision is refused with it.
    pub act: usize,
    /// Why.
    pub why: Refusal,
}
