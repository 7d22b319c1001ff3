//! Papers to print and hand out: the facilitator's guide, a country card of two pages for every role, and what else lies
//! on the tables: inject sheets, the list of events on one page, the menu, the commitments, forms for evaluators and
//! participants, a glossary, assumptions, and an empty after-action report.
//!
//! Each is one HTML file that needs nothing beside it: a browser opens and prints it, on A4. [`Paper::reader`] says who may
//! read it. What participants read holds no secret of the plot and no short name of a file.

mod assumptions;
mod card;
mod commitments;
mod evaluation;
mod forms;
mod glossary;
mod guide;
mod menu;
mod msel;
mod prose;
mod reach;
mod schedule;
mod score;
mod sheets;

use std::sync::Arc;

use maud::{DOCTYPE, Markup, PreEscaped, html};

pub use schedule::day;

use super::names::Names;
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// The style sheets stand inside each paper, so that one file is all there is to carry.
const SHEET: &str =
    concat!(include_str!("../../../assets/web/print.css"), include_str!("../../../assets/web/dress.css"));

/// Who may read a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Control, and evaluators as far as control hands it to them: it tells what is to come.
    Control,
    /// One delegation.
    Delegation(StateId),
    /// Everybody at the table.
    Everybody,
}

/// A paper and the name of its file, not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// File name with its ending, in lower case and without a folder.
    pub file: String,
    /// Who may read it.
    pub reader: Reader,
    /// The whole document, style sheet included.
    pub html: String,
}

/// The facilitator's guide, one card for every role in the order of the states, and everything else.
pub fn papers(s: &Scenario) -> Vec<Paper> {
    let title = tell("handout-guide-title", &[("scenario", &s.title)]);
    let mut papers = vec![paper("guide", Reader::Control, &title, guide::guide(s))];
    for state in s.states.keys() {
        if let Some(role) = s.role_of(state) {
            let pairs = [("role", role.title.as_str()), ("state", &s.states[state].name)];
            let file = format!("card-{}", s.states[state].id.to_lowercase());
            let title = tell("handout-card-title", &pairs);
            papers.push(paper(&file, Reader::Delegation(state), &title, card::card(s, state)));
        }
    }
    papers.extend(injects(s));
    papers.extend(others(s));
    papers
}

/// Inject sheets: of everybody, then of each delegation.
fn injects(s: &Scenario) -> Vec<Paper> {
    let titled = |whom: &str| tell("handout-sheets-title", &[("whom", whom)]);
    let all = sheets::for_all(s)
        .map(|body| paper("injects-all", Reader::Everybody, &titled(&word("handout-sheets-all")), body));
    let own = s.states.keys().filter_map(|state| {
        let file = format!("injects-{}", s.states[state].id.to_lowercase());
        let title = titled(&s.states[state].name);
        Some(paper(&file, Reader::Delegation(state), &title, sheets::for_one(s, state)?))
    });
    all.into_iter().chain(own).collect()
}

/// Papers that are the same for all who read them.
fn others(s: &Scenario) -> Vec<Paper> {
    // It lends names only; its seed plays no part.
    let exercise = Exercise::new(Arc::new(s.clone()), 1);
    let names = Names::of_control(&exercise);
    let own = |file, reader, key, body| {
        let title = tell("handout-title", &[("what", &word(key)), ("scenario", &s.title)]);
        paper(file, reader, &title, body)
    };
    use Reader::{Control, Everybody};
    vec![
        own("msel", Control, "handout-msel", schedule::schedule(s, &names)),
        own("evaluation", Control, "handout-evaluation", evaluation::evaluation(s, &names)),
        own("improvement", Control, "handout-improvement", forms::improvement(s)),
        own("menu", Everybody, "handout-menu", menu::menu(s)),
        own("commitments", Everybody, "handout-commitments", commitments::commitments(s)),
        own("glossary", Everybody, "handout-glossary", glossary::glossary(s)),
        own("assumptions", Everybody, "handout-assumptions", assumptions::assumptions(s)),
        own("feedback", Everybody, "handout-feedback", forms::feedback(s)),
    ]
}

fn paper(file: &str, reader: Reader, title: &str, body: Markup) -> Paper {
    Paper { file: format!("{file}.html"), reader, html: document(title, body) }
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
        let cards = papers.iter().filter(|paper| paper.file.starts_with("card-")).count();
        assert_eq!(cards, s.roles.len());
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
