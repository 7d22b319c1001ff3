//! A scenario in several files: what is joined, in which order, and where a message about it points.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::scenario::whole::{self, LISTS, Unfound};
use mufakat::scenario::{self, Binding, Diagnostic};
use mufakat::session::Solo;
use mufakat::shipped::{self, Document};
use mufakat::sim::scenario::Scenario;

/// The smallest shipped scenario, with lists to take apart.
const NAME: &str = "two-desks";

fn text() -> String {
    shipped::scenario(NAME).expect("it is shipped").text.into_owned()
}

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("what the test sets up works");
    fs::write(file, text).expect("what the test sets up works");
}

/// The bytes of what is written at a way of the scenario.
fn bytes(text: &str, way: &str) -> std::ops::Range<usize> {
    let document = Document { name: NAME.into(), file: NAME.into(), text: text.to_owned().into() };
    let source = scenario::source::Source::new(document).expect("it has no fault");
    source.bytes_of(way).unwrap_or_else(|| panic!("there is no `{way}`"))
}

/// Takes the records of a list from this one on out of a text; gives the rest and what was taken out.
fn cut(text: &str, list: &str, from: usize) -> (String, String) {
    let whole = bytes(text, list);
    let start = bytes(text, &format!("{list}[{from}]")).start;
    let end = whole.end - 1;
    (format!("{}{}", &text[..start], &text[end..]), text[start..end].to_owned())
}

/// The shipped scenario in a folder of parts.
fn in_parts(folder: &Path) {
    let (rest, injects) = cut(&text(), "injects", 6);
    let (rest, roles) = cut(&rest, "roles", 1);
    write(folder, "scenario.ron", &rest);
    write(folder, "injects/night.ron", &format!("// Everything of the night.\n[\n{injects}]\n"));
    write(folder, "roles/other.ron", &format!("[{roles}] // and no more"));
}

fn found(folder: &Path) -> Vec<Diagnostic> {
    scenario::check_path(folder.to_str().expect("our paths are text"))
}

fn shown(found: &[Diagnostic]) -> String {
    found.iter().map(|message| format!("{message}\n")).collect()
}

fn end_of(scenario: Scenario) -> [u8; 32] {
    let mut solo = Solo::new(Arc::new(scenario), 3, Temperament::Random);
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    solo.exercise().digest()
}

#[test]
fn a_scenario_in_parts_is_the_one_in_one_file_and_plays_to_the_same_end() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let home = folder.path().join(NAME);
    in_parts(&home);
    let open = |argument: &str| scenario::open(argument, &Binding::default());
    let parts = open(home.to_str().expect("what the test sets up works"))
        .unwrap_or_else(|found| panic!("{}", shown(&found)));
    let one = open(NAME).expect("it loads");
    assert_eq!(parts.scenario, one.scenario);
    assert_eq!(end_of(parts.scenario), end_of(one.scenario));
}

#[test]
fn the_joined_text_is_a_scenario_in_one_file_with_the_same_fingerprint() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let home = folder.path().join(NAME);
    in_parts(&home);
    let joined =
        whole::find(home.to_str().expect("what the test sets up works")).expect("it can be joined").document;
    let alone = folder.path().join("alone");
    write(&alone, "scenario.ron", &joined.text);
    let again =
        whole::find(alone.to_str().expect("what the test sets up works")).expect("it is one file").document;
    assert_eq!(blake3::hash(again.text.as_bytes()), blake3::hash(joined.text.as_bytes()));
    assert!(joined.text.contains("Everything of the night") && joined.text.contains("and no more"));
}

