//! Free-rider: agrees to everything that others pay for, builds little itself, answers only what hits it.
//!
//! It is the case of Olson (1965): a shared good is had by all, so why pay. The rules answer by trust lost
//! among those who pay and by half the evidence (MODEL.md 7.4); this file only plays it.

use super::manner::{Manner, appetite};
use super::situation::Situation;
use super::stake::Mechanisms;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What a free-rider values: a little of what is shown and next to nothing of what is built.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.5),
        // At 0 it never begins a measure of cooperation: it waits until somebody else tables it.
        (Category::Cooperation, 0.0),
        (Category::Stability, 0.4),
        (Category::Capacity, 0.3),
        (Category::Legal, 0.1),
        (Category::Stakeholder, 0.1),
    ]),
    // It puts hardly any joint measure on the table, because whoever tables one pays for it.
    joint: 0.1,
    // It minds what a measure costs, not for whom it is good.
    selfless: 1.0,
    // Four fifths stay in hand, so that it begins only what costs a fifth of its purse or less.
    thrift: 0.8,
    // Half a position warmer than the rule of MODEL.md 7.4, because it does not pay for what it agrees to.
    coldness: -0.1,
    // Support and amendment cost the payer's share, so both become silence; requests move it as little.
    pays: false,
    favours: false,
    never: Mechanisms::of(&[
        Mechanism::Plain,
        Mechanism::ShareIndicators,
        Mechanism::OfferHelp,
        Mechanism::Demarche,
        Mechanism::OwnProbe,
        Mechanism::LegalReview,
        Mechanism::Name,
        Mechanism::NameJointly,
        Mechanism::PoliceCase,
        Mechanism::StopAbuse,
        Mechanism::GoodOffices,
        Mechanism::Penalty,
        Mechanism::CovertReply,
        Mechanism::TakedownMass,
        Mechanism::Shutdown,
        Mechanism::CounterMessage,
        Mechanism::PayRansom,
        Mechanism::Conceal,
        Mechanism::Restraint,
    ]),
    worth,
};

/// What a crisis choice is worth to it, 0 for what it never does. Most of the list turns to others: help, a
/// question, a joint probe, the Chair.
fn worth(situation: &Situation, choice: &Choice) -> f64 {
    // Suspicion hits it as well. Not even as the host of an attack does it act: what others suffer is others'
    // affair.
    if !situation.victim && !situation.suspected {
        return 0.0;
    }
    match choice.mechanism {
        Mechanism::RequestHelp => 2.5,
        Mechanism::Contact if situation.suspects_a_state() || situation.suspected => 1.5,
        // 0.4 is twice the pressure with which states start (MODEL.md 5): it speaks once its public asks.
        Mechanism::StaySilent if situation.pressure < 0.4 => 1.0,
        Mechanism::Disclose if situation.pressure >= 0.4 => 1.2,
        Mechanism::JointProbe => 1.4,
        Mechanism::Convene if situation.rung >= 2 => 1.3,
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
        | Mechanism::GoodOffices
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
