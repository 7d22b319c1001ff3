//! Six of what decided most, over different steps and delegations, and never the same act again and again.

use super::agreed::is_other_end;
use super::found::all;
use super::offers;
use super::point::{Deed, Found, POINTS_MAX, TurningPoint};
use crate::session::Course;
use crate::sim::catalogue::item::Item;
use crate::sim::decision::Act;
use crate::sim::ids::{ChoiceId, IncidentId, InjectId, MeasureId};

/// What changed less than this is no turn: a sixth of a rung.
const WEIGHT_MIN: f64 = 0.15;

/// What a turn is about, so that one matter is not told six times.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Matter {
    Choice(ChoiceId),
    Measure(MeasureId),
    Request(InjectId),
    Omission(IncidentId),
}

/// How many turns may share a step, a delegation or a matter.
struct Limits {
    step: usize,
    delegation: usize,
    matter: usize,
}

/// First as varied as can be; then, where that gives fewer than six, less so.
const ROUNDS: [Limits; 2] =
    [Limits { step: 2, delegation: 2, matter: 1 }, Limits { step: 4, delegation: 3, matter: 2 }];

/// The turns that decided an exercise, at most [`POINTS_MAX`], in the order in which they happened.
pub fn points(course: &Course<'_>) -> Vec<TurningPoint> {
    first_points(course, POINTS_MAX)
}

/// The same, so many of them at most: those that decided most.
pub fn first_points(course: &Course<'_>, most: usize) -> Vec<TurningPoint> {
    let mut found = all(course);
    found.retain(|one| one.weight >= WEIGHT_MIN && !tells_other(course, one.deed));
    // A stable sort: of equals the earlier stands first.
    found.sort_by(|one, two| two.weight.total_cmp(&one.weight));
    // What earned marks and moved nothing stands only where nothing was moved at all.
    let (moved, marked): (Vec<Found>, Vec<Found>) =
        found.into_iter().partition(|one| one.difference.is_told());
    let chosen = varied(course, &moved, most);
    if chosen.is_empty() { varied(course, &marked, most) } else { chosen }
}

/// Is it told with the turn of another delegation?
fn tells_other(course: &Course<'_>, deed: Deed) -> bool {
    matches!(deed, Deed::Done(_, act) if is_other_end(course, &act))
}

/// The first of these, as varied as can be.
fn varied(course: &Course<'_>, found: &[Found], most: usize) -> Vec<TurningPoint> {
    let mut chosen: Vec<TurningPoint> = Vec::new();
    let mut told: Vec<Item> = Vec::new();
    for limits in ROUNDS {
        for one in found {
            if chosen.len() < most && is_new(course, &chosen, one, &limits) {
                let offers = offers::of(course, one, &told);
                if !offers.is_empty() {
                    told.extend(offers.iter().filter_map(Item::of));
                    chosen.push(point(one, offers));
                }
            }
        }
    }
    chosen.sort_by_key(|point| (point.step, found_at(found, point)));
    chosen
}

fn point(found: &Found, offers: Vec<Act>) -> TurningPoint {
    let Found { step, who, deed, ref difference, .. } = *found;
    TurningPoint { step, who, deed, difference: difference.clone(), offers }
}

/// Within one step what decided more stands first.
fn found_at(found: &[Found], point: &TurningPoint) -> usize {
    let same = |one: &Found| (one.step, one.who, one.deed) == (point.step, point.who, point.deed);
    found.iter().position(same).unwrap_or(found.len())
}

fn is_new(course: &Course<'_>, chosen: &[TurningPoint], one: &Found, limits: &Limits) -> bool {
    let about = matter(course, one.deed);
    let count = |fits: &dyn Fn(&TurningPoint) -> bool| chosen.iter().filter(|point| fits(point)).count();
    let same_matter = |point: &TurningPoint| matter(course, point.deed) == about;
    // Never two of one delegation in one step, nor the same matter twice by the same delegation.
    count(&|point| point.who == one.who && (point.step == one.step || same_matter(point))) == 0
        && count(&|point| point.step == one.step) < limits.step
        && count(&|point| point.who == one.who) < limits.delegation
        && count(&same_matter) < limits.matter
}

fn matter(course: &Course<'_>, deed: Deed) -> Matter {
    match deed {
        Deed::Done(_, Act::Adopt(measure) | Act::Propose { measure, .. }) => Matter::Measure(measure),
        Deed::Done(_, Act::Respond { choice, .. }) => Matter::Choice(choice),
        Deed::Done(_, Act::Answer { proposal, .. }) => {
            Matter::Measure(course.exercise.proposals()[proposal].measure)
        }
        Deed::Unanswered(inject) => Matter::Request(inject),
        Deed::Omitted(incident) => Matter::Omission(incident),
    }
}
