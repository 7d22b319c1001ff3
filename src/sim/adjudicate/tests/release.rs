//! Branches and injects at the opening of a step.

use crate::sim::adjudicate::release;
use crate::sim::catalogue::terms::IncidentKind;
use crate::sim::exercise::event::{Audience, What};
use crate::sim::ids::{BranchId, InjectId, MeasureSet, MoveId, PlotId, StateSet};
use crate::sim::plot::{Branch, Condition, PlotEffect, PlotRequest, Release};
use crate::sim::scenario::Scenario;
use crate::sim::tests::situation::{FIRST, SECOND, Situation, THIRD, cited, inject, plot, situation};

fn always() -> Condition {
    Condition::All(Vec::new())
}

fn never() -> Condition {
    Condition::Any(Vec::new())
}

/// The region is at least this united: a condition that a test can bring about.
fn united() -> Condition {
    Condition::CohesionAtLeast(0.9)
}

fn branch(s: &mut Scenario, when: Condition, excludes: Vec<BranchId>) -> BranchId {
    s.branches.push_and_get_key(Branch { id: String::new(), title: String::new(), when, excludes })
}

/// Steps open one after the other; in which of them was the inject released?
fn released(t: &mut Situation, inject: InjectId, steps: u16) -> Option<u16> {
    for step in 0..steps {
        t.ex.step = step;
        release::open_step(&mut t.ex, &t.s);
    }
    assert!(t.happened(|what| *what == What::Released(inject)) <= 1);
    t.ex.released[inject]
}

#[test]
fn an_inject_comes_in_its_step_once_and_to_its_reader_alone() {
    let (mut t, inject) = situation(|s| inject(s, Release::At(1), SECOND));
    assert_eq!(released(&mut t, inject, 4), Some(1));
    t.ex.step = 1;
    release::open_step(&mut t.ex, &t.s);
    assert_eq!(t.happened(|what| *what == What::Released(inject)), 1);
    assert_eq!(t.audience(|what| *what == What::Released(inject)), Audience::Seats(StateSet::only(SECOND)));
}

#[test]
fn an_inject_stays_in_unless_its_conditions_hold_in_its_step() {
    let comes = |when, unless| {
        let (mut t, inject) = situation(|s| {
            let inject = inject(s, Release::At(0), FIRST);
            (s.injects[inject].when, s.injects[inject].unless) = (when, unless);
            inject
        });
        released(&mut t, inject, 2).is_some()
    };
    assert!(comes(Some(always()), Some(never())));
    assert!(!comes(Some(never()), None) && !comes(None, Some(always())));
}

#[test]
fn an_inject_whose_presumption_is_false_when_it_is_due_is_kept_back_and_control_is_told_once() {
    let (mut t, inject) = situation(|s| {
        let inject = inject(s, Release::Once(MoveId(0), always()), FIRST);
        s.injects[inject].presumes = Some(never());
        inject
    });
    assert_eq!(released(&mut t, inject, 2), None);
    assert_eq!(t.ex.kept_back[inject], Some(0));
    assert_eq!(t.happened(|what| *what == What::KeptBack(inject)), 1);
    assert_eq!(t.audience(|what| *what == What::KeptBack(inject)), Audience::Control);
}

#[test]
fn what_waits_for_a_condition_comes_in_its_own_move_only() {
    let (mut t, inject) = situation(|s| inject(s, Release::Once(MoveId(1), always()), FIRST));
    let crisis = t.s.steps.iter().position(|step| step.of == MoveId(1)).expect("a second move") as u16;
    assert_eq!(released(&mut t, inject, crisis + 3), Some(crisis));
}

#[test]
fn a_reminder_comes_its_steps_later_if_what_was_expected_is_still_lacking() {
    let reminded = |done: bool| {
        let (mut t, reminder) = situation(|s| {
            let after = inject(s, Release::At(1), FIRST);
            inject(s, Release::Lacking { after, steps: 2, expected: united() }, FIRST)
        });
        t.ex.world.add_cohesion(if done { 1.0 } else { -1.0 });
        released(&mut t, reminder, 6)
    };
    assert_eq!((reminded(false), reminded(true)), (Some(3), None));
}

#[test]
fn of_two_paths_that_exclude_each_other_the_first_shuts_the_second_for_good() {
    let (mut t, (first, second)) =
        situation(|s| (branch(s, united(), vec![BranchId(1)]), branch(s, always(), vec![BranchId(0)])));
    let open = |t: &mut Situation, step: u16| {
        t.ex.step = step;
        release::open_step(&mut t.ex, &t.s);
        [t.ex.branches[first], t.ex.branches[second]]
    };
    t.ex.world.add_cohesion(-1.0);
    assert_eq!(open(&mut t, 0), [None, Some(0)]);
    t.ex.world.add_cohesion(1.0);
    assert_eq!(open(&mut t, 1), [None, Some(0)]);
    assert_eq!(t.audience(|what| *what == What::BranchOpened(second)), Audience::Control);
}

#[test]
fn what_waits_for_a_path_comes_in_the_step_in_which_the_path_opens() {
    let (mut t, inject) = situation(|s| {
        let branch = branch(s, always(), Vec::new());
        inject(s, Release::Once(MoveId(0), Condition::OnBranch(branch)), FIRST)
    });
    assert_eq!(released(&mut t, inject, 1), Some(0));
}

#[test]
fn a_request_gives_notice_of_its_incident_and_falls_due_in_time() {
    let (mut t, (incident, request)) = situation(|s| {
        let incident = plot(s, IncidentKind::Disruption, FIRST);
        s.plots[incident].public = false;
        let request = inject(s, Release::At(1), SECOND);
        s.injects[request].effects = vec![PlotEffect::Start(incident)];
        s.injects[request].asks = Some(asked(s, Some(incident)));
        (incident, request)
    });
    assert_eq!(released(&mut t, request, 2), Some(1));
    let id = t.ex.incident_of(incident).expect("the request's own effects come before its notice");
    assert_eq!(t.ex.incidents[id].noticed, StateSet::only(SECOND));
    assert!(t.ex.incidents[id].known_to.has(SECOND) && !t.ex.incidents[id].known_to.has(THIRD));
    let [waiting] = &t.ex.requests[..] else { panic!("one request") };
    assert_eq!((waiting.of, waiting.due, waiting.answered), (SECOND, 3, false));
}

fn asked(s: &Scenario, notice: Option<PlotId>) -> PlotRequest {
    let cites = cited(s);
    PlotRequest { of: SECOND, choices: 0, measures: MeasureSet::NONE, within: 2, cites, about: None, notice }
}

#[test]
fn an_exercise_that_ends_with_a_step_takes_its_way_and_lets_nothing_of_the_next_one_out() {
    let ended = |cohesion: f64| {
        let (mut t, (way, waits)) =
            situation(|s| (branch(s, united(), Vec::new()), inject(s, Release::At(1), SECOND)));
        t.ex.world.add_cohesion(cohesion);
        t.ex.close_as_last();
        assert!(t.ex.is_over() && t.ex.released[waits].is_none());
        t.ex.branches[way]
    };
    assert_eq!(ended(1.0), Some(1));
    assert_eq!(ended(-1.0), None);
}
