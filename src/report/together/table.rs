//! What became of joint measures in a step, text by text: what was put on the table, what position everybody took, how it
//! ended and where it came into force.

use crate::report::chapter::{known_to, with_knowers};
use crate::report::names::{Names, list};
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

    /// "“…”, put forward by A: supported by B and C; let pass by D; agreed; in force for A, B, C and D."
    pub(super) fn lines(&self, names: &Names<'_>, exercise: &Exercise) -> Vec<String> {
        self.texts.iter().map(|text| text.line(names, exercise)).collect()
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

    fn line(&self, names: &Names<'_>, exercise: &Exercise) -> String {
        let own = &exercise.proposals()[self.proposal];
        let mut parts: Vec<String> =
            STANCES.into_iter().filter_map(|stance| self.said(names, stance)).collect();
        if let Some((outcome, audience)) = self.settled {
            parts.push(with_knowers(word(ended(outcome)), known_to(names, audience).as_deref()));
        }
        if let Some((states, audience)) = self.force {
            let said = tell("told-text-force", &[("who", &names.states(states))]);
            let settled = self.settled.is_some_and(|(_, known)| known == audience);
            // Whoever knows how it ended knows of this too.
            let known = known_to(names, audience).filter(|_| !settled);
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

fn ended(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "told-text-agreed",
        Outcome::Softened => "told-text-softened",
        Outcome::Blocked => "told-text-blocked",
        Outcome::TooFew => "told-text-too-few",
    }
}

/// "Put on the table: “…” (A to B), “…” (C to all delegations)."; nothing where nothing was.
pub(super) fn put(names: &Names<'_>, exercise: &Exercise, events: &[Event]) -> Option<String> {
    let put = events.iter().filter_map(|event| match event.what {
        What::Tabled(id) => Some((&exercise.proposals()[id], event.audience)),
        _ => None,
    });
    let item = |(proposal, audience): (&crate::sim::exercise::proposal::Proposal, Audience)| {
        let parties = proposal.asked.with(proposal.by);
        let to = if parties == names.scenario.everybody() {
            word("list-all")
        } else {
            names.some_states(proposal.asked)
        };
        let pairs =
            [("measure", &*names.measure(proposal.measure)), ("by", names.state(proposal.by)), ("to", &*to)];
        let said = tell("told-put-item", &pairs);
        // The parties are named; only where others know of it as well is that said.
        let known = known_to(names, audience).filter(|_| audience != Audience::Seats(parties));
        with_knowers(said, known.as_deref())
    };
    let items: Vec<String> = put.map(item).collect();
    (!items.is_empty())
        .then(|| tell("told-put", &[("items", &list(items.iter().map(String::as_str).collect()))]))
}
