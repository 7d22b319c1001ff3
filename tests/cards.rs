//! The card of a measure or a crisis choice: what it says holds by the rules, and it says nothing that is hidden.

mod support;

use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::report::card::{ItemCard, RowKind, card};
use mufakat::report::names::Names;
use mufakat::sim::catalogue::item::Item;
use mufakat::sim::catalogue::terms::{Case, Polarity};
use mufakat::sim::decide::options::Options;
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{IncidentId, StateId};
use mufakat::sim::view;
use mufakat::words::refusal::need_sentence;
use mufakat::words::word;
use support::{SHIPPED, seats, shipped, step};

type Offered = (Item, Option<IncidentId>, Option<Refusal>);

fn offered(options: &Options) -> Vec<Offered> {
    let measures = options.measures.iter().map(|o| (Item::Measure(o.measure), None, o.refused));
    let choices = options.choices.iter().map(|o| (Item::Choice(o.choice), o.incident, o.refused));
    measures.chain(choices).collect()
}

fn card_of(exercise: &Exercise, seat: StateId, item: Item, incident: Option<IncidentId>) -> ItemCard {
    let view = view::seat(exercise, seat);
    card(&Names::of_seat(exercise.scenario(), &view), &exercise.seat(seat), item, incident)
}

fn values(card: &ItemCard, kind: RowKind) -> Vec<&str> {
    card.rows.iter().filter(|row| row.kind == kind).map(|row| row.value.as_str()).collect()
}

#[test]
fn what_a_card_calls_missing_is_what_the_rules_refuse_for() {
    let (mut missing, mut holding) = (0, 0);
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 11);
        for _ in 0..4 {
            for seat in seats(&exercise).take(3) {
                let lens = exercise.seat(seat);
                for (item, incident, refused) in offered(&lens.options(&Default::default())) {
                    let card = card_of(&exercise, seat, item, incident);
                    let lacks = values(&card, RowKind::Missing);
                    match refused {
                        None => assert!(lacks.is_empty(), "{name}: {} may be done, {lacks:?}", card.title),
                        Some(Refusal::Needs(need)) => {
                            let sentence = need_sentence(need, exercise.scenario());
                            assert!(lacks.contains(&sentence.as_str()), "{name}: {}, {sentence}", card.title);
                        }
                        Some(_) => {}
                    }
                    missing += lacks.len();
                    holding += values(&card, RowKind::Holds).len();
                }
            }
            step(&mut exercise, Temperament::Cooperative);
        }
    }
    assert!(missing > 100 && holding > 100, "{missing} missing, {holding} in place: too few to say anything");
}

#[test]
fn the_usual_term_heads_the_card_after_the_plain_title() {
    let exercise = Exercise::new(shipped("departures"), 11);
    let heading = |item| card_of(&exercise, StateId(0), item, None).title;
    let measure = |id| Item::Measure(exercise.scenario().measure(id).expect("a measure"));
    let choice = |id| Item::Choice(exercise.scenario().choice(id).expect("a choice"));
    assert_eq!(heading(measure("poc_policy")), "Name a policy contact point (PoC)");
    assert_eq!(heading(choice("police_case")), "Open a criminal case (MLA)");
    assert_eq!(
        heading(measure("consult_public")),
        "Consult the public on cyber rules",
        "it has no other name"
    );
}

#[test]
fn every_card_names_every_commitment_that_it_may_count_against() {
    for name in SHIPPED {
        let exercise = Exercise::new(shipped(name), 11);
        let s = exercise.scenario();
        let seat = StateId(0);
        for (id, choice) in s.choices.iter_enumerated() {
            let card = card_of(&exercise, seat, Item::Choice(id), None);
            let said = values(&card, RowKind::AtRisk);
            let open = |cases: &[Case]| cases.iter().all(|case| !case.looks_at_truth());
            for row in choice
                .serves
                .iter()
                .filter(|row| row.mark.polarity() == Polarity::Against && open(&row.cases))
            {
                let paragraph = &s.instrument.paragraphs[row.paragraph];
                let start = format!("{} {}", paragraph.id, paragraph.title);
                let known = said.iter().find(|value| value.starts_with(&start));
                let known = known.unwrap_or_else(|| panic!("{name}: {} says nothing of {start}", card.title));
                if row.cases.contains(&Case::NotAsked) {
                    assert!(known.contains(&word("card-case-not-asked")), "{known}");
                }
            }
        }
    }
}

#[test]
fn a_line_that_looks_at_the_hidden_truth_is_read_at_the_end_and_not_before() {
    let mut exercise = Exercise::new(shipped("prototype"), 11);
    let scenario = Arc::clone(exercise.scenario());
    let hidden = scenario.choices.iter_enumerated().filter(|(_, choice)| {
        choice.serves.iter().any(|row| row.cases.iter().any(|case| case.looks_at_truth()))
    });
    let hidden: Vec<_> = hidden.map(|(id, _)| id).collect();
    assert!(!hidden.is_empty(), "no choice of this scenario looks at the truth");
    let clause = word("card-case-for-firm");
    let tells = |exercise: &Exercise, id| {
        let card = card_of(exercise, StateId(0), Item::Choice(id), None);
        card.rows.iter().any(|row| row.value.contains(&clause))
    };
    while !exercise.is_over() {
        assert!(hidden.iter().all(|id| !tells(&exercise, *id)), "in step {}", exercise.step());
        step(&mut exercise, Temperament::Cautious);
    }
    assert!(hidden.iter().any(|id| tells(&exercise, *id)), "the end leaves it shut");
}
