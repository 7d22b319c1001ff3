//! How a crisis choice is carried out: in which order, who learns of it, and what it does to the ladder.

use crate::sim::adjudicate::crisis::response;
use crate::sim::catalogue::choice::{Choice, Mechanism, Toward};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Case, Effect, EvidenceRow, IncidentKind, Mark};
use crate::sim::decision::Act;
use crate::sim::exercise::event::{Audience, Push, What};
use crate::sim::ids::{ChoiceId, IncidentId, StateId, StateSet};
use crate::sim::quantity::{DyadQuantity, RegionQuantity, StateQuantity};
use crate::sim::tests::situation::{
    FIRST, PURSE, SECOND, Situation, THIRD, choice, cited, plot, same, situation,
};

const ID: IncidentId = IncidentId(0);

/// An incident at the first delegation, and a choice as `write` leaves it.
fn crisis(mechanism: Mechanism, toward: Toward, write: impl FnOnce(&mut Choice)) -> (Situation, ChoiceId) {
    let (t, (incident, choice)) = situation(|s| {
        let choice = choice(s, mechanism, toward);
        write(&mut s.choices[choice]);
        (plot(s, IncidentKind::Theft, FIRST), choice)
    });
    let mut t = t.in_crisis();
    t.begin(incident);
    (t, choice)
}

/// These delegations make their choice about the incident, each at the second delegation.
fn respond(t: &mut Situation, choices: &[(StateId, ChoiceId)]) {
    let toward = Some(t.s.suspect_state(SECOND));
    let act = |choice| Act::Respond { choice, incident: Some(ID), toward };
    let acts: Vec<_> = choices.iter().map(|&(by, choice)| (by, act(choice))).collect();
    let decisions = t.decisions(&acts);
    response::make(&mut t.ex, &t.s, &decisions);
}

#[test]
fn asking_takes_effect_before_accusing_whatever_the_order_of_seats() {
    let (t, [name, ask, strike]) = situation(|s| {
        plot(s, IncidentKind::Theft, FIRST);
        [Mechanism::Name, Mechanism::Contact, Mechanism::CovertReply]
            .map(|does| choice(s, does, Toward::State))
    });
    let mut t = t.in_crisis();
    t.begin(crate::sim::ids::PlotId(0));
    respond(&mut t, &[(FIRST, strike), (FIRST, name), (StateId(2), ask)]);
    let order: Vec<_> = t.ex.made.iter().map(|made| made.choice).collect();
    assert_eq!(order, [ask, name, strike]);
}

#[test]
fn an_answer_to_something_that_is_over_lapses_and_costs_nothing() {
    let (mut t, choice) =
        crisis(Mechanism::Plain, Toward::State, |choice| choice.price = Price::printed(2, 0));
    t.ex.incidents[ID].open = false;
    respond(&mut t, &[(FIRST, choice)]);
    same(t.get(FIRST, StateQuantity::Budget), PURSE);
    assert!(t.ex.made.is_empty());
    assert_eq!(t.happened(|what| matches!(what, What::Lapsed(FIRST, _))), 1);
}

#[test]
fn a_choice_towards_whoever_was_hit_is_directed_at_it() {
    let (mut t, choice) = crisis(Mechanism::Plain, Toward::Victim, |_| ());
    respond(&mut t, &[(SECOND, choice)]);
    assert_eq!(t.ex.made[0].target, Some(FIRST));
}

#[test]
fn a_choice_sets_its_rung_and_its_counterpart_and_lowers_no_crisis() {
    let rung = |from: u8| {
        let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| choice.rung = Some(3));
        t.ex.incidents[ID].rung = from;
        respond(&mut t, &[(FIRST, choice)]);
        assert_eq!(t.ex.incidents[ID].counterpart, Some(SECOND));
        let now = t.ex.incidents[ID].rung;
        assert_eq!(
            t.happened(|what| *what == What::Rung(ID, from, now, Push::Act)),
            usize::from(now != from)
        );
        now
    };
    assert_eq!([0, 3, 5].map(rung), [3, 3, 5]);
}

#[test]
fn a_harsh_choice_stands_from_its_hour_on_and_a_milder_one_takes_nothing_back() {
    let stands = |rung: u8, before: (u8, f64)| {
        let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| choice.rung = Some(rung));
        t.ex.incidents[ID].stands = before;
        let (now, hours) = (t.ex.hours, t.s.parameters.stands_hours);
        respond(&mut t, &[(FIRST, choice)]);
        let (set, until) = t.ex.incidents[ID].stands;
        (set, until == now + hours)
    };
    assert_eq!(stands(3, (0, 0.0)), (3, true));
    assert_eq!(stands(2, (0, 0.0)), (0, false), "a protest in confidence binds nobody");
    assert_eq!(stands(3, (5, f64::MAX)), (5, false));
    assert_eq!(stands(3, (5, 0.0)), (3, true), "what stood before is over");
}

