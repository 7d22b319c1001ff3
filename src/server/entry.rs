//! Coming in: a code, a seat, a cookie. There is no account: whoever knows the code may take a seat, and the
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
use super::house::House;
use super::limits::{CameFrom, PEOPLE_EACH_ADDRESS_MAX, WRONG_CODE_SECONDS, WRONG_CODES, Who};
use super::page::join::join_page;
use super::sorry::sorry;
use super::wire::{Fields, Slip};
use super::{guard, secrets};
use crate::session::ask::Ask;
use crate::session::person::{Door, PersonId, Role, TokenHash};
use crate::sim::scenario::Scenario;
use crate::words::{refused, word};

/// The door: the field for the code, or the seats once the code is right. The code may stand in the address,
/// because that is what the picture for phones holds.
pub async fn show(
    State(house): State<Arc<House>>,
    from: Option<Extension<CameFrom>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    if guard::person(&headers, &snapshot).is_some() {
        return Redirect::to("/").into_response();
    }
    let code = query.get("code").map(String::as_str).filter(|code| !code.is_empty());
    let Some(code) = code else { return at_door(&house, StatusCode::OK, None, None) };
    match opens(&house, address(from.as_deref()), code).await {
        Ok(_) => at_door(&house, StatusCode::OK, Some(code), None),
        Err(why) => at_door(&house, StatusCode::FORBIDDEN, None, Some(&why)),
    }
}

/// Takes a seat. The code is asked for again with every form: that somebody has seen the seats proves
/// nothing.
pub async fn join(
    State(house): State<Arc<House>>,
    from: Option<Extension<CameFrom>>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    let snapshot = house.handle.snapshot();
    if guard::person(&headers, &snapshot).is_some() {
        return Redirect::to("/").into_response();
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

/// Control comes in by the address printed on the host's terminal. A browser that had another seat gets
/// control's instead. The redirect takes the key out of the address bar, which a projector may show.
pub async fn control(
    State(house): State<Arc<House>>,
    from: Option<Extension<CameFrom>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    let key = query.get("key").map(String::as_str).unwrap_or_default();
    let address = address(from.as_deref());
    match opens(&house, address, key).await {
        Ok(Door::Control) => {}
        Ok(Door::Staff | Door::Public) => {
            return sorry(StatusCode::FORBIDDEN, &word("page-control-key"));
        }
        Err(why) => return sorry(StatusCode::FORBIDDEN, &why),
    }
    if guard::person(&headers, &snapshot).is_some_and(|person| person.role == Role::Control) {
        return Redirect::to("/").into_response();
    }
    take(&house, Role::Control, String::new(), key, address).await
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
    if !house.limits.take(Who::Guesser(from), WRONG_CODES) {
        tokio::time::sleep(Duration::from_secs(WRONG_CODE_SECONDS)).await;
    }
    Err(word("page-join-wrong-code"))
}

/// Takes a seat under a new token. Its hash alone goes to the session and into the journal; the token itself
/// exists only in the cookie.
async fn take(house: &House, role: Role, name: String, code: &str, from: IpAddr) -> Response {
    let is_control = role == Role::Control;
    if !is_control && house.guests.count(&house.handle.snapshot(), from) >= PEOPLE_EACH_ADDRESS_MAX {
        return at_door(house, StatusCode::CONFLICT, Some(code), Some(&word("page-join-address-full")));
    }
    let Ok(token) = secrets::token() else {
        return at_door(house, StatusCode::SERVICE_UNAVAILABLE, Some(code), Some(&word("page-form-unread")));
    };
    let ask = Ask::Join { role, name, token: TokenHash::of(&token) };
    match asked(house, PersonId::PROGRAM, String::new(), ask).await {
        Ok(_) => {
            // Control comes in past the others, so it takes none of their places either.
            let came = house.handle.snapshot();
            if let Some(person) = came.bearer(TokenHash::of(&token)).filter(|_| !is_control) {
                house.guests.came(person.id, from);
            }
            let mut response = Redirect::to("/").into_response();
            if let Ok(cookie) = HeaderValue::from_str(&guard::cookie(&token)) {
                response.headers_mut().insert(SET_COOKIE, cookie);
            }
            response
        }
        Err(why) => {
            let why = refused::sentence(&why, house.handle.snapshot().scenario());
            at_door(house, StatusCode::CONFLICT, Some(code), Some(&why))
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
