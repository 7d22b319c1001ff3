//! What the delegation may do: measures by category and crisis choices by incident, with their price, who
//! must agree, what they serve, and the reason where they are refused.
//!
//! What cannot be done now is shown too, with the reason: a delegation learns what to build for from what it
//! lacks. Whether it can be done is asked of the rules for every redraw and never kept.

use bevy::prelude::*;

use crate::board::ask::{Ask, Offer, TableAsk};
use crate::board::drafting::Drafting;
use crate::board::sitting::Sitting;
use crate::board::tabs::Shelf;
use crate::board::theme;
use crate::board::widgets::Piece;
use crate::board::widgets::button::{choice, dead_button, line_button, main_button};
use crate::board::widgets::layout::{card, column, row, sheet};
use crate::board::widgets::scroll::scroll;
use crate::board::widgets::text::{ALERT, STRONG, heading, plain, soft, text};
use crate::report::labels;
use crate::sim::catalogue::instrument::Instrument;
use crate::sim::catalogue::measure::{Category, Measure};
use crate::sim::catalogue::terms::{EvidenceRow, Polarity};
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decide::refusal::Refusal;
use crate::sim::decision::Act;
use crate::sim::ids::{IncidentId, ParagraphId, StateSet};
use crate::sim::view::SeatView;
use crate::words::{refusal, word, words};

const CATEGORIES: [Category; 6] = [
    Category::Transparency,
    Category::Cooperation,
    Category::Stability,
    Category::Capacity,
    Category::Legal,
    Category::Stakeholder,
];

/// The shelf of offers that is open.
pub fn sheet_of(sitting: &Sitting, drafting: &Drafting, seat: &SeatView) -> Piece {
    let Some(options) = sitting.options(&drafting.acts) else { return sheet(vec![soft(word("board-over"))]) };
    let mut tabs: Vec<Piece> = CATEGORIES
        .iter()
        .map(|&category| {
            let chosen = drafting.shelf == Shelf::Measures(category);
            choice(labels::category(category), chosen, Ask::Table(TableAsk::Measures(category)))
        })
        .collect();
    let chosen = drafting.shelf == Shelf::Choices;
    tabs.push(choice(word("board-crisis-choices"), chosen, Ask::Table(TableAsk::Choices)));
    let (name, list) = match drafting.shelf {
        Shelf::Measures(category) => {
            (format!("offers-{category:?}"), measures(sitting, drafting, &options, category))
        }
        Shelf::Choices => ("offers-crisis".to_owned(), choices(sitting, drafting, seat, &options)),
    };
    let limits = words(
        "board-limits",
        &[("measures", options.measures_max.into()), ("choices", options.choices_max.into())],
    );
    sheet(vec![row(theme::NEAR, tabs), soft(limits), scroll(name, list)])
}

fn measures(sitting: &Sitting, drafting: &Drafting, options: &Options, category: Category) -> Vec<Piece> {
    let s = sitting.scenario();
    let here = options.measures.iter().filter(|option| s.measures[option.measure].category == category);
    let (open, refused): (Vec<_>, Vec<_>) = here.partition(|option| option.refused.is_none());
    let mut pieces: Vec<Piece> = open.into_iter().map(|option| measure(sitting, drafting, option)).collect();
    if !refused.is_empty() {
        pieces.push(heading(word("board-not-now")));
        pieces.extend(refused.into_iter().map(|option| measure(sitting, drafting, option)));
    }
    pieces
}

fn measure(sitting: &Sitting, drafting: &Drafting, option: &MeasureOption) -> Piece {
    let s = sitting.scenario();
    let measure = &s.measures[option.measure];
    let offer = Offer::Measure(option.measure);
    let price = words(
        "board-measure-price",
        &[
            ("cost", measure.cost.into()),
            ("political", measure.political.into()),
            ("quarters", measure.lead_quarters.into()),
            ("scope", labels::scope(measure.scope).into()),
        ],
    );
    let mut line = vec![text(STRONG, measure.title.clone()), soft(price)];
    line.push(soft(serves(&s.instrument, &measure.serves)));
    line.extend(refusal(sitting, option.refused));
    let line = line_button(Ask::Table(TableAsk::Open(offer)), line);
    if drafting.open != Some(offer) {
        return line;
    }
    let mut inside = about(&measure.what, &measure.why, &measure.risk);
    inside.extend(conditions(sitting, measure));
    if option.refused.is_none() {
        inside.extend(partners(sitting, drafting, option));
    }
    column(0.0, vec![line, card(theme::BLUE, inside)])
}

fn about(what: &str, why: &str, risk: &str) -> Vec<Piece> {
    vec![
        plain(what),
        plain(words("board-why", &[("why", why.into())])),
        plain(words("board-risk", &[("risk", risk.into())])),
    ]
}

fn conditions(sitting: &Sitting, measure: &Measure) -> Vec<Piece> {
    let needs: Vec<String> =
        measure.needs.iter().map(|need| refusal::need_sentence(*need, sitting.scenario())).collect();
    let carried = words(
        "board-carried",
        &[
            ("lead", measure.lead.clone().into()),
            ("upkeep", format!("{:.1}", measure.upkeep).into()),
            ("source", measure.source.clone().into()),
        ],
    );
    let mut pieces = vec![soft(carried)];
    if !needs.is_empty() {
        pieces.push(soft(needs.join(" ")));
    }
    pieces
}

