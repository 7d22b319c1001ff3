//! One guest with a laptop who means harm: what they take, they take from themselves.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use mufakat::server::limits::{PEOPLE_EACH_ADDRESS_MAX, STRANGE_CONNECTIONS_EACH_MAX};

use crate::support::house::House;
use crate::support::http::Client;
use crate::support::shipped;

/// A form of which only the beginning is ever sent.
fn slow_body(house: &House) -> TcpStream {
    let address = house.address();
    let mut stream = TcpStream::connect(address).expect("the house takes every connection");
    stream.set_read_timeout(Some(Duration::from_secs(25))).expect("a socket can be told so");
    let head = format!(
        "POST /join HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\ncode="
    );
    stream.write_all(head.as_bytes()).expect("the head is taken");
    stream
}

/// What comes back on a connection until it is closed.
fn rest(mut stream: TcpStream) -> String {
    let mut read = Vec::new();
    // A connection that is cut off is closed as well.
    let _ = stream.read_to_end(&mut read);
    String::from_utf8_lossy(&read).into_owned()
}

#[test]
fn whoever_holds_connections_pushes_out_their_own() {
    let house = House::open(shipped("departures"));
    let (control, client) = (house.control(), house.delegation("MYS"));
    let mut page = client.stream(0);
    page.next("regions").expect("the page is open");
    let mut held: Vec<TcpStream> =
        (0..STRANGE_CONNECTIONS_EACH_MAX + 40).map(|_| slow_body(&house)).collect();
    assert_eq!(rest(held.remove(0)), "", "the one that was silent longest was closed");
    // Everybody else does as before, on open pages and on new ones.
    control.must("control-begin", &[]);
    client.must("talk-say", &[("to", "control"), ("text", "We are here.")]);
    assert!(page.next("regions").is_some());
    assert_eq!(Client::new(house.address()).get("/join").status, 200);
    assert_eq!(house.control().get("/").status, 200, "control can always come back");
}

#[test]
fn a_body_that_does_not_come_is_waited_for_no_longer_than_a_head() {
    let house = House::open(shipped("two-desks"));
    let answer = rest(slow_body(&house));
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[test]
fn one_address_cannot_take_every_place_and_control_comes_in_past_it() {
    let house = House::open(shipped("two-desks"));
    let join = |name: &str| {
        let fields = [("code", house.secrets.join.as_str()), ("seat", "observer"), ("name", name)];
        Client::new(house.address()).post("/join", &fields)
    };
    for number in 0..PEOPLE_EACH_ADDRESS_MAX {
        assert!(join(&format!("Guest {number}")).cookie().is_some(), "guest {number} gets in");
    }
    let late = join("One more");
    assert_eq!((late.status, late.cookie()), (409, None));
    assert!(late.body.contains("another network"), "{}", late.body);
    let control = house.control();
    control.must("control-show-out", &[("person", "1")]);
    assert!(join("One more").cookie().is_some(), "a place that is free can be taken");
}

#[test]
fn after_a_restart_an_address_has_no_more_places_than_before_it_and_control_sees_who_came_from_there() {
    let house = House::open(shipped("two-desks"));
    let join = |house: &House, name: &str| {
        let fields = [("code", house.secrets.join.as_str()), ("seat", "observer"), ("name", name)];
        Client::new(house.address()).post("/join", &fields)
    };
    let cookies: Vec<Option<String>> = (0..PEOPLE_EACH_ADDRESS_MAX)
        .map(|number| join(&house, &format!("Guest {number}")).cookie())
        .collect();
    let house = house.resumed();
    let control = house.control();
    let page = control.get("/").body;
    assert_eq!(page.matches("not heard since the restart").count(), PEOPLE_EACH_ADDRESS_MAX);
    assert!(!page.contains("from 127.0.0.1"), "nobody has come back yet");
    for cookie in cookies {
        let client = Client { cookie, ..Client::new(house.address()) };
        assert!(client.stream(0).next("regions").is_some(), "a page that was open comes back by itself");
    }
    let late = join(&house, "One more");
    assert_eq!((late.status, late.cookie()), (409, None), "{}", late.body);
    let page = control.get("/").body;
    assert_eq!(page.matches("from 127.0.0.1").count(), PEOPLE_EACH_ADDRESS_MAX);
    assert!(!page.contains("not heard since the restart"));
}
