//! A chart as a drawing: SVG without scripts and without colours of its own, so that the style sheet chooses them for
//! light, dark and print.

use maud::{Markup, html};

use super::document::{Chart, Line, Stroke};
use crate::report::timeline::Series;

/// The drawing in its own units; it grows and shrinks with the page.
const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 132.0;
/// The place of the lines within it.
const LEFT: f64 = 8.0;
const RIGHT: f64 = 232.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 108.0;

/// Draws a chart. `said` tells in words what it shows.
pub(super) fn draw(chart: &Chart, said: &str) -> Markup {
    let last = chart.lines.iter().map(|line| line.values.len()).max().unwrap_or(1).saturating_sub(1);
    let x = move |at: usize| LEFT + (RIGHT - LEFT) * at as f64 / last.max(1) as f64;
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * (value / chart.most).clamp(0.0, 1.0);
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(said) {
            rect class="frame" x=(LEFT) y=(TOP) width=(RIGHT - LEFT) height=(BOTTOM - TOP) {}
            @if let Some(from) = chart.shaded_from {
                rect class="shaded" x=(LEFT) y=(TOP) width=(RIGHT - LEFT) height=(tenth(y(from) - TOP)) {}
            }
            line class="middle" x1=(LEFT) x2=(RIGHT) y1=((TOP + BOTTOM) / 2.0) y2=((TOP + BOTTOM) / 2.0) {}
            text x=(LEFT) y=(TOP - 6.0) { (chart.high) }
            text x=(LEFT) y=(BOTTOM + 15.0) { "0" }
            text x=(RIGHT) y=(BOTTOM + 15.0) text-anchor="end" { (last) }
            text x=((LEFT + RIGHT) / 2.0) y=(BOTTOM + 15.0) text-anchor="middle" { (chart.low) }
            @for line in &chart.lines {
                path class=(class(line)) d=(path(&line.values, chart.is_held, &x, &y)) {}
            }
            @for flag in &chart.flags {
                @let at = x(usize::from(*flag).min(last));
                line class="pole" x1=(tenth(at)) x2=(tenth(at)) y1=(TOP) y2=(BOTTOM) {}
                path class="flag" d=(format!("M{0} {TOP}l9 4.5l-9 4.5z", tenth(at))) {}
            }
        }
    }
}

fn class(line: &Line) -> &'static str {
    match line.stroke {
        Stroke::Came => "came",
        Stroke::Beside => "beside",
        Stroke::Nobody => "nobody",
    }
}

/// A line from moment to moment, as stairs where a value is held; it breaks where nothing is known, and a single moment is
/// a dot.
fn path(values: &Series, is_held: bool, x: &dyn Fn(usize) -> f64, y: &dyn Fn(f64) -> f64) -> String {
    let mut drawn = String::new();
    let mut is_down = false;
    for (at, value) in values.iter().enumerate() {
        let Some(value) = value else {
            is_down = false;
            continue;
        };
        let (across, up) = (tenth(x(at)), tenth(y(*value)));
        drawn += &match (is_down, is_held) {
            (false, _) => format!("M{across} {up}"),
            (true, false) => format!("L{across} {up}"),
            (true, true) => format!("H{across}V{up}"),
        };
        if !is_down && values.get(at + 1).copied().flatten().is_none() {
            drawn += "h0.1";
        }
        is_down = true;
    }
    drawn
}

/// To a tenth of a unit: finer than a printer's dot.
fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
