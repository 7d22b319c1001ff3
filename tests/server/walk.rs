//! A walk over every address that can be looked at, as everybody who might try: nothing that is answered holds what they may
//! not know, and nothing is answered with a fault of ours.

use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use std::sync::Arc;

use mufakat::report::after::Edition;
use mufakat::server::limits::Rate;
use mufakat::session::acts::DebriefAct;
use mufakat::sim::scenario::Scenario;

use super::canary::{Eye, say_things_in_private, search};
use crate::support::canary::{CANARY, with_canaries};
use crate::support::house::House;
use crate::support::http::Client;

/// Whoever stands at the door. They hear nothing of the exercise, so that no message is waited for.
const WAITS: &str = "one who waits";

/// What no number of anything is.
const NONSENSE: [&str; 6] = ["99999", "-1", "x", "4294967296", "%00", "..%2f"];

/// The addresses that can be looked at, as they stand in the router.
fn routes() -> Vec<String> {
    let router = fs::read_to_string("src/server/router.rs").expect("the router's source");
    let routes = router.split(".route(\"").skip(1);
    let read = routes.filter_map(|route| route.split_once("\", get(").map(|(path, _)| path.to_owned()));
    read.collect()
}

/// Every number below this one in CI, every fifth elsewhere; and what is none.
fn numbers(count: usize) -> Vec<String> {
    let each = if std::env::var("CI").is_ok_and(|ci| ci == "true") { 1 } else { 5 };
    (0..count).step_by(each).map(|number| number.to_string()).chain(NONSENSE.map(str::to_owned)).collect()
}

/// All that a route leads to in this exercise, and beside it. A route that is new fails here until somebody says where it
/// leads.
fn addresses(route: &str, s: &Scenario) -> Vec<String> {
    let with = |values: Vec<String>| {
        let (start, rest) = route.split_once('{').expect("a route with a place");
        let end = rest.split_once('}').expect("its end").1;
        values.into_iter().map(|value| format!("{start}{value}{end}")).collect()
    };
    match route {
        "/" | "/style.css" | "/room.css" | "/page.js" | "/icon.svg" | "/map.svg" => vec![route.to_owned()],
        // Looked at on its own, because it does not end.
        "/stream" => Vec::new(),
        "/measure/{id}" => with(numbers(s.measures.len())),
        "/paper/{id}" => with([numbers(s.injects.len()), vec!["@capital".into(), "@brief".into()]].concat()),
        "/picture/{name}" => with(
            s.injects
                .iter()
                .filter_map(|one| Some(one.picture.as_ref()?.hash.clone()))
                .chain(NONSENSE.map(str::to_owned))
                .collect(),
        ),
        "/choice/{id}" => {
            let incidents = ["", "?incident=0", "?incident=3", "?incident=99999", "?incident=x"];
            let each = |id: String| incidents.map(|incident| format!("{id}{incident}"));
            with(numbers(s.choices.len()).into_iter().flat_map(each).collect())
        }
        "/text/{number}" => with(numbers(2)),
        "/act/{name}" => {
            let acts = DebriefAct::ALL.map(DebriefAct::name);
            with(acts.into_iter().chain(["x"]).map(str::to_owned).collect())
        }
        "/what-if" => ["", "?step=1", "?step=99999&state=MYS&leave=1", "?step=x"]
            .map(|query| format!("{route}{query}"))
            .to_vec(),
        "/stood/{step}" => with(numbers(4)),
        "/report/{name}" => {
            let files = |edition: Edition<'_>| {
                ["html", "docx", "md"].map(|ending| format!("{}.{ending}", edition.name(s)))
            };
            with(Edition::all(s).flat_map(files).chain(NONSENSE.map(str::to_owned)).collect())
        }
        "/join" => ["", "?code=AAAABBBB", "?code=%3Cb%3E"].map(|query| format!("{route}{query}")).to_vec(),
        "/control" => ["", "?key=AAAABBBB"].map(|query| format!("{route}{query}")).to_vec(),
        other => panic!("nobody has said where {other} leads: add it here"),
    }
}

