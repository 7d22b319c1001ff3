//! Asking, showing, helping.

use crate::sim::adjudicate::consensus;
use crate::sim::adjudicate::crisis::contact;
use crate::sim::catalogue::choice::Mechanism;
use crate::sim::catalogue::measure::{Enables, Scope};
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::decide::refusal::Refusal;
use crate::sim::decide::spent::Spent;
use crate::sim::decision::Act;
use crate::sim::exercise::Exercise;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{IncidentId, StateId, StateSet};
use crate::sim::scenario::Scenario;
use crate::sim::tests::situation::{FIRST, FOURTH, SECOND, Situation, THIRD, measure, plot, same, situation};

const ID: IncidentId = IncidentId(0);

/// The first delegation has been hit through networks of the third; only the first knows of it.
fn hit() -> Situation {
    let (t, plot) = situation(|s| {
        let plot = plot(s, IncidentKind::Theft, FIRST);
        (s.plots[plot].public, s.plots[plot].through) = (false, StateSet::only(THIRD));
        plot
    });
    let mut t = t.in_crisis();
    t.begin(plot);
    t
}

fn ask(ex: &mut Exercise, s: &Scenario, seat: StateId, target: StateId) -> bool {
    contact::ask(ex, s, ID, seat, Some(target));
    ex.events.iter().any(|event| event.what == What::ContactAnswered(ID, seat, target))
}

/// Luck with which a contact of the second delegation answers, or stays silent, when the first calls it.
fn asked(answers: bool, change: impl Fn(&mut Situation)) -> Situation {
    let mut t = hit();
    t.ex.world.raise_channel(FIRST, SECOND, 1);
    change(&mut t);
    let found = (0..200).find_map(|seed| {
        let mut tried = t.clone();
        tried.ex.reseed(seed);
        (ask(&mut tried.ex, &tried.s, FIRST, SECOND) == answers).then_some(tried)
    });
    found.expect("both happen")
}

#[test]
fn a_listed_desk_may_stay_silent_and_a_hotline_hardly_ever_does() {
    let answered = |level: u8| {
        let mut t = hit();
        t.ex.world.raise_channel(FIRST, SECOND, level);
        t.tries(500, |ex, s| ask(ex, s, FIRST, SECOND))
    };
    let by_level = [1, 2, 3].map(answered);
    let count = by_level.each_ref().map(|all| all.iter().filter(|answered| **answered).count());
    assert!(count[0] < count[1] && count[1] < count[2], "{count:?}");
    assert!(count[0] > 0 && count[0] < 500);
    let better = by_level[0].iter().zip(&by_level[2]).all(|(listed, hotline)| *hotline || !listed);
    assert!(better, "with the same luck a better line never does worse");
}

#[test]
fn whoever_asks_has_asked_even_if_nobody_answers_and_learns_nothing() {
    let t = asked(false, |_| ());
    assert!(t.ex.incidents[ID].asked[FIRST.at()].has(SECOND));
    assert_eq!(t.ex.beliefs.items(ID, FIRST), 0);
    assert!(!t.ex.incidents[ID].known_to.has(SECOND) && !t.ex.incidents[ID].clarified_early);
    let told = t.audience(|what| matches!(what, What::ContactSilent(..)));
    assert_eq!(told, Audience::Seats(StateSet::only(FIRST).with(SECOND)));
}

#[test]
fn an_answer_is_evidence_for_the_one_who_asked_and_clears_things_up_if_it_comes_early() {
    let early = asked(true, |_| ());
    assert_eq!([FIRST, SECOND].map(|state| early.ex.beliefs.items(ID, state)), [1, 0]);
    assert!(early.ex.incidents[ID].clarified_early && early.ex.incidents[ID].known_to.has(SECOND));
    let late = asked(true, |t| t.ex.hours += t.s.parameters.early_hours + 1.0);
    assert!(!late.ex.incidents[ID].clarified_early);
    assert!(late.ex.incidents[ID].clarified_until > late.ex.step, "evidence comes faster all the same");
}

#[test]
fn a_question_of_somebody_who_was_not_hit_clears_nothing_up() {
    let mut t = hit();
    t.ex.world.raise_channel(FOURTH, SECOND, 3);
    let answered = t.tries(50, |ex, s| {
        let answered = ask(ex, s, FOURTH, SECOND);
        assert!(!ex.incidents[ID].clarified_early);
        answered
    });
    assert!(answered.contains(&true));
}

