//! Tests of commitments: when they arise, what answers them, and how they end.

use crate::sim::adjudicate::crisis::response;
use crate::sim::adjudicate::{consensus, occasions};
use crate::sim::catalogue::choice::{Mechanism, Toward};
use crate::sim::catalogue::measure::{Nature, Scope};
use crate::sim::catalogue::occasion::{Measured, OccasionKind, TestedOn};
use crate::sim::catalogue::price::Price;
use crate::sim::catalogue::terms::{Case, EvidenceRow, IncidentKind, Mark};
use crate::sim::decision::{Act, Stance};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet};
use crate::sim::plot::PlotEffect;
use crate::sim::scenario::{Redline, Scenario};
use crate::sim::score::ledger::{Cause, Found};
use crate::sim::tests::situation::{
    FIRST, FOURTH, SECOND, Situation, THIRD, choice, cited, measure, plot, situation,
};

const ID: IncidentId = IncidentId(0);

/// The only indicator that anything tests is tested on these situations.
fn tested_on(s: &mut Scenario, on: &[OccasionKind], owed: bool) {
    s.instrument.indicators.iter_mut().for_each(|one| one.tests.clear());
    let (_, indicator) = cited(s);
    s.instrument.indicators[indicator].tests =
        on.iter().map(|on| TestedOn { on: *on, about: Vec::new(), owed }).collect();
}

/// A crisis choice that speaks for the indicator, and in the same cases or others against it.
fn answering(s: &mut Scenario, toward: Toward, rows: &[(Mark, &[Case])]) -> ChoiceId {
    let id = choice(s, Mechanism::Plain, toward);
    let (paragraph, indicator) = cited(s);
    let row = |(mark, cases): &(Mark, &[Case])| EvidenceRow {
        paragraph,
        indicator,
        mark: *mark,
        cases: cases.to_vec(),
    };
    s.choices[id].serves = rows.iter().map(row).collect();
    id
}

/// An incident has hit the first delegation, in steps of hours; the choice answers situations of this kind.
fn hit(on: OccasionKind, owed: bool, rows: &[(Mark, &[Case])]) -> (Situation, ChoiceId) {
    let (t, (incident, choice)) = situation(|s| {
        tested_on(s, &[on], owed);
        (plot(s, IncidentKind::Disruption, FIRST), answering(s, Toward::Incident, rows))
    });
    let mut t = t.in_crisis();
    t.begin(incident);
    (t, choice)
}

/// Closes a step in which these delegations make the choice.
fn step(t: &mut Situation, choice: ChoiceId, by: &[StateId]) {
    let act = Act::Respond { choice, incident: Some(ID), toward: None };
    let acts: Vec<_> = by.iter().map(|seat| (*seat, act)).collect();
    let decisions = t.decisions(&acts);
    occasions::open(&mut t.ex, &t.s);
    response::make(&mut t.ex, &t.s, &decisions);
    occasions::close(&mut t.ex, &t.s);
    t.ex.hours += t.s.steps[usize::from(t.ex.step)].hours;
    t.ex.step += 1;
}

fn marks(t: &Situation) -> Vec<(StateId, Mark)> {
    let entries = t.ex.ledger.lines().iter();
    entries.filter_map(|entry| Some((entry.actor, entry.mark()?))).collect()
}

const GOOD: &[(Mark, &[Case])] = &[(Mark::LivedUp, &[])];
const BAD: &[(Mark, &[Case])] = &[(Mark::Against, &[])];

#[test]
fn what_speaks_for_a_delegation_answers_a_test_that_it_was_put_to() {
    let (mut t, choice) = hit(OccasionKind::Hit, false, GOOD);
    step(&mut t, choice, &[FIRST, SECOND]);
    assert_eq!(marks(&t), [(FIRST, Mark::LivedUp)], "the other was not hit, and gains nothing");
}

#[test]
fn what_speaks_against_a_delegation_is_a_test_of_its_own() {
    let (mut t, choice) = hit(OccasionKind::Hit, false, BAD);
    step(&mut t, choice, &[SECOND]);
    assert_eq!(marks(&t), [(SECOND, Mark::Against)]);
}

#[test]
fn an_act_that_could_have_been_a_breach_is_a_test_however_it_came_out() {
    let rows: &[(Mark, &[Case])] = &[(Mark::LivedUp, &[Case::Early]), (Mark::Against, &[Case::Late])];
    let (mut t, choice) = hit(OccasionKind::Told, false, rows);
    step(&mut t, choice, &[SECOND]);
    assert_eq!(marks(&t), [(SECOND, Mark::LivedUp)], "nobody was told anything");
}

#[test]
fn the_same_test_is_answered_once() {
    let (mut t, choice) = hit(OccasionKind::Hit, true, GOOD);
    for _ in 0..3 {
        step(&mut t, choice, &[FIRST]);
    }
    assert_eq!(marks(&t), [(FIRST, Mark::LivedUp)]);
}

