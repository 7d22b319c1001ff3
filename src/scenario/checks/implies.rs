//! When one condition cannot hold without another: the same on a lower step of a scale, the same said of anybody, what an
//! answer presumes. It is read off the meaning of the words and never off the plot.

use super::scene::Scene;
use crate::scenario::file::Condition;

/// A level on a scale: which scale, of whom, and how high. Two of one scale and one owner differ by the level alone.
type Level<'a> = (&'static str, [Who<'a>; 3], f64);

/// Whom or what a condition speaks of; a role and the state that plays it are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who<'a> {
    Nobody,
    Seat(usize),
    Word(&'a str),
}

fn who<'a>(scene: &Scene<'_>, word: &'a str) -> Who<'a> {
    scene.names.cast.seat(word).map_or(Who::Word(word), |seat| Who::Seat(seat.at()))
}

/// If the first holds, does the second hold for certain?
pub fn implies(scene: &Scene<'_>, first: &Condition, second: &Condition) -> bool {
    use Condition::{AnyoneDid, Did, InPlace, InPlaceFor, Released, RequestAnswered, Softened};
    let same = |one: &str, other: &str| who(scene, one) == who(scene, other);
    let covers = |aim: (&Option<String>, &Option<String>), wider: (&Option<String>, &Option<String>)| {
        let about = wider.0.is_none() || aim.0 == wider.0;
        let toward = || aim.1.as_deref().zip(wider.1.as_deref()).is_some_and(|(one, other)| same(one, other));
        about && (wider.1.is_none() || toward())
    };
    let seats = scene.names.cast.delegations.len();
    match (first, second) {
        (Did { choice, by, about, toward }, Did { choice: other, by: another, about: over, toward: at }) => {
            choice == other && same(by, another) && covers((about, toward), (over, at))
        }
        (
            Did { choice, about, toward, .. } | AnyoneDid { choice, about, toward },
            AnyoneDid { choice: other, about: over, toward: at },
        ) => choice == other && covers((about, toward), (over, at)),
        (InPlace { measure, by }, InPlace { measure: other, by: another }) => {
            measure == other && same(by, another)
        }
        (InPlace { measure, .. }, InPlaceFor { measure: other, states }) => measure == other && *states <= 1,
        (InPlaceFor { measure, states }, InPlaceFor { measure: other, states: fewer }) => {
            measure == other && states >= fewer
        }
        (InPlaceFor { measure, states }, InPlace { measure: other, .. }) => {
            measure == other && usize::from(*states) >= seats
        }
        (Softened { measure }, Condition::Agreed { measure: other }) => measure == other,
        (RequestAnswered { inject }, Released { inject: other }) => inject == other,
        (first, second) => match (level(scene, first), level(scene, second)) {
            (Some((scale, of, high)), Some((lower, whose, low))) => {
                let same_scale = scale == lower || (scale, lower) == ("RungAtLeast", "RungReached");
                same_scale && of == whose && high >= low
            }
            _ => first == second,
        },
    }
}

/// The level that a condition asks for, if it asks for one.
fn level<'a>(scene: &Scene<'_>, condition: &'a Condition) -> Option<Level<'a>> {
    use Condition as C;
    let seat = |word: &'a String| who(scene, word);
    let one = |word: &'a String| [seat(word), Who::Nobody, Who::Nobody];
    let thing = |word: &'a String| [Who::Word(word), Who::Nobody, Who::Nobody];
    let (of, level) = match condition {
        C::RungAtLeast { incident, rung } | C::RungReached { incident, rung } => {
            (thing(incident), f64::from(*rung))
        }
        C::SpreadAtLeast { incident, copies } => (thing(incident), *copies),
        C::NormAtLeast { of, norm, level } => ([seat(of), Who::Word(norm), Who::Nobody], f64::from(*level)),
        C::TrustAtLeast { of, to, level } => ([seat(of), seat(to), Who::Nobody], *level),
        C::TensionAtLeast { between: (a, b), level } => {
            // Tension has no direction.
            let (a, b) = (seat(a), seat(b));
            ([a.min(b), a.max(b), Who::Nobody], *level)
        }
        C::PressureAtLeast { on: of, level }
        | C::CapacityAtLeast { of, level }
        | C::RightsAtLeast { of, level }
        | C::PoliticalCapitalAtLeast { of, level }
        | C::DigitalTrustAtLeast { of, level } => (one(of), *level),
        C::CohesionAtLeast { level } => ([Who::Nobody; 3], *level),
        C::BeliefAtLeast { of, incident, suspect, level } => {
            ([seat(of), Who::Word(incident), seat(suspect)], *level)
        }
        C::All(_) | C::Any(_) | C::Not(_) | C::InPlace { .. } | C::InPlaceFor { .. } | C::Did { .. } => {
            return None;
        }
        C::AnyoneDid { .. }
        | C::OnTable { .. }
        | C::Agreed { .. }
        | C::Softened { .. }
        | C::Blocked { .. } => {
            return None;
        }
        C::Helped { .. } | C::Answered { .. } | C::RequestAnswered { .. } | C::Released { .. } => {
            return None;
        }
        C::OnBranch { .. } => return None,
    };
    Some((crate::scenario::visit::word_of(condition), of, level))
}

/// Does it hold for ever once it has held?
pub fn stays(condition: &Condition) -> bool {
    use Condition as C;
    matches!(
        condition,
        C::Did { .. }
            | C::AnyoneDid { .. }
            | C::Agreed { .. }
            | C::Softened { .. }
            | C::Blocked { .. }
            | C::RungReached { .. }
            | C::Released { .. }
            | C::RequestAnswered { .. }
            | C::Helped { .. }
            | C::Answered { .. }
            | C::OnBranch { .. }
    )
}