#[test]
fn a_government_has_notice_only_of_what_went_through_its_own_networks() {
    let mut t = hit();
    for target in [SECOND, THIRD] {
        contact::give_notice(&mut t.ex, ID, Some(target));
    }
    assert_eq!(t.ex.incidents[ID].noticed, StateSet::only(THIRD));
    assert_eq!(t.ex.incidents[ID].known_to, StateSet::only(FIRST).with(SECOND).with(THIRD));
}

#[test]
fn indicators_that_are_shared_teach_both_sides_and_nobody_else() {
    let mut t = hit();
    let sharing = t.ex.world.sharing(FIRST, SECOND);
    contact::share_indicators(&mut t.ex, &t.s, ID, FIRST, Some(SECOND));
    assert_eq!([FIRST, SECOND, THIRD].map(|state| t.ex.beliefs.items(ID, state)), [1, 1, 0]);
    same(t.ex.world.sharing(FIRST, SECOND), sharing + t.s.parameters.indicators_sharing);
    same(t.ex.world.sharing(FIRST, THIRD), sharing);
    assert!(t.ex.incidents[ID].shared && t.ex.incidents[ID].shared_with[FIRST.at()].has(SECOND));
}

#[test]
fn help_is_taken_by_who_has_asked_for_it_or_trusts_the_giver() {
    let taken = |asked: bool, trust: f64| {
        let mut t = hit();
        t.ex.incidents[ID].help_asked = asked;
        t.set_trust(FIRST, SECOND, t.s.parameters.help_trust + trust);
        // How far the giver trusts the taker does not matter.
        t.set_trust(SECOND, FIRST, 1.0);
        contact::offer_help(&mut t.ex, &t.s, ID, SECOND);
        t.ex.incidents[ID].helped
    };
    assert!(taken(true, -0.2) && taken(false, 0.01) && !taken(false, -0.01));
}

#[test]
fn a_prepared_probe_yields_sooner_and_who_joins_later_delays_nobody() {
    let from = |prepared: bool| {
        let (t, (incident, team)) = situation(|s| {
            let team = measure(s, Scope::Unilateral);
            s.measures[team].enables = Some(Enables::PreparedProbe);
            (plot(s, IncidentKind::Theft, FIRST), team)
        });
        let mut t = t.in_crisis();
        t.begin(incident);
        if prepared {
            t.ex.world.states[SECOND].in_force.insert(team);
        }
        contact::join_probe(&mut t.ex, &t.s, ID, SECOND);
        let from = t.ex.incidents[ID].joint_from;
        t.ex.step += 1;
        contact::join_probe(&mut t.ex, &t.s, ID, THIRD);
        assert_eq!(t.ex.incidents[ID].joint, StateSet::only(FIRST).with(SECOND).with(THIRD));
        assert_eq!(t.ex.incidents[ID].joint_from, from);
        from
    };
    assert!(from(true) < from(false));
}

#[test]
fn a_host_that_stops_abuse_ends_most_of_the_harm_and_tells_the_state_that_was_hit() {
    let mut t = hit();
    let due = t.ex.incidents[ID].damage_due;
    t.ex.incidents[ID].spread = 0.8;
    contact::stop_abuse(&mut t.ex, &t.s, ID, THIRD);
    let incident = &t.ex.incidents[ID];
    same(incident.damage_due, due * t.s.parameters.stop_abuse_damage);
    same(incident.spread, 0.8 * t.s.parameters.stop_abuse_spread);
    assert!(incident.processed && incident.exit_open && incident.calm > 0.0);
    assert_eq!([FIRST, THIRD].map(|state| t.ex.beliefs.items(ID, state)), [1, 0]);
}

#[test]
fn the_chair_calms_the_crisis_it_convenes_about_and_without_one_it_sounds_what_lies_on_the_table() {
    let convened = |about| {
        let (t, (incident, tabled, later)) = situation(|s| {
            let everybody = Scope::Consensus(s.everybody());
            (plot(s, IncidentKind::Theft, FIRST), measure(s, everybody), measure(s, everybody))
        });
        let mut t = t.in_crisis();
        t.begin(incident);
        let due = t.ex.step + 1;
        consensus::table(&mut t.ex, &t.s, tabled, FIRST, StateSet::NONE, due);
        contact::convene(&mut t.ex, &t.s, about);
        consensus::table(&mut t.ex, &t.s, later, FIRST, StateSet::NONE, due);
        let eased = [tabled, later].map(|measure| t.ex.world.sounded(&t.s.parameters, measure, due));
        (t.ex.incidents[ID].exit_open, t.ex.incidents[ID].calm > 0.0, eased)
    };
    assert_eq!(convened(Some(ID)), (true, true, [false, false]));
    assert_eq!(convened(None), (false, false, [true, false]), "what comes later was not spoken of");
}

