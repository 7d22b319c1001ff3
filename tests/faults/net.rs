//! A simulated network: what is sent may be lost, arrive twice, late, or before what was sent earlier.

use std::collections::BTreeMap;

use mufakat::session::ask::Ask;
use mufakat::session::conductor::Answer;
use mufakat::session::person::PersonId;

use super::luck::Luck;

/// Something asked, on its way.
#[derive(Debug, Clone)]
pub struct Letter {
    pub author: PersonId,
    pub nonce: String,
    pub ask: Ask,
}

/// Something on its way.
#[derive(Debug, Clone)]
pub enum Parcel {
    /// From a client to the conductor.
    Up(usize, Letter),
    /// From the conductor to a client, with the nonce it answers.
    Down(usize, String, Answer),
}

/// How bad a network is.
#[derive(Debug, Clone, Copy)]
pub struct Weather {
    /// Lost, in a hundred.
    pub lost: u32,
    /// Delivered twice, in a hundred.
    pub twice: u32,
    /// The longest way, milliseconds; with more than one on the way they overtake each other.
    pub longest_ms: u64,
}

impl Weather {
    pub const FAIR: Self = Self { lost: 0, twice: 0, longest_ms: 1 };
}

/// The network.
#[derive(Debug, Clone)]
pub struct Net {
    luck: Luck,
    pub weather: Weather,
    sent: u64,
    on_the_way: BTreeMap<(u64, u64), Parcel>,
}

impl Net {
    pub fn new(luck: Luck, weather: Weather) -> Self {
        Self { luck, weather, sent: 0, on_the_way: BTreeMap::new() }
    }

    pub fn send(&mut self, now_ms: u64, parcel: Parcel) {
        if self.luck.percent(self.weather.lost) {
            return;
        }
        if self.luck.percent(self.weather.twice) {
            self.put(now_ms, parcel.clone());
        }
        self.put(now_ms, parcel);
    }

    fn put(&mut self, now_ms: u64, parcel: Parcel) {
        self.sent += 1;
        let due_ms = now_ms + self.luck.below(self.weather.longest_ms as usize) as u64;
        self.on_the_way.insert((due_ms, self.sent), parcel);
    }

    /// What arrives next, if it does by now.
    pub fn next(&mut self, now_ms: u64) -> Option<Parcel> {
        let (&(due_ms, number), _) = self.on_the_way.first_key_value()?;
        if due_ms > now_ms {
            return None;
        }
        self.on_the_way.remove(&(due_ms, number))
    }

    pub fn is_empty(&self) -> bool {
        self.on_the_way.is_empty()
    }

    /// The other end is gone: no answer arrives any more, and half of what was asked does not either.
    pub fn cut(&mut self) {
        let luck = &mut self.luck;
        self.on_the_way.retain(|_, parcel| matches!(parcel, Parcel::Up(..)) && luck.percent(50));
    }
}
