//! What one delegation may do, asked through its lens: options, checks, drafts, prices, what its capital thinks of a
//! measure. Every answer is the rules' own; nothing is computed here.

use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::price::Price;
use crate::sim::decide::caution::Caution;
use crate::sim::decide::draft::Draft;
use crate::sim::decide::needs::NeedNow;
use crate::sim::decide::options::Options;
use crate::sim::decide::price::Purse;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{IncidentId, MeasureId, MeasureSet, StateSet};
use crate::sim::view::seat::Seat;

impl Seat<'_> {
    /// How much this delegation would mind a joint measure, 0 and up (MODEL.md 7.4).
    pub fn objection(&self, measure: MeasureId) -> f64 {
        self.exercise.objection(self.book(), self.me, measure)
    }

    /// The position of a delegation that minds a joint measure this much. Somebody warmer or colder than the capital
    /// adds that to [`Seat::objection`] first.
    pub fn stance_at(&self, objection: f64) -> Stance {
        Stance::of_objection(&self.book().parameters, objection)
    }

    /// Everything this delegation could do now.
    pub fn options(&self, draft: &Spent) -> Options {
        self.exercise.options(self.me, draft)
    }

    /// The measures that this delegation may not start because it has them already.
    pub fn had(&self) -> MeasureSet {
        self.exercise.had(self.me)
    }

    /// The measures against which nothing speaks but perhaps the choice of partners: one look for the whole catalogue.
    pub fn startable(&self, draft: &Spent) -> MeasureSet {
        self.exercise.startable(self.me, draft)
    }

    /// The preconditions of a measure, or of a choice about an incident, each with whether it holds now.
    pub fn needs(&self, item: Item, incident: Option<IncidentId>) -> Vec<NeedNow> {
        self.exercise.needs(self.me, item, incident)
    }

    /// The delegations of whom everything is true that a measure needs of a partner.
    pub fn fitting_partners(&self, measure: MeasureId) -> StateSet {
        self.exercise.fitting_partners(self.me, measure)
    }

    /// May this delegation do this now?
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check(&self, act: &Act, draft: &Spent) -> Result<(), Refusal> {
        self.exercise.check(self.me, act, draft)
    }

    /// The reason to ask whether this act is meant, before it goes into a draft; none for most acts.
    pub fn caution(&self, act: &Act) -> Option<Caution> {
        self.exercise.caution(self.me, act)
    }

    /// An empty draft of a decision.
    pub fn draft(&self) -> Draft {
        self.exercise.draft(self.me)
    }

    /// Adds an act to a draft.
    ///
    /// # Errors
    /// The first reason why it may not be done; the draft is then as it was.
    #[inline]
    pub fn add(&self, draft: &mut Draft, act: Act) -> Result<(), Refusal> {
        self.exercise.add(draft, act)
    }

    /// Counts a checked act into what a decision has used up, for a front that keeps its own list of acts.
    pub fn count(&self, spent: &mut Spent, act: Act) {
        spent.count(self.exercise, self.me, act);
    }

    /// What these acts use up.
    pub fn spent(&self, acts: &[Act]) -> Spent {
        self.exercise.spent(self.me, acts)
    }

    /// What an act costs this delegation; `Exercise::price` says when the adjudication takes less.
    pub fn price(&self, act: &Act) -> Price {
        self.exercise.price(self.me, act)
    }

    /// What is left in the open step after these acts.
    pub fn left(&self, spent: &Spent) -> Purse {
        self.exercise.left(self.me, spent)
    }

    /// The number of measures that may be started in the open step.
    pub fn measures_max(&self) -> usize {
        self.exercise.measures_max()
    }

    /// The number of crisis choices that may be made in one step.
    pub fn choices_max(&self) -> usize {
        self.exercise.choices_max()
    }
}
