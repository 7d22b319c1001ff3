//! What a delegation is in an incident: whatever its temperament, it acts on what concerns it, and only on that.

use mufakat::bots::REASONED;
use mufakat::bots::Temperament::{Cautious, Cooperative, FreeRider, HardLine, Opportunist};
use mufakat::sim::decision::Act;
use mufakat::sim::quantity::StateQuantity;

use super::scene::{ASK, HARSH, NAME, Scene};

/// The state hit has named another in public.
const NAMED: [(&str, Option<&str>); 1] = [("attribute_alone", Some("IDN"))];

#[test]
fn a_bystander_leaves_a_quarrel_to_those_whose_quarrel_it_is() {
    let desk = Scene::hit("MYS").open().after("MYS", &NAMED);
    for temperament in REASONED {
        assert_eq!(desk.decide(temperament, "VNM").keep_still(), 1.0, "{}", temperament.name());
    }
}

#[test]
fn a_bystander_helps_once_help_was_asked_for() {
    let helps = |asked: &[(&str, Option<&str>)]| {
        Scene::hit("MYS").open().after("MYS", asked).decide(Cooperative, "VNM").make(&["offer_help"])
    };
    assert_eq!(helps(&[]), 0.0);
    assert!((0.1..0.6).contains(&helps(&[("request_help", None)])), "{}", helps(&[("request_help", None)]));
}

#[test]
fn the_helper_by_its_part_need_not_be_asked() {
    assert_eq!(Scene::hit("MYS").open().decide(Cooperative, "PHL").make(&["offer_help"]), 1.0);
}

#[test]
fn whoever_is_named_explains_itself_and_does_not_strike_back_at_the_state_that_was_hit() {
    let desk = Scene::hit("MYS").open().after("MYS", &NAMED);
    for temperament in REASONED {
        let decisions = desk.decide(temperament, "IDN");
        assert_eq!(decisions.make(&[&NAME[..], &HARSH[..]].concat()), 0.0, "{}", temperament.name());
    }
    let explains = [&ASK[..], &["grit_offer", "own_probe"]].concat();
    for temperament in [Cooperative, Cautious, Opportunist, FreeRider] {
        assert_eq!(desk.decide(temperament, "IDN").make(&explains), 1.0, "{}", temperament.name());
    }
    assert_eq!(desk.decide(HardLine, "IDN").make(&explains), 0.0, "a hard-liner denies and waits");
}

#[test]
fn nobody_penalises_on_a_belief_that_is_no_more_than_a_hunch() {
    let harsh = |items| {
        let scene = Scene::hit("MYS").evidence("MYS", "IDN", items).pressed("MYS", 0.6);
        let desk = scene.open().after("MYS", &NAMED);
        let share = |temperament| desk.decide(temperament, "MYS").make(&HARSH);
        (desk.belief("MYS", "IDN"), REASONED.map(share))
    };
    let (hunch, none) = harsh(0);
    assert!(hunch < 0.35, "{hunch}");
    assert_eq!(none, [0.0; 5]);
    let (sure, some) = harsh(4);
    assert!(sure > 0.9, "{sure}");
    assert!(some[2] > 0.9, "a hard-liner that is sure penalises: {some:?}");
}

#[test]
fn nobody_protests_again_before_it_has_had_an_answer() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 4).open();
    for temperament in [Cautious, Cooperative, HardLine] {
        for made in desk.play(temperament, "MYS") {
            let protests = made.iter().filter(|choice| *choice == "private_demarche").count();
            assert!(protests <= 1, "{}: {made:?}", temperament.name());
        }
    }
}

#[test]
fn in_the_hours_of_an_attack_nobody_starts_a_course() {
    let desk = Scene::hit("MYS").open();
    let begun = |act: &Act| matches!(act, Act::Adopt(_) | Act::Propose { .. });
    for temperament in REASONED {
        for who in ["MYS", "THA", "SGP"] {
            let share = desk.decide(temperament, who).share(|acts| acts.iter().any(begun));
            assert_eq!(share, 0.0, "{who}, {}", temperament.name());
        }
    }
}

#[test]
fn the_thrift_of_a_free_rider_holds_for_all_that_it_begins_together() {
    let desk = Scene::quiet().open();
    for who in ["SGP", "IDN", "USA"] {
        let has = desk.table.own(who, StateQuantity::Budget);
        let decisions = desk.decide(FreeRider, who);
        let s = decisions.exercise.scenario();
        for acts in &decisions.all {
            let price = |act: &Act| match *act {
                Act::Adopt(measure) | Act::Propose { measure, .. } => s.measures[measure].price.budget(),
                Act::Answer { .. } | Act::Respond { .. } => 0.0,
            };
            let sum: f64 = acts.iter().map(price).sum();
            assert!(sum <= 0.2 * has + 1e-9, "{who}: {sum} of {has}");
        }
    }
}