#[test]
fn parts_come_in_the_order_of_lists_and_names_behind_what_stands_in_the_scenario() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let (rest, injects) = cut(&text(), "injects", 2);
    write(folder.path(), "scenario.ron", &rest);
    let count = |text: &str| text.matches("            release: ").count();
    let half = injects.match_indices("        (\n            id: ").nth(3).expect("more than four").0;
    write(folder.path(), "injects/a.ron", &format!("[{}]", &injects[half..]));
    write(folder.path(), "injects/b.ron", &format!("[{}]", &injects[..half]));
    write(folder.path(), "injects/.hidden.ron", "[");
    write(folder.path(), "injects/notes.txt", "not a part");
    let joined = whole::find(folder.path().to_str().expect("what the test sets up works"))
        .expect("it can be joined")
        .document;
    assert_eq!(count(&joined.text), count(&text()));
    let ids = |text: &str| -> Vec<String> {
        let ids = text.split("            id: \"").skip(1);
        ids.filter_map(|rest| rest.split('"').next()).map(String::from).collect()
    };
    let (first, second) = (ids(&injects[half..]), ids(&injects[..half]));
    let all = ids(&joined.text);
    assert!(all.ends_with(&[first, second].concat()), "{all:?}");
}

#[test]
fn one_record_alone_is_a_part_and_a_list_that_the_scenario_lacks_is_added() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let branches = bytes(&text(), "branches");
    let whole_text = text();
    let list = whole_text[branches.clone()].to_owned();
    let name = whole_text[..branches.start].rfind("branches").expect("its name");
    let after = branches.end + whole_text[branches.end..].find(',').expect("a comma") + 1;
    write(folder.path(), "scenario.ron", &format!("{}{}", &whole_text[..name], &whole_text[after..]));
    let first = bytes(&whole_text, "branches[0]");
    let one = &whole_text[first.clone()];
    write(folder.path(), "branches/a.ron", one);
    write(folder.path(), "branches/b.ron", &list.replacen(&format!("{one},"), "", 1));
    let open = |argument: &str| scenario::open(argument, &Binding::default());
    let loaded = open(folder.path().to_str().expect("what the test sets up works"))
        .unwrap_or_else(|found| panic!("{}", shown(&found)));
    assert_eq!(loaded.scenario.branches, open(NAME).expect("it loads").scenario.branches);
}

#[test]
fn a_message_names_the_file_and_the_line_of_the_part() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    in_parts(folder.path());
    let night = folder.path().join("injects/night.ron");
    let written = fs::read_to_string(&night).expect("what the test sets up works");
    let broken = written.replacen("of: \"far-side\"", "of: \"far-sid\"", 1);
    fs::write(&night, &broken).expect("what the test sets up works");
    let found = found(folder.path());
    let message = found.iter().find(|message| message.is_error()).expect("an error");
    let line = broken.lines().position(|line| line.contains("far-sid\"")).expect("it is there") + 1;
    let place = message.place.expect("a place");
    assert_eq!(
        (message.file.as_str(), place.line),
        (night.to_str().expect("what the test sets up works"), line),
        "{}",
        shown(&found)
    );
    let excerpt = message.excerpt.as_deref().expect("the line itself");
    assert!(excerpt.contains("far-sid") && excerpt.contains(&line.to_string()), "{excerpt}");
    assert!(message.hint.contains("far-side"), "{}", message.hint);
}

#[test]
fn a_name_in_two_files_is_refused_with_both_places() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    in_parts(folder.path());
    let (_, again) = cut(&text(), "injects", 11);
    write(folder.path(), "injects/twice.ron", &format!("[\n{again}]"));
    let found = found(folder.path());
    let message =
        found.iter().find(|message| message.code == "SC103" || message.sentence.contains("another inject"));
    let message = message.unwrap_or_else(|| panic!("{}", shown(&found)));
    assert!(message.file.ends_with("injects/twice.ron"), "{message}");
    assert!(message.hint.contains("injects/night.ron") && message.hint.contains("line "), "{message}");
}

