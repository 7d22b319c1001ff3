//! The people: what evaluators wrote down, what people will do on Monday, and who took part.

use super::document::Document;
use super::telling::Telling;
use crate::report::labels;
use crate::report::ruling::ruled;
use crate::report::said::own;
use crate::report::timeline::Reader;
use crate::session::ask::{Pin, Rating};
use crate::session::person::{Person, Role};
use crate::session::room::{Desk, Observation, Player, Ruling};
use crate::sim::ids::{InjectId, StateSet};
use crate::words::{tell, word, words};

/// What evaluators wrote down, with P, S, M or U. No delegation reads it.
pub(super) fn observations(t: &Telling<'_>, into: &mut Document) {
    if t.reader != Reader::Control {
        return;
    }
    let all = t.material.room.map(|room| room.observations()).unwrap_or_default();
    if all.is_empty() {
        into.section(word("aar-observations"));
        into.text(word("aar-observations-none"));
        return;
    }
    into.page(word("aar-observations"));
    into.soft(word("aar-observations-how"));
    rated(t, into);
    let rows = all.iter().map(|seen| observed(t, seen)).collect();
    let head = ["aar-about", "aar-delegation", "aar-rating", "aar-seen", "aar-step"].map(word).to_vec();
    into.table(word("aar-observations-caption"), head, rows);
}

/// How often each rating was given. Says how many there were.
pub(super) fn rated(t: &Telling<'_>, into: &mut Document) -> usize {
    let all = t.material.room.map(|room| room.observations()).unwrap_or_default();
    let counts = Rating::ALL.map(|one| {
        let count = all.iter().filter(|seen| seen.says.rating == Some(one)).count();
        (one, count)
    });
    let rows = counts.into_iter().filter(|(_, count)| *count > 0);
    let rows = rows.map(|(one, count)| vec![one.letter().to_owned(), meaning(one), count.to_string()]);
    into.table(
        word("aar-ratings"),
        ["aar-rating", "aar-meaning", "aar-count"].map(word).to_vec(),
        rows.collect(),
    );
    counts.iter().map(|(_, count)| count).sum()
}

fn observed(t: &Telling<'_>, seen: &Observation) -> Vec<String> {
    let rating = seen.says.rating.map_or_else(String::new, |one| one.letter().to_owned());
    let state = seen.says.seat.map_or_else(String::new, |seat| t.names.state(seat).to_owned());
    vec![
        pinned(t, seen.says.pin),
        state,
        rating,
        own(&seen.says.text),
        (u32::from(seen.step) + 1).to_string(),
    ]
}

fn meaning(rating: Rating) -> String {
    word(match rating {
        Rating::Performed => "aar-rated-p",
        Rating::Some => "aar-rated-s",
        Rating::Major => "aar-rated-m",
        Rating::Unable => "aar-rated-u",
    })
}

fn pinned(t: &Telling<'_>, pin: Pin) -> String {
    match pin {
        Pin::Inject(id) => t.s.injects.get(id).map_or_else(String::new, |inject| {
            let pairs = [("number", (id.at() + 1).into()), ("from", own(&inject.from).into())];
            words("aar-pin-inject", &pairs)
        }),
        Pin::Decision(step, seat) => {
            let pairs = [("step", (u32::from(step) + 1).into()), ("state", t.names.state(seat).into())];
            words("aar-pin-decision", &pairs)
        }
        Pin::Paragraph(id) => {
            t.s.instrument
                .paragraphs
                .get(id)
                .map_or_else(String::new, |paragraph| format!("{} {}", paragraph.id, paragraph.title))
        }
    }
}

/// What people will do on Monday, in the order of the words and without a name: nobody can tell who wrote which line.
pub(super) fn mondays(t: &Telling<'_>, into: &mut Document) {
    let lines = t.material.room.map(|room| room.mondays()).unwrap_or_default();
    if t.reader != Reader::Control || lines.is_empty() {
        return;
    }
    into.section(word("aar-mondays"));
    into.soft(word("aar-mondays-how"));
    into.list(lines.into_iter().map(own).collect());
}

