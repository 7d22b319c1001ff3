//! Circles among things that use each other, and what to cut.

use std::collections::{BTreeMap, BTreeSet};

/// From each thing to each that it uses: how hard it would be to cut.
pub type Weights<T> = BTreeMap<(T, T), usize>;

/// Things each of which leads to each other.
pub struct Circle<T> {
    pub members: Vec<T>,
    /// Edges without which it is no circle: few, and such as weigh little.
    pub cut: Vec<(T, T)>,
}

/// All circles, in the order of their first members.
pub fn circles<T: Ord + Clone>(weights: &Weights<T>) -> Vec<Circle<T>> {
    let mut next = BTreeMap::<&T, Vec<&T>>::new();
    weights.keys().for_each(|(from, to)| next.entry(from).or_default().push(to));
    let reached: BTreeMap<&T, BTreeSet<&T>> =
        next.keys().map(|start| (*start, all_reached(&next, start))).collect();
    let mut found = Vec::<Circle<T>>::new();
    for (start, from_start) in &reached {
        let is_known = found.iter().any(|circle| circle.members.contains(start));
        if !is_known && from_start.contains(start) {
            let leads_back = |other: &&T| reached.get(*other).is_some_and(|reached| reached.contains(start));
            let members: Vec<T> = from_start.iter().copied().filter(leads_back).cloned().collect();
            let cut = cut(&members, weights);
            found.push(Circle { members, cut });
        }
    }
    found
}

fn all_reached<'a, T: Ord>(next: &BTreeMap<&'a T, Vec<&'a T>>, start: &'a T) -> BTreeSet<&'a T> {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(one) = open.pop() {
        let new = next.get(one).into_iter().flatten().filter(|other| reached.insert(**other));
        open.extend(new.copied());
    }
    reached
}

/// Puts the members into an order, users before what they use, in which as little as possible runs the wrong way. It
/// starts with any order and moves one member at a time for as long as that helps.
fn cut<T: Ord + Clone>(members: &[T], weights: &Weights<T>) -> Vec<(T, T)> {
    let weight = |from: &T, to: &T| weights.get(&(from.clone(), to.clone())).copied().unwrap_or(0);
    let mut order = members.to_vec();
    while improve(&mut order, &weight) {}
    let place = |one: &T| order.iter().position(|other| other == one);
    let runs_back = |(from, to): &&(T, T)| place(to) < place(from) && place(to).is_some();
    weights.keys().filter(runs_back).cloned().collect()
}

/// Moves the first member for which another place is better to its best place.
fn improve<T: Clone>(order: &mut Vec<T>, weight: &impl Fn(&T, &T) -> usize) -> bool {
    for at in 0..order.len() {
        let one = order.remove(at);
        // What runs the wrong way with this member at each place: what those behind it take from it, and what it takes
        // from those before it. At the first place all others are behind it; each further place passes one of them.
        let mut wrong: usize = order.iter().map(|other| weight(other, &one)).sum();
        let mut costs = vec![wrong];
        for other in order.iter() {
            wrong = wrong + weight(&one, other) - weight(other, &one);
            costs.push(wrong);
        }
        let best = (0..costs.len()).min_by_key(|place| costs[*place]).unwrap_or(at);
        if costs[best] < costs[at] {
            order.insert(best, one);
            return true;
        }
        order.insert(at, one);
    }
    false
}
