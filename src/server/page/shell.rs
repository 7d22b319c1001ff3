//! The frame around every page: head, landmarks, regions. It knows no role and no view.
//!
//! Of the regions, `top` stands in the header and `nav` in the navigation; all others stand in the main part,
//! in columns that lie below one another on a phone.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::server::region::Region;
use crate::words::word;

/// The names of the regions of the main part, column by column; the first column spans the page.
pub type Layout<'a> = &'a [&'a [&'a str]];

/// The frame of a page that keeps itself up to date. Every region that the layout names gets an element, even while
/// there is nothing in it, so that it can come later. `now_ms` is the server's time, for count-downs.
pub fn live_page(
    title: &str,
    class: &str,
    revision: u64,
    now_ms: u64,
    regions: &[Region],
    layout: Layout<'_>,
) -> Markup {
    // What a region holds was rendered and escaped before; here it is only put into its place.
    let content = |name: &str| {
        let found = regions.iter().find(|region| region.name == name);
        PreEscaped(found.map(|region| region.html.as_str()).unwrap_or_default())
    };
    let list = |name: &str| regions.iter().find(|region| region.name == name)?.items.as_ref();
    let columns = layout.iter().enumerate();
    frame(
        title,
        sheet(class),
        html! {},
        html! {
            body class=(class) data-live data-revision=(revision) data-now=(now_ms) {
                a class="skip" href="#main" { (word("page-skip")) }
                header data-region="top" { (content("top")) }
                div id="lost" role="alert" hidden { (word("page-lost")) }
                (notice())
                main id="main" tabindex="-1" {
                    @for (place, names) in columns {
                        div class=(if place == 0 { "wide" } else { "column" }) {
                            @for name in *names {
                                // Only what is to be done next is read aloud when it changes: a page that
                                // speaks at every change is turned off.
                                @if let Some(items) = list(name) {
                                    section id=(name) {
                                        div data-region=(name) { (content(name)) }
                                        ol class=(name) data-list=(name) {
                                            @for item in items { (PreEscaped(&item.html)) }
                                        }
                                    }
                                } @else {
                                    section id=(name) data-region=(name) aria-live=[(*name == "todo").then_some("polite")] {
                                        (content(name))
                                    }
                                }
                            }
                        }
                    }
                }
                @if regions.iter().any(|region| region.name == "nav") {
                    nav aria-label=(word("page-nav")) data-region="nav" { (content("nav")) }
                }
            }
        },
    )
}

/// The frame of a page that stands still.
pub fn still_page(title: &str, class: &str, main: Markup) -> Markup {
    still(title, PLAIN, class, &main)
}

/// The same for those who run the exercise.
pub fn room_card(title: &str, class: &str, main: Markup) -> Markup {
    still(title, ROOM, class, &main)
}

fn still(title: &str, sheet: &str, class: &str, main: &Markup) -> Markup {
    let inside = html! {
        a class="skip" href="#main" { (word("page-skip")) }
        (notice())
        main id="main" tabindex="-1" { (main) }
    };
    frame(title, sheet, html! {}, html! { body class={ "still " (class) } { (inside) } })
}

/// The frame of a page on which somebody waits: the script listens until there is something else to see, and without a
/// script the browser looks again by itself.
pub fn waiting_page(title: &str, main: Markup) -> Markup {
    let again = html! { noscript { meta http-equiv="refresh" content="5"; } };
    let inside = html! {
        a class="skip" href="#main" { (word("page-skip")) }
        div id="lost" role="alert" hidden { (word("page-lost")) }
        (notice())
        main id="main" tabindex="-1" { (main) }
    };
    frame(title, PLAIN, again, html! { body class="still waiting" data-live data-revision="0" { (inside) } })
}

/// Where the script says what came of an ask; its own few words stand here, so that it needs no language.
fn notice() -> Markup {
    html! {
        div id="notice" role="status" data-done=(word("page-done")) data-retry=(word("page-retry"))
            data-wrong=(word("page-wrong")) data-close=(word("page-close")) {}
    }
}

/// The style sheet of phones, which is small, and of those who run and watch the exercise, which holds it too.
const PLAIN: &str = "/style.css";
const ROOM: &str = "/room.css";

/// The style sheet for pages of this class.
fn sheet(class: &str) -> &'static str {
    if class == "delegation" { PLAIN } else { ROOM }
}

/// A whole document around a body. The one script is loaded as a module, so that it never holds up the page.
fn frame(title: &str, sheet: &str, head: Markup, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (word("page-product")) }
                link rel="stylesheet" href=(sheet);
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                script type="module" src="/page.js" {}
                (head)
            }
            (body)
        }
    }
}
