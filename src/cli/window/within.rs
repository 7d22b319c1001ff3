//! The side of the window: it shows what it is told, and ends when nobody is left to tell it anything.

use std::io::{self, BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};

use super::said::{Bound, Kept, Menu, Said, Told, Way};
use crate::board::feed::Feed;
use crate::board::hall::{OpenHall, Opener};
use crate::board::keep::Keep;
use crate::board::venue::Reach;
use crate::board::{NoBoard, Start, run};
use crate::cli::exit_codes;
use crate::cli::keep::record_of;
use crate::cli::open::fingerprint;
use crate::cli::out::Out;
use crate::cli::printed;
use crate::cli::trouble::Done;
use crate::scenario::Casting;
use crate::session::{Solo, SoloPlayer};
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// Something that the window was told, as it can be shown.
enum Come {
    Menu(Box<Menu>),
    Hall(Box<OpenHall>),
    NotOpened(String),
}

/// Shows what the standard input says until a person closes the window.
pub fn window(out: &Out) -> Done {
    let (sender, come) = mpsc::channel();
    std::thread::spawn(move || listen(&sender));
    let start = match come.recv() {
        Ok(Come::Menu(menu)) => menu_start(*menu, come),
        Ok(Come::Hall(hall)) => Start { hall: Some(*hall), ..Start::default() },
        // Somebody has typed the command by hand.
        Ok(Come::NotOpened(_)) | Err(_) => {
            out.note(&word("window-by-hand"));
            out.note("\n");
            return Ok(exit_codes::USAGE);
        }
    };
    if let Err(why) = run(Start { shown: Some(shown), ..start }) {
        say(&Said::NoWindow(clause(why)));
    }
    Ok(exit_codes::OK)
}

/// The window has shown its first picture.
static SHOWN: AtomicBool = AtomicBool::new(false);

fn shown() {
    SHOWN.store(true, Ordering::Relaxed);
    say(&Said::Shown);
}

/// Why there is no window: it never opened, or something in it has failed since.
fn clause(why: NoBoard) -> String {
    match why {
        NoBoard::Failed(Some(reason)) if SHOWN.load(Ordering::Relaxed) => {
            tell("board-broke", &[("reason", &reason)])
        }
        NoBoard::Failed(None) if SHOWN.load(Ordering::Relaxed) => word("window-gone"),
        NoBoard::NoDisplay | NoBoard::Failed(_) => why.clause(),
    }
}

/// Says something to whoever opened the window. One who has gone is noticed by [`listen`].
fn say(said: &Said) {
    let mut out = io::stdout().lock();
    if let Ok(line) = serde_json::to_string(said) {
        let _ = out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
    }
}

/// Takes line by line what the window is told. Moments go to the board by themselves; the rest is handed over.
fn listen(come: &Sender<Come>) {
    let mut told_something = false;
    let mut opening: Option<(Way, Arc<Scenario>)> = None;
    let mut feed: Option<Feed> = None;
    for line in io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(told) = serde_json::from_str::<Told>(&line) else { break };
        told_something = true;
        let next = match told {
            Told::Menu(menu) => Some(Come::Menu(menu)),
            Told::NotOpened(why) => Some(Come::NotOpened(why)),
            Told::Hall(way) => match printed::scenario_of(&way.texts) {
                Ok(printed) => {
                    opening = Some((*way, Arc::new(printed)));
                    None
                }
                // It has loaded once, in the process that serves it.
                Err(trouble) => Some(Come::NotOpened(trouble.message())),
            },
            Told::Moment(moment) => match (opening.take(), &feed) {
                (Some((way, printed)), _) => {
                    let first = Feed::new(*moment);
                    feed = Some(first.clone());
                    Some(Come::Hall(Box::new(hall(way, printed, first))))
                }
                (None, Some(feed)) => {
                    feed.show(*moment);
                    None
                }
                (None, None) => None,
            },
            Told::Address(address) => {
                if let Some(feed) = &feed {
                    feed.moves_to(address);
                }
                None
            }
        };
        if next.is_some_and(|next| come.send(next).is_err()) {
            break;
        }
    }
    if told_something {
        // Whoever opened the window has ended. A driver that hangs must not keep the window open then.
        std::process::exit(exit_codes::OK.into());
    }
}

fn hall(way: Way, printed: Arc<Scenario>, feed: Feed) -> OpenHall {
    let end = Arc::new(|| say(&Said::End));
    OpenHall { feed, printed, join_url: way.join_url, join_code: way.join_code, end }
}

fn menu_start(menu: Menu, come: Receiver<Come>) -> Start {
    let opened = menu.scenario.and_then(|bound| {
        Casting::open(printed::document(&bound.sheet), printed::binding(&bound.bindings)).ok()
    });
    Start {
        scenario: opened,
        seat: menu.seat,
        seed: menu.seed,
        others: menu.others,
        opener: opener(come),
        keep: Some(keep()),
        ..Start::default()
    }
}

/// Hands the exercise at this machine over, as it will be written down, with every step, every show of hands and every change of
/// a draft.
fn keep() -> Keep {
    Arc::new(|solo, casting, shows, drafts| {
        let fingerprint = fingerprint(casting.document());
        // Only a number that is none could not be written, and the rules have none.
        if let Ok(record) = record_of(solo, &fingerprint, shows, drafts) {
            let Bound { sheet, bindings } = bound(casting);
            let (seat, seed, closed) = (seat(solo), solo.exercise().seed(), solo.decisions().len());
            let drafted = drafts.iter().any(|draft| !draft.acts.is_empty());
            let goes_on = (!solo.exercise().is_over()).then(|| solo.exercise().step() + 1);
            let scenario = sheet.name;
            let kept = Kept { record, closed, goes_on, drafted, scenario, bindings, seat, seed };
            say(&Said::Kept(Box::new(kept)));
        }
    })
}

/// ISO code of the seat in which a person sits.
fn seat(solo: &Solo) -> Option<String> {
    let person = solo.players().iter_enumerated().find(|(_, player)| **player == SoloPlayer::Person);
    person.map(|(seat, _)| solo.scenario().states[seat].id.clone())
}

fn bound(casting: &Casting) -> Bound {
    let bindings = casting.binding().roles.clone().into_iter().collect();
    Bound { sheet: printed::sheet(casting.document()), bindings }
}

/// Asks whoever opened the window to open an exercise, and waits until it is open.
fn opener(come: Receiver<Come>) -> Option<Opener> {
    let come = Mutex::new(come);
    let open = move |casting: &Casting, seed, reach| {
        say(&Said::Open { scenario: bound(casting), seed, network: reach == Reach::Network });
        match come.lock().unwrap_or_else(PoisonError::into_inner).recv() {
            Ok(Come::Hall(hall)) => Ok(*hall),
            Ok(Come::NotOpened(why)) => Err(why),
            Ok(Come::Menu(_)) | Err(_) => Err(word("board-hall-no-door")),
        }
    };
    cfg!(feature = "server").then(|| Opener { open: Arc::new(open), addresses })
}

#[cfg(feature = "server")]
fn addresses() -> Vec<String> {
    crate::server::lan_addresses().into_iter().map(|found| found.ip.to_string()).collect()
}

#[cfg(not(feature = "server"))]
fn addresses() -> Vec<String> {
    Vec::new()
}
