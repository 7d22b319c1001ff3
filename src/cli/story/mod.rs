//! `mufakat story`: the mirror of a plot, one page that shows an author what the table will meet.
//!
//! What the page says is made in `report::mirror` from figures of `study::plot`; here are the text, its lines, the file
//! that is written, and a clock.

mod desk;
mod watch;
mod wish;

pub use wish::Arguments;

use super::exit_codes;
use super::lines;
use super::open::{Opened, open_at};
use super::out::{Out, Over, write_file};
use super::trouble::Done;
use crate::report::mirror::{Material, Watched, doubted, mirror};
use crate::study::plot;
use crate::study::run::Effort;
use crate::words::words;

/// Writes the page once, or as long as somebody looks at it.
pub fn story(wish: &Arguments, out: &Out) -> Done {
    if wish.watch {
        return watch::watch(wish, out);
    }
    let opened = open_at(&wish.scenario, &wish.table)?;
    let page = wish.page(&opened.scenario.name);
    wish.may_write(&page)?;
    let (html, doubts) = told(wish, &opened);
    write_file(&page, &html, Over::What)?;
    let pairs = [("file", page.display().to_string().into()), ("doubts", doubts.len().into())];
    let mut text = out.page();
    text.paragraph(&words("story-written", &pairs));
    doubts.iter().for_each(|doubt| text.item("- ", doubt));
    out.print(text.text())?;
    Ok(exit_codes::OK)
}

/// The page, and what there is to doubt.
fn told(wish: &Arguments, opened: &Opened) -> (String, Vec<String>) {
    let s = &opened.scenario;
    let figures = plot::figures(s, wish.seed, wish.games, Effort::ALL);
    let lines = lines::of(opened.whole.clone());
    let material = Material { scenario: s, figures: Some(&figures), lines: &lines, watched: Watched::Not };
    (mirror(&material), doubted(s, &figures, &lines))
}
