//! The reports of an exercise, for control alone and to be downloaded: while it is served nobody else can open its journal.
//! Nothing here changes anything; until the truth is told nobody gets any of it, and whoever is not control is answered
//! as at an address that leads nowhere.

use std::io;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;

use super::guard;
use super::house::House;
use super::search::Search;
use super::sorry::sorry;
use crate::journal::Entry;
use crate::report::after::{Edition, Material, called, files, for_editing};
use crate::session::Room;
use crate::session::person::Role;
use crate::session::refused::Refused;
use crate::sim::scenario::Scenario;
use crate::words::{refused, word};

/// The formats in which a report is handed out.
#[derive(Debug, Clone, Copy)]
enum Format {
    /// For a browser and a printer.
    Html,
    /// For a word processor.
    Docx,
}

impl Format {
    /// How the names of its files end.
    const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }
}

/// A report by its address.
pub async fn report(
    State(house): State<Arc<House>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let may = person.role == Role::Control && snapshot.told_room().is_some();
    let Some((edition, format)) = wanted(&name, snapshot.scenario()).filter(|_| may) else {
        return sorry(StatusCode::NOT_FOUND, &word("page-nothing-here"));
    };
    let entries = match entries(&house).await {
        Ok(entries) => entries,
        Err(why) => {
            let why = refused::sentence(&why, snapshot.scenario());
            return sorry(StatusCode::SERVICE_UNAVAILABLE, &why);
        }
    };
    // It takes the exercise through all its steps: no other page waits for that.
    let made = spawn_blocking(move || {
        let room = snapshot.told_room()?;
        let search = snapshot.course().map(|course| snapshot.choices(|| Search::of(&course)));
        // Nobody waits for the choices that mattered either: what has been found stands in the whole report.
        let edition = match (edition, search.as_ref().and_then(|search| search.found())) {
            (Edition::Whole(_), Some(found)) => Edition::Whole(found),
            (other, _) => other,
        };
        Some(make(room, &entries, house.handle.program(), edition, format))
    });
    match made.await {
        Ok(Some(Ok((name, bytes)))) => sent(&name, format, bytes),
        Ok(Some(Err(_)) | None) | Err(_) => {
            sorry(StatusCode::INTERNAL_SERVER_ERROR, &word("control-report-failed"))
        }
    }
}

/// What an address means: an edition by its own name, and its format by the ending.
fn wanted(name: &str, scenario: &Scenario) -> Option<(Edition<'static>, Format)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let format = [Format::Html, Format::Docx].into_iter().find(|format| format.ending() == ending)?;
    let edition = Edition::all(scenario).find(|edition| edition.name(scenario) == stem)?;
    Some((edition, format))
}

/// Waits for the journal without holding a thread.
async fn entries(house: &House) -> Result<Vec<Entry>, Refused> {
    let (sender, receiver) = oneshot::channel();
    // Whoever asked may have gone.
    house.handle.entries(move |entries| drop(sender.send(entries)));
    receiver.await.unwrap_or(Err(Refused::Closing))
}

/// The name of the file with what stands in it.
fn make(
    room: &Room,
    entries: &[Entry],
    program: &str,
    edition: Edition<'_>,
    format: Format,
) -> io::Result<(String, Vec<u8>)> {
    let material = Material::of_room(room, entries, program);
    let bytes = match format {
        Format::Html => {
            let [html, _] = files(&material, edition);
            html.text.into_bytes()
        }
        Format::Docx => for_editing(&material, edition)?.bytes,
    };
    Ok((format!("{}.{}", called(&material, edition), format.ending()), bytes))
}

/// A file that the browser keeps and does not show. Its name has no sign that would end it in the header.
fn sent(name: &str, format: Format, bytes: Vec<u8>) -> Response {
    let media = match format {
        Format::Html => "text/html; charset=utf-8",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, media.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
