//! The rules as sentences about the exercise, tried at a table with the shipped catalogue.

mod support;

use mufakat::bots::Minds;
use mufakat::sim::catalogue::occasion::OccasionKind;
use mufakat::sim::catalogue::terms::{Mark, Polarity};
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::decision::Stance;
use mufakat::sim::exercise::event::{Outcome, What};
use mufakat::sim::parameters::Parameters;
use mufakat::sim::plot::{PlotEffect, Quality};
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;
use mufakat::sim::score::ledger::{Cause, Regards};
use mufakat::sim::view;
use mufakat::study::run;
use mufakat::study::seating::Seating;
use support::table::Table;

/// The incident around which Departures turns, and its steps: it begins at the opening of step 2.
const SCREENS: &str = "airport-screens";
const CRISIS: usize = 2;

/// Departures at the opening of its first crisis step, after nothing was done.
fn crisis() -> Table {
    let mut table = Table::new("departures");
    table.close(CRISIS);
    table
}

/// The same with these effects when the incident begins.
fn crisis_with(effects: impl Fn(&Scenario) -> Vec<PlotEffect>) -> Table {
    let mut table = Table::with("departures", 1, |s| {
        let start = s.injects.iter().position(|inject| inject.id == "screens").expect("the opening inject");
        let more = effects(s);
        s.injects[mufakat::sim::ids::InjectId::from(start)].effects.extend(more);
    });
    table.close(CRISIS);
    table
}

/// So many strong items for the host that point at whoever is meant.
fn evidence(s: &Scenario, suspect: mufakat::sim::ids::Suspect, items: usize) -> Vec<PlotEffect> {
    let incident = s.plots.iter_enumerated().find(|(_, plot)| plot.id == SCREENS).expect("the incident").0;
    let to = s.plots[incident].against;
    vec![PlotEffect::Evidence { incident, to, suspect, quality: Quality::Strong }; items]
}

#[test]
fn a_contact_named_in_quiet_times_can_be_called_in_the_crisis() {
    let mut table = Table::new("departures");
    let poc = table.adopt("poc_policy");
    table.acts("VNM", &[poc]).close(1);
    assert!(table.channel("KHM", "VNM") >= 1, "others can reach whoever named a contact");
    assert_eq!(table.channel("VNM", "KHM"), 0, "and not the other way round");
}

#[test]
fn a_contact_named_in_the_heat_of_a_crisis_is_not_yet_manned() {
    let mut table = crisis();
    let poc = table.adopt("poc_policy");
    table.acts("VNM", &[poc]).close(2);
    assert_eq!(table.channel("THA", "VNM"), 0);
    assert!(table.has("VNM", "poc_policy"), "it exists on paper");
}

#[test]
fn a_measure_that_a_scenario_starts_with_protects_as_one_that_was_built() {
    let guard = |start: bool| {
        let table = Table::with("departures", 1, |s| {
            let (measure, thailand) = (s.measure("cert_maturity"), s.state("THA"));
            let pair = measure.zip(thailand).filter(|_| start);
            s.start.extend(pair.map(|(measure, state)| PlotEffect::InForce(measure, state)));
        });
        let vars = &table.exercise.world().states[table.state("THA")];
        (vars.damage_guard, vars.probe_rate)
    };
    let ((bare, slow), (guarded, quick)) = (guard(false), guard(true));
    assert!(guarded < bare && quick > slow, "{guarded} {bare}, {quick} {slow}");
}

#[test]
fn who_cannot_be_reached_cannot_be_asked() {
    let mut table = crisis();
    let ask = table.respond("clarify_poc", Some(SCREENS), Some("VNM"));
    assert!(matches!(table.refused("MYS", &[ask]), Refusal::Needs(_)));
}

