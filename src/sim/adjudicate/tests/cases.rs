//! In which case a choice was made.

use crate::sim::adjudicate::occasions::cases::holds;
use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::measure::{Category, Scope};
use crate::sim::catalogue::terms::{Case, Effect, IncidentKind};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ActorId, ChoiceId, IncidentId, StateSet};
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::ActorKind;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, choice, measure, plot, situation};

const ID: IncidentId = IncidentId(0);

fn hit(kind: IncidentKind) -> Situation {
    let (mut t, plot) = situation(|s| plot(s, kind, FIRST));
    t.begin(plot);
    t
}

/// A choice of the state that was hit about the incident, at the second delegation.
fn at_second(t: &Situation) -> MadeChoice {
    let (toward, target) = (Some(t.s.suspect_state(SECOND)), Some(SECOND));
    MadeChoice { seat: FIRST, choice: ChoiceId(0), incident: Some(ID), toward, target, suspected: true }
}

fn which(t: &Situation, made: MadeChoice, cases: &[Case]) -> Vec<bool> {
    cases.iter().map(|case| holds(&t.ex, &t.s, *case, made, false)).collect()
}

#[test]
fn evidence_is_weak_some_or_strong_and_never_two_of_them() {
    let band = |weak: f64, strong: f64| {
        let mut t = hit(IncidentKind::Theft);
        let belief = t.ex.beliefs.get(ID, FIRST, t.s.suspect_state(SECOND));
        let mut s = (*t.s).clone();
        (s.parameters.belief_weak, s.parameters.belief_strong) = (belief + weak, belief + strong);
        t.s = s.into();
        which(&t, at_second(&t), &[Case::WeakEvidence, Case::SomeEvidence, Case::StrongEvidence])
    };
    assert_eq!(band(0.01, 0.1), [true, false, false]);
    assert_eq!(band(0.0, 0.1), [false, true, false], "the lower bound is some");
    assert_eq!(band(-0.1, 0.0), [false, false, true], "the upper bound is strong");
}

#[test]
fn whoever_names_no_suspect_has_weak_evidence() {
    let mut t = hit(IncidentKind::Theft);
    let suspect = t.s.suspect_state(SECOND);
    t.convince(ID, FIRST, suspect);
    let made = at_second(&t);
    assert_eq!(which(&t, made, &[Case::StrongEvidence]), [true]);
    assert_eq!(which(&t, MadeChoice { toward: None, ..made }, &[Case::WeakEvidence]), [true]);
}

#[test]
fn a_choice_is_early_up_to_its_hour_and_late_after_it() {
    let mut t = hit(IncidentKind::Theft);
    let cases = [Case::Early, Case::Late];
    t.ex.hours = t.s.parameters.early_hours;
    assert_eq!(which(&t, at_second(&t), &cases), [true, false]);
    t.ex.hours += 1.0;
    assert_eq!(which(&t, at_second(&t), &cases), [false, true]);
    let about_nothing = MadeChoice { incident: None, ..at_second(&t) };
    assert_eq!(which(&t, about_nothing, &cases), [true, false], "about no incident one is never late");
}

#[test]
fn to_have_asked_somebody_else_is_not_to_have_asked() {
    let mut t = hit(IncidentKind::Theft);
    let cases = [Case::AskedFirst, Case::AskedNow, Case::NotAsked];
    let ask = |t: &mut Situation, who, before: bool| {
        let incident = &mut t.ex.incidents[ID];
        incident.asked[FIRST.at()] = StateSet::only(who);
        incident.asked_before[FIRST.at()] = if before { StateSet::only(who) } else { StateSet::NONE };
    };
    assert_eq!(which(&t, at_second(&t), &cases), [false, false, true]);
    ask(&mut t, THIRD, true);
    assert_eq!(which(&t, at_second(&t), &cases), [false, false, true]);
    // An outside group cannot be asked: any government counts, and nobody is reproached for the group.
    let at_group = MadeChoice { target: None, ..at_second(&t) };
    assert_eq!(which(&t, at_group, &cases), [true, false, false]);
    ask(&mut t, SECOND, false);
    assert_eq!(which(&t, at_second(&t), &cases), [false, true, false], "no time for an answer");
    ask(&mut t, SECOND, true);
    assert_eq!(which(&t, at_second(&t), &cases), [true, false, false]);
}

