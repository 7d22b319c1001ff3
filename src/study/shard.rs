//! A study split over processes and machines.
//!
//! A study is a few rows of pieces of work, one row after the other: exercises, situations, settings. A piece depends on
//! the plan and on its place in its row alone, so it may be done anywhere. Shard K of N does every N-th piece and writes
//! down what came of it; the merged study takes all pieces from the shards, plays nothing, and reports the same bytes as
//! a study that has done everything itself.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The most shards of one study: more would have nothing to do in most studies.
pub const SHARDS_MAX: u32 = 10_000;

/// One shard of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shard {
    /// Which one, from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

impl Shard {
    /// Is the piece at this place its own?
    pub fn has(self, place: usize) -> bool {
        place as u64 % u64::from(self.of) == u64::from(self.number - 1)
    }
}

impl FromStr for Shard {
    type Err = ();

    /// Reads `3/20`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (number, of) = text.split_once('/').ok_or(())?;
        let read = |text: &str| text.trim().parse::<u32>().map_err(drop);
        let shard = Self { number: read(number)?, of: read(of)? };
        let is_one = 1 <= shard.number && shard.number <= shard.of && shard.of <= SHARDS_MAX;
        if is_one { Ok(shard) } else { Err(()) }
    }
}

/// What came of the pieces that were done, row by row, each by its place in its row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Rows(Vec<BTreeMap<usize, Value>>);

impl Rows {
    /// Adds what another shard of the same study has done.
    pub fn merge(&mut self, other: Self) {
        if self.0.len() < other.0.len() {
            self.0.resize_with(other.0.len(), BTreeMap::new);
        }
        self.0.iter_mut().zip(other.0).for_each(|(own, more)| own.extend(more));
    }

    /// Is there a piece that belongs to another shard?
    pub fn has_foreign(&self, shard: Shard) -> bool {
        self.0.iter().any(|row| row.keys().any(|place| !shard.has(*place)))
    }
}

/// The pieces of a shard as they are done, or those of all shards as they are asked for.
#[derive(Debug, Default)]
pub struct Desk(Mutex<Sheet>);

#[derive(Debug, Default)]
struct Sheet {
    rows: Rows,
    /// The row that is asked for next.
    next: usize,
    /// A row in which a piece is missing or is not what the study needs.
    broken: bool,
}

impl Desk {
    /// A desk with what was done before.
    pub fn with(rows: Rows) -> Self {
        Self(Mutex::new(Sheet { rows, ..Sheet::default() }))
    }

    /// What lies on it; nothing where something was missing or unreadable.
    pub fn rows(self) -> Option<Rows> {
        let sheet = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        (!sheet.broken && (sheet.next == 0 || sheet.next == sheet.rows.0.len())).then_some(sheet.rows)
    }

    fn keep<T: Serialize>(&self, done: impl Iterator<Item = (usize, T)>) {
        let mut sheet = self.lock();
        let mut row = BTreeMap::new();
        for (place, piece) in done {
            match serde_json::to_value(piece) {
                Ok(value) => drop(row.insert(place, value)),
                // Only a number that is none could not be written, and no study finds one.
                Err(_) => sheet.broken = true,
            }
        }
        sheet.rows.0.push(row);
    }