#[test]
fn asking_early_through_a_channel_is_evidence_for_and_brings_an_answer() {
    let mut table = Table::with("departures", 1, |s| {
        let neighbour = s.roles.iter().find(|role| role.id == "neighbour").expect("a role").state;
        s.start.push(PlotEffect::Contact(neighbour, 2));
    });
    table.close(CRISIS);
    let items = |t: &Table| t.exercise.beliefs().items(t.incident(SCREENS), t.state("MYS"));
    let before = items(&table);
    let ask = table.respond("clarify_poc", Some(SCREENS), Some("IDN"));
    table.acts("MYS", &[ask]).close(1);
    assert!(table.happened(|what| matches!(what, What::ContactAnswered(..) | What::ContactSilent(..))));
    assert!(items(&table) > before);
    let earned = table.evidence("MYS", "4", Polarity::For);
    let doubt = earned.iter().find(|entry| entry.test == OccasionKind::Doubt);
    assert_eq!(doubt.and_then(|entry| entry.mark()), Some(Mark::LivedUp), "asked before anybody was accused");
}

#[test]
fn naming_on_weak_evidence_costs_trust_raises_tension_and_sets_the_rung() {
    let mut table = crisis();
    let (trust, tension) = (table.trust("IDN", "MYS"), table.tension("MYS", "IDN"));
    let name = table.respond("attribute_alone", Some(SCREENS), Some("IDN"));
    table.acts("MYS", &[name]).close(1);
    assert!(table.trust("IDN", "MYS") < trust - 0.15);
    assert!(table.tension("MYS", "IDN") > tension + 0.10);
    assert!(table.exercise.incidents()[table.incident(SCREENS)].rung_peak >= 3);
    assert!(!table.evidence("MYS", "4", Polarity::Against).is_empty());
    assert!(!table.evidence("MYS", "5", Polarity::Against).is_empty());
}

#[test]
fn after_the_arrests_every_delegation_knows_who_it_was() {
    let mut arrested = 0;
    for seed in 0..60 {
        let mut table = Table::new("departures");
        table.exercise.restart(seed);
        let seating = Seating::Mixed.table(table.s().states.len(), seed);
        let arrests = table.s().injects.iter_enumerated().find(|(_, inject)| inject.id == "arrests");
        let arrests = arrests.expect("an inject").0;
        let minds = Minds::of(&table.exercise);
        while !table.exercise.is_over() {
            run::seal_all(&mut table.exercise, &minds, &seating, None);
            table.exercise.advance();
            if table.exercise.released()[arrests].is_none() {
                continue;
            }
            arrested += 1;
            let (incident, beliefs) = (table.incident(SCREENS), table.exercise.beliefs());
            let truth = table.exercise.incidents()[incident].truth;
            for state in table.s().states.keys() {
                let belief = beliefs.get(incident, state, truth);
                assert!(belief >= 0.6, "seed {seed}, {state:?}: {belief}");
            }
        }
    }
    assert!(arrested > 20, "there were arrests in only {arrested} steps");
}

#[test]
fn naming_on_strong_shared_evidence_costs_less_than_half_as_much() {
    let cost = |items: usize| {
        let mut table = crisis_with(|s| {
            let indonesia = s.suspect_state(s.state("IDN").expect("at the table"));
            evidence(s, indonesia, items)
        });
        let trust = table.trust("IDN", "MYS");
        let share = table.respond("cert_coop", Some(SCREENS), Some("SGP"));
        let name = table.respond("attribute_alone", Some(SCREENS), Some("IDN"));
        // Whoever holds nothing has nothing to share.
        let acts = if items > 0 { vec![share, name] } else { vec![name] };
        table.acts("MYS", &acts).close(1);
        trust - table.trust("IDN", "MYS")
    };
    let (weak, strong) = (cost(0), cost(6));
    assert!(strong < weak / 2.0, "weak {weak:.3}, strong {strong:.3}");
}

