//! The command line: one file per command. Parses, calls, prints; the rules and the words live elsewhere.
//!
//! Doc comments on the argument types are the help that people read, so what is meant for a maintainer stands
//! there in plain comments. What was asked for goes to the standard output and everything said about it to
//! the standard error, so that a pipe carries the answer alone.

mod acts;
#[cfg(feature = "board")]
mod at_board;
mod check;
mod clean;
pub mod exit_codes;
mod fork;
mod handouts;
mod keep;
mod keyboard;
mod licences;
mod lines;
mod list;
mod live;
mod model;
mod msel;
mod new;
mod open;
mod out;
pub mod page;
mod play;
mod printed;
mod record;
mod reference;
mod report;
mod run;
mod seats;
mod sheet;
mod source;
mod story;
mod study;
pub mod terminal;
mod trouble;
mod trying;
mod turning;
mod whatif;
mod whole;
#[cfg(feature = "board")]
mod window;
mod writing;

use std::env;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use clean::clean;
use out::Out;

/// A cyber confidence-building exercise: delegations choose measures, a crisis tests them, and every point of
/// score cites the commitment it lives up to. Without a command it opens the exercise to play.
#[derive(Debug, Parser)]
#[command(name = "mufakat", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Lay out for so many columns instead of the terminal's own
    #[arg(long, global = true, value_name = "COLUMNS")]
    width: Option<usize>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play one delegation; bots play the others
    Play(play::Arguments),
    /// Let bots, or acts from a file, play all delegations and tell the story with its score
    Run(run::Arguments),
    /// Write a scenario of your own: eight questions, each with a usual answer
    New(new::Arguments),
    /// Say what is wrong in scenarios; silent if nothing is
    Check(check::Arguments),
    /// Write the mirror of a plot: who reads what, how it turns, what to doubt, as one page for a browser
    Story(story::Arguments),
    /// Write on a scenario in a browser on this machine: forms, a time line, the check beside it
    Write(writing::Arguments),
    /// Write the list of events as a sheet for spreadsheets, and read it back
    #[command(subcommand)]
    Msel(msel::Msel),
    /// Try one inject in the hands of one delegation: what lies before it, and what follows from each choice
    Try(trying::Arguments),
    /// Open an exercise to delegations on the local network
    #[cfg(feature = "server")]
    Serve(live::ServeArguments),
    /// Go on with an exercise after a stop, a crash or a power cut
    #[cfg(feature = "server")]
    Resume(live::ResumeArguments),
    /// Compute the journal of an exercise again and compare every digest
    Replay(live::ReplayArguments),
    /// Write the facilitator's guide, the country cards and all other papers, to print and hand out
    Handouts(handouts::Arguments),
    /// Write the after-action report of an exercise that was played
    Report(report::Arguments),
    /// Write an exercise that was played for other programs: as JSON, as tables, as statements of xAPI
    Record(record::Arguments),
    /// Ask what one act made of an exercise that was played: thousands of futures with it and otherwise
    #[command(name = "whatif")]
    WhatIf(whatif::Arguments),
    /// Go on from any step of an exercise that was played, with the same luck or with new luck
    Fork(fork::Arguments),
    /// Play many runs and say what the model and its scenarios really do
    #[command(subcommand)]
    Study(study::Study),
    /// List the scenarios that come with the program
    List,
    /// Print the authors' reference: fields, conditions, effects, checks, names
    Reference,
    /// Print the model: its prose, and every number with meaning, unit, default, range, source
    Model,
    /// Print the licences of the program and of everything in it
    Licences,
    // The window of another run of this program, which says on the standard input what to show.
    #[cfg(feature = "board")]
    #[command(hide = true)]
    Window,
}

/// Parses the command line and does what it says. It is the only place where a failure becomes an exit code.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return unparsed(&error),
    };
    let out = Out::new(arguments.width);
    let done = match arguments.command {
        None => play::play(&play::Arguments::default(), &out),
        Some(Command::Play(wish)) => play::play(&wish, &out),
        Some(Command::Run(wish)) => run::run(&wish, &out),
        Some(Command::New(wish)) => new::new(&wish, &out),
        Some(Command::Check(wish)) => check::check(&wish, &out),
        Some(Command::Story(wish)) => story::story(&wish, &out),
        Some(Command::Write(wish)) => writing::write(&wish, &out),
        Some(Command::Msel(wish)) => msel::msel(&wish, &out),
        Some(Command::Try(wish)) => trying::trying(&wish, &out),
        #[cfg(feature = "server")]
        Some(Command::Serve(wish)) => live::serve(&wish, &out),
        #[cfg(feature = "server")]
        Some(Command::Resume(wish)) => live::resume(&wish, &out),
        Some(Command::Replay(wish)) => live::replay(&wish, &out),
        Some(Command::Handouts(wish)) => handouts::handouts(&wish, &out),
        Some(Command::Report(wish)) => report::report(&wish, &out),
        Some(Command::Record(wish)) => record::record(&wish, &out),
        Some(Command::WhatIf(wish)) => whatif::whatif(&wish, &out),
        Some(Command::Fork(wish)) => fork::fork(&wish, &out),
        Some(Command::Study(wish)) => study::study(&wish, &out),
        Some(Command::List) => list::list(&out),
        Some(Command::Reference) => reference::reference(&out),
        Some(Command::Model) => model::model(&out),
        Some(Command::Licences) => licences::licences(&out),
        #[cfg(feature = "board")]
        Some(Command::Window) => window::within::window(&out),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        Err(trouble) => {
            out.note(&trouble.message());
            ExitCode::from(trouble.exit_code())
        }
    }
}

/// Help and version are answers, not failures; anything else is a slip with clap's own remedy in it, which repeats what was
/// typed: a command copied from somewhere may hold signs that command a terminal.
fn unparsed(error: &clap::Error) -> ExitCode {
    let mut typed = env::args_os().map(|word| word.to_string_lossy().into_owned());
    if typed.all(|word| clean(&word) == word) {
        // A closed pipe is no reason to complain about it.
        let _ = error.print();
    } else {
        Out::new(None).note(&error.render().to_string());
    }
    ExitCode::from(if error.use_stderr() { exit_codes::USAGE } else { exit_codes::OK })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_holds_together() {
        super::Arguments::command().debug_assert();
    }
}
