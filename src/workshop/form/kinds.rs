//! What each field of the format names, so that it can be chosen from a menu. A test walks through every scenario that
//! ships and holds this table against what the checker looks up there.

use crate::scenario::edit::NameKind;

/// What a field of a record, or of a word, names; none where it is a text of the author's.
pub fn meant(of: &str, field: &str) -> Option<NameKind> {
    Some(match (of, field) {
        ("Scenario", "statement") => NameKind::Statement,
        ("Scenario", "delegations") | ("Role", "state") => NameKind::State,
        ("Objective", "paragraphs") | ("Inject", "tests") => NameKind::Paragraph,
        ("Relation", "with") => NameKind::Seat,
        ("Incident", "by") => NameKind::Actor,
        ("Incident", "against" | "through") => NameKind::Seat,
        ("Incident", "planted") => NameKind::Suspect,
        ("Branch", "excludes") => NameKind::Branch,
        ("Inject", "counts") => NameKind::Incident,
        ("Inject", "from") => return None,
        ("Ask", "answer") => NameKind::Answer,
        ("Ask", "notice") => NameKind::Incident,
        ("Lacking", "after") => NameKind::Inject,
        (_, "measure") => NameKind::Measure,
        (_, "choice") => NameKind::Choice,
        (_, "about" | "incident") => NameKind::Incident,
        (_, "toward" | "suspect") => NameKind::Suspect,
        (_, "by" | "of" | "to" | "on" | "between") => NameKind::Seat,
        (_, "inject") => NameKind::Inject,
        (_, "norm") => NameKind::Norm,
        (_, "branch") => NameKind::Branch,
        _ => return None,
    })
}

/// As what a record of this kind is declared by its `id`.
pub fn declared(of: &str) -> Option<NameKind> {
    Some(match of {
        "Objective" => NameKind::Objective,
        "Role" => NameKind::Role,
        "Want" => NameKind::Want,
        "Actor" => NameKind::Actor,
        "Incident" => NameKind::Incident,
        "Move" => NameKind::Move,
        "Branch" => NameKind::Branch,
        "Inject" => NameKind::Inject,
        _ => return None,
    })
}

/// What an author thinks of first when an inject is written; everything else in the order of the format.
const INJECT: [&str; 14] = [
    "headline", "text", "from", "to", "kind", "dress", "release", "when", "unless", "presumes", "asks",
    "effects", "expects", "tests",
];

/// The turn of a field in its form.
pub(super) fn turn(of: &str, field: &str) -> usize {
    let place = INJECT.iter().position(|known| *known == field).filter(|_| of == "Inject");
    place.unwrap_or(if of == "Inject" { INJECT.len() } else { 0 })
}

/// Is a text of this field one line, such as a title?
pub(super) fn is_line(of: &str, field: &str) -> bool {
    matches!(field, "id" | "title" | "name" | "from" | "who" | "code" | "file" | "headline")
        && (of, field) != ("Branch", "title")
}

/// Is it something that the program puts there, and no author?
pub(super) fn is_ours(of: &str, field: &str) -> bool {
    matches!((of, field), ("Scenario", "format") | ("Picture", "data"))
}

/// Are names of this kind chosen from so long a menu that ticking them would fill a screen?
pub(super) fn is_long(kind: NameKind) -> bool {
    matches!(kind, NameKind::Answer | NameKind::Measure | NameKind::Choice)
}
