//! The draft of a decision: what is in it, in words of intent, and taking something out. The seal stands last, so that no
//! number that took something out seals when it is typed again.

use super::super::page::Page;
use super::desk;
use super::screen::{Go, Item};
use super::table::Table;
use crate::words::{tell, word};

/// The acts in the draft, each as an option that takes it out, then the way back, then the seal.
pub(super) fn draft(table: &Table, page: &mut Page) -> Vec<Item> {
    page.heading(&word("draft-heading"));
    if table.draft().is_empty() {
        page.paragraph(&word("draft-empty"));
    }
    let acts = table.draft().iter().enumerate();
    let mut items: Vec<Item> = acts
        .map(|(place, act)| Item::new(tell("draft-remove", &[("act", &table.act(act))]), Go::Remove(place)))
        .collect();
    items.push(Item::of("back-to-desk", Go::Home));
    if !table.draft().is_empty() {
        items.push(desk::seal(table));
    }
    items
}