#[test]
fn an_answer_that_is_owed_and_does_not_come_in_time_is_not_taken_up_and_later_counts_in_part() {
    let (mut t, choice) = hit(OccasionKind::Hit, true, GOOD);
    while marks(&t).is_empty() {
        step(&mut t, choice, &[]);
    }
    assert!(t.ex.hours >= t.s.parameters.hit_hours, "after {} hours", t.ex.hours);
    assert_eq!(t.ex.ledger.lines()[0].cause, Cause::Omitted(ID));
    step(&mut t, choice, &[FIRST]);
    assert_eq!(marks(&t), [(FIRST, Mark::NotTakenUp), (FIRST, Mark::Partly)]);
}

#[test]
fn an_answer_that_is_not_owed_is_not_missed() {
    let (mut t, choice) = hit(OccasionKind::Hit, false, GOOD);
    for _ in 0..4 {
        step(&mut t, choice, &[]);
    }
    assert_eq!(marks(&t), []);
}

#[test]
fn whoever_did_the_contrary_is_not_blamed_for_leaving_it_undone_as_well() {
    let (mut t, choice) = hit(OccasionKind::Hit, true, BAD);
    step(&mut t, choice, &[FIRST]);
    for _ in 0..4 {
        step(&mut t, choice, &[]);
    }
    assert_eq!(marks(&t), [(FIRST, Mark::Against)]);
}

#[test]
fn each_situation_puts_to_the_test_whom_it_concerns() {
    let tested = |on: OccasionKind, prepare: &dyn Fn(&mut Situation)| {
        let (mut t, _) = hit(on, false, GOOD);
        prepare(&mut t);
        occasions::open(&mut t.ex, &t.s);
        let all = t.ex.ledger.occasions().iter().filter(|occasion| occasion.kind == on);
        all.map(|occasion| occasion.seat).collect::<Vec<_>>()
    };
    let told = |t: &mut Situation| {
        t.ex.incidents[ID].hosts = StateSet::only(SECOND).with(THIRD);
        t.ex.incidents[ID].noticed = StateSet::only(THIRD).with(FOURTH);
    };
    let quarrel = |t: &mut Situation| {
        t.ex.incidents[ID].counterpart = Some(SECOND);
        t.ex.incidents[ID].rung = t.s.parameters.quarrel_rung;
    };
    let sure = |t: &mut Situation| t.convince(ID, FIRST, t.s.suspect_state(THIRD));
    assert_eq!(tested(OccasionKind::Hit, &|_| ()), [FIRST]);
    assert_eq!(tested(OccasionKind::Told, &told), [THIRD], "host and told");
    assert_eq!(tested(OccasionKind::Quarrel, &quarrel), [FIRST, SECOND]);
    assert_eq!(tested(OccasionKind::Doubt, &sure), [FIRST]);
    assert_eq!(tested(OccasionKind::Content, &|_| ()), [], "nothing spreads");
    let asked = |t: &mut Situation| t.ex.incidents[ID].help_asked = true;
    let able = tested(OccasionKind::HelpAsked, &asked);
    assert!(able.contains(&SECOND) && !able.contains(&FIRST));
}

#[test]
fn a_test_arises_once_for_each_delegation_and_incident() {
    let (mut t, choice) = hit(OccasionKind::Hit, false, GOOD);
    for _ in 0..3 {
        step(&mut t, choice, &[]);
    }
    let hits = t.ex.ledger.occasions().iter().filter(|occasion| occasion.kind == OccasionKind::Hit);
    assert_eq!(hits.count(), 1);
}

#[test]
fn where_help_has_come_nobody_else_was_missed() {
    let after = |helped: bool| {
        let (mut t, choice) = hit(OccasionKind::HelpAsked, true, GOOD);
        t.ex.incidents[ID].help_asked = true;
        step(&mut t, choice, &[SECOND]);
        t.ex.incidents[ID].helped = helped;
        for _ in 0..5 {
            step(&mut t, choice, &[]);
        }
        marks(&t).len()
    };
    assert_eq!(after(true), 1, "the helper alone");
    assert_eq!(after(false), t_states() - 1, "and everybody else who could have helped");
}

fn t_states() -> usize {
    situation(|_| ()).0.s.states.len()
}

#[test]
fn asking_somebody_whom_nothing_points_at_is_no_answer_to_doubt() {
    let asked = |toward: StateId| {
        let (t, (incident, choice)) = situation(|s| {
            tested_on(s, &[OccasionKind::Doubt], false);
            (plot(s, IncidentKind::Disruption, FIRST), answering(s, Toward::State, GOOD))
        });
        let mut t = t.in_crisis();
        t.begin(incident);
        t.convince(ID, FIRST, t.s.suspect_state(SECOND));
        let toward = Some(t.s.suspect_state(toward));
        let decisions = t.decisions(&[(FIRST, Act::Respond { choice, incident: Some(ID), toward })]);
        occasions::open(&mut t.ex, &t.s);
        response::make(&mut t.ex, &t.s, &decisions);
        marks(&t).len()
    };
    assert_eq!((asked(SECOND), asked(THIRD)), (1, 0));
}

