//! What a choice is evidence of depends on the kind of incident it answers: the same police case is about cybercrime,
//! about terrorist content or about stolen business secrets. And the recital on such theft has four elements, all needed.

mod support;

use mufakat::bots::Temperament;
use mufakat::sim::catalogue::terms::IncidentKind;
use mufakat::sim::catalogue::terms::Polarity;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::{IncidentId, PlotId};
use mufakat::sim::plot::{PlotEffect, Quality};
use mufakat::sim::scenario::ActorKind;
use mufakat::sim::score::ledger::{Cause, LedgerLine};
use mufakat::sim::view;

use support::table::Table;
use support::{play, shipped};

/// The incident around which Departures turns; it begins at the opening of step 2, against the host, through the
/// networks of the neighbour.
const SCREENS: &str = "airport-screens";
const CRISIS: usize = 2;
const HOST: &str = "MYS";
const NEIGHBOUR: &str = "IDN";

/// Departures at the opening of its crisis, as if the incident were of this kind and its author of that.
fn crisis_over(kind: IncidentKind, author: ActorKind) -> Table {
    let mut table = Table::with("departures", 1, |s| {
        let place = s.plots.iter().position(|plot| plot.id == SCREENS).expect("the incident");
        s.plots[mufakat::sim::ids::PlotId::from(place)].kind = kind;
        let redkite = s.actors.iter().position(|actor| actor.id == "redkite").expect("the author");
        s.actors[mufakat::sim::ids::ActorId::from(redkite)].kind = author;
        let neighbour = s.state(NEIGHBOUR).expect("at the table");
        for id in ["cybercrime_law", "poc_technical"] {
            let measure = s.measure(id).expect("a measure");
            s.start.push(PlotEffect::InForce(measure, neighbour));
        }
    });
    table.close(CRISIS);
    table
}

/// The line of the plot that the incident comes from.
fn plot(table: &Table) -> PlotId {
    let plots = table.s().plots.iter_enumerated();
    plots.into_iter().find(|(_, plot)| plot.id == SCREENS).expect("the incident").0
}

/// The host shows the neighbour the evidence: from then on it has notice.
fn give_notice(table: &mut Table) {
    let demarche = table.respond("private_demarche", Some(SCREENS), Some(NEIGHBOUR));
    table.acts(HOST, &[demarche]).close(1);
}

/// The indicators that a delegation's choices touched on a paragraph, for or against.
fn touched(table: &Table, iso: &str, paragraph: &str, polarity: Polarity) -> Vec<String> {
    let by_choice = |entry: &&&LedgerLine| matches!(entry.cause, Cause::Choice(..));
    let lines = table.evidence(iso, paragraph, polarity);
    let lines = lines.iter().filter(by_choice);
    lines.map(|entry| table.s().instrument.indicators[entry.indicator].id.clone()).collect()
}

/// What the neighbour's answer, after notice, touches on a paragraph in an incident of this kind.
fn answered(choice: &str, toward: Option<&str>, kind: IncidentKind, paragraph: &str) -> Vec<String> {
    let mut table = crisis_over(kind, ActorKind::Crime);
    give_notice(&mut table);
    // Something of its own, so that it has something to share.
    let (incident, to) = (plot(&table), table.state(NEIGHBOUR));
    let suspect = table.s().accident();
    let found = PlotEffect::Evidence { incident, to, suspect, quality: Quality::Weak };
    assert!(table.exercise.overrule(found));
    let answer = table.respond(choice, Some(SCREENS), toward);
    table.acts(NEIGHBOUR, &[answer]).close(1);
    touched(&table, NEIGHBOUR, paragraph, Polarity::For)
}

#[test]
fn acting_on_notice_speaks_for_what_was_at_stake() {
    let stop = |kind, paragraph| answered("due_diligence_act", None, kind, paragraph);
    for kind in [IncidentKind::BusinessSecrets, IncidentKind::TerroristContent, IncidentKind::Theft] {
        assert_eq!(stop(kind, "5"), ["IND-05b"], "norms c and h, whatever it is");
    }
    assert_eq!(stop(IncidentKind::BusinessSecrets, "R11"), ["IND-R11b"]);
    assert_eq!(stop(IncidentKind::TerroristContent, "12a"), ["IND-12a2"]);
    assert!(
        stop(IncidentKind::Theft, "R11").is_empty(),
        "copied records of travellers are no business secrets"
    );
    assert!(stop(IncidentKind::Disruption, "12a").is_empty());
}

