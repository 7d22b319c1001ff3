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
        self.held_unlikely(seat, id, toward)
    }

    fn held_unlikely(&self, seat: StateId, id: IncidentId, toward: Suspect) -> Option<Caution> {
        // Of an everyday incident nobody asks who was behind it, so that nobody holds anything unlikely.
        if self.beliefs.of(id, seat).iter().all(|probability| *probability == 0.0) {
            return None;
        }
        let belief = self.beliefs.get(id, seat, toward);
        (belief < self.scenario.parameters.belief_unlikely)
            .then_some(Caution::HeldUnlikely { toward, belief })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::catalogue::choice::{Mechanism, Toward};
    use crate::sim::catalogue::terms::IncidentKind;
    use crate::sim::ids::{ActorId, ChoiceId};
    use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, choice, plot, situation};

    const ID: IncidentId = IncidentId(0);

    /// The first delegation was hit; there is one choice of this mechanism and rung.
    fn hit(mechanism: Mechanism, rung: Option<u8>) -> (Situation, ChoiceId) {
        let (mut t, (plot, made)) = situation(|s| {
            let made = choice(s, mechanism, Toward::Suspect);
            s.choices[made].rung = rung;
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

    #[test]
    fn a_suspect_that_the_own_analysts_hold_unlikely_asks_first_and_the_bound_itself_does_not() {
        let asked = |above: f64| {
            let (mut t, made) = hit(Mechanism::Penalty, None);
            let third = t.s.suspect_state(THIRD);
            let belief = t.ex.beliefs.get(ID, SECOND, third);
            let mut s = (*t.s).clone();
            s.parameters.belief_unlikely = belief + above;
            t.ex.scenario = s.into();
            (t.ex.caution(SECOND, &at(made, third)), Caution::HeldUnlikely { toward: third, belief })
        };
        let (caution, expected) = asked(1e-9);
        assert_eq!(caution, Some(expected));
        assert_eq!(asked(0.0).0, None);
    }

    #[test]
    fn each_delegation_is_asked_by_its_own_belief_and_never_by_the_truth() {
        let (mut t, made) = hit(Mechanism::Name, None);
        let [third, outside] = [t.s.suspect_state(THIRD), t.s.suspect_actor(ActorId(0))];
        assert_eq!(t.ex.incidents[ID].truth, outside);
        t.convince(ID, SECOND, third);
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
