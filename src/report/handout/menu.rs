//! The menu: everything that a delegation can choose, with what it costs. Like a menu it says what there is and not what to
//! take: a line names the commitments that it can touch, and not what it earns.

use maud::{Markup, html};

use crate::report::card::{lead_time, price};
use crate::report::labels;
use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::measure::{Category, Measure};
use crate::sim::catalogue::terms::{EvidenceRow, Polarity};
use crate::sim::scenario::Scenario;
use crate::words::{word, words};

/// Measures by category, then crisis choices.
pub(super) fn menu(s: &Scenario) -> Markup {
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-all")) }
            h1 { (word("handout-menu")) }
        }
        p { (word("handout-menu-how")) }
        @for category in Category::ALL {
            @let own: Vec<&Measure> = s.measures.iter().filter(|one| one.category == category).collect();
            @if !own.is_empty() {
                section { h2 { (labels::category(category)) } @for one in own { (measure(s, one)) } }
            }
        }
        section { h2 { (word("handout-menu-choices")) } @for one in &s.choices { (choice(s, one)) } }
    }
}

fn measure(s: &Scenario, of: &Measure) -> Markup {
    let upkeep = words("handout-menu-upkeep", &[("upkeep", ((of.upkeep * 10.0).round() / 10.0).into())]);
    let mut facts = vec![price(of.price)];
    if of.upkeep > 0.0 {
        facts.push(upkeep);
    }
    facts.extend([lead_time(of), labels::scope(of.scope)]);
    facts.extend(touched(s, &of.serves));
    option(&of.title, &of.what, &facts, [&of.why, &of.risk])
}

fn choice(s: &Scenario, of: &Choice) -> Markup {
    let mut facts = vec![price(of.price), word(if of.public { "choices-public" } else { "choices-quiet" })];
    facts.extend(touched(s, &of.serves));
    option(&of.title, &of.what, &facts, [&of.why, &of.risk])
}

/// One option; why one would take it and what may go wrong is folded away on a screen and open in print.
fn option(title: &str, what: &str, facts: &[String], [why, risk]: [&String; 2]) -> Markup {
    html! {
        div class="option" {
            p { strong { (title) } " · " span class="soft" { (facts.join(" · ")) } }
            details {
                summary { (what) }
                p { strong { (word("card-why")) ": " } (why) " " strong { (word("card-risk")) ": " } (risk) }
            }
        }
    }
}

/// The commitments that it can live up to; nothing where there are none.
fn touched(s: &Scenario, serves: &[EvidenceRow]) -> Option<String> {
    let serves = serves.iter().filter(|row| row.mark.polarity() == Polarity::For);
    let mut ids: Vec<_> = serves.map(|row| row.paragraph).collect();
    ids.sort();
    ids.dedup();
    let ids: Vec<&str> = ids.into_iter().map(|id| s.instrument.paragraphs[id].id.as_str()).collect();
    (!ids.is_empty()).then(|| words("board-trains", &[("paragraphs", ids.join(", ").into())]))
}
