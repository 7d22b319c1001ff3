//! What gives reason to ask once more before a harsh act goes into a draft. A caution is no refusal: the act stays
//! free, and whoever means it does it. Only what the delegation itself may know is looked at.

use serde::Serialize;

use crate::sim::catalogue::choice::Harm;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::ids::{IncidentId, StateId, Suspect};

/// The reason to ask once more.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Caution {
    /// A penalty for the state that the incident hit.
    PenalisesVictim(StateId),
    /// A charge against the state that the incident hit.
    AccusesVictim(StateId),
    /// Another hostile act against the state that the incident hit.
    TurnsOnVictim(StateId),
    /// The delegation's own analysts hold it unlikely that this suspect is behind the incident.
    HeldUnlikely {
        /// The suspect at whom the act is directed.
        toward: Suspect,
        /// How likely they hold it, 0–1.
        belief: f64,
    },
    /// They hold it likelier than that, and still not likely enough for a charge before the others.
    WeakEvidence {
        /// The suspect at whom the act is directed.
        toward: Suspect,
        /// How likely they hold it, 0–1.
        belief: f64,
    },
    /// The delegation would accuse or hurt this state, and has never asked it what it knows.
    NeverAsked(StateId),
}

impl Exercise {
    /// The reason to ask this delegation whether it means this act; none for an act that needs no second thought.
    pub fn caution(&self, seat: StateId, act: &Act) -> Option<Caution> {
        let Act::Respond { choice, incident: Some(id), toward: Some(toward) } = *act else { return None };
        let harm = self.scenario.choices.get(choice)?.harm()?;
        let incident = self.incidents.get(id).filter(|incident| incident.known_to.has(seat))?;
        // Of a suspect that is none there is nothing to say: the check of the act does.
        if toward.at() >= self.scenario.suspects() {
            return None;
        }
        let victim = incident.victim;
        if self.scenario.state_of(toward) == Some(victim) {
            return Some(match harm {
                Harm::Charge => Caution::AccusesVictim(victim),
                Harm::Penalty => Caution::PenalisesVictim(victim),
                Harm::Hostility => Caution::TurnsOnVictim(victim),
            });
        }
        // What is shown to the other side in confidence is a question as much as a charge.
        let is_open = harm != Harm::Charge || self.scenario.choices[choice].public;
        self.held_doubtful(seat, id, toward, is_open)
            .or_else(|| self.never_asked(seat, id, toward).filter(|_| is_open))
    }

    fn held_doubtful(
        &self,
        seat: StateId,
        id: IncidentId,
        toward: Suspect,
        is_open: bool,
    ) -> Option<Caution> {
        // Of an everyday incident nobody asks who was behind it, so that nobody holds anything unlikely.
        if self.beliefs.of(id, seat).iter().all(|probability| *probability == 0.0) {
            return None;
        }
        let (belief, p) = (self.beliefs.get(id, seat, toward), &self.scenario.parameters);
        if belief < p.belief_unlikely {
            return Some(Caution::HeldUnlikely { toward, belief });
        }
        (is_open && belief < p.belief_weak).then_some(Caution::WeakEvidence { toward, belief })
    }

