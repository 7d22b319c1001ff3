//! Everything a delegation could do in the open step, with the reason where it may not: the core says what is
//! possible, and every front and every bot asks here.

use serde::Serialize;

use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::price::Price;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet, Suspect};
use crate::sim::scenario::Scenario;

/// A measure and whether it may be started now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasureOption {
    /// The measure.
    pub measure: MeasureId,
    /// It is put on the table rather than adopted.
    pub joint: bool,
    /// Who may be asked; empty where nobody needs to be named.
    pub partners: StateSet,
    /// How many partners must be named at least.
    pub partners_min: usize,
    /// How many may be named at most.
    pub partners_max: usize,
    /// Why not, if not.
    pub refused: Option<Refusal>,
}

/// A crisis choice about one incident (or none) and at whom it may be directed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChoiceOption {
    /// The choice.
    pub choice: ChoiceId,
    /// The incident answered to.
    pub incident: Option<IncidentId>,
    /// At whom it may be directed; empty where nobody needs to be named.
    pub toward: Vec<Suspect>,
    /// Why not, if not.
    pub refused: Option<Refusal>,
}

/// A proposal that waits for this delegation's position.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnswerOption {
    /// The proposal.
    pub proposal: ProposalId,
    /// The positions that may be taken, in the order of [`Stance::ALL`].
    pub stances: [StanceOption; 4],
}

/// A position on a proposal, what it costs, and whether it may be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StanceOption {
    /// The position.
    pub stance: Stance,
    /// What it costs at most.
    pub price: Price,
    /// Why not, if not.
    pub refused: Option<Refusal>,
}

/// Everything a delegation could do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Options {
    /// All measures of the catalogue, in its order.
    pub measures: Vec<MeasureOption>,
    /// All choices that make sense now: those about an incident once per incident known and open.
    pub choices: Vec<ChoiceOption>,
    /// Proposals to answer.
    pub answers: Vec<AnswerOption>,
    /// Measures that may be started in this step.
    pub measures_max: usize,
    /// Choices that may be made in this step.
    pub choices_max: usize,
}

impl Exercise {
    /// Everything the delegation could do in the open step, after the acts already in its draft.
    pub fn options(&self, seat: StateId, draft: &Spent) -> Options {
        let s = &*self.scenario;
        Options {
            measures: self.measure_options(s, seat, draft),
            choices: self.choice_options(s, seat, draft),
            answers: self
                .open_proposals()
                .filter(|(_, p)| p.outcome.is_none() && p.due <= self.step && p.asked.has(seat))
                .map(|(proposal, _)| self.answer_option(seat, proposal, draft))
                .collect(),
            measures_max: self.measures_max(),
            choices_max: self.choices_max(),
        }
    }

    fn answer_option(&self, seat: StateId, proposal: ProposalId, draft: &Spent) -> AnswerOption {
        let stances = Stance::ALL.map(|stance| {
            let act = Act::Answer { proposal, stance };
            let refused = self.check(seat, &act, draft).err();
            StanceOption { stance, price: self.price(seat, &act), refused }
        });
        AnswerOption { proposal, stances }
    }

    fn measure_options(&self, s: &Scenario, seat: StateId, draft: &Spent) -> Vec<MeasureOption> {
        let startable = self.startable(seat, draft);
        let everybody = s.everybody().without(seat);
        // What may be started with nobody is asked about once, with the last of all partners, for the reason.
        let last = everybody.iter().last().map_or(StateSet::NONE, StateSet::only);
        let among = |id| if startable.has(id) { everybody } else { last };
        s.measures.keys().map(|id| self.measure_option(s, seat, id, among(id), draft)).collect()
    }

