//! What can be the name of a field, and which names there are.

use crate::scenario::vocabulary::everything;

/// Is it a word such as a field or a kind has?
pub fn is_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic()) && word.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// Is it the name of any field of the formats that authors write?
pub fn is_field(word: &str) -> bool {
    let records = everything().filter(|definition| !definition.is_choice);
    let words = everything().filter(|definition| definition.is_choice);
    is_word(word)
        && (records.flat_map(|record| &record.parts).any(|field| field.name == word)
            || words
                .flat_map(|list| &list.parts)
                .flat_map(|each| &each.fields)
                .any(|field| field.name == word))
}

/// Can a text be the value of a field of this name? Of a name that is not known it can.
pub fn is_text(name: &str) -> bool {
    let mut types = types(name).peekable();
    types.peek().is_none() || types.any(|of| of.contains("String"))
}

/// Is the value of every field of this name a whole number?
pub fn is_whole(name: &str) -> bool {
    let mut types = types(name).peekable();
    types.peek().is_some() && types.all(|of| matches!(of, "u8" | "u16" | "u32" | "u64"))
}

/// The types of all fields of this name, of records and of words.
fn types(name: &str) -> impl Iterator<Item = &'static str> {
    let records = everything().filter(|definition| !definition.is_choice).flat_map(|record| &record.parts);
    let words = everything().filter(|definition| definition.is_choice).flat_map(|list| &list.parts);
    let fields = records.chain(words.flat_map(|word| &word.fields)).filter(move |field| field.name == name);
    fields.map(|field| field.of.as_str())
}

/// Is it a word that has something in brackets behind it?
pub fn takes_parts(word: &str) -> bool {
    let words = everything().filter(|definition| definition.is_choice).flat_map(|list| &list.parts);
    words.into_iter().any(|known| known.name == word && (!known.of.is_empty() || !known.fields.is_empty()))
}
