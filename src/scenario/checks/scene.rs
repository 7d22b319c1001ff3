//! What every check may look at: the file, its names, and when things can happen. It is made once, before the
//! first check.

use crate::scenario::cast::Binding;
use crate::scenario::catalogue::State;
use crate::scenario::file::{Effect, Release, Role, Scenario};
use crate::scenario::library::Library;
use crate::scenario::names::NameIndex;

/// A scenario with everything known about it.
pub struct Scene<'a> {
    /// The words of the author.
    pub file: &'a Scenario,
    /// Every name that can be used.
    pub names: &'a NameIndex<'a>,
    /// The catalogue with which the scenario is played.
    pub library: &'a Library,
    /// What the trainer bound otherwise.
    pub binding: &'a Binding,
    /// Number of steps in all.
    pub steps: u32,
    /// First step of each move, from 0.
    pub first: Vec<u32>,
    /// When each inject can be released; none where that cannot be known.
    pub windows: Vec<Option<Window>>,
    /// Places of injects that wait for each other in a circle.
    pub circular: Vec<usize>,
    /// The first step at which each incident can begin; none if it never does.
    pub begins: Vec<Option<u32>>,
}

/// First and last step at which an inject can be released, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// First.
    pub from: u32,
    /// Last.
    pub to: u32,
}

impl<'a> Scene<'a> {
    /// Works out when things can happen.
    pub fn new(
        file: &'a Scenario,
        names: &'a NameIndex<'a>,
        library: &'a Library,
        binding: &'a Binding,
    ) -> Self {
        let mut steps = 0;
        let mut first = Vec::new();
        for each in &file.moves {
            first.push(steps);
            steps += u32::from(each.steps);
        }
        let mut scene = Self {
            file,
            names,
            library,
            binding,
            steps,
            first,
            windows: vec![None; file.injects.len()],
            circular: Vec::new(),
            begins: Vec::new(),
        };
        scene.find_windows();
        scene.begins = scene.beginnings();
        scene
    }

    /// The state card a role is bound to, after the trainer's say.
    pub fn bound_state(&self, role: &'a Role) -> &'a str {
        self.binding.state_of(role)
    }

    /// The card of a state of the catalogue.
    pub fn card(&self, iso: &str) -> Option<&'a State> {
        self.library.states.iter().flat_map(|sheet| &sheet.says).find(|state| state.id == iso)
    }

    /// Is there a role of this id?
    pub fn is_role(&self, word: &str) -> bool {
        self.file.roles.iter().any(|role| role.id == word)
    }

    /// The number of the last step, from 0.
    pub fn last_step(&self) -> u32 {
        self.steps.saturating_sub(1)
    }

    /// The move and the step within it, both as people count them.
    pub fn step_in_words(&self, step: u32) -> String {
        let place = self.first.partition_point(|first| *first <= step).saturating_sub(1);
        match (self.file.moves.get(place), self.first.get(place)) {
            (Some(found), Some(first)) => format!("step {} of `{}`", step - first + 1, found.id),
            _ => format!("step {}", step + 1),
        }
    }

    /// Does this delegation have the measure in force from the start, because the plot says so?
    pub fn starts_with(&self, measure: &str, who: &str) -> bool {
        let seat = self.names.cast.seat(who);
        let starts = |effect: &Effect| matches!(effect, Effect::InForce { measure: given, by } if given == measure && self.names.cast.seat(by) == seat);
        seat.is_some() && self.file.start.iter().any(starts)
    }

    /// A contingency comes after another inject, which may be a contingency itself: each chain is followed to
    /// its start, and a chain that comes round to itself is a circle.
    fn find_windows(&mut self) {
        let count = self.file.injects.len();
        let (mut settled, mut place_in_chain) = (vec![false; count], vec![None; count]);
        for start in 0..count {
            let (mut chain, mut next) = (Vec::new(), Some(start));
            while let Some(inject) = next.filter(|inject| !settled[*inject]) {
                if let Some(from) = place_in_chain[inject] {
                    self.circular.extend(&chain[from..]);
                    break;
                }
                place_in_chain[inject] = Some(chain.len());
                chain.push(inject);
                next = self.waits_upon(inject);
            }
            for inject in chain.into_iter().rev() {
                self.windows[inject] = self.window(inject);
                settled[inject] = true;
            }
        }
    }

    fn waits_upon(&self, inject: usize) -> Option<usize> {
        match &self.file.injects[inject].release {
            Release::Lacking { after, .. } => self.names.inject.get(after.as_str()).map(|id| id.at()),
            Release::At(..) | Release::Once(..) => None,
        }
    }

    fn window(&self, place: usize) -> Option<Window> {
        match &self.file.injects[place].release {
            Release::At(of, step) => {
                let at = self.names.moves.get(of.as_str())?.at();
                let inside = (1..=self.file.moves[at].steps).contains(step);
                let from = self.first[at] + u32::from(*step).saturating_sub(1);
                inside.then_some(Window { from, to: from })
            }
            Release::Once(of, _) => {
                let at = self.names.moves.get(of.as_str())?.at();
                let length = u32::from(self.file.moves[at].steps).saturating_sub(1);
                Some(Window { from: self.first[at], to: self.first[at] + length })
            }
            Release::Lacking { after, steps, .. } => {
                let before = self.windows[self.names.inject.get(after.as_str())?.at()]?;
                let wait = u32::from(*steps);
                Some(Window { from: before.from + wait, to: before.to + wait })
            }
        }
    }

    /// An inject whose time cannot be known may begin it at once: what is unknown is not complained about.
    fn beginnings(&self) -> Vec<Option<u32>> {
        let mut begins: Vec<Option<u32>> = vec![None; self.file.incidents.len()];
        let at_start = self.file.start.iter().map(|effect| (effect, 0));
        let in_play = self.file.injects.iter().zip(&self.windows).flat_map(|(inject, window)| {
            let from = window.map_or(0, |window| window.from);
            inject.effects.iter().map(move |effect| (effect, from))
        });
        for (effect, from) in at_start.chain(in_play) {
            let Effect::Start { incident } = effect else { continue };
            let Some(id) = self.names.incident.get(incident.as_str()) else { continue };
            let known = begins[id.at()];
            begins[id.at()] = Some(known.map_or(from, |known| known.min(from)));
        }
        begins
    }
}
