//! What an unknown word was meant to be.

use super::report::listed;
use super::scene::Scene;
use crate::scenario::diagnostic::nearest;
use crate::scenario::names::ACCIDENT;
use crate::scenario::path::parse;
use crate::scenario::source::Source;
use crate::scenario::walk::Kind;

/// Every word that could have been meant.
fn candidates<'a>(scene: &Scene<'a>, kind: Kind) -> Vec<&'a str> {
    let names = scene.names;
    let seats = || names.cast.words();
    match kind {
        Kind::State => scene.library.states().into_iter().map(|state| state.id.as_str()).collect(),
        Kind::Seat => seats().collect(),
        Kind::Statement => scene.library.instruments.iter().map(|sheet| sheet.says.id.as_str()).collect(),
        Kind::Paragraph => {
            names.instrument.into_iter().flat_map(|i| &i.paragraphs).map(|p| p.id.as_str()).collect()
        }
        Kind::Measure => names.measure.keys().copied().collect(),
        Kind::Norm => names.norm.keys().copied().collect(),
        Kind::Choice => names.choice.keys().copied().collect(),
        Kind::Answer => names.choice.keys().chain(names.measure.keys()).copied().collect(),
        Kind::Actor => names.actor.keys().copied().collect(),
        Kind::Suspect => names.actor.keys().copied().chain(seats()).chain([ACCIDENT]).collect(),
        Kind::Incident => names.incident.keys().copied().collect(),
        Kind::Move => names.moves.keys().copied().collect(),
        Kind::Branch => names.branch.keys().copied().collect(),
        Kind::Inject => names.inject.keys().copied().collect(),
        Kind::Objective | Kind::Role | Kind::Want => Vec::new(),
    }
}

/// What to write instead of an unknown word.
pub fn hint(scene: &Scene<'_>, source: &Source, kind: Kind, word: &str) -> String {
    if is_from_later_era(scene, kind, word) {
        return "it came after 2018: write `extended_era: true`, or choose another".into();
    }
    let candidates = candidates(scene, kind);
    match nearest(word, candidates.iter().copied()) {
        Some(near) => match declared_at(scene, kind, near) {
            Some(way) => {
                format!("did you mean `{near}`, declared on line {}?", source.place_of_way(&parse(&way)).line)
            }
            None => format!("did you mean `{near}`?"),
        },
        None if candidates.is_empty() => "none is declared yet".into(),
        None if candidates.len() > 40 => "scenarios/REFERENCE.md lists them all".into(),
        None => format!("possible: {}", listed(candidates)),
    }
}

fn is_from_later_era(scene: &Scene<'_>, kind: Kind, word: &str) -> bool {
    matches!(kind, Kind::Measure | Kind::Answer)
        && scene.library.measures().iter().any(|measure| measure.id == word)
}

/// The way to the declaration of a name that the scenario itself declares.
fn declared_at(scene: &Scene<'_>, kind: Kind, word: &str) -> Option<String> {
    let names = scene.names;
    let role = || scene.file.roles.iter().position(|role| role.id == word).map(|at| ("roles", at));
    let actor = || names.actor.get(word).map(|id| ("actors", id.at()));
    let (list, at) = match kind {
        Kind::Seat => role()?,
        Kind::Actor => actor()?,
        Kind::Suspect => actor().or_else(role)?,
        Kind::Incident => ("incidents", names.incident.get(word)?.at()),
        Kind::Move => ("moves", names.moves.get(word)?.at()),
        Kind::Branch => ("branches", names.branch.get(word)?.at()),
        Kind::Inject => ("injects", names.inject.get(word)?.at()),
        Kind::State | Kind::Statement | Kind::Paragraph | Kind::Measure | Kind::Choice | Kind::Answer => {
            return None;
        }
        Kind::Norm | Kind::Objective | Kind::Role | Kind::Want => return None,
    };
    Some(format!("{list}[{at}].id"))
}
