//! Every branch as sentences: when it opens, what comes and what does not, how often it is taken.

use maud::{Markup, html};

use super::plan;
use super::told::{Told, listed};
use crate::report::conditions;
use crate::report::names::list_or;
use crate::sim::ids::{BranchId, InjectId};
use crate::study::plot::figures::{BranchFigures, Figures, usual_step};
use crate::study::plot::links::{Leads, leads};
use crate::words::{tell, word, words};

/// All of them, in the order of the file, which decides where two fit one step.
pub(super) fn section(told: &Told<'_>) -> Markup {
    html! {
        p class="soft" { (word("mirror-branches-how")) }
        @for (id, branch) in told.s.branches.iter_enumerated() {
            article class="branch" id=(anchor(id)) aria-labelledby={ (anchor(id)) "-title" } {
                h3 id={ (anchor(id)) "-title" } { (branch.title) }
                p class="soft" { code { (branch.id) } " · " (told.lines.branch(&branch.id)) }
                p { (sentences(told, id).join(" ")) }
            }
        }
    }
}

/// The place of a branch on the page.
pub(super) fn anchor(id: BranchId) -> String {
    format!("branch-{}", id.at() + 1)
}

fn sentences(told: &Told<'_>, id: BranchId) -> Vec<String> {
    let branch = &told.s.branches[id];
    let leads = leads(told.s, id);
    let mut said =
        vec![tell("mirror-branch-opens", &[("condition", &conditions::says(&told.names, &branch.when))])];
    let ids = |branches: &[BranchId]| listed(&branches.iter().map(|id| told.branch(*id)).collect::<Vec<_>>());
    if !branch.excludes.is_empty() {
        let any = list_or(branch.excludes.iter().map(|id| told.branch(*id)).collect());
        said.push(tell("mirror-branch-shut", &[("branches", &any)]));
    }
    said.extend(until(told, &leads));
    let injects = |key: &str, injects: &[InjectId]| {
        let names = injects.iter().map(|id| told.inject(*id)).collect::<Vec<_>>();
        let pairs = [("injects", listed(&names).into()), ("count", injects.len().into())];
        (!injects.is_empty()).then(|| words(key, &pairs))
    };
    said.extend(injects("mirror-branch-comes", &leads.comes));
    said.extend(injects("mirror-branch-stays", &leads.stays));
    if !leads.shuts.is_empty() {
        said.push(tell("mirror-branch-shuts", &[("branches", &ids(&leads.shuts))]));
    }
    if !leads.turns.is_empty() {
        let pairs = [("branches", ids(&leads.turns).into()), ("count", leads.turns.len().into())];
        said.push(words("mirror-branch-turns", &pairs));
    }
    if leads.wants > 0 {
        said.push(words("mirror-branch-wants", &[("count", leads.wants.into())]));
    }
    if leads.nowhere() {
        said.push(word("mirror-branch-nowhere"));
    }
    if let Some(figures) = told.figures {
        said.extend(taken(told, figures, &figures.branches[id]));
    }
    said
}

/// Up to which step it counts, where that is before the end.
fn until(told: &Told<'_>, leads: &Leads) -> Option<String> {
    let last = leads.comes.iter().map(|id| plan::window(told.s, *id).1).max()?;
    let alone =
        leads.stays.is_empty() && leads.turns.is_empty() && leads.shuts.is_empty() && leads.wants == 0;
    let early = alone && last + 1 < told.s.steps.len();
    early.then(|| tell("mirror-branch-until", &[("step", &plan::named(told.s, last))]))
}

fn taken(told: &Told<'_>, figures: &Figures, branch: &BranchFigures) -> Vec<String> {
    let pairs = [("count", branch.taken.into()), ("of", figures.games.into())];
    let mut said = Vec::new();
    match usual_step(&branch.steps) {
        Some(step) => {
            let step = plan::named(told.s, step).into();
            said.push(words("mirror-branch-taken", &[pairs.as_slice(), &[("step", step)]].concat()));
        }
        None => said.push(words("mirror-branch-never", &pairs)),
    }
    for (upper, games) in &branch.lost_to {
        let pairs = [("games", (*games).into()), ("branch", told.branch(*upper).into())];
        said.push(words("mirror-branch-lost", &pairs));
    }
    said
}
