//! The picture of a plot: what hangs on what, from left to right in time. A drawing without colours of its own; the
//! sentences about the branches say the same in words.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::branches::anchor;
use super::layout::{Edge, Layout, Node, Tie, layout, places};
use super::plan;
use super::told::Told;
use crate::words::{word, words};

/// The drawing in its own units, which are pixels of a screen.
const COLUMN: f64 = 232.0;
const WIDTH: f64 = 176.0;
const HEIGHT: f64 = 46.0;
const ROW: f64 = 58.0;
const TOP: f64 = 44.0;
const LEFT: f64 = 8.0;
/// Letters in a line of a box.
const LETTERS: usize = 27;

/// The picture; nothing where no part of the plot hangs on another.
pub(super) fn section(told: &Told<'_>) -> Option<Markup> {
    let layout = layout(told);
    if layout.edges.is_empty() {
        return None;
    }
    let rows = layout.columns.iter().map(|(_, column)| column.len()).max().unwrap_or(1) as f64;
    let (wide, high) = (LEFT + layout.columns.len() as f64 * COLUMN, TOP + rows * ROW);
    let places = places(&layout.columns);
    let column_of: BTreeMap<Node, usize> = layout
        .columns
        .iter()
        .enumerate()
        .flat_map(|(at, (_, column))| column.iter().map(move |node| (*node, at)))
        .collect();
    let spot = |node: Node| {
        let column = column_of.get(&node).copied().unwrap_or(0) as f64;
        let place = places.get(&node).copied().unwrap_or(0.0) + (rows - 1.0) / 2.0;
        (LEFT + column * COLUMN, TOP + place * ROW)
    };
    let said = words(
        "mirror-graph-said",
        &[("branches", told.s.branches.len().into()), ("ties", layout.edges.len().into())],
    );
    Some(html! {
        p class="soft" { (word("mirror-graph-how")) }
        div class="wide" role="region" aria-label=(word("mirror-graph")) tabindex="0" {
            svg class="plot" style={ "width:" (wide) "px" } viewBox=(format!("0 0 {wide} {high}")) role="img" aria-label=(said) {
                (marks())
                (heads(told, &layout))
                @for edge in &layout.edges { (line(edge, spot(edge.from), spot(edge.to))) }
                @for node in layout.columns.iter().flat_map(|(_, column)| column) { (self::node(told, *node, spot(*node))) }
            }
        }
        ul class="legend" {
            li { span class="key key-branch" {} " " (word("mirror-graph-branch")) }
            li { span class="key key-inject" {} " " (word("mirror-graph-inject")) }
            li { span class="key key-brings" {} " " (word("mirror-graph-brings")) }
            li { span class="key key-stops" {} " " (word("mirror-graph-stops")) }
        }
    })
}

/// The ends of the lines: an arrow for what brings, a bar for what stops.
fn marks() -> Markup {
    html! {
        defs {
            marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto" {
                path class="arrow" d="M0 0L10 5L0 10z" {}
            }
            marker id="bar" viewBox="0 0 4 12" refX="4" refY="6" markerWidth="4" markerHeight="10" orient="auto" {
                path class="bar-end" d="M2 0V12" {}
            }
        }
    }
}

fn heads(told: &Told<'_>, layout: &Layout) -> Markup {
    html! {
        @for (at, (step, _)) in layout.columns.iter().enumerate() {
            @let x = LEFT + at as f64 * COLUMN;
            text class="head" x=(x) y="15" { (words("mirror-graph-step", &[("step", (step + 1).into())])) }
            text x=(x) y="31" { (cut(&plan::within(told.s, *step), LETTERS + 4)) }
        }
    }
}

fn line(edge: &Edge, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Markup {
    let (from, to) = (y1 + HEIGHT / 2.0, y2 + HEIGHT / 2.0);
    let (class, mark) = match edge.tie {
        Tie::Brings => ("brings", "url(#arrow)"),
        Tie::Stops => ("stops", "url(#bar)"),
    };
    let path = if x2 > x1 {
        let (start, end) = (x1 + WIDTH, x2);
        let bend = (end - start).min(COLUMN) / 2.0;
        format!("M{start} {from}C{} {from} {} {to} {end} {to}", start + bend, end - bend)
    } else {
        // In one column, or back: around the right side.
        let (start, end) = (x1 + WIDTH, x2 + WIDTH);
        let bend = 24.0 + (from - to).abs().min(160.0) / 10.0;
        format!("M{start} {from}C{} {from} {} {to} {end} {to}", start.max(end) + bend, start.max(end) + bend)
    };
    html! { path class=(class) d=(path) marker-end=(mark) {} }
}

fn node(told: &Told<'_>, node: Node, (x, y): (f64, f64)) -> Markup {
    let (class, title, id, count) = match node {
        Node::Branch(id) => (
            "node-branch",
            told.s.branches[id].title.clone(),
            told.branch(id),
            told.figures.map(|figures| figures.share(figures.branches[id].taken)),
        ),
        Node::Inject(id) => (
            "node-inject",
            told.headline(id),
            told.inject(id),
            told.figures.map(|figures| figures.share(figures.injects[id].came)),
        ),
    };
    let (first, second) = two_lines(&title);
    let round = if class == "node-branch" { 14.0 } else { 2.0 };
    let never = count.is_some_and(|share| share == 0.0);
    let body = html! {
        title { (title) " (" (id) ")" }
        rect class={ (class) @if never { " node-never" } } x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx=(round) {}
        text class="label" x=(x + 8.0) y=(y + 14.0) { (first) }
        text class="label" x=(x + 8.0) y=(y + 27.0) { (second) }
        text class="share" x=(x + 8.0) y=(y + 40.0) {
            (cut(id, LETTERS - 6))
            @if let Some(share) = count { " · " (words("mirror-percent", &[("percent", (share * 100.0).round().into())])) }
        }
    };
    html! {
        @match node {
            Node::Branch(id) => { a href={ "#" (anchor(id)) } { (body) } }
            Node::Inject(_) => { g { (body) } }
        }
    }
}

/// A title in two lines, cut at words.
fn two_lines(title: &str) -> (String, String) {
    let mut first = String::new();
    let mut words = title.split_whitespace().peekable();
    while let Some(word) = words.peek() {
        if !first.is_empty() && first.chars().count() + 1 + word.chars().count() > LETTERS {
            break;
        }
        if !first.is_empty() {
            first.push(' ');
        }
        first.push_str(word);
        words.next();
    }
    let rest: Vec<&str> = words.collect();
    (cut(&first, LETTERS), cut(&rest.join(" "), LETTERS))
}

fn cut(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}
