//! The list back into a scenario.

use std::path::{Path, PathBuf};

use super::apply::{Applied, apply};
use super::line::{Slip, unlike};
use super::sheet::plain;
use super::taken::TakenTab;
use super::text::Text;
use super::wish::ImportArguments;
use super::{export, office, text};
use crate::cli::exit_codes;
use crate::cli::out::{Out, Over, may_write, write_file};
use crate::cli::trouble::{Done, Trouble};
use crate::words::{Phrase, tell, word, words};

/// The largest list that is read. The longest that we know has a hundredth of it.
const BYTES_MAX: u64 = 16 * 1024 * 1024;
/// So many changes are named one by one.
const NAMED_MAX: usize = 40;

/// Reads the list and writes the scenario, or nothing if any cell cannot be read.
pub(super) fn import(wish: &ImportArguments, out: &Out) -> Done {
    let size = std::fs::metadata(&wish.file).map_err(|error| text::unread(&wish.file, &error))?.len();
    if size > BYTES_MAX {
        let (file, mebibytes) = (wish.file.display().to_string(), size.div_ceil(1024 * 1024));
        return Err(Trouble::NoSheet(
            Phrase::of("msel-too-large").with("file", file).with("mebibytes", mebibytes),
        ));
    }
    let text = text::read(&wish.scenario)?;
    let tabs = export::tabs_of(&wish.file)?;
    if !wish.older && made_from(&tabs).is_some_and(|made| made != text::made_from(&text.opened)) {
        return Err(Trouble::NoSheet(Phrase::of("msel-older").with("file", wish.file.display().to_string())));
    }
    let refuse = |slips: Vec<Slip>| Trouble::Sheet(slips.iter().map(|slip| told(&wish.file, slip)).collect());
    let applied = apply(&text.plot, &tabs, wish.remove).map_err(refuse)?;
    let after = text::again(&applied.text, &text.opened)?;
    let odd = unlike(&text.plot, &after, &tabs);
    if !odd.is_empty() {
        return Err(refuse(odd));
    }
    let is_changed = applied.text != text.plot.document.text();
    let mut page = out.page();
    // Where it would go is no matter where there is nothing to write.
    if is_changed || wish.to.is_some() {
        let to = target(wish, &text, applied.places(wish.remove))?;
        write_file(&to, &applied.text, Over::asked(wish.replace))?;
        if is_changed {
            page.paragraph(&tell("msel-imported", &[("file", &to.display().to_string())]));
        }
    }
    if !is_changed {
        page.paragraph(&word("msel-nothing-new"));
    }
    tell_changes(&applied, wish.remove, |line| page.item("- ", line));
    out.print(page.text())?;
    Ok(exit_codes::OK)
}

/// Which file is written, and may it be? The scenario's own only when that is asked for; else it is told in how many
/// `places` the list says something else.
fn target(wish: &ImportArguments, text: &Text, places: usize) -> Result<PathBuf, Trouble> {
    let own = text.file.clone();
    match (&wish.to, own) {
        (Some(to), own) => {
            let over = Over::asked(wish.replace);
            let is_own = own.is_some_and(|own| own.canonicalize().ok() == to.canonicalize().ok());
            if is_own && wish.replace {
                return Ok(to.clone());
            }
            may_write(to, over, &[&wish.file, Path::new(&wish.scenario)])?;
            Ok(to.clone())
        }
        (None, Some(own)) if wish.replace => Ok(own),
        (None, Some(own)) => {
            let phrase = Phrase::of("msel-no-target").with("file", own.display().to_string());
            Err(Trouble::NoTarget(phrase.with("places", places)))
        }
        (None, None) => {
            let several = text.opened.whole.origin.is_several();
            let why = if several { "msel-several" } else { "msel-shipped" };
            Err(Trouble::NoTarget(Phrase::of(why).with("file", wish.scenario.clone())))
        }
    }
}

/// The fingerprint of the text from which a list was made; none in a file with commas.
fn made_from(tabs: &[TakenTab]) -> Option<String> {
    let about = plain(&word("msel-about"));
    let tab = tabs.iter().find(|tab| plain(&tab.name) == about)?;
    let lines = tab.lines.iter().filter_map(|(_, cells)| cells.first());
    lines
        .filter_map(|cell| cell.words().strip_prefix(office::MADE_FROM))
        .map(|made| made.trim().to_owned())
        .next()
}

/// The place of a cell and what is wrong with it.
fn told(file: &Path, slip: &Slip) -> String {
    let pairs = [
        ("file", file.display().to_string()),
        ("sheet", slip.sheet.clone()),
        ("row", slip.row.to_string()),
        ("column", slip.column.clone()),
        ("why", slip.why.sentence()),
    ];
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    tell(if slip.sheet.is_empty() { "msel-at" } else { "msel-at-sheet" }, &pairs)
}

/// What was changed, a line each.
fn tell_changes(applied: &Applied, removed: bool, mut line: impl FnMut(&str)) {
    for (id, column) in applied.changed.iter().filter(|(id, _)| !applied.added.contains(id)).take(NAMED_MAX) {
        line(&tell("msel-changed", &[("id", id), ("column", column)]));
    }
    if applied.changed.len() > NAMED_MAX {
        line(&words("msel-changed-more", &[("count", (applied.changed.len() - NAMED_MAX).into())]));
    }
    for id in &applied.added {
        line(&tell("msel-added", &[("id", id)]));
    }
    if !applied.missing.is_empty() {
        let key = if removed { "msel-removed" } else { "msel-missing" };
        line(&tell(key, &[("ids", &applied.missing.join(", "))]));
    }
}
