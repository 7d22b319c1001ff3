//! Checks of conditions that come too late for what waits for them, or wait for what nobody can do.

use super::choosing::{Never, Wanted};
use super::conditions::{Owner, each_condition};
use super::earliest::Moments;
use super::report::{Report, listed};
use super::scene::{Scene, Window};
use crate::scenario::file::{Condition, Release};
use crate::scenario::path::{Path, Step};
use crate::sim::catalogue::choice::Party;

/// The last step at whose opening it is looked at; for a national objective that is the end.
pub fn last_look(window: Window, of: Owner) -> u32 {
    if of == Owner::Want { window.to + 1 } else { window.to }
}

/// A choice that nobody can make by then. That no incident here is of its kind, or that the incident comes later, is said
/// by other checks.
pub fn nobody_can(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        let (Some(wanted), Some(window)) = (Wanted::of(found.condition), found.window) else { return };
        let last = last_look(window, found.of);
        let said = match wanted.first_step(scene) {
            Err(Never::NoIncident) => None,
            Err(Never::OtherKind) if !is_called_for(scene, wanted.choice) => None,
            Err(never) => Some(why(scene, wanted, never)),
            Ok(first) if first >= last && !begins_after(scene, wanted, window.to) => {
                let sentence = format!(
                    "this can never hold: nobody can make the choice `{}` before then",
                    wanted.choice
                );
                let when = scene.step_in_words(first);
                Some((
                    sentence,
                    format!(
                        "it needs an incident, and can be made in {when} at the earliest: look one step later"
                    ),
                ))
            }
            Ok(_) => None,
        };
        if let Some(said) = said {
            report.say(found.at, || said);
        }
    });
}

/// A measure that nobody can have in force by then, because what is chosen is seen when the next step opens.
pub fn nobody_has_taken(scene: &Scene<'_>, report: &mut Report<'_>) {
    let moments = Moments::new(scene);
    each_condition(scene, &mut |found| {
        let (Condition::InPlace { measure, .. } | Condition::InPlaceFor { measure, .. }) = found.condition
        else {
            return;
        };
        // What would only keep an inject back does no harm where it never holds.
        let keeps_back = found.at.steps().contains(&Step::Name("unless"));
        let Some(window) = found.window.filter(|_| !keeps_back) else { return };
        if moments.earliest(found.condition, found.of) > last_look(window, found.of) {
            report.say(found.at, || {
                let sentence = format!("this can never hold: nobody can have `{measure}` in force by then");
                let hint = "what is chosen in a step is in force when the next one opens: look one step later, or in a longer move";
                (sentence, hint.into())
            });
        }
    });
}

/// A joint measure that cannot have been put to the others, or answered by them, by then.
pub fn nobody_has_agreed(scene: &Scene<'_>, report: &mut Report<'_>) {
    let moments = Moments::new(scene);
    each_condition(scene, &mut |found| {
        let (Condition::Agreed { measure }
        | Condition::Softened { measure }
        | Condition::Blocked { measure }
        | Condition::OnTable { measure }) = found.condition
        else {
            return;
        };
        let Some(window) = found.window else { return };
        let first = moments.earliest(found.condition, found.of);
        if first > last_look(window, found.of) {
            report.say(found.at, || {
                let sentence = format!("this can never hold: nobody can have decided on `{measure}` by then");
                let hint = "it is proposed in one step and answered in the next, and what is decided is seen one step later";
                (sentence, hint.into())
            });
        }
    });
}

/// Is there an incident here of a kind that the choice answers?
fn is_called_for(scene: &Scene<'_>, choice: &str) -> bool {
    let kinds = scene.names.choice.get(choice).map(|id| &scene.names.choices[id.at()].kinds);
    kinds.is_some_and(|kinds| scene.file.incidents.iter().any(|incident| kinds.contains(&incident.kind)))
}

fn begins_after(scene: &Scene<'_>, wanted: Wanted<'_>, step: u32) -> bool {
    let id = wanted.about.and_then(|about| scene.names.incident.get(about));
    id.and_then(|id| scene.begins[id.at()]).is_some_and(|begins| begins > step)
}

