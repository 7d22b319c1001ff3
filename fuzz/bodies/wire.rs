//! Forms that somebody sends from a seat: an answer with a sentence, or an act that the journal can hold and every page
//! can show.
//!
//! The text holds forms, an empty line between two. A form is a line with the number of a seat and the verb, then a line
//! `name=value` for each field; `\n` in a value is the end of a line. `seen=@` is the mark that a page would have put in.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use mufakat::scenario::{self, Binding};
use mufakat::server::page::{WayIn, board, control, delegation, evaluator, observer, staff};
use mufakat::server::wire::{self, Fields};
use mufakat::session::ask::{Ask, ControlAsk, TalkAsk, TextAsk, To};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::view::Snapshot;
use mufakat::session::{Room, Settings};
use mufakat::sim::ids::StateId;
use mufakat::words::{caution, refused};

/// When the room began: Unix milliseconds.
const BEGAN_MS: u64 = 1_700_000_000_000;
/// Forms that are tried at most.
const FORMS_MAX: usize = 64;

/// Sends the forms, then shows every page. Returns how many were carried out.
pub fn try_one(bytes: &[u8]) -> usize {
    let Ok(text) = std::str::from_utf8(bytes) else { return 0 };
    let mut room = begun().clone();
    let began_ms = room.now_ms();
    let forms = text.split("\n\n").take(FORMS_MAX).zip(1..);
    let done = forms.filter(|(form, nth)| send(&mut room, form, began_ms + 1_000 * nth).is_some()).count();
    show(&moment(&room));
    done
}

/// One form, as the server takes it; nothing if it was not carried out.
fn send(room: &mut Room, form: &str, now_ms: u64) -> Option<()> {
    let mut lines = form.lines();
    let (seat, verb) = lines.next()?.split_once(' ')?;
    let author = PersonId(seat.parse().ok()?);
    let field = |line: &str| {
        let (name, value) = line.split_once('=')?;
        Some((name.to_owned(), value.replace("\\n", "\n")))
    };
    let mut fields = Fields(lines.filter_map(field).collect());
    let snapshot = moment(room);
    mark_what_was_seen(&mut fields, &snapshot);
    // The guard lets nobody through who has no seat.
    let role = snapshot.person(author)?.role.clone();
    let ask = match wire::ask(&role, verb, &fields, &snapshot) {
        Ok(ask) => ask,
        Err(slip) => {
            assert!(!slip.sentence().is_empty(), "{slip:?}");
            return None;
        }
    };
    if let Some(why) = snapshot.caution(author, &ask) {
        assert!(!caution::sentence(why, room.scenario()).is_empty(), "{why:?}");
    }
    match room.check(author, &ask) {
        Err(why) => {
            assert!(!refused::sentence(&why, room.scenario()).is_empty(), "{why:?}");
            None
        }
        Ok(()) => {
            let input = serde_json::to_string(&ask).expect("the journal can hold what was allowed");
            let again: Ask = serde_json::from_str(&input).expect("and read it again");
            let mut replayed = room.clone();
            room.apply(author, &again, now_ms);
            replayed.apply(author, &again, now_ms);
            assert_eq!(room.digest(), replayed.digest(), "the same input leads elsewhere");
            Some(())
        }
    }
}

/// A form about a clause carries a mark of how the clause read; nobody could guess it.
fn mark_what_was_seen(fields: &mut Fields, snapshot: &Snapshot) {
    let place = |name: &str| fields.read::<usize>(name).ok();
    let (Some(text), Some(clause)) = (place("text"), place("clause")) else { return };
    let texts = snapshot.talk(&Role::Control).texts;
    let Some(found) = texts.get(text).and_then(|text| text.clauses.get(clause)) else { return };
    for (_, value) in fields.0.iter_mut().filter(|(name, value)| name == "seen" && value == "@") {
        *value = wire::codes::reading(found);
    }
}

/// Every page of everybody; what people type never becomes markup.
fn show(snapshot: &Snapshot) {
    let hall = snapshot.hall();
    let way_in = WayIn::default();
    let mut regions = control::regions(&snapshot.control(), snapshot, &way_in, &BTreeMap::new());
    regions.extend(board::regions(&hall, snapshot, &way_in));
    regions.extend(observer::regions(&hall, snapshot));
    regions.extend(evaluator::regions(&hall, snapshot, &Role::Evaluator));
    for role in [Role::Chair, Role::SimCell("Radio".into())] {
        regions.extend(staff::regions(&hall, snapshot, &role));
    }
    for seat in (0..snapshot.scenario().states.len()).map(StateId::from) {
        regions.extend(delegation::regions(&snapshot.delegation(seat), snapshot, true));
    }
    for region in regions {
        assert!(!region.html.contains("<script"), "{} shows markup that was typed", region.name);
    }
}

fn moment(room: &Room) -> Snapshot {
    Snapshot::new(Arc::new(room.clone()), 1, Health::Well, Arc::default())
}

/// A room of the tutorial with somebody in every kind of seat, in which something was said already.
fn begun() -> &'static Room {
    static BEGUN: OnceLock<Room> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let loaded = scenario::open("two-desks", &Binding::default()).expect("the tutorial loads");
        let mut room = Room::new(Arc::new(loaded.scenario), 7, Settings::default());
        let delegations = [0, 0, 1].map(|seat: usize| Role::Delegation(StateId::from(seat)));
        let others = [Role::Evaluator, Role::Chair, Role::SimCell("Radio".into()), Role::Observer];
        let roles = std::iter::once(Role::Control).chain(delegations).chain(others);
        for (nth, role) in roles.enumerate() {
            let name = format!("Person {nth}");
            let token = TokenHash::of(&name);
            ask(&mut room, 0, Ask::Join { role, name, token });
        }
        ask(&mut room, 1, Ask::Control(ControlAsk::Begin));
        ask(&mut room, 2, Ask::Talk(TalkAsk::Say { to: To::Plenary, text: "Good morning.".into() }));
        ask(&mut room, 2, Ask::Talk(TalkAsk::Meet { with: StateId::from(1), about: "the list".into() }));
        let parties = room.scenario().everybody();
        let title = "A list of contacts".into();
        ask(&mut room, 2, Ask::Text(TextAsk::Open { title, parties, measure: None }));
        let wording = "Each names one [four] contacts.".into();
        ask(&mut room, 2, Ask::Text(TextAsk::Clause { text: 0, wording }));
        room
    })
}

fn ask(room: &mut Room, author: u32, ask: Ask) {
    let author = PersonId(author);
    room.check(author, &ask).expect("the room begins as it always does");
    room.apply(author, &ask, BEGAN_MS);
}
