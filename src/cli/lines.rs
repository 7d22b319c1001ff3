//! Where the parts of a plot stand in the text of an author, for pages and reports that send the author there.

use std::collections::BTreeMap;

use crate::report::mirror::Lines;
use crate::scenario::source::Source;
use crate::shipped::Document;

/// The lines of injects, branches, roles and national objectives; none of a text that cannot be outlined.
pub fn of(document: &Document) -> Lines {
    let file = document.file.clone();
    let Ok(source) = Source::new(document.clone()) else { return Lines { file, ..Lines::default() } };
    let mut wants = BTreeMap::new();
    for role in 0..source.count("roles").unwrap_or(0) {
        wants.extend(ids(&source, &format!("roles[{role}].wants")));
    }
    Lines {
        file,
        injects: ids(&source, "injects"),
        branches: ids(&source, "branches"),
        roles: ids(&source, "roles"),
        wants,
    }
}

/// The ids of a list of records with the line of each.
fn ids(source: &Source, list: &str) -> BTreeMap<String, usize> {
    let records = 0..source.count(list).unwrap_or(0);
    let line = |record: usize| {
        let way = format!("{list}[{record}].id");
        let bytes = source.bytes_of(&way)?;
        let id = source.text()[bytes.clone()].trim_matches('"').to_owned();
        Some((id, source.place(bytes.start).line))
    };
    records.filter_map(line).collect()
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
        for (id, number) in
            lines.injects.iter().chain(&lines.branches).chain(&lines.wants).chain(&lines.roles)
        {
            assert!(line(*number).contains(&format!("id: \"{id}\"")), "{id}: {}", line(*number));
        }
        assert!(lines.injects.len() == 12 && lines.branches.len() == 3 && lines.wants.len() > 4);
        assert_eq!(lines.inject("nothing"), "scenarios/two-desks/scenario.ron");
        assert_eq!(first_use("// \"one\"\n( \"one\" )", "one"), Some(2));
    }
}