#[test]
fn credit_for_a_naming_that_proves_wrong_is_taken_back_at_the_end() {
    let mut table = crisis_with(|s| {
        let indonesia = s.suspect_state(s.state("IDN").expect("at the table"));
        evidence(s, indonesia, 6)
    });
    let ask = table.respond("consult", Some(SCREENS), Some("IDN"));
    table.acts("MYS", &[ask]).close(1);
    let name = table.respond("attribute_alone", Some(SCREENS), Some("IDN"));
    table.acts("MYS", &[name]).close(1);
    let choice = table.s().choice("attribute_alone").expect("a choice");
    let naming = |entry: &&&mufakat::sim::score::ledger::LedgerLine| matches!(entry.cause, Cause::Choice(c, _) if c == choice);
    let earned = table.evidence("MYS", "5", Polarity::For).iter().filter(naming).count();
    assert!(earned > 0, "on strong evidence, after asking, naming is credited");
    table.end();
    assert!(table.happened(|what| matches!(what, What::NamingDisproved(..))));
    let back = table.exercise.ledger().lines().iter().filter(|entry| {
        matches!(entry.cause, Cause::Disproved(_)) && matches!(entry.regards, Regards::TakesBack(_))
    });
    assert_eq!(back.count(), earned, "each line is taken back");
}

#[test]
fn silence_is_consent_where_a_group_decides() {
    let mut table = Table::new("departures");
    let propose = table.propose("study_group", &[]);
    table.acts("SGP", &[propose]).close(2);
    assert_eq!(table.proposal("study_group").outcome, Some(Outcome::Agreed));
}

#[test]
fn one_quiet_block_stops_a_measure_by_consensus_and_nobody_is_told_whose_it_was() {
    let mut table = Table::new("departures");
    let budget = table.own("SGP", StateQuantity::Budget);
    let propose = table.propose("study_group", &[]);
    table.acts("SGP", &[propose]).close(1);
    let block = table.answer("study_group", Stance::Block);
    table.acts("THA", &[block]).close(1);
    assert_eq!(table.proposal("study_group").outcome, Some(Outcome::Blocked));
    assert!(!table.has("SGP", "study_group"));
    assert!(table.own("SGP", StateQuantity::Budget) >= budget, "what was paid in comes back");
    let seen = serde_json::to_string(&view::seat(&table.exercise, table.state("SGP"))).expect("plain data");
    assert!(!seen.contains("stances"), "positions are for control and the debrief");
}

#[test]
fn an_amendment_is_agreed_to_and_weakens_the_text() {
    let mut table = Table::new("departures");
    let propose = table.propose("study_group", &[]);
    table.acts("SGP", &[propose]).close(1);
    let amend = table.answer("study_group", Stance::Amend);
    table.acts("THA", &[amend]).close(1);
    assert_eq!(table.proposal("study_group").outcome, Some(Outcome::Softened));
    let thailand = table.evidence("THA", "4", Polarity::For);
    let on_table = thailand.iter().find(|entry| entry.test == OccasionKind::Table);
    assert_eq!(on_table.and_then(|entry| entry.mark()), Some(Mark::Partly));
}

#[test]
fn one_partner_must_say_yes_and_silence_is_no() {
    let mut silent = Table::new("departures");
    let propose = silent.propose("bilateral_dialogue", &["THA"]);
    silent.acts("SGP", &[propose]).close(2);
    assert_eq!(silent.proposal("bilateral_dialogue").outcome, Some(Outcome::TooFew));
}

