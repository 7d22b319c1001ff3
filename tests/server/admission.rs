//! The door: what the code of the room opens, who lets in whom, and what a click on an old link does.

use std::time::{Duration, Instant};

use mufakat::journal;
use mufakat::server::limits::WRONG_CODE_SECONDS;
use mufakat::session::kept;
use mufakat::session::room::Player;

use crate::support::house::House;
use crate::support::http::{Answer, Client};
use crate::support::shipped;

const WAITS: &str = "Waiting to be let in";

/// Asks for a seat with the code of the room.
fn asks(house: &House, seat: &str, name: &str) -> Answer {
    let fields = [("code", house.secrets.join.as_str()), ("seat", seat), ("name", name)];
    Client::new(house.address()).post("/join", &fields)
}

/// Somebody who has asked for a seat, and waits or sits there.
fn comer(house: &House, seat: &str, name: &str) -> Client {
    let answer = asks(house, seat, name);
    assert!(answer.cookie().is_some(), "{name} may ask: {} {}", answer.status, answer.body);
    Client { cookie: answer.cookie(), ..Client::new(house.address()) }
}

fn members(house: &House, iso: &str) -> usize {
    let snapshot = house.live.handle().snapshot();
    let seat = snapshot.scenario().state(iso).expect("a seat of the table");
    let hall = snapshot.hall();
    hall.seats.iter().find(|found| found.state == seat).expect("a seat of the table").members
}

#[test]
fn who_knows_no_more_than_the_code_sees_nothing_of_a_seat_until_control_lets_them_in() {
    let house = House::asking(shipped("departures"));
    let control = house.control();
    let rival = comer(&house, "state:MYS", "Aisyah");
    let page = rival.get("/");
    assert!(
        page.status == 200 && page.body.contains(WAITS) && page.body.contains("Malaysia"),
        "{}",
        page.body
    );
    let scenario = house.live.handle().snapshot().scenario().clone();
    let seat = scenario.state("MYS").expect("a seat of the table");
    let brief = scenario.role_of(seat).expect("a role").brief.split('.').next().expect("a sentence");
    assert!(!page.body.contains(brief) && !page.body.contains(&scenario.title), "{}", page.body);
    for path in ["/measure/0", "/paper/@capital", "/paper/0", "/choice/0"] {
        assert_eq!(rival.get(path).status, 401, "{path}");
    }
    for verb in ["talk-say", "desk-seal", "control-let-in", "leave"] {
        let fields = [("to", "control"), ("text", "x"), ("acts", "[]"), ("waiting", "1")];
        assert_eq!(rival.ask(verb, &fields).status, 401, "{verb}");
    }
    let player = house.live.handle().snapshot().delegation(seat).player;
    assert!(members(&house, "MYS") == 0 && matches!(player, Player::Bot(_)), "the bot plays on");
    let seen = control.get("/").body;
    assert!(
        seen.contains("One person waits") && seen.contains("Aisyah") && seen.contains("would be its head")
    );
    let mut stream = rival.stream(0);
    control.must("control-let-in", &[("waiting", "1")]);
    assert!(stream.next("gone").is_some(), "the page is told to look again");
    let page = rival.get("/");
    assert!(!page.body.contains(WAITS) && page.body.contains(brief), "{}", page.body);
    assert_eq!(members(&house, "MYS"), 1);
    // The same browser comes back by its token and waits no more.
    assert!(!rival.get("/").body.contains(WAITS));
    assert!(!control.get("/").body.contains("waits to come in"));
}