/// The injects that control wrote during the exercise: nobody finds them in the scenario. A delegation's own copy has those
/// that it received.
pub(super) fn improvised(t: &Telling<'_>, into: &mut Document) {
    let is_told = |id: &InjectId| match t.reader {
        Reader::Control => true,
        Reader::Seat(seat) => t.s.injects[*id].to.has(seat),
        Reader::Public => false,
    };
    let written = t.s.injects.keys().filter(|id| t.exercise.is_written_by_control(*id)).filter(is_told);
    let rows: Vec<Vec<String>> = written
        .filter_map(|id| {
            let (inject, step) = (&t.s.injects[id], t.exercise.released()[id]?);
            let step = (u32::from(step) + 1).to_string();
            let kind = labels::paper_kind(inject.kind, inject.dress);
            Some(vec![step, own(&inject.from), t.names.states(inject.to), kind, own(&inject.text)])
        })
        .collect();
    if !rows.is_empty() {
        into.section(word("aar-improvised"));
        let head = [
            "aar-step",
            "aar-improvised-from",
            "aar-improvised-to",
            "aar-improvised-kind",
            "aar-improvised-text",
        ];
        into.table(word("aar-improvised-caption"), head.map(word).to_vec(), rows);
    }
}

/// What control has overruled, with its reasons.
pub(super) fn rulings(t: &Telling<'_>, into: &mut Document) {
    let all = t.material.room.map(|room| room.rulings()).unwrap_or_default();
    if t.reader != Reader::Control || all.is_empty() {
        return;
    }
    into.section(word("aar-rulings"));
    into.soft(word("aar-rulings-how"));
    let row = |ruling: &Ruling| {
        let step = (u32::from(ruling.step) + 1).to_string();
        vec![step, ruled(&t.names, &ruling.what), own(&ruling.reason)]
    };
    let head = ["aar-step", "aar-ruled", "aar-reason"].map(word).to_vec();
    into.table(word("aar-rulings-caption"), head, all.iter().map(row).collect());
}

/// Who took part, by role. A delegation's own copy names its own people.
pub(super) fn participants(t: &Telling<'_>, into: &mut Document) {
    let Some(room) = t.material.room else { return };
    into.section(word("aar-participants"));
    let is_told = |person: &&Person| match t.reader {
        Reader::Control => true,
        Reader::Seat(seat) => person.role == Role::Delegation(seat),
        Reader::Public => false,
    };
    let people: Vec<&Person> =
        room.people().iter().filter(is_told).filter(|one| one.role != Role::Board).collect();
    if people.is_empty() {
        into.text(word("aar-participants-none"));
    }
    let mut rows: Vec<Vec<String>> = people
        .iter()
        .map(|person| {
            let name = own(&person.name);
            vec![role(t, &person.role), if name.is_empty() { word("aar-no-name") } else { name }]
        })
        .collect();
    rows.sort();
    into.table(word("aar-participants-caption"), ["aar-role", "aar-name"].map(word).to_vec(), rows);
    let is_bot = |desk: &Desk| matches!(desk.player, Player::Bot(_));
    let bots = room.desks().iter_enumerated().filter(|(_, desk)| is_bot(desk));
    let bots = bots.map(|(seat, _)| seat).fold(StateSet::NONE, StateSet::with);
    if t.reader == Reader::Control && !bots.is_empty() {
        into.text(tell("aar-bots", &[("states", &t.names.states(bots))]));
    }
}

fn role(t: &Telling<'_>, role: &Role) -> String {
    match role {
        Role::Control => word("aar-role-control"),
        Role::Delegation(seat) => t.names.state(*seat).to_owned(),
        Role::Chair => word("aar-role-chair"),
        Role::SimCell(voice) => tell("aar-role-voice", &[("voice", &own(voice))]),
        Role::Evaluator => word("aar-role-evaluator"),
        Role::Observer | Role::Board => word("aar-role-observer"),
    }
}
