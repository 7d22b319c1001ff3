//! The words of the format with their meaning, read from the documentation of the types themselves, so that
//! the printed reference and the hints of the checker cannot say anything else than the code does.

use std::sync::LazyLock;

/// A record or a closed list of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its name in the code, such as `Inject`.
    pub name: String,
    /// What it is, as the documentation of the type says.
    pub doc: String,
    /// True for a closed list of words, false for a record.
    pub is_choice: bool,
    /// Its fields or words, in order.
    pub parts: Vec<Part>,
}

/// A field of a record, or a word of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// As written in a file.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// Its type in the code; for a word, the types in its brackets; empty for none.
    pub of: String,
    /// It may be left out.
    pub optional: bool,
    /// Named fields in the brackets of a word.
    pub fields: Vec<Part>,
}

/// The list of words that the format borrows from the rules.
const BORROWED: &str = "IncidentKind";

/// The list of words that a file of acts borrows from the rules.
const BORROWED_BY_ACTS: &str = "Stance";

/// Every definition, in the order of the source.
pub fn definitions() -> &'static [Definition] {
    static ALL: LazyLock<Vec<Definition>> = LazyLock::new(|| {
        let files = [
            include_str!("file/mod.rs"),
            include_str!("file/plot.rs"),
            include_str!("file/effect.rs"),
            include_str!("file/condition.rs"),
        ];
        let mut own: Vec<_> = files.into_iter().flat_map(read).collect();
        own.extend(
            read(include_str!("../sim/catalogue/terms.rs")).into_iter().filter(|each| each.name == BORROWED),
        );
        own
    });
    &ALL
}

/// Every definition of a file of acts, in the order of the source.
pub fn definitions_of_acts() -> &'static [Definition] {
    static ALL: LazyLock<Vec<Definition>> = LazyLock::new(|| {
        let mut own = read(include_str!("acts/file.rs"));
        let borrowed = read(include_str!("../sim/decision.rs"));
        own.extend(borrowed.into_iter().filter(|each| each.name == BORROWED_BY_ACTS));
        own
    });
    &ALL
}

/// All of both formats: no record of one is called like a record of the other.
pub fn everything() -> impl Iterator<Item = &'static Definition> + Clone {
    definitions().iter().chain(definitions_of_acts())
}

/// A definition by the name of its type.
pub fn definition(name: &str) -> Option<&'static Definition> {
    everything().find(|definition| definition.name == name)
}

/// The largest whole number that can stand in a field; the largest of all fields of that name.
pub fn most(field: &str) -> u64 {
    let records = everything().filter(|definition| !definition.is_choice);
    let types = records.flat_map(|record| &record.parts).filter(|part| part.name == field);
    let most = types.map(|part| match part.of.trim_start_matches(|sign| sign != 'u') {
        of if of.starts_with("u64") => u64::MAX,
        of if of.starts_with("u32") => u64::from(u32::MAX),
        _ => u64::from(u8::MAX),
    });
    most.max().unwrap_or(u64::from(u8::MAX))
}

/// The words that can stand in a field, if they are a closed list.
pub fn words_for(field: &str) -> Vec<&'static str> {
    let records = everything().filter(|definition| !definition.is_choice);
    let types =
        records.flat_map(|record| &record.parts).filter(|part| part.name == field).map(|part| bare(&part.of));
    let list = types.filter_map(definition).find(|definition| definition.is_choice);
    list.into_iter().flat_map(|list| &list.parts).map(|word| word.name.as_str()).collect()
}

/// The type inside `Option<…>`, `Vec<…>` and `Box<…>`.
pub fn bare(of: &str) -> &str {
    let inside =
        ["Option<", "Vec<", "Box<"].iter().find_map(|wrapper| of.strip_prefix(wrapper)?.strip_suffix('>'));
    inside.map_or(of, bare)
}

/// The kind of record that stands at a way such as `roles[0].wants`, or in a list there; none where no record does.
pub fn record_at(way: &str) -> Option<&'static str> {
    let mut of = definition("Scenario")?;
    for field in way.split('.') {
        let name = field.split('[').next().unwrap_or(field);
        let part = of.parts.iter().find(|part| part.name == name)?;
        of = definition(bare(&part.of)).filter(|known| !known.is_choice)?;
    }
    Some(&of.name)
}

/// The field of a record that a way leads to, or in whose value it goes on: the record, the field, and the way to that. None
/// where the way leads to a record itself.
pub fn field_at(way: &str) -> Option<(&'static str, &'static str, String)> {
    let (mut of, mut at) = (definition("Scenario")?, String::new());
    let mut steps = way.split('.').peekable();
    while let Some(step) = steps.next() {
        let (name, item) = step.split_at(step.find('[').unwrap_or(step.len()));
        let part = of.parts.iter().find(|part| part.name == name)?;
        at += &format!("{}{name}", if at.is_empty() { "" } else { "." });
        match definition(bare(&part.of)).filter(|known| !known.is_choice) {
            Some(record) if !item.is_empty() || steps.peek().is_some() => {
                at += item;
                of = record;
            }
            _ => return Some((&of.name, &part.name, at)),
        }
    }
    None
}

