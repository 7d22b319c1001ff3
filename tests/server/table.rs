//! Every role against every route: what one may do is done or refused by the rules, everything else is turned away.

use crate::support::house::House;
use crate::support::http::Client;
use crate::support::shipped;

/// The roles, as the table names them.
const ROLES: [&str; 10] =
    ["nobody", "control", "head", "member", "other", "chair", "simcell", "evaluator", "observer", "board"];

/// A verb, its fields, and the roles that may ask for it.
type Act = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

/// Acts with fields that are well formed, and the roles that may ask for them.
const ACTS: &[Act] = &[
    ("desk-adopt", &[("measure", "poc_policy")], DELEGATES),
    ("desk-propose", &[("measure", "comm_check"), ("to", "IDN")], DELEGATES),
    ("desk-answer", &[("proposal", "0"), ("stance", "support")], DELEGATES),
    ("desk-respond", &[("choice", "clarify_poc"), ("incident", "0"), ("toward", "5")], DELEGATES),
    ("desk-remove", &[("act", "{\"Adopt\":0}")], DELEGATES),
    ("desk-seal", &[("acts", "[]")], HEADS),
    ("desk-unseal", &[], HEADS),
    ("desk-handover", &[("person", "2")], HEADS),
    ("talk-say", &[("to", "control"), ("text", "A word.")], SPEAKERS),
    ("talk-voice", &[("voice", "Radio"), ("to", "plenary"), ("text", "A word.")], CONTROL),
    ("talk-meet", &[("with", "SGP"), ("about", "A meeting.")], DELEGATES),
    ("talk-answer", &[("meeting", "0"), ("accept", "yes")], DELEGATES),
    ("text-open", &[("title", "A text"), ("all", "on")], DRAFTERS),
    ("control-begin", &[], CONTROL),
    ("control-pause", &[], CONTROL),
    ("control-resume", &[], CONTROL),
    ("control-extend", &[("seconds", "60")], CONTROL),
    ("control-minutes", &[("minutes", "10")], CONTROL),
    ("control-close-at-zero", &[("on", "yes")], CONTROL),
    ("control-hold", &[("inject", "5")], CONTROL),
    ("control-let-go", &[("inject", "5")], CONTROL),
    ("control-release", &[("inject", "6")], CONTROL),
    ("control-back-release", &[("inject", "6")], CONTROL),
    ("control-edit", &[("inject", "7"), ("text", "Other words.")], CONTROL),
    ("control-improvise", &[("kind", "media"), ("from", "Radio"), ("text", "News.")], CONTROL),
    ("control-log", &[("text", "A note.")], CONTROL),
    ("control-hide", &[("message", "0"), ("hidden", "yes")], CONTROL),
    ("control-mute", &[("state", "LAO"), ("muted", "yes")], CONTROL),
    ("control-evaluators-hear", &[("all", "yes")], CONTROL),
    ("control-bot", &[("state", "LAO"), ("temperament", "cautious")], CONTROL),
    ("control-hand-back", &[("state", "LAO")], CONTROL),
    ("control-make-head", &[("person", "2")], CONTROL),
    ("control-doors", &[("open", "yes")], CONTROL),
    ("control-unseal", &[("state", "MYS"), ("reason", "A slip.")], CONTROL),
    ("control-strike", &[("line", "1"), ("reason", "A slip.")], CONTROL),
    ("control-overrule-cohesion", &[("by", "0.01"), ("reason", "Seen at the table.")], CONTROL),
    ("control-overrule-contact", &[("state", "IDN"), ("level", "2"), ("reason", "Seen.")], CONTROL),
    ("control-overrule-promise", &[("state", "IDN"), ("reason", "Said in the plenary.")], CONTROL),
    ("observe", &[("pin", "paragraph:4"), ("text", "Seen.")], &["control", "evaluator"]),
    ("control-close", &[], CONTROL),
    ("control-back-closing", &[], CONTROL),
    ("control-close", &[], CONTROL),
    ("control-tell-next", &[], CONTROL),
    ("control-open", &[], CONTROL),
    ("control-back-opening", &[], CONTROL),
    ("control-open", &[], CONTROL),
    ("control-act", &[("act", "who")], CONTROL),
    ("control-question", &[("question", "0")], CONTROL),
    ("control-short-way", &[("short", "yes")], CONTROL),
    ("control-end-debrief", &[], CONTROL),
    ("debrief-answer", &[("incident", "0"), ("suspect", "unknown")], HEADS),
    ("debrief-monday", &[("line", "One thing.")], WRITERS),
];