#[test]
fn who_has_accused_or_punished_somebody_in_public_does_not_ask_it_first_any_more() {
    let (mut t, (plot, harsh)) = situation(|s| {
        let harsh = choice(s, Mechanism::Name, Toward::Suspect);
        (s.choices[harsh].rung, s.choices[harsh].public) = (Some(s.parameters.harsh_rung), true);
        (plot(s, IncidentKind::Theft, FIRST), harsh)
    });
    t.begin(plot);
    let named = MadeChoice { choice: harsh, ..at_second(&t) };
    let free = |before: MadeChoice| {
        let mut t = t.clone();
        t.ex.made.push(before);
        which(&t, at_second(&t), &[Case::Unaccused])
    };
    assert_eq!(which(&t, at_second(&t), &[Case::Unaccused]), [true]);
    assert_eq!(free(named), [false]);
    // Neither what another did, nor what was done to another or over something else, nor a milder word.
    assert_eq!(free(MadeChoice { seat: THIRD, ..named }), [true]);
    assert_eq!(free(MadeChoice { target: Some(THIRD), ..named }), [true]);
    assert_eq!(free(MadeChoice { incident: None, ..named }), [true]);
    let mut milder = (*t.s).clone();
    milder.choices[harsh].public = false;
    let mut t = t.clone();
    (t.s, t.ex.made) = (milder.into(), [named].into_iter().collect());
    assert_eq!(which(&t, at_second(&t), &[Case::Unaccused]), [true]);
}

#[test]
fn a_review_or_a_notice_counts_for_the_state_that_had_it() {
    let mut t = hit(IncidentKind::Theft);
    t.ex.incidents[ID].reviewed = StateSet::only(FIRST).with(THIRD);
    t.ex.incidents[ID].reviewed_before = StateSet::only(FIRST);
    t.ex.incidents[ID].noticed = StateSet::only(SECOND);
    let cases = [Case::Reviewed, Case::ReviewedNow, Case::Unreviewed, Case::Noticed];
    let made = at_second(&t);
    assert_eq!(which(&t, made, &cases), [true, false, false, false]);
    assert_eq!(which(&t, MadeChoice { seat: THIRD, ..made }, &cases), [false, true, false, false]);
    assert_eq!(which(&t, MadeChoice { seat: SECOND, ..made }, &cases), [false, false, true, true]);
}

#[test]
fn safeguards_and_stakeholders_count_once_they_are_in_force_at_home() {
    let (mut t, (incident, safeguard, talks)) = situation(|s| {
        let (safeguard, talks) = (measure(s, Scope::Unilateral), measure(s, Scope::Unilateral));
        s.measures[safeguard].safeguard = true;
        s.measures[talks].category = Category::Stakeholder;
        (plot(s, IncidentKind::Theft, FIRST), safeguard, talks)
    });
    t.begin(incident);
    t.s.states.keys().for_each(|state| t.ex.world.states[state].in_force.0 = 0);
    let cases = [Case::Safeguarded, Case::Unsafeguarded, Case::Consulted, Case::Unconsulted];
    let made = at_second(&t);
    t.ex.world.states[FIRST].under_way.insert(safeguard);
    t.ex.world.states[SECOND].in_force.insert(safeguard);
    assert_eq!(which(&t, made, &cases), [false, true, false, true], "neither under way nor with a neighbour");
    t.ex.world.states[FIRST].in_force.insert(safeguard);
    assert_eq!(which(&t, made, &cases), [true, false, false, true]);
    t.ex.world.states[FIRST].in_force.insert(talks);
    assert_eq!(which(&t, made, &cases), [true, false, true, false]);
}

#[test]
fn a_thief_for_a_firm_is_told_by_who_did_it_and_not_by_who_is_suspected() {
    let (mut t, incident) = situation(|s| {
        s.actors.raw[0].kind = ActorKind::Firm;
        plot(s, IncidentKind::BusinessSecrets, FIRST)
    });
    t.begin(incident);
    assert_eq!(which(&t, at_second(&t), &[Case::ForFirm]), [true]);
    // Neither a group of another kind nor a state.
    for truth in [t.s.suspect_actor(ActorId(2)), t.s.suspect_state(SECOND)] {
        t.ex.incidents[ID].truth = truth;
        assert_eq!(which(&t, at_second(&t), &[Case::ForFirm]), [false]);
    }
}

#[test]
fn what_was_built_against_terrorist_content_is_diverted_when_it_answers_something_else() {
    let diverting = |kind, equipped: bool| {
        let (mut t, (incident, built)) = situation(|s| {
            let built = measure(s, Scope::Unilateral);
            s.measures[built].effects = vec![Effect::Own(StateQuantity::CtCapacity, 0.1)];
            (plot(s, kind, FIRST), built)
        });
        t.begin(incident);
        t.ex.world.states[FIRST].in_force.0 = 0;
        if equipped {
            t.ex.world.states[FIRST].in_force.insert(built);
        }
        which(&t, at_second(&t), &[Case::Diverting])[0]
    };
    assert!(diverting(IncidentKind::Theft, true));
    assert!(!diverting(IncidentKind::Theft, false) && !diverting(IncidentKind::TerroristContent, true));
}
