//! A chart as a drawing: SVG without scripts and without colours of its own, so that the style sheet chooses them for
//! light, dark and print.

use maud::{Markup, html};

use crate::report::chart::{Chart, Line, Stroke};

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
    let last = chart.moments().saturating_sub(1);
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(said) {
            rect class="frame" x=(LEFT) y=(TOP) width=(RIGHT - LEFT) height=(BOTTOM - TOP) {}
            @if let Some(beyond) = chart.beyond {
                rect class="beyond" x=(LEFT) y=(TOP) width=(RIGHT - LEFT) height=(tenth(y(chart.height(beyond)) - TOP)) {}
            }
            line class="middle" x1=(LEFT) x2=(RIGHT) y1=((TOP + BOTTOM) / 2.0) y2=((TOP + BOTTOM) / 2.0) {}
            text x=(LEFT) y=(TOP - 6.0) { (chart.high) }
            text x=(LEFT) y=(BOTTOM + 15.0) { "0" }
            text x=(RIGHT) y=(BOTTOM + 15.0) text-anchor="end" { (last) }
            text x=((LEFT + RIGHT) / 2.0) y=(BOTTOM + 15.0) text-anchor="middle" { (chart.low) }
            @for line in &chart.lines {
                path class=(class(line)) d=(path(chart, line)) {}
            }
            @for flag in &chart.flags {
                @let at = tenth(x(chart.middle(flag.at)));
                line class="pole" x1=(at) x2=(at) y1=(TOP) y2=(BOTTOM) {}
                path class="flag" d=(format!("M{at} {TOP}l9 4.5l-9 4.5z")) {}
            }
        }
    }
}

fn x(share: f64) -> f64 {
    LEFT + (RIGHT - LEFT) * share
}

fn y(share: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * share
}

fn class(line: &Line) -> &'static str {
    match line.stroke {
        Stroke::Came => "came",
        Stroke::Beside => "beside",
        Stroke::Nobody => "nobody",
    }
}

/// A line from corner to corner.
fn path(chart: &Chart, line: &Line) -> String {
    let mut drawn = String::new();
    for run in chart.runs(line) {
        for (place, (left, height)) in run.into_iter().enumerate() {
            let pen = if place == 0 { 'M' } else { 'L' };
            drawn += &format!("{pen}{} {}", tenth(x(left)), tenth(y(height)));
        }
    }
    drawn
}

/// To a tenth of a unit: finer than a printer's dot.
fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
