//! One HTML file that is all there is to carry: it loads nothing, so that it works where there is no network.

use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Style of every report; what else a report has stands in a sheet of its own.
pub const REPORT: &str = include_str!("../../assets/web/report.css");

/// The file: these sheets stand inside it, and the body may have a class for them. It is light or dark as its reader is.
pub fn file(title: &str, sheets: &[&str], class: Option<&str>, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                style { @for sheet in sheets { (PreEscaped(sheet)) } }
            }
            body class=[class] { (body) }
        }
    }
    .into_string()
        + "\n"
}
