//! `mufakat whatif` as people type it: the question before the answer, lists to copy from, and a sentence with a remedy
//! for everything that cannot be asked.

use std::fs;

use mufakat::cli::exit_codes;

use crate::forks::{err, mufakat, out, recorded, text_of};
use crate::support::shipped;

/// What the program says about a slip, and its exit code.
fn refused(arguments: &[&str]) -> (String, u8) {
    let done = mufakat(arguments);
    let code = done.status.code().and_then(|code| u8::try_from(code).ok()).expect("an exit code");
    assert!(out(&done).is_empty(), "{}", out(&done));
    (err(&done), code)
}

#[test]
fn the_question_stands_before_its_answer_and_the_marks_and_stories_after_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let listed = mufakat(&["whatif", text_of(&file), "--at", "5", "--seat", "host"]);
    assert!(listed.status.success(), "{}", err(&listed));
    let text = out(&listed);
    let did =
        text.split("Done").nth(1).and_then(|rest| rest.split("Open to it").next()).expect("what was done");
    let act =
        did.lines().find(|line| line.starts_with("  ") && !line.starts_with("   ")).expect("an act").trim();
    let page = folder.path().join("what-if.html");
    let act = act.trim_matches('\'');
    let mut arguments =
        vec!["whatif", text_of(&file), "--at", "5", "--seat", "host", "--do", "nothing", "--instead-of", act];
    // Left out, what is counted is what goes otherwise: here the commitments alone.
    let done = mufakat(&[&arguments[..], &["--pairs", "100"]].concat());
    assert!(out(&done).contains("lived up to its commitments less well"), "{}", out(&done));
    arguments.extend(["--counts", "crisis"]);
    let done = mufakat(&[&arguments[..], &["--pairs", "200", "--out", text_of(&page)]].concat());
    assert!(done.status.success(), "{}", err(&done));
    let text = out(&done);
    let (ask, answer) = (text.find("Of 100 futures"), text.find("In the model"));
    assert!(ask.is_some() && ask < answer, "{text}");
    assert!(text.contains('●') || text.contains('□'), "{text}");
    assert!(text.contains("A model, not the world."), "{text}");
    assert!(text.contains("% alike"), "{text}");
    for state in &shipped("departures").states {
        let named = format!("{} as ", state.name);
        assert!(!text.contains(&named), "a delegation is named after a temperament: {text}");
    }
    assert!(fs::read_to_string(&page).expect("a page").starts_with("<!DOCTYPE html>"));
    let again = mufakat(&[&arguments[..], &["--pairs", "200"]].concat());
    assert!(text.starts_with(out(&again).trim_end()), "the same question has the same answer");
    let narrow = mufakat(&[&["--width", "40"], &arguments[..], &["--pairs", "100"]].concat());
    let long = out(&narrow).lines().filter(|line| line.chars().count() > 40).count();
    assert_eq!(long, 0, "{}", out(&narrow));
}

#[test]
fn slips_get_a_sentence_with_a_remedy_and_their_exit_code() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let ask = |more: &[&str]| refused(&[&["whatif", text_of(&file)], more].concat());
    let (said, code) = ask(&["--at", "11", "--seat", "host", "--do", "own_probe"]);
    assert!(
        code == exit_codes::USAGE && said.contains("no step 11") && said.contains("from 1 to 10"),
        "{said}"
    );
    let (said, code) = ask(&["--at", "0", "--seat", "host"]);
    assert!(code == exit_codes::USAGE && said.contains("no step 0"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "FRA"]);
    assert!(code == exit_codes::USAGE && said.contains("FRA"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "own_prob"]);
    assert!(code == exit_codes::USAGE && said.contains("`own_probe`"), "{said}");
    let (said, code) = ask(&["--at", "1", "--seat", "host", "--do", "own_probe"]);
    assert!(
        code == exit_codes::ACT_REFUSED && said.contains("could not do") && said.contains("step 1"),
        "{said}"
    );
    let (said, code) =
        ask(&["--at", "5", "--seat", "host", "--do", "Choose(choice: \"own_probe\", abut: 3)"]);
    assert!(code == exit_codes::USAGE && said.contains("abut"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "Adopt(measure: \"no_such\")"]);
    assert!(code == exit_codes::USAGE && said.contains("no_such"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "nothing", "--instead-of", "shutdown"]);
    assert!(code == exit_codes::USAGE && said.contains("did not do"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "<b>\u{202e}probe</b>"]);
    assert!(code == exit_codes::USAGE && !said.contains('\u{202e}'), "{said}");
    for count in ["99", "100001", "many"] {
        let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "own_probe", "--pairs", count]);
        assert!(code == exit_codes::USAGE && said.contains("100"), "{said}");
    }
    let (said, code) = ask(&["--seat", "host"]);
    assert!(code == exit_codes::USAGE && said.contains("--at"), "{said}");
    let (said, code) = ask(&["--at", "5", "--seat", "host", "--do", "own_probe", "--counts", "votes"]);
    assert!(code == exit_codes::USAGE && said.contains("crisis or commitments"), "{said}");
    let (said, code) = ask(&["--at", "1", "--seat", "host", "--do", "hotline:FRA"]);
    assert!(code == exit_codes::USAGE && said.contains("FRA"), "{said}");
}