/// The buttons that name partners, and the one that puts the act into the draft.
fn partners(sitting: &Sitting, drafting: &Drafting, option: &MeasureOption) -> Vec<Piece> {
    if !option.joint {
        return vec![add(sitting, drafting, Act::Adopt(option.measure))];
    }
    let mut pieces = Vec::new();
    if option.partners_max > 0 {
        let ask = words(
            "board-partners",
            &[("least", option.partners_min.into()), ("most", option.partners_max.into())],
        );
        pieces.push(plain(ask));
        let names = option.partners.iter().map(|state| {
            let name = sitting.scenario().states[state].name.clone();
            choice(name, drafting.partners.has(state), Ask::Table(TableAsk::Partner(state)))
        });
        pieces.push(row(theme::NEAR, names.collect()));
    }
    let to = if option.partners_max > 0 { drafting.partners } else { StateSet::NONE };
    pieces.push(add(sitting, drafting, Act::Propose { measure: option.measure, to }));
    pieces
}

/// The button that adds an act, or the reason why it cannot be added.
fn add(sitting: &Sitting, drafting: &Drafting, act: Act) -> Piece {
    match sitting.check(&act, &drafting.acts) {
        Ok(()) => row(theme::GAP, vec![main_button(word("board-add"), Ask::Table(TableAsk::Add(act)))]),
        Err(why) => {
            let reason = soft(refusal::sentence(why, sitting.scenario()));
            row(theme::GAP, vec![dead_button(word("board-add")), reason])
        }
    }
}

fn choices(sitting: &Sitting, drafting: &Drafting, seat: &SeatView, options: &Options) -> Vec<Piece> {
    let incidents: Vec<Option<IncidentId>> = std::iter::once(None)
        .chain(seat.incidents.iter().filter(|incident| incident.open).map(|incident| Some(incident.incident)))
        .collect();
    let mut pieces = Vec::new();
    // What answers an incident presses more than what answers none.
    for incident in incidents.into_iter().rev() {
        pieces.push(heading(match incident {
            Some(id) => words("board-about", &[("incident", sitting.names().incident(id).into())]),
            None => word("board-about-nothing"),
        }));
        let here = options.choices.iter().filter(|option| option.incident == incident);
        // A choice for another kind of incident says nothing about this one.
        let here = here.filter(|option| !matches!(option.refused, Some(Refusal::WrongKind(_))));
        let (open, refused): (Vec<_>, Vec<_>) = here.partition(|option| option.refused.is_none());
        pieces.extend(open.into_iter().chain(refused).map(|option| choice_line(sitting, drafting, option)));
    }
    pieces
}

fn choice_line(sitting: &Sitting, drafting: &Drafting, option: &ChoiceOption) -> Piece {
    let s = sitting.scenario();
    let entry = &s.choices[option.choice];
    let offer = Offer::Choice(option.choice, option.incident);
    let mut price =
        words("board-choice-price", &[("cost", entry.cost.into()), ("political", entry.political.into())]);
    if let Some(rung) = entry.rung.filter(|rung| *rung > 0) {
        let climbs = words("board-climbs", &[("rung", rung.into()), ("name", labels::rung(rung).into())]);
        price = format!("{price} · {climbs}");
    }
    let mut line = vec![text(STRONG, entry.title.clone()), soft(price)];
    line.push(soft(serves(&s.instrument, &entry.serves)));
    line.extend(refusal(sitting, option.refused));
    let line = line_button(Ask::Table(TableAsk::Open(offer)), line);
    if drafting.open != Some(offer) {
        return line;
    }
    let mut inside = about(&entry.what, &entry.why, &entry.risk);
    if option.refused.is_none() {
        inside.extend(directed(sitting, drafting, option));
    }
    column(0.0, vec![line, card(theme::BLUE, inside)])
}

/// At whom a choice is directed, and the button that puts it into the draft.
fn directed(sitting: &Sitting, drafting: &Drafting, option: &ChoiceOption) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !option.toward.is_empty() {
        pieces.push(plain(word("board-toward")));
        let names = option.toward.iter().map(|suspect| {
            let name = sitting.scenario().suspect_name(*suspect).to_owned();
            choice(name, drafting.toward == Some(*suspect), Ask::Table(TableAsk::Toward(*suspect)))
        });
        pieces.push(row(theme::NEAR, names.collect()));
    }
    let toward = drafting.toward.filter(|suspect| option.toward.contains(suspect));
    let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
    pieces.push(add(sitting, drafting, act));
    pieces
}

fn refusal(sitting: &Sitting, refused: Option<Refusal>) -> Option<Piece> {
    let why = refusal::sentence(refused?, sitting.scenario());
    Some(text(ALERT, words("board-refused", &[("why", why.into())])))
}

/// The paragraphs an act may count for and against, by number and short title.
fn serves(instrument: &Instrument, rows: &[EvidenceRow]) -> String {
    let side = |key: &str, polarity: Polarity| {
        let mut cited: Vec<ParagraphId> =
            rows.iter().filter(|row| row.polarity == polarity).map(|row| row.paragraph).collect();
        cited.sort();
        cited.dedup();
        let names: Vec<String> = cited
            .iter()
            .map(|id| format!("{} {}", instrument.paragraphs[*id].id, instrument.paragraphs[*id].title))
            .collect();
        (!names.is_empty()).then(|| words(key, &[("paragraphs", names.join("; ").into())]))
    };
    let sides = [side("board-serves", Polarity::For), side("board-serves-not", Polarity::Against)];
    let said: Vec<String> = sides.into_iter().flatten().collect();
    if said.is_empty() { word("board-serves-nothing") } else { said.join(" ") }
}
