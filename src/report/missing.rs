//! Who is missing from a list of those at whom an act may be directed, or with whom a measure may be begun, and why: the rules
//! know the reason of each, and a name that is not there without one looks like a fault.

use crate::report::names::Names;
use crate::sim::catalogue::choice::Toward;
use crate::sim::decide::options::{ChoiceOption, MeasureOption};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::Act;
use crate::sim::ids::{StateId, StateSet};
use crate::sim::view::Seat;
use crate::words::{refusal, words};

/// Why delegations are not among those at whom a choice may be directed: a sentence for each reason. Nothing where nobody need be
/// named, or where nobody may be: then the choice itself is refused.
pub fn toward(names: &Names<'_>, lens: &Seat<'_>, option: &ChoiceOption, spent: &Spent) -> Vec<String> {
    let s = names.scenario;
    let is_list = match s.choices[option.choice].toward {
        Toward::State | Toward::Anyone | Toward::Suspect => !option.toward.is_empty(),
        Toward::Nobody | Toward::Incident | Toward::Victim => false,
    };
    let listed = option.toward.iter().filter_map(|suspect| s.state_of(*suspect));
    let listed = listed.fold(StateSet::NONE, StateSet::with);
    let why = |state| {
        let toward = Some(s.suspect_state(state));
        let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
        lens.check(&act, spent).err()
    };
    if is_list { sentences(names, lens, listed, why) } else { Vec::new() }
}

/// The same of those with whom a measure may be begun. Where too few are left, it says who is missing as well.
pub fn partners(names: &Names<'_>, lens: &Seat<'_>, option: &MeasureOption, spent: &Spent) -> Vec<String> {
    let is_list = option.partners_max > 0
        && matches!(option.refused, None | Some(Refusal::Partners(..) | Refusal::Needs(_)));
    let why = |state| {
        let act = Act::Propose { measure: option.measure, to: StateSet::only(state) };
        // That one partner is not enough is no reason against this one.
        lens.check(&act, spent).err().filter(|why| !matches!(why, Refusal::Partners(..)))
    };
    if is_list { sentences(names, lens, option.partners, why) } else { Vec::new() }
}

fn sentences(
    names: &Names<'_>,
    lens: &Seat<'_>,
    listed: StateSet,
    why: impl Fn(StateId) -> Option<Refusal>,
) -> Vec<String> {
    let mut reasons: Vec<(Refusal, StateSet)> = Vec::new();
    for state in names.scenario.everybody().without(lens.me()).minus(listed).iter() {
        let Some(why) = why(state) else { continue };
        match reasons.iter_mut().find(|(other, _)| *other == why) {
            Some((_, states)) => *states = states.with(state),
            None => reasons.push((why, StateSet::only(state))),
        }
    }
    let said = |(why, states): (Refusal, StateSet)| {
        let pairs =
            [("who", names.states(states).into()), ("why", refusal::cause(why, names.scenario).into())];
        words("missing", &pairs)
    };
    reasons.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bots::Others;
    use crate::scenario::{self, Binding};
    use crate::session::Solo;

    /// Is every delegation on the list, or named in a sentence that says why it is not?
    fn is_complete(names: &Names<'_>, lens: &Seat<'_>, listed: StateSet, said: &[String]) -> bool {
        let mut all = names.scenario.everybody().without(lens.me()).iter();
        all.all(|state| listed.has(state) || said.iter().any(|one| one.contains(names.state(state))))
    }

    #[test]
    fn nobody_is_missing_from_a_list_without_a_reason() {
        let (mut lists, mut reasons) = (0, 0);
        for name in ["departures", "last-mile"] {
            let scenario = scenario::open(name, &Binding::default()).expect("it loads").scenario;
            let mut solo = Solo::new(Arc::new(scenario), 3, Others::default());
            while !solo.exercise().is_over() {
                let seats: Vec<StateId> = solo.scenario().states.keys().collect();
                for seat in seats {
                    let (view, lens) = (solo.seat(seat), solo.exercise().seat(seat));
                    let names = Names::of_seat(solo.scenario(), &view);
                    let spent = Spent::default();
                    let options = lens.options(&spent);
                    for option in options.choices.iter().filter(|option| !option.toward.is_empty()) {
                        let listed = option.toward.iter().filter_map(|one| names.scenario.state_of(*one));
                        let listed = listed.fold(StateSet::NONE, StateSet::with);
                        let said = toward(&names, &lens, option, &spent);
                        assert!(is_complete(&names, &lens, listed, &said), "{name}: {option:?} {said:?}");
                        (lists, reasons) = (lists + 1, reasons + said.len());
                    }
                    let open = options.measures.iter().filter(|option| option.refused.is_none());
                    for option in open.filter(|option| option.partners_max > 0) {
                        let said = partners(&names, &lens, option, &spent);
                        assert!(is_complete(&names, &lens, option.partners, &said), "{name}: {option:?}");
                        (lists, reasons) = (lists + 1, reasons + said.len());
                    }
                }
                solo.close_step();
            }
        }
        assert!(lists > 500 && reasons > 50, "{lists} lists, {reasons} reasons");
    }
}
