//! The parts of a leaf as HTML and SVG; how they look says the style sheet.

use maud::{Markup, html};

use crate::report::after::figure;
use crate::report::chart::Stroke;
use crate::report::leaf::{Field, HandsOf, Heat, Key, Part, Tone, Truth, Turn};
use crate::report::trust::{KEYS, Pair, Way, Web};
use crate::report::whatif::picture;
use crate::words::{share, tell, word};

/// All parts of a leaf, from the top.
pub(super) fn parts(parts: &[Part]) -> Markup {
    let is_card = |part: &Part| matches!(part, Part::Truth(_));
    html! {
        @if parts.iter().any(is_card) {
            div class="hall-truths" { @for one in parts { (part(one)) } }
        } @else if let Some(Part::Field(field)) = parts.iter().find(|part| matches!(part, Part::Field(_))) {
            (around_field(parts, field))
        } @else {
            @for one in parts { (part(one)) }
        }
    }
}

fn part(part: &Part) -> Markup {
    match part {
        Part::Lead(text) => html! { p class="hall-question" { (text) } },
        Part::Asked(text) => html! { p class="hall-question" { strong { (text) } } },
        Part::Beside(text) => html! { p class="hall-beside" { (text) } },
        Part::Plain(text) => html! { p { (text) } },
        Part::Heading(text) => html! { h3 { (text) } },
        Part::Count(text) => html! { p class="hall-number" { (text) } },
        Part::Truth(truth) => card(truth),
        Part::Keys(keys) => legend(keys),
        Part::Charts(charts) => {
            html! { div class="charts" { @for chart in charts { figure { (figure(chart)) } } } }
        }
        Part::Trust(web) => trust(web),
        Part::Turn(one) => turn(one),
        Part::Heat(one) => heat(one),
        Part::Hands(all) => hands(all),
        Part::Field(field) => hundred(field),
    }
}

fn card(truth: &Truth) -> Markup {
    html! {
        div class="hall-truth" {
            span class="hall-paragraph" { (truth.title) }
            b { (truth.by) }
            @if let Some(planted) = &truth.planted { span { (planted) } }
        }
    }
}

fn legend(keys: &[Key]) -> Markup {
    html! { ul class="legend" { @for key in keys { li { span class=(stroke(key.stroke)) {} " " (key.name) } } } }
}

fn stroke(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Came => "key key-came",
        Stroke::Beside => "key key-beside",
        Stroke::Nobody => "key key-nobody",
    }
}

/// Delegations around a ring, a line between each two as thick as there is trust in the end; beside it the pairs on which
/// it changed most, and below a slider from the opening to the end for whoever has the script of the page.
fn trust(web: &Web) -> Markup {
    let [more, less, same] = KEYS;
    let last = web.last();
    html! {
        div class="hall-web" {
            (ring(web))
            table class="hall-trust" {
                tbody { @for pair in web.told() { (changed(web, pair)) } }
            }
        }
        ul class="legend" {
            @for (class, key) in [("rose", more), ("fell", less), ("still", same)] {
                li { span class={ "key key-" (class) } {} " " (word(key)) }
            }
            li { (web.scale()) }
        }
        div class="hall-slide" {
            output for="moment" data-moments=(moments(web, |at| (None, web.moment(at)))) { (web.moment(last)) }
            input type="range" id="moment" min="0" max=(last) value=(last) aria-label=(word("acts-trust"));
        }
    }
}

/// How something stands at every moment of the exercise, for the script: which way it went, where that is said, and what it is.
fn moments(web: &Web, said: impl Fn(u16) -> (Option<Way>, String)) -> String {
    let one = |at| {
        let (way, said) = said(at);
        format!("{};{said}", way.map_or("", of))
    };
    (0..=web.last()).map(one).collect::<Vec<_>>().join("|")
}

/// Where trust of a pair was and where it is, and by how much it changed.
fn changed(web: &Web, pair: &Pair) -> Markup {
    let [one, two] = web.names(pair);
    let way = |at: u16| tell("acts-trust-way", &[("from", &share(pair.from())), ("to", &share(pair.at(at)))]);
    let by = |at: u16| (Some(pair.way(pair.at(at))), pair.change_told(pair.at(at)));
    let last = web.last();
    html! {
        tr {
            th scope="row" { (tell("aar-pair", &[("one", one), ("two", two)])) }
            td data-moments=(moments(web, |at| (None, way(at)))) { (way(last)) }
            td class=(of(pair.way(pair.at(last)))) data-moments=(moments(web, by)) { (by(last).1) }
        }
    }
}