#[test]
fn an_answer_in_the_same_step_does_not_take_the_reason_for_the_question_back() {
    let asking = |doubt: f64, luck: u32| {
        let (t, (incident, choice)) = situation(|s| {
            tested_on(s, &[OccasionKind::Doubt], false);
            s.parameters.doubt_belief = doubt;
            let choice = answering(s, Toward::State, GOOD);
            s.choices[choice].mechanism = Mechanism::Contact;
            (plot(s, IncidentKind::Disruption, FIRST), choice)
        });
        let mut t = t.in_crisis();
        t.begin(incident);
        t.ex.incidents[ID].luck = luck;
        (t, choice)
    };
    let belief = |t: &Situation| t.ex.beliefs.get(ID, FIRST, t.s.suspect_state(SECOND));
    // Just enough to ask.
    let enough = belief(&asking(0.0, 0).0);
    let cleared = (0..40).filter(|&luck| {
        let (mut t, choice) = asking(enough, luck);
        let toward = Some(t.s.suspect_state(SECOND));
        let decisions = t.decisions(&[(FIRST, Act::Respond { choice, incident: Some(ID), toward })]);
        occasions::open(&mut t.ex, &t.s);
        response::make(&mut t.ex, &t.s, &decisions);
        assert_eq!(marks(&t).len(), 1, "luck {luck}");
        belief(&t) < enough
    });
    assert!(cleared.count() > 0, "no answer has pointed elsewhere");
}

