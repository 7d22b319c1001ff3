//! The buttons that change a list.

use maud::{Markup, html};

use super::seen::anchor;
use crate::words::word;

/// What can be done with one of a list.
pub(super) fn buttons(list: &str, way: &str) -> Markup {
    let one = |verb: &str, key: &str| {
        let id = anchor(&format!("{verb}-{way}"));
        html! { button class="button quiet" id={ "do-" (id) } name="do" value={ (verb) " " (way) } { (word(key)) } }
    };
    html! {
        div class="row list-of" data-list=(list) {
            (one("up", "write-up")) (one("down", "write-down")) (one("copy", "write-copy")) (one("remove", "write-remove"))
        }
    }
}
