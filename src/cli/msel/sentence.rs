//! Sentences of conditions, read back into what the file says. A sentence is known by the message that makes it: the same
//! Fluent texts are taken apart here, so that no second grammar exists. What is read is told again afterwards and
//! compared with the cell, so that nothing is taken for something that it does not say.

mod forms;

use forms::{CHOICES, QUANTITIES, SENTENCES};

use super::shape::Shape;
use super::sheet::plain;
use super::told::Plot;
use crate::report::names::{Names, list_or, quoted};
use crate::report::{conditions, labels};
use crate::scenario::edit::quoted as in_quotes;
use crate::sim::ids::{StateId, Suspect};
use crate::words::word;

/// A list of more clauses is not read.
const PIECES_MAX: usize = 12;

/// Reads sentences about one scenario.
pub(super) struct Sentences<'a> {
    plot: &'a Plot,
    names: Names<'a>,
}

impl<'a> Sentences<'a> {
    pub(super) fn of(plot: &'a Plot) -> Self {
        Self { plot, names: plot.names() }
    }

    /// What stands in the file for a sentence; none where it cannot be read.
    pub(super) fn read(&self, said: &str) -> Option<String> {
        let said = plain(said);
        self.clause(said.trim_end_matches('.'))
    }

    fn clause(&self, said: &str) -> Option<String> {
        self.several(said, [("control-and", "All"), ("control-or", "Any")], &|piece| self.one(piece))
            .or_else(|| self.one(said))
    }

    /// A sentence that was denied as a whole: then each of its clauses is.
    fn denied(&self, said: &str) -> Option<String> {
        match whole("control-group", said) {
            Some(inside) => {
                let words = [("control-and", "Any"), ("control-or", "All")];
                self.several(inside, words, &|piece| self.denied(piece)).or_else(|| self.denied(inside))
            }
            None => self.one(said).map(not),
        }
    }

    /// A list of clauses, with the word of the file for either way of joining them.
    fn several(&self, said: &str, words: [(&str, &str); 2], read: Read<'_>) -> Option<String> {
        for (key, list) in words {
            let by = between(key);
            let pieces = apart(said, &by);
            if !(2..=PIECES_MAX).contains(&pieces.len()) {
                continue;
            }
            match listed(&pieces, &by, read).as_deref() {
                Some([one]) => return Some(one.clone()),
                Some(several) => return Some(format!("{list}([{}])", several.join(", "))),
                None => {}
            }
        }
        None
    }

    fn one(&self, said: &str) -> Option<String> {
        if let Some(inside) = whole("control-group", said) {
            return self.clause(inside);
        }
        if let Some(inside) = whole("msel-before-not", said) {
            return self.denied(inside);
        }
        let chosen =
            CHOICES.iter().find_map(|&(key, denies, names_who)| self.chosen(said, key, denies, names_who));
        chosen.or_else(|| {
            SENTENCES.iter().find_map(|(key, ron, holes)| {
                let denied = || {
                    let key = format!("control-unless-{}", key.strip_prefix("control-if-")?);
                    self.sentence(said, &key, ron, holes).map(not)
                };
                self.sentence(said, key, ron, holes).or_else(denied)
            })
        })
    }

    fn sentence(&self, said: &str, key: &str, ron: &str, holes: &[&str]) -> Option<String> {
        Shape::of(key, holes).fits(said).into_iter().find_map(|fit| {
            fit.into_iter().try_fold(ron.to_owned(), |ron, (hole, words)| {
                let name = holes[hole];
                let whole = format!("{{{name}#}}");
                let value = self.value(name, words, ron.contains(&whole))?;
                Some(ron.replace(&whole, &value).replace(&format!("{{{name}}}"), &value))
            })
        })
    }

    /// What an argument is in the file.
    fn value(&self, name: &str, words: &str, is_whole: bool) -> Option<String> {
        let s = self.plot.scenario();
        match name {
            "measure" => {
                let found =
                    s.measures.iter_enumerated().find(|(id, _)| plain(&self.names.measure(*id)) == words)?;
                Some(in_quotes(&found.1.id))
            }
            "state" | "asker" | "a" | "b" => self.seat(words),
            "incident" => {
                let found = s.plots.iter().find(|plot| plain(&quoted(&plot.title)) == words)?;
                Some(in_quotes(&found.id))
            }
            "suspect" => self.suspect(words),
            "inject" => self.inject(words),
            "branch" => {
                let told = |title: &str| plain(&quoted(title.trim_end_matches('.')));
                let found = s.branches.iter().find(|branch| told(&branch.title) == words)?;
                Some(in_quotes(&found.id))
            }
            "norm" => {
                let told = |text: &str| plain(&quoted(text.trim_end_matches('.')));
                let mut norms = s.instrument.norms.iter();
                norms
                    .find(|norm| norm.id == words || told(&norm.text) == words)
                    .map(|norm| in_quotes(&norm.id))
            }
            "quantity" => {
                let found =
                    QUANTITIES.iter().find(|(quantity, _)| plain(&labels::quantity(*quantity)) == words)?;
                Some(found.1.to_owned())
            }
            // The name of a rung follows from its number.
            "name" => Some(String::new()),
            "count" | "rung" => words.parse::<u8>().ok().map(|number| number.to_string()),
            _ if is_whole => words.parse::<u8>().ok().map(|number| number.to_string()),
            _ => words.parse::<f64>().ok().map(|number| format!("{number:?}")),
        }
    }

