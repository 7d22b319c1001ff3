//! One cell that is read for itself: its words into what stands in the file.

use super::plot;
use super::sentence::Sentences;
use super::sheet::{Says, plain, tidy};
use super::told::Plot;
use crate::report::labels;
use crate::scenario::diagnostic::nearest;
use crate::scenario::edit::{Document, quoted};
use crate::sim::plot::InjectKind;
use crate::words::{Phrase, word};

/// Do two cells say the same, as far as it is read at all?
pub(super) fn is_same(plot: &Plot, says: Says, old: &str, new: &str) -> bool {
    match says {
        Says::Shown | Says::Staff | Says::Id => true,
        Says::Words(_) | Says::MayWords(_) => tidy(old) == tidy(new),
        // A role may be called by its title, and everybody with a capital letter.
        Says::To => {
            names(old) == names(new) || {
                let read = recipients(plot, new).ok();
                read.is_some() && read == recipients(plot, old).ok()
            }
        }
        Says::Names(_) => called(names(old)) == called(names(new)),
        Says::Flag(_) => truth(old) == truth(new) && truth(new).is_some(),
        Says::Channel => plain(old).eq_ignore_ascii_case(&plain(new)),
        Says::OnlyIf => {
            let lines = |cell: &str| {
                let lines = cell.lines().map(|line| plain(line).trim_end_matches('.').to_owned());
                let mut lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
                lines.sort();
                lines
            };
            lines(old) == lines(new) || is_read_alike(plot, says, old, new)
        }
        Says::Contingency | Says::When(_) => plain(old) == plain(new) || is_read_alike(plot, says, old, new),
        Says::Move | Says::Step | Says::Whole(_) => {
            let number = |cell: &str| plain(cell).trim_end_matches(".0").trim_end_matches('.').to_owned();
            number(old) == number(new)
        }
    }
}

fn is_read_alike(plot: &Plot, says: Says, one: &str, other: &str) -> bool {
    reading(plot, says, one).is_some_and(|one| reading(plot, says, other) == Some(one))
}

/// What a cell of sentences comes to in the file; none for any other cell, and for what cannot be read.
pub(super) fn reading(plot: &Plot, says: Says, cell: &str) -> Option<Vec<String>> {
    match says {
        Says::OnlyIf => plot::read_conditions(plot, cell),
        Says::Contingency => Some(vec![plot::read_contingency(plot, cell)?]),
        Says::When(_) => Some(vec![Sentences::of(plot).read(cell)?]),
        _ => None,
    }
}

/// The text with this cell in its place, or why not.
pub(super) fn change(
    plot: &Plot,
    document: &Document,
    way: &str,
    says: Says,
    new: &str,
) -> Result<Document, Phrase> {
    let at = |field: &str| format!("{way}.{field}");
    let is_empty = plain(new).is_empty();
    let changed = match says {
        Says::Words(_) if is_empty => return Err(Phrase::of("msel-needed")),
        Says::Words(field) => document.set_words(&at(field), &tidy(new)),
        Says::MayWords(field) if is_empty => document.remove(&at(field)),
        Says::MayWords(field) => document.set_words(&at(field), &tidy(new)),
        Says::Channel => document.set(&at("kind"), &channel(new)?),
        Says::To => document.set(&at("to"), &recipients(plot, new)?),
        Says::Names(field) => {
            let list = known(plot, field, called(names(new)))?;
            document.set(&at(field), &format!("[{}]", list.join(", ")))
        }
        Says::Flag(field) => match truth(new) {
            Some(true) => document.set(&at(field), "true"),
            Some(false) => document.remove(&at(field)),
            None => return Err(Phrase::of("msel-no-truth").with("cell", new.to_owned())),
        },
        Says::Whole(field) => match plain(new).trim_end_matches(".0").parse::<u8>() {
            Ok(number) => document.set(&at(field), &number.to_string()),
            Err(_) => return Err(Phrase::of("msel-no-number").with("cell", new.to_owned())),
        },
        Says::When(field) => match Sentences::of(plot).read(new) {
            Some(read) => document.set(&at(field), &read),
            None => return Err(Phrase::of("msel-unread").with("cell", new.to_owned())),
        },
        Says::Id | Says::Shown | Says::Staff | Says::Move | Says::Step | Says::OnlyIf | Says::Contingency => {
            Ok(document.clone())
        }
    };
    changed.map_err(|why| Phrase::of("msel-unchanged").with("why", why.to_string()))
}

