//! The walk through a scenario, in the order of its file, so that messages come in that order too.

use super::plot::{condition, effects};
use super::stop::{NameKind, Stop, Visitor, each};
use crate::scenario::file::{Ask, Card, Incident, Inject, Length, Objective, Release, Role, Scenario, To};
use crate::scenario::path::Path;

/// The most characters of a title.
pub const TITLE_MAX: usize = 100;
/// The most characters of one sentence.
pub const SENTENCE_MAX: usize = 600;
/// The most characters of a text that is read in one go: about two printed pages.
pub const TEXT_MAX: usize = 5000;
/// The most steps of a whole exercise.
pub const STEPS_MAX: u32 = 200;

/// Walks through a whole scenario in the order of the file.
pub fn walk<'a>(file: &'a Scenario, visit: &mut Visitor<'_, 'a>) {
    let root = Path::Root;
    visit(&root.name("title"), Stop::Text(&file.title, TITLE_MAX));
    visit(&root.name("summary"), Stop::Text(&file.summary, SENTENCE_MAX));
    visit(&root.name("statement"), Stop::Mention(NameKind::Statement, &file.statement));
    words(&root.name("delegations"), NameKind::State, &file.delegations, visit);
    visit(&root.name("situation"), Stop::Text(&file.situation, TEXT_MAX));
    each(&root.name("objectives"), &file.objectives, visit, objective);
    each(&root.name("roles"), &file.roles, visit, role);
    each(&root.name("actors"), &file.actors, visit, |at, actor, visit| {
        visit(&at.name("id"), Stop::Declared(NameKind::Actor, &actor.id));
        visit(&at.name("name"), Stop::Text(&actor.name, TITLE_MAX));
    });
    each(&root.name("incidents"), &file.incidents, visit, incident);
    effects(&root.name("start"), &file.start, visit);
    each(&root.name("moves"), &file.moves, visit, |at, step, visit| {
        visit(&at.name("id"), Stop::Declared(NameKind::Move, &step.id));
        visit(&at.name("title"), Stop::Text(&step.title, TITLE_MAX));
        visit(&at.name("steps"), Stop::Whole(step.steps.into(), 1, 40));
        if let Length::Hours(hours) = step.each {
            visit(&at.name("each").name("Hours").item(0), Stop::Whole(hours.into(), 6, 72));
        }
    });
    each(&root.name("branches"), &file.branches, visit, |at, branch, visit| {
        visit(&at.name("id"), Stop::Declared(NameKind::Branch, &branch.id));
        visit(&at.name("title"), Stop::Text(&branch.title, SENTENCE_MAX));
        condition(&at.name("when"), &branch.when, visit);
        words(&at.name("excludes"), NameKind::Branch, &branch.excludes, visit);
    });
    each(&root.name("injects"), &file.injects, visit, inject);
    facilitation(file, visit);
}

fn words<'a>(at: &Path<'_>, kind: NameKind, list: &'a [String], visit: &mut Visitor<'_, 'a>) {
    visit(at, Stop::List(list));
    each(at, list, visit, |at, word, visit| visit(at, Stop::Mention(kind, word)));
}

fn objective<'a>(at: &Path<'_>, objective: &'a Objective, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("id"), Stop::Declared(NameKind::Objective, &objective.id));
    visit(&at.name("text"), Stop::Text(&objective.text, SENTENCE_MAX));
    words(&at.name("paragraphs"), NameKind::Paragraph, &objective.paragraphs, visit);
}

fn role<'a>(at: &Path<'_>, role: &'a Role, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("id"), Stop::Declared(NameKind::Role, &role.id));
    visit(&at.name("title"), Stop::Text(&role.title, TITLE_MAX));
    visit(&at.name("state"), Stop::Mention(NameKind::State, &role.state));
    if !role.binding.is_empty() {
        visit(&at.name("binding"), Stop::Text(&role.binding, SENTENCE_MAX));
    }
    visit(&at.name("brief"), Stop::Text(&role.brief, TEXT_MAX));
    if let Some(written) = &role.card {
        card(&at.name("card"), written, visit);
    }
    each(&at.name("wants"), &role.wants, visit, |at, want, visit| {
        visit(&at.name("id"), Stop::Declared(NameKind::Want, &want.id));
        visit(&at.name("text"), Stop::Text(&want.text, SENTENCE_MAX));
        condition(&at.name("when"), &want.when, visit);
        visit(&at.name("weight"), Stop::Whole(want.weight.into(), 1, 3));
    });
    each(&at.name("redlines"), &role.redlines, visit, |at, line, visit| {
        visit(&at.name("measure"), Stop::Mention(NameKind::Measure, &line.measure));
        visit(&at.name("strength"), Stop::Number(line.strength, 0.0, 0.6));
        visit(&at.name("because"), Stop::Text(&line.because, SENTENCE_MAX));
    });
}

