//! Papers to print and hand out: the facilitator's guide, and a country card of two pages for every role.
//!
//! Each is one HTML file that needs nothing beside it: a browser opens and prints it, on A4. The cards are
//! what delegations may read; the guide holds the hidden truth and is for control alone.

mod card;
mod guide;
mod msel;
mod prose;
mod reach;
mod score;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// The style sheet stands inside each paper, so that one file is all there is to carry.
const SHEET: &str = include_str!("../../../assets/web/print.css");

/// A paper and the name of its file, not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// File name with its ending, in lower case and without a folder.
    pub file: String,
    /// The whole document, style sheet included.
    pub html: String,
}

/// The facilitator's guide, and one card for every role in the order of the states.
pub fn papers(s: &Scenario) -> Vec<Paper> {
    let guide =
        document(&words("handout-guide-title", &[("scenario", s.title.as_str().into())]), guide::guide(s));
    let mut papers = vec![Paper { file: "guide.html".into(), html: guide }];
    for state in s.states.keys() {
        if let Some(role) = s.role_of(state) {
            let file = format!("card-{}.html", s.states[state].id.to_lowercase());
            let title = words(
                "handout-card-title",
                &[("role", role.title.as_str().into()), ("state", s.states[state].name.as_str().into())],
            );
            papers.push(Paper { file, html: document(&title, card::card(s, state)) });
        }
    }
    papers
}

/// One HTML document. It loads nothing: a paper is printed where there may be no network.
fn document(title: &str, body: Markup) -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(SHEET)) }
            }
            body { (body) footer { (word("handout-foot")) } }
        }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Binding, open};

    fn departures() -> Scenario {
        open("departures", &Binding::default()).map(|loaded| loaded.scenario).expect("it is shipped")
    }

    #[test]
    fn every_role_gets_a_card_and_control_the_guide() {
        let s = departures();
        let papers = papers(&s);
        assert_eq!(papers.len(), s.roles.len() + 1);
        assert_eq!(papers[0].file, "guide.html");
        assert!(papers.iter().all(|paper| !paper.html.contains("[handout-")), "a word is missing");
    }

    #[test]
    fn a_card_holds_nothing_that_its_delegation_may_not_read() {
        let s = departures();
        for state in s.states.keys().filter(|state| s.role_of(*state).is_some()) {
            let html = card::card(&s, state).into_string();
            let foreign = s.roles.iter().filter(|role| role.state != state);
            for secret in foreign.map(|role| &role.brief).chain(s.plots.iter().map(|plot| &plot.truth)) {
                let opening: String =
                    secret.chars().take_while(|c| c.is_alphanumeric() || *c == ' ').collect();
                assert!(!html.contains(&opening), "{opening}");
            }
        }
    }

    #[test]
    fn the_guide_lists_every_inject_branch_and_truth() {
        let s = departures();
        let html = guide::guide(&s).into_string();
        for id in s.injects.iter().map(|inject| &inject.id) {
            assert!(html.contains(&format!("<code>{id}</code>")), "{id}");
        }
        assert_eq!(html.matches("class=\"truth\"").count(), s.plots.len());
        assert_eq!(html.matches("class=\"branch\"").count(), s.branches.len());
    }
}
