//! One hostile client beside a room at work, against the program itself: everything at once, as long as it takes to have tried
//! each of it often. Whoever means well is served, and control comes in. How fast that goes is measured by `benches/load.rs`.
#![cfg(target_os = "linux")]

use crate::support::hostile::Hostile;
use crate::support::house::Program;
use crate::support::http::{Client, Stream};

/// The first is the delegation that the hostile client sits in: what it says there, it takes from that one.
const STATES: [&str; 6] = ["LAO", "IDN", "SGP", "THA", "MYS", "USA"];

/// How often the hostile client must have tried each of the things that it does, and how many turns the others take at least.
const TRIED_EACH: u64 = 60;
const TURNS_MIN: u32 = 12;

/// What one delegation does in a turn: it says something, seals, looks, and opens its decision again.
fn turn(head: &Client, page: &mut Stream, turn: u32) {
    let text = format!("Turn {turn} of somebody who means well.");
    head.must("talk-say", &[("to", "control"), ("text", &text)]);
    head.must("desk-seal", &[("acts", "[]")]);
    assert_eq!(head.get("/").status, 200);
    head.must("desk-unseal", &[]);
    assert!(page.next("regions").is_some(), "its page is kept up to date");
}

#[test]
fn beside_one_hostile_client_everybody_else_is_served_and_control_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program =
        Program::start(folder.path(), &["serve", "departures", "--minutes", "0", "--seed", "3"]);
    let control = program.control();
    let heads: Vec<Client> = STATES[1..]
        .iter()
        .map(|iso| Client::joined(program.address, &program.code, &format!("state:{iso}"), &[]))
        .collect();
    control.must("control-begin", &[]);
    let mut pages: Vec<Stream> = heads.iter().map(|head| head.stream(0)).collect();
    let hostile = Hostile::begin(program.address, &program.code, &STATES);
    let mut turns = 0;
    while turns < TURNS_MIN || hostile.tried().iter().any(|tried| *tried < TRIED_EACH) {
        let seat = turns as usize % heads.len();
        turn(&heads[seat], &mut pages[seat], turns);
        control.must("control-log", &[("text", "Something is going on here.")]);
        let back = program.control();
        assert_eq!(back.get("/").status, 200, "control comes in, whatever happens");
        assert!(back.stream(0).next("regions").is_some(), "and has a page that keeps itself up to date");
        let late =
            Client::joined(program.address, &program.code, "observer", &[("name", &format!("Late {turns}"))]);
        assert_eq!(late.get("/").status, 200, "who comes late from elsewhere comes in");
        late.must("leave", &[]);
        turns += 1;
    }
    println!("{turns} turns beside {} hostile acts", hostile.end());
    for (head, page) in heads.iter().zip(&mut pages) {
        turn(head, page, turns);
    }
    control.must("control-close", &[]);
    control.must("control-tell-next", &[]);
    assert!(program.child.try_wait().expect("a process").is_none(), "the program serves still");
}
