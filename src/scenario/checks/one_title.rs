//! The check of titles: people read them without the short names, so that two alike cannot be told apart.

use std::collections::BTreeMap;

use super::report::Report;
use super::scene::Scene;
use crate::scenario::path::Path;

pub fn twice(scene: &Scene<'_>, report: &mut Report<'_>) {
    let file = scene.file;
    one_list(report, ("incidents", "title", "incident"), file.incidents.iter().map(|one| &one.title));
    one_list(report, ("branches", "title", "branch"), file.branches.iter().map(|one| &one.title));
    one_list(report, ("roles", "title", "role"), file.roles.iter().map(|one| &one.title));
    one_list(report, ("actors", "name", "actor"), file.actors.iter().map(|one| &one.name));
}

/// Doubts every title of a list that stands in it before.
fn one_list<'a>(
    report: &mut Report<'_>,
    (list, field, kind): (&'static str, &'static str, &str),
    titles: impl Iterator<Item = &'a String>,
) {
    let root = Path::Root;
    let list = root.name(list);
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    for (place, title) in titles.enumerate() {
        let read = plain(title);
        // That nothing stands there is told as such.
        if read.is_empty() {
            continue;
        }
        let own = list.item(place);
        let at = own.name(field);
        let Some(before) = first.get(&read) else {
            first.insert(read, at.to_string());
            continue;
        };
        let source = report.source;
        report.say(&at, || {
            let line = source.line_of(before);
            (
                format!("another {kind} is called “{}”: people see that and no short name", title.trim()),
                format!("it stands on {line}; write what tells the two apart"),
            )
        });
    }
}

/// A title as it is read: capitals and a stop at its end make no other.
fn plain(title: &str) -> String {
    title.trim().trim_end_matches('.').to_lowercase()
}
