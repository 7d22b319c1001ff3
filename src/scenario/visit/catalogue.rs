//! A walk through the catalogue, stopping at the same kinds of things as the walk through a scenario, so that
//! both are checked alike.

use super::stop::each_with as each;
use crate::scenario::catalogue::{
    Choice, Effect, Evidence, Forum, Instrument, Measure, Need, Paragraph, Scope, State,
};
use crate::scenario::library::{Library, Sheet};
use crate::scenario::path::Path;
use crate::scenario::source::Source;
use crate::sim::quantity::{DyadQuantity, IncidentQuantity};

/// What the walk stops at.
#[derive(Debug, Clone, Copy)]
pub enum CatalogueStop<'a> {
    /// An id or a code that is declared here, and what it names.
    Declared(&'static str, &'a str),
    /// A word that must name a `measure`, `forum`, `norm`, `paragraph` or `group`.
    Mention(&'static str, &'a str),
    /// A measure that must be known from the same era on as this one.
    Needed(&'a Measure, &'a str),
    /// An indicator that must belong to a paragraph: paragraph, indicator.
    Indicator(&'a str, &'a str),
    /// A word that must be one of these.
    OneOf(&'a str, &'a [String]),
    /// A number with its lowest and highest value.
    Number(f64, f64, f64),
    /// A text and the most characters it may have.
    Text(&'a str, usize),
}

/// Whoever walks along: called at every stop with the file and the way to it.
pub type CatalogueVisitor<'v, 'a> = dyn FnMut(&'a Source, &Path<'_>, CatalogueStop<'a>) + 'v;

type See<'v, 'a> = dyn FnMut(&Path<'_>, CatalogueStop<'a>) + 'v;

const TITLE_MAX: usize = 40;

/// What practitioners call it stands in brackets after the title.
const TERM_MAX: usize = 24;
const NAME_MAX: usize = 120;
const SENTENCE_MAX: usize = 800;

/// Walks through a whole library, file by file.
pub fn walk<'a>(library: &'a Library, visit: &mut CatalogueVisitor<'_, 'a>) {
    let root = Path::Root;
    for sheet in &library.instruments {
        instrument(&root, &sheet.says, &mut |at, entry| visit(&sheet.source, at, entry));
    }
    sheets(&library.measures, visit, measure);
    sheets(&library.choices, visit, choice);
    sheets(&library.states, visit, state);
    sheets(&library.forums, visit, forum);
}

/// Every record of every file of one kind.
fn sheets<'a, T>(
    sheets: &'a [Sheet<Vec<T>>],
    visit: &mut CatalogueVisitor<'_, 'a>,
    one: impl Fn(&Path<'_>, &'a T, &mut See<'_, 'a>),
) {
    for sheet in sheets {
        for (place, record) in sheet.says.iter().enumerate() {
            one(&Path::Root.item(place), record, &mut |at, entry| visit(&sheet.source, at, entry));
        }
    }
}

fn instrument<'a>(at: &Path<'_>, text: &'a Instrument, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("instrument", &text.id));
    see(&at.name("title"), CatalogueStop::Text(&text.title, NAME_MAX));
    see(&at.name("note"), CatalogueStop::Text(&text.note, SENTENCE_MAX));
    each(&at.name("paragraphs"), &text.paragraphs, see, paragraph);
    each(&at.name("norms"), &text.norms, see, |at, norm, see| {
        see(&at.name("id"), CatalogueStop::Declared("norm", &norm.id));
        see(&at.name("text"), CatalogueStop::Text(&norm.text, SENTENCE_MAX));
    });
}

fn paragraph<'a>(at: &Path<'_>, text: &'a Paragraph, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("paragraph", &text.id));
    see(&at.name("title"), CatalogueStop::Text(&text.title, NAME_MAX));
    see(&at.name("explanation"), CatalogueStop::Text(&text.explanation, SENTENCE_MAX));
    see(&at.name("weight"), CatalogueStop::Number(text.weight, 0.0, 1.0));
    each(&at.name("indicators"), &text.indicators, see, |at, indicator, see| {
        see(&at.name("id"), CatalogueStop::Declared("indicator", &indicator.id));
        see(&at.name("text"), CatalogueStop::Text(&indicator.text, SENTENCE_MAX));
        see(&at.name("weight"), CatalogueStop::Number(indicator.weight, 0.0, 10.0));
        if let Some(part) = &indicator.part {
            see(&at.name("part"), CatalogueStop::OneOf(part, &text.parts));
        }
    });
}