#[test]
fn control_lets_in_those_it_saw_and_sends_others_away() {
    let house = House::asking(shipped("departures"));
    let control = house.control();
    let people: Vec<Client> =
        (0..4).map(|number| comer(&house, "state:IDN", &format!("Delegate {number}"))).collect();
    let observer = comer(&house, "observer", "Watcher");
    control.must("control-let-in", &[("waiting", "1"), ("waiting", "2")]);
    control.must("control-turn-away", &[("waiting", "3")]);
    assert_eq!(members(&house, "IDN"), 2);
    let away = people[2].get("/");
    assert_eq!((away.status, away.header("location")), (303, Some("/join")));
    assert!(people[2].get("/join").body.contains("You may ask for a seat"));
    // Numbers that wait no more are passed over, and where nobody is left that is said.
    control.must("control-let-in", &[("waiting", "1"), ("waiting", "4")]);
    assert_eq!(members(&house, "IDN"), 3);
    assert_eq!(control.ask("control-let-in", &[("waiting", "4")]).status, 409);
    assert!(observer.get("/").body.contains(WAITS));
    control.must("control-admit", &[("everybody", "yes")]);
    assert!(!observer.get("/").body.contains(WAITS), "who waits comes in when everybody may");
    assert!(!comer(&house, "state:SGP", "Wei").get("/").body.contains(WAITS));
    control.must("control-admit", &[("everybody", "no")]);
    assert!(comer(&house, "state:SGP", "Lin").get("/").body.contains(WAITS));
}

#[test]
fn the_staff_and_control_wait_for_nobody_and_who_gives_up_waits_no_longer() {
    let house = House::asking(shipped("departures"));
    for seat in ["chair", "evaluator"] {
        assert!(!house.staff(seat, &[]).get("/").body.contains(WAITS), "{seat}");
    }
    let client = comer(&house, "state:MYS", "Aisyah");
    let again = client.post("/join", &[("code", &house.secrets.join), ("seat", "observer")]);
    assert_eq!(
        (again.header("location"), again.cookie()),
        (Some("/"), None),
        "one browser waits for one seat"
    );
    let gone = client.post("/give-up", &[]);
    assert_eq!(gone.header("location"), Some("/join"));
    assert!(house.live.handle().snapshot().control().waiting.is_empty());
    assert_eq!(client.get("/").header("location"), Some("/join"));
}

#[test]
fn who_waits_and_who_was_let_in_are_kept_over_a_stop() {
    let house = House::asking(shipped("departures"));
    let control = house.control();
    comer(&house, "state:MYS", "Aisyah");
    comer(&house, "state:IDN", "Budi");
    control.must("control-let-in", &[("waiting", "1")]);
    let digest = house.live.handle().snapshot().digest();
    let scenario = house.live.handle().snapshot().scenario().clone();
    let (file, _folder) = house.closed();
    let (header, entries) = journal::read(&file).expect("the journal is whole");
    let again = kept::again(&header, &entries, scenario).expect("it leads where it says");
    let names: Vec<&str> = again.room().waiting().iter().map(|waiting| waiting.name.as_str()).collect();
    assert_eq!(names, ["Budi"]);
    assert_eq!(again.room().people().len(), 2, "control and Aisyah");
    assert_eq!(again.room().digest().iter().map(|byte| format!("{byte:02x}")).collect::<String>(), digest);
}

#[test]
fn nobody_joins_under_a_name_that_looks_like_another_or_that_nobody_sees() {
    let house = House::asking(shipped("departures"));
    comer(&house, "state:MYS", "Aisyah");
    house.control().must("control-let-in", &[("waiting", "1")]);
    comer(&house, "state:IDN", "Budi");
    for (name, why) in [
        ("aisyah", "looks the same"),
        ("Ai\u{200B}syah", "looks the same"),
        ("\u{FF21}isyah", "looks the same"),
        ("\u{410}isyah ", "looks the same"),
        (" Bu di", "looks the same"),
        ("\u{200B}\u{FEFF}", "Nobody can see"),
        ("\u{202E}hayisA", "direction"),
    ] {
        let answer = asks(&house, "state:SGP", name);
        assert_eq!((answer.status, answer.cookie()), (409, None), "{name:?}");
        assert!(answer.body.contains(why), "{name:?}: {}", answer.body);
    }
    comer(&house, "state:SGP", "Aisyah Binti Ahmad");
    comer(&house, "state:SGP", "");
    comer(&house, "state:SGP", "");
}