#[test]
fn a_colon_says_with_whom_and_what_is_counted_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let ask = |step: &str, seat: &str, more: &[&str]| {
        let done = mufakat(&[&["whatif", text_of(&file), "--at", step, "--seat", seat], more].concat());
        assert!(done.status.success(), "{}", err(&done));
        out(&done)
    };
    let is_question = |line: &&str| line.starts_with("consult:");
    let found = ["3", "4", "5", "6", "7"].into_iter().find_map(|step| {
        let listed = ask(step, "chair", &[]);
        let act = listed.lines().map(str::trim).find(is_question)?.to_owned();
        Some((step, act, listed))
    });
    let (step, act, listed) = found.expect("a question to another government is open");
    assert!(act.contains("@airport-screens") && listed.contains("Toward one of: "), "{listed}");
    assert!(listed.contains("airport-screens: “"), "{listed}");
    let told = ask(step, "chair", &["--do", &act, "--counts", "commitments", "--pairs", "100"]);
    assert!(told.contains("lived up to its commitments better"), "{told}");
    assert!(told.contains('▲') || told.contains('·') || told.contains('▽'), "{told}");
    assert!(!told.contains('□'), "{told}");
}

#[test]
fn what_may_mean_several_acts_is_shown_as_it_is_typed_and_not_all_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let listed = out(&mufakat(&["whatif", text_of(&file), "--at", "3", "--seat", "host"]));
    // A measure with one of many partners: its line, what it is, and with whom.
    let lines: Vec<&str> = listed.lines().map(str::trim).collect();
    let many = lines.windows(3).find(|one| {
        one[0].contains(':')
            && !one[0].contains(' ')
            && one.iter().any(|line| line.starts_with("With one of: "))
    });
    let (what, _) = many.and_then(|one| one[0].split_once(':')).expect("a measure with one of many");
    let (said, code) = refused(&["whatif", text_of(&file), "--at", "3", "--seat", "host", "--do", what]);
    assert!(code == exit_codes::USAGE && said.contains("may mean several acts"), "{said}");
    assert!(!said.contains('(') && said.contains("leave --do out"), "{said}");
    assert_eq!(said.matches(&format!("{what}:")).count(), 5, "{said}");
}

#[test]
fn files_that_cannot_be_asked_get_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = recorded(&folder);
    let (said, code) = refused(&["whatif", "no-such-file", "--most"]);
    assert!(code == exit_codes::CANNOT_READ && said.contains("no-such-file"), "{said}");
    let text = fs::read_to_string(&file).expect("a record");
    let changed = |name: &str, from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let path = folder.path().join(name);
        fs::write(&path, text.replacen(from, to, 1)).expect("a place to write");
        path
    };
    let version = format!("\"version\": {}", mufakat::sim::rules::RULES_VERSION);
    let other = changed("rules.json", &version, "\"version\": 1000");
    let (said, code) = refused(&["whatif", text_of(&other), "--most"]);
    assert!(code == exit_codes::OTHER_RULES && said.contains("1000"), "{said}");
    let seed = changed("seed.json", "\"seed\": 11", "\"seed\": 12");
    let (said, code) = refused(&["whatif", text_of(&seed), "--at", "5", "--seat", "host"]);
    assert!(code == exit_codes::JOURNAL_DAMAGED || code == exit_codes::ACT_REFUSED, "{said}");
    // An exercise of which no step has closed.
    let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    value["steps"] = serde_json::json!([]);
    let empty = folder.path().join("empty.json");
    fs::write(&empty, value.to_string()).expect("a place to write");
    let (said, code) = refused(&["whatif", text_of(&empty), "--most"]);
    assert!(code == exit_codes::USAGE && said.contains("not one step"), "{said}");
}

