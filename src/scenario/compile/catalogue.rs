//! The catalogue's part of compiling: instrument, measures, choices, states and forums. It computes nothing:
//! words become ids, and numbers stay what they are.

use typed_index_collections::TiVec;

use crate::scenario::catalogue as written;
use crate::scenario::names::NameIndex;
use crate::sim::catalogue::choice::Choice;
use crate::sim::catalogue::instrument::{Indicator, Instrument, Norm, Paragraph};
use crate::sim::catalogue::measure::{Measure, Scope, SideEffect};
use crate::sim::catalogue::occasion::Measured;
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Effect, EvidenceRow, Need};
use crate::sim::ids::{IndicatorId, MeasureSet, NormId, ParagraphId, StateId, StateSet};
use crate::sim::scenario::{Delegation, Forum};

pub fn instrument(text: &written::Instrument) -> Instrument {
    let indicators = text.paragraphs.iter().enumerate().flat_map(|(place, paragraph)| {
        paragraph.indicators.iter().map(move |each| indicator(each, paragraph, ParagraphId::from(place)))
    });
    let indicators: TiVec<IndicatorId, Indicator> = indicators.collect();
    Instrument {
        id: text.id.clone(),
        title: text.title.clone(),
        adopted: text.adopted.clone(),
        note: text.note.clone(),
        paragraphs: text.paragraphs.iter().map(paragraph).collect(),
        in_force_of: in_force_of(text, &indicators),
        indicators,
        norms: text.norms.iter().map(|norm| Norm { id: norm.id.clone(), text: norm.text.clone() }).collect(),
    }
}

/// For every indicator the first that counts what is in force in the same part of the same paragraph, unless that one
/// counts only what cites itself.
fn in_force_of(
    text: &written::Instrument,
    indicators: &TiVec<IndicatorId, Indicator>,
) -> TiVec<IndicatorId, Option<IndicatorId>> {
    let only: Vec<bool> =
        text.paragraphs.iter().flat_map(|paragraph| &paragraph.indicators).map(|each| each.only).collect();
    let counts = |of: IndicatorId, id: IndicatorId| {
        let (one, other) = (&indicators[of], &indicators[id]);
        let beside = (other.paragraph, other.part) == (one.paragraph, one.part);
        other.measured == Measured::InForce && beside && (of == id || !only[id.at()])
    };
    indicators.keys().map(|of| indicators.keys().find(|id| counts(of, *id))).collect()
}

fn paragraph(text: &written::Paragraph) -> Paragraph {
    Paragraph {
        id: text.id.clone(),
        half_of: text.half_of.clone(),
        beside: text.beside,
        regional: text.regional,
        title: text.title.clone(),
        explanation: text.explanation.clone(),
        verb: text.verb,
        weight: text.weight,
        parts: text.parts.clone(),
    }
}

fn indicator(text: &written::Indicator, of: &written::Paragraph, paragraph: ParagraphId) -> Indicator {
    let part = of.parts.iter().position(|part| Some(part) == text.part.as_ref()).unwrap_or(0);
    Indicator {
        id: text.id.clone(),
        paragraph,
        text: text.text.clone(),
        part: part as u8,
        measured: text.measured,
        low: text.low,
        high: text.high,
        weight: text.weight,
        tests: text.tests.clone(),
    }
}

/// A state with what its starting values are made of.
pub fn delegation(card: &written::State, names: &NameIndex<'_>) -> Option<Delegation> {
    let norm = |(id, level): &(String, u8)| Some((*names.norm.get(id.as_str())?, *level));
    Some(Delegation {
        id: card.id.clone(),
        name: card.name.clone(),
        groups: card.groups.clone(),
        gci: card.gci,
        idi: card.idi,
        internet_percent: card.internet_percent,
        budget_per_quarter: card.budget_per_quarter,
        in_force: card.in_force.iter().filter_map(|id| names.measure.get(id.as_str()).copied()).collect(),
        norms: card.norms.iter().filter_map(norm).collect::<Vec<(NormId, u8)>>(),
        facts: card.facts.clone(),
        posture: card.posture.clone(),
        marker: card.marker,
    })
}

pub fn forum(text: &written::Forum) -> Forum {
    Forum {
        id: text.id.clone(),
        abbreviation: text.abbreviation.clone(),
        name: text.name.clone(),
        what: text.what.clone(),
        maturity: text.maturity,
    }
}

pub fn measure(text: &written::Measure, names: &NameIndex<'_>) -> Option<Measure> {
    Some(Measure {
        id: text.id.clone(),
        code: text.code.clone(),
        category: text.category,
        title: text.title.clone(),
        term: text.term.clone(),
        what: text.what.clone(),
        why: text.why.clone(),
        risk: text.risk.clone(),
        lead: text.lead.clone(),
        scope: scope(&text.scope, names),
        nature: text.nature,
        safeguard: text.safeguard,
        enables: text.enables,
        price: Price::printed(text.cost, text.political),
        lead_quarters: text.lead_quarters,
        upkeep: text.upkeep,
        needs: needs(&text.needs, names)?,
        forum: text.forum.as_deref().and_then(|id| names.forum.get(id).copied()),
        ambition: text.ambition,
        bloc_load: text.bloc_load,
        serves: evidence(&text.serves, names),
        effects: effects(&text.effects, names),
        side_effects: text.side_effects.iter().map(|each| side_effect(each, names)).collect(),
        source: source(text),
    })
}

fn source(text: &written::Measure) -> String {
    match text.confidence {
        written::Confidence::Sure => text.source.clone(),
        written::Confidence::Approximate if text.source.contains("approx.") => text.source.clone(),
        written::Confidence::Approximate => format!("{} (approx.)", text.source),
    }
}

