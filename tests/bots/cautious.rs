//! Cautious: looks for itself, says little until it is sure, and then says it in confidence.

use mufakat::bots::Temperament::{Cautious, Cooperative};

use super::scene::{ASK, HARSH, NAME, Scene};

/// What a cautious delegation does first: it investigates and has the lawyers look.
const HOMEWORK: [(&str, Option<&str>); 2] = [("own_probe", None), ("legal_review", None)];

#[test]
fn a_cautious_delegation_looks_for_itself_before_it_says_anything() {
    let decisions = Scene::hit("MYS").evidence("MYS", "IDN", 2).open().decide(Cautious, "MYS");
    assert_eq!(decisions.begin_with(&["own_probe"]), 1.0);
    assert_eq!(decisions.make(&["disclose", "private_demarche", "attribute_alone", "attribute_joint"]), 0.0);
}

#[test]
fn a_cautious_delegation_asks_and_does_not_name_however_sure_it_is() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 4).reachable("IDN").pressed("MYS", 0.6).open();
    assert!(desk.belief("MYS", "IDN") > 0.9);
    for made in desk.play(Cautious, "MYS") {
        let has = |wanted: &[&str]| made.iter().any(|choice| wanted.contains(&choice.as_str()));
        assert!(has(&ASK) && !has(&NAME) && !has(&HARSH), "{made:?}");
    }
}

#[test]
fn a_cautious_delegation_protests_in_confidence_only_once_it_is_sure() {
    let protests = |items| {
        let desk = Scene::hit("MYS").evidence("MYS", "IDN", items).open().after("MYS", &HOMEWORK);
        desk.decide(Cautious, "MYS").make(&["private_demarche"])
    };
    assert_eq!((protests(0), protests(4)), (0.0, 1.0));
}

#[test]
fn a_cautious_delegation_is_silent_while_nobody_presses_and_speaks_when_its_public_does() {
    let always = |pressure, does: &str, never: &str| {
        let desk = Scene::hit("MYS").pressed("MYS", pressure).open();
        for made in desk.play(Cautious, "MYS") {
            let has = |wanted: &str| made.iter().any(|choice| choice == wanted);
            assert!(has(does) && !has(never), "{made:?}");
        }
    };
    always(0.0, "stay_silent", "disclose");
    always(0.6, "disclose", "stay_silent");
}

#[test]
fn a_cautious_delegation_stops_abuse_of_its_networks_when_it_is_told() {
    let desk = Scene::hit("MYS").hidden().through("IDN").open();
    assert_eq!(desk.decide(Cautious, "IDN").make(&["due_diligence_act"]), 1.0);
}

#[test]
fn a_cautious_delegation_builds_at_home_more_than_a_cooperative_one() {
    let desk = Scene::quiet().open();
    let joint = |temperament| desk.decide(temperament, "THA").joint_share();
    assert!(joint(Cautious) < 0.5 * joint(Cooperative), "{} {}", joint(Cautious), joint(Cooperative));
}
