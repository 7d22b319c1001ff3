//! Plays futures beside the exercise: the answer to each what-if that control asks, and the choices that mattered most.
//! Neither the conductor nor whoever serves a page ever waits for it: a page says that they are being played until they
//! are there.
//!
//! A question goes first. The search for choices has threads of its own and stands still while a question is played, so
//! that a room which waits for its picture waits for nothing else.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::task::spawn_blocking;

use super::house::House;
use super::search::Search;
use crate::report::acts;
use crate::report::whatif::{PAIRS_OF_ROOM, Question, WhatIf, mattered, what_if};
use crate::session::view::Snapshot;
use crate::session::what_if::Posed;
use crate::study::run::Effort;

/// How often pages are told how far the search is.
const PROGRESS: Duration = Duration::from_millis(1500);
/// How long a thread of the search sleeps while a question is played.
const ASIDE: Duration = Duration::from_millis(5);

/// Plays what is asked as long as the house is open.
pub async fn play(house: Arc<House>) {
    let asked = Arc::new(AtomicUsize::new(0));
    tokio::join!(answer(&house, &asked), search(&house, &asked));
}

/// Answers one question after the other, the newest first.
async fn answer(house: &House, asked: &Arc<AtomicUsize>) {
    let mut revisions = house.revisions.clone();
    loop {
        let snapshot = house.handle.snapshot();
        let open = |posed: &Posed| posed.found::<WhatIf>().is_none();
        let place = snapshot.what_ifs().iter().rposition(open);
        if let Some(place) = place {
            let (asked, handle) = (Arc::clone(asked), house.handle.clone());
            let played = spawn_blocking(move || {
                asked.fetch_add(1, Ordering::AcqRel);
                find(&snapshot, place);
                asked.fetch_sub(1, Ordering::AcqRel);
                drop(snapshot);
                handle.stir();
            });
            // A thread that came to nothing is no reason to try for ever.
            if played.await.is_err() {
                return;
            }
            continue;
        }
        drop(snapshot);
        if revisions.changed().await.is_err() {
            return;
        }
    }
}

fn find(snapshot: &Snapshot, place: usize) {
    let (Some(course), Some(posed)) = (snapshot.course(), snapshot.what_ifs().get(place)) else { return };
    // The room has checked it against this very exercise.
    let Some(question) = Question::asked(&course, &posed.asking) else { return };
    posed.find(|| what_if(&course, &question, PAIRS_OF_ROOM, Effort::ALL));
}

/// Finds the choices that mattered most once the truth is told: control needs them when it opens what-if, and the whole
/// report tells them.
async fn search(house: &House, asked: &Arc<AtomicUsize>) {
    let mut revisions = house.revisions.clone();
    loop {
        let snapshot = house.handle.snapshot();
        let wanted = snapshot.course().map(|course| snapshot.choices(|| Search::of(&course)));
        if let Some(search) = wanted {
            if search.begin() {
                searched(house, asked, snapshot, search).await;
            }
            return;
        }
        drop(snapshot);
        if revisions.changed().await.is_err() {
            return;
        }
    }
}

async fn searched(house: &House, asked: &Arc<AtomicUsize>, snapshot: Snapshot, search: Arc<Search>) {
    let (asked, closing) = (Arc::clone(asked), Arc::clone(&house.closing));
    let mut work = spawn_blocking(move || look_through(&snapshot, &search, &asked, &closing));
    loop {
        tokio::select! {
            _ = &mut work => break,
            () = tokio::time::sleep(PROGRESS) => house.handle.stir(),
        }
    }
    house.handle.stir();
}

fn look_through(snapshot: &Snapshot, search: &Search, asked: &AtomicUsize, closing: &AtomicBool) {
    // What every page is waiting for is made before.
    acts::told(snapshot);
    let Some(course) = snapshot.course() else { return };
    let did_one = || {
        search.did_one();
        while asked.load(Ordering::Acquire) > 0 && !closing.load(Ordering::Relaxed) {
            std::thread::sleep(ASIDE);
        }
    };
    let effort = Effort { done_one: &did_one, stop: Some(closing), ..Effort::ALL };
    let all = || mattered(&course, None, course.seed(), effort);
    let found = match rayon::ThreadPoolBuilder::new().build() {
        Ok(threads) => threads.install(all),
        // A machine that gives no more threads has those of the questions.
        Err(_) => all(),
    };
    // What was cut short says nothing.
    if !closing.load(Ordering::Relaxed) {
        search.end(found);
    }
}
