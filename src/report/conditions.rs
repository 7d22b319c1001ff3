//! What an inject waits for, in words: its time, its conditions, and what makes it needless.
//!
//! The words are for control and for authors, who have to see whether an inject will come. They are built
//! from the compiled condition, so they cannot promise something else than the rules look at.

use super::labels;
use super::names::{Names, quoted};
use crate::sim::ids::{InjectId, PlotId, StateId, StateSet};
use crate::sim::plot::{Aim, Condition, Inject, Release};
use crate::words::{tell, words};

/// When an inject comes by itself (MODEL.md 7.16); control may release it earlier or hold it.
pub fn when(names: &Names<'_>, release: &Release) -> String {
    match release {
        Release::At(step) => words("control-when-at", &[("step", (u32::from(*step) + 1).into())]),
        Release::Once(of, condition) => {
            let of = names.scenario.moves.get(*of).map_or("", |found| found.title.as_str());
            tell("control-when-once", &[("move", of), ("condition", &says(names, condition))])
        }
        Release::Lacking { after, steps, expected } => words(
            "control-when-lacking",
            &[
                ("steps", (*steps).into()),
                ("inject", inject(names, *after).into()),
                ("condition", says(names, expected).into()),
            ],
        ),
    }
}

/// The conditions on which an inject also hangs: what must hold, then what must not; none for an inject
/// without any.
pub fn contingencies(names: &Names<'_>, inject: &Inject) -> Vec<String> {
    let one = |key: &str, condition: &Option<Condition>| {
        condition.as_ref().map(|condition| tell(key, &[("condition", &says(names, condition))]))
    };
    one("control-only-if", &inject.when)
        .into_iter()
        .chain(one("control-not-if", &inject.unless))
        .chain(one("control-presumes", &inject.presumes))
        .collect()
}

/// A condition as a clause of a sentence.
pub fn says(names: &Names<'_>, condition: &Condition) -> String {
    let s = names.scenario;
    let state = |id: StateId| names.state(id);
    match condition {
        Condition::All(parts) => join(names, "control-and", parts),
        Condition::Any(parts) => join(names, "control-or", parts),
        Condition::Not(part) => tell("control-if-not", &[("condition", &says(names, part))]),
        Condition::InPlace(measure, of) => {
            tell("control-if-in-place", &[("measure", &names.measure(*measure)), ("state", state(*of))])
        }
        Condition::InPlaceFor(measure, count) => {
            let measure = names.measure(*measure).into();
            words("control-if-in-place-for", &[("measure", measure), ("count", (*count).into())])
        }
        Condition::Did(choice, of, aim) => {
            let choice = aimed(names, names.choice(*choice), *aim);
            tell("control-if-did", &[("choice", &choice), ("state", state(*of))])
        }
        Condition::AnyoneDid(choice, aim) => {
            tell("control-if-anyone-did", &[("choice", &aimed(names, names.choice(*choice), *aim))])
        }
        Condition::OnTable(measure) => tell("control-if-on-table", &[("measure", &names.measure(*measure))]),
        Condition::Softened(measure) => tell("control-if-softened", &[("measure", &names.measure(*measure))]),
        Condition::Answered(by, to, id) => tell(
            "control-if-answered",
            &[("state", state(*by)), ("asker", state(*to)), ("incident", &plot(names, *id))],
        ),
        Condition::RequestAnswered(id) => tell("control-if-replied", &[("inject", &inject(names, *id))]),
        Condition::Helped(id) => tell("control-if-helped", &[("incident", &plot(names, *id))]),
        Condition::SpreadAtLeast(id, copies) => {
            tell("control-if-spread", &[("incident", &plot(names, *id)), ("copies", &number(*copies))])
        }
        Condition::NormAtLeast(of, norm, level) => {
            let norm = s.instrument.norms.get(*norm).map_or("", |norm| norm.id.as_str());
            let level = number(f64::from(*level));
            tell("control-if-norm", &[("state", state(*of)), ("norm", norm), ("level", &level)])
        }
        Condition::Agreed(measure) => tell("control-if-agreed", &[("measure", &names.measure(*measure))]),
        Condition::Blocked(measure) => tell("control-if-blocked", &[("measure", &names.measure(*measure))]),
        Condition::RungAtLeast(id, rung) => rung_of("control-if-rung", names, *id, *rung),
        Condition::RungReached(id, rung) => rung_of("control-if-rung-reached", names, *id, *rung),
        Condition::TrustAtLeast(a, b, level) => {
            tell("control-if-trust", &[("a", state(*a)), ("b", state(*b)), ("level", &number(*level))])
        }
        Condition::TensionAtLeast(a, b, level) => {
            tell("control-if-tension", &[("a", state(*a)), ("b", state(*b)), ("level", &number(*level))])
        }
        Condition::StateAtLeast(of, quantity, level) => {
            let quantity = labels::quantity(*quantity);
            tell(
                "control-if-state",
                &[("quantity", &quantity), ("state", state(*of)), ("level", &number(*level))],
            )
        }
        Condition::CohesionAtLeast(level) => tell("control-if-cohesion", &[("level", &number(*level))]),
        Condition::BeliefAtLeast(of, id, suspect, level) => tell(
            "control-if-belief",
            &[
                ("state", state(*of)),
                ("incident", &plot(names, *id)),
                ("suspect", s.suspect_name(*suspect)),
                ("level", &number(*level)),
            ],
        ),
        Condition::Released(id) => tell("control-if-released", &[("inject", &inject(names, *id))]),
        Condition::OnBranch(id) => {
            let title = s.branches.get(*id).map_or("", |branch| branch.title.as_str());
            tell("control-if-branch", &[("branch", &quoted(title.trim_end_matches('.')))])
        }
    }
}

/// A choice with what it has to be about and at whom it has to be directed.
fn aimed(names: &Names<'_>, choice: String, aim: Aim) -> String {
    let about = aim.about.map_or(choice.clone(), |id| {
        tell("control-if-about", &[("choice", &choice), ("incident", &plot(names, id))])
    });
    aim.toward.map_or(about.clone(), |suspect| {
        tell("control-if-toward", &[("choice", &about), ("suspect", names.scenario.suspect_name(suspect))])
    })
}

/// Parts put together two by two with the word for “and” or “or”; empty if there are none.
fn join(names: &Names<'_>, key: &str, parts: &[Condition]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| says(names, part)).collect();
    parts
        .into_iter()
        .reduce(|left, right| tell(key, &[("left", &left), ("right", &right)]))
        .unwrap_or_default()
}

/// A clause about the rung of a crisis, with its number and its name.
fn rung_of(key: &str, names: &Names<'_>, id: PlotId, rung: u8) -> String {
    let pairs =
        [("incident", plot(names, id).into()), ("rung", rung.into()), ("name", labels::rung(rung).into())];
    words(key, &pairs)
}

/// The incident of a plot by title, in quotation marks.
fn plot(names: &Names<'_>, id: PlotId) -> String {
    quoted(names.scenario.plots.get(id).map_or("", |plot| plot.title.as_str()))
}

/// An inject by its id, since authors look it up in their file; titles it has none.
fn inject(names: &Names<'_>, id: InjectId) -> String {
    names.scenario.injects.get(id).map_or(String::new(), |inject| inject.id.clone())
}

/// A level as the author wrote it.
fn number(value: f64) -> String {
    format!("{value}")
}

/// The recipients of an inject, or that it is public.
pub fn to(names: &Names<'_>, inject: &Inject) -> String {
    let to: StateSet = inject.to;
    if inject.public { crate::words::word("control-to-public") } else { names.states(to) }
}
