//! One thing that a condition looks at, as a clause that says that it is so or that it is not.

use fluent_bundle::FluentValue;

use super::called::inject;
use crate::report::labels;
use crate::report::names::{Names, quoted};
use crate::sim::ids::{BranchId, NormId};
use crate::sim::plot::Condition;
use crate::words::words;

/// A clause about a condition that has no parts and looks for no choice; empty for one that has or does.
pub(super) fn clause(names: &Names<'_>, condition: &Condition, denied: bool) -> String {
    let ([is_so, is_not], pairs) = said(names, condition);
    let key = if denied { is_not } else { is_so };
    if key.is_empty() { String::new() } else { words(key, &pairs) }
}

type Pairs<'a> = Vec<(&'static str, FluentValue<'a>)>;

/// What it looks at: the messages that say that it is so and that it is not, and the arguments of both.
fn said<'a>(names: &'a Names<'_>, condition: &Condition) -> ([&'static str; 2], Pairs<'a>) {
    let state = |id| FluentValue::from(names.state(id));
    let measure = |id| ("measure", FluentValue::from(names.measure(id)));
    let incident = |id| ("incident", FluentValue::from(names.plot(id)));
    let level = |level: f64| ("level", FluentValue::from(number(level)));
    let rung = |rung: u8| [("rung", rung.into()), ("name", labels::rung(rung).into())];
    match *condition {
        Condition::InPlace(id, of) => {
            (["control-if-in-place", "control-unless-in-place"], vec![measure(id), ("state", state(of))])
        }
        Condition::InPlaceFor(id, count) => (
            ["control-if-in-place-for", "control-unless-in-place-for"],
            vec![measure(id), ("count", count.into())],
        ),
        Condition::OnTable(id) => (["control-if-on-table", "control-unless-on-table"], vec![measure(id)]),
        Condition::Softened(id) => (["control-if-softened", "control-unless-softened"], vec![measure(id)]),
        Condition::Agreed(id) => (["control-if-agreed", "control-unless-agreed"], vec![measure(id)]),
        Condition::Blocked(id) => (["control-if-blocked", "control-unless-blocked"], vec![measure(id)]),
        Condition::Answered(by, to, id) => (
            ["control-if-answered", "control-unless-answered"],
            vec![("state", state(by)), ("asker", state(to)), incident(id)],
        ),
        Condition::RequestAnswered(id) => {
            (["control-if-replied", "control-unless-replied"], vec![("inject", inject(names, id).into())])
        }
        Condition::Released(id) => {
            (["control-if-released", "control-unless-released"], vec![("inject", inject(names, id).into())])
        }
        Condition::Helped(id) => (["control-if-helped", "control-unless-helped"], vec![incident(id)]),
        Condition::SpreadAtLeast(id, copies) => (
            ["control-if-spread", "control-unless-spread"],
            vec![incident(id), ("copies", number(copies).into())],
        ),
        Condition::NormAtLeast(of, id, least) => {
            let norm = ("norm", norm(names, id).into());
            (
                ["control-if-norm", "control-unless-norm"],
                vec![("state", state(of)), norm, level(f64::from(least))],
            )
        }
        Condition::RungAtLeast(id, at) => {
            (["control-if-rung", "control-unless-rung"], [incident(id)].into_iter().chain(rung(at)).collect())
        }
        Condition::RungReached(id, at) => (
            ["control-if-rung-reached", "control-unless-rung-reached"],
            [incident(id)].into_iter().chain(rung(at)).collect(),
        ),
        Condition::TrustAtLeast(a, b, least) => (
            ["control-if-trust", "control-unless-trust"],
            vec![("a", state(a)), ("b", state(b)), level(least)],
        ),
        Condition::TensionAtLeast(a, b, least) => (
            ["control-if-tension", "control-unless-tension"],
            vec![("a", state(a)), ("b", state(b)), level(least)],
        ),
        Condition::StateAtLeast(of, quantity, least) => {
            let quantity = ("quantity", labels::quantity(quantity).into());
            (["control-if-state", "control-unless-state"], vec![quantity, ("state", state(of)), level(least)])
        }
        Condition::CohesionAtLeast(least) => {
            (["control-if-cohesion", "control-unless-cohesion"], vec![level(least)])
        }
        Condition::BeliefAtLeast(of, id, suspect, least) => {
            let suspect = ("suspect", names.scenario.suspect_name(suspect).into());
            (
                ["control-if-belief", "control-unless-belief"],
                vec![("state", state(of)), incident(id), suspect, level(least)],
            )
        }
        Condition::OnBranch(id) => {
            (["control-if-branch", "control-unless-branch"], vec![("branch", branch(names, id).into())])
        }
        Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_)
        | Condition::Did(..)
        | Condition::AnyoneDid(..) => ([""; 2], Vec::new()),
    }
}

/// A branch by its title, in quotation marks.
fn branch(names: &Names<'_>, id: BranchId) -> String {
    let title = names.scenario.branches.get(id).map_or("", |branch| branch.title.as_str());
    quoted(title.trim_end_matches('.'))
}

/// A norm by what it says, in quotation marks.
fn norm(names: &Names<'_>, id: NormId) -> String {
    let text = names.scenario.instrument.norms.get(id).map_or("", |norm| norm.text.as_str());
    quoted(text.trim_end_matches('.'))
}

/// A level as the author wrote it.
fn number(value: f64) -> String {
    format!("{value}")
}