fn card<'a>(at: &Path<'_>, card: &'a Card, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("outlook"), Stop::Text(&card.outlook, TEXT_MAX));
    each(&at.name("voices"), &card.voices, visit, |at, voice, visit| {
        visit(&at.name("who"), Stop::Text(&voice.who, TITLE_MAX));
        visit(&at.name("says"), Stop::Text(&voice.says, SENTENCE_MAX));
    });
    each(&at.name("relations"), &card.relations, visit, |at, relation, visit| {
        visit(&at.name("with"), Stop::Mention(NameKind::Seat, &relation.with));
        visit(&at.name("text"), Stop::Text(&relation.text, SENTENCE_MAX));
    });
    for (name, list) in [("offers", &card.offers), ("settle", &card.settle)] {
        each(&at.name(name), list, visit, |at, text, visit| visit(at, Stop::Text(text, SENTENCE_MAX)));
    }
}

fn incident<'a>(at: &Path<'_>, incident: &'a Incident, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("id"), Stop::Declared(NameKind::Incident, &incident.id));
    visit(&at.name("title"), Stop::Text(&incident.title, TITLE_MAX));
    visit(&at.name("against"), Stop::Mention(NameKind::Seat, &incident.against));
    if let Some(by) = &incident.by {
        visit(&at.name("by"), Stop::Mention(NameKind::Actor, by));
    }
    words(&at.name("through"), NameKind::Seat, &incident.through, visit);
    if let Some(planted) = &incident.planted {
        visit(&at.name("planted"), Stop::Mention(NameKind::Suspect, planted));
    }
    visit(&at.name("severity"), Stop::Whole(incident.severity.into(), 1, 8));
    visit(&at.name("truth"), Stop::Text(&incident.truth, TEXT_MAX));
}

fn inject<'a>(at: &Path<'_>, inject: &'a Inject, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("id"), Stop::Declared(NameKind::Inject, &inject.id));
    release(&at.name("release"), &inject.release, visit);
    if let Some(when) = &inject.when {
        condition(&at.name("when"), when, visit);
    }
    if let Some(unless) = &inject.unless {
        condition(&at.name("unless"), unless, visit);
    }
    if let Some(presumes) = &inject.presumes {
        condition(&at.name("presumes"), presumes, visit);
    }
    if let Some(incident) = &inject.counts {
        visit(&at.name("counts"), Stop::Mention(NameKind::Incident, incident));
    }
    visit(&at.name("from"), Stop::Text(&inject.from, TITLE_MAX));
    let to = at.name("to");
    match &inject.to {
        To::All => {}
        To::Role(who) => visit(&to.name("Role").item(0), Stop::Mention(NameKind::Seat, who)),
        To::Roles(several) => words(&to.name("Roles"), NameKind::Seat, several, visit),
    }
    if !inject.headline.is_empty() {
        visit(&at.name("headline"), Stop::Text(&inject.headline, TITLE_MAX));
    }
    visit(&at.name("text"), Stop::Text(&inject.text, TEXT_MAX));
    effects(&at.name("effects"), &inject.effects, visit);
    if let Some(asked) = &inject.asks {
        ask(&at.name("asks"), asked, visit);
    }
    visit(&at.name("expects"), Stop::Text(&inject.expects, TEXT_MAX));
    words(&at.name("tests"), NameKind::Paragraph, &inject.tests, visit);
}

fn release<'a>(at: &Path<'_>, release: &'a Release, visit: &mut Visitor<'_, 'a>) {
    match release {
        Release::At(step, _) => visit(&at.name("At").item(0), Stop::Mention(NameKind::Move, step)),
        Release::Once(step, held) => {
            visit(&at.name("Once").item(0), Stop::Mention(NameKind::Move, step));
            condition(&at.name("Once").item(1), held, visit);
        }
        Release::Lacking { after, steps, expected } => {
            let at = at.name("Lacking");
            visit(&at.name("after"), Stop::Mention(NameKind::Inject, after));
            visit(&at.name("steps"), Stop::Whole((*steps).into(), 1, STEPS_MAX));
            condition(&at.name("expected"), expected, visit);
        }
    }
}

fn ask<'a>(at: &Path<'_>, ask: &'a Ask, visit: &mut Visitor<'_, 'a>) {
    visit(&at.name("of"), Stop::Mention(NameKind::Seat, &ask.of));
    words(&at.name("answer"), NameKind::Answer, &ask.answer, visit);
    visit(&at.name("within"), Stop::Whole(ask.within.into(), 1, STEPS_MAX));
    let cites = at.name("cites");
    visit(&cites.item(0), Stop::Mention(NameKind::Paragraph, &ask.cites.0));
    visit(&cites.item(1), Stop::Indicator(&ask.cites.0, &ask.cites.1));
    if let Some(incident) = &ask.about {
        visit(&at.name("about"), Stop::Mention(NameKind::Incident, incident));
    }
    if let Some(incident) = &ask.notice {
        visit(&at.name("notice"), Stop::Mention(NameKind::Incident, incident));
    }
}

fn facilitation<'a>(file: &'a Scenario, visit: &mut Visitor<'_, 'a>) {
    let (root, written) = (Path::Root, &file.facilitation);
    let at = root.name("facilitation");
    let lists = [
        ("half_day", &written.half_day),
        ("in_class", &written.in_class),
        ("notes", &written.notes),
        ("watch", &written.watch),
        ("before_truth", &written.before_truth),
        ("hot_wash", &written.hot_wash),
    ];
    for (name, list) in lists {
        each(&at.name(name), list, visit, |at, text, visit| visit(at, Stop::Text(text, TEXT_MAX)));
    }
}