#[test]
fn a_police_case_and_shared_traces_speak_for_what_was_at_stake() {
    for (choice, toward) in [("police_case", None), ("cert_coop", Some(HOST))] {
        let earns = |kind, paragraph| answered(choice, toward, kind, paragraph);
        assert_eq!(earns(IncidentKind::Crime, "6"), ["IND-06d"], "{choice}");
        assert_eq!(earns(IncidentKind::BusinessSecrets, "R11"), ["IND-R11c"], "{choice}");
        assert_eq!(earns(IncidentKind::TerroristContent, "12a"), ["IND-12a1"], "{choice}");
        assert!(earns(IncidentKind::Espionage, "R11").is_empty(), "{choice}");
    }
}

#[test]
fn only_all_four_elements_count_against_the_recital() {
    use IncidentKind::{BusinessSecrets, Crime, Espionage, Theft};
    for (choice, toward, indicator) in
        [("hacktivist_wink", Some(HOST), "IND-R11d"), ("scapegoat", None, "IND-R11b")]
    {
        for kind in [BusinessSecrets, Theft, Espionage, Crime] {
            for author in [ActorKind::Firm, ActorKind::NonMember, ActorKind::Crime] {
                for notice in [true, false] {
                    let mut table = crisis_over(kind, author);
                    if notice {
                        give_notice(&mut table);
                    }
                    let answer = table.respond(choice, Some(SCREENS), toward);
                    table.acts(NEIGHBOUR, &[answer]).close(1);
                    let against = touched(&table, NEIGHBOUR, "R11", Polarity::Against);
                    let all = kind == BusinessSecrets && author == ActorKind::Firm && notice;
                    let wanted: &[&str] = if all { &[indicator] } else { &[] };
                    assert_eq!(against, wanted, "{choice}, {kind:?}, {author:?}, notice {notice}");
                }
            }
        }
    }
}

#[test]
fn somebody_without_notice_whose_networks_were_not_used_cannot_fall_foul_of_the_recital() {
    let mut table = crisis_over(IncidentKind::BusinessSecrets, ActorKind::Firm);
    give_notice(&mut table);
    let wink = table.respond("hacktivist_wink", Some(SCREENS), Some(HOST));
    table.acts("PHL", &[wink]).close(1);
    assert!(touched(&table, "PHL", "R11", Polarity::Against).is_empty());
}

#[test]
fn espionage_never_touches_the_recital_whatever_anybody_does() {
    let scenario = shipped("prototype");
    let of_kind = |exercise: &Exercise, id: IncidentId| exercise.incidents()[id].kind;
    let recital = scenario.instrument.paragraph("R11").expect("the recital");
    let mut about_espionage = 0;
    for seed in 0..60 {
        let exercise = play(&scenario, seed, Temperament::Random);
        for entry in exercise.ledger().lines() {
            let Cause::Choice(_, Some(incident)) = entry.cause else { continue };
            if of_kind(&exercise, incident) == IncidentKind::Espionage {
                about_espionage += 1;
                assert_ne!(entry.paragraph, recital, "seed {seed}: {entry:?}");
            }
        }
    }
    assert!(about_espionage > 100, "only {about_espionage} lines are about espionage: nothing was tried");
}

#[test]
fn what_rests_on_the_hidden_truth_is_kept_from_the_seat_until_it_is_told() {
    let mut table = crisis_over(IncidentKind::BusinessSecrets, ActorKind::Firm);
    give_notice(&mut table);
    let wink = table.respond("hacktivist_wink", Some(SCREENS), Some(HOST));
    table.acts(NEIGHBOUR, &[wink]).close(1);
    let neighbour = table.state(NEIGHBOUR);
    let recital = table.s().instrument.paragraph("R11").expect("the recital");
    let shown = |table: &Table| {
        let own = view::seat(&table.exercise, neighbour).scores[recital.at()].tests.against;
        let board = view::board(&table.exercise).scores[recital.at()].tests.against;
        (own, board)
    };
    let known = table.evidence(NEIGHBOUR, "R11", Polarity::Against).len();
    assert_eq!(known, 1, "the truth ledger has it at once");
    assert_eq!(shown(&table), (0, 0));
    table.end();
    assert_eq!(shown(&table).0, 1, "the delegation reads it at the end");
}

