//! The style sheet, the script, the icon and the land: inside the program, ours alone. They are the same for
//! everybody and hold nothing of an exercise, so that they need no seat.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::lean::lean;
use super::page::board::land_svg;
use crate::shipped::asset_bytes;

const CSS: &str = "text/css; charset=utf-8";

/// The style sheet of delegations and of the door.
pub async fn style(headers: HeaderMap) -> Response {
    static SHEET: LazyLock<String> = LazyLock::new(|| lean(&["web/style.css", "web/dress.css"]));
    sheet(SHEET.as_bytes(), CSS, &headers)
}

/// The style sheet of those who run and watch the exercise.
pub async fn room(headers: HeaderMap) -> Response {
    // Several files for whoever edits them, one sheet for a browser.
    static SHEET: LazyLock<String> =
        LazyLock::new(|| lean(&["web/style.css", "web/dress.css", "web/control.css", "web/board.css"]));
    sheet(SHEET.as_bytes(), CSS, &headers)
}

/// The script, which keeps pages up to date. Without it every form works by itself.
pub async fn script(headers: HeaderMap) -> Response {
    static SHEET: LazyLock<String> = LazyLock::new(|| lean(&["web/page.js"]));
    sheet(SHEET.as_bytes(), "text/javascript; charset=utf-8", &headers)
}

/// The icon that a browser shows beside the title.
pub async fn icon(headers: HeaderMap) -> Response {
    sheet(asset_bytes("web/icon.svg").unwrap_or_default(), "image/svg+xml", &headers)
}

/// The land of the region, which never changes while an exercise runs.
pub async fn map(headers: HeaderMap) -> Response {
    static LAND: LazyLock<String> = LazyLock::new(land_svg);
    sheet(LAND.as_bytes(), "image/svg+xml", &headers)
}

/// A file that a browser keeps and asks about every time: another version of the program has other files at
/// the same address, and a page must not run with the script of the old one. The tag is made from the
/// content, so that no number has to be counted up.
pub fn sheet(bytes: &'static [u8], kind: &'static str, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", &blake3::hash(bytes).to_hex()[..16]);
    let known = headers.get(IF_NONE_MATCH).is_some_and(|given| given.as_bytes() == tag.as_bytes());
    let about = [(ETAG, tag.as_str()), (CACHE_CONTROL, "no-cache"), (CONTENT_TYPE, kind)];
    if known { (StatusCode::NOT_MODIFIED, about).into_response() } else { (about, bytes).into_response() }
}
