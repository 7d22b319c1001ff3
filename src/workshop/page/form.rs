//! The middle: the form of one part, with the buttons that change the list in which it stands.

use maud::{Markup, html};

use super::buttons::buttons;
use super::field::fields;
use super::hidden::hidden;
use super::label::section_title;
use super::parts::siblings;
use super::seen::Seen;
use crate::words::{tell, word};
use crate::workshop::form::Section;

pub(super) fn form(seen: &Seen<'_>) -> Markup {
    let title = match seen.section {
        Section::List(..) if !seen.is_empty_list() => seen.title(&seen.way),
        Section::Head | Section::List(..) | Section::Record(..) => section_title(seen.section),
    };
    html! {
        section aria-labelledby="part" {
            (siblings(seen))
            p class="soft" { (section_title(seen.section)) @if let Some(file) = file(seen) { " · " (file) } }
            h2 id="part" { (title) }
            // Without a script a file comes with whatever button is pressed.
            form method="post" action="do" id="fields" autocomplete="off" enctype="multipart/form-data" {
                (hidden(seen))
                // Whoever presses Enter in a line saves, and does nothing else.
                button class="button main" id="save" name="do" value="save" { (word("write-save")) }
                (fields(seen, &seen.fields))
                @if let Section::List(list, _) = seen.section && !seen.is_empty_list() { (buttons(list, &seen.way)) }
            }
        }
    }
}

/// The file in which the part stands, where there are several.
fn file(seen: &Seen<'_>) -> Option<String> {
    let is_several = seen.book.sheets().nth(1).is_some();
    let file = seen.book.home(&seen.way).filter(|_| is_several)?;
    let folder = seen.desk.store().folder();
    let inside = file.strip_prefix(folder).unwrap_or(file).display().to_string();
    Some(tell("write-in-file", &[("file", &inside)]))
}
