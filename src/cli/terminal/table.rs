//! The table as one person sits at it: the exercise, the own seat, the draft of a decision.
//!
//! Invariant: what the screens show comes from the seat's view until the debrief.

use super::super::page::Page;
use super::screen::Screen;
use crate::report::missing;
use crate::report::names::Names;
use crate::report::plan::plan;
use crate::report::received::received;
use crate::session::Solo;
use crate::sim::decide::draft::Draft;
use crate::sim::decide::options::{ChoiceOption, MeasureOption, Options};
use crate::sim::decide::price::Purse;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Decision};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::sim::view::{InjectView, Seat, SeatView};
use crate::words::{refusal, tell, word, words};

/// What was said, and the way to the next screen; or why not.
pub(super) type Said = Result<(String, Vec<Screen>), String>;

/// One person's place at the table.
pub(super) struct Table {
    solo: Solo,
    seat: StateId,
    fingerprint: String,
    draft: Vec<Act>,
    /// The last step whose papers were read; none if none were.
    read: Option<u16>,
    /// How many steps had closed when this person sat down.
    sat_at: u16,
    /// What lay in the draft then.
    found: Vec<Act>,
}

impl Table {
    pub(super) fn new(solo: Solo, seat: StateId, fingerprint: String) -> Self {
        let sat_at = solo.exercise().step();
        Self { solo, seat, fingerprint, draft: Vec::new(), read: None, sat_at, found: Vec::new() }
    }

    /// The same table with what was in the draft when it was left. What may be done no more is left out.
    pub(super) fn with(mut self, draft: &Decision) -> Self {
        let mut checked = self.lens().draft();
        let stands: Vec<Act> =
            draft.acts.iter().copied().filter(|act| self.lens().add(&mut checked, *act).is_ok()).collect();
        self.found = stands.clone();
        self.draft = stands;
        self
    }

    pub(super) fn solo(&self) -> &Solo {
        &self.solo
    }

    pub(super) fn me(&self) -> StateId {
        self.seat
    }

    pub(super) fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    pub(super) fn is_over(&self) -> bool {
        self.solo.exercise().is_over()
    }

    /// Has a step closed since this person sat down?
    pub(super) fn is_played(&self) -> bool {
        self.solo.exercise().step() > self.sat_at
    }

    /// Has anything come about since this person sat down that would be lost: a step that has closed, or a draft?
    pub(super) fn has_something_to_keep(&self) -> bool {
        self.is_played() || self.draft != self.found
    }

    /// What lies in the drafts, in the order of the seats: only this person has one.
    pub(super) fn drafts(&self) -> Vec<Decision> {
        let draft = |seat| if seat == self.seat { self.draft.as_slice() } else { &[] };
        self.scenario().states.keys().map(|seat| Decision::of(draft(seat).iter().copied())).collect()
    }

    /// The catalogue and the cards; nothing of the plot is read from it before the debrief.
    pub(super) fn scenario(&self) -> &Scenario {
        self.solo.scenario()
    }

    pub(super) fn view(&self) -> SeatView {
        self.solo.seat(self.seat)
    }

