//! The catalogue, checked as a scenario is: names that lead somewhere, numbers in range, texts that fit.

use std::collections::{BTreeMap, BTreeSet};

use super::check::{Check, Example, LibraryLook, Run};
use super::report::{Report, listed};
use crate::scenario::catalogue::Era;
use crate::scenario::diagnostic::Severity::Error;
use crate::scenario::diagnostic::{Diagnostic, nearest};
use crate::scenario::library::Library;
use crate::scenario::path::{Path, parse};
use crate::scenario::source::Source;
use crate::scenario::visit::catalogue::{CatalogueStop, walk};
use crate::sim::ids::{CHOICES_MAX, INDICATORS_MAX, MEASURES_MAX};

const fn told(
    code: &'static str,
    title: &'static str,
    why: &'static str,
    bad: &'static str,
    look: LibraryLook,
) -> Check {
    let good = Example::Told("as in the files under assets/");
    Check { code, severity: Error, title, why, bad: Example::Told(bad), good, run: Run::Library(look) }
}

pub const CHECKS: &[Check] = &[
    told(
        "SC701",
        "leads nowhere",
        "A measure that needs, or a state that has, what does not exist can never be right.",
        "`needs: [Own(\"poc_polcy\")]`",
        leads_nowhere,
    ),
    told(
        "SC702",
        "two of one name",
        "Every id and every code of the catalogue is given once.",
        "two measures with the code `M-T01`",
        twice,
    ),
    told("SC703", "out of range", "Each number of the catalogue has a range.", "`chance: 1.5`", out_of_range),
    told(
        "SC704",
        "text that does not fit",
        "Titles have 40 characters at most, so that they fit a card; no text is empty.",
        "a title of 50 characters",
        unfit_texts,
    ),
    told(
        "SC705",
        "needs what comes later",
        "A measure of 2018 cannot wait for one that came after.",
        "a measure of 2018 that needs an extended one",
        later_needs,
    ),
    told(
        "SC706",
        "too many of a kind",
        "The tables of the rules have room for so many and no more.",
        "129 measures",
        too_many,
    ),
];

/// Every message about a library, in the order of its files.
pub fn check_library(library: &Library) -> Vec<Diagnostic> {
    let Some(first) = library.instruments.first() else { return Vec::new() };
    let mut report = Report::new(&first.source);
    for check in CHECKS {
        let Run::Library(look) = check.run else { continue };
        report.begin(check.code, check.severity);
        look(library, &mut report);
        report.end();
    }
    report.into_messages()
}

fn leads_nowhere<'a>(library: &'a Library, report: &mut Report<'a>) {
    let known = known(library);
    let paragraphs: Vec<_> = library.instruments.iter().flat_map(|sheet| &sheet.says.paragraphs).collect();
    walk(library, &mut |source, at, entry| match entry {
        CatalogueStop::Mention(kind, word) if !known[kind].contains(word) => {
            report.turn_to(source);
            report.say(at, || (format!("no {kind} is called `{word}`"), meant(word, &known[kind])));
        }
        CatalogueStop::Indicator(paragraph, indicator) => {
            let mut own =
                paragraphs.iter().filter(|each| each.id == paragraph).flat_map(|each| &each.indicators);
            if known["paragraph"].contains(paragraph) && !own.any(|each| each.id == indicator) {
                report.turn_to(source);
                let sentence = format!("`{indicator}` is no indicator of paragraph {paragraph}");
                report.say(at, || (sentence, "cite one of its own".into()));
            }
        }
        CatalogueStop::OneOf(word, parts) if !parts.iter().any(|part| part == word) => {
            report.turn_to(source);
            let possible = listed(parts.iter().map(String::as_str));
            report.say(at, || (format!("there is no part `{word}`"), format!("possible: {possible}")));
        }
        _ => {}
    });
    halves(library, report);
}

fn halves<'a>(library: &'a Library, report: &mut Report<'a>) {
    let root = Path::Root;
    for sheet in &library.instruments {
        for (place, paragraph) in sheet.says.paragraphs.iter().enumerate() {
            if paragraph.half_of.is_some()
                && sheet.says.paragraphs.iter().any(|p| Some(&p.id) == paragraph.half_of.as_ref())
            {
                report.turn_to(&sheet.source);
                report.say(&root.name("paragraphs").item(place).name("half_of"), || {
                    let sentence = format!("`{}` is half of a paragraph that is scored itself", paragraph.id);
                    (sentence, "a paragraph is scored whole or in halves".into())
                });
            }
        }
    }
}

fn meant(word: &str, known: &BTreeSet<&str>) -> String {
    match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("possible: {}", listed(known.iter().copied())),
    }
}

/// Everything that can be named, by kind.
fn known(library: &Library) -> BTreeMap<&'static str, BTreeSet<&str>> {
    let mut known = BTreeMap::new();
    let instruments = || library.instruments.iter().map(|sheet| &sheet.says);
    known.insert("measure", library.measures().into_iter().map(|measure| measure.id.as_str()).collect());
    known.insert("choice", library.choices().into_iter().map(|choice| choice.id.as_str()).collect());
    known.insert("forum", library.forums().into_iter().map(|forum| forum.id.as_str()).collect());
    known.insert("norm", instruments().flat_map(|text| &text.norms).map(|norm| norm.id.as_str()).collect());
    known.insert(
        "paragraph",
        instruments().flat_map(|text| &text.paragraphs).map(|p| p.id.as_str()).collect(),
    );
    let groups = library.states().into_iter().flat_map(|state| &state.groups).map(String::as_str);
    known.insert("group", groups.chain(["all"]).collect());
    known
}

