//! What happened: the exercise's record of facts, each with those who may know of it. A fact is noted with
//! its audience when it happens, and no front ever decides about that.

use serde::{Deserialize, Serialize};

use crate::sim::decision::Act;
use crate::sim::digest::digest;
use crate::sim::ids::{
    BranchId, IncidentId, InjectId, MeasureId, ParagraphId, ProposalId, StateId, StateSet, Suspect,
};
use crate::sim::name::named;
use crate::sim::plot::Quality;

/// Who may know of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody and the public board.
    Public,
    /// These delegations.
    Seats(StateSet),
    /// Control alone.
    Control,
}

digest! { enum Audience { Public, Seats(seats), Control } }

impl Audience {
    /// May this delegation know of it?
    #[inline]
    pub fn reaches(self, seat: StateId) -> bool {
        match self {
            Self::Public => true,
            Self::Seats(seats) => seats.has(seat),
            Self::Control => false,
        }
    }
}

/// One event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The step in which it happened, counted from 0.
    pub step: u16,
    /// Those who may know of it.
    pub audience: Audience,
    /// What happened.
    pub what: What,
}

digest! { struct Event { step, audience, what } }

/// What moves a crisis on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Push {
    /// What a government chose to do.
    Act,
    /// Nobody's act: the strain between the two, or that it gave way (MODEL.md 7.10).
    Strain,
}

digest! { enum Push { Act, Strain } }

/// How a proposal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Agreed at full strength.
    Agreed,
    /// Agreed after the text was softened.
    Softened,
    /// Somebody quietly blocked it. Nobody is told who.
    Blocked,
    /// Too few partners said yes.
    TooFew,
}

named!(Outcome {
    Agreed = "agreed",
    Softened = "softened",
    Blocked = "blocked",
    TooFew = "too-few",
});

digest! { enum Outcome { Agreed, Softened, Blocked, TooFew } }

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// An inject was released.
    Released(InjectId),
    /// An inject was due and was kept back: what it presumes does not hold.
    KeptBack(InjectId),
    /// A branch opened.
    BranchOpened(BranchId),
    /// A delegation's act was carried out.
    Done(StateId, Act),
    /// A delegation's act could not be carried out any more when its turn came.
    Lapsed(StateId, Act),
    /// A measure came into force for these states.
    InForce(MeasureId, StateSet),
    /// A measure lapsed for want of upkeep.
    UpkeepUnpaid(MeasureId, StateId),
    /// A measure showed its side effect at this state.
    SideEffect(MeasureId, u8, StateId),
    /// A proposal was put on the table.
    Tabled(ProposalId),
    /// A proposal was settled.
    Settled(ProposalId, Outcome),
    /// An incident began.
    IncidentBegan(IncidentId),
    /// An incident became known to everybody.
    IncidentPublished(IncidentId),
    /// An incident is over.
    IncidentClosed(IncidentId),
    /// An incident spilled over to this state.
    Spillover(IncidentId, StateId),
    /// The crisis over an incident moved from one rung to another, and what moved it.
    Rung(IncidentId, u8, u8, Push),
    /// A contact answered the first state about an incident.
    ContactAnswered(IncidentId, StateId, StateId),
    /// Nobody answered.
    ContactSilent(IncidentId, StateId, StateId),
    /// An item of evidence reached a state.
    EvidenceFound(IncidentId, StateId, Suspect, Quality),
    /// A state named a suspect in public.
    Named(IncidentId, StateId, Suspect),
    /// A hidden act came out.
    Exposed(StateId, crate::sim::ids::ChoiceId, Option<IncidentId>),
    /// Help reached the state that an incident hit.
    HelpArrived(IncidentId, StateId),
    /// An offer of help was declined.
    HelpDeclined(IncidentId, StateId),
    /// A state outside a quarrel carried words between the two.
    OfficesTaken(IncidentId, StateId),
    /// One of the two did not let it.
    OfficesDeclined(IncidentId, StateId),
    /// Abuse from a state's territory was stopped.
    AbuseStopped(IncidentId, StateId),
    /// A request was left unanswered.
    RequestUnanswered(InjectId, StateId, ParagraphId),
    /// A leader's promise was not kept: audience cost.
    ClimbedDown(StateId),
    /// A text among all delegations that carries no measure was concluded.
    Statement(Outcome),
    /// Control has overruled something; the number of the ruling in its log, from 0.
    Ruled(u16),
    /// At the end: a naming turned out to be wrong.
    NamingDisproved(IncidentId, StateId, Suspect),
}

digest! { enum What {
    Released(inject),
    KeptBack(inject),
    BranchOpened(branch),
    Done(state, act),
    Lapsed(state, act),
    InForce(measure, states),
    UpkeepUnpaid(measure, state),
    SideEffect(measure, effect, state),
    Tabled(proposal),
    Settled(proposal, outcome),
    IncidentBegan(incident),
    IncidentPublished(incident),
    IncidentClosed(incident),
    Spillover(incident, state),
    Rung(incident, from, to, push),
    ContactAnswered(incident, asking, asked),
    ContactSilent(incident, asking, asked),
    EvidenceFound(incident, state, suspect, quality),
    Named(incident, state, suspect),
    Exposed(state, choice, incident),
    HelpArrived(incident, state),
    HelpDeclined(incident, state),
    OfficesTaken(incident, state),
    OfficesDeclined(incident, state),
    AbuseStopped(incident, state),
    RequestUnanswered(inject, state, paragraph),
    ClimbedDown(state),
    Statement(outcome),
    Ruled(ruling),
    NamingDisproved(incident, state, suspect),
} }

impl Outcome {
    /// Was it agreed, at full strength or softened?
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Softened)
    }
}
