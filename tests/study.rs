//! Studies tell what was broken on purpose, and tell it in the same bytes however many threads play.

mod support;

use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::{Duration, Instant};

use mufakat::cli::exit_codes;
use mufakat::sim::catalogue::measure::{Nature, Scope};
use mufakat::sim::catalogue::price::Price;
use mufakat::sim::catalogue::terms::{Case, Mark};
use mufakat::sim::catalogue::terms::{EvidenceRow, Need};
use mufakat::sim::ids::{InjectId, ParagraphId};
use mufakat::sim::parameters::Parameters;
use mufakat::sim::plot::{Condition, Release};
use mufakat::sim::scenario::Scenario;
use mufakat::study::balance::options::{Flag, OptionRow};
use mufakat::study::balance::shape::{Shape, Usual};
use mufakat::study::balance::{Balance, Plan, balance};
use mufakat::study::reach;
use mufakat::study::run::Effort;
use mufakat::study::sensitivity::figures::{Figure, What};
use mufakat::study::sensitivity::report::{Change, Row};
use mufakat::study::sensitivity::{self, Sensitivity, sensitivity};

use support::shipped;

/// Little enough for a test build.
const SMALL: Plan = Plan { seed: 1, runs: 4, contexts: 24, futures: 2 };

/// A shipped scenario broken on purpose.
fn broken(name: &str, breaking: impl FnOnce(&mut Scenario)) -> Arc<Scenario> {
    let mut scenario = Scenario::clone(&shipped(name));
    breaking(&mut scenario);
    Arc::new(scenario)
}

fn row<'a>(found: &'a Balance, id: &str) -> &'a OptionRow {
    found.options.rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("no option {id}"))
}

/// A line of evidence for every scored item, and one that never counts: an act that can be a breach is a test by
/// itself, so the other counts whatever the delegation was put to.
fn everything(s: &Scenario, mark: Mark) -> Vec<EvidenceRow> {
    let first = |paragraph: ParagraphId| {
        let mut indicators = s.instrument.indicators.iter_enumerated();
        indicators.find(|(_, indicator)| indicator.paragraph == paragraph).expect("every item has one").0
    };
    let row = |paragraph, mark, cases| EvidenceRow { paragraph, indicator: first(paragraph), mark, cases };
    let never = vec![Case::Exposed, Case::Safeguarded, Case::Unsafeguarded];
    let both = |id| [row(id, mark, Vec::new()), row(id, Mark::Against, never.clone())];
    s.instrument.paragraphs.keys().flat_map(both).collect()
}

/// Nobody can meet this.
const IMPOSSIBLE: Need = Need::Capacity(2.0);

/// Leaves a handful of options on offer, so that a test build can try them all, and nothing to want beside the
/// instrument.
fn few_options(s: &mut Scenario, kept: &[&str]) {
    let measures = s.measures.iter_mut().filter(|measure| !kept.contains(&measure.id.as_str()));
    measures.for_each(|measure| measure.needs.push(IMPOSSIBLE));
    let choices = s.choices.iter_mut().filter(|choice| !kept.contains(&choice.id.as_str()));
    choices.for_each(|choice| choice.needs.push(IMPOSSIBLE));
    s.wants.clear();
}

/// Some options of every kind.
const KEPT: [&str; 9] = [
    "terminology",
    "igf",
    "civil_safety",
    "study_group",
    "cert_mou",
    "sicw_amcc",
    "scapegoat",
    "asean_chair",
    "grit_offer",
];

#[test]
fn a_choice_that_is_absurdly_good_is_said_to_dominate() {
    let scenario = broken("chairs-gavel", |s| {
        few_options(s, &KEPT);
        let choice = s.choice("scapegoat").expect("in the catalogue");
        s.choices[choice].serves = everything(s, Mark::LivedUp);
        s.choices[choice].effects.clear();
    });
    let found = balance(&scenario, SMALL, Effort::ALL);
    let best = row(&found, "scapegoat");
    assert_eq!(best.flag, Some(Flag::Dominates), "{best:?}");
    assert_eq!(found.options.rows[0].id, "scapegoat", "it stands first");
    let flagged = found.options.rows.iter().filter(|row| row.flag == Some(Flag::Dominates));
    assert_eq!(flagged.count(), 1, "and alone");
}

