//! Cooperative: asks first, helps, cleans its own house, pays its share, and looks for a way down.

use mufakat::bots::Temperament::{self, Cooperative};
use mufakat::sim::decision::Stance;

use super::scene::{ASK, HARSH, NAME, Scene};

#[test]
fn a_cooperative_delegation_that_was_hit_first_asks_whom_it_suspects() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 2).reachable("IDN").open();
    assert!(desk.belief("MYS", "IDN") > 0.5);
    assert_eq!(desk.decide(Cooperative, "MYS").begin_with(&ASK), 1.0);
}

#[test]
fn a_cooperative_delegation_has_asked_before_it_names_and_never_strikes() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 1).pressed("MYS", 0.6).open();
    for made in desk.play(Cooperative, "MYS") {
        let first = |wanted: &[&str]| made.iter().position(|choice| wanted.contains(&choice.as_str()));
        let (asks, names) = (first(&ASK), first(&NAME));
        assert!(asks.is_some() && names.is_none_or(|names| asks < Some(names)), "{made:?}");
        assert_eq!(first(&HARSH), None, "{made:?}");
    }
}

#[test]
fn a_cooperative_delegation_stops_abuse_of_its_networks_as_soon_as_it_is_told() {
    let desk = Scene::hit("MYS").hidden().through("IDN").open();
    assert_eq!(desk.decide(Cooperative, "IDN").make(&["due_diligence_act"]), 1.0);
}

#[test]
fn a_cooperative_delegation_sometimes_steps_forward_to_help_but_not_all_of_them_at_once() {
    let desk = Scene::hit("MYS").open().after("MYS", &[("request_help", None)]);
    let offers = desk.decide(Cooperative, "VNM").make(&["offer_help"]);
    assert!((0.1..0.6).contains(&offers), "{offers}");
}

#[test]
fn a_cooperative_delegation_supports_a_joint_text_and_pays_its_share_of_it() {
    let desk = Scene::quiet().tabled("policy_ttx", "SGP").open();
    assert_eq!(desk.decide(Cooperative, "THA").answer(&[Stance::Support]), 1.0);
    let offended = Scene::quiet().tabled("policy_ttx", "SGP").redline("THA", "policy_ttx", 0.6).open();
    assert_eq!(offended.decide(Cooperative, "THA").answer(&[Stance::Support]), 0.0, "it has interests too");
}

#[test]
fn a_cooperative_party_calls_the_chair_once_there_is_a_quarrel_in_the_open_and_so_does_the_chair() {
    let calls = |temperament: Temperament, who: &str, quarrel: &[(&str, Option<&str>)]| {
        Scene::hit("MYS").open().after("MYS", quarrel).decide(temperament, who).make(&["asean_chair"])
    };
    let named = [("attribute_alone", Some("IDN"))];
    for who in ["MYS", "IDN", "SGP"] {
        assert_eq!((calls(Cooperative, who, &[]), calls(Cooperative, who, &named)), (0.0, 1.0), "{who}");
    }
    assert_eq!(calls(Cooperative, "VNM", &named), 0.0, "it is no quarrel of a bystander's");
    assert_eq!(calls(Temperament::HardLine, "MYS", &named), 0.0);
    let again = [("attribute_alone", Some("IDN")), ("asean_chair", None)];
    assert_eq!(calls(Cooperative, "SGP", &again), 0.0, "once over an incident is enough");
}
