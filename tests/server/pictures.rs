//! Pictures of injects: whoever may read an inject is given its picture, and nobody else can tell that there is one.

use std::sync::Arc;

use mufakat::sim::ids::{InjectId, StateSet};
use mufakat::sim::plot::{Picture, PictureKind, Release};
use mufakat::sim::scenario::Scenario;

use crate::support::house::House;
use crate::support::shipped;

/// What stands in every picture of this test: no page may hold it.
const CANARY: &[u8] = b"canary-of-a-picture";

fn picture(name: &str) -> Picture {
    Picture {
        alt: format!("What can be seen on {name}."),
        kind: PictureKind::Png,
        size: (320, 200),
        hash: name.into(),
        bytes: CANARY.into(),
    }
}

/// A scenario with a picture for one delegation at once, one for everybody at once, and one for everybody later.
fn with_pictures() -> Arc<Scenario> {
    let mut s = Scenario::clone(&shipped("two-desks"));
    let (one, everybody) = (s.states.keys().next().expect("a seat"), s.everybody());
    let last = s.steps.len() as u16 - 1;
    let plans = [
        ("private", 0, StateSet::only(one), false),
        ("public", 0, everybody, true),
        ("later", last, everybody, true),
    ];
    for (place, (name, step, to, public)) in plans.into_iter().enumerate() {
        let inject = &mut s.injects[InjectId::from(place)];
        inject.release = Release::At(step);
        (inject.when, inject.unless, inject.presumes) = (None, None, None);
        (inject.to, inject.public) = (to, public);
        inject.picture = Some(picture(name));
    }
    Arc::new(s)
}

#[test]
fn a_picture_is_given_to_those_who_may_read_its_inject_and_to_nobody_else() {
    let scenario = with_pictures();
    let house = House::open(Arc::clone(&scenario));
    let control = house.control();
    let seats: Vec<_> = scenario.states.iter().map(|state| house.delegation(&state.id)).collect();
    let board = house.public("board");
    let chair = house.staff("chair", &[]);
    for name in ["private", "public", "later"] {
        for eye in seats.iter().chain([&board, &chair]) {
            assert_eq!(eye.get(&format!("/picture/{name}")).status, 404, "{name} before the beginning");
        }
    }
    control.must("control-begin", &[]);
    let status = |eye: &crate::support::http::Client, name: &str| eye.get(&format!("/picture/{name}")).status;
    assert_eq!(["private", "public", "later"].map(|name| status(&control, name)), [200, 200, 200]);
    assert_eq!(["private", "public", "later"].map(|name| status(&seats[0], name)), [200, 200, 404]);
    for eye in seats[1..].iter().chain([&board, &chair]) {
        assert_eq!(["private", "public", "later"].map(|name| status(eye, name)), [404, 200, 404]);
    }
    let stranger = crate::support::http::Client::new(house.address());
    assert_eq!(status(&stranger, "public"), 401);
    // A picture that is kept from somebody and one that does not exist are answered alike.
    let [kept, none] = ["private", "nothing"].map(|name| seats[1].get(&format!("/picture/{name}")));
    assert_eq!((kept.status, kept.body), (none.status, none.body));
}

#[test]
fn a_picture_is_kept_by_a_browser_alone_and_asked_for_again() {
    let scenario = with_pictures();
    let house = House::open(Arc::clone(&scenario));
    house.control().must("control-begin", &[]);
    let eye = house.delegation(&scenario.states[scenario.states.keys().next().expect("a seat")].id);
    let answer = eye.get("/picture/private");
    assert_eq!(answer.header("content-type"), Some("image/png"));
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.body.as_bytes(), CANARY);
    let tag = answer.header("etag").expect("a tag").to_owned();
    let cookie = eye.cookie.clone().unwrap_or_default();
    let again = [("if-none-match", tag.as_str()), ("cookie", cookie.as_str())];
    let again = eye.request("GET", "/picture/private", &again, b"");
    assert!(again.status == 304 && again.body.is_empty(), "{again:?}");
}

#[test]
fn pages_show_the_picture_with_its_words_and_no_byte_of_it() {
    let scenario = with_pictures();
    let house = House::open(Arc::clone(&scenario));
    let control = house.control();
    control.must("control-begin", &[]);
    let seats: Vec<_> = scenario.states.iter().map(|state| house.delegation(&state.id)).collect();
    let board = house.public("board");
    let paper = seats[0].get("/paper/0").body;
    assert!(
        paper.contains("src=\"/picture/private\"") && paper.contains("What can be seen on private."),
        "{paper}"
    );
    assert!(board.get("/").body.contains("src=\"/picture/public\""));
    assert!(control.get("/").body.contains("src=\"/picture/later\""));
    for eye in seats[1..].iter().chain([&board]) {
        let page = eye.get("/").body + &eye.get("/paper/0").body;
        assert!(!page.contains("/picture/private") && !page.contains("on private."), "{page}");
    }
    for eye in seats.iter().chain([&board, &control]) {
        assert!(!eye.get("/").body.contains("canary-of-a-picture"));
    }
}
