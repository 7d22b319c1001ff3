//! Random legal play never panics, never leaves a range and always ends; refused acts leave no trace; every
//! total is the fold of its entries.

mod support;

use mufakat::bots;
use mufakat::bots::Temperament;
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::decide::spent::Spent;
use mufakat::sim::decision::{Act, Decision, Stance};
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{ChoiceId, IncidentId, MeasureId, ProposalId, StateId, StateSet, Suspect};
use mufakat::sim::score::band::{self, Band};
use mufakat::sim::score::ledger::Regards;
use mufakat::sim::view;
use mufakat::words::refusal;
use proptest::prelude::*;
use support::{SHIPPED, everybody, play, seats, shipped};

fn any_act() -> impl Strategy<Value = Act> {
    let stance = prop::sample::select(Stance::ALL.to_vec());
    prop_oneof![
        any::<u8>().prop_map(|measure| Act::Adopt(MeasureId(measure))),
        (any::<u8>(), any::<u16>())
            .prop_map(|(measure, to)| Act::Propose { measure: MeasureId(measure), to: StateSet(to) }),
        (0u16..40, stance).prop_map(|(id, stance)| Act::Answer { proposal: ProposalId(id), stance }),
        (0u8..40, prop::option::of(0u16..12), prop::option::of(0u8..24)).prop_map(
            |(choice, incident, toward)| {
                Act::Respond {
                    choice: ChoiceId(choice),
                    incident: incident.map(IncidentId),
                    toward: toward.map(Suspect),
                }
            }
        ),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn random_legal_play_keeps_every_number_in_its_range_and_ends(seed in any::<u64>(), which in 0usize..SHIPPED.len()) {
        let scenario = shipped(SHIPPED[which]);
        let mut exercise = Exercise::new(scenario.clone(), seed);
        for _ in 0..scenario.steps.len() {
            prop_assert!(!exercise.is_over());
            support::step(&mut exercise, Temperament::Random);
            prop_assert!(exercise.world().in_range());
            for (id, _) in exercise.incidents().iter_enumerated() {
                for seat in seats(&exercise).filter(|_| exercise.incidents()[id].open) {
                    let sum: f64 = exercise.beliefs().of(id, seat).iter().sum();
                    prop_assert!((sum - 1.0).abs() < 1e-9, "beliefs sum to {sum}");
                }
            }
        }
        prop_assert!(exercise.is_over());
        let digest = exercise.digest();
        exercise.advance();
        prop_assert_eq!(digest, exercise.digest(), "an exercise that is over does not move");
    }

    #[test]
    fn nonsense_is_refused_and_leaves_no_trace(
        seed in any::<u64>(),
        steps in 0usize..9,
        acts in prop::collection::vec(any_act(), 0..20),
        seat in 0u8..14,
    ) {
        let mut exercise = Exercise::new(shipped("departures"), seed);
        for _ in 0..steps {
            support::step(&mut exercise, Temperament::Opportunist);
        }
        let (digest, sealed) = (exercise.digest(), exercise.sealed());
        let scenario = exercise.scenario().clone();
        match exercise.decide(StateId(seat), &Decision::of(acts)) {
            Ok(()) => exercise.advance(),
            Err(refused) => {
                prop_assert_eq!(digest, exercise.digest());
                prop_assert_eq!(sealed, exercise.sealed());
                let sentence = refusal::sentence(refused.why, &scenario);
                prop_assert!(sentence.ends_with('.') && sentence.len() > 10, "{}", sentence);
            }
        }
        prop_assert!(exercise.world().in_range());
    }

    #[test]
    fn the_set_of_startable_measures_is_what_the_check_of_each_act_says(
        seed in any::<u64>(),
        which in 0usize..SHIPPED.len(),
        steps in 0usize..11,
    ) {
        let mut exercise = Exercise::new(shipped(SHIPPED[which]), seed);
        for _ in 0..steps.min(exercise.scenario().steps.len()) {
            support::step(&mut exercise, Temperament::Random);
        }
        for seat in seats(&exercise) {
            // After nothing, and after what a bot has put into its draft.
            let draft = bots::decide(Temperament::Random, &exercise.seat(seat));
            for spent in [&Spent::default(), draft.spent()] {
                let startable = exercise.startable(seat, spent);
                for id in exercise.scenario().measures.keys() {
                    let alone = exercise.check(seat, &Act::Adopt(id), spent);
                    let plain = matches!(alone, Ok(()) | Err(Refusal::NeedsPartners(_)));
                    prop_assert_eq!(startable.has(id), plain, "{:?}: {:?}", id, alone);
                }
            }
        }
    }

    #[test]
    fn what_options_offer_is_what_check_allows(seed in any::<u64>(), steps in 0usize..9, seat in 0u8..11) {
        let mut exercise = Exercise::new(everybody("departures"), seed);
        for _ in 0..steps {
            support::step(&mut exercise, Temperament::Random);
        }
        let seat = StateId(seat);
        let empty = Spent::default();
        let options = exercise.options(seat, &empty);
        for option in options.measures.iter().filter(|o| o.refused.is_none()) {
            let to = option.partners.iter().take(option.partners_min).fold(StateSet::NONE, StateSet::with);
            let measure = option.measure;
            let act = if option.joint { Act::Propose { measure, to } } else { Act::Adopt(measure) };
            prop_assert_eq!(exercise.check(seat, &act, &empty), Ok(()));
        }
        for option in options.choices.iter().filter(|o| o.refused.is_none()) {
            let toward = option.toward.first().copied();
            let act = Act::Respond { choice: option.choice, incident: option.incident, toward };
            prop_assert_eq!(exercise.check(seat, &act, &empty), Ok(()));
        }
    }
}

#[test]
fn every_total_is_the_fold_of_its_entries() {
    for name in SHIPPED {
        for temperament in Temperament::ALL {
            let exercise = play(&shipped(name), 5, temperament);
            let debrief = view::debrief(&exercise).expect("the exercise is over");
            let entries = exercise.ledger().lines();
            assert_eq!(entries.len(), debrief.states.iter().map(|s| s.evidence.len()).sum::<usize>());
            for state in &debrief.states {
                for score in &state.scores {
                    let own = state.evidence.iter().filter(|line| line.entry.paragraph == score.paragraph);
                    let standing = own.clone().any(|line| line.entry.regards == Regards::Itself);
                    let told = score.conduct.or(score.preparation).is_some();
                    assert_eq!(standing, told, "{name}: nothing is told without a line, and none is lost");
                    let tested = score.conduct.is_some();
                    assert_eq!(score.score.is_some(), tested, "{name}: a score is of what was done");
                    let cited = score.cap.map(|cap| cap.breach);
                    let known = |number| state.evidence.iter().any(|line| line.number == number);
                    assert!(cited.is_none_or(known), "{name}: what holds a score down can be opened");
                }
            }
            let again = debrief.states.iter().map(|state| {
                let lines = state.evidence.iter().map(|line| (line.number, &line.entry));
                band::of_state(exercise.scenario(), lines, state.state)
            });
            assert!(again.zip(&debrief.states).all(|(scores, state)| scores == state.scores), "{name}");
        }
    }
}

#[test]
fn every_entry_cites_an_indicator_of_its_own_paragraph() {
    let exercise = play(&shipped("departures"), 3, Temperament::Random);
    let instrument = &exercise.scenario().instrument;
    for entry in exercise.ledger().lines() {
        assert_eq!(instrument.indicators[entry.indicator].paragraph, entry.paragraph);
    }
}

#[test]
fn whoever_does_nothing_is_never_against_a_commitment_and_nowhere_above_mixed() {
    for name in SHIPPED {
        let mut exercise = Exercise::new(shipped(name), 1);
        while !exercise.is_over() {
            exercise.advance();
        }
        let debrief = view::debrief(&exercise).expect("the exercise is over");
        for state in &debrief.states {
            for score in &state.scores {
                let at_most = matches!(score.band, Band::NotTested | Band::Mixed);
                assert!(at_most && score.tests.against == 0, "{name}, {}: {score:?}", state.name);
            }
        }
    }
}

#[test]
fn a_sealed_decision_cannot_be_changed_but_can_be_opened_again() {
    let mut exercise = Exercise::new(shipped("departures"), 1);
    let seat = StateId(4);
    exercise.decide(seat, &Decision::default()).expect("doing nothing is legal");
    assert!(exercise.decide(seat, &Decision::default()).is_err());
    assert_eq!(exercise.unseal(seat), Some(Decision::default()));
    assert!(exercise.decide(seat, &Decision::default()).is_ok());
}

#[test]
fn a_draft_of_an_earlier_step_is_checked_anew() {
    let mut exercise = Exercise::new(shipped("departures"), 1);
    let seat = StateId(4);
    let stale = bots::decide(Temperament::Cooperative, &exercise.seat(seat));
    exercise.seal(&stale).expect("legal now");
    exercise.advance();
    assert!(!stale.acts().is_empty());
    assert!(exercise.seal(&stale).is_err(), "what was adopted cannot be adopted again");
}

#[test]
fn each_temperament_plays_its_own_way() {
    let scenario = shipped("departures");
    let overall = |temperament| -> f64 {
        let scores: Vec<f64> = (0..8)
            .flat_map(|seed| {
                let exercise = play(&scenario, seed, temperament);
                let entries = exercise.ledger().lines();
                seats(&exercise)
                    .filter_map(|seat| {
                        let scores = band::of_state(&scenario, entries.iter().enumerate(), seat);
                        band::overall(&scenario.instrument, &scores)
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        scores.iter().sum::<f64>() / scores.len() as f64
    };
    let (cooperative, hard) = (overall(Temperament::Cooperative), overall(Temperament::HardLine));
    let (cautious, random) = (overall(Temperament::Cautious), overall(Temperament::Random));
    assert!(cooperative > hard + 2.0, "cooperative {cooperative:.1}, hard-line {hard:.1}");
    assert!(cautious > random, "cautious {cautious:.1}, random {random:.1}");
}
