//! Forms that nobody should have sent: a sentence comes back, never a panic.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::scenario::{self, Binding};
use crate::session::ask::Overruling;
use crate::session::conductor::Health;
use crate::session::{Room, Settings};
use crate::sim::ids::Suspect;
use crate::sim::plot::{Ground, PlotEffect};

const VERBS: [&str; 41] = [
    "control-begin",
    "control-pause",
    "control-resume",
    "control-extend",
    "control-minutes",
    "control-close-at-zero",
    "control-close",
    "control-tell-next",
    "control-open",
    "control-back-closing",
    "control-back-opening",
    "control-back-release",
    "control-hold",
    "control-let-go",
    "control-release",
    "control-edit",
    "control-improvise",
    "control-bot",
    "control-hand-back",
    "control-make-head",
    "control-show-out",
    "control-doors",
    "control-log",
    "control-strike",
    "control-award",
    "control-unseal",
    "control-overrule-state",
    "control-overrule-trust",
    "control-overrule-tension",
    "control-overrule-cohesion",
    "control-overrule-contact",
    "control-overrule-plot",
    "control-overrule-evidence",
    "control-overrule-announced",
    "control-overrule-measure",
    "control-overrule-promise",
    "control-overrule-",
    "control-",
    "control",
    "observe",
    "observe-more",
];

const NAMES: [&str; 28] = [
    "seconds",
    "minutes",
    "on",
    "inject",
    "text",
    "now",
    "kind",
    "from",
    "to",
    "expects",
    "state",
    "temperament",
    "person",
    "open",
    "line",
    "reason",
    "indicator",
    "polarity",
    "a",
    "b",
    "by",
    "level",
    "plot",
    "what",
    "quality",
    "ground",
    "pin",
    "seat",
];

fn snapshot() -> Snapshot {
    let loaded = scenario::open("departures", &Binding::default()).unwrap();
    let room = Room::new(Arc::new(loaded.scenario), 1, Settings::default());
    Snapshot::new(Arc::new(room), 1, Health::Well, Arc::default())
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("MYS".to_owned()),
        Just("65535".to_owned()),
        Just("-1".to_owned()),
        Just("inf".to_owned()),
        Just("inject:9999".to_owned()),
        Just("decision:65535".to_owned()),
        Just("paragraph:".to_owned()),
        Just("start".to_owned()),
        (0u32..400).prop_map(|number| number.to_string()),
        ".{0,40}",
    ]
}

proptest! {
    #[test]
    fn no_form_makes_the_wire_panic(
        verb in prop::sample::select(&VERBS[..]),
        pairs in prop::collection::vec((prop::sample::select(&NAMES[..]), value()), 0..8),
    ) {
        let fields = Fields(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        if let Err(slip) = ask(verb, &fields, &snapshot()) {
            prop_assert!(slip.sentence().len() > 10);
        }
    }
}

#[test]
fn an_unknown_verb_or_thing_is_named_in_the_slip() {
    let at = snapshot();
    let slip = |verb: &str, pairs: &[(&str, &str)]| ask(verb, &fields(pairs), &at).unwrap_err().sentence();
    assert!(slip("control-conquer", &[]).contains("control-conquer"));
    assert!(slip("control-hold", &[("inject", "9999")]).contains("9999"));
    assert!(slip("control-bot", &[("state", "MYS"), ("temperament", "zealous")]).contains("zealous"));
    assert!(slip("control-strike", &[("line", "0")]).contains('0'));
    assert!(slip("control-overrule-cohesion", &[("by", "inf")]).contains("inf"));
    let minutes = slip("control-minutes", &[("minutes", "-3")]);
    assert!(minutes.contains("“-3” is no whole number") && !minutes.contains("choose from it"), "{minutes}");
    assert!(slip("observe", &[("pin", "decision:0")]).contains("delegation"));
}

#[test]
fn control_can_say_in_public_who_was_behind_an_incident() {
    let at = snapshot();
    let (incident, plot) = at.scenario().plots.iter_enumerated().next().unwrap();
    let told = |ground| {
        let pairs =
            [("plot", plot.id.as_str()), ("suspect", "1"), ("ground", ground), ("reason", "A court sat.")];
        ask("control-overrule-announced", &fields(&pairs), &at)
    };
    for ground in Ground::ALL {
        let effect = PlotEffect::Announced { incident, suspect: Suspect(1), ground };
        let Ok(Ask::Control(ControlAsk::Overrule { what, .. })) = told(ground.name()) else {
            panic!("{}: no overruling", ground.name())
        };
        assert_eq!(what, Overruling::Change(effect));
    }
    assert!(told("rumour").unwrap_err().sentence().contains("rumour"));
}

#[test]
fn releasing_an_inject_in_its_own_words_edits_nothing() {
    let at = snapshot();
    let (id, inject) = at.scenario().injects.iter_enumerated().next_back().unwrap();
    let place = id.at().to_string();
    let same =
        ask("control-edit", &fields(&[("inject", &place), ("text", &inject.text), ("now", "yes")]), &at);
    assert_eq!(same, Ok(Ask::Control(ControlAsk::Release { inject: id, text: None })));
    let other = ask("control-edit", &fields(&[("inject", &place), ("text", "Other."), ("now", "yes")]), &at);
    assert_eq!(other, Ok(Ask::Control(ControlAsk::Release { inject: id, text: Some("Other.".into()) })));
}
