//! Incidents: how they begin, what they damage, whom they spill over to, and how they end.

use crate::sim::adjudicate::incidents;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::What;
use crate::sim::exercise::incident::Incident;
use crate::sim::ids::{IncidentId, PlotId, StateSet};
use crate::sim::plot::PlotEffect;
use crate::sim::quantity::StateQuantity;
use crate::sim::scenario::Scenario;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, plot, same, situation};

const ID: IncidentId = IncidentId(0);

fn written(kind: IncidentKind, write: impl FnOnce(&mut Scenario, PlotId)) -> (Situation, PlotId) {
    situation(|s| {
        let plot = plot(s, kind, FIRST);
        write(s, plot);
        plot
    })
}

/// An incident that has begun in the first step of hours.
fn hit(change: impl FnOnce(&mut Incident)) -> Situation {
    let (t, plot) = written(IncidentKind::Espionage, |_, _| ());
    let mut t = t.in_crisis();
    t.begin(plot);
    change(&mut t.ex.incidents[ID]);
    t
}

fn suffered(t: &mut Situation) -> f64 {
    incidents::develop(&mut t.ex, &t.s);
    t.ex.world.states[FIRST].damage
}

#[test]
fn each_severity_more_doubles_the_damage_and_measures_at_home_prevent_their_share() {
    let due = |severity: u8, guard: f64| {
        let (mut t, plot) = written(IncidentKind::Espionage, |s, plot| s.plots[plot].severity = severity);
        t.ex.world.states[FIRST].damage_guard = guard;
        let id = t.begin(plot);
        t.ex.incidents[id].damage_due
    };
    same(due(5, 1.0), 2.0 * due(4, 1.0));
    same(due(5, 0.5), 0.5 * due(5, 1.0));
}

#[test]
fn the_more_capable_and_the_less_exposed_suffer_less() {
    let due = |quantity, value| {
        let (mut t, plot) = written(IncidentKind::Espionage, |_, _| ());
        t.set(FIRST, StateQuantity::Capacity, 0.5);
        t.set(FIRST, StateQuantity::Exposure, 0.5);
        t.set(FIRST, quantity, value);
        let id = t.begin(plot);
        t.ex.incidents[id].damage_due
    };
    let middling = due(StateQuantity::Capacity, 0.5);
    assert!(due(StateQuantity::Capacity, 0.9) < middling && due(StateQuantity::Exposure, 0.9) > middling);
}

#[test]
fn a_line_of_the_plot_begins_once_and_presses_the_government_that_was_hit() {
    let (mut t, plot) = written(IncidentKind::Espionage, |_, _| ());
    let pressure = [FIRST, SECOND].map(|state| t.get(state, StateQuantity::Pressure));
    for _ in 0..2 {
        assert!(t.ex.overrule(PlotEffect::Start(plot)));
    }
    assert_eq!(t.ex.incidents.len(), 1);
    let severity = f64::from(t.s.plots[plot].severity);
    same(
        t.get(FIRST, StateQuantity::Pressure),
        pressure[0] + t.s.parameters.pressure_per_severity * severity,
    );
    same(t.get(SECOND, StateQuantity::Pressure), pressure[1]);
}

#[test]
fn in_a_crisis_damage_comes_bit_by_bit_and_help_saves_a_part_of_each_bit() {
    let (mut alone, mut helped) = (hit(|_| ()), hit(|incident| incident.helped = true));
    let p = alone.s.parameters.clone();
    let due = alone.ex.incidents[ID].damage_due;
    same(suffered(&mut alone), p.damage_per_crisis_step * due);
    same(suffered(&mut helped), (1.0 - p.damage_help) * p.damage_per_crisis_step * due);
    same(alone.ex.incidents[ID].damage_due, helped.ex.incidents[ID].damage_due);
    let first = alone.ex.world.states[FIRST].damage;
    assert!(suffered(&mut alone) - first < first, "the second bit is smaller");
}

#[test]
fn a_quarter_does_all_damage_and_ends_what_began_before_it() {
    let (mut t, plot) = written(IncidentKind::Espionage, |_, _| ());
    t.begin(plot);
    let due = t.ex.incidents[ID].damage_due;
    same(suffered(&mut t), due);
    assert!(t.ex.incidents[ID].open, "it began in this quarter");
    t.ex.step += 1;
    same(suffered(&mut t), due);
    assert!(!t.ex.incidents[ID].open && t.ex.open.is_empty());
}

