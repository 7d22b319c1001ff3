//! A report as one HTML file: it loads nothing, runs nothing, prints on A4, and reads well by ear.

use maud::{Markup, html};

use super::document::{Document, Part, Table};
use super::picture;
use crate::report::chart::{Chart, Stroke};
use crate::report::file::{REPORT, file};
use crate::words::{tell, word, words};

/// The whole file.
pub(super) fn html(document: &Document) -> String {
    let body = html! {
        header { p class="kicker" { (document.kicker) } h1 { (document.title) } }
        @if document.is_long() { (contents(document)) }
        main { (sections(&document.parts)) }
    };
    let class = (!document.is_long()).then_some("extract");
    file(&document.title, &[REPORT], class, &body)
}

fn contents(document: &Document) -> Markup {
    let titles = document.parts.iter().filter_map(|part| match part {
        Part::Section { title, .. } => Some(title),
        Part::Heading(_)
        | Part::Text(_)
        | Part::Soft(_)
        | Part::Guide { .. }
        | Part::List(_)
        | Part::Behind(_)
        | Part::Table(_)
        | Part::Charts(_) => None,
    });
    html! {
        nav aria-labelledby="contents" {
            h2 id="contents" { (word("aar-contents")) }
            ol { @for (place, title) in titles.enumerate() { li { a href={ "#s" (place + 1) } { (title) } } } }
        }
    }
}

fn sections(parts: &[Part]) -> Markup {
    let begins = |part: &Part| matches!(part, Part::Section { .. });
    let starts: Vec<usize> = (0..parts.len()).filter(|place| begins(&parts[*place])).collect();
    let ends = starts.iter().skip(1).copied().chain([parts.len()]);
    html! {
        @for (place, (start, end)) in starts.iter().copied().zip(ends).enumerate() {
            @if let Part::Section { title, on_new_page } = &parts[start] {
                section class=[on_new_page.then_some("leaf")] aria-labelledby={ "s" (place + 1) } {
                    h2 id={ "s" (place + 1) } { (title) }
                    @for inner in &parts[start + 1..end] { (part(inner)) }
                    // Inside of the last section, so that on paper it has no page to itself.
                    @if end == parts.len() { footer { p { (word("aar-foot")) } } }
                }
            }
        }
    }
}

fn part(part: &Part) -> Markup {
    match part {
        Part::Section { title, .. } => html! { h2 { (title) } },
        Part::Heading(title) => html! { h3 { (title) } },
        Part::Text(text) => html! { p { (text) } },
        Part::Soft(text) | Part::Guide { drawn: text, .. } => html! { p class="soft" { (text) } },
        Part::List(items) => html! { ul { @for item in items { li { (item) } } } },
        Part::Behind(lists) => html! {
            div class="behind" {
                @for (of, items) in lists { p { (of) } ul { @for item in items { li { (item) } } } }
            }
        },
        Part::Table(one) => table(one),
        Part::Charts(charts) => html! { div class="charts" { @for one in charts { (chart(one)) } } },
    }
}

/// A table that scrolls alone on a narrow screen.
fn table(table: &Table) -> Markup {
    html! {
        div class="wide" role="region" aria-label=(table.caption) tabindex="0" {
            table {
                caption { (table.caption) }
                thead { tr { @for cell in &table.head { th scope="col" { (cell) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                @if place == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A picture, its legend, its notes, and the same as a table in a fold that print opens.
fn chart(chart: &Chart) -> Markup {
    let said = tell("aar-chart-said", &[("title", &chart.title)]);
    let numbers = chart.table(moment, word("aar-moment"));
    html! {
        figure {
            figcaption { (chart.title) }
            (picture::draw(chart, &said))
            @if !chart.lines.is_empty() {
                ul class="legend" {
                    @for line in &chart.lines { li { span class=(key(line.stroke)) {} " " (line.name) } }
                }
            }
            @for note in &chart.notes { p class="note" { (note) } }
            @if !numbers.rows.is_empty() {
                details { summary { (word("aar-chart-table")) } (table(&numbers)) }
            }
        }
    }
}

pub(super) fn key(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Came => "key key-came",
        Stroke::Beside => "key key-beside",
        Stroke::Nobody => "key key-nobody",
    }
}

/// What a moment is called.
pub(super) fn moment(at: usize) -> String {
    if at == 0 { word("aar-opening") } else { words("aar-after-step", &[("step", at.into())]) }
}
