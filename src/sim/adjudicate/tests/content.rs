//! Terrorist and false content in circulation.

use crate::sim::adjudicate::content;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::IncidentId;
use crate::sim::parameters::Parameters;
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, plot, same, situation};

const ID: IncidentId = IncidentId(0);

fn circulating() -> Situation {
    circulating_as(IncidentKind::TerroristContent)
}

fn circulating_as(kind: IncidentKind) -> Situation {
    let (mut t, plot) = situation(|s| plot(s, kind, FIRST));
    t = t.in_crisis();
    t.begin(plot);
    t
}

/// What is in circulation after one period, with the incident as `change` leaves it.
fn after(t: &Situation, change: impl FnOnce(&mut Incident)) -> Incident {
    let mut ex = t.ex.clone();
    change(&mut ex.incidents[ID]);
    content::spread(&mut ex, &t.s.parameters, ID, t.s.parameters.spread_period_hours);
    ex.incidents[ID]
}

#[test]
fn in_its_first_hours_content_multiplies_between_the_least_and_the_most() {
    let t = circulating();
    let Parameters { spread_start, spread_growth_least: least, spread_growth_most: most, .. } =
        t.s.parameters;
    let hours = t.s.parameters.spread_period_hours;
    let grown = t.tries(100, |ex, s| {
        content::spread(ex, &s.parameters, ID, hours);
        ex.incidents[ID].spread / spread_start
    });
    assert!(grown.iter().all(|growth| (least..=most).contains(growth)), "{grown:?}");
    let middle = (least + most) / 2.0;
    assert!(grown.iter().any(|growth| *growth < middle) && grown.iter().any(|growth| *growth > middle));
}

#[test]
fn false_content_spreads_as_terrorist_content_does_and_damages_nothing() {
    let [terrorist, made_up] = [IncidentKind::TerroristContent, IncidentKind::FalseContent]
        .map(|kind| after(&circulating_as(kind), |_| {}));
    same(made_up.spread, terrorist.spread);
    assert!(made_up.spread > 0.0 && made_up.damage_due == 0.0);
    let other = after(&circulating_as(IncidentKind::Disruption), |_| {});
    assert!(
        other.spread == 0.0 && other.damage_due > 0.0,
        "services that are disturbed do damage and spread nothing"
    );
}

#[test]
fn copies_that_are_removed_as_they_come_and_old_news_grow_more_slowly() {
    let t = circulating();
    let free = after(&t, |_| {}).spread;
    let removed = after(&t, |incident| incident.processed = true).spread;
    let old = after(&t, |incident| incident.began_hours -= t.s.parameters.spread_fade_hours).spread;
    let start = t.s.parameters.spread_start;
    assert!(start < removed && removed < free, "{start} {removed} {free}");
    same(old / start, libm::sqrt(free / start));
}

#[test]
fn measures_at_home_slow_content_down_for_the_state_that_was_hit_alone() {
    let mut t = circulating();
    let free = after(&t, |_| {}).spread;
    t.ex.world.states[SECOND].spread_guard = 0.5;
    same(after(&t, |_| {}).spread, free);
    t.ex.world.states[FIRST].spread_guard = 0.5;
    assert!(after(&t, |_| {}).spread < free);
}

#[test]
fn what_a_shutdown_holds_back_returns_when_it_ends() {
    let t = circulating();
    let free = after(&t, |_| {});
    let shut = after(&t, |incident| incident.rebound_at = Some(t.ex.step + 1));
    assert!(shut.spread < free.spread && shut.held_back > 0.0);
    same(shut.spread + shut.held_back, free.spread);
    let over = after(&t, |incident| {
        incident.held_back = shut.held_back;
        incident.rebound_at = Some(t.ex.step);
    });
    same(over.spread, free.spread + t.s.parameters.rebound_spread * shut.held_back);
    assert_eq!(over.held_back, 0.0);
}

#[test]
fn rumours_press_a_government_once_when_its_shutdown_ends() {
    let pressure = |later: u16| {
        let mut t = circulating();
        t.ex.incidents[ID].rebound_at = Some(t.ex.step);
        t.ex.step += later;
        let before = t.get(FIRST, StateQuantity::Pressure);
        // So short a time that nothing spreads in it.
        content::spread(&mut t.ex, &t.s.parameters, ID, 0.0);
        t.get(FIRST, StateQuantity::Pressure) - before
    };
    same(pressure(0) - pressure(1), circulating().s.parameters.rebound_pressure);
}

#[test]
fn there_is_a_last_copy_that_anybody_could_still_see() {
    let t = circulating();
    let most = t.s.parameters.spread_max;
    same(after(&t, |incident| incident.spread = most).spread, most);
}
