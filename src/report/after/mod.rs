//! The after-action report: what a trainer hands in after an exercise, as one HTML file, as Markdown, and for word processors.
//!
//! It is written from what was played, by templates and folds, and says nothing that no log says; the same exercise gives
//! the same bytes. The whole report tells the hidden truth and is control's to hand out. A delegation's own copy is made
//! from the same parts, from nothing but what its seat could see: a handout of a few pages, and all of it in full. The copy under the Chatham House Rule is a document of its
//! own, made from sums, from what the scenario says and from what all agreed. The extract of two pages is made from parts of the
//! whole report.

mod beliefs;
mod called;
mod chatham;
mod commitments;
mod delegation;
mod document;
mod docx;
mod edition;
mod ladder;
mod markdown;
mod nameless;
mod objectives;
mod overview;
mod own;
mod page;
mod people;
mod picture;
mod pictures;
mod player;
mod short;
mod telling;
mod texts;
mod xml;

use std::io;

pub use called::called;
use document::Document;
pub use edition::Edition;
pub use pictures::{BeliefOf, Beliefs, Drawn, Pictures, figure, pictures};
pub use player::{Decider, recorded};
pub use telling::Material;
use telling::Telling;

use super::timeline::Reader;
use super::{forked, whatif};
use crate::words::{tell, word};

/// One file of a report, not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name with its ending, in lower case and without a folder.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// A file of a report that is no text, not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its name with its ending, in lower case and without a folder.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// An edition of the report as HTML and as Markdown.
pub fn files(material: &Material<'_>, edition: Edition<'_>) -> [File; 2] {
    let (name, document) = told(material, edition);
    [
        File { name: format!("{name}.html"), text: page::html(&document) },
        File { name: format!("{name}.md"), text: markdown::markdown(&document) },
    ]
}

/// The same edition in the format of word processors, to be edited. Nothing in the file says who made it, or when.
///
/// # Errors
/// Only if the archive cannot be laid out, which in memory does not happen.
pub fn for_editing(material: &Material<'_>, edition: Edition<'_>) -> io::Result<Packed> {
    let (name, document) = told(material, edition);
    Ok(Packed { name: format!("{name}.docx"), bytes: docx::docx(&document)? })
}

/// The name of an edition, and what it says.
fn told(material: &Material<'_>, edition: Edition<'_>) -> (String, Document) {
    let reader = match edition {
        Edition::Of(seat, _) | Edition::InFull(seat) => Reader::Seat(seat),
        Edition::Whole(_) | Edition::ChathamHouse | Edition::Short => Reader::Control,
    };
    let mattered = match edition {
        Edition::Whole(mattered) | Edition::Of(_, mattered) => mattered,
        Edition::InFull(_) | Edition::ChathamHouse | Edition::Short => &[],
    };
    let telling = Telling { mattered, ..Telling::new(material, reader) };
    let document = match edition {
        Edition::Whole(_) | Edition::InFull(_) => document(&telling),
        Edition::Of(seat, _) => own::document(&telling, seat),
        Edition::ChathamHouse => chatham::document(&telling),
        Edition::Short => short::document(&telling),
    };
    (edition.name(telling.s), document)
}

fn document(t: &Telling<'_>) -> Document {
    let scenario = forked::title(&t.material.course);
    let (title, kicker) = match t.reader {
        Reader::Seat(seat) => {
            let name = t.names.state(seat);
            (
                tell("aar-title-of", &[("scenario", &scenario), ("state", name)]),
                tell("aar-kicker-of", &[("state", name)]),
            )
        }
        Reader::Control | Reader::Public => {
            (tell("aar-title", &[("scenario", &scenario)]), word("aar-kicker-control"))
        }
    };
    let mut document = Document { title, kicker, parts: Vec::new() };
    overview::overview(t, &mut document);
    overview::summary(t, &mut document);
    if t.reader == Reader::Control {
        objectives::objectives(t, &mut document);
        turns(t, &mut document);
        beliefs::truth(t, &mut document);
    }
    ladder::ladder(t, &mut document);
    beliefs::beliefs(t, &mut document);
    if t.reader == Reader::Control {
        commitments::commitments(t, &mut document);
    }
    for seat in t.told() {
        delegation::delegation(t, seat, &mut document);
    }
    texts::texts(t, &mut document);
    people::observations(t, &mut document);
    people::mondays(t, &mut document);
    people::improvised(t, &mut document);
    people::rulings(t, &mut document);
    people::participants(t, &mut document);
    overview::method(t, &mut document);
    document
}

/// The turns that decided the exercise.
fn turns(t: &Telling<'_>, into: &mut Document) {
    let story = whatif::turns(&t.material.course);
    into.section(story.heading);
    into.soft(story.lead);
    for point in story.points {
        let came = point.came_and_lasts();
        into.heading(point.when);
        into.text(point.what);
        into.text(came);
        into.soft(point.offers);
    }
}
