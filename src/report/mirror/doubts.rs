//! Doubts as sentences: what was seen, at how many tables, what to do about it, and the line to go to.

use maud::{Markup, html};

use super::plan;
use super::told::{Told, listed};
use crate::sim::ids::ObjectiveId;
use crate::study::plot::doubt::{Counted, Doubt, GAMES_MIN, Thing};
use crate::words::{tell, word, words};

/// A doubt as it is told.
pub(super) struct Said {
    /// File and line.
    pub place: String,
    /// What was seen.
    pub sentence: String,
    /// What to do about it.
    pub remedy: String,
}

/// All doubts as a list, or that there are none.
pub(super) fn section(told: &Told<'_>) -> Markup {
    let doubts = told.doubts();
    let few = told.figures.map_or(0, |figures| figures.games) < GAMES_MIN;
    html! {
        p class="soft" {
            @if told.figures.is_none() { (word("mirror-doubts-unplayed")) }
            @else if few { (words("mirror-doubts-few", &[("games", GAMES_MIN.into())])) }
            @else if doubts.is_empty() { (word("mirror-doubts-none")) }
            @else { (words("mirror-doubts-how", &[("count", doubts.len().into())])) }
        }
        ol class="doubts" {
            @for doubt in &doubts {
                @let said = said(told, doubt);
                li { p { (said.sentence) } p class="soft" { (said.remedy) } p { code { (said.place) } } }
            }
        }
    }
}

/// A doubt in words.
pub(super) fn said(told: &Told<'_>, doubt: &Doubt) -> Said {
    let lines = told.lines;
    let say = |place: String, sentence: String, remedy: &str| Said { place, sentence, remedy: word(remedy) };
    match doubt {
        Doubt::Race { upper, lower, counted } => {
            let (upper, lower) = (told.branch(*upper), told.branch(*lower));
            let sentence = sentence("mirror-doubt-race", *counted, &[("upper", upper), ("lower", lower)]);
            let place = format!("{}, {}", lines.branch(lower), lines.branch(upper));
            say(place, sentence, "mirror-doubt-race-do")
        }
        Doubt::Elsewhere { what, counted } => elsewhere(told, *what, *counted),
        Doubt::BeforeQuestion { answer, question, counted } => {
            let (answer, question) = (told.inject(*answer), told.inject(*question));
            let pairs = [("answer", answer), ("question", question)];
            let place = format!("{}, {}", lines.inject(answer), lines.inject(question));
            say(place, sentence("mirror-doubt-answer", *counted, &pairs), "mirror-doubt-answer-do")
        }
        Doubt::BeforeIncident { inject, plot, counted } => {
            let inject = told.inject(*inject);
            let pairs = [("inject", inject), ("incident", told.s.plots[*plot].id.as_str())];
            let said = sentence("mirror-doubt-early", *counted, &pairs);
            say(lines.inject(inject), said, "mirror-doubt-early-do")
        }
        Doubt::Stands { inject, counted, unanswered } => {
            let asks = told.s.injects[*inject].asks.as_ref();
            let role = asks.map_or("", |ask| told.role(ask.of));
            let inject = told.inject(*inject);
            let mut said = sentence("mirror-doubt-stands", *counted, &[("inject", inject), ("role", role)]);
            if *unanswered > 0 {
                said =
                    said + " " + &words("mirror-doubt-stands-unanswered", &[("count", (*unanswered).into())]);
            }
            say(lines.inject(inject), said, "mirror-doubt-stands-do")
        }
        Doubt::TooLate { inject, branch, counted } => {
            let (inject, branch) = (told.inject(*inject), told.branch(*branch));
            let said = sentence("mirror-doubt-late", *counted, &[("inject", inject), ("branch", branch)]);
            say(lines.inject(inject), said, "mirror-doubt-late-do")
        }
        Doubt::Presumes { inject, counted } => {
            let inject = told.inject(*inject);
            let said = sentence("mirror-doubt-presumes", *counted, &[("inject", inject)]);
            say(lines.inject(inject), said, "mirror-doubt-presumes-do")
        }
        Doubt::Together { upper, lower, counted } => {
            let (upper, lower) = (told.branch(*upper), told.branch(*lower));
            let sentence = sentence("mirror-doubt-together", *counted, &[("upper", upper), ("lower", lower)]);
            let place = format!("{}, {}", lines.branch(upper), lines.branch(lower));
            say(place, sentence, "mirror-doubt-together-do")
        }
        Doubt::Nothing { roles, step, counted } => {
            let first = roles.iter().next().and_then(|state| told.s.role_of(state));
            let step = plan::named(told.s, usize::from(*step));
            let names = told.names.states(*roles);
            let place = lines.role(first.map_or("", |role| role.id.as_str()));
            let mut arguments: Vec<_> = vec![("roles", names.into()), ("count", roles.count().into())];
            arguments.extend([
                ("step", step.into()),
                ("games", counted.games.into()),
                ("of", counted.of.into()),
            ]);
            Said {
                place,
                sentence: words("mirror-doubt-nothing", &arguments),
                remedy: word("mirror-doubt-nothing-do"),
            }
        }
        Doubt::Always(..)
        | Doubt::Never(..)
        | Doubt::NotTaken(..)
        | Doubt::NotCome(..)
        | Doubt::Unawaited(_) => unreached(told, doubt),
    }
}

