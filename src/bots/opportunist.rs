//! Opportunist: takes what is cheap and looks well, helps where it is seen, conceals what would embarrass.

use super::judgement::{Manner, appetite};
use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What it values.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 1.0),
        (Category::Cooperation, 0.5),
        (Category::Stability, 0.9),
        (Category::Capacity, 0.7),
        (Category::Legal, 0.3),
        (Category::Stakeholder, 0.6),
    ]),
    joint: 0.6,
    thrift: 0.5,
    coldness: 0.1,
    pays: true,
    worth,
};

fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let seen = situation.known.public;
    match choice.mechanism {
        Mechanism::OfferHelp if seen => 1.8,
        Mechanism::Conceal if situation.victim && !seen => 1.6,
        Mechanism::StaySilent if situation.victim && !seen => 1.2,
        Mechanism::Disclose if situation.victim && seen => 1.5,
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => 1.6,
        Mechanism::Convene if situation.known.rung >= 3 => 1.4,
        Mechanism::Name if situation.victim && situation.suspect.1 > 0.7 => 1.3,
        Mechanism::NameJointly if situation.victim && situation.suspect.1 > 0.6 => 1.4,
        Mechanism::StopAbuse if seen => 1.7,
        Mechanism::PoliceCase if situation.victim && seen => 1.0,
        Mechanism::PayRansom if situation.victim && !seen => 0.5,
        Mechanism::ShareIndicators if situation.victim => 0.7,
        Mechanism::TakedownTargeted => 1.3,
        Mechanism::CounterMessage if seen => 1.0,
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
        | Mechanism::TakedownMass
        | Mechanism::Shutdown
        | Mechanism::CounterMessage
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
