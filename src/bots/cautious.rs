//! Cautious: law and transparency at home, little abroad; collects evidence, says little until it is sure.

use super::judgement::{Manner, appetite};
use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What it values.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.8),
        (Category::Cooperation, 0.6),
        (Category::Stability, 0.9),
        (Category::Capacity, 1.1),
        (Category::Legal, 1.1),
        (Category::Stakeholder, 0.5),
    ]),
    joint: 0.5,
    thrift: 0.4,
    coldness: 0.05,
    pays: true,
    worth,
};

fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let sure = situation.state.1;
    match choice.mechanism {
        Mechanism::OwnProbe if situation.victim => 3.0,
        Mechanism::LegalReview if situation.victim => 2.0,
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => 1.8,
        Mechanism::ShareIndicators if situation.victim => 0.8,
        Mechanism::StopAbuse => 2.5,
        Mechanism::PoliceCase if situation.host || situation.victim => 1.2,
        Mechanism::Demarche if situation.victim && sure > 0.6 => 1.5,
        Mechanism::StaySilent if situation.victim && situation.pressure < 0.4 => 0.6,
        Mechanism::Disclose if situation.victim && situation.pressure >= 0.4 => 1.4,
        Mechanism::Convene if situation.victim && situation.known.rung >= 3 => 1.3,
        Mechanism::TakedownTargeted => 1.5,
        Mechanism::RequestHelp if situation.victim && situation.known.severity >= 5.0 => 0.9,
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
