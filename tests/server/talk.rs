//! What people say to each other: it reaches those it is meant for, a page is sent what is new and nothing else, one
//! talker cannot take the network from the others, and control can hide a message and mute a delegation.

use mufakat::server::limits::{LETTERS, Rate, SAYINGS};
use mufakat::session::ask::{Ask, ControlAsk, TalkAsk, To};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::{Room, Settings};
use mufakat::sim::ids::StateId;

use crate::support::house::House;
use crate::support::http::{Client, Stream};
use crate::support::shipped;

/// Bytes that may go to a page for one message beside its own words: the rest of the message of the stream, and what
/// stands around the words.
const AROUND_MAX: usize = 4_000;
/// The most bytes that one letter takes on the way.
const LETTER_BYTES_MAX: usize = 6;

fn opened(scenario: &str) -> (House, Client) {
    let house = House::open_for(shipped(scenario), Rate { burst: 1e6, per_second: 1e6 });
    let control = house.control();
    control.must("control-begin", &[]);
    (house, control)
}

fn say(client: &Client, to: &str, text: &str) {
    client.must("talk-say", &[("to", to), ("text", text)]);
}

/// A page that is up to date.
fn page(client: &Client) -> Stream {
    let mut page = client.stream(0);
    page.next("regions").expect("the page is open");
    page
}

/// The bytes that come to a page until these words have come, and the moment that the page has seen then.
fn until(page: &mut Stream, words: &str) -> (usize, u64) {
    let mut bytes = 0;
    loop {
        let data = page.next("regions").expect("the words come");
        bytes += data.len();
        if data.contains(words) {
            let data: serde_json::Value = serde_json::from_str(&data).expect("the data are JSON");
            return (bytes, data["revision"].as_u64().expect("a moment"));
        }
    }
}

#[test]
fn a_message_costs_a_page_its_own_words_and_little_more_whoever_looks_and_however_much_was_said_before() {
    const MESSAGES: usize = 12;
    const LETTERS_EACH: usize = 1_200;
    let (house, control) = opened("departures");
    let (near, far) = (house.delegation("MYS"), house.delegation("IDN"));
    for number in 0..90 {
        say(&control, "plenary", &format!("Before {number}. {}", "long ".repeat(300)));
    }
    let others = [
        ("the delegation that hears it", far.clone()),
        ("control", house.control()),
        ("an observer", house.public("observer")),
        ("the board", house.public("board")),
        ("an evaluator", house.staff("evaluator", &[])),
        ("the Chair", house.staff("chair", &[])),
    ];
    let mut pages: Vec<_> = others.iter().map(|(who, client)| (*who, page(client))).collect();
    for number in 1..=MESSAGES {
        let last = if number == MESSAGES { "The last one" } else { "One of them" };
        say(&near, "plenary", &format!("{last}. {}", "x".repeat(LETTERS_EACH)));
    }
    let mut seen = 0;
    for (place, (who, page)) in pages.iter_mut().enumerate() {
        let (bytes, moment) = until(page, "The last one");
        seen = if place == 0 { moment } else { seen };
        let budget = MESSAGES * (LETTERS_EACH + AROUND_MAX);
        assert!(
            bytes < budget,
            "{who} was sent {bytes} bytes for {MESSAGES} messages, and {budget} are enough"
        );
    }
    // A page that was away meanwhile gets what it has missed and not the page.
    for number in 0..3 {
        say(&near, "plenary", &format!("Missed {number}. {}", "x".repeat(LETTERS_EACH)));
        until(&mut pages[0].1, &format!("Missed {number}"));
    }
    let missed = far.stream(seen).next("regions").expect("what it has missed");
    assert!((0..3).all(|number| missed.contains(&format!("Missed {number}"))));
    assert!(missed.len() < 3 * (LETTERS_EACH + AROUND_MAX), "{} bytes", missed.len());
}

