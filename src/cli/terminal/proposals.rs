//! Joint measures on the table and one's position on them.
//!
//! A position costs something only for those who pay (MODEL.md 7.4); the price stands with each stance.

use super::super::page::Page;
use super::card;
use super::screen::{Go, Item, Screen};
use super::table::{Table, fact};
use crate::report::labels;
use crate::sim::decision::Act;
use crate::sim::ids::ProposalId;
use crate::words::{tell, word};

pub(super) fn list(table: &Table, page: &mut Page) -> Vec<Item> {
    let (view, names) = (table.view(), table.names());
    page.heading(&word("proposals-heading"));
    let waiting: Vec<_> = view.proposals.iter().filter(|proposal| proposal.waits).collect();
    if waiting.is_empty() {
        page.paragraph(&word("proposals-none"));
    }
    for settled in view.proposals.iter().filter(|proposal| !proposal.waits) {
        let outcome = settled.outcome.map_or(word("proposals-open"), labels::outcome);
        page.item("  ", &format!("{}: {outcome}", names.measure(settled.measure)));
    }
    let mut items: Vec<Item> = waiting
        .into_iter()
        .map(|proposal| {
            let measure = names.measure(proposal.measure);
            let pairs = [("measure", measure.as_str()), ("by", names.state(proposal.by))];
            let s = table.scenario();
            let name = format!("{}@{}", s.measures[proposal.measure].id, s.states[proposal.by].id);
            Item::new(tell("proposals-one", &pairs), Go::To(Screen::Proposal(proposal.proposal))).named(&name)
        })
        .collect();
    items.push(Item::of("back-to-desk", Go::Home));
    items
}

pub(super) fn one(table: &Table, page: &mut Page, id: ProposalId) -> Vec<Item> {
    let view = table.view();
    let Some(proposal) = view.proposals.iter().find(|proposal| proposal.proposal == id) else {
        return vec![Item::of("back-to-desk", Go::Home)];
    };
    card::measure(table, page, proposal.measure);
    fact(page, "proposals-by", table.names().state(proposal.by));
    for line in view.redlines.iter().filter(|line| line.measure == proposal.measure) {
        fact(page, "proposals-redline", &line.because);
    }
    let answer = table.options().answers.into_iter().find(|answer| answer.proposal == id);
    let stances = answer.iter().flat_map(|answer| answer.stances).map(|option| {
        let (label, points) = (labels::stance(option.stance), format!("{:.1}", option.price.budget()));
        let does = labels::stance_does(option.stance);
        let label = tell("proposals-stance", &[("stance", &label), ("points", &points), ("does", &does)]);
        Item::new(label, Go::Add(Act::Answer { proposal: id, stance: option.stance }))
            .named(option.stance.name())
    });
    let mut items: Vec<Item> = stances.collect();
    items.push(Item::of("back", Go::Back));
    items
}
