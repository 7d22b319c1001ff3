//! Affronts that are repeated.

use crate::sim::adjudicate::crisis::{affront, naming, response};
use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::terms::{Effect, IncidentKind};
use crate::sim::decision::Act;
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, IncidentId, StateId};
use crate::sim::quantity::DyadQuantity;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, choice, plot, situation};

const ID: IncidentId = IncidentId(0);

/// An incident at the first delegation, and two choices: a penalty that strains, and a protest that does not.
fn quarrel() -> (Situation, [ChoiceId; 2]) {
    let (t, (incident, choices)) = situation(|s| {
        let strike = choice(s, Mechanism::Penalty, Toward::State);
        s.choices[strike].effects = vec![Effect::Dyad(DyadQuantity::Tension, 0.1)];
        let protest = choice(s, Mechanism::Demarche, Toward::State);
        s.choices[protest].rung = Some(2);
        (plot(s, IncidentKind::Theft, FIRST), [strike, protest])
    });
    let mut t = t.in_crisis();
    t.begin(incident);
    (t, choices)
}

fn made(t: &Situation, choice: ChoiceId, by: StateId, at: StateId) -> MadeChoice {
    let toward = Some(t.s.suspect_state(at));
    MadeChoice { seat: by, choice, incident: Some(ID), toward, target: Some(at), suspected: true }
}

#[test]
fn each_affront_of_one_state_against_another_adds_to_the_next_up_to_a_limit() {
    let (mut t, [strike, _]) = quarrel();
    let next = made(&t, strike, FIRST, SECOND);
    let weights = [(); 6].map(|()| {
        let weight = affront::weight(&t.ex, &t.s, next);
        t.ex.made.push(next);
        weight
    });
    assert!(weights[0] == 1.0 && weights.windows(2).all(|pair| pair[0] <= pair[1]), "{weights:?}");
    let most = usize::from(t.s.parameters.affront_repeats_max);
    assert!(weights[most - 1] < weights[most] && weights[most] == weights[most + 1]);
}

#[test]
fn an_affront_is_remembered_between_the_two_alone_and_a_protest_is_none() {
    let (mut t, [strike, protest]) = quarrel();
    let weight = |t: &Situation, by, at| affront::weight(&t.ex, &t.s, made(t, strike, by, at));
    t.ex.made.push(made(&t, protest, FIRST, SECOND));
    assert_eq!(weight(&t, FIRST, SECOND), 1.0);
    t.ex.made.push(made(&t, strike, FIRST, SECOND));
    assert!(weight(&t, FIRST, SECOND) > 1.0);
    assert_eq!([weight(&t, SECOND, FIRST), weight(&t, FIRST, THIRD)], [1.0; 2]);
}

#[test]
fn the_second_affront_strains_more_than_the_first_whether_it_is_a_blow_or_a_name() {
    let (mut t, [strike, _]) = quarrel();
    let mut strained = || {
        let before = t.ex.world.tension(FIRST, SECOND);
        let act =
            Act::Respond { choice: strike, incident: Some(ID), toward: Some(t.s.suspect_state(SECOND)) };
        let decisions = t.decisions(&[(FIRST, act)]);
        response::make(&mut t.ex, &t.s, &decisions);
        t.ex.world.tension(FIRST, SECOND) - before
    };
    let (first, second) = (strained(), strained());
    assert!(second > first, "{first} {second}");
    let named = |earlier: bool| {
        let (mut t, [strike, _]) = quarrel();
        let naming = made(&t, strike, FIRST, SECOND);
        if earlier {
            t.ex.made.push(naming);
        }
        naming::name(&mut t.ex, &t.s, ID, naming, 1.0);
        t.trust(SECOND, FIRST)
    };
    assert!(named(true) < named(false));
}
