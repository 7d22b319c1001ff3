//! The form of a what-if, and the hands of the room. Acts are named as a file of acts has them; whether they may be asked
//! about is for the room to say.

use crate::scenario::acts::{PlannedAct, act};
use crate::server::wire::fields::Fields;
use crate::server::wire::slip::Slip;
use crate::session::view::Snapshot;
use crate::session::what_if::{Asking, Counted, Hands, Otherwise, RANGES};
use crate::sim::decision::Act;

/// The question of a form: a step as people count it, whose act, the place of an act that is left out, and one that is
/// done; one of the last two at least; and what the room counts.
pub(super) fn asking(fields: &Fields, snapshot: &Snapshot) -> Result<Asking, Slip> {
    let no_step = |step: usize| Slip::unknown("step", &step.to_string());
    let number: usize = fields.read("step")?;
    let step = number.checked_sub(1).ok_or_else(|| no_step(number))?;
    // Before the truth is told there is nothing to look back on.
    let course = snapshot.course().ok_or_else(|| no_step(number))?;
    let seat = fields.state("state", snapshot.scenario())?;
    let moment = course.moments.get(step).ok_or_else(|| no_step(number))?;
    let decision =
        course.decisions.get(step).and_then(|all| all.get(seat.at())).ok_or_else(|| no_step(number))?;
    let left_out = match fields.read_if::<usize>("leave")? {
        Some(place) => {
            let done = place.checked_sub(1).and_then(|place| decision.acts.get(place));
            Some(*done.ok_or_else(|| Slip::unknown("leave", &place.to_string()))?)
        }
        None => None,
    };
    let put_in: Option<Act> = match fields.get("act") {
        Some(text) => {
            let unknown = || Slip::unknown("act", text);
            let planned: PlannedAct = text.parse().map_err(|_| unknown())?;
            Some(act(moment, seat, &planned).map_err(|_| unknown())?)
        }
        None => None,
    };
    let otherwise = match (left_out, put_in) {
        (Some(of), Some(act)) => Otherwise::Instead { of, act },
        (Some(act), None) => Otherwise::Without(act),
        (None, Some(act)) => Otherwise::Also(act),
        (None, None) => return Err(Slip::missing("act")),
    };
    let counted = match fields.get("counted") {
        Some(name) => Counted::called(name).ok_or_else(|| Slip::unknown("counted", name))?,
        None => Counted::default(),
    };
    let step = u16::try_from(step).map_err(|_| no_step(number))?;
    Ok(Asking { step, seat, otherwise, counted })
}

/// The hands for each range; a field that is left empty is none.
pub(super) fn hands(fields: &Fields) -> Result<Hands, Slip> {
    let mut hands = Hands::default();
    for (place, count) in hands.iter_mut().enumerate().take(RANGES) {
        let name = format!("hands-{place}");
        let no_number = |_| Slip::unknown("hands", fields.get(&name).unwrap_or_default());
        *count = fields.read_if(&name).map_err(no_number)?.unwrap_or(0);
    }
    Ok(hands)
}