/// What a word of a closed list means.
pub fn meaning_of_word(name: &str) -> Option<&'static str> {
    let mut words = everything().filter(|definition| definition.is_choice).flat_map(|each| &each.parts);
    words.find(|word| word.name == name).map(|word| word.doc.as_str())
}

/// What a field means: of a record, or of a word with named fields.
pub fn meaning(of: &str, field: &str) -> Option<&'static str> {
    let in_record = definition(of).into_iter().flat_map(|definition| &definition.parts);
    let words = everything().filter(|definition| definition.is_choice).flat_map(|each| &each.parts);
    let in_word = words.filter(|word| word.name == of).flat_map(|word| &word.fields);
    in_record.chain(in_word).find(|part| part.name == field).map(|part| part.doc.as_str())
}

/// A sentence of the documentation, to go on behind a colon.
pub fn lowered(text: &str) -> String {
    let text = without_citation(text);
    let text = text.trim_end_matches('.');
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[derive(Default)]
struct Reader {
    done: Vec<Definition>,
    doc: String,
    optional: bool,
    inside_word: bool,
    /// The last definition has ended; what follows, such as a function, is no part of it.
    ended: bool,
}

fn read(source: &str) -> Vec<Definition> {
    let mut reader = Reader::default();
    for line in source.lines() {
        reader.take(line);
    }
    reader.done
}

impl Reader {
    fn take(&mut self, line: &str) {
        let text = line.trim();
        if let Some(words) = text.strip_prefix("///") {
            if !self.doc.is_empty() {
                self.doc.push(' ');
            }
            self.doc.push_str(words.trim());
        } else if text == "#[serde(default)]" {
            self.optional = true;
        } else if let Some(name) = header(text, "pub struct ") {
            self.begin(name, false);
        } else if let Some(name) = header(text, "pub enum ") {
            self.begin(name, true);
        } else if line.starts_with('}') {
            self.inside_word = false;
            self.ended = true;
        } else if !text.starts_with("#[") {
            self.part(text);
        }
    }

    fn begin(&mut self, name: &str, is_choice: bool) {
        let doc = std::mem::take(&mut self.doc);
        self.optional = false;
        self.ended = false;
        self.done.push(Definition { name: name.into(), doc, is_choice, parts: Vec::new() });
    }

    /// A field, a word, or the end of a word's named fields. What carries no documentation is neither.
    fn part(&mut self, text: &str) {
        let doc = std::mem::take(&mut self.doc);
        let optional = std::mem::take(&mut self.optional);
        let Some(definition) = self.done.last_mut().filter(|_| !self.ended) else { return };
        if text.starts_with('}') {
            self.inside_word = false;
            return;
        }
        if doc.is_empty() {
            return;
        }
        let (name, of) =
            split(text.trim_end_matches(',').trim_start_matches("pub ").trim_start_matches("r#"));
        let part = Part { name: name.into(), doc, of: of.into(), optional, fields: Vec::new() };
        match definition.parts.last_mut().filter(|_| self.inside_word) {
            Some(word) => word.fields.push(part),
            None => definition.parts.push(part),
        }
        self.inside_word |= text.ends_with('{');
    }
}

/// The reference cites the model; a hint is shorter, and stands where the model is not at hand.
pub fn without_citation(words: &str) -> String {
    let cited = words.split_once(" (").and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    match cited {
        Some((before, (inside, after))) if inside.contains("MODEL.md ") => format!("{before}{after}"),
        Some(_) | None => words.into(),
    }
}

fn header<'t>(text: &'t str, keyword: &str) -> Option<&'t str> {
    text.strip_prefix(keyword)?.strip_suffix(" {")
}

/// `name: Type`, `Word(Type)`, `Word {` or `Word`.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim_end_matches(" {");
    if let Some((name, of)) = text.split_once(": ") {
        return (name, of);
    }
    match text.split_once('(') {
        Some((name, of)) => (name, of.trim_end_matches(')')),
        None => (text, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_file_is_read_with_its_meaning() {
        let scenario = definition("Scenario").unwrap();
        assert!(!scenario.is_choice);
        assert_eq!(scenario.parts.first().unwrap().name, "format");
        let accept = scenario.parts.iter().find(|part| part.name == "accept").unwrap();
        assert!(accept.optional && accept.of == "Vec<Accept>");
    }

    #[test]
    fn words_are_read_with_their_named_fields() {
        let condition = definition("Condition").unwrap();
        let word = |name: &str| condition.parts.iter().find(|part| part.name == name).unwrap();
        assert_eq!(word("All").of, "Vec<Condition>");
        assert_eq!(word("InPlace").fields.len(), 2);
        assert_eq!(meaning("InPlace", "by"), Some("For whom."));
        assert_eq!(meaning("Inject", "expects"), Some("Expected action, for control."));
    }

    #[test]
    fn a_hint_leaves_out_the_section_of_the_model_and_keeps_other_brackets() {
        assert_eq!(lowered("Severity, 1–8 (MODEL.md 2.3): 3 is bad."), "severity, 1–8: 3 is bad");
        assert_eq!(lowered("Held back (for now)."), "held back (for now)");
    }

    #[test]
    fn nothing_in_the_format_is_without_a_meaning() {
        for each in everything() {
            assert!(!each.doc.is_empty(), "{}", each.name);
            assert!(!each.parts.is_empty(), "{}", each.name);
        }
    }
}
