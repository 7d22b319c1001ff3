//! Planted mistakes: each rule notices what it forbids, names the edge to cut, and is silent about what is allowed.

use super::graph::Graph;
use super::rules::{circles_of_rooms, circles_of_sources, forbidden, upward};

fn graph(texts: &[(&str, &str)]) -> Graph {
    Graph::of(texts.iter().copied())
}

const SILENCE: [&str; 0] = [];

#[test]
fn a_circle_of_two_is_noticed_and_the_lighter_edge_named() {
    let texts = [
        ("a.rs", "use crate::b::{One, Two}; pub struct Noun;"),
        ("b.rs", "use crate::a::Noun; pub struct One; pub struct Two;"),
    ];
    let told = "`a.rs`, `b.rs` use each other in a circle. To cut it:\n  \
                `b.rs` takes `Noun` from `a.rs`: move `Noun` below both";
    assert_eq!(circles_of_sources(&graph(&texts)), [told]);
    assert_eq!(circles_of_sources(&graph(&texts[..1])), SILENCE);
}

#[test]
fn a_circle_of_many_is_cut_at_one_place() {
    let texts = [
        ("a.rs", "use crate::b::{B, MoreB};"),
        ("b.rs", "use crate::c::{C, MoreC}; pub struct B; pub struct MoreB;"),
        ("c.rs", "use crate::e::E; pub struct C; pub struct MoreC;"),
        ("d.rs", "use crate::c::C;"),
        ("e.rs", "use crate::{b::B, c::{C, MoreC}}; pub struct E;"),
    ];
    let told = "`b.rs`, `c.rs`, `e.rs` use each other in a circle. To cut it:\n  \
                `c.rs` takes `E` from `e.rs`: move `E` below both";
    assert_eq!(circles_of_sources(&graph(&texts)), [told]);
}

#[test]
fn circles_apart_from_each_other_are_told_apart() {
    let texts = [
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "use crate::a::A; use crate::c::C; pub struct B;"),
        ("c.rs", "use crate::d::D; pub struct C;"),
        ("d.rs", "use crate::c::C; pub struct D;"),
    ];
    assert_eq!(circles_of_sources(&graph(&texts)).len(), 2);
}

#[test]
fn a_parent_that_lists_its_children_is_no_circle_and_one_that_they_read_is() {
    let children = [("a/b.rs", "use super::c::C; pub struct B;"), ("a/c.rs", "pub struct C;")];
    let list = ("a/mod.rs", "pub mod b; mod c; pub use c::C;");
    assert_eq!(circles_of_sources(&graph(&[list, children[0], children[1]])), SILENCE);

    let readers =
        [("a/b.rs", "use super::Shared; pub fn b() {}"), ("a/c.rs", "use super::Shared; pub fn c() {}")];
    let told = "move `Shared` below all of them";
    for parent in ["a/mod.rs", "a.rs"] {
        let parent = (parent, "mod b; mod c; pub struct Shared; fn f() { b::b(); c::c(); }");
        let messages = circles_of_sources(&graph(&[parent, readers[0], readers[1]]));
        assert!(messages.len() == 1 && messages[0].ends_with(told), "{messages:?}");
    }
    // A parent that only defines what its children read, and uses none of them, stands below them.
    let parent = ("a/mod.rs", "mod b; mod c; pub struct Shared;");
    assert_eq!(circles_of_sources(&graph(&[parent, readers[0], readers[1]])), SILENCE);
}

#[test]
fn folders_that_use_each_other_are_noticed_without_a_circle_of_sources() {
    let texts = [
        ("top/mod.rs", "mod a; mod b;"),
        ("top/a/mod.rs", "mod one; pub mod three;"),
        ("top/b/mod.rs", "mod four; pub mod two;"),
        ("top/a/one.rs", "use crate::top::b::two::Two;"),
        ("top/a/three.rs", "pub struct Three;"),
        ("top/b/two.rs", "pub struct Two;"),
        ("top/b/four.rs", "use super::super::a::three::Three;"),
    ];
    let messages = circles_of_rooms(&graph(&texts));
    assert_eq!(messages.len(), 1);
    assert!(messages[0].starts_with("in `src/top`, `a`, `b` use each other."), "{messages:?}");
    assert!(messages[0].contains("from `top/"), "{messages:?}");
    assert_eq!(circles_of_sources(&graph(&texts)), SILENCE);
    assert_eq!(circles_of_rooms(&graph(&texts[..6])), SILENCE);
}

#[test]
fn a_folder_and_a_source_beside_it_that_use_each_other_are_noticed() {
    let texts = [
        ("a/mod.rs", "mod one; pub mod three;"),
        ("a/one.rs", "use crate::b::Two;"),
        ("a/three.rs", "pub struct Three;"),
        ("b.rs", "use crate::a::three::Three; pub struct Two;"),
    ];
    let messages = circles_of_rooms(&graph(&texts));
    assert!(
        messages.len() == 1 && messages[0].starts_with("in `src`, `a`, `b` use each other."),
        "{messages:?}"
    );
    // Two sources are a matter of sources, and a parent and its child are not beside each other.
    let sources = [("a.rs", "use crate::b::B; pub struct A;"), ("b.rs", "use crate::a::A; pub struct B;")];
    assert_eq!(circles_of_rooms(&graph(&sources)), SILENCE);
    let family = [("a/mod.rs", "mod b; use b::B; pub struct A;"), ("a/b.rs", "use super::A; pub struct B;")];
    assert_eq!(circles_of_rooms(&graph(&family)), SILENCE);
}

#[test]
fn an_arrow_upward_is_noticed() {
    let texts = [
        ("sim/mod.rs", "pub mod low; pub mod high;"),
        ("sim/low.rs", "use super::high::Noun;"),
        ("sim/high/mod.rs", "mod noun; pub use noun::Noun;"),
        ("sim/high/noun.rs", "pub struct Noun;"),
    ];
    let told = "`sim/low.rs` takes `Noun` from `sim/high/noun.rs`: `low` stands below `high`, so move what it needs \
                below both";
    assert_eq!(upward(&graph(&texts), "sim", &["low", "high"]), [told]);
    assert_eq!(upward(&graph(&texts), "sim", &["high", "low"]), SILENCE);
    let other_names = upward(&graph(&texts), "sim", &["high", "gone"]);
    let told = [
        "`low` has no place in the order of `sim`: give it one",
        "`gone` is gone: take it out of the order of `sim`",
    ];
    assert_eq!(other_names, told);
}

#[test]
fn an_edge_that_the_table_does_not_allow_is_noticed() {
    let table: [(&str, &[&str]); 2] = [("sim", &[]), ("bots", &["sim"])];
    let sim = ("sim/mod.rs", "pub struct View;");
    let bots = ("bots/mod.rs", "use crate::sim::View; pub struct Temper;");
    let main = ("main.rs", "fn main() { mufakat::bots::Temper; }");
    assert_eq!(forbidden(&graph(&[bots, main, sim]), &table), SILENCE);

    let outward = ("sim/view.rs", "fn f() { crate::bots::Temper; }");
    let told = "`sim/view.rs` takes `Temper` from `bots/mod.rs`: `sim` must not use `bots`: move what both need into a \
                module both may use";
    assert_eq!(forbidden(&graph(&[bots, sim, outward]), &table), [told]);

    let unknown = forbidden(&graph(&[bots, ("cards.rs", ""), sim]), &table);
    assert_eq!(unknown, ["`cards` has no place in the table of modules: give it one"]);
}
