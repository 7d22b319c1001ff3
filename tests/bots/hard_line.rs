//! Hard-line: shows strength, names early when it is pressed, answers an affront, and guards its sovereignty.

use mufakat::bots::Temperament::{self, Cautious, Cooperative, HardLine};
use mufakat::sim::decision::Stance;

use super::scene::{HARSH, NAME, Scene, TURN_TO_OTHERS};

#[test]
fn a_hard_line_delegation_that_is_pressed_at_home_names_where_others_still_ask() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 2).pressed("MYS", 0.6).open();
    let names = |temperament| desk.decide(temperament, "MYS").make(&NAME);
    assert!(names(HardLine) > 0.9, "{}", names(HardLine));
    assert_eq!((names(Cautious), names(Cooperative)), (0.0, 0.0));
}

#[test]
fn a_hard_line_delegation_does_not_name_on_a_hunch() {
    let desk = Scene::hit("MYS").evidence("MYS", "IDN", 1).pressed("MYS", 0.6).open();
    assert!(desk.belief("MYS", "IDN") < 0.35, "{}", desk.belief("MYS", "IDN"));
    assert_eq!(desk.decide(HardLine, "MYS").make(&NAME), 0.0);
}

#[test]
fn a_hard_line_delegation_minds_a_text_on_its_own_affairs_more_than_a_cooperative_one() {
    let coldness = |temperament: Temperament, strength: f64| {
        let scene = Scene::quiet().tabled("policy_ttx", "SGP").redline("THA", "policy_ttx", strength);
        let decisions = scene.open().decide(temperament, "THA");
        let taken = Stance::ALL.iter().position(|stance| decisions.answer(&[*stance]) == 1.0);
        taken.expect("there is no luck in a position")
    };
    let strengths = [0.0, 0.15, 0.3, 0.45, 0.6];
    let of = |temperament| strengths.map(|strength| coldness(temperament, strength));
    let (hard, warm) = (of(HardLine), of(Cooperative));
    assert!(hard.iter().zip(&warm).all(|(hard, warm)| hard >= warm), "{hard:?} {warm:?}");
    assert!(hard.iter().sum::<usize>() >= warm.iter().sum::<usize>() + 3, "{hard:?} {warm:?}");
    assert_eq!(hard.last(), Some(&3), "what goes to the heart of its affairs it blocks");
}

#[test]
fn a_hard_line_delegation_that_was_hit_turns_to_nobody_for_help() {
    let desk = Scene::hit("MYS").with("poc_technical", "MYS").evidence("MYS", "IDN", 2).open();
    let turns = |made: &[String]| made.iter().any(|choice| TURN_TO_OTHERS.contains(&choice.as_str()));
    assert!(desk.play(HardLine, "MYS").iter().all(|made| !turns(made)));
    assert!(desk.play(Cooperative, "MYS").iter().all(|made| turns(made)));
}

#[test]
fn a_hard_line_delegation_answers_an_affront_in_kind() {
    let harsh = |affront: &[(&str, Option<&str>)]| {
        let desk = Scene::hit("MYS").evidence("MYS", "IDN", 1).open().after("IDN", affront);
        desk.decide(HardLine, "MYS").make(&[&NAME[..], &HARSH[..]].concat())
    };
    let (calm, provoked) = (harsh(&[]), harsh(&[("attribute_alone", Some("MYS"))]));
    assert!(calm < 0.15 && provoked > 0.6, "{calm} {provoked}");
}

#[test]
fn a_hard_line_delegation_builds_its_own_strength_rather_than_ties_with_others() {
    let desk = Scene::quiet().open();
    let joint = |temperament| desk.decide(temperament, "THA").joint_share();
    assert!(joint(HardLine) < 0.5 * joint(Cooperative), "{} {}", joint(HardLine), joint(Cooperative));
}