#[test]
fn convening_again_about_the_same_incident_calms_less_each_time() {
    let mut t = hit();
    let calmed = [(); 3].map(|()| {
        t.ex.step += 1;
        t.ex.incidents[ID].calm = 0.0;
        contact::convene(&mut t.ex, &t.s, Some(ID));
        t.ex.incidents[ID].calm
    });
    same(calmed[0], t.s.parameters.convene_calm);
    assert!(calmed[0] > calmed[1] && calmed[1] > calmed[2] && calmed[2] > 0.0, "{calmed:?}");
}

#[test]
fn help_that_arrives_brings_the_region_together_once_and_help_that_is_declined_does_not() {
    let mut t = hit();
    let before = t.ex.world.cohesion();
    t.set_trust(FIRST, SECOND, 0.0);
    contact::offer_help(&mut t.ex, &t.s, ID, SECOND);
    same(t.ex.world.cohesion(), before);
    t.ex.incidents[ID].help_asked = true;
    for giver in [SECOND, THIRD] {
        contact::offer_help(&mut t.ex, &t.s, ID, giver);
        same(t.ex.world.cohesion(), before + t.s.parameters.help_cohesion);
    }
}

/// A crisis of the first delegation with the second; the third carries words, if each of the two trusts it so much.
fn carried(trust: [f64; 2], before: u16) -> Situation {
    let mut t = hit();
    t.ex.incidents[ID].turn_to(SECOND);
    t.ex.incidents[ID].convened = before;
    for (side, trust) in [FIRST, SECOND].into_iter().zip(trust) {
        t.set_trust(side, THIRD, trust);
    }
    contact::carry_words(&mut t.ex, &t.s.clone(), ID, Some(THIRD));
    t
}

#[test]
fn a_third_state_opens_a_way_down_where_both_trust_it_and_only_there() {
    let enough = hit().s.parameters.help_trust;
    let open = |trust| {
        let t = carried(trust, 0);
        let incident = &t.ex.incidents[ID];
        assert_eq!(incident.exit_open, incident.calm > 0.0);
        assert_eq!(
            t.happened(|what| matches!(what, What::OfficesTaken(ID, THIRD))),
            usize::from(incident.exit_open)
        );
        incident.exit_open
    };
    assert!(open([enough, enough]));
    assert!(!open([enough, enough - 0.01]) && !open([enough - 0.01, enough]));
    assert!(
        carried([0.0, 0.0], 0).ex.incidents[ID].known_to.has(THIRD),
        "asked in vain it knows of the quarrel"
    );
}

#[test]
fn good_offices_and_the_chair_after_each_other_calm_less_than_the_first() {
    let calm = |before| carried([1.0, 1.0], before).ex.incidents[ID].calm;
    assert!(calm(1) < calm(0) && calm(2) < calm(1));
}

#[test]
fn the_two_and_whoever_was_asked_learn_of_good_offices_and_nobody_else() {
    for (trust, what) in [(1.0, What::OfficesTaken(ID, THIRD)), (0.0, What::OfficesDeclined(ID, THIRD))] {
        let t = carried([trust; 2], 0);
        let three = StateSet::only(FIRST).with(SECOND).with(THIRD);
        assert_eq!(t.audience(|other| *other == what), Audience::Seats(three));
    }
}

#[test]
fn who_has_not_answered_may_be_asked_again_and_who_has_may_not() {
    for answers in [false, true] {
        let mut t = asked(answers, |_| ());
        let contact =
            t.s.choices.iter_enumerated().find(|(_, choice)| choice.mechanism == Mechanism::Contact);
        let choice = contact.expect("the catalogue has a contact").0;
        t.ex.incidents[ID].done[FIRST.at()] |= 1 << choice.0;
        let again = Act::Respond { choice, incident: Some(ID), toward: Some(t.s.suspect_state(SECOND)) };
        let refused = t.ex.check(FIRST, &again, &Spent::default()) == Err(Refusal::DoneBefore(choice));
        assert_eq!(refused, answers);
    }
}
