//! What an unknown word was meant to be: the known one that is nearest, or none rather than a misleading one.

use super::report::listed;
use super::scene::Scene;
use super::titles;
use crate::scenario::diagnostic::nearest;
use crate::scenario::names::ACCIDENT;
use crate::scenario::source::Source;
use crate::scenario::visit::NameKind;

/// Every word that could have been meant.
pub fn candidates<'a>(scene: &Scene<'a>, kind: NameKind) -> Vec<&'a str> {
    let names = scene.names;
    let seats = || names.cast.words();
    match kind {
        NameKind::State => scene.library.states().into_iter().map(|state| state.id.as_str()).collect(),
        NameKind::Seat => seats().collect(),
        NameKind::Statement => scene.library.instruments.iter().map(|sheet| sheet.says.id.as_str()).collect(),
        NameKind::Paragraph => {
            names.instrument.into_iter().flat_map(|i| &i.paragraphs).map(|p| p.id.as_str()).collect()
        }
        NameKind::Measure => names.measure.keys().copied().collect(),
        NameKind::Norm => names.norm.keys().copied().collect(),
        NameKind::Choice => names.choice.keys().copied().collect(),
        NameKind::Answer => names.choice.keys().chain(names.measure.keys()).copied().collect(),
        NameKind::Actor => names.actor.keys().copied().collect(),
        NameKind::Suspect => names.actor.keys().copied().chain(seats()).chain([ACCIDENT]).collect(),
        NameKind::Incident => names.incident.keys().copied().collect(),
        NameKind::Move => names.moves.keys().copied().collect(),
        NameKind::Branch => names.branch.keys().copied().collect(),
        NameKind::Inject => names.inject.keys().copied().collect(),
        NameKind::Objective | NameKind::Role | NameKind::Want => Vec::new(),
    }
}

/// What to write instead of an unknown word.
pub fn hint(scene: &Scene<'_>, source: &Source, kind: NameKind, word: &str) -> String {
    if is_from_later_era(scene, kind, word) {
        return "it came after 2018: write `extended_era: true`, or choose another".into();
    }
    if let Some((id, called)) = titles::id_of(scene, kind, word) {
        return match id == called {
            true => format!("write `{id}`"),
            false => format!("write its short name `{id}`: `{called}` is what people read"),
        };
    }
    let candidates = candidates(scene, kind);
    match nearest(word, candidates.iter().copied()) {
        Some(near) => match declared_at(scene, kind, near) {
            Some(way) => {
                format!("did you mean `{near}`, declared on {}?", source.line_of(&way))
            }
            None => format!("did you mean `{near}`?"),
        },
        None if candidates.is_empty() => "none is declared yet".into(),
        None if inside(word, &candidates).is_some() => {
            format!("did you mean `{}`?", inside(word, &candidates).unwrap_or_default())
        }
        None if candidates.len() > 40 => "scenarios/REFERENCE.md lists them all".into(),
        None => format!("possible: {}", listed(candidates)),
    }
}

/// The one name that stands among the words of what was written, as in `the host`.
fn inside<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let words: Vec<_> = word.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';')).collect();
    let mut found = candidates.iter().filter(|name| words.len() > 1 && words.contains(name));
    let first = found.next()?;
    found.next().is_none().then_some(*first)
}

fn is_from_later_era(scene: &Scene<'_>, kind: NameKind, word: &str) -> bool {
    matches!(kind, NameKind::Measure | NameKind::Answer)
        && scene.library.measures().iter().any(|measure| measure.id == word)
}

/// The way to the declaration of a name that the scenario itself declares.
pub fn declared_at(scene: &Scene<'_>, kind: NameKind, word: &str) -> Option<String> {
    let names = scene.names;
    let role = || scene.file.roles.iter().position(|role| role.id == word).map(|at| ("roles", at));
    let actor = || names.actor.get(word).map(|id| ("actors", id.at()));
    let (list, at) = match kind {
        NameKind::Seat => role()?,
        NameKind::Actor => actor()?,
        NameKind::Suspect => actor().or_else(role)?,
        NameKind::Incident => ("incidents", names.incident.get(word)?.at()),
        NameKind::Move => ("moves", names.moves.get(word)?.at()),
        NameKind::Branch => ("branches", names.branch.get(word)?.at()),
        NameKind::Inject => ("injects", names.inject.get(word)?.at()),
        NameKind::State
        | NameKind::Statement
        | NameKind::Paragraph
        | NameKind::Measure
        | NameKind::Choice
        | NameKind::Answer => {
            return None;
        }
        NameKind::Norm | NameKind::Objective | NameKind::Role | NameKind::Want => return None,
    };
    Some(format!("{list}[{at}].id"))
}
