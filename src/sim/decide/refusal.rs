//! Why an act is refused: data first, a sentence with a remedy on demand.

use serde::Serialize;

use crate::sim::catalogue::terms::Need;
use crate::sim::ids::{ChoiceId, MeasureId, StateId};
use crate::sim::scenario::Scenario;

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
    /// The choice was made about this incident already and would change nothing.
    DoneBefore(ChoiceId),
}

impl Refusal {
    /// The refusal as a sentence with a remedy.
    pub fn sentence(&self, scenario: &Scenario) -> String {
        let measure = |id: MeasureId| scenario.measures[id].title.as_str();
        let choice = |id: ChoiceId| scenario.choices[id].title.as_str();
        match *self {
            Self::Over => "The exercise has ended; open the debrief.".into(),
            Self::AlreadySealed => "Your decision for this step is sealed; wait for the next step.".into(),
            Self::TooManyMeasures(max) => {
                format!("Your staff can start {max} measure(s) in this step; take one away first.")
            }
            Self::TooManyChoices(max) => {
                format!("Your staff can make {max} crisis choice(s) in this step; take one away first.")
            }
            Self::Twice => "That act is in your decision already; choose another.".into(),
            Self::Contradiction => {
                "One cannot speak and keep silent about the same incident; take one of the two away.".into()
            }
            Self::Budget(needed, have) => {
                format!(
                    "It costs {needed:.0} budget points and {have:.1} are left; choose less or wait for the next quarter."
                )
            }
            Self::PoliticalCapital(needed, have) => {
                format!(
                    "It costs {needed:.0} political capital and {have:.1} is left; wait, or win some by visible success."
                )
            }
            Self::HaveIt(id) => format!("\u{201c}{}\u{201d} is in force or under way already.", measure(id)),
            Self::OnTheTable(id) => {
                format!("\u{201c}{}\u{201d} is on the table already; answer that proposal.", measure(id))
            }
            Self::NeedsPartners(id) => {
                format!("\u{201c}{}\u{201d} needs partners; propose it instead.", measure(id))
            }
            Self::NeedsNobody(id) => {
                format!("\u{201c}{}\u{201d} needs nobody else; adopt it instead.", measure(id))
            }
            Self::Partners(least, most) if least == most => format!("Name {least} partner(s)."),
            Self::Partners(least, most) => format!("Name {least} to {most} partners."),
            Self::NotInGroup(id) => {
                format!(
                    "\u{201c}{}\u{201d} is decided in a group your delegation is not part of; ask a member to table it.",
                    measure(id)
                )
            }
            Self::Needs(need) => need_sentence(need, scenario),
            Self::Unknown => "Nothing of that number exists in this exercise; choose from the list.".into(),
            Self::NotAsked => {
                "That proposal is settled or was not put to you; choose one that is open.".into()
            }
            Self::NoIncident(id) => {
                format!("\u{201c}{}\u{201d} needs an open incident that you know of.", choice(id))
            }
            Self::WrongKind(id) => {
                format!("\u{201c}{}\u{201d} does not answer this kind of incident.", choice(id))
            }
            Self::WrongParty(id) => {
                format!("\u{201c}{}\u{201d} is for another party to this incident.", choice(id))
            }
            Self::NoTarget(id) => {
                format!(
                    "Say at whom \u{201c}{}\u{201d} is directed: another delegation, or a suspect.",
                    choice(id)
                )
            }
            Self::DoneBefore(id) => {
                format!(
                    "\u{201c}{}\u{201d} was done about this incident already; choose another.",
                    choice(id)
                )
            }
        }
    }
}

/// A precondition as a sentence with a remedy.
pub fn need_sentence(need: Need, scenario: &Scenario) -> String {
    let title = |id: MeasureId| scenario.measures[id].title.as_str();
    match need {
        Need::Own(id) => format!("It needs \u{201c}{}\u{201d} in force first.", title(id)),
        Need::States(count, id) => {
            format!(
                "It needs \u{201c}{}\u{201d} in force in at least {count} states; persuade others first.",
                title(id)
            )
        }
        Need::AnyOf(set) => {
            let titles: Vec<String> = set.iter().map(|id| format!("\u{201c}{}\u{201d}", title(id))).collect();
            format!("It needs one of these in force first: {}.", titles.join(", "))
        }
        Need::Capacity(level) => format!("It needs a national capacity of {level:.2}; build capacity first."),
        Need::Trust(level) => format!("It needs trust of {level:.2} in the partner; build trust first."),
        Need::Cohesion(level) => {
            format!("It needs regional cohesion of {level:.2}; agree on smaller things first.")
        }
        Need::Channel(1) => "It needs a contact that answers; the other side has named none.".into(),
        Need::Channel(2) => "It needs a tested contact; take part in a ping test first.".into(),
        Need::Channel(_) => "It needs a protected hotline with the other side; agree on one first.".into(),
    }
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
