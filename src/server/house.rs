//! What all requests share. It is made once when the server opens; what changes in it afterwards has a lock
//! or a counter of its own.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::connections::Known;
use super::doorplate::Doorplate;
use super::guard::Hosts;
use super::guests::Guests;
use super::limits::{
    Limits, Rate, STREAMS_EACH_MAX, STREAMS_MAX, STREAMS_WAITING_EACH_MAX, STREAMS_WAITING_MAX,
};
use super::opening::Opening;
use super::render::Pages;
use super::secrets::Secrets;
use super::wall::Wall;
use crate::session::Handle;

/// An exercise as it is served: the handle of its session, and what the server itself keeps.
#[derive(Debug)]
pub struct House {
    /// The handle of the session: every request asks and looks through it and through nothing else.
    pub handle: Handle,
    /// The codes of the doors, which are compared with what people type.
    pub secrets: Secrets,
    /// The names under which this machine may be reached.
    pub hosts: Hosts,
    /// How fast one person may ask; a test may set it higher.
    pub requests: Rate,
    /// How much each person and each address has used of what it may.
    pub limits: Limits,
    /// The address that is shown to whoever wants to come in.
    pub doorplate: Arc<Doorplate>,
    /// The pages as they were last rendered, shared by all who see the same.
    pub pages: Pages,
    /// The board's window on this machine.
    pub wall: Arc<Wall>,
    /// The event streams that are open, on all pages together.
    pub open_streams: OpenStreams,
    /// From which address people came in.
    pub guests: Arc<Guests>,
    /// Set when the house closes: what is worked out beside it is wanted no more.
    pub closing: Arc<AtomicBool>,
    /// The number of every new moment. A stream that is slow sees only the newest one, and misses nothing by
    /// it.
    pub revisions: tokio::sync::watch::Receiver<u64>,
}

impl House {
    /// Furnishes a house for an exercise: from here on it hears of every new moment.
    pub fn new(handle: Handle, secrets: Secrets, opening: &Opening, doorplate: Arc<Doorplate>) -> Arc<Self> {
        let (sender, revisions) = tokio::sync::watch::channel(handle.revision());
        handle.on_change(move |revision| {
            // Nobody needs to listen.
            let _ = sender.send(revision);
        });
        let (guests, wall) = (Arc::new(Guests::default()), Arc::<Wall>::default());
        Arc::new(Self {
            pages: Pages::new(handle.clone(), Arc::clone(&doorplate), Arc::clone(&guests), Arc::clone(&wall)),
            wall,
            doorplate,
            handle,
            secrets,
            hosts: Hosts(opening.hosts.clone()),
            requests: opening.requests,
            limits: Limits::default(),
            open_streams: OpenStreams::default(),
            closing: Arc::default(),
            guests,
            revisions,
        })
    }
}

/// The event streams that are open, by whose they are, the oldest first.
#[derive(Debug, Default)]
pub struct OpenStreams(Mutex<Streams>);

#[derive(Debug, Default)]
struct Streams {
    opened: u64,
    open: BTreeMap<Known, VecDeque<(u64, Arc<Notify>)>>,
}

/// A stream among those that are open.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its number; no two have the same.
    pub id: u64,
    /// Told when it has to end, because its person has opened too many after it.
    pub ends: Arc<Notify>,
}

impl OpenStreams {
    /// Opens one for somebody. Whoever has their share already loses the oldest: it may be that of a phone that has
    /// left without a word. `None` if the house is full; whoever runs the exercise gets in past that.
    pub fn open(&self, holder: Known, runs_it: bool) -> Option<Opened> {
        let waits = |holder: &Known| matches!(holder, Known::Waiting(_));
        let (most, each) = match waits(&holder) {
            true => (STREAMS_WAITING_MAX, STREAMS_WAITING_EACH_MAX),
            false => (STREAMS_MAX, STREAMS_EACH_MAX),
        };
        let mut streams = self.lock();
        let alike = streams.open.iter().filter(|(other, _)| waits(other) == waits(&holder));
        let all: usize = alike.map(|(_, open)| open.len()).sum();
        let own = streams.open.get(&holder).map_or(0, VecDeque::len);
        if all >= most && own == 0 && !runs_it {
            return None;
        }
        streams.opened += 1;
        let opened = Opened { id: streams.opened, ends: Arc::new(Notify::new()) };
        let own = streams.open.entry(holder).or_default();
        if own.len() >= each
            && let Some((_, oldest)) = own.pop_front()
        {
            oldest.notify_one();
        }
        own.push_back((opened.id, Arc::clone(&opened.ends)));
        Some(opened)
    }

    /// It has ended, of itself or because it had to.
    pub fn close(&self, holder: Known, id: u64) {
        let mut streams = self.lock();
        if let Some(own) = streams.open.get_mut(&holder) {
            own.retain(|(known, _)| *known != id);
            if own.is_empty() {
                streams.open.remove(&holder);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Streams> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::person::{PersonId, WaitId};

    fn seat(number: u32) -> Known {
        Known::Person(PersonId(number))
    }

    #[tokio::test]
    async fn a_person_with_too_many_streams_loses_the_oldest_and_control_always_has_one() {
        let streams = OpenStreams::default();
        let own: Vec<Opened> =
            (0..=STREAMS_EACH_MAX).map(|_| streams.open(seat(7), false).expect("a place")).collect();
        own[0].ends.notified().await;
        assert_eq!(streams.lock().open[&seat(7)].len(), STREAMS_EACH_MAX);
        for person in 100..100 + STREAMS_MAX as u32 {
            streams.open(seat(person), false);
        }
        assert!(streams.open(seat(9_000), false).is_none(), "the house is full");
        assert!(streams.open(seat(9_000), true).is_some(), "not for those who run the exercise");
        assert!(streams.open(seat(7), false).is_some(), "nor for a page that is opened again");
        let at_door = |number: u32| streams.open(Known::Waiting(WaitId(number)), false).is_some();
        let waiting = (0..STREAMS_WAITING_MAX as u32).filter(|number| at_door(*number)).count();
        assert_eq!(
            waiting, STREAMS_WAITING_MAX,
            "those who wait take none of the others' places, and none take theirs"
        );
        assert!(!at_door(9_000), "nor more than their own");
        own.iter().for_each(|opened| streams.close(seat(7), opened.id));
        assert_eq!(streams.lock().open[&seat(7)].len(), 1);
    }
}
