//! The copy under the Chatham House Rule: canaries that were planted as names and words of people are in no file of it, and
//! no delegation is named as the one that did or said anything.

use std::fs;
use std::path::Path;

use mufakat::bots::Temperament;
use mufakat::cli::exit_codes;
use mufakat::report::after::{Decider, Edition, Material, files};
use mufakat::session::ask::{Ask, ControlAsk, Observe, Overruling, Pin, Rating, TalkAsk, TextAsk, To};
use mufakat::session::person::Role;
use mufakat::session::{Settings, Solo};
use mufakat::shipped;
use mufakat::sim::ids::{ParagraphId, StateSet};
use mufakat::sim::plot::PlotEffect;
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;
use mufakat::words::tell;

use super::docx;
use super::sitting::Sitting;
use super::support::{SHIPPED, shipped as scenario};
use super::{folder, journal_of, live, mufakat, played, record, refused, text_of, written};

/// In everything that was said and that nobody may read.
const SAID: &str = "canary-said";
/// Whoever sat there, with markup and with letters from right to left.
const PEOPLE: [&str; 8] = [
    "<i>Serinus</i>",
    "<script>Kanarek</script>",
    "كناري",
    "קנרית",
    "Zizi | *Kanárek*",
    "Chanarya & Co",
    "Tour de Canarino",
    "Gloster Fancy",
];
/// The parts of these names by which they are known.
const KNOWN_BY: [&str; 11] = [
    "Serinus",
    "Kanarek",
    "كناري",
    "קנרית",
    "Zizi",
    "Kanárek",
    "Chanarya",
    "Canarino",
    "Gloster",
    "<i>",
    "Daily Canary",
];

/// An exercise in which everything that can be typed holds a canary.
fn with_canaries(path: &Path) {
    let bots = Settings {
        minutes: 0,
        close_at_zero: false,
        bots: Temperament::Cooperative.into(),
        ..Settings::default()
    };
    let text = shipped::asset("study/package.ron").expect("a laboratory of the studies");
    let mut sitting = Sitting::open(path, text, 12, bots);
    let said = |what: &str| format!("{SAID} {what} <b>{}</b>", PEOPLE[2]);
    let control = sitting.join(Role::Control, PEOPLE[0]);
    let author = sitting.join(Role::Delegation(sitting.state("SGP")), PEOPLE[1]);
    let partner = sitting.join(Role::Delegation(sitting.state("MYS")), PEOPLE[2]);
    let chair = sitting.join(Role::Chair, PEOPLE[3]);
    let evaluator = sitting.join(Role::Evaluator, PEOPLE[4]);
    sitting.join(Role::Observer, PEOPLE[5]);
    let gone = sitting.join(Role::Delegation(sitting.state("THA")), PEOPLE[6]);
    let voice = sitting.join(Role::SimCell("Daily Canary".into()), PEOPLE[7]);
    let order = |what| Ask::Control(what);
    sitting.ask(control, order(ControlAsk::Begin));
    sitting.ask(control, order(ControlAsk::ShowOut(gone)));

    for (who, to) in
        [(author, To::Plenary), (partner, To::Control), (chair, To::Plenary), (voice, To::Plenary)]
    {
        sitting.ask(who, Ask::Talk(TalkAsk::Say { to, text: said("aloud") }));
    }
    let to = To::Seats(StateSet::only(sitting.state("MYS")));
    sitting.ask(author, Ask::Talk(TalkAsk::Say { to, text: said("aside") }));
    sitting.ask(author, Ask::Talk(TalkAsk::Meet { with: sitting.state("MYS"), about: said("meeting") }));
    sitting.ask(control, order(ControlAsk::Log(said("log"))));
    let what =
        Overruling::Change(PlotEffect::State(sitting.state("SGP"), StateQuantity::PoliticalCapital, 1.0));
    sitting.ask(control, order(ControlAsk::Overrule { what, reason: said("ruling") }));
    for pin in [Pin::Paragraph(ParagraphId::from(0)), Pin::Decision(0, sitting.state("SGP"))] {
        let seat = Some(sitting.state("SGP"));
        let seen = Observe { pin, seat, rating: Some(Rating::Unable), text: said("seen") };
        sitting.ask(evaluator, Ask::Observe(seen));
    }

    let parties = sitting.scenario().everybody();
    let measure = sitting.scenario().measure("policy_ttx");
    let title = format!("Exercises, by {} and kanarek", PEOPLE[2]);
    sitting.ask(author, Ask::Text(TextAsk::Open { title, parties, measure }));
    let wording = format!("As {} and {} ask, one is held every year.", PEOPLE[1], PEOPLE[3]);
    sitting.ask(author, Ask::Text(TextAsk::Clause { text: 0, wording }));
    sitting.ask(partner, Ask::Text(TextAsk::Amend { text: 0, clause: 0, wording: said("amendment") }));
    sitting.ask(author, Ask::Text(TextAsk::Settle { text: 0, clause: 0, wording: 0 }));
    sitting.ask(partner, Ask::Text(TextAsk::Reserve { text: 0, clause: 0, words: said("reservation") }));
    sitting.ask(author, Ask::Text(TextAsk::Silence { text: 0, minutes: 10 }));
    sitting.ask(partner, Ask::Text(TextAsk::Break { text: 0, why: said("objection") }));
    sitting.ask(author, Ask::Text(TextAsk::Silence { text: 0, minutes: 10 }));
    sitting.wait(11);
    // Another that stays open.
    let title = said("title");
    sitting.ask(author, Ask::Text(TextAsk::Open { title, parties, measure: None }));
    sitting.ask(author, Ask::Text(TextAsk::Clause { text: 1, wording: said("position") }));
    while !sitting.is_over() {
        sitting.decide(author, "SGP", Temperament::Cooperative);
        sitting.close_step(control);
    }
}

