//! What control may do beside the rules: hold, release and write injects, overrule a number, take back or
//! award a line of evidence (MODEL.md 7.17). Each is one call; the reason stands in the record of whoever
//! calls. Every call checks for itself whether it is possible, so that a stored exercise cannot break on one.

use std::sync::Arc;

use crate::sim::adjudicate::{occasions, plot_effect, release};
use crate::sim::catalogue::terms::Mark;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{IndicatorId, InjectId, ParagraphId, StateId, StateSet};
use crate::sim::plot::{Dress, Inject, InjectKind, PlotEffect, Release};

/// The release time of an inject that control holds back: no exercise has so many steps.
const HELD: u16 = u16::MAX;

/// An inject that control writes while the exercise runs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Improvised {
    /// What kind of inject it is.
    pub kind: InjectKind,
    /// Sender as shown: any name, also one that is not in the plot.
    pub from: String,
    /// Recipients; nobody means everybody, the public included.
    pub to: StateSet,
    /// The text as its recipients read it.
    pub text: String,
    /// The action that control expects; shown to control alone, and may be empty.
    pub expects: String,
}

/// A line of evidence that control awards for what it has seen at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Award {
    /// The delegation to which the line is credited.
    pub to: StateId,
    /// The paragraph for or against which it counts.
    pub paragraph: ParagraphId,
    /// The indicator touched; one of the paragraph's.
    pub indicator: IndicatorId,
    /// How far the commitment was lived up to.
    pub mark: Mark,
}

impl Exercise {
    /// Does control hold this inject back?
    pub fn is_held(&self, id: InjectId) -> bool {
        self.release_at.get(id).is_some_and(|at| *at == Some(HELD))
    }

    /// Holds an inject back until control releases it. False if it is out or unknown.
    pub fn hold(&mut self, id: InjectId) -> bool {
        let waits = self.released.get(id).is_some_and(Option::is_none);
        if waits {
            self.release_at[id] = Some(HELD);
        }
        waits
    }

    /// Lets an inject that was held come by its own time again. False if it was not held.
    pub fn let_go(&mut self, id: InjectId) -> bool {
        let held = self.is_held(id);
        if held {
            self.release_at[id] = match self.scenario.injects[id].release {
                Release::At(step) => Some(step),
                Release::Once(..) | Release::Lacking { .. } => None,
            };
        }
        held
    }

    /// Releases an inject now, whatever it waits for. False if it is out or unknown, or the exercise is over.
    pub fn release_now(&mut self, id: InjectId) -> bool {
        let waits = self.released.get(id).is_some_and(Option::is_none) && !self.is_over();
        if waits {
            let scenario = Arc::clone(&self.scenario);
            release::release(self, &scenario, id, &scenario.injects[id]);
        }
        waits
    }

    /// Changes the text of an inject that is not out yet, in this exercise alone. Its headline may say what the new
    /// words do not, so it goes with the old ones. False if it is out.
    pub fn edit_inject(&mut self, id: InjectId, text: &str) -> bool {
        let waits = self.released.get(id).is_some_and(Option::is_none);
        if waits && self.scenario.injects[id].text != text {
            let inject = &mut Arc::make_mut(&mut self.scenario).injects[id];
            (inject.headline, inject.text, inject.by_control) = (String::new(), text.to_owned(), true);
        }
        waits
    }

    /// Writes a new inject, which is held back until it is released. Nothing happens once the exercise is over.
    pub fn improvise(&mut self, wish: &Improvised) -> Option<InjectId> {
        if self.is_over() {
            return None;
        }
        let everybody = self.scenario.everybody();
        let public = wish.to.is_empty();
        let id = InjectId::from(self.scenario.injects.len());
        Arc::make_mut(&mut self.scenario).injects.push(Inject {
            id: format!("control-{}", id.at() + 1),
            kind: wish.kind,
            dress: Dress::of(wish.kind),
            counts: None,
            release: Release::At(self.step),
            when: None,
            unless: None,
            presumes: None,
            headline: String::new(),
            from: wish.from.clone(),
            to: if public { everybody } else { wish.to.and(everybody) },
            public,
            text: wish.text.clone(),
            picture: None,
            misleading: false,
            effects: Vec::new(),
            asks: None,
            expects: wish.expects.clone(),
            tests: Vec::new(),
            by_control: true,
        });
        self.released.push(None);
        self.kept_back.push(None);
        self.release_at.push(Some(HELD));
        Some(id)
    }

