//! Coming in: a code, a seat, a cookie. There is no account: whoever knows the code may ask for a seat, and the
//! cookie is all that a browser keeps of it.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Extension, Form, Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};

use super::act::{Sent, asked};
use super::connections::Known;
use super::house::House;
use super::limits::{COMERS, CameFrom, WRONG_CODE_SECONDS, WRONG_CODES, Who, neighbourhood};
use super::page::control::role as role_in_words;
use super::page::join::{brought_page, control_page, join_page, seated_page};
use super::sorry::sorry;
use super::wire::{Fields, Slip, folded};
use super::{guard, secrets};
use crate::session::ask::Ask;
use crate::session::person::{Door, PersonId, Role, TokenHash};
use crate::session::view::PersonRow;
use crate::sim::scenario::Scenario;
use crate::words::refused::sentence;
use crate::words::word;

/// The door: the field for the code, or who sits here already. A code may stand in the address, because that is what the
/// picture for phones holds; it leaves the address at once, and is tried only when it is sent as a form. Looking at an
/// address counts no guess and takes no seat.
pub async fn show(
    State(house): State<Arc<House>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if let Some(code) = query.get("code") {
        return kept(code, "/join");
    }
    let snapshot = house.handle.snapshot();
    if let Some(person) = guard::person(&headers, &snapshot) {
        let row = PersonRow { person: person.clone(), connections: 0, head: snapshot.is_head(person.id) };
        return Html(seated_page(&row, snapshot.scenario()).into_string()).into_response();
    }
    if guard::waiting(&headers, &snapshot).is_some() {
        return Redirect::to("/").into_response();
    }
    // A browser that brings a token which opens nothing: shown out, not let in, or out of another exercise.
    let lost = guard::token(&headers).map(|_| word("page-join-lost"));
    let page = match guard::code(&headers) {
        Some(code) => brought_page(code, lost.as_deref()),
        None => join_page(&snapshot.hall(), snapshot.scenario(), None, lost.as_deref()),
    };
    Html(page.into_string()).into_response()
}

/// Asks for a seat. The code is asked for again with every form: that somebody has seen the seats proves
/// nothing.
pub async fn join(
    State(house): State<Arc<House>>,
    from: Option<Extension<CameFrom>>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    let snapshot = house.handle.snapshot();
    // Nobody loses a seat by asking for another.
    match guard::known(&headers, &snapshot) {
        Some(Known::Person(_)) => return Redirect::to("/join").into_response(),
        Some(Known::Waiting(_)) => return Redirect::to("/").into_response(),
        None => {}
    }
    let Ok(Form(fields)) = sent else {
        return at_door(&house, StatusCode::BAD_REQUEST, None, Some(&word("page-form-unread")));
    };
    let fields = Fields(fields);
    let code = fields.text("code");
    // The code before the seat: without a right code nobody finds out which seats there are.
    let address = address(from.as_deref());
    let door = match opens(&house, address, &code).await {
        Ok(door) => door,
        Err(why) => return at_door(&house, StatusCode::FORBIDDEN, None, Some(&why)),
    };
    // A form that brings a code alone: the seats come next.
    if fields.get("seat").is_none() {
        return at_door(&house, StatusCode::OK, Some(&code), None);
    }
    match role(&fields, snapshot.scenario()) {
        // A code opens its own door and those before it.
        Ok(role) if role.door() <= door => take(&house, role, fields.text("name"), &code, address).await,
        Ok(_) => at_door(&house, StatusCode::FORBIDDEN, Some(&code), Some(&word("page-join-staff-code"))),
        Err(slip) => at_door(&house, StatusCode::BAD_REQUEST, Some(&code), Some(&slip.sentence())),
    }
}

/// Whoever waits at the door waits no longer, and may ask for something else.
pub async fn give_up(State(house): State<Arc<House>>, headers: HeaderMap) -> Response {
    if let Some(token) = guard::token(&headers) {
        // Who was let in or sent away meanwhile waits no more either.
        let _ = asked(&house, PersonId::PROGRAM, String::new(), Ask::GiveUp(TokenHash::of(token))).await;
    }
    let still_here = guard::person(&headers, &house.handle.snapshot()).is_some();
    let response = Redirect::to(if still_here { "/" } else { "/join" }).into_response();
    if still_here { response } else { with_cookie(response, &guard::no_cookie()) }
}

/// Control's door: the address printed on the host's terminal leads here, and its key leaves the address at once, which a
/// projector may show. The form brings it.
pub async fn show_control(
    State(house): State<Arc<House>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if let Some(key) = query.get("key") {
        return kept(key, "/control");
    }
    let snapshot = house.handle.snapshot();
    let person = guard::person(&headers, &snapshot);
    if person.is_some_and(|person| person.role == Role::Control) {
        return Redirect::to("/").into_response();
    }
    let Some(key) = guard::code(&headers) else {
        return sorry(StatusCode::FORBIDDEN, &word("page-control-how"));
    };
    let seat = person.map(|person| role_in_words(snapshot.scenario(), &person.role));
    Html(control_page(key, seat.as_deref()).into_string()).into_response()
}

