//! Cooperative: builds measures with others, asks before it judges, helps, stops abuse from its own soil.
//!
//! It has interests too: it minds its red lines, and it names somebody where it can hardly be wrong. It pays
//! its share of what it supports, because whoever rides free loses the trust of those who pay (Olson 1965;
//! MODEL.md 7.4).

use super::manner::{Manner, appetite};
use super::situation::Situation;
use super::stake::Mechanisms;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What a cooperative delegation values: transparency and cooperation a little above the rest, and joint
/// measures more than its own.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 1.2),
        (Category::Cooperation, 1.2),
        (Category::Stability, 1.0),
        (Category::Capacity, 1.0),
        (Category::Legal, 1.0),
        (Category::Stakeholder, 1.0),
    ]),
    // Above 1: of two measures alike it prefers the one that needs others.
    joint: 1.2,
    // It does not ask for whom a measure is good.
    selfless: 1.0,
    // It keeps a tenth in hand, so that help or a joint probe can still be paid for when something happens.
    thrift: 0.1,
    // Half a position warmer than the rule of MODEL.md 7.4, where a position is 0.2 wide.
    coldness: -0.1,
    pays: true,
    favours: true,
    never: Mechanisms::of(&[
        Mechanism::Plain,
        Mechanism::StaySilent,
        Mechanism::Penalty,
        Mechanism::CovertReply,
        Mechanism::TakedownMass,
        Mechanism::Shutdown,
        Mechanism::PayRansom,
        Mechanism::Conceal,
    ]),
    worth,
};

/// What a crisis choice is worth to it, 0 for what it never does. It asks and stops abuse before all else,
/// then shares and helps, then speaks in public; nothing harsh is in its list.
fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let crisis = f64::from(situation.rung);
    match choice.mechanism {
        // Above everything: what came through its own networks is its own duty, and only it can end it
        // (MODEL.md 7.11).
        Mechanism::StopAbuse => 5.0,
        // Whoever is asked or told of what went through its networks explains itself to the state that was hit.
        Mechanism::Contact if situation.suspected || situation.host => 2.0,
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => {
            // Consultations by letter need no channel but cost political capital; a contact point comes
            // first.
            4.0 - if choice.needs.is_empty() { 0.5 } else { 0.0 }
        }
        Mechanism::ShareIndicators if situation.victim || situation.host => 2.3,
        Mechanism::ShareIndicators => 0.8,
        Mechanism::JointProbe if situation.victim || situation.host => 2.2,
        Mechanism::JointProbe => 1.0,
        Mechanism::RequestHelp if situation.victim => 1.8,
        Mechanism::OfferHelp => 1.9,
        Mechanism::Disclose => 2.5,
        // Looking into one's own networks is an answer to a question, too.
        Mechanism::OwnProbe if situation.victim || situation.suspected => 1.2,
        // From rung 2 the crisis has an address, and the Chair can open a way down that saves face
        // (MODEL.md 7.10).
        Mechanism::Convene if crisis >= 2.0 => 2.4,
        // What is said through a friend of both is said behind closed doors: after the Chair, and beside it.
        Mechanism::GoodOffices if crisis >= 2.0 => 1.7,
        Mechanism::Restraint if crisis >= 1.0 => 1.5,
        Mechanism::LegalReview if situation.victim => 1.0,
        // It shows evidence in confidence once it is likelier than not, and so gives the other side notice
        // without shame.
        Mechanism::Demarche if situation.victim && situation.state().1 > 0.5 => 1.4,
        Mechanism::PoliceCase if situation.host || situation.victim => 1.6,
        Mechanism::TakedownTargeted => 2.6,
        Mechanism::CounterMessage => 2.2,
        // Last of all: more than strong evidence (0.8 in MODEL.md 7.9), and nothing better left to do.
        Mechanism::Name | Mechanism::NameJointly if situation.victim && situation.suspect().1 > 0.9 => 0.3,
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
        | Mechanism::GoodOffices
        | Mechanism::Penalty
        | Mechanism::CovertReply
        | Mechanism::TakedownMass
        | Mechanism::Shutdown
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
