//! What the score looks at, training objective by training objective: which situations put a commitment to the test,
//! which of them are sure to come in this scenario, what speaks for and against it, and what was reached in play.
//!
//! Every line is read from the instrument, the catalogue and the plot. Nothing is written here a second time.

use maud::{Markup, html};

use super::reach::{GAMES, Reach, reach};
use crate::report::labels;
use crate::report::names::{Names, list};
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::occasion::OccasionKind;
use crate::sim::catalogue::terms::{EvidenceRow, Polarity};
use crate::sim::ids::{ParagraphId, PlotId};
use crate::sim::plot::{Inject, PlotEffect, Release};
use crate::sim::scenario::{Objective, Scenario};
use crate::words::{tell, word, words};

/// The section of the guide.
pub(super) fn score(names: &Names<'_>) -> Markup {
    let s = names.scenario;
    let reach = reach(s);
    let first = |objective: usize, id: ParagraphId| {
        s.objectives.iter().take(objective).all(|before| !before.paragraphs.contains(&id))
    };
    html! {
        section class="score" {
            h2 { (word("handout-score")) }
            p { (word("handout-score-how")) " " (s.instrument.note) }
            p { (words("handout-score-played", &[("games", GAMES.into())])) }
            @for (place, objective) in s.objectives.iter().enumerate() {
                (one(names, objective, &reach, &|id| first(place, id)))
            }
        }
    }
}

/// One objective; a commitment that an earlier one trains too is told there.
fn one(
    names: &Names<'_>,
    objective: &Objective,
    reach: &Reach,
    is_first: &dyn Fn(ParagraphId) -> bool,
) -> Markup {
    let s = names.scenario;
    html! {
        h3 { (objective.text) }
        @for id in &objective.paragraphs {
            @let paragraph = &s.instrument.paragraphs[*id];
            @if is_first(*id) {
                p { strong { (paragraph.id) " " (paragraph.title) ". " } (paragraph.explanation) }
                ul { @for line in lines(names, *id, reach) { li { (line) } } }
            } @else {
                p class="soft" { (paragraph.id) " " (paragraph.title) ": " (word("handout-score-again")) }
            }
        }
    }
}

fn lines(names: &Names<'_>, id: ParagraphId, reach: &Reach) -> Vec<String> {
    watched(names, id).into_iter().chain([reach.says(id)]).collect()
}

/// What puts a commitment to the test, what of it is sure to come, and what speaks for and against it.
pub(super) fn watched(names: &Names<'_>, id: ParagraphId) -> Vec<String> {
    let s = names.scenario;
    let said = |key: &str, parts: Vec<String>| {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        (!parts.is_empty()).then(|| tell(key, &[("parts", &parts.join("; "))]))
    };
    let titles = |key: &str, parts: Vec<String>| {
        (!parts.is_empty())
            .then(|| tell(key, &[("parts", &list(parts.iter().map(String::as_str).collect()))]))
    };
    let all = [
        said("handout-score-tests", tests(s, id)),
        said("handout-score-sure", sure(names, id)),
        titles("handout-score-for", speaking(names, id, Polarity::For)),
        titles("handout-score-against", speaking(names, id, Polarity::Against)),
    ];
    all.into_iter().flatten().collect()
}