    /// A measure with its possible partners among these. A joint measure is possible if some choice of partners is.
    fn measure_option(
        &self,
        s: &Scenario,
        seat: StateId,
        id: MeasureId,
        among: StateSet,
        draft: &Spent,
    ) -> MeasureOption {
        let others = s.everybody().without(seat);
        let ask = |to| self.check(seat, &Act::Propose { measure: id, to }, draft);
        let option = |joint, partners: StateSet, min, max, refused| MeasureOption {
            measure: id,
            joint,
            partners,
            partners_min: min,
            partners_max: max,
            refused,
        };
        match s.measures[id].scope {
            Scope::Unilateral => {
                let refused = self.check(seat, &Act::Adopt(id), draft).err();
                option(false, StateSet::NONE, 0, 0, refused)
            }
            Scope::Consensus(_) => option(true, StateSet::NONE, 0, 0, ask(StateSet::NONE).err()),
            Scope::Bilateral => {
                let mut refused = None;
                let partners =
                    among.iter().fold(StateSet::NONE, |set, other| match ask(StateSet::only(other)) {
                        Ok(()) => set.with(other),
                        Err(why) => {
                            refused = Some(why);
                            set
                        }
                    });
                option(true, partners, 1, 1, if partners.is_empty() { refused } else { None })
            }
            Scope::Minilateral(count) => {
                let count = usize::from(count);
                let partners = self.fitting_partners(seat, id);
                let first = partners.iter().take(count).fold(StateSet::NONE, StateSet::with);
                option(true, partners, count, others.count(), ask(first).err())
            }
        }
    }

    fn choice_options(&self, s: &Scenario, seat: StateId, draft: &Spent) -> Vec<ChoiceOption> {
        let open: Vec<IncidentId> = self
            .incidents
            .iter_enumerated()
            .filter(|(_, incident)| incident.open && incident.known_to.has(seat))
            .map(|(id, _)| id)
            .collect();
        let mut options = Vec::new();
        for (choice, entry) in s.choices.iter_enumerated() {
            match entry.toward {
                Toward::Nobody | Toward::Anyone => {
                    options.push(self.choice_option(s, seat, choice, None, draft));
                    // The Chair may be asked in quiet times, and about an incident.
                    let about: &[IncidentId] =
                        if entry.mechanism == Mechanism::Convene { &open } else { &[] };
                    for &incident in about {
                        options.push(self.choice_option(s, seat, choice, Some(incident), draft));
                    }
                }
                Toward::Incident | Toward::State | Toward::Suspect | Toward::Victim => {
                    // Nobody is offered to make good what it has not done.
                    let some = |id: &&IncidentId| !self.makes_good_nothing(seat, entry, Some(**id));
                    for &incident in open.iter().filter(some) {
                        options.push(self.choice_option(s, seat, choice, Some(incident), draft));
                    }
                }
            }
        }
        options
    }

    /// A choice about one incident with everybody at whom it may be directed.
    pub fn choice_option(
        &self,
        s: &Scenario,
        seat: StateId,
        choice: ChoiceId,
        incident: Option<IncidentId>,
        draft: &Spent,
    ) -> ChoiceOption {
        let check = |toward| self.check(seat, &Act::Respond { choice, incident, toward }, draft);
        let candidates: Vec<Suspect> = match s.choices[choice].toward {
            Toward::Nobody | Toward::Incident | Toward::Victim => Vec::new(),
            Toward::State | Toward::Anyone => s.states.keys().map(|state| s.suspect_state(state)).collect(),
            Toward::Suspect => {
                (0..s.suspects()).map(Suspect::from).filter(|at| *at != s.accident()).collect()
            }
        };
        if candidates.is_empty() {
            return ChoiceOption { choice, incident, toward: Vec::new(), refused: check(None).err() };
        }
        let own = s.suspect_state(seat);
        let mut refused = None;
        let mut toward = Vec::new();
        for candidate in candidates.into_iter().filter(|candidate| *candidate != own) {
            match check(Some(candidate)) {
                Ok(()) => toward.push(candidate),
                Err(why) => refused = refused.or(Some(why)),
            }
        }
        let refused = if toward.is_empty() { refused } else { None };
        ChoiceOption { choice, incident, toward, refused }
    }
}