fn term<'a>(at: &Path<'_>, term: Option<&'a str>, see: &mut See<'_, 'a>) {
    if let Some(term) = term {
        see(&at.name("term"), CatalogueStop::Text(term, TERM_MAX));
    }
}

fn measure<'a>(at: &Path<'_>, card: &'a Measure, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("measure or choice", &card.id));
    see(&at.name("code"), CatalogueStop::Declared("code", &card.code));
    see(&at.name("title"), CatalogueStop::Text(&card.title, TITLE_MAX));
    term(at, card.term.as_deref(), see);
    for (name, text) in
        [("what", &card.what), ("why", &card.why), ("risk", &card.risk), ("source", &card.source)]
    {
        see(&at.name(name), CatalogueStop::Text(text, SENTENCE_MAX));
    }
    if let Scope::Consensus(group) = &card.scope {
        see(&at.name("scope").name("Consensus").item(0), CatalogueStop::Mention("group", group));
    }
    let numbers = [
        ("cost", f64::from(card.cost), 20.0),
        ("political", f64::from(card.political), 10.0),
        ("lead_quarters", f64::from(card.lead_quarters), 8.0),
        ("upkeep", card.upkeep, 10.0),
        ("ambition", card.ambition, 1.0),
        ("bloc_load", card.bloc_load, 1.0),
    ];
    for (name, value, high) in numbers {
        see(&at.name(name), CatalogueStop::Number(value, 0.0, high));
    }
    needs(&at.name("needs"), &card.needs, Some(card), see);
    if let Some(id) = &card.forum {
        see(&at.name("forum"), CatalogueStop::Mention("forum", id));
    }
    each(&at.name("serves"), &card.serves, see, evidence);
    each(&at.name("effects"), &card.effects, see, effect);
    each(&at.name("side_effects"), &card.side_effects, see, |at, side, see| {
        see(&at.name("chance"), CatalogueStop::Number(side.chance, 0.0, 1.0));
        see(&at.name("text"), CatalogueStop::Text(&side.text, SENTENCE_MAX));
        each(&at.name("effects"), &side.effects, see, effect);
    });
}

fn choice<'a>(at: &Path<'_>, card: &'a Choice, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("measure or choice", &card.id));
    see(&at.name("code"), CatalogueStop::Declared("code", &card.code));
    see(&at.name("title"), CatalogueStop::Text(&card.title, TITLE_MAX));
    term(at, card.term.as_deref(), see);
    for (name, text) in [("what", &card.what), ("why", &card.why), ("risk", &card.risk)] {
        see(&at.name(name), CatalogueStop::Text(text, SENTENCE_MAX));
    }
    see(&at.name("cost"), CatalogueStop::Number(card.cost.into(), 0.0, 20.0));
    see(&at.name("political"), CatalogueStop::Number(card.political.into(), 0.0, 10.0));
    see(&at.name("exposure"), CatalogueStop::Number(card.exposure, 0.0, 1.0));
    for (name, rung) in [("rung", card.rung), ("off_ramp", card.off_ramp)] {
        see(&at.name(name), CatalogueStop::Number(rung.unwrap_or_default().into(), 0.0, 8.0));
    }
    needs(&at.name("needs"), &card.needs, None, see);
    each(&at.name("effects"), &card.effects, see, effect);
    each(&at.name("exposed"), &card.exposed, see, effect);
    each(&at.name("serves"), &card.serves, see, evidence);
    each(&at.name("remedies"), &card.remedies, see, |at, id, see| {
        see(at, CatalogueStop::Mention("choice", id));
    });
}

