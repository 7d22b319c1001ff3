//! Files of other programs that were saved or renamed as a scenario, by how they begin.

/// How a file of another kind begins, what it is, and how to come by a plain text.
const KINDS: [(&str, &str, &str); 12] = [
    ("{\\rtf", "a document in rich text (RTF)", WORD_PROCESSOR),
    ("PK\u{3}\u{4}", "a document of a word processor, a spreadsheet or an archive", WORD_PROCESSOR),
    ("%PDF", "a PDF", "open the document it was made from, and save that as plain text in UTF-8"),
    ("<?xml", "an XML file", FROM_README),
    ("<!DOCTYPE", "a web page", FROM_README),
    ("<!doctype", "a web page", FROM_README),
    ("<html", "a web page", FROM_README),
    ("<", "a web page or an XML file", FROM_README),
    ("{", "a file in braces, such as JSON", JSON),
    ("---", "a file in YAML or Markdown", FROM_README),
    ("# ", "a file in Markdown", FROM_README),
    ("\u{0}", "no text at all", WORD_PROCESSOR),
];

const WORD_PROCESSOR: &str =
    "open it, save it as plain text in UTF-8 (in TextEdit: Format, Make Plain Text), and check that file";
const FROM_README: &str =
    "a scenario begins with `Scenario(` and ends with `)`; scenarios/README.md has one to copy";
const JSON: &str =
    "a record stands in `(` and `)`, and names of fields have no quotes; scenarios/README.md has one to copy";

/// What a text that is no scenario seems to be, and what to do; none if it begins like nothing in the table.
pub fn recognise(text: &str) -> Option<(&'static str, &'static str)> {
    let beginning = text.trim_start();
    // Of two bytes for each letter one is nothing.
    if beginning.chars().take(4).filter(|sign| *sign == '\0').count() == 2 {
        return Some(("text in UTF-16, which some editors call \"Unicode\"", "save it as \"UTF-8\""));
    }
    KINDS.iter().find(|(begins, ..)| beginning.starts_with(begins)).map(|(_, what, remedy)| (*what, *remedy))
}