#[test]
fn several_who_ask_the_chair_in_one_step_share_one_test() {
    let (t, (incident, choice)) = situation(|s| {
        tested_on(s, &[OccasionKind::Quarrel], false);
        let choice = answering(s, Toward::Incident, GOOD);
        s.choices[choice].mechanism = Mechanism::Convene;
        (plot(s, IncidentKind::Disruption, FIRST), choice)
    });
    let mut t = t.in_crisis();
    t.begin(incident);
    t.ex.incidents[ID].counterpart = Some(SECOND);
    t.ex.incidents[ID].rung = t.s.parameters.quarrel_rung;
    step(&mut t, choice, &[FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!(marks(&t), [(FIRST, Mark::LivedUp), (SECOND, Mark::LivedUp)], "who joins gains nothing");
    let share = t.ex.ledger.lines()[0].weight / t.s.parameters.test_crisis;
    assert!((share - 0.25).abs() < 1e-9, "{share}");
}

#[test]
fn a_choice_that_makes_good_does_so_over_the_same_incident_alone() {
    let made_good = |same: bool| {
        let (t, (first, second, bad, good)) = situation(|s| {
            tested_on(s, &[], false);
            let bad = answering(s, Toward::Incident, BAD);
            let good = choice(s, Mechanism::Plain, Toward::Incident);
            s.choices[good].remedies = 1 << bad.0;
            let kind = IncidentKind::Disruption;
            (plot(s, kind, FIRST), plot(s, kind, SECOND), bad, good)
        });
        let mut t = t.in_crisis();
        let (first, second) = (t.begin(first), t.begin(second));
        let respond = |choice, incident| Act::Respond { choice, incident: Some(incident), toward: None };
        for act in [respond(bad, first), respond(good, if same { first } else { second })] {
            let decisions = t.decisions(&[(THIRD, act)]);
            response::make(&mut t.ex, &t.s, &decisions);
        }
        t.ex.ledger.lines().len()
    };
    assert_eq!((made_good(true), made_good(false)), (2, 1));
}

/// The marks of three positions on a measure that needs everybody: support, silence, a block without a reason.
fn positions(write: impl Fn(&mut Scenario, MeasureId)) -> Vec<(StateId, Mark)> {
    let (mut t, id) = situation(|s| {
        let id = measure(s, Scope::Consensus(s.everybody()));
        let (paragraph, indicator) = cited(s);
        s.measures[id].serves =
            vec![EvidenceRow { paragraph, indicator, mark: Mark::LivedUp, cases: Vec::new() }];
        write(s, id);
        id
    });
    consensus::table(&mut t.ex, &t.s, id, FIRST, StateSet::NONE, 0);
    let position = |stance| Act::Answer { proposal: ProposalId(0), stance };
    let decisions = t.decisions(&[(SECOND, position(Stance::Support)), (THIRD, position(Stance::Block))]);
    consensus::settle(&mut t.ex, &t.s, &decisions);
    marks(&t).into_iter().filter(|(seat, _)| *seat <= FOURTH).collect()
}

#[test]
fn a_position_on_the_table_is_marked_and_a_block_without_a_reason_is_against_it() {
    let marks = positions(|_, _| ());
    let expected = [(SECOND, Mark::LivedUp), (THIRD, Mark::Against), (FOURTH, Mark::NotTakenUp)];
    assert_eq!(marks, expected, "whose text is blocked gains nothing, and to let it pass earns nothing");
}

#[test]
fn to_let_pass_what_there_is_no_money_for_is_no_test() {
    let of_price = |price: f64| {
        let marks = positions(|s, measure| s.measures[measure].price = Price::of_budget(price));
        marks.into_iter().map(|(seat, _)| seat).collect::<Vec<_>>()
    };
    assert_eq!(of_price(0.0), [SECOND, THIRD, FOURTH]);
    assert_eq!(of_price(1000.0), [SECOND, THIRD], "who blocks or supports has said so");
}

#[test]
fn a_choice_says_of_an_indicator_what_the_first_line_says_that_holds() {
    let rows: [(Mark, &[Case]); 2] = [(Mark::LivedUp, &[Case::Early]), (Mark::Partly, &[])];
    // Two tests wait for an answer over the same incident; one line does not answer the one and the next the other.
    let (t, (incident, choice)) = situation(|s| {
        tested_on(s, &[OccasionKind::Hit, OccasionKind::Content], false);
        (plot(s, IncidentKind::FalseContent, FIRST), answering(s, Toward::Incident, &rows))
    });
    let mut t = t.in_crisis();
    t.begin(incident);
    step(&mut t, choice, &[FIRST]);
    assert_eq!(marks(&t), [(FIRST, Mark::LivedUp)]);
}

#[test]
fn a_red_line_or_a_text_that_takes_sides_is_a_reason_to_block() {
    let with_redline = positions(|s, measure| {
        s.redlines.push(Redline { of: THIRD, measure, strength: 0.1, because: String::new() });
    });
    let loaded = positions(|s, measure| s.measures[measure].bloc_load = 1.0);
    for marks in [with_redline, loaded] {
        assert_eq!(marks[1], (THIRD, Mark::NotTakenUp));
    }
}

#[test]
fn what_is_in_place_when_a_crisis_begins_is_read_once_and_a_lack_is_no_breach() {
    let level = |in_force: bool, nature: Nature| {
        let (mut t, (measure, slot)) = situation(|s| {
            s.objectives.clear();
            let slot = s.instrument.in_force_of.iter().flatten().next().copied().expect("one that counts");
            let indicator = &mut s.instrument.indicators[slot];
            assert_eq!(indicator.measured, Measured::InForce);
            indicator.high = 1.0;
            let row = EvidenceRow {
                paragraph: indicator.paragraph,
                indicator: slot,
                mark: Mark::LivedUp,
                cases: Vec::new(),
            };
            let id = measure(s, Scope::Unilateral);
            (s.measures[id].nature, s.measures[id].serves) = (nature, vec![row]);
            (id, slot)
        });
        if in_force {
            use crate::sim::exercise::programme::{Programme, ProgrammeStage};
            let alone = StateSet::only(FIRST);
            let mut programme = Programme::begun(measure, FIRST, alone, alone, 1.0, false);
            programme.stage = ProgrammeStage::InForce;
            t.ex.programmes.push(programme);
        }
        let mut t = t.in_crisis();
        for _ in 0..2 {
            occasions::at_crisis(&mut t.ex, &t.s);
            t.ex.step += 1;
        }
        let readings =
            t.ex.ledger.lines().iter().filter(|entry| entry.actor == FIRST && entry.indicator == slot);
        readings
            .map(|entry| match entry.found {
                Found::Value(_, level) => level,
                Found::Marked(_) => f64::NAN,
            })
            .collect::<Vec<_>>()
    };
    assert!(
        level(false, Nature::Practice).is_empty(),
        "nothing is in place, and the scenario does not train it"
    );
    let (practice, words) = (level(true, Nature::Practice), level(true, Nature::Words));
    assert_eq!((practice.len(), words.len()), (1, 0), "once; and words alone are no preparation");
    let all_but_paper = 1.0 - situation(|_| ()).0.s.parameters.prepared_paper;
    assert!((practice[0] - all_but_paper).abs() < 1e-9, "{practice:?}");
}

#[test]
fn a_change_by_control_puts_nobody_to_the_test() {
    let (t, incident) = situation(|s| plot(s, IncidentKind::Disruption, FIRST));
    let mut t = t.in_crisis();
    assert!(t.ex.overrule(PlotEffect::Start(incident)));
    assert!(t.ex.ledger.occasions().is_empty(), "tests arise when the step closes, from what stands then");
}
