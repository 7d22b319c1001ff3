//! `mufakat play`: the board where there is a display, else the same exercise in the terminal.
//!
//! The board is tried first and the terminal is no lesser way to play: both hold the same exercise, so a
//! laptop without a display loses the picture and nothing else.

use std::io;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;

#[cfg(feature = "board")]
use super::at_board::{self, Played};
use super::keyboard::{Typed, typed};
use super::open::{Opened, USUAL, open_at};
use super::out::{Out, Over, may_write, write_private};
#[cfg(feature = "board")]
use super::printed;
use super::terminal::{Ending, Output, Terminal, Wish};
use super::trouble::{Done, Trouble};
#[cfg(feature = "board")]
use super::window::process;
#[cfg(feature = "board")]
use super::window::said::{Bound, Kept, Menu};
use super::{exit_codes, seats};
#[cfg(feature = "board")]
use crate::board;
use crate::bots::Others;
#[cfg(feature = "board")]
use crate::scenario::cast::member_role;
use crate::shipped;
use crate::words::shell::command;
use crate::words::{tell, word};

/// What to play.
#[derive(Debug, Clone, Default, Args)]
pub struct Arguments {
    /// A shipped name, a folder or a file
    scenario: Option<String>,
    /// The seat you take: an ISO code such as MYS, a role such as host, or a name
    #[arg(long, value_name = "SEAT")]
    seat: Option<String>,
    /// The seed of all luck; left out, one is drawn and shown
    #[arg(long, value_parser = seats::seed)]
    seed: Option<u64>,
    /// How bots play the other seats: mixed, or one temperament for all
    #[arg(long, value_name = "TEMPERAMENT", visible_alias = "others", value_parser = seats::others)]
    temperament: Option<Others>,
    #[command(flatten)]
    table: seats::AtTable,
    /// Play in this terminal even where there is a display
    #[arg(long)]
    terminal: bool,
    /// Where to write the record as JSON when the exercise ends or is left; left out, a new file in this folder
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write over the file of --out if it is there
    #[arg(long, requires = "out")]
    replace: bool,
}

/// Plays one exercise to its end, or until the person leaves it.
pub fn play(wish: &Arguments, out: &Out) -> Done {
    if let Some(file) = &wish.out {
        // Now and not at the end: nobody should play for two hours for a record that cannot be written.
        let inputs: Vec<&Path> = wish.scenario.iter().map(Path::new).collect();
        may_write(file, Over::asked(wish.replace), &inputs)?;
    }
    let opened = opened(wish)?;
    if !wish.terminal {
        match board(wish, opened.as_ref(), out) {
            Ok(done) => return done,
            Err(why) => say(out, &tell("play-no-board", &[("why", &why)]))?,
        }
    }
    let seed = wish.seed.unwrap_or_else(seats::any_seed);
    say(out, &tell("play-seed", &[("seed", &seed.to_string())]))?;
    let (mut terminal, first) = Terminal::open(Wish {
        width: out.width(),
        ink: out.ink(),
        seed,
        others: wish.temperament.unwrap_or_default(),
        opened,
        seat: wish.seat.clone(),
    });
    out.print(&first.text)?;
    let keep = Keep {
        file: wish.out.as_deref(),
        over: Over::asked(wish.replace),
        scenario: wish.scenario.as_deref(),
    };
    at_terminal(&mut terminal, &keep, out)
}

/// Where the record of an exercise goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keep<'a> {
    /// The file that was asked for.
    pub file: Option<&'a Path>,
    /// What happens to one that is there.
    pub over: Over,
    /// The scenario as it was asked for; none if it was chosen at the table.
    pub scenario: Option<&'a str>,
}

/// Plays in the terminal until somebody leaves, and writes the record: where it was asked for, else into this folder, as a
/// live exercise is kept there unasked too.
pub(super) fn at_terminal(terminal: &mut Terminal, keep: &Keep<'_>, out: &Out) -> Done {
    let talk = converse(terminal, out);
    // First of all: a terminal that was closed shows nothing any more.
    if let Some(text) = terminal.record()
        && let Some(file) = keep.file.map(Path::to_owned).or_else(|| unasked(terminal, &talk, &text))
    {
        write_private(&file, &text, keep.over)?;
        // Whoever has closed the terminal reads it no more.
        let _ = kept(&file, terminal.seat(), terminal.goes_on(), keep.scenario, out);
    }
    talk.shown.map(|()| exit_codes::OK)
}

