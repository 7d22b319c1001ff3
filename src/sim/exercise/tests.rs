//! The conditions of the plot: what counts as having been done, reached or agreed.

use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::Outcome;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::exercise::proposal::Proposal;
use crate::sim::ids::{ActorId, ChoiceId, MeasureId, PlotId, STATES_MAX, StateSet};
use crate::sim::plot::{Aim, Condition};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Redline;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, measure, plot, situation};

const CHOICE: ChoiceId = ChoiceId(5);

/// Two incidents of which the first has begun.
fn crisis() -> (Situation, [PlotId; 2]) {
    let (mut t, plots) = situation(|s| [FIRST, SECOND].map(|against| plot(s, IncidentKind::Theft, against)));
    t.begin(plots[0]);
    (t, plots)
}

/// The first delegation has made its choice about the first incident, or about none, at the second delegation.
fn chosen(about_it: bool) -> (Situation, [PlotId; 2]) {
    let (mut t, plots) = crisis();
    let incident = t.ex.incident_of(plots[0]).filter(|_| about_it);
    t.ex.world.states[FIRST].choices_made |= 1 << CHOICE.0;
    let target = Some(SECOND);
    let made = MadeChoice { seat: FIRST, choice: CHOICE, incident, toward: None, target, suspected: false };
    t.ex.made.push(made);
    (t, plots)
}

#[test]
fn red_lines_that_are_drawn_anew_take_the_place_of_all_others() {
    let (mut t, _) = crisis();
    let [first, second] = [MeasureId(3), MeasureId(4)];
    let line = |of, measure, strength| Redline { of, measure, strength, because: String::new() };
    let now = |t: &Situation| [first, second].map(|measure| t.ex.tables.redline(SECOND, measure));
    t.ex.redraw([line(SECOND, first, 0.4), line(THIRD, second, 0.2)]);
    assert_eq!(now(&t), [0.4, 0.0]);
    assert_eq!(t.ex.scenario.redline(THIRD, second), 0.2);
    t.ex.redraw([line(SECOND, second, 0.3)]);
    assert_eq!(now(&t), [0.0, 0.3]);
    assert!(t.s.redlines.is_empty(), "the scenario of others is as it was");
}

#[test]
fn a_choice_counts_for_whoever_made_it_about_what_and_at_whom_it_was_made() {
    let (t, [begun, other]) = chosen(true);
    let did = |seat, aim| t.ex.holds(&Condition::Did(CHOICE, seat, aim));
    let about = |plot| Aim { about: Some(plot), toward: None };
    let at = |suspect| Aim { about: None, toward: Some(suspect) };
    assert!(did(FIRST, Aim::default()) && !did(SECOND, Aim::default()));
    assert!(did(FIRST, about(begun)) && !did(FIRST, about(other)));
    assert!(did(FIRST, at(t.s.suspect_state(SECOND))));
    assert!(!did(FIRST, at(t.s.suspect_state(THIRD))) && !did(FIRST, at(t.s.suspect_actor(ActorId(0)))));
    assert!(t.ex.holds(&Condition::AnyoneDid(CHOICE, about(begun))));
}

#[test]
fn a_choice_about_no_incident_is_not_one_about_an_incident_that_has_not_begun() {
    let (t, plots) = chosen(false);
    for plot in plots {
        let aim = Aim { about: Some(plot), toward: None };
        assert!(!t.ex.holds(&Condition::Did(CHOICE, FIRST, aim)));
    }
    assert!(t.ex.holds(&Condition::Did(CHOICE, FIRST, Aim::default())));
}

#[test]
fn of_an_incident_that_has_not_begun_nothing_holds_not_even_what_is_always_so() {
    let (t, [begun, other]) = crisis();
    let suspect = t.s.suspect_state(THIRD);
    let least = |plot| {
        [
            Condition::RungAtLeast(plot, 0),
            Condition::RungReached(plot, 0),
            Condition::SpreadAtLeast(plot, 0.0),
            Condition::BeliefAtLeast(FIRST, plot, suspect, 0.0),
        ]
    };
    assert!(least(begun).iter().all(|condition| t.ex.holds(condition)));
    assert!(!least(other).iter().any(|condition| t.ex.holds(condition)));
    assert!(t.ex.holds(&Condition::Not(Box::new(Condition::RungReached(other, 0)))));
}

#[test]
fn what_a_crisis_has_reached_it_has_reached_for_good() {
    let (mut t, [begun, _]) = crisis();
    let id = t.ex.incident_of(begun).expect("it has begun");
    (t.ex.incidents[id].rung, t.ex.incidents[id].rung_peak) = (1, 4);
    assert!(t.ex.holds(&Condition::RungReached(begun, 4)) && !t.ex.holds(&Condition::RungAtLeast(begun, 2)));
}

#[test]
fn a_softened_text_was_agreed_a_blocked_one_was_not_and_neither_is_on_the_table() {
    let after = |outcome: Option<Outcome>| {
        let (mut t, measure) = situation(|s| measure(s, Scope::Bilateral));
        let asked = StateSet::only(SECOND);
        let stances = [None; STATES_MAX];
        t.ex.proposals.push(Proposal {
            measure,
            by: FIRST,
            asked,
            due: 1,
            paid: 0.0,
            outcome,
            stances,
            silent: StateSet::NONE,
        });
        let all: [fn(MeasureId) -> Condition; 4] =
            [Condition::OnTable, Condition::Agreed, Condition::Softened, Condition::Blocked];
        all.map(|condition| t.ex.holds(&condition(measure)))
    };
    assert_eq!(after(None), [true, false, false, false]);
    assert_eq!(after(Some(Outcome::Agreed)), [false, true, false, false]);
    assert_eq!(after(Some(Outcome::Softened)), [false, true, true, false]);
    assert_eq!(after(Some(Outcome::Blocked)), [false, false, false, true]);
    assert_eq!(after(Some(Outcome::TooFew)), [false; 4]);
}

#[test]
fn a_level_is_reached_when_it_is_equalled() {
    let (mut t, _) = crisis();
    t.ex.world.add_tension(FIRST, SECOND, 0.1);
    t.set_trust(FIRST, SECOND, 0.3);
    let levels = |above: f64| {
        [
            Condition::TrustAtLeast(FIRST, SECOND, t.trust(FIRST, SECOND) + above),
            Condition::TensionAtLeast(SECOND, FIRST, t.ex.world.tension(FIRST, SECOND) + above),
            Condition::CohesionAtLeast(t.ex.world.cohesion() + above),
            Condition::StateAtLeast(
                FIRST,
                StateQuantity::Budget,
                t.get(FIRST, StateQuantity::Budget) + above,
            ),
        ]
    };
    assert!(levels(0.0).iter().all(|condition| t.ex.holds(condition)));
    assert!(!levels(0.001).iter().any(|condition| t.ex.holds(condition)));
}

#[test]
fn a_measure_in_place_for_some_counts_each_state_in_which_it_is_in_force() {
    let (mut t, measure) = situation(|s| measure(s, Scope::Unilateral));
    for state in [FIRST, THIRD] {
        t.ex.world.states[state].in_force.insert(measure);
    }
    t.ex.world.states[SECOND].under_way.insert(measure);
    assert!(
        t.ex.holds(&Condition::InPlace(measure, FIRST)) && !t.ex.holds(&Condition::InPlace(measure, SECOND))
    );
    assert!(
        t.ex.holds(&Condition::InPlaceFor(measure, 2)) && !t.ex.holds(&Condition::InPlaceFor(measure, 3))
    );
}
