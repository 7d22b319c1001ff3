//! The hands that a class raised, by names.

use super::act::{about_word, suspect_word};
use super::shape::{AnswerLine, HandsLine};
use crate::report::hands::{Answer, Question, Show};
use crate::report::names::Names;
use crate::sim::catalogue::item::Item;
use crate::sim::exercise::Exercise;

/// The shows of hands in the order of the steps; an answer for which no hand went up is left out, and so is a question
/// without any.
pub fn hands(exercise: &Exercise, shows: &[Show]) -> Vec<HandsLine> {
    let names = Names::of_control(exercise);
    let mut lines: Vec<HandsLine> = shows.iter().map(|show| line(exercise, &names, show)).collect();
    lines.retain(|line| !line.answers.is_empty());
    lines.sort_by(|one, other| (one.step, &one.seat).cmp(&(other.step, &other.seat)));
    lines
}

fn line(exercise: &Exercise, names: &Names<'_>, show: &Show) -> HandsLine {
    let s = names.scenario;
    let counted = show.hands.iter().filter(|(_, hands)| *hands > 0);
    let answers = counted.map(|(answer, hands)| AnswerLine {
        answer: match *answer {
            Answer::Item(Item::Measure(measure)) => s.measures[measure].id.clone(),
            Answer::Item(Item::Choice(choice)) => s.choices[choice].id.clone(),
            Answer::Nothing => "nothing".to_owned(),
            Answer::Suspect(suspect) => suspect_word(names, suspect),
        },
        words: answer.label(s),
        hands: *hands,
    });
    HandsLine {
        step: show.step + 1,
        seat: s.states[show.seat].id.clone(),
        about: match show.question {
            Question::Deed => None,
            Question::Culprit(incident) => about_word(exercise, incident),
        },
        answers: answers.collect(),
    }
}