#[test]
fn a_measure_that_is_free_and_serves_everything_is_said_to_dominate() {
    let scenario = broken("chairs-gavel", |s| {
        few_options(s, &KEPT);
        let measure = s.measure("terminology").expect("in the catalogue");
        s.measures[measure].serves = everything(s, Mark::LivedUp);
        let entry = &mut s.measures[measure];
        (entry.price, entry.lead_quarters, entry.upkeep) = (Price::default(), 0, 0.0);
        entry.nature = Nature::Practice;
        entry.scope = Scope::Unilateral;
        entry.needs.clear();
    });
    let found = balance(&scenario, Plan { contexts: 1000, ..SMALL }, Effort::ALL);
    let best = row(&found, "terminology");
    assert_eq!(best.flag, Some(Flag::Dominates), "{best:?}");
}

#[test]
fn an_option_that_only_harms_is_said_to_be_never_worth_it() {
    let scenario = broken("chairs-gavel", |s| {
        few_options(s, &KEPT);
        let choice = s.choice("asean_chair").expect("in the catalogue");
        s.choices[choice].serves = everything(s, Mark::Against);
        s.choices[choice].effects.clear();
    });
    let found = balance(&scenario, SMALL, Effort::ALL);
    assert_eq!(row(&found, "asean_chair").flag, Some(Flag::NeverWorthIt), "{:?}", row(&found, "asean_chair"));
    assert_eq!(row(&found, "igf").flag, None);
}

#[test]
fn an_inject_and_a_branch_that_nothing_can_reach_are_reported() {
    let never = |s: &Scenario| Condition::CohesionAtLeast(2.0 + s.steps.len() as f64);
    let scenario = broken("departures", |s| {
        let condition = never(s);
        let inject = s.injects.iter().position(|inject| inject.id == "screens").expect("an inject");
        s.injects[InjectId::from(inject)].release = Release::Once(s.steps[0].of, condition.clone());
        s.branches.iter_mut().next().expect("a branch").when = condition;
    });
    let plan = Plan { contexts: 0, ..SMALL };
    let found = balance(&scenario, plan, Effort::ALL);
    let never = |id: &str| found.injects.iter().any(|path| path.id == id && path.never);
    assert!(never("screens") && !never("opening"), "{:?}", found.injects[0]);
    assert!(found.branches[0].never && found.branches[0].share == 0.0);
    let seen = reach::seen(&scenario, 1, 0, 14, Effort::ALL);
    assert!(seen.injects.iter().any(|seen| *seen));
    let screens = scenario.injects.iter_enumerated().find(|(_, inject)| inject.id == "screens");
    assert!(!seen.injects[screens.expect("an inject").0] && !seen.branches.raw[0]);
}

const FEW: sensitivity::Plan = sensitivity::Plan { seed: 1, runs: 10 };

/// Every change of one figure by one parameter, low end first.
fn changes(found: &Sensitivity, name: &str, wanted: impl Fn(&Figure) -> bool) -> Vec<Change> {
    let place = found.columns.iter().position(wanted).expect("a figure of that kind");
    let row: &Row = found.rows.iter().find(|row| row.name == name).expect("a parameter of that name");
    row.ends.iter().map(|end| end.changes[place]).collect()
}

#[test]
fn parameters_move_what_they_should_and_leave_the_rest_exactly_alone() {
    let found = sensitivity(&shipped("two-desks"), FEW, Effort::ALL);
    assert_eq!(found.rows.len(), Parameters::TABLE.len());
    let what = |wanted: What| move |figure: &Figure| figure.what == wanted;
    // What an omission is worth moves every score and changes nothing that happens.
    let score = changes(&found, "mark_not_taken_up", what(What::Overall));
    assert!(score[0].clear && score[0].by < 0.0 && score[1].clear && score[1].by > 0.0, "{score:?}");
    for untouched in [What::RungPeak, What::Tension, What::Trust, What::Damage, What::RightJudgement] {
        let changes = changes(&found, "mark_not_taken_up", what(untouched));
        assert!(changes.iter().all(|change| change.by == 0.0 && !change.clear), "{untouched:?}: {changes:?}");
    }
    let tension = changes(&found, "tension_start", what(What::Tension));
    assert!(tension[0].certain && tension[0].by < 0.0 && tension[1].by > 0.0, "{tension:?}");
    let sorted = found.rows.windows(2).all(|pair| pair[0].moves >= pair[1].moves);
    assert!(sorted && found.rows[0].moves > 0.0);
}