    /// May control make this change? Everything it names must exist, and no number may change by more than its whole range:
    /// that is a slip of the hand.
    pub fn may_overrule(&self, effect: &PlotEffect) -> bool {
        let s = &*self.scenario;
        let state = |id: StateId| id.at() < s.states.len();
        let plot = |id: crate::sim::ids::PlotId| id.at() < s.plots.len();
        let measure = |id: crate::sim::ids::MeasureId| id.at() < s.measures.len();
        match *effect {
            PlotEffect::Start(id) | PlotEffect::Publish(id) | PlotEffect::Close(id) => plot(id),
            PlotEffect::State(id, quantity, by) => {
                let (low, high) = quantity.range();
                state(id) && by.abs() <= high - low
            }
            PlotEffect::Trust(a, b, by) | PlotEffect::Tension(a, b, by) => {
                state(a) && state(b) && a != b && by.abs() <= 1.0
            }
            PlotEffect::Cohesion(by) => by.abs() <= 1.0,
            PlotEffect::Contact(id, level) => state(id) && level <= 3,
            PlotEffect::Evidence { incident, to, suspect, .. } => {
                plot(incident) && state(to) && suspect.at() < s.suspects()
            }
            PlotEffect::Announced { incident, suspect, .. } => plot(incident) && suspect.at() < s.suspects(),
            PlotEffect::Promise(id) => state(id),
            PlotEffect::InForce(id, of) | PlotEffect::Table(id, of) => measure(id) && state(of),
        }
    }

    /// Makes a change that control has decided. False if [`Exercise::may_overrule`] says no or the exercise is over.
    pub fn overrule(&mut self, effect: PlotEffect) -> bool {
        let may = !self.is_over() && self.may_overrule(&effect);
        if may {
            let scenario = Arc::clone(&self.scenario);
            plot_effect::apply(self, &scenario, effect);
        }
        may
    }

    /// Is there such a line of evidence, and does it still count?
    pub fn may_strike(&self, line: usize) -> bool {
        self.ledger.may_take_back(line)
    }

    /// Takes back a line of evidence by an entry that cancels it. False if there is no such line or it is
    /// taken back already.
    pub fn strike(&mut self, line: usize) -> bool {
        self.ledger.strike(line, self.step)
    }

    /// Awards a line of evidence that control has seen. False if what it cites does not exist.
    pub fn award(&mut self, award: Award, ruling: u16) -> bool {
        let s = Arc::clone(&self.scenario);
        let exists = self.may_award(&award);
        if exists {
            let Award { to, indicator, mark, .. } = award;
            occasions::observed(self, &s, to, indicator, mark, ruling);
        }
        exists
    }

    /// Does everything that an award cites exist, and belong together?
    pub fn may_award(&self, award: &Award) -> bool {
        let s = &*self.scenario;
        let indicator = s.instrument.indicators.get(award.indicator);
        award.to.at() < s.states.len() && indicator.is_some_and(|found| found.paragraph == award.paragraph)
    }

