//! What if from outside: control asks by forms, everybody reads the question at once and the picture when control opens it,
//! nobody else can ask, and what cannot be asked is answered with a sentence.

use std::time::{Duration, Instant};

use mufakat::server::limits::Rate;
use mufakat::session::acts::DebriefAct;

use crate::support::house::House;
use crate::support::http::Client;

struct Hour {
    house: House,
    control: Client,
    head: Client,
    observer: Client,
    board: Client,
}

impl Hour {
    /// An exercise in which the host began something in its first step; control leads the debrief to `act`.
    fn led_to(act: DebriefAct) -> Self {
        let scenario = crate::support::shipped("departures");
        let house = House::open_for(std::sync::Arc::clone(&scenario), Rate { burst: 1e9, per_second: 1e9 });
        let control = house.control();
        let (head, observer, board) =
            (house.delegation("MYS"), house.public("observer"), house.public("board"));
        control.must("control-begin", &[]);
        let host = scenario.state("MYS").expect("a seat");
        let options = house.live.handle().snapshot().options(host, &[]).measures;
        let own = options.iter().find(|one| !one.joint && one.refused.is_none()).expect("something to begin");
        head.must("desk-adopt", &[("measure", &scenario.measures[own.measure].id)]);
        let is_over = || house.live.handle().snapshot().hall().board.clock.over;
        while !is_over() {
            control.must("control-close", &[]);
            control.must("control-tell-next", &[]);
            control.must("control-open", &[]);
        }
        let hour = Self { house, control, head, observer, board };
        for next in DebriefAct::ALL.into_iter().skip(1).take_while(|next| *next <= act) {
            hour.control.must("control-act", &[("act", next.name())]);
        }
        hour
    }

    fn everybody(&self) -> [(&str, &Client); 4] {
        [
            ("control", &self.control),
            ("head", &self.head),
            ("observer", &self.observer),
            ("board", &self.board),
        ]
    }

    /// Waits until everybody is shown this.
    fn shows(&self, text: &str) {
        let until = Instant::now() + Duration::from_secs(120);
        for (who, client) in self.everybody() {
            while !client.get("/").body.contains(text) {
                assert!(Instant::now() < until, "{who} is never shown {text:?}: {}", client.get("/").body);
                std::thread::sleep(Duration::from_millis(200));
            }
        }
    }
}

/// Leaves out what the host did in the first step.
const LEFT_OUT: [(&str, &str); 3] = [("step", "1"), ("state", "MYS"), ("leave", "1")];

#[test]
fn control_asks_the_room_guesses_and_everybody_sees_the_picture_when_it_opens() {
    let hour = Hour::led_to(DebriefAct::Commitments);
    hour.control.must("control-what-if", &LEFT_OUT);
    hour.shows("Act 8: What if?");
    for (who, client) in hour.everybody() {
        let page = client.get("/").body;
        assert!(page.contains("100 futures"), "{who} is asked");
        assert!(page.contains("80–100"), "{who} sees the ranges at once");
        assert!(!page.contains("95 % interval"), "{who} reads the answer before the picture is open");
    }
    assert!(hour.head.get("/").body.contains("Guess the answer"), "the call says nothing of the answer");
    let hands = ["hands-0", "hands-1", "hands-2", "hands-3", "hands-4"].map(|name| (name, "7"));
    hour.control.must("control-hands", &hands);
    hour.shows("<dd>7</dd>");
    hour.control.must("control-picture", &[]);
    hour.shows("class=\"futures\"");
    assert!(!hour.head.get("/").body.contains("Guess the answer"), "the picture is open");
    for (who, client) in [("head", &hour.head), ("observer", &hour.observer)] {
        assert!(!client.get("/").body.contains("emperament"), "{who} reads how a delegation was read");
    }
    assert!(hour.control.get("/").body.contains("emperament"), "control reads the details");
    for (who, client) in hour.everybody() {
        let page = client.get("/").body;
        assert!(page.contains("A model, not the world."), "{who}");
        assert_eq!(
            page.matches("class=\"low\"").count() + page.matches("class=\"high\"").count(),
            200,
            "{who}"
        );
    }
    hour.control.must("control-end-debrief", &[]);
    for (who, client) in [("head", &hour.head), ("observer", &hour.observer)] {
        let page = client.get("/act/what-if").body;
        assert!(
            page.contains("Of 100 futures") && page.contains("A model, not the world."),
            "{who} reads it again"
        );
    }
}

#[test]
fn nobody_but_control_can_ask_and_what_cannot_be_asked_is_said_in_a_sentence() {
    let hour = Hour::led_to(DebriefAct::Truth);
    for path in ["/what-if", "/what-if?step=2&state=MYS", "/stood/1"] {
        assert_eq!(hour.control.get(path).status, 200, "{path}");
        for (who, client) in hour.everybody().into_iter().skip(1) {
            assert_eq!(client.get(path).status, 404, "{who}: {path}");
            assert_eq!(client.ask("control-what-if", &LEFT_OUT).status, 403, "{who}");
        }
    }
    assert_eq!(hour.control.ask("control-what-if", &LEFT_OUT).status, 409, "its act is not open");
    for act in [DebriefAct::Belief, DebriefAct::Ladder, DebriefAct::Turns, DebriefAct::Commitments] {
        hour.control.must("control-act", &[("act", act.name())]);
    }
    let asked = |fields: &[(&str, &str)]| {
        let answer = hour.control.ask("control-what-if", fields);
        (answer.status, answer.body)
    };
    let strike = "Choose(choice: \"military_alert\", about: \"airport-screens\", toward: \"neighbour\")";
    for (fields, status) in [
        (vec![("step", "99"), ("state", "MYS"), ("leave", "1")], 400),
        (vec![("step", "0"), ("state", "MYS"), ("leave", "1")], 400),
        (vec![("step", "1"), ("state", "ATL"), ("leave", "1")], 400),
        (vec![("step", "1"), ("state", "MYS"), ("leave", "40")], 400),
        (vec![("step", "1"), ("state", "MYS")], 400),
        (vec![("step", "1"), ("state", "MYS"), ("act", "<b>nonsense")], 400),
        (vec![("step", "1"), ("state", "MYS"), ("act", strike)], 400),
    ] {
        let (got, said) = asked(&fields);
        assert_eq!(got, status, "{fields:?}: {said}");
        assert!(said.contains(". ") || said.contains(".\""), "{fields:?}: a sentence: {said}");
    }
    for path in ["/stood/0", "/stood/99", "/stood/x", "/stood/-1"] {
        assert_eq!(hour.control.get(path).status, 404, "{path}");
    }
    // Nonsense in the query chooses nothing.
    assert_eq!(hour.control.get("/what-if?step=99&state=%3Cb%3E&leave=x").status, 200);
}

#[test]
fn control_goes_back_to_any_step_and_is_told_how_to_go_on_from_there() {
    let hour = Hour::led_to(DebriefAct::Truth);
    let steps = hour.house.live.handle().snapshot().scenario().steps.len();
    for step in 1..=steps {
        let card = hour.control.get(&format!("/stood/{step}")).body;
        assert!(card.contains("hall-map") && card.contains("What each delegation believed"), "{step}");
        assert!(card.contains(&format!("/what-if?step={step}")), "{step}: what if can be asked here");
        assert!(card.contains("mufakat fork") && card.contains(&format!("--at {step} --live")), "{step}");
    }
    let first = hour.control.get("/stood/1").body;
    assert!(first.contains(" began “"), "what happened in the step stands there: {first}");
    assert!(!first.contains("/stood/0") && first.contains("/stood/2"));
}
