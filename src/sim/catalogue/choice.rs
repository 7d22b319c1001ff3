//! Crisis-response choices, good and bad (MODEL.md 2.5), as the rules see them. The bad ones are in the
//! catalogue on purpose: an exercise in which one cannot err teaches nothing. What a choice does is carried
//! out elsewhere.

use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Effect, EvidenceRow, IncidentKind, Need};
use serde::{Deserialize, Serialize};

/// At whom a choice is directed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Toward {
    /// Nobody in particular; needs no incident.
    Nobody,
    /// An incident.
    Incident,
    /// Another delegation, about an incident.
    State,
    /// Whoever one suspects of an incident: a delegation or an outside actor.
    Suspect,
    /// The state that an incident hit.
    Victim,
    /// Another delegation, no incident needed.
    Anyone,
}

/// Who may take a choice, seen from the incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Party {
    /// Every delegation that knows of it.
    #[default]
    Any,
    /// Only the state it hit.
    Victim,
    /// Only others than the state it hit.
    NotVictim,
    /// Only a state whose territory or networks were used, once it has notice.
    Host,
    /// Only the two between which the crisis is: the state it hit, and the other side.
    Between,
}

/// The rule that carries out a choice where its effects alone do not say it all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub enum Mechanism {
    /// Effects, rung and evidence say it all.
    #[default]
    Plain,
    /// Asks through a channel: the counterpart's answer is evidence, best within 48 hours.
    Contact,
    /// Shares indicators CERT to CERT: both sides' evidence grows.
    ShareIndicators,
    /// Asks for help: opens a request to everybody who could give it.
    RequestHelp,
    /// Offers help: lessens damage, if the state hit trusts the giver enough to take it.
    OfferHelp,
    /// Starts or joins a joint technical attribution.
    JointProbe,
    /// Shows the other side the evidence in confidence: whose networks were used has notice then.
    Demarche,
    /// A national probe: more evidence for oneself.
    OwnProbe,
    /// Tells the public the facts, blames nobody.
    Disclose,
    /// Says nothing; a leak costs double.
    StaySilent,
    /// Lawyers look first: opens the way to coercive answers.
    LegalReview,
    /// Names a suspect in public; what follows hangs on the evidence (MODEL.md 7.12).
    Name,
    /// The same by several states together, milder.
    NameJointly,
    /// A police case against whoever is on own soil or within reach of legal help.
    PoliceCase,
    /// Stops abuse from own territory after notice.
    StopAbuse,
    /// The Chair convenes: a face-saving way down.
    Convene,
    /// A third state carries words between the two, if both trust it: a way down that nobody sees.
    GoodOffices,
    /// Sanctions or expulsion: needs a legal review first, or it counts against.
    Penalty,
    /// Strikes back in secret: may be exposed, may hit the wrong thing.
    CovertReply,
    /// Removes named items with process.
    TakedownTargeted,
    /// Filters broadly.
    TakedownMass,
    /// Cuts the service; rumours rise when it ends.
    Shutdown,
    /// Helps credible voices to answer.
    CounterMessage,
    /// Pays criminals: less damage now, more crime later.
    PayRansom,
    /// Conceals a breach: may leak, and then costs more.
    Conceal,
    /// Announces a dated step of restraint and asks for an answer (GRIT).
    Restraint,
}

/// The rung from which a choice without a rule of its own counts as harsh: the first above asking (MODEL.md 2.3).
const HARSH_RUNG: u8 = 2;

/// What a harsh choice does to the side at which it is directed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// It points at somebody, in confidence or in public.
    Charge,
    /// It takes something away.
    Penalty,
    /// It is hostile in another way.
    Hostility,
}

/// A choice, compiled.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Short name, as scenario files write it.
    pub id: String,
    /// Catalogue code, as documents cite it.
    pub code: String,
    /// Title as shown.
    pub title: String,
    /// What practitioners call it, such as `MLA`, where they have a usual term.
    pub term: Option<String>,
    /// What it is, for people who have never met it.
    pub what: String,
    /// Why one would make it.
    pub why: String,
    /// What may go wrong with it.
    pub risk: String,
    /// At whom it is directed.
    pub toward: Toward,
    /// Who may make it, seen from the incident.
    pub by: Party,
    /// Kinds of incident it answers; empty means any.
    pub kinds: Vec<IncidentKind>,
    /// The rule that carries it out beside its effects.
    pub mechanism: Mechanism,
    /// What it costs, paid when it is carried out.
    pub price: Price,
    /// Preconditions, all of which must hold.
    pub needs: Vec<Need>,
    /// The rung of the crisis ladder it sets at least.
    pub rung: Option<u8>,
    /// The rung it brings the crisis down to at most.
    pub off_ramp: Option<u8>,
    /// Does everybody learn of it at once?
    pub public: bool,
    /// Chance that something hidden comes out, 0–1.
    pub exposure: f64,
    /// What changes when it is carried out.
    pub effects: Vec<Effect>,
    /// What changes on top when it is exposed.
    pub exposed: Vec<Effect>,
    /// Evidence it may earn.
    pub serves: Vec<EvidenceRow>,
    /// Choices whose acts against a commitment it makes good, as bits.
    pub remedies: u64,
    /// A note for control, never shown to a seat.
    pub note: String,
}

impl Choice {
    /// Can a delegation make it but once about one incident? What is directed at another state can be directed at a second
    /// one; to ask and to share indicators have a rule of their own.
    #[inline]
    pub fn is_made_once(&self) -> bool {
        let has_own_rule = matches!(self.mechanism, Mechanism::Contact | Mechanism::ShareIndicators);
        matches!(self.toward, Toward::Nobody | Toward::Incident | Toward::Victim) && !has_own_rule
    }

    /// What it does to the side at which it is directed; none if it is not harsh.
    pub fn harm(&self) -> Option<Harm> {
        match self.mechanism {
            Mechanism::Name | Mechanism::NameJointly | Mechanism::Demarche => Some(Harm::Charge),
            Mechanism::Penalty => Some(Harm::Penalty),
            Mechanism::CovertReply => Some(Harm::Hostility),
            Mechanism::Plain => self.rung.filter(|rung| *rung >= HARSH_RUNG).map(|_| Harm::Hostility),
            Mechanism::Contact
            | Mechanism::ShareIndicators
            | Mechanism::RequestHelp
            | Mechanism::OfferHelp
            | Mechanism::JointProbe
            | Mechanism::OwnProbe
            | Mechanism::Disclose
            | Mechanism::StaySilent
            | Mechanism::LegalReview
            | Mechanism::PoliceCase
            | Mechanism::StopAbuse
            | Mechanism::Convene
            | Mechanism::GoodOffices
            | Mechanism::TakedownTargeted
            | Mechanism::TakedownMass
            | Mechanism::Shutdown
            | Mechanism::CounterMessage
            | Mechanism::PayRansom
            | Mechanism::Conceal
            | Mechanism::Restraint => None,
        }
    }
}
