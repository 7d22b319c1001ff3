//! What a form asks for: fields filled in, and one thing to be done. Whatever cannot be saved is shown again with all that
//! was typed, and kept with the number of that page, so that nothing depends on what the browser still has.

use std::collections::BTreeMap;

use super::act::act;
use super::filled::{Filled, Now};
use super::posted::Posted;
use super::turned::turned;
use crate::words::{tell, word};
use crate::workshop::desk::{Desk, Shown, check};
use crate::workshop::form::Sent;
use crate::workshop::page::{Place, Seen, Told, id_of, page, right};

/// What a request comes to.
pub(super) enum Answer {
    /// It was done; this is where to look.
    Done(Place),
    /// It was not, or not all of it: a page that says why, with what was typed.
    Shown(String),
}

/// What is looked at.
pub(super) fn place(sent: &Sent) -> Place {
    let said = |name| sent.one(name).unwrap_or_default();
    Place { at: said("at"), id: said("id"), reader: said("as") }
}

/// The page of what is looked at.
pub(super) fn looked(desk: &mut Desk, sent: &Sent) -> String {
    desk.look();
    let news = desk.news();
    let mut seen = Seen::new(desk, desk.book(), desk.checked(), &place(sent));
    let gone = seen.gone.clone().map(|id| Told::Missing(tell("write-not-there", &[("id", &id)])));
    seen.told = gone.or_else(|| news.map(Told::Done));
    page(&seen)
}

/// Does what a form asks for, after saving what was filled in and taking the pictures that came with it.
pub(super) fn change(desk: &mut Desk, Posted { sent, files }: &Posted) -> Answer {
    let place = place(sent);
    let asked = sent.one("do").unwrap_or_else(|| "save".into());
    desk.look();
    if asked == "undo" || asked == "redo" {
        return match turned(desk, &place, asked == "redo") {
            Ok(place) => done(desk, place),
            Err(why) => untouched(desk, &place, sent, why.sentence()),
        };
    }
    let mut filled = Filled::new(desk, sent, place);
    filled.take(desk, sent, files, &asked);
    match asked.as_str() {
        "theirs" => theirs(desk, filled),
        "take-in" => take_in(desk, &filled, sent),
        _ => save(desk, &filled, sent, &asked),
    }
}

/// The right side for what is being typed, with what is wrong in which field.
pub(super) fn tried(desk: &Desk, sent: &Sent) -> String {
    let filled = Filled::new(desk, sent, place(sent));
    let checked = check(&filled.book);
    let seen = Seen::new(desk, &filled.book, &checked, &filled.place);
    maud::html! {
        (right(&seen))
        @for (way, why) in &filled.wrong { p hidden data-says=(way) { (why) } }
    }
    .into_string()
}

fn save(desk: &mut Desk, filled: &Filled, sent: &Sent, asked: &str) -> Answer {
    let now = match filled.now(desk) {
        Ok(Some(now)) => now,
        Ok(None) => return gone(desk, filled),
        Err(why) => return untouched(desk, &filled.place, sent, why.to_string()),
    };
    let place = Place { at: now.at.clone(), ..filled.place.clone() };
    let sent = &sent.moved(&filled.way, &now.at);
    let is_over = asked == "put-back";
    let first = match () {
        () if now.is_asked => Some("write-both"),
        () if filled.page.is_asked && asked != "mine" && !is_over => Some("write-both-first"),
        () if !filled.is_known() => Some("write-older-page"),
        () => None,
    };
    if let Some(key) = first {
        return not(desk, &now, &place, sent, word(key), true);
    }
    if !desk.outside().is_empty() && !is_over {
        return not(desk, &now, &place, sent, word("write-outside-first"), filled.page.is_asked);
    }
    let asked = match wish(desk, filled, &now, sent, asked) {
        Ok(asked) => asked,
        Err(key) => return not(desk, &now, &place, sent, word(key), false),
    };
    let (book, at) = match act(&now.book, &now.menus, &asked, &place) {
        Ok(acted) => acted,
        Err(why) => return not(desk, &now, &place, sent, why.to_string(), false),
    };
    if let Err(why) = if is_over { desk.put_back(book) } else { desk.change(book) } {
        return not(desk, &now, &place, sent, why.sentence(), filled.page.is_asked);
    }
    if let Some(file) = &filled.taken {
        desk.tell(tell("write-picture-taken", &[("file", file)]));
    }
    if now.wrong.is_empty() {
        return done(desk, Place { at, ..place });
    }
    let shown = saved(desk, false);
    refused(desk, shown, &place, sent, &now.wrong, word("write-wrong-some"))
}

