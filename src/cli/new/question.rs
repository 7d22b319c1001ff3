//! The eight questions of `mufakat new`: in which order, what is shown with each, and what its answer means.

use crate::cli::trouble::Trouble;
use crate::scenario::Library;
use crate::scenario::pattern::typed::{self, Unfit};
use crate::scenario::pattern::{Answers, Length, Outcome, Pattern, patterns};
use crate::sim::name::named;
use crate::words::{Phrase, tell, word};

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// What happens. First, because what is usual for all others hangs on it.
    Pattern,
    /// The title.
    Title,
    /// Which states play.
    States,
    /// What the roles are called.
    Roles,
    /// Whom it happens to.
    Victim,
    /// What comes out in the end.
    Outcome,
    /// How long it is.
    Length,
    /// Which commitments it is about.
    Commitments,
}

named!(Question {
    Pattern = "pattern",
    Title = "title",
    States = "states",
    Roles = "roles",
    Victim = "victim",
    Outcome = "outcome",
    Length = "length",
    Commitments = "commitments",
});

/// What is shown with a question.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The question with what has to be known to answer it.
    pub text: String,
    /// What can be chosen by number.
    pub choices: Vec<String>,
    /// What an empty line means.
    pub usual: String,
}

/// The order in which the patterns are offered: that of the easiest first.
const OFFERED: [&str; 4] = ["theft", "help", "text", "quarter"];

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Somebody has answered it.
    Answered,
    /// Its answer was given before anybody was asked.
    Given,
    /// Somebody wants to answer the one before anew.
    Back,
}

/// Asks every question until its answer fits, and gives the text of the scenario. `answer` shows a question, gets a line,
/// and tries it until it fits. Whoever goes back finds what they have answered as what an empty line means; another
/// pattern begins all that follows anew.
///
/// # Errors
/// Whatever ends the asking.
pub(super) fn ask_all(
    library: &Library,
    mut answer: impl FnMut(Question, Asked<'_>) -> Result<Turn, Trouble>,
) -> Result<String, Trouble> {
    let mut offered = patterns();
    let place = |pattern: &Pattern| OFFERED.iter().position(|name| *name == pattern.name);
    offered.sort_by_key(place);
    let names: Vec<&str> = offered.iter().map(|pattern| pattern.name.as_str()).collect();
    let (mut chosen, mut answers) = (0, offered[0].usual.clone());
    let mut said: Vec<Option<String>> = vec![None; Question::ALL.len()];
    let (mut nth, mut asked) = (0, Vec::new());
    while let Some(question) = Question::ALL.get(nth).copied() {
        let mut sheet = sheet_of(question, &names, &offered[chosen], &answers, library);
        if let Some(before) = &said[nth] {
            sheet.usual.clone_from(before);
        }
        let mut take = |line: &str| {
            if question == Question::Pattern {
                let wanted = typed::choice(line, &names)?;
                if wanted != chosen {
                    (chosen, answers) = (wanted, offered[wanted].usual.clone());
                    said.fill(None);
                }
            } else {
                take(question, line, &offered[chosen], &mut answers, library)?;
            }
            said[nth] = Some(line.to_owned());
            Ok(())
        };
        match answer(question, Asked { sheet, is_first: asked.is_empty(), take: &mut take })? {
            Turn::Answered => asked.push(nth),
            Turn::Given => {}
            Turn::Back => {
                nth = asked.pop().unwrap_or(nth);
                continue;
            }
        }
        nth += 1;
    }
    Ok(offered[chosen].fill(&answers))
}

/// A question with its sheet, and what takes an answer to it.
pub(super) struct Asked<'a> {
    /// What is shown.
    pub sheet: Sheet,
    /// Nobody has answered one before.
    pub is_first: bool,
    /// Takes a line, or says why it does not fit.
    pub take: &'a mut dyn FnMut(&str) -> Result<(), Unfit>,
}

