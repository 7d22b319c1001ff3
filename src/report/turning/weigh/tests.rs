//! How much a turn weighs: rungs as escalation counts them.

use super::*;

fn ended(came: u8, other: u8) -> Difference {
    let at = |last| Climb { most: last, last };
    let ladder = Ladder { incident: IncidentId(0), before: 0, came: at(came), other: at(other) };
    Difference { ladder: Some(ladder), ..Difference::default() }
}

#[test]
fn a_question_in_confidence_counts_like_no_crisis_and_a_protest_counts() {
    let asked = ended(1, 0);
    assert_eq!((asked.weight(), asked.served(), asked.is_told()), (0.0, 0.0, false));
    let protest = ended(1, 2);
    assert_eq!((protest.weight(), protest.served(), protest.is_told()), (1.0, -1.0, true));
    assert_eq!(ended(0, 2).rungs(), 1.0, "from no crisis a protest is the first rung too");
}
