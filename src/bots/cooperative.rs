//! Cooperative: builds measures with others, asks before it judges, helps, stops abuse from its own soil.

use super::judgement::{Manner, appetite};
use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What it values.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 1.2),
        (Category::Cooperation, 1.2),
        (Category::Stability, 1.0),
        (Category::Capacity, 1.0),
        (Category::Legal, 0.8),
        (Category::Stakeholder, 0.9),
    ]),
    joint: 1.2,
    thrift: 0.1,
    coldness: -0.1,
    pays: true,
    worth,
};

fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let crisis = f64::from(situation.known.rung);
    let sure = situation.suspect.1;
    match choice.mechanism {
        Mechanism::StopAbuse => 5.0,
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => {
            4.0 - if choice.needs.is_empty() { 0.5 } else { 0.0 }
        }
        Mechanism::ShareIndicators if situation.victim || situation.host => 2.3,
        Mechanism::ShareIndicators => 0.8,
        Mechanism::JointProbe if situation.victim || situation.host => 2.2,
        Mechanism::JointProbe => 1.0,
        Mechanism::RequestHelp if situation.victim => 1.8,
        Mechanism::OfferHelp => 1.9,
        Mechanism::Disclose => 2.5,
        Mechanism::OwnProbe if situation.victim => 1.2,
        Mechanism::Convene if crisis >= 2.0 => 2.4,
        Mechanism::Restraint if crisis >= 1.0 => 1.5,
        Mechanism::LegalReview if situation.victim => 1.0,
        Mechanism::Demarche if situation.victim && situation.state.1 > 0.5 => 1.4,
        Mechanism::PoliceCase if situation.host || situation.victim => 1.6,
        Mechanism::TakedownTargeted => 2.6,
        Mechanism::CounterMessage => 2.2,
        Mechanism::Name | Mechanism::NameJointly if situation.victim && sure > 0.9 => 0.3,
        Mechanism::Plain
        | Mechanism::Contact
        | Mechanism::RequestHelp
        | Mechanism::OwnProbe
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
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