/// The network in a picture of 100 by 64.
fn ring(web: &Web) -> Markup {
    let spot = |end: usize| {
        let (x, y) = web.knots.get(end).map_or((0.5, 0.5), |knot| knot.at);
        (14.0 + 72.0 * x, 5.0 + 54.0 * y)
    };
    let is_named = web.is_named();
    html! {
        svg viewBox="0 0 100 64" role="img" aria-label=(word("acts-trust")) {
            @for pair in web.pairs.iter().rev() {
                @let strength = |at: u16| (Some(pair.way(pair.at(at))), thick(web, pair.at(at)));
                @let ((x1, y1), (x2, y2)) = (spot(pair.ends[0]), spot(pair.ends[1]));
                line class=(of(pair.way(pair.at(web.last())))) stroke-width=(strength(web.last()).1)
                    data-moments=(moments(web, strength))
                    x1=(format!("{x1:.1}")) y1=(format!("{y1:.1}")) x2=(format!("{x2:.1}")) y2=(format!("{y2:.1}")) {}
            }
            @for (place, knot) in web.knots.iter().enumerate() {
                @let (x, y) = spot(place);
                @let label = if is_named { &knot.name } else { &knot.code };
                @let wide = label.chars().count() as f64 * if is_named { 2.3 } else { 2.6 } + 2.5;
                // A long name at the side would leave the picture.
                @let x = x.clamp(wide / 2.0 + 0.5, 99.5 - wide / 2.0);
                rect x=(format!("{:.1}", x - wide / 2.0)) y=(format!("{:.1}", y - 3.1)) width=(format!("{wide:.1}")) height="6.2" rx="0.8" {}
                text x=(format!("{x:.1}")) y=(format!("{:.1}", y + 1.3)) { (label) }
            }
        }
    }
}

/// How thick a line of this trust is, in units of the picture.
fn thick(web: &Web, trust: f64) -> String {
    format!("{:.2}", 0.25 + 1.7 * web.thickness(trust))
}

/// What tells a line without its colour is whether it is dashed.
const fn of(way: Way) -> &'static str {
    match way {
        Way::Still => "still",
        Way::Rose => "rose",
        Way::Fell => "fell",
    }
}

/// Width of the line of steps, whose picture is 14 high: as wide as a wall.
const LINE: f64 = 170.0;

/// The line of steps with the branch, then what was done and what was not.
fn turn(turn: &Turn) -> Markup {
    let middle = |step: u16| LINE * (f64::from(step) + 0.5) / f64::from(turn.steps.max(1));
    let at = |step: u16| format!("{:.1}", middle(step));
    html! {
        figure class="hall-branch" {
            svg viewBox=(format!("0 0 {LINE} 14")) aria-hidden="true" {
                line class="middle" x1="0" x2=(LINE) y1="5" y2="5" {}
                @for step in 0..turn.steps {
                    circle class=(if step == turn.step { "here" } else { "step" }) cx=(at(step)) cy="5" r=(if step == turn.step { "3" } else { "1.6" }) {}
                }
                @if !turn.others.is_empty() {
                    path class="branch" d=(format!("M{} 5q2 8 12 8", at(turn.step))) {}
                }
            }
        }
        p { (turn.when) }
        div class="hall-turn" {
            div class="hall-turn-taken" {
                p class="hall-question" { (turn.what) }
                @let came = turn.came_and_lasts();
                @if !came.is_empty() { p class="hall-beside" { (came) } }
            }
            @if !turn.others.is_empty() {
                div class="hall-turn-open" {
                    span { (word("acts-not-taken")) }
                    ul { @for other in &turn.others { li { (other) } } }
                }
            }
        }
        @if turn.others.is_empty() { p { (word("acts-more-on-pages")) } }
    }
}

/// A row for each commitment, a cell for each step in which it was tested.
fn heat(heat: &Heat) -> Markup {
    let steps = heat.rows.first().map_or(0, |row| row.cells.len());
    html! {
        table class="hall-heat" {
            thead { tr { td { (word("acts-heat-step")) } @for step in 1..=steps { th scope="col" { (step) } } } }
            tbody {
                @for row in &heat.rows {
                    tr {
                        th scope="row" { span class="hall-paragraph" { (row.id) } (row.title) }
                        @for cell in &row.cells {
                            @match *cell {
                                Some(tone) => td class=(class(tone)) { (tone.sign()) },
                                None => td {},
                            }
                        }
                    }
                }
            }
        }
    }
}

const fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Against => "against",
        Tone::Mixed => "mixed",
        Tone::NotTakenUp => "open",
        Tone::For => "for",
    }
}

/// The hundred futures with what each mark means.
fn hundred(field: &Field) -> Markup {
    html! { figure { (picture(&field.hundred, &field.said, &field.model)) figcaption { (field.joined) } } }
}

/// The ranges as a chart of hands.
fn hands(all: &[HandsOf]) -> Markup {
    html! {
        figure class="hall-hands" {
            figcaption { (word("acts-what-if-hands")) }
            dl class="hands" aria-label=(word("acts-what-if-hands")) {
                @for one in all { div { dt { (one.range) } @if let Some(hands) = one.hands { dd { (hands) } } } }
            }
        }
    }
}

/// The sentence, the field with the hands at its side, and what stands below.
fn around_field(parts: &[Part], field: &Field) -> Markup {
    let is_in_field = |part: &Part| matches!(part, Part::Field(_) | Part::Hands(_));
    let place = parts.iter().position(is_in_field).unwrap_or(0);
    let (above, below) = parts.split_at(place);
    html! {
        @for one in above { (part(one)) }
        div class="hall-field" {
            (hundred(field))
            @for one in below { @if let Part::Hands(all) = one { (hands(all)) } }
        }
        @for one in below { @if !is_in_field(one) { (part(one)) } }
    }
}
