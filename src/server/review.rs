//! Looking back on an exercise that is over, for control alone: the card by which a what-if is chosen, and the exercise as
//! it stood at a step. Nothing here changes anything; until the truth is told nobody gets any of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use maud::Markup;

use super::guard;
use super::house::House;
use super::page::control::{Chosen, choose, stood};
use super::page::shell;
use super::sorry::sorry;
use crate::session::Course;
use crate::session::person::Role;
use crate::session::view::Snapshot;
use crate::session::what_if::Counted;
use crate::words::shell::command;
use crate::words::word;

/// The card of a what-if. What is chosen already stands in the query; what means nothing there is not chosen.
pub async fn what_if(
    State(house): State<Arc<House>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let number = |name: &str| query.get(name).and_then(|value| value.parse::<usize>().ok());
    card(&house, &headers, |course, snapshot| {
        let steps = course.decisions.len();
        let step = number("step").and_then(|step| step.checked_sub(1)).filter(|step| *step < steps);
        let chosen = Chosen {
            step: step.and_then(|step| u16::try_from(step).ok()),
            seat: query.get("state").and_then(|code| course.exercise.scenario().state(code)),
            leave: number("leave").and_then(|place| place.checked_sub(1)),
            counted: query.get("counted").and_then(|name| Counted::called(name)).unwrap_or_default(),
        };
        Some(choose(course, snapshot, chosen))
    })
}

/// The exercise as it stood when a step had closed, by the number that people count.
pub async fn stood_at(
    State(house): State<Arc<House>>,
    Path(step): Path<String>,
    headers: HeaderMap,
) -> Response {
    card(&house, &headers, |course, _| {
        let step: u16 = step.parse::<u16>().ok()?.checked_sub(1)?;
        let file = house.handle.path().display().to_string();
        let fork = ["mufakat", "fork", &file, "--at", &(step + 1).to_string(), "--live"].map(str::to_owned);
        stood(course, step, &command(&fork))
    })
}

/// A card for control, made from the whole exercise; nothing for anybody else, and nothing before the truth is told.
fn card(
    house: &House,
    headers: &HeaderMap,
    make: impl FnOnce(&Course<'_>, &Snapshot) -> Option<Markup>,
) -> Response {
    let snapshot = house.handle.snapshot();
    let Some(person) = guard::person(headers, &snapshot) else {
        return sorry(StatusCode::UNAUTHORIZED, &word("page-no-seat"));
    };
    let is_control = person.role == Role::Control;
    let made = snapshot.course().filter(|_| is_control).and_then(|course| make(&course, &snapshot));
    match made {
        Some(card) => {
            let title = &snapshot.scenario().title;
            Html(shell::room_card(title, "card", card).into_string()).into_response()
        }
        None => sorry(StatusCode::NOT_FOUND, &word("page-nothing-here")),
    }
}
