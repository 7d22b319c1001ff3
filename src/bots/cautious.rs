//! Cautious: law and transparency at home, little abroad; collects evidence, says little until it is sure.
//!
//! Its rule is that a word spoken cannot be taken back: what it does in public waits for pressure at home,
//! and what it says to a suspect waits for evidence. It never names anybody, because trust lost by naming
//! wrongly comes back slowly (Slovic 1993; MODEL.md 7.12).

use super::manner::{Manner, appetite};
use super::situation::Situation;
use super::stake::{Mechanisms, Stake};
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What a cautious delegation values: its own capacity and law before anything that ties it to others.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.8),
        (Category::Cooperation, 0.6),
        (Category::Stability, 0.9),
        (Category::Capacity, 1.1),
        (Category::Legal, 1.1),
        (Category::Stakeholder, 0.5),
    ]),
    // Half as fond of what needs others: they might see into its networks.
    joint: 0.5,
    // Quiet neighbours are worth as much to it as strength.
    selfless: 1.0,
    // It keeps two fifths in hand for the worst case, so it builds late.
    thrift: 0.4,
    // A little colder than the rule of MODEL.md 7.4; it tips a stance only where that stood on the edge.
    coldness: 0.05,
    pays: true,
    favours: true,
    never: Mechanisms::of(&[
        Mechanism::Plain,
        Mechanism::JointProbe,
        Mechanism::Name,
        Mechanism::NameJointly,
        Mechanism::Penalty,
        Mechanism::CovertReply,
        Mechanism::TakedownMass,
        Mechanism::Shutdown,
        Mechanism::CounterMessage,
        Mechanism::PayRansom,
        Mechanism::Conceal,
    ]),
    worth,
};

/// What a crisis choice is worth to it, 0 for what it never does. First come its own probe and the lawyers,
/// which cost nobody's face; then questions; then words in confidence.
fn worth(situation: &Situation, choice: &Choice) -> f64 {
    match choice.mechanism {
        Mechanism::OwnProbe if situation.victim || situation.suspected || situation.host => 3.0,
        Mechanism::LegalReview if situation.victim || situation.suspected => 2.0,
        // Suspected, it explains itself in confidence, and offers a step in public only under a heavy charge.
        Mechanism::Contact if situation.suspected => 1.8,
        Mechanism::Restraint if situation.suspected && situation.rung >= 3 => 1.0,
        // It asks only where there is somebody worth asking: a question shows what it does not know.
        Mechanism::Contact if situation.victim && situation.suspects_a_state() => 1.8,
        Mechanism::ShareIndicators if situation.victim => 0.8,
        // What it has found for itself it shows to the state that was hit, and helps where that is its part.
        Mechanism::ShareIndicators => 0.5,
        Mechanism::OfferHelp if situation.stakes.has(Stake::Helper) => 0.7,
        Mechanism::StopAbuse => 2.5,
        Mechanism::PoliceCase if situation.host || situation.victim => 1.2,
        // A protest is brought to a state, so only the belief in a state counts; how likely an outside actor is
        // does not. 0.6 lies above weak evidence, which ends at 0.55 (MODEL.md 7.9).
        Mechanism::Demarche if situation.victim && situation.state().1 > 0.6 => 1.5,
        // The two are one decision. Silence may leak and then costs more; from 0.4, twice the pressure with
        // which states start (MODEL.md 5), it would rather speak.
        Mechanism::StaySilent if situation.victim && situation.pressure < 0.4 => 0.6,
        Mechanism::Disclose if situation.victim && situation.pressure >= 0.4 => 1.4,
        Mechanism::Convene if situation.rung >= 3 || situation.stakes.has(Stake::Chair) => 1.3,
        // Nobody sees it, and nothing is said that could not be taken back.
        Mechanism::GoodOffices if situation.rung >= 2 => 1.4,
        Mechanism::TakedownTargeted => 1.5,
        Mechanism::RequestHelp if situation.victim && situation.severity >= 5.0 => 0.9,
        Mechanism::Plain
        | Mechanism::Contact
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
