//! The graph sees every way in which one source can name another, and nothing that only looks like it.

use super::graph::Graph;

/// Who takes what from whom, in small sources made for the purpose.
fn taken(texts: &[(&str, &str)]) -> Vec<String> {
    let graph = Graph::of(texts.iter().copied());
    let name = |source: usize| graph.sources[source].name.trim_end_matches(".rs");
    let edges = graph.edges.iter().flat_map(|(edge, names)| names.iter().map(move |taken| (edge, taken)));
    let mut told: Vec<String> =
        edges.map(|((from, to), taken)| format!("{} -> {}: {taken}", name(*from), name(*to))).collect();
    told.sort();
    told
}

/// What `a/b.rs` takes, where `a/c.rs`, `a/mod.rs` and `d.rs` define one name each.
fn taken_by(text: &str) -> Vec<String> {
    let others = [
        ("a/c.rs", "pub struct InC;"),
        ("a/mod.rs", "mod b; mod c; pub fn in_a() {}"),
        ("d.rs", "pub enum InD { One }"),
        ("lib.rs", "mod a; mod d;"),
    ];
    let mut texts = vec![("a/b.rs", text)];
    texts.extend(others);
    taken(&texts)
}

#[test]
fn every_kind_of_import_is_an_edge() {
    for text in [
        "use crate::a::c::InC;",
        "use super::c::InC;",
        "pub use super::c::InC;",
        "use super::c::InC as Other;",
        "use super::c::InC as _;",
        "use self::super::c::{self, InC}; fn f() -> c::InC { InC }",
        "use super::{\n    c::{\n        InC,\n    },\n};",
        "use super::c::*;",
        "fn f() { use super::c::InC; }",
        "use super::c; fn f() -> c::InC { c::InC }",
        "mod inside { use super::super::c::InC; }",
    ] {
        assert_eq!(taken_by(text), ["a/b -> a/c: InC"], "{text}");
    }
    let two = taken_by("use crate::{a::{c::InC, in_a}, d::InD::{self, One}};");
    assert_eq!(two, ["a/b -> a/c: InC", "a/b -> a/mod: in_a", "a/b -> d: InD"]);
    // The import alone says at least that the place is needed.
    assert_eq!(taken_by("use super::c;"), ["a/b -> a/c: c"]);
}

#[test]
fn every_kind_of_path_in_code_is_an_edge() {
    for text in [
        "fn f() { let x = crate::d::InD::One; }",
        "fn f(x: Option<&crate::d::InD>) {}",
        "fn f() { match x { crate::d::InD::One => {} } }",
        "impl crate::d::InD {}",
        "fn f() { print!(\"{}\", [crate::d::InD::One]) }",
        "macro_rules! m { () => { $crate::d::InD::One } }",
        "#[derive(Debug)] #[require(crate::d::InD)] struct Here;",
        "fn f() -> impl Into<self::super::super::d::InD> {}",
        "#[cfg(feature = \"board\")] fn f() { crate::d::InD::One; }",
    ] {
        assert_eq!(taken_by(text), ["a/b -> d: InD"], "{text}");
    }
}

#[test]
fn what_only_looks_like_a_path_is_no_edge() {
    for text in [
        "//! crate::d::InD\n/// [`crate::d::InD`]\nfn f() {} // use crate::d::InD;",
        "/* use crate::d::InD; */ fn f() { \"crate::d::InD\"; r#\"crate::d::InD\"#; }",
        "use other::d::InD; use ::d::InD as Same;",
        "fn f() { d.InD(); print!(\"{}\", x.d) }",
        "#[cfg(test)] mod tests { use crate::d::InD; }",
        "#[cfg(test)] use crate::d::InD;",
        "#[cfg(all(test, unix))] fn f() { crate::d::InD::One; }",
        "#[test] fn f() { crate::d::InD::One; }",
        "struct Here; impl Here { #[cfg(test)] fn f() { crate::d::InD::One; } }",
        "pub(in crate::d) struct Here;",
    ] {
        assert_eq!(taken_by(text), [""; 0], "{text}");
    }
    let only_tests = [("a/tests.rs", "use crate::d::InD;"), ("a/tests/more.rs", "use crate::d::InD;")];
    assert_eq!(taken(&[only_tests[0], only_tests[1], ("d.rs", "pub struct InD;")]), [""; 0]);
}

#[test]
fn a_list_of_contents_is_seen_through() {
    let room = [("a/mod.rs", "mod c; mod f; pub use c::InC; pub use f::f;"), ("a/c.rs", "pub struct InC;")];
    let texts = [room[0], room[1], ("a/f.rs", "pub fn f() {}"), ("d.rs", "use crate::a::{InC, f};")];
    assert_eq!(taken(&texts), ["d -> a/c: InC", "d -> a/f: f"]);
    // A list of everything is a list too.
    let texts = [("a/mod.rs", "mod c; pub use c::*;"), room[1], ("d.rs", "use crate::a::InC;")];
    assert_eq!(taken(&texts), ["a/mod -> a/c: InC", "d -> a/c: InC"]);
    // So is what a parent imported and its child reads there.
    let texts = [
        ("a/mod.rs", "mod b; use crate::d::InD;"),
        ("a/b.rs", "use super::InD;"),
        ("d.rs", "pub struct InD;"),
    ];
    assert_eq!(taken(&texts), ["a/b -> d: InD", "a/mod -> d: InD"]);
}

#[test]
fn a_list_of_contents_that_uses_what_it_lists_takes_it() {
    let child = ("a/c.rs", "pub struct InC; pub fn c() {}");
    let by_type = ("a/mod.rs", "mod c; pub use c::{InC, c}; fn f() -> InC { todo() }");
    assert_eq!(taken(&[by_type, child]), ["a/mod -> a/c: InC"]);
    let by_call = ("a/mod.rs", "mod c; pub use c::{InC, c}; fn f() { c() }");
    assert_eq!(taken(&[by_call, child]), ["a/mod -> a/c: c"]);
    let by_variable = ("a/mod.rs", "mod c; pub use c::{InC, c}; fn f(c: u8) -> u8 { c }");
    assert_eq!(taken(&[by_variable, child]), [""; 0]);
}

#[test]
fn what_is_handed_on_from_elsewhere_is_read_where_it_is_handed_on() {
    let texts =
        [("a.rs", "use crate::b::InC;"), ("b.rs", "pub use crate::c::InC;"), ("c.rs", "pub struct InC;")];
    assert_eq!(taken(&texts), ["a -> b: InC", "b -> c: InC"]);
}

#[test]
fn a_name_that_a_macro_made_belongs_to_the_module() {
    let texts = [("a.rs", "use crate::b::Made;"), ("b.rs", "make! { Made }")];
    assert_eq!(taken(&texts), ["a -> b: Made"]);
}
