//! How every reasoning bot decides: it takes positions, answers incidents, builds measures, each time the
//! legal act it values most. What it values is its temperament's [`Manner`].
//!
//! The order matters, because what is spent first is not there for the rest: positions come first, because a
//! proposal waits for one step only (MODEL.md 7.4); a crisis comes before building, because it does not wait
//! a quarter. An act that the rules refuse is passed over, so a decision is legal at every moment and needs
//! no repair at the end.

use super::situation::Situation;
use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::catalogue::measure::{Category, Measure, Scope};
use crate::sim::chance::Stream;
use crate::sim::decide::draft::Draft;
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ChoiceId, MeasureId, StateId, StateSet, Suspect};
use crate::sim::quantity::StateQuantity;
use crate::sim::view::Seat;

/// What a temperament values. Values are compared with each other; only acts worth more than 0 are done.
pub struct Manner {
    /// Appetite per category of measure, in the order of [`Category`].
    pub measures: [f64; 6],
    /// Appetite for measures that need others, as a factor.
    pub joint: f64,
    /// Share of the budget kept in hand, 0–1.
    pub thrift: f64,
    /// Added to the objection against a joint measure: below 0 warmer, above 0 colder.
    pub coldness: f64,
    /// Pays when it agrees, or lets others pay.
    pub pays: bool,
    /// The worth of a crisis choice in a situation; 0 or less: not done.
    pub worth: fn(&Situation, &Choice) -> f64,
}

/// The decision of a bot of this manner.
pub fn decide(seat: &Seat, manner: &Manner) -> Draft {
    let mut hand = Hand { draft: seat.draft(), luck: seat.luck() };
    take_positions(seat, manner, &mut hand);
    answer_incidents(seat, manner, &mut hand);
    build_measures(seat, manner, &mut hand);
    hand.draft
}

struct Hand {
    draft: Draft,
    luck: Stream,
}

impl Hand {
    /// Puts an act into the decision if it is legal.
    fn take(&mut self, seat: &Seat, act: Act) -> bool {
        seat.add(&mut self.draft, act).is_ok()
    }
}

fn take_positions(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    let p = seat.catalogue().parameters();
    for (proposal, measure, by) in seat.open_proposals() {
        let fondness = p.bot_fondness * (seat.trust(by) - 0.5);
        let stance = seat.stance_at(seat.objection(measure) + manner.coldness - fondness);
        let stance = match stance {
            Stance::Support | Stance::Amend if !manner.pays => Stance::Acquiesce,
            other => other,
        };
        // What cannot be paid for is let pass.
        if !hand.take(seat, Act::Answer { proposal, stance }) {
            hand.take(seat, Act::Answer { proposal, stance: Stance::Acquiesce });
        }
    }
}

fn answer_incidents(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    let p = seat.catalogue().parameters();
    let (asked_choices, _) = seat.asked_for();
    for _ in 0..seat.choices_max() {
        let mut best: Option<(f64, Act)> = None;
        for known in seat.open_incidents().filter_map(|id| seat.incident(id)) {
            let situation = Situation::of(seat, known);
            for (id, choice) in seat.catalogue().choices().iter_enumerated() {
                let asked = asked_choices >> id.0 & 1 == 1 && manner.pays;
                let crowd = matches!(choice.mechanism, Mechanism::OfferHelp | Mechanism::JointProbe);
                if crowd && (known.helped || (!situation.victim && hand.luck.unit() >= p.bot_steps_forward)) {
                    continue;
                }
                let weight = (known.severity / 5.0).clamp(0.4, 1.4);
                let worth =
                    weight * (manner.worth)(&situation, choice) + if asked { p.bot_asked } else { 0.0 };
                if worth > best.map_or(0.0, |(most, _)| most)
                    && let Some(act) = directed(seat, &situation, id, choice)
                    && seat.check(&act, hand.draft.spent()).is_ok()
                {
                    best = Some((worth, act));
                }
            }
        }
        match best {
            Some((_, act)) => hand.take(seat, act),
            None => return,
        };
    }
}

