//! Rows read as lines over the moments, for charts and tables.

use super::row::{Fact, Row, Timeline};
use crate::sim::ids::{IncidentId, StateId, Suspect};

/// A value at each moment; none where nothing is known of it.
pub type Series = Vec<Option<f64>>;

impl Timeline {
    /// Everything that was so at a moment: so many steps were closed.
    pub fn at(&self, moment: u16) -> impl Iterator<Item = &Fact> {
        self.came.iter().filter(move |row| row.at == moment).map(|row| &row.fact)
    }

    /// The rung over an incident in what came.
    pub fn rung(&self, of: IncidentId) -> Series {
        self.series(&self.came, |fact| rung_of(fact, of))
    }

    /// The rung over the same incident with the same luck when nobody acted.
    pub fn rung_of_nobody(&self, of: IncidentId) -> Series {
        self.series(&self.nobody, |fact| rung_of(fact, of))
    }

    /// How far a delegation believes that a suspect is behind an incident. Under 1 % counts as 0.
    pub fn belief(&self, of: StateId, about: IncidentId, suspect: Suspect) -> Series {
        self.series(&self.came, |fact| match fact {
            Fact::Belief { incident, of: whose, shares } if (*incident, *whose) == (about, of) => {
                let share = shares.iter().find(|(one, _)| *one == suspect);
                Some(share.map_or(0.0, |(_, share)| *share))
            }
            _ => None,
        })
    }

    /// Tension between two delegations.
    pub fn tension(&self, one: StateId, two: StateId) -> Series {
        self.series(&self.came, |fact| tension_of(fact, one, two))
    }

    /// The same when nobody acted.
    pub fn tension_of_nobody(&self, one: StateId, two: StateId) -> Series {
        self.series(&self.nobody, |fact| tension_of(fact, one, two))
    }

    /// Cohesion of the region.
    pub fn cohesion(&self) -> Series {
        self.series(&self.came, cohesion_of)
    }

    /// The same when nobody acted.
    pub fn cohesion_of_nobody(&self) -> Series {
        self.series(&self.nobody, cohesion_of)
    }

    /// Damage of all delegations together.
    pub fn damage(&self) -> Series {
        self.summed(&self.came)
    }

    /// The same when nobody acted.
    pub fn damage_of_nobody(&self) -> Series {
        self.summed(&self.nobody)
    }

    /// Public accusations over an incident: the moment after which each stood, who named whom.
    pub fn accusations(&self, over: IncidentId) -> impl Iterator<Item = (u16, StateId, Suspect)> {
        self.came.iter().filter_map(move |row| match row.fact {
            Fact::Accused { incident, by, whom } if incident == over => Some((row.at, by, whom)),
            _ => None,
        })
    }

    fn series(&self, rows: &[Row], value: impl Fn(&Fact) -> Option<f64>) -> Series {
        let mut found = vec![None; usize::from(self.closed) + 1];
        for row in rows {
            if let (Some(place), Some(value)) = (found.get_mut(usize::from(row.at)), value(&row.fact)) {
                *place = Some(value);
            }
        }
        found
    }

    fn summed(&self, rows: &[Row]) -> Series {
        let mut found: Series = vec![None; usize::from(self.closed) + 1];
        for row in rows {
            if let (Some(place), Fact::Damage { damage, .. }) =
                (found.get_mut(usize::from(row.at)), &row.fact)
            {
                *place = Some(place.unwrap_or(0.0) + damage);
            }
        }
        found
    }
}

fn rung_of(fact: &Fact, of: IncidentId) -> Option<f64> {
    match fact {
        Fact::Rung { incident, rung } if *incident == of => Some(f64::from(*rung)),
        _ => None,
    }
}

fn tension_of(fact: &Fact, one: StateId, two: StateId) -> Option<f64> {
    match fact {
        Fact::Tension { a, b, tension } if (*a, *b) == (one, two) || (*b, *a) == (one, two) => Some(*tension),
        _ => None,
    }
}

fn cohesion_of(fact: &Fact) -> Option<f64> {
    match fact {
        Fact::Cohesion(cohesion) => Some(*cohesion),
        _ => None,
    }
}
