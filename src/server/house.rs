//! What all requests share. It is made once when the server opens; what changes in it afterwards has a lock
//! or a counter of its own.

use std::collections::{BTreeMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::doorplate::Doorplate;
use super::guard::Hosts;
use super::limits::{Limits, Rate, STREAMS_EACH_MAX, STREAMS_MAX};
use super::opening::Opening;
use super::render::Pages;
use super::secrets::Secrets;
use crate::session::Handle;
use crate::session::person::PersonId;
use crate::session::view::Snapshot;

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
    /// The event streams that are open, on all pages together.
    pub open_streams: OpenStreams,
    /// From which address people came in.
    pub guests: Guests,
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
        Arc::new(Self {
            pages: Pages::new(handle.clone(), Arc::clone(&doorplate)),
            doorplate,
            handle,
            secrets,
            hosts: Hosts(opening.hosts.clone()),
            requests: opening.requests,
            limits: Limits::default(),
            open_streams: OpenStreams::default(),
            guests: Guests::default(),
            revisions,
        })
    }
}

/// From which address each person came in; known to this house alone and never written down.
#[derive(Debug, Default)]
pub struct Guests(Mutex<BTreeMap<PersonId, IpAddr>>);

impl Guests {
    /// This person came in from there.
    pub fn came(&self, person: PersonId, from: IpAddr) {
        self.lock().insert(person, from);
    }

    /// How many of those who came from there still have a seat. Who has left is forgotten.
    pub fn count(&self, snapshot: &Snapshot, from: IpAddr) -> usize {
        let mut guests = self.lock();
        guests.retain(|person, _| snapshot.person(*person).is_some());
        guests.values().filter(|address| **address == from).count()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<PersonId, IpAddr>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The event streams that are open, by person, the oldest first.
#[derive(Debug, Default)]
pub struct OpenStreams(Mutex<Streams>);

#[derive(Debug, Default)]
struct Streams {
    opened: u64,
    open: BTreeMap<PersonId, VecDeque<(u64, Arc<Notify>)>>,
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
    /// Opens one for this person. Whoever has their share already loses the oldest: it may be that of a phone that has
    /// left without a word. `None` if the house is full; whoever runs the exercise gets in past that.
    pub fn open(&self, person: PersonId, runs_it: bool) -> Option<Opened> {
        let mut streams = self.lock();
        let all: usize = streams.open.values().map(VecDeque::len).sum();
        let own = streams.open.get(&person).map_or(0, VecDeque::len);
        if all >= STREAMS_MAX && own == 0 && !runs_it {
            return None;
        }
        streams.opened += 1;
        let opened = Opened { id: streams.opened, ends: Arc::new(Notify::new()) };
        let own = streams.open.entry(person).or_default();
        if own.len() >= STREAMS_EACH_MAX
            && let Some((_, oldest)) = own.pop_front()
        {
            oldest.notify_one();
        }
        own.push_back((opened.id, Arc::clone(&opened.ends)));
        Some(opened)
    }

    /// It has ended, of itself or because it had to.
    pub fn close(&self, person: PersonId, id: u64) {
        let mut streams = self.lock();
        if let Some(own) = streams.open.get_mut(&person) {
            own.retain(|(known, _)| *known != id);
            if own.is_empty() {
                streams.open.remove(&person);
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

    #[tokio::test]
    async fn a_person_with_too_many_streams_loses_the_oldest_and_control_always_has_one() {
        let streams = OpenStreams::default();
        let own: Vec<Opened> =
            (0..=STREAMS_EACH_MAX).map(|_| streams.open(PersonId(7), false).expect("a place")).collect();
        own[0].ends.notified().await;
        assert_eq!(streams.lock().open[&PersonId(7)].len(), STREAMS_EACH_MAX);
        for person in 100..100 + STREAMS_MAX as u32 {
            streams.open(PersonId(person), false);
        }
        assert!(streams.open(PersonId(9_000), false).is_none(), "the house is full");
        assert!(streams.open(PersonId(9_000), true).is_some(), "not for those who run the exercise");
        assert!(streams.open(PersonId(7), false).is_some(), "nor for a page that is opened again");
        own.iter().for_each(|opened| streams.close(PersonId(7), opened.id));
        assert_eq!(streams.lock().open[&PersonId(7)].len(), 1);
    }
}
