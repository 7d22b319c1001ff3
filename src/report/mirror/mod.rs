//! The mirror of a plot: what an author wrote, as the table will meet it, on one page that a browser opens. Who reads
//! what in which step, every branch as a sentence, what hangs on what as a picture, what is wanted, asked and answered,
//! and what to doubt, each with its line.
//!
//! It is for the author and for control, since it tells the hidden plot. Delegations are called by their roles, as the
//! author thinks of them. The same scenario and figures give the same bytes.

mod branches;
mod doubts;
mod graph;
mod layout;
mod lines;
mod matrix;
mod options;
mod page;
mod plan;
mod told;
mod wants;
mod watch;

use std::sync::Arc;

pub use lines::Lines;
use told::Told;
pub use told::by_role;
pub use watch::{Stamp, Watched};

use crate::sim::exercise::Exercise;
use crate::sim::scenario::Scenario;
use crate::study::plot::figures::Figures;

/// What the mirror is made from.
#[derive(Debug)]
pub struct Material<'a> {
    /// The scenario as it is played.
    pub scenario: &'a Scenario,
    /// What exercises have shown of its plot; none before they are played.
    pub figures: Option<&'a Figures>,
    /// Where everything stands in the author's file.
    pub lines: &'a Lines,
    /// Whether the page follows the file, and how it stands with it.
    pub watched: Watched<'a>,
}

/// The whole page.
pub fn mirror(material: &Material<'_>) -> String {
    let exercise = Exercise::new(Arc::new(told::by_role(material.scenario)), 1);
    let told = Told::new(&exercise, material.figures, material.lines);
    page::html(&told, &material.watched)
}

/// The page of a text that could not be read yet.
pub fn unread(stamp: Stamp<'_>, messages: &[String]) -> String {
    page::unread(stamp, messages)
}

/// What there is to doubt in a plot, a sentence for each with its place: for a terminal.
pub fn doubted(scenario: &Scenario, figures: &Figures, lines: &Lines) -> Vec<String> {
    let exercise = Exercise::new(Arc::new(told::by_role(scenario)), 1);
    let told = Told::new(&exercise, Some(figures), lines);
    let with_place = |doubt| {
        let said = doubts::said(&told, doubt);
        format!("{}: {}", said.place, said.sentence)
    };
    told.doubts().iter().map(with_place).collect()
}
