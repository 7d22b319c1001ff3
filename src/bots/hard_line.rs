//! Hard-line: shows strength, names early when pressed at home, penalises whoever affronted it.

use super::judgement::{Manner, appetite};
use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What it values.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.3),
        (Category::Cooperation, 0.3),
        (Category::Stability, 0.5),
        (Category::Capacity, 1.0),
        (Category::Legal, 1.0),
        (Category::Stakeholder, 0.2),
    ]),
    joint: 0.3,
    thrift: 0.2,
    coldness: 0.2,
    pays: true,
    worth,
};

fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let sure = situation.suspect.1;
    let pressed = situation.pressure > 0.3 || situation.provoked;
    match choice.mechanism {
        Mechanism::Name if situation.victim && pressed && sure > 0.35 => 3.0,
        Mechanism::Name if situation.victim && sure > 0.6 => 2.5,
        Mechanism::Penalty if situation.provoked => 2.6,
        Mechanism::Penalty if situation.victim && situation.known.rung >= 3 => 2.0,
        Mechanism::CovertReply if situation.provoked && situation.known.rung >= 4 => 1.5,
        Mechanism::Plain if situation.provoked && choice.rung.is_some_and(|rung| rung >= 3) => 0.8,
        Mechanism::Plain if situation.victim && choice.rung == Some(2) => 1.4,
        Mechanism::Demarche if situation.victim => 1.6,
        Mechanism::OwnProbe if situation.victim => 1.9,
        Mechanism::PoliceCase if situation.victim => 1.5,
        Mechanism::TakedownMass => 1.2,
        Mechanism::TakedownTargeted => 0.9,
        Mechanism::StopAbuse if !situation.provoked => 0.7,
        Mechanism::Plain
        | Mechanism::Contact
        | Mechanism::ShareIndicators
        | Mechanism::RequestHelp
        | Mechanism::OfferHelp
        | Mechanism::JointProbe
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
        | Mechanism::Shutdown
        | Mechanism::CounterMessage
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
