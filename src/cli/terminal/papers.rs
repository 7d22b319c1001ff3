//! What came to the desk: the briefing, the injects of this step, requests, and earlier papers.
//!
//! An inject that misleads reads like any other: that it did is told in the debrief.

use super::super::page::Page;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::report::story::headline;
use crate::report::{capital, groups, labels};
use crate::sim::view::InjectView;
use crate::words::{tell, word, words};

pub(super) fn briefing(table: &Table, page: &mut Page) -> Vec<Item> {
    let (view, s) = (table.view(), table.scenario());
    page.heading(&s.title);
    page.paragraph(&view.situation);
    let groups = groups::followed(s);
    if !groups.is_empty() {
        page.subheading(&word("groups-heading"));
        page.paragraph(&word("groups-why"));
        groups.iter().for_each(|group| page.item("  - ", group));
    }
    page.heading(&match &view.role {
        Some(role) => format!("{} · {role}", s.states[table.me()].name),
        None => s.states[table.me()].name.clone(),
    });
    page.paragraph(view.brief.as_deref().unwrap_or(&view.posture));
    if !view.wants.is_empty() {
        page.subheading(&word("briefing-wants"));
    }
    for want in &view.wants {
        page.item(
            "  * ",
            &tell("briefing-want", &[("text", &want.text), ("weight", &want.weight.to_string())]),
        );
    }
    if !view.redlines.is_empty() {
        page.subheading(&word("briefing-redlines"));
    }
    for line in &view.redlines {
        page.item("  ! ", &format!("{}: {}", s.measures[line.measure].title, line.because));
    }
    for section in capital::sections(s, &view) {
        page.subheading(&section.title);
        for line in &section.lines {
            match &line.lead {
                Some(lead) => page.item("  ", &format!("{lead}: {}", line.text)),
                None if section.prose => page.paragraph(&line.text),
                None => page.item("  - ", &line.text),
            }
        }
    }
    page.subheading(&word("briefing-card"));
    for (label, sentence) in &view.card {
        page.item("  ", &format!("{label}: {sentence}"));
    }
    let norms = capital::norms(s, &view);
    page.subheading(&norms.title);
    for line in &norms.lines {
        page.item("  ", &format!("{}: {}", line.lead.as_deref().unwrap_or_default(), line.text));
    }
    page.subheading(&word("briefing-objectives"));
    for objective in &s.objectives {
        page.item("  - ", &objective.text);
    }
    vec![Item::of("briefing-begin", Go::Home)]
}

/// The injects of the open step, then what is asked of the delegation.
pub(super) fn this_step(table: &Table, page: &mut Page) -> Vec<Item> {
    let view = table.view();
    page.heading(&word("papers-heading"));
    let step = view.board.clock.step;
    let all = table.papers();
    let fresh: Vec<&InjectView> = all.iter().filter(|inject| inject.step == step).collect();
    if fresh.is_empty() {
        page.paragraph(&word("papers-none"));
    }
    for inject in fresh {
        paper(page, inject);
    }
    requests(table, page);
    let older = all.iter().any(|inject| inject.step < step);
    let mut items = vec![Item::of("back-to-desk", Go::Home)];
    if older {
        items.push(Item::of("papers-older", Go::To(Screen::OldPapers)));
    }
    items
}

pub(super) fn earlier(table: &Table, page: &mut Page) -> Vec<Item> {
    let step = table.view().board.clock.step;
    page.heading(&word("papers-older"));
    for inject in table.papers().iter().filter(|inject| inject.step < step) {
        page.gap();
        page.paragraph(&tell("papers-step", &[("step", &(u32::from(inject.step) + 1).to_string())]));
        paper(page, inject);
    }
    vec![Item::of("back-to-desk", Go::Home)]
}

fn paper(page: &mut Page, inject: &InjectView) {
    let kind = labels::paper_kind(inject.kind, inject.dress);
    let key = if inject.private { "papers-private" } else { "papers-public" };
    page.subheading(&tell(key, &[("kind", &kind), ("from", &inject.from)]));
    page.item("  ", &headline(&inject.headline, &inject.text));
    page.item("    ", &inject.text);
    if let Some(picture) = &inject.picture {
        page.item("    ", &tell("papers-picture", &[("alt", &picture.alt)]));
    }
}

/// Requests that wait for an answer.
fn requests(table: &Table, page: &mut Page) {
    let view = table.view();
    for request in &view.requests {
        page.subheading(&words("request-heading", &[("steps", request.steps_left.into())]));
        fact(page, "request-answers", &request.answers.join("; "));
        let silence = if request.stands { "board-request-stands" } else { "request-silence" };
        page.item("  ", &tell(silence, &[("paragraph", &request.paragraph)]));
    }
}