/// The choice directed at whom it is meant for in this situation.
fn directed(seat: &Seat, situation: &Situation, choice: ChoiceId, entry: &Choice) -> Option<Act> {
    let incident = Some(situation.known.incident);
    let state = |state: StateId| (state != seat.me()).then(|| seat.catalogue().suspect_state(state));
    let (incident, toward): (_, Option<Suspect>) = match entry.toward {
        Toward::Nobody => (None, None),
        Toward::Incident | Toward::Victim => (incident, None),
        Toward::Suspect => (incident, Some(situation.suspect.0)),
        // The state hit turns to whom it suspects; others turn to the state that was hit.
        Toward::State if situation.victim => (incident, Some(state(situation.state.0)?)),
        Toward::State => (incident, Some(state(situation.known.victim)?)),
        Toward::Anyone => {
            let other = if situation.victim { situation.state.0 } else { situation.known.victim };
            (None, Some(state(other)?))
        }
    };
    Some(Act::Respond { choice, incident, toward })
}

fn build_measures(seat: &Seat, manner: &Manner, hand: &mut Hand) {
    if seat.step().is_none() {
        return;
    }
    let p = seat.catalogue().parameters();
    let kept = manner.thrift * seat.own(StateQuantity::Budget);
    let (_, asked) = seat.asked_for();
    let mut worths: Vec<(f64, MeasureId)> = seat
        .catalogue()
        .measures()
        .iter_enumerated()
        .filter(|(_, measure)| measure.price.budget() <= seat.own(StateQuantity::Budget) - kept)
        .map(|(id, measure)| {
            // A little luck, so that not all delegations of one temperament do the same.
            let taste = 0.6 + 0.8 * hand.luck.unit();
            let wanted = if asked.has(id) && manner.pays { p.bot_asked } else { 0.0 };
            (worth(seat, manner, measure, id) * taste + wanted, id)
        })
        .filter(|(worth, _)| *worth > 0.0)
        .collect();
    worths.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let most = seat.measures_max();
    let mut taken = 0;
    for (_, id) in worths.into_iter().take(12) {
        if taken < most && start(seat, id, hand) {
            taken += 1;
        }
    }
}

/// Paragraphs served per cost, by appetite; nobody proposes what its own red line forbids.
fn worth(seat: &Seat, manner: &Manner, measure: &Measure, id: MeasureId) -> f64 {
    let joint = if measure.scope == Scope::Unilateral { 1.0 } else { manner.joint };
    let served = measure.serves.len() as f64 / (1.0 + measure.price.budget() + 4.0 * measure.upkeep);
    manner.measures[measure.category as usize] * joint * served - 2.0 * seat.own_redline(id)
}

fn start(seat: &Seat, id: MeasureId, hand: &mut Hand) -> bool {
    let scope = seat.catalogue().measures()[id].scope;
    match scope {
        Scope::Unilateral => hand.take(seat, Act::Adopt(id)),
        // Somebody has to table it, not everybody.
        Scope::Consensus(_) if hand.luck.unit() >= seat.catalogue().parameters().bot_leads => false,
        Scope::Consensus(_) => hand.take(seat, Act::Propose { measure: id, to: StateSet::NONE }),
        Scope::Bilateral => {
            let partners = by_trust(seat, &mut hand.luck);
            partners
                .into_iter()
                .take(4)
                .any(|other| hand.take(seat, Act::Propose { measure: id, to: StateSet::only(other) }))
        }
        Scope::Minilateral(count) => {
            let partners = by_trust(seat, &mut hand.luck);
            let to = partners.into_iter().take(usize::from(count) + 2).fold(StateSet::NONE, StateSet::with);
            hand.take(seat, Act::Propose { measure: id, to })
        }
    }
}

/// The other delegations, those trusted more first, with a little luck between equals.
fn by_trust(seat: &Seat, luck: &mut Stream) -> Vec<StateId> {
    let others = seat.everybody().without(seat.me());
    let mut liked: Vec<(f64, StateId)> =
        others.iter().map(|other| (seat.trust(other) + 0.1 * luck.unit(), other)).collect();
    liked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    liked.into_iter().map(|(_, other)| other).collect()
}

/// Appetite by category, written with the names of the categories.
pub const fn appetite(of: &[(Category, f64)]) -> [f64; 6] {
    let mut all = [0.0; 6];
    let mut place = 0;
    while place < of.len() {
        all[of[place].0 as usize] = of[place].1;
        place += 1;
    }
    all
}
