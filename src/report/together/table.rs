//! What became of joint measures in a step, text by text: what position everybody took, how it ended and where it came
//! into force.

use super::pairs::{self, Pair, ended};
use crate::report::chapter::{known_to, with_knowers};
use crate::report::names::Names;
use crate::sim::decision::{Act, Decision, Stance};
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, Event, Outcome, What};
use crate::sim::ids::{ProposalId, StateId, StateSet};
use crate::words::{tell, word};

/// In which order positions are told.
const STANCES: [Stance; 4] = [Stance::Support, Stance::Amend, Stance::Acquiesce, Stance::Block];

/// The texts on which somebody took a position in a step, or that were settled in it.
pub(super) struct Table {
    texts: Vec<Text>,
}

struct Text {
    proposal: ProposalId,
    positions: Vec<(Stance, StateId)>,
    settled: Option<(Outcome, Audience)>,
    /// For whom it came into force in the same step, and who knows of that.
    force: Option<(StateSet, Audience)>,
}

impl Table {
    /// Positions are in the decisions of a step, in the order of the seats; how a text ended is among its events.
    pub(super) fn of(exercise: &Exercise, events: &[Event], decisions: &[Decision]) -> Self {
        let mut table = Self { texts: Vec::new() };
        for (seat, decision) in decisions.iter().enumerate() {
            for act in &decision.acts {
                if let Act::Answer { proposal, stance } = *act {
                    table.text(proposal).positions.push((stance, StateId::from(seat)));
                }
            }
        }
        for event in events {
            if let What::Settled(id, outcome) = event.what {
                table.text(id).settled = Some((outcome, event.audience));
            }
        }
        for event in events {
            if let What::InForce(_, states) = event.what
                && let Some(text) =
                    table.texts.iter_mut().find(|text| text.is_brought_by(exercise, event.what))
            {
                text.force = Some((states, event.audience));
            }
        }
        table
    }

    fn text(&mut self, proposal: ProposalId) -> &mut Text {
        let known = self.texts.iter().position(|text| text.proposal == proposal);
        let place = known.unwrap_or_else(|| {
            self.texts.push(Text { proposal, positions: Vec::new(), settled: None, force: None });
            self.texts.len() - 1
        });
        &mut self.texts[place]
    }

    /// Is this event told here?
    pub(super) fn has(&self, exercise: &Exercise, what: What) -> bool {
        match what {
            What::Settled(id, _) => self.texts.iter().any(|text| text.proposal == id),
            What::InForce(measure, states) => self.texts.iter().any(|text| {
                let same = exercise.proposals()[text.proposal].measure == measure;
                same && text.force.is_some_and(|(of, _)| of == states)
            }),
            _ => false,
        }
    }

    /// "“…”, put forward by A: supported by B and C; let pass by D; agreed; in force for A, B, C and D." Several texts
    /// between two delegations each are told together.
    pub(super) fn lines(&self, names: &Names<'_>, exercise: &Exercise) -> Vec<String> {
        let pairs: Vec<(Pair, ProposalId)> =
            self.texts.iter().filter_map(|text| Some((text.pair(exercise)?, text.proposal))).collect();
        let are_together = pairs.len() > 1;
        let alone = self.texts.iter().filter(|text| !are_together || text.pair(exercise).is_none());
        let mut lines: Vec<String> = alone.map(|text| text.line(names, exercise)).collect();
        lines.extend(are_together.then(|| pairs::line(names, exercise, &pairs)));
        lines
    }
}

impl Text {
    /// Did this text bring the measure into force?
    fn is_brought_by(&self, exercise: &Exercise, what: What) -> bool {
        let What::InForce(measure, states) = what else { return false };
        let own = &exercise.proposals()[self.proposal];
        let parties = own.asked.with(own.by);
        let agreed = self.settled.is_some_and(|(outcome, _)| outcome.is_agreed());
        agreed && self.force.is_none() && own.measure == measure && parties.and(states) == states
    }

    /// How it went, if it lay between two delegations and nobody else knows how.
    fn pair(&self, exercise: &Exercise) -> Option<Pair> {
        let own = &exercise.proposals()[self.proposal];
        let parties = own.asked.with(own.by);
        let ([(stance, _)], Some((outcome, audience))) = (&self.positions[..], self.settled) else {
            return None;
        };
        // That a measure is in force everybody may see; how it was settled is theirs.
        let in_force = self.force.is_some();
        let is_for_both = self.force.is_none_or(|(states, _)| states == parties);
        let is_between_two = own.asked.count() == 1 && audience == Audience::Seats(parties) && is_for_both;
        is_between_two.then_some(Pair { stance: *stance, outcome, in_force })
    }

    fn line(&self, names: &Names<'_>, exercise: &Exercise) -> String {
        let own = &exercise.proposals()[self.proposal];
        let parties = own.asked.with(own.by);
        let known = |audience| match audience {
            Audience::Seats(seats) if seats == parties && parties != names.scenario.everybody() => {
                Some(word("told-not-public"))
            }
            others => known_to(names, others),
        };
        let mut parts: Vec<String> =
            STANCES.into_iter().filter_map(|stance| self.said(names, stance)).collect();
        let named = self.positions.iter().fold(StateSet::only(own.by), |all, (_, who)| all.with(*who));
        let silent = parties.minus(named);
        if self.settled.is_some() && !silent.is_empty() {
            parts.push(tell("told-text-silent", &[("who", &names.states(silent))]));
        }
        if let Some((outcome, audience)) = self.settled {
            parts.push(with_knowers(word(ended(outcome)), known(audience).as_deref()));
        }
        if let Some((states, audience)) = self.force {
            let said = if states == parties {
                word("told-text-force-all")
            } else {
                tell("told-text-force", &[("who", &names.states(states))])
            };
            let settled = self.settled.is_some_and(|(_, known)| known == audience);
            // Whoever knows how it ended knows of this too.
            let known = known(audience).filter(|_| !settled);
            parts.push(with_knowers(said, known.as_deref()));
        }
        let pairs = [
            ("measure", &*names.measure(own.measure)),
            ("by", names.state(own.by)),
            ("parts", &*parts.join("; ")),
        ];
        tell("told-text", &pairs)
    }

    fn said(&self, names: &Names<'_>, stance: Stance) -> Option<String> {
        let who = self.positions.iter().filter(|(other, _)| *other == stance);
        let who = who.fold(StateSet::NONE, |all, (_, state)| all.with(*state));
        let key = match stance {
            Stance::Support => "told-text-support",
            Stance::Acquiesce => "told-text-acquiesce",
            Stance::Amend => "told-text-amend",
            Stance::Block => "told-text-block",
        };
        (!who.is_empty()).then(|| tell(key, &[("who", &names.states(who))]))
    }
}
