//! Checks of pictures: whether every page can show them, and whether they are told to those who cannot see them.

use super::check::{Check, Example, Run};
use super::report::Report;
use super::scene::Scene;
use crate::scenario::diagnostic::Severity::Error;
use crate::scenario::path::Path;
use crate::scenario::picture::{ALT_MAX, BYTES_MAX, SIDE_MAX, SIDE_MIN, SMALLER, Unfit, read};

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
                said(&picture.file, why)
            });
        }
    }
}

/// What is wrong with a picture, and what to do.
fn said(file: &str, why: Unfit) -> (String, String) {
    let kib = |bytes: usize| bytes.div_ceil(1024);
    let (sentence, hint) = match why {
        Unfit::Unread => (
            format!("the picture `{file}` was not read"),
            "write the way from the folder that holds scenario.ron, in the letters of the file's name",
        ),
        Unfit::NotBase64 => (
            "what stands in `data` is no picture in base64".into(),
            "leave `data` out: the program reads the file itself",
        ),
        Unfit::TooLarge(bytes) => {
            (format!("`{file}` has {} KiB, and {} KiB are the most", kib(bytes), kib(BYTES_MAX)), SMALLER)
        }
        Unfit::NotAPicture => (
            format!("`{file}` is no picture in PNG, JPEG or WebP"),
            "save the picture itself as PNG, JPEG or WebP; another ending of its name changes nothing",
        ),
        Unfit::Broken => (
            format!("`{file}` begins like a picture and does not say how large it is"),
            "open it in a program for pictures and save it anew",
        ),
        Unfit::OtherSize(width, height) => (
            format!("`{file}` is {width} × {height} pixels, and a side may have {SIDE_MIN} to {SIDE_MAX}"),
            SMALLER,
        ),
    };
    (sentence, hint.into())
}

fn wordless(scene: &Scene<'_>, report: &mut Report<'_>) {
    let root = Path::Root;
    for (place, inject) in scene.file.injects.iter().enumerate() {
        let Some(picture) = &inject.picture else { continue };
        let length = picture.alt.trim().chars().count();
        let (sentence, hint) = if picture.alt.split_whitespace().count() < 2 {
            (
                format!("nothing says what can be seen on `{}`", picture.file),
                "write a sentence for somebody who hears the text and does not see the picture",
            )
        } else if length > ALT_MAX {
            (
                format!("what can be seen is told in {length} characters, and {ALT_MAX} are the most"),
                "say what matters for the plot, and leave the rest to the text",
            )
        } else {
            continue;
        };
        report.say(&root.name("injects").item(place).name("picture").name("alt"), || (sentence, hint.into()));
    }
}