    /// The next row, which must be whole.
    fn take<T: DeserializeOwned>(&self, count: usize) -> Vec<T> {
        let mut sheet = self.lock();
        let next = sheet.next;
        sheet.next += 1;
        let row = sheet.rows.0.get_mut(next).map(std::mem::take).unwrap_or_default();
        let whole = row.len() == count && row.keys().copied().eq(0..count);
        let read: Result<Vec<T>, _> = row.into_values().map(serde_json::from_value).collect();
        match read {
            Ok(pieces) if whole => pieces,
            Ok(_) | Err(_) => {
                sheet.broken = true;
                Vec::new()
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Sheet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who does the pieces of a study.
#[derive(Debug, Clone, Copy)]
pub enum Hands<'a> {
    /// All of them are done here.
    All,
    /// Those of one shard are done here and laid on the desk; what the study reports of them is of no use.
    Shard(Shard, &'a Desk),
    /// All of them were done elsewhere and lie on the desk.
    Done(&'a Desk),
}

impl Hands<'_> {
    /// The results of a row of pieces in the order of their places. `play` does the pieces at these places, in their
    /// order, and may leave out the last ones.
    pub fn row<T: Serialize + DeserializeOwned>(
        self,
        count: usize,
        play: impl FnOnce(&[usize]) -> Vec<T>,
    ) -> Vec<T> {
        let all = || (0..count).collect::<Vec<_>>();
        match self {
            Self::All => play(&all()),
            Self::Shard(shard, desk) => {
                let own: Vec<usize> = all().into_iter().filter(|place| shard.has(*place)).collect();
                let done = play(&own);
                desk.keep(own.into_iter().zip(&done));
                done
            }
            Self::Done(desk) => desk.take(count),
        }
    }

    /// The same for a row on which all that follows stands: every shard does the whole of it, and keeps its share.
    pub fn whole_row<T: Serialize + DeserializeOwned>(
        self,
        count: usize,
        play: impl FnOnce(&[usize]) -> Vec<T>,
    ) -> Vec<T> {
        let all: Vec<usize> = (0..count).collect();
        match self {
            Self::All => play(&all),
            Self::Shard(shard, desk) => {
                let done = play(&all);
                desk.keep(done.iter().enumerate().filter(|(place, _)| shard.has(*place)));
                done
            }
            Self::Done(desk) => desk.take(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(places: &[usize]) -> Vec<(usize, f64)> {
        places.iter().map(|place| (place * place, 0.1 + *place as f64 / 3.0)).collect()
    }

    fn shard(text: &str) -> Shard {
        text.parse().expect("a shard")
    }

    #[test]
    fn a_shard_is_written_as_one_of_so_many() {
        assert_eq!(shard("3/20"), Shard { number: 3, of: 20 });
        for wrong in ["", "3", "0/4", "5/4", "1/0", "a/b", "1/2/3", "-1/2", "1/10001"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn shards_in_any_order_and_twice_give_what_one_has_done_alone() {
        let alone = Hands::All.row(10, squares);
        let mut rows = Rows::default();
        for text in ["3/3", "1/3", "2/3", "1/3"] {
            let desk = Desk::default();
            Hands::Shard(shard(text), &desk).row(10, squares);
            Hands::Shard(shard(text), &desk).whole_row(4, squares);
            let done = desk.rows().expect("numbers can be written");
            assert!(!done.has_foreign(shard(text)) && done.has_foreign(shard("4/4")));
            let text = serde_json::to_string(&done).expect("plain data");
            rows.merge(serde_json::from_str(&text).expect("what was written"));
        }
        let desk = Desk::with(rows);
        assert_eq!(Hands::Done(&desk).row::<(usize, f64)>(10, |_| unreachable!("nothing is played")), alone);
        assert_eq!(
            Hands::Done(&desk).whole_row::<(usize, f64)>(4, |_| unreachable!("nothing is played")),
            squares(&[0, 1, 2, 3])
        );
        assert!(desk.rows().is_some());
    }

    #[test]
    fn a_piece_that_is_missing_or_strange_is_noticed() {
        let rows = || {
            let desk = Desk::default();
            Hands::Shard(shard("1/1"), &desk).row(3, squares);
            desk.rows().expect("numbers can be written")
        };
        let desk = Desk::with(rows());
        assert!(Hands::Done(&desk).row::<(usize, f64)>(4, |_| Vec::new()).is_empty(), "one is missing");
        assert!(desk.rows().is_none());
        let desk = Desk::with(rows());
        assert!(Hands::Done(&desk).row::<String>(3, |_| Vec::new()).is_empty(), "these are no words");
        assert!(desk.rows().is_none());
        let desk = Desk::with(rows());
        Hands::Done(&desk).row::<(usize, f64)>(3, |_| Vec::new());
        Hands::Done(&desk).row::<(usize, f64)>(3, |_| Vec::new());
        assert!(desk.rows().is_none(), "there is no second row");
    }
}