    /// Notes for control alone that it has overruled something; delegations see what follows of it.
    pub fn note_ruling(&mut self, ruling: u16) {
        self.note(Audience::Control, What::Ruled(ruling));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{self, Binding};
    use crate::sim::quantity::StateQuantity;
    use crate::sim::score::band;

    fn exercise() -> Exercise {
        let loaded = scenario::open("departures", &Binding::default()).unwrap();
        Exercise::new(Arc::new(loaded.scenario), 1)
    }

    fn waiting(exercise: &Exercise) -> InjectId {
        let found = exercise.released().iter_enumerated().find(|(_, at)| at.is_none());
        found.map(|(id, _)| id).unwrap()
    }

    #[test]
    fn a_held_inject_stays_in_until_control_releases_it() {
        let mut exercise = exercise();
        let all: Vec<InjectId> = exercise.released().keys().collect();
        let held: Vec<InjectId> = all.into_iter().filter(|id| exercise.hold(*id)).collect();
        let out = exercise.released().iter().flatten().count();
        while exercise.step() < 3 {
            exercise.advance();
        }
        assert_eq!(exercise.released().iter().flatten().count(), out);
        assert!(exercise.release_now(held[0]) && !exercise.release_now(held[0]));
        assert_eq!(exercise.released()[held[0]], Some(3));
    }

    #[test]
    fn an_inject_that_is_let_go_comes_by_its_own_time() {
        let (mut plain, mut held) = (exercise(), exercise());
        let id = waiting(&plain);
        assert!(held.hold(id) && held.is_held(id) && held.let_go(id) && !held.let_go(id));
        while !plain.is_over() {
            plain.advance();
            held.advance();
        }
        assert_eq!(plain.digest(), held.digest());
    }

    #[test]
    fn an_edited_inject_says_what_control_wrote_and_an_improvised_one_waits_for_its_release() {
        let mut exercise = exercise();
        let id = waiting(&exercise);
        let (own, headline) = {
            let inject = &exercise.scenario().injects[id];
            (inject.text.clone(), inject.headline.clone())
        };
        assert!(exercise.edit_inject(id, &own) && exercise.scenario().injects[id].headline == headline);
        assert!(
            exercise.edit_inject(id, "Other words.") && exercise.scenario().injects[id].headline.is_empty()
        );
        assert!(exercise.release_now(id) && !exercise.edit_inject(id, "Too late."));
        assert_eq!(exercise.scenario().injects[id].text, "Other words.");
        let wish = Improvised {
            kind: InjectKind::Media,
            from: "Radio".into(),
            to: StateSet::only(StateId(1)),
            text: "Heard.".into(),
            expects: String::new(),
        };
        let new = exercise.improvise(&wish).unwrap();
        assert!(exercise.released()[new].is_none() && exercise.is_held(new));
        assert!(exercise.release_now(new) && exercise.released()[new] == Some(0));
        assert!(exercise.seat(StateId(1)).events().any(|event| event.what == What::Released(new)));
        assert!(exercise.seat(StateId(2)).events().all(|event| event.what != What::Released(new)));
        while !exercise.is_over() {
            exercise.advance();
        }
    }

    #[test]
    fn a_struck_line_of_evidence_counts_for_nothing_and_cannot_be_struck_twice() {
        let mut exercise = exercise();
        let indicator = IndicatorId(0);
        let paragraph = exercise.scenario().instrument.indicators[indicator].paragraph;
        let award = Award { to: StateId(0), paragraph, indicator, mark: Mark::LivedUp };
        assert!(exercise.award(award, 0));
        let line = exercise.ledger().lines().len() - 1;
        assert!(exercise.strike(line) && !exercise.strike(line) && !exercise.strike(line + 1));
        let lines = exercise.ledger().lines().iter().enumerate();
        let scores = band::of_state(exercise.scenario(), lines, StateId(0));
        assert_eq!(scores[paragraph.at()].score, None);
    }

    #[test]
    fn control_cannot_overrule_what_does_not_exist() {
        let mut exercise = exercise();
        let before = exercise.digest();
        let nobody = StateId(15);
        assert!(!exercise.overrule(PlotEffect::State(nobody, StateQuantity::Budget, 1.0)));
        assert!(!exercise.overrule(PlotEffect::Cohesion(f64::NAN)));
        assert!(
            !exercise.overrule(PlotEffect::State(StateId(0), StateQuantity::Capacity, 99_999.0)),
            "a slip"
        );
        assert!(!exercise.overrule(PlotEffect::Tension(StateId(0), StateId(1), -1.5)));
        assert_eq!(exercise.digest(), before);
        let trust = exercise.world().trust(StateId(0), StateId(1));
        assert!(exercise.overrule(PlotEffect::Trust(StateId(0), StateId(1), -0.1)));
        assert!(exercise.world().trust(StateId(0), StateId(1)) < trust);
    }
}
