//! A report as Markdown, to be edited in any text program. Charts are tables here.

use super::document::{Document, Part, Table};
use super::page::moment;
use crate::words::word;

/// What Markdown or HTML would read as a sign.
const SIGNS: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~'];

/// The whole file.
pub(super) fn markdown(document: &Document) -> String {
    let mut text = format!("{}\n\n# {}\n", plain(&document.kicker), plain(&document.title));
    for part in &document.parts {
        text += &match part {
            Part::Section { title, .. } => format!("\n## {}\n", plain(title)),
            Part::Heading(title) => format!("\n### {}\n", plain(title)),
            Part::Text(said) | Part::Soft(said) | Part::Guide { tabled: said, .. } => {
                format!("\n{}\n", plain(said))
            }
            Part::List(items) => list(items),
            Part::Behind(lists) => {
                lists.iter().map(|(of, items)| format!("\n{}\n{}", plain(of), list(items))).collect()
            }
            Part::Table(one) => table(one),
            Part::Charts(charts) => charts
                .iter()
                .map(|chart| {
                    let notes: String =
                        chart.notes.iter().map(|note| format!("\n{}\n", plain(note))).collect();
                    table(&chart.table(moment, word("aar-moment"))) + &notes
                })
                .collect(),
        };
    }
    text + "\n---\n\n" + &plain(&word("aar-foot")) + "\n"
}

fn list(items: &[String]) -> String {
    let items: String = items.iter().map(|item| format!("- {}\n", plain(item))).collect();
    format!("\n{items}")
}

fn table(table: &Table) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rows: String = table.rows.iter().map(|cells| row(cells)).collect();
    let ruler = "| --- ".repeat(table.head.len());
    format!("\n{}\n\n{}{ruler}|\n{rows}", plain(&table.caption), row(&table.head))
}

/// Words as words: no sign in them does anything, and a break of the line is a space.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' | '\r' | '\t' => plain.push(' '),
            sign if SIGNS.contains(&sign) => plain.extend(['\\', sign]),
            sign => plain.push(sign),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn no_word_is_a_sign_of_the_format() {
        assert_eq!(plain("<b>*x*|[y]\n# z"), "\\<b\\>\\*x\\*\\|\\[y\\] \\# z");
        assert_eq!(plain("ก ب é"), "ก ب é");
    }
}
