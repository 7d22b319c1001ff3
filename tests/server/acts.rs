//! The debrief in acts from outside: before the truth is told no byte of it leaves the house, whatever is asked for; each
//! act is on every page at once; answers and lines come in by forms.

use std::collections::BTreeMap;

use mufakat::server::limits::Rate;
use mufakat::session::acts::DebriefAct;
use mufakat::sim::ids::StateId;

use crate::support::canary::{CANARY, own, with_canaries};
use crate::support::house::House;
use crate::support::http::Client;

/// Who looks, and which seat's secrets they may read.
struct Eye {
    who: &'static str,
    seat: Option<StateId>,
    client: Client,
}

struct Hour {
    house: House,
    control: Client,
    eyes: Vec<Eye>,
}

/// The debrief is open: everybody's own record, and nothing else.
fn hour() -> Hour {
    let scenario = with_canaries("departures");
    // Faster than people are: everything is looked at.
    let house = House::open_for(std::sync::Arc::clone(&scenario), Rate { burst: 1e9, per_second: 1e9 });
    let control = house.control();
    let mut eyes: Vec<Eye> = ["MYS", "IDN", "SGP"]
        .into_iter()
        .map(|iso| Eye { who: iso, seat: scenario.state(iso), client: house.delegation(iso) })
        .collect();
    eyes.push(Eye { who: "member", seat: scenario.state("MYS"), client: house.delegation("MYS") });
    for (role, more) in [("chair", vec![]), ("simcell", vec![("voice", "Radio")]), ("evaluator", vec![])] {
        eyes.push(Eye { who: role, seat: None, client: house.staff(role, &more) });
    }
    for role in ["observer", "board"] {
        eyes.push(Eye { who: role, seat: None, client: house.public(role) });
    }
    control.must("control-begin", &[]);
    let head = &eyes[0].client;
    let snapshot = house.live.handle().snapshot();
    let options = snapshot.options(scenario.state("MYS").expect("a seat"), &[]).measures;
    let own =
        options.iter().find(|option| !option.joint && option.refused.is_none()).expect("something to begin");
    head.must("desk-adopt", &[("measure", &scenario.measures[own.measure].id)]);
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        if !house.live.handle().snapshot().hall().board.clock.over {
            control.must("control-open", &[]);
        }
    }
    control.must("control-open", &[]);
    Hour { house, control, eyes }
}

impl Hour {
    fn show(&self, act: DebriefAct) {
        self.control.must("control-act", &[("act", act.name())]);
    }

    fn eye(&self, who: &str) -> &Client {
        &self.eyes.iter().find(|eye| eye.who == who).expect("somebody who looks").client
    }
}

/// Everything that somebody is sent: the page, the stream, each act as a page of its own, cards and papers.
fn received(client: &Client) -> Vec<String> {
    let mut all = vec![client.get("/").body, client.stream(0).next("regions").expect("a page of its own")];
    let acts = DebriefAct::ALL.map(|act| format!("/act/{}", act.name()));
    let cards = ["/measure/0", "/choice/0?incident=0", "/choice/12?incident=0", "/paper/@capital", "/text/0"];
    let paths = acts.iter().map(String::as_str).chain(cards).chain(["/map.svg"]);
    all.extend(paths.map(|path| client.get(path).body));
    all
}

#[test]
fn before_the_truth_is_told_no_byte_of_it_is_on_any_page_stream_or_address() {
    let hour = hour();
    for act in [DebriefAct::Own, DebriefAct::Who] {
        hour.show(act);
        for eye in &hour.eyes {
            for bytes in received(&eye.client) {
                assert!(!bytes.contains(CANARY), "{} receives a hidden text in {act:?}", eye.who);
                for told in ["Behind it:", "the true author:", "nobody acted", "board-truth"] {
                    assert!(!bytes.contains(told), "{} is told the truth in {act:?}: {told}", eye.who);
                }
                let s = hour.house.live.handle().snapshot();
                for other in s.scenario().states.keys().filter(|other| Some(*other) != eye.seat) {
                    assert!(!bytes.contains(&own(other)), "{} reads another record", eye.who);
                }
            }
        }
    }
    hour.show(DebriefAct::Truth);
    for eye in &hour.eyes {
        let page = eye.client.get("/").body;
        let is_told = if eye.who == "board" { page.contains("Behind it:") } else { page.contains(CANARY) };
        assert!(is_told, "{} is told the truth: the search could find something", eye.who);
    }
}

#[test]
fn an_act_to_come_is_answered_as_one_that_does_not_exist_and_one_that_was_opened_is_read_again() {
    let hour = hour();
    let whole = |client: &Client, path: &str| {
        let answer = client.get(path);
        (answer.status, answer.body)
    };
    for eye in &hour.eyes {
        let none = whole(&eye.client, "/act/no-such-act");
        assert_eq!(none.0, 404);
        for act in DebriefAct::ALL.into_iter().skip(1) {
            assert_eq!(whole(&eye.client, &format!("/act/{}", act.name())), none, "{}: {act:?}", eye.who);
        }
        assert_eq!(eye.client.get("/act/own").status, 200);
    }
    let refused = hour.control.ask("control-act", &[("act", "truth")]);
    assert_eq!(refused.status, 409, "{}", refused.body);
    for act in DebriefAct::ALL {
        hour.show(act);
    }
    for eye in &hour.eyes {
        for act in DebriefAct::ALL {
            let page = eye.client.get(&format!("/act/{}", act.name()));
            assert_eq!(page.status, 200, "{}: {act:?}", eye.who);
        }
    }
    assert_eq!(Client::new(hour.house.address()).get("/act/own").status, 401);
}

