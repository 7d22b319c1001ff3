//! What control may do, and when it may not. What else it may do is tried beside [`crate::sim::adjudicate::control`].

use crate::sim::adjudicate::control::Improvised;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{MeasureId, PlotId, StateId, StateSet, Suspect};
use crate::sim::plot::{Ground, InjectKind, PlotEffect, Quality, Release};
use crate::sim::quantity::StateQuantity;
use crate::sim::tests::situation::{FIRST, SECOND, inject, plot, situation};

fn message() -> Improvised {
    let (from, text, expects) = Default::default();
    Improvised { kind: InjectKind::Media, from, to: StateSet::NONE, text, expects }
}

#[test]
fn nothing_is_changed_in_an_exercise_that_is_over() {
    let (mut t, waiting) = situation(|s| inject(s, Release::At(u16::MAX - 1), FIRST));
    t.ex.step = t.s.steps.len() as u16;
    let (before, events) = (t.ex.world.clone(), t.ex.events.len());
    assert!(!t.ex.overrule(PlotEffect::Tension(FIRST, SECOND, 0.1)));
    assert!(!t.ex.release_now(waiting));
    assert_eq!(t.ex.improvise(&message()), None);
    assert_eq!((t.ex.world, t.ex.events.len()), (before, events));
}

#[test]
fn what_is_out_can_be_neither_held_back_nor_let_go() {
    let (mut t, inject) = situation(|s| inject(s, Release::At(0), FIRST));
    assert!(t.ex.release_now(inject));
    assert!(!t.ex.hold(inject) && !t.ex.is_held(inject) && !t.ex.let_go(inject));
}

#[test]
fn a_message_addressed_to_nobody_is_for_everybody_and_a_ruling_for_control_alone() {
    let (mut t, ()) = situation(|_| ());
    let id = t.ex.improvise(&message()).expect("the exercise goes on");
    assert!(t.ex.is_held(id) && t.ex.release_now(id), "it waits until it is released");
    assert_eq!(t.audience(|what| *what == What::Released(id)), Audience::Public);
    t.ex.note_ruling(3);
    assert_eq!(t.audience(|what| *what == What::Ruled(3)), Audience::Control);
}

#[test]
fn control_may_change_what_exists_and_by_no_more_than_a_whole_range() {
    let (t, line) = situation(|s| plot(s, IncidentKind::Crime, FIRST));
    let may = |effect: PlotEffect| t.ex.may_overrule(&effect);
    let (last, strange) = (Suspect::from(t.s.suspects() - 1), Suspect::from(t.s.suspects()));
    let evidence = |incident: PlotId, to: StateId, suspect: Suspect| PlotEffect::Evidence {
        incident,
        to,
        suspect,
        quality: Quality::Strong,
    };
    let announced = |incident: PlotId, suspect: Suspect| PlotEffect::Announced {
        incident,
        suspect,
        ground: Ground::Press,
    };
    let nobody = StateId::from(t.s.states.len());
    let nothing = MeasureId::from(t.s.measures.len());
    let nowhere = PlotId::from(t.s.plots.len());
    let capacity = StateQuantity::Capacity;
    let (low, high) = capacity.range();
    let first = MeasureId(0);
    for (fine, wrong) in [
        (vec![PlotEffect::Start(line)], vec![PlotEffect::Start(nowhere), PlotEffect::Close(nowhere)]),
        (
            vec![
                PlotEffect::State(FIRST, capacity, high - low),
                PlotEffect::State(FIRST, capacity, low - high),
            ],
            vec![
                PlotEffect::State(nobody, capacity, 0.0),
                PlotEffect::State(FIRST, capacity, (high - low) * 1.01),
            ],
        ),
        (
            vec![PlotEffect::Trust(FIRST, SECOND, -1.0), PlotEffect::Tension(FIRST, SECOND, 1.0)],
            vec![
                PlotEffect::Trust(FIRST, FIRST, 0.1),
                PlotEffect::Trust(nobody, FIRST, 0.1),
                PlotEffect::Tension(FIRST, nobody, 0.1),
                PlotEffect::Tension(FIRST, SECOND, 1.01),
            ],
        ),
        (vec![PlotEffect::Cohesion(1.0)], vec![PlotEffect::Cohesion(-1.01)]),
        (
            vec![PlotEffect::Contact(FIRST, 3)],
            vec![PlotEffect::Contact(FIRST, 4), PlotEffect::Contact(nobody, 1)],
        ),
        (vec![PlotEffect::Promise(FIRST)], vec![PlotEffect::Promise(nobody)]),
        (
            vec![evidence(line, FIRST, last), announced(line, last)],
            vec![
                evidence(nowhere, FIRST, last),
                evidence(line, nobody, last),
                evidence(line, FIRST, strange),
                announced(nowhere, last),
                announced(line, strange),
            ],
        ),
        (
            vec![PlotEffect::InForce(first, FIRST), PlotEffect::Table(first, FIRST)],
            vec![
                PlotEffect::InForce(nothing, FIRST),
                PlotEffect::InForce(first, nobody),
                PlotEffect::Table(nothing, FIRST),
                PlotEffect::Table(first, nobody),
            ],
        ),
    ] {
        fine.into_iter().for_each(|effect| assert!(may(effect), "{effect:?}"));
        wrong.into_iter().for_each(|effect| assert!(!may(effect), "{effect:?}"));
    }
}