#[test]
fn one_talker_at_full_rate_costs_a_page_less_than_five_megabytes_a_minute() {
    let minute = |burst: f64, per_second: f64| (burst + 60.0 * per_second) as usize;
    let letters = minute(LETTERS.burst, LETTERS.per_second) * LETTER_BYTES_MAX;
    let around = minute(SAYINGS.burst, SAYINGS.per_second) * AROUND_MAX;
    assert!(letters + around < 5_000_000, "{letters} and {around}");

    let (house, control) = opened("departures");
    let (near, far) = (house.delegation("MYS"), house.delegation("IDN"));
    let mut heard = page(&far);
    let long = "\"".repeat(3_990);
    let asks = || near.ask("talk-say", &[("to", "plenary"), ("text", &long)]);
    let refused = (0..40).map(|_| asks()).find(|answer| answer.status != 200).expect("a limit is met");
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("Wait half a minute and send it again"), "{}", refused.body);
    // A member of the same delegation has no measure of their own; others are not touched, and control never.
    let member = house.delegation("MYS");
    let answer = member.ask("talk-say", &[("to", "plenary"), ("text", &long)]);
    assert_eq!(answer.status, 429, "{}", answer.body);
    say(&far, "plenary", &long);
    for _ in 0..40 {
        say(&control, "control", &long);
    }
    // What lies beyond the limit was told to nobody.
    say(&control, "state:IDN", "That was all.");
    let (bytes, _) = until(&mut heard, "That was all.");
    assert!(bytes < 5_000_000, "{bytes}");
    // What says nothing is counted too.
    let pressed: Vec<u16> = (0..40).map(|_| near.ask("text-cosponsor", &[("text", "0")]).status).collect();
    assert!(pressed.contains(&429), "{pressed:?}");
}

#[test]
fn everybody_in_the_room_is_everybody_in_the_room() {
    let (house, control) = opened("departures");
    let near = house.delegation("MYS");
    say(&near, "plenary", "We have nothing to hide.");
    control.must("talk-voice", &[("voice", "Harbour Radio"), ("to", "plenary"), ("text", "All is calm.")]);
    let everybody = [
        ("a delegation", house.delegation("IDN")),
        ("control", control),
        ("the Chair", house.staff("chair", &[])),
        ("a voice", house.staff("simcell", &[("voice", "Radio")])),
        ("an evaluator", house.staff("evaluator", &[])),
        ("an observer", house.public("observer")),
        ("the board", house.public("board")),
    ];
    for (who, client) in everybody {
        let page = client.get("/").body;
        // A wall has room for what was said last.
        let first = if who == "the board" { "" } else { "We have nothing to hide." };
        for words in [first, "Harbour Radio", "All is calm."] {
            assert!(page.contains(words), "{who} does not read “{words}”");
        }
    }
}

#[test]
fn what_is_said_between_two_is_heard_by_evaluators_only_where_control_has_set_it_so() {
    let (house, control) = opened("departures");
    let (near, evaluator, observer) =
        (house.delegation("MYS"), house.staff("evaluator", &[]), house.public("observer"));
    say(&near, "state:IDN", "Between the two of us.");
    near.must("talk-meet", &[("with", "IDN"), ("about", "The two of us")]);
    let reads = |client: &Client| {
        let page = client.get("/").body;
        (page.contains("Between the two of us."), page.contains("The two of us"))
    };
    assert_eq!(reads(&evaluator), (false, false));
    control.must("control-evaluators-hear", &[("all", "yes")]);
    assert_eq!((reads(&evaluator), reads(&observer)), ((true, true), (false, false)));
    control.must("control-evaluators-hear", &[("all", "no")]);
    assert_eq!(reads(&evaluator), (false, false));
}

#[test]
fn what_control_hides_nobody_reads_and_it_can_be_shown_again() {
    let (house, control) = opened("departures");
    let (near, far, observer, board) =
        (house.delegation("MYS"), house.delegation("IDN"), house.public("observer"), house.public("board"));
    say(&near, "plenary", "An insult.");
    let mut open = page(&far);
    control.must("control-hide", &[("message", "0"), ("hidden", "yes")]);
    until(&mut open, "Control has hidden a message.");
    for client in [&near, &far, &observer, &board] {
        let page = client.get("/").body;
        assert!(page.contains("Control has hidden a message.") && !page.contains("An insult."));
    }
    let kept = house.live.handle().snapshot().talk(&Role::Control).messages;
    assert_eq!(kept[0].text, "An insult.", "its words stay in the record");
    assert!(control.get("/").body.contains("An insult."));
    control.must("control-hide", &[("message", "0"), ("hidden", "no")]);
    for client in [&near, &far, &observer, &board] {
        assert!(client.get("/").body.contains("An insult."));
    }
    assert_eq!(control.ask("control-hide", &[("message", "7"), ("hidden", "yes")]).status, 409);
}

