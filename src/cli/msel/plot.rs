//! When an event comes and on what it hangs: the four cells that are read together, and what follows for the file.

use super::sentence::Sentences;
use super::shape::{Shape, hole};
use super::sheet::{Says, plain};
use super::told::Plot;
use crate::scenario::edit::quoted;
use crate::words::{Phrase, word, words};

/// The four cells, as they were told or as they came back.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Time {
    pub part: String,
    pub step: String,
    pub only_if: String,
    pub contingency: String,
}

/// A field and what is to stand in it; none where it goes.
pub(super) type Change = (&'static str, Option<String>);

/// Why a cell cannot be read.
pub(super) type Slip = (Says, Phrase);

/// The kinds of lines in the cell of conditions: the message and the field of the file. The first belongs to the time.
const LINES: [(&str, &str); 5] = [
    ("msel-soon", "release"),
    ("control-only-if", "when"),
    ("control-not-if", "unless"),
    ("control-presumes", "presumes"),
    ("msel-before-presumes", "presumes"),
];

/// The most steps after which a contingency comes.
const STEPS_MAX: u8 = 200;

/// What follows from cells that were changed. `way` is the record of the event; none for a new one.
pub(super) fn changes(plot: &Plot, way: Option<&str>, old: &Time, new: &Time) -> Result<Vec<Change>, Slip> {
    let sentences = Sentences::of(plot);
    let (before, after) = (lines(&old.only_if), lines(&new.only_if));
    let mut changes: Vec<Change> = Vec::new();
    for (_, field) in &LINES[1..4] {
        let of = |lines: &[(usize, String)]| {
            let own =
                lines.iter().filter(|(kind, _)| LINES.get(*kind).is_some_and(|(_, known)| known == field));
            own.map(|(_, line)| line.clone()).collect::<Vec<_>>()
        };
        match (of(&before).as_slice(), of(&after).as_slice()) {
            (_, [_, _, ..]) => return Err(slip(Says::OnlyIf, "msel-twice", &word("msel-only-if"))),
            ([was], [is]) if is_same_line(&sentences, was, is) => {}
            (_, [is]) => changes.push((field, Some(condition(&sentences, is)?))),
            ([], []) => {}
            (_, []) => changes.push((field, None)),
        }
    }
    if let Some((_, line)) = after.iter().find(|(kind, _)| *kind == LINES.len()) {
        return Err(slip(Says::OnlyIf, "msel-unread", line));
    }
    changes.extend(release(plot, &sentences, way, old, new)?);
    Ok(changes)
}

/// When it comes, if that has changed.
fn release(
    plot: &Plot,
    sentences: &Sentences<'_>,
    way: Option<&str>,
    old: &Time,
    new: &Time,
) -> Result<Option<Change>, Slip> {
    let soon =
        |time: &Time| lines(&time.only_if).into_iter().find(|(kind, _)| *kind == 0).map(|(_, line)| line);
    let same = |one: &str, other: &str| plain(one) == plain(other);
    let is_same_soon = |one: Option<String>, other: Option<String>| match (one, other) {
        (Some(one), Some(other)) => is_same_line(sentences, &one, &other),
        (one, other) => one == other,
    };
    let is_same = same(&old.part, &new.part)
        && same(&old.step, &new.step)
        && is_same_contingency(plot, &old.contingency, &new.contingency)
        && is_same_soon(soon(old), soon(new));
    if is_same && way.is_some() {
        return Ok(None);
    }
    let step = plain(&new.step);
    if step == plain(&word("msel-later")) {
        return Ok(Some(("release", Some(lacking(sentences, &new.contingency)?))));
    }
    if !plain(&new.contingency).is_empty() {
        return Err(slip(Says::Contingency, "msel-no-contingency", &word("msel-later")));
    }
    let part = part(plot, &new.part)?;
    if step == plain(&word("msel-as-soon")) {
        let Some(line) = soon(new) else {
            return Err(slip(Says::OnlyIf, "msel-no-soon", &word("msel-as-soon")));
        };
        let written = way.and_then(|way| plot.document.written(&format!("{way}.release.Once[1]")));
        let condition = match written {
            Some(written) if soon(old).as_ref() == Some(&line) => written.to_owned(),
            _ => condition(sentences, &line)?,
        };
        return Ok(Some(("release", Some(format!("Once({}, {condition})", quoted(&part.0))))));
    }
    if soon(new).is_some() {
        return Err(slip(Says::Step, "msel-soon-with-step", &word("msel-as-soon")));
    }
    let number = step.strip_suffix(".0").unwrap_or(&step).parse::<u16>().ok();
    match number.filter(|number| (1..=part.1).contains(number)) {
        Some(number) => Ok(Some(("release", Some(format!("At({}, {number})", quoted(&part.0)))))),
        None => {
            let why = Phrase::of("msel-no-step").with("step", new.step.clone()).with("steps", part.1);
            Err((Says::Step, why))
        }
    }
}

/// The short name of a move and how many steps it has.
fn part(plot: &Plot, cell: &str) -> Result<(String, u16), Slip> {
    let s = plot.scenario();
    let wanted = plain(cell);
    let is_meant = |title: &str, id: &str| plain(title) == wanted || id == wanted;
    let mut found = s.moves.iter().filter(|part| is_meant(&part.title, &part.id));
    match (found.next(), found.next()) {
        (Some(part), None) => Ok((part.id.clone(), part.steps)),
        _ => {
            let why = Phrase::of("msel-no-move").with("move", cell.to_owned()).with("moves", plot.moves());
            Err((Says::Move, why))
        }
    }
}

/// A contingency: so many steps after another event, unless something holds.
fn lacking(sentences: &Sentences<'_>, cell: &str) -> Result<String, Slip> {
    let said = plain(cell);
    for steps in 1..=STEPS_MAX {
        let pairs = [("steps", steps.into()), ("inject", hole(0).into()), ("condition", hole(1).into())];
        for fit in Shape::cut(&plain(&words("control-when-lacking", &pairs))).fits(&said) {
            let of = |hole: usize| fit.iter().find(|(at, _)| *at == hole).map_or("", |(_, words)| *words);
            if let (Some(after), Some(expected)) = (sentences.inject(of(0)), sentences.read(of(1))) {
                return Ok(format!("Lacking(after: {after}, steps: {steps}, expected: {expected})"));
            }
        }
    }
    Err(slip(Says::Contingency, "msel-unread", cell))
}

/// What a cell of conditions comes to in the file, in one order; none where a line cannot be read.
pub(super) fn read_conditions(plot: &Plot, cell: &str) -> Option<Vec<String>> {
    let sentences = Sentences::of(plot);
    let each = lines(cell).into_iter().map(|(kind, line)| {
        let field = LINES.get(kind).map(|(_, field)| *field)?;
        Some(format!("{field}: {}", condition(&sentences, &line).ok()?))
    });
    let mut all: Vec<String> = each.collect::<Option<_>>()?;
    all.sort();
    Some(all)
}

/// What a contingency comes to in the file.
pub(super) fn read_contingency(plot: &Plot, cell: &str) -> Option<String> {
    lacking(&Sentences::of(plot), cell).ok()
}

fn is_same_contingency(plot: &Plot, one: &str, other: &str) -> bool {
    let read = |cell: &str| read_contingency(plot, cell);
    plain(one) == plain(other) || read(one).is_some_and(|one| read(other) == Some(one))
}

/// Do two lines of one kind say the same?
fn is_same_line(sentences: &Sentences<'_>, one: &str, other: &str) -> bool {
    let read = |line: &str| condition(sentences, line).ok();
    one == other || read(one).is_some_and(|one| read(other) == Some(one))
}

/// The condition of a line, without the words that say what it is for.
fn condition(sentences: &Sentences<'_>, line: &str) -> Result<String, Slip> {
    let inside = LINES.iter().find_map(|(key, _)| {
        Shape::of(key, &["condition"]).fits(line).first().map(|fit| fit[0].1.to_owned())
    });
    let read = inside.and_then(|inside| sentences.read(&inside));
    read.ok_or_else(|| slip(Says::OnlyIf, "msel-unread", line))
}

/// The lines of the cell of conditions with the kind of each; one more than there are kinds for a line that is none.
fn lines(cell: &str) -> Vec<(usize, String)> {
    let lines = cell.lines().map(|line| plain(line).trim_end_matches('.').to_owned());
    let lines = lines.filter(|line| !line.is_empty());
    let kind =
        |line: &str| LINES.iter().position(|(key, _)| !Shape::of(key, &["condition"]).fits(line).is_empty());
    lines.map(|line| (kind(&line).unwrap_or(LINES.len()), line)).collect()
}

/// The reason, with what stands in the cell.
fn slip(says: Says, key: &'static str, cell: &str) -> Slip {
    (says, Phrase::of(key).with("cell", cell.to_owned()))
}
