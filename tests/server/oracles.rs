//! What an answer tells: whoever may not see a thing is answered as if there were no such thing, byte for byte, for
//! every verb that names something and every role.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mufakat::server::limits::Rate;
use mufakat::server::wire::codes;
use mufakat::session::person::Role;
use mufakat::sim::exercise::event::What;

use crate::support::house::House;
use crate::support::http::{Answer, Client};
use crate::support::shipped;

type Form = Vec<(&'static str, String)>;

/// Forms of one verb that must all be answered alike to these roles: some name what is hidden from them, some what does
/// not exist.
struct Group {
    verb: &'static str,
    alike_to: &'static [&'static str],
    forms: Vec<Form>,
}

/// Everybody who is no party to what Malaysia and Indonesia do between them. Control and the parties see it.
const OUTSIDE: &[&str] = &["nobody", "other", "chair", "simcell", "evaluator", "observer", "board"];
/// Everybody who speaks for no state.
const NO_DELEGATION: &[&str] = &["nobody", "control", "chair", "simcell", "evaluator", "observer", "board"];
/// Everybody but control.
const NOT_CONTROL: &[&str] =
    &["nobody", "head", "other", "chair", "simcell", "evaluator", "observer", "board"];

/// Verbs that name nothing which could be hidden: words, states and measures that everybody may know.
const NAMELESS: &[&str] = &[
    "leave",
    "desk-adopt",
    "desk-propose",
    "desk-unseal",
    "talk-say",
    "talk-voice",
    "talk-meet",
    "text-open",
    "debrief-monday",
];

