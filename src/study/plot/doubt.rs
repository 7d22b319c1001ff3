//! Where a plot may not mean what its author means. A doubt is no error: what it says is counted or read off, and whether
//! it matters, the author knows. So that few are said in vain, each kind has a share below which it is silent.

use super::figures::{Figures, InjectFigures};
use super::game::Reply;
pub use super::kinds::{Counted, Doubt, Thing};
use super::links::{self, leads, needs_branches, parts};
use crate::sim::ids::{BranchId, InjectId, StateId, StateSet};
use crate::sim::plot::{Condition, PlotRequest, Release};
use crate::sim::scenario::Scenario;

/// Fewer exercises than this say nothing about what is always or never so.
pub const GAMES_MIN: u32 = 20;
/// Two branches that meet in a smaller share of the exercises do so by chance, and which of them wins matters little.
const RACE_MIN: f64 = 0.05;
/// What opens by something else in a smaller share of the cases in which it opens is a curiosity.
const ELSEWHERE_MIN: f64 = 0.05;
/// An answer that comes before its question in a smaller share of the exercises with both is told by `presumes` well enough.
const BEFORE_MIN: f64 = 0.1;
/// Below this share of the cases in which it comes, a request is still worth making.
const STANDS_MIN: f64 = 0.5;
/// A text that is kept back less often than this is conditional, as `presumes` says.
const PRESUMES_MIN: f64 = 0.5;
/// A text that still comes in a quarter of the cases in which its branch opens is in time often enough.
const LATE_MIN: f64 = 0.75;
/// A delegation that has nothing to read in a smaller share of the exercises mostly has something.
const NOTHING_MIN: f64 = 0.5;

/// All doubts about a plot, those about its logic first; without figures those alone that can be read off.
pub fn doubts(s: &Scenario, figures: Option<&Figures>) -> Vec<Doubt> {
    let mut found = Vec::new();
    if let Some(figures) = figures.filter(|figures| figures.games > 0) {
        races(s, figures, &mut found);
        elsewhere(s, figures, &mut found);
        before_question(s, figures, &mut found);
        for (id, inject) in figures.injects.iter_enumerated() {
            of_inject(s, id, inject, &mut found);
        }
        not_reached(s, figures, &mut found);
        nothing_to_read(s, figures, &mut found);
    }
    let idle = s.branches.keys().filter(|branch| leads(s, *branch).nowhere());
    found.extend(idle.map(Doubt::Unawaited));
    found
}

fn races(s: &Scenario, figures: &Figures, found: &mut Vec<Doubt>) {
    let of = figures.games;
    for lower in s.branches.keys() {
        for (upper, games) in &figures.branches[lower].lost_to {
            let counted = Counted { games: *games, of };
            if counted.reaches(RACE_MIN) && is_undecided(s, *upper, lower) {
                found.push(Doubt::Race { upper: *upper, lower, counted });
            }
        }
    }
    for upper in s.branches.keys() {
        for (lower, games) in &figures.branches[upper].together {
            let counted = Counted { games: *games, of };
            if counted.reaches(RACE_MIN) && !s.branches[*lower].excludes.contains(&upper) {
                found.push(Doubt::Together { upper, lower: *lower, counted });
            }
        }
    }
}

/// Has nobody said which of two branches should win? Who lets the lower one alone give way has said it; so has who lets
/// the lower one be what is left: it looks for nothing that the upper one does not look for too.
fn is_undecided(s: &Scenario, upper: BranchId, lower: BranchId) -> bool {
    let each_other = s.branches[upper].excludes.contains(&lower);
    let mut upper_parts = Vec::new();
    parts(&s.branches[upper].when, true, &mut |part, _| upper_parts.push(part));
    let mut own = false;
    parts(&s.branches[lower].when, true, &mut |part, wanted| {
        let of_plot = matches!(part, Condition::Released(_) | Condition::OnBranch(_));
        own |= wanted && !of_plot && !upper_parts.contains(&part);
    });
    each_other && own
}

fn elsewhere(s: &Scenario, figures: &Figures, found: &mut Vec<Doubt>) {
    let mut add = |what, games, of| {
        let counted = Counted { games, of };
        if counted.reaches(ELSEWHERE_MIN) {
            found.push(Doubt::Elsewhere { what, counted });
        }
    };
    for id in s.branches.keys() {
        let branch = &figures.branches[id];
        add(Thing::Branch(id), branch.astray, branch.taken);
    }
    for id in s.injects.keys() {
        let inject = &figures.injects[id];
        add(Thing::Inject(id), inject.astray, inject.came);
    }
}

fn before_question(s: &Scenario, figures: &Figures, found: &mut Vec<Doubt>) {
    for (question, inject) in s.injects.iter_enumerated() {
        let Some(ask) = &inject.asks else { continue };
        for answer in s.injects.keys().filter(|answer| *answer != question && tells(s, *answer, ask)) {
            let games = figures.before(answer, question);
            let of = figures.injects[question].came.min(figures.injects[answer].came);
            let counted = Counted { games, of };
            if counted.reaches(BEFORE_MIN) {
                found.push(Doubt::BeforeQuestion { answer, question, counted });
            }
        }
    }
}

/// Does an inject come because what is asked was done?
fn tells(s: &Scenario, answer: InjectId, ask: &PlotRequest) -> bool {
    let inject = &s.injects[answer];
    let once = if let Release::Once(_, condition) = &inject.release { Some(condition) } else { None };
    let mut tells = false;
    for condition in once.into_iter().chain(&inject.when) {
        parts(condition, true, &mut |part, wanted| {
            tells |= wanted
                && match part {
                    Condition::OnBranch(branch) => is_answer(&s.branches[*branch].when, ask),
                    simple => answers(simple, ask),
                };
        });
    }
    tells
}

