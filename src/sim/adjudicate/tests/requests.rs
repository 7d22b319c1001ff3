//! Requests that wait for an answer: what answers them, and what it costs to leave one open.

use crate::sim::adjudicate::requests;
use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::measure::Scope;
use crate::sim::catalogue::terms::{IncidentKind, Mark};
use crate::sim::decide::standing::stands;
use crate::sim::decision::{Act, Stance};
use crate::sim::exercise::made::MadeChoice;
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, MeasureSet, PlotId, ProposalId, StateId, StateSet};
use crate::sim::plot::{PlotRequest, Release};
use crate::sim::score::ledger::Cause;
use crate::sim::tests::situation::{
    FIRST, SECOND, Situation, choice, cited, inject, measure, plot, situation,
};

/// What the second delegation is asked for, and what a test answers with.
#[derive(Clone, Copy)]
struct Asked {
    choice: ChoiceId,
    measure: MeasureId,
    about: PlotId,
    beside: PlotId,
}

/// The second delegation has been asked to make a choice about an incident, or to take a measure, within two steps.
fn asked() -> (Situation, Asked) {
    let (mut t, asked) = before_it_is_asked();
    assert!(t.ex.release_now(crate::sim::ids::InjectId(0)));
    (t, asked)
}

/// A choice that was carried out and directed at nobody.
fn directed_at_nobody(seat: StateId, choice: ChoiceId, incident: Option<IncidentId>) -> MadeChoice {
    MadeChoice { seat, choice, incident, toward: None, target: None, suspected: false }
}

/// The same before the request has come.
fn before_it_is_asked() -> (Situation, Asked) {
    let (mut t, asked) = situation(|s| {
        let everybody = s.everybody();
        let asked = Asked {
            choice: choice(s, Mechanism::Plain, Toward::Incident),
            measure: measure(s, Scope::Consensus(everybody)),
            about: plot(s, IncidentKind::Theft, FIRST),
            beside: plot(s, IncidentKind::Theft, FIRST),
        };
        let mut measures = MeasureSet::NONE;
        measures.insert(asked.measure);
        let (cites, about) = (cited(s), Some(asked.about));
        let request = inject(s, Release::At(0), SECOND);
        let choices = 1 << asked.choice.0;
        s.injects[request].asks =
            Some(PlotRequest { of: SECOND, choices, measures, within: 2, cites, about, notice: None });
        asked
    });
    t.begin(asked.about);
    t.begin(asked.beside);
    (t, asked)
}

fn answered_by_choice(
    by: StateId,
    choice: impl Fn(Asked) -> ChoiceId,
    about: impl Fn(Asked) -> PlotId,
) -> bool {
    let (mut t, asked) = asked();
    let incident: Option<IncidentId> = t.ex.incident_of(about(asked));
    let made = directed_at_nobody(by, choice(asked), incident);
    requests::answer_by_choice(&mut t.ex, &t.s, made);
    t.ex.requests[0].answered
}

#[test]
fn only_the_choice_asked_for_by_the_state_asked_and_about_its_incident_is_an_answer() {
    assert!(answered_by_choice(SECOND, |a| a.choice, |a| a.about));
    assert!(!answered_by_choice(SECOND, |a| a.choice, |a| a.beside), "about something else");
    assert!(!answered_by_choice(SECOND, |_| ChoiceId(0), |a| a.about), "another choice");
    assert!(!answered_by_choice(FIRST, |a| a.choice, |a| a.about), "nobody answers for another");
}

#[test]
fn to_propose_what_was_asked_for_or_to_agree_to_it_is_an_answer_and_to_block_it_is_none() {
    let answered = |act: &dyn Fn(Asked) -> Act| {
        let (mut t, asked) = asked();
        crate::sim::adjudicate::consensus::table(&mut t.ex, &t.s, asked.measure, FIRST, StateSet::NONE, 0);
        let decisions = t.decisions(&[(SECOND, act(asked))]);
        requests::answer_by_measures(&mut t.ex, &t.s, &decisions);
        t.ex.requests[0].answered
    };
    let position = |stance| move |_: Asked| Act::Answer { proposal: ProposalId(0), stance };
    assert!(answered(&|asked| Act::Propose { measure: asked.measure, to: StateSet::NONE }));
    assert!(answered(&position(Stance::Support)) && answered(&position(Stance::Amend)));
    assert!(!answered(&position(Stance::Block)));
    assert!(!answered(&|_| Act::Propose { measure: MeasureId(0), to: StateSet::NONE }));
}