fn side_effect(text: &written::SideEffect, names: &NameIndex<'_>) -> SideEffect {
    SideEffect { chance: text.chance, effects: effects(&text.effects, names), text: text.text.clone() }
}

pub fn choice(text: &written::Choice, names: &NameIndex<'_>) -> Option<Choice> {
    Some(Choice {
        id: text.id.clone(),
        code: text.code.clone(),
        title: text.title.clone(),
        term: text.term.clone(),
        what: text.what.clone(),
        why: text.why.clone(),
        risk: text.risk.clone(),
        toward: text.toward,
        by: text.by,
        kinds: text.kinds.clone(),
        mechanism: text.mechanism,
        price: Price::printed(text.cost, text.political),
        needs: needs(&text.needs, names)?,
        rung: text.rung,
        off_ramp: text.off_ramp,
        public: text.public,
        exposure: text.exposure,
        effects: effects(&text.effects, names),
        exposed: effects(&text.exposed, names),
        serves: evidence(&text.serves, names),
        remedies: choices(&text.remedies, names),
        note: text.note.clone(),
    })
}

/// A set of choices, as bits.
fn choices(ids: &[String], names: &NameIndex<'_>) -> u64 {
    let known = ids.iter().filter_map(|id| names.choice.get(id.as_str()));
    known.fold(0, |set, choice| set | 1 << choice.0)
}

fn scope(text: &written::Scope, names: &NameIndex<'_>) -> Scope {
    match text {
        written::Scope::Unilateral => Scope::Unilateral,
        written::Scope::Bilateral => Scope::Bilateral,
        written::Scope::Minilateral(partners) => Scope::Minilateral(*partners),
        written::Scope::Consensus(group) => Scope::Consensus(members(group, names)),
    }
}

fn members(group: &str, names: &NameIndex<'_>) -> StateSet {
    let seats = names.cast.delegations.iter().enumerate().filter(|(_, state)| state.belongs_to(group));
    seats.fold(StateSet::NONE, |set, (seat, _)| set.with(StateId::from(seat)))
}

/// A need of a measure from a later era can never be met, so the measure's own era excludes it; among
/// several that would do, only those of this era are kept.
fn needs(text: &[written::Need], names: &NameIndex<'_>) -> Option<Vec<Need>> {
    text.iter().map(|each| need(each, names)).collect()
}

fn need(text: &written::Need, names: &NameIndex<'_>) -> Option<Need> {
    let measure = |id: &String| names.measure.get(id.as_str()).copied();
    Some(match text {
        written::Need::Own(id) => Need::Own(measure(id)?),
        written::Need::States(count, id) => Need::States(*count, measure(id)?),
        written::Need::AnyOf(ids) => Need::AnyOf(set(ids.iter().filter_map(measure))),
        written::Need::Capacity(level) => Need::Capacity(*level),
        written::Need::Trust(level) => Need::Trust(*level),
        written::Need::Cohesion(level) => Need::Cohesion(*level),
        written::Need::Channel(level) => Need::Channel(*level),
    })
}

/// A set of measures.
pub fn set(measures: impl Iterator<Item = crate::sim::ids::MeasureId>) -> MeasureSet {
    measures.fold(MeasureSet::NONE, |mut set, measure| {
        set.insert(measure);
        set
    })
}

/// Rows that cite paragraphs of another instrument than the scenario's earn nothing here.
fn evidence(text: &[written::Evidence], names: &NameIndex<'_>) -> Vec<EvidenceRow> {
    let row = |each: &written::Evidence| {
        Some(EvidenceRow {
            paragraph: *names.paragraph.get(each.paragraph.as_str())?,
            indicator: *names.indicator.get(each.indicator.as_str())?,
            mark: each.mark.unwrap_or_default(),
            cases: each.cases.clone(),
        })
    };
    text.iter().filter_map(row).collect()
}

/// Effects on norms of another instrument than the scenario's change nothing here.
fn effects(text: &[written::Effect], names: &NameIndex<'_>) -> Vec<Effect> {
    text.iter().filter_map(|each| effect(each, names)).collect()
}

fn effect(text: &written::Effect, names: &NameIndex<'_>) -> Option<Effect> {
    Some(match text {
        written::Effect::Own(quantity, by) => Effect::Own(*quantity, *by),
        written::Effect::Other(quantity, by) => Effect::Other(*quantity, *by),
        written::Effect::Dyad(quantity, by) => Effect::Dyad(*quantity, *by),
        written::Effect::Everyone(quantity, by) => Effect::Everyone(*quantity, *by),
        written::Effect::Region(quantity, by) => Effect::Region(*quantity, *by),
        written::Effect::Incident(quantity, by) => Effect::Incident(*quantity, *by),
        written::Effect::Norm(id, level) => Effect::Norm(*names.norm.get(id.as_str())?, *level),
        written::Effect::Forum(id, by) => Effect::Forum(*names.forum.get(id.as_str())?, *by),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indicator_that_counts_only_what_cites_it_leaves_the_rest_of_its_paragraph_alone() {
        let of = |only: bool| {
            let text = format!(
                r#"(id: "i", title: "", adopted: "", note: "", norms: [], paragraphs: [(
                    id: "1", title: "", explanation: "", verb: Pledge, weight: 1.0, indicators: [
                        (id: "a", text: "", measured: Share),
                        (id: "b", text: "", measured: InForce, only: {only}),
                    ])])"#
            );
            let text: written::Instrument = ron::from_str(&text).expect("a small instrument");
            instrument(&text).in_force_of.raw
        };
        let b = Some(IndicatorId(1));
        assert_eq!(of(false), [b, b]);
        assert_eq!(of(true), [None, b]);
    }
}