/// Two instruments may number their paragraphs alike; within one, and for all else, a name is given once.
fn twice<'a>(library: &'a Library, report: &mut Report<'a>) {
    let mut first: BTreeMap<(&str, &str, &str), (&'a Source, String)> = BTreeMap::new();
    walk(library, &mut |source, at, entry| {
        let CatalogueStop::Declared(kind, word) = entry else { return };
        let within = match kind {
            "paragraph" | "indicator" | "norm" => source.document.file.as_str(),
            _ => "",
        };
        match first.get(&(within, kind, word)) {
            Some((other, way)) => {
                let line = other.place_of_way(&parse(way)).line;
                report.turn_to(source);
                let hint = format!("the first stands on line {line} of {}", other.document.file);
                report.say(at, || (format!("another {kind} is called `{word}`"), hint));
            }
            None => {
                first.insert((within, kind, word), (source, at.to_string()));
            }
        }
    });
}

fn out_of_range<'a>(library: &'a Library, report: &mut Report<'a>) {
    walk(library, &mut |source, at, entry| {
        let CatalogueStop::Number(value, low, high) = entry else { return };
        if !(low..=high).contains(&value) {
            report.turn_to(source);
            report.say(at, || {
                (format!("{value} is out of range"), format!("write a number from {low} to {high}"))
            });
        }
    });
}

fn unfit_texts<'a>(library: &'a Library, report: &mut Report<'a>) {
    walk(library, &mut |source, at, entry| {
        let CatalogueStop::Text(text, most) = entry else { return };
        let count = text.chars().count();
        if count > most || text.trim().is_empty() {
            report.turn_to(source);
            report.say(at, || (format!("{count} characters stand here"), format!("write 1 to {most}")));
        }
    });
}

fn later_needs<'a>(library: &'a Library, report: &mut Report<'a>) {
    let measures = library.measures();
    let is_later = |id: &str| measures.iter().any(|measure| measure.id == id && measure.era == Era::Extended);
    walk(library, &mut |source, at, entry| {
        let CatalogueStop::Needed(of, id) = entry else { return };
        if of.era == Era::In2018 && is_later(id) {
            report.turn_to(source);
            let sentence = format!("`{}` is of 2018 and needs `{id}`, which came later", of.id);
            report.say(at, || (sentence, "take the need out, or write `era: Extended`".into()));
        }
    });
}

fn too_many<'a>(library: &'a Library, report: &mut Report<'a>) {
    let indicators = |sheet: &crate::scenario::catalogue::Instrument| {
        sheet.paragraphs.iter().map(|p| p.indicators.len()).sum::<usize>()
    };
    let most_indicators = library.instruments.iter().map(|sheet| indicators(&sheet.says)).max().unwrap_or(0);
    let tables = [
        ("measures", library.measures().len(), MEASURES_MAX),
        ("crisis choices", library.choices().len(), CHOICES_MAX),
        ("states", library.states().len(), 255),
        ("forums", library.forums().len(), 255),
        ("indicators of one instrument", most_indicators, INDICATORS_MAX),
    ];
    for (what, count, most) in tables.into_iter().filter(|(_, count, most)| count > most) {
        report.say(&Path::Root, || (format!("there are {count} {what}"), format!("{most} is the most")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::shipped_library;

    /// The codes of the messages about the shipped library with something spoilt in it.
    fn codes(spoil: impl FnOnce(&mut Library)) -> Vec<&'static str> {
        let mut library = shipped_library().unwrap().clone();
        spoil(&mut library);
        let codes: BTreeSet<_> = check_library(&library).iter().map(|message| message.code).collect();
        codes.into_iter().collect()
    }

    #[test]
    fn the_shipped_library_has_no_message() {
        assert_eq!(codes(|_| ()), [""; 0]);
    }

    #[test]
    fn what_leads_nowhere_is_found() {
        assert_eq!(codes(|library| library.states[0].says[0].in_force.push("nothing".into())), ["SC701"]);
        assert_eq!(
            codes(|library| library.measures[0].says[0].serves[0].indicator = "IND-99".into()),
            ["SC701"]
        );
        assert_eq!(
            codes(|library| library.instruments[0].says.paragraphs[0].half_of = Some("2".into())),
            ["SC701"]
        );
    }

    #[test]
    fn two_of_one_name_are_found() {
        let spoil =
            |library: &mut Library| library.choices[0].says[1].code = library.choices[0].says[0].code.clone();
        assert_eq!(codes(spoil), ["SC702"]);
    }

    #[test]
    fn numbers_and_texts_that_do_not_fit_are_found() {
        assert_eq!(codes(|library| library.measures[0].says[0].upkeep = f64::NAN), ["SC703"]);
        assert_eq!(codes(|library| library.choices[0].says[0].title = "a".repeat(41)), ["SC704"]);
    }

    #[test]
    fn a_measure_of_2018_cannot_need_a_later_one() {
        let spoil = |library: &mut Library| {
            let later = library
                .measures()
                .into_iter()
                .find(|measure| measure.era == Era::Extended)
                .unwrap()
                .id
                .clone();
            let now = library.measures.iter_mut().flat_map(|sheet| &mut sheet.says);
            let now = now.into_iter().find(|measure| measure.era == Era::In2018).unwrap();
            now.needs.push(crate::scenario::catalogue::Need::Own(later));
        };
        assert_eq!(codes(spoil), ["SC705"]);
    }

    #[test]
    fn a_table_that_is_too_long_is_found() {
        let spoil = |library: &mut Library| {
            let extra = library.choices[0].says[0].clone();
            library.choices[0].says.extend((0..70).map(|nth| {
                let mut choice = extra.clone();
                (choice.id, choice.code) = (format!("extra-{nth}"), format!("X-9{nth}"));
                choice
            }));
        };
        assert_eq!(codes(spoil), ["SC706"]);
    }
}