#[test]
fn no_name_and_nothing_said_is_in_any_file() {
    let to = folder();
    // Not even the name of the file that is read comes in.
    let file = to.path().join("Kanarek.mufakat");
    with_canaries(&file);
    let (whole, _) = written(&file, &[]);
    for known in ["Serinus", "كناري", SAID] {
        assert!(whole.contains(known), "the whole report has lost {known}: this test would see nothing");
    }
    let done = mufakat_in(to.path(), &["report", "Kanarek.mufakat", "--chatham-house"]);
    let out = to.path().join("package-chatham-house");
    let files: Vec<_> = fs::read_dir(&out).unwrap_or_else(|_| panic!("{done}")).flatten().collect();
    assert_eq!(files.len(), 3);
    for entry in files {
        let name = entry.file_name().to_string_lossy().into_owned();
        let bytes = fs::read(entry.path()).expect("a file");
        let text = if name.ends_with(".docx") {
            docx::all(&bytes)
        } else {
            String::from_utf8_lossy(&bytes).into_owned()
        };
        for canary in KNOWN_BY.iter().chain([&SAID]) {
            let small = canary.to_lowercase();
            assert!(!text.to_lowercase().contains(&small), "{canary} is in {name}");
            assert!(!name.to_lowercase().contains(&small), "{canary} is a name of a file");
        }
        assert!(text.contains("one is held every year"), "{name}: what was agreed stands in its words");
        assert!(text.contains("One more text was"), "{name}: how many were not");
    }
}

fn mufakat_in(folder: &Path, arguments: &[&str]) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_mufakat"));
    let done = command.current_dir(folder).args(arguments).output().expect("the program starts");
    String::from_utf8_lossy(&done.stderr).into_owned()
}

/// What is left of a copy without the words of the scenario and of the catalogue, which everybody may read.
fn without_the_authors(copy: &str, s: &Scenario) -> String {
    let mut authored =
        vec![s.title.clone(), s.summary.clone(), s.situation.clone(), s.instrument.note.clone()];
    authored.extend(s.objectives.iter().map(|objective| objective.text.clone()));
    authored.extend(s.roles.iter().map(|role| role.title.clone()));
    for plot in &s.plots {
        let planted = plot.planted.map(|at| tell("aar-truth-planted", &[("at", s.suspect_name(at))]));
        authored.extend([plot.title.clone(), plot.truth.clone()].into_iter().chain(planted));
    }
    for paragraph in &s.instrument.paragraphs {
        authored.extend([paragraph.title.clone(), paragraph.explanation.clone()]);
    }
    authored.extend(s.measures.iter().map(|measure| measure.title.clone()));
    authored.extend(s.choices.iter().map(|choice| choice.title.clone()));
    authored.extend(s.moves.iter().map(|part| part.title.clone()));
    // The longest first: a shorter one may stand inside it.
    authored.sort_by_key(|text| std::cmp::Reverse(text.len()));
    let plain = |text: &str| text.replace('\\', "").replace('\n', " ");
    authored.iter().fold(plain(copy), |left, text| left.replace(&plain(text), ""))
}

fn names_nobody(copy: &str, s: &Scenario, of: &str) {
    let left = without_the_authors(copy, s);
    for state in &s.states {
        let word = |word: &str| left.split(|sign: char| !sign.is_alphanumeric()).any(|one| one == word);
        assert!(!left.contains(&state.name), "{of}: {} is named", state.name);
        assert!(!word(&state.id), "{of}: {} is named", state.id);
    }
}

fn copy_of(solo: &Solo) -> [String; 2] {
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let course = solo.so_far();
    let material = Material { course, room: None, entries: &[], program: "mufakat", players };
    files(&material, Edition::ChathamHouse).map(|file| file.text)
}

#[test]
fn no_delegation_is_named_as_the_one_that_did_or_said_anything() {
    for name in SHIPPED {
        let solo = played(scenario(name), 2);
        let [html, markdown] = copy_of(&solo);
        names_nobody(&markdown, solo.scenario(), name);
        assert!(!html.contains("[aar-") && !html.contains("NaN"), "{name}: a word or a number is missing");
    }
    let (header, entries) = mufakat::journal::read(&journal_of("crisis")).expect("a stored journal");
    let end = super::sitting::replayed(&header, &entries).expect("it leads where it led");
    let (_, markdown) = written(&journal_of("crisis"), &["--chatham-house"]);
    names_nobody(&markdown, end.room().scenario(), "crisis");
    assert!(markdown.contains("a delegation named somebody in public"), "that it happened is told");
    let digest: String = end.room().exercise().digest().iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(!markdown.contains(&digest), "with the digest a reader could try out who did what");
}

#[test]
fn it_is_written_of_half_an_exercise_and_of_a_record_too() {
    let to = folder();
    let file = to.path().join("half.mufakat");
    live(&file, &["Ana"], 0, &[]);
    let (html, markdown) = written(&file, &["--chatham-house"]);
    assert!(html.contains("stopped before its end") && markdown.contains("one person"));
    let file = record(to.path(), &["--also", "KHM"]);
    let copy = written(&file, &["--chatham-house"]);
    assert_eq!(copy, written(&file, &["--chatham-house"]), "the same bytes each time");
    assert!(!copy.1.contains("Cambodia"), "it sat there because its people came");
}

#[test]
fn a_delegations_own_copy_cannot_be_nobodys() {
    let file = journal_of("crisis");
    let both = ["report", text_of(&file), "--chatham-house", "--for", "IDN"];
    refused(&both, exit_codes::USAGE, &["--chatham-house", "cannot be used with"]);
    assert!(mufakat(&["report", "--help"]).status.success());
}