/// Names in a cell, between commas, semicolons or on lines of their own.
fn names(cell: &str) -> Vec<String> {
    let parts = cell.split([',', ';', '\n', '，', '；', '、']);
    parts.map(|part| plain(part).trim_end_matches(".0").to_owned()).filter(|name| !name.is_empty()).collect()
}

/// The names without what people write before a number: “paragraph 4” and “§ 4” are 4.
fn called(names: Vec<String>) -> Vec<String> {
    let short = |name: String| {
        let number = ["paragraph", "commitment", "para", "§"].iter().find_map(|word| {
            let (before, number) = (name.get(..word.len())?, name.get(word.len()..)?);
            before.eq_ignore_ascii_case(word).then(|| number.trim().to_owned())
        });
        number.filter(|number| number.starts_with(|sign: char| sign.is_ascii_digit())).unwrap_or(name)
    };
    names.into_iter().map(short).collect()
}

/// The names in quotes, if each is that of a paragraph, or of a branch that can be excluded.
fn known(plot: &Plot, field: &str, names: Vec<String>) -> Result<Vec<String>, Phrase> {
    let s = plot.scenario();
    let all: Vec<&str> = match field {
        "tests" => s.instrument.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect(),
        _ => s.branches.iter().map(|branch| branch.id.as_str()).collect(),
    };
    let one = |name: String| match all.contains(&name.as_str()) {
        true => Ok(quoted(&name)),
        false => Err(unknown(&name, all.iter().copied())),
    };
    names.into_iter().map(one).collect()
}

/// Yes or no; nothing is no. None where it is neither.
fn truth(cell: &str) -> Option<bool> {
    let said = plain(cell).to_lowercase();
    match said.as_str() {
        "" | "false" | "0" | "no" | "n" => Some(false),
        "true" | "1" | "yes" | "y" | "x" => Some(true),
        other => (other == plain(&word("msel-yes")).to_lowercase()).then_some(true),
    }
}

/// The word of the file for a channel.
fn channel(cell: &str) -> Result<String, Phrase> {
    let wanted = plain(cell).to_lowercase();
    let called = |kind: &&InjectKind| {
        plain(&labels::inject_kind(**kind)).to_lowercase() == wanted
            || format!("{kind:?}").to_lowercase() == wanted
    };
    match InjectKind::ALL.iter().find(called) {
        Some(kind) => Ok(format!("{kind:?}")),
        None => {
            let all: Vec<String> = InjectKind::ALL.iter().map(|kind| labels::inject_kind(*kind)).collect();
            Err(Phrase::of("msel-no-channel").with("cell", cell.to_owned()).with("all", all.join(", ")))
        }
    }
}

/// The recipients as the file says them: roles by short name or title, states by code.
fn recipients(plot: &Plot, cell: &str) -> Result<String, Phrase> {
    let s = plot.scenario();
    if plain(cell).eq_ignore_ascii_case(&plain(&word("msel-all"))) {
        return Ok("All".into());
    }
    let known: Vec<&str> =
        s.roles.iter().filter(|role| !role.is_member()).map(|role| role.id.as_str()).collect();
    let one = |name: &String| {
        let role = s
            .roles
            .iter()
            .find(|role| role.id.eq_ignore_ascii_case(name) || plain(&role.title).eq_ignore_ascii_case(name));
        let state = s.states.iter().find(|state| state.id.eq_ignore_ascii_case(name)).map(|state| &state.id);
        match role.map(|role| &role.id).or(state) {
            Some(id) => Ok(quoted(id)),
            None => Err(unknown(name, known.iter().copied())),
        }
    };
    let list: Vec<String> = names(cell).iter().map(one).collect::<Result<_, _>>()?;
    match list.as_slice() {
        [] => Err(Phrase::of("msel-needed")),
        [one] => Ok(format!("Role({one})")),
        several => Ok(format!("Roles([{}])", several.join(", "))),
    }
}

/// Nothing is called so; and what is nearly.
pub(super) fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Phrase {
    match nearest(name, known.clone()) {
        Some(near) => Phrase::of("msel-unknown").with("name", name.to_owned()).with("near", near.to_owned()),
        None => {
            let all: Vec<&str> = known.collect();
            Phrase::of("msel-unknown-all").with("name", name.to_owned()).with("all", all.join(", "))
        }
    }
}
