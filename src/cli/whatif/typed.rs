//! Acts as they are typed: `norms_survey`, `hotline:IDN`, `clarify_poc:THA@airport-screens`, `support:hotline@MYS`. The colon
//! says with whom or at whom, the at sign over which incident; a position on a text begins with its stance.
//!
//! What is written here is read here, so that every list and every hint can be typed as it stands.

use super::asked::Asked;
use crate::cli::trouble::Trouble;
use crate::scenario::acts::{item_word, suspect_word};
use crate::scenario::called;
use crate::scenario::diagnostic::nearest;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, Suspect};
use crate::sim::scenario::Scenario;
use crate::words::Phrase;

/// A line of the catalogue as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub item: Item,
    /// With whom, or at whom; empty where that is not said.
    pub whom: Vec<Suspect>,
    /// Over which incident, where that is said.
    pub about: Option<IncidentId>,
}

impl Line {
    /// Does an act take this line, with and over what is said?
    pub(super) fn fits(&self, moment: &Exercise, act: &Act) -> bool {
        let about = match *act {
            Act::Respond { incident, .. } => self.about.is_none() || self.about == incident,
            Act::Adopt(_) | Act::Propose { .. } | Act::Answer { .. } => self.about.is_none(),
        };
        let whom = whom(moment, act);
        Item::of(act) == Some(self.item) && about && self.whom.iter().all(|one| whom.contains(one))
    }
}

/// With whom an act is done, or at whom it is directed: what stands behind the colon.
fn whom(moment: &Exercise, act: &Act) -> Vec<Suspect> {
    let s = moment.scenario();
    match *act {
        Act::Propose { to, .. } => to.iter().map(|state| s.suspect_state(state)).collect(),
        Act::Respond { toward: Some(suspect), .. } => vec![suspect],
        Act::Adopt(_) | Act::Answer { .. } | Act::Respond { toward: None, .. } => Vec::new(),
    }
}

/// An act as it is typed, with all that belongs to it. None for a proposal or an incident that the exercise does not know.
pub(super) fn typed(moment: &Exercise, act: &Act) -> Option<String> {
    let s = moment.scenario();
    let about = match *act {
        Act::Answer { proposal, stance } => {
            let known = moment.proposals().get(proposal)?;
            let measure = &s.measures[known.measure].id;
            return Some(format!("{}:{measure}@{}", stance.name(), s.states[known.by].id));
        }
        Act::Respond { incident: Some(id), .. } => format!("@{}", incident_word(moment, id)?),
        Act::Adopt(_) | Act::Propose { .. } | Act::Respond { incident: None, .. } => String::new(),
    };
    let whom: Vec<&str> = whom(moment, act).into_iter().map(|suspect| suspect_word(s, suspect)).collect();
    let colon = if whom.is_empty() { "" } else { ":" };
    Some(format!("{}{colon}{}{about}", item_word(s, Item::of(act)?), whom.join(",")))
}

/// The short name of an incident: that of the plot, or of an everyday one the state that it hit and its number, `MYS-2`.
pub(super) fn incident_word(moment: &Exercise, id: IncidentId) -> Option<String> {
    let s = moment.scenario();
    match moment.incidents().get(id)?.plot {
        Some(plot) => Some(s.plots[plot].id.clone()),
        None => moment.everyday_number(id).map(|(hit, number)| format!("{}-{number}", s.states[hit].id)),
    }
}

/// What a text means, whether it may be done or not. None where no line of the catalogue is meant.
pub(super) fn line(moment: &Exercise, text: &str) -> Result<Option<Line>, Trouble> {
    let s = moment.scenario();
    // A title may hold any mark.
    if let Some(item) = item(s, text) {
        return Ok(Some(Line { item, whom: Vec::new(), about: None }));
    }
    let (text, about) = match text.rsplit_once('@') {
        Some((text, about)) => (text.trim(), Some(about.trim())),
        None => (text, None),
    };
    let (found, all) = match (item(s, text), text.rsplit_once(':')) {
        (Some(item), _) => (Some(item), None),
        (None, Some((what, all))) => (item(s, what.trim()), Some(all)),
        (None, None) => (None, None),
    };
    let Some(item) = found else { return Ok(None) };
    let whom = all.into_iter().flat_map(|all| all.split(','));
    let whom = whom.map(|word| suspect(s, word.trim())).collect::<Result<_, _>>()?;
    let about = about.map(|word| incident(moment, word)).transpose()?;
    Ok(Some(Line { item, whom, about }))
}

fn item(s: &Scenario, text: &str) -> Option<Item> {
    let is_it = |id: &str, title: &str| id.eq_ignore_ascii_case(text) || title.eq_ignore_ascii_case(text);
    let measure = s.measures.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.title));
    let choice = || s.choices.iter_enumerated().find(|(_, one)| is_it(&one.id, &one.title));
    measure.map(|(id, _)| Item::Measure(id)).or_else(|| choice().map(|(id, _)| Item::Choice(id)))
}