/// The crisis over the incident after this delegation made a harsh choice at that one: its rung and its other side.
fn after_harsh(by: StateId, at: StateId, with: Option<StateId>) -> (u8, Option<StateId>) {
    let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| choice.rung = Some(3));
    (t.ex.incidents[ID].counterpart, t.ex.incidents[ID].rung) = (with, 1);
    let act = Act::Respond { choice, incident: Some(ID), toward: Some(t.s.suspect_state(at)) };
    let decisions = t.decisions(&[(by, act)]);
    response::make(&mut t.ex, &t.s, &decisions);
    (t.ex.incidents[ID].rung, t.ex.incidents[ID].counterpart)
}

#[test]
fn the_state_that_was_hit_turns_the_crisis_and_the_other_side_answers_in_it() {
    assert_eq!(after_harsh(FIRST, SECOND, None), (3, Some(SECOND)));
    assert_eq!(after_harsh(FIRST, THIRD, Some(SECOND)), (3, Some(THIRD)));
    assert_eq!(after_harsh(SECOND, FIRST, Some(SECOND)), (3, Some(SECOND)));
}

#[test]
fn a_third_state_that_strikes_moves_no_crisis_of_others() {
    assert_eq!(
        after_harsh(THIRD, FIRST, None),
        (1, None),
        "the state that was hit has no quarrel with itself"
    );
    assert_eq!(after_harsh(THIRD, FIRST, Some(SECOND)), (1, Some(SECOND)));
    assert_eq!(after_harsh(THIRD, SECOND, Some(SECOND)), (1, Some(SECOND)));
    assert_eq!(
        after_harsh(SECOND, THIRD, Some(SECOND)),
        (1, Some(SECOND)),
        "nor does its own quarrel with a third"
    );
}

#[test]
fn a_third_state_that_strikes_strains_its_own_relation() {
    let strained = Effect::Dyad(DyadQuantity::Tension, 0.1);
    let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| {
        (choice.rung, choice.effects) = (Some(3), vec![strained]);
    });
    let before = t.ex.world.clone();
    respond(&mut t, &[(THIRD, choice)]);
    same(t.ex.world.tension(THIRD, SECOND), before.tension(THIRD, SECOND) + 0.1);
    same(t.ex.world.tension(FIRST, SECOND), before.tension(FIRST, SECOND));
}

#[test]
fn a_question_to_a_third_state_does_not_turn_a_graver_quarrel_to_it() {
    let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| choice.rung = Some(1));
    (t.ex.incidents[ID].counterpart, t.ex.incidents[ID].rung) = (Some(THIRD), 4);
    respond(&mut t, &[(FIRST, choice)]);
    assert_eq!((t.ex.incidents[ID].counterpart, t.ex.incidents[ID].rung), (Some(THIRD), 4));
}

#[test]
fn a_way_down_brings_a_crisis_down_one_rung_at_a_time_and_no_lower_than_it_leads() {
    let rung = |from: u8| {
        let (mut t, choice) = crisis(Mechanism::Plain, Toward::Incident, |choice| choice.off_ramp = Some(2));
        t.ex.incidents[ID].rung = from;
        respond(&mut t, &[(FIRST, choice)]);
        t.ex.incidents[ID].rung
    };
    assert_eq!([6, 3, 2, 1].map(rung), [5, 2, 2, 1]);
}

#[test]
fn good_offices_lead_down_only_where_both_trust_whoever_carries_the_words() {
    let rung = |trust: f64| {
        let (mut t, choice) =
            crisis(Mechanism::GoodOffices, Toward::State, |choice| choice.off_ramp = Some(2));
        t.ex.incidents[ID].rung = 4;
        t.ex.incidents[ID].turn_to(THIRD);
        for side in [FIRST, THIRD] {
            t.set_trust(side, SECOND, trust);
        }
        respond(&mut t, &[(FIRST, choice)]);
        t.ex.incidents[ID].rung
    };
    assert_eq!([1.0, 0.0].map(rung), [3, 4]);
}

/// So many delegations ask the Chair to convene about the incident, in each of these steps.
fn convened(asking: usize, steps: usize) -> Situation {
    let (mut t, choice) = crisis(Mechanism::Convene, Toward::Nobody, |choice| {
        (choice.off_ramp, choice.price) = (Some(0), Price::printed(1, 0));
        choice.effects =
            vec![Effect::Own(StateQuantity::Pressure, -0.02), Effect::Region(RegionQuantity::Cohesion, 0.02)];
    });
    t.ex.incidents[ID].rung = 6;
    for _ in 0..steps {
        let act = Act::Respond { choice, incident: Some(ID), toward: None };
        let acts: Vec<_> = t.s.states.keys().take(asking).map(|by| (by, act)).collect();
        let decisions = t.decisions(&acts);
        response::make(&mut t.ex, &t.s, &decisions);
        t.ex.step += 1;
    }
    t
}

