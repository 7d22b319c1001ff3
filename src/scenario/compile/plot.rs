//! The plot's part of compiling: incidents, injects, effects, conditions and branches.

use super::catalogue::set;
use crate::scenario::file;
use crate::scenario::names::{ACCIDENT, NameIndex};
use crate::scenario::picture;
use crate::sim::ids::{ChoiceId, MeasureId, PlotId, StateId, StateSet};
use crate::sim::plot::{
    Aim, Branch, Condition, Dress, Ground, Inject, InjectKind, Plot, PlotEffect, PlotRequest, Quality,
    Release,
};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Move;

pub fn plot(text: &file::Incident, names: &NameIndex<'_>) -> Option<Plot> {
    let planted = match text.planted.as_deref() {
        Some(word) => Some(names.suspect(word)?),
        None => None,
    };
    Some(Plot {
        id: text.id.clone(),
        title: text.title.clone(),
        kind: text.kind,
        against: seat(&text.against, names)?,
        by: names.suspect(text.by.as_deref().unwrap_or(ACCIDENT))?,
        through: seats(&text.through, names)?,
        planted,
        severity: text.severity,
        public: text.public,
        truth: text.truth.clone(),
    })
}

pub fn inject(text: &file::Inject, names: &NameIndex<'_>, moves: &[Move]) -> Option<Inject> {
    Some(Inject {
        id: text.id.clone(),
        kind: kind(text.kind),
        dress: text.dress.map_or_else(|| Dress::of(kind(text.kind)), dress),
        counts: match &text.counts {
            Some(id) => Some(incident(id, names)?),
            None => None,
        },
        release: release(&text.release, names, moves)?,
        when: optional(text.when.as_ref(), names)?,
        unless: optional(text.unless.as_ref(), names)?,
        presumes: optional(text.presumes.as_ref(), names)?,
        from: text.from.clone(),
        to: recipients(&text.to, names)?,
        public: matches!(text.to, file::To::All),
        headline: text.headline.clone(),
        text: text.text.clone(),
        picture: match &text.picture {
            Some(text) => Some(picture::read(text).ok()?),
            None => None,
        },
        misleading: text.misleading,
        effects: effects(&text.effects, names)?,
        asks: match &text.asks {
            Some(text) => Some(ask(text, names)?),
            None => None,
        },
        expects: text.expects.clone(),
        tests: text
            .tests
            .iter()
            .map(|id| names.paragraph.get(id.as_str()).copied())
            .collect::<Option<_>>()?,
        by_control: false,
    })
}

fn kind(text: file::InjectKind) -> InjectKind {
    match text {
        file::InjectKind::Technical => InjectKind::Technical,
        file::InjectKind::Intelligence => InjectKind::Intelligence,
        file::InjectKind::Diplomatic => InjectKind::Diplomatic,
        file::InjectKind::Media => InjectKind::Media,
        file::InjectKind::Domestic => InjectKind::Domestic,
        file::InjectKind::Stakeholder => InjectKind::Stakeholder,
        file::InjectKind::Military => InjectKind::Military,
        file::InjectKind::UnitedNations => InjectKind::UnitedNations,
        file::InjectKind::Noise => InjectKind::Noise,
        file::InjectKind::Relief => InjectKind::Relief,
    }
}

fn dress(text: file::Dress) -> Dress {
    match text {
        file::Dress::Newspaper => Dress::Newspaper,
        file::Dress::Bulletin => Dress::Bulletin,
        file::Dress::Note => Dress::Note,
        file::Dress::Post => Dress::Post,
        file::Dress::Report => Dress::Report,
    }
}

fn release(text: &file::Release, names: &NameIndex<'_>, moves: &[Move]) -> Option<Release> {
    Some(match text {
        file::Release::At(id, step) => {
            let first = moves.get(names.moves.get(id.as_str())?.at())?.first;
            Release::At(first + u16::from(*step).checked_sub(1)?)
        }
        file::Release::Once(id, held) => {
            Release::Once(*names.moves.get(id.as_str())?, condition(held, names)?)
        }
        file::Release::Lacking { after, steps, expected } => Release::Lacking {
            after: *names.inject.get(after.as_str())?,
            steps: u16::from(*steps),
            expected: condition(expected, names)?,
        },
    })
}

fn recipients(text: &file::To, names: &NameIndex<'_>) -> Option<StateSet> {
    match text {
        file::To::All => Some(StateSet::first(names.cast.delegations.len())),
        file::To::Role(who) => Some(StateSet::only(seat(who, names)?)),
        file::To::Roles(all) => seats(all, names),
    }
}

