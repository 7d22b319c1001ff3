//! Event streams: a page notices that it was forgotten, and no page takes the places of others.

use std::io::{Read, Write};
use std::thread;
use std::time::Duration;

use mufakat::server::limits::STREAMS_EACH_MAX;

use crate::support::house::House;
use crate::support::http::Client;
use crate::support::shipped;

#[test]
fn a_page_hears_something_although_the_room_is_busy_with_what_it_does_not_see() {
    let house = House::open(shipped("two-desks"));
    let (control, client) = (house.control(), house.delegation("THA"));
    let mut page = client.stream(0);
    page.next("regions").expect("the page is open");
    let busy = thread::spawn(move || {
        for number in 0..18 {
            control.must("control-log", &[("text", &format!("Note {number}."))]);
            thread::sleep(Duration::from_secs(1));
        }
    });
    assert!(page.next("beat").is_some(), "a sign of life");
    busy.join().expect("control wrote its notes");
}

#[test]
fn whoever_opens_one_page_after_another_keeps_the_newest() {
    let house = House::open(shipped("two-desks"));
    let client = house.delegation("THA");
    let mut pages = Vec::new();
    for _ in 0..=STREAMS_EACH_MAX {
        let mut page = client.stream(0);
        assert!(page.next("regions").is_some(), "the page is open before the next one is");
        pages.push(page);
    }
    assert!(pages[0].next("beat").is_none(), "the oldest has ended, and shows no sign of life");
    house.control().must("control-begin", &[]);
    assert!(pages[STREAMS_EACH_MAX].next("regions").is_some());
}

/// The head of a stream as a browser asks for it, and what came with it.
fn head(client: &Client, accepts: &str) -> String {
    let (address, cookie) = (client.address, client.cookie.clone().expect("a seat"));
    let mut stream = client.connected().expect("the server listens");
    let request = format!(
        "GET /stream HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nAccept-Encoding: {accepts}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("it takes the request");
    let (mut whole, mut part) = (Vec::new(), [0; 4_096]);
    while whole.len() < 2_000 {
        let count = stream.read(&mut part).expect("it answers");
        whole.extend_from_slice(&part[..count]);
    }
    String::from_utf8_lossy(&whole).to_lowercase()
}

#[test]
fn a_browser_that_reads_gzip_is_sent_pages_and_streams_packed_and_another_is_not() {
    let house = House::open(shipped("two-desks"));
    let client = house.delegation("THA");
    let (packed, plain) = (head(&client, "gzip, deflate, br"), head(&client, "identity"));
    assert!(packed.contains("content-encoding: gzip") && !packed.contains("event: regions"), "{packed}");
    assert!(!plain.contains("content-encoding") && plain.contains("event: regions"), "{plain}");
    for path in ["/", "/style.css", "/page.js", "/map.svg"] {
        let plain = client.get(path);
        let packed = client.request("GET", path, &[("Accept-Encoding", "gzip")], b"");
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{path}");
        assert_eq!(plain.header("content-encoding"), None, "{path}");
        assert!(packed.header("vary").is_some_and(|vary| vary.contains("accept-encoding")), "{path}");
        assert!(packed.body.chars().count() < plain.body.len() / 2, "{path}: {} signs", packed.body.len());
    }
}