#[test]
fn codes_and_keys_leave_the_address_and_looking_counts_nothing_and_creates_nobody() {
    let house = House::open(shipped("departures"));
    let stranger = Client::new(house.address());
    for (door, what, path) in [
        (&house.secrets.join, "code", "/join"),
        (&house.secrets.staff, "code", "/join"),
        (&house.secrets.control, "key", "/control"),
    ] {
        let answer = stranger.get(&format!("{path}?{what}={door}"));
        assert_eq!((answer.status, answer.header("location")), (303, Some(path)));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
        let cookie = answer.cookie().expect("the browser keeps it for the form");
        let page = Client { cookie: Some(cookie), ..stranger.clone() }.get(path);
        assert!(page.body.contains(door.as_str()) && page.body.contains("data-go"), "{}", page.body);
        assert!(!page.body.contains("name=\"seat\""), "it has not been tried yet");
    }
    for number in 0..40 {
        let answer = stranger.get(&format!("/join?code=GUESS{number}"));
        assert_eq!(answer.header("location"), Some("/join"), "right and wrong codes are answered alike");
    }
    assert!(house.live.handle().snapshot().control().people.is_empty(), "nobody came in");
    let asked = Instant::now();
    assert_eq!(stranger.post("/join", &[("code", "GUESS")]).status, 403);
    assert!(asked.elapsed() < Duration::from_secs(WRONG_CODE_SECONDS), "looking used up no guesses");
}

#[test]
fn a_link_from_a_chat_neither_loses_a_seat_nor_lands_in_another() {
    let house = House::open(shipped("departures"));
    let answer = asks(&house, "state:MYS", "Aisyah");
    let cookie = answer.header("set-cookie").expect("a seat");
    assert!(cookie.contains("SameSite=Lax"), "a link of another site brings the seat along: {cookie}");
    let client = Client { cookie: answer.cookie(), ..Client::new(house.address()) };
    assert_eq!(client.get(&format!("/join?code={}", house.secrets.join)).status, 303);
    let page = client.get("/join").body;
    assert!(page.contains("You sit here: Malaysia") && page.contains("/do/leave"), "{page}");
    let other = client.post("/join", &[("code", &house.secrets.join), ("seat", "state:IDN")]);
    assert_eq!((other.header("location"), other.cookie()), (Some("/join"), None));
    assert_eq!((members(&house, "MYS"), members(&house, "IDN")), (1, 0));
    // Control's key in the same browser says what it takes the place of, and leaves that seat.
    let key = client.get(&format!("/control?key={}", house.secrets.control)).cookie().expect("a key");
    let both =
        Client { cookie: Some(format!("{}; {key}", client.cookie.clone().expect("a seat"))), ..client };
    let page = both.get("/control").body;
    assert!(page.contains("holds a seat: Malaysia") && !page.contains("data-go"), "{page}");
    assert_eq!(both.post("/control", &[("key", &house.secrets.control)]).header("location"), Some("/"));
    assert_eq!(members(&house, "MYS"), 0);
}

#[test]
fn several_people_are_shown_out_by_one_form() {
    let house = House::open(shipped("departures"));
    let control = house.control();
    let people: Vec<Client> =
        (0..3).map(|number| comer(&house, "observer", &format!("Guest {number}"))).collect();
    assert!(control.get("/").body.contains("control-show-out-many"));
    control.must("control-show-out-many", &[("person", "2"), ("person", "4"), ("person", "77")]);
    let seated: Vec<u16> = people.iter().map(|client| client.get("/").status).collect();
    assert_eq!(seated, [303, 200, 303]);
    assert_eq!(control.ask("control-show-out-many", &[]).status, 400);
}
