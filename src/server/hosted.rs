//! An exercise together with the server that opens it to delegations, so that the two end in the right order.

use super::opening::Opening;
use super::secrets::Secrets;
use super::start::{Closed, Server};
use crate::session::Live;

/// An exercise that is open to delegations. Dropped in this order: first nobody is served any more, then the
/// journal is put away.
pub struct Hosted {
    /// What serves it. It comes first, so that it is dropped first.
    pub server: Server,
    /// The exercise with its journal, which is closed last, so that an ask that is being written is finished.
    pub live: Live,
}

impl Hosted {
    /// Opens a live exercise to delegations.
    ///
    /// # Errors
    /// Why it cannot be served; the exercise has been stopped then.
    pub fn open(live: Live, secrets: Secrets, opening: &Opening) -> Result<Self, Closed> {
        let server = Server::open(live.handle().clone(), secrets, opening)?;
        Ok(Self { server, live })
    }

    /// Serves nobody any more, finishes what is being written and closes the journal.
    pub fn close(self) {
        let Self { server, live } = self;
        drop(server);
        live.stop();
    }
}
