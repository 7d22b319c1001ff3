//! What in a plot hangs on what: read off the compiled conditions, so that it cannot say something else than the rules
//! look at.

use crate::sim::ids::{BranchId, InjectId};
use crate::sim::plot::{Condition, Inject, Release};
use crate::sim::scenario::Scenario;

/// Looks at every simple part of a condition, and says whether it is wanted or must not be so.
pub fn parts<'a>(condition: &'a Condition, wanted: bool, look: &mut dyn FnMut(&'a Condition, bool)) {
    match condition {
        Condition::All(several) | Condition::Any(several) => {
            several.iter().for_each(|one| parts(one, wanted, look));
        }
        Condition::Not(one) => parts(one, !wanted, look),
        simple => look(simple, wanted),
    }
}

/// The same for everything that an inject waits for.
pub fn parts_of_inject<'a>(inject: &'a Inject, look: &mut dyn FnMut(&'a Condition, bool)) {
    match &inject.release {
        Release::At(_) => {}
        Release::Once(_, condition) => parts(condition, true, look),
        Release::Lacking { expected, .. } => parts(expected, false, look),
    }
    inject.when.iter().for_each(|when| parts(when, true, look));
    inject.unless.iter().for_each(|unless| parts(unless, false, look));
    inject.presumes.iter().for_each(|presumes| parts(presumes, true, look));
}

/// Does an inject come only at some tables, by what its author wrote?
pub fn is_conditional(inject: &Inject) -> bool {
    !matches!(inject.release, Release::At(_))
        || inject.when.is_some()
        || inject.unless.is_some()
        || inject.presumes.is_some()
}

/// What a branch leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leads {
    /// Injects that come only with it.
    pub comes: Vec<InjectId>,
    /// Injects that it keeps from coming.
    pub stays: Vec<InjectId>,
    /// Branches that look at it.
    pub turns: Vec<BranchId>,
    /// Branches that never open once it is open.
    pub shuts: Vec<BranchId>,
    /// National objectives that look at it.
    pub wants: usize,
}

impl Leads {
    /// Does nothing at all hang on it?
    pub fn nowhere(&self) -> bool {
        self.comes.is_empty()
            && self.stays.is_empty()
            && self.turns.is_empty()
            && self.shuts.is_empty()
            && self.wants == 0
    }
}

/// What hangs on a branch.
pub fn leads(s: &Scenario, branch: BranchId) -> Leads {
    let is_it = |part: &Condition| matches!(part, Condition::OnBranch(id) if *id == branch);
    let mut leads = Leads::default();
    for (id, inject) in s.injects.iter_enumerated() {
        let (mut comes, mut stays) = (false, false);
        parts_of_inject(inject, &mut |part, wanted| {
            comes |= wanted && is_it(part);
            stays |= !wanted && is_it(part);
        });
        if comes {
            leads.comes.push(id);
        } else if stays {
            leads.stays.push(id);
        }
    }
    for (id, other) in s.branches.iter_enumerated() {
        let mut looks = false;
        parts(&other.when, true, &mut |part, _| looks |= is_it(part));
        if looks {
            leads.turns.push(id);
        }
        if other.excludes.contains(&branch) {
            leads.shuts.push(id);
        }
    }
    for want in &s.wants {
        let mut looks = false;
        parts(&want.when, true, &mut |part, _| looks |= is_it(part));
        leads.wants += usize::from(looks);
    }
    leads
}

/// The branches that must be open for an inject to come, as far as that can be read off.
pub fn needs_branches(inject: &Inject) -> Vec<BranchId> {
    fn all(condition: &Condition, into: &mut Vec<BranchId>) {
        match condition {
            Condition::All(several) => several.iter().for_each(|one| all(one, into)),
            Condition::Any(several) if several.len() == 1 => all(&several[0], into),
            Condition::OnBranch(id) => into.push(*id),
            _ => {}
        }
    }
    let mut needed = Vec::new();
    if let Release::Once(_, condition) = &inject.release {
        all(condition, &mut needed);
    }
    inject.when.iter().chain(&inject.presumes).for_each(|condition| all(condition, &mut needed));
    needed
}
