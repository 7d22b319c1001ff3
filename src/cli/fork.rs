//! `mufakat fork`: goes on from any step of an exercise that was played, with the same luck or with new luck: a person in
//! one seat, bots in all of them, or a whole room that joins over the network.
//!
//! What was decided before that step is played again from the beginning, so that the record of the new exercise holds all
//! that is needed to play it once more; it says from which exercise and which step it goes on.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

#[cfg(feature = "server")]
use super::live;
use super::out::{Out, Over};
use super::play::{Keep, at_terminal, say};
use super::run::{How, print, write_record};
use super::terminal::{Terminal, Wish};
use super::trouble::{Done, Trouble};
use super::{seats, source};
use crate::bots::Others;
use crate::cli::whole::step_number;
use crate::session::{Course, Solo, SoloPlayer};
use crate::sim::decision::Decision;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::study::whatif::{Past, fits};
use crate::words::{Phrase, words};

/// From where, and how on.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The journal of a live exercise, or a record that --out has written
    file: PathBuf,
    /// The first step that is decided anew, counted from 1
    #[arg(long, value_name = "STEP", allow_negative_numbers = true, value_parser = step_number)]
    at: usize,
    /// The seat you take, in this terminal; left out, bots play on to the end
    #[arg(long, value_name = "SEAT")]
    seat: Option<String>,
    /// Luck of another seed from that step on; left out, the luck stays the same
    #[arg(long, value_name = "SEED", value_parser = seats::seed)]
    new_luck: Option<u64>,
    /// Write the record as JSON when the exercise ends or is left
    #[arg(long, value_name = "NEW")]
    out: Option<PathBuf>,
    /// Write over the file of --out if it is there
    #[arg(long, requires = "out")]
    replace: bool,
    /// The scenario of a record that was not played from a shipped one: a folder or a file
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<String>,
    #[cfg(feature = "server")]
    #[command(flatten)]
    live: live::Live,
}

/// Goes on from there.
pub fn fork(wish: &Arguments, out: &Out) -> Done {
    let over = Over::asked(wish.replace);
    if let Some(file) = &wish.out {
        source::may_write_beside(file, over, &wish.file, wish.scenario.as_deref())?;
    }
    let source = source::read(&wish.file, wish.scenario.as_deref(), out)?;
    let course = source.course();
    let seat = wish.seat.as_deref().map(|word| seats::find(course.exercise.scenario(), word)).transpose()?;
    let mut solo = from(&course, step(&course, wish.at)?, wish.new_luck)?;
    let key = if wish.new_luck.is_some() { "fork-new-luck" } else { "fork-same-luck" };
    let seed = solo.exercise().seed().to_string();
    say(out, &words(key, &[("step", wish.at.into()), ("seed", seed.as_str().into())]))?;
    #[cfg(feature = "server")]
    if wish.live.live {
        return live::go_on(&solo, &wish.file, source.texts(), &wish.live, out);
    }
    match seat {
        Some(seat) => {
            // What lay in the draft of the open step belongs to that step and to no other.
            let is_open = solo.exercise().step() == course.exercise.step() && !course.exercise.is_over();
            let draft = source.drafts().get(seat.at()).filter(|_| is_open).cloned().unwrap_or_default();
            at_seat(solo, seat, &draft, source.fingerprint(), wish, out)
        }
        None => {
            while !solo.exercise().is_over() {
                solo.close_step();
            }
            if let Some(file) = &wish.out {
                write_record(&solo, &source.fingerprint(), file, over)?;
            }
            print(&solo, How::Usual, out)
        }
    }
}

fn at_seat(
    mut solo: Solo,
    seat: StateId,
    draft: &Decision,
    fingerprint: String,
    wish: &Arguments,
    out: &Out,
) -> Done {
    solo.put(seat, SoloPlayer::Person);
    let (seed, others) = (solo.exercise().seed(), Others::default());
    let own = Wish { width: out.width(), ink: out.ink(), seed, others, opened: None, seat: None };
    let (mut terminal, first) = Terminal::sit(own, solo, (seat, draft), fingerprint);
    out.print(&first.text)?;
    let (over, scenario) = (Over::asked(wish.replace), wish.scenario.as_deref());
    at_terminal(&mut terminal, &Keep { file: wish.out.as_deref(), over, scenario }, out)
}

/// The step, counted from 0: one that has closed, the one that is open, or the one that would have opened when control
/// ended the exercise.
fn step(course: &Course<'_>, at: usize) -> Result<u16, Trouble> {
    let closed = course.decisions.len();
    let went_its_way = course.exercise.is_over() && course.exercise.ending().is_none();
    let most = if went_its_way { closed } else { closed + 1 };
    let step = at.checked_sub(1).filter(|step| *step < most).and_then(|step| u16::try_from(step).ok());
    step.ok_or_else(|| {
        Trouble::NoMoment(Phrase::of("fork-no-step").with("step", at.to_string()).with("steps", most))
    })
}

/// The exercise as it stood when that step opened, with bots in all seats, each fitted to what was decided there before.
///
/// # Errors
/// [`Trouble::NoFork`] if the decisions alone do not lead there, because control, or a text that was signed, has changed something on the way.
fn from(course: &Course<'_>, step: u16, luck: Option<u64>) -> Result<Solo, Trouble> {
    let scenario = course.moments.first().copied().unwrap_or(course.exercise).scenario();
    // From the first step on, new luck is a new exercise.
    let seed = luck.filter(|_| step == 0).unwrap_or(course.seed());
    let mut solo = Solo::new(Arc::clone(scenario), seed, Others::default());
    // Before anything is decided nobody can be fitted: the usual bots sit there.
    let decided = step > 0;
    for seat in scenario.states.keys().filter(|_| decided) {
        solo.put(seat, SoloPlayer::Script(None));
    }
    let stood: Vec<&Exercise> = course.moments.iter().copied().chain([course.exercise]).collect();
    for (place, decisions) in course.decisions.iter().take(usize::from(step)).enumerate() {
        solo.reseed(stood[place].seed());
        for (seat, decision) in decisions.iter().enumerate() {
            // Where control has changed something it may be refused; the digest tells.
            let _ = solo.seal(StateId::from(seat), decision);
        }
        // Where control ended the other exercise this one goes on all the same; whether it leads there is seen beside it.
        let mut beside = solo.exercise().clone();
        course.close(place, &mut beside);
        solo.close_step();
        // What control changes, and a text that is signed, while a step is open stands in its moment and in no decision.
        if !leads(beside, stood[place + 1]) {
            return Err(Trouble::NoFork(Phrase::of("fork-control").with("step", place + 1)));
        }
    }
    let past = Past { moments: &course.moments, decisions: course.decisions };
    for (seat, fit) in fits(&past, step).iter_enumerated().filter(|_| decided) {
        solo.put(seat, SoloPlayer::Bot(fit.temperament));
    }
    solo.reseed(luck.unwrap_or(stood[usize::from(step)].seed()));
    solo.fork_of(course.exercise.digest());
    Ok(solo)
}

/// Does the exercise stand where the other one stood?
fn leads(mut own: Exercise, stood: &Exercise) -> bool {
    own.reseed(stood.seed());
    own.digest() == stood.digest()
}