/// The file for what a person has played without asking for one; none where nothing was played, where it is saved as it
/// stands, and where a script ran out, which can be run again.
fn unasked(terminal: &Terminal, talk: &Talk, text: &str) -> Option<PathBuf> {
    let is_kept = talk.saved.as_deref() == Some(text);
    terminal.played().filter(|_| talk.is_left && !is_kept).map(free_record)
}

/// The first name in this folder under which no record is kept yet.
fn free_record(scenario: &str) -> PathBuf {
    let name = |number: u32| PathBuf::from(format!("{scenario}-{number}.json"));
    (1..=u32::MAX).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0))
}

/// Where the record is, and how to go on from where it stands, or how to read what was played.
fn kept(
    file: &Path,
    seat: Option<&str>,
    goes_on: Option<u16>,
    scenario: Option<&str>,
    out: &Out,
) -> Result<(), Trouble> {
    let name = file.display().to_string();
    let mut page = out.page();
    page.gap();
    page.paragraph(&tell("play-kept", &[("file", &name)]));
    // Who has only watched goes on in no seat.
    let (Some(seat), step) = (seat, goes_on.map(|step| step.to_string())) else {
        return out.print(page.text());
    };
    let (key, words) = match &step {
        Some(step) => ("play-kept-fork", vec!["fork", &name, "--at", step, "--seat", seat]),
        None => ("play-kept-report", vec!["report", &name, "--for", seat]),
    };
    page.paragraph(&word(key));
    let mut words: Vec<String> = ["mufakat"].into_iter().chain(words).map(str::to_owned).collect();
    // A record says by its short name what was played: a text of one's own is not found by it.
    if let Some(own) = scenario.filter(|name| shipped::scenario(name).is_none()) {
        words.extend(["--scenario", own].map(str::to_owned));
    }
    page.whole("    ", &command(&words));
    out.print(page.text())
}

/// The scenario asked for, or the usual one where nobody can be asked which. A seat that does not exist is
/// said now rather than at the table.
fn opened(wish: &Arguments) -> Result<Option<Opened>, Trouble> {
    let asked = wish.scenario.as_deref();
    let alone = wish.seat.is_some() || !wish.table.is_usual();
    let Some(argument) = asked.or(alone.then_some(USUAL)) else {
        return Ok(None);
    };
    let opened = open_at(argument, &wish.table)?;
    if let Some(seat) = &wish.seat {
        seats::find(&opened.scenario, seat)?;
    }
    Ok(Some(opened))
}

/// How a conversation went.
struct Talk {
    /// Everything could be shown, or why not.
    shown: Result<(), Trouble>,
    /// The record that was saved last.
    saved: Option<String>,
    /// Somebody has left, or closed the terminal; else a script ran out.
    is_left: bool,
}

/// Line by line until somebody leaves or the input ends. Whatever cannot be shown any more, the table stays as it is.
fn converse(terminal: &mut Terminal, out: &Out) -> Talk {
    let ending = if io::stdin().is_terminal() { Ending::Keyboard } else { Ending::Script };
    let mut talk = Talk { shown: Ok(()), saved: None, is_left: true };
    for typed in typed() {
        let output = match typed {
            Typed::Line(line) => terminal.step(&String::from_utf8_lossy(&line)),
            Typed::End => {
                talk.is_left = ending == Ending::Keyboard;
                terminal.end(ending)
            }
            // What a script has not played yet is played by nobody.
            Typed::Stopped => terminal.end(Ending::Keyboard),
        };
        talk.shown = answer(&output, &mut talk.saved, out);
        if output.ended || talk.shown.is_err() {
            break;
        }
    }
    talk
}

/// Shows what the terminal said, and writes the file it asked for.
fn answer(output: &Output, saved: &mut Option<String>, out: &Out) -> Result<(), Trouble> {
    out.print(&output.text)?;
    if let Some(save) = &output.save {
        match write_private(save.file.as_ref(), &save.text, Over::asked(save.again)) {
            Ok(()) => {
                *saved = Some(save.text.clone());
                say(out, &word("play-saved"))?;
            }
            Err(Trouble::InTheWay { file }) => say(out, &tell("play-save-again", &[("file", &file)]))?,
            // The exercise goes on; the player chooses another place.
            Err(trouble) => say(out, &trouble.message())?,
        }
    }
    Ok(())
}

