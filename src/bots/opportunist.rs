//! Opportunist: takes what is cheap and looks well, helps where it is seen, conceals what would embarrass.
//!
//! The public is its measure: nearly every answer hangs on whether the incident is known to all. It shows a
//! class why transparency works on those who are not moved by duty, and why a breach that nobody knows of is
//! often hidden.

use super::manner::{Manner, appetite};
use super::situation::Situation;
use super::stake::{Mechanisms, Stake};
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What an opportunist values: measures that look well and cost little; law comes last, because nobody
/// applauds it.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 1.0),
        (Category::Cooperation, 0.5),
        (Category::Stability, 0.9),
        (Category::Capacity, 0.7),
        (Category::Legal, 0.3),
        (Category::Stakeholder, 0.6),
    ]),
    // Joint measures look well and share the cost, yet tie it down.
    joint: 0.6,
    // What is good for others looks well.
    selfless: 1.0,
    // It keeps half in hand, to be ready when a chance comes.
    thrift: 0.5,
    // Half a position colder than the rule of MODEL.md 7.4: agreement should be worth something to it.
    coldness: 0.1,
    pays: true,
    favours: true,
    never: Mechanisms::of(&[
        Mechanism::Plain,
        Mechanism::RequestHelp,
        Mechanism::JointProbe,
        Mechanism::Demarche,
        Mechanism::OwnProbe,
        Mechanism::LegalReview,
        Mechanism::GoodOffices,
        Mechanism::Penalty,
        Mechanism::CovertReply,
        Mechanism::TakedownMass,
        Mechanism::Shutdown,
    ]),
    worth,
};

/// What a crisis choice is worth to it, 0 for what it never does. A condition on `seen` stands wherever the
/// same act would bring it nothing unseen.
fn worth(situation: &Situation, choice: &Choice) -> f64 {
    // Known to everybody, not only to this seat.
    let seen = situation.public;
    match choice.mechanism {
        Mechanism::OfferHelp if seen => 1.8,
        // Concealing comes before silence, though it leaks more often: it counts on not being found out.
        Mechanism::Conceal if situation.victim && !seen => 1.6,
        Mechanism::StaySilent if situation.victim && !seen => 1.2,
        Mechanism::Disclose if situation.victim && seen => 1.5,
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => 1.6,
        // Under suspicion it wants to be seen to make a step.
        Mechanism::Contact if situation.suspected => 1.2,
        Mechanism::Restraint if situation.suspected && seen => 1.1,
        // In the chair it is seen by all; a party calls it only when things are bad.
        Mechanism::Convene if situation.stakes.has(Stake::Chair) || situation.rung >= 3 => 1.4,
        // More evidence than pressed hard-liners ask for, because a false charge is remembered
        // (MODEL.md 7.12).
        Mechanism::Name if situation.victim && situation.suspect().1 > 0.7 => 1.3,
        // In company it speaks earlier and values it more: several accusers share the blame of an error.
        Mechanism::NameJointly if situation.victim && situation.suspect().1 > 0.6 => 1.4,
        Mechanism::StopAbuse if seen => 1.7,
        Mechanism::PoliceCase if situation.victim && seen => 1.0,
        // It pays a ransom where that may stay a secret; that crime pays then is no concern of this bot.
        Mechanism::PayRansom if situation.victim && !seen => 0.5,
        Mechanism::ShareIndicators if situation.victim || seen => 0.7,
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
