//! The rows of a crisis choice.

use super::commitments;
use super::needs;
use super::price::costs;
use super::rows::{CardRow, RowKind, fact, row};
use crate::report::labels;
use crate::report::names::{Names, list};
use crate::sim::catalogue::choice::{Choice, Party, Toward};
use crate::sim::catalogue::item::Item;
use crate::sim::ids::{ChoiceId, IncidentId};
use crate::sim::view::Seat;
use crate::words::{word, words};

/// What stands on the card of a choice about this incident, or about none.
pub(super) fn rows(
    names: &Names<'_>,
    seat: &Seat<'_>,
    id: ChoiceId,
    incident: Option<IncidentId>,
) -> Vec<CardRow> {
    let (s, item) = (names.scenario, Item::Choice(id));
    let choice = &s.choices[id];
    let said = [
        row(RowKind::What, "card-what", &choice.what),
        fact("card-why", &choice.why),
        fact("card-risk", &choice.risk),
        fact("card-cost", costs(s, item)),
        fact("card-toward", toward(choice.toward)),
        fact("card-by", by(choice.by)),
        fact("card-answers", answers(choice)),
        fact("card-seen", word(if choice.public { "choices-public" } else { "choices-quiet" })),
        fact("card-ladder", ladder(choice)),
    ];
    let mut rows: Vec<CardRow> = said.into_iter().flatten().collect();
    rows.extend(commitments::rows(s, seat, &choice.serves));
    rows.extend(fact("card-makes-good", makes_good(names, choice)));
    rows.extend(needs::rows(s, seat, item, incident));
    rows.extend(commitments::norms(s, &choice.effects));
    rows.extend(fact("card-code", &choice.code));
    rows
}

fn toward(toward: Toward) -> String {
    word(match toward {
        Toward::Nobody => "card-toward-nobody",
        Toward::Incident => "card-toward-incident",
        Toward::State => "card-toward-state",
        Toward::Suspect => "card-toward-suspect",
        Toward::Victim => "card-toward-victim",
        Toward::Anyone => "card-toward-anyone",
    })
}

fn by(by: Party) -> String {
    word(match by {
        Party::Any => "card-by-any",
        Party::Victim => "card-by-victim",
        Party::NotVictim => "card-by-not-victim",
        Party::Host => "card-by-host",
        Party::Between => "card-by-between",
    })
}

/// The kinds of incident that it answers; nothing where it answers any.
fn answers(choice: &Choice) -> String {
    let kinds: Vec<String> = choice.kinds.iter().map(|kind| labels::incident_kind(*kind)).collect();
    list(kinds.iter().map(String::as_str).collect())
}

/// The choices whose acts against a commitment it makes good.
fn makes_good(names: &Names<'_>, choice: &Choice) -> String {
    let all = names.scenario.choices.iter_enumerated();
    let titles: Vec<&str> = all
        .filter(|(id, _)| choice.remedies >> id.0 & 1 == 1)
        .map(|(_, other)| other.title.as_str())
        .collect();
    list(titles)
}

/// "climbs to rung 3, public accusation" and who has to do it to whom; for a way out, to which rung it comes down.
fn ladder(choice: &Choice) -> String {
    let says =
        |key: &str, rung: u8| words(key, &[("rung", rung.into()), ("name", labels::rung(rung).into())]);
    // What is said of a group moves nothing between two governments.
    let climbs = match choice.toward {
        Toward::Suspect => "card-climbs-at-government",
        Toward::Nobody | Toward::Incident | Toward::State | Toward::Victim | Toward::Anyone => "card-climbs",
    };
    let up = choice.rung.filter(|rung| *rung > 0).map(|rung| says(climbs, rung));
    let down = choice.off_ramp.map(|rung| says("card-comes-down", rung));
    up.into_iter().chain(down).collect::<Vec<_>>().join("; ")
}
