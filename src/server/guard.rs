//! The guard: token to person, and what a request must be like before anybody looks at it. It protects
//! people's browsers from pages of other sites; a program can send whatever it likes, but without a token it
//! is nobody. What a person may do is not decided here.

use std::net::IpAddr;

use axum::http::header::{COOKIE, HOST, ORIGIN};
use axum::http::{HeaderMap, Uri};

use super::connections::Known;
use crate::session::person::{Person, Role, TokenHash, Waiting};
use crate::session::view::Snapshot;
use crate::words::word;

/// The name of the cookie that holds a seat's token.
pub const COOKIE_NAME: &str = "mufakat_seat";

/// The name of the cookie that holds a code or a key on its way from an address to a form.
const CODE_COOKIE_NAME: &str = "mufakat_code";

/// Seconds for which a browser keeps such a code.
const CODE_COOKIE_SECONDS: u32 = 600;

/// Signs of such a code at most; longer ones cannot be right.
const CODE_SIGNS_MAX: usize = 64;

/// Browsers keep a seat for two days: longer than any exercise, shorter than a forgotten laptop.
const COOKIE_SECONDS: u32 = 2 * 24 * 3600;

/// Why a request is turned away before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnedAway {
    /// A name that is not ours: a page elsewhere may have made the browser believe that it is.
    Host,
    /// A write from a page of another site.
    Origin,
}

impl TurnedAway {
    /// The sentence, with a remedy.
    pub fn sentence(self) -> String {
        word(match self {
            Self::Host => "turned-away-host",
            Self::Origin => "turned-away-origin",
        })
    }
}

/// The names under which the exercise may be reached: any plain IP address, `localhost`, and those given.
#[derive(Debug, Clone, Default)]
pub struct Hosts(pub Vec<String>);

impl Hosts {
    fn knows(&self, host: &str) -> bool {
        let name = without_port(host);
        let bare = name.trim_start_matches('[').trim_end_matches(']');
        bare.parse::<IpAddr>().is_ok()
            || name.eq_ignore_ascii_case("localhost")
            || self.0.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

/// The name without its port. In brackets, an IPv6 address holds colons of its own: what follows the last one
/// is a port only if it is a number.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    }
}

/// Checks the name by which a request came. Every request must bear one that is ours, reads included: under a
/// name of its own, a page of another site could otherwise ask us from inside the LAN, through the browser of
/// somebody who is in it.
///
/// # Errors
/// [`TurnedAway::Host`].
pub fn check_host(headers: &HeaderMap, hosts: &Hosts) -> Result<(), TurnedAway> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).ok_or(TurnedAway::Host)?;
    if hosts.knows(host) { Ok(()) } else { Err(TurnedAway::Host) }
}

/// Checks where a write comes from. Browsers name the origin of every form and a page of another site cannot
/// change that; a write without an origin is turned away, because it comes from no page at all.
///
/// # Errors
/// [`TurnedAway::Origin`].
pub fn check_origin(headers: &HeaderMap) -> Result<(), TurnedAway> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = text(ORIGIN).and_then(|origin| origin.parse::<Uri>().ok());
    let from = origin.as_ref().and_then(|origin| origin.authority()).map(|authority| authority.as_str());
    // That the host is one of ours was checked before, so that the two being equal is enough.
    match (from, text(HOST)) {
        (Some(from), Some(host)) if from.eq_ignore_ascii_case(host) => Ok(()),
        _ => Err(TurnedAway::Origin),
    }
}

/// The person whose token a request brings, if there is one. The room knows only hashes of tokens, and how
/// long it takes to compare two hashes tells nothing about a token.
pub fn person<'a>(headers: &HeaderMap, snapshot: &'a Snapshot) -> Option<&'a Person> {
    snapshot.bearer(TokenHash::of(token(headers)?))
}

/// Whoever waits at the door with the token that a request brings, if somebody does.
pub fn waiting<'a>(headers: &HeaderMap, snapshot: &'a Snapshot) -> Option<&'a Waiting> {
    snapshot.waits(TokenHash::of(token(headers)?))
}

/// Whoever has a seat or waits for one with the token that a request brings.
pub fn known(headers: &HeaderMap, snapshot: &Snapshot) -> Option<Known> {
    let person = person(headers, snapshot).map(|person| Known::Person(person.id));
    person.or_else(|| waiting(headers, snapshot).map(|waiting| Known::Waiting(waiting.number)))
}

