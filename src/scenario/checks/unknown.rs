//! Words that name nothing: found once for all kinds of names, so that one slip is one message however often it is written.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Report;
use super::scene::Scene;
use super::suggest::{self, declared_at};
use crate::scenario::alike;
use crate::scenario::expected;
use crate::scenario::names::ACCIDENT;
use crate::scenario::path::{Path, parse};
use crate::scenario::slips::remedies::{says_nothing, without};
use crate::scenario::visit::{NameKind, Stop, walk};

/// A word that names nothing where it stands.
struct Unknown<'a> {
    kind: NameKind,
    word: &'a str,
    /// The way to its first place.
    first: String,
    /// In how many places it stands.
    places: usize,
}

/// Kinds of names that lead to the same things: a word that is none of these is one slip.
fn family(kind: NameKind) -> NameKind {
    match kind {
        NameKind::Seat | NameKind::Suspect | NameKind::State | NameKind::Actor => NameKind::Seat,
        NameKind::Answer | NameKind::Choice | NameKind::Measure => NameKind::Answer,
        other => other,
    }
}

/// Every word of these kinds that names nothing, in the order of its first place.
fn unknown<'a>(scene: &Scene<'a>, of: NameKind) -> Vec<Unknown<'a>> {
    let mut found: Vec<Unknown<'a>> = Vec::new();
    let mut known = BTreeMap::new();
    walk(scene.file, &mut |at, item| {
        let Stop::Mention(kind, word) = item else { return };
        if family(kind) != of || is_known(scene, kind, word) {
            return;
        }
        let nth = *known.entry(word).or_insert(found.len());
        match found.get_mut(nth) {
            Some(before) => before.places += 1,
            None => found.push(Unknown { kind, word, first: at.to_string(), places: 1 }),
        }
    });
    found
}

/// Says of each word of this kind that names nothing what was probably meant.
pub fn names(scene: &Scene<'_>, report: &mut Report<'_>, kind: NameKind) {
    let found = unknown(scene, family(kind));
    if found.is_empty() {
        return;
    }
    let looks = looks(scene, kind);
    for found in found {
        if found.kind == kind && !looks.contains_key(&alike::look(found.word)) {
            let source = report.source;
            say_at(report, &found.first, || {
                let hint = renamed(scene, &found)
                    .map(|(name, way)| {
                        let line = source.line_of(&way);
                        format!("`{name}`, declared on {line}, is used nowhere: was it renamed?")
                    })
                    .or_else(|| nothing(&found))
                    .unwrap_or_else(|| suggest::hint(scene, source, kind, found.word));
                (sentence(kind, found.word, found.places), hint)
            });
        }
    }
}

/// Says of each word that prints like a name, and is another, which sign differs.
pub fn lookalikes(scene: &Scene<'_>, report: &mut Report<'_>) {
    let families = [
        NameKind::Seat,
        NameKind::Answer,
        NameKind::Statement,
        NameKind::Paragraph,
        NameKind::Norm,
        NameKind::Incident,
        NameKind::Move,
        NameKind::Branch,
        NameKind::Inject,
    ];
    let mut known = BTreeMap::new();
    for found in families.into_iter().flat_map(|family| unknown(scene, family)) {
        let looks = known.entry(found.kind).or_insert_with(|| looks(scene, found.kind));
        // A name that itself holds a sign that nobody sees has a message where it is declared.
        let meant = looks.get(&alike::look(found.word)).copied();
        let Some(meant) = meant.filter(|meant| alike::first_unseen(meant).is_none()) else { continue };
        let plain_here = found.word.is_ascii() && !meant.is_ascii();
        if let Some(way) = declared_at(scene, found.kind, meant).filter(|_| plain_here) {
            // Where it is declared stands the sign that nobody would type on purpose.
            say_at(report, &way, || {
                let difference =
                    alike::difference(meant, found.word).unwrap_or_else(|| "a sign differs".into());
                let places = if found.places == 1 {
                    "1 place says".into()
                } else {
                    format!("{} places say", found.places)
                };
                let sentence = format!(
                    "this looks like `{}`, as {places}, and is another name: {difference}",
                    found.word
                );
                (sentence, format!("write `{}`", found.word))
            });
            continue;
        }
        say_at(report, &found.first, || {
            let times =
                if found.places > 1 { format!(", in {} places", found.places) } else { String::new() };
            let difference = alike::difference(found.word, meant).unwrap_or_else(|| "a sign differs".into());
            (
                format!("this looks like `{meant}` and is another name: {difference}"),
                format!("write `{meant}`{times}"),
            )
        });
    }
}

/// Every name of this kind by what it looks like.
fn looks<'a>(scene: &Scene<'a>, kind: NameKind) -> BTreeMap<String, &'a str> {
    suggest::candidates(scene, kind).into_iter().map(|name| (alike::look(name), name)).collect()
}

