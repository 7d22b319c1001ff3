//! The parts of a paper, found in its texts once.

use crate::report::story::opening;
use crate::report::unit::grouped;
use crate::sim::plot::{Dress, Inject};
use crate::sim::view::InjectView;
use crate::words::{tell, word, words};

/// What stands between the name of a sender and what is said of it in smaller letters.
const BESIDE: &str = ", ";

/// A paper with its parts. Each is plain text; what is empty is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it looks like.
    pub dress: Dress,
    /// The name at its head: a newspaper, an agency, an office, a page.
    pub masthead: String,
    /// What stands beneath the name, such as “front page”.
    pub beneath: String,
    /// What it says in one sentence.
    pub headline: String,
    /// The first paragraph, whole.
    pub first: String,
    /// The other paragraphs.
    pub rest: Vec<String>,
    /// Under an article that is held up to a room: what else is in the news. Whoever reads the whole text finds it there.
    pub also: Option<String>,
    /// Under a post whose copies are counted: how many are going round.
    pub count: Option<String>,
    /// A picture belongs to it, which is shown with the whole text.
    pub pictured: bool,
}

impl Paper {
    /// A paper from its texts; `copies` are the thousands of copies that are going round, where they are counted.
    pub fn new(dress: Dress, from: &str, headline: &str, text: &str, copies: Option<f64>) -> Self {
        let (masthead, beneath) = from.split_once(BESIDE).unwrap_or((from, ""));
        let mut paragraphs =
            text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned);
        let mut first = paragraphs.next().unwrap_or_default();
        let rest: Vec<String> = paragraphs.collect();
        let headline = match headline.trim() {
            "" => opening(text),
            written => written.to_owned(),
        };
        // Short words of control's own stand in the headline whole already.
        if rest.is_empty() && first == headline {
            first.clear();
        }
        Self {
            dress,
            masthead: masthead.to_owned(),
            beneath: beneath.to_owned(),
            headline,
            first,
            rest,
            also: None,
            count: copies.filter(|_| shows_count(dress)).map(going_round),
            pictured: false,
        }
    }

    /// The paper that an inject is, for whoever may see how many copies are going round.
    pub fn of(inject: &Inject, copies: Option<f64>) -> Self {
        let pictured = inject.picture.is_some();
        Self { pictured, ..Self::new(inject.dress, &inject.from, &inject.headline, &inject.text, copies) }
    }

    /// The paper that a delegation has received.
    pub fn received(inject: &InjectView) -> Self {
        let pictured = inject.picture.is_some();
        Self {
            pictured,
            ..Self::new(inject.dress, &inject.from, &inject.headline, &inject.text, inject.copies)
        }
    }

    /// Does it say more than its headline?
    pub fn goes_on(&self) -> bool {
        self.pictured || !self.first.is_empty() || !self.rest.is_empty()
    }

    /// The letter in the round sign beside the name of a post.
    pub fn initial(&self) -> String {
        self.masthead.chars().find(|letter| letter.is_alphanumeric()).map(String::from).unwrap_or_default()
    }
}

/// Does this dress have a place for a count?
pub const fn shows_count(dress: Dress) -> bool {
    matches!(dress, Dress::Post)
}

/// The name of a dress.
pub fn label(dress: Dress) -> String {
    word(&format!("dress-{}", dress.name()))
}

/// How many copies are going round, in round numbers: two figures are all that such a number is worth.
fn going_round(thousands: f64) -> String {
    let copies = two_figures(thousands.max(0.0) * 1000.0);
    if copies >= 1e6 {
        return words("dress-copies-millions", &[("millions", (copies / 1e6).into())]);
    }
    tell("dress-copies", &[("count", &grouped(copies as u64))])
}

/// Rounded to two figures.
fn two_figures(number: f64) -> f64 {
    if number < 1.0 {
        return 0.0;
    }
    let unit = libm::pow(10.0, (libm::log10(number).floor() - 1.0).max(0.0));
    (number / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(dress: Dress, from: &str, copies: Option<f64>) -> Paper {
        Paper::new(dress, from, "A ferry is late.", "One.\n\nTwo.\n\nThree.", copies)
    }

    #[test]
    fn what_follows_a_comma_stands_beneath_the_name() {
        let page = paper(Dress::Newspaper, "The Morning Lantern, front page", None);
        assert_eq!((page.masthead.as_str(), page.beneath.as_str()), ("The Morning Lantern", "front page"));
        assert_eq!((page.first.as_str(), page.rest.len()), ("One.", 2));
    }

    #[test]
    fn a_count_follows_the_copies_and_stands_under_a_post_alone() {
        let said = |thousands| paper(Dress::Post, "Lucky Comet", Some(thousands)).count.unwrap();
        assert_ne!(said(5.0), said(12.4));
        assert!(said(12.4).contains("12,000"), "{}", said(12.4));
        assert!(said(1_340.0).contains("1.3 million"), "{}", said(1_340.0));
        assert_eq!(paper(Dress::Report, "Lucky Comet", Some(5.0)).count, None);
        assert_eq!(paper(Dress::Post, "Lucky Comet", None).count, None);
    }

    #[test]
    fn words_without_a_headline_are_not_said_twice() {
        let page = Paper::new(Dress::Report, "Control", "", "The ferry sails again.", None);
        assert_eq!(page.headline, "The ferry sails again.");
        assert!(!page.goes_on());
    }

    #[test]
    fn every_dress_has_its_word() {
        for dress in Dress::ALL {
            assert!(!label(dress).starts_with('['), "{dress:?}");
        }
    }
}