#[test]
fn in_a_crisis_everyday_incidents_end_and_those_of_the_plot_go_on() {
    let open = |of_the_plot: bool| {
        let mut t = hit(|_| ());
        if !of_the_plot {
            t.ex.incidents[ID].plot = None;
        }
        t.ex.step += 1;
        incidents::develop(&mut t.ex, &t.s);
        t.ex.incidents[ID].open
    };
    assert_eq!((open(true), open(false)), (true, false));
}

#[test]
fn damage_costs_the_trust_of_citizens_and_no_single_day_costs_all_of_it() {
    let lost = |due: f64| {
        let mut t = hit(|incident| incident.damage_due = due);
        let trust = t.get(FIRST, StateQuantity::DigitalTrust);
        suffered(&mut t);
        trust - t.get(FIRST, StateQuantity::DigitalTrust)
    };
    assert!(lost(0.1) > 0.0 && lost(0.2) > lost(0.1));
    same(lost(1000.0), hit(|_| ()).s.parameters.digital_trust_loss_max);
}

#[test]
fn a_secret_that_comes_out_is_known_to_all_and_told_once() {
    let (mut t, plot) = written(IncidentKind::Espionage, |s, plot| s.plots[plot].public = false);
    t.begin(plot);
    assert!(!t.ex.incidents[ID].known_to.has(SECOND));
    for _ in 0..2 {
        incidents::publish(&mut t.ex, &t.s, ID);
    }
    assert_eq!(t.ex.incidents[ID].known_to, t.s.everybody());
    assert_eq!(t.happened(|what| *what == What::IncidentPublished(ID)), 1);
}

#[test]
fn disruption_may_hit_others_too_and_stolen_secrets_do_not() {
    let spilt = |kind| {
        let (t, plot) = written(kind, |_, _| ());
        let hurt = t.tries(50, |ex, s| {
            incidents::start(ex, s, plot);
            // What is due to the state that was hit has not been done yet.
            assert_eq!(ex.world.states[FIRST].damage, 0.0);
            ex.world.states.iter().filter(|vars| vars.damage > 0.0).count()
        });
        hurt.iter().sum::<usize>()
    };
    assert!(spilt(IncidentKind::Disruption) > 0);
    assert_eq!([IncidentKind::Espionage, IncidentKind::BusinessSecrets].map(spilt), [0, 0]);
}

#[test]
fn everyday_incidents_happen_in_quiet_quarters_and_only_the_larger_wait_for_an_answer() {
    let everyday = |calm: bool, crisis: bool| {
        let (t, ()) = situation(|s| s.calm = calm);
        let t = if crisis { t.in_crisis() } else { t };
        let begun = t.tries(50, |ex, s| {
            incidents::background(ex, s);
            let waits = |incident: &Incident| incident.severity >= s.parameters.severity_answered;
            assert!(ex.incidents.iter().all(|incident| incident.open == waits(incident)));
            ex.incidents.len()
        });
        begun.iter().sum::<usize>()
    };
    assert!(everyday(false, false) > 0);
    assert_eq!([everyday(true, false), everyday(false, true)], [0, 0]);
}

#[test]
fn whoever_has_paid_criminals_is_hit_more_often_and_nobody_else_s_luck_moves() {
    let hits = |ransoms: u8| {
        let (mut t, ()) = situation(|_| ());
        t.ex.world.states[FIRST].ransom_paid = ransoms;
        let both = t.tries(200, |ex, s| {
            incidents::background(ex, s);
            let first = ex.incidents.iter().filter(|incident| incident.victim == FIRST).count();
            [first, ex.incidents.len() - first]
        });
        both.iter().fold([0, 0], |sum, one| [sum[0] + one[0], sum[1] + one[1]])
    };
    let ([clean, others], [paid, others_then]) = (hits(0), hits(4));
    assert!(paid > clean, "{paid} {clean}");
    assert_eq!(others, others_then);
}

#[test]
fn everyday_disruption_comes_from_some_other_state_s_soil_and_everyday_crime_from_nobody_s() {
    let (t, ()) = situation(|_| ());
    let mut soils = StateSet::NONE;
    for hosts in t.tries(200, |ex, s| {
        incidents::background(ex, s);
        for incident in &ex.incidents {
            let disrupts = incident.kind == IncidentKind::Disruption;
            assert_eq!(incident.hosts.count(), usize::from(disrupts), "{:?}", incident.kind);
            assert!(!incident.hosts.has(incident.victim));
        }
        ex.incidents.iter().fold(StateSet::NONE, |set, incident| set.or(incident.hosts))
    }) {
        soils = soils.or(hosts);
    }
    assert_eq!(soils, t.s.everybody(), "nobody is spared");
}