#[test]
fn whoever_lets_others_pay_enjoys_the_measure_and_loses_a_little_of_their_trust() {
    let mut table = Table::new("departures");
    let propose = table.propose("study_group", &[]);
    table.acts("SGP", &[propose]).close(1);
    let before = table.trust("SGP", "THA");
    let ride = table.answer("study_group", Stance::Acquiesce);
    let support = table.answer("study_group", Stance::Support);
    table.acts("THA", &[ride]).acts("VNM", &[support]).close(1);
    assert!(table.proposal("study_group").outcome.is_some_and(Outcome::is_agreed));
    assert!(table.trust("SGP", "THA") < table.trust("SGP", "VNM"));
    assert!(table.trust("SGP", "THA") < before + 0.05);
    let on_table = |iso: &str, side| {
        let lines = table.evidence(iso, "4", side);
        lines.iter().filter(|entry| entry.test == OccasionKind::Table).count()
    };
    assert_eq!(
        (on_table("THA", Polarity::For), on_table("VNM", Polarity::For)),
        (0, 1),
        "letting it pass earns nothing"
    );
}

#[test]
fn aid_costs_its_recipient_nothing_and_raises_its_capacity() {
    let mut table = Table::new("departures");
    let propose = table.propose("us_assistance", &["KHM"]);
    table.acts("USA", &[propose]).close(1);
    let (budget, capacity) =
        (table.own("KHM", StateQuantity::Budget), table.own("KHM", StateQuantity::Capacity));
    let yes = table.answer("us_assistance", Stance::Support);
    table.acts("KHM", &[yes]).close(1);
    assert!(table.own("KHM", StateQuantity::Budget) >= budget);
    assert!(table.own("KHM", StateQuantity::Capacity) > capacity);
}

#[test]
fn an_unpayable_act_is_refused_with_a_remedy_and_leaves_no_trace() {
    let mut table = Table::new("departures");
    let digest = table.exercise.digest();
    let dear = [table.adopt("ci_audit"), table.adopt("data_protection"), table.adopt("mla_evidence")];
    let why = table.refused("LAO", &dear);
    assert!(matches!(why, Refusal::Budget(needed, left) if needed > left), "{why:?}");
    assert_eq!(table.exercise.digest(), digest);
}

#[test]
fn a_request_left_unanswered_counts_and_an_answered_one_does_not() {
    let unanswered = |answer: bool| {
        let mut table = crisis();
        let asked = |t: &Table| {
            let screens = t.incident(SCREENS);
            t.exercise.incidents()[screens].noticed.has(t.state("IDN"))
        };
        while !asked(&table) {
            table.close(1);
        }
        if answer {
            let act = table.respond("due_diligence_act", Some(SCREENS), None);
            table.acts("IDN", &[act]);
        }
        table.end();
        let against = table.evidence("IDN", "5", Polarity::Against);
        against.iter().filter(|entry| matches!(entry.cause, Cause::Unanswered(_))).count()
    };
    assert_eq!((unanswered(false), unanswered(true)), (1, 0));
}

#[test]
fn abuse_from_own_soil_can_be_stopped_only_after_notice() {
    let mut table = crisis();
    let stop = table.respond("due_diligence_act", Some(SCREENS), None);
    assert!(matches!(table.refused("IDN", &[stop]), Refusal::WrongParty(_)));
    assert!(matches!(table.refused("LAO", &[stop]), Refusal::WrongParty(_)), "nor by a state not concerned");
}

#[test]
fn a_promise_of_a_response_that_is_not_kept_costs_at_home() {
    let cost = |exit: bool| {
        let mut table = crisis_with(|s| vec![PlotEffect::Promise(s.state("MYS").expect("at the table"))]);
        if exit {
            let convene = table.respond("asean_chair", Some(SCREENS), None);
            table.acts("SGP", &[convene]);
        }
        let mut before = table.own("MYS", StateQuantity::PoliticalCapital);
        while !table.happened(|what| matches!(what, What::ClimbedDown(_))) && !table.exercise.is_over() {
            before = table.own("MYS", StateQuantity::PoliticalCapital);
            table.close(1);
        }
        assert!(table.happened(|what| matches!(what, What::ClimbedDown(_))));
        // What the quiet passing of the step gave back is not part of the cost.
        let step = table.s().steps[usize::from(table.exercise.step()) - 1];
        before += if step.crisis { 0.35 } else { 1.0 };
        before - table.own("MYS", StateQuantity::PoliticalCapital)
    };
    let (alone, with_exit) = (cost(false), cost(true));
    assert!(alone > with_exit + 0.5, "a face-saving exit halves it: {alone:.2}, {with_exit:.2}");
}

