//! The glossary: words of exercises and of the field, forums with what they do, and the usual names of measures and choices.

use maud::{Markup, html};

use crate::sim::scenario::Scenario;
use crate::words::{Phrase, word};

/// Words of every exercise, as keys of the word with its meaning.
const WORDS: [&str; 18] = [
    "glossary-acquiesce",
    "glossary-adjudication",
    "glossary-attribution",
    "glossary-band",
    "glossary-capital",
    "glossary-cbm",
    "glossary-cert",
    "glossary-commitment",
    "glossary-control",
    "glossary-delegation",
    "glossary-due-diligence",
    "glossary-hot-wash",
    "glossary-inject",
    "glossary-ladder",
    "glossary-msel",
    "glossary-occasion",
    "glossary-simulation-cell",
    "glossary-step",
];

pub(super) fn glossary(s: &Scenario) -> Markup {
    let words = WORDS.map(|key| {
        let phrase = Phrase::of(key);
        (phrase.sentence(), phrase.part("means"))
    });
    html! {
        header {
            p class="kicker" { (s.title) " · " (word("handout-for-all")) }
            h1 { (word("handout-glossary")) }
        }
        dl class="glossary" { @for (term, means) in words { dt { (term) } dd { (means) } } }
        section {
            h2 { (word("handout-glossary-terms")) }
            dl class="glossary" { @for (term, means) in terms(s) { dt { (term) } dd { (means) } } }
        }
        section {
            h2 { (word("handout-glossary-forums")) }
            dl class="glossary" {
                @for forum in &s.forums { dt { (forum.abbreviation) } dd { (forum.name) ". " (forum.what) } }
            }
        }
    }
}

/// What practitioners call measures and choices, each term once, in alphabetical order.
fn terms(s: &Scenario) -> Vec<(String, String)> {
    let measures = s.measures.iter().map(|one| (&one.term, &one.title, &one.what));
    let choices = s.choices.iter().map(|one| (&one.term, &one.title, &one.what));
    let named = measures
        .chain(choices)
        .filter_map(|(term, title, what)| Some((term.clone()?, format!("{title}. {what}"))));
    let mut found: Vec<(String, String)> = named.collect();
    found.sort_by(|one, two| one.0.to_lowercase().cmp(&two.0.to_lowercase()).then(one.cmp(two)));
    found.dedup_by(|next, first| next.0 == first.0);
    found
}