/// What is shown with a question about this pattern. The roles are shown by the titles that they have by then.
fn sheet_of(
    question: Question,
    names: &[&str],
    pattern: &Pattern,
    answers: &Answers,
    library: &Library,
) -> Sheet {
    let usual = &pattern.usual;
    let listed = |words: &[String]| words.join(", ");
    let key = format!("new-ask-{}", question.name());
    let (values, choices, usual) = match question {
        Question::Pattern => {
            let choices = names.iter().map(|name| word(&format!("new-pattern-{name}"))).collect();
            (vec![], choices, "1".into())
        }
        Question::Title => (vec![], vec![], usual.title.clone()),
        Question::States => {
            let states = library.states();
            let states: Vec<String> =
                states.iter().map(|state| format!("{} {}", state.id, state.name)).collect();
            (
                vec![("roles", listed(&usual.roles)), ("states", listed(&states))],
                vec![],
                listed(&usual.states),
            )
        }
        Question::Roles => (vec![("states", listed(&answers.states))], vec![], listed(&usual.roles)),
        Question::Victim => (vec![], vec![], usual.victim.clone()),
        Question::Outcome => {
            let told = |outcome: Outcome| {
                let name = pattern.group(outcome).map_or("", |group| group.name.as_str());
                tell(&format!("new-outcome-{}", outcome.name()), &[("name", name)])
            };
            (vec![], Outcome::ALL.map(told).to_vec(), "1".into())
        }
        Question::Length => {
            let told = |length: Length| word(&format!("new-length-{}", length.name()));
            (vec![], Length::ALL.map(told).to_vec(), "2".into())
        }
        Question::Commitments => {
            let about = |paragraphs: &[String]| {
                let told = paragraphs
                    .iter()
                    .map(|id| tell("new-commitment", &[("id", id), ("title", titled(id, library))]));
                told.collect::<Vec<_>>().join(", ")
            };
            let values = vec![("core", about(&pattern.core)), ("open", about(&usual.commitments))];
            (values, vec![], listed(&usual.commitments))
        }
    };
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Sheet { text: tell(&key, &values), choices, usual }
}

/// Our short title of a paragraph.
fn titled<'a>(id: &str, library: &'a Library) -> &'a str {
    let paragraphs = library.instruments.iter().flat_map(|instrument| &instrument.says.paragraphs);
    paragraphs
        .filter(|paragraph| paragraph.id == id)
        .map(|paragraph| paragraph.title.as_str())
        .next()
        .unwrap_or("")
}

/// Takes one answer.
fn take(
    question: Question,
    line: &str,
    pattern: &Pattern,
    answers: &mut Answers,
    library: &Library,
) -> Result<(), Unfit> {
    let roles = pattern.usual.roles.len();
    match question {
        Question::Pattern => {}
        Question::Title => answers.title = typed::title(line)?,
        Question::States => answers.states = typed::states(line, roles, library)?,
        Question::Roles => answers.roles = typed::roles(line, roles, library)?,
        Question::Victim => answers.victim = typed::victim(line, library)?,
        Question::Outcome => {
            answers.outcome = Outcome::ALL[typed::choice(line, &Outcome::ALL.map(Outcome::name))?];
        }
        Question::Length => {
            answers.length = Length::ALL[typed::choice(line, &Length::ALL.map(Length::name))?]
        }
        Question::Commitments => {
            answers.commitments = typed::paragraphs(line, &pattern.usual.commitments, &word("new-none"))?;
        }
    }
    Ok(())
}

/// Why an answer does not fit, as a sentence with what to write instead.
pub(super) fn unfit(why: &Unfit) -> String {
    let phrase = match why {
        Unfit::Empty => Phrase::of("new-unfit-empty"),
        Unfit::Sign => Phrase::of("new-unfit-sign"),
        Unfit::TooLong { most } => Phrase::of("new-unfit-too-long").with("most", *most),
        Unfit::TooManyWords { words, most } => {
            Phrase::of("new-unfit-too-many-words").with("words", words.clone()).with("most", *most)
        }
        Unfit::NoChoice { word, count } => {
            Phrase::of("new-unfit-no-choice").with("word", word.clone()).with("count", *count)
        }
        Unfit::Count { given, wanted } => {
            Phrase::of("new-unfit-count").with("given", *given).with("wanted", *wanted)
        }
        Unfit::NoState { word } => Phrase::of("new-unfit-no-state").with("word", word.clone()),
        Unfit::Twice { word } => Phrase::of("new-unfit-twice").with("word", word.clone()),
        Unfit::NamesState { state } => Phrase::of("new-unfit-names-state").with("state", state.clone()),
        Unfit::RoleIsState { state } => Phrase::of("new-unfit-role-is-state").with("state", state.clone()),
        Unfit::NoParagraph { word } => Phrase::of("new-unfit-no-paragraph").with("word", word.clone()),
    };
    phrase.sentence()
}
