//! A field that a record does not have yet, put where the format has it among the others.

use super::{Document, Trouble};
use crate::scenario::expected;
use crate::scenario::path::{Step, parse};
use crate::scenario::vocabulary::{bare, definition};

impl Document {
    /// Adds a field to a record.
    pub(super) fn add_field(&self, way: &str, value: &str) -> Result<Self, Trouble> {
        let steps = parse(way);
        let Some((Step::Name(name), record)) = steps.split_last() else {
            return Err(Trouble::Nothing { way: way.into() });
        };
        let whole = self.span_of(record).ok_or_else(|| Trouble::Nothing { way: way.into() })?;
        let Some(('(', open)) = self.outline.bracket(&self.text, record) else {
            return Err(Trouble::NoRecord { way: way.into() });
        };
        let at = |name: &&str| self.whole_span(&[record, &[Step::Name(name)]].concat());
        let order = order(record);
        let place = order.iter().position(|known| known == name).unwrap_or(order.len());
        let before = order[..place].iter().rev().find_map(at);
        let after = order[place..].iter().find_map(at);
        self.beside(open..whole.end, before, after, &format!("{name}: {value}"), "")
    }
}

/// The fields of the record at the end of a way, in the order of the format; empty where the format has no record there.
fn order(record: &[Step<'_>]) -> Vec<&'static str> {
    let of = if record.is_empty() {
        Some("Scenario")
    } else {
        expected::at(record).map(|place| bare(&place.part.of))
    };
    let fields = of.and_then(definition).filter(|known| !known.is_choice).map(|known| &known.parts);
    fields.into_iter().flatten().map(|part| part.name.as_str()).collect()
}
