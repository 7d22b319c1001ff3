//! What a bot looks up in the printed catalogue, made once: which choices each stake allows, which answer to each kind of
//! incident, which measures a purse can pay for. Sets take the place of walks through the catalogue.
//!
//! Nothing here is an opinion, and nothing changes in the course of an exercise.

use arrayvec::ArrayVec;

use super::stake::{ChoiceSet, Mechanisms, Stake, Stakes};
use crate::sim::catalogue::choice::{Choice, Mechanism};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::ids::{MEASURES_MAX, MeasureId, MeasureSet};
use crate::sim::view::Catalogue;

/// The places of the bits that are set, the lowest first.
#[inline]
pub fn places(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = set.trailing_zeros() as usize;
        (set != 0).then(|| {
            set &= set - 1;
            place
        })
    })
}

/// The catalogue as sets.
#[derive(Debug, Clone)]
pub struct Books {
    /// What stakes allow of themselves that are held together, by their bits in the order of [`Stake::ALL`].
    stakes: [ChoiceSet; 1 << Stake::ALL.len()],
    /// The choices that answer to an incident of each kind, in the order of [`IncidentKind`].
    kinds: [ChoiceSet; IncidentKind::ALL.len()],
    /// The choices that offer help.
    offers: ChoiceSet,
    /// The choices that harm nobody.
    harmless: ChoiceSet,
    /// The choices that can be made but once about an incident.
    once: ChoiceSet,
    /// Every price of a measure with the measures that cost no more, the lowest first.
    prices: ArrayVec<(f64, MeasureSet), MEASURES_MAX>,
}

impl Books {
    /// The catalogue as sets.
    pub fn of(catalogue: Catalogue) -> Self {
        let set = |wanted: &dyn Fn(&Choice) -> bool| set(catalogue, wanted);
        let of_one = Stake::ALL.map(|stake| set(&|entry| stake.allows(entry.mechanism)));
        let of_all = |held: usize| places(held as u64).fold(0, |set, stake| set | of_one[stake]);
        Self {
            stakes: std::array::from_fn(of_all),
            kinds: IncidentKind::ALL
                .map(|kind| set(&|entry| entry.kinds.is_empty() || entry.kinds.contains(&kind))),
            offers: set(&|entry| entry.mechanism == Mechanism::OfferHelp),
            harmless: set(&|entry| entry.harm().is_none()),
            once: set(&Choice::is_made_once),
            prices: prices(catalogue),
        }
    }

    /// The choices about an incident of this kind that these stakes allow; a request
    /// allows what it asks for, but nothing that harms somebody. Help is offered only where it was asked for, or by those
    /// whose part it is.
    #[inline]
    pub fn allowed(&self, stakes: &Stakes, kind: IncidentKind) -> ChoiceSet {
        let of_stakes = self.stakes[usize::from(stakes.held())];
        let asked = stakes.asked();
        let offers = if stakes.help_asked() {
            of_stakes | asked
        } else if stakes.has(Stake::Helper) || stakes.has(Stake::Holder) {
            self.offers
        } else {
            asked
        };
        let others = of_stakes | asked & self.harmless;
        (offers & self.offers | others & !self.offers) & self.kinds[kind as usize]
    }

    /// The choices that do something else than all of these.
    pub fn others_than(catalogue: Catalogue, these: Mechanisms) -> ChoiceSet {
        set(catalogue, &|entry| !these.has(entry.mechanism))
    }

    /// The choices that harm nobody.
    pub fn harmless(&self) -> ChoiceSet {
        self.harmless
    }

    /// The choices that can be made but once about an incident.
    pub fn once(&self) -> ChoiceSet {
        self.once
    }

    /// The measures that cost so many budget points or less.
    pub fn affordable(&self, budget: f64) -> MeasureSet {
        let dearer = self.prices.partition_point(|(price, _)| *price <= budget);
        dearer.checked_sub(1).map_or(MeasureSet::NONE, |place| self.prices[place].1)
    }
}

/// The choices of which this is true.
fn set(catalogue: Catalogue, wanted: &dyn Fn(&Choice) -> bool) -> ChoiceSet {
    let choices = catalogue.choices().iter_enumerated();
    choices.filter(|(_, entry)| wanted(entry)).fold(0, |set, (id, _)| set | 1 << id.at())
}

/// Every price with the measures that cost no more.
fn prices(catalogue: Catalogue) -> ArrayVec<(f64, MeasureSet), MEASURES_MAX> {
    let measures = catalogue.measures();
    let price = |id: MeasureId| measures[id].price.budget();
    let mut by_price: ArrayVec<MeasureId, MEASURES_MAX> = measures.keys().collect();
    by_price.sort_unstable_by(|a, b| price(*a).total_cmp(&price(*b)));
    let mut prices: ArrayVec<(f64, MeasureSet), MEASURES_MAX> = ArrayVec::new();
    let mut cheaper = MeasureSet::NONE;
    for id in by_price {
        cheaper.insert(id);
        match prices.last_mut().filter(|(last, _)| *last == price(id)) {
            Some((_, set)) => *set = cheaper,
            None => prices.push((price(id), cheaper)),
        }
    }
    prices
}
