//! The cells of one scenario, sorted by what a row of the report is about.

use super::play::{Part, Run, protagonists};
use super::rows::{BandRow, SeparationRow, TemperamentRow};
use super::separation::{Placed, Sides, separation};
use super::spread::{Cell, Heap};
use super::targets::missed;
use crate::bots::Temperament;
use crate::sim::ids::{ParagraphId, StateId};
use crate::sim::scenario::Scenario;
use crate::study::seating::Seating;

/// Those that a cooperative delegation is set against.
pub const RIVALS: [Temperament; 3] = [Temperament::HardLine, Temperament::Random, Temperament::FreeRider];

/// The cells at mixed tables for a paragraph, or for all.
pub type MixedHeap = (Option<String>, Heap);

/// A row at mixed tables, with the targets that it misses.
pub fn judged((paragraph, heap): MixedHeap) -> BandRow {
    let spread = heap.spread();
    BandRow { paragraph, misses: missed(&spread), spread }
}

/// All cells of one scenario.
#[derive(Debug)]
pub struct Cells<'a> {
    s: &'a Scenario,
    runs: &'a [Run],
    protagonists: Vec<StateId>,
}

/// What a row is about: one paragraph, or all commitments together.
type Subject = Option<ParagraphId>;

impl<'a> Cells<'a> {
    /// The cells of these runs of a scenario.
    pub fn new(s: &'a Scenario, runs: &'a [Run]) -> Self {
        Self { s, runs, protagonists: protagonists(s) }
    }

    /// The codes of the delegations with a role.
    pub fn protagonists(&self) -> Vec<String> {
        self.protagonists.iter().map(|state| self.s.states[*state].id.clone()).collect()
    }

    /// All delegations at mixed tables.
    pub fn mixed(&self) -> Vec<MixedHeap> {
        let heap = |subject| self.heap(subject, |run, _| run.part == Part::Mixed);
        self.subjects().map(|subject| (self.name(subject), heap(subject))).collect()
    }

    /// The delegation that does nothing.
    pub fn idle(&self) -> Vec<BandRow> {
        let spread = |subject| self.heap(subject, |run, seat| run.part == Part::Idle(seat)).spread();
        let row =
            |subject| BandRow { paragraph: self.name(subject), spread: spread(subject), misses: Vec::new() };
        self.subjects().map(row).collect()
    }

    /// Every temperament, paragraph by paragraph.
    pub fn temperaments(&self) -> Vec<TemperamentRow> {
        let row = &|subject, temperament| {
            let (part, table) = seated(temperament);
            let plays = |run: &Run, seat| run.part == part && run.table[seat] == temperament;
            let leads = |run: &Run, seat| plays(run, seat) && self.protagonists.contains(&seat);
            TemperamentRow {
                paragraph: self.name(subject),
                temperament: temperament.name(),
                table: table.name(),
                protagonists: self.heap(subject, leads).spread(),
                all: self.heap(subject, plays).spread(),
            }
        };
        let of = |subject| Temperament::ALL.into_iter().map(move |temperament| row(subject, temperament));
        self.subjects().flat_map(of).collect()
    }

    /// Cooperative protagonists against each rival, paragraph by paragraph.
    pub fn separations(&self) -> Vec<SeparationRow> {
        let row = &|subject, rival| {
            let (part, table) = seated(rival);
            let sides = |run: &Run| Sides {
                ours: self.scores(run, Temperament::Cooperative, subject),
                theirs: self.scores(run, rival, subject),
            };
            let sides: Vec<Sides> = self.runs.iter().filter(|run| run.part == part).map(sides).collect();
            SeparationRow {
                paragraph: self.name(subject),
                rival: rival.name(),
                table: table.name(),
                found: separation(&sides),
            }
        };
        let of = |subject| RIVALS.into_iter().map(move |rival| row(subject, rival));
        self.subjects().flat_map(of).collect()
    }

    /// Each paragraph, then all commitments together.
    fn subjects(&self) -> impl Iterator<Item = Subject> {
        self.s.instrument.paragraphs.keys().map(Some).chain([None])
    }

    fn name(&self, subject: Subject) -> Option<String> {
        subject.map(|paragraph| self.s.instrument.paragraphs[paragraph].id.clone())
    }

    /// The cells of the wanted delegations in the wanted runs.
    fn heap(&self, subject: Subject, wanted: impl Fn(&Run, StateId) -> bool) -> Heap {
        let seats = self.runs.iter().flat_map(|run| run.scores.keys().map(move |seat| (run, seat)));
        let wanted = seats.filter(|(run, seat)| wanted(run, *seat));
        Heap::of(wanted.flat_map(|(run, seat)| self.of_seat(run, seat, subject)))
    }

    /// The scores of the protagonists of a temperament in one run: one each. Where a row is about all commitments it
    /// is the mean of those that were tested, because the commitments of one delegation are no sample of delegations.
    fn scores(&self, run: &Run, temperament: Temperament, subject: Subject) -> Vec<Placed> {
        let seats = self.protagonists.iter().copied().filter(|seat| run.table[*seat] == temperament);
        let placed = |seat| {
            Some(Placed { seat, score: mean(self.of_seat(run, seat, subject).filter_map(Cell::score))? })
        };
        seats.filter_map(placed).collect()
    }

    /// The cells of one delegation in one run. Items that stand beside the commitments are not among all.
    fn of_seat(&self, run: &Run, seat: StateId, subject: Subject) -> impl Iterator<Item = Cell> {
        let paragraphs = self.s.instrument.paragraphs.iter_enumerated();
        let wanted =
            paragraphs.filter(move |(id, each)| subject.map_or(!each.beside, |subject| subject == *id));
        wanted.map(move |(id, _)| run.scores[seat][id])
    }
}

/// Where a temperament is looked for: random play sits at motley tables alone.
fn seated(temperament: Temperament) -> (Part, Seating) {
    match temperament {
        Temperament::Random => (Part::Motley, Seating::Motley),
        _ => (Part::Mixed, Seating::Mixed),
    }
}

fn mean(scores: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = scores.fold((0.0, 0u32), |(sum, count), score| (sum + score, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_nothing_is_no_score() {
        assert_eq!((mean([].into_iter()), mean([40.0, 70.0].into_iter())), (None, Some(55.0)));
    }

    #[test]
    fn random_play_is_compared_where_it_sits() {
        assert_eq!(seated(Temperament::Random), (Part::Motley, Seating::Motley));
        assert_eq!(seated(Temperament::HardLine), (Part::Mixed, Seating::Mixed));
    }
}
