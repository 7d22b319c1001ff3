//! What the plot can wait for: about which incident and at whom a choice was made, what lies on the table and how it
//! was agreed, help taken, content in circulation, norms practised.

mod support;

use mufakat::sim::decision::Stance;
use mufakat::sim::plot::{Aim, Condition, PlotEffect, PlotRequest};
use mufakat::sim::scenario::Scenario;

use support::table::Table;

/// Departures in its crisis, with a second incident open beside the one around which it turns.
fn two_incidents() -> Table {
    let mut table = Table::with("departures", 1, |s| {
        let second = s.plots.iter_enumerated().map(|(id, _)| id).nth(1).expect("a second incident");
        let start = s.injects.iter().position(|inject| inject.id == "screens").expect("the opening inject");
        s.injects[mufakat::sim::ids::InjectId::from(start)].effects.push(PlotEffect::Start(second));
    });
    table.close(2);
    table
}

fn second(s: &Scenario) -> String {
    s.plots.iter().nth(1).expect("a second incident").id.clone()
}

#[test]
fn a_choice_counts_for_the_incident_and_the_side_it_was_made_about() {
    let mut table = two_incidents();
    let (consult, host) = (table.s().choice("consult").expect("it is there"), table.state("MYS"));
    let act = table.respond("consult", Some("airport-screens"), Some("IDN"));
    let (first, other) = (table.plot("airport-screens"), table.plot(&second(table.s())));
    let (idn, tha) = (table.suspect("IDN"), table.suspect("THA"));
    table.acts("MYS", &[act]).close(1);
    let did = |about, toward| table.exercise.holds(&Condition::Did(consult, host, Aim { about, toward }));
    assert!(did(None, None) && did(Some(first), None) && did(None, Some(idn)) && did(Some(first), Some(idn)));
    assert!(!did(Some(other), None), "it was about the other incident");
    assert!(!did(None, Some(tha)), "it was directed at another state");
    let anyone = |about| Condition::AnyoneDid(consult, Aim { about, toward: None });
    assert!(table.exercise.holds(&anyone(Some(first))) && !table.exercise.holds(&anyone(Some(other))));
}

#[test]
fn a_text_is_on_the_table_until_it_is_settled_and_what_is_agreed_whole_is_not_softened() {
    let mut table = Table::new("departures");
    let group = table.s().measure("study_group").expect("it is there");
    assert!(!table.exercise.holds(&Condition::OnTable(group)));
    let propose = table.propose("study_group", &[]);
    table.acts("SGP", &[propose]).close(1);
    assert!(table.exercise.holds(&Condition::OnTable(group)));
    table.close(1);
    assert!(!table.exercise.holds(&Condition::OnTable(group)));
    assert!(table.exercise.holds(&Condition::Agreed(group)));
    assert!(!table.exercise.holds(&Condition::Softened(group)));
}

#[test]
fn an_amended_text_is_softened_and_agreed_too() {
    let mut table = Table::new("departures");
    let drill = table.s().measure("acid_drill").expect("it is there");
    assert!(table.exercise.holds(&Condition::OnTable(drill)), "the Chair has put it on the table");
    let amend = table.answer("acid_drill", Stance::Amend);
    table.acts("VNM", &[amend]).close(1);
    assert!(table.exercise.holds(&Condition::Softened(drill)));
    assert!(table.exercise.holds(&Condition::Agreed(drill)));
}

#[test]
fn help_counts_once_it_is_taken() {
    let mut table = two_incidents();
    let plot = table.plot("airport-screens");
    assert!(!table.exercise.holds(&Condition::Helped(plot)));
    let (ask, offer) = (
        table.respond("request_help", Some("airport-screens"), None),
        table.respond("offer_help", Some("airport-screens"), None),
    );
    table.acts("MYS", &[ask]).acts("SGP", &[offer]).close(1);
    assert!(table.exercise.holds(&Condition::Helped(plot)));
}

#[test]
fn a_norm_is_as_mature_as_what_was_done_for_it() {
    let mut table = Table::new("departures");
    let norm = table.s().instrument.norms.iter_enumerated().find(|(_, norm)| norm.id == "N-k");
    let norm = norm.expect("a norm").0;
    let state = table.state("VNM");
    let before = table.exercise.world().states[state].norms[norm.at()];
    assert!(!table.exercise.holds(&Condition::NormAtLeast(state, norm, before + 1)));
    let pledge = table.adopt("no_cert_attack");
    table.acts("VNM", &[pledge]).close(2);
    assert!(table.exercise.holds(&Condition::NormAtLeast(state, norm, before + 1)));
}

#[test]
fn content_in_circulation_is_counted_in_thousands_of_copies() {
    let mut table = Table::with("departures", 1, |s| {
        let first = s.plots.iter_enumerated().map(|(id, _)| id).next().expect("an incident");
        s.plots[first].kind = mufakat::sim::catalogue::terms::IncidentKind::TerroristContent;
    });
    let plot = table.s().plots.keys().next().expect("an incident");
    assert!(!table.exercise.holds(&Condition::SpreadAtLeast(plot, 0.1)), "nothing has begun");
    table.close(4);
    let spread = table.exercise.incidents()[table.exercise.incident_of(plot).expect("begun")].spread;
    assert!(spread > 0.0);
    assert!(table.exercise.holds(&Condition::SpreadAtLeast(plot, spread)));
    assert!(!table.exercise.holds(&Condition::SpreadAtLeast(plot, spread + 0.1)));
}

/// Departures with two incidents and a request to the host about the first, answered by asking for help.
fn request_about_the_first() -> Table {
    let mut table = Table::with("departures", 1, |s| {
        let plots: Vec<_> = s.plots.keys().collect();
        let start = s.injects.iter().position(|inject| inject.id == "screens").expect("the opening inject");
        let inject = &mut s.injects[mufakat::sim::ids::InjectId::from(start)];
        inject.effects.push(PlotEffect::Start(plots[1]));
        let choice = s.choices.iter().position(|choice| choice.id == "request_help").expect("it is there");
        let paragraph = s.instrument.paragraph("6").expect("a paragraph");
        let indicators = s.instrument.indicators.iter_enumerated();
        let indicator = indicators.filter(|(_, i)| i.paragraph == paragraph).map(|(id, _)| id).next();
        inject.asks = Some(PlotRequest {
            of: s.plots[plots[0]].against,
            choices: 1 << choice,
            measures: Default::default(),
            within: 1,
            cites: (paragraph, indicator.expect("an indicator")),
            about: Some(plots[0]),
            notice: None,
        });
        s.plots[plots[1]].against = s.plots[plots[0]].against;
    });
    table.close(2);
    table
}

#[test]
fn a_request_about_one_incident_is_not_answered_by_a_choice_about_another() {
    for (about_the_first, unanswered) in [(true, 0), (false, 1)] {
        let mut table = request_about_the_first();
        let other = second(table.s());
        let id = if about_the_first { "airport-screens" } else { other.as_str() };
        let act = table.respond("request_help", Some(id), None);
        table.acts("MYS", &[act]).close(1);
        let lines = table.evidence("MYS", "6", mufakat::sim::catalogue::terms::Polarity::Against);
        let open = |entry: &&&mufakat::sim::score::ledger::LedgerLine| {
            matches!(entry.cause, mufakat::sim::score::ledger::Cause::Unanswered(_))
        };
        let found = lines.iter().filter(open).count();
        assert_eq!(found, unanswered, "asked for help over {id}");
    }
}
