//! Where the parts of a plot stand in its picture. The steps are the columns, since time is what orders a plot; only the
//! places within a column are chosen, so that few lines cross: each part moves towards the middle of those it is tied to,
//! back and forth a few times (the barycentre rule of Sugiyama, Tagawa & Toda 1981).

use std::collections::BTreeMap;

use super::plan;
use super::told::Told;
use crate::sim::ids::{BranchId, InjectId};
use crate::sim::plot::{Condition, Release};
use crate::study::plot::figures::usual_step;
use crate::study::plot::links::{leads, parts, parts_of_inject};

/// Times that all columns are put in order; more change nothing that could be seen.
const ROUNDS: usize = 8;

/// A part of the plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Branch(BranchId),
    Inject(InjectId),
}

/// How one part is tied to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// The second comes only with the first.
    Brings,
    /// The second does not come with the first.
    Stops,
}

/// A line from one part to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    pub from: Node,
    pub to: Node,
    pub tie: Tie,
}

/// The picture before it is drawn: columns with their step, each from top to bottom.
pub(super) struct Layout {
    pub columns: Vec<(usize, Vec<Node>)>,
    pub edges: Vec<Edge>,
}

/// The parts that are tied to others, in their places.
pub(super) fn layout(told: &Told<'_>) -> Layout {
    let edges = edges(told);
    let mut steps: BTreeMap<usize, Vec<Node>> = BTreeMap::new();
    let mut nodes: Vec<Node> = edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
    nodes.sort_unstable();
    nodes.dedup();
    for node in nodes {
        steps.entry(step_of(told, node)).or_default().push(node);
    }
    let mut columns: Vec<(usize, Vec<Node>)> = steps.into_iter().collect();
    untangle(&mut columns, &edges);
    Layout { columns, edges }
}

fn edges(told: &Told<'_>) -> Vec<Edge> {
    let s = told.s;
    let mut edges = Vec::new();
    for (id, inject) in s.injects.iter_enumerated() {
        let to = Node::Inject(id);
        parts_of_inject(inject, &mut |part, wanted| edges.extend(edge(part, wanted, to)));
        if let Release::Lacking { after, .. } = inject.release {
            edges.push(Edge { from: Node::Inject(after), to, tie: Tie::Brings });
        }
    }
    for (id, branch) in s.branches.iter_enumerated() {
        let to = Node::Branch(id);
        parts(&branch.when, true, &mut |part, wanted| edges.extend(edge(part, wanted, to)));
        let shut = branch.excludes.iter();
        edges.extend(shut.map(|other| Edge { from: Node::Branch(*other), to, tie: Tie::Stops }));
    }
    edges.retain(|edge| edge.from != edge.to);
    edges.sort_unstable();
    edges.dedup();
    edges
}

fn edge(part: &Condition, wanted: bool, to: Node) -> Option<Edge> {
    let from = match part {
        Condition::OnBranch(id) => Node::Branch(*id),
        Condition::Released(id) | Condition::RequestAnswered(id) => Node::Inject(*id),
        _ => return None,
    };
    Some(Edge { from, to, tie: if wanted { Tie::Brings } else { Tie::Stops } })
}

/// The step in which it mostly happens; a branch that was never taken stands before what waits for it.
fn step_of(told: &Told<'_>, node: Node) -> usize {
    match node {
        Node::Inject(id) => plan::step_of(told, id),
        Node::Branch(id) => {
            let taken = told.figures.and_then(|figures| usual_step(&figures.branches[id].steps));
            let waiting = || leads(told.s, id).comes.into_iter().map(|id| plan::window(told.s, id).0).min();
            taken.or_else(waiting).unwrap_or(0)
        }
    }
}

fn untangle(columns: &mut [(usize, Vec<Node>)], edges: &[Edge]) {
    for _ in 0..ROUNDS {
        let places = places(columns);
        for (_, column) in columns.iter_mut() {
            let mut weighed: Vec<(f64, Node)> =
                column.iter().map(|node| (middle(*node, &places, edges), *node)).collect();
            weighed.sort_by(|(a, first), (b, second)| {
                a.total_cmp(b).then(places[first].total_cmp(&places[second]))
            });
            *column = weighed.into_iter().map(|(_, node)| node).collect();
        }
    }
}

/// Where each stands within its column, counted from the middle, so that short columns stand beside the middle of long ones.
pub(super) fn places(columns: &[(usize, Vec<Node>)]) -> BTreeMap<Node, f64> {
    let mut places = BTreeMap::new();
    for (_, column) in columns {
        let middle = (column.len() as f64 - 1.0) / 2.0;
        places.extend(column.iter().enumerate().map(|(place, node)| (*node, place as f64 - middle)));
    }
    places
}

fn middle(node: Node, places: &BTreeMap<Node, f64>, edges: &[Edge]) -> f64 {
    let mut near = Vec::new();
    for edge in edges {
        if edge.from == node {
            near.extend(places.get(&edge.to));
        }
        if edge.to == node {
            near.extend(places.get(&edge.from));
        }
    }
    // Half its own place: what is tied to many moves, and nothing jumps to and fro for ever.
    let own = places.get(&node).copied().unwrap_or(0.0);
    if near.is_empty() { own } else { (own + near.iter().sum::<f64>() / near.len() as f64) / 2.0 }
}