#[test]
fn an_unanswered_request_counts_against_the_state_asked_once_and_not_before_it_is_due() {
    let (mut t, _) = asked();
    let lines = |t: &mut Situation, step: u16| {
        t.ex.step = step;
        requests::close(&mut t.ex, &t.s);
        t.ex.ledger.lines().len()
    };
    assert_eq!([0, 1, 2].map(|step| lines(&mut t, step)), [0, 1, 1]);
    let line = t.ex.ledger.lines()[0];
    let cause = Cause::Unanswered(crate::sim::ids::InjectId(0));
    assert_eq!((line.actor, line.mark(), line.cause), (SECOND, Some(Mark::NotTakenUp), cause));
    assert_eq!((line.paragraph, line.indicator), cited(&t.s));
}

#[test]
fn an_answered_request_is_lived_up_to_and_closed_at_once() {
    let (mut t, asked) = asked();
    let made = directed_at_nobody(SECOND, asked.choice, None);
    for _ in 0..2 {
        requests::answer_by_choice(&mut t.ex, &t.s, made);
    }
    requests::close(&mut t.ex, &t.s);
    let marks: Vec<_> = t.ex.ledger.lines().iter().map(|entry| (entry.actor, entry.mark())).collect();
    assert_eq!(marks, [(SECOND, Some(Mark::LivedUp))], "once, however often it is answered");
    assert!(t.ex.requests[0].closed);
    // What is closed is not opened again by an answer that comes later.
    t.ex.requests[0].answered = false;
    requests::answer_by_choice(&mut t.ex, &t.s, made);
    assert!(!t.ex.requests[0].answered);
}

/// Whoever is asked has something already, in this way; does it answer the request?
fn answers_already(before: &dyn Fn(&mut Situation, Asked)) -> bool {
    let (mut t, asked) = before_it_is_asked();
    before(&mut t, asked);
    assert!(t.ex.release_now(crate::sim::ids::InjectId(0)));
    assert!(!t.ex.requests[0].answered, "something new may still answer it");
    stands(&t.ex, t.s.injects[crate::sim::ids::InjectId(0)].asks.as_ref().unwrap())
}

#[test]
fn what_stands_already_answers_a_request() {
    let made = |by: StateId, choice: ChoiceId, about: Option<PlotId>| {
        move |t: &mut Situation, _: Asked| {
            let incident = about.and_then(|plot| t.ex.incident_of(plot));
            t.ex.made.push(directed_at_nobody(by, choice, incident));
        }
    };
    let (_, a) = before_it_is_asked();
    assert!(!answers_already(&|_, _| {}), "nothing stands");
    assert!(answers_already(&|t, a| t.ex.world.states[SECOND].in_force.insert(a.measure)));
    assert!(answers_already(&|t, a| t.ex.world.states[SECOND].under_way.insert(a.measure)));
    assert!(!answers_already(&|t, a| t.ex.world.states[FIRST].in_force.insert(a.measure)), "another's");
    assert!(!answers_already(&|t, _| t.ex.world.states[SECOND].in_force.insert(MeasureId(0))));
    let put = |by: StateId| {
        move |t: &mut Situation, a: Asked| {
            crate::sim::adjudicate::consensus::table(&mut t.ex, &t.s, a.measure, by, StateSet::NONE, 0);
        }
    };
    assert!(answers_already(&put(SECOND)), "it lies on the table and cannot be put there again");
    assert!(!answers_already(&put(FIRST)), "a position on it can still be taken");
    assert!(answers_already(&made(SECOND, a.choice, Some(a.about))));
    assert!(!answers_already(&made(SECOND, a.choice, Some(a.beside))), "about something else");
    assert!(!answers_already(&made(SECOND, a.choice, None)), "it can be made again");
    assert!(!answers_already(&made(FIRST, a.choice, Some(a.about))), "nobody answers for another");
    assert!(!answers_already(&made(SECOND, ChoiceId(0), Some(a.about))), "another choice");
}

#[test]
fn what_comes_to_stand_while_a_request_waits_is_never_counted_as_silence() {
    let (mut t, asked) = asked();
    t.ex.step = 1;
    t.ex.world.states[SECOND].in_force.insert(asked.measure);
    requests::close(&mut t.ex, &t.s);
    assert!(t.ex.requests[0].answered && t.ex.ledger.lines().is_empty(), "it is no test");
}