/// The one name of this kind that is declared and nowhere used, if a word that names nothing stands in several places.
fn renamed<'a>(scene: &Scene<'a>, found: &Unknown<'_>) -> Option<(&'a str, String)> {
    let is_declared = matches!(
        found.kind,
        NameKind::Seat
            | NameKind::Suspect
            | NameKind::Actor
            | NameKind::Incident
            | NameKind::Branch
            | NameKind::Move
    );
    if found.places < 2 || !is_declared {
        return None;
    }
    let mut used = BTreeSet::new();
    walk(scene.file, &mut |_, item| {
        if let Stop::Mention(kind, word) = item
            && family(kind) == family(found.kind)
        {
            used.insert(word);
        }
    });
    let declared = |name: &'a str| Some((name, declared_at(scene, found.kind, name)?));
    let mut unused = suggest::candidates(scene, found.kind)
        .into_iter()
        .filter(|name| !used.contains(name))
        .filter_map(declared);
    let first = unused.next()?;
    unused.next().is_none().then_some(first)
}

/// What to do about a word that says that there is nothing to be named.
fn nothing(found: &Unknown<'_>) -> Option<String> {
    let place = expected::at(&parse(&found.first))?;
    says_nothing(found.word).then(|| without(&place))
}

/// Does any delegation that is named here not exist? Then what seems to be missing may have been meant.
pub fn any_seat(scene: &Scene<'_>) -> bool {
    !unknown(scene, NameKind::Seat).is_empty()
}

fn say_at(report: &mut Report<'_>, way: &str, words: impl FnOnce() -> (String, String)) {
    let steps = parse(way);
    with_path(&Path::Root, &steps, &mut Some(|at: &Path<'_>| report.say(at, words)));
}

/// A way in steps as a chain.
fn with_path(
    at: &Path<'_>,
    steps: &[crate::scenario::path::Step<'_>],
    then: &mut Option<impl FnOnce(&Path<'_>)>,
) {
    match steps.split_first() {
        Some((step, rest)) => with_path(&Path::Then(at, *step), rest, then),
        None => {
            if let Some(then) = then.take() {
                then(at);
            }
        }
    }
}

/// Does the word name something, or is it somebody else's to complain about?
fn is_known(scene: &Scene<'_>, kind: NameKind, word: &str) -> bool {
    let names = scene.names;
    let seat = || names.cast.seat(word).is_some() || scene.is_role(word) || scene.card(word).is_some();
    match kind {
        NameKind::State => scene.card(word).is_some(),
        NameKind::Seat => seat(),
        NameKind::Statement => names.instrument.is_some(),
        NameKind::Paragraph => names.instrument.is_none() || names.paragraph.contains_key(word),
        NameKind::Measure => names.measure.contains_key(word),
        NameKind::Norm => names.instrument.is_none() || names.norm.contains_key(word),
        NameKind::Choice => names.choice.contains_key(word),
        NameKind::Answer => names.choice.contains_key(word) || names.measure.contains_key(word),
        NameKind::Actor => names.actor.contains_key(word) || word == ACCIDENT || seat(),
        NameKind::Suspect => names.actor.contains_key(word) || word == ACCIDENT || seat(),
        NameKind::Incident => names.incident.contains_key(word),
        // An exercise without moves is another check's business.
        NameKind::Move => names.moves.is_empty() || names.moves.contains_key(word),
        NameKind::Branch => names.branch.contains_key(word),
        NameKind::Inject => names.inject.contains_key(word),
        NameKind::Objective | NameKind::Role | NameKind::Want => true,
    }
}

fn sentence(kind: NameKind, word: &str, places: usize) -> String {
    if word.trim().is_empty() {
        return "nothing stands between these quotes, and a name is expected".into();
    }
    let what = match kind {
        NameKind::State => "state has the code",
        NameKind::Seat => "role or state is called",
        NameKind::Statement => "statement is called",
        NameKind::Paragraph => "paragraph of the statement has the number",
        NameKind::Measure => "measure is called",
        NameKind::Norm => "norm of the statement is called",
        NameKind::Choice => "crisis choice is called",
        NameKind::Answer => "crisis choice or measure is called",
        NameKind::Objective => "objective is called",
        NameKind::Role => "role is called",
        NameKind::Want => "national objective is called",
        NameKind::Actor => "actor is called",
        NameKind::Suspect => "actor, role or state is called",
        NameKind::Incident => "incident is called",
        NameKind::Move => "move is called",
        NameKind::Branch => "branch is called",
        NameKind::Inject => "inject is called",
    };
    match (places, what.split_once(" has the ")) {
        (1, _) => format!("no {what} `{word}`"),
        (_, Some((noun, mark))) => format!("{places} places say `{word}`, and no {noun} has such a {mark}"),
        (_, None) => format!("{places} places say `{word}`, and no {what} so"),
    }
}
