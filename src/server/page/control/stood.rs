//! The exercise as it stood when a step had closed, for control in the debrief: what happened in the step, the map, the
//! crisis ladder, tension and beliefs. Every number is read from the timeline of the exercise.

use maud::{Markup, html};

use crate::report::chapter::{self, chapter};
use crate::report::labels;
use crate::report::names::Names;
use crate::report::timeline::{Fact, Timeline, timeline};
use crate::server::page::board::region_map;
use crate::server::page::parts::bar;
use crate::session::Course;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, Suspect};
use crate::sim::view::board;
use crate::words::{share, tell, word, words};

/// Pairs whose tension is shown.
const PAIRS_MAX: usize = 6;
/// Suspects of a belief that are named.
const SUSPECTS_MAX: usize = 3;

/// The card of a step, counted from 0; none of one that has not closed. `fork` is the command by which an exercise goes on
/// from there.
pub fn stood(course: &Course<'_>, step: u16, fork: &str) -> Option<Markup> {
    let closed = course.decisions.len() as u16;
    let after = usize::from(step) + 1;
    let stood: &Exercise =
        (step < closed).then(|| course.moments.get(after).copied().unwrap_or(course.exercise))?;
    let line = timeline(course);
    let names = Names::of_control(course.exercise);
    let number = step + 1;
    let to = |step: u16, key: &str| html! { a href={ "/stood/" (step + 1) } class="button" data-card { (word(key)) } };
    Some(html! {
        h1 { (chapter::heading(&names, step).0) }
        p class="soft" { (word("stood-lead")) }
        nav class="choose" aria-label=(word("stood-steps")) {
            @if step > 0 { (to(step - 1, "stood-before")) }
            @if number < closed { (to(number, "stood-after")) }
            a href={ "/what-if?step=" (number) } class="button main" data-card { (word("stood-ask")) }
        }
        h2 { (word("stood-happened")) }
        (happened(course, &names, step))
        h2 { (word("stood-map")) }
        (region_map(&board(stood)))
        h2 { (word("acts-ladder")) }
        (ladder(&line, &names, number))
        h2 { (word("aar-tension")) }
        (tension(&line, &names, number))
        h2 { (word("stood-beliefs")) }
        (beliefs(&line, &names, number))
        h2 { (word("stood-fork")) }
        p { (word("stood-fork-why")) }
        p { code class="c-command" { (fork) } }
        p class="back" { a href="/" { (word("page-card-back")) } }
    })
}

/// Deeds and what came of them, hidden things with those who knew of them.
fn happened(course: &Course<'_>, names: &Names<'_>, step: u16) -> Markup {
    let exercise = course.exercise;
    let told = chapter(names, None, step, exercise.events(), exercise.ledger().lines());
    let deeds = told.deeds.iter().map(|deed| (&deed.text, &deed.known_to));
    let all: Vec<_> =
        deeds.chain(told.changes.iter().map(|change| (&change.text, &change.known_to))).collect();
    html! {
        @if all.is_empty() { p class="soft" { (word("control-told-nobody")) } }
        ul class="lines" {
            @for (text, known_to) in all {
                li { (text) @if let Some(known_to) = known_to { span class="soft" { " (" (known_to) ")" } } }
            }
        }
    }
}

/// The incidents of the plot that had begun. Everyday ones would fill a page with what nobody asks about.
fn of_plot(line: &Timeline, at: u16) -> Vec<IncidentId> {
    let incident = |fact: &Fact| match fact {
        Fact::Incident { incident, plot: Some(_), .. } => Some(*incident),
        _ => None,
    };
    line.at(at).filter_map(incident).collect()
}

/// The rung over each incident of the plot, and over any other that has climbed.
fn ladder(line: &Timeline, names: &Names<'_>, at: u16) -> Markup {
    let plotted = of_plot(line, at);
    let rungs: Vec<(IncidentId, u8)> = line
        .at(at)
        .filter_map(|fact| match fact {
            Fact::Rung { incident, rung } => Some((*incident, *rung)),
            _ => None,
        })
        .filter(|(incident, rung)| *rung > 0 || plotted.contains(incident))
        .collect();
    html! {
        @if rungs.is_empty() { p class="soft" { (word("control-no-incident")) } }
        ul class="lines" {
            @for (incident, rung) in rungs {
                li { strong { (names.incident(incident)) } " "
                    (words("control-rung", &[("rung", rung.into()), ("name", labels::rung(rung).into())])) }
            }
        }
    }
}

/// The pairs between which tension was highest.
fn tension(line: &Timeline, names: &Names<'_>, at: u16) -> Markup {
    let mut pairs: Vec<(StateId, StateId, f64)> = line
        .at(at)
        .filter_map(|fact| match fact {
            Fact::Tension { a, b, tension } => Some((*a, *b, *tension)),
            _ => None,
        })
        .collect();
    pairs.sort_by(|one, other| other.2.total_cmp(&one.2));
    html! {
        ul class="bars" {
            @for (a, b, tension) in pairs.into_iter().take(PAIRS_MAX) {
                li { span class="name" { (names.state(a)) " – " (names.state(b)) } (bar(tension, &share(tension))) }
            }
        }
    }
}

/// What one delegation believed about one incident.
type Believed<'a> = (IncidentId, StateId, &'a [(Suspect, f64)]);

/// What each delegation believed about each incident, with the truth marked.
fn beliefs(line: &Timeline, names: &Names<'_>, at: u16) -> Markup {
    let truth = |of: IncidentId| {
        line.at(at).find_map(|fact| match fact {
            Fact::Truth { incident, by, .. } if *incident == of => Some(*by),
            _ => None,
        })
    };
    let plotted = of_plot(line, at);
    let mut all: Vec<Believed<'_>> = line
        .at(at)
        .filter_map(|fact| match fact {
            Fact::Belief { incident, of, shares } => Some((*incident, *of, shares.as_slice())),
            _ => None,
        })
        .filter(|(incident, ..)| plotted.contains(incident))
        .collect();
    all.sort_by_key(|(incident, of, _)| (*incident, *of));
    let told = |truth: Option<Suspect>, shares: &[(Suspect, f64)]| {
        let mut sorted = shares.to_vec();
        sorted.sort_by(|one, other| other.1.total_cmp(&one.1));
        let one = |(suspect, belief): &(Suspect, f64)| {
            let key = if truth == Some(*suspect) { "stood-belief-true" } else { "stood-belief" };
            tell(key, &[("who", names.scenario.suspect_name(*suspect)), ("share", &share(*belief))])
        };
        sorted.iter().take(SUSPECTS_MAX).map(one).collect::<Vec<_>>().join(" · ")
    };
    let incidents: Vec<IncidentId> =
        all.iter().map(|(incident, ..)| *incident).fold(Vec::new(), |mut seen, one| {
            if !seen.contains(&one) {
                seen.push(one);
            }
            seen
        });
    html! {
        @if incidents.is_empty() { p class="soft" { (word("acts-belief-none")) } }
        @for incident in incidents {
            h3 { (names.incident(incident)) }
            ul class="lines" {
                @for (_, of, shares) in all.iter().filter(|(about, ..)| *about == incident) {
                    li { strong { (names.state(*of)) } ": " (told(truth(incident), shares)) }
                }
            }
        }
    }
}
