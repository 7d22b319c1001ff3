//! `mufakat serve` and `mufakat resume`: an exercise that others join over the network.

use std::io::{self, IsTerminal};
use std::net::Ipv6Addr;
use std::path::PathBuf;

use clap::Args;

use super::casting;
use super::house::{free_name, open, resume_command, stop, until_stopped, welcome};
#[cfg(feature = "board")]
use super::projector::{Begin, Projector};
use super::texts::{again, texts, texts_of};
use crate::bots::Others;
use crate::cli::out::Out;
use crate::cli::page::Page;
use crate::cli::trouble::{Done, Trouble};
use crate::cli::whole::whole_number;
use crate::cli::{exit_codes, seats};
use crate::journal::{self, Journal, Loss};
use crate::scenario::whole;
use crate::server::limits::REQUESTS;
use crate::server::secrets::Secrets;
use crate::server::{Address, Closed, Hosted, Opening, Reach};
use crate::session::kept::{Kept, Texts};
use crate::session::{Admits, Live, MINUTES_MAX, Settings};
use crate::words::{word, words};

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
    #[arg(long, default_value_t = 15, allow_negative_numbers = true, value_parser = |text: &str| whole_number::<u32>(text, 0..=MINUTES_MAX))]
    minutes: u32,
    /// A step closes by itself when the time is up
    #[arg(long)]
    close_at_zero: bool,
    /// Whoever has the code comes in at once, as in a classroom; left out, control lets each of them in
    #[arg(long)]
    open_doors: bool,
    /// How bots play the seats that nobody has taken: mixed, or one temperament for all
    #[arg(long, value_name = "TEMPERAMENT", default_value = "mixed", value_parser = seats::others)]
    others: Others,
    #[command(flatten)]
    table: seats::AtTable,
}

/// What to go on with.
#[derive(Debug, Args)]
pub struct ResumeArguments {
    /// The journal of the exercise
    file: PathBuf,
    /// Go on although the latest entries are lost; it says which, and keeps the damaged file beside
    #[arg(long)]
    accept_loss: bool,
    #[command(flatten)]
    place: Place,
}

/// Where to serve.
#[derive(Debug, Args)]
pub(super) struct Place {
    /// Let everybody on the local network in; left out, only this machine
    #[arg(long)]
    pub(super) lan: bool,
    /// The port; left out, 7117 or any that is free
    #[arg(long)]
    pub(super) port: Option<u16>,
    /// Another name by which this machine is reached, such as trainer.local; may be repeated, and the first is shown
    #[arg(long = "host", value_name = "NAME", value_parser = host_name)]
    pub(super) hosts: Vec<String>,
    /// Show the board in a window of this machine
    #[cfg(feature = "board")]
    #[arg(long)]
    pub(super) board: bool,
}

/// Serves a new exercise.
pub fn serve(wish: &ServeArguments, out: &Out) -> Done {
    let whole = whole::find(&wish.scenario)?;
    let admits = if wish.open_doors { Admits::Everybody } else { Admits::ByControl };
    let settings =
        Settings { minutes: wish.minutes, close_at_zero: wish.close_at_zero, bots: wish.others, admits };
    let file = wish.journal.clone().unwrap_or_else(|| free_name(&whole.document.name));
    let seed = wish.seed.unwrap_or_else(seats::any_seed);
    let mut binding = wish.table.at(&whole)?;
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        let settled = casting::settle(&whole, binding, &mut io::stdin().lock(), out)?;
        let Some(cast) = settled else { return Ok(exit_codes::OK) };
        binding = cast;
    }
    let hosted = open(&whole, &binding, seed, settings, &file, &wish.place.opening())?;
    host(hosted, texts(&whole.document, &binding), &wish.place, out)
}

/// Goes on with an exercise exactly where it was acknowledged.
pub fn resume(wish: &ResumeArguments, out: &Out) -> Done {
    if wish.accept_loss
        && let Some(loss) = journal::accept_loss(&wish.file).map_err(Trouble::Journal)?
    {
        accepted(&loss, out)?;
    }
    let (journal, header, entries) = Journal::open(&wish.file).map_err(Trouble::Journal)?;
    let kept = Kept::of(&header).map_err(Trouble::Lost)?;
    let mut conductor = again(&header, &entries)?;
    conductor.recovered();
    let drawn = Secrets::draw().map_err(|why| Trouble::Closed(Closed::Random(why)))?;
    let secrets = Secrets { join: kept.join, staff: kept.staff, ..drawn };
    let live = Live::start(conductor, journal);
    let hosted = Hosted::open(live, secrets, &wish.place.opening()).map_err(Trouble::Closed)?;
    out.print(&words("serve-resumed", &[("entries", entries.len().into())]))?;
    out.print("\n")?;
    host(hosted, texts_of(&header), &wish.place, out)
}

