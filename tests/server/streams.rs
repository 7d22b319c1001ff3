//! Event streams: a page notices that it was forgotten, and no page takes the places of others.

use std::thread;
use std::time::Duration;

use mufakat::server::limits::STREAMS_EACH_MAX;

use crate::support::house::House;
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
