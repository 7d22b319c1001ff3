//! The first page and the last: what was played by whom, the summary that the log itself gives, how it was made.

use super::document::Document;
use super::telling::Telling;
use crate::report::chapter::heading;
use crate::report::names::{list, quoted};
use crate::report::story::headline;
use crate::report::timeline::{Fact, Reader};
use crate::report::{capital, figures, forked, labels};
use crate::sim::exercise::event::What;
use crate::sim::rules::Rules;
use crate::sim::score::band::{self, Band, Score};
use crate::words::{share, tell, word, words};

/// What was played, for how long, by whom.
pub(super) fn overview(t: &Telling<'_>, into: &mut Document) {
    let s = t.s;
    into.section(word("aar-overview"));
    how_far(t, &origin(t), into);
    into.paragraphs(&s.summary);
    into.paragraphs(&s.situation);
    let objectives = s.objectives.iter().map(|objective| objective.text.clone()).collect();
    into.heading(word("handout-objectives"));
    into.list(objectives);
    if t.reader == Reader::Control {
        let head = ["aar-role", "aar-player"].map(word).to_vec();
        let seats = s.states.keys().zip(&t.material.players);
        let rows = seats.map(|(state, player)| vec![capital::party(s, state), player.says()]).collect();
        into.table(word("handout-roles"), head, rows);
    } else {
        // No screen of a delegation says who decides for another.
        into.heading(word("handout-roles"));
        into.list(s.states.keys().map(|state| capital::party(s, state)).collect());
    }
    let rows = (0..t.timeline.closed).map(|step| {
        let (heading, length) = heading(&t.names, step);
        vec![forked::step(&t.material.course, step, heading), length]
    });
    into.table(word("aar-steps"), ["aar-step", "aar-length"].map(word).to_vec(), rows.collect());
}

/// Says it where the exercise goes on from another one, which is called `origin`, where it was stopped before its end, and where
/// nobody played.
pub(super) fn how_far(t: &Telling<'_>, origin: &str, into: &mut Document) {
    into.text(forked::said(&t.material.course, origin).unwrap_or_default());
    let (closed, steps) = (usize::from(t.timeline.closed), t.s.steps.len());
    if closed < steps {
        into.text(words("aar-half", &[("closed", closed.into()), ("steps", steps.into())]));
        into.text(too_late(t));
    }
    if t.is_unplayed() {
        into.text(word("aar-unplayed"));
    }
}

/// What came out when control ended the exercise, so that nobody could decide about it: by its headlines.
fn too_late(t: &Telling<'_>) -> String {
    let came = t.exercise.events().iter().filter(|event| t.exercise.came_too_late(event.step));
    let came = came.filter(|event| t.reader.may_see(event.audience));
    let headlines: Vec<String> = came
        .filter_map(|event| match event.what {
            What::Released(id) => t.s.injects.get(id),
            _ => None,
        })
        .map(|inject| quoted(&headline(&inject.headline, &inject.text)))
        .collect();
    if headlines.is_empty() {
        return String::new();
    }
    tell("aar-too-late", &[("headlines", &list(headlines.iter().map(String::as_str).collect()))])
}

/// What the exercise is called from which this one goes on: by its file and its seed, for control alone, because the one may be
/// a person's name and the other tells what was hidden.
pub(super) fn origin(t: &Telling<'_>) -> String {
    if t.reader != Reader::Control {
        return nameless_origin(t);
    }
    match t.material.room.and_then(|room| room.forked_file()) {
        Some(file) => tell("aar-forked-of-file", &[("file", file)]),
        None => forked::of_control(&t.material.course),
    }
}

/// The same for whoever may know neither.
pub(super) fn nameless_origin(t: &Telling<'_>) -> String {
    tell("aar-forked-of", &[("scenario", &t.s.title)])
}

/// What the log says in a few sentences.
pub(super) fn summary(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-summary"));
    into.soft(word("aar-summary-how"));
    let mut said = vec![crises(t)];
    said.extend(peak(t));
    said.extend(accusations(t));
    said.extend(agreed(t));
    if t.reader == Reader::Control {
        said.extend(commitments(&band::of_region(t.s, &t.scores), t));
        said.extend(beside_nobody(t));
    }
    into.list(said);
}

/// How many incidents there were.
pub(super) fn crises(t: &Telling<'_>) -> String {
    let all = t.incidents();
    let plot = all.iter().filter(|known| known.is_of_plot).count();
    words("aar-sum-incidents", &[("plot", plot.into()), ("everyday", (all.len() - plot).into())])
}

/// The highest rung, over which incident, and when.
fn peak(t: &Telling<'_>) -> Option<String> {
    let rungs = t.timeline.came.iter().filter_map(|row| match row.fact {
        Fact::Rung { incident, rung } if rung > 0 => Some((rung, row.at, incident)),
        _ => None,
    });
    // Of several moments on the highest rung the first is told.
    let highest = rungs.reduce(|most, next| if next.0 > most.0 { next } else { most });
    let Some((rung, at, incident)) = highest else { return Some(word("aar-sum-calm")) };
    let pairs = [
        ("incident", t.names.incident(incident).into()),
        ("rung", labels::rung(rung).into()),
        ("step", at.into()),
    ];
    Some(words("aar-sum-peak", &pairs))
}