/// A sentence between two screens.
pub(super) fn say(out: &Out, sentence: &str) -> Result<(), Trouble> {
    let mut page = out.page();
    page.paragraph(sentence);
    page.gap();
    out.print(page.text())
}

/// Plays at the board, or says in a few words why not.
#[cfg(not(feature = "board"))]
fn board(_: &Arguments, _: Option<&Opened>, _: &Out) -> Result<Done, String> {
    Err(word("play-board-missing"))
}

/// Plays at the board, or says in a few words why not.
#[cfg(feature = "board")]
fn board(wish: &Arguments, opened: Option<&Opened>, out: &Out) -> Result<Done, String> {
    let seat = match (&wish.seat, opened.map(|opened| &opened.scenario)) {
        (Some(word), Some(s)) => seats::find(s, word).ok().map(|seat| s.states[seat].id.clone()),
        (None, _) | (_, None) => None,
    };
    let bound = |opened: &Opened| Bound {
        sheet: printed::sheet(&opened.whole.document),
        bindings: opened.binding.roles.clone().into_iter().collect(),
    };
    let others = wish.temperament.unwrap_or_default();
    let menu = Menu { scenario: opened.map(bound), seat, seed: wish.seed, others };
    let played = at_board::play(menu, out)?;
    Ok(left(wish, opened, played, out))
}

/// What was played is written down, and if the window was lost, it is said how to go on.
#[cfg(feature = "board")]
fn left(wish: &Arguments, opened: Option<&Opened>, played: Played, out: &Out) -> Done {
    // A window that takes pictures of itself is played by nobody.
    let is_played =
        |kept: &&Kept| (kept.closed > 0 || kept.drafted) && std::env::var_os(board::SHOTS).is_none();
    let own = played.kept.as_ref().filter(is_played).map(|kept| kept.scenario.as_str());
    let file = wish.out.clone().or_else(|| own.map(free_record));
    let written = match (&file, &played.kept) {
        (Some(file), Some(kept)) => write_private(file, &kept.record, Over::asked(wish.replace)),
        (None, _) | (_, None) => Ok(()),
    };
    let at = file.filter(|_| played.kept.is_some() && written.is_ok()).map(|file| file.display().to_string());
    // A file of one’s own is called by its path and not by its short name.
    let own = |kept: &Kept| opened.filter(|opened| opened.whole.document.name == kept.scenario);
    if let (process::Ending::Closed, Some(file), Some(last)) = (&played.ending, &at, &played.kept) {
        let scenario = own(last).and(wish.scenario.as_deref());
        kept(Path::new(file), last.seat.as_deref(), last.goes_on, scenario, out)?;
    }
    if let process::Ending::Lost(why) = &played.ending {
        let mut page = out.page();
        page.paragraph(&tell("play-window-lost", &[("why", why)]));
        if let Some(kept) = &played.kept {
            if let Some(file) = &at {
                page.paragraph(&tell("play-window-kept", &[("file", file)]));
            }
            let argument = own(kept).and(wish.scenario.as_ref()).unwrap_or(&kept.scenario);
            page.paragraph(&word("play-window-again"));
            page.whole("    ", &again(kept, argument));
        }
        out.print(page.text())?;
    }
    // What could not be written ends no exercise that others are in.
    played.go_on(out).and_then(|code| written.map(|()| code))
}

/// The command that plays it again in the terminal, so that it can be copied as it stands.
#[cfg(feature = "board")]
fn again(kept: &Kept, scenario: &str) -> String {
    let mut words = vec!["mufakat".to_owned(), "play".to_owned(), scenario.to_owned()];
    let mut option = |name: &str, value: String| words.extend([name.to_owned(), value]);
    for (role, state) in &kept.bindings {
        match *role == member_role(state) {
            true => option("--also", state.clone()),
            false => option("--bind", format!("{role}={state}")),
        }
    }
    if let Some(seat) = &kept.seat {
        option("--seat", seat.clone());
    }
    option("--seed", kept.seed.to_string());
    words.push("--terminal".to_owned());
    command(&words)
}
