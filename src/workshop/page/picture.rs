//! The picture of an inject: what it shows, and how another one is taken from this machine.

use maud::{Markup, html};

use super::menu::typed;
use super::seen::{Seen, anchor};
use crate::scenario::picture::BYTES_MAX;
use crate::words::{tell, word};
use crate::workshop::form::sent::{alt, upload};

/// The file of a picture: it is shown, its name can be written, and another one can be put in its place. `line` is the box
/// for the name.
pub(super) fn chosen(seen: &Seen<'_>, way: &str, name: &str, line: &Markup) -> Markup {
    let picture = way.trim_end_matches(".file");
    let alt = seen.book.says(&format!("{picture}.alt")).unwrap_or_default();
    html! {
        (shown(seen, name, &alt))
        label for={ "c-" (anchor(way)) } { (word("write-picture-name")) }
        (line)
        div data-apart id={ "apart-" (anchor(way)) } { (file(picture, "write-picture-other")) }
        (take(picture, "write-picture-replace"))
    }
}

/// There is none yet.
pub(super) fn add(seen: &Seen<'_>, way: &str) -> Markup {
    let (id, words) = (anchor(way), alt(way));
    html! {
        div data-apart id={ "apart-" (id) } {
            (file(way, "write-picture-file"))
            label for={ "c-" (id) "-alt" } { (word("write-picture-alt")) }
            textarea id={ "c-" (id) "-alt" } name=(words) rows="2" dir="auto" { "\n" (typed(seen, &words, "")) }
        }
        div class="row" {
            (take(way, "write-picture-add"))
            button class="button quiet" id={ "put-" (id) } name="do" value={ "put " (way) } { (word("write-picture-there")) }
        }
    }
}

/// The picture itself; nothing where it cannot be shown, which the check says.
pub(super) fn shown(seen: &Seen<'_>, name: &str, alt: &str) -> Markup {
    let picture = seen.desk.store().picture(name);
    html! {
        @if let Some(picture) = picture {
            figure class="picture" { img src={ "picture/" (picture.hash) } width=(picture.size.0) height=(picture.size.1) alt=(alt); }
        }
    }
}

/// The box in which a file of this machine is chosen. What it says about one that is too large is for the script, which knows
/// before it is sent.
fn file(way: &str, label: &str) -> Markup {
    let (id, kib) = (anchor(way), (BYTES_MAX / 1024).to_string());
    html! {
        label for={ "c-" (id) "-upload" } { (tell(label, &[("kib", &kib)])) }
        input type="file" id={ "c-" (id) "-upload" } name=(upload(way)) accept="image/png,image/jpeg,image/webp" data-most=(BYTES_MAX) data-large=(tell("write-picture-large", &[("kib", &kib)])) data-none=(word("write-picture-none")) aria-describedby={ "t-" (id) };
        p class="wrong" id={ "t-" (id) } role="alert" {}
    }
}

fn take(way: &str, key: &str) -> Markup {
    html! { button class="button quiet" id={ "take-" (anchor(way)) } name="do" value={ "picture " (way) } { (word(key)) } }
}