#[test]
fn every_page_and_the_wall_show_the_act_that_control_shows() {
    let hour = hour();
    let titles: BTreeMap<DebriefAct, &str> = DebriefAct::ALL
        .into_iter()
        .zip([
            "Act 1: Your own first",
            "Act 2: Who was it?",
            "Act 3: The truth",
            "Act 4: Belief against truth",
            "Act 5: Ladder and tension over time",
            "Act 6: Turns of the exercise",
            "Act 7: The commitments",
            "Act 8: What if?",
            "Act 9: Hot wash",
            "Act 10: One thing on Monday",
        ])
        .collect();
    for (act, title) in &titles {
        hour.show(*act);
        for eye in &hour.eyes {
            let page = eye.client.get("/").body;
            assert!(page.contains(title), "{} does not show {title}", eye.who);
        }
        assert!(hour.control.get("/").body.contains(title), "control: {title}");
    }
    hour.show(DebriefAct::Truth);
    assert!(hour.eye("board").get("/").body.contains(titles[&DebriefAct::Truth]), "it is shown again");
    hour.control.must("control-end-debrief", &[]);
    for eye in &hour.eyes {
        assert!(eye.client.get("/").body.contains("The debrief has ended"), "{}", eye.who);
    }
}

#[test]
fn a_delegation_reads_its_own_record_with_three_questions_and_nobody_elses() {
    let hour = hour();
    let page = hour.eye("MYS").get("/").body;
    let questions = page.split("Three questions for you").nth(1).expect("questions");
    let list = questions.split("</ol>").next().expect("a list");
    assert_eq!(list.matches("<li>").count(), 3, "{list}");
    assert!(page.contains("Malaysia began"), "its decisions stand there: {questions}");
    for who in ["observer", "evaluator", "chair", "board"] {
        let page = hour.eye(who).get("/").body;
        assert!(!page.contains("Three questions for you"), "{who}");
    }
}

#[test]
fn the_head_answers_by_the_form_and_control_sees_who_has_not() {
    let hour = hour();
    hour.show(DebriefAct::Who);
    let page = hour.eye("MYS").get("/").body;
    let numbers: Vec<String> = page
        .split("name=\"incident\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().expect("a number").to_owned())
        .collect();
    assert!(!numbers.is_empty(), "nothing is asked");
    assert!(!hour.eye("member").get("/").body.contains("debrief-answer"), "a member has no form for it");
    let panel = hour.control.get("/").body;
    let waiting = panel
        .split("Not answered yet: ")
        .nth(1)
        .expect("who is waited for")
        .split('<')
        .next()
        .expect("a line");
    assert!(waiting.contains("Malaysia"), "{waiting}");
    for number in &numbers {
        let fields = [("incident", number.as_str()), ("suspect", "0"), ("likelihood", "very-likely")];
        assert_eq!(hour.eye("member").ask("debrief-answer", &fields).status, 403, "the head alone");
        hour.eye("MYS").must("debrief-answer", &fields);
    }
    let name =
        hour.house.live.handle().snapshot().scenario().suspect_name(mufakat::sim::ids::Suspect(0)).to_owned();
    assert!(hour.eye("member").get("/").body.contains(&format!("Your answer: {name}, very likely.")));
    for who in ["IDN", "observer", "board"] {
        assert!(!hour.eye(who).get("/").body.contains("very likely."), "{who} reads another answer");
    }
    let panel = hour.control.get("/").body;
    let waiting =
        panel.split("Not answered yet: ").nth(1).unwrap_or_default().split('<').next().expect("a line");
    assert!(!waiting.contains("Malaysia"), "{waiting}");
    hour.show(DebriefAct::Truth);
    let fields = [("incident", numbers[0].as_str()), ("suspect", "unknown")];
    assert_eq!(hour.eye("MYS").ask("debrief-answer", &fields).status, 409, "the truth is told");
    hour.show(DebriefAct::Belief);
    let page = hour.eye("IDN").get("/").body;
    assert!(
        page.contains(&format!("Answer before the truth: {name}, very likely.")),
        "everybody may read it now"
    );
}

#[test]
fn a_line_for_monday_is_taken_from_everybody_but_those_who_only_watch() {
    let hour = hour();
    for act in DebriefAct::ALL {
        hour.show(act);
    }
    for eye in &hour.eyes {
        let answer = eye.client.ask("debrief-monday", &[("line", "Call the neighbour.")]);
        let watches = matches!(eye.who, "observer" | "board");
        assert_eq!(answer.status, if watches { 403 } else { 200 }, "{}: {}", eye.who, answer.body);
        let page = eye.client.get("/").body;
        assert_eq!(page.contains("/do/debrief-monday"), !watches, "{}", eye.who);
        assert!(!page.contains("Call the neighbour."), "{}: a line is for the report", eye.who);
    }
    assert!(hour.eye("board").get("/").body.contains("7 people have written a line."));
}
