//! What the plot, or control, changes by itself.

use crate::sim::adjudicate::plot_effect;
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::{Effect, IncidentKind};
use crate::sim::ids::StateSet;
use crate::sim::plot::{PlotEffect, Quality};
use crate::sim::quantity::{RegionQuantity, StateQuantity};
use crate::sim::tests::situation::{FIRST, PURSE, SECOND, Situation, THIRD, measure, plot, same, situation};

fn apply(t: &mut Situation, effect: PlotEffect) {
    plot_effect::apply(&mut t.ex, &t.s, effect);
}

#[test]
fn nothing_can_be_done_to_an_incident_that_has_not_begun() {
    let (mut t, incident) = situation(|s| plot(s, IncidentKind::Theft, FIRST));
    let (digest, suspect) = (t.ex.digest(), t.s.suspect_state(SECOND));
    let evidence = PlotEffect::Evidence { incident, to: FIRST, suspect, quality: Quality::Strong };
    for effect in [PlotEffect::Publish(incident), PlotEffect::Close(incident), evidence] {
        apply(&mut t, effect);
    }
    assert_eq!(t.ex.digest(), digest);
}

#[test]
fn evidence_from_the_plot_lets_its_reader_into_the_secret_and_nobody_else() {
    let (mut t, incident) = situation(|s| {
        let plot = plot(s, IncidentKind::Theft, FIRST);
        s.plots[plot].public = false;
        plot
    });
    let (id, suspect) = (t.begin(incident), t.s.suspect_state(THIRD));
    apply(&mut t, PlotEffect::Evidence { incident, to: SECOND, suspect, quality: Quality::Strong });
    assert_eq!(t.ex.incidents[id].known_to, StateSet::only(FIRST).with(SECOND));
    assert_eq!([FIRST, SECOND].map(|state| t.ex.beliefs.items(id, state)), [0, 1]);
}

#[test]
fn an_empty_desk_is_away_for_its_time_silences_no_hotline_and_is_back_once_named_anew() {
    let (mut t, ()) = situation(|_| ());
    apply(&mut t, PlotEffect::Contact(FIRST, 2));
    t.ex.world.raise_channel(THIRD, FIRST, 3);
    apply(&mut t, PlotEffect::Contact(FIRST, 0));
    let channel = |t: &Situation, from, later| t.ex.world.channel(from, FIRST, t.ex.step + later);
    let away = t.s.parameters.desk_away_steps;
    assert_eq!([channel(&t, SECOND, away - 1), channel(&t, SECOND, away)], [0, 2]);
    assert_eq!(channel(&t, THIRD, 0), 3);
    apply(&mut t, PlotEffect::Contact(FIRST, 1));
    assert_eq!([channel(&t, SECOND, 0), channel(&t, THIRD, 0)], [1, 3]);
}

#[test]
fn a_measure_in_force_from_the_start_works_at_home_once_and_not_again_for_the_region() {
    let (mut t, old) = situation(|s| {
        let old = measure(s, Scope::Unilateral);
        s.measures[old].effects =
            vec![Effect::Own(StateQuantity::CtCapacity, 0.05), Effect::Region(RegionQuantity::Cohesion, 0.1)];
        s.measures[old].upkeep = 1.0;
        old
    });
    let (cohesion, capacity) = (t.ex.world.cohesion(), t.get(FIRST, StateQuantity::CtCapacity));
    for _ in 0..2 {
        apply(&mut t, PlotEffect::InForce(old, FIRST));
    }
    same(t.get(FIRST, StateQuantity::CtCapacity), capacity + 0.05);
    same(t.ex.world.cohesion(), cohesion);
    assert!(t.ex.programmes.is_empty() && t.ex.ledger.lines().is_empty(), "nobody is credited for it");
}

#[test]
fn a_measure_that_the_plot_tables_is_due_at_once_costs_nothing_and_is_tabled_once() {
    let (mut t, joint) = situation(|s| {
        let everybody = s.everybody();
        measure(s, Scope::Consensus(everybody))
    });
    for by in [FIRST, SECOND] {
        apply(&mut t, PlotEffect::Table(joint, by));
    }
    let tabled: Vec<_> = t.ex.proposals.iter().map(|p| (p.by, p.due, p.paid)).collect();
    assert_eq!(tabled, [(FIRST, t.ex.step, 0.0)]);
    same(t.get(FIRST, StateQuantity::Budget), PURSE);
}
