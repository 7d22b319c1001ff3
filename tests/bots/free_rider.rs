//! Free-rider: agrees to what others pay for, builds little, and moves only when it is hit itself.

use mufakat::bots::Temperament::{Cooperative, FreeRider, HardLine};
use mufakat::sim::decision::Stance;
use mufakat::sim::quantity::StateQuantity;

use super::scene::Scene;

#[test]
fn a_free_rider_lets_a_joint_text_pass_and_pays_nothing_for_it() {
    let desk = Scene::quiet().tabled("policy_ttx", "SGP").open();
    assert_eq!(desk.decide(FreeRider, "THA").answer(&[Stance::Acquiesce]), 1.0);
    assert_eq!(desk.decide(Cooperative, "THA").answer(&[Stance::Support]), 1.0, "others would pay");
}

#[test]
fn a_free_rider_blocks_only_what_goes_against_its_own_affairs() {
    let blocks = |strength: f64| {
        let scene = Scene::quiet().tabled("policy_ttx", "SGP").redline("THA", "policy_ttx", strength);
        scene.open().decide(FreeRider, "THA").answer(&[Stance::Block])
    };
    assert_eq!((blocks(0.2), blocks(0.6)), (0.0, 1.0));
}

#[test]
fn a_free_rider_does_nothing_about_what_hits_others() {
    let desk = Scene::hit("MYS").through("IDN").open();
    assert_eq!(desk.decide(FreeRider, "VNM").keep_still(), 1.0);
    assert_eq!(desk.decide(FreeRider, "IDN").keep_still(), 1.0, "not even when it came through its networks");
    assert_eq!(desk.decide(Cooperative, "IDN").keep_still(), 0.0);
}

#[test]
fn a_free_rider_calls_for_help_first_when_it_is_hit_itself() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 2).open();
    assert_eq!(desk.decide(FreeRider, "MYS").begin_with(&["request_help"]), 1.0);
}

#[test]
fn a_free_rider_begins_only_what_costs_it_next_to_nothing() {
    let desk = Scene::quiet().open();
    for who in ["SGP", "IDN", "VNM"] {
        let has = desk.table.own(who, StateQuantity::Budget);
        let dearest = |temperament| desk.decide(temperament, who).prices().fold(0.0, f64::max);
        assert!(dearest(FreeRider) <= 0.2 * has, "{who}: {} of {has}", dearest(FreeRider));
        assert!(dearest(HardLine) > 0.2 * has, "{who}: others begin more, {} of {has}", dearest(HardLine));
    }
    let small = |temperament| desk.decide(temperament, "LAO").prices().count();
    assert!(small(FreeRider) == 0 && small(Cooperative) > 0, "with little to spend it begins nothing");
}

#[test]
fn a_free_rider_leaves_it_to_others_to_put_joint_measures_on_the_table() {
    let desk = Scene::quiet().open();
    let joint = |temperament| desk.decide(temperament, "SGP").joint_share();
    assert!(joint(FreeRider) < 0.5 * joint(Cooperative), "{} {}", joint(FreeRider), joint(Cooperative));
}
