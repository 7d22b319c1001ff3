//! `mufakat serve` and `mufakat resume`: an exercise that others join over the network.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Args;

use super::header::header;
use super::kept::{self, Kept};
use crate::bots::Temperament;
use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::run::binding;
use crate::cli::trouble::Trouble;
use crate::cli::{Done, exit_codes, seats};
use crate::journal::Journal;
use crate::report::story::tell;
use crate::scenario::{self, Binding};
use crate::server::limits::REQUESTS;
use crate::server::secrets::Secrets;
use crate::server::{Closed, Opening, Reach, Server, lan_addresses};
use crate::session::conductor::Conductor;
use crate::session::{Live, Room, Settings};
use crate::shipped::{self, Document};
use crate::words::word;

/// Minutes of a step at most.
const MINUTES_MAX: i64 = crate::session::MINUTES_MAX as i64;

/// What to serve.
#[derive(Debug, Args)]
pub struct ServeArguments {
    /// A shipped name, a folder or a file
    scenario: String,
    #[command(flatten)]
    place: Place,
    /// The file that keeps the exercise; left out, a new one in this folder
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// The seed of all luck; left out, one is drawn and kept
    #[arg(long, value_parser = seats::seed)]
    seed: Option<u64>,
    /// Minutes of a step, 0 for no count-down; control can change it
    #[arg(long, default_value_t = 15, value_parser = clap::value_parser!(u32).range(0..=MINUTES_MAX))]
    minutes: u32,
    /// A step closes by itself when the time is up
    #[arg(long)]
    close_at_zero: bool,
    /// How bots play the seats that nobody has taken
    #[arg(long, value_name = "TEMPERAMENT", default_value = "cooperative", value_parser = seats::temperament)]
    others: Temperament,
    /// Who plays a role of the plot, such as host=THA; may be repeated
    #[arg(long, value_name = "ROLE=SEAT", value_parser = seats::binding)]
    bind: Vec<(String, String)>,
}