/// The situations that put a commitment to the test, those in which an answer is owed marked so.
fn tests(s: &Scenario, id: ParagraphId) -> Vec<String> {
    let indicators = || s.instrument.indicators.iter().filter(move |one| one.paragraph == id);
    let cites = |rows: &[EvidenceRow], polarity: Polarity| {
        rows.iter().any(|row| row.paragraph == id && row.mark.polarity() == polarity)
    };
    let tested = |kind: OccasionKind| match kind {
        OccasionKind::Hit
        | OccasionKind::Doubt
        | OccasionKind::Told
        | OccasionKind::Quarrel
        | OccasionKind::HelpAsked
        | OccasionKind::Content => indicators().flat_map(|one| &one.tests).any(|test| test.on == kind),
        OccasionKind::Request => asked(s).any(|(_, inject)| cited(inject) == Some(id)),
        OccasionKind::Table => s
            .measures
            .iter()
            .any(|measure| measure.scope != Scope::Unilateral && cites(&measure.serves, Polarity::For)),
        OccasionKind::OwnAct => s.choices.iter().any(|choice| cites(&choice.serves, Polarity::Against)),
        // What is in place is read then, for every commitment; and whatever is seen may be awarded by control.
        OccasionKind::Crisis | OccasionKind::End | OccasionKind::Observed => false,
    };
    let owed = |kind| indicators().flat_map(|one| &one.tests).any(|test| test.on == kind && test.owed);
    let told = |kind: OccasionKind| {
        let said = labels::test(kind);
        let owed = owed(kind) || kind == OccasionKind::Request;
        if owed { tell("handout-score-owed", &[("test", &said)]) } else { said }
    };
    OccasionKind::ALL.into_iter().filter(|kind| tested(*kind)).map(told).collect()
}

/// Requests, with the place of their inject.
fn asked(s: &Scenario) -> impl Iterator<Item = (usize, &Inject)> {
    s.injects.iter().enumerate().filter(|(_, inject)| inject.asks.is_some())
}

fn cited(inject: &Inject) -> Option<ParagraphId> {
    inject.asks.as_ref().map(|ask| ask.cites.0)
}

/// The step in which an inject comes, whatever anybody does; none where it waits for something.
fn sure_step(inject: &Inject) -> Option<u32> {
    match inject.release {
        Release::At(step)
            if inject.when.is_none() && inject.unless.is_none() && inject.presumes.is_none() =>
        {
            Some(u32::from(step) + 1)
        }
        Release::At(_) | Release::Once(..) | Release::Lacking { .. } => None,
    }
}

/// The situations that come for certain: incidents that hit a delegation, and requests that cite this paragraph.
fn sure(names: &Names<'_>, id: ParagraphId) -> Vec<String> {
    let s = names.scenario;
    let hit = s.plots.iter_enumerated().filter_map(|(plot, of)| {
        let about = Some(of.kind);
        let mut own = s.instrument.indicators.iter().filter(|one| one.paragraph == id);
        own.any(|one| one.tested_on(OccasionKind::Hit, about).is_some()).then_some((plot, of))
    });
    let hit = hit.filter_map(|(plot, of)| {
        let pairs = [
            ("incident", of.title.as_str().into()),
            ("who", names.state(of.against).into()),
            ("step", begins(s, plot)?.into()),
        ];
        Some(words("handout-score-sure-hit", &pairs))
    });
    let requests = asked(s).filter(|(_, inject)| cited(inject) == Some(id)).filter_map(|(_, inject)| {
        let of = inject.asks.as_ref()?.of;
        let pairs = [
            ("from", inject.from.as_str().into()),
            ("who", names.state(of).into()),
            ("step", sure_step(inject)?.into()),
        ];
        Some(words("handout-score-sure-asked", &pairs))
    });
    hit.chain(requests).collect()
}

/// The step in which an incident begins for certain.
fn begins(s: &Scenario, plot: PlotId) -> Option<u32> {
    let start = PlotEffect::Start(plot);
    if s.start.contains(&start) {
        return Some(1);
    }
    s.injects.iter().filter(|inject| inject.effects.contains(&start)).filter_map(sure_step).min()
}

/// The crisis choices that speak on this side, and how many measures do.
fn speaking(names: &Names<'_>, id: ParagraphId, polarity: Polarity) -> Vec<String> {
    let s = names.scenario;
    let cites =
        |rows: &[EvidenceRow]| rows.iter().any(|row| row.paragraph == id && row.mark.polarity() == polarity);
    let choices = s.choices.iter_enumerated().filter(|(_, choice)| cites(&choice.serves));
    let mut titles: Vec<String> = choices.map(|(choice, _)| names.choice(choice)).collect();
    let measures = s.measures.iter().filter(|measure| cites(&measure.serves)).count();
    if measures > 0 {
        titles.push(words("handout-score-measures", &[("count", measures.into())]));
    }
    titles
}
