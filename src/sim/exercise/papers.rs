//! What lies on each delegation's desk: who has turned to it, who has harmed it, what it has said and whether that was
//! answered, which traces were sent to it alone. Kept as the events happen, so that nobody walks through them again to
//! find out.
//!
//! Invariant: it is a fold over the events and of each event only those learn here who may know of it. The digest
//! therefore leaves it out; `tests/bots/papers.rs` holds it against the events read from the beginning.

use typed_index_collections::{TiVec, ti_vec};

use crate::sim::catalogue::choice::Mechanism;
use crate::sim::decision::Act;
use crate::sim::exercise::dyads::Dyads;
use crate::sim::exercise::event::{Audience, Event, What};
use crate::sim::ids::{ChoiceId, IncidentId, PlotId, STATES_MAX, StateId, StateSet, Suspect};
use crate::sim::plot::{Inject, PlotEffect};
use crate::sim::scenario::Scenario;

/// What the events say to each delegation about one incident.
#[derive(Debug, Clone, Copy)]
struct About {
    /// Those who were asked about it, protested to, named or penalised.
    suspected: StateSet,
    /// Those who have named each delegation over it, or done something harsh to it.
    harmed_by: [StateSet; STATES_MAX],
    /// The suspects that each delegation has named over it, as bits.
    named: [u32; STATES_MAX],
    /// The last step in which each has seen the Chair being asked to convene over it.
    convened_at: [Option<u16>; STATES_MAX],
}

impl About {
    const NOTHING: Self = Self {
        suspected: StateSet::NONE,
        harmed_by: [StateSet::NONE; STATES_MAX],
        named: [0; STATES_MAX],
        convened_at: [None; STATES_MAX],
    };
}

/// A crisis choice that a delegation has made.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Said {
    pub step: u16,
    pub choice: ChoiceId,
    pub incident: Option<IncidentId>,
    pub toward: Option<Suspect>,
    /// Its place among the events.
    at: u32,
    /// The one that the same delegation has made before it.
    before: Option<u16>,
}

/// What lies on each delegation's desk.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Papers {
    about: TiVec<IncidentId, About>,
    /// The last step in which each has seen the Chair being asked to convene over no incident.
    convened_at: [Option<u16>; STATES_MAX],
    /// The last step in which the first was harmed by the second.
    harmed_at: Dyads<Option<u16>>,
    /// How many events there were when the second last turned to the first; what was said before is answered by it.
    turned_at: Dyads<u32>,
    said: Vec<Said>,
    /// The last of `said`, for each delegation.
    last_said: [Option<u16>; STATES_MAX],
    /// Whom injects that were not public have brought evidence about each line of the plot.
    told: TiVec<PlotId, StateSet>,
    /// Every naming: over which incident, by whom, and of whom.
    namings: Vec<(IncidentId, StateId, Suspect)>,
}

impl Papers {
    /// Empty desks, with room for so many incidents and choices.
    pub(super) fn new(s: &Scenario, incidents: usize, choices: usize) -> Self {
        let states = s.states.len();
        Self {
            about: TiVec::with_capacity(incidents),
            convened_at: [None; STATES_MAX],
            harmed_at: Dyads::filled(states, None),
            turned_at: Dyads::filled(states, 0),
            said: Vec::with_capacity(choices),
            last_said: [None; STATES_MAX],
            told: ti_vec![StateSet::NONE; s.plots.len()],
            namings: Vec::with_capacity(choices),
        }
    }

    /// Empty desks again, in the room they have.
    pub(super) fn clear(&mut self) {
        self.about.clear();
        self.convened_at = [None; STATES_MAX];
        self.harmed_at.values_mut().fill(None);
        self.turned_at.values_mut().fill(0);
        self.said.clear();
        self.last_said = [None; STATES_MAX];
        self.told.raw.fill(StateSet::NONE);
        self.namings.clear();
    }

    /// Desks with the same papers, in the room they have.
    pub(super) fn become_like(&mut self, other: &Self) {
        self.about.raw.clone_from(&other.about.raw);
        self.convened_at = other.convened_at;
        self.harmed_at.become_like(&other.harmed_at);
        self.turned_at.become_like(&other.turned_at);
        self.said.clone_from(&other.said);
        self.last_said = other.last_said;
        self.told.raw.clone_from(&other.told.raw);
        self.namings.clone_from(&other.namings);
    }

    /// Notes what an event, the one at this place, says to those who may know of it. Most say nothing of what is kept here.
    #[inline]
    pub(super) fn hear(&mut self, s: &Scenario, at: usize, event: &Event) {
        match event.what {
            What::Done(by, Act::Respond { choice, incident, toward }) => {
                self.choice_made(s, at, event, (by, choice, incident, toward));
            }
            What::Named(incident, by, suspect) => self.named(s, event, incident, by, suspect),
            What::ContactAnswered(_, asking, asked) => self.turned_at.set(asking, asked, place_after(at)),
            What::AbuseStopped(_, by) => {
                let seen_by = seen_by(s, event.audience);
                seen_by.iter().for_each(|of| self.turned_at.set(of, by, place_after(at)));
            }
            What::IncidentBegan(_) => self.about.push(About::NOTHING),
            What::Released(inject) => self.released(&s.injects[inject]),
            _ => {}
        }
    }

    /// Evidence that an inject brings is of those alone to whom it is sent.
    fn released(&mut self, inject: &Inject) {
        for effect in inject.effects.iter().filter(|_| !inject.public) {
            if let PlotEffect::Evidence { incident, to, .. } = *effect {
                self.told[incident] = self.told[incident].with(to);
            }
        }
    }

