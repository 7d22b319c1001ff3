//! What stands on the page while an author writes: the last text without errors and its figures stay there when the next
//! save breaks something. It is given texts and the time, and touches no file and no clock.

use std::sync::Arc;

use super::super::lines;
use crate::report::mirror::{Lines, Material, Stamp, Watched, mirror, unread};
use crate::scenario::whole::Whole;
use crate::scenario::{Binding, Diagnostic, load};
use crate::sim::scenario::Scenario;
use crate::study::plot::figures::Figures;

/// A text without errors.
#[derive(Debug)]
struct Good {
    scenario: Arc<Scenario>,
    lines: Lines,
    figures: Option<Figures>,
    /// When it was seen, in seconds since 1970.
    at: u64,
}

/// What was saved so far.
#[derive(Debug)]
pub(super) struct Desk {
    /// The file beside the page that says which page is the newest.
    stamp: String,
    /// Pages made so far. It begins with the time, so that no page of an earlier run has the same number.
    pages: u64,
    good: Option<Good>,
    /// What the check says of the last save, and how many saves there were since the good one.
    broken: Option<(Vec<String>, u32)>,
}

impl Desk {
    pub(super) fn new(stamp: String, now: u64) -> Self {
        Self { stamp, pages: now * 1000, good: None, broken: None }
    }

    /// A new text was saved. Gives the scenario whose figures are wanted; nothing if the text has errors.
    pub(super) fn saved(
        &mut self,
        whole: impl Into<Whole>,
        binding: &Binding,
        now: u64,
    ) -> Result<Arc<Scenario>, usize> {
        let whole = whole.into();
        let lines = lines::of(whole.clone());
        match load(whole, binding) {
            Ok(loaded) => {
                let scenario = Arc::new(loaded.scenario);
                self.good = Some(Good { scenario: Arc::clone(&scenario), lines, figures: None, at: now });
                self.broken = None;
                Ok(scenario)
            }
            Err(found) => {
                self.broke(
                    found.iter().filter(|found| found.is_error()).map(Diagnostic::to_string).collect(),
                );
                Err(found.len())
            }
        }
    }

    /// A text was saved that cannot be played, or cannot even be read.
    pub(super) fn broke(&mut self, messages: Vec<String>) {
        let saves = self.broken.as_ref().map_or(0, |(_, saves)| *saves);
        self.broken = Some((messages, saves + 1));
    }

    /// The figures of the last good text.
    pub(super) fn played(&mut self, figures: Figures) {
        if let Some(good) = &mut self.good {
            good.figures = Some(figures);
        }
    }

    /// The next page, and what stands in the file of the newest.
    pub(super) fn page(&mut self) -> (String, String) {
        self.pages += 1;
        let stamp = Stamp { file: &self.stamp, number: self.pages };
        let html = match (&self.good, &self.broken) {
            (Some(good), broken) => mirror(&Material {
                scenario: &good.scenario,
                figures: good.figures.as_ref(),
                lines: &good.lines,
                watched: match broken {
                    Some((messages, saves)) => {
                        Watched::Broken { stamp, messages, saves: *saves, since: good.at }
                    }
                    None if good.figures.is_none() => Watched::Playing(stamp),
                    None => Watched::Whole(stamp),
                },
            }),
            (None, broken) => {
                unread(stamp, broken.as_ref().map_or(&[][..], |(messages, _)| messages.as_slice()))
            }
        };
        (html, stamp.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped::{self, Document};
    use crate::study::plot;
    use crate::study::run::Effort;

    #[test]
    fn a_broken_save_is_told_and_the_last_good_page_stays_with_its_figures() {
        let good = shipped::scenario("two-desks").expect("it is shipped");
        let bad = Document {
            text: good.text.replace("by: \"amber-heron\"", "by: \"amber-hero\"").into(),
            ..good.clone()
        };
        let binding = Binding::default();
        let mut desk = Desk::new("page.js".into(), 100);
        assert!(desk.saved(bad.clone(), &binding, 100).is_err());
        let (page, first) = desk.page();
        assert!(page.contains("amber-hero") && !page.contains("<table"), "there is nothing good to show yet");
        let scenario = desk.saved(good, &binding, 200).expect("it loads");
        let (page, second) = desk.page();
        assert!(
            page.contains("<table") && !page.contains(" tables, mostly"),
            "the check comes before the figures"
        );
        desk.played(plot::figures(&scenario, 1, 3, Effort::ALL));
        let (page, _) = desk.page();
        assert!(page.contains("Taken at") && !page.contains("class=\"broken\""));
        for saves in 1..=2 {
            assert!(desk.saved(bad.clone(), &binding, 300).is_err());
            let (page, _) = desk.page();
            assert!(page.contains("did you mean") && page.contains("Taken at"), "both stand on the page");
            assert!(page.contains("data-at=\"200\""), "the age is that of the good text");
            assert_eq!(page.contains("before the last 2 saves"), saves == 2);
        }
        assert_ne!(first, second, "each page has its own number");
    }
}
