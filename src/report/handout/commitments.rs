//! The commitments on paper: each in our words, under the number that it has in the Statement.

use maud::{Markup, html};

use crate::report::labels;
use crate::sim::catalogue::instrument::Paragraph;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

pub(super) fn commitments(s: &Scenario) -> Markup {
    let instrument = &s.instrument;
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-all")) }
            h1 { (word("handout-commitments")) }
        }
        p class="big" { (instrument.title) }
        p class="soft" { (instrument.adopted) }
        p { (word("handout-commitments-how")) " " (instrument.note) }
        @for paragraph in &instrument.paragraphs { (one(paragraph)) }
        @if !instrument.norms.is_empty() {
            section {
                h2 { (word("handout-commitments-norms")) }
                ul { @for norm in &instrument.norms { li { strong { (norm.id) ". " } (norm.text) } } }
            }
        }
    }
}

fn one(paragraph: &Paragraph) -> Markup {
    let verb = tell("handout-commitments-verb", &[("verb", &labels::verb(paragraph.verb))]);
    html! {
        div class="option" {
            h3 { (paragraph.id) " " (paragraph.title) }
            p { (paragraph.explanation) " " span class="soft" { (verb) } }
            @if paragraph.regional { p class="soft" { (word("handout-commitments-regional")) } }
        }
    }
}
