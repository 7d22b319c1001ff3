//! The head of every answer: what a browser may do with what it is given.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// What a page may load. No script and no style stands inline and nothing comes from elsewhere, so that
/// markup which somebody smuggles into a message or a name can neither run nor report anything; forms can be
/// sent to us alone; and no other site can put our pages into a frame and lead a click onto one of our
/// buttons.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Every answer says what a browser may do with it. An answer that has said so itself, such as a style sheet
/// that may be kept, is left as it is.
pub async fn dress(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    // What somebody wrote must never be taken for a script because it looks like one.
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    // The policy says the same to newer browsers.
    set(X_FRAME_OPTIONS, "DENY");
    // With none at all, browsers would hide where a form comes from, and the guard would turn it away.
    set(REFERRER_POLICY, "same-origin");
    // Another site can neither hold a window on our pages nor load one of them as a picture or a script.
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    // No page asks for any of these, so that no prompt for one can come from us.
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()");
    // A page shows what one seat may know. It must not come back on a shared laptop after the seat was left.
    set(CACHE_CONTROL, "no-store");
    response
}
