//! The parts of a leaf as HTML and SVG; how they look says the style sheet.

use maud::{Markup, html};

use crate::report::after::figure;
use crate::report::chart::Stroke;
use crate::report::leaf::{Field, HandsOf, Heat, Key, Part, Tone, Truth, Turn};
use crate::report::trust::Pair;
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
        Part::Trust(pairs) => trust(pairs),
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

/// A line from where trust stood to where it ends, with a dot at the end.
fn trust(pairs: &[Pair]) -> Markup {
    html! {
        table class="hall-trust" {
            tbody {
                @for pair in pairs {
                    @let (from, to) = (pair.from * 100.0, pair.to * 100.0);
                    tr {
                        th scope="row" { (tell("aar-pair", &[("one", &pair.names[0]), ("two", &pair.names[1])])) }
                        td {
                            svg viewBox="-2 0 104 6" preserveAspectRatio="none" aria-hidden="true" {
                                line class="middle" x1="0" x2="100" y1="3" y2="3" {}
                                line class=(if to < from { "fell" } else { "rose" }) x1=(from) x2=(to) y1="3" y2="3" {}
                                line class="end" x1=(to) x2=(to) y1="0" y2="6" {}
                            }
                        }
                        td { (tell("acts-trust-way", &[("from", &share(pair.from)), ("to", &share(pair.to))])) }
                    }
                }
            }
        }
    }
}

/// The line of steps with the branch, then what was done and what was not.
fn turn(turn: &Turn) -> Markup {
    html! {
        figure class="hall-branch" {
            svg viewBox=(format!("0 0 {} 14", turn.steps * 10)) aria-hidden="true" {
                line class="middle" x1="0" x2=(turn.steps * 10) y1="5" y2="5" {}
                @for step in 0..turn.steps {
                    circle class=(if step == turn.step { "here" } else { "step" }) cx=(step * 10 + 5) cy="5" r=(if step == turn.step { "3" } else { "1.6" }) {}
                }
                @if !turn.others.is_empty() {
                    path class="branch" d=(format!("M{} 5q2 8 12 8", turn.step * 10 + 5)) {}
                }
            }
        }
        p { (turn.when) }
        div class="hall-turn" {
            div class="hall-turn-taken" {
                p class="hall-question" { (turn.what) }
                @if !turn.came.is_empty() { p class="hall-beside" { (turn.came) } }
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