#[test]
fn a_part_that_is_broken_says_so_in_its_own_file() {
    let broken = [
        ("injects/night.ron", "[ (id: \"a\" ", "SC004"),
        ("roles/other.ron", "Scenario(format: 1)", "SC016"),
        ("roles/other.ron", "\"voting\"", "SC016"),
        ("branches/x.ron", "", "SC016"),
    ];
    for (name, text, code) in broken {
        let folder = tempfile::tempdir().expect("what the test sets up works");
        in_parts(folder.path());
        write(folder.path(), name, text);
        let found = found(folder.path());
        let message = found.first().unwrap_or_else(|| panic!("{name} goes unnoticed"));
        assert!(message.file.ends_with(name), "{message}");
        assert_eq!(message.code, code, "{message}");
        assert!(!message.hint.is_empty(), "{message}");
    }
}

#[test]
fn a_folder_that_is_nearly_called_like_a_list_is_not_passed_over() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    in_parts(folder.path());
    fs::rename(folder.path().join("injects"), folder.path().join("inject"))
        .expect("what the test sets up works");
    let found = found(folder.path());
    assert!(found.len() == 1 && found[0].hint.contains("`injects`"), "{}", shown(&found));
    fs::create_dir(folder.path().join("pictures")).expect("what the test sets up works");
    fs::rename(folder.path().join("inject"), folder.path().join("injects"))
        .expect("what the test sets up works");
    assert!(scenario::check_path(folder.path().to_str().expect("what the test sets up works")).is_empty());
}

/// A text in a file of its own, in place of the text of the first inject.
fn with_text(folder: &Path, field: &str) {
    let text = text();
    let bytes = bytes(&text, "injects[0].text");
    write(folder, "scenario.ron", &format!("{}{field}{}", &text[..bytes.start], &text[bytes.end..]));
}

#[test]
fn a_text_may_lie_in_a_file_with_quotes_and_backslashes_as_they_are() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let letter = "He said: \"Nothing.\"\n\nThe path was C:\\new\\\"# and \"## no more.";
    with_text(folder.path(), "File(\"texts/letter.txt\")");
    write(folder.path(), "texts/letter.txt", &format!("\u{feff}{letter}\r\n\r\n"));
    let loaded =
        scenario::open(folder.path().to_str().expect("what the test sets up works"), &Binding::default());
    let loaded = loaded.unwrap_or_else(|found| panic!("{}", shown(&found)));
    assert_eq!(loaded.scenario.injects[mufakat::sim::ids::InjectId(0)].text, letter);
}

#[test]
fn a_message_about_a_text_in_a_file_names_that_file() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    with_text(folder.path(), "File(\"letter.txt\")");
    let state = scenario::open(NAME, &Binding::default()).expect("it loads").scenario.states;
    let name = &state.first().expect("a state").name;
    write(folder.path(), "letter.txt", &format!("Nobody in {name} has heard of it."));
    let found = found(folder.path());
    let message =
        found.iter().find(|message| message.code == "SC505").unwrap_or_else(|| panic!("{}", shown(&found)));
    assert!(
        message.file.ends_with("letter.txt") && message.place.is_some_and(|place| place.line == 1),
        "{message}"
    );
}