/// What to go on with.
#[derive(Debug, Args)]
pub struct ResumeArguments {
    /// The journal of the exercise
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

/// Where to serve.
#[derive(Debug, Args)]
struct Place {
    /// Let everybody on the local network in; left out, only this machine
    #[arg(long)]
    lan: bool,
    /// The port; left out, 7117 or any that is free
    #[arg(long)]
    port: Option<u16>,
    /// Another name by which this machine is reached, such as trainer.local; may be repeated
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<String>,
    /// Show the board in a window of this machine
    #[cfg(feature = "board")]
    #[arg(long)]
    board: bool,
}

/// An exercise that is open to delegations. Dropped in this order: first nobody is served any more, then the
/// journal is put away.
pub(super) struct House {
    pub(super) server: Server,
    pub(super) live: Live,
}

/// Serves a new exercise.
pub fn serve(wish: &ServeArguments, out: &Out) -> Done {
    let document = shipped::find(&wish.scenario).map_err(Trouble::Unreadable)?;
    let settings = Settings { minutes: wish.minutes, close_at_zero: wish.close_at_zero, bots: wish.others };
    let file = wish.journal.clone().unwrap_or_else(|| free_name(&document.name));
    let seed = wish.seed.unwrap_or_else(any_seed);
    let house = open(&document, &binding(&wish.bind), seed, settings, &file, &wish.place.opening())?;
    host(house, &wish.place, out)
}

/// Goes on with an exercise exactly where it was acknowledged.
pub fn resume(wish: &ResumeArguments, out: &Out) -> Done {
    let (journal, header, entries) = Journal::open(&wish.file).map_err(Trouble::Journal)?;
    let kept = kept::settings(&header)?;
    let mut conductor = kept::conductor(&header, &entries)?;
    conductor.recovered();
    let drawn = Secrets::draw().map_err(|why| Trouble::Closed(Closed::Random(why)))?;
    let secrets = Secrets { join: kept.join, staff: kept.staff, ..drawn };
    let house = furnish(conductor, journal, secrets, &wish.place.opening())?;
    out.print(&tell("serve-resumed", &[("entries", &entries.len().to_string())]))?;
    out.print("\n")?;
    host(house, &wish.place, out)
}

pub(super) fn open(
    document: &Document,
    binding: &Binding,
    seed: u64,
    settings: Settings,
    file: &Path,
    opening: &Opening,
) -> Result<House, Trouble> {
    let loaded = scenario::load(document.clone(), binding).map_err(Trouble::Scenario)?;
    let secrets = Secrets::draw().map_err(|why| Trouble::Closed(Closed::Random(why)))?;
    let kept = Kept { session: settings, join: secrets.join.clone(), staff: secrets.staff.clone() };
    let header = header(document, binding, seed, &kept);
    let room = Room::new(Arc::new(loaded.scenario), seed, settings);
    let journal = Journal::create(file, &header).map_err(Trouble::Journal)?;
    match furnish(Conductor::new(room, header.link()), journal, secrets, opening) {
        Ok(house) => Ok(house),
        Err(trouble) => {
            // The journal of an exercise that never opened: nobody could have said anything yet.
            let _ = std::fs::remove_file(file);
            Err(trouble)
        }
    }
}

fn furnish(
    conductor: Conductor,
    journal: Journal,
    secrets: Secrets,
    opening: &Opening,
) -> Result<House, Trouble> {
    let live = Live::start(conductor, journal);
    let server = Server::open(live.handle().clone(), secrets, opening).map_err(Trouble::Closed)?;
    Ok(House { server, live })
}

/// Tells the host what to do, and serves until the host stops it.
fn host(house: House, place: &Place, out: &Out) -> Done {
    let file = house.live.path().display().to_string();
    let mut page = out.page();
    welcome(&house, &mut page);
    page.gap();
    page.paragraph(&word(if place.lan { "serve-lan" } else { "serve-loopback" }));
    others(&house, place, &mut page);
    page.paragraph(&word("serve-stop"));
    out.print(page.text())?;
    let shown = place.show(&house, out)?;
    if !shown {
        house.server.wait_for_stop();
    }
    let House { server, live } = house;
    drop(server);
    live.stop();
    let mut page = out.page();
    page.paragraph(&word("serve-stopped"));
    page.whole("    ", &format!("mufakat resume {file}"));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// A machine on a cable and on a Wi-Fi has two addresses, and nobody but the host knows which one the room shares.
fn others(house: &House, place: &Place, page: &mut Page) {
    let port = house.server.address().port();
    let also: Vec<_> = lan_addresses().into_iter().skip(1).filter(|_| place.lan).collect();
    if !also.is_empty() {
        page.paragraph(&word("serve-also"));
    }
    for address in also {
        page.whole("    ", &format!("http://{address}:{port}"));
    }
}

/// What the host must know: control's own address, and the codes of the others.
pub(super) fn welcome(house: &House, page: &mut Page) {
    let codes = house.server.way_in();
    page.heading(&house.live.handle().snapshot().scenario().title);
    page.paragraph(&word("serve-control"));
    page.whole("    ", house.server.control_url());
    page.paragraph(&tell("serve-join", &[("code", &codes.join_code)]));
    page.whole("    ", &codes.join_url);
    page.paragraph(&tell("serve-staff", &[("code", &codes.staff_code)]));
    page.paragraph(&word("serve-journal"));
    page.whole("    ", &format!("mufakat resume {}", house.live.path().display()));
}

impl Place {
    fn opening(&self) -> Opening {
        Opening {
            reach: if self.lan { Reach::Lan } else { Reach::Loopback },
            port: self.port,
            hosts: self.hosts.clone(),
            requests: REQUESTS,
        }
    }

    /// Shows the board until its window is closed, if one was asked for and can be had. False if not.
    #[cfg(feature = "board")]
    fn show(&self, house: &House, out: &Out) -> Result<bool, Trouble> {
        if !self.board {
            return Ok(false);
        }
        let Err(why) = super::projector::show(house) else { return Ok(true) };
        let mut page = out.page();
        page.paragraph(&tell("serve-no-board", &[("why", &why)]));
        out.print(page.text())?;
        Ok(false)
    }

    #[cfg(not(feature = "board"))]
    fn show(&self, _: &House, _: &Out) -> Result<bool, Trouble> {
        Ok(false)
    }
}

/// The first name in this folder under which no exercise is kept yet.
pub(super) fn free_name(scenario: &str) -> PathBuf {
    let name = |number: u32| PathBuf::from(format!("{scenario}-{number}.mufakat"));
    (1..=u32::MAX).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0))
}

/// Luck for somebody who wants a new exercise; it stands in the journal.
fn any_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(1, |since| since.as_millis() as u64 % 1_000_000)
}