#[test]
fn several_who_ask_the_chair_in_one_step_join_one_convening() {
    let (one, four) = (convened(1, 1), convened(4, 1));
    let region = |t: &Situation| (t.ex.world.cohesion(), t.ex.incidents[ID].calm, t.ex.incidents[ID].rung);
    assert_eq!(region(&one), region(&four));
    assert_eq!(four.ex.incidents[ID].convened, 1);
    // Each of them pays, and answers for it at home.
    for seat in [SECOND, THIRD] {
        same(four.get(seat, StateQuantity::Budget), PURSE - 1.0);
        same(four.get(seat, StateQuantity::Pressure), one.get(seat, StateQuantity::Pressure) - 0.02);
    }
}

#[test]
fn the_chair_takes_a_crisis_down_once_and_then_only_calms_it() {
    assert_eq!([1, 2, 3].map(|steps| convened(1, steps).ex.incidents[ID].rung), [5, 5, 5]);
}

#[test]
fn only_a_harsh_choice_redeems_a_promised_response_and_breaks_restraint() {
    let after = |below: u8| {
        let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |_| ());
        let mut s = (*t.s).clone();
        s.choices[choice].rung = Some(s.parameters.harsh_rung - below);
        t.s = s.into();
        let now = Some(t.ex.step);
        let vars = &mut t.ex.world.states[FIRST];
        (vars.promised_at, vars.restraint_at) = (now, now);
        respond(&mut t, &[(FIRST, choice)]);
        let vars = &t.ex.world.states[FIRST];
        (vars.promised_at.is_none(), vars.restraint_at.is_none())
    };
    assert_eq!((after(0), after(1)), ((true, true), (false, false)));
}

#[test]
fn a_public_choice_is_told_to_all_a_quiet_one_to_both_and_a_secret_one_to_its_author() {
    let told = |mechanism, public: bool| {
        let (mut t, choice) = crisis(mechanism, Toward::State, |choice| choice.public = public);
        respond(&mut t, &[(FIRST, choice)]);
        t.audience(|what| matches!(what, What::Done(..)))
    };
    assert_eq!(told(Mechanism::Plain, true), Audience::Public);
    assert_eq!(told(Mechanism::Plain, false), Audience::Seats(StateSet::only(FIRST).with(SECOND)));
    assert_eq!(told(Mechanism::CovertReply, false), Audience::Seats(StateSet::only(FIRST)));
}

#[test]
fn what_is_hidden_does_more_when_it_comes_out_and_all_are_told() {
    let after = |exposure: f64| {
        let (mut t, choice) = crisis(Mechanism::CovertReply, Toward::State, |choice| {
            choice.exposure = exposure;
            choice.exposed = vec![Effect::Own(StateQuantity::Rights, -1.0)];
        });
        respond(&mut t, &[(FIRST, choice)]);
        (t.get(FIRST, StateQuantity::Rights), t.happened(|what| matches!(what, What::Exposed(..))))
    };
    assert_eq!((after(0.0), after(1.0)), ((0.0, 0), (-1.0, 1)));
}

#[test]
fn a_line_of_evidence_is_earned_only_in_all_of_its_cases() {
    let earned = |cases: &[Case]| {
        let (t, _) = crisis(Mechanism::Plain, Toward::State, |_| ());
        let (paragraph, indicator) = cited(&t.s);
        let (mut t, choice) = crisis(Mechanism::Plain, Toward::State, |choice| {
            let (mark, cases) = (Mark::Against, cases.to_vec());
            choice.serves = vec![EvidenceRow { paragraph, indicator, mark, cases }];
        });
        respond(&mut t, &[(FIRST, choice)]);
        t.ex.ledger.lines().iter().filter(|entry| entry.actor == FIRST).count()
    };
    assert_eq!(earned(&[Case::Early, Case::NotAsked]), 1);
    assert_eq!(earned(&[Case::Early, Case::AskedFirst]), 0);
}

#[test]
fn broad_blocking_has_its_rebound_later_and_removal_with_process_has_none() {
    let after = |mechanism| {
        let (mut t, choice) = crisis(mechanism, Toward::Incident, |_| ());
        respond(&mut t, &[(FIRST, choice)]);
        let incident = &t.ex.incidents[ID];
        (incident.rebound_at.map(|at| at - t.ex.step), incident.processed)
    };
    let steps = crisis(Mechanism::Plain, Toward::Incident, |_| ()).0.s.parameters.rebound_steps;
    assert_eq!(after(Mechanism::Shutdown), (Some(steps), false));
    assert_eq!(after(Mechanism::TakedownMass), (Some(steps), false));
    assert_eq!(after(Mechanism::TakedownTargeted), (None, true));
}
