//! Checks of the text itself. Most of it is found while reading; the entries here say what and why.

use super::check::{Check, Example, Run, at};
use crate::scenario::diagnostic::Severity::{Error, Note, Warning};
use crate::scenario::path::Path;

pub const CHECKS: &[Check] = &[
    Check {
        code: "SC001",
        severity: Error,
        title: "cannot be read",
        why: "The file is missing, or the folder holds no scenario.ron, or the system does not allow it.",
        bad: Example::Told("`mufakat check my-folder`, where my-folder holds no scenario.ron"),
        good: Example::Told("`mufakat check my-folder`, where my-folder holds scenario.ron"),
        run: Run::Reading,
    },
    Check {
        code: "SC002",
        severity: Error,
        title: "too large",
        why: "No scenario is larger than 4 MiB; the file is probably a picture or an archive.",
        bad: Example::Told("a film of 100 MB"),
        good: Example::Told("a text of 100 kB"),
        run: Run::Reading,
    },
    Check {
        code: "SC003",
        severity: Error,
        title: "not a plain text",
        why: "A scenario is plain text in UTF-8, as every text editor can save it. A word processor's document is not.",
        bad: Example::Told("scenario.docx renamed to scenario.ron"),
        good: Example::Told("a file saved as \"UTF-8\" in a text editor"),
        run: Run::Reading,
    },
    Check {
        code: "SC004",
        severity: Error,
        title: "brackets, quotes or commas",
        why: "Something is opened and not closed, or a comma is missing, and nothing behind it can be understood.",
        bad: at("title", "\"The dark harbour"),
        good: at("title", "\"The dark harbour\""),
        run: Run::Reading,
    },
    Check {
        code: "SC005",
        severity: Error,
        title: "nested too deep",
        why: "Brackets more than 64 deep are a slip or an attack; a reader is lost after five.",
        bad: at("todo", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"\"]"),
        good: at("todo", "[]"),
        run: Run::Reading,
    },
    Check {
        code: "SC006",
        severity: Error,
        title: "given twice",
        why: "Of two values for one field nobody can say which is meant.",
        bad: at("moves[0].steps", "2, steps: 3"),
        good: at("moves[0].steps", "3"),
        run: Run::Reading,
    },
    Check {
        code: "SC007",
        severity: Error,
        title: "unknown field",
        why: "A field with a slip in its name would otherwise be lost without a word.",
        bad: at("moves[0].steps", "2, lenght: 3"),
        good: at("moves[0].steps", "2"),
        run: Run::Reading,
    },
    Check {
        code: "SC008",
        severity: Error,
        title: "missing field",
        why: "Some things every record has to say.",
        bad: at("moves[0]", "(id: \"calm\", title: \"A calm year\", each: Quarter)"),
        good: at("moves[0]", "(id: \"calm\", title: \"A calm year\", steps: 2, each: Quarter)"),
        run: Run::Reading,
    },
    Check {
        code: "SC009",
        severity: Error,
        title: "wrong kind of value",
        why: "A text stands in quotes, a number does not, a list has square brackets even for one alone.",
        bad: at("moves[0].steps", "\"2\""),
        good: at("moves[0].steps", "2"),
        run: Run::Reading,
    },
    Check {
        code: "SC010",
        severity: Error,
        title: "unknown word",
        why: "Kinds, conditions and effects are closed lists of words; the reference names them all.",
        bad: at("injects[0].kind", "Technicle"),
        good: at("injects[0].kind", "Technical"),
        run: Run::Reading,
    },
    Check {
        code: "SC011",
        severity: Error,
        title: "another version of the format",
        why: "The file was written for another version of this program, and may mean something else.",
        bad: at("format", "2"),
        good: at("format", "1"),
        run: Run::Reading,
    },
    Check {
        code: "SC012",
        severity: Warning,
        title: "accepts what cannot be accepted",
        why: "Only warnings can be accepted, each by its code; an error stays an error.",
        bad: at("accept[0]", "(code: \"SC103\", because: \"it is fine\")"),
        good: at("accept", "[]"),
        run: Run::Reading,
    },
    Check {
        code: "SC013",
        severity: Warning,
        title: "accepts what is not there",
        why: "A message that no longer comes was repaired; the acceptance would hide the next one.",
        bad: at("accept[0]", "(code: \"SC403\", because: \"questions come on paper\")"),
        good: at("accept", "[]"),
        run: Run::Reading,
    },
    Check {
        code: "SC014",
        severity: Note,
        title: "unfinished",
        why: "What the author noted under `todo` is shown, and never a failure.",
        bad: at("todo[0]", "\"a better title\""),
        good: at("todo", "[]"),
        run: Run::Scenario(|scene, report| {
            let (root, todo) = (Path::Root, &scene.file.todo);
            for (place, text) in todo.iter().enumerate() {
                report.say(&root.name("todo").item(place), || (format!("to do: {text}"), String::new()));
            }
        }),
    },
];