#[test]
fn a_text_that_lies_nowhere_is_told_with_what_to_do() {
    let cases = [
        ("File(\"texts/gone.txt\")", "there is no file"),
        ("File(\"../letter.txt\")", "leads out of the folder"),
        ("File(\"/etc/hostname.txt\")", "leads out of the folder"),
        ("File(\"letter.doc\")", "is no text file"),
        ("File(\"empty.txt\")", "is empty"),
        ("File(\"picture.txt\")", "not a plain text"),
    ];
    for (field, sentence) in cases {
        let folder = tempfile::tempdir().expect("what the test sets up works");
        let home = folder.path().join("home");
        with_text(&home, field);
        write(folder.path(), "letter.txt", "outside");
        write(&home, "empty.txt", " \n");
        fs::write(home.join("picture.txt"), [0x89, b'P', b'N', b'G', 0xFF])
            .expect("what the test sets up works");
        let found = found(&home);
        assert!(found.len() == 1 && found[0].code == "SC017", "{field}: {}", shown(&found));
        assert!(
            found[0].sentence.contains(sentence) && found[0].place.is_some(),
            "{field}: {}",
            shown(&found)
        );
        assert!(!found[0].hint.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_refused() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    let home = folder.path().join("home");
    with_text(&home, "File(\"letter.txt\")");
    write(folder.path(), "secret.txt", "outside");
    std::os::unix::fs::symlink(folder.path().join("secret.txt"), home.join("letter.txt"))
        .expect("what the test sets up works");
    let found = found(&home);
    assert!(found.len() == 1 && found[0].sentence.contains("is a link"), "{}", shown(&found));
}

#[test]
fn what_is_shipped_and_a_loose_file_have_no_parts() {
    for name in shipped::scenario_names() {
        let whole = whole::find(name).expect("it is shipped");
        assert_eq!(whole, shipped::scenario(name).expect("it is shipped").into());
    }
    assert!(matches!(whole::find("no-such-thing"), Err(Unfound::Unreadable(_))));
    assert!(LISTS.contains(&"roles") && LISTS.contains(&"injects"));
}

/// What a program that goes on has printed so far.
struct Watching {
    child: std::process::Child,
    said: Arc<std::sync::Mutex<String>>,
}

impl Watching {
    fn start(folder: &Path) -> Self {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_mufakat"));
        command.args(["check", "--watch"]).arg(folder).stdin(std::process::Stdio::null());
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let said = Arc::new(std::sync::Mutex::new(String::new()));
        let (out, err) = (child.stdout.take().expect("piped"), child.stderr.take().expect("piped"));
        for mut pipe in [Box::new(out) as Box<dyn std::io::Read + Send>, Box::new(err)] {
            let said = Arc::clone(&said);
            std::thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(read @ 1..) = pipe.read(&mut bytes) {
                    said.lock().expect("nobody panics").push_str(&String::from_utf8_lossy(&bytes[..read]));
                }
            });
        }
        Self { child, said }
    }

    /// Waits for a sentence, and forgets what was said before it.
    fn hears(&self, sentence: &str) -> String {
        for _ in 0..600 {
            std::thread::sleep(std::time::Duration::from_millis(100));
            if self.said.lock().expect("nobody panics").contains(sentence) {
                // What belongs to it comes by two pipes, and by the one sooner than by the other.
                std::thread::sleep(std::time::Duration::from_millis(500));
                return std::mem::take(&mut *self.said.lock().expect("nobody panics"));
            }
        }
        panic!("“{sentence}” is never said:\n{}", self.said.lock().expect("nobody panics"));
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_check_that_watches_tells_what_each_save_has_changed() {
    let folder = tempfile::tempdir().expect("what the test sets up works");
    in_parts(folder.path());
    let watching = Watching::start(folder.path());
    watching.hears("1 scenario checked: 0 errors");
    let night = folder.path().join("injects/night.ron");
    let good = fs::read_to_string(&night).expect("what the test sets up works");
    fs::write(&night, good.replacen("of: \"far-side\"", "of: \"far-sid\"", 1))
        .expect("what the test sets up works");
    let said = watching.hears("Saved: 1 new message, none gone");
    assert!(said.contains("far-sid") && said.contains("injects/night.ron:"), "{said}");
    // An editor that writes a new file and gives it the old name.
    let beside = folder.path().join("injects/night.part");
    fs::write(&beside, &good).expect("what the test sets up works");
    fs::rename(&beside, &night).expect("what the test sets up works");
    let said = watching.hears("Saved: nothing new, 1 gone");
    assert!(said.contains("gone: ") && said.contains("far-sid"), "{said}");
    fs::remove_file(folder.path().join("scenario.ron")).expect("what the test sets up works");
    watching.hears("has no file scenario.ron");
}
