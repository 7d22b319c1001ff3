//! Checks of headlines: every inject has one, and it can be read at a glance.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::path::Path;

/// The most words of a headline.
pub const WORDS_MAX: usize = 12;

pub fn missing(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        if inject.headline.trim().is_empty() {
            report.say(&root.name("injects").item(place).name("headline"), || {
                let sentence = format!("`{}` has no headline", inject.id);
                (sentence, format!("write what it says in one plain sentence of at most {WORDS_MAX} words"))
            });
        }
    }
}

pub fn long(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let words = inject.headline.split_whitespace().count();
        if words > WORDS_MAX {
            report.say(&root.name("injects").item(place).name("headline"), || {
                let sentence = format!("the headline of `{}` has {words} words", inject.id);
                (sentence, format!("{WORDS_MAX} are enough: leave the rest to the text"))
            });
        }
    }
}
