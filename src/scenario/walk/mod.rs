//! A walk through a scenario that stops at every word that names something, every number with a range and
//! every text, so that a check says what it looks for and not where to look.

pub mod catalogue;
mod plot;

use super::file::{Ask, Card, Incident, Inject, Length, Objective, Release, Role, Scenario, To};
use super::path::Path;
pub use plot::word_of;
use plot::{condition, effects};

/// What a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A state of the catalogue, by ISO code.
    State,
    /// A delegation: a role or an ISO code.
    Seat,
    /// An instrument.
    Statement,
    /// A paragraph of it.
    Paragraph,
    /// A confidence-building measure.
    Measure,
    /// A crisis choice.
    Choice,
    /// A choice or a measure.
    Answer,
    /// A norm of the instrument.
    Norm,
    /// A learning objective.
    Objective,
    /// A role.
    Role,
    /// A national objective.
    Want,
    /// An actor outside the table.
    Actor,
    /// An actor, a delegation, or `accident`.
    Suspect,
    /// An incident.
    Incident,
    /// A move.
    Move,
    /// A branch.
    Branch,
    /// An inject.
    Inject,
}

/// What the walk stops at.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
    /// A word that must name something.
    Mention(Kind, &'a str),
    /// An indicator that must belong to a paragraph: paragraph, indicator.
    Indicator(&'a str, &'a str),
    /// An id that is declared here.
    Declared(Kind, &'a str),
    /// A list in which everything should stand once.
    List(&'a [String]),
    /// A pair of delegations that should be two: the second one.
    Pair(&'a str, &'a str),
    /// A number with its lowest and highest value.
    Number(f64, f64, f64),
    /// A whole number with its lowest and highest value.
    Whole(u32, u32, u32),
    /// A text and the most characters it may have.
    Text(&'a str, usize),
}

/// Whoever walks along.
pub type Visit<'v, 'a> = dyn FnMut(&Path<'_>, Item<'a>) + 'v;

/// The most characters of a title.
pub const TITLE_MAX: usize = 100;
/// The most characters of one sentence.
pub const SENTENCE_MAX: usize = 600;
/// The most characters of a text that is read in one go: about two printed pages.
pub const TEXT_MAX: usize = 5000;
/// The most steps of a whole exercise.
pub const STEPS_MAX: u32 = 200;

/// Walks through a whole scenario in the order of the file.
pub fn walk<'a>(file: &'a Scenario, visit: &mut Visit<'_, 'a>) {
    let root = Path::Root;
    visit(&root.name("title"), Item::Text(&file.title, TITLE_MAX));
    visit(&root.name("summary"), Item::Text(&file.summary, SENTENCE_MAX));
    visit(&root.name("statement"), Item::Mention(Kind::Statement, &file.statement));
    words(&root.name("delegations"), Kind::State, &file.delegations, visit);
    visit(&root.name("situation"), Item::Text(&file.situation, TEXT_MAX));
    each(&root.name("objectives"), &file.objectives, visit, objective);
    each(&root.name("roles"), &file.roles, visit, role);
    each(&root.name("actors"), &file.actors, visit, |at, actor, visit| {
        visit(&at.name("id"), Item::Declared(Kind::Actor, &actor.id));
        visit(&at.name("name"), Item::Text(&actor.name, TITLE_MAX));
    });
    each(&root.name("incidents"), &file.incidents, visit, incident);
    effects(&root.name("start"), &file.start, visit);
    each(&root.name("moves"), &file.moves, visit, |at, step, visit| {
        visit(&at.name("id"), Item::Declared(Kind::Move, &step.id));
        visit(&at.name("title"), Item::Text(&step.title, TITLE_MAX));
        visit(&at.name("steps"), Item::Whole(step.steps.into(), 1, 40));
        if let Length::Hours(hours) = step.each {
            visit(&at.name("each").name("Hours").item(0), Item::Whole(hours.into(), 6, 72));
        }
    });
    each(&root.name("branches"), &file.branches, visit, |at, branch, visit| {
        visit(&at.name("id"), Item::Declared(Kind::Branch, &branch.id));
        visit(&at.name("title"), Item::Text(&branch.title, SENTENCE_MAX));
        condition(&at.name("when"), &branch.when, visit);
        words(&at.name("excludes"), Kind::Branch, &branch.excludes, visit);
    });
    each(&root.name("injects"), &file.injects, visit, inject);
    facilitation(file, visit);
}

/// One after the other.
pub fn each<'a, T>(
    at: &Path<'_>,
    items: &'a [T],
    visit: &mut Visit<'_, 'a>,
    one: impl Fn(&Path<'_>, &'a T, &mut Visit<'_, 'a>),
) {
    each_with(at, items, visit, one);
}

/// One after the other, for any kind of walk.
pub fn each_with<'a, T, V: ?Sized>(
    at: &Path<'_>,
    items: &'a [T],
    visit: &mut V,
    one: impl Fn(&Path<'_>, &'a T, &mut V),
) {
    for (place, item) in items.iter().enumerate() {
        one(&at.item(place), item, visit);
    }
}