    pub(super) fn lens(&self) -> Seat<'_> {
        self.solo.exercise().seat(self.seat)
    }

    pub(super) fn names(&self) -> Names<'_> {
        Names::of_seat(self.scenario(), &self.view())
    }

    pub(super) fn draft(&self) -> &[Act] {
        &self.draft
    }

    /// The papers of the open step have been seen.
    pub(super) fn read_papers(&mut self) {
        self.read = Some(self.solo.exercise().step());
    }

    /// How many papers came in with the open step and have not been seen yet.
    pub(super) fn unread(&self) -> usize {
        let step = self.solo.exercise().step();
        if self.read == Some(step) {
            return 0;
        }
        self.papers().iter().filter(|paper| paper.step == step).count()
    }

    /// Everything that reached the delegation, in the order in which it is read.
    pub(super) fn papers(&self) -> Vec<InjectView> {
        received(self.scenario(), &self.view())
    }

    /// The draft as the rules see it.
    fn checked(&self) -> Draft {
        let lens = self.lens();
        let mut checked = lens.draft();
        for act in &self.draft {
            // Every act was accepted when it came; one taken out frees the others, it never forbids them.
            let _ = lens.add(&mut checked, *act);
        }
        checked
    }

    /// What could be done on top of the draft.
    pub(super) fn options(&self) -> Options {
        self.lens().options(self.checked().spent())
    }

    /// What could be done when the step opened, whatever lies in the draft.
    pub(super) fn opening_options(&self) -> Options {
        self.lens().options(&Spent::default())
    }

    /// Who is missing from the list of those at whom a choice may be directed, and why.
    pub(super) fn not_toward(&self, option: &ChoiceOption) -> Vec<String> {
        missing::toward(&self.names(), &self.lens(), option, self.checked().spent())
    }

    /// Who is missing from the list of partners of a measure, and why.
    pub(super) fn not_partners(&self, option: &MeasureOption) -> Vec<String> {
        missing::partners(&self.names(), &self.lens(), option, self.checked().spent())
    }

    /// What is left after the draft.
    pub(super) fn left(&self) -> Purse {
        self.lens().left(self.checked().spent())
    }

    /// An act in words.
    pub(super) fn act(&self, act: &Act) -> String {
        plan(&self.names(), self.seat, act)
    }

    /// Puts an act into the draft.
    pub(super) fn add(&mut self, act: Act) -> Said {
        if let Err(why) = self.lens().add(&mut self.checked(), act) {
            return Err(refusal::sentence(why, self.scenario()));
        }
        self.draft.push(act);
        let text = tell("draft-added", &[("act", &self.act(&act))]);
        Ok((text, vec![Screen::Desk]))
    }

    /// Takes an act out of the draft. From an empty draft the way leads back to the desk.
    pub(super) fn remove(&mut self, place: usize) -> Said {
        if place >= self.draft.len() {
            return Err(word("draft-empty"));
        }
        let act = self.draft.remove(place);
        let text = tell("draft-removed", &[("act", &self.act(&act))]);
        let draft = (!self.draft.is_empty()).then_some(Screen::Draft);
        Ok((text, std::iter::once(Screen::Desk).chain(draft).collect()))
    }

    /// Seals the draft and closes the step.
    pub(super) fn seal(&mut self) -> Said {
        let decision = Decision::of(self.draft.iter().copied());
        if let Err(refused) = self.solo.seal(self.seat, &decision) {
            let act = self.draft.get(refused.act).map(|act| self.act(act)).unwrap_or_default();
            let why = refusal::sentence(refused.why, self.scenario());
            return Err(tell("draft-refused", &[("act", &act), ("why", &why)]));
        }
        let step = self.solo.exercise().step();
        self.draft.clear();
        self.solo.close_step();
        let home = if self.is_over() { Screen::Debrief } else { Screen::Desk };
        Ok((word("seal-done"), vec![home, Screen::Happened(step)]))
    }

    /// Closes all steps that are left without deciding anything.
    pub(super) fn keep_silent(&mut self) {
        self.draft.clear();
        while !self.is_over() {
            self.solo.close_step();
        }
    }

    /// How to come back, with the command on a line of its own: one that is broken over two cannot be copied.
    pub(super) fn farewell(&self, page: &mut Page) {
        let s = self.scenario();
        let (name, seat) = (s.name.as_str(), s.states[self.seat].id.as_str());
        let key = match (self.solo.forked(), self.is_over()) {
            (Some(_), _) => "farewell-forked",
            (None, true) => "farewell-over",
            (None, false) => "farewell",
        };
        let steps = self.solo.exercise().step();
        page.paragraph(&words(
            key,
            &[("steps", steps.into()), ("played", u16::from(self.has_something_to_keep()).into())],
        ));
        let command = match self.solo.forked() {
            Some(_) => format!("mufakat fork FILE --at STEP --seat {seat}"),
            None => format!("mufakat play {name} --seat {seat} --seed {}", self.solo.exercise().seed()),
        };
        page.whole("    ", &command);
    }
}

/// "Label: text", left out where there is nothing to say.
pub(super) fn fact(page: &mut Page, key: &str, text: &str) {
    if !text.is_empty() {
        page.item("  ", &format!("{}: {text}", word(key)));
    }
}
