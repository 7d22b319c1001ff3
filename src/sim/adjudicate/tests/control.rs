//! What control may do, and when it may not. What else it may do is tried beside [`crate::sim::adjudicate::control`].

use crate::sim::adjudicate::control::Improvised;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::StateSet;
use crate::sim::plot::{InjectKind, PlotEffect, Release};
use crate::sim::tests::situation::{FIRST, SECOND, inject, situation};

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