/// Reads a name or an address of this machine: what stands in a URL between the slashes and the port.
pub(super) fn host_name(text: &str) -> Result<String, String> {
    let name = text.trim().trim_end_matches('.');
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let plain = |sign: char| sign.is_alphanumeric() || ".-_".contains(sign);
    if bare.parse::<Ipv6Addr>().is_ok() || (!name.is_empty() && name.chars().all(plain)) {
        return Ok(name.to_owned());
    }
    Err(word("serve-host-form"))
}

/// What is lost, what stands, and where the damaged file is.
fn accepted(loss: &Loss, out: &Out) -> Result<(), Trouble> {
    let kept = loss.kept.display().to_string();
    let mut page = out.page();
    page.paragraph(&match loss.lost {
        Some(0) => words("serve-lost-nothing", &[("last", loss.last.into())]),
        Some(lost) => words("serve-lost", &[("lost", lost.into()), ("last", loss.last.into())]),
        None => words("serve-lost-some", &[("last", loss.last.into())]),
    });
    page.paragraph(&word("serve-lost-kept"));
    page.whole("    ", &kept);
    page.gap();
    out.print(page.text())
}

/// Tells the host what to do, and serves until the host stops it.
pub(super) fn host(hosted: Hosted, texts: Texts, place: &Place, out: &Out) -> Done {
    let again = resume_command(hosted.live.path(), &place.words());
    let mut page = out.page();
    welcome(&hosted, &again, &mut page);
    page.gap();
    page.paragraph(&word(if place.lan { "serve-lan" } else { "serve-loopback" }));
    others(&hosted, place, &mut page);
    page.paragraph(&word("serve-stop"));
    out.print(page.text())?;
    place.showing(&hosted, texts, *out, || until_stopped(&hosted, &place.words(), out));
    stop(hosted, &place.words(), out)?;
    Ok(exit_codes::OK)
}

/// A machine on a cable and on a Wi-Fi has two addresses, and nobody but the host knows which one the room shares.
fn others(hosted: &Hosted, place: &Place, page: &mut Page) {
    let port = hosted.server.address().port();
    let way_in = hosted.server.way_in();
    if place.lan && way_in.only_here {
        page.paragraph(&word("serve-no-network"));
    }
    if !way_in.others.is_empty() {
        page.paragraph(&word("serve-also"));
    }
    for Address { host, network } in way_in.others {
        let network = if network.is_empty() { network } else { format!("  ({network})") };
        page.whole("    ", &format!("http://{host}:{port}{network}"));
    }
}

impl Place {
    /// The words of the command line that ask for this place.
    fn words(&self) -> Vec<String> {
        let lan = self.lan.then(|| "--lan".to_owned());
        let port = self.port.map(|port| ["--port".to_owned(), port.to_string()]);
        let hosts = self.hosts.iter().map(|host| ["--host".to_owned(), host.clone()]);
        lan.into_iter().chain(port.into_iter().chain(hosts).flatten()).collect()
    }

    pub(super) fn opening(&self) -> Opening {
        Opening {
            reach: if self.lan { Reach::Lan } else { Reach::Loopback },
            port: self.port,
            hosts: self.hosts.clone(),
            requests: REQUESTS,
        }
    }

    /// Shows the board meanwhile, if that was asked for.
    #[cfg(feature = "board")]
    fn showing(&self, hosted: &Hosted, texts: Texts, out: Out, meanwhile: impl FnOnce()) {
        let _window = self.board.then(|| Projector::start(hosted, texts, Begin::Open, out));
        meanwhile();
    }

    #[cfg(not(feature = "board"))]
    fn showing(&self, _: &Hosted, _: Texts, _: Out, meanwhile: impl FnOnce()) {
        meanwhile();
    }
}
