//! Titles and codes that stand where a short name is meant: `M-S07`, `Philippines`, the title of an inject.

use super::scene::Scene;
use crate::scenario::catalogue::State;
use crate::scenario::everyday_names;
use crate::scenario::visit::NameKind;

/// A short name and what else the same thing is called.
type Called<'a> = (&'a str, Vec<&'a str>);

/// The short name of what is called so, and how it is called in full.
pub fn id_of<'a>(scene: &Scene<'a>, kind: NameKind, word: &str) -> Option<(&'a str, &'a str)> {
    let wanted = plain(word);
    if wanted.is_empty() {
        return None;
    }
    if kind == NameKind::Paragraph {
        // A sign such as § is gone by now.
        let words = ["paragraph", "para", "commitment", "no", "nr"];
        let number = words.iter().find_map(|word| wanted.strip_prefix(word)).unwrap_or(&wanted);
        return scene.names.paragraph.keys().find(|id| plain(id) == number).map(|id| (*id, *id));
    }
    called(scene, kind)
        .into_iter()
        .find_map(|(id, names)| names.into_iter().find(|name| plain(name) == wanted).map(|name| (id, name)))
}

/// Small letters and digits alone: neither spaces nor signs make another title.
fn plain(words: &str) -> String {
    words.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn called<'a>(scene: &Scene<'a>, kind: NameKind) -> Vec<Called<'a>> {
    match kind {
        NameKind::State => states(scene),
        NameKind::Seat => roles(scene).chain(states(scene)).collect(),
        NameKind::Suspect => actors(scene).chain(roles(scene)).chain(states(scene)).collect(),
        NameKind::Actor => actors(scene).collect(),
        NameKind::Measure => measures(scene).collect(),
        NameKind::Choice => choices(scene).collect(),
        NameKind::Answer => choices(scene).chain(measures(scene)).collect(),
        NameKind::Statement => {
            let sheets = scene.library.instruments.iter().map(|sheet| &sheet.says);
            sheets.map(|text| (text.id.as_str(), vec![text.title.as_str()])).collect()
        }
        NameKind::Incident => two(&scene.file.incidents, |each| (&each.id, &each.title)),
        NameKind::Move => two(&scene.file.moves, |each| (&each.id, &each.title)),
        NameKind::Branch => two(&scene.file.branches, |each| (&each.id, &each.title)),
        NameKind::Inject => two(&scene.file.injects, |each| (&each.id, &each.headline)),
        NameKind::Paragraph | NameKind::Norm | NameKind::Objective | NameKind::Role | NameKind::Want => {
            Vec::new()
        }
    }
}

fn two<'a, T>(list: &'a [T], of: impl Fn(&'a T) -> (&'a String, &'a String)) -> Vec<Called<'a>> {
    list.iter().map(of).map(|(id, title)| (id.as_str(), vec![title.as_str()])).collect()
}

fn states<'a>(scene: &Scene<'a>) -> Vec<Called<'a>> {
    let called = |state: &'a State| {
        let all = std::iter::once(state.name.as_str()).chain(everyday_names::others(&state.id)).collect();
        (state.id.as_str(), all)
    };
    scene.library.states().into_iter().map(called).collect()
}

fn roles<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Called<'a>> + use<'a> {
    scene.file.roles.iter().map(|role| (role.id.as_str(), vec![role.title.as_str()]))
}

fn actors<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Called<'a>> + use<'a> {
    scene.file.actors.iter().map(|actor| (actor.id.as_str(), vec![actor.name.as_str()]))
}

fn measures<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Called<'a>> {
    let known = scene.names.measures.clone().into_iter();
    known.map(|card| {
        let names = [Some(&card.code), Some(&card.title), card.term.as_ref()];
        (card.id.as_str(), names.into_iter().flatten().map(String::as_str).collect())
    })
}

fn choices<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Called<'a>> {
    let known = scene.names.choices.clone().into_iter();
    known.map(|card| {
        let names = [Some(&card.code), Some(&card.title), card.term.as_ref()];
        (card.id.as_str(), names.into_iter().flatten().map(String::as_str).collect())
    })
}
