//! Acting: a form comes in, an ask goes out, the answer comes back durable or with a reason. Nothing is
//! decided here, and nothing is said to have been done that the journal does not hold.

use std::sync::Arc;

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use tokio::sync::oneshot;

use super::house::House;
use super::page::{delegation, shell};
use super::sorry::sorry;
use super::wire::{Fields, Slip};
use super::{flood, guard, secrets, wire};
use crate::session::ask::{Ask, DebriefAsk, DeskAsk};
use crate::session::conductor::Answer;
use crate::session::person::{Person, PersonId, Role};
use crate::session::refused::Refused;
use crate::session::view::Snapshot;
use crate::sim::decide::caution::Caution;
use crate::words::{caution, refused, tell, word};

/// Letters of a nonce at most. The script sends 32; the journal keeps every nonce, so that a longer one would
/// only fill it.
const NONCE_LETTERS_MAX: usize = 64;

/// A form as it is read, or why it could not be. Fields keep their order, and a name may come twice.
pub type Sent = Result<Form<Vec<(String, String)>>, FormRejection>;

/// Takes a form of a person with a seat. The seat is checked before anything that the form says: whoever has
/// none learns nothing from how it is answered.
pub async fn act(
    State(house): State<Arc<House>>,
    Path(verb): Path<String>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    // The script sets this header and reads the answer; a form without a script needs a page to go to.
    let by_script = headers.contains_key("x-ask");
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return no(by_script, StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let fields = match sent {
        Ok(Form(fields)) => Fields(fields),
        Err(trouble) => return no(by_script, unread(&trouble), &word("page-form-unread")),
    };
    let ask = match wire::ask(&person.role, &verb, &fields, &snapshot) {
        Ok(ask) => ask,
        Err(Slip::NotYourRole) => return no(by_script, StatusCode::FORBIDDEN, &Slip::NotYourRole.sentence()),
        Err(slip) => return no(by_script, StatusCode::BAD_REQUEST, &slip.sentence()),
    };
    let leaves = ask == Ask::Leave;
    let Some(nonce) = nonce(&fields) else {
        return no(by_script, StatusCode::BAD_REQUEST, &word("page-form-unread"));
    };
    if !fields.meant()
        && let Some(why) = snapshot.caution(person.id, &ask)
    {
        return question(by_script, &snapshot, person, &ask, why);
    }
    if !flood::within(&house, person, &ask) {
        return no(by_script, StatusCode::TOO_MANY_REQUESTS, &word("page-talk-too-fast"));
    }
    let kept = kept(&ask);
    match asked(&house, person.id, nonce, ask).await {
        Ok(receipt) if by_script => {
            let note = receipt.done.note.map(refused::note).or(kept);
            json(StatusCode::OK, wire::accepted(note.as_deref()))
        }
        Ok(_) if leaves => {
            let mut response = Redirect::to("/join").into_response();
            if let Ok(cookie) = HeaderValue::from_str(&guard::no_cookie()) {
                response.headers_mut().insert(SET_COOKIE, cookie);
            }
            response
        }
        // The browser opens the page by a new request, so that loading it again does not send the form again.
        Ok(_) => Redirect::to("/").into_response(),
        Err(why) => no(by_script, status(&why), &refused::sentence(&why, snapshot.scenario())),
    }
}

/// The own line for Monday as it was written down: no page shows it, because nobody is to know whose line is which.
fn kept(ask: &Ask) -> Option<String> {
    match ask {
        Ask::Debrief(DebriefAsk::Monday(line)) => Some(tell("acts-monday-kept", &[("line", line.trim())])),
        _ => None,
    }
}

/// Shows another address of this machine, for control alone. It is a matter of the house: nothing of it is journalled.
pub async fn show_address(State(house): State<Arc<House>>, headers: HeaderMap, sent: Sent) -> Response {
    let by_script = headers.contains_key("x-ask");
    if let Err(no) = control_alone(&house, &headers) {
        return *no;
    }
    let fields = match sent {
        Ok(Form(fields)) => Fields(fields),
        Err(trouble) => return no(by_script, unread(&trouble), &word("page-form-unread")),
    };
    if !fields.get("host").is_some_and(|host| house.doorplate.show(host)) {
        return no(by_script, StatusCode::CONFLICT, &word("control-address-none"));
    }
    house.handle.stir();
    done(by_script)
}

/// Opens the board's window again, for control alone. It is no part of the exercise: nothing of it is journalled.
pub async fn open_window(State(house): State<Arc<House>>, headers: HeaderMap) -> Response {
    let by_script = headers.contains_key("x-ask");
    if let Err(no) = control_alone(&house, &headers) {
        return *no;
    }
    if !house.wall.open_again() {
        return no(by_script, StatusCode::CONFLICT, &word("control-window-none"));
    }
    done(by_script)
}

/// What belongs to the house and not to the exercise is control's alone; the others are told so.
fn control_alone(house: &House, headers: &HeaderMap) -> Result<(), Box<Response>> {
    let by_script = headers.contains_key("x-ask");
    let snapshot = house.handle.snapshot();
    match guard::person(headers, &snapshot).map(|person| &person.role) {
        None => Err(Box::new(no(by_script, StatusCode::UNAUTHORIZED, &word("page-no-seat")))),
        Some(Role::Control) => Ok(()),
        Some(_) => {
            let why = refused::sentence(&Refused::NotYourRole, snapshot.scenario());
            Err(Box::new(no(by_script, StatusCode::FORBIDDEN, &why)))
        }
    }
}

fn done(by_script: bool) -> Response {
    if by_script { json(StatusCode::OK, wire::accepted(None)) } else { Redirect::to("/").into_response() }
}

/// Asks and waits for the answer without holding a thread: the conductor may wait for a slow disk meanwhile.
pub async fn asked(house: &House, author: PersonId, nonce: String, ask: Ask) -> Answer {
    let (sender, receiver) = oneshot::channel();
    // Whoever asked may have gone; the answer is kept under its nonce all the same.
    house.handle.ask(author, nonce, ask, move |answer| drop(sender.send(answer)));
    receiver.await.unwrap_or(Err(Refused::Closing))
}

/// The nonce of a form; a form without a script has none and gets one, so that it counts each time it is sent.
fn nonce(fields: &Fields) -> Option<String> {
    match fields.get("nonce") {
        Some(nonce) if nonce.len() <= NONCE_LETTERS_MAX => Some(nonce.to_owned()),
        Some(_) => None,
        None => secrets::token().ok(),
    }
}

/// What kind of refusal it is, for programs; people read the sentence. The script sends a form again by
/// itself, with the same nonce, after 503 and after nothing else: only there may asking again help.
fn status(why: &Refused) -> StatusCode {
    match why {
        Refused::NotYourRole | Refused::NotHead | Refused::DoorsClosed | Refused::NotParty => {
            StatusCode::FORBIDDEN
        }
        Refused::NoSeat => StatusCode::UNAUTHORIZED,
        Refused::Storage(_) | Refused::Unsure(_) | Refused::Closing => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::CONFLICT,
    }
}

/// The status for a form that could not be read, which is answered as a mistake of the sender in any case.
fn unread(trouble: &FormRejection) -> StatusCode {
    let status = trouble.status();
    if status.is_client_error() { status } else { StatusCode::BAD_REQUEST }
}

/// A refusal with its sentence, for the script or as a page.
fn no(by_script: bool, status: StatusCode, why: &str) -> Response {
    if by_script { json(status, wire::refused(why)) } else { sorry(status, why) }
}

/// A question before a harsh act is done, for the script or as a page with the form that does it. It is answered as
/// a conflict, because nothing was done.
fn question(by_script: bool, snapshot: &Snapshot, person: &Person, ask: &Ask, why: Caution) -> Response {
    let sentence = caution::sentence(why, snapshot.scenario());
    if by_script {
        return json(StatusCode::CONFLICT, wire::questioned(&sentence));
    }
    let (Ask::Desk(DeskAsk::Add(act)), Role::Delegation(seat)) = (ask, &person.role) else {
        return sorry(StatusCode::CONFLICT, &sentence);
    };
    let card = delegation::question_card(&snapshot.delegation(*seat), snapshot, act, &sentence);
    let page = shell::still_page(&word("meant-heading"), "card", card);
    (StatusCode::CONFLICT, Html(page.into_string())).into_response()
}

fn json(status: StatusCode, body: String) -> Response {
    (status, [(CONTENT_TYPE, "application/json")], body).into_response()
}
