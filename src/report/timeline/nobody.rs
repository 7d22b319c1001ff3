//! The same luck when nobody acted. Luck is keyed by purpose and subject (MODEL.md 4), so that whatever differs is what
//! people did.

use super::fold::Fold;
use super::row::{Fact, Row};
use crate::session::Course;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::Audience;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::IncidentId;

/// As many steps as were closed in what came. All of it is for control: it would tell a delegation what it did not see.
pub(super) fn rows(course: &Course<'_>) -> Vec<Row> {
    let mut fold = Fold::default();
    let nobody = course.of_nobody(|exercise| fold.picture(exercise));
    let numbers = numbers(course.exercise, &nobody);
    let mut rows = fold.rows;
    rows.sort_by_key(|row| row.at);
    for row in &mut rows {
        row.audience = Audience::Control;
        renumber(&mut row.fact, &numbers);
    }
    rows
}

/// The number that each incident of the other course has in what came, or a higher one if it did not come.
fn numbers(came: &Exercise, other: &Exercise) -> Vec<IncidentId> {
    let mut next = came.incidents().len();
    let same = |incident: &Incident| {
        let mut all = came.incidents().iter_enumerated();
        all.find(|(_, one)| one.plot == incident.plot && (one.plot.is_some() || one.luck == incident.luck))
    };
    let number = |incident: &Incident| {
        same(incident).map_or_else(
            || {
                next += 1;
                IncidentId::from(next - 1)
            },
            |(id, _)| id,
        )
    };
    other.incidents().iter().map(number).collect()
}

fn renumber(fact: &mut Fact, numbers: &[IncidentId]) {
    match fact {
        Fact::Incident { incident, .. }
        | Fact::Rung { incident, .. }
        | Fact::Truth { incident, .. }
        | Fact::Belief { incident, .. }
        | Fact::Accused { incident, .. } => *incident = numbers[incident.at()],
        // A test and a line cite what they are about by the numbers of their own course, which nobody here looks up.
        Fact::Trust { .. }
        | Fact::Tension { .. }
        | Fact::Test { .. }
        | Fact::Outcome { .. }
        | Fact::InForce { .. }
        | Fact::Capacity { .. }
        | Fact::Damage { .. }
        | Fact::Cohesion(_) => {}
    }
}
