//! The style sheet, the script and the icon of the workshop: inside the program, ours alone.

use std::sync::LazyLock;

use axum::http::HeaderMap;
use axum::response::Response;

use crate::server::assets::sheet;
use crate::server::lean::lean;

/// The style sheet.
pub(super) async fn style(headers: HeaderMap) -> Response {
    static SHEET: LazyLock<String> =
        LazyLock::new(|| lean(&["web/style.css", "web/dress.css", "web/workshop.css"]));
    sheet(SHEET.as_bytes(), "text/css; charset=utf-8", &headers)
}

/// The script. Without it every form works by itself.
pub(super) async fn script(headers: HeaderMap) -> Response {
    static SHEET: LazyLock<String> = LazyLock::new(|| lean(&["web/workshop.js"]));
    sheet(SHEET.as_bytes(), "text/javascript; charset=utf-8", &headers)
}
