//! What all requests share. It is made once when the server opens; what changes in it afterwards has a lock
//! or a counter of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::guard::Hosts;
use super::limits::{Limits, Rate};
use super::opening::Opening;
use super::page::WayIn;
use super::render::Pages;
use super::secrets::Secrets;
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
    /// The pages as they were last rendered, shared by all who see the same.
    pub pages: Pages,
    /// How many event streams are open, on all pages together.
    pub open_streams: OpenStreams,
    /// The number of every new moment. A stream that is slow sees only the newest one, and misses nothing by
    /// it.
    pub revisions: tokio::sync::watch::Receiver<u64>,
}

impl House {
    /// Furnishes a house for an exercise: from here on it hears of every new moment.
    pub fn new(handle: Handle, secrets: Secrets, opening: &Opening, way_in: WayIn) -> Arc<Self> {
        let (sender, revisions) = tokio::sync::watch::channel(handle.revision());
        handle.on_change(move |revision| {
            // Nobody needs to listen.
            let _ = sender.send(revision);
        });
        Arc::new(Self {
            pages: Pages::new(handle.clone(), way_in),
            handle,
            secrets,
            hosts: Hosts(opening.hosts.clone()),
            requests: opening.requests,
            limits: Limits::default(),
            open_streams: OpenStreams::default(),
            revisions,
        })
    }
}

/// How many event streams are open.
#[derive(Debug, Default)]
pub struct OpenStreams(AtomicUsize);

impl OpenStreams {
    /// Counts one more, unless so many are open already. False if they are. Looking and counting are one
    /// step, so that many who come at once cannot pass the limit together.
    pub fn open_one(&self, most: usize) -> bool {
        let one_more = |open| (open < most).then_some(open + 1);
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).is_ok()
    }

    /// Counts one fewer. Whoever has counted one more calls it exactly once.
    pub fn close_one(&self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
