//! The after-action report: what a trainer hands in after an exercise, as one HTML file, as Markdown, and for word processors.
//!
//! It is written from what was played, by templates and folds, and says nothing that no log says; the same exercise gives
//! the same bytes. The whole report tells the hidden truth and is control's to hand out. A delegation's own copy is made
//! from the same parts, from nothing but what its seat could see. The copy under the Chatham House Rule is a document of its
//! own, made from sums, from what the scenario says and from what all agreed.

mod beliefs;
mod chatham;
mod commitments;
mod delegation;
mod document;
mod docx;
mod ladder;
mod markdown;
mod nameless;
mod objectives;
mod overview;
mod page;
mod people;
mod picture;
mod pictures;
mod telling;
mod texts;
mod xml;

use std::io;

use document::Document;
pub use pictures::{BeliefOf, Beliefs, Drawn, Pictures, figure, pictures};
pub use telling::Material;
use telling::Telling;

use super::timeline::Reader;
use super::turning;
use super::whatif::Mattered;
use crate::sim::ids::StateId;
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

/// The name of a copy under the Chatham House Rule, without its ending.
const CHATHAM_HOUSE: &str = "report-chatham-house";

/// The report as HTML and as Markdown: all of it, or what one delegation may know.
pub fn report(material: &Material<'_>, of: Option<StateId>) -> [File; 2] {
    report_with(material, of, &[])
}

/// The same with the choices that mattered most on the page of each delegation. They rest on the hidden truth, so that
/// a delegation's own copy never has them.
pub fn report_with(material: &Material<'_>, of: Option<StateId>, mattered: &[Mattered]) -> [File; 2] {
    let (name, document) = told(material, of, mattered);
    files(&name, &document)
}

/// The same report in the format of word processors, to be edited.
///
/// # Errors
/// Only if the archive cannot be laid out, which in memory does not happen.
pub fn for_editing(
    material: &Material<'_>,
    of: Option<StateId>,
    mattered: &[Mattered],
) -> io::Result<Packed> {
    let (name, document) = told(material, of, mattered);
    packed(&name, &document)
}

fn told(material: &Material<'_>, of: Option<StateId>, mattered: &[Mattered]) -> (String, Document) {
    let reader = of.map_or(Reader::Control, Reader::Seat);
    let telling = Telling { mattered, ..Telling::new(material, reader) };
    let name = match of {
        Some(seat) => format!("report-{}", telling.s.states[seat].id.to_lowercase()),
        None => "report".to_owned(),
    };
    (name, document(&telling))
}

/// The report under the Chatham House Rule, as HTML and as Markdown: what happened, and neither who took part nor who said
/// or did it. Not even its name says more.
pub fn chatham_house(material: &Material<'_>) -> [File; 2] {
    files(CHATHAM_HOUSE, &chatham::document(&Telling::new(material, Reader::Control)))
}

/// The same copy in the format of word processors. Nothing in the file says who made it, or when.
///
/// # Errors
/// Only if the archive cannot be laid out, which in memory does not happen.
pub fn chatham_house_for_editing(material: &Material<'_>) -> io::Result<Packed> {
    packed(CHATHAM_HOUSE, &chatham::document(&Telling::new(material, Reader::Control)))
}

fn packed(name: &str, document: &Document) -> io::Result<Packed> {
    Ok(Packed { name: format!("{name}.docx"), bytes: docx::docx(document)? })
}

fn files(name: &str, document: &Document) -> [File; 2] {
    [
        File { name: format!("{name}.html"), text: page::html(document) },
        File { name: format!("{name}.md"), text: markdown::markdown(document) },
    ]
}

fn document(t: &Telling<'_>) -> Document {
    let (title, kicker) = match t.reader {
        Reader::Seat(seat) => {
            let name = t.names.state(seat);
            (
                tell("aar-title-of", &[("scenario", &t.s.title), ("state", name)]),
                tell("aar-kicker-of", &[("state", name)]),
            )
        }
        Reader::Control | Reader::Public => {
            (tell("aar-title", &[("scenario", &t.s.title)]), word("aar-kicker-control"))
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
    people::rulings(t, &mut document);
    people::participants(t, &mut document);
    overview::method(t, &mut document);
    document
}

/// The turns that decided the exercise.
fn turns(t: &Telling<'_>, into: &mut Document) {
    let story = turning::page(&t.material.course);
    into.section(story.heading);
    into.soft(story.lead);
    for point in story.points {
        into.heading(point.when);
        into.text(point.what);
        into.text(point.came);
        into.soft(point.offers);
    }
}
