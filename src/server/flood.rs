//! How much one seat may say in a short time. What is said goes to many pages at once, so that a seat that says too
//! much takes the network from everybody; nobody who writes by hand comes near these limits. Control is exempt: it
//! answers for the room. Nothing of this is in the journal, because what is refused here was never asked.

use super::house::House;
use super::limits::{LETTERS, SAYINGS, Speaking, Who};
use crate::session::ask::{Ask, DebriefAsk, TalkAsk, TextAsk};
use crate::session::person::{Person, Role};

/// May this be asked now? All members of a delegation share one measure.
pub fn within(house: &House, person: &Person, ask: &Ask) -> bool {
    let speaking = match &person.role {
        Role::Control => return true,
        Role::Delegation(state) => Speaking::Delegation(*state),
        Role::Chair | Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => {
            Speaking::Person(person.id)
        }
    };
    let Some(letters) = letters(ask) else { return true };
    house.limits.take(Who::Says(speaking), SAYINGS)
        && house.limits.take_many(Who::Writes(speaking), LETTERS, letters as f64)
}

/// The letters that an ask puts before others; none for an ask that says nothing to anybody.
fn letters(ask: &Ask) -> Option<usize> {
    let words = match ask {
        Ask::Talk(TalkAsk::Say { text, .. } | TalkAsk::Voice { text, .. }) => text,
        Ask::Talk(TalkAsk::Meet { about, .. }) => about,
        Ask::Talk(TalkAsk::Answer { .. }) => return Some(0),
        Ask::Text(TextAsk::Open { title, .. }) => title,
        Ask::Text(TextAsk::Clause { wording, .. } | TextAsk::Amend { wording, .. }) => wording,
        Ask::Text(TextAsk::Reserve { words, .. }) => words,
        Ask::Text(TextAsk::Break { why, .. }) => why,
        Ask::Text(
            TextAsk::Back { .. }
            | TextAsk::Settle { .. }
            | TextAsk::Cosponsor { .. }
            | TextAsk::Silence { .. }
            | TextAsk::Sign { .. }
            | TextAsk::Withdraw { .. },
        ) => return Some(0),
        Ask::Debrief(DebriefAsk::Monday(line)) => line,
        Ask::Debrief(DebriefAsk::Answer { .. }) => return Some(0),
        Ask::Join { .. }
        | Ask::Leave
        | Ask::GiveUp(_)
        | Ask::Desk(_)
        | Ask::Control(_)
        | Ask::Observe(_)
        | Ask::Program(_) => {
            return None;
        }
    };
    Some(words.chars().count())
}
