//! How long a study may take, and how far it is, for people who watch. The only clock of the studies is here:
//! what they find depends on it by how much was played and by nothing else.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::out::Out;
use crate::study::run::Effort;
use crate::words::word;

/// Reads a number of seconds.
///
/// # Errors
/// A sentence that says what to write instead.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let read = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    read.filter(|time| !time.is_zero())
        .ok_or_else(|| "a deadline is a number of seconds, such as 30".to_owned())
}

/// Does a piece of work within a deadline that begins now, with a bar on a terminal and in silence elsewhere.
pub fn within<T>(
    deadline: Option<Duration>,
    pieces: u64,
    out: &Out,
    work: impl FnOnce(Effort<'_>) -> T,
) -> T {
    let target = if out.is_watched() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(pieces), target);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent} % {eta}") {
        bar.set_style(style);
    }
    bar.set_message(word("study-playing"));
    // Far beyond any clock there is no deadline.
    let deadline = deadline.and_then(|time| Instant::now().checked_add(time));
    let done = work(Effort { deadline, done_one: &|| bar.inc(1), ..Effort::ALL });
    bar.finish_and_clear();
    done
}
