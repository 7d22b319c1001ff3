//! The desk: where one stands, what one believes of the incidents, how one gets on with the others.
//!
//! Everything on it is what this seat may know; likelihood and confidence are two scales and stand on two
//! lines (ICD 203; MODEL.md 7.9).

use super::super::page::Page;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::report::suggested::suggested;
use crate::report::{chapter, labels, means, suspicion};
use crate::scenario::acts::item_word;
use crate::sim::ids::MeasureId;
use crate::sim::view::{IncidentView, ProposalView};
use crate::words::{share, tell, word, words};

pub(super) fn desk(table: &Table, page: &mut Page) -> Vec<Item> {
    let view = table.view();
    let (heading, length) = chapter::heading(&table.names(), view.board.clock.step);
    page.heading(&format!("{heading} · {length}"));
    page.paragraph(&purse(table));
    for act in table.draft() {
        page.item("  + ", &table.act(act));
    }
    ideas(table, page);
    let mut items = vec![
        counted("desk-papers", table.unread(), Screen::Papers),
        counted("desk-incidents", view.incidents.iter().filter(|i| i.open).count(), Screen::Incidents),
        Item::of("desk-relations", Go::To(Screen::Relations)),
        counted("desk-proposals", waiting(table), Screen::Proposals),
        Item::of("desk-measures", Go::To(Screen::Categories)),
        Item::of("desk-choices", Go::To(Screen::Matters)),
        counted("desk-draft", table.draft().len(), Screen::Draft),
        Item::of("desk-score", Go::To(Screen::Score)),
    ];
    items.push(seal(table));
    // It comes last, because there is nothing to tell before the first step has closed: so no other number moves.
    if let Some(last) = view.board.clock.step.checked_sub(1) {
        items.push(Item::of("desk-happened", Go::To(Screen::Happened(last))));
    }
    items
}

/// A few things that one could do, by the names that open their cards. They take no numbers: those of the desk stay.
fn ideas(table: &Table, page: &mut Page) {
    let ideas = suggested(&table.names(), &table.lens(), table.draft());
    if ideas.is_empty() {
        return;
    }
    page.paragraph(&word("desk-ideas"));
    let s = table.scenario();
    for idea in &ideas {
        page.item("    ", &format!("[{}] {}", item_word(s, idea.item), idea.title));
    }
}

/// The proposals that wait for an answer. What the draft answers waits no more, although the others hear it only when it is
/// sealed.
fn waiting(table: &Table) -> usize {
    let in_draft = |id| table.draft().iter().any(|act| act.stance_on(id).is_some());
    let waits = |proposal: &&ProposalView| proposal.waits && !in_draft(proposal.proposal);
    table.view().proposals.iter().filter(waits).count()
}

/// The seal, which says what it would leave unanswered.
pub(super) fn seal(table: &Table) -> Item {
    let key = if table.draft().is_empty() { "desk-seal-nothing" } else { "desk-seal" };
    let left = match waiting(table) {
        0 => String::new(),
        count => words("desk-seal-left", &[("count", count.into())]),
    };
    Item::new(format!("{}{left}", word(key)), Go::Seal)
}

fn counted(key: &str, count: usize, screen: Screen) -> Item {
    Item::new(words(key, &[("count", count.into())]), Go::To(screen))
}

/// What is left to spend after the draft.
fn purse(table: &Table) -> String {
    let left = table.left();
    words(
        "desk-purse",
        &[
            ("budget", format!("{:.1}", left.budget).into()),
            ("capital", format!("{:.1}", left.political).into()),
            ("measures", left.measures.into()),
            ("choices", left.choices.into()),
        ],
    )
}

pub(super) fn incidents(table: &Table, page: &mut Page) -> Vec<Item> {
    let view = table.view();
    page.heading(&word("incidents-heading"));
    if view.incidents.is_empty() {
        page.paragraph(&word("incidents-none"));
    }
    let (open, over): (Vec<_>, Vec<_>) = view.incidents.iter().partition(|incident| incident.open);
    for incident in open {
        belief(table, page, incident);
    }
    if !over.is_empty() {
        let names = table.names();
        let titles: Vec<&str> =
            over.iter().filter_map(|incident| names.incident_title(incident.incident)).collect();
        page.gap();
        fact(page, "incidents-over", &titles.join("; "));
    }
    vec![Item::of("back-to-desk", Go::Home), Item::of("desk-choices", Go::To(Screen::Matters))]
}

/// One incident with likelihood and confidence on separate lines: they are two scales.
fn belief(table: &Table, page: &mut Page, incident: &IncidentView) {
    let names = table.names();
    page.subheading(names.incident_title(incident.incident).unwrap_or_default());
    let known = word(if incident.public { "incident-public" } else { "incident-private" });
    let severity = format!("{:.0}", incident.severity);
    let kind = labels::incident_kind(incident.kind);
    let hit = names.state(incident.victim);
    let pairs = [("kind", kind.as_str()), ("hit", hit), ("severity", &severity), ("known", &known)];
    page.item("  ", &tell("incident-facts", &pairs));
    let at = [("rung", incident.rung.into()), ("name", labels::rung(incident.rung).into())];
    let rung = words("incident-rung-at", &at);
    fact(
        page,
        "incident-rung",
        &match incident.counterpart {
            Some(other) => tell("incident-rung-with", &[("rung", &rung), ("other", names.state(other))]),
            None => rung,
        },
    );
    if incident.noticed {
        page.item("  ! ", &word("incident-noticed"));
    }
    page.item("  ", &word("incident-likelihood"));
    for suspicion::Line { named, percent, .. } in suspicion::lines(incident) {
        let percent = percent.to_string();
        let said = match named {
            Some(belief) => {
                let likelihood = labels::likelihood(belief.likelihood);
                let pairs = [("name", &*belief.name), ("likelihood", &*likelihood), ("percent", &*percent)];
                tell("incident-belief", &pairs)
            }
            None => tell("incident-others", &[("percent", &percent)]),
        };
        page.item("    - ", &said);
    }
    page.item("  ", &tell("incident-confidence", &[("confidence", &suspicion::confidence(incident))]));
}

pub(super) fn relations(table: &Table, page: &mut Page) -> Vec<Item> {
    let (view, s) = (table.view(), table.scenario());
    page.heading(&s.states[table.me()].name);
    for row in means::means(&view) {
        page.item("  ", &row.line());
    }
    let titles = |ids: &[MeasureId]| {
        let each = ids.iter().map(|id| s.measures[*id].title.as_str());
        each.collect::<Vec<_>>().join("; ")
    };
    fact(page, "relations-in-force", &titles(&view.in_force));
    fact(page, "relations-under-way", &titles(&view.under_way));
    page.subheading(&word("relations-heading"));
    for relation in &view.relations {
        let (trust, tension) = (share(relation.trust), share(relation.tension));
        let channel = labels::channel(relation.channel);
        let pairs = [
            ("state", s.states[relation.state].name.as_str()),
            ("trust", &trust),
            ("tension", &tension),
            ("channel", &channel),
        ];
        page.item("  ", &tell("relations-line", &pairs));
    }
    page.item("  ", &tell("relations-cohesion", &[("cohesion", &share(view.board.cohesion))]));
    vec![Item::of("back-to-desk", Go::Home)]
}