    fn said(
        &mut self,
        step: u16,
        at: usize,
        by: StateId,
        choice: ChoiceId,
        incident: Option<IncidentId>,
        toward: Option<Suspect>,
    ) {
        let last = &mut self.last_said[by.at()];
        let before = last.replace(self.said.len() as u16);
        self.said.push(Said { step, choice, incident, toward, at: at as u32, before });
    }

    fn choice_made(
        &mut self,
        s: &Scenario,
        at: usize,
        event: &Event,
        (by, choice, about, toward): (StateId, ChoiceId, Option<IncidentId>, Option<Suspect>),
    ) {
        self.said(event.step, at, by, choice, about, toward);
        let entry = &s.choices[choice];
        let target = toward.and_then(|suspect| s.state_of(suspect));
        if let Some(of) = target.filter(|of| *of != by && event.audience.reaches(*of)) {
            self.turned_at.set(of, by, place_after(at));
            let harsh = entry.rung.is_some_and(|rung| rung >= s.parameters.harsh_rung);
            if harsh {
                self.harmed(event.step, of, by, about);
            }
            // Whoever was hit is asked too, by those who want to explain themselves; that suspects nobody.
            if harsh || matches!(entry.mechanism, Mechanism::Contact | Mechanism::Demarche) {
                self.suspect(of, about);
            }
        }
        if entry.mechanism == Mechanism::Convene {
            let convened_at = match about {
                None => Some(&mut self.convened_at),
                Some(id) => self.about.get_mut(id).map(|about| &mut about.convened_at),
            };
            let seen_by = seen_by(s, event.audience);
            if let Some(convened_at) = convened_at {
                seen_by.iter().for_each(|state| convened_at[state.at()] = Some(event.step));
            }
        }
    }

    fn named(&mut self, s: &Scenario, event: &Event, incident: IncidentId, by: StateId, suspect: Suspect) {
        self.namings.push((incident, by, suspect));
        if let Some(about) = self.about.get_mut(incident) {
            about.named[by.at()] |= 1 << suspect.0;
        }
        let of = s.state_of(suspect).filter(|of| *of != by && event.audience.reaches(*of));
        if let Some(of) = of {
            self.harmed(event.step, of, by, Some(incident));
            self.suspect(of, Some(incident));
        }
    }

    fn harmed(&mut self, step: u16, of: StateId, by: StateId, about: Option<IncidentId>) {
        self.harmed_at.set(of, by, Some(step));
        if let Some(about) = about.and_then(|id| self.about.get_mut(id)) {
            about.harmed_by[of.at()] = about.harmed_by[of.at()].with(by);
        }
    }

    fn suspect(&mut self, of: StateId, about: Option<IncidentId>) {
        if let Some(about) = about.and_then(|id| self.about.get_mut(id)) {
            about.suspected = about.suspected.with(of);
        }
    }

    /// Has somebody asked this delegation about the incident, protested to it, named or penalised it?
    pub(in crate::sim) fn is_suspected(&self, of: StateId, incident: IncidentId) -> bool {
        self.about[incident].suspected.has(of)
    }

    /// Those who have named this delegation over the incident, or done something harsh to it.
    pub(in crate::sim) fn harmed_by(&self, of: StateId, incident: IncidentId) -> StateSet {
        self.about[incident].harmed_by[of.at()]
    }

    /// Those who have named this delegation or done something harsh to it since this step opened.
    pub(in crate::sim) fn harmed_since(&self, s: &Scenario, of: StateId, since: u16) -> StateSet {
        let lately = |by: &StateId| self.harmed_at.get(of, *by).is_some_and(|step| step >= since);
        s.everybody().iter().filter(lately).fold(StateSet::NONE, StateSet::with)
    }

    /// Has this delegation seen since then that somebody has asked the Chair to convene, over the incident or over none?
    pub(in crate::sim) fn convened_since(&self, seen_by: StateId, incident: IncidentId, since: u16) -> bool {
        let at = self.about[incident].convened_at[seen_by.at()].max(self.convened_at[seen_by.at()]);
        at.is_some_and(|step| step >= since)
    }

    /// Has this delegation named this suspect over the incident?
    pub(in crate::sim) fn has_named(&self, by: StateId, incident: IncidentId, suspect: Suspect) -> bool {
        self.about[incident].named[by.at()] >> suspect.0 & 1 == 1
    }

    /// Every naming, in order: over which incident, by whom, and of whom.
    pub(in crate::sim) fn namings(&self) -> &[(IncidentId, StateId, Suspect)] {
        &self.namings
    }

    /// The crisis choices that this delegation has made, the latest first.
    pub(in crate::sim) fn said_by(&self, by: StateId) -> impl Iterator<Item = &Said> {
        let said = |place: Option<u16>| place.map(|place| &self.said[usize::from(place)]);
        std::iter::successors(said(self.last_said[by.at()]), move |one| said(one.before))
    }

    /// Has the state at which a delegation has directed this turned to it since?
    pub(in crate::sim) fn is_answered(&self, s: &Scenario, by: StateId, said: &Said) -> bool {
        let other = said.toward.and_then(|suspect| s.state_of(suspect));
        other.is_some_and(|other| self.turned_at.get(by, other) > said.at)
    }

    /// Those to whom an inject that was not public has brought evidence about this line of the plot.
    pub(in crate::sim) fn told(&self, plot: PlotId) -> StateSet {
        self.told[plot]
    }
}

/// The number of events once the one at this place has been noted.
fn place_after(at: usize) -> u32 {
    at as u32 + 1
}

/// Those at the table who may know of an event.
fn seen_by(s: &Scenario, audience: Audience) -> StateSet {
    match audience {
        Audience::Public => s.everybody(),
        Audience::Seats(seats) => seats,
        Audience::Control => StateSet::NONE,
    }
}