    /// An inject: by its headline, or by its short name.
    pub(super) fn inject(&self, words: &str) -> Option<String> {
        let mut all = self.plot.scenario().injects.iter_enumerated();
        let (_, found) = all.find(|(id, inject)| {
            inject.id == words || plain(&conditions::inject(&self.names, *id)) == words
        })?;
        Some(in_quotes(&found.id))
    }

    /// A delegation: by its role, as authors name it, or by its code.
    fn seat(&self, words: &str) -> Option<String> {
        let s = self.plot.scenario();
        let (state, of) = s.states.iter_enumerated().find(|(_, state)| plain(&state.name) == words)?;
        Some(in_quotes(self.role(state).unwrap_or(&of.id)))
    }

    fn role(&self, state: StateId) -> Option<&str> {
        let s = self.plot.scenario();
        s.role_of(state).filter(|role| !role.is_member()).map(|role| role.id.as_str())
    }

    fn suspect(&self, words: &str) -> Option<String> {
        let s = self.plot.scenario();
        let actors = s.actors.len();
        let all = (0..actors + 1 + s.states.len()).map(Suspect::from);
        let place = all.enumerate().find(|(_, one)| plain(s.suspect_name(*one)) == words)?.0;
        if place < actors {
            return s.actors.iter().nth(place).map(|actor| in_quotes(&actor.id));
        }
        match place - actors {
            0 => Some(in_quotes("accident")),
            _ => self.seat(words),
        }
    }

    /// A sentence about choices.
    fn chosen(&self, said: &str, key: &str, denies: bool, names_who: bool) -> Option<String> {
        let holes: &[&str] = if names_who { &["choice", "state"] } else { &["choice"] };
        Shape::of(key, holes).fits(said).into_iter().find_map(|fit| {
            let of = |hole: usize| fit.iter().find(|(at, _)| *at == hole).map(|(_, words)| *words);
            let by = match of(1) {
                Some(state) => format!(", by: {}", self.seat(state)?),
                None => String::new(),
            };
            let (choices, aim) = self.aimed(of(0)?)?;
            let word = if names_who { "Did" } else { "AnyoneDid" };
            let each: Vec<String> = choices
                .iter()
                .map(|choice| format!("{word}(choice: {}{by}{aim})", in_quotes(choice)))
                .collect();
            let any = if each.len() == 1 { each.concat() } else { format!("Any([{}])", each.join(", ")) };
            Some(if denies { format!("Not({any})") } else { any })
        })
    }

    /// The choices, and what they are about and toward.
    fn aimed(&self, said: &str) -> Option<(Vec<&str>, String)> {
        for fit in Shape::of("control-if-toward", &["choice", "suspect"]).fits(said) {
            if let (Some(suspect), Some((choices, aim))) = (self.suspect(fit[1].1), self.aimed(fit[0].1)) {
                return Some((choices, format!("{aim}, toward: {suspect}")));
            }
        }
        let about = ["control-if-about", "msel-before-about"];
        for fit in about.iter().flat_map(|key| Shape::of(key, &["choice", "incident"]).fits(said)) {
            if let (Some(incident), Some((choices, aim))) =
                (self.value("incident", fit[1].1, false), self.aimed(fit[0].1))
            {
                return Some((choices, format!("{aim}, about: {incident}")));
            }
        }
        let s = self.plot.scenario();
        let titles: Vec<&str> = said.split('"').skip(1).step_by(2).collect();
        let named = titles.iter().map(|title| s.choices.iter().find(|choice| plain(&choice.title) == *title));
        let named: Vec<_> = named.collect::<Option<_>>()?;
        let told: Vec<String> = named.iter().map(|choice| quoted(&choice.title)).collect();
        let is_list = plain(&list_or(told.iter().map(String::as_str).collect())) == said;
        (is_list && !named.is_empty())
            .then(|| (named.iter().map(|choice| choice.id.as_str()).collect(), String::new()))
    }
}

/// Reads one clause of a list.
type Read<'r> = &'r dyn Fn(&str) -> Option<String>;

/// The clauses of a list. A title may have such a word in it, so that some pieces are one clause together.
fn listed(pieces: &[&str], by: &str, read: Read<'_>) -> Option<Vec<String>> {
    if pieces.is_empty() {
        return Some(Vec::new());
    }
    (1..=pieces.len()).find_map(|end| {
        let first = read(&pieces[..end].join(by))?;
        let rest = listed(&pieces[end..], by, read)?;
        Some([vec![first], rest].concat())
    })
}

/// What stands inside this message, if the sentence is one.
fn whole<'t>(key: &str, said: &'t str) -> Option<&'t str> {
    Shape::of(key, &["condition"]).fits(said).first().map(|fit| fit[0].1)
}

/// What the file says for that this is not so.
fn not(read: String) -> String {
    let inside = read.strip_prefix("Not(").and_then(|read| read.strip_suffix(')'));
    inside.map_or_else(|| format!("Not({read})"), str::to_owned)
}

/// What stands between two clauses.
fn between(key: &str) -> String {
    let shape = Shape::of(key, &["left", "right"]);
    shape.before(1).map_or_else(|| word(key), str::to_owned)
}

/// The parts of a text between these words, where they stand outside of quotes and brackets.
fn apart<'t>(said: &'t str, by: &str) -> Vec<&'t str> {
    let (mut parts, mut from, mut depth, mut is_quoted) = (Vec::new(), 0, 0i32, false);
    for (at, sign) in said.char_indices() {
        match sign {
            '"' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth -= 1,
            _ if depth == 0 && !is_quoted && at >= from && said[at..].starts_with(by) => {
                parts.push(&said[from..at]);
                from = at + by.len();
            }
            _ => {}
        }
    }
    parts.push(&said[from..]);
    parts
}

#[cfg(test)]
mod tests;
