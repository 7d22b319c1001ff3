//! The manual of the scenario format, printed from the code: fields and words from the documentation of the
//! types, messages from the table of checks, names from the shipped library. Nothing in it is written by hand.

mod markdown;
mod names;
mod terms;

use std::fmt::Write;

use markdown::{cell, line};

use super::checks::{BASE, Check, Example, groups};
use super::diagnostic::Diagnostic;
use super::library::shipped_library;
use super::vocabulary::{Definition, Part, bare, definition, definitions, definitions_of_acts, lowered};

const OPENING: &str = "# Reference

This file is printed from the code (`BLESS=1 cargo test --test reference`), so it says what the program does. Begin with
[README.md](README.md); come here to look something up.

* [What stands in the file](#what-stands-in-the-file): every record with its fields
* [Words](#words): every closed list, conditions and effects among them
* [Messages](#messages): everything `mufakat check` can say, with a bad and a good example
* [Names](#names): measures and what they need, crisis choices with what they answer and who may make them, paragraphs,
  states with what they have at the start, and forums
* [A file of acts](#a-file-of-acts): what `mufakat run SCENARIO --acts FILE` reads
";

/// The whole manual, as `scenarios/REFERENCE.md` holds it.
pub fn reference() -> Result<String, Vec<Diagnostic>> {
    let library = shipped_library()?;
    let mut page = String::from(OPENING);
    page += "\n## What stands in the file\n";
    definitions().iter().filter(|each| !each.is_choice).for_each(|each| record(&mut page, each));
    page += "\n## Words\n";
    definitions().iter().filter(|each| each.is_choice).for_each(|each| words(&mut page, each));
    messages(&mut page);
    names::names(&mut page, library);
    acts(&mut page);
    Ok(page)
}

/// The other file that authors write.
fn acts(page: &mut String) {
    *page += "\n## A file of acts\n\nDecisions by seat and step, instead of bots. [README.md](README.md) says how to write one. The file is one \
              record\n[Acts](#acts).\n";
    for each in definitions_of_acts() {
        if each.is_choice { words(page, each) } else { record(page, each) }
    }
}

fn record(page: &mut String, definition: &Definition) {
    line!(page, "\n### {}\n\n{}\n", definition.name, definition.doc);
    line!(page, "| field | what stands there | meaning |\n|---|---|---|");
    for part in &definition.parts {
        let optional = if part.optional { "; may be left out" } else { "" };
        line!(page, "| `{}` | {}{optional} | {} |", part.name, written_as(&part.of), cell(&part.doc));
    }
}

fn words(page: &mut String, definition: &Definition) {
    line!(page, "\n### {}\n\n{}\n", definition.name, definition.doc);
    line!(page, "| word | meaning |\n|---|---|");
    for word in &definition.parts {
        let fields: String = word.fields.iter().map(field_of_word).collect();
        line!(page, "| `{}` | {}{} |", spelt(word), cell(&word.doc), fields);
    }
}

fn field_of_word(field: &Part) -> String {
    let optional = if field.optional { " (may be left out)" } else { "" };
    format!(" `{}`{optional}: {}.", field.name, lowered(&cell(&field.doc)))
}

/// A word as it is written, with the places for what stands in its brackets.
fn spelt(word: &Part) -> String {
    let place = |of: &str| placeholder(of).to_string();
    if !word.fields.is_empty() {
        let fields: Vec<_> =
            word.fields.iter().map(|field| format!("{}: {}", field.name, place(&field.of))).collect();
        return format!("{}({})", word.name, fields.join(", "));
    }
    let parts: Vec<_> = word.of.split(", ").filter(|of| !of.is_empty()).map(place).collect();
    if parts.is_empty() { word.name.clone() } else { format!("{}({})", word.name, parts.join(", ")) }
}

fn placeholder(of: &str) -> &'static str {
    let of = of.strip_prefix("Option<").and_then(|of| of.strip_suffix('>')).unwrap_or(of);
    match of {
        "String" => "\"…\"",
        "(String, u32)" => "(\"…\", 1)",
        "(String, String)" => "(\"…\", \"…\")",
        "u8" | "u32" => "1",
        "f64" => "0.5",
        "Vec<String>" => "[\"…\", …]",
        list if list.starts_with("Vec<") => "[…, …]",
        _ => "…",
    }
}

/// A type in the words of somebody who writes no program.
fn written_as(of: &str) -> String {
    if let Some(item) = of.strip_prefix("Vec<").and_then(|of| of.strip_suffix('>')) {
        return format!("a list in `[ ]`: {}", written_as(item));
    }
    match bare(of) {
        "String" => "a text in quotes".into(),
        "(String, String)" => "two texts in brackets: `(\"…\", \"…\")`".into(),
        "(String, u32)" => "a text and a whole number in brackets: `(\"…\", 1)`".into(),
        "u8" | "u32" | "u64" => "a whole number".into(),
        "f64" => "a number".into(),
        "bool" => "`true` or `false`".into(),
        other => match definition(other) {
            Some(list) if list.is_choice => format!("a word of [{other}](#{})", other.to_lowercase()),
            _ => format!("a record [{other}](#{})", other.to_lowercase()),
        },
    }
}

fn messages(page: &mut String) {
    *page += "\n## Messages\n\nAn **error** has to be put right. A **warning** can be accepted by its code, with a reason. The examples write \
              something\nat one place of this scenario, which has no message itself:\n\n";
    line!(page, "```ron\n{}```", BASE);
    for (title, checks) in groups() {
        line!(page, "\n### {title}");
        checks.iter().for_each(|check| message(page, check));
    }
}

fn message(page: &mut String, check: &Check) {
    line!(page, "\n#### {} {}: {}\n\n{}\n", check.code, check.severity.word(), check.title, check.why);
    line!(page, "* bad: {}", example(&check.bad));
    line!(page, "* good: {}", example(&check.good));
}

fn example(example: &Example) -> String {
    match example {
        Example::Told(words) => (*words).into(),
        Example::Write { at, write } => {
            let one_line = write.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{7}', "\\u{7}");
            format!("at `{at}`: ``{one_line}``")
        }
    }
}
