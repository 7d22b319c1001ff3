//! What a browser posts: the fields of a form, with files or without.

use axum::body::Bytes;
use axum::extract::{Form, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;

use super::sorry::refused;
use crate::workshop::form::Sent;

/// The type of a form that may bring files.
const WITH_FILES: &str = "multipart/form-data";

/// What was posted.
pub(super) struct Posted {
    /// The fields.
    pub(super) sent: Sent,
    /// The files that were chosen in it.
    pub(super) files: Vec<Upload>,
}

/// A file that somebody has chosen.
pub(super) struct Upload {
    /// The name of the field.
    pub(super) field: String,
    /// What it is called where it came from.
    pub(super) called: String,
    pub(super) bytes: Bytes,
}

/// Does a request say that it may bring files?
pub(super) fn brings_files(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with(WITH_FILES))
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let read = match brings_files(&request) {
            true => with_files(request, state).await,
            false => {
                let fields = Form::<Vec<(String, String)>>::from_request(request, state).await.ok();
                fields.map(|Form(fields)| Self { sent: Sent(fields), files: Vec::new() })
            }
        };
        read.ok_or_else(|| refused(StatusCode::BAD_REQUEST, "page-form-unread"))
    }
}

/// A form with files; none where it is no such form. Its length has been looked at before.
async fn with_files<S: Send + Sync>(request: Request, state: &S) -> Option<Posted> {
    let mut parts = Multipart::from_request(request, state).await.ok()?;
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.ok()? {
        let field = part.name()?.to_owned();
        match part.file_name().map(str::to_owned) {
            None => fields.push((field, part.text().await.ok()?)),
            Some(called) => {
                let bytes = part.bytes().await.ok()?;
                // Where nothing was chosen, browsers send a file without a name and without anything in it.
                if !called.is_empty() || !bytes.is_empty() {
                    files.push(Upload { field, called, bytes });
                }
            }
        }
    }
    Some(Posted { sent: Sent(fields), files })
}
