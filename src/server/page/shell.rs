//! The frame around every page: head, landmarks, regions.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Region;
use crate::words::word;

/// The frame of a page that keeps itself up to date. Every region gets an element; `body` may hold more.
pub fn live_page(title: &str, class: &str, revision: u64, regions: &[Region]) -> Markup {
    frame(
        title,
        html! {
            body class=(class) data-live data-revision=(revision) {
                a class="skip" href="#main" { (word("page-skip")) }
                div id="notice" role="status" aria-live="polite" {}
                main id="main" {
                    @for region in regions {
                        section id=(region.name) data-region=(region.name) {
                            (PreEscaped(&region.html))
                        }
                    }
                }
            }
        },
    )
}

/// The frame of a page that stands still.
pub fn still_page(title: &str, class: &str, main: Markup) -> Markup {
    frame(title, html! { body class=(class) { main id="main" { (main) } } })
}

fn frame(title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (word("page-product")) }
                link rel="stylesheet" href="/style.css";
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                script type="module" src="/page.js" {}
            }
            (body)
        }
    }
}