#[test]
fn a_deadline_cuts_the_table_and_says_so() {
    let effort = Effort { deadline: Some(Instant::now()), ..Effort::ALL };
    let found = sensitivity(&shipped("two-desks"), FEW, effort);
    assert!(found.ends.done == 0 && found.ends.planned > 400 && found.rows.is_empty());
}

#[test]
fn one_thread_and_two_find_the_same_bytes() {
    let scenario = broken("chairs-gavel", |s| few_options(s, &KEPT));
    let found = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let found = balance(&scenario, Plan { contexts: 6, ..SMALL }, Effort::ALL);
            (
                serde_json::to_string(&found).expect("plain data"),
                reach::seen(&scenario, 1, 0, 14, Effort::ALL),
            )
        })
    };
    assert!(found(1) == found(2), "one thread and two differ");
}

#[test]
fn a_deadline_that_has_passed_leaves_nothing_done_and_says_so() {
    let done_one = || panic!("nothing should have begun");
    let effort = Effort { deadline: Some(Instant::now()), done_one: &done_one, ..Effort::ALL };
    let found = balance(&shipped("departures"), SMALL, effort);
    assert_eq!((found.runs.done, found.contexts.done), (0, 0));
    assert!(found.runs.planned == 28 && found.contexts.planned == 24);
    assert!(
        found.injects.iter().all(|path| !path.never),
        "what was not looked for is not said to be missing"
    );
}

fn mufakat(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    command.args(arguments).env_remove("COLUMNS");
    command.output().expect("the program starts")
}

fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(i32::from(exit_codes::OK)), "{output:?}");
    String::from_utf8(output.stdout.clone()).expect("the output is text")
}

const QUICK: [&str; 7] = ["study", "balance", "chairs-gavel", "--runs", "3", "--situations", "2"];

#[test]
fn reports_fit_a_narrow_terminal_and_say_what_was_played() {
    let varied = ["study", "sensitivity", "two-desks", "--runs", "2", "--top", "3"];
    for (arguments, said) in
        [(&QUICK[..], "21 exercises at 7 kinds of table"), (&varied, "settings with 2 exercises each")]
    {
        let text = out(&mufakat(&[arguments, &["--width", "40"]].concat()));
        for line in text.lines() {
            assert!(line.chars().count() <= 40, "longer than 40: {line}");
        }
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(said) && !flat.contains("[balance-") && !flat.contains("[sensitiv"), "{flat}");
    }
}

