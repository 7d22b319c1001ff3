//! What a request that comes to nothing is answered: a page for people, in words. It shows the sentence it is
//! given and nothing of the request.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use super::page::shell;
use crate::words::word;

/// A page with a sentence and the way back.
pub fn sorry(status: StatusCode, sentence: &str) -> Response {
    let page = shell::still_page(
        &word("page-sorry"),
        "still",
        maud::html! {
            h1 { (word("page-sorry")) }
            p { (sentence) }
            p { a href="/" { (word("page-back")) } }
        },
    );
    (status, Html(page.into_string())).into_response()
}