fn words<'a>(at: &Path<'_>, kind: Kind, list: &'a [String], visit: &mut Visit<'_, 'a>) {
    visit(at, Item::List(list));
    each(at, list, visit, |at, word, visit| visit(at, Item::Mention(kind, word)));
}

fn objective<'a>(at: &Path<'_>, objective: &'a Objective, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("id"), Item::Declared(Kind::Objective, &objective.id));
    visit(&at.name("text"), Item::Text(&objective.text, SENTENCE_MAX));
    words(&at.name("paragraphs"), Kind::Paragraph, &objective.paragraphs, visit);
}

fn role<'a>(at: &Path<'_>, role: &'a Role, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("id"), Item::Declared(Kind::Role, &role.id));
    visit(&at.name("title"), Item::Text(&role.title, TITLE_MAX));
    visit(&at.name("state"), Item::Mention(Kind::State, &role.state));
    visit(&at.name("brief"), Item::Text(&role.brief, TEXT_MAX));
    if let Some(written) = &role.card {
        card(&at.name("card"), written, visit);
    }
    each(&at.name("wants"), &role.wants, visit, |at, want, visit| {
        visit(&at.name("id"), Item::Declared(Kind::Want, &want.id));
        visit(&at.name("text"), Item::Text(&want.text, SENTENCE_MAX));
        condition(&at.name("when"), &want.when, visit);
        visit(&at.name("weight"), Item::Whole(want.weight.into(), 1, 3));
    });
    each(&at.name("redlines"), &role.redlines, visit, |at, line, visit| {
        visit(&at.name("measure"), Item::Mention(Kind::Measure, &line.measure));
        visit(&at.name("strength"), Item::Number(line.strength, 0.0, 0.6));
        visit(&at.name("because"), Item::Text(&line.because, SENTENCE_MAX));
    });
}

fn card<'a>(at: &Path<'_>, card: &'a Card, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("outlook"), Item::Text(&card.outlook, TEXT_MAX));
    each(&at.name("voices"), &card.voices, visit, |at, voice, visit| {
        visit(&at.name("who"), Item::Text(&voice.who, TITLE_MAX));
        visit(&at.name("says"), Item::Text(&voice.says, SENTENCE_MAX));
    });
    each(&at.name("relations"), &card.relations, visit, |at, relation, visit| {
        visit(&at.name("with"), Item::Mention(Kind::Seat, &relation.with));
        visit(&at.name("text"), Item::Text(&relation.text, SENTENCE_MAX));
    });
    for (name, list) in [("offers", &card.offers), ("settle", &card.settle)] {
        each(&at.name(name), list, visit, |at, text, visit| visit(at, Item::Text(text, SENTENCE_MAX)));
    }
}

