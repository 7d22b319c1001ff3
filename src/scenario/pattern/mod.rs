//! Patterns: whole exercises with places to fill in, of which `mufakat new` makes somebody's own scenario.
//!
//! A pattern is the text of a scenario with three kinds of marks, each on a line of its own or in braces, so that it can be
//! written and read like a scenario:
//!
//! * `//: title = …` says what is usual, before the text begins;
//! * `//[ short 8` opens a block that stays where one of these words is wanted: a length or a commitment; `//]` ends it;
//! * `{title}`, `{victim}`, `{actor}`, `{kind}`, `{motive}` are filled in, and `{a}` and `{A}` are the first role and its
//!   state, `{b}` and `{B}` the second.
//!
//! All other comments stay, for they are what an author reads first.

mod answers;
pub mod typed;

pub use answers::{Answers, Length, Outcome};

use crate::shipped::{self, Document};

/// The folder of the assets in which they lie.
const FOLDER: &str = "patterns";

/// A whole exercise with places to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Short name: that of its file.
    pub name: String,
    /// What stands in every place unless somebody says otherwise.
    pub usual: Answers,
    /// The paragraphs that it is always about.
    pub core: Vec<String>,
    /// Who can be behind it in the end.
    groups: Vec<(Outcome, Group)>,
    /// The text with its marks.
    text: String,
}

/// An invented group that can be behind what happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// The word of the format for what it is.
    kind: String,
    /// Why it does it, as the end of a sentence.
    motive: String,
}

/// Every pattern of the program, by name.
pub fn patterns() -> Vec<Pattern> {
    shipped::assets_in(FOLDER).iter().filter_map(Pattern::read).collect()
}

impl Pattern {
    /// A pattern from its file; nothing if that lacks something.
    fn read(document: &Document) -> Option<Self> {
        let (head, body): (Vec<&str>, Vec<&str>) =
            document.text.lines().partition(|line| line.starts_with(SAYS));
        let said = |name: &str| {
            let both = head.iter().filter_map(|line| line.strip_prefix(SAYS)?.split_once(" = "));
            both.filter(|(key, _)| *key == name).map(|(_, value)| value.trim()).next()
        };
        let list = |name: &str| -> Option<Vec<String>> {
            Some(said(name)?.split(',').map(|each| each.trim().to_owned()).collect())
        };
        let groups =
            Outcome::ALL.into_iter().map(|outcome| Some((outcome, Group::read(said(outcome.name())?)?)));
        Some(Self {
            name: document.name.clone(),
            usual: Answers {
                title: said("title")?.to_owned(),
                states: list("states")?,
                roles: list("roles")?,
                victim: said("victim")?.to_owned(),
                outcome: Outcome::ALL[0],
                length: Length::Usual,
                commitments: list("optional")?,
            },
            core: list("core")?,
            groups: groups.collect::<Option<_>>()?,
            text: body.iter().flat_map(|line| [*line, "\n"]).collect(),
        })
    }

    /// The group that is behind it where this comes out.
    pub fn group(&self, outcome: Outcome) -> Option<&Group> {
        self.groups.iter().find(|(of, _)| *of == outcome).map(|(_, group)| group)
    }

    /// The scenario that these answers make of it.
    pub fn fill(&self, answers: &Answers) -> String {
        let wanted = |word: &str| {
            word == answers.length.name() || answers.commitments.iter().any(|paragraph| paragraph == word)
        };
        filled(&chosen(&self.text, wanted), |place| self.value(answers, place))
    }

    /// What stands in a place. Quotes inside an answer stay part of it.
    fn value(&self, answers: &Answers, place: &str) -> Option<String> {
        let group = self.group(answers.outcome);
        let value = match place {
            "title" => &answers.title,
            "victim" => &answers.victim,
            "actor" => &group?.name,
            "kind" => &group?.kind,
            "motive" => &group?.motive,
            letter => {
                let nth = |first: char| ordinal(letter, first);
                let role = nth('a').and_then(|place| answers.roles.get(place));
                role.or_else(|| nth('A').and_then(|place| answers.states.get(place)))?
            }
        };
        Some(value.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

impl Group {
    /// `NAME; Kind; for a reason`.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(';').map(|part| part.trim().to_owned());
        Some(Self { name: parts.next()?, kind: parts.next()?, motive: parts.next()? })
    }
}

/// Begins a line that says what is usual.
const SAYS: &str = "//: ";
/// Begins a block, before the words that keep it.
const OPENS: &str = "//[";
/// Ends a block.
const ENDS: &str = "//]";

/// The text without its marks and without the blocks that nobody wants.
fn chosen(text: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut stays = true;
    for line in text.lines() {
        if let Some(words) = line.strip_prefix(OPENS) {
            stays = words.split_whitespace().any(&wanted);
        } else if line.starts_with(ENDS) {
            stays = true;
        } else if stays {
            kept.extend([line, "\n"]);
        }
    }
    kept
}

/// The text with a value in every place that has one. What was filled in is not looked at again, so that an answer with
/// braces stays as it was typed.
fn filled(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        done.push_str(before);
        match after.split_once('}').and_then(|(place, behind)| Some((value(place)?, behind))) {
            Some((value, behind)) => {
                done.push_str(&value);
                rest = behind;
            }
            None => {
                done.push('{');
                rest = after;
            }
        }
    }
    done.push_str(rest);
    done
}

/// How many letters after the first this one stands, if it is a single letter.
fn ordinal(word: &str, first: char) -> Option<usize> {
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    usize::try_from(u32::from(letter).checked_sub(u32::from(first))?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_has_four_patterns_and_each_says_everything() {
        let names: Vec<_> = patterns().into_iter().map(|pattern| pattern.name).collect();
        assert_eq!(names, ["help", "quarter", "text", "theft"]);
    }

    #[test]
    fn a_block_stays_if_one_of_its_words_is_wanted() {
        let text = "one\n//[ short 8\ntwo\n//]\n//[ long\nthree\n//]\nfour";
        assert_eq!(chosen(text, |word| word == "8"), "one\ntwo\nfour\n");
        assert_eq!(chosen(text, |word| word == "long"), "one\nthree\nfour\n");
    }

    #[test]
    fn an_answer_with_braces_or_quotes_stays_as_it_was_typed() {
        let pattern = &patterns()[0];
        let answers = Answers { title: "The {b} \"Lamp\" \\ more".into(), ..pattern.usual.clone() };
        let text = pattern.fill(&answers);
        assert!(text.contains("title: \"The {b} \\\"Lamp\\\" \\\\ more\","), "{text}");
    }

    #[test]
    fn no_mark_and_no_place_is_left_in_a_filled_text() {
        for pattern in patterns() {
            let text = pattern.fill(&pattern.usual);
            let left = text.lines().find(|line| {
                line.starts_with(SAYS)
                    || line.starts_with(OPENS)
                    || line.starts_with(ENDS)
                    || line.contains('{')
            });
            assert_eq!(left, None, "{}", pattern.name);
        }
    }
}