#[test]
fn a_broken_confidence_and_a_false_label_count_only_over_terrorist_content() {
    let lost = |choice: &str, toward: Option<&str>, kind, paragraph: &str| {
        let mut table = crisis_over(kind, ActorKind::Extremist);
        let act = table.respond(choice, Some(SCREENS), toward);
        table.acts(HOST, &[act]).close(1);
        touched(&table, HOST, paragraph, Polarity::Against)
    };
    let suspect = Some("redkite");
    assert_eq!(lost("leak_evidence", suspect, IncidentKind::TerroristContent, "12a"), ["IND-12a4"]);
    assert!(lost("leak_evidence", suspect, IncidentKind::Disruption, "12a").is_empty());
    assert_eq!(lost("scapegoat", None, IncidentKind::TerroristContent, "12b"), ["IND-12b4"]);
    assert!(lost("scapegoat", None, IncidentKind::Disruption, "12b").is_empty());
}

#[test]
fn help_against_terrorism_is_diverted_by_who_has_it_uses_it_elsewhere_and_has_no_safeguard() {
    let diverted = |kind, measures: &[&str]| {
        let mut table = Table::with("departures", 1, |s| {
            let place = s.plots.iter().position(|plot| plot.id == SCREENS).expect("the incident");
            s.plots[mufakat::sim::ids::PlotId::from(place)].kind = kind;
            let host = s.state(HOST).expect("at the table");
            for id in measures {
                let measure = s.measure(id).expect("a measure");
                s.start.push(PlotEffect::InForce(measure, host));
            }
        });
        table.close(CRISIS);
        let collect = table.respond("surveil_bulk", Some(SCREENS), None);
        table.acts(HOST, &[collect]).close(1);
        touched(&table, HOST, "13", Polarity::Against)
    };
    assert_eq!(diverted(IncidentKind::Disruption, &["ct_forensics"]), ["IND-13d"]);
    assert!(diverted(IncidentKind::Disruption, &[]).is_empty(), "nothing was there to divert");
    assert!(diverted(IncidentKind::TerroristContent, &["ct_forensics"]).is_empty(), "it is what it was for");
    assert!(
        diverted(IncidentKind::Disruption, &["ct_forensics", "oversight"]).is_empty(),
        "a judge has looked"
    );
}

/// Paragraphs and indicators that this choice of the state that was hit touches over false content, on one side, with
/// these measures in force at home.
fn over_false_content(choice: &str, measures: &[&str], polarity: Polarity) -> Vec<String> {
    let mut table = Table::with("departures", 1, |s| {
        let place = s.plots.iter().position(|plot| plot.id == SCREENS).expect("the incident");
        s.plots[PlotId::from(place)].kind = IncidentKind::FalseContent;
        let host = s.state(HOST).expect("at the table");
        for id in measures {
            let measure = s.measure(id).expect("a measure");
            s.start.push(PlotEffect::InForce(measure, host));
        }
    });
    table.close(CRISIS);
    let act = table.respond(choice, Some(SCREENS), None);
    table.acts(HOST, &[act]).close(1);
    let paragraphs: Vec<_> = table.s().instrument.paragraphs.iter().map(|p| p.id.clone()).collect();
    paragraphs.iter().flat_map(|paragraph| touched(&table, HOST, paragraph, polarity)).collect()
}

#[test]
fn false_content_is_best_answered_by_voices_that_are_believed() {
    for measures in [&[][..], &["platform_liaison"]] {
        let earned = over_false_content("counter_message", measures, Polarity::For);
        assert_eq!(earned, ["IND-09b", "IND-11a"], "with {measures:?} at home");
        assert!(over_false_content("counter_message", measures, Polarity::Against).is_empty());
    }
}

#[test]
fn removing_named_items_of_false_content_needs_a_way_to_appeal() {
    let earned = |measures| over_false_content("takedown_targeted", measures, Polarity::For);
    assert!(earned(&["platform_liaison"]).is_empty(), "most of what is untrue is lawful");
    assert_eq!(earned(&["platform_liaison", "oversight"]), ["IND-11a"]);
    assert!(over_false_content("takedown_targeted", &["platform_liaison"], Polarity::Against).is_empty());
}

#[test]
fn to_remove_more_than_the_false_content_counts_against_and_nothing_of_it_is_about_terrorism() {
    let lost = |choice| over_false_content(choice, &[], Polarity::Against);
    assert_eq!(lost("takedown_mass"), ["IND-01d", "IND-09a", "IND-11b"]);
    assert_eq!(lost("shutdown"), ["IND-01c", "IND-08d", "IND-11b"]);
}