#[test]
fn too_few_exercises_are_figures_without_advice_and_say_how_many_it_takes() {
    let flat = |runs: &str| {
        let text = out(&mufakat(&["study", "balance", "two-desks", "--runs", runs, "--situations", "1"]));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let few = flat("99");
    assert!(few.contains("Too few exercises to say what to decide"), "{few}");
    assert!(few.contains("at least 100 with --runs") && few.contains("at least 100 with --situations"));
    assert!(!few.contains("things to decide") && !few.contains("Commitments for which nobody"), "{few}");
    let enough = flat("100");
    assert!(enough.contains("hing to decide") || enough.contains("things to decide"), "{enough}");
    assert!(!enough.contains("with --runs") && enough.contains("with --situations"), "{enough}");
}

#[test]
fn json_has_every_option_and_the_same_seed_gives_the_same_bytes() {
    let arguments = [&QUICK[..], &["--json", "--seed", "7"]].concat();
    let text = out(&mufakat(&arguments));
    let found: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let scenario = shipped("chairs-gavel");
    let rows = found["options"]["rows"].as_array().expect("a list");
    assert_eq!(rows.len(), scenario.measures.len() + scenario.choices.len());
    assert_eq!(found["plan"]["seed"], 7);
    // No assert_eq: nobody wants to read both.
    assert!(text == out(&mufakat(&arguments)), "the same seed gave other bytes");
}

#[test]
fn a_deadline_ends_a_study_of_a_million_runs_and_says_how_much_was_done() {
    let begun = Instant::now();
    let text = out(&mufakat(&["study", "balance", "departures", "--runs", "1000000", "--deadline", "1.5"]));
    // Compiling the scenario and ending the last runs comes on top, on however slow a machine.
    assert!(begun.elapsed() < Duration::from_secs(60));
    assert!(text.contains("The time ran out: 7000000 exercises"), "{text}");
}

#[test]
fn a_deadline_that_is_no_time_says_what_to_write() {
    for wrong in ["soon", "0", "-3"] {
        let output = mufakat(&["study", "balance", "departures", &format!("--deadline={wrong}")]);
        assert_eq!(output.status.code(), Some(i32::from(exit_codes::USAGE)));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("a number of seconds, such as 30"), "{said}");
    }
}

/// A study of each kind, small enough for a test build, and in how many shards it is played.
const SHARDED: [(&[&str], u32); 3] = [
    (&QUICK, 3),
    (&["study", "discrimination", "two-desks", "--runs", "5", "--also", "IDN"], 4),
    (&["study", "sensitivity", "two-desks", "--runs", "2"], 3),
];

fn part(of: &Path, number: u32) -> String {
    of.join(format!("part-{number}.json")).display().to_string()
}

/// Plays one shard in a process of its own.
fn shard(arguments: &[&str], folder: &Path, number: u32, of: u32, more: &[&str]) -> Output {
    let (which, file) = (format!("{number}/{of}"), part(folder, number));
    mufakat(&[arguments, &["--shard", &which, "--out", &file], more].concat())
}

#[test]
fn shards_played_apart_and_in_any_order_are_merged_to_the_bytes_of_one_machine() {
    for (arguments, of) in SHARDED {
        let folder = tempfile::tempdir().expect("a folder");
        for number in (1..=of).rev() {
            assert!(out(&shard(arguments, folder.path(), number, of, &[])).is_empty());
        }
        // One that is killed while it plays leaves no half part, and is played again.
        let file = part(folder.path(), 2);
        let played = std::fs::read(&file).expect("a part");
        std::fs::remove_file(&file).expect("it is ours");
        let mut long = Command::new(env!("CARGO_BIN_EXE_mufakat"));
        long.args(["study", "balance", "departures", "--runs", "100000", "--shard", "2/3", "--out", &file]);
        let mut killed = long.spawn().expect("the program starts");
        std::thread::sleep(Duration::from_millis(300));
        killed.kill().expect("it still plays");
        killed.wait().expect("it has ended");
        assert!(!Path::new(&file).exists(), "half a part is none");
        out(&shard(arguments, folder.path(), 2, of, &[]));
        assert!(std::fs::read(&file).expect("a part") == played, "the same part is the same bytes");

        let mut parts: Vec<String> = (1..=of).map(|number| part(folder.path(), number)).collect();
        let again = folder.path().join("again.json").display().to_string();
        std::fs::copy(&parts[0], &again).expect("room on the disk");
        parts.push(again);
        parts.rotate_left(1);
        let files: Vec<&str> = parts.iter().map(String::as_str).collect();
        for shown in [&[][..], &["--json"]] {
            let merged = mufakat(&[&["study", "merge"], &files[..], shown].concat());
            let alone = out(&mufakat(&[arguments, shown].concat()));
            // No assert_eq: nobody wants to read both.
            assert!(out(&merged) == alone, "{arguments:?} {shown:?}");
        }
    }
}

