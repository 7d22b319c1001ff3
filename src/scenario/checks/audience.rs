//! Checks of what people read: by whom, whether it fits, and whether what it asks can be answered.

use super::report::Report;
use super::scene::Scene;
use crate::scenario::file::{Effect, Scenario, To};
use crate::scenario::path::Path;
use crate::scenario::visit::{Stop, walk};

pub fn no_recipients(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        if matches!(&inject.to, To::Roles(several) if several.is_empty()) {
            report.say(&root.name("injects").item(place).name("to"), || {
                (
                    format!("nobody receives `{}`", inject.id),
                    "write `All`, `Role(\"…\")` or `Roles([\"…\", \"…\"])`".into(),
                )
            });
        }
    }
}

pub fn empty_texts(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        if matches!(item, Stop::Text(text, _) if text.trim().is_empty()) {
            report.say(at, || ("this text is empty".into(), "write it, or take the record out".into()));
        }
    });
}

pub fn long_texts(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Text(text, most) = item else { return };
        // No text has more characters than bytes, so most need no counting.
        if text.len() > most && text.chars().count() > most {
            report.say(at, || {
                let sentence =
                    format!("{} characters stand here, and {most} is the most", text.chars().count());
                (sentence, "cut it in two, or put the rest in a handout beside the file".into())
            });
        }
    });
}

pub fn control_characters(scene: &Scene<'_>, report: &mut Report<'_>) {
    walk(scene.file, &mut |at, item| {
        let Stop::Text(text, _) = item else { return };
        if let Some(odd) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            report.say(at, || {
                (
                    format!("the control character U+{:04X} stands in this text", u32::from(odd)),
                    "take it out".into(),
                )
            });
        }
    });
}

pub fn asked_unaware(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(asks) = &inject.asks else { continue };
        let Some(asked) = scene.names.cast.seat(&asks.of) else { continue };
        let receives = |who: &String| scene.names.cast.seat(who).is_none_or(|seat| seat == asked);
        let told = match &inject.to {
            To::All => true,
            To::Role(who) => receives(who),
            To::Roles(several) => several.is_empty() || several.iter().any(receives),
        };
        if !told {
            report.say(&root.name("injects").item(place).name("asks").name("of"), || {
                let sentence = format!("`{}` is asked by an inject that it does not receive", asks.of);
                (sentence, "add it to the recipients under `to`".into())
            });
        }
    }
}

pub fn announced_to_a_few(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate().filter(|(_, inject)| inject.to != To::All) {
        let announced = |effect: &Effect| matches!(effect, Effect::Announced { .. });
        if let Some(nth) = inject.effects.iter().position(announced) {
            report.say(&root.name("injects").item(place).name("effects").item(nth), || {
                let sentence = format!("`{}` announces it to all and is read by a few", inject.id);
                (sentence, "write `to: All`, or give an item of `Evidence` to those who read it".into())
            });
        }
    }
}

pub fn unanswerable(scene: &Scene<'_>, report: &mut Report<'_>) {
    each_ask(scene.file, |at, answer| {
        if answer.is_empty() {
            report.say(at, || {
                (
                    "nothing would answer this request".into(),
                    "name at least one crisis choice or measure".into(),
                )
            });
        }
    });
}

fn each_ask(file: &Scenario, mut look: impl FnMut(&Path<'_>, &[String])) {
    let root = Path::Root;
    for (place, inject) in file.injects.iter().enumerate() {
        if let Some(asks) = &inject.asks {
            look(&root.name("injects").item(place).name("asks").name("answer"), &asks.answer);
        }
    }
}
