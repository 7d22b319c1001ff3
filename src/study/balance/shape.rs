//! The shape of a plot in a few shares, to be compared with the exercises that come with the program: what stands outside
//! their range is worth a decision, and the rest is as usual.
//!
//! The range is data, `assets/usual/plots.json`, printed by a test from the shipped scenarios.

use serde::{Deserialize, Serialize};

use super::paths::{PathRow, RequestRow};
use super::tables::Played;
use crate::sim::ids::{BranchId, InjectId};
use crate::sim::name::named;
use crate::sim::scenario::Scenario;
use crate::study::plot::doubt::{Doubt, Thing, is_own, plays};
use crate::study::plot::figures::{Figures, WORDS_MANY};
use crate::study::sums::share;

/// A request that is answered in a smaller share of the cases is mostly left unanswered.
const ANSWERED_MIN: f64 = 0.2;
/// The rung of an accusation in public.
const ACCUSATION: u8 = 3;
/// The range as it was printed last.
const USUAL: &str = include_str!("../../../assets/usual/plots.json");

/// What is compared. All but the last are worth a decision only where there is more of it than usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Branches, of all, that meet another one in one step and lose.
    Races,
    /// Branches and injects, of all branches, that open or come by something of which the plot knows nothing.
    Elsewhere,
    /// Requests, of all, that come when the thing was done.
    Stands,
    /// Requests, of all, that are mostly left unanswered.
    Unanswered,
    /// National objectives, of all, that every exercise reaches.
    Always,
    /// National objectives, of all, that none reaches.
    Never,
    /// Injects, of all, that no exercise reaches.
    NotCome,
    /// Branches, of all, that no exercise takes.
    NotTaken,
    /// Injects, of all, that are often kept back by what they presume.
    Presumes,
    /// Branches, of all, for which nothing waits.
    Unawaited,
    /// Steps of roles, of all, in which there is mostly nothing to read.
    Nothing,
    /// Steps of roles, of all, in which there is much to read.
    Much,
    /// Commitments, of all, that test no role in the mean exercise.
    Untested,
    /// Exercises, of all, in which somebody is accused in public.
    Accused,
}

named!(Shape {
    Races = "races",
    Elsewhere = "elsewhere",
    Stands = "stands",
    Unanswered = "unanswered",
    Always = "always",
    Never = "never",
    NotCome = "not-come",
    NotTaken = "not-taken",
    Presumes = "presumes",
    Unawaited = "unawaited",
    Nothing = "nothing",
    Much = "much",
    Untested = "untested",
    Accused = "accused",
});

/// One share of a plot.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShapeRow {
    /// What it is.
    pub shape: Shape,
    /// The share, 0–1.
    pub share: f64,
    /// What it counts, by short name: for a step of a role, the role and the step.
    pub names: Vec<String>,
    /// The lowest share in an exercise that comes with the program.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl ShapeRow {
    /// How far it lies outside of what is usual; nothing inside. It is compared in whole hundredths, as it is told: nobody is
    /// asked about a share that reads like the end of the range.
    pub fn outside(&self) -> f64 {
        let [share, low, high] = [self.share, self.low, self.high].map(|of| (of * 100.0).round() / 100.0);
        let above = share - high;
        if self.shape == Shape::Accused { above.max(low - share) } else { above }.max(0.0)
    }
}

/// The range of one share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// What it is.
    pub shape: Shape,
    /// The lowest share.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// The range of every share in the exercises that come with the program.
pub fn usual() -> Vec<Usual> {
    serde_json::from_str(USUAL).unwrap_or_default()
}

/// What a plot is compared by.
pub(super) struct Seen<'a> {
    pub played: &'a [Played],
    pub figures: &'a Figures,
    pub doubts: &'a [Doubt],
    pub injects: &'a [PathRow],
    pub branches: &'a [PathRow],
    pub wants: &'a [PathRow],
    pub requests: &'a [RequestRow],
}

/// Every share of a plot, beside what is usual.
pub(super) fn shapes(s: &Scenario, seen: &Seen<'_>) -> Vec<ShapeRow> {
    let usual = usual();
    Shape::ALL
        .into_iter()
        .map(|shape| {
            let (names, of) = counted(s, seen, shape);
            let range = usual.iter().find(|usual| usual.shape == shape);
            let of_games = || accused(seen.played);
            ShapeRow {
                shape,
                share: if shape == Shape::Accused {
                    of_games()
                } else {
                    share(names.len() as u64, of as u64)
                },
                names,
                low: range.map_or(0.0, |range| range.low),
                high: range.map_or(1.0, |range| range.high),
            }
        })
        .collect()
}

