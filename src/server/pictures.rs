//! Pictures of injects, given to whoever may read the inject that they stand with, and to nobody else. The address is made of
//! the file alone: it says nothing of the plot, and whoever guesses one is answered as if there were none.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::guard;
use super::house::House;
use super::page::{delegation, hall};
use super::sorry::sorry;
use crate::session::person::Role;
use crate::session::view::Snapshot;
use crate::sim::plot::Picture;
use crate::words::word;

/// A picture by its name.
pub async fn picture(
    State(house): State<Arc<House>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    match seen(&snapshot, &person.role, &name) {
        Some(picture) => sent(picture, &headers),
        None => sorry(StatusCode::NOT_FOUND, &word("page-nothing-here")),
    }
}

/// The picture of this name, if it stands with an inject that somebody in this role may read.
fn seen<'a>(snapshot: &'a Snapshot, role: &Role, name: &str) -> Option<&'a Picture> {
    let injects = snapshot.scenario().injects.iter_enumerated();
    let mut named = injects
        .filter_map(|(id, inject)| Some((id, inject.picture.as_ref().filter(|one| one.hash == name)?)));
    match role {
        Role::Control => named.next(),
        Role::Delegation(state) => {
            let view = snapshot.delegation(*state);
            named.find(|(id, _)| delegation::has_received(&view, snapshot, *id))
        }
        Role::Chair | Role::SimCell(_) | Role::Evaluator | Role::Observer | Role::Board => {
            let view = snapshot.hall();
            named.find(|(id, _)| hall::has_heard(&view, *id))
        }
    }
    .map(|(_, picture)| picture)
}

/// A browser may keep it for whoever sits there, and asks each time whether it may still be shown.
fn sent(picture: &Picture, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", picture.hash);
    let known = headers.get(IF_NONE_MATCH).is_some_and(|given| given.as_bytes() == tag.as_bytes());
    let about = [
        (ETAG, tag.as_str()),
        (CACHE_CONTROL, "private, no-cache"),
        (CONTENT_TYPE, picture.kind.media_type()),
    ];
    if known {
        (StatusCode::NOT_MODIFIED, about).into_response()
    } else {
        (about, picture.bytes.to_vec()).into_response()
    }
}
