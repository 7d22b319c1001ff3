//! What a page says of the file that it follows.

use maud::{Markup, PreEscaped, html};

use crate::words::{word, words};

/// How it stands with the file that a page follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched<'a> {
    /// The page follows no file.
    Not,
    /// It shows the file as it was saved last.
    Whole(Stamp<'a>),
    /// It shows the file as it was saved last; its figures are being played.
    Playing(Stamp<'a>),
    /// What was saved last has errors: the page shows what was there before.
    Broken {
        /// The page itself.
        stamp: Stamp<'a>,
        /// What the check says.
        messages: &'a [String],
        /// How many saves ago what it shows was saved.
        saves: u32,
        /// When, in seconds since 1970.
        since: u64,
    },
}

/// What tells one page from the next: a file beside the page holds that of the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The name of that file, in the folder of the page.
    pub file: &'a str,
    /// The number of the page.
    pub number: u64,
}

impl Stamp<'_> {
    /// What stands in the file.
    pub fn text(self) -> String {
        format!("storyIs({});\n", self.number)
    }
}

/// Asks twice a second whether there is a newer page. A page that was opened as a file may ask for nothing else but a
/// script, and reloads only when there is something new, so that nobody loses the place while reading.
fn script(stamp: Stamp<'_>) -> String {
    format!(
        "function storyIs(n){{if(n!=={number})location.reload()}}\n\
         setInterval(function(){{var s=document.createElement('script');s.src='{file}?'+Date.now();\
         s.onload=s.onerror=function(){{s.remove()}};document.head.appendChild(s)}},500);\n\
         document.querySelectorAll('time[data-at]').forEach(function(t){{function age(){{\
         var m=Math.floor(Date.now()/60000-t.dataset.at/60);t.textContent=m<1?t.dataset.now:t.dataset.then.replace('#',m)}}\
         age();setInterval(age,15000)}});\n",
        number = stamp.number,
        file = stamp.file,
    )
}

impl<'a> Watched<'a> {
    fn stamp(self) -> Option<Stamp<'a>> {
        match self {
            Self::Not => None,
            Self::Whole(stamp) | Self::Playing(stamp) | Self::Broken { stamp, .. } => Some(stamp),
        }
    }

    /// What the page does by itself; nothing where it follows no file.
    pub(super) fn script(self) -> Markup {
        html! { @if let Some(stamp) = self.stamp() { script { (PreEscaped(script(stamp))) } } }
    }

    /// What stands above everything else.
    pub(super) fn banner(self) -> Markup {
        match self {
            Self::Not | Self::Whole(_) => html! {},
            Self::Playing(_) => html! { p class="playing" role="status" { (word("mirror-playing")) } },
            Self::Broken { messages, saves, since, .. } => html! {
                section class="broken" aria-labelledby="broken" {
                    h2 id="broken" { (word("mirror-broken")) }
                    @for message in messages { pre { (message) } }
                    p {
                        (words("mirror-broken-since", &[("saves", saves.into())])) " "
                        time data-at=(since) data-now=(word("mirror-broken-now")) data-then=(word("mirror-broken-then")) {}
                    }
                }
            },
        }
    }
}