fn incident<'a>(at: &Path<'_>, incident: &'a Incident, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("id"), Item::Declared(Kind::Incident, &incident.id));
    visit(&at.name("title"), Item::Text(&incident.title, TITLE_MAX));
    visit(&at.name("against"), Item::Mention(Kind::Seat, &incident.against));
    if let Some(by) = &incident.by {
        visit(&at.name("by"), Item::Mention(Kind::Actor, by));
    }
    words(&at.name("through"), Kind::Seat, &incident.through, visit);
    if let Some(planted) = &incident.planted {
        visit(&at.name("planted"), Item::Mention(Kind::Suspect, planted));
    }
    visit(&at.name("severity"), Item::Whole(incident.severity.into(), 1, 8));
    visit(&at.name("truth"), Item::Text(&incident.truth, TEXT_MAX));
}

fn inject<'a>(at: &Path<'_>, inject: &'a Inject, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("id"), Item::Declared(Kind::Inject, &inject.id));
    release(&at.name("release"), &inject.release, visit);
    if let Some(when) = &inject.when {
        condition(&at.name("when"), when, visit);
    }
    if let Some(unless) = &inject.unless {
        condition(&at.name("unless"), unless, visit);
    }
    visit(&at.name("from"), Item::Text(&inject.from, TITLE_MAX));
    let to = at.name("to");
    match &inject.to {
        To::All => {}
        To::Role(who) => visit(&to.name("Role").item(0), Item::Mention(Kind::Seat, who)),
        To::Roles(several) => words(&to.name("Roles"), Kind::Seat, several, visit),
    }
    visit(&at.name("text"), Item::Text(&inject.text, TEXT_MAX));
    effects(&at.name("effects"), &inject.effects, visit);
    if let Some(asked) = &inject.asks {
        ask(&at.name("asks"), asked, visit);
    }
    visit(&at.name("expects"), Item::Text(&inject.expects, TEXT_MAX));
    words(&at.name("tests"), Kind::Paragraph, &inject.tests, visit);
}

fn release<'a>(at: &Path<'_>, release: &'a Release, visit: &mut Visit<'_, 'a>) {
    match release {
        Release::At(step, _) => visit(&at.name("At").item(0), Item::Mention(Kind::Move, step)),
        Release::Once(step, held) => {
            visit(&at.name("Once").item(0), Item::Mention(Kind::Move, step));
            condition(&at.name("Once").item(1), held, visit);
        }
        Release::Lacking { after, steps, expected } => {
            let at = at.name("Lacking");
            visit(&at.name("after"), Item::Mention(Kind::Inject, after));
            visit(&at.name("steps"), Item::Whole((*steps).into(), 1, STEPS_MAX));
            condition(&at.name("expected"), expected, visit);
        }
    }
}

fn ask<'a>(at: &Path<'_>, ask: &'a Ask, visit: &mut Visit<'_, 'a>) {
    visit(&at.name("of"), Item::Mention(Kind::Seat, &ask.of));
    words(&at.name("answer"), Kind::Answer, &ask.answer, visit);
    visit(&at.name("within"), Item::Whole(ask.within.into(), 1, STEPS_MAX));
    let cites = at.name("cites");
    visit(&cites.item(0), Item::Mention(Kind::Paragraph, &ask.cites.0));
    visit(&cites.item(1), Item::Indicator(&ask.cites.0, &ask.cites.1));
    if let Some(incident) = &ask.about {
        visit(&at.name("about"), Item::Mention(Kind::Incident, incident));
    }
    if let Some(incident) = &ask.notice {
        visit(&at.name("notice"), Item::Mention(Kind::Incident, incident));
    }
}

fn facilitation<'a>(file: &'a Scenario, visit: &mut Visit<'_, 'a>) {
    let (root, written) = (Path::Root, &file.facilitation);
    let at = root.name("facilitation");
    let lists = [
        ("half_day", &written.half_day),
        ("in_class", &written.in_class),
        ("notes", &written.notes),
        ("watch", &written.watch),
        ("hot_wash", &written.hot_wash),
    ];
    for (name, list) in lists {
        each(&at.name(name), list, visit, |at, text, visit| visit(at, Item::Text(text, TEXT_MAX)));
    }
}
