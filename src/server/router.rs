//! The routes, and what every request goes through before and after them.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Router, middleware};
use tower_http::compression::CompressionLayer;

use super::connections::{Connection, Known};
use super::guard::{check_host, check_origin};
use super::head::dress;
use super::house::House;
use super::limits::{BODY_BYTES_MAX, CameFrom, READ_SECONDS_MAX, STRANGERS, Who, neighbourhood};
use super::page::control::window::OPEN;
use super::sorry::sorry;
use super::{act, assets, entry, guard, look, pictures, reports, review};
use crate::words::word;

/// Where control chooses the address that is shown. It stands beside the verbs and is none: the room knows nothing of it.
const SHOW_ADDRESS: &str = "/do/house-address";

/// All routes of an exercise. The layer that is added last runs first: every answer is dressed, refusals too,
/// and a request is checked before any of its body is read.
pub fn router(house: Arc<House>) -> Router {
    Router::new()
        .route("/", get(look::page))
        .route("/stream", get(look::stream))
        .route("/measure/{id}", get(look::measure))
        .route("/paper/{id}", get(look::paper))
        .route("/picture/{name}", get(pictures::picture))
        .route("/choice/{id}", get(look::choice))
        .route("/text/{number}", get(look::text))
        .route("/act/{name}", get(look::act))
        .route("/what-if", get(review::what_if))
        .route("/stood/{step}", get(review::stood_at))
        .route("/report/{name}", get(reports::report))
        .route("/join", get(entry::show).post(entry::join))
        .route("/give-up", post(entry::give_up))
        .route("/control", get(entry::show_control).post(entry::control))
        .route(SHOW_ADDRESS, post(act::show_address))
        // It stands beside the verbs and is none: the room knows nothing of windows.
        .route(&format!("/do/{OPEN}"), post(act::open_window))
        .route("/do/{verb}", post(act::act))
        .route("/style.css", get(assets::style))
        .route("/room.css", get(assets::room))
        .route("/page.js", get(assets::script))
        .route("/icon.svg", get(assets::icon))
        .route("/map.svg", get(assets::map))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_like_this)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn_with_state(Arc::clone(&house), check))
        .layer(middleware::from_fn(dress))
        // Streams are packed where they are made, message by message.
        .layer(CompressionLayer::new())
        .with_state(house)
}

/// The answer to an address that leads nowhere. It is the same for everybody, so that it tells nobody what
/// exists.
async fn nothing_here() -> Response {
    sorry(StatusCode::NOT_FOUND, &word("page-nothing-here"))
}

/// The answer to a known address that is asked in another way, such as a form opened as a page.
async fn not_like_this() -> Response {
    sorry(StatusCode::METHOD_NOT_ALLOWED, &word("page-nothing-here"))
}

/// Turns away what must not be read: a request under a name that is not ours, a write that does not come from
/// a page of ours, and whoever asks too often.
async fn check(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    // The name comes first, because the next check only compares the origin with it: a site that has pointed
    // its own name at this machine would bring the two in agreement (DNS rebinding).
    if let Err(why) = check_host(headers, &house.hosts) {
        return sorry(StatusCode::MISDIRECTED_REQUEST, &why.sentence());
    }
    // Browsers send no origin when they open a page, and a page that is only read changes nothing.
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads && let Err(why) = check_origin(headers) {
        return sorry(StatusCode::FORBIDDEN, &why.sentence());
    }
    // Counted last, so that what was turned away uses up nobody's share. Whoever has a seat is counted by it,
    // because a whole room may share one address.
    let snapshot = house.handle.snapshot();
    let known = guard::known(headers, &snapshot);
    let from = request.extensions().get::<CameFrom>().map(|from| from.0.ip());
    if let (Some(token), Some(from)) = (guard::counted(headers, &snapshot), from) {
        house.guests.heard(token, from);
    }
    if let Some(connection) = request.extensions().get::<Arc<Connection>>() {
        connection.asks(known);
    }
    let within = match known {
        Some(Known::Person(person)) => house.limits.take(Who::Person(person.0), house.requests),
        Some(Known::Waiting(_)) | None => {
            from.is_none_or(|address| house.limits.take(Who::Stranger(neighbourhood(address)), STRANGERS))
        }
    };
    if !within {
        return sorry(StatusCode::TOO_MANY_REQUESTS, &word("page-too-fast"));
    }
    match whole(request).await {
        Ok(request) => next.run(request).await,
        Err(status) => sorry(status, &word("page-form-unread")),
    }
}

/// The request with all of its body, which must come in time and be no larger than a form can be.
async fn whole(request: Request) -> Result<Request, StatusCode> {
    let (parts, body) = request.into_parts();
    let read = to_bytes(body, BODY_BYTES_MAX);
    match tokio::time::timeout(Duration::from_secs(READ_SECONDS_MAX), read).await {
        Ok(Ok(bytes)) => Ok(Request::from_parts(parts, Body::from(bytes))),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
