//! The mirror of a plot shows what its author has to find: the faults of a first plot are told, each with its line, and are
//! gone when they are mended; the page tells the whole plot in words; the same scenario gives the same bytes.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use mufakat::cli::exit_codes;
use mufakat::report::mirror::{Lines, Material, Watched, mirror};
use mufakat::scenario::{Binding, load};
use mufakat::shipped::{Document, scenario_names};
use mufakat::sim::ids::BranchId;
use mufakat::sim::scenario::Scenario;
use mufakat::study::plot;
use mufakat::study::plot::doubt::{Counted, Doubt, Thing, doubts};
use mufakat::study::plot::figures::Figures;
use mufakat::study::run::Effort;

use support::shipped;

/// Enough to tell what is never so, and little enough for a test build.
const GAMES: u32 = 40;

fn faults() -> String {
    fs::read_to_string("tests/plot/faults.ron").expect("the plot is there")
}

fn read(text: &str) -> Arc<Scenario> {
    let document =
        Document { name: "faults".into(), file: "faults.ron".into(), text: text.to_owned().into() };
    match load(document, &Binding::default()) {
        Ok(loaded) => Arc::new(loaded.scenario),
        Err(messages) => panic!("{}", messages.iter().map(|one| format!("{one}\n")).collect::<String>()),
    }
}

fn played(s: &Arc<Scenario>) -> Figures {
    plot::figures(s, 1, GAMES, Effort::ALL)
}

fn told(s: &Arc<Scenario>) -> Vec<Doubt> {
    doubts(s, Some(&played(s)))
}

/// The text with one place written otherwise; what is to be replaced must be there.
fn mended(text: &str, written: &str, better: &str) -> String {
    assert!(text.contains(written), "{written} does not stand there");
    text.replace(written, better)
}

/// A fault is told of the plot, and not of the same plot in which it is mended.
fn told_until_mended(written: &str, better: &str, is_it: impl Fn(&Scenario, &Doubt) -> bool) {
    let text = faults();
    let (bad, good) = (read(&text), read(&mended(&text, written, better)));
    let found = told(&bad);
    assert!(found.iter().any(|doubt| is_it(&bad, doubt)), "not told: {found:#?}");
    let left = told(&good);
    assert!(!left.iter().any(|doubt| is_it(&good, doubt)), "told still: {left:#?}");
}

fn branch(s: &Scenario, id: &str) -> BranchId {
    s.branches.iter_enumerated().find(|(_, branch)| branch.id == id).expect("a branch").0
}

#[test]
fn two_branches_that_race_in_one_step_are_told_with_the_one_that_wins() {
    told_until_mended("excludes: [\"tense\"]", "", |s, doubt| {
        matches!(doubt, Doubt::Race { upper, lower, counted }
            if (*upper, *lower) == (branch(s, "tense"), branch(s, "united")) && counted.games == counted.of)
    });
}

#[test]
fn a_branch_that_opens_quarters_too_early_is_told_with_the_answer_that_comes_before_its_question() {
    let early = |s: &Scenario, doubt: &Doubt| match doubt {
        Doubt::BeforeQuestion { answer, question, .. } => {
            (s.injects[*answer].id.as_str(), s.injects[*question].id.as_str()) == ("findings", "who-was-it")
        }
        _ => false,
    };
    let later =
        "release: Once(\"crisis\", All([Released(inject: \"who-was-it\"), OnBranch(branch: \"asked\")])";
    told_until_mended("release: Once(\"calm\", OnBranch(branch: \"asked\")", later, early);
    let s = read(&faults());
    let elsewhere = told(&s).into_iter().any(|doubt| {
        matches!(doubt, Doubt::Elsewhere { what: Thing::Branch(id), .. } if id == branch(&s, "asked"))
    });
    assert!(elsewhere, "it opens by a question about something else");
}

#[test]
fn a_want_that_is_always_reached_and_one_that_never_is_are_told() {
    told_until_mended(
        "CohesionAtLeast(level: 0.01)",
        "Not(CohesionAtLeast(level: 0.01))",
        |s, doubt| matches!(doubt, Doubt::Always(id, Counted { games: GAMES, of: GAMES }) if s.wants[*id].id == "peace"),
    );
    told_until_mended(
        "level: 1)",
        "level: 0.05)",
        |s, doubt| matches!(doubt, Doubt::Never(id, Counted { games: 0, of: GAMES }) if s.wants[*id].id == "trusted"),
    );
}

#[test]
fn a_request_that_was_done_before_it_came_is_told() {
    told_until_mended("InForce(measure: \"poc_policy\", by: \"pilot\"),", "", |s, doubt| {
        matches!(doubt, Doubt::Stands { inject, counted, .. }
            if s.injects[*inject].id == "name-a-desk" && counted.games == counted.of)
    });
}

#[test]
fn roles_with_a_step_in_which_nothing_comes_are_told_together() {
    told_until_mended("release: At(\"calm\", 1)", "release: At(\"calm\", 2)", |s, doubt| {
        let pair = s.roles.iter().filter(|role| role.id != "host").map(|role| role.state);
        matches!(doubt, Doubt::Nothing { roles, step: 1, .. } if pair.clone().all(|state| roles.has(state)))
    });
}

#[test]
fn a_text_that_presumes_what_is_not_so_and_a_branch_for_which_nothing_waits_are_told() {
    told_until_mended(
        "presumes: Not(Released(inject: \"dark\"))",
        "presumes: Released(inject: \"dark\")",
        |s, doubt| matches!(doubt, Doubt::Presumes { inject, .. } if s.injects[*inject].id == "not-yet-asked"),
    );
    let waits = "presumes: OnBranch(branch: \"label\")";
    told_until_mended(
        "presumes: Not(Released(inject: \"dark\"))",
        waits,
        |s, doubt| matches!(doubt, Doubt::Unawaited(id) if *id == branch(s, "label")),
    );
}

