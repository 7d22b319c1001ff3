//! Where the parts of a plot stand in the text of an author, for pages and reports that send the author there.

use std::collections::BTreeMap;

use crate::report::mirror::Lines;
use crate::scenario::source::Source;
use crate::scenario::whole::Whole;

/// The lists of records that pages and reports send an author to, beside the wants of roles.
const LISTS: [&str; 3] = ["injects", "branches", "roles"];

/// The places of injects, branches, roles and national objectives; none of a text that cannot be outlined.
pub fn of(whole: impl Into<Whole>) -> Lines {
    let whole = whole.into();
    let file = whole.document.file.clone();
    let Ok(source) = Source::new(whole) else { return Lines { file, ..Lines::default() } };
    let place = |way: &str| {
        let place = source.place_at(way);
        let (file, place) = source.origin.place(source.text(), place).unwrap_or((&file, place));
        format!("{file}:{}", place.line)
    };
    let [injects, branches, roles] = LISTS.map(|list| ids(&source, list, &place));
    Lines { injects, branches, roles, wants: wants(&source, &place), file: file.clone() }
}

/// The lines of injects, branches and national objectives, as one says them.
pub fn said(source: &Source) -> BTreeMap<String, String> {
    let line = |way: &str| source.line_of(way);
    let mut all = wants(source, &line);
    all.extend(ids(source, "branches", &line));
    all.extend(ids(source, "injects", &line));
    all
}

fn wants(source: &Source, place: &dyn Fn(&str) -> String) -> BTreeMap<String, String> {
    let roles = 0..source.count("roles").unwrap_or(0);
    roles.flat_map(|role| ids(source, &format!("roles[{role}].wants"), place)).collect()
}

/// The ids of a list of records with the place of each.
fn ids(source: &Source, list: &str, place: &dyn Fn(&str) -> String) -> BTreeMap<String, String> {
    let records = 0..source.count(list).unwrap_or(0);
    let one = |record: usize| {
        let way = format!("{list}[{record}].id");
        let id = source.written(&way)?.trim_matches('"').to_owned();
        Some((id, place(&way)))
    };
    records.filter_map(one).collect()
}

/// The first line of a text on which an id stands in quotes, outside of notes.
pub fn first_use(text: &str, id: &str) -> Option<usize> {
    let quoted = format!("\"{id}\"");
    let code = |line: &str| line.split("//").next().unwrap_or_default().contains(&quoted);
    text.lines().position(code).map(|line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    #[test]
    fn every_part_of_a_shipped_plot_has_its_line() {
        let document = shipped::scenario("two-desks").expect("it is shipped");
        let lines = of(&document);
        let line = |number: usize| document.text.lines().nth(number - 1).expect("a line");
        for (id, place) in lines.injects.iter().chain(&lines.branches).chain(&lines.wants).chain(&lines.roles)
        {
            let (file, number) = place.rsplit_once(':').expect("a line");
            let line = line(number.parse().expect("a number"));
            assert!(line.contains(&format!("id: \"{id}\"")) && file == document.file, "{id}: {line}");
        }
        assert!(lines.injects.len() == 13 && lines.branches.len() == 3 && lines.wants.len() > 4);
        assert_eq!(lines.inject("nothing"), "scenarios/two-desks/scenario.ron");
        assert_eq!(first_use("// \"one\"\n( \"one\" )", "one"), Some(2));
    }
}
