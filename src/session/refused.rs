//! Why something asked of a live exercise is not done: a typed reason with its values. Nothing is changed then.
//! `words` makes the sentence, in any language.

use crate::journal::Trouble;
use crate::sim::decide::refusal::Refusal;
use crate::sim::name::named;

/// Why not.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// The rules of the exercise say no.
    Rules(Refusal),
    /// Another role may do this.
    NotYourRole,
    /// The head of delegation alone may do this.
    NotHead,
    /// The seat is empty, left or shown out.
    NoSeat,
    /// A bot plays the seat.
    BotPlays,
    /// Control has closed the doors.
    DoorsClosed,
    /// More people than an exercise holds.
    Full,
    /// The exercise has not begun.
    NotBegun,
    /// It has begun.
    Begun,
    /// No step is open.
    NotDeciding,
    /// Nothing is being told.
    NotTelling,
    /// The exercise is over.
    Over,
    /// There is no debrief yet.
    NoDebrief,
    /// The act of the debrief is not open, and is not the next one.
    ActClosed,
    /// The truth is told.
    TruthTold,
    /// A line is too long.
    LineTooLong,
    /// Nobody did this in that step.
    NotDone,
    /// The rules did not allow it in that step.
    NotThen(Refusal),
    /// No what-if waits for its picture.
    NoQuestion,
    /// The draft changed after it was read.
    DraftChanged,
    /// It is not in the draft.
    NotInDraft,
    /// Sealed already.
    Sealed,
    /// Not sealed.
    NotSealed,
    /// Something named does not exist.
    Unknown(Thing),
    /// A text is too long.
    TooLong(Field),
    /// A name is too long.
    NameTooLong,
    /// A name has signs and none of them can be seen.
    NameUnseen,
    /// A name holds signs that turn the direction of the words around it.
    NameTurned,
    /// Somebody else here has a name that looks the same.
    NameTaken,
    /// Something is missing.
    Empty(Field),
    /// Nobody to talk to.
    Nobody,
    /// Control has muted the delegation.
    Muted,
    /// A number out of its range.
    Range {
        /// What.
        what: Amount,
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The inject is out.
    Released,
    /// The inject is on its way out.
    GoesOut,
    /// It cannot be taken back any more.
    TooLate,
    /// Control would show itself out.
    Yourself,
    /// The inject is not held.
    NotHeld,
    /// What control wants to change does not exist.
    NoSuchChange,
    /// The line is taken back already.
    NoSuchLine,
    /// The text is at another stage.
    TextStage,
    /// Not party to the text.
    NotParty,
    /// Brackets are left.
    Brackets,
    /// This wording of the clause stands there already.
    SameWording,
    /// Too many of something.
    TooMany(Pile),
    /// The ask cannot be put into the journal's form, in the words of the writer. No ask of a front is like that.
    Unwritable(String),
    /// The journal cannot be written: nothing was done.
    Storage(Trouble),
    /// It is not known whether the journal took it.
    Unsure(Trouble),
    /// The exercise is being shut down.
    Closing,
}

/// What an ask can name although it does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A delegation.
    Delegation,
    /// A delegation that is not one's own.
    OtherDelegation,
    /// A member of one's own delegation.
    OwnMember,
    /// A member of any delegation.
    Member,
    /// Somebody who is in the room.
    Person,
    /// Somebody who waits at the door.
    Waiting,
    /// A token that nobody has.
    FreeToken,
    /// A request for a meeting that waits for an answer.
    OpenMeeting,
    /// Something that was said.
    Message,
    /// A text under negotiation.
    Text,
    /// A clause of a text.
    Clause,
    /// A wording of a clause.
    Wording,
    /// An inject.
    Inject,
    /// What an observation is about.
    Pin,
    /// An incident.
    Incident,
    /// Somebody who may be behind an incident.
    Suspect,
    /// A question of the hot wash.
    Question,
    /// A step that has closed.
    Step,
    /// A page of an act on the wall.
    Page,
}

named!(Thing {
    Delegation = "delegation",
    OtherDelegation = "other-delegation",
    OwnMember = "own-member",
    Member = "member",
    Person = "person",
    Waiting = "waiting",
    FreeToken = "free-token",
    OpenMeeting = "open-meeting",
    Message = "message",
    Text = "text",
    Clause = "clause",
    Wording = "wording",
    Inject = "inject",
    Pin = "pin",
    Incident = "incident",
    Suspect = "suspect",
    Question = "question",
    Step = "step",
    Page = "page",
});

/// What somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The name of a voice of the simulation cell.
    VoiceName,
    /// A message.
    Message,
    /// What a meeting is about.
    Subject,
    /// The title of a text.
    Title,
    /// A clause.
    Clause,
    /// A reservation.
    Reservation,
    /// A reason.
    Reason,
    /// The text of an inject.
    Inject,
    /// From whom an inject comes.
    Sender,
    /// The action that control expects.
    ExpectedAction,
    /// A line of control's log.
    Note,
    /// An observation.
    Observation,
    /// What somebody will do on Monday.
    Monday,
}

named!(Field {
    VoiceName = "voice-name",
    Message = "message",
    Subject = "subject",
    Title = "title",
    Clause = "clause",
    Reservation = "reservation",
    Reason = "reason",
    Inject = "inject",
    Sender = "sender",
    ExpectedAction = "expected-action",
    Note = "note",
    Observation = "observation",
    Monday = "monday",
});

/// What there can be too many of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pile {
    /// Acts in a draft.
    DraftActs,
    /// Requests that come at once.
    Requests,
    /// Requests for a meeting without an answer.
    Meetings,
    /// Texts under negotiation.
    Texts,
    /// Clauses of a text.
    Clauses,
    /// Wordings of a clause.
    Wordings,
    /// What-if questions of one debrief.
    Questions,
}

named!(Pile {
    DraftActs = "draft-acts",
    Requests = "requests",
    Meetings = "meetings",
    Texts = "texts",
    Clauses = "clauses",
    Wordings = "wordings",
    Questions = "questions",
});

/// A number that control or a delegation gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Seconds added to the count-down.
    Seconds,
    /// Minutes of a step.
    StepMinutes,
    /// Minutes of silence over a text.
    SilenceMinutes,
    /// Hands for one range.
    Hands,
}

named!(Amount {
    Seconds = "seconds",
    StepMinutes = "step-minutes",
    SilenceMinutes = "silence-minutes",
    Hands = "hands",
});
