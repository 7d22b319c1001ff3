//! From a list that came back to changes in the text: every cell is compared with what the scenario says now, and only
//! what differs is read. Nothing is changed if any cell cannot be read; all that is wrong is said at once.

use std::collections::{BTreeMap, BTreeSet};

use super::cell;
use super::line::{Line, Slip, is_time, pairs};
use super::plot::{self, Time};
use super::sheet::{Row, Says, Tab, plain};
use super::taken::{Taken, TakenTab};
use super::told::Plot;
use crate::scenario::edit::{Document, Trouble as Unchanged, is_name, quoted};
use crate::words::Phrase;

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Applied {
    /// The text with all changes.
    pub text: String,
    /// Each change: where in the scenario, and which column.
    pub changed: Vec<(String, String)>,
    /// New events by their short names.
    pub added: Vec<String>,
    /// Events of the scenario that have no row.
    pub missing: Vec<String>,
}

impl Applied {
    /// In how many places the text differs: cells, new events, and events taken out where `removed` asks for that.
    pub(super) fn places(&self, removed: bool) -> usize {
        let cells = self.changed.iter().filter(|(id, _)| !self.added.contains(id)).count();
        cells + self.added.len() + if removed { self.missing.len() } else { 0 }
    }
}

/// The text with everything changed that the list says otherwise. `remove` takes out events without a row.
pub(super) fn apply(plot: &Plot, taken: &[TakenTab], remove: bool) -> Result<Applied, Vec<Slip>> {
    let book = plot.book();
    let mut work =
        Work { plot, document: plot.document.clone(), applied: Applied::default(), slips: Vec::new() };
    for (tab, found) in pairs(&book, taken) {
        work.tab(tab, found, remove);
    }
    if !work.slips.is_empty() {
        return Err(work.slips);
    }
    Ok(Applied { text: work.document.text().to_owned(), ..work.applied })
}

struct Work<'a> {
    plot: &'a Plot,
    document: Document,
    applied: Applied,
    slips: Vec<Slip>,
}

