//! What a timeline holds: plain data, one picture of one moment a row, and who may be shown it.

use serde::Serialize;

use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::Audience;
use crate::sim::ids::{IncidentId, MeasureId, OccasionId, PlotId, StateId, Suspect};
use crate::sim::score::ledger::LedgerLine;
use crate::sim::score::occasion::About;

/// An exercise as a list of pictures.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Timeline {
    /// How many steps were closed. Moments run from 0, the opening, to this, the end.
    pub closed: u16,
    /// What came, in the order of the moments.
    pub came: Vec<Row>,
    /// The same luck when nobody acted, for control alone. An incident that is in both has the same number in both;
    /// one that is only here has a higher number.
    pub nobody: Vec<Row>,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The moment: so many steps were closed.
    pub at: u16,
    /// Who may be shown it.
    pub audience: Audience,
    /// What it shows.
    pub fact: Fact,
}

/// What a row shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Fact {
    /// How an incident stands.
    Incident {
        /// Which.
        incident: IncidentId,
        /// The line of the plot that it is; none for an everyday incident.
        plot: Option<PlotId>,
        /// What kind of thing it is.
        kind: IncidentKind,
        /// Whom it hit.
        victim: StateId,
        /// How grave it is, 1–8.
        severity: f64,
        /// Does it still go on?
        open: bool,
    },
    /// The rung of the crisis ladder over an incident, 0–8.
    Rung {
        /// Which incident.
        incident: IncidentId,
        /// The rung.
        rung: u8,
    },
    /// Who is behind an incident.
    Truth {
        /// Which incident.
        incident: IncidentId,
        /// Who is behind it.
        by: Suspect,
        /// Whom the traces are made to point at.
        planted: Option<Suspect>,
    },
    /// Whom a delegation believes to be behind an incident that it knows of.
    Belief {
        /// Which incident.
        incident: IncidentId,
        /// Whose belief.
        of: StateId,
        /// Each suspect with the share of belief, 0–1, in the order of the suspects. Under 1 % is left out.
        shares: Vec<(Suspect, f64)>,
    },
    /// A delegation named a suspect in public.
    Accused {
        /// Over which incident.
        incident: IncidentId,
        /// Who did it.
        by: StateId,
        /// Whom it named.
        whom: Suspect,
    },
    /// How far a delegation trusts another, 0–1.
    Trust {
        /// Whose trust.
        of: StateId,
        /// In whom.
        to: StateId,
        /// 0–1.
        trust: f64,
    },
    /// Tension between two delegations, 0–1.
    Tension {
        /// One of the two.
        a: StateId,
        /// The other.
        b: StateId,
        /// 0–1.
        tension: f64,
    },
    /// Commitments of a delegation were put to the test.
    Test {
        /// Its number; outcomes cite it.
        number: OccasionId,
        /// Whose test it was.
        of: StateId,
        /// What kind of situation it was.
        kind: OccasionKind,
        /// What it was about.
        about: About,
    },
    /// How a test ended, or what was in place: a line of the evidence ledger.
    Outcome {
        /// The place of the line in the ledger, from 0.
        number: usize,
        /// The line.
        line: LedgerLine,
    },
    /// A delegation's measures in force.
    InForce {
        /// Whose.
        of: StateId,
        /// Which, in the order of the catalogue.
        measures: Vec<MeasureId>,
    },
    /// National cyber capacity, 0–1.
    Capacity {
        /// Whose.
        of: StateId,
        /// 0–1.
        capacity: f64,
    },
    /// Damage suffered so far, in the units of MODEL.md 7.6.
    Damage {
        /// Whose.
        of: StateId,
        /// 0 and up.
        damage: f64,
    },
    /// Regional cohesion, 0–1.
    Cohesion(f64),
}

/// Who reads a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The room, or anybody outside it.
    Public,
    /// One delegation.
    Seat(StateId),
    /// Control, who may see everything.
    Control,
}

impl Reader {
    /// May this reader be shown what has this audience?
    pub fn may_see(self, audience: Audience) -> bool {
        match self {
            Self::Public => audience == Audience::Public,
            Self::Seat(seat) => audience.reaches(seat),
            Self::Control => true,
        }
    }
}

impl Timeline {
    /// What one reader may be shown of it.
    #[must_use]
    pub fn cut(&self, reader: Reader) -> Self {
        let seen = |rows: &[Row]| rows.iter().filter(|row| reader.may_see(row.audience)).cloned().collect();
        Self { closed: self.closed, came: seen(&self.came), nobody: seen(&self.nobody) }
    }
}
