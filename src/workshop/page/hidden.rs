//! What every form of the page says beside what is filled in.

use maud::{Markup, html};

use super::seen::Seen;

/// What every form says: what is looked at, as whom, and which page it stands on.
pub(super) fn hidden(seen: &Seen<'_>) -> Markup {
    html! {
        input type="hidden" name="at" value=(seen.way);
        input type="hidden" name="as" value=(seen.asked);
        input type="hidden" name="stamp" value=(seen.stamp);
    }
}