#[test]
fn half_an_exercise_and_one_that_nobody_played_are_asked_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(recorded(&folder)).expect("a record");
    let mut half: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    half["steps"].as_array_mut().expect("steps").truncate(5);
    let file = folder.path().join("half.json");
    fs::write(&file, half.to_string()).expect("a place to write");
    let done = mufakat(&["whatif", text_of(&file), "--most", "--seat", "host"]);
    assert!(done.status.success() && out(&done).contains("Malaysia"), "{}{}", out(&done), err(&done));
    // Nobody acts: a script with an empty decision for every seat.
    let nobody = folder.path().join("nobody.json");
    let acts = folder.path().join("nobody.ron");
    let seats: Vec<String> = half["seats"]
        .as_array()
        .expect("seats")
        .iter()
        .filter_map(|seat| seat["seat"].as_str())
        .map(|seat| format!("(seat: \"{seat}\", otherwise: Nothing)"))
        .collect();
    fs::write(&acts, format!("Acts(format: 1, seats: [{}], acts: [])", seats.join(", ")))
        .expect("a place to write");
    let done =
        mufakat(&["run", "departures", "--acts", text_of(&acts), "--quiet", "--out", text_of(&nobody)]);
    assert!(done.status.success(), "{}", err(&done));
    let probe = "Choose(choice: \"own_probe\", about: \"airport-screens\")";
    let done = mufakat(&[
        "whatif",
        text_of(&nobody),
        "--at",
        "5",
        "--seat",
        "host",
        "--do",
        probe,
        "--pairs",
        "100",
    ]);
    assert!(
        done.status.success() && out(&done).contains("did nothing in this step"),
        "{}{}",
        out(&done),
        err(&done)
    );
}

#[test]
fn every_interval_can_be_computed_again_from_the_pairs() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, pairs) = (recorded(&folder), folder.path().join("pairs.json"));
    let listed = out(&mufakat(&["whatif", text_of(&file), "--at", "5", "--seat", "host"]));
    let did = listed.split("Done").nth(1).expect("what was done");
    let act =
        did.lines().find(|line| line.starts_with("  ") && !line.starts_with("   ")).expect("an act").trim();
    let arguments = ["whatif", text_of(&file), "--at", "5", "--seat", "host", "--do", "nothing"];
    let arguments = [&arguments[..], &["--instead-of", act, "--pairs", "500"]].concat();
    let arguments = [&arguments[..], &["--json", text_of(&pairs)]].concat();
    let done = mufakat(&arguments);
    assert!(done.status.success() && out(&done).contains("pairs.json"), "{}{}", out(&done), err(&done));
    let text = fs::read_to_string(&pairs).expect("a file");
    let read: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let all = read["pairs"].as_array().expect("pairs");
    assert!(all.len() == 500 && all[499]["pair"] == 499, "{}", all.len());
    for figure in read["differences"].as_array().expect("figures") {
        let name = figure["figure"].as_str().expect("a name");
        let of = |pair: &serde_json::Value, arm: &str| match name {
            "stays_below_of_100" => {
                let stays = pair[arm]["rung_peak"].as_f64()? < read["below"].as_f64()?;
                Some(if stays { 100.0 } else { 0.0 })
            }
            name => pair[arm][name].as_f64(),
        };
        let each: Vec<f64> =
            all.iter().filter_map(|pair| Some(of(pair, "otherwise")? - of(pair, "as_it_was")?)).collect();
        let count = each.len() as f64;
        let mean = each.iter().sum::<f64>() / count;
        let spread = each.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / (count - 1.0);
        // Of so many pairs Student's t is near 1.96.
        let half = 1.966 * (spread / count).sqrt();
        let near = |key: &str, value: f64| {
            (figure[key].as_f64().expect("a number") - value).abs() < 2e-3 + 2e-3 * half
        };
        assert!(
            near("mean", mean) && near("low", mean - half) && near("high", mean + half),
            "{figure} {mean} {half}"
        );
    }
    let again = mufakat(&arguments);
    assert_eq!(again.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{}", err(&again));
    assert!(mufakat(&[&arguments[..], &["--replace"]].concat()).status.success());
    assert_eq!(text, fs::read_to_string(&pairs).expect("a file"), "the same question has the same pairs");
}