/// Is a condition that what is asked was done, and nothing else?
fn is_answer(condition: &Condition, ask: &PlotRequest) -> bool {
    match condition {
        Condition::Any(several) => !several.is_empty() && several.iter().all(|one| is_answer(one, ask)),
        Condition::All(several) => several.iter().any(|one| is_answer(one, ask)),
        simple => answers(simple, ask),
    }
}

fn answers(part: &Condition, ask: &PlotRequest) -> bool {
    match part {
        Condition::Did(choice, by, aim) => {
            let about = aim.about.is_none() || ask.about.is_none() || aim.about == ask.about;
            *by == ask.of && ask.choices >> choice.0 & 1 == 1 && about
        }
        Condition::InPlace(measure, of) => *of == ask.of && ask.measures.has(*measure),
        _ => false,
    }
}

fn of_inject(s: &Scenario, id: InjectId, figures: &InjectFigures, found: &mut Vec<Doubt>) {
    for (plot, games) in &figures.early {
        let counted = Counted { games: *games, of: figures.came };
        if counted.reaches(ELSEWHERE_MIN) {
            found.push(Doubt::BeforeIncident { inject: id, plot: *plot, counted });
        }
    }
    let ended = |reply| figures.replies.get(&reply).copied().unwrap_or(0);
    let unanswered = ended(Reply::DoneBefore);
    let counted = Counted { games: ended(Reply::Stood) + unanswered, of: figures.came };
    if is_own(s, id) && counted.reaches(STANDS_MIN) {
        found.push(Doubt::Stands { inject: id, counted, unanswered });
    }
    let counted = Counted { games: figures.kept_back, of: figures.kept_back + figures.came };
    if counted.reaches(PRESUMES_MIN) {
        found.push(Doubt::Presumes { inject: id, counted });
    }
}

/// Is it of the plot? What members are asked is written once for all scenarios, and its author is another.
pub fn is_own(s: &Scenario, inject: InjectId) -> bool {
    let to = s.injects[inject].to;
    s.injects[inject].public || to.iter().any(|state| plays(s, state))
}

/// Has a delegation a part in the plot?
pub fn plays(s: &Scenario, state: StateId) -> bool {
    s.role_of(state).is_some_and(|role| !role.is_member())
}

fn not_reached(s: &Scenario, figures: &Figures, found: &mut Vec<Doubt>) {
    if figures.games < GAMES_MIN {
        return;
    }
    let all = figures.games;
    for (id, _) in s.wants.iter_enumerated().filter(|(_, want)| plays(s, want.of)) {
        match figures.wants[id] {
            0 => found.push(Doubt::Never(id, Counted { games: 0, of: all })),
            reached if reached == all => found.push(Doubt::Always(id, Counted { games: all, of: all })),
            _ => {}
        }
    }
    let taken = |branch: &BranchId| figures.branches[*branch].taken > 0;
    let absent = |inject: &InjectId| figures.injects[*inject].came == 0;
    let none = Counted { games: 0, of: all };
    for branch in s.branches.keys().filter(|branch| !taken(branch)) {
        let waiting = leads(s, branch).comes.into_iter().filter(absent).collect();
        found.push(Doubt::NotTaken(branch, waiting, none));
    }
    for id in s.injects.keys().filter(absent) {
        let inject = &s.injects[id];
        // One that was due and kept back is told by what it presumes; one whose branch never opens, by the branch.
        let told = figures.injects[id].kept_back > 0 || needs_branches(inject).iter().any(|id| !taken(id));
        if !told && too_late(s, figures, id).is_none() && links::is_conditional(inject) {
            found.push(Doubt::NotCome(id, none));
        }
    }
    found.extend(s.injects.keys().filter_map(|id| too_late(s, figures, id)));
}

/// Does an inject wait for a branch and for nothing else, and mostly miss it? Then its move is over when the branch opens.
fn too_late(s: &Scenario, figures: &Figures, inject: InjectId) -> Option<Doubt> {
    let waits = &s.injects[inject];
    let Release::Once(_, Condition::OnBranch(branch)) = &waits.release else { return None };
    let alone = waits.when.is_none() && waits.unless.is_none() && waits.presumes.is_none();
    let taken = figures.branches[*branch].taken;
    let missed = taken.saturating_sub(figures.injects[inject].came);
    let counted = Counted { games: missed, of: taken };
    (alone && counted.reaches(LATE_MIN)).then_some(Doubt::TooLate { inject, branch: *branch, counted })
}

fn nothing_to_read(s: &Scenario, figures: &Figures, found: &mut Vec<Doubt>) {
    for step in 0..s.steps.len() {
        // Roles that miss the same papers miss them together, which is one doubt and not many.
        let mut groups: Vec<(u32, StateSet)> = Vec::new();
        for role in s.roles.iter().filter(|role| !role.is_member()) {
            let games = figures.reading[role.state][step].nothing;
            match groups.iter_mut().find(|(known, _)| *known == games) {
                Some((_, roles)) => *roles = roles.with(role.state),
                None => groups.push((games, StateSet::only(role.state))),
            }
        }
        for (games, roles) in groups {
            let counted = Counted { games, of: figures.games };
            if counted.reaches(NOTHING_MIN) {
                found.push(Doubt::Nothing { roles, step: step as u16, counted });
            }
        }
    }
}
