//! The hands that a class has raised while it played, beside what each delegation decided then: what a class talks about when
//! it knows the truth.

use crate::board::charts::{Beside, Scale, parts};
use crate::board::sitting::Sitting;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::layout::card;
use crate::board::widgets::text::{STRONG, heading, plain, text};
use crate::report::hands::{Question, Show};
use crate::report::leaf::{HandsOf, Part};
use crate::report::plan::plan;
use crate::words::{tell, word, words};

/// The shows in the order of the steps; nothing where no hands were counted.
pub fn shows(sitting: &Sitting, shows: &[Show]) -> Vec<Piece> {
    let mut counted: Vec<&Show> =
        shows.iter().filter(|show| show.hands.iter().any(|(_, hands)| *hands > 0)).collect();
    if counted.is_empty() {
        return Vec::new();
    }
    counted.sort_by_key(|show| (show.step, show.seat));
    let mut pieces = vec![heading(word("class-shows"))];
    pieces.extend(counted.into_iter().map(|show| one(sitting, show)));
    pieces
}

fn one(sitting: &Sitting, show: &Show) -> Piece {
    let s = sitting.scenario();
    let state = s.states[show.seat].name.clone();
    let asked = match show.question {
        Question::Deed => tell("class-hands-deed", &[("state", &state)]),
        Question::Culprit(incident) => {
            tell("class-hands-culprit", &[("incident", &sitting.debrief_names().incident(incident))])
        }
    };
    let pairs = [("step", (show.step + 1).into()), ("state", state.into()), ("asked", asked.into())];
    let mut pieces = vec![text(STRONG, words("class-shows-asked", &pairs))];
    let mut hands: Vec<_> = show.hands.iter().filter(|(_, hands)| *hands > 0).collect();
    // Most hands first.
    hands.sort_by_key(|(_, hands)| std::cmp::Reverse(*hands));
    let hands =
        hands.into_iter().map(|(answer, hands)| HandsOf { range: answer.label(s), hands: Some(*hands) });
    pieces.extend(parts(&[Part::Hands(hands.collect())], Scale::Desk, Beside::default()));
    if show.question == Question::Deed {
        pieces.push(plain(decided(sitting, show)));
    }
    card(theme::BLUE, pieces)
}

/// What the delegation sealed in that step.
fn decided(sitting: &Sitting, show: &Show) -> String {
    let names = sitting.debrief_names();
    let course = sitting.course();
    let decision =
        course.as_ref().and_then(|course| course.decisions.get(usize::from(show.step))?.get(show.seat.at()));
    let acts: Vec<String> =
        decision.iter().flat_map(|decision| &decision.acts).map(|act| plan(&names, show.seat, act)).collect();
    match acts.is_empty() {
        true => word("class-shows-nothing"),
        false => tell("class-shows-decided", &[("acts", &acts.join(" · "))]),
    }
}