/// A delegation by code, role or name; an actor by its short name or its title.
fn suspect(s: &Scenario, word: &str) -> Result<Suspect, Trouble> {
    let is_it = |suspect: &Suspect| {
        [suspect_word(s, *suspect), s.suspect_name(*suspect)].iter().any(|one| one.eq_ignore_ascii_case(word))
    };
    let seat = called::seat(s, word).map(|seat| s.suspect_state(seat));
    let found = seat.or_else(|| suspects(s).find(is_it));
    found.ok_or_else(|| {
        let others = suspects(s).flat_map(|one| [suspect_word(s, one), s.suspect_name(one)]);
        let near = nearest(word, called::seat_words(s).chain(others)).map(|near| format!("`{near}`"));
        let all: Vec<&str> = s.by_name(suspects(s)).into_iter().map(|one| suspect_word(s, one)).collect();
        Trouble::NoMoment(
            Phrase::of("whatif-nobody")
                .with("word", word.to_owned())
                .with("near", near.unwrap_or_else(|| "none".to_owned()))
                .with("all", all.join(", ")),
        )
    })
}

fn suspects(s: &Scenario) -> impl Iterator<Item = Suspect> {
    (0..s.suspects()).map(Suspect::from)
}

/// An incident that has begun, by its short name or the title of its plot.
fn incident(moment: &Exercise, word: &str) -> Result<IncidentId, Trouble> {
    let s = moment.scenario();
    let words = |id: IncidentId| {
        let title = moment.incidents()[id].plot.map(|plot| s.plots[plot].title.clone());
        incident_word(moment, id).into_iter().chain(title)
    };
    let mut all = moment.incidents().iter_enumerated().map(|(id, _)| id);
    all.clone().find(|id| words(*id).any(|one| one.eq_ignore_ascii_case(word))).ok_or_else(|| {
        let all: Vec<String> = all.by_ref().filter_map(|id| incident_word(moment, id)).collect();
        Trouble::NoMoment(
            Phrase::of("whatif-no-incident").with("word", word.to_owned()).with("all", all.join(", ")),
        )
    })
}

/// A position on a text that lay on the table: `support:hotline`, with `@MYS` where several have proposed it. None where no
/// stance is written.
pub(super) fn answer(asked: &Asked<'_>, text: &str) -> Option<Result<Vec<Act>, Trouble>> {
    let (stance, text) = text.split_once(':')?;
    let stance = Stance::ALL.into_iter().find(|one| one.name().eq_ignore_ascii_case(stance.trim()))?;
    let (moment, text) = (asked.moment(), text.trim());
    let s = moment.scenario();
    let (what, by) = match text.rsplit_once('@') {
        Some((what, by)) if item(s, text).is_none() => (what.trim(), Some(by.trim())),
        Some(_) | None => (text, None),
    };
    let Some(Item::Measure(measure)) = item(s, what) else { return Some(Err(asked.unknown(what))) };
    let by = match by.map(|word| suspect(s, word)).transpose() {
        Ok(by) => by.and_then(|suspect| s.state_of(suspect)),
        Err(trouble) => return Some(Err(trouble)),
    };
    let own = moment.open_proposals().filter(|(_, one)| {
        one.due <= moment.step()
            && one.measure == measure
            && by.is_none_or(|by| one.by == by)
            && one.asked.has(asked.who)
    });
    Some(Ok(own.map(|(proposal, _)| Act::Answer { proposal, stance }).collect()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bots::Others;
    use crate::scenario::{Binding, open};
    use crate::session::Solo;

    #[test]
    fn after_the_colon_stand_delegations_and_suspects_by_short_name_role_or_title() {
        let scenario = Arc::new(open("departures", &Binding::default()).expect("it loads").scenario);
        let mut solo = Solo::new(scenario, 11, Others::default());
        for _ in 0..4 {
            solo.close_step();
        }
        let (moment, s) = (solo.exercise(), solo.scenario());
        let of = |text: &str| line(moment, text).ok().flatten().unwrap_or_else(|| panic!("{text}"));
        let title = &s.choices[s.choice("attribute_alone").expect("a choice")].title;
        let actor = s.actors.iter().find(|one| one.id == "redkite").expect("a suspect");
        let known = of("attribute_alone:redkite@airport-screens");
        let [whom] = known.whom[..] else { panic!("one suspect: {known:?}") };
        assert!(s.suspect_name(whom) == actor.name && known.about.is_some(), "{known:?}");
        let incident = s.plots.iter().find(|one| one.id == "airport-screens").expect("a plot");
        for text in [
            format!("attribute_alone:{}@airport-screens", actor.name),
            format!("{title}:REDKITE@{}", incident.title),
            format!(" {title} : {} @ airport-screens", actor.name.to_lowercase()).trim().to_owned(),
        ] {
            assert_eq!(of(&text), known, "{text}");
        }
        assert_eq!(of("hotline:IDN"), of("hotline:Indonesia"));
        assert_eq!(of("hotline:IDN,THA").whom.len(), 2);
        for (text, near) in
            [("attribute_alone:redkit", "`redkite`"), ("attribute_alone:x@airport-screens", "IDN")]
        {
            let said = line(moment, text).expect_err("nobody is called so");
            assert!(format!("{said:?}").contains(near), "{said:?}");
        }
    }
}