fn accused(played: &[Played]) -> f64 {
    let hits = played.iter().filter(|run| run.outcome.rung_peak >= ACCUSATION).count();
    share(hits as u64, played.len() as u64)
}

/// What one share counts, and of how many.
fn counted(s: &Scenario, seen: &Seen<'_>, shape: Shape) -> (Vec<String>, usize) {
    let own =
        |row: &&PathRow| s.injects.iter_enumerated().any(|(id, inject)| inject.id == row.id && is_own(s, id));
    let injects = || seen.injects.iter().filter(own);
    let wanted = |row: &&PathRow| s.wants.iter().any(|want| want.id == row.id && plays(s, want.of));
    let wants = || seen.wants.iter().filter(wanted);
    let requests = || {
        let own = |row: &&RequestRow| injects().any(|inject| inject.id == row.id);
        seen.requests.iter().filter(own)
    };
    let ids = |rows: Vec<&PathRow>| rows.into_iter().map(|row| row.id.clone()).collect();
    let roles = || s.roles.iter().filter(|role| !role.is_member());
    let cells = roles().count() * s.steps.len();
    match shape {
        Shape::Races | Shape::Elsewhere | Shape::Unawaited => {
            (doubted(s, seen.doubts, shape), s.branches.len())
        }
        Shape::Stands => (doubted(s, seen.doubts, shape), requests().count()),
        Shape::Presumes => (doubted(s, seen.doubts, shape), injects().count()),
        Shape::Nothing => (doubted(s, seen.doubts, shape), cells),
        Shape::Unanswered => {
            let left = requests().filter(|row| row.made > 0.0 && row.answered + row.stood < ANSWERED_MIN);
            (left.map(|row| row.id.clone()).collect(), requests().count())
        }
        Shape::Always => (ids(wants().filter(|row| row.always()).collect()), wants().count()),
        Shape::Never => (ids(wants().filter(|row| row.never).collect()), wants().count()),
        Shape::NotCome => (ids(injects().filter(|row| row.never).collect()), injects().count()),
        Shape::NotTaken => (ids(seen.branches.iter().filter(|row| row.never).collect()), s.branches.len()),
        Shape::Much => {
            let much = roles().flat_map(|role| {
                let steps = 0..s.steps.len();
                let much = steps.filter(|step| seen.figures.words(role.state, *step) > WORDS_MANY);
                much.map(|step| format!("{} {}", role.id, step + 1))
            });
            (much.collect(), cells)
        }
        Shape::Untested => {
            let tested =
                |paragraph| roles().any(|role| seen.figures.tests.contains_key(&(role.state, paragraph)));
            let items = s.instrument.paragraphs.iter_enumerated();
            let untested = items.filter(|(id, _)| !tested(*id)).map(|(_, item)| item.id.clone());
            (untested.collect(), s.instrument.paragraphs.len())
        }
        Shape::Accused => (Vec::new(), 1),
    }
}

/// What doubts of one kind are about, each once.
fn doubted(s: &Scenario, doubts: &[Doubt], shape: Shape) -> Vec<String> {
    let branch = |id: BranchId| vec![s.branches[id].id.clone()];
    let inject = |id: InjectId| vec![s.injects[id].id.clone()];
    let about = |doubt: &Doubt| match (shape, doubt) {
        (Shape::Races, Doubt::Race { lower, .. } | Doubt::Together { lower, .. }) => branch(*lower),
        (Shape::Elsewhere, Doubt::Elsewhere { what: Thing::Branch(id), .. }) => branch(*id),
        (Shape::Elsewhere, Doubt::Elsewhere { what: Thing::Inject(id), .. }) => inject(*id),
        (Shape::Stands, Doubt::Stands { inject: id, .. }) => inject(*id),
        (Shape::Presumes, Doubt::Presumes { inject: id, .. }) => inject(*id),
        (Shape::Unawaited, Doubt::Unawaited(id)) => branch(*id),
        (Shape::Nothing, Doubt::Nothing { roles, step, .. }) => {
            let role = |state| s.role_of(state).map_or("", |role| role.id.as_str());
            roles.iter().map(|state| format!("{} {}", role(state), step + 1)).collect()
        }
        _ => Vec::new(),
    };
    let mut names: Vec<String> = doubts.iter().flat_map(about).collect();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_reads_like_an_end_of_the_range_is_as_usual() {
        let of = |share| ShapeRow { shape: Shape::Accused, share, names: Vec::new(), low: 0.04, high: 0.39 };
        assert_eq!(of(0.036).outside(), 0.0);
        assert_eq!(of(0.394).outside(), 0.0);
        assert!(of(0.03).outside() > 0.0 && of(0.40).outside() > 0.0);
    }
}
