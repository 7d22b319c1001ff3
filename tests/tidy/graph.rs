//! Which source takes which names from which other source.
//!
//! Methods are not seen, because no path says where they stand; nor are macros that are found by their place in the
//! text (`#[macro_use]`).

use std::collections::{BTreeMap, BTreeSet};

use super::names::{End, Scopes};
use super::said::{self, Import, Mention, Names, Said};

/// Sources, and what each takes from each other.
pub struct Graph {
    pub sources: Vec<Source>,
    /// From the source that reads to the source that defines: the names carried.
    pub edges: BTreeMap<(usize, usize), BTreeSet<String>>,
}

/// One source.
pub struct Source {
    /// Its path under `src/`.
    pub name: String,
    /// The module that it is.
    pub module: Names,
}

impl Graph {
    /// From (path under `src/`, text). Sources that hold tests are left out.
    ///
    /// # Panics
    /// If a text is not Rust.
    pub fn of<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut scopes = Scopes::default();
        let mut sources = Vec::new();
        let mut all = Vec::new();
        for (name, text) in texts.into_iter().filter(|(name, _)| !holds_tests(name)) {
            let said = said::read(text).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
            let module = module_of(name);
            scopes.add(sources.len(), &module, &said);
            sources.push(Source { name: name.to_owned(), module });
            all.push(said);
        }
        let mut edges = BTreeMap::<_, BTreeSet<_>>::new();
        for (from, said) in all.iter().enumerate() {
            for (to, name) in taken(&scopes, &sources[from].module, said) {
                if from != to {
                    edges.entry((from, to)).or_default().insert(name);
                }
            }
        }
        Self { sources, edges }
    }
}

fn holds_tests(name: &str) -> bool {
    name.split('/').any(|part| part == "tests" || part == "tests.rs")
}

fn module_of(name: &str) -> Names {
    let mut module: Names = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if name == "lib.rs" || module.last().is_some_and(|last| last == "mod") {
        module.pop();
    }
    module
}

/// The names that a source takes, each with the source that defines it.
fn taken(scopes: &Scopes, module: &Names, said: &Said) -> Vec<(usize, String)> {
    let mut taken = Vec::new();
    for import in &said.imports {
        let here = [module.as_slice(), &import.within].concat();
        let ends = scopes.ends(&here, &import.path);
        if import.is_glob {
            ends.into_iter().for_each(|end| taken.extend(through_glob(scopes, &here, end)));
            continue;
        }
        let names_a_place = ends.iter().all(|end| matches!(end, End::Module(_)));
        let is_read_from = names_a_place && reads_through(said, import);
        // A parent that hands on its children's names only lists them.
        let is_listed = |end: &End| import.is_handed_on && end.module().starts_with(&here);
        // Where a module and a name are spelt alike, the name is what is taken.
        let counts = |end: &End| !is_listed(end) && (names_a_place || matches!(end, End::Name(..)));
        if !is_read_from {
            taken.extend(ends.into_iter().filter(counts).map(|end| scopes.source_and_name(end)));
        }
    }
    for Mention { within, path } in &said.mentions {
        let here = [module.as_slice(), within].concat();
        // A lone word was taken where it was imported, unless the import only lists it for others.
        if path.len() > 1 || scopes.hands_on(&here, &path[0]) {
            taken.extend(scopes.ends(&here, path).into_iter().map(|end| scopes.source_and_name(end)));
        }
    }
    taken
}

/// Whether code goes on through an imported module: `use super::sim::view;` and then `view::seat()`. What is taken
/// then are the names behind it.
fn reads_through(said: &Said, import: &Import) -> bool {
    let starts_there = |path: &Names| path.len() > 1 && path.first() == import.bound.as_ref();
    let mentions =
        said.mentions.iter().any(|mention| mention.within == import.within && starts_there(&mention.path));
    mentions || said.imports.iter().any(|other| other.within == import.within && starts_there(&other.path))
}

/// `use module::*` takes all that the module defines or hands on.
fn through_glob(scopes: &Scopes, here: &Names, end: End) -> Vec<(usize, String)> {
    let End::Module(module) = end else { return vec![scopes.source_and_name(end)] };
    let ends = scopes.offered(&module).into_iter().flat_map(|name| {
        let path = [&["crate".to_owned()], module.as_slice(), &[name]].concat();
        scopes.ends(here, &path)
    });
    ends.map(|end| scopes.source_and_name(end)).collect()
}