#[test]
fn a_muted_delegation_reaches_control_alone_until_it_may_speak_again() {
    let (house, control) = opened("departures");
    let near = house.delegation("MYS");
    control.must("control-mute", &[("state", "MYS"), ("muted", "yes")]);
    let to = |to| near.ask("talk-say", &[("to", to), ("text", "Let us speak.")]);
    for recipient in ["plenary", "state:IDN", "chair"] {
        let answer = to(recipient);
        assert_eq!(answer.status, 409, "{recipient}");
        assert!(
            answer.body.contains("ask control to let your delegation write to others again"),
            "{}",
            answer.body
        );
    }
    assert_eq!(near.ask("talk-meet", &[("with", "IDN"), ("about", "Peace")]).status, 409);
    assert!(near.get("/").body.contains("Control has muted your delegation."));
    assert_eq!(to("control").status, 200);
    say(&house.delegation("IDN"), "plenary", "We are not muted.");
    control.must("control-mute", &[("state", "MYS"), ("muted", "no")]);
    assert_eq!(to("plenary").status, 200);
}

#[test]
fn a_text_shows_who_changed_which_clause_and_whose_signatures_fell_to_its_parties_alone() {
    let (house, _) = opened("departures");
    let (near, far, third) = (house.delegation("MYS"), house.delegation("IDN"), house.delegation("SGP"));
    near.must("text-open", &[("title", "On the airport"), ("parties", "IDN")]);
    near.must("text-clause", &[("text", "0"), ("wording", "Both answer within a day.")]);
    far.must("text-cosponsor", &[("text", "0")]);
    let signed = far.get("/text/0").body;
    assert!(signed.contains("Both answer within a day.") && !signed.contains("With this fell"), "{signed}");
    near.must("text-clause", &[("text", "0"), ("wording", "And pay half each.")]);
    for client in [&near, &far] {
        let page = client.get("/text/0").body;
        let plain = page.replace(['\u{2068}', '\u{2069}'], "");
        for words in [
            "Malaysia put the text before its parties.",
            "Malaysia added clause 1:",
            "Both answer within a day.",
            "Indonesia became a co-sponsor.",
            "Malaysia added clause 2:",
            "With this fell the signatures of Indonesia:",
        ] {
            assert!(plain.contains(words), "“{words}” is missing:\n{plain}");
        }
    }
    let (hidden, absent) = (third.get("/text/0"), third.get("/text/7"));
    assert_eq!((hidden.status, hidden.body), (absent.status, absent.body));
    assert_eq!(absent.status, 404);
}

#[test]
fn a_replay_hides_and_mutes_again_and_what_was_taken_back_leaves_no_trace_in_the_digest() {
    let control = PersonId(1);
    let mut asks = vec![
        (PersonId::PROGRAM, join(Role::Control, "one")),
        (PersonId::PROGRAM, join(Role::Delegation(StateId(0)), "two")),
        (control, Ask::Control(ControlAsk::Begin)),
        (PersonId(2), Ask::Talk(TalkAsk::Say { to: To::Plenary, text: "An insult.".into() })),
    ];
    let plain = played(&asks);
    let mut digests = vec![plain];
    let changes: [fn(bool) -> ControlAsk; 3] = [
        |hidden| ControlAsk::Hide { message: 0, hidden },
        |muted| ControlAsk::Mute { seat: StateId(0), muted },
        ControlAsk::EvaluatorsHearAll,
    ];
    for change in changes {
        asks.push((control, Ask::Control(change(true))));
        digests.push(played(&asks));
    }
    let count = digests.len();
    digests.sort_unstable();
    digests.dedup();
    assert_eq!(digests.len(), count, "each of them is in the digest");
    asks.extend(changes.map(|change| (control, Ask::Control(change(false)))));
    assert_eq!(played(&asks), plain);
}

fn join(role: Role, name: &str) -> Ask {
    Ask::Join { role, name: name.into(), token: TokenHash::of(name) }
}

/// The digest of a room in which this was asked, as a journal keeps it and a replay reads it.
fn played(asks: &[(PersonId, Ask)]) -> [u8; 32] {
    let mut room = Room::new(shipped("two-desks"), 7, Settings::default());
    for (place, (author, ask)) in asks.iter().enumerate() {
        let line = serde_json::to_string(ask).expect("an ask is JSON");
        let ask = serde_json::from_str(&line).expect("and is read again");
        room.check(*author, &ask).unwrap_or_else(|why| panic!("{line}: {why:?}"));
        room.apply(*author, &ask, 1_000 + place as u64);
    }
    room.digest()
}
