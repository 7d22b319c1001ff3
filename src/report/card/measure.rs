//! The rows of a measure.

use super::commitments;
use super::needs;
use super::price::{costs, lead_time, upkeep};
use super::rows::{CardRow, RowKind, fact, row};
use crate::report::labels;
use crate::report::names::Names;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::measure::{Measure, Scope};
use crate::sim::ids::MeasureId;
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;
use crate::words::word;

/// What stands on the card of a measure.
pub(super) fn rows(names: &Names<'_>, seat: &Seat<'_>, id: MeasureId) -> Vec<CardRow> {
    let (s, item) = (names.scenario, Item::Measure(id));
    let measure = &s.measures[id];
    let said = [
        row(RowKind::What, "card-what", &measure.what),
        fact("card-why", &measure.why),
        fact("card-risk", &measure.risk),
        fact("card-cost", costs(s, item)),
        fact("card-upkeep", upkeep(measure)),
        fact("card-time", lead_time(measure)),
        fact("card-who", labels::scope(measure.scope)),
        fact("card-group", group(names, measure)),
        fact("card-partners", partners(names, seat, id)),
        fact("card-lead", &measure.lead),
    ];
    let printed = [
        fact("card-forum", forum(s, measure)),
        fact("card-category", labels::category(measure.category)),
        fact("card-code", &measure.code),
        fact("card-source", &measure.source),
    ];
    let mut rows: Vec<CardRow> = said.into_iter().flatten().collect();
    rows.extend(commitments::rows(s, seat, &measure.serves));
    rows.extend(needs::rows(s, seat, item, None));
    rows.extend(commitments::norms(s, &measure.effects));
    rows.extend(printed.into_iter().flatten());
    rows
}

/// Who decides a measure by consensus.
fn group(names: &Names<'_>, measure: &Measure) -> String {
    match measure.scope {
        Scope::Consensus(group) => names.states(group.and(names.scenario.everybody())),
        Scope::Unilateral | Scope::Bilateral | Scope::Minilateral(_) => String::new(),
    }
}

/// With whom it is possible now, as far as that hangs on the partner.
fn partners(names: &Names<'_>, seat: &Seat<'_>, id: MeasureId) -> String {
    match names.scenario.measures[id].scope {
        Scope::Unilateral | Scope::Consensus(_) => return String::new(),
        Scope::Bilateral | Scope::Minilateral(_) => {}
    }
    let fitting = seat.fitting_partners(id);
    if fitting == seat.everybody().without(seat.me()) {
        word("card-partners-any")
    } else if fitting.is_empty() {
        word("card-partners-none")
    } else {
        names.states(fitting)
    }
}

/// "ASEAN Regional Forum (ARF)".
fn forum(s: &Scenario, measure: &Measure) -> String {
    let forum = measure.forum.and_then(|forum| s.forums.get(forum));
    forum.map(|forum| format!("{} ({})", forum.name, forum.abbreviation)).unwrap_or_default()
}