fn elsewhere(told: &Told<'_>, what: Thing, counted: Counted) -> Said {
    let remedy = word("mirror-doubt-elsewhere-do");
    match what {
        Thing::Branch(id) => {
            let id = told.branch(id);
            let sentence = sentence("mirror-doubt-elsewhere-branch", counted, &[("branch", id)]);
            Said { place: told.lines.branch(id), sentence, remedy }
        }
        Thing::Inject(id) => {
            let id = told.inject(id);
            let sentence = sentence("mirror-doubt-elsewhere-inject", counted, &[("inject", id)]);
            Said { place: told.lines.inject(id), sentence, remedy }
        }
    }
}

/// What is always so or never.
fn unreached(told: &Told<'_>, doubt: &Doubt) -> Said {
    let lines = told.lines;
    let want = |key: &str, remedy: &str, id: ObjectiveId, counted: Counted| {
        let want = &told.s.wants[id];
        let sentence = sentence(key, counted, &[("want", &want.id), ("role", told.role(want.of))]);
        Said { place: lines.want(&want.id), sentence, remedy: word(remedy) }
    };
    match doubt {
        Doubt::Always(id, counted) => want("mirror-doubt-always", "mirror-doubt-always-do", *id, *counted),
        Doubt::Never(id, counted) => want("mirror-doubt-never", "mirror-doubt-never-do", *id, *counted),
        Doubt::NotTaken(id, injects, counted) => {
            let id = told.branch(*id);
            let mut sentence = sentence("mirror-doubt-not-taken", *counted, &[("branch", id)]);
            if !injects.is_empty() {
                let names: Vec<&str> = injects.iter().map(|id| told.inject(*id)).collect();
                let pairs = [("injects", listed(&names).into()), ("count", names.len().into())];
                sentence = sentence + " " + &words("mirror-doubt-not-taken-so", &pairs);
            }
            Said { place: lines.branch(id), sentence, remedy: word("mirror-doubt-not-taken-do") }
        }
        Doubt::NotCome(id, counted) => {
            let id = told.inject(*id);
            let sentence = sentence("mirror-doubt-not-come", *counted, &[("inject", id)]);
            Said { place: lines.inject(id), sentence, remedy: word("mirror-doubt-not-come-do") }
        }
        Doubt::Unawaited(id) => {
            let id = told.branch(*id);
            let sentence = tell("mirror-doubt-unawaited", &[("branch", id)]);
            Said { place: lines.branch(id), sentence, remedy: word("mirror-doubt-unawaited-do") }
        }
        Doubt::Race { .. }
        | Doubt::Together { .. }
        | Doubt::Elsewhere { .. }
        | Doubt::BeforeQuestion { .. }
        | Doubt::BeforeIncident { .. }
        | Doubt::Stands { .. }
        | Doubt::TooLate { .. }
        | Doubt::Presumes { .. }
        | Doubt::Nothing { .. } => said(told, doubt),
    }
}

fn sentence(key: &str, counted: Counted, pairs: &[(&str, &str)]) -> String {
    let mut arguments = vec![("games", counted.games.into()), ("of", counted.of.into())];
    arguments.extend(pairs.iter().map(|(name, value)| (*name, (*value).into())));
    words(key, &arguments)
}
