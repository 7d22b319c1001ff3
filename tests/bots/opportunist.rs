//! Opportunist: does what pays, and what pays is mostly what is seen.

use mufakat::bots::Temperament::{Cooperative, HardLine, Opportunist};

use super::scene::{Desk, NAME, Scene};

#[test]
fn an_opportunist_helps_where_it_is_seen_and_not_where_it_is_not() {
    // Evidence that reaches it lets the helper know of what is hidden.
    let seen = Scene::hit("MYS").evidence("PHL", "IDN", 1).open();
    let hidden = Scene::hit("MYS").hidden().evidence("PHL", "IDN", 1).open();
    assert_eq!(seen.decide(Opportunist, "PHL").make(&["offer_help"]), 1.0);
    assert_eq!(hidden.decide(Opportunist, "PHL").make(&["offer_help"]), 0.0);
    assert_eq!(hidden.decide(Cooperative, "PHL").make(&["offer_help"]), 1.0, "it could have helped");
}

#[test]
fn an_opportunist_conceals_a_breach_that_nobody_knows_of_and_tells_one_that_everybody_knows_of() {
    let does = |desk: Desk| {
        let decisions = desk.decide(Opportunist, "MYS");
        (decisions.make(&["hide_breach", "stay_silent"]), decisions.make(&["disclose"]))
    };
    assert_eq!(does(Scene::hit("MYS").hidden().open()), (1.0, 0.0));
    assert_eq!(does(Scene::hit("MYS").open()), (0.0, 1.0));
}

#[test]
fn an_opportunist_stops_abuse_of_its_networks_once_the_world_looks_on() {
    let stops =
        |scene: Scene| scene.through("IDN").open().decide(Opportunist, "IDN").make(&["due_diligence_act"]);
    assert_eq!((stops(Scene::hit("MYS").hidden()), stops(Scene::hit("MYS"))), (0.0, 1.0));
}

#[test]
fn an_opportunist_names_nobody_before_it_can_hardly_be_wrong() {
    assert_eq!(sure_of(1).decide(Opportunist, "MYS").make(&NAME), 0.0);
    assert_eq!(sure_of(4).decide(Opportunist, "MYS").make(&NAME), 1.0);
}

#[test]
fn an_opportunist_rather_names_in_company_than_alone() {
    assert_eq!(sure_of(4).decide(Opportunist, "MYS").begin_with(&["attribute_joint"]), 1.0);
    assert_eq!(
        sure_of(4).decide(HardLine, "MYS").begin_with(&["attribute_alone"]),
        1.0,
        "others need nobody"
    );
}

/// So many items speak against a neighbour, which has been asked; the public knows what there is to know.
fn sure_of(items: usize) -> Desk {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", items).open();
    desk.after("MYS", &[("consult", Some("IDN")), ("disclose", None)])
}