const CONTROL: &[&str] = &["control"];
const HEADS: &[&str] = &["head", "other"];
const DELEGATES: &[&str] = &["head", "member", "other"];
const SPEAKERS: &[&str] = &["control", "head", "member", "other", "chair", "simcell"];
const WRITERS: &[&str] = &["control", "head", "member", "other", "chair", "simcell", "evaluator"];
const DRAFTERS: &[&str] = &["head", "member", "other", "chair"];

/// Routes that are looked at, and the roles that may.
const LOOKS: &[(&str, &[&str])] = &[
    ("/", &ALL),
    ("/measure/0", DELEGATES),
    ("/paper/no-such-paper", DELEGATES),
    ("/choice/0", DELEGATES),
    ("/choice/0?incident=0", DELEGATES),
    ("/text/0", &ALL),
    ("/act/own", &ALL),
];

const ALL: [&str; 9] =
    ["control", "head", "member", "other", "chair", "simcell", "evaluator", "observer", "board"];

struct Room {
    house: House,
    people: Vec<(&'static str, Client)>,
}

fn room() -> Room {
    let house = House::open(shipped("departures"));
    let person = |role: &'static str| {
        let client = match role {
            "nobody" => Client::new(house.address()),
            "control" => house.control(),
            "head" | "member" => house.delegation("MYS"),
            "other" => house.delegation("IDN"),
            "chair" => house.staff("chair", &[]),
            "simcell" => house.staff("simcell", &[("voice", "Radio")]),
            "evaluator" => house.staff("evaluator", &[]),
            seat => house.public(seat),
        };
        (role, client)
    };
    let people = ROLES.map(person).into();
    Room { house, people }
}

#[test]
fn every_role_is_let_do_what_is_its_own_and_nothing_else() {
    let room = room();
    let control = &room.people[1].1;
    control.must("control-begin", &[]);
    for (verb, fields, may) in ACTS {
        for (role, client) in &room.people {
            let answer = client.ask(verb, fields);
            let right = match (*role, may.contains(role)) {
                ("nobody", _) => answer.status == 401,
                (_, false) => answer.status == 403,
                // The rules may say no; the form and the role are in order.
                (_, true) => matches!(answer.status, 200 | 409),
            };
            assert!(right, "{role} asks {verb}: {} {}", answer.status, answer.body);
            assert!(answer.body.starts_with("{\"") && answer.body.ends_with('}'), "{verb}: {}", answer.body);
        }
    }
}

#[test]
fn every_role_sees_its_own_page_and_nobody_elses() {
    let room = room();
    for (path, may) in LOOKS {
        for (role, client) in &room.people {
            let answer = client.get(path);
            let right = match (*role, may.contains(role), *path) {
                ("nobody", _, "/") => answer.status == 303 && answer.header("location") == Some("/join"),
                ("nobody", ..) => answer.status == 401,
                (_, true, _) => matches!(answer.status, 200 | 404),
                (_, false, _) => answer.status == 403,
            };
            assert!(right, "{role} looks at {path}: {} {}", answer.status, answer.body);
        }
    }
    for (role, client) in &room.people {
        if *role == "nobody" {
            assert_eq!(client.get("/stream?since=0").status, 401);
        } else {
            assert!(client.stream(0).next("regions").is_some(), "{role} has a stream");
        }
    }
}

#[test]
fn every_answer_forbids_what_a_page_of_ours_never_does() {
    let room = room();
    for path in ["/", "/join", "/style.css", "/nothing-here", "/control?key=wrong"] {
        for (role, client) in &room.people {
            let answer = client.get(path);
            let policy = answer.header("content-security-policy").unwrap_or_default();
            assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{role} {path}");
            for name in ["x-content-type-options", "x-frame-options", "referrer-policy"] {
                assert!(answer.header(name).is_some(), "{role} {path}: {name}");
            }
        }
    }
}

#[test]
fn a_write_from_another_site_or_under_another_name_is_turned_away_whoever_asks() {
    let room = room();
    for (role, client) in &room.people {
        let form = [("Content-Type", "application/x-www-form-urlencoded")];
        let foreign = [form[0], ("Origin", "http://evil.example")];
        for headers in [&form[..], &foreign[..]] {
            let answer = client.request("POST", "/do/talk-say", headers, b"to=control&text=x");
            assert_eq!(answer.status, 403, "{role}: {}", answer.body);
        }
        let answer = client.request("GET", "/", &[("Host", "evil.example")], b"");
        assert_eq!(answer.status, 421, "{role}: {}", answer.body);
    }
    assert_eq!(
        room.house.live.handle().snapshot().talk(&mufakat::session::person::Role::Control).messages.len(),
        0
    );
}