    /// The same question as that of the score: to have asked counts, answered or not; an outside group cannot be asked.
    fn never_asked(&self, seat: StateId, id: IncidentId, toward: Suspect) -> Option<Caution> {
        let state = self.scenario.state_of(toward)?;
        (!self.incidents[id].asked[seat.at()].has(state)).then_some(Caution::NeverAsked(state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::catalogue::choice::{Mechanism, Toward};
    use crate::sim::catalogue::terms::IncidentKind;
    use crate::sim::ids::{ActorId, ChoiceId, StateSet};
    use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, choice, plot, situation};

    const ID: IncidentId = IncidentId(0);

    /// The first delegation was hit; there is one choice of this mechanism and rung.
    fn hit(mechanism: Mechanism, rung: Option<u8>) -> (Situation, ChoiceId) {
        let (mut t, (plot, made)) = situation(|s| {
            let made = choice(s, mechanism, Toward::Suspect);
            s.choices[made].rung = rung;
            s.choices[made].public = matches!(mechanism, Mechanism::Name | Mechanism::NameJointly);
            (plot(s, IncidentKind::Theft, FIRST), made)
        });
        t.begin(plot);
        (t, made)
    }

    fn at(choice: ChoiceId, toward: Suspect) -> Act {
        Act::Respond { choice, incident: Some(ID), toward: Some(toward) }
    }

    /// What the second delegation is asked when it does this to the state that was hit.
    fn against_victim(mechanism: Mechanism, rung: Option<u8>) -> Option<Caution> {
        let (t, made) = hit(mechanism, rung);
        t.ex.seat(SECOND).caution(&at(made, t.s.suspect_state(FIRST)))
    }

    #[test]
    fn to_penalise_accuse_or_turn_on_the_state_that_was_hit_asks_first() {
        for mechanism in [Mechanism::Name, Mechanism::NameJointly, Mechanism::Demarche] {
            assert_eq!(against_victim(mechanism, None), Some(Caution::AccusesVictim(FIRST)), "{mechanism:?}");
        }
        assert_eq!(against_victim(Mechanism::Penalty, None), Some(Caution::PenalisesVictim(FIRST)));
        assert_eq!(against_victim(Mechanism::CovertReply, None), Some(Caution::TurnsOnVictim(FIRST)));
        assert_eq!(against_victim(Mechanism::Plain, Some(2)), Some(Caution::TurnsOnVictim(FIRST)));
    }

    #[test]
    fn to_ask_to_share_and_to_help_never_ask_first_whomever_they_concern() {
        for mechanism in
            [Mechanism::Contact, Mechanism::ShareIndicators, Mechanism::OfferHelp, Mechanism::StopAbuse]
        {
            assert_eq!(against_victim(mechanism, Some(8)), None, "{mechanism:?}");
        }
        assert_eq!(against_victim(Mechanism::Plain, Some(1)), None);
        assert_eq!(against_victim(Mechanism::Plain, None), None);
    }

    /// What the second delegation is asked when it does this to the third, with these bounds above its belief.
    fn against_third(mechanism: Mechanism, unlikely: f64, weak: f64) -> (Option<Caution>, Suspect, f64) {
        let (mut t, made) = hit(mechanism, None);
        let third = t.s.suspect_state(THIRD);
        let belief = t.ex.beliefs.get(ID, SECOND, third);
        let mut s = (*t.s).clone();
        (s.parameters.belief_unlikely, s.parameters.belief_weak) = (belief + unlikely, belief + weak);
        t.ex.scenario = s.into();
        t.ex.incidents[ID].asked[SECOND.at()] = StateSet::only(THIRD);
        (t.ex.caution(SECOND, &at(made, third)), third, belief)
    }

    #[test]
    fn a_suspect_that_the_own_analysts_hold_unlikely_asks_first_and_the_bound_itself_does_not() {
        let (caution, toward, belief) = against_third(Mechanism::Penalty, 1e-9, 1e-9);
        assert_eq!(caution, Some(Caution::HeldUnlikely { toward, belief }));
        assert_eq!(against_third(Mechanism::Penalty, 0.0, 0.0).0, None);
    }

    #[test]
    fn weak_evidence_asks_first_before_the_others_and_not_in_confidence() {
        let (caution, toward, belief) = against_third(Mechanism::Name, 0.0, 1e-9);
        assert_eq!(caution, Some(Caution::WeakEvidence { toward, belief }));
        assert_eq!(against_third(Mechanism::Name, 0.0, 0.0).0, None, "the bound itself");
        assert_eq!(against_third(Mechanism::Demarche, 0.0, 1e-9).0, None, "in confidence");
    }

    #[test]
    fn a_state_that_was_never_asked_asks_first_and_one_that_was_asked_does_not() {
        for (mechanism, asks) in
            [(Mechanism::Name, true), (Mechanism::Penalty, true), (Mechanism::Demarche, false)]
        {
            let (mut t, made) = hit(mechanism, None);
            let third = t.s.suspect_state(THIRD);
            t.convince(ID, SECOND, third);
            let never = asks.then_some(Caution::NeverAsked(THIRD));
            assert_eq!(t.ex.caution(SECOND, &at(made, third)), never, "{mechanism:?}");
            t.ex.incidents[ID].asked[SECOND.at()] = StateSet::only(THIRD);
            assert_eq!(t.ex.caution(SECOND, &at(made, third)), None, "{mechanism:?}");
        }
        let (mut t, made) = hit(Mechanism::Name, None);
        let outside = t.s.suspect_actor(ActorId(0));
        t.convince(ID, SECOND, outside);
        assert_eq!(t.ex.caution(SECOND, &at(made, outside)), None, "an outside group cannot be asked");
    }

    #[test]
    fn each_delegation_is_asked_by_its_own_belief_and_never_by_the_truth() {
        let (mut t, made) = hit(Mechanism::Name, None);
        let [third, outside] = [t.s.suspect_state(THIRD), t.s.suspect_actor(ActorId(0))];
        assert_eq!(t.ex.incidents[ID].truth, outside);
        t.convince(ID, SECOND, third);
        for seat in [FIRST, SECOND] {
            t.ex.incidents[ID].asked[seat.at()] = StateSet::only(THIRD);
        }
        let asked = |t: &Situation, seat, toward| t.ex.caution(seat, &at(made, toward)).is_some();
        assert!(!asked(&t, SECOND, third) && asked(&t, FIRST, third));
        assert!(asked(&t, SECOND, outside), "an outside group, whatever is true");
        let before = [third, outside].map(|toward| t.ex.caution(SECOND, &at(made, toward)));
        t.ex.incidents[ID].truth = third;
        assert_eq!([third, outside].map(|toward| t.ex.caution(SECOND, &at(made, toward))), before);
    }

    #[test]
    fn whoever_does_not_know_of_the_incident_learns_nothing_from_the_question() {
        let (mut t, made) = hit(Mechanism::Penalty, None);
        t.ex.incidents[ID].known_to = t.ex.incidents[ID].known_to.without(SECOND);
        assert_eq!(t.ex.caution(SECOND, &at(made, t.s.suspect_state(FIRST))), None);
        let nowhere = Act::Respond { choice: made, incident: Some(IncidentId(90)), toward: None };
        assert_eq!(t.ex.caution(SECOND, &nowhere), None);
        assert_eq!(t.ex.caution(FIRST, &at(made, Suspect(u8::MAX))), None);
    }

    #[test]
    fn where_nobody_asks_who_was_behind_it_nothing_is_held_unlikely() {
        let (mut t, made) = hit(Mechanism::Penalty, None);
        let [first, third] = [FIRST, THIRD].map(|state| t.s.suspect_state(state));
        t.ex.beliefs.clear();
        t.ex.beliefs.skip();
        assert_eq!(t.ex.caution(SECOND, &at(made, third)), Some(Caution::NeverAsked(THIRD)));
        t.ex.incidents[ID].asked[SECOND.at()] = StateSet::only(THIRD);
        assert_eq!(t.ex.caution(SECOND, &at(made, third)), None);
        assert_eq!(t.ex.caution(SECOND, &at(made, first)), Some(Caution::PenalisesVictim(FIRST)));
    }

    #[test]
    fn the_question_refuses_nothing() {
        let (mut t, made) = hit(Mechanism::Penalty, None);
        let act = at(made, t.s.suspect_state(FIRST));
        assert!(t.ex.caution(SECOND, &act).is_some());
        let mut draft = t.ex.draft(SECOND);
        assert_eq!(t.ex.add(&mut draft, act), Ok(()));
        assert_eq!(t.ex.seal(&draft), Ok(()));
    }
}
