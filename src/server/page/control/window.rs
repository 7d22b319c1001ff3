//! The board's window on the host's machine: whether it is open, and how it is opened again. Nothing of it is part of
//! the exercise, which goes on without a window.

use maud::{Markup, html};

use super::form::button;
use crate::server::page::Window;
use crate::server::page::parts::Look;
use crate::words::{tell, word};

/// The verb of the button. It is no ask: the room knows nothing of windows.
pub const OPEN: &str = "window-open";

/// A line, and a button while it is closed. Nothing where no window was asked for.
pub fn window(window: &Window) -> Markup {
    html! {
        @match window {
            Window::None => {},
            Window::Opening => p class="soft" { (word("control-window-opening")) },
            Window::Open => p class="soft" { (word("control-window-open")) },
            Window::Closed(why) => div class="c-now" role="status" {
                @match why {
                    Some(why) => p { (tell("control-window-lost", &[("why", why)])) },
                    None => p { (word("control-window-closed")) },
                }
                (button(OPEN, &[], None, &word("control-window-again"), Look::Plain))
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_stands_where_there_is_a_window_to_open_and_nowhere_else() {
        let shown = |state: &Window| window(state).into_string();
        assert!(shown(&Window::None).is_empty());
        assert!(
            shown(&Window::Opening).contains("being opened") && !shown(&Window::Opening).contains("form")
        );
        assert!(shown(&Window::Open).contains("is open") && !shown(&Window::Open).contains("form"));
        for closed in [Window::Closed(None), Window::Closed(Some("no display was found".into()))] {
            let html = shown(&closed);
            assert!(html.contains("/do/window-open") && html.contains("The exercise goes on"), "{html}");
        }
    }
}
