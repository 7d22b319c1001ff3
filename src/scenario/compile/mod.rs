//! From words to ids: a checked file becomes the dense scenario of the rules.
//!
//! Everything here answers `None` when a name leads nowhere. A file that passed the checks has no such name.

mod catalogue;
mod plot;

use super::file;
use super::names::NameIndex;
use crate::sim::ids::{MoveId, StateId};
use crate::sim::parameters::Parameters;
use crate::sim::scenario::{
    Actor, ActorKind, Card, Facilitation, HOURS_PER_QUARTER, Move, Objective, Redline, Role, Scenario, Step,
    Want,
};

/// Compiles a checked scenario of this short name; `assets` is the digest of the library behind the names.
pub fn compile(
    name: &str,
    file: &file::Scenario,
    names: &NameIndex<'_>,
    assets: [u8; 32],
) -> Option<Scenario> {
    let (moves, steps) = timetable(&file.moves);
    Some(Scenario {
        name: name.into(),
        title: file.title.clone(),
        summary: file.summary.clone(),
        situation: file.situation.clone(),
        calm: file.calm,
        instrument: catalogue::instrument(names.instrument?),
        states: names
            .cast
            .delegations
            .iter()
            .map(|state| catalogue::delegation(state, names))
            .collect::<Option<_>>()?,
        measures: names
            .measures
            .iter()
            .map(|measure| catalogue::measure(measure, names))
            .collect::<Option<_>>()?,
        choices: names
            .choices
            .iter()
            .map(|choice| catalogue::choice(choice, names))
            .collect::<Option<_>>()?,
        forums: names.forums.iter().map(|forum| catalogue::forum(forum)).collect(),
        objectives: file.objectives.iter().map(|each| objective(each, names)).collect::<Option<_>>()?,
        roles: file.roles.iter().map(|each| role(each, names)).collect::<Option<_>>()?,
        wants: wants(file, names)?.into(),
        redlines: redlines(file, names)?,
        actors: file.actors.iter().map(actor).collect(),
        plots: file.incidents.iter().map(|incident| plot::plot(incident, names)).collect::<Option<_>>()?,
        start: plot::effects(&file.start, names)?,
        injects: file
            .injects
            .iter()
            .map(|inject| plot::inject(inject, names, &moves))
            .collect::<Option<_>>()?,
        moves: moves.into(),
        steps,
        branches: file.branches.iter().map(|branch| plot::branch(branch, names)).collect::<Option<_>>()?,
        facilitation: facilitation(&file.facilitation),
        parameters: Parameters::default(),
        assets,
    })
}

/// The moves and all their steps.
fn timetable(written: &[file::Move]) -> (Vec<Move>, Vec<Step>) {
    let (mut moves, mut steps) = (Vec::new(), Vec::new());
    for (place, each) in written.iter().enumerate() {
        let hours = hours(each.each);
        let first = steps.len() as u16;
        let count = u16::from(each.steps);
        moves.push(Move { id: each.id.clone(), title: each.title.clone(), steps: count, first, hours });
        steps.extend((0..count).map(|within| Step {
            of: MoveId::from(place),
            within,
            hours,
            quarters: hours / HOURS_PER_QUARTER,
            crisis: matches!(each.each, file::Length::Hours(_)),
        }));
    }
    (moves, steps)
}

fn hours(length: file::Length) -> f64 {
    match length {
        file::Length::Quarter => HOURS_PER_QUARTER,
        file::Length::Hours(hours) => f64::from(hours),
    }
}

fn objective(written: &file::Objective, names: &NameIndex<'_>) -> Option<Objective> {
    let paragraphs = written.paragraphs.iter().map(|id| names.paragraph.get(id.as_str()).copied());
    Some(Objective {
        id: written.id.clone(),
        text: written.text.clone(),
        paragraphs: paragraphs.collect::<Option<_>>()?,
    })
}

fn role(written: &file::Role, names: &NameIndex<'_>) -> Option<Role> {
    Some(Role {
        id: written.id.clone(),
        title: written.title.clone(),
        state: names.cast.seat(&written.id)?,
        binding: written.binding.clone(),
        brief: written.brief.clone(),
        card: match &written.card {
            Some(written) => Some(card(written, names)?),
            None => None,
        },
    })
}

fn card(written: &file::Card, names: &NameIndex<'_>) -> Option<Card> {
    let relations =
        written.relations.iter().map(|each| Some((names.cast.seat(&each.with)?, each.text.clone())));
    Some(Card {
        outlook: written.outlook.clone(),
        voices: written.voices.iter().map(|voice| (voice.who.clone(), voice.says.clone())).collect(),
        relations: relations.collect::<Option<_>>()?,
        offers: written.offers.clone(),
        settle: written.settle.clone(),
    })
}

fn wants(file: &file::Scenario, names: &NameIndex<'_>) -> Option<Vec<Want>> {
    let each = |role: &file::Role, want: &file::Want| {
        Some(Want {
            id: want.id.clone(),
            of: names.cast.seat(&role.id)?,
            text: want.text.clone(),
            when: plot::condition(&want.when, names)?,
            weight: want.weight,
        })
    };
    file.roles.iter().flat_map(|role| role.wants.iter().map(move |want| each(role, want))).collect()
}

fn redlines(file: &file::Scenario, names: &NameIndex<'_>) -> Option<Vec<Redline>> {
    let each = |of: Option<StateId>, line: &file::Redline| {
        Some(Redline {
            of: of?,
            measure: *names.measure.get(line.measure.as_str())?,
            strength: line.strength,
            because: line.because.clone(),
        })
    };
    let of = |role: &file::Role| names.cast.seat(&role.id);
    file.roles.iter().flat_map(|role| role.redlines.iter().map(move |line| each(of(role), line))).collect()
}

fn actor(written: &file::Actor) -> Actor {
    let kind = match written.kind {
        file::ActorKind::Crime => ActorKind::Crime,
        file::ActorKind::Hacktivist => ActorKind::Hacktivist,
        file::ActorKind::NonMember => ActorKind::NonMember,
        file::ActorKind::Extremist => ActorKind::Extremist,
        file::ActorKind::Insider => ActorKind::Insider,
        file::ActorKind::Firm => ActorKind::Firm,
    };
    Actor { id: written.id.clone(), name: written.name.clone(), kind }
}

fn facilitation(written: &file::Facilitation) -> Facilitation {
    Facilitation {
        half_day: written.half_day.clone(),
        in_class: written.in_class.clone(),
        notes: written.notes.clone(),
        watch: written.watch.clone(),
        before_truth: written.before_truth.clone(),
        hot_wash: written.hot_wash.clone(),
    }
}
