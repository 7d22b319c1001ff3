//! Everything that can be asked of a live exercise. An accepted ask is an input: it is written into the journal as
//! it stands here, so that names and shapes change only together with the journal's format.

use serde::{Deserialize, Serialize};

use super::acts::{Answer, DebriefAct};
use super::person::{PersonId, Role, TokenHash, WaitId};
use super::settings::Admits;
use crate::bots::Temperament;
use crate::sim::adjudicate::control::{Award, Improvised};
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{IncidentId, InjectId, MeasureId, ParagraphId, StateId, StateSet};
use crate::sim::plot::PlotEffect;

/// Something asked: who may ask it and when is for the room to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// A seat, asked for by somebody who is nobody yet. Where control lets people in one by one, they wait for it.
    Join {
        /// The seat that is wanted.
        role: Role,
        /// How to call them; may be empty.
        name: String,
        /// What their token hashes to.
        token: TokenHash,
    },
    /// Gives the seat up; the token opens nothing any more.
    Leave,
    /// Waits no longer at the door: asked by whoever has this token, who is nobody yet.
    GiveUp(TokenHash),
    /// By a delegation, about its decision.
    Desk(DeskAsk),
    /// Something said, or a meeting asked for.
    Talk(TalkAsk),
    /// About a draft text under negotiation.
    Text(TextAsk),
    /// By control, who runs the exercise.
    Control(ControlAsk),
    /// By an evaluator or by control.
    Observe(Observe),
    /// In the debrief, by whoever takes part in it.
    Debrief(DebriefAsk),
    /// By the program itself; refused when it comes from anybody else.
    Program(ProgramAsk),
}

/// By a delegation, about its decision. Every member may change the draft; the head alone seals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DeskAsk {
    /// Puts an act into the draft.
    Add(Act),
    /// Takes an act out of the draft.
    Remove(Act),
    /// The head seals the draft, which holds these acts. If somebody has changed it meanwhile it is refused,
    /// so that nothing is sealed unseen.
    Seal(Vec<Act>),
    /// The head opens the sealed decision again; its acts are a draft once more.
    Unseal,
    /// The head hands the lead to another member.
    HandOver(PersonId),
}

/// In the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DebriefAsk {
    /// The head commits to who was behind an incident, for the delegation; again changes it.
    Answer {
        /// The incident.
        incident: IncidentId,
        /// Whom the delegation holds to be behind it.
        answer: Answer,
    },
    /// What somebody will do on Monday, in one line; another line takes its place.
    Monday(String),
}

/// How control leads the debrief on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lead {
    /// Shows an act to everybody: the next one, which opens by it, or one that was opened before.
    Show(DebriefAct),
    /// Shows a question of the hot wash, counted from 0.
    Question(u16),
    /// Takes the short way, or the whole one again.
    Short(bool),
    /// Ends the debrief: everybody reads on alone in what was opened.
    End,
}

/// Those to whom something is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum To {
    /// Everybody in the room.
    Plenary,
    /// These delegations, the own one left out.
    Seats(StateSet),
    /// Control; evaluators, who sit with the delegations, hear it as well.
    Control,
    /// The Chair, and control, who hears everything.
    Chair,
    /// A voice of the simulation cell, by name.
    SimCell(String),
}

/// Something said to others, or a meeting asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TalkAsk {
    /// A message in one's own name.
    Say {
        /// Those to whom it is said.
        to: To,
        /// The words, up to the limit of the room.
        text: String,
    },
    /// Control says something in a voice of the simulation cell.
    Voice {
        /// The name of the voice.
        voice: String,
        /// Those to whom it is said.
        to: To,
        /// The words, up to the limit of the room.
        text: String,
    },
    /// Asks another delegation for a bilateral meeting.
    Meet {
        /// The delegation that is asked.
        with: StateId,
        /// What the meeting is to be about.
        about: String,
    },
    /// Answers such a request.
    Answer {
        /// The number of the request, from 0.
        meeting: u32,
        /// Is the meeting accepted?
        accept: bool,
    },
}