fn ask(text: &file::Ask, names: &NameIndex<'_>) -> Option<PlotRequest> {
    let choices = text.answer.iter().filter_map(|id| names.choice.get(id.as_str()));
    let measures = text.answer.iter().filter_map(|id| names.measure.get(id.as_str()).copied());
    let (paragraph, indicator) = &text.cites;
    let named = |id: &Option<String>| match id {
        Some(id) => incident(id, names).map(Some),
        None => Some(None),
    };
    let notice = named(&text.notice)?;
    Some(PlotRequest {
        of: seat(&text.of, names)?,
        choices: choices.fold(0, |bits, choice| bits | 1 << choice.at()),
        measures: set(measures),
        within: u16::from(text.within),
        cites: (*names.paragraph.get(paragraph.as_str())?, *names.indicator.get(indicator.as_str())?),
        about: named(&text.about)?.or(notice),
        notice,
    })
}

pub fn branch(text: &file::Branch, names: &NameIndex<'_>) -> Option<Branch> {
    Some(Branch {
        id: text.id.clone(),
        title: text.title.clone(),
        when: condition(&text.when, names)?,
        excludes: text
            .excludes
            .iter()
            .map(|id| names.branch.get(id.as_str()).copied())
            .collect::<Option<_>>()?,
    })
}

pub fn effects(text: &[file::Effect], names: &NameIndex<'_>) -> Option<Vec<PlotEffect>> {
    text.iter().map(|each| effect(each, names)).collect()
}

fn effect(text: &file::Effect, names: &NameIndex<'_>) -> Option<PlotEffect> {
    use StateQuantity::{Budget, Capacity, DigitalTrust, PoliticalCapital, Pressure};
    use file::Effect as Text;
    let of_state = |who, quantity, by| Some(PlotEffect::State(seat(who, names)?, quantity, by));
    match text {
        Text::Start { incident: id } => Some(PlotEffect::Start(incident(id, names)?)),
        Text::Publish { incident: id } => Some(PlotEffect::Publish(incident(id, names)?)),
        Text::Close { incident: id } => Some(PlotEffect::Close(incident(id, names)?)),
        Text::Pressure { on, by } => of_state(on, Pressure, *by),
        Text::PoliticalCapital { of, by } => of_state(of, PoliticalCapital, *by),
        Text::Budget { of, by } => of_state(of, Budget, *by),
        Text::Capacity { of, by } => of_state(of, Capacity, *by),
        Text::DigitalTrust { of, by } => of_state(of, DigitalTrust, *by),
        Text::Trust { of, to, by } => Some(PlotEffect::Trust(seat(of, names)?, seat(to, names)?, *by)),
        Text::Tension { between: (a, b), by } => {
            Some(PlotEffect::Tension(seat(a, names)?, seat(b, names)?, *by))
        }
        Text::Cohesion { by } => Some(PlotEffect::Cohesion(*by)),
        Text::Contact { of, level } => Some(PlotEffect::Contact(seat(of, names)?, *level)),
        Text::Evidence { incident: id, to, suspect, quality: seen } => Some(PlotEffect::Evidence {
            incident: incident(id, names)?,
            to: seat(to, names)?,
            suspect: names.suspect(suspect)?,
            quality: quality(*seen),
        }),
        Text::Announced { incident: id, suspect, ground: told } => Some(PlotEffect::Announced {
            incident: incident(id, names)?,
            suspect: names.suspect(suspect)?,
            ground: ground(*told),
        }),
        Text::Promise { by } => Some(PlotEffect::Promise(seat(by, names)?)),
        Text::InForce { measure: id, by } => Some(PlotEffect::InForce(measure(id, names)?, seat(by, names)?)),
        Text::Table { measure: id, by } => Some(PlotEffect::Table(measure(id, names)?, seat(by, names)?)),
    }
}

fn quality(text: file::Quality) -> Quality {
    match text {
        file::Quality::Weak => Quality::Weak,
        file::Quality::Moderate => Quality::Moderate,
        file::Quality::Strong => Quality::Strong,
    }
}

fn ground(text: file::Ground) -> Ground {
    match text {
        file::Ground::Charges => Ground::Charges,
        file::Ground::Confession => Ground::Confession,
        file::Ground::Finding => Ground::Finding,
        file::Ground::Press => Ground::Press,
    }
}

fn optional(text: Option<&file::Condition>, names: &NameIndex<'_>) -> Option<Option<Condition>> {
    match text {
        Some(text) => condition(text, names).map(Some),
        None => Some(None),
    }
}

