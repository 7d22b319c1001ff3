//! What can stand at a place of a file, found by following the way to it through the types of the format. A field is
//! known by the record in which it stands, so that the `kind` of an incident is not taken for that of an actor.

use super::path::Step;
use super::vocabulary::{Definition, Part, definition};

/// What can stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A number with or without a fraction.
    Number,
    /// A number without one.
    Whole,
    /// `true` or `false`.
    Truth,
    /// A list, and of what.
    List(&'static str),
    /// A word of a closed list.
    Word(&'static Definition),
    /// A record in brackets.
    Record,
    /// Several values in brackets, or the fields of a word.
    Parts,
}

/// A place of the format.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// What can stand there.
    pub expected: Expected,
    /// The field or the word of which it is the value.
    pub part: &'static Part,
    /// It is the whole value of a field that may be left out.
    pub optional: bool,
}

/// The records with which a file begins.
const ROOTS: [&str; 2] = ["Scenario", "Acts"];

/// How far the way has been followed.
#[derive(Clone, Copy)]
enum Reached {
    Type(&'static str),
    Word(&'static Part),
}

/// What can stand at the end of a way from the root; none where the format does not lead there.
pub fn at(way: &[Step<'_>]) -> Option<Place> {
    let Some(Step::Name(first)) = way.first() else { return None };
    let has_field =
        |root: &&&str| definition(root).is_some_and(|of| of.parts.iter().any(|part| part.name == *first));
    let mut reached = Reached::Type(ROOTS.iter().find(has_field)?);
    let (mut part, mut optional) = (None, false);
    for step in way {
        let next = follow(reached, *step)?;
        (part, optional) = (next.1.or(part), next.1.is_some_and(|part| part.optional));
        reached = next.0;
    }
    Some(Place { expected: expected(reached)?, part: part?, optional })
}

fn follow(reached: Reached, step: Step<'_>) -> Option<(Reached, Option<&'static Part>)> {
    match (reached, step) {
        (Reached::Type(of), Step::Name(name)) => {
            let list = definition(inner(of))?;
            let part = list.parts.iter().find(|part| part.name == name)?;
            let next = if list.is_choice { Reached::Word(part) } else { Reached::Type(&part.of) };
            Some((next, Some(part)))
        }
        (Reached::Word(word), Step::Name(name)) if !word.fields.is_empty() => {
            let field = word.fields.iter().find(|field| field.name == name)?;
            Some((Reached::Type(&field.of), Some(field)))
        }
        (Reached::Word(word), Step::Name(_)) => follow(Reached::Type(&word.of), step),
        (Reached::Type(of), Step::Item(nth)) => Some((Reached::Type(item(inner(of), nth)?), None)),
        (Reached::Word(word), Step::Item(nth)) => Some((Reached::Type(item(&word.of, nth)?), None)),
    }
}

/// The type inside `Option<…>` and `Box<…>`.
fn inner(of: &'static str) -> &'static str {
    let inside = ["Option<", "Box<"].iter().find_map(|wrapper| of.strip_prefix(wrapper)?.strip_suffix('>'));
    inside.map_or(of, inner)
}

/// The type of the values in a list, or of one of several values in brackets.
fn item(of: &'static str, nth: usize) -> Option<&'static str> {
    match of.strip_prefix("Vec<").and_then(|of| of.strip_suffix('>')) {
        Some(item) => Some(item),
        None => of.trim_matches(['(', ')']).split(", ").nth(nth),
    }
}

fn expected(reached: Reached) -> Option<Expected> {
    let of = match reached {
        Reached::Word(word) if !word.fields.is_empty() || word.of.contains(", ") => {
            return Some(Expected::Parts);
        }
        Reached::Word(word) => &word.of,
        Reached::Type(of) => inner(of),
    };
    Some(match of {
        "String" => Expected::Text,
        "f64" => Expected::Number,
        "u8" | "u16" | "u32" | "u64" => Expected::Whole,
        "bool" => Expected::Truth,
        list if list.starts_with("Vec<") => Expected::List(item(list, 0)?),
        parts if parts.starts_with('(') => Expected::Parts,
        other => match definition(inner(other))? {
            list if list.is_choice => Expected::Word(list),
            _ => Expected::Record,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::path::parse;

    fn expected_at(way: &str) -> Expected {
        at(&parse(way)).unwrap_or_else(|| panic!("{way} leads nowhere")).expected
    }

    #[test]
    fn a_way_leads_to_what_can_stand_there() {
        assert_eq!(expected_at("incidents[0].severity"), Expected::Whole);
        assert_eq!(expected_at("injects[1].effects[0].Pressure.by"), Expected::Number);
        assert_eq!(expected_at("injects[1].to.Roles"), Expected::List("String"));
        assert_eq!(expected_at("injects[1].to.Roles[0]"), Expected::Text);
        assert_eq!(expected_at("injects[1].release.Once[1].Not.All[0].Did.choice"), Expected::Text);
        assert_eq!(expected_at("injects[1].asks.cites[1]"), Expected::Text);
        assert_eq!(expected_at("moves[0].each.Hours"), Expected::Whole);
        assert_eq!(expected_at("acts[0].seat"), Expected::Text);
        let kind = expected_at("incidents[0].kind");
        assert!(matches!(kind, Expected::Word(list) if list.name == "IncidentKind"), "{kind:?}");
        assert!(at(&parse("incidents[0].by")).is_some_and(|place| place.optional));
        assert!(at(&parse("nothing.of.this")).is_none());
    }
}
