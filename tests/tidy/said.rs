//! What one source says of other sources: what it defines, what it imports, which paths it mentions. Comments,
//! strings and tests are no part of it; attributes of `cfg` are ignored, so that every feature counts.

use std::collections::BTreeSet;

use syn::buffer::{Cursor, TokenBuffer};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, File, Ident, ImplItem, Item, Meta, Token, UseTree, Visibility};

/// The names of a path, such as `crate`, `sim`, `ids`.
pub type Names = Vec<String>;

/// What one source says. `within` is the inline module in which it is said, seen from the file.
#[derive(Default)]
pub struct Said {
    pub definitions: Vec<(Names, String)>,
    pub imports: Vec<Import>,
    pub mentions: Vec<Mention>,
}

/// One name of a `use` tree.
pub struct Import {
    pub within: Names,
    pub path: Names,
    /// The name that it gets here; none for `as _` and for `*`.
    pub bound: Option<String>,
    pub is_glob: bool,
    /// Whether it has a visibility, and so is handed on to others.
    pub is_handed_on: bool,
}

/// A path in code, outside `use`.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone)]
pub struct Mention {
    pub within: Names,
    pub path: Names,
}

/// Reads one source.
pub fn read(text: &str) -> syn::Result<Said> {
    let file: File = syn::parse_file(text)?;
    let mut reader = Reader::default();
    reader.visit_file(&file);
    let Reader { mut said, variables, called, .. } = reader;
    // A lone word in small letters may be a variable: it is a mention only if it is called like a function, or if no
    // variable of this file has that name.
    let may_be_variable = |word: &String| variables.contains(word) && !called.contains(word);
    said.mentions.retain(|mention| mention.path.len() > 1 || !may_be_variable(&mention.path[0]));
    said.mentions.sort();
    said.mentions.dedup();
    Ok(said)
}

#[derive(Default)]
struct Reader {
    said: Said,
    within: Names,
    variables: BTreeSet<String>,
    called: BTreeSet<String>,
}

impl Reader {
    fn mention(&mut self, path: Names) {
        self.said.mentions.push(Mention { within: self.within.clone(), path });
    }

