//! Affronts: what one state does to another in a crisis that hurts it. One that is repeated weighs more, not less
//! (MODEL.md 7.12). It looks and changes nothing.

use crate::sim::exercise::Exercise;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::scenario::Scenario;

/// How much this choice weighs between the two: more for each affront that the same state has offered the same one
/// before. What is no affront, or is directed at no state, weighs what it weighs.
pub(in crate::sim::adjudicate) fn weight(ex: &Exercise, s: &Scenario, made: MadeChoice) -> f64 {
    let p = &s.parameters;
    if made.target.is_none() || !ex.tables.is_affront(made.choice) {
        return 1.0;
    }
    let same = |before: &&MadeChoice| before.seat == made.seat && before.target == made.target;
    let before = ex.made.iter().filter(same).filter(|before| ex.tables.is_affront(before.choice));
    1.0 + p.affront_repeated * before.take(usize::from(p.affront_repeats_max)).count() as f64
}
