//! Which measures can be chosen at a table at all, whatever is done there. One that needs more states than sit at it is in no
//! list: whoever saw it would look for partners who do not exist.

use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::Need;
use crate::sim::decide::options::{MeasureOption, Options};
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;

/// The measures that are listed, in the order of the catalogue: those that may be chosen now, and those that may be some
/// time.
pub fn measures<'a>(s: &'a Scenario, options: &'a Options) -> impl Iterator<Item = &'a MeasureOption> {
    options.measures.iter().filter(|option| is_within(s, option.measure))
}

/// Do enough states sit at the table for this measure, and for what it needs of others?
fn is_within(s: &Scenario, id: MeasureId) -> bool {
    let (measure, states) = (&s.measures[id], s.states.len());
    let together = match measure.scope {
        Scope::Unilateral | Scope::Consensus(_) => 1,
        Scope::Bilateral => 2,
        Scope::Minilateral(partners) => 1 + usize::from(partners),
    };
    let too_many = |need: &Need| matches!(need, Need::States(count, _) if usize::from(*count) > states);
    together <= states && !measure.needs.iter().any(too_many)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::{Binding, open};
    use crate::sim::decide::refusal::Refusal;
    use crate::sim::exercise::Exercise;
    use crate::sim::ids::StateId;
    use crate::words::refusal;

    fn table(name: &str) -> (Arc<Scenario>, Options) {
        let s = Arc::new(open(name, &Binding::default()).expect("it loads").scenario);
        let exercise = Exercise::new(Arc::clone(&s), 1);
        let options = exercise.options(StateId(0), &exercise.spent(StateId(0), &[]));
        (s, options)
    }

    #[test]
    fn at_a_table_of_two_nothing_is_listed_that_needs_three_or_six() {
        let (s, options) = table("two-desks");
        let listed: Vec<MeasureId> = measures(&s, &options).map(|option| option.measure).collect();
        assert!(!listed.is_empty() && listed.len() < options.measures.len());
        for (id, measure) in s.measures.iter_enumerated() {
            let six = measure.needs.iter().any(|need| matches!(need, Need::States(3.., _)));
            let three = matches!(measure.scope, Scope::Minilateral(2..));
            assert_eq!(listed.contains(&id), !six && !three, "{}", measure.id);
        }
        // Whoever opens one by its name reads why, and no range that is none.
        let said = refusal::sentence(Refusal::Partners(2, 1), &s);
        assert!(said.contains("Too few states") && !said.contains("2 to 1"), "{said}");
    }

    #[test]
    fn at_a_large_table_every_measure_is_listed() {
        let (s, options) = table("chairs-gavel");
        assert_eq!(measures(&s, &options).count(), options.measures.len());
    }
}