/// The token of whoever takes a place of an address: who has a seat or waits for one. Control takes none.
pub fn counted(headers: &HeaderMap, snapshot: &Snapshot) -> Option<TokenHash> {
    match (person(headers, snapshot), waiting(headers, snapshot)) {
        (Some(person), _) => (person.role != Role::Control).then_some(person.token),
        (None, waiting) => waiting.map(|waiting| waiting.token),
    }
}

/// The token of a request, as the browser sends it in its cookie.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    cookie_named(headers, COOKIE_NAME)
}

/// The code that a browser brought in an address and keeps until it is sent with a form.
pub fn code(headers: &HeaderMap) -> Option<&str> {
    cookie_named(headers, CODE_COOKIE_NAME).filter(|code| !code.is_empty())
}

fn cookie_named<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.into_iter().find(|(name, _)| *name == wanted).map(|(_, token)| token)
}

/// The header that gives a browser its seat. Scripts cannot read it. A link from another site, such as one in a chat,
/// brings it along, so that whoever follows the link keeps their seat; a form of another site does not, and is turned away
/// by its origin besides. It is not marked `Secure`, because there is no certificate on a LAN and the exercise is served over plain http:
/// whoever can listen on the network could take a seat over.
pub fn cookie(token: &str) -> String {
    format!("{COOKIE_NAME}={token}; Path=/; Max-Age={COOKIE_SECONDS}; HttpOnly; SameSite=Lax")
}