struct Room {
    house: House,
    people: Vec<(&'static str, Client)>,
}

/// Malaysia and Indonesia have a text, a meeting and a joint measure between them; some incidents are known to few.
fn room() -> Room {
    // Faster than people are: every answer is to be the room's.
    let house = House::open_for(shipped("departures"), Rate { burst: 1e9, per_second: 1e9 });
    let (control, head, party) = (house.control(), house.delegation("MYS"), house.delegation("IDN"));
    let people = vec![
        ("nobody", Client::new(house.address())),
        ("control", control.clone()),
        ("head", head.clone()),
        ("party", party),
        ("other", house.delegation("SGP")),
        ("chair", house.staff("chair", &[])),
        ("simcell", house.staff("simcell", &[("voice", "Radio")])),
        ("evaluator", house.staff("evaluator", &[])),
        ("observer", house.public("observer")),
        ("board", house.public("board")),
    ];
    control.must("control-begin", &[]);
    head.must("desk-propose", &[("measure", "comm_check"), ("to", "IDN")]);
    for _ in 0..4 {
        control.must("control-close", &[]);
        control.must("control-open", &[]);
    }
    head.must("text-open", &[("title", "Between us"), ("parties", "IDN")]);
    head.must("text-clause", &[("text", "0"), ("wording", "We keep this between us.")]);
    head.must("talk-meet", &[("with", "IDN"), ("about", "Between us.")]);
    Room { house, people }
}

fn form(pairs: &[(&'static str, &str)]) -> Form {
    pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

/// The same fields with each of these values in one of them.
fn each(pairs: &[(&'static str, &str)], name: &'static str, values: &[&str]) -> Vec<Form> {
    let with = |value: &&str| form(&[pairs, &[(name, *value)]].concat());
    values.iter().map(with).collect()
}

/// A number of a text, a clause and a mark: those that exist and others, in every mixture that is not all right.
fn places(mark: &str, more: &[(&'static str, &str)]) -> Vec<Form> {
    let mut forms = Vec::new();
    for (text, clause, seen) in [("0", "0", mark), ("0", "0", "guess"), ("0", "9", mark), ("9", "0", mark)] {
        forms.push(form(&[&[("text", text), ("clause", clause), ("seen", seen)], more].concat()));
    }
    forms
}

/// Every verb that names something, with what is hidden and what does not exist.
fn groups(house: &House) -> Vec<Group> {
    let snapshot = house.live.handle().snapshot();
    let s = snapshot.scenario();
    let texts = snapshot.talk(&Role::Control).texts;
    let mark = codes::reading(&texts[0].clauses[0]);
    let seat = s.state("SGP").expect("a seat of the table");
    let known = snapshot.delegation(seat).seat.incidents;
    let truth = snapshot.control().truth;
    let unknown = truth.iter().find(|row| known.iter().all(|one| one.incident != row.incident));
    let incident = unknown.expect("an incident that Singapore does not know").incident.at().to_string();
    let events = snapshot.control().events;
    let out = |id| events.iter().any(|event| event.what == What::Released(id));
    let inject = s.injects.keys().find(|id| !out(*id)).expect("an inject that is still to come");
    let pins = ["inject:9999".to_owned(), format!("inject:{}", inject.at())];
    let act = |incident: &str| {
        let choice = s.choice("clarify_poc").expect("a choice of the catalogue").at();
        format!("{{\"Respond\":{{\"choice\":{choice},\"incident\":{incident},\"toward\":null}}}}")
    };
    let acts = [act(&incident), act("999")];
    let words = [("wording", "We keep this between us.")];
    let group = |verb, alike_to, forms| Group { verb, alike_to, forms };
    let texts = |pairs: &[(&'static str, &str)]| each(pairs, "text", &["0", "9"]);
    let mut groups = vec![
        group("text-clause", OUTSIDE, texts(&words)),
        group("text-amend", OUTSIDE, places(&mark, &words)),
        group("text-amend", OUTSIDE, places(&mark, &[("wording", "Another guess.")])),
        group("text-amend", OUTSIDE, places(&mark, &[("delete", "on")])),
        group("text-back", OUTSIDE, places(&mark, &[("wording", "0")])),
        group("text-settle", OUTSIDE, places(&mark, &[("wording", "0")])),
        group("text-reserve", OUTSIDE, places(&mark, &[("words", "No.")])),
        group("text-cosponsor", OUTSIDE, texts(&[])),
        group("text-silence", OUTSIDE, texts(&[("minutes", "5")])),
        group("text-break", OUTSIDE, texts(&[("why", "No.")])),
        group("text-sign", OUTSIDE, texts(&[("stance", "support")])),
        group("text-withdraw", OUTSIDE, texts(&[])),
        group("talk-answer", OUTSIDE, each(&[("accept", "yes")], "meeting", &["0", "9"])),
        group("desk-answer", OUTSIDE, each(&[("stance", "support")], "proposal", &["0", "999"])),
        group("desk-respond", OUTSIDE, each(&[("choice", "clarify_poc")], "incident", &[&incident, "999"])),
        group("desk-remove", OUTSIDE, each(&[], "act", &[&acts[0], &acts[1]])),
        group(
            "desk-seal",
            OUTSIDE,
            each(&[], "acts", &[&format!("[{}]", acts[0]), &format!("[{}]", acts[1])]),
        ),
        group("debrief-answer", OUTSIDE, each(&[("suspect", "unknown")], "incident", &[&incident, "999"])),
        // Person 2 heads Malaysia, person 3 Indonesia.
        group("desk-handover", &["head", "other"], each(&[], "person", &["3", "999"])),
        group("desk-handover", NO_DELEGATION, each(&[], "person", &["2", "999"])),
        group("observe", NOT_CONTROL, each(&[("text", "Seen.")], "pin", &[&pins[0], &pins[1]])),
    ];
    groups.extend(verbs().into_iter().filter(|verb| verb.starts_with("control-")).map(|verb| Group {
        verb: verb.leak(),
        alike_to: NOT_CONTROL,
        forms: control_forms(house),
    }));
    groups
}

/// Fields that some form of control's would have, and none at all.
fn control_forms(house: &House) -> Vec<Form> {
    let snapshot = house.live.handle().snapshot();
    let plot = snapshot.scenario().plots.iter().next().expect("a plot").id.clone();
    let there = [("inject", "0"), ("person", "2"), ("state", "MYS"), ("line", "1"), ("plot", plot.as_str())];
    let not_there =
        [("inject", "9999"), ("person", "999"), ("state", "QQQ"), ("line", "9999"), ("plot", "x")];
    vec![form(&there), form(&not_there), form(&[])]
}

/// All verbs, as they stand in the wire's sources.
pub fn verbs() -> BTreeSet<String> {
    let mut verbs = BTreeSet::new();
    let wire = Path::new("src/server/wire");
    for file in ["delegation/mod.rs", "control/mod.rs", "control/overrule.rs"] {
        let text = fs::read_to_string(wire.join(file)).expect("a source of the wire");
        for word in text.split('"').skip(1).step_by(2) {
            let parts = ["desk-", "talk-", "text-", "debrief-", "control-"];
            if parts.iter().any(|part| word.starts_with(part)) || matches!(word, "leave" | "observe") {
                verbs.insert(word.to_owned());
            }
        }
    }
    verbs
}

/// All of an answer but the time at which it was given.
fn whole(answer: Answer) -> (u16, Vec<(String, String)>, String) {
    let lasting = |(name, _): &(String, String)| !name.eq_ignore_ascii_case("date");
    (answer.status, answer.headers.into_iter().filter(lasting).collect(), answer.body)
}

#[test]
fn what_is_hidden_is_answered_as_what_does_not_exist() {
    let room = room();
    let groups = groups(&room.house);
    let mut walked: BTreeSet<&str> = NAMELESS.iter().copied().collect();
    for Group { verb, alike_to, forms } in &groups {
        walked.insert(verb);
        for (role, client) in room.people.iter().filter(|(role, _)| alike_to.contains(role)) {
            let fields: Vec<Vec<(&str, &str)>> = forms
                .iter()
                .map(|form| form.iter().map(|(name, value)| (*name, value.as_str())).collect())
                .collect();
            let asked: Vec<_> = fields.iter().map(|fields| whole(client.ask(verb, fields))).collect();
            let sent: Vec<_> =
                fields.iter().map(|fields| whole(client.post(&format!("/do/{verb}"), fields))).collect();
            for answers in [&asked, &sent] {
                for (answer, fields) in answers.iter().zip(&fields) {
                    assert_eq!(answer, &answers[0], "{role} asks {verb}: {:?} or {fields:?}", forms[0]);
                    assert!(answer.0 >= 400, "{role} may not do {verb} {fields:?}: {answer:?}");
                }
            }
        }
    }
    let all = verbs();
    assert!(all.len() > 50, "the search itself has gone blind: {all:?}");
    let left: Vec<&String> = all.iter().filter(|verb| !walked.contains(verb.as_str())).collect();
    assert!(left.is_empty(), "verbs that are not walked over: {left:?}");
}

#[test]
fn a_page_that_is_hidden_is_answered_as_one_that_does_not_exist() {
    let room = room();
    let snapshot = room.house.live.handle().snapshot();
    let other = &room.people.iter().find(|(role, _)| *role == "other").expect("Singapore").1;
    let seat = snapshot.scenario().state("SGP").expect("a seat of the table");
    let view = snapshot.delegation(seat).seat;
    let injects = snapshot.scenario().injects.iter_enumerated();
    let closed = injects.filter(|(_, inject)| view.injects.iter().all(|known| known.id != inject.id));
    let papers: Vec<String> = closed.map(|(id, _)| format!("/paper/{}", id.at())).collect();
    assert!(papers.len() > 5, "most papers are hidden from one delegation");
    let truth = snapshot.control().truth;
    let unknown = truth.iter().find(|row| view.incidents.iter().all(|one| one.incident != row.incident));
    let incident = unknown.expect("an incident that Singapore does not know").incident.at();
    let choices =
        |id: usize| (0..12).map(move |choice| format!("/choice/{choice}?incident={id}")).collect::<Vec<_>>();
    let nothing = whole(other.get("/paper/9999"));
    assert_eq!(nothing.0, 404);
    for paper in papers {
        assert_eq!(whole(other.get(&paper)), nothing, "{paper}");
    }
    for (hidden, absent) in choices(incident).iter().zip(choices(999)) {
        assert_eq!(whole(other.get(hidden)), whole(other.get(&absent)), "{hidden} or {absent}");
    }
}
