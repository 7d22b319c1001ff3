//! Checks of pictures: whether every page can show them, and whether they are told to those who cannot see them.

use super::check::{Check, Example, Run};
use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::Severity::Error;
use crate::scenario::path::Path;
use crate::scenario::picture::{self, read};

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC801",
        severity: Error,
        title: "a picture that cannot be shown",
        why: "Pictures go to every phone in the room and into the journal: PNG, JPEG or WebP, at most 512 KiB, at most 4,096 pixels along a side.",
        bad: Example::Told(
            "`picture: (file: \"../screens.png\", alt: \"…\")`, a file that is not there, or a photograph as the camera made it",
        ),
        good: Example::Told(
            "`picture: (file: \"pictures/screens.png\", alt: \"…\")`, and that file in the folder of the scenario",
        ),
        run: Run::Scenario(unfit),
    },
    Check {
        code: "SC802",
        severity: Error,
        title: "a picture without words",
        why: "Somebody in the room may not see it, and a printer may make it grey: `alt` says what can be seen.",
        bad: Example::Told("`picture: (file: \"pictures/screens.png\", alt: \"\")`"),
        good: Example::Told(
            "`picture: (file: \"pictures/screens.png\", alt: \"Six black screens in a control room.\")`",
        ),
        run: Run::Scenario(wordless),
    },
];

fn unfit(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(picture) = &inject.picture else { continue };
        if let Err(why) = read(picture) {
            report.say(&root.name("injects").item(place).name("picture").name("file"), || {
                (why.sentence(&picture.file), why.hint().into())
            });
        }
    }
}

fn wordless(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(picture) = &inject.picture else { continue };
        if let Some((sentence, hint)) = picture::wordless(&picture.file, &picture.alt) {
            report.say(&root.name("injects").item(place).name("picture").name("alt"), || {
                (sentence, hint.into())
            });
        }
    }
}