/// About a draft text. Texts, clauses and wordings are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextAsk {
    /// Puts a new text before these parties; the author is one of them.
    Open {
        /// The title under which it is listed.
        title: String,
        /// Who negotiates it; for a measure by consensus its whole group.
        parties: StateSet,
        /// The joint measure it brings into force when it is signed.
        measure: Option<MeasureId>,
    },
    /// Adds a clause at the end of the text.
    Clause {
        /// The number of the text.
        text: u32,
        /// The words of the new clause.
        wording: String,
    },
    /// Puts another wording of a clause beside those that stand, in brackets.
    Amend {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The wording; empty proposes to delete the clause.
        wording: String,
    },
    /// Says that one could live with a wording, or takes that back.
    Back {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The number of the wording in the clause.
        wording: u32,
    },
    /// The author or the Chair takes the brackets away.
    Settle {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The wording that stays.
        wording: u32,
    },
    /// States a reservation on a clause; an empty one takes it back.
    Reserve {
        /// The number of the text.
        text: u32,
        /// The number of the clause in the text.
        clause: u32,
        /// The reservation in words.
        words: String,
    },
    /// Becomes a co-sponsor: signs in advance.
    Cosponsor {
        /// The number of the text.
        text: u32,
    },
    /// The author or the Chair puts the text under silence: who says nothing until then consents.
    Silence {
        /// The number of the text.
        text: u32,
        /// How long the silence lasts, in minutes from now, 1–120.
        minutes: u32,
    },
    /// Breaks the silence: the text is open again.
    Break {
        /// The number of the text.
        text: u32,
        /// The objection, which all parties read.
        why: String,
    },
    /// Takes a position on the text that lies for signature.
    Sign {
        /// The number of the text.
        text: u32,
        /// The position that is taken; it stays closed until the end.
        stance: Stance,
    },
    /// The author takes it back.
    Withdraw {
        /// The number of the text.
        text: u32,
    },
}

/// By control, who runs the exercise: each is one press of a button or one form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ControlAsk {
    /// The exercise begins: the first step opens.
    Begin,
    /// The count-down stands still.
    Pause,
    /// The count-down runs on from where it stood.
    Resume,
    /// Gives seconds, or takes them if the number is negative; a day at most either way.
    Extend(i32),
    /// Minutes of every later step; 0 for no count-down.
    Minutes(u32),
    /// Does a step close by itself when the time is up?
    CloseAtZero(bool),
    /// Hides a message from everybody but control, or shows it again. Its words stay in the record.
    Hide {
        /// The number of the message, from 0.
        message: u32,
        /// Is it hidden from now on?
        hidden: bool,
    },
    /// Mutes a delegation, or lets it speak again: muted it can write to control alone.
    Mute {
        /// The delegation.
        seat: StateId,
        /// Is it muted from now on?
        muted: bool,
    },
    /// Do evaluators hear everything that is said, or what the room and control are told?
    EvaluatorsHearAll(bool),
    /// Closes the open step now.
    CloseStep,
    /// Works out the step that has closed and shows the first part of what happened; then each next part.
    TellNext,
    /// Ends the telling: the next step opens, or the debrief.
    OpenStep,
    /// Takes something back that was a slip.
    TakeBack(TakenBack),
    /// Holds an inject back.
    Hold(InjectId),
    /// Lets a held inject come by its own time.
    LetGo(InjectId),
    /// Releases an inject, in other words if some are given; until it goes out it can be taken back.
    Release {
        /// The inject, which must not be out yet.
        inject: InjectId,
        /// Other words; none releases it as it is.
        text: Option<String>,
    },
    /// Changes the text of an inject that is not out yet.
    Edit {
        /// The inject, which must not be out yet.
        inject: InjectId,
        /// The words that take the place of its own.
        text: String,
    },
    /// Writes an inject and releases it.
    Improvise(Improvised),
    /// Overrules the model; each ruling is kept with its reason.
    Overrule {
        /// What is changed, taken back, awarded or opened.
        what: Overruling,
        /// Why, in words; no ruling goes without.
        reason: String,
    },
    /// A bot plays this seat from now on.
    PutBot {
        /// The seat that the bot plays.
        seat: StateId,
        /// How it plays.
        temperament: Temperament,
    },
    /// People play this seat from now on.
    HandBack(StateId),
    /// Makes somebody the head of their delegation.
    MakeHead(PersonId),
    /// Shows somebody out; their seat is free.
    ShowOut(PersonId),
    /// Shows several people out at once; those who have gone meanwhile are passed over.
    ShowOutMany(Vec<PersonId>),
    /// Lets people in, or nobody any more.
    Doors(bool),
    /// Who comes in from now on; whoever waits comes in too if everybody may.
    Admit(Admits),
    /// Lets those in who wait under these numbers; those who wait no more are passed over.
    LetIn(Vec<WaitId>),
    /// Sends those away who wait under these numbers.
    TurnAway(Vec<WaitId>),
    /// A line in control's private log.
    Log(String),
    /// Leads the debrief on.
    Debrief(Lead),
}

