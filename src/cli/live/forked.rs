//! `mufakat fork --live`: an exercise that others join over the network, and that goes on from a step of one that was played.
//! It has a journal of its own, in which stands where it comes from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::house::{begin, free_name};
use super::serve::{Place, host, host_name};
use crate::bots::Others;
use crate::cli::out::Out;
use crate::cli::printed;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::whole::whole_number;
use crate::session::kept::Texts;
use crate::session::{Admits, Beginning, MINUTES_MAX, Room, Settings, Solo};
use crate::words::{Phrase, tell};

/// How it is served.
#[derive(Debug, Args)]
pub struct Live {
    /// Serve it to delegations, as `serve` does; seats that nobody takes are played by bots
    #[arg(long, conflicts_with_all = ["seat", "out"])]
    pub live: bool,
    /// The file that keeps it; left out, a new one in this folder
    #[arg(long, value_name = "FILE", requires = "live")]
    journal: Option<PathBuf>,
    /// Minutes of a step, 0 for no count-down; control can change it
    #[arg(long, default_value_t = 15, requires = "live", allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 0..=MINUTES_MAX))]
    minutes: u32,
    /// A step closes by itself when the time is up
    #[arg(long, requires = "live")]
    close_at_zero: bool,
    /// Whoever has the code comes in at once; left out, control lets each of them in
    #[arg(long, requires = "live")]
    open_doors: bool,
    /// Let everybody on the local network in; left out, only this machine
    #[arg(long, requires = "live")]
    lan: bool,
    /// The port; left out, 7117 or any that is free
    #[arg(long, requires = "live")]
    port: Option<u16>,
    /// Another name by which this machine is reached; may be repeated, and the first is shown
    #[arg(long = "host", value_name = "NAME", requires = "live", value_parser = host_name)]
    hosts: Vec<String>,
    /// Show the board in a window of this machine
    #[cfg(feature = "board")]
    #[arg(long, requires = "live")]
    board: bool,
}

/// Serves what goes on from `source` as `solo` stands. The scenario of that name is computed from these texts.
pub fn go_on(solo: &Solo, source: &Path, (name, texts): (&str, Texts), wish: &Live, out: &Out) -> Done {
    let from = source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let forked = Beginning::of(solo, &from).ok_or_else(changed)?;
    let place = Place {
        lan: wish.lan,
        port: wish.port,
        hosts: wish.hosts.clone(),
        #[cfg(feature = "board")]
        board: wish.board,
    };
    let admits = if wish.open_doors { Admits::Everybody } else { Admits::ByControl };
    let settings = Settings {
        minutes: wish.minutes,
        close_at_zero: wish.close_at_zero,
        bots: Others::default(),
        admits,
    };
    let file = wish.journal.clone().unwrap_or_else(|| free_name(name));
    let seed = solo.so_far().seed();
    // What control wrote into the other exercise stands in no text: its journal could not be computed from them again.
    let scenario = Arc::new(printed::scenario_of(&texts)?);
    let room = Room::beginning(Arc::clone(&scenario), seed, settings, &forked);
    if room.exercise().digest() != solo.exercise().digest() {
        return Err(changed());
    }
    let hosted = begin((scenario, texts.clone(), seed), settings, Some(forked), &file, &place.opening())?;
    let step = (solo.exercise().step() + 1).to_string();
    out.print(&tell("fork-live", &[("step", &step), ("file", &from)]))?;
    out.print("\n\n")?;
    host(hosted, texts, &place, out)
}

fn changed() -> Trouble {
    Trouble::NoFork(Phrase::of("fork-texts"))
}
