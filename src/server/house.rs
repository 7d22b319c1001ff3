//! What all requests share.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::guard::Hosts;
use super::limits::{Limits, Rate};
use super::opening::Opening;
use super::page::WayIn;
use super::render::Pages;
use super::secrets::Secrets;
use crate::session::Handle;

/// An exercise as it is served.
#[derive(Debug)]
pub struct House {
    /// By which one asks and looks.
    pub handle: Handle,
    /// The codes of the doors.
    pub secrets: Secrets,
    /// The names under which we may be reached.
    pub hosts: Hosts,
    /// How fast one person may ask.
    pub requests: Rate,
    /// How much one may do.
    pub limits: Limits,
    /// The pages.
    pub pages: Pages,
    /// Streams that are open.
    pub open_streams: OpenStreams,
    /// The number of every new moment.
    pub revisions: tokio::sync::watch::Receiver<u64>,
}

impl House {
    /// Furnishes a house for an exercise.
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
    /// Counts one more, unless so many are open already. False if they are.
    pub fn open_one(&self, most: usize) -> bool {
        let one_more = |open| (open < most).then_some(open + 1);
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).is_ok()
    }

    /// Counts one fewer.
    pub fn close_one(&self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
