//! Hard-line: shows strength, names early when pressed at home, penalises whoever affronted it.
//!
//! It plays the escalation that the others must learn to answer; among peaceful delegations a crisis climbs
//! by misperception alone. A covert strike it keeps for an affront in a crisis that has reached penalties,
//! and it forgives now and then (MODEL.md 7.15), so that reassurance can work on it (Kydd 2005).

use super::manner::{Manner, appetite};
use super::situation::Situation;
use super::stake::Mechanisms;
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::measure::Category;

/// What a hard-line delegation values: strength and law of its own; others are to be watched rather than
/// joined.
pub const MANNER: Manner = Manner {
    measures: appetite(&[
        (Category::Transparency, 0.3),
        (Category::Cooperation, 0.3),
        (Category::Stability, 0.5),
        (Category::Capacity, 1.0),
        (Category::Legal, 1.0),
        (Category::Stakeholder, 0.2),
    ]),
    // A measure with others has to serve more than three times as much as one of its own.
    joint: 0.3,
    // It builds what makes it stronger. Pledges, safeguards and help for others only tie its hands.
    selfless: 0.1,
    // It spends most of what it has on its own strength and keeps a fifth for an answer.
    thrift: 0.2,
    // More than a whole position colder than the rule of MODEL.md 7.4: it lets pass what others support, and
    // contributes to little that it does not want itself.
    coldness: 0.38,
    pays: true,
    // Whoever wants something done for somebody else has come to the wrong door.
    favours: false,
    never: Mechanisms::of(&[
        Mechanism::Contact,
        Mechanism::ShareIndicators,
        Mechanism::RequestHelp,
        Mechanism::OfferHelp,
        Mechanism::JointProbe,
        Mechanism::Disclose,
        Mechanism::StaySilent,
        Mechanism::LegalReview,
        Mechanism::NameJointly,
        Mechanism::Convene,
        Mechanism::GoodOffices,
        Mechanism::Shutdown,
        Mechanism::CounterMessage,
        Mechanism::PayRansom,
        Mechanism::Conceal,
        Mechanism::Restraint,
    ]),
    worth,
};

/// What a crisis choice is worth to it, 0 for what it never does. It never asks, shares or calls the Chair:
/// to turn to others first looks weak at home.
fn worth(situation: &Situation, choice: &Choice) -> f64 {
    let sure = || situation.suspect().1;
    // 0.3 lies just above the pressure with which states start (MODEL.md 5): it is pressed early. A public at
    // home punishes a leader who backs down (Fearon 1994).
    let pressed = || situation.pressure > 0.3 || situation.provoked();
    match choice.mechanism {
        // Pressed, it names on what MODEL.md 7.9 calls weak evidence, under 0.55, and pays for it by 7.12.
        Mechanism::Name if situation.victim && pressed() && sure() > 0.35 => 3.0,
        Mechanism::Name if situation.victim && sure() > 0.6 => 2.5,
        // Against whom it has reason to: one that affronted it, or one that is likelier than not behind this.
        Mechanism::Penalty if situation.provoked() => 2.6,
        Mechanism::Penalty if situation.victim && situation.rung >= 3 => 2.0,
        // Only as an answer, and only in a crisis that is at penalties already: it is harsh and not reckless.
        Mechanism::CovertReply if situation.provoked() && situation.rung >= 4 => 1.5,
        // A plain choice with a high rung is a show of force, such as a military alert.
        Mechanism::Plain if situation.provoked() && choice.rung.is_some_and(|rung| rung >= 3) => 0.8,
        // A plain choice of rung 2 lets others speak: evidence that leaks, or activists who are not held
        // back.
        Mechanism::Plain if situation.victim && choice.rung == Some(2) => 1.4,
        Mechanism::Demarche if situation.victim => 1.6,
        Mechanism::OwnProbe if situation.victim => 1.9,
        Mechanism::PoliceCase if situation.victim => 1.5,
        // Broad blocking before named items: it is quick and visible, and rights weigh little here
        // (MODEL.md 7.7).
        Mechanism::TakedownMass => 1.2,
        Mechanism::TakedownTargeted => 0.9,
        // Provoked, it does nobody a favour; this is how one quarrel keeps another one going.
        Mechanism::StopAbuse if !situation.provoked() => 0.7,
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
        | Mechanism::Shutdown
        | Mechanism::CounterMessage
        | Mechanism::PayRansom
        | Mechanism::Conceal
        | Mechanism::Restraint => 0.0,
    }
}