#[test]
fn a_text_whose_move_is_over_before_its_branch_opens_is_told() {
    let late = |s: &Scenario, doubt: &Doubt| {
        matches!(doubt, Doubt::TooLate { inject, counted, .. }
            if s.injects[*inject].id == "storm" && counted.games == counted.of)
    };
    let (written, worse) =
        ("Once(\"crisis\", OnBranch(branch: \"tense\"))", "Once(\"calm\", OnBranch(branch: \"label\"))");
    let (good, bad) = (read(&faults()), read(&mended(&faults(), written, worse)));
    assert!(told(&bad).iter().any(|doubt| late(&bad, doubt)), "{:#?}", told(&bad));
    assert!(!told(&good).iter().any(|doubt| late(&good, doubt)));
}

#[test]
fn every_doubt_on_the_page_has_the_line_of_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.html");
    let output = story(&["tests/plot/faults.ron", "--games", "40", "--to", page.to_str().expect("text")]);
    let said = String::from_utf8(output.stdout).expect("text");
    let text = faults();
    let line = |id: &str| {
        1 + text.lines().position(|line| line.contains(&format!("id: \"{id}\""))).expect("it is there")
    };
    for id in ["united", "findings", "peace", "trusted", "name-a-desk", "not-yet-asked", "label"] {
        let place = format!("tests/plot/faults.ron:{}", line(id));
        assert!(said.contains(&place), "{id} at {place} is not in {said}");
        let html = fs::read_to_string(&page).expect("the page");
        assert!(html.contains(&place), "{id} at {place} is not on the page");
    }
}

fn story(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    let output = command.arg("story").args(arguments).env_remove("COLUMNS").output().expect("it starts");
    assert_eq!(output.status.code(), Some(i32::from(exit_codes::OK)), "{output:?}");
    output
}

#[test]
fn the_page_of_every_shipped_plot_is_whole_and_loads_nothing() {
    for name in scenario_names() {
        let s = shipped(name);
        let figures = plot::figures(&s, 1, 4, Effort::ALL);
        let lines = Lines { file: format!("{name}.ron"), ..Lines::default() };
        for figures in [Some(&figures), None] {
            let page = mirror(&Material { scenario: &s, figures, lines: &lines, watched: Watched::Not });
            assert!(!page.contains("[mirror-") && !page.contains("[control-"), "{name}: a word is missing");
            assert!(!page.contains("<script") && !page.contains(" src=") && !page.contains("http"), "{name}");
            for branch in &s.branches {
                assert!(page.contains(&format!("<code>{}</code>", branch.id)), "{name}: {}", branch.id);
            }
            let own = s.injects.iter_enumerated().filter(|(id, _)| plot::doubt::is_own(&s, *id));
            for (_, inject) in own {
                assert!(page.contains(&format!("<code>{}</code>", inject.id)), "{name}: {}", inject.id);
            }
        }
    }
}

#[test]
fn one_thread_and_two_show_the_same_page() {
    let s = shipped("two-desks");
    let lines = Lines::default();
    let page = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let figures = pool.install(|| plot::figures(&s, 1, 12, Effort::ALL));
        mirror(&Material { scenario: &s, figures: Some(&figures), lines: &lines, watched: Watched::Not })
    };
    assert!(page(1) == page(2), "one thread and two differ");
}

#[test]
fn a_file_that_is_no_such_page_is_not_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.html");
    fs::write(&page, "my own notes").expect("a file");
    let file = page.to_str().expect("text");
    let mut command = Command::new(env!("CARGO_BIN_EXE_mufakat"));
    let output =
        command.args(["story", "two-desks", "--games", "2", "--to", file]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(i32::from(exit_codes::CANNOT_WRITE)), "{output:?}");
    assert_eq!(fs::read_to_string(&page).expect("it is there"), "my own notes");
    story(&["two-desks", "--games", "2", "--to", file, "--replace"]);
    // A page of ours can be made again, so it is written over.
    story(&["two-desks", "--games", "2", "--to", file]);
}

/// Waits until a page says something; the test's own time limit is the only clock.
fn wait_for(page: &Path, wanted: &str) -> String {
    loop {
        let text = fs::read_to_string(page).unwrap_or_default();
        if text.contains(wanted) {
            return text;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn a_watched_page_follows_each_save_and_survives_a_broken_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, page) = (folder.path().join("harbour.ron"), folder.path().join("page.html"));
    let text = faults();
    fs::write(&file, &text).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .args([
            "story",
            file.to_str().expect("text"),
            "--games",
            "20",
            "--watch",
            "--to",
            page.to_str().expect("text"),
        ])
        .spawn()
        .expect("it starts");
    wait_for(&page, "Taken at");
    fs::write(&file, text.replace("by: \"crew\"", "by: \"crow\"")).expect("a file");
    let broken = wait_for(&page, "class=\"broken\"");
    assert!(broken.contains("did you mean") && broken.contains("Taken at"), "the last good figures stay");
    fs::write(&file, text.replace("The harbour is tense.", "The harbour is very tense.")).expect("a file");
    wait_for(&page, "The harbour is very tense.");
    child.kill().expect("it runs");
    child.wait().expect("it ended");
    let stamp = fs::read_to_string(folder.path().join("page.js")).expect("the stamp of the newest page");
    assert!(stamp.starts_with("storyIs("), "{stamp}");
}
