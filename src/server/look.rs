//! Looking: the page of a role, its stream, the cards of measures, choices and papers. Nothing here changes
//! anything, and everything is made from the view of whoever asks.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use maud::Markup;

use super::guard;
use super::house::House;
use super::packed::Packing;
use super::page::waiting::waiting_page;
use super::page::{debrief, delegation, shell, texts};
use super::render::Sight;
use super::sorry::sorry;
use super::stream::{self, Place};
use crate::session::acts::DebriefAct;
use crate::session::now::now_ms;
use crate::session::person::Role;
use crate::session::view::{DelegationView, Snapshot};
use crate::sim::ids::{ChoiceId, IncidentId, MeasureId};
use crate::words::word;

/// The page of whoever asks; who has no seat is shown the door. Everybody who sees the same gets the same
/// rendered page: opening it costs no more than looking it up.
pub async fn page(State(house): State<Arc<House>>, headers: HeaderMap) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return match guard::waiting(&headers, &snapshot) {
            Some(waiting) => Html(waiting_page(waiting, snapshot.scenario()).into_string()).into_response(),
            None => Redirect::to("/join").into_response(),
        };
    };
    let sight = Sight::of(person, &snapshot);
    let rendered = house.pages.now(&sight);
    let title = sight.title(&snapshot);
    let (revision, now_ms) = (rendered.revision, now_ms());
    let page = shell::live_page(&title, sight.class(), revision, now_ms, &rendered.regions, sight.layout());
    Html(page.into_string()).into_response()
}

/// The stream of whoever asks, from the moment that the page saw last. Where none is given, or one that is
/// not a number, the whole page is sent.
pub async fn stream(
    State(house): State<Arc<House>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let seen = last.or(query.get("since").map(String::as_str)).and_then(|seen| seen.parse().ok());
    let place = match (guard::person(&headers, &snapshot), guard::waiting(&headers, &snapshot)) {
        (Some(person), _) => Place::take(&house, person),
        (None, Some(waiting)) => Place::at_door(&house, waiting),
        (None, None) => return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat")),
    };
    match place {
        Some(place) => stream::response(place, seen.unwrap_or(0), Packing::wanted(&headers)),
        None => sorry(StatusCode::TOO_MANY_REQUESTS, &word("page-too-many-pages")),
    }
}

/// The card of a measure, with what it costs this delegation now and why it may not be chosen.
pub async fn measure(
    State(house): State<Arc<House>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    card(&house, &headers, |view, snapshot| {
        delegation::measure_card(view, snapshot, MeasureId(id.parse().ok()?))
    })
}

/// A paper that came earlier, if it came to this delegation.
pub async fn paper(State(house): State<Arc<House>>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    card(&house, &headers, |view, snapshot| delegation::paper_card(view, snapshot, &id))
}

/// The card of a crisis choice, about the incident that is named beside it or about none.
pub async fn choice(
    State(house): State<Arc<House>>,
    Path(id): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    card(&house, &headers, |view, snapshot| {
        let incident = match query.get("incident") {
            Some(incident) => Some(IncidentId(incident.parse().ok()?)),
            None => None,
        };
        delegation::choice_card(view, snapshot, ChoiceId(id.parse().ok()?), incident)
    })
}

/// A text as it stands and how it came about, for whoever may read it. One that may not be read and one that does not
/// exist are answered alike.
pub async fn text(
    State(house): State<Arc<House>>,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let found = number.parse().ok().and_then(|number: u32| {
        snapshot.talk(&person.role).texts.into_iter().find(|text| text.number == number)
    });
    match found {
        Some(text) => {
            let card = texts::history(&text, snapshot.scenario());
            Html(shell::still_page(&text.title, "card", card).into_string()).into_response()
        }
        None => sorry(StatusCode::NOT_FOUND, &word("page-nothing-here")),
    }
}

/// An act of the debrief that was opened, to read again. One that is still to come and one that does not exist are
/// answered alike.
pub async fn act(State(house): State<Arc<House>>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(&headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let (hall, own) = (snapshot.hall(), person.role.state().map(|seat| snapshot.delegation(seat)));
    let own = own.as_ref().map(|view| (view, snapshot.is_head(person.id)));
    let act = DebriefAct::called(&name);
    match act.and_then(|act| debrief::again(&hall, &snapshot, &person.role, own, act)) {
        Some(act) => {
            Html(shell::still_page(&snapshot.scenario().title, "card act", act).into_string()).into_response()
        }
        None => sorry(StatusCode::NOT_FOUND, &word("page-nothing-here")),
    }
}

/// A card for a delegation, made from its view: a card that needs more than its delegation may know is not
/// found. Others have no cards, because prices and reasons are those of one delegation.
fn card(
    house: &House,
    headers: &HeaderMap,
    make: impl FnOnce(&DelegationView, &Snapshot) -> Option<Markup>,
) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let Role::Delegation(state) = person.role else {
        return sorry(StatusCode::FORBIDDEN, &word("page-for-delegations"));
    };
    match make(&snapshot.delegation(state), &snapshot) {
        Some(markup) => {
            Html(shell::still_page(&snapshot.scenario().title, "card", markup).into_string()).into_response()
        }
        None => sorry(StatusCode::NOT_FOUND, &word("page-nothing-here")),
    }
}
