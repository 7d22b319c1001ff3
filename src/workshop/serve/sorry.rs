//! The page that says why something is not taken.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use crate::words::word;
use crate::workshop::page;

/// The page of this status, in the words of this key.
pub(super) fn refused(status: StatusCode, key: &str) -> Response {
    (status, Html(page::sorry(&word(key)))).into_response()
}