#[test]
fn a_part_that_is_missing_foreign_damaged_or_in_the_way_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let [first, second] = [1, 2].map(|number| part(folder.path(), number));
    for number in [1, 2] {
        out(&shard(&QUICK, folder.path(), number, 3, &[]));
    }
    let refused = |arguments: &[&str], code: u8, words: &[&str]| {
        let output = mufakat(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(i32::from(code)), "{said}");
        words.iter().for_each(|word| assert!(said.contains(word), "{word:?} is not in {said}"));
    };
    let no = exit_codes::PARTS_DO_NOT_FIT;
    refused(&["study", "merge", &first, &second], no, &["a part is missing: 3/3", "play the missing parts"]);
    refused(&["study", "merge", "nowhere.json"], no, &["nowhere.json cannot be read"]);
    refused(&["study", "merge", "Cargo.toml"], no, &["Cargo.toml is no part of a study"]);

    let other = tempfile::tempdir().expect("a folder");
    out(&shard(&[&QUICK[..], &["--seed", "9"]].concat(), other.path(), 3, 3, &[]));
    let foreign = part(other.path(), 3);
    refused(&["study", "merge", &first, &second, &foreign], no, &[&foreign, "another study"]);

    let third = part(folder.path(), 3);
    out(&shard(&QUICK, folder.path(), 3, 3, &[]));
    let whole = std::fs::read_to_string(&third).expect("a part");
    let all = ["study", "merge", first.as_str(), second.as_str(), third.as_str()];
    std::fs::write(&third, &whole[..whole.len() / 2]).expect("writable");
    refused(&all, no, &["part-3.json is no part of a study", "cut short"]);
    // Pieces that belong to another shard, and pieces that are not there.
    std::fs::write(&third, whole.replacen("\"2\":", "\"3\":", 1)).expect("writable");
    refused(&all, no, &["part-3.json is damaged"]);
    let from = whole.find("\"rows\":").expect("rows");
    std::fs::write(&third, format!("{}\"rows\":[{{}},{{}}]}}", &whole[..from])).expect("writable");
    refused(&all, no, &["lacks pieces"]);
    std::fs::write(&third, &whole).expect("writable");
    out(&mufakat(&all));
    let twin = folder.path().join("twin.json").display().to_string();
    std::fs::write(&twin, whole.replacen("true", "false", 1)).expect("writable");
    refused(&[&all[..], &[&twin]].concat(), no, &["twin.json", "say different things"]);

    let output = shard(&QUICK, folder.path(), 3, 3, &[]);
    assert_eq!(output.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{output:?}");
    out(&shard(&QUICK, folder.path(), 3, 3, &["--replace"]));
    for wrong in [
        &["--shard", "0/3", "--out", "x"][..],
        &["--shard", "4/3", "--out", "x"],
        &["--shard", "1/3"],
        &["--out", "x"],
    ] {
        refused(&[&QUICK[..], wrong].concat(), exit_codes::USAGE, &["--shard"]);
    }
}

/// Runs for the range of the shipped plots: as many as `study balance` plays.
const USUAL_RUNS: Plan = Plan { seed: 1, runs: 60, contexts: 0, futures: 1 };

#[test]
fn the_usual_shape_of_plots_is_that_of_the_shipped_ones() {
    let found: Vec<Balance> =
        support::SHIPPED.iter().map(|name| balance(&shipped(name), USUAL_RUNS, Effort::ALL)).collect();
    let usual: Vec<Usual> = Shape::ALL
        .into_iter()
        .map(|shape| {
            let shares = found.iter().flat_map(|found| &found.shape).filter(|row| row.shape == shape);
            let (low, high) =
                shares.fold((1.0_f64, 0.0_f64), |(low, high), row| (low.min(row.share), high.max(row.share)));
            // To a hundredth, outward: a table more or less is no other shape.
            Usual { shape, low: (low * 100.0).floor() / 100.0, high: (high * 100.0).ceil() / 100.0 }
        })
        .collect();
    let text = serde_json::to_string_pretty(&usual).expect("plain data") + "\n";
    let file = "assets/usual/plots.json";
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(file, &text).expect("it can be written");
    }
    let stored = std::fs::read_to_string(file).expect("it is there");
    assert!(stored == text, "{file} is out of date: run this test with BLESS=1");
}
