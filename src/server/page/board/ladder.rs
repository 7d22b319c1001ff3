//! The crisis ladder as a slim bar: the rung that is reached by its name, the others by their numbers.

use maud::{Markup, html};

use crate::report::labels::{self, FIREBREAK, RUNG_TOP};
use crate::server::page::hall::if_class;
use crate::words::word;

/// The ladder with one rung reached, and where it stood before the step that is told, if it moved since.
pub(super) fn ladder(reached: u8, before: Option<u8>) -> Markup {
    let before = before.filter(|before| *before != reached);
    html! {
        h2 class="aloud" { (word("board-below-crisis")) }
        ol class="w-ladder" reversed {
            @for rung in (0..=RUNG_TOP).rev() {
                li class={
                    "w-rung" (if_class(rung <= reached, " filled")) (if_class(rung == reached, " here"))
                    (if_class(reached == 0, " calm")) (if_class(before == Some(rung), " was"))
                    (if_class(rung == FIREBREAK, " firebreak"))
                } aria-current=[(rung == reached).then_some("true")] {
                    span class="w-step" { (rung) }
                    @if rung == reached { strong { (labels::rung(rung)) } }
                    @else if before == Some(rung) { span class="w-before" { (word("hall-ladder-before")) } }
                    @else if rung == FIREBREAK { span class="w-fire" { (word("board-firebreak")) } }
                    @else { span class="aloud" { (labels::rung(rung)) } }
                }
            }
        }
    }
}
