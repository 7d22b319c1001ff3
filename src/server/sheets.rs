//! The style sheet, the script and the icon: inside the program, ours alone.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::shipped::asset_bytes;

/// The style sheet.
pub async fn style(headers: HeaderMap) -> Response {
    sheet("web/style.css", "text/css; charset=utf-8", &headers)
}

/// The script.
pub async fn script(headers: HeaderMap) -> Response {
    sheet("web/page.js", "text/javascript; charset=utf-8", &headers)
}

/// The icon.
pub async fn icon(headers: HeaderMap) -> Response {
    sheet("web/icon.svg", "image/svg+xml", &headers)
}

/// A file that a browser keeps and asks about: another version of the program has other files.
fn sheet(path: &str, kind: &'static str, headers: &HeaderMap) -> Response {
    let Some(bytes) = asset_bytes(path) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", &blake3::hash(bytes).to_hex()[..16]);
    let known = headers.get(IF_NONE_MATCH).is_some_and(|given| given.as_bytes() == tag.as_bytes());
    let about = [(ETAG, tag.as_str()), (CACHE_CONTROL, "no-cache"), (CONTENT_TYPE, kind)];
    if known { (StatusCode::NOT_MODIFIED, about).into_response() } else { (about, bytes).into_response() }
}
