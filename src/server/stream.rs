//! The event stream of a page: the regions that differ, as soon as they do. A page that was away tells the
//! last moment it saw and is brought to the present one. Only what differs is sent, because sixty phones
//! share one access point, and because a region that is replaced disturbs whoever is reading or typing in it.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::response::Response;
use tokio::sync::mpsc::{self, Sender};
use tokio::time::timeout;
use tokio_stream::wrappers::ReceiverStream;

use super::connections::Known;
use super::house::{House, Opened};
use super::pace::Pace;
use super::packed::Packing;
use super::render::Sight;
use super::wire;
use crate::session::person::{Person, PersonId, Role, WaitId, Waiting};

/// Moments that follow each other faster than this are shown together: when a step closes or a whole room
/// comes in, one message does instead of many.
const TOGETHER: Duration = Duration::from_millis(80);
/// A sign of life, so that nobody on the way closes a quiet stream and a dead page is noticed.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// A page that takes nothing for so long is gone. Its place is given back, and with it what waits for it in
/// memory.
const PATIENCE: Duration = Duration::from_secs(30);

/// A place among the open streams; given back when it is dropped, however the stream ends. It is also what
/// shows control that somebody is there.
#[derive(Debug)]
pub struct Place {
    house: Arc<House>,
    holder: Known,
    opened: Opened,
}

impl Place {
    /// Takes a place for this person, if there is one.
    pub fn take(house: &Arc<House>, person: &Person) -> Option<Self> {
        let runs_it = match person.role {
            Role::Control | Role::Board | Role::Chair | Role::SimCell(_) => true,
            Role::Delegation(_) | Role::Evaluator | Role::Observer => false,
        };
        let holder = Known::Person(person.id);
        let opened = house.open_streams.open(holder, runs_it)?;
        house.handle.arrive(person.id);
        Some(Self { house: Arc::clone(house), holder, opened })
    }

    /// Takes a place for somebody who waits at the door, if there is one.
    pub fn at_door(house: &Arc<House>, waiting: &Waiting) -> Option<Self> {
        let holder = Known::Waiting(waiting.number);
        let opened = house.open_streams.open(holder, false)?;
        Some(Self { house: Arc::clone(house), holder, opened })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.house.open_streams.close(self.holder, self.opened.id);
        if let Known::Person(person) = self.holder {
            self.house.handle.depart(person);
        }
    }
}

/// The stream of a person's page from the moment it saw last; of one who waits, until they wait no more.
pub fn response(place: Place, seen: u64, packing: Packing) -> Response {
    // One message waits at most: what comes later replaces what was not sent yet.
    let (sender, receiver) = mpsc::channel::<Result<Bytes, Infallible>>(1);
    tokio::spawn(async move {
        let ends = Arc::clone(&place.opened.ends);
        tokio::select! {
            () = serve(place, seen, Line { sender, packing }) => {}
            () = ends.notified() => {}
        }
    });
    let mut response = Response::new(Body::from_stream(ReceiverStream::new(receiver)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if packing == Packing::Gzip {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

/// The way to a page.
struct Line {
    sender: Sender<Result<Bytes, Infallible>>,
    packing: Packing,
}

impl Line {
    /// Sends a piece as it is. False if the page takes nothing any more.
    async fn send(&self, piece: Bytes) -> bool {
        matches!(timeout(PATIENCE, self.sender.send(Ok(piece))).await, Ok(Ok(())))
    }

    /// Sends a message, packed as this page reads it. False if the page takes nothing any more.
    async fn say(&self, message: &Bytes) -> bool {
        self.send(self.packing.piece(message)).await
    }
}

async fn serve(place: Place, seen: u64, line: Line) {
    if let Some(opening) = line.packing.opening()
        && !line.send(opening).await
    {
        return;
    }
    match place.holder {
        Known::Person(person) => run(&place.house, person, seen, line).await,
        Known::Waiting(number) => wait_at_door(&place.house, number, line).await,
    }
}

/// Nothing but signs of life as long as somebody waits, so that they see nothing of the exercise; then their page is told
/// to look again.
async fn wait_at_door(house: &House, number: WaitId, line: Line) {
    let mut revisions = house.revisions.clone();
    let mut said = Instant::now();
    while house.handle.snapshot().still_waits(number) {
        if !wait(&mut revisions, &line, &mut said).await {
            return;
        }
    }
    line.say(&wire::gone()).await;
}

/// Sends what differs until the page, the person or the exercise has gone. Every round looks the person up
/// again: they may have been shown out or have become head since.
async fn run(house: &House, who: PersonId, mut seen: u64, line: Line) {
    // Before the first look, so that a moment between the two is not missed.
    let mut revisions = house.revisions.clone();
    let mut sight: Option<Sight> = None;
    let mut said = Instant::now();
    let mut pace = Pace::new(said);
    loop {
        let snapshot = house.handle.snapshot();
        let Some(person) = snapshot.person(who) else {
            // They left or were shown out; the page is told so and the stream ends.
            line.say(&wire::gone()).await;
            return;
        };
        let now = Sight::of(person, &snapshot);
        if sight.as_ref().is_some_and(|before| *before != now) {
            // Another page from now on: nothing of the old one counts.
            seen = 0;
        }
        // Not held while the page waits: each open page would keep an old room in memory.
        drop(snapshot);
        let rendered = house.pages.now(&now);
        sight = Some(now);
        let mut rest = Duration::ZERO;
        if let Some(piece) = rendered.since(seen, line.packing) {
            let bytes = piece.len();
            if !line.send(piece).await {
                return;
            }
            seen = rendered.revision;
            said = Instant::now();
            rest = pace.spent(bytes, said);
        }
        drop(rendered);
        tokio::select! {
            () = line.sender.closed() => return,
            () = tokio::time::sleep(rest) => {}
        }
        if !wait(&mut revisions, &line, &mut said).await {
            return;
        }
    }
}

/// Waits for another moment. A page that was told nothing for a while gets a sign of life, also where the room is busy
/// with what this page does not see. False if the page or the exercise has gone.
async fn wait(revisions: &mut tokio::sync::watch::Receiver<u64>, line: &Line, said: &mut Instant) -> bool {
    tokio::time::sleep(TOGETHER).await;
    loop {
        let until = *said + SIGN_OF_LIFE;
        tokio::select! {
            () = line.sender.closed() => return false,
            () = tokio::time::sleep_until(until.into()) => {
                if !line.say(&wire::sign_of_life()).await {
                    return false;
                }
                *said = Instant::now();
            }
            changed = revisions.changed() => return changed.is_ok(),
        }
    }
}
