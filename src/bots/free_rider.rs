//! Free-rider: agrees to everything that others pay for, builds little itself, answers only what hits it.

use super::judgement::{Manner, appetite};
use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What it values.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.5),
        (Category::Cooperation, 0.0),
        (Category::Stability, 0.4),
        (Category::Capacity, 0.3),
        (Category::Legal, 0.1),
        (Category::Stakeholder, 0.1),
    ]),
    joint: 0.1,
    thrift: 0.8,
    coldness: -0.1,
    pays: false,
    worth,
};

fn worth(situation: &Situation, choice: &Choice) -> f64 {
    if !situation.victim {
        return 0.0;
    }
    match choice.mechanism {
        Mechanism::RequestHelp => 2.5,
        Mechanism::Contact if situation.suspects_a_state() => 1.5,
        Mechanism::StaySilent if situation.pressure < 0.4 => 1.0,
        Mechanism::Disclose if situation.pressure >= 0.4 => 1.2,
        Mechanism::JointProbe => 1.4,
        Mechanism::Convene if situation.known.rung >= 2 => 1.3,
        Mechanism::TakedownTargeted => 1.0,
        Mechanism::Plain
        | Mechanism::Contact
        | Mechanism::ShareIndicators
        | Mechanism::OfferHelp
        | Mechanism::OwnProbe
        | Mechanism::Disclose
        | Mechanism::StaySilent
        | Mechanism::LegalReview
        | Mechanism::Name
        | Mechanism::NameJointly
        | Mechanism::Demarche
        | Mechanism::PoliceCase
        | Mechanism::StopAbuse
        | Mechanism::Convene
        | Mechanism::Penalty
        | Mechanism::CovertReply
        | Mechanism::TakedownMass
        | Mechanism::Shutdown
        | Mechanism::CounterMessage
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
