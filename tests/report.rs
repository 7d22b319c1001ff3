//! The after-action report: every part is there and says what was played, a delegation's copy holds nothing that it could
//! not see, the same file gives the same bytes, the page needs nothing beside it, and bad input gets a sentence.

mod support;

#[path = "report/chatham.rs"]
mod chatham;
#[path = "report/docx.rs"]
mod docx;
#[path = "report/export.rs"]
mod export;
#[path = "report/own.rs"]
mod handout;
#[path = "journals/plays.rs"]
mod plays;
#[path = "report/short.rs"]
mod short;
#[path = "journals/sitting.rs"]
#[allow(dead_code, reason = "the journals use more of it")]
mod sitting;
#[path = "report/whole.rs"]
mod whole;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, LazyLock};

use mufakat::bots::{Others, Temperament};
use mufakat::cli::exit_codes;
use mufakat::journal::{self, Entry};
use mufakat::report::after::{Decider, Edition, File, Material, files, for_editing};
use mufakat::report::labels;
use mufakat::session::ask::{Ask, ControlAsk, Observe, Pin, TalkAsk, TextAsk, To};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::{Room, Settings, Solo, SoloPlayer};
use mufakat::shipped;
use mufakat::sim::adjudicate::control::Improvised;
use mufakat::sim::exercise::event::What;
use mufakat::sim::ids::{StateId, StateSet};
use mufakat::sim::plot::InjectKind;
use mufakat::sim::scenario::Scenario;
use sitting::Sitting;
use support::canary::{CANARY, own, with_canaries};
use support::{SHIPPED, shipped as scenario};
use tempfile::TempDir;

