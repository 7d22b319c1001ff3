//! The live exercise on the command line: serve, resume, replay.
//!
//! Replay needs no network and is in every build: a journal can be checked by a program that could not have
//! served it.

#[cfg(feature = "server")]
mod casting;
#[cfg(feature = "server")]
mod forked;
#[cfg(feature = "server")]
mod house;
mod replay;
#[cfg(feature = "server")]
mod serve;
mod texts;

#[cfg(feature = "server")]
pub use forked::{Live, go_on};
pub use replay::replay;
pub use texts::again;
#[cfg(feature = "server")]
pub use texts::{texts, texts_of};
#[cfg(all(feature = "server", feature = "board"))]
mod feeding;
#[cfg(all(feature = "server", feature = "board"))]
mod guests;
#[cfg(all(feature = "server", feature = "board"))]
mod projector;
#[cfg(all(feature = "server", feature = "board"))]
pub use guests::Guests;
#[cfg(all(feature = "server", feature = "board"))]
pub use projector::Begin;
#[cfg(feature = "server")]
pub use serve::{ResumeArguments, ServeArguments, resume, serve};

/// What to replay.
#[derive(Debug, clap::Args)]
pub struct ReplayArguments {
    /// The journal of an exercise
    pub(super) file: std::path::PathBuf,
}
