//! Ten thousand malformed requests, bodies and stream openings: no panic, no answer that blames the server, and the
//! exercise goes on.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use mufakat::server::limits::Rate;
use mufakat::sim::chance::{Chance, Purpose};

use crate::support::house::House;
use crate::support::http::{Client, encoded};
use crate::support::shipped;

/// Requests in CI; a tenth elsewhere.
fn how_many() -> u32 {
    if std::env::var("CI").is_ok_and(|ci| ci == "true") { 10_000 } else { 1_000 }
}

/// A stream of keyed luck: the same requests at every run.
struct Luck {
    chance: Chance,
    turn: u32,
    drawn: u32,
}

impl Luck {
    fn below(&mut self, most: usize) -> usize {
        self.drawn += 1;
        (self.chance.unit(0, Purpose::Bot, self.turn, self.drawn) * most as f64) as usize
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.below(256) as u8).collect()
    }
}

/// Verbs that are left to the test itself: they would lead through the exercise, or leave nobody to send anything.
const LEFT_OUT: [&str; 6] = [
    "leave",
    "control-show-out",
    "control-show-out-many",
    "control-close",
    "control-tell-next",
    "control-open",
];
/// What is no verb, beside all that are.
const NO_VERBS: [&str; 6] = ["x", "%", "desk-", "control-\u{1F600}", "house-address", "window-open"];
const NAMES: &[&str] = &[
    "measure",
    "choice",
    "proposal",
    "incident",
    "toward",
    "to",
    "seats",
    "stance",
    "act",
    "acts",
    "person",
    "text",
    "title",
    "parties",
    "clause",
    "wording",
    "minutes",
    "seconds",
    "inject",
    "line",
    "reason",
    "seat",
    "kind",
    "from",
    "temperament",
    "pin",
    "rating",
    "paragraph",
    "indicator",
    "quantity",
    "by",
    "meeting",
    "answer",
    "nonce",
    "voice",
];
const VALUES: &[&str] = &[
    "",
    "0",
    "1",
    "255",
    "256",
    "65535",
    "65536",
    "4294967296",
    "-1",
    "NaN",
    "inf",
    "1e309",
    "MYS",
    "QQQ",
    "all",
    "state:MYS",
    "state:",
    "several",
    "plenary",
    "yes",
    "media",
    "[]",
    "[[[[",
    "{\"Adopt\":255}",
    "{\"Adopt\":-1}",
    "[{\"Propose\":{\"measure\":200,\"to\":65535}}]",
    "{\"Respond\":{\"choice\":63,\"incident\":65535,\"toward\":255}}",
    "support",
    "block",
    "inject:65535",
    "decision:65535:15",
    "paragraph:255",
    "\0",
    "\u{202E}\u{0}",
    "<script>",
    "poc_policy",
    "clarify_poc",
    "cooperative",
    "capacity",
];

fn request(luck: &mut Luck, address: SocketAddr, cookies: &[String], verbs: &[&str]) -> Vec<u8> {
    let host = address.to_string();
    let cookie =
        if luck.below(8) == 0 { "mufakat_seat=\"; a=\u{e9}" } else { &cookies[luck.below(cookies.len())] };
    let fields: Vec<(&str, &str)> =
        (0..luck.below(6)).map(|_| (luck.one_of(NAMES), luck.one_of(VALUES))).collect();
    let mut body = encoded(&fields).into_bytes();
    if luck.below(5) == 0 {
        body = luck.bytes(300);
    }
    let length = if luck.below(12) == 0 { luck.below(200_000) } else { body.len() };
    let path = match luck.below(8) {
        0 => format!("/stream?since={}", luck.one_of(VALUES)),
        1 => format!("/measure/{}", luck.one_of(VALUES)),
        2 => format!("/choice/{}?incident={}", luck.one_of(VALUES), luck.one_of(VALUES)),
        3 => "/join".to_owned(),
        _ => format!("/do/{}", luck.one_of(verbs)),
    };
    let method = if path.starts_with("/do") || path == "/join" {
        "POST"
    } else {
        luck.one_of(&["GET", "HEAD", "PUT", "\u{7f}"])
    };
    let kind = luck.one_of(&[
        "application/x-www-form-urlencoded",
        "application/json",
        "text/plain",
        "multipart/form-data",
    ]);
    let mut whole = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nX-Ask: 1\r\nCookie: {cookie}\r\nContent-Type: {kind}\r\nLast-Event-ID: {}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n",
        luck.one_of(&["", "7", "-", "99999999999999999999"]),
    )
    .into_bytes();
    whole.extend_from_slice(&body);
    // Bytes are flipped, or the end is missing.
    match luck.below(6) {
        0 => {
            for _ in 0..=luck.below(6) {
                let place = luck.below(whole.len());
                whole[place] = luck.below(256) as u8;
            }
        }
        1 => whole.truncate(luck.below(whole.len())),
        _ => {}
    }
    whole
}

/// The status of the answer, if there is one.
fn send(address: SocketAddr, bytes: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_millis(400))).ok()?;
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(Shutdown::Write);
    let mut head = [0; 16];
    stream.read_exact(&mut head).ok()?;
    std::str::from_utf8(&head).ok()?.split(' ').nth(1)?.get(..3)?.parse().ok()
}

#[test]
fn malformed_requests_neither_panic_nor_disturb_the_exercise() {
    let panics = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&panics);
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        counted.fetch_add(1, Ordering::SeqCst);
        before(panic);
    }));
    let house = House::open_for(shipped("departures"), Rate { burst: 1e9, per_second: 1e9 });
    let control = house.control();
    let people: Vec<Client> = vec![
        control.clone(),
        house.delegation("MYS"),
        house.staff("evaluator", &[]),
        house.delegation("IDN"),
    ];
    let cookies: Vec<String> = people.iter().filter_map(|client| client.cookie.clone()).collect();
    control.must("control-begin", &[]);
    let all = super::oracles::verbs();
    let verbs: Vec<&str> =
        all.iter().map(String::as_str).filter(|verb| !LEFT_OUT.contains(verb)).chain(NO_VERBS).collect();
    let mut luck = Luck { chance: Chance::new(7), turn: 0, drawn: 0 };
    let (mut answered, mut closed) = (0, 0);
    for turn in 0..how_many() {
        (luck.turn, luck.drawn) = (turn, 0);
        let bytes = request(&mut luck, house.address(), &cookies, &verbs);
        if let Some(status) = send(house.address(), &bytes) {
            answered += 1;
            assert!(status < 500, "turn {turn}: {status} to {}", String::from_utf8_lossy(&bytes));
        }
        if turn % 500 == 499 && closed < 9 {
            closed += 1;
            go_on(&control);
        }
    }
    assert_eq!(panics.load(Ordering::SeqCst), 0, "something panicked");
    assert!(answered > how_many() / 2, "{answered} of {} were answered", how_many());
    println!("{} malformed requests, {answered} answered, none with a fault of ours", how_many());
}

/// Control goes on at its own pace, whatever the others send.
fn go_on(control: &Client) {
    // The malformed requests came in control's name too, and one may have been well formed.
    let closed = control.ask("control-close", &[]);
    let opened = control.ask("control-open", &[]);
    assert!(matches!((closed.status, opened.status), (200 | 409, 200)), "{} {}", closed.body, opened.body);
}