impl Work<'_> {
    fn tab(&mut self, tab: &Tab, found: &TakenTab, remove: bool) {
        let headings: Vec<String> = (0..tab.columns.len()).map(|column| tab.heading(column)).collect();
        let id = tab.column(Says::Id).unwrap_or(0);
        let head = found.head(&headings).filter(|(_, columns)| columns.contains_key(&id));
        let Some((head, columns)) = head else {
            let why = Phrase::of("msel-no-head").with("column", tab.heading(id));
            self.slips.push(Slip { sheet: found.name.clone(), row: 1, column: tab.heading(id), why });
            return;
        };
        let rows: BTreeMap<&str, &Row> = tab.rows.iter().map(|row| (row.id.as_str(), row)).collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut new = Vec::new();
        let mut before: Option<String> = None;
        for (number, cells) in found.behind(head) {
            let line = Line { tab, sheet: &found.name, row: *number, cells, columns: &columns };
            if let Some(Taken::Odd(why)) = line.cell(id) {
                self.slips.push(line.slip(id, why.clone()));
                continue;
            }
            let name = plain(line.words(Says::Id).unwrap_or_default());
            if let Some(first) = seen.insert(name.clone(), *number).filter(|_| !name.is_empty()) {
                self.slips
                    .push(line.slip(id, Phrase::of("msel-id-twice").with("id", name).with("row", first)));
                continue;
            }
            match rows.get(name.as_str()) {
                Some(row) => self.row(&line, row),
                None if name.is_empty() => self.slips.push(line.slip(id, Phrase::of("msel-no-id"))),
                None if tab.list.is_none() => {
                    self.slips.push(line.slip(id, cell::unknown(&name, rows.keys().copied())));
                }
                None if !is_name(&name) => {
                    self.slips.push(line.slip(id, Phrase::of("msel-id-form").with("id", name.clone())));
                }
                None => new.push((name.clone(), *number, cells, before.clone())),
            }
            before = Some(name);
        }
        let missing: BTreeSet<&str> = rows.keys().copied().filter(|id| !seen.contains_key(*id)).collect();
        let Some(list) = tab.list else { return };
        for (name, row, cells, before) in new {
            let line = Line { tab, sheet: &found.name, row, cells, columns: &columns };
            self.new_row(&line, list, &name, before.as_deref());
        }
        let gone = tab.rows.iter().map(|row| row.id.clone()).filter(|id| missing.contains(id.as_str()));
        for id in gone {
            if remove && let Some(place) = self.document.place_of(list, &id) {
                let changed = self.document.remove(&format!("{list}[{place}]"));
                self.take(changed, None);
            }
            self.applied.missing.push(id);
        }
    }

    /// A row of a record that is there.
    fn row(&mut self, line: &Line<'_>, row: &Row) {
        let cells = line.tab.columns.iter().zip(&row.cells).enumerate();
        for (at, (column, old)) in cells {
            let Some(taken) = line.cell(at) else { continue };
            if matches!(column.says, Says::Id | Says::Shown | Says::Staff) {
                continue;
            }
            let new = match taken {
                Taken::Words(new) => new,
                Taken::Odd(why) => {
                    self.slips.push(line.slip(at, why.clone()));
                    continue;
                }
            };
            if is_time(column.says) || cell::is_same(self.plot, column.says, old, new) {
                continue;
            }
            self.cell(line, at, &row.way, new);
        }
        self.time(line, row);
    }

    /// One cell of a record.
    fn cell(&mut self, line: &Line<'_>, at: usize, way: &str, new: &str) {
        let Some(column) = line.tab.columns.get(at) else { return };
        match cell::change(self.plot, &self.document, way, column.says, new) {
            Ok(changed) => self.take(Ok(changed), Some((line, at, way))),
            Err(why) => self.slips.push(line.slip(at, why)),
        }
    }

    /// The cells that say when an event comes.
    fn time(&mut self, line: &Line<'_>, row: &Row) {
        if line.tab.column(Says::Step).is_none() {
            return;
        }
        let of = |says| line.tab.column(says).and_then(|at| row.cells.get(at)).cloned().unwrap_or_default();
        let old = Time {
            part: of(Says::Move),
            step: of(Says::Step),
            only_if: of(Says::OnlyIf),
            contingency: of(Says::Contingency),
        };
        let new = line.time(&old);
        match plot::changes(self.plot, Some(&row.way), &old, &new) {
            Ok(changes) => self.fields(line, &row.way, changes),
            Err((says, why)) => self.slips.push(line.slip_at(says, why)),
        }
    }

    fn fields(&mut self, line: &Line<'_>, way: &str, changes: Vec<plot::Change>) {
        for (field, value) in changes {
            let at = format!("{way}.{field}");
            let changed = match value {
                Some(value) => self.document.set(&at, &value),
                None => self.document.remove(&at),
            };
            let says = if field == "release" { Says::Step } else { Says::OnlyIf };
            self.take(changed, Some((line, line.tab.column(says).unwrap_or(0), way)));
        }
    }

    /// A row of an event that is not there yet, put behind the one above it.
    fn new_row(&mut self, line: &Line<'_>, list: &str, name: &str, before: Option<&str>) {
        let missing = |says| line.words(says).is_none_or(|words| words.trim().is_empty());
        let needed = [
            Says::Step,
            Says::Words("from"),
            Says::To,
            Says::Channel,
            Says::Words("text"),
            Says::Words("expects"),
            Says::Names("tests"),
        ];
        let mut is_whole = true;
        for says in needed.into_iter().filter(|says| missing(*says)) {
            is_whole = false;
            self.slips.push(line.slip_at(says, Phrase::of("msel-needed")));
        }
        let time = match plot::changes(self.plot, None, &Time::default(), &line.time(&Time::default())) {
            Ok(time) if is_whole => time,
            Ok(_) => return,
            Err((says, why)) => return self.slips.push(line.slip_at(says, why)),
        };
        let place =
            before.and_then(|before| self.document.place_of(list, before)).map_or(0, |place| place + 1);
        let way = format!("{list}[{place}]");
        let inserted = self.document.insert(list, place, &format!("(\n    id: {},\n)", quoted(name)));
        self.take(inserted, None);
        self.applied.added.push(name.to_owned());
        self.fields(line, &way, time);
        for (at, column) in line.tab.columns.iter().enumerate() {
            let fixed = matches!(column.says, Says::Id | Says::Shown | Says::Staff) || is_time(column.says);
            match line.cell(at) {
                Some(Taken::Odd(why)) if !fixed => self.slips.push(line.slip(at, why.clone())),
                Some(Taken::Words(words)) if !fixed && !words.trim().is_empty() => {
                    self.cell(line, at, &way, words);
                }
                _ => {}
            }
        }
    }

    /// Keeps a change, or says why there is none.
    fn take(&mut self, changed: Result<Document, Unchanged>, at: Option<(&Line<'_>, usize, &str)>) {
        match (changed, at) {
            (Ok(changed), at) => {
                if let Some((line, column, way)) = at.filter(|_| changed.text() != self.document.text()) {
                    let id = changed.words(&format!("{way}.id")).unwrap_or_default();
                    self.applied.changed.push((id, line.tab.heading(column)));
                }
                self.document = changed;
            }
            (Err(why), at) => {
                let (sheet, row, column) = at.map_or_else(
                    || (String::new(), 0, String::new()),
                    |(line, at, _)| (line.sheet.to_owned(), line.row, line.tab.heading(at)),
                );
                let why = Phrase::of("msel-unchanged").with("why", why.to_string());
                self.slips.push(Slip { sheet, row, column, why });
            }
        }
    }
}
