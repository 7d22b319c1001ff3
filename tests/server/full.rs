//! Every limit is reached, and whoever runs the exercise comes in past it within two seconds.

use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use mufakat::server::limits::{CONNECTIONS_EACH_MAX, CONNECTIONS_MAX, STREAMS_EACH_MAX, STREAMS_MAX};
use mufakat::session::ask::Ask;
use mufakat::session::limits::PEOPLE_MAX;
use mufakat::session::person::{PersonId, Role, TokenHash};

use crate::support::house::House;
use crate::support::http::{Client, Stream};
use crate::support::shipped;

/// So soon control is back, with a page that keeps itself up to date.
const BACK: Duration = Duration::from_secs(2);

/// Seats so many observers, past the door: what is tested here comes after it.
fn seated(house: &House, count: usize) -> Vec<Client> {
    let seat = |number| {
        let token = format!("token {number}");
        let ask = Ask::Join { role: Role::Observer, name: String::new(), token: TokenHash::of(&token) };
        let done = house.live.handle().ask_and_wait(PersonId::PROGRAM, "", ask);
        assert!(done.is_ok(), "{number}: {done:?}");
        Client { cookie: Some(format!("mufakat_seat={token}")), ..Client::new(house.address()) }
    };
    (0..count).map(seat).collect()
}

fn control_comes_back(house: &House) {
    let asked = Instant::now();
    let control = house.control();
    assert_eq!(control.get("/").status, 200);
    assert!(control.stream(0).next("regions").is_some(), "control has a stream");
    control.must("control-log", &[("text", "We are back.")]);
    assert!(asked.elapsed() < BACK, "control was back after {:?}", asked.elapsed());
}

/// May this process open so many files? A test that holds both ends of every connection needs many.
fn has_files(wanted: usize) -> bool {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find(|line| line.starts_with("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().nth(3)).and_then(|soft| soft.parse().ok());
    let enough = soft.is_none_or(|soft: usize| soft > wanted + 200);
    if !enough {
        println!("left out: {wanted} open files are needed; `ulimit -n` allows {soft:?}");
    }
    enough
}

#[test]
fn with_every_place_of_people_taken_control_comes_back() {
    let house = House::open(shipped("two-desks"));
    seated(&house, PEOPLE_MAX);
    let late =
        Client::new(house.address()).post("/join", &[("code", &house.secrets.join), ("seat", "observer")]);
    assert_eq!((late.status, late.cookie()), (409, None));
    control_comes_back(&house);
}

#[test]
fn with_every_stream_taken_control_comes_back() {
    if !has_files(2 * STREAMS_MAX) {
        return;
    }
    let house = House::open(shipped("two-desks"));
    let people = seated(&house, STREAMS_MAX / STREAMS_EACH_MAX + 1);
    let (full, late) = people.split_at(STREAMS_MAX / STREAMS_EACH_MAX);
    let open = |client: &Client| {
        let mut stream = client.stream(0);
        // One after the other: of connections that have not shown a seat yet, one address has few.
        assert!(stream.next("regions").is_some(), "a stream that says something is open");
        stream
    };
    let streams: Vec<Stream> =
        full.iter().flat_map(|client| (0..STREAMS_EACH_MAX).map(|_| open(client))).collect();
    assert_eq!(
        late[0].get("/stream?since=0").status,
        429,
        "{} streams are all that there are",
        streams.len()
    );
    control_comes_back(&house);
}

#[test]
fn with_every_connection_taken_control_comes_back() {
    if !has_files(2 * CONNECTIONS_MAX) {
        return;
    }
    let house = House::open(shipped("two-desks"));
    let people = seated(&house, CONNECTIONS_MAX / CONNECTIONS_EACH_MAX + 1);
    let open = |client: &Client| {
        let mut stream = TcpStream::connect(house.address()).expect("the house takes every connection");
        let cookie = client.cookie.clone().unwrap_or_default();
        let head = format!("GET /icon.svg HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\n\r\n", house.address());
        stream.write_all(head.as_bytes()).expect("the house reads");
        stream
    };
    let held: Vec<TcpStream> =
        people.iter().flat_map(|client| (0..CONNECTIONS_EACH_MAX).map(|_| open(client))).collect();
    assert!(held.len() >= CONNECTIONS_MAX);
    control_comes_back(&house);
}

#[test]
fn twenty_five_wrong_codes_and_then_the_right_one() {
    let house = House::open(shipped("two-desks"));
    let guess = |number: u32| {
        let fields = [("code", format!("GUESS{number}"))];
        Client::new(house.address()).post("/join", &[("code", fields[0].1.as_str())]).status
    };
    thread::scope(|scope| {
        let guesses: Vec<_> = (0..25).map(|number| scope.spawn(move || guess(number))).collect();
        assert!(guesses.into_iter().all(|guess| guess.join().expect("an answer") == 403));
    });
    let right =
        Client::new(house.address()).post("/join", &[("code", &house.secrets.join), ("seat", "observer")]);
    assert!(right.cookie().is_some(), "{} {}", right.status, right.body);
    control_comes_back(&house);
}
