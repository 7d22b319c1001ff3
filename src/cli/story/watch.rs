//! Looking at a scenario while somebody writes it: the check at once, the figures after it.
//!
//! The text is read again and compared, five times a second: no editor saves in a way that escapes that. The browser
//! finds out about a new page by itself, so nothing is served and nothing listens.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::desk::Desk;
use super::wish::Arguments;
use crate::cli::out::{Out, Over, write_file};
use crate::cli::trouble::{Done, Trouble};
use crate::scenario::Diagnostic;
use crate::scenario::whole;
use crate::study::plot;
use crate::study::run::Effort;
use crate::words::{tell, word, words};

/// Between two looks at the file.
const PAUSE: Duration = Duration::from_millis(200);
/// Looks after which a file that is not there is missed: an editor takes it away for a moment while it saves.
const LOOKS_WITHOUT: u32 = 5;

/// Where pages go.
struct Place {
    page: PathBuf,
    stamp: PathBuf,
}

impl Place {
    fn write(&self, desk: &mut Desk) -> Result<(), Trouble> {
        let (html, stamp) = desk.page();
        write_file(&self.page, &html, Over::What)?;
        // After the page, so that whoever hears of it finds it.
        write_file(&self.stamp, &stamp, Over::What)
    }
}

/// Writes the page again at each save, until the program is stopped.
pub(super) fn watch(wish: &Arguments, out: &Out) -> Done {
    let first = whole::find(&wish.scenario)?;
    let binding = wish.table.at(&first)?;
    let page = wish.page(&first.document.name);
    wish.may_write(&page)?;
    let place = Place { stamp: page.with_extension("js"), page };
    may_stamp(&place.stamp)?;
    let name = place.stamp.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut desk = Desk::new(name, now());
    out.note(&(tell("story-watching", &[("file", &place.page.display().to_string())]) + "\n"));
    let (mut shown, mut missed) = (None, None);
    let mut without = 0;
    loop {
        match whole::find(&wish.scenario) {
            Ok(whole) if shown.as_ref() != Some(&whole) => {
                (without, missed) = (0, None);
                match desk.saved(whole.clone(), &binding, now()) {
                    Ok(scenario) => {
                        // At once what the text alone says, then the figures.
                        place.write(&mut desk)?;
                        desk.played(plot::figures(&scenario, wish.seed, wish.games, Effort::ALL));
                        place.write(&mut desk)?;
                        out.note(&(word("story-redrawn") + "\n"));
                    }
                    Err(errors) => {
                        place.write(&mut desk)?;
                        out.note(&(words("story-broken", &[("errors", errors.into())]) + "\n"));
                    }
                }
                shown = Some(whole);
            }
            Ok(_) => (without, missed) = (0, None),
            Err(reason) => {
                without += 1;
                if without >= LOOKS_WITHOUT && missed.as_ref() != Some(&reason) {
                    let messages = reason.clone().into_messages();
                    desk.broke(messages.iter().map(Diagnostic::to_string).collect());
                    place.write(&mut desk)?;
                    (shown, missed) = (None, Some(reason));
                }
            }
        }
        thread::sleep(PAUSE);
    }
}

/// The file beside the page is ours if the page was; nobody's script is written over.
fn may_stamp(stamp: &Path) -> Result<(), Trouble> {
    let is_free = fs::read_to_string(stamp).map_or(!stamp.exists(), |text| text.starts_with("storyIs("));
    if is_free { Ok(()) } else { Err(Trouble::InTheWay { file: stamp.display().to_string() }) }
}

/// Seconds since 1970.
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
