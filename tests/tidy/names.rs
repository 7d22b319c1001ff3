//! The names in every module, and where a path leads.
//!
//! A path is followed to the source that defines its name. A parent that hands on names of its own children
//! (`pub use`) is a list of contents: who reads a name there takes it from the child. So does a child that reads a
//! name which its parent imported. Any other source that hands on what it took elsewhere is itself what is read.

use std::collections::{BTreeMap, BTreeSet};

use super::said::{Names, Said};

/// All modules of the crate, by path.
#[derive(Default)]
pub struct Scopes(BTreeMap<Names, Scope>);

#[derive(Default)]
struct Scope {
    source: usize,
    defined: BTreeSet<String>,
    imported: BTreeMap<String, Vec<Taken>>,
    globs: Vec<Names>,
}

struct Taken {
    path: Names,
    is_handed_on: bool,
}

/// What a path leads to.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone)]
pub enum End {
    /// A name in the module that defines it.
    Name(Names, String),
    Module(Names),
}

impl End {
    pub fn module(&self) -> &Names {
        match self {
            Self::Name(module, _) | Self::Module(module) => module,
        }
    }
}

/// How many imports are followed one after the other: more than any chain has, and an end where names go in a ring.
const HOPS_MAX: usize = 8;

/// Who reads, and how many imports were followed so far.
#[derive(Clone, Copy)]
struct Reader<'a> {
    module: &'a [String],
    hops: usize,
}

impl Scopes {
    /// Adds a source and the inline modules in it.
    pub fn add(&mut self, source: usize, module: &Names, said: &Said) {
        self.scope(source, module, &[]);
        for (within, name) in &said.definitions {
            self.scope(source, module, within).defined.insert(name.clone());
        }
        for import in &said.imports {
            let scope = self.scope(source, module, &import.within);
            let path = import.path.clone();
            if let Some(bound) = &import.bound {
                let taken = Taken { path, is_handed_on: import.is_handed_on };
                scope.imported.entry(bound.clone()).or_default().push(taken);
            } else if import.is_glob {
                scope.globs.push(path);
            }
        }
    }

    fn scope(&mut self, source: usize, module: &Names, within: &[String]) -> &mut Scope {
        let scope = self.0.entry([module.as_slice(), within].concat()).or_default();
        scope.source = source;
        scope
    }

    /// Where a path leads that stands in this module; nothing, if it leads out of the crate.
    pub fn ends(&self, here: &Names, path: &[String]) -> Vec<End> {
        self.resolve(Reader { module: here, hops: 0 }, here, path)
    }

    /// The source of an end, and the name to call it by.
    pub fn source_and_name(&self, end: End) -> (usize, String) {
        let source = self.0.get(end.module()).map_or(0, |scope| scope.source);
        match end {
            End::Name(_, name) => (source, name),
            End::Module(module) => (source, module.last().cloned().unwrap_or_default()),
        }
    }

    /// Whether a module imports this name in order to hand it on.
    pub fn hands_on(&self, module: &Names, name: &str) -> bool {
        let imports = self.0.get(module).and_then(|scope| scope.imported.get(name));
        imports.is_some_and(|imports| imports.iter().any(|taken| taken.is_handed_on))
    }

    /// The names that a module defines or hands on.
    pub fn offered(&self, module: &Names) -> Vec<String> {
        let Some(scope) = self.0.get(module) else { return Vec::new() };
        let handed_on = scope.imported.keys().filter(|name| self.hands_on(module, name));
        scope.defined.iter().chain(handed_on).cloned().collect()
    }

    fn resolve(&self, reader: Reader, from: &[String], path: &[String]) -> Vec<End> {
        let (mut start, mut rest, mut is_of_crate) = (from.to_vec(), path, false);
        while let [first, after @ ..] = rest {
            match first.as_str() {
                "crate" | "mufakat" => start.clear(),
                "self" => {}
                "super" => drop(start.pop()),
                _ => break,
            }
            (rest, is_of_crate) = (after, true);
        }
        let mut ends = self.follow(reader, &start, rest, is_of_crate);
        ends.sort();
        ends.dedup();
        ends
    }

    /// Where the rest of a path leads from a module on. A name of the crate that nobody is seen to define was made
    /// by a macro, and belongs to the module.
    fn follow(&self, reader: Reader, module: &[String], rest: &[String], is_of_crate: bool) -> Vec<End> {
        let [name, after @ ..] = rest else { return vec![End::Module(module.to_vec())] };
        let child = [module, std::slice::from_ref(name)].concat();
        let is_module = self.0.contains_key(&child);
        if is_module && !after.is_empty() {
            return self.follow(reader, &child, after, true);
        }
        let mut ends = self.named(reader, module, name);
        ends.extend(is_module.then_some(End::Module(child)));
        if ends.is_empty() && is_of_crate && self.0.contains_key(module) {
            return vec![End::Name(module.to_vec(), name.clone())];
        }
        // Behind the name of a type stand its variants, constants and functions, which are where the type is.
        let go_on = |end| match end {
            End::Module(module) => self.follow(reader, &module, after, true),
            End::Name(..) => vec![end],
        };
        ends.into_iter().flat_map(go_on).collect()
    }

    /// What a name means in a module: a definition, or something that is imported there.
    fn named(&self, reader: Reader, module: &[String], name: &str) -> Vec<End> {
        let Some(scope) = self.0.get(module).filter(|_| reader.hops < HOPS_MAX) else { return Vec::new() };
        let reader = Reader { hops: reader.hops + 1, ..reader };
        let here = || End::Name(module.to_vec(), name.to_owned());
        let mut found = Vec::new();
        found.extend(scope.defined.contains(name).then(here));
        for taken in scope.imported.get(name).into_iter().flatten() {
            let ends = self.resolve(reader, module, &taken.path);
            let is_seen_through =
                |end: &End| reader.module.starts_with(module) || end.module().starts_with(module);
            if !ends.iter().all(is_seen_through) || (ends.is_empty() && !reader.module.starts_with(module)) {
                found.push(here());
            } else {
                found.extend(ends);
            }
        }
        if found.is_empty() {
            let places = scope.globs.iter().flat_map(|path| self.resolve(reader, module, path));
            let inside = places.filter(|end| matches!(end, End::Module(place) if place.as_slice() != module));
            found.extend(inside.flat_map(|end| self.named(reader, end.module(), name)));
        }
        found
    }
}
