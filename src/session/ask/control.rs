//! What control asks, who runs the exercise: what it takes back and what it overrules among it.

use serde::{Deserialize, Serialize};

use super::debrief::Lead;
use crate::bots::Temperament;
use crate::session::person::{PersonId, WaitId};
use crate::session::settings::Admits;
use crate::sim::adjudicate::control::{Award, Improvised};
use crate::sim::ids::{InjectId, StateId};
use crate::sim::plot::PlotEffect;

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
    /// Ends the exercise after the step that is told, before its last one: the debrief opens.
    EndHere,
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
    /// Writes an inject and releases it; taken back before it goes out, it is held with its words.
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