pub fn condition(text: &file::Condition, names: &NameIndex<'_>) -> Option<Condition> {
    use file::Condition as Text;
    let all =
        |several: &[Text]| several.iter().map(|each| condition(each, names)).collect::<Option<Vec<_>>>();
    let of_state = |who, quantity, level| Some(Condition::StateAtLeast(seat(who, names)?, quantity, level));
    match text {
        Text::All(several) => Some(Condition::All(all(several)?)),
        Text::Any(several) => Some(Condition::Any(all(several)?)),
        Text::Not(other) => Some(Condition::Not(Box::new(condition(other, names)?))),
        Text::InPlace { measure: id, by } => Some(Condition::InPlace(measure(id, names)?, seat(by, names)?)),
        Text::InPlaceFor { measure: id, states } => Some(Condition::InPlaceFor(measure(id, names)?, *states)),
        Text::Did { choice: id, by, about, toward } => {
            Some(Condition::Did(choice(id, names)?, seat(by, names)?, aim(about, toward, names)?))
        }
        Text::AnyoneDid { choice: id, about, toward } => {
            Some(Condition::AnyoneDid(choice(id, names)?, aim(about, toward, names)?))
        }
        Text::OnTable { measure: id } => Some(Condition::OnTable(measure(id, names)?)),
        Text::Softened { measure: id } => Some(Condition::Softened(measure(id, names)?)),
        Text::Helped { incident: id } => Some(Condition::Helped(incident(id, names)?)),
        Text::Answered { by, to, incident: id } => {
            Some(Condition::Answered(seat(by, names)?, seat(to, names)?, incident(id, names)?))
        }
        Text::RequestAnswered { inject: id } => {
            Some(Condition::RequestAnswered(*names.inject.get(id.as_str())?))
        }
        Text::SpreadAtLeast { incident: id, copies } => {
            Some(Condition::SpreadAtLeast(incident(id, names)?, *copies))
        }
        Text::NormAtLeast { of, norm, level } => {
            Some(Condition::NormAtLeast(seat(of, names)?, *names.norm.get(norm.as_str())?, *level))
        }
        Text::Agreed { measure: id } => Some(Condition::Agreed(measure(id, names)?)),
        Text::Blocked { measure: id } => Some(Condition::Blocked(measure(id, names)?)),
        Text::RungAtLeast { incident: id, rung } => Some(Condition::RungAtLeast(incident(id, names)?, *rung)),
        Text::RungReached { incident: id, rung } => Some(Condition::RungReached(incident(id, names)?, *rung)),
        Text::TrustAtLeast { of, to, level } => {
            Some(Condition::TrustAtLeast(seat(of, names)?, seat(to, names)?, *level))
        }
        Text::TensionAtLeast { between: (a, b), level } => {
            Some(Condition::TensionAtLeast(seat(a, names)?, seat(b, names)?, *level))
        }
        Text::PressureAtLeast { on, level } => of_state(on, StateQuantity::Pressure, *level),
        Text::CapacityAtLeast { of, level } => of_state(of, StateQuantity::Capacity, *level),
        Text::RightsAtLeast { of, level } => of_state(of, StateQuantity::Rights, *level),
        Text::PoliticalCapitalAtLeast { of, level } => of_state(of, StateQuantity::PoliticalCapital, *level),
        Text::DigitalTrustAtLeast { of, level } => of_state(of, StateQuantity::DigitalTrust, *level),
        Text::CohesionAtLeast { level } => Some(Condition::CohesionAtLeast(*level)),
        Text::BeliefAtLeast { of, incident: id, suspect, level } => Some(Condition::BeliefAtLeast(
            seat(of, names)?,
            incident(id, names)?,
            names.suspect(suspect)?,
            *level,
        )),
        Text::Released { inject } => Some(Condition::Released(*names.inject.get(inject.as_str())?)),
        Text::OnBranch { branch } => Some(Condition::OnBranch(*names.branch.get(branch.as_str())?)),
    }
}

fn seat(who: &str, names: &NameIndex<'_>) -> Option<StateId> {
    names.cast.seat(who)
}

fn seats(all: &[String], names: &NameIndex<'_>) -> Option<StateSet> {
    all.iter().try_fold(StateSet::NONE, |set, who| Some(set.with(seat(who, names)?)))
}

fn choice(id: &str, names: &NameIndex<'_>) -> Option<ChoiceId> {
    names.choice.get(id).copied()
}

fn aim(about: &Option<String>, toward: &Option<String>, names: &NameIndex<'_>) -> Option<Aim> {
    Some(Aim {
        about: match about {
            Some(id) => Some(incident(id, names)?),
            None => None,
        },
        toward: match toward {
            Some(word) => Some(names.suspect(word)?),
            None => None,
        },
    })
}

fn measure(id: &str, names: &NameIndex<'_>) -> Option<MeasureId> {
    names.measure.get(id).copied()
}

fn incident(id: &str, names: &NameIndex<'_>) -> Option<PlotId> {
    names.incident.get(id).copied()
}