/// Who named whom in public, and what it believed when it did.
pub(super) fn accusations(t: &Telling<'_>) -> Vec<String> {
    let named = t.timeline.came.iter().filter_map(|row| match row.fact {
        Fact::Accused { incident, by, whom } => Some((row.at, incident, by, whom)),
        _ => None,
    });
    let told = named.map(|(at, incident, by, whom)| {
        // What it believed while the step was open in which it decided.
        let before = usize::from(at.saturating_sub(1));
        let believed = t.timeline.belief(by, incident, whom).get(before).copied().flatten();
        let pairs = [
            ("who", t.names.state(by).into()),
            ("whom", t.s.suspect_name(whom).into()),
            ("incident", t.names.incident(incident).into()),
            ("step", at.into()),
            ("share", believed.map_or_else(String::new, share).into()),
        ];
        let mut said = words(if believed.is_some() { "aar-accused" } else { "aar-accused-only" }, &pairs);
        if t.reader == Reader::Control {
            let is_right = t.exercise.incidents()[incident].truth == whom;
            said =
                format!("{said} {}", word(if is_right { "aar-accused-right" } else { "aar-accused-wrong" }));
        }
        said
    });
    told.collect()
}

/// The joint measures that were agreed, as far as the reader knows of them.
pub(super) fn agreed(t: &Telling<'_>) -> Option<String> {
    let settled = t.exercise.events().iter().filter_map(|event| match event.what {
        What::Settled(id, outcome) if outcome.is_agreed() && t.reader.may_see(event.audience) => {
            Some(t.names.proposed(id))
        }
        _ => None,
    });
    let mut titles: Vec<String> = settled.collect();
    titles.sort();
    titles.dedup();
    (!titles.is_empty()).then(|| {
        let all = list(titles.iter().map(String::as_str).collect());
        tell("aar-sum-agreed", &[("measures", &all)])
    })
}

/// Where the region stood best and worst.
fn commitments(region: &[Score], t: &Telling<'_>) -> Vec<String> {
    let titles = |is_meant: &dyn Fn(&Score) -> bool| {
        let own = region.iter().filter(|score| is_meant(score));
        own.map(|score| {
            let paragraph = &t.s.instrument.paragraphs[score.paragraph];
            format!("{} {}", paragraph.id, paragraph.title)
        })
        .collect::<Vec<_>>()
    };
    let said = |key: &str, titles: Vec<String>| {
        (!titles.is_empty())
            .then(|| tell(key, &[("commitments", &list(titles.iter().map(String::as_str).collect()))]))
    };
    // What was not taken up is neither.
    let left = Score::is_not_taken_up;
    let is_low = |score: &Score| matches!(score.band, Band::MostlyAgainst | Band::Mixed) && !left(score);
    let best = said("aar-sum-best", titles(&|score| matches!(score.band, Band::Solid | Band::Strong)));
    let worst = said("aar-sum-worst", titles(&is_low));
    let left = said("aar-sum-not-taken-up", titles(&left));
    [best, worst, left].into_iter().flatten().collect()
}

/// The same luck with nobody acting.
pub(super) fn beside_nobody(t: &Telling<'_>) -> Vec<String> {
    let now = figures::of(t.exercise);
    let last = |series: Vec<Option<f64>>| series.last().copied().flatten().unwrap_or(0.0);
    let peak = t.timeline.nobody.iter().filter_map(|row| match row.fact {
        Fact::Rung { rung, .. } => Some(rung),
        _ => None,
    });
    let tenth = |value: f64| (value * 100.0).round() / 100.0;
    vec![
        words(
            "aar-sum-damage",
            &[("now", tenth(now.damage).into()), ("then", tenth(last(t.timeline.damage_of_nobody())).into())],
        ),
        tell(
            "aar-sum-rung",
            &[("now", &labels::rung(now.rung_peak)), ("then", &labels::rung(peak.max().unwrap_or(0)))],
        ),
        tell(
            "aar-sum-cohesion",
            &[("now", &share(now.cohesion)), ("then", &share(last(t.timeline.cohesion_of_nobody())))],
        ),
    ]
}

/// How it was made, and what it does not say.
pub(super) fn method(t: &Telling<'_>, into: &mut Document) {
    into.section(word("aar-method"));
    into.text(t.s.instrument.note.clone());
    into.list(["aar-method-model", "aar-method-bands", "aar-method-people"].map(word).to_vec());
    method_of_fork(t, into);
    if t.reader == Reader::Control {
        into.list(["aar-method-nobody", "aar-method-turns", "aar-method-belief"].map(word).to_vec());
    } else {
        into.list(vec![word("aar-method-cut")]);
    }
    into.soft(if t.reader == Reader::Control { made(t) } else { made_by(t) });
}

/// That steps before this exercise were decided in another one, where it goes on from one.
pub(super) fn method_of_fork(t: &Telling<'_>, into: &mut Document) {
    if let Some(forked) = t.material.course.forked.filter(|forked| forked.step > 0) {
        into.list(vec![words("aar-method-forked", &[("before", forked.step.into())])]);
    }
}

/// By which program and rules, and no more: whoever has the seed and the scenario computes what every delegation kept to
/// itself.
pub(super) fn made_by(t: &Telling<'_>) -> String {
    let rules = Rules::of(t.s).version.to_string();
    tell("aar-made-by", &[("program", t.material.program), ("rules", &rules)])
}

/// From what it was made, so that it can be made again; for control.
pub(super) fn made(t: &Telling<'_>) -> String {
    let hexadecimal = |digest: [u8; 32]| digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let digest = hexadecimal(t.exercise.digest());
    let rules = Rules::of(t.s).version.to_string();
    let seed = forked::seeds(&t.material.course);
    let pairs = [("program", t.material.program), ("rules", &rules), ("seed", &seed), ("digest", &digest)];
    let made = tell("aar-made", &pairs);
    match t.material.course.forked {
        Some(forked) => format!("{made} {}", tell("aar-made-forked", &[("digest", &hexadecimal(forked.of))])),
        None => made,
    }
}