fn mufakat(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("the program starts")
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn text_of(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// The program writes a report, as HTML and as Markdown.
fn written(file: &Path, more: &[&str]) -> (String, String) {
    let to = folder();
    let done = mufakat(&[&["report", text_of(file), "--to", text_of(to.path())], more].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut files: Vec<PathBuf> =
        fs::read_dir(to.path()).expect("the folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    let [_, html, markdown] = files.as_slice() else { panic!("three files: {files:?}") };
    let read = |file: &Path| fs::read_to_string(file).expect("a text");
    (read(html), read(markdown))
}

/// The program refuses with this code, says these things, and writes nothing.
fn refused(arguments: &[&str], code: u8, says: &[&str]) {
    let done = mufakat(arguments);
    let message = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(i32::from(code)), "{arguments:?}: {message}");
    for said in says {
        assert!(message.contains(said), "{arguments:?} does not say {said:?}: {message}");
    }
    assert!(!message.contains("panicked"), "{message}");
}

/// A journal of the kind that is stored, played anew by these rules.
fn journal_of(name: &str) -> PathBuf {
    static PLAYED: LazyLock<TempDir> = LazyLock::new(|| {
        let into = folder();
        plays::PLAYS.iter().for_each(|(name, play)| play(&into.path().join(format!("{name}.mufakat"))));
        into
    });
    PLAYED.path().join(format!("{name}.mufakat"))
}

fn record(into: &Path, more: &[&str]) -> PathBuf {
    let file = into.join("record.json");
    let done = mufakat(&[&["run", "departures", "--quiet", "--out", text_of(&file)], more].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    file
}

/// A game at one table, told to control or to one delegation.
fn told(solo: &Solo, of: Option<StateId>) -> [File; 2] {
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    files(&material, of.map_or(Edition::Whole(&[]), Edition::InFull))
}

fn played(scenario: Arc<Scenario>, seed: u64) -> Solo {
    let mut solo = Solo::new(scenario, seed, Others::default());
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    solo
}

/// What a reader sees of a page: without the style sheet and without markup.
fn visible(html: &str) -> String {
    let body = html.split("</style>").nth(1).expect("a style sheet");
    let parts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_part_of_a_live_exercise_is_in_its_report() {
    let (html, markdown) = written(&journal_of("crisis"), &[]);
    for part in [
        "Overview",
        "Executive summary",
        "The story in one page",
        "What really happened",
        "Crisis ladder and tension over time",
        "Belief against truth",
        "Commitments",
        "What it did",
        "Negotiated texts",
        "Observations of evaluators",
        "They asked nobody before they spoke.",
        "performed with major challenges",
        "Participants",
        "Budi",
        "Method and limits",
    ] {
        assert!(visible(&html).contains(part), "the page lacks {part:?}");
        assert!(markdown.contains(part), "the text lacks {part:?}");
    }
    let (header, entries) = journal::read(&journal_of("crisis")).expect("a stored journal");
    let end = sitting::replayed(&header, &entries).expect("it leads where it led");
    let exercise = end.room().exercise();
    let named = exercise.events().iter().filter(|event| matches!(event.what, What::Named(..))).count();
    assert!(
        named > 0
            && visible(&html).matches("When the step opened, the evidence it held made").count() == named,
        "each accusation once"
    );
    assert!(html.contains("class=\"flag\"") && html.contains("class=\"nobody\""), "flags and dashed lines");
    for state in &exercise.scenario().states {
        assert!(html.contains(&state.name), "{} has no page", state.name);
    }
}

#[test]
fn a_negotiated_text_stands_with_its_history_and_nobody_is_told_who_blocked() {
    let (header, entries) = journal::read(&journal_of("texts")).expect("a stored journal");
    let end = sitting::replayed(&header, &entries).expect("it leads where it led");
    let texts: Vec<_> = end.room().texts_of(&Role::Control).collect();
    assert!(!texts.is_empty());
    let (html, markdown) = written(&journal_of("texts"), &[]);
    for text in &texts {
        assert!(html.contains(&text.title) && markdown.contains(&text.title), "{}", text.title);
    }
    for move_made in ["put the text forward", "added a clause", "put the text under silence"] {
        assert!(html.contains(move_made), "{move_made:?} is missing");
    }
    // Every move that anybody made, but for signatures.
    let moves = entries.iter().filter(|entry| entry.input.contains("\"Text\"")).count();
    let signed = entries.iter().filter(|entry| entry.input.contains("{\"Sign\"")).count();
    let is_move = |line: &&str| {
        let time = line.strip_prefix("| ").and_then(|line| line.split_once(':'));
        time.is_some_and(|(hours, _)| hours.parse::<u32>().is_ok())
    };
    let rows = markdown.lines().filter(is_move).count();
    assert_eq!(rows, moves - signed);
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    for name in ["crisis", "texts", "overrulings"] {
        assert_eq!(written(&journal_of(name), &[]), written(&journal_of(name), &[]), "{name}");
    }
    let to = folder();
    let file = record(to.path(), &["--seed", "3"]);
    assert_eq!(written(&file, &[]), written(&file, &[]));
}

#[test]
fn a_record_tells_the_exercise_that_was_played() {
    let to = folder();
    let file =
        record(to.path(), &["--seed", "4", "--bind", "host=BRN", "--bind", "supplier=MYS", "--also", "KHM"]);
    let (html, _) = written(&file, &[]);
    assert!(html.contains("Host of the games (Brunei") && html.contains("Cambodia"), "another table");
    let record: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&file).expect("a record")).expect("JSON");
    let digest = record["steps"].as_array().expect("steps").last().expect("a step")["digest"].as_str();
    assert!(html.contains(digest.expect("a digest")), "the report is of another exercise");
}

#[test]
fn the_page_needs_nothing_beside_it_and_no_word_is_missing() {
    for name in SHIPPED {
        let solo = played(scenario(name), 1);
        let [html, markdown] = told(&solo, None);
        for outside in ["<script", "http://", "https://", "src=", "@import", "url(", "javascript:"] {
            assert!(!html.text.contains(outside), "{name}: the page has {outside}");
        }
        assert!(html.text.len() < 1_000_000, "{name}: {} bytes", html.text.len());
        for text in [&html.text, &markdown.text] {
            assert!(!text.contains("[aar-") && !text.contains("NaN"), "{name}: a word or number is missing");
        }
        let charts = html.text.matches("<svg").count();
        assert!(charts > 4 || name == "chairs-gavel", "{name}: {charts} charts");
        assert_eq!(
            charts,
            html.text.matches("role=\"img\" aria-label=\"").count(),
            "a picture without words"
        );
        assert_eq!(
            html.text.matches("<th ").count() > 0,
            html.text.contains("scope="),
            "cells without heads"
        );
    }
}

#[test]
fn a_delegations_copy_holds_nothing_that_it_could_not_see() {
    let solo = played(with_canaries("departures"), 2);
    let whole = told(&solo, None);
    assert!(whole[0].text.contains(CANARY), "the whole report tells the truth");
    for me in support::seats(solo.exercise()) {
        for file in told(&solo, Some(me)).into_iter().chain(handout::of(&solo, me)) {
            let code = &solo.scenario().states[me].id;
            assert!(!file.text.contains(CANARY), "{code}: the truth stands in {}", file.name);
            for other in support::seats(solo.exercise()).filter(|other| *other != me) {
                assert!(!file.text.contains(&own(other)), "{code}: a brief of another seat");
            }
            for hidden in ["That was true", "That was not true", "the true author:", "nobody acted"] {
                assert!(!file.text.contains(hidden), "{code}: {hidden:?} stands in {}", file.name);
            }
        }
    }
    let to = folder();
    let file = record(to.path(), &[]);
    for more in [&["--for", "host"][..], &["--for", "host", "--full"]] {
        let (own_page, _) = written(&file, more);
        assert!(own_page.contains("For Malaysia alone") && !own_page.contains("What really happened"));
    }
}

#[test]
fn seed_and_digest_stand_in_controls_copies_alone() {
    let solo = played(scenario("departures"), 4_816_353_217);
    let digest: String = solo.exercise().digest().iter().map(|byte| format!("{byte:02x}")).collect();
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    for edition in Edition::all(solo.scenario()) {
        let is_of_control = matches!(edition, Edition::Whole(_) | Edition::Short);
        for file in files(&material, edition) {
            for key in ["4816353217", &digest] {
                assert_eq!(file.text.contains(key), is_of_control, "{}: {key}", file.name);
            }
        }
    }
}

/// What a report for editing says of its objectives.
fn objectives_of(markdown: &str) -> &str {
    let (_, objectives) = markdown.split_once("\n## Objectives").expect("the section");
    objectives.split("\n## ").next().expect("a text has a first part")
}

/// The delegations whose lines stand under the objectives.
fn delegations_under_objectives(markdown: &str) -> BTreeSet<&str> {
    let objectives = objectives_of(markdown);
    objectives
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split_once(", step "))
        .map(|(who, _)| who)
        .collect()
}

#[test]
fn strengths_are_those_of_people_where_people_sat_and_everyday_incidents_train_nobody() {
    let solo = played(scenario("departures"), 1);
    let host = solo.scenario().state("MYS").expect("it sits at the table");
    let of = |people: &[StateId]| {
        let player = |seat| if people.contains(&seat) { Decider::People } else { Decider::Bot };
        let players = solo.scenario().states.keys().map(player).collect();
        let material =
            Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
        files(&material, Edition::Whole(&[])).map(|file| file.text)[1].clone()
    };
    let (bots, one) = (of(&[]), of(&[host]));
    assert!(delegations_under_objectives(&bots).len() > 3, "where bots alone sat, all are told");
    assert_eq!(delegations_under_objectives(&one).into_iter().collect::<Vec<_>>(), ["Malaysia"]);
    assert!(!objectives_of(&bots).contains("Online crime"), "{}", objectives_of(&bots));
    // No state is called what a bot was set to.
    for temperament in Temperament::ALL {
        let name = labels::temperament(temperament);
        assert!(!one.contains(&format!("({name})")), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_report_is_for_whoever_wrote_it() {
    use std::os::unix::fs::PermissionsExt;
    let to = folder();
    let file = record(to.path(), &[]);
    let out = to.path().join("out");
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    let written = |more: &[&str]| {
        let done = mufakat(&[&["report", text_of(&file), "--to", text_of(&out)], more].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let files = fs::read_dir(&out).expect("the folder").map(|file| file.expect("a file").path());
        files.collect::<Vec<_>>()
    };
    assert_eq!(mode(&file), 0o600, "the record");
    for path in written(&[]) {
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("it is ours");
    }
    assert_eq!(mode(&out), 0o700);
    for path in written(&["--replace"]) {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

/// A live exercise that stops after so many steps, and what control then writes down.
fn live(path: &Path, names: &[&str], steps: usize, seen: &[&str]) {
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let text = shipped::scenario("two-desks").expect("the tutorial");
    let mut sitting = Sitting::open(path, text, 1, settings);
    let control = sitting.join(Role::Control, "Control");
    for (place, name) in names.iter().enumerate() {
        sitting.join(Role::Delegation(StateId::from(place % 2)), name);
    }
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    (0..steps).for_each(|_| sitting.close_step(control));
    for text in seen {
        let (pin, seat) = (Pin::Decision(0, StateId::from(0)), Some(StateId::from(0)));
        let text = (*text).to_owned();
        sitting.ask(control, Ask::Observe(Observe { pin, seat, rating: None, text }));
    }
}

#[test]
fn what_control_wrote_for_one_delegation_is_told_to_control_and_to_that_one() {
    let to = folder();
    let file = to.path().join("written.mufakat");
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let mut sitting =
        Sitting::open(&file, shipped::scenario("two-desks").expect("the tutorial"), 1, settings);
    let control = sitting.join(Role::Control, "Control");
    sitting.join(Role::Delegation(StateId(0)), "Ana");
    sitting.ask(control, Ask::Control(ControlAsk::Begin));
    // The ten seconds in which the beginning can be taken back.
    sitting.wait(1);
    let wish = Improvised {
        kind: InjectKind::Media,
        from: "Harbour radio".into(),
        to: StateSet::only(StateId(0)),
        text: "The ferries are said to stand still.".into(),
        expects: String::new(),
    };
    sitting.ask(control, Ask::Control(ControlAsk::Improvise(wish)));
    sitting.wait(1);
    sitting.close_step(control);
    drop(sitting);
    let holds = |more: &[&str]| {
        let (html, markdown) = written(&file, more);
        [html, markdown].map(|text| text.contains("The ferries are said to stand still."))
    };
    assert_eq!(holds(&[]), [true; 2]);
    assert_eq!(holds(&["--for", "BRN", "--full"]), [true; 2]);
    assert_eq!(holds(&["--for", "THA", "--full"]), [false; 2]);
    assert_eq!(holds(&["--chatham-house"]), [false; 2]);
}

#[test]
fn half_an_exercise_gets_a_report_that_says_so() {
    let to = folder();
    for steps in [0, 2] {
        let file = to.path().join(format!("half-{steps}.mufakat"));
        live(&file, &["Ana"], steps, &[]);
        let (html, markdown) = written(&file, &[]);
        let said = format!("stopped before its end: {steps} of 5 steps were closed");
        assert!(html.contains(&said) && markdown.contains(&said), "{steps} steps");
    }
    let whole = written(&journal_of("crisis"), &[]);
    assert!(!whole.0.contains("stopped before its end"));
}

#[test]
fn an_exercise_that_nobody_played_gets_a_report_that_says_so() {
    let mut solo = Solo::new(scenario("departures"), 1, Others::default());
    for seat in support::seats(&solo.exercise().clone()) {
        solo.put(seat, SoloPlayer::Script(None));
    }
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    let [html, markdown] = told(&solo, None);
    assert!(html.text.contains("Nobody played") && markdown.text.contains("Nobody played"));
}

#[test]
fn forty_thousand_asks_are_a_sound_report() {
    let settings = Settings { minutes: 0, bots: Temperament::Cautious.into(), ..Settings::default() };
    let mut room = Room::new(scenario("two-desks"), 1, settings);
    let mut entries: Vec<Entry> = Vec::new();
    let mut ask = |who: u32, ask: Ask| {
        let at_ms = entries.len() as u64;
        room.check(PersonId(who), &ask).unwrap_or_else(|why| panic!("{ask:?}: {why:?}"));
        room.apply(PersonId(who), &ask, at_ms);
        let (before, seq) = (entries.last().map_or([0; 32], |entry| entry.link), entries.len() as u64 + 1);
        let input = serde_json::to_string(&ask).expect("plain data");
        entries.push(Entry::new(&before, seq, at_ms, who, seq.to_string(), input, [0; 32]));
    };
    let token = |name: &str| TokenHash::of(name);
    ask(0, Ask::Join { role: Role::Control, name: String::new(), token: token("control") });
    let seat = Role::Delegation(StateId::from(0));
    ask(0, Ask::Join { role: seat, name: "\u{202e}<b>שרה</b>".into(), token: token("head") });
    ask(1, Ask::Control(ControlAsk::Begin));
    ask(
        2,
        Ask::Text(TextAsk::Open {
            title: "Calm".into(),
            parties: StateSet::only(StateId::from(1)),
            measure: None,
        }),
    );
    for number in 0..20_000 {
        let text = format!("Message {number}: <script>");
        ask(2, Ask::Talk(TalkAsk::Say { to: To::Plenary, text }));
        ask(1, Ask::Control(ControlAsk::Log(format!("Noted {number}"))));
    }
    ask(1, Ask::Control(ControlAsk::CloseStep));
    let material = Material::of_room(&room, &entries, "mufakat");
    for edition in Edition::all(room.scenario()) {
        for file in files(&material, edition) {
            assert!(file.text.contains("Overview"), "{}", file.name);
            assert!(file.text.len() < 1_000_000, "{}: {} bytes", file.name, file.text.len());
            assert!(!file.text.contains("<script>") && !file.text.contains("<b>שרה"), "{}", file.name);
        }
        for_editing(&material, edition).expect("it is laid out");
    }
}

#[test]
fn what_people_typed_stays_words() {
    let to = folder();
    let file = to.path().join("names.mufakat");
    let names = ["<script>alert(1)</script>", "نور | *Noor*", "</style><b>"];
    // A name that turns what stands around it is refused at the door; what somebody writes down is not.
    let seen = ["\u{202e}gnp.exe", "a\u{1b}[2Jb", "</table><script>alert(2)</script>"];
    live(&file, &names, 1, &seen);
    let (html, markdown) = written(&file, &[]);
    for text in [&html, &markdown] {
        for turned in ['\u{202e}', '\u{1b}'] {
            assert!(!text.contains(turned), "{turned:?} came in");
        }
        assert!(text.contains("\u{2068}نور"), "words from right to left stand alone");
    }
    assert!(html.contains("gnp.exe") && markdown.contains("gnp.exe"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script"));
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(markdown.contains("\\<script\\>") && markdown.contains("\\| \\*Noor\\*"), "signs of the format");
}

#[test]
fn what_is_in_the_way_stays_unless_it_may_go() {
    let to = folder();
    let file = journal_of("texts");
    let arguments = ["report", text_of(&file), "--to", text_of(to.path())];
    let page = to.path().join("report.md");
    fs::write(&page, "with notes in it").expect("writable");
    refused(&arguments, exit_codes::CANNOT_WRITE, &["report.md", "is there already", "--replace"]);
    assert_eq!(fs::read_to_string(&page).expect("readable"), "with notes in it");
    assert!(!to.path().join("report.html").exists(), "half a report");
    assert!(mufakat(&[&arguments[..], &["--replace"]].concat()).status.success());
    assert!(fs::read_to_string(&page).expect("readable").contains("after-action report"));
    // A folder that is a file.
    refused(
        &["report", text_of(&file), "--to", text_of(&page)],
        exit_codes::CANNOT_WRITE,
        &["cannot be written"],
    );
}

#[test]
fn a_file_that_is_no_exercise_gets_a_sentence() {
    let to = folder();
    let at = |name: &str, text: &str| {
        let file = to.path().join(name);
        fs::write(&file, text).expect("writable");
        file
    };
    let out = to.path().join("out");
    let asked = |file: &Path, code: u8, says: &[&str]| {
        refused(&["report", text_of(file), "--to", text_of(&out)], code, says);
        assert!(!out.exists(), "a folder for nothing");
    };
    asked(&to.path().join("nothing.mufakat"), exit_codes::CANNOT_READ, &["nothing.mufakat"]);
    asked(&at("empty", ""), exit_codes::CANNOT_READ, &["empty"]);
    asked(&at("note.txt", "hello"), exit_codes::CANNOT_READ, &["note.txt"]);
    asked(to.path(), exit_codes::CANNOT_READ, &[]);
    asked(&at("brace.json", "{"), exit_codes::ACTS_HAVE_ERRORS, &["no record of an exercise"]);
    asked(&at("old.json", "{\"format\": 1}"), exit_codes::ACTS_HAVE_ERRORS, &["format 1"]);
    let text = fs::read_to_string(record(to.path(), &[])).expect("a record");
    let with = |pointer: &str, value: serde_json::Value| {
        let mut record: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        *record.pointer_mut(pointer).expect("a field") = value;
        at("changed.json", &record.to_string())
    };
    asked(
        &with("/rules/version", 0.into()),
        exit_codes::OTHER_RULES,
        &["version 0 of the rules", "this record cannot be played again"],
    );
    asked(&with("/steps/4/digest", "00".into()), exit_codes::JOURNAL_DAMAGED, &["from step 5 on"]);
    asked(&with("/scenario/name", "my-own".into()), exit_codes::USAGE, &["my-own", "--scenario"]);
    asked(&with("/scenario/name", "../secret".into()), exit_codes::USAGE, &["--scenario"]);
    let file = journal_of("crisis");
    let nobody = ["report", text_of(&file), "--to", text_of(&out), "--for", "Atlantis"];
    refused(&nobody, exit_codes::USAGE, &["Atlantis"]);
}
