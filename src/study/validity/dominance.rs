//! FV-13: no single act dominates. The study of balance plays the contexts; here stands how they are judged.

use super::finding::{Bound, Finding, Line, Unit};

/// The share of contexts in which no single act may be the best (brief §6.8).
const DOMINANT: Bound = Bound::Below(0.6);

/// Judges the act that is best most often: for each context, whether it is the best there.
pub fn dominance(best: &[bool]) -> Finding {
    let best: Vec<f64> = best.iter().map(|best| f64::from(u8::from(*best))).collect();
    Finding {
        id: "FV-13",
        expects: "validity-expects-dominance",
        lines: vec![Line::level("validity-best-most-often", Unit::Share, &best).must_be(DOMINANT)],
        refused: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_that_is_best_nearly_everywhere_dominates() {
        let contexts = |best: usize| (0..200).map(|context| context < best).collect::<Vec<_>>();
        assert!(dominance(&contexts(60)).holds());
        assert!(!dominance(&contexts(150)).holds());
        assert!(!dominance(&[true, false]).holds(), "two contexts prove nothing");
    }
}
