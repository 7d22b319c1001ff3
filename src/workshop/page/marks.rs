//! What stands beside the name of a part: how much the check has to say of it, and the button that adds one more.

use maud::{Markup, html};

use super::label::add_one;
use super::seen::Seen;
use crate::words::words;

/// How much the check has to say of a part.
pub(super) fn marks(seen: &Seen<'_>, way: &str) -> Markup {
    let (errors, others) = seen.doubts(way);
    html! {
        @if errors > 0 { " " span class="mark bad" { (words("write-mark-errors", &[("count", errors.into())])) } }
        @else if others > 0 { " " span class="mark" { (words("write-mark-others", &[("count", others.into())])) } }
    }
}

/// The button that adds one to a list of the scenario.
pub(super) fn add(list: &str, of: &str) -> Markup {
    html! { button class="button quiet" id={ "add-" (list) } form="moves" name="do" value={ "add " (list) } { (add_one(of)) } }
}
