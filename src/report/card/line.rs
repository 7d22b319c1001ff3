//! A line of the catalogue in a list: its price, its time, who must agree, what it serves and what it may cost.

use super::commitments::cited;
use super::price::{lead_time, price, price_of};
use crate::report::labels;
use crate::report::names::Names;
use crate::sim::catalogue::choice::Toward;
use crate::sim::catalogue::item::Item;
use crate::sim::catalogue::terms::{EvidenceRow, Polarity};
use crate::sim::scenario::Scenario;
use crate::sim::view::Seat;
use crate::words::{tell, words};

/// "Budget 1 · one quarter · with one partner · serves 4, 7 · may count against 5".
pub fn line(names: &Names<'_>, seat: &Seat<'_>, item: Item) -> String {
    let s = names.scenario;
    let mut parts = vec![price(price_of(s, item))];
    let serves = match item {
        Item::Measure(id) => {
            let measure = &s.measures[id];
            parts.extend([lead_time(measure), labels::scope(measure.scope)]);
            &measure.serves
        }
        Item::Choice(id) => {
            let climbs = s.choices[id].rung.filter(|rung| *rung > 0);
            let key = match s.choices[id].toward {
                Toward::Suspect => "line-climbs-at-government",
                Toward::Nobody | Toward::Incident | Toward::State | Toward::Victim | Toward::Anyone => {
                    "line-climbs"
                }
            };
            parts.extend(climbs.map(|rung| words(key, &[("rung", rung.into())])));
            &s.choices[id].serves
        }
    };
    parts.extend(side(s, seat, serves, "step-serves", Polarity::For));
    parts.extend(side(s, seat, serves, "line-may-cost", Polarity::Against));
    parts.join(" · ")
}

/// The paragraphs cited on one side, by number; nothing where there are none.
fn side(
    s: &Scenario,
    seat: &Seat<'_>,
    serves: &[EvidenceRow],
    key: &str,
    polarity: Polarity,
) -> Option<String> {
    let cited = cited(seat, serves, polarity);
    let ids: Vec<&str> = cited.iter().map(|id| s.instrument.paragraphs[*id].id.as_str()).collect();
    (!ids.is_empty()).then(|| tell(key, &[("paragraphs", &ids.join(", "))]))
}
