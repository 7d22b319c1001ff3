//! The six kinds of act by which people tell apart what a delegation does: they order a list of options and count what was
//! done, where eighteen sentences would say less than six numbers.

use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::catalogue::measure::Category;
use crate::sim::decision::Act;
use crate::sim::scenario::Scenario;
use crate::words::word;

/// A kind of act, from the softest to the hardest, and then what is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// Turns to somebody: a question, a request, a conversation.
    Ask,
    /// Tells something, or keeps it back.
    Inform,
    /// Finds out who did it and what the law allows.
    Investigate,
    /// Points at somebody.
    Protest,
    /// Takes something away: from a state, or from people who use a service.
    Penalise,
    /// Builds something that lasts: measures, help, restraint.
    Build,
}

impl ActKind {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Ask, Self::Inform, Self::Investigate, Self::Protest, Self::Penalise, Self::Build];

    /// The kind of a crisis choice.
    pub fn of_choice(choice: &Choice) -> Self {
        match choice.mechanism {
            Mechanism::Contact
            | Mechanism::RequestHelp
            | Mechanism::Convene
            | Mechanism::GoodOffices
            | Mechanism::PayRansom => Self::Ask,
            Mechanism::ShareIndicators
            | Mechanism::Disclose
            | Mechanism::StaySilent
            | Mechanism::CounterMessage
            | Mechanism::Conceal => Self::Inform,
            Mechanism::JointProbe | Mechanism::OwnProbe | Mechanism::LegalReview | Mechanism::PoliceCase => {
                Self::Investigate
            }
            Mechanism::Name | Mechanism::NameJointly | Mechanism::Demarche => Self::Protest,
            Mechanism::Penalty
            | Mechanism::CovertReply
            | Mechanism::TakedownTargeted
            | Mechanism::TakedownMass
            | Mechanism::Shutdown => Self::Penalise,
            Mechanism::OfferHelp | Mechanism::StopAbuse | Mechanism::Restraint => Self::Build,
            // What has no rule of its own is known by whom it points at.
            Mechanism::Plain if choice.harm().is_some() || choice.toward == Toward::Suspect => Self::Protest,
            Mechanism::Plain => Self::Inform,
        }
    }

    /// The kind of a measure.
    pub fn of_category(category: Category) -> Self {
        match category {
            Category::Transparency => Self::Inform,
            Category::Cooperation
            | Category::Stability
            | Category::Capacity
            | Category::Legal
            | Category::Stakeholder => Self::Build,
        }
    }

    /// The kind of an act. A position on a joint measure counts as building: it says what becomes of it.
    pub fn of(s: &Scenario, act: &Act) -> Self {
        match *act {
            Act::Adopt(measure) | Act::Propose { measure, .. } => {
                Self::of_category(s.measures[measure].category)
            }
            Act::Answer { .. } => Self::Build,
            Act::Respond { choice, .. } => Self::of_choice(&s.choices[choice]),
        }
    }

    /// Its name, as a verb.
    pub fn name(self) -> String {
        word(match self {
            Self::Ask => "act-kind-ask",
            Self::Inform => "act-kind-inform",
            Self::Investigate => "act-kind-investigate",
            Self::Protest => "act-kind-protest",
            Self::Penalise => "act-kind-penalise",
            Self::Build => "act-kind-build",
        })
    }
}
