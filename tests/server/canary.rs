//! The canary test of the views, on the bytes that each role receives over a whole exercise.

use std::collections::BTreeMap;

use mufakat::sim::ids::StateId;

use crate::support::canary::{CANARY, own, with_canaries};
use crate::support::house::House;
use crate::support::http::Client;

/// Who looks, and which seat's secrets they may read.
pub struct Eye {
    pub who: String,
    pub seat: Option<StateId>,
    pub client: Client,
}

#[test]
fn no_byte_that_a_role_receives_over_a_whole_exercise_holds_what_it_may_not_know() {
    let scenario = with_canaries("departures");
    let house = House::open(std::sync::Arc::clone(&scenario));
    let control = house.control();
    let mut eyes: Vec<Eye> = ["MYS", "IDN", "SGP", "USA"]
        .iter()
        .map(|iso| Eye { who: (*iso).into(), seat: scenario.state(iso), client: house.delegation(iso) })
        .collect();
    for role in ["chair", "simcell"] {
        let client = house.staff(role, &[("voice", "Radio")]);
        eyes.push(Eye { who: role.into(), seat: None, client });
    }
    for role in ["observer", "board"] {
        eyes.push(Eye { who: role.into(), seat: None, client: house.public(role) });
    }
    let private = say_things_in_private(&control, &eyes);
    control.must("control-begin", &[]);
    while house.live.handle().snapshot().hall().board.clock.step < 10 {
        look(&house, &eyes, &private);
        control.must("control-close", &[]);
        look(&house, &eyes, &private);
        control.must("control-tell-next", &[]);
        look(&house, &eyes, &private);
        if !house.live.handle().snapshot().hall().board.clock.over {
            control.must("control-open", &[]);
        }
    }
    // The debrief lays the truth open, so the search ends before it. It could find something:
    assert!(control.get("/").body.contains(CANARY), "control reads what is hidden from the others");
}

/// What control tells each of them alone.
pub fn say_things_in_private(control: &Client, eyes: &[Eye]) -> BTreeMap<String, String> {
    let mut private = BTreeMap::new();
    for eye in eyes.iter().filter(|eye| eye.seat.is_some()) {
        let text = format!("whispered-to-{}.", eye.who);
        control.must("talk-say", &[("to", &format!("state:{}", eye.who)), ("text", &text)]);
        private.insert(eye.who.clone(), text);
    }
    control.must("control-log", &[("text", "canary-of-the-log")]);
    private
}

fn look(house: &House, eyes: &[Eye], private: &BTreeMap<String, String>) {
    for eye in eyes {
        let page = eye.client.get("/");
        assert_eq!(page.status, 200, "{}", eye.who);
        let streamed = eye.client.stream(0).next("regions").expect("a page of its own");
        let mut received = vec![page.body, streamed];
        received.extend(cards(eye).into_iter().map(|card| card.body));
        for bytes in &received {
            search(house, eye, bytes, private);
        }
    }
}

/// A few cards, which are pages of their own.
fn cards(eye: &Eye) -> Vec<crate::support::http::Answer> {
    let paths =
        ["/measure/0", "/measure/20", "/choice/0?incident=0", "/choice/12?incident=0", "/paper/@capital"];
    paths.iter().filter(|_| eye.seat.is_some()).map(|path| eye.client.get(path)).collect()
}

pub fn search(house: &House, eye: &Eye, bytes: &str, private: &BTreeMap<String, String>) {
    let snapshot = house.live.handle().snapshot();
    let (s, who) = (snapshot.scenario(), &eye.who);
    assert!(!bytes.contains(CANARY), "{who} receives a hidden text");
    assert!(!bytes.contains("canary-of-the-log"), "{who} receives control's log");
    for other in s.states.keys().filter(|other| Some(*other) != eye.seat) {
        assert!(!bytes.contains(&own(other)), "{who} receives a secret of {}", s.states[other].name);
    }
    for (other, text) in private.iter().filter(|(other, _)| *other != who) {
        assert!(!bytes.contains(text), "{who} receives what was whispered to {other}");
    }
    let control = snapshot.control();
    for row in &control.msel {
        let inject = &s.injects[row.inject];
        let out = matches!(row.state, mufakat::session::view::MselState::Released(_));
        let may = out && (inject.public || eye.seat.is_some_and(|seat| inject.to.has(seat)));
        let canary = format!("canary-of-inject-{}.", row.inject.at());
        assert!(may || !bytes.contains(&canary), "{who} receives inject {}", inject.id);
    }
}
