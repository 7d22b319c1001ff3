//! What a measure or a choice changes, and whom it touches.

use crate::sim::adjudicate::effect;
use crate::sim::catalogue::measure::{Enables, Scope};
use crate::sim::catalogue::terms::{Effect, IncidentKind};
use crate::sim::exercise::programme::Programme;
use crate::sim::ids::StateSet;
use crate::sim::quantity::{DyadQuantity, IncidentQuantity, StateQuantity};
use crate::sim::tests::situation::{FIRST, FOURTH, SECOND, Situation, THIRD, measure, plot, same, situation};

fn quiet() -> Situation {
    situation(|_| ()).0
}

/// A choice of the first delegation towards the second that has this effect.
fn towards(t: &mut Situation, effect: Effect) {
    let (actor, other) = (StateSet::only(FIRST), StateSet::only(SECOND));
    effect::apply_all(&mut t.ex, &t.s, &[effect], actor, other, None, 1.0);
}

#[test]
fn no_state_learns_more_in_a_step_than_it_can_take_in_and_any_loss_is_felt_whole() {
    let mut t = quiet();
    let most = t.s.parameters.absorption_per_step;
    t.set(FIRST, StateQuantity::Capacity, 0.5);
    for _ in 0..2 {
        effect::change(&mut t.ex, &t.s, FIRST, StateQuantity::Capacity, 0.75 * most);
    }
    same(t.get(FIRST, StateQuantity::Capacity), 0.5 + most);
    effect::change(&mut t.ex, &t.s, FIRST, StateQuantity::Capacity, -3.0 * most);
    same(t.get(FIRST, StateQuantity::Capacity), 0.5 - 2.0 * most);
}

#[test]
fn aid_is_worth_more_to_a_state_whose_needs_were_assessed() {
    let gained = |assessed: bool| {
        let (mut t, (aid, needs)) = situation(|s| {
            let needs = measure(s, Scope::Unilateral);
            s.measures[needs].enables = Some(Enables::NeedsAssessed);
            let aid = measure(s, Scope::Bilateral);
            s.measures[aid].effects = vec![Effect::Other(StateQuantity::CtCapacity, 0.1)];
            (aid, needs)
        });
        // The giver's own needs do not matter.
        t.ex.world.states[FIRST].in_force.insert(needs);
        if assessed {
            t.ex.world.states[SECOND].in_force.insert(needs);
        }
        let before = [FIRST, SECOND].map(|state| t.get(state, StateQuantity::CtCapacity));
        let both = StateSet::only(FIRST).with(SECOND);
        let programme = Programme::begun(aid, FIRST, both, StateSet::only(FIRST), 1.0, false);
        effect::apply_measure(&mut t.ex, &t.s, &programme, 1.0);
        same(t.get(FIRST, StateQuantity::CtCapacity), before[0]);
        t.get(SECOND, StateQuantity::CtCapacity) - before[1]
    };
    same(gained(true), quiet().s.parameters.assessed_aid * gained(false));
}

#[test]
fn who_does_harm_is_trusted_less_and_begins_to_suspect_as_well_though_less() {
    let mut t = quiet();
    let trust = t.trust(FIRST, SECOND);
    towards(&mut t, Effect::Dyad(DyadQuantity::Trust, -0.05));
    let (lost, own) = (trust - t.trust(SECOND, FIRST), trust - t.trust(FIRST, SECOND));
    assert!(lost > own && own > 0.0, "{lost} {own}");
    same(own, t.s.parameters.trust_harm_returned * lost);
    same(t.trust(THIRD, FIRST), trust);
}

#[test]
fn harm_takes_more_trust_than_the_same_amount_of_good_gives() {
    let moved = |by: f64| {
        let mut t = quiet();
        let trust = t.trust(SECOND, FIRST);
        towards(&mut t, Effect::Dyad(DyadQuantity::Trust, by));
        (t.trust(SECOND, FIRST) - trust).abs()
    };
    assert!(moved(-0.04) > moved(0.04));
}

#[test]
fn a_channel_comes_with_the_whole_of_a_measure_and_never_replaces_a_better_one() {
    let (mut t, line) = situation(|s| {
        let line = measure(s, Scope::Minilateral(2));
        s.measures[line].effects = vec![Effect::Dyad(DyadQuantity::Channel, 2.0)];
        line
    });
    t.ex.world.raise_channel(FIRST, THIRD, 3);
    let members = StateSet::only(FIRST).with(SECOND).with(THIRD);
    let programme = Programme::begun(line, FIRST, members, members, 1.0, true);
    let whole = t.s.parameters.whole_strength;
    effect::apply_measure(&mut t.ex, &t.s, &programme, 0.9 * whole);
    assert_eq!(t.ex.world.channel_between(FIRST, SECOND, 0), 0);
    effect::apply_measure(&mut t.ex, &t.s, &programme, whole);
    assert_eq!([t.ex.world.channel(FIRST, SECOND, 0), t.ex.world.channel(SECOND, FIRST, 0)], [2, 2]);
    assert_eq!(t.ex.world.channel(FIRST, THIRD, 0), 3);
    assert_eq!(t.ex.world.channel_between(FIRST, FOURTH, 0), 0);
}

#[test]
fn among_the_members_of_a_measure_every_pair_counts_once() {
    let mut t = quiet();
    let members = StateSet::only(FIRST).with(SECOND).with(THIRD);
    let tension = t.ex.world.tension(FIRST, SECOND);
    let calmer = [Effect::Dyad(DyadQuantity::Tension, -0.01)];
    effect::apply_all(&mut t.ex, &t.s, &calmer, members, members, None, 1.0);
    for (a, b) in [(FIRST, SECOND), (FIRST, THIRD), (SECOND, THIRD)] {
        same(t.ex.world.tension(a, b), tension - 0.01);
    }
    same(t.ex.world.tension(FIRST, FOURTH), tension);
}

#[test]
fn whoever_is_neither_hit_nor_hosts_content_takes_away_only_the_copies_its_own_people_see() {
    let left = |by| {
        let (mut t, plot) = situation(|s| {
            let plot = plot(s, IncidentKind::TerroristContent, FIRST);
            s.plots[plot].through = StateSet::only(SECOND);
            plot
        });
        let id = t.begin(plot);
        let before = t.ex.incidents[id].spread;
        let half = [Effect::Incident(IncidentQuantity::Spread, 0.5)];
        effect::apply_all(&mut t.ex, &t.s, &half, StateSet::only(by), StateSet::NONE, Some(id), 1.0);
        t.ex.incidents[id].spread / before
    };
    same(left(FIRST), 0.5);
    same(left(SECOND), 0.5);
    same(left(THIRD), 1.0 - 0.5 * quiet().s.parameters.spread_elsewhere);
}

#[test]
fn no_number_of_measures_makes_anybody_safe() {
    let mut t = quiet();
    let (p, home) = (t.s.parameters.clone(), StateSet::only(FIRST));
    for (quantity, by) in [
        (IncidentQuantity::Damage, 0.5),
        (IncidentQuantity::Spread, 0.5),
        (IncidentQuantity::EvidenceRate, 1.0),
    ] {
        for _ in 0..10 {
            effect::guard(&mut t.ex, &p, home, quantity, by, 1.0);
        }
    }
    let vars = &t.ex.world.states[FIRST];
    same(vars.damage_guard, p.damage_guard_floor);
    same(vars.spread_guard, p.spread_guard_floor);
    same(vars.probe_rate, p.evidence_added_max);
    assert_eq!(t.ex.world.states[SECOND].damage_guard, 1.0);
}
