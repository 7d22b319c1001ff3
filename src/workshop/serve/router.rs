//! The routes, and what every request goes through before and after them. Everything lies below the secret of the address;
//! whatever else is asked for is answered as if there were nothing.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use tokio_stream::StreamExt;
use tower_http::compression::CompressionLayer;

use super::ask::{self, Answer};
use super::assets;
use super::guard::{Names, is_ours};
use super::posted::{Posted, brings_files};
use super::sorry::refused;
use crate::server::assets::icon;
use crate::server::head::dress;
use crate::server::limits::READ_SECONDS_MAX;
use crate::workshop::desk::Desk;
use crate::workshop::form::Sent;
use crate::workshop::page::address;

/// The largest form: a role with all its texts at their longest, each letter in as many bytes as a form can need; or an
/// inject with the largest picture.
const BODY_BYTES_MAX: usize = 1024 * 1024;

/// What is larger is not even heard out.
const HEARD_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What all requests share.
#[derive(Clone)]
struct Bench {
    desk: Arc<Mutex<Desk>>,
    names: Names,
}

impl Bench {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A change is made whole or not at all: whoever panicked while holding it has left none half made.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn router(desk: Arc<Mutex<Desk>>, token: &str, port: u16) -> Router {
    let bench = Bench { desk, names: Names::of(port) };
    let at = |way: &str| format!("/{token}/{way}");
    Router::new()
        .route(&at(""), get(look))
        .route(&at("do"), post(change))
        .route(&at("try"), post(tried))
        .route(&at("picture/{hash}"), get(picture))
        .route(&at("workshop.css"), get(assets::style))
        .route(&at("workshop.js"), get(assets::script))
        .route(&at("icon.svg"), get(icon))
        .fallback(nothing_here)
        .method_not_allowed_fallback(nothing_here)
        .layer(middleware::from_fn_with_state(bench.clone(), check))
        .layer(middleware::from_fn(dress))
        .layer(CompressionLayer::new())
        .with_state(bench)
}

async fn nothing_here() -> Response {
    refused(StatusCode::NOT_FOUND, "write-nothing-here")
}

/// Turns away what must not be read, and reads the rest whole.
async fn check(State(bench): State<Bench>, request: Request, next: Next) -> Response {
    // The name comes first, because the next check only compares the origin with it.
    if !bench.names.know(request.headers()) {
        return refused(StatusCode::MISDIRECTED_REQUEST, "turned-away-host");
    }
    if !is_ours(request.method(), request.headers()) {
        return refused(StatusCode::FORBIDDEN, "turned-away-origin");
    }
    let too_large = if brings_files(&request) { "write-form-large" } else { "page-form-unread" };
    let (parts, body) = request.into_parts();
    match tokio::time::timeout(Duration::from_secs(READ_SECONDS_MAX), whole(body)).await {
        Ok(Some(bytes)) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Ok(None) => refused(StatusCode::PAYLOAD_TOO_LARGE, too_large),
        Err(_) => refused(StatusCode::REQUEST_TIMEOUT, "page-form-unread"),
    }
}

/// What was sent; none where it is too large or breaks off. A browser listens only when it has sent everything, so that a
/// photograph as the camera made it is heard out, and forgotten, before it is refused.
async fn whole(body: Body) -> Option<Vec<u8>> {
    let (mut stream, mut read, mut length) = (body.into_data_stream(), Vec::new(), 0);
    while let Some(piece) = stream.next().await {
        let piece = piece.ok()?;
        length += piece.len();
        match length {
            0..=BODY_BYTES_MAX => read.extend_from_slice(&piece),
            _ if length > HEARD_BYTES_MAX => return None,
            _ => read = Vec::new(),
        }
    }
    (length <= BODY_BYTES_MAX).then_some(read)
}

async fn look(State(bench): State<Bench>, Query(query): Query<Vec<(String, String)>>) -> Response {
    Html(ask::looked(&mut bench.desk(), &Sent(query))).into_response()
}

/// Changes something. What was done is shown at an address that can be loaded again; what was not is answered at once,
/// with everything that was typed.
async fn change(State(bench): State<Bench>, posted: Posted) -> Response {
    let mut desk = bench.desk();
    match ask::change(&mut desk, &posted) {
        Answer::Done(place) => Redirect::to(&address(&place)).into_response(),
        Answer::Shown(page) => (StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response(),
    }
}

/// What the check would say of what is being typed, and how it would read. Nothing is saved.
async fn tried(State(bench): State<Bench>, posted: Posted) -> Response {
    let desk = bench.desk();
    Html(ask::tried(&desk, &posted.sent)).into_response()
}

/// A picture of the scenario, by the name that is made of its content.
async fn picture(State(bench): State<Bench>, Path(hash): Path<String>) -> Response {
    let desk = bench.desk();
    let (book, store) = (desk.book(), desk.store());
    let names =
        (0..book.count("injects")).filter_map(|nth| book.says(&format!("injects[{nth}].picture.file")));
    match names.filter_map(|name| store.picture(&name)).find(|picture| picture.hash == hash) {
        Some(picture) => {
            let about = [(CONTENT_TYPE, picture.kind.media_type()), (CACHE_CONTROL, "no-store")];
            (about, picture.bytes.to_vec()).into_response()
        }
        None => refused(StatusCode::NOT_FOUND, "page-nothing-here"),
    }
}
