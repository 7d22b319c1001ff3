//! The routes, and what every request goes through before and after them.

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Router, middleware};

use super::guard::{check_host, check_origin};
use super::house::House;
use super::limits::{BODY_BYTES_MAX, CameFrom, STRANGERS, Who};
use super::sorry::sorry;
use super::{act, assets, entry, guard, look};
use crate::words::word;

/// Nothing from elsewhere, nothing inline, no frame around us.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// All routes of an exercise.
pub fn router(house: Arc<House>) -> Router {
    Router::new()
        .route("/", get(look::page))
        .route("/stream", get(look::stream))
        .route("/measure/{id}", get(look::measure))
        .route("/paper/{id}", get(look::paper))
        .route("/choice/{id}", get(look::choice))
        .route("/join", get(entry::show).post(entry::join))
        .route("/control", get(entry::control))
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
        .with_state(house)
}

async fn nothing_here() -> Response {
    sorry(StatusCode::NOT_FOUND, &word("page-nothing-here"))
}

async fn not_like_this() -> Response {
    sorry(StatusCode::METHOD_NOT_ALLOWED, &word("page-nothing-here"))
}

/// Every request bears a name of ours; every write comes from a page of ours; nobody asks too much.
async fn check(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if let Err(why) = check_host(headers, &house.hosts) {
        return sorry(StatusCode::MISDIRECTED_REQUEST, &why.sentence());
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !reads && let Err(why) = check_origin(headers) {
        return sorry(StatusCode::FORBIDDEN, &why.sentence());
    }
    let snapshot = house.handle.snapshot();
    let within = match guard::person(headers, &snapshot) {
        Some(person) => house.limits.take(Who::Person(person.id.0), house.requests),
        None => {
            let address = request.extensions().get::<CameFrom>().map(|from| from.0.ip());
            address.is_none_or(|address| house.limits.take(Who::Stranger(address), STRANGERS))
        }
    };
    if !within {
        return sorry(StatusCode::TOO_MANY_REQUESTS, &word("page-too-fast"));
    }
    next.run(request).await
}

/// Every answer says what a browser may do with it.
async fn dress(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(X_FRAME_OPTIONS, "DENY");
    // With none at all, browsers would hide where a form comes from, and the guard would turn it away.
    set(REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    set(CACHE_CONTROL, "no-store");
    response
}
