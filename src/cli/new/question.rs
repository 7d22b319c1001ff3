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

/// Asks every question until its answer fits, and gives the text of the scenario. `answer` shows a question, gets a line,
/// and tries it until it fits.
///
/// # Errors
/// Whatever ends the asking.
pub(super) fn ask_all(
    library: &Library,
    mut answer: impl FnMut(Question, Asked<'_>) -> Result<(), Trouble>,
) -> Result<String, Trouble> {
    let mut offered = patterns();
    let place = |pattern: &Pattern| OFFERED.iter().position(|name| *name == pattern.name);
    offered.sort_by_key(place);
    let names: Vec<String> = offered.iter().map(|pattern| pattern.name.clone()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut chosen = 0;
    let choices = names.iter().map(|name| word(&format!("new-pattern-{name}"))).collect();
    let sheet = Sheet { text: word("new-ask-pattern"), choices, usual: "1".into() };
    answer(
        Question::Pattern,
        Asked {
            sheet,
            take: &mut |line| {
                chosen = typed::choice(line, &names)?;
                Ok(())
            },
        },
    )?;
    let pattern = offered.swap_remove(chosen);
    let mut answers = pattern.usual.clone();
    for question in Question::ALL.into_iter().skip(1) {
        let sheet = sheet_of(question, &pattern, &answers, library);
        answer(
            question,
            Asked { sheet, take: &mut |line| take(question, line, &pattern, &mut answers, library) },
        )?;
    }
    Ok(pattern.fill(&answers))
}

/// A question with its sheet, and what takes an answer to it.
pub(super) struct Asked<'a> {
    /// What is shown.
    pub sheet: Sheet,
    /// Takes a line, or says why it does not fit.
    pub take: &'a mut dyn FnMut(&str) -> Result<(), Unfit>,
}

/// What is shown with a question about this pattern. The roles are shown by the titles that they have by then.
fn sheet_of(question: Question, pattern: &Pattern, answers: &Answers, library: &Library) -> Sheet {
    let usual = &pattern.usual;
    let listed = |words: &[String]| words.join(", ");
    let key = format!("new-ask-{}", question.name());
    let (values, choices, usual) = match question {
        Question::Pattern | Question::Title => (vec![], vec![], usual.title.clone()),
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
        Unfit::TooManyWords { most } => Phrase::of("new-unfit-too-many-words").with("most", *most),
        Unfit::NoChoice { word, count } => {
            Phrase::of("new-unfit-no-choice").with("word", word.clone()).with("count", *count)
        }
        Unfit::Count { given, wanted } => {
            Phrase::of("new-unfit-count").with("given", *given).with("wanted", *wanted)
        }
        Unfit::NoState { word } => Phrase::of("new-unfit-no-state").with("word", word.clone()),
        Unfit::Twice { word } => Phrase::of("new-unfit-twice").with("word", word.clone()),
        Unfit::NamesState { state } => Phrase::of("new-unfit-names-state").with("state", state.clone()),
        Unfit::NoParagraph { word } => Phrase::of("new-unfit-no-paragraph").with("word", word.clone()),
    };
    phrase.sentence()
}