/// The header that takes the seat away from a browser. Browsers drop a cookie whose age is 0.
pub fn no_cookie() -> String {
    format!("{COOKIE_NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
}

/// The header by which a code leaves an address: the browser keeps it for the form at `path`, and neither its history nor
/// a screen on the wall shows it. What is no sign of a code is left out.
pub fn code_cookie(code: &str, path: &str) -> String {
    let plain: String = code
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
        .take(CODE_SIGNS_MAX)
        .collect();
    let age = if plain.is_empty() { 0 } else { CODE_COOKIE_SECONDS };
    format!("{CODE_COOKIE_NAME}={plain}; Path={path}; Max-Age={age}; HttpOnly; SameSite=Lax")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::scenario::{self, Binding};
    use crate::session::ask::{Ask, ControlAsk};
    use crate::session::conductor::Health;
    use crate::session::person::{PersonId, WaitId};
    use crate::session::{Admits, Room, Settings};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &str)| (name.parse().unwrap(), value.parse().unwrap());
        pairs
            .iter()
            .map(pair)
            .collect::<Vec<(axum::http::HeaderName, axum::http::HeaderValue)>>()
            .into_iter()
            .collect()
    }

    #[test]
    fn whoever_leaves_loses_the_cookie_and_whoever_is_turned_away_is_told_why() {
        assert!(no_cookie().starts_with(&format!("{COOKIE_NAME}=; Path=/; Max-Age=0")), "{}", no_cookie());
        let [host, origin] = [TurnedAway::Host, TurnedAway::Origin].map(TurnedAway::sentence);
        assert!(host.contains(' ') && origin.contains(' ') && host != origin, "{host} {origin}");
    }

    #[test]
    fn addresses_and_given_names_are_ours_and_nothing_else_is() {
        let hosts = Hosts(vec!["trainer.local".into()]);
        let ours = ["10.0.0.7:7117", "10.0.0.7", "[::1]:7117", "[::1]", "localhost", "LOCALHOST:80"];
        for ours in ours.into_iter().chain(["Trainer.local:7117"]) {
            assert_eq!(check_host(&headers(&[("host", ours)]), &hosts), Ok(()), "{ours}");
        }
        for foreign in
            ["evil.example:7117", "localhost.evil.example", "localhost:evil", "", "trainer.local.evil"]
        {
            assert_eq!(
                check_host(&headers(&[("host", foreign)]), &hosts),
                Err(TurnedAway::Host),
                "{foreign}"
            );
        }
        assert_eq!(check_host(&headers(&[]), &hosts), Err(TurnedAway::Host));
    }

    #[test]
    fn a_write_from_elsewhere_or_from_nowhere_is_turned_away() {
        let from = |origin: &str| check_origin(&headers(&[("host", "10.0.0.7:7117"), ("origin", origin)]));
        assert_eq!(from("http://10.0.0.7:7117"), Ok(()));
        for foreign in ["http://10.0.0.8:7117", "http://10.0.0.7", "null", "http://evil.example"] {
            assert_eq!(from(foreign), Err(TurnedAway::Origin), "{foreign}");
        }
        assert_eq!(check_origin(&headers(&[("host", "10.0.0.7:7117")])), Err(TurnedAway::Origin));
    }

    #[test]
    fn the_token_is_found_among_other_cookies() {
        let token_of = |cookie: &str| token(&headers(&[("cookie", cookie)])).map(str::to_owned);
        assert_eq!(token_of("a=b; mufakat_seat=TOKEN; c=d"), Some("TOKEN".into()));
        assert_eq!(token_of("xmufakat_seat=TOKEN"), None);
    }

    #[test]
    fn a_seat_is_kept_for_two_days_out_of_the_reach_of_scripts_and_of_forms_elsewhere() {
        assert_eq!(cookie("T"), "mufakat_seat=T; Path=/; Max-Age=172800; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_code_goes_from_an_address_to_its_form_with_nothing_that_is_no_sign_of_a_code() {
        let kept = |code: &str| code_cookie(code, "/join");
        let rest = "; Path=/join; Max-Age=600; HttpOnly; SameSite=Lax";
        assert_eq!(kept("K7-q2; Path=/\r\n<x>"), format!("mufakat_code=K7-q2Pathx{rest}"));
        assert_eq!(kept(&"7".repeat(65)), format!("mufakat_code={}{rest}", "7".repeat(64)));
        assert_eq!(kept("\u{e9} ;"), "mufakat_code=; Path=/join; Max-Age=0; HttpOnly; SameSite=Lax");
        let code_of = |cookie: &str| code(&headers(&[("cookie", cookie)])).map(str::to_owned);
        assert_eq!(code_of("mufakat_seat=TOKEN; mufakat_code=K7-q2"), Some("K7-q2".into()));
        assert_eq!(code_of("mufakat_seat=TOKEN; mufakat_code="), None, "it was taken back");
        assert_eq!(code_of("mufakat_seat=TOKEN"), None);
    }

    /// A room in which control and a delegation sit, and somebody waits at the door.
    fn moment() -> Snapshot {
        let scenario = Arc::new(scenario::open("departures", &Binding::default()).unwrap().scenario);
        let seat = Role::Delegation(scenario.state("MYS").unwrap());
        let settings = Settings { admits: Admits::ByControl, ..Settings::default() };
        let mut room = Room::new(scenario, 1, settings);
        let control = PersonId(1);
        let join = |role: &Role, token: &str| Ask::Join {
            role: role.clone(),
            name: String::new(),
            token: TokenHash::of(token),
        };
        room.apply(PersonId::PROGRAM, &join(&Role::Control, "CONTROL"), 1_000);
        room.apply(PersonId::PROGRAM, &join(&seat, "SEAT"), 1_000);
        room.apply(control, &Ask::Control(ControlAsk::LetIn(vec![WaitId(1)])), 1_000);
        room.apply(PersonId::PROGRAM, &join(&seat, "WAITS"), 1_000);
        Snapshot::new(Arc::new(room), 1, Health::Well, Arc::default())
    }

    #[test]
    fn a_token_is_the_one_person_who_holds_it_and_control_takes_no_place_of_an_address() {
        let moment = moment();
        let with = |token: &str| headers(&[("cookie", &format!("{COOKIE_NAME}={token}"))]);
        let hash = |token: &str| Some(TokenHash::of(token));
        for (token, number, waits, counts) in [
            ("CONTROL", Some(1), None, None),
            ("SEAT", Some(2), None, hash("SEAT")),
            ("WAITS", None, Some(2), hash("WAITS")),
            ("SEAT2", None, None, None),
            ("", None, None, None),
        ] {
            let headers = with(token);
            assert_eq!(person(&headers, &moment).map(|person| person.id.0), number, "{token}");
            assert_eq!(waiting(&headers, &moment).map(|waiting| waiting.number.0), waits, "{token}");
            let wanted = number.map(|id| Known::Person(PersonId(id)));
            let wanted = wanted.or(waits.map(|number| Known::Waiting(WaitId(number))));
            assert_eq!(known(&headers, &moment), wanted, "{token}");
            assert_eq!(counted(&headers, &moment), counts, "{token}");
        }
        assert_eq!(known(&headers(&[]), &moment), None, "whoever brings no token is nobody");
    }
}