/// What control takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TakenBack {
    /// The closing of a step, as long as nothing of it is told.
    Closing,
    /// The opening of a step, of the first one or of the debrief, for a while.
    Opening,
    /// The release of an inject, until it goes out.
    Release(InjectId),
}

/// What control overrules, each time with a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Overruling {
    /// A number or a fact of the model.
    Change(PlotEffect),
    /// A line of evidence is taken back; its number in the ledger, from 0.
    Strike(u32),
    /// A line of evidence is awarded.
    Award(Award),
    /// A sealed decision is opened again.
    Unseal(StateId),
}

/// How well a task was done (HSEEP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// P: performed without challenges.
    Performed,
    /// S: performed with some challenges.
    Some,
    /// M: performed with major challenges.
    Major,
    /// U: unable to be performed.
    Unable,
}

impl Rating {
    /// From best to worst.
    pub const ALL: [Self; 4] = [Self::Performed, Self::Some, Self::Major, Self::Unable];

    /// The letter evaluators write.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Performed => "P",
            Self::Some => "S",
            Self::Major => "M",
            Self::Unable => "U",
        }
    }
}

/// The thing to which an observation is pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pin {
    /// An inject that people have received.
    Inject(InjectId),
    /// A delegation's decision in a step, counted from 0.
    Decision(u16, StateId),
    /// A paragraph of the instrument.
    Paragraph(ParagraphId),
}

/// An observation that an evaluator or control writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observe {
    /// What it is about.
    pub pin: Pin,
    /// The delegation observed, if it is one.
    pub seat: Option<StateId>,
    /// The rating, if one is given.
    pub rating: Option<Rating>,
    /// What was seen, in words.
    pub text: String,
}

/// By the program itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProgramAsk {
    /// The time of the step is up.
    TimeUp,
    /// The silence over a text has lasted.
    SilenceHeld(u32),
    /// An inject that control has released goes out.
    GoesOut(InjectId),
    /// An opening can be taken back no more.
    OpeningStands,
    /// The exercise goes on after the program, the disk or the power had failed: the count-down stands.
    Recovered {
        /// The last moment at which everything was well.
        last_well_ms: u64,
    },
}

impl Ask {
    /// A word for control's list of what was done.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Join { .. } => "join",
            Self::Leave => "leave",
            Self::GiveUp(_) => "give-up",
            Self::Desk(_) => "desk",
            Self::Talk(_) => "talk",
            Self::Text(_) => "text",
            Self::Control(_) => "control",
            Self::Observe(_) => "observe",
            Self::Debrief(_) => "debrief",
            Self::Program(_) => "program",
        }
    }
}