/// Control comes in. A browser that had another seat leaves it and gets control's instead.
pub async fn control(
    State(house): State<Arc<House>>,
    from: Option<Extension<CameFrom>>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    let key = sent.map(|Form(fields)| Fields(fields).text("key")).unwrap_or_default();
    let address = address(from.as_deref());
    match opens(&house, address, &key).await {
        Ok(Door::Control) => {}
        Ok(Door::Staff | Door::Public) => {
            return sorry(StatusCode::FORBIDDEN, &word("page-control-key"));
        }
        Err(why) => return sorry(StatusCode::FORBIDDEN, &why),
    }
    let snapshot = house.handle.snapshot();
    match guard::person(&headers, &snapshot) {
        Some(person) if person.role == Role::Control => return Redirect::to("/").into_response(),
        // Nobody would hold the seat any more, and it would keep the room waiting.
        Some(person) => drop(asked(&house, person.id, String::new(), Ask::Leave).await),
        None => {}
    }
    take(&house, Role::Control, String::new(), &key, address).await
}

/// The same door without the code in its address; the browser keeps it for the form there.
fn kept(code: &str, path: &str) -> Response {
    with_cookie(Redirect::to(path).into_response(), &guard::code_cookie(&folded(code), path))
}

fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The address by which those without a seat are counted.
fn address(from: Option<&CameFrom>) -> IpAddr {
    from.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |from| from.0.ip())
}

/// Which door a code opens. A right code opens it at once, whatever was typed before and from wherever; after many
/// wrong ones from an address each further wrong one is answered late. So guessing is slow and nobody is locked out.
async fn opens(house: &House, from: IpAddr, code: &str) -> Result<Door, String> {
    if let Some(door) = house.secrets.opens(code) {
        return Ok(door);
    }
    if !house.limits.take(Who::Guesser(neighbourhood(from)), WRONG_CODES) {
        tokio::time::sleep(Duration::from_secs(WRONG_CODE_SECONDS)).await;
    }
    Err(word("page-join-wrong-code"))
}

/// Takes a seat under a new token, or a place at the door. Its hash alone goes to the session and into the journal; the
/// token itself exists only in the cookie.
async fn take(house: &House, role: Role, name: String, code: &str, from: IpAddr) -> Response {
    let is_control = role == Role::Control;
    let refused = |status, why: &str| at_door(house, status, Some(code), Some(why));
    if !is_control && !house.limits.take(Who::Comer(neighbourhood(from)), COMERS) {
        return refused(StatusCode::TOO_MANY_REQUESTS, &word("page-too-fast"));
    }
    let Ok(token) = secrets::token() else {
        return refused(StatusCode::SERVICE_UNAVAILABLE, &word("page-form-unread"));
    };
    let hash = TokenHash::of(&token);
    // Control comes in past the others, so it takes none of their places either.
    let place = (!is_control).then(|| house.guests.keep_place(&house.handle.snapshot(), hash, from));
    if matches!(place, Some(None)) {
        return refused(StatusCode::CONFLICT, &word("page-join-address-full"));
    }
    let ask = Ask::Join { role, name, token: hash };
    match asked(house, PersonId::PROGRAM, String::new(), ask).await {
        Ok(_) => {
            let path = if is_control { "/control" } else { "/join" };
            let response = with_cookie(Redirect::to("/").into_response(), &guard::cookie(&token));
            with_cookie(response, &guard::code_cookie("", path))
        }
        Err(why) => {
            let why = sentence(&why, house.handle.snapshot().scenario());
            refused(StatusCode::CONFLICT, &why)
        }
    }
}

/// The role that a form asks for. Control is not among them: there is no form for it.
fn role(fields: &Fields, scenario: &Scenario) -> Result<Role, Slip> {
    let seat = fields.text("seat");
    match (seat.as_str(), seat.strip_prefix("state:")) {
        ("observer", _) => Ok(Role::Observer),
        ("board", _) => Ok(Role::Board),
        ("chair", _) => Ok(Role::Chair),
        ("evaluator", _) => Ok(Role::Evaluator),
        ("simcell", _) => Ok(Role::SimCell(fields.text("voice").trim().to_owned())),
        (_, Some(iso)) => {
            scenario.state(iso).map(Role::Delegation).ok_or_else(|| Slip::unknown("delegation", iso))
        }
        (other, None) => Err(Slip::unknown("seat", other)),
    }
}

/// The page at the door. The code is put into it only if it is right, and then with the seats that it opens.
fn at_door(house: &House, status: StatusCode, code: Option<&str>, trouble: Option<&str>) -> Response {
    let snapshot = house.handle.snapshot();
    let code = code.and_then(|code| house.secrets.opens(code).map(|door| (code, door)));
    let page = join_page(&snapshot.hall(), snapshot.scenario(), code, trouble);
    (status, Html(page.into_string())).into_response()
}