fn why(scene: &Scene<'_>, wanted: Wanted<'_>, never: Never) -> (String, String) {
    let Wanted { choice, by, about, toward } = wanted;
    let (by, about, toward) =
        (by.unwrap_or("anybody"), about.unwrap_or_default(), toward.unwrap_or_default());
    let card = scene.names.choice.get(choice).map(|id| scene.names.choices[id.at()]);
    let kinds: Vec<_> =
        card.into_iter().flat_map(|card| &card.kinds).map(|kind| format!("{kind:?}")).collect();
    let (because, hint) = match never {
        Never::NoTarget => (format!("`{choice}` is directed at nobody"), "leave `toward` out".to_string()),
        Never::Oneself => (
            format!("`{by}` cannot direct `{choice}` at itself"),
            "name another delegation under `toward` or `by`".into(),
        ),
        Never::NoDelegation => (
            format!("`{choice}` is directed at a delegation, and `{toward}` is none"),
            "name a role or a state under `toward`".into(),
        ),
        Never::OtherKind => (
            format!("`{about}` is of a kind that `{choice}` does not answer"),
            format!("it answers {}", listed(kinds.iter().map(String::as_str))),
        ),
        Never::WrongParty | Never::NoIncident => {
            let over = if about.is_empty() { "any incident here".into() } else { format!("`{about}`") };
            let who = match card.map(|card| card.by) {
                Some(Party::Victim) => "only the state that was hit may make it",
                Some(Party::Host) => "only a state whose networks were used may make it: see `through`",
                _ => "it is for others than the state that was hit",
            };
            (format!("`{by}` may not make the choice `{choice}` over {over}"), who.into())
        }
    };
    (format!("this can never hold: {because}"), hint)
}

/// A branch that opens when nothing looks at it any more. One that can never open has a message where it waits.
pub fn branch_opens_later(scene: &Scene<'_>, report: &mut Report<'_>) {
    let moments = Moments::new(scene);
    each_condition(scene, &mut |found| {
        let Condition::OnBranch { branch } = found.condition else { return };
        let Some(window) = found.window else { return };
        let opens = moments.earliest(found.condition, found.of);
        if opens > window.to && opens <= scene.last_step() {
            report.say(found.at, || {
                let sentence = format!("this can never hold: the branch `{branch}` is not open by then");
                (sentence, format!("it opens at {} at the earliest", scene.step_in_words(opens)))
            });
        }
    });
}

/// `Once` with a condition that holds when its move begins: it waits for nothing.
pub fn once_at_once(scene: &Scene<'_>, report: &mut Report<'_>) {
    let (root, moments) = (Path::Root, Moments::new(scene));
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let (Release::Once(of, held), Some(window)) = (&inject.release, scene.windows[place]) else {
            continue;
        };
        if moments.holds_at(held, window.from, Owner::Inject(place)) {
            report.say(&root.name("injects").item(place).name("release").name("Once").item(1), || {
                let sentence = format!("this holds when `{of}` begins, so that `Once` waits for nothing");
                (sentence, format!("write `At(\"{of}\", 1)`, or wait for something that has yet to happen"))
            });
        }
    }
}

/// A branch that is open before anybody has done anything.
pub fn open_at_once(scene: &Scene<'_>, report: &mut Report<'_>) {
    let (root, moments) = (Path::Root, Moments::new(scene));
    for (place, branch) in scene.file.branches.iter().enumerate() {
        if moments.holds_at(&branch.when, 0, Owner::Branch) {
            report.say(&root.name("branches").item(place).name("when"), || {
                let sentence = format!(
                    "this holds when the exercise begins, so that `{}` is open in every game",
                    branch.id
                );
                (sentence, "wait for something that has yet to happen".into())
            });
        }
    }
}

/// Copies of what does not spread.
pub fn no_spread(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_condition(scene, &mut |found| {
        let Condition::SpreadAtLeast { incident, copies } = found.condition else { return };
        let Some(id) = scene.names.incident.get(incident.as_str()) else { return };
        let kind = scene.file.incidents[id.at()].kind;
        if !kind.spreads() && *copies > 0.0 {
            report.say(found.at, || {
                let sentence = format!(
                    "this can never hold: `{incident}` is of the kind {kind:?}, which does not spread"
                );
                (sentence, "only TerroristContent and FalseContent have copies in circulation".into())
            });
        }
    });
}