fn state<'a>(at: &Path<'_>, card: &'a State, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("state", &card.id));
    see(&at.name("name"), CatalogueStop::Text(&card.name, TITLE_MAX));
    let numbers = [
        ("gci", card.gci, 1.0),
        ("idi", card.idi, 10.0),
        ("internet_percent", card.internet_percent, 100.0),
        ("budget_per_quarter", card.budget_per_quarter, 99.0),
    ];
    for (name, value, high) in numbers {
        see(&at.name(name), CatalogueStop::Number(value, 0.0, high));
    }
    each(&at.name("in_force"), &card.in_force, see, |at, id, see| {
        see(at, CatalogueStop::Mention("measure", id))
    });
    each(&at.name("norms"), &card.norms, see, |at, (id, level), see| {
        see(&at.item(0), CatalogueStop::Mention("norm", id));
        see(&at.item(1), CatalogueStop::Number((*level).into(), 0.0, 3.0));
    });
    see(&at.name("posture"), CatalogueStop::Text(&card.posture, SENTENCE_MAX));
    let (longitude, latitude) = card.marker;
    see(&at.name("marker").item(0), CatalogueStop::Number(longitude, -180.0, 180.0));
    see(&at.name("marker").item(1), CatalogueStop::Number(latitude, -90.0, 90.0));
}

fn forum<'a>(at: &Path<'_>, card: &'a Forum, see: &mut See<'_, 'a>) {
    see(&at.name("id"), CatalogueStop::Declared("forum", &card.id));
    see(&at.name("abbreviation"), CatalogueStop::Text(&card.abbreviation, TITLE_MAX));
    see(&at.name("name"), CatalogueStop::Text(&card.name, NAME_MAX));
    see(&at.name("what"), CatalogueStop::Text(&card.what, SENTENCE_MAX));
    see(&at.name("maturity"), CatalogueStop::Number(card.maturity, 0.0, 3.0));
}

fn needs<'a>(at: &Path<'_>, needs: &'a [Need], of: Option<&'a Measure>, see: &mut See<'_, 'a>) {
    let measure = |at: &Path<'_>, id: &'a str, see: &mut See<'_, 'a>| {
        see(at, CatalogueStop::Mention("measure", id));
        if let Some(of) = of {
            see(at, CatalogueStop::Needed(of, id));
        }
    };
    each(at, needs, see, |at, need, see| match need {
        Need::Own(id) => measure(at, id, see),
        Need::States(count, id) => {
            measure(at, id, see);
            see(at, CatalogueStop::Number((*count).into(), 1.0, 16.0));
        }
        Need::AnyOf(ids) => ids.iter().for_each(|id| see(at, CatalogueStop::Mention("measure", id))),
        Need::Capacity(level) | Need::Trust(level) | Need::Cohesion(level) => {
            see(at, CatalogueStop::Number(*level, 0.0, 1.0))
        }
        Need::Channel(level) => see(at, CatalogueStop::Number((*level).into(), 1.0, 3.0)),
    });
}

fn evidence<'a>(at: &Path<'_>, row: &'a Evidence, see: &mut See<'_, 'a>) {
    see(&at.name("paragraph"), CatalogueStop::Mention("paragraph", &row.paragraph));
    see(&at.name("indicator"), CatalogueStop::Indicator(&row.paragraph, &row.indicator));
}

fn effect<'a>(at: &Path<'_>, effect: &'a Effect, see: &mut See<'_, 'a>) {
    match effect {
        Effect::Own(quantity, by) | Effect::Other(quantity, by) => {
            let (low, high) = quantity.range();
            see(at, CatalogueStop::Number(*by, low - high, high - low));
        }
        Effect::Dyad(quantity, by) | Effect::Everyone(quantity, by) => match quantity {
            DyadQuantity::Channel => see(at, CatalogueStop::Number(*by, -3.0, 3.0)),
            DyadQuantity::Trust | DyadQuantity::Tension | DyadQuantity::Sharing => {
                see(at, CatalogueStop::Number(*by, -1.0, 1.0));
            }
        },
        Effect::Region(_, by) => see(at, CatalogueStop::Number(*by, -1.0, 1.0)),
        Effect::Incident(quantity, by) => match quantity {
            IncidentQuantity::Spread | IncidentQuantity::Damage => {
                see(at, CatalogueStop::Number(*by, 0.0, 10.0))
            }
            IncidentQuantity::EvidenceRate => see(at, CatalogueStop::Number(*by, -5.0, 5.0)),
        },
        Effect::Norm(id, level) => {
            see(at, CatalogueStop::Mention("norm", id));
            see(at, CatalogueStop::Number((*level).into(), 0.0, 3.0));
        }
        Effect::Forum(id, by) => {
            see(at, CatalogueStop::Mention("forum", id));
            see(at, CatalogueStop::Number(*by, -3.0, 3.0));
        }
    }
}