/// Everybody who might try, and who they are.
fn everybody(house: &House, scenario: &Scenario) -> (Client, Vec<Eye>) {
    let control = house.control();
    let eye = |who: &str, iso: Option<&str>, client| Eye {
        who: who.into(),
        seat: iso.and_then(|iso| scenario.state(iso)),
        client,
    };
    // Each stranger from an address of their own, so that none uses up what another may ask.
    let stranger = |last| match cfg!(target_os = "linux") {
        true => Client::from(house.address(), Ipv4Addr::new(127, 0, 3, last)),
        false => Client::new(house.address()),
    };
    let forged = |last, cookie: &str| Client { cookie: Some(cookie.into()), ..stranger(last) };
    let gone = house.delegation("USA");
    gone.must("leave", &[]);
    let mut eyes: Vec<Eye> = ["MYS", "IDN", "SGP", "USA", "LAO"]
        .iter()
        .map(|iso| eye(iso, Some(iso), house.delegation(iso)))
        .collect();
    // A second member, who is not its head.
    eyes.push(eye("MYS", Some("MYS"), house.delegation("MYS")));
    for role in ["chair", "simcell", "evaluator"] {
        eyes.push(eye(role, None, house.staff(role, &[("voice", "Radio")])));
    }
    for role in ["observer", "board"] {
        eyes.push(eye(role, None, house.public(role)));
    }
    control.must("control-admit", &[("everybody", "no")]);
    let fields = [("code", house.secrets.join.as_str()), ("seat", "state:MYS"), ("name", "Somebody")];
    let waits = Client { cookie: stranger(4).post("/join", &fields).cookie(), ..stranger(4) };
    assert!(waits.cookie.is_some(), "whoever waits has a token");
    eyes.push(eye(WAITS, None, waits));
    eyes.push(eye("nobody", None, stranger(1)));
    eyes.push(eye("a forged seat", None, forged(2, "mufakat_seat=AAAABBBBCCCC")));
    eyes.push(eye("one who has left", None, Client { from: stranger(3).from, ..gone }));
    (control, eyes)
}

#[test]
fn whoever_walks_over_every_address_finds_nothing_that_is_not_theirs() {
    let scenario = with_canaries("departures");
    // Faster than people are.
    let house = House::open_for(Arc::clone(&scenario), Rate { burst: 1e9, per_second: 1e9 });
    let (control, eyes) = everybody(&house, &scenario);
    assert!(eyes.len() >= 15, "{}", eyes.len());
    let private = say_things_in_private(&control, &eyes);
    let routes = routes();
    assert!(routes.len() > 15, "the search itself has gone blind: {routes:?}");
    let paths: Vec<String> = routes.iter().flat_map(|route| addresses(route, &scenario)).collect();
    let mut answered = walk(&house, &eyes, &paths, &private);
    control.must("control-begin", &[]);
    let (head, party) = (&eyes[0].client, &eyes[1].client);
    head.must("text-open", &[("title", "Between us"), ("parties", "IDN")]);
    party.must("talk-say", &[("to", "state:MYS"), ("text", "We hear you.")]);
    for _ in 0..2 {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        control.must("control-open", &[]);
    }
    let more = walk(&house, &eyes, &paths, &private);
    more.into_iter().for_each(|(status, count)| *answered.entry(status).or_default() += count);
    println!("{} addresses, {} who walked, twice: {answered:?}", paths.len(), eyes.len());
    assert!(answered[&200] > 300 && answered[&404] > 300 && answered[&401] > 100, "{answered:?}");
    // Control finds what the others do not, so that the search can find something.
    assert!(paths.iter().map(|path| control.get(path)).any(|answer| answer.body.contains(CANARY)));
}

/// Everybody asks for everything; how often each status was answered.
fn walk(
    house: &House,
    eyes: &[Eye],
    paths: &[String],
    private: &BTreeMap<String, String>,
) -> BTreeMap<u16, u32> {
    let mut answered = BTreeMap::new();
    for eye in eyes {
        for path in paths {
            let answer = eye.client.get(path);
            assert!(
                answer.status < 500 && answer.status != 429,
                "{} asks for {path}: {}",
                eye.who,
                answer.status
            );
            search(house, eye, &answer.body, private);
            *answered.entry(answer.status).or_default() += 1;
        }
        if eye.client.get("/").status != 200 {
            assert_eq!(eye.client.get("/stream").status, 401, "{}", eye.who);
        } else if eye.who != WAITS {
            let message = eye.client.stream(0).next("regions").expect("a page of its own");
            search(house, eye, &message, private);
        }
    }
    answered
}
