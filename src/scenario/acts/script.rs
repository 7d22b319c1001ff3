//! A script: what some seats do in some steps, and what they do in the others. Made by a file, by a record or in code; it
//! decides nothing by itself, and every act goes through the rules when its step is open.

use super::check;
use super::file::{Otherwise, PlannedAct, Scripted, Turn};
use super::findings::Findings;
use super::lookup::step_of;
use super::table::{self, Unplayable, Why};
use crate::scenario::called;
use crate::scenario::path::Path;
use crate::sim::decide::draft::Draft;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;

/// What some seats do in some steps.
///
/// A seat that is named anywhere in it is scripted: in a step for which nothing is written it does nothing, unless
/// [`Script::otherwise`] says that a bot decides there. All other seats are left to whoever plays them.
///
/// ```
/// use mufakat::scenario::acts::{Otherwise, PlannedAct, Script};
///
/// let asks_first = Script::new()
///     .at(3, "host", PlannedAct::adopt("poc_policy"))
///     .in_move("crisis", 1, "host", PlannedAct::choose("clarify_poc").about("screens").toward("neighbour"))
///     .otherwise("host", Otherwise::Bot("cautious".into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Script {
    pub(super) turns: Vec<Turn>,
    pub(super) seats: Vec<Scripted>,
}

/// What a seat decides, and what of it cannot be done.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// The acts that may be done, in their order.
    pub draft: Draft,
    /// The others, each with the reason.
    pub refused: Vec<Unplayable>,
}

impl Script {
    /// A script in which nobody does anything yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// In this step of the exercise, counted from 1, this seat does this, after what it does there already.
    #[must_use]
    pub fn at(self, step: u32, seat: &str, act: PlannedAct) -> Self {
        self.plan(Turn { step: Some(step), seat: seat.into(), ..Turn::default() }, act)
    }

    /// The same for a step by its move and its place in the move, counted from 1.
    #[must_use]
    pub fn in_move(self, name: &str, nth: u32, seat: &str, act: PlannedAct) -> Self {
        self.plan(Turn { at: Some((name.into(), nth)), seat: seat.into(), ..Turn::default() }, act)
    }

    /// What a seat does in the steps for which nothing is written; the last word counts. It makes the seat scripted.
    #[must_use]
    pub fn otherwise(mut self, seat: &str, otherwise: Otherwise) -> Self {
        self.seats.retain(|each| each.seat != seat);
        self.seats.push(Scripted { seat: seat.into(), otherwise });
        self
    }

    fn plan(mut self, mut turn: Turn, act: PlannedAct) -> Self {
        let same =
            |other: &&mut Turn| (other.step, &other.at, &other.seat) == (turn.step, &turn.at, &turn.seat);
        match self.turns.iter_mut().find(same) {
            Some(there) => there.r#do.push(act),
            None => {
                turn.r#do.push(act);
                self.turns.push(turn);
            }
        }
        self
    }

    /// Every name and step in it that means nothing in this scenario, as a sentence; none if all is well. Whoever writes
    /// a script in code should ask: a seat that nobody sits in never acts, and nothing else would tell.
    pub fn slips(&self, scenario: &Scenario) -> Vec<String> {
        let locate = |at: &Path<'_>| (None, format!("{at}: "));
        let mut findings = Findings::new(scenario, "script", &locate);
        check::seats(&mut findings, &self.seats, None);
        check::turns(&mut findings, &self.turns);
        findings.into_messages().iter().map(ToString::to_string).collect()
    }

    /// Is anything written for this seat?
    pub fn is_scripted(&self, scenario: &Scenario, seat: StateId) -> bool {
        let is_it = |word: &str| called::seat(scenario, word) == Some(seat);
        self.turns.iter().any(|turn| is_it(&turn.seat)) || self.seats.iter().any(|each| is_it(&each.seat))
    }

    /// The temperament of the bot that decides for a scripted seat where nothing is written; none where it does nothing.
    pub fn bot(&self, scenario: &Scenario, seat: StateId) -> Option<&str> {
        let last = self.seats.iter().rfind(|each| called::seat(scenario, &each.seat) == Some(seat));
        match &last?.otherwise {
            Otherwise::Bot(temperament) => Some(temperament),
            Otherwise::Nothing => None,
        }
    }

    /// What this seat decides in the open step. None if that is not for the script to say: the seat is not scripted, or a
    /// bot decides for it in this step ([`Script::bot`]).
    ///
    /// # Errors
    /// The first act that cannot be done, and why.
    pub fn decision(&self, exercise: &Exercise, seat: StateId) -> Result<Option<Draft>, Unplayable> {
        let Some(gathered) = self.gathered(exercise, seat) else { return Ok(None) };
        match gathered.refused.into_iter().next() {
            Some(refused) => Err(refused),
            None => Ok(Some(gathered.draft)),
        }
    }

    /// The same, with everything that can be done and everything that cannot.
    pub fn gathered(&self, exercise: &Exercise, seat: StateId) -> Option<Gathered> {
        let s = exercise.scenario();
        let now = |turn: &&Turn| {
            step_of(s, turn) == Some(exercise.step()) && called::seat(s, &turn.seat) == Some(seat)
        };
        let mut turns = self.turns.iter().filter(now).peekable();
        let is_left_to_others = !self.is_scripted(s, seat) || self.bot(s, seat).is_some();
        if turns.peek().is_none() && is_left_to_others {
            return None;
        }
        let mut gathered = Gathered { draft: exercise.draft(seat), refused: Vec::new() };
        for (place, planned) in turns.flat_map(|turn| &turn.r#do).enumerate() {
            let act = table::act(exercise, seat, planned);
            let added = act.and_then(|act| exercise.add(&mut gathered.draft, act).map_err(Why::Refused));
            if let Err(why) = added {
                let (step, written) = (exercise.step(), planned.to_string());
                gathered.refused.push(Unplayable { step, seat, act: place, written, why });
            }
        }
        Some(gathered)
    }
}
