//! The way back: from a place in the text to the innermost field of the format that stands there.

use super::Document;
use crate::scenario::place::{Place, byte_at, line_starts};
use crate::scenario::vocabulary::{Definition, bare, definition};

impl Document {
    /// The way to the innermost field at a place, such as `injects[4].headline`; a record where no field of it is meant, and
    /// empty for the scenario itself. Fields of words, such as those of conditions, are not gone into.
    pub fn way_at(&self, place: Place) -> String {
        let byte = byte_at(&self.text, &line_starts(&self.text), place);
        let mut way = String::new();
        let mut of = definition("Scenario");
        while let Some(record) = of {
            let Some((next, part)) = self.field_at(&way, record, byte) else { break };
            way = next;
            of = definition(bare(&part)).filter(|known| !known.is_choice);
            if part.starts_with("Vec<") && of.is_some() {
                let item = |nth: &usize| self.holds(&format!("{way}[{nth}]"), byte);
                let Some(nth) = (0..self.count(&way)).find(item) else { break };
                way = format!("{way}[{nth}]");
            }
        }
        way
    }

    /// The field of a record in which a byte stands, and its type.
    fn field_at(&self, record: &str, of: &Definition, byte: usize) -> Option<(String, String)> {
        let dot = if record.is_empty() { "" } else { "." };
        let way = |name: &str| format!("{record}{dot}{name}");
        let part = of.parts.iter().find(|part| self.holds(&way(&part.name), byte))?;
        Some((way(&part.name), part.of.clone()))
    }

    /// Does a byte stand in an item, or in a field with its name?
    fn holds(&self, way: &str, byte: usize) -> bool {
        self.whole_span(&super::parse(way)).is_some_and(|bytes| bytes.contains(&byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_leads_to_its_field() {
        let text = "Scenario(\n  title: \"T\",\n  injects: [\n    (id: \"a\", to: All),\n    (id: \"b\",\n     asks: (of: \"x\")),\n  ],\n)";
        let document = Document::read(text).expect("a sound text");
        let at = |line, col| document.way_at(Place { line, col });
        assert_eq!(at(2, 10), "title");
        assert_eq!(at(4, 7), "injects[0].id");
        assert_eq!(at(4, 5), "injects[0]");
        assert_eq!(at(6, 17), "injects[1].asks.of");
        assert_eq!(at(1, 1), "");
    }
}