/// What a button asks for, whole.
fn wish(desk: &Desk, filled: &Filled, now: &Now, sent: &Sent, asked: &str) -> Result<String, &'static str> {
    let asked = filled.asked(desk, now, asked).ok_or("write-older-list")?;
    if !asked.starts_with("accept ") {
        return Ok(asked);
    }
    // Why a message is accepted stands in a field of its own.
    let because = sent.one("because").unwrap_or_default();
    match because.trim() {
        "" => Err("write-accept-why"),
        because => Ok(format!("{asked} {because}")),
    }
}

/// Somebody wants what the other one has saved.
fn theirs(desk: &Desk, filled: Filled) -> Answer {
    let at = filled.followed(desk).unwrap_or_default();
    done(desk, Place { at, ..filled.place })
}

/// Takes in what was written outside. What was typed stands in its fields, and is saved when the author says so.
fn take_in(desk: &mut Desk, filled: &Filled, sent: &Sent) -> Answer {
    if let Err(why) = desk.take_in() {
        let shown = Shown {
            book: filled.book.clone(),
            base: filled.page.base.clone(),
            is_asked: filled.page.is_asked,
        };
        return refused(desk, shown, &filled.place, sent, &filled.wrong, why.sentence());
    }
    let Now { at, book, wrong, .. } = match filled.now(desk) {
        Ok(Some(now)) => now,
        Ok(None) => return gone(desk, filled),
        Err(why) => return untouched(desk, &filled.place, sent, why.to_string()),
    };
    let place = Place { at: at.clone(), ..filled.place.clone() };
    if book.is_like(desk.book()) && wrong.is_empty() {
        return done(desk, place);
    }
    let shown = Shown { book, base: desk.book().clone(), is_asked: true };
    refused(desk, shown, &place, &sent.moved(&filled.way, &at), &wrong, word("write-taken-in"))
}

/// It was done: this is where to look, by its short name, because places move.
fn done(desk: &Desk, place: Place) -> Answer {
    Answer::Done(Place { id: id_of(desk.book(), &place.at), ..place })
}

/// The part is not there any more; what was typed into it can be copied.
fn gone(desk: &Desk, filled: &Filled) -> Answer {
    let place = Place { at: filled.list(), ..filled.place.clone() };
    let mut seen = Seen::new(desk, desk.book(), desk.checked(), &place);
    let texts = filled.texts();
    let key = if texts.is_empty() { "write-removed" } else { "write-removed-typed" };
    seen.told = Some(Told::Lost(word(key), texts));
    Answer::Shown(page(&seen))
}

/// What is saved, for a page on which nothing else stands.
fn saved(desk: &Desk, is_asked: bool) -> Shown {
    Shown { book: desk.book().clone(), base: desk.book().clone(), is_asked }
}

/// It cannot even be shown in its place: what is saved, and why.
fn untouched(desk: &mut Desk, place: &Place, sent: &Sent, why: String) -> Answer {
    let shown = saved(desk, false);
    refused(desk, shown, place, sent, &BTreeMap::new(), why)
}

/// It was not saved, and stands on the page.
fn not(desk: &mut Desk, now: &Now, place: &Place, sent: &Sent, why: String, is_asked: bool) -> Answer {
    let shown = Shown { book: now.book.clone(), base: desk.book().clone(), is_asked };
    refused(desk, shown, place, sent, &now.wrong, why)
}

/// A page with everything that was typed and is not saved.
fn refused(
    desk: &mut Desk,
    shown: Shown,
    place: &Place,
    sent: &Sent,
    wrong: &BTreeMap<String, String>,
    why: String,
) -> Answer {
    let (book, is_asked) = (shown.book.clone(), shown.is_asked);
    let stamp = desk.keep(shown);
    let checked = check(&book);
    let mut seen = Seen::new(desk, &book, &checked, place);
    seen.stamp = stamp;
    seen.typed = Some((sent, wrong));
    seen.told = Some(if is_asked { Told::Asked(why) } else { Told::Refused(why) });
    Answer::Shown(page(&seen))
}
