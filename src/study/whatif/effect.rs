//! What many pairs say together: how often the crisis stayed low in each arm, and the difference with its 95 % interval.
//!
//! A difference is judged by the spread of the differences within pairs, which share their luck. All sums are exact
//! ([`Moments`]), so that the same pairs give the same bytes.

use super::dyad::Dyad;
use super::lived::Lived;
use super::play::Pair;
use crate::study::statistics::Estimate;
use crate::study::sums::Moments;

/// How many marks a picture has: futures of a hundred.
pub const MARKS: usize = 100;

/// One mark for each of a hundred pairs, sorted: first those in which the crisis stayed low in both arms, then those in
/// which it stayed low only otherwise, then those in which it stayed low only as it was, then the rest.
pub type Marks = Vec<u32>;

/// What an act made of the futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// How many pairs were played.
    pub pairs: u32,
    /// The rung below which the crisis was to stay.
    pub below: u8,
    /// Pairs in which it stayed below as it was, and otherwise.
    pub stayed: [u32; 2],
    /// Pairs in which it stayed below otherwise and not as it was; and the other way round.
    pub changed: [u32; 2],
    /// Of a hundred futures, how many more stayed below otherwise.
    pub of_hundred: Estimate,
    /// How much higher the highest rung was otherwise; nothing below a protest counts.
    pub peak: Estimate,
    /// How much higher tension was otherwise, in points of a hundred.
    pub tension: Estimate,
    /// How much more trust there was otherwise, in points of a hundred.
    pub trust: Estimate,
    /// How much higher tension, and how much more trust, there was between the two that are asked about, in points of a
    /// hundred.
    pub between: Option<[Estimate; 2]>,
    /// How much more cohesion there was otherwise, in points of a hundred.
    pub cohesion: Estimate,
    /// How much better the delegation lived up to its commitments otherwise, in points of a hundred.
    pub standing: Estimate,
    /// In how many pairs it did so noticeably.
    pub lived: Lived,
    /// How often each rung was the highest, as it was and otherwise; all below a protest is counted together.
    pub peaks: [[u32; 9]; 2],
    /// Nothing that is read off was otherwise in any pair.
    pub is_nothing: bool,
}

impl Effect {
    /// What these pairs say of a crisis that was to stay below this rung.
    pub fn of(pairs: &[Pair], below: u8) -> Self {
        let count = |holds: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|pair| holds(pair)).count() as u32;
        let stays = |rung: u8| rung < below;
        let mut peaks = [[0; 9]; 2];
        for pair in pairs {
            peaks[0][usize::from(pair.came.peak.min(8))] += 1;
            peaks[1][usize::from(pair.other.peak.min(8))] += 1;
        }
        let low = |pair: &Pair| [stays(pair.came.peak), stays(pair.other.peak)];
        Self {
            pairs: pairs.len() as u32,
            below,
            stayed: [count(&|pair| low(pair)[0]), count(&|pair| low(pair)[1])],
            changed: [count(&|pair| low(pair) == [false, true]), count(&|pair| low(pair) == [true, false])],
            of_hundred: within_hundred(difference(pairs, |end| if stays(end.peak) { 100.0 } else { 0.0 })),
            peak: difference(pairs, |end| f64::from(end.peak)),
            tension: difference(pairs, |end| 100.0 * end.tension),
            trust: difference(pairs, |end| 100.0 * end.trust),
            between: between(pairs),
            cohesion: difference(pairs, |end| 100.0 * end.cohesion),
            standing: difference(
                &pairs[..pairs.iter().take_while(|pair| pair.came.standing.is_some()).count()],
                |end| end.standing.unwrap_or_default(),
            ),
            lived: Lived::of(pairs),
            peaks,
            is_nothing: pairs.iter().all(|pair| pair.came == pair.other),
        }
    }

    /// Of a hundred futures as many as the two arms and their difference say, as whole numbers that agree with each
    /// other: low in both arms, low only otherwise, low only as it was, low in neither.
    pub fn quotas(&self) -> [u32; 4] {
        let hundred = |count: u32| (f64::from(count) * 100.0 / f64::from(self.pairs.max(1))).round() as u32;
        let [came, other] = self.stayed.map(hundred);
        let least = came.saturating_sub(other);
        let most = came.min(100 - other).max(least);
        let lost = hundred(self.changed[1]).clamp(least, most);
        let both = came - lost;
        let won = other - both;
        [both, won, lost, 100 - both - won - lost]
    }

    /// Is the main difference more than chance would make?
    pub fn is_clear(&self) -> bool {
        is_clear(self.of_hundred)
    }
}

/// Tension and trust between the two that are asked about, if any are.
fn between(pairs: &[Pair]) -> Option<[Estimate; 2]> {
    pairs.first()?.came.between?;
    let of = |read: fn(&Dyad) -> f64| difference(pairs, |end| 100.0 * end.between.as_ref().map_or(0.0, read));
    Some([of(|dyad| dyad.tension), of(|dyad| dyad.trust)])
}

/// No more than a hundred of a hundred can change.
fn within_hundred(estimate: Estimate) -> Estimate {
    Estimate { low: estimate.low.max(-100.0), high: estimate.high.min(100.0), ..estimate }
}

/// Does an interval leave out zero?
pub fn is_clear(estimate: Estimate) -> bool {
    estimate.low > 0.0 || estimate.high < 0.0
}

/// The mean of what is otherwise in a pair, with its t interval.
fn difference(pairs: &[Pair], of: impl Fn(&super::End) -> f64) -> Estimate {
    let mut moments = Moments::default();
    pairs.iter().for_each(|pair| moments.add(of(&pair.other) - of(&pair.came)));
    estimate(&moments)
}

/// A mean with its interval; a row without spread has none.
pub(super) fn estimate(moments: &Moments) -> Estimate {
    let value = moments.mean().unwrap_or(0.0);
    let half = if moments.count() < 2 { 0.0 } else { moments.margin() };
    Estimate { value, low: value - half, high: value + half }
}

/// The pairs behind the marks, in the order of [`Effect::quotas`]: real pairs, the first of each kind.
pub fn marks(pairs: &[Pair], effect: &Effect) -> Marks {
    let kind = |pair: &Pair| match (pair.came.peak < effect.below, pair.other.peak < effect.below) {
        (true, true) => 0,
        (false, true) => 1,
        (true, false) => 2,
        (false, false) => 3,
    };
    let quotas = effect.quotas();
    let of = |wanted: usize| {
        let all = (0..).zip(pairs).filter(move |(_, pair)| kind(pair) == wanted);
        all.map(|(place, _)| place).take(quotas[wanted] as usize)
    };
    (0..4).flat_map(of).collect()
}
