//! The rules about who may use whom. Each message names the edge to cut and what to do about it.

use std::collections::{BTreeMap, BTreeSet};

use super::circles::{Weights, circles};
use super::graph::Graph;
use super::said::Names;

/// Circles of sources.
pub fn circles_of_sources(graph: &Graph) -> Vec<String> {
    let weights: Weights<usize> = graph.edges.keys().map(|edge| (*edge, weight(graph, *edge))).collect();
    let told = circles(&weights).into_iter().map(|circle| {
        let members = listed(circle.members.iter().map(|member| quoted(&graph.sources[*member].name)));
        format!("{members} use each other in a circle. To cut it:\n{}", edges_to_cut(graph, circle.cut))
    });
    told.collect()
}

/// How hard an edge is to cut. A parent is there to use its children, so they should be the ones to stop; between
/// others it is as hard as there are names to move.
fn weight(graph: &Graph, (from, to): (usize, usize)) -> usize {
    const FROM_CHILD: usize = 1;
    const EACH_NAME: usize = 2;
    const FROM_PARENT: usize = 1000;
    let (user, used) = (&graph.sources[from].module, &graph.sources[to].module);
    if used.starts_with(user) {
        FROM_PARENT
    } else if user.starts_with(used) {
        FROM_CHILD
    } else {
        EACH_NAME * graph.edges[&(from, to)].len()
    }
}

/// Circles of rooms: folders, or a folder and sources, that stand beside each other. Sources beside each other are
/// left to [`circles_of_sources`].
pub fn circles_of_rooms(graph: &Graph) -> Vec<String> {
    let mut levels = BTreeMap::<&[String], Vec<(Siblings, (usize, usize))>>::new();
    for edge in graph.edges.keys() {
        if let Some((folder, siblings)) = siblings(graph, *edge) {
            levels.entry(folder).or_default().push((siblings, *edge));
        }
    }
    levels.into_iter().flat_map(|(folder, arrows)| circles_in(graph, folder, &arrows)).collect()
}

type Siblings<'a> = (&'a str, &'a str);

fn circles_in(graph: &Graph, folder: &[String], arrows: &[(Siblings, (usize, usize))]) -> Vec<String> {
    let mut weights = Weights::new();
    for (siblings, edge) in arrows {
        *weights.entry(*siblings).or_default() += weight(graph, *edge);
    }
    let is_folder = |name: &&str| {
        let below = |module: &Names| module.len() > folder.len() + 1 && module.starts_with(folder);
        graph.sources.iter().any(|source| below(&source.module) && source.module[folder.len()] == **name)
    };
    let found = circles(&weights).into_iter().filter(|circle| circle.members.iter().any(is_folder));
    let told = found.map(|circle| {
        let place = if folder.is_empty() { "src".to_owned() } else { format!("src/{}", folder.join("/")) };
        let members = listed(circle.members.iter().map(|name| quoted(name)));
        let cut = arrows.iter().filter(|(siblings, _)| circle.cut.contains(siblings)).map(|(_, edge)| *edge);
        format!("in `{place}`, {members} use each other. To cut it:\n{}", edges_to_cut(graph, cut))
    });
    told.collect()
}

/// The folder in which an edge runs from one child to another, and those children; nothing between a parent and what
/// stands inside it.
fn siblings(graph: &Graph, (from, to): (usize, usize)) -> Option<(&[String], Siblings<'_>)> {
    let (from, to) = (&graph.sources[from].module, &graph.sources[to].module);
    let shared = from.iter().zip(to).take_while(|(one, other)| one == other).count();
    Some((&from[..shared], (from.get(shared)?.as_str(), to.get(shared)?.as_str())))
}

/// Arrows that run upward in a folder whose children stand in an order, each using only those named before it; and
/// children without a place in that order.
pub fn upward(graph: &Graph, folder: &str, order: &[&str]) -> Vec<String> {
    let place = |name: &str| order.iter().position(|other| *other == name);
    let inside = |module: &&Names| module.len() > 1 && module[0] == folder;
    let modules = graph.sources.iter().map(|source| &source.module).filter(inside);
    let rooms = modules.map(|module| module[1].as_str()).collect();
    let mut told = not_the_same(&rooms, order, &format!("the order of `{folder}`"));
    for edge in graph.edges.keys() {
        let Some((level, (user, used))) = siblings(graph, *edge) else { continue };
        if level.join("/") == folder
            && place(user).is_some_and(|user| place(used).is_some_and(|used| used > user))
        {
            let remedy = format!("`{user}` stands below `{used}`, so move what it needs below both");
            told.push(edge_to_cut(graph, *edge, &remedy));
        }
    }
    told
}

/// Edges between the modules of the crate that a table does not allow, and modules that the table leaves out.
pub fn forbidden(graph: &Graph, allowed: &[(&str, &[&str])]) -> Vec<String> {
    let row = |name: &str| allowed.iter().find(|(module, _)| *module == name).map(|(_, uses)| *uses);
    let modules = graph.sources.iter().filter_map(|source| source.module.first()).map(String::as_str);
    // The program itself runs the library, and may use all of it.
    let modules = modules.filter(|module| *module != "main").collect();
    let rows: Vec<&str> = allowed.iter().map(|(module, _)| *module).collect();
    let mut told = not_the_same(&modules, &rows, "the table of modules");
    for edge in graph.edges.keys() {
        let Some(([], (user, used))) = siblings(graph, *edge) else { continue };
        if row(user).is_some_and(|uses| !uses.contains(&used)) {
            let remedy =
                format!("`{user}` must not use `{used}`: move what both need into a module both may use");
            told.push(edge_to_cut(graph, *edge, &remedy));
        }
    }
    told
}

/// What stands in the sources and not in a table, and the other way round.
fn not_the_same(found: &BTreeSet<&str>, table: &[&str], title: &str) -> Vec<String> {
    let missing = found.iter().filter(|name| !table.contains(name));
    let left_over = table.iter().filter(|name| !found.contains(*name));
    let missing = missing.map(|name| format!("`{name}` has no place in {title}: give it one"));
    missing.chain(left_over.map(|name| format!("`{name}` is gone: take it out of {title}"))).collect()
}

/// Edges of a circle, one line for each source that others should not take names from.
fn edges_to_cut(graph: &Graph, cut: impl IntoIterator<Item = (usize, usize)>) -> String {
    let mut by_used = BTreeMap::<usize, (Vec<usize>, BTreeSet<&str>)>::new();
    for (from, to) in cut {
        let (users, names) = by_used.entry(to).or_default();
        users.push(from);
        names.extend(graph.edges[&(from, to)].iter().map(String::as_str));
    }
    let told = by_used.into_iter().map(|(used, (users, names))| {
        let (take, all) = if users.len() == 1 { ("takes", "both") } else { ("take", "all of them") };
        let users = listed(users.into_iter().map(|user| quoted(&graph.sources[user].name)));
        let names = listed(names.into_iter().map(quoted));
        let used = &graph.sources[used].name;
        format!("  {users} {take} {names} from `{used}`: move {names} below {all}")
    });
    told.collect::<Vec<_>>().join("\n")
}

/// One edge, and what to do about it.
fn edge_to_cut(graph: &Graph, (from, to): (usize, usize), remedy: &str) -> String {
    let (user, used) = (&graph.sources[from].name, &graph.sources[to].name);
    let names = listed(graph.edges[&(from, to)].iter().map(|name| quoted(name)));
    format!("`{user}` takes {names} from `{used}`: {remedy}")
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
