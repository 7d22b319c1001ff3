//! What a room reads before its first step opens: that nothing has begun, or from which step of another exercise it goes on.

use crate::session::view::HallView;
use crate::words::{word, words};

/// The line over a lobby.
pub fn stands(view: &HallView) -> String {
    told(view, "hall-lobby-forked").unwrap_or_else(|| word("hall-lobby"))
}

/// The same in the words of a key with `$step` and `$steps`; none of an exercise that begins.
pub fn told(view: &HallView, key: &str) -> Option<String> {
    let step = view.goes_on?;
    Some(words(
        key,
        &[("step", (step + 1).into()), ("before", step.into()), ("steps", view.board.clock.steps.into())],
    ))
}
