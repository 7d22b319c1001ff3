//! Coming in, coming back, being shown out.

use std::time::{Duration, Instant};

use mufakat::server::limits::WRONG_CODE_SECONDS;

use crate::support::house::House;
use crate::support::http::{Client, Stream};
use crate::support::shipped;

#[test]
fn a_seat_is_kept_over_a_reload_and_a_second_page() {
    let house = House::open(shipped("departures"));
    let client = house.delegation("MYS");
    assert_eq!(client.get("/").status, 200);
    assert!(client.get("/join").body.contains("You sit here"), "who has a seat is not asked for another");
    assert!(client.stream(0).next("regions").is_some() && client.stream(0).next("regions").is_some());
}

#[test]
fn a_draft_lies_there_at_every_device_and_after_everybody_has_left_and_a_restart() {
    let house = House::open(shipped("departures"));
    let (control, phone) = (house.control(), house.delegation("MYS"));
    control.must("control-begin", &[]);
    phone.must("desk-adopt", &[("measure", "norms_survey")]);
    let lies = |client: &Client| {
        let page = client.get("/").body;
        assert!(page.contains("Take out") && page.contains("Survey the norms at home"), "{page}");
    };
    lies(&phone);
    let laptop = house.delegation("MYS");
    lies(&laptop);
    for client in [&phone, &laptop] {
        client.must("leave", &[]);
    }
    lies(&house.delegation("MYS"));
    let house = house.resumed();
    lies(&house.delegation("MYS"));
}

#[test]
fn a_page_that_was_away_is_brought_to_the_present_and_one_that_was_not_is_sent_nothing_twice() {
    let house = House::open(shipped("departures"));
    let (control, client) = (house.control(), house.delegation("MYS"));
    let mut first = client.stream(0);
    let whole = first.next("regions").unwrap();
    control.must("control-begin", &[]);
    let mut revision = 0;
    // Presence may come as a message of its own before the step does.
    while !sees_step(&mut first, &mut revision) {}
    drop(first);
    control.must("talk-say", &[("to", "plenary"), ("text", "While you were away.")]);
    let caught_up = client.stream(revision).next("regions").unwrap();
    assert!(caught_up.contains("While you were away."));
    assert!(
        caught_up.len() < whole.len(),
        "only what differs is sent: {} of {}",
        caught_up.len(),
        whole.len()
    );
}

/// Takes the next message; does it bring the step, or only who is connected?
fn sees_step(stream: &mut Stream, revision: &mut u64) -> bool {
    let message = stream.next("regions").expect("a message of regions");
    let value: serde_json::Value = serde_json::from_str(&message).expect("a message of regions");
    *revision = value["revision"].as_u64().expect("a message of regions");
    value["regions"].as_object().is_some_and(|regions| regions.contains_key("desk") || regions.len() > 3)
}

#[test]
fn whoever_is_shown_out_is_out_at_once_and_everywhere() {
    let house = House::open(shipped("departures"));
    let (control, client) = (house.control(), house.delegation("MYS"));
    let mut stream = client.stream(0);
    stream.next("regions").expect("a message of regions");
    control.must("control-show-out", &[("person", "2")]);
    assert!(stream.next("gone").is_some());
    assert_eq!(client.ask("talk-say", &[("to", "control"), ("text", "x")]).status, 401);
    assert_eq!(client.get("/").header("location"), Some("/join"));
}

#[test]
fn closed_doors_let_nobody_in_but_control() {
    let house = House::open(shipped("departures"));
    let control = house.control();
    control.must("control-doors", &[("open", "no")]);
    let mut late = Client::new(house.address());
    let answer = late.post("/join", &[("code", &house.secrets.join), ("seat", "observer")]);
    assert_eq!((answer.status, answer.cookie()), (409, None));
    assert!(answer.body.contains("doors are closed"), "{}", answer.body);
    late = house.control();
    assert_eq!(late.get("/").status, 200);
}

#[test]
fn codes_open_their_own_doors_and_wrong_ones_lock_nobody_out() {
    let house = House::open(shipped("departures"));
    let stranger = Client::new(house.address());
    for seat in ["chair", "evaluator", "simcell"] {
        let answer =
            stranger.post("/join", &[("code", &house.secrets.join), ("seat", seat), ("voice", "Radio")]);
        assert_eq!((answer.status, answer.cookie()), (403, None), "{seat} needs the staff's code");
    }
    assert_eq!(stranger.post("/control", &[("key", &house.secrets.staff)]).status, 403);
    let guess = |number: u32| stranger.post("/join", &[("code", &format!("GUESS{number}"))]).status;
    assert!((0..20).all(|number| guess(number) == 403));
    // From now on a wrong code from here is answered late; a right one never is, nor is control's key.
    let asked = Instant::now();
    assert!((20..22).all(|number| guess(number) == 403));
    assert!(asked.elapsed() >= Duration::from_secs(WRONG_CODE_SECONDS), "guessing is slow");
    let answer = stranger.post("/join", &[("code", &house.secrets.join), ("seat", "observer")]);
    assert!(answer.cookie().is_some(), "{} {}", answer.status, answer.body);
    assert_eq!(house.control().get("/").status, 200);
    assert_eq!(house.staff("evaluator", &[]).get("/").status, 200);
}

#[test]
fn the_same_nonce_counts_once_and_gets_the_first_answer_again() {
    let house = House::open(shipped("departures"));
    let (control, client) = (house.control(), house.delegation("MYS"));
    control.must("control-begin", &[]);
    for text in ["Once.", "Twice?"] {
        client.must("talk-say", &[("to", "control"), ("text", text), ("nonce", "the-same")]);
    }
    let role = mufakat::session::person::Role::Control;
    let messages = house.live.handle().snapshot().talk(&role).messages;
    assert_eq!(messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), ["Once."]);
}

#[test]
fn everything_that_people_write_is_shown_as_text() {
    let house = House::open(shipped("departures"));
    let (control, client) = (house.control(), house.delegation("MYS"));
    control.must("control-begin", &[]);
    let nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    client.must("talk-say", &[("to", "plenary"), ("text", nasty)]);
    control.must("control-improvise", &[("kind", "media"), ("from", "<b>Radio"), ("text", nasty)]);
    for page in [control.get("/"), client.get("/"), house.public("board").get("/")] {
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{}", page.body);
        assert!(!page.body.contains("<b>Radio"));
    }
}

/// The value of the field that says how far the telling was when the page was made.
fn found_told(page: &str) -> String {
    let form = page.split("/do/control-tell-next").nth(1).expect("the button that tells");
    let value = form.split("name=\"told\" value=\"").nth(1).expect("its field");
    value.split('"').next().expect("its end").to_owned()
}

#[test]
fn two_of_control_who_tell_the_next_part_at_once_tell_one() {
    let house = House::open(shipped("departures"));
    let (one, other) = (house.control(), house.control());
    one.must("control-begin", &[]);
    one.must("control-close", &[]);
    let shown = || house.live.handle().snapshot().hall().shown;
    for part in 1..=3 {
        let (here, there) = (found_told(&one.get("/").body), found_told(&other.get("/").body));
        one.must("control-tell-next", &[("told", &here)]);
        let late = other.ask("control-tell-next", &[("told", &there)]);
        assert!(late.status == 400 && late.body.contains("already"), "{} {}", late.status, late.body);
        assert_eq!(shown(), part, "one press, one part");
    }
}
