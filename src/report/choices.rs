//! Choices that a condition looks for, put together where they differ in nothing but the choice: “the host has chosen A or
//! B over the screens” instead of the same sentence twice.

use super::names::{Names, list_or};
use crate::sim::ids::{ChoiceId, StateId};
use crate::sim::plot::{Aim, Condition};
use crate::words::tell;

/// Choices by one delegation, or by anybody, about and toward the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choices {
    by: Option<StateId>,
    aim: Aim,
    choices: Vec<ChoiceId>,
}

/// A part of a condition of which one has to hold.
#[derive(Debug, Clone)]
pub(super) enum Clause<'a> {
    /// Choices.
    Choices(Choices),
    /// Anything else.
    Other(&'a Condition),
}

/// The choice that a condition looks for, if it looks for one.
pub(super) fn of(condition: &Condition) -> Option<Choices> {
    match condition {
        Condition::Did(choice, by, aim) => Some(Choices { by: Some(*by), aim: *aim, choices: vec![*choice] }),
        Condition::AnyoneDid(choice, aim) => Some(Choices { by: None, aim: *aim, choices: vec![*choice] }),
        _ => None,
    }
}

/// Parts of which one has to hold, those put together that can be; in the order of the author.
pub(super) fn together(parts: &[Condition]) -> Vec<Clause<'_>> {
    let mut clauses: Vec<Clause<'_>> = Vec::new();
    for part in parts {
        let Some(found) = of(part) else {
            clauses.push(Clause::Other(part));
            continue;
        };
        let known = clauses.iter_mut().find_map(|clause| match clause {
            Clause::Choices(known) if (known.by, known.aim) == (found.by, found.aim) => Some(known),
            Clause::Choices(_) | Clause::Other(_) => None,
        });
        match known {
            Some(known) => known.choices.extend(found.choices),
            None => clauses.push(Clause::Choices(found)),
        }
    }
    clauses
}

impl Choices {
    /// That one of them was made.
    pub(super) fn says(&self, names: &Names<'_>) -> String {
        let choice = self.aimed(names);
        match self.by {
            Some(by) => tell("control-if-did", &[("choice", &choice), ("state", names.state(by))]),
            None => tell("control-if-anyone-did", &[("choice", &choice)]),
        }
    }

    /// That none of them was.
    pub(super) fn denies(&self, names: &Names<'_>) -> String {
        let choice = self.aimed(names);
        match self.by {
            Some(by) => tell("control-unless-did", &[("choice", &choice), ("state", names.state(by))]),
            None => tell("control-unless-anyone-did", &[("choice", &choice)]),
        }
    }

    /// The choices with what they have to be about and at whom they have to be directed.
    fn aimed(&self, names: &Names<'_>) -> String {
        let titles: Vec<String> = self.choices.iter().map(|choice| names.choice(*choice)).collect();
        let choice = list_or(titles.iter().map(String::as_str).collect());
        let about = self.aim.about.map_or(choice.clone(), |id| {
            tell("control-if-about", &[("choice", &choice), ("incident", &names.plot(id))])
        });
        self.aim.toward.map_or(about.clone(), |suspect| {
            let suspect = names.scenario.suspect_name(suspect);
            tell("control-if-toward", &[("choice", &about), ("suspect", suspect)])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::conditions::says;
    use crate::scenario::{Binding, open};
    use crate::sim::exercise::Exercise;
    use std::sync::Arc;

    #[test]
    fn choices_of_one_delegation_about_one_thing_are_one_clause_and_no_clause_can_be_read_two_ways() {
        let s = Arc::new(open("two-desks", &Binding::default()).expect("it loads").scenario);
        let exercise = Exercise::new(Arc::clone(&s), 1);
        let names = Names::of_control(&exercise);
        let (first, second) = (StateId(0), StateId(1));
        let did = |choice: &str, by| Condition::Did(s.choice(choice).expect("a choice"), by, Aim::default());
        let either =
            Condition::Any(vec![did("consult", first), did("disclose", second), did("police_case", first)]);
        let said = says(&names, &Condition::All(vec![either.clone(), Condition::CohesionAtLeast(0.5)]));
        let (one, other) = (names.state(first), names.state(second));
        let choice = |id: &str| names.choice(s.choice(id).expect("a choice"));
        let (consult, case, disclose) = (choice("consult"), choice("police_case"), choice("disclose"));
        let expected = format!(
            "({one} has chosen {consult} or {case}, or {other} has chosen {disclose}), and regional cohesion is 0.5 or more"
        );
        assert_eq!(said, expected);
        let none =
            Condition::Not(Box::new(Condition::Any(vec![did("consult", first), did("police_case", first)])));
        assert_eq!(says(&names, &none), format!("{one} has not chosen {consult} or {case}"));
        let not = Condition::Not(Box::new(either));
        let each = format!("{one} has not chosen {consult} or {case}, and {other} has not chosen {disclose}");
        assert_eq!(says(&names, &not), each);
    }
}