    /// Takes a `use` tree apart into one import for each name.
    fn import(&mut self, tree: &UseTree, before: &[String], is_handed_on: bool) {
        let within = self.within.clone();
        let after = |ident: &Ident| [before, &[ident.to_string()]].concat();
        let path_of = |ident: &Ident| if ident == "self" { before.to_vec() } else { after(ident) };
        let (path, bound, is_glob) = match tree {
            UseTree::Path(path) => return self.import(&path.tree, &after(&path.ident), is_handed_on),
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.import(tree, before, is_handed_on));
            }
            UseTree::Name(name) => {
                let path = path_of(&name.ident);
                let bound = path.last().cloned();
                (path, bound, false)
            }
            UseTree::Rename(name) => {
                let bound = name.rename.to_string();
                (path_of(&name.ident), (bound != "_").then_some(bound), false)
            }
            UseTree::Glob(_) => (before.to_vec(), None, true),
        };
        self.said.imports.push(Import { within, path, bound, is_glob, is_handed_on });
    }

    /// Finds paths among the tokens of a macro, which nobody can parse without the macro.
    fn scan(&mut self, mut at: Cursor) {
        let mut before = ' ';
        while !at.eof() {
            if let Some((inside, _, _, after)) = at.any_group() {
                self.scan(inside);
                (at, before) = (after, ' ');
            } else if let Some((first, after)) = at.ident() {
                let (path, after) = path_at(&first, after);
                let is_called = after.any_group().is_some();
                // After a dot stands a field or a method, after a dollar a variable of the macro.
                let is_own = before == '.' || (before == '$' && first != "crate");
                if !is_own && (path.len() > 1 || is_called || is_large(&path[0])) {
                    self.called.extend(is_called.then(|| path[0].clone()));
                    self.mention(path);
                }
                (at, before) = (after, ' ');
            } else if let Some((punct, after)) = at.punct() {
                let is_range = before == '.' && punct.as_char() == '.';
                (at, before) = (after, if is_range { ' ' } else { punct.as_char() });
            } else if let Some((_, after)) = at.lifetime() {
                (at, before) = (after, ' ');
            } else if let Some((_, after)) = at.token_tree() {
                (at, before) = (after, ' ');
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let (attributes, name) = head(item);
        if attributes.iter().any(is_for_tests) {
            return;
        }
        let within = self.within.clone();
        self.said.definitions.extend(name.map(|name| (within, name.to_string())));
        match item {
            Item::Use(import) if import.leading_colon.is_none() => {
                self.import(&import.tree, &[], !matches!(import.vis, Visibility::Inherited));
            }
            Item::Mod(module) => {
                self.within.push(module.ident.to_string());
                visit::visit_item(self, item);
                self.within.pop();
            }
            _ => visit::visit_item(self, item),
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attributes: &[Attribute] = match item {
            ImplItem::Fn(function) => &function.attrs,
            ImplItem::Const(constant) => &constant.attrs,
            _ => &[],
        };
        if !attributes.iter().any(is_for_tests) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            self.mention(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(function) = &*call.func {
            self.called.extend(function.path.get_ident().map(Ident::to_string));
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let word = pattern.ident.to_string();
        // A word in large letters is a constant or a variant to compare with.
        if is_large(&word) {
            self.mention(vec![word]);
        } else {
            self.variables.insert(word);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        self.scan(TokenBuffer::new2(call.tokens.clone()).begin());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.scan(TokenBuffer::new2(list.tokens.clone()).begin());
        }
    }

    /// `pub(in crate::sim)` says who may look, and takes nothing.
    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}
}

/// The path that starts with this word, and what stands after it.
fn path_at<'a>(first: &Ident, mut at: Cursor<'a>) -> (Names, Cursor<'a>) {
    let mut path = vec![first.to_string()];
    let colon =
        |at: Cursor<'a>| at.punct().filter(|(punct, _)| punct.as_char() == ':').map(|(_, after)| after);
    while let Some((next, after)) = colon(at).and_then(colon).and_then(|after| after.ident()) {
        path.push(next.to_string());
        at = after;
    }
    (path, at)
}

fn is_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Attributes of an item, and the name under which other sources find it.
fn head(item: &Item) -> (&[Attribute], Option<&Ident>) {
    match item {
        Item::Const(item) => (&item.attrs, Some(&item.ident)),
        Item::Enum(item) => (&item.attrs, Some(&item.ident)),
        Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
        Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
        Item::Static(item) => (&item.attrs, Some(&item.ident)),
        Item::Struct(item) => (&item.attrs, Some(&item.ident)),
        Item::Trait(item) => (&item.attrs, Some(&item.ident)),
        Item::TraitAlias(item) => (&item.attrs, Some(&item.ident)),
        Item::Type(item) => (&item.attrs, Some(&item.ident)),
        Item::Union(item) => (&item.attrs, Some(&item.ident)),
        Item::Impl(item) => (&item.attrs, None),
        // A module is a place, and is found by its path.
        Item::Mod(item) => (&item.attrs, None),
        Item::Use(item) => (&item.attrs, None),
        _ => (&[], None),
    }
}

fn is_for_tests(attribute: &Attribute) -> bool {
    let only_then = |meta: Meta| is_only_for_tests(&meta);
    attribute.path().is_ident("test")
        || (attribute.path().is_ident("cfg") && attribute.parse_args().is_ok_and(only_then))
}

/// Whether a condition of `cfg` holds in tests alone.
fn is_only_for_tests(meta: &Meta) -> bool {
    let Meta::List(list) = meta else { return meta.path().is_ident("test") };
    let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
    list.path.is_ident("all") && parts.iter().any(is_only_for_tests)
}
