//! An exercise together with the server that opens it to delegations.

use super::opening::Opening;
use super::secrets::Secrets;
use super::start::{Closed, Server};
use crate::session::Live;

/// An exercise that is open to delegations. Dropped in this order: first nobody is served any more, then the
/// journal is put away.
pub struct Hosted {
    /// What serves it.
    pub server: Server,
    /// The exercise.
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