#[test]
fn help_that_was_asked_for_is_taken() {
    let mut table = crisis();
    let ask = table.respond("request_help", Some(SCREENS), None);
    let offer = table.respond("offer_help", Some(SCREENS), None);
    table.acts("MYS", &[ask]).acts("SGP", &[offer]).close(1);
    assert!(table.happened(|what| matches!(what, What::HelpArrived(..))));
}

#[test]
fn what_is_done_in_secret_is_in_the_ledger_but_not_on_the_board() {
    let played = |secret: bool| {
        let mut table = Table::with("departures", 1, |s| {
            for choice in &mut s.choices {
                choice.exposure = 0.0;
            }
        });
        table.close(CRISIS + 2);
        let conceal = table.respond("hide_breach", Some("member-data"), None);
        let acts: &[_] = if secret { &[conceal] } else { &[] };
        table.acts("MYS", acts).close(1);
        let malaysia = table.state("MYS");
        let entries = table.exercise.ledger().lines().iter();
        let against = entries.filter(|e| e.actor == malaysia && e.mark() == Some(Mark::Against)).count();
        let public = view::board(&table.exercise);
        let shown: u32 = public.scores.iter().map(|score| score.tests.against).sum();
        (against, shown)
    };
    let ((open, shown), (secret, shown_then)) = (played(false), played(true));
    assert!(secret > open, "{secret} {open}");
    assert_eq!(shown_then, shown);
}

#[test]
fn trust_is_slow_up_and_quick_down() {
    // FV-08 (MODEL.md 1.2): two to six good acts to mend one breach.
    let mut table = crisis();
    let start = table.trust("IDN", "MYS");
    let name = table.respond("attribute_alone", Some(SCREENS), Some("IDN"));
    table.acts("MYS", &[name]).close(1);
    let mut world = table.exercise.world().clone();
    let (indonesia, malaysia) = (table.state("IDN"), table.state("MYS"));
    let (parameters, mut acts) = (Parameters::default(), 0);
    while world.trust(indonesia, malaysia) < start && acts < 20 {
        world.move_trust(&parameters, indonesia, malaysia, 0.10, 1.0);
        acts += 1;
    }
    assert!((2..=6).contains(&acts), "{acts} acts of practice mend one naming");
}

#[test]
fn without_shocks_tension_settles_near_where_it_starts() {
    let mut world = Table::new("chairs-gavel").exercise.world().clone();
    for _ in 0..200 {
        world.settle(&Parameters::default(), 1.0);
    }
    let table = Table::new("chairs-gavel");
    let tension = world.tension(table.state("LAO"), table.state("PHL"));
    assert!((0.12..=0.28).contains(&tension), "{tension}");
}

#[test]
fn speaking_and_keeping_silent_about_one_incident_contradict_each_other() {
    let mut table = crisis();
    let speak = table.respond("disclose", Some(SCREENS), None);
    let quiet = table.respond("stay_silent", Some(SCREENS), None);
    assert_eq!(table.refused("MYS", &[speak, quiet]), Refusal::Contradiction);
}

#[test]
fn a_crisis_leaves_staff_for_one_measure_and_two_choices() {
    let mut table = crisis();
    let measures = [table.adopt("threat_views"), table.adopt("un_views")];
    assert_eq!(table.refused("USA", &measures), Refusal::TooManyMeasures(1));
    let choices = ["disclose", "own_probe", "legal_review"].map(|id| table.respond(id, Some(SCREENS), None));
    assert_eq!(table.refused("MYS", &choices), Refusal::TooManyChoices(2));
}
