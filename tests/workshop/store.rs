//! The disk: older versions, what somebody else has written, folders in which nothing can be written.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use mufakat::shipped;
use mufakat::workshop::book::Book;
use mufakat::workshop::desk::Desk;
use mufakat::workshop::store::{Refused, Store};
use tempfile::TempDir;

/// A shipped scenario in a folder of its own.
pub fn copy(name: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.ron");
    fs::write(&file, shipped::scenario(name).unwrap().text.as_bytes()).unwrap();
    (folder, file)
}

fn open(folder: &TempDir) -> Desk {
    Desk::open(folder.path().to_str().unwrap()).unwrap()
}

fn titled(desk: &Desk, title: &str) -> Book {
    desk.book().set_words("title", title).unwrap()
}

/// What is kept, oldest first.
fn kept(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder.join("older-versions")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// Makes everything that is kept so many minutes old.
fn aged(folder: &Path, minutes: u64) {
    for entry in fs::read_dir(folder.join("older-versions")).unwrap() {
        let file = fs::File::options().write(true).open(entry.unwrap().path()).unwrap();
        let before = file.metadata().unwrap().modified().unwrap();
        file.set_modified(before - Duration::from_secs(60 * minutes)).unwrap();
    }
}

#[test]
fn the_beginnings_of_sittings_stay_and_others_ten_minutes_apart() {
    let (folder, file) = copy("two-desks");
    let mut beginnings = Vec::new();
    for sitting in 1..=7 {
        let mut desk = open(&folder);
        beginnings.push(fs::read_to_string(&file).unwrap());
        for number in 1..=20 {
            desk.change(titled(&desk, &format!("Sitting {sitting}, version {number}"))).unwrap();
        }
    }
    assert_eq!(
        kept(folder.path()),
        beginnings[2..],
        "of each sitting the text with which it began, five in all"
    );
    let mut desk = open(&folder);
    let mut others = Vec::new();
    for number in 1..=8 {
        aged(folder.path(), 11);
        let before = fs::read_to_string(&file).unwrap();
        // The first one is the beginning of this sitting.
        if number > 1 {
            others.push(before);
        }
        desk.change(titled(&desk, &format!("Later {number}"))).unwrap();
        desk.change(titled(&desk, &format!("And at once {number}"))).unwrap();
    }
    let kept = kept(folder.path());
    assert_eq!(kept.len(), 10);
    assert!(others[2..].iter().all(|other| kept.contains(other)), "the five last of those ten minutes apart");
    assert!(beginnings[3..].iter().all(|begun| kept.contains(begun)), "yesterday's text can be had");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left in the folder");
}

#[test]
fn what_changes_nothing_writes_nothing() {
    let (folder, file) = copy("two-desks");
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    let mut desk = open(&folder);
    desk.change(titled(&desk, "Two Desks")).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
    assert!(!folder.path().join("older-versions").exists());
    assert_eq!(desk.ways(), (false, false));
}

#[test]
fn the_way_back_and_forth_is_on_the_disk_too() {
    let (folder, file) = copy("two-desks");
    let texts = [fs::read_to_string(&file).unwrap()];
    let mut desk = open(&folder);
    desk.change(titled(&desk, "One")).unwrap();
    let one = fs::read_to_string(&file).unwrap();
    desk.undo().unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), texts[0]);
    desk.redo().unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), one);
    assert_eq!(desk.ways(), (true, false));
}

#[test]
fn what_somebody_else_has_written_is_asked_about_and_neither_is_lost() {
    let (folder, file) = copy("two-desks");
    let mut desk = open(&folder);
    desk.change(titled(&desk, "Mine")).unwrap();
    let mine = fs::read_to_string(&file).unwrap();
    let theirs = mine.replace("Mine", "Theirs");
    fs::write(&file, &theirs).unwrap();
    let refused = desk.change(titled(&desk, "Mine again")).unwrap_err();
    assert!(matches!(refused, Refused::Outside { .. }));
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs, "nothing is written over before it is asked");
    assert_eq!(desk.outside().len(), 1);
    desk.take_in().unwrap();
    assert_eq!(desk.book().says("title").as_deref(), Some("Theirs"));
    desk.undo().unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), mine, "the way back leads to what stood before");
    fs::write(&file, &theirs).unwrap();
    desk.put_back(desk.book().clone()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), mine);
    assert!(kept(folder.path()).contains(&theirs), "what was written over is kept");
    fs::remove_file(&file).unwrap();
    desk.look();
    assert_eq!(desk.outside().len(), 1, "one that is gone is noticed");
    desk.put_back(desk.book().clone()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), mine);
}

#[test]
fn what_cannot_be_read_any_more_is_not_taken_in() {
    let (folder, file) = copy("two-desks");
    let mut desk = open(&folder);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, "Scenario(title: \"x\"").unwrap();
    assert!(matches!(desk.take_in(), Err(Refused::Broken(_))));
    assert_eq!(desk.book().says("title").as_deref(), Some("Two Desks"));
    desk.put_back(desk.book().clone()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_its_file_is_written() {
    let (real, file) = copy("two-desks");
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("scenario.ron");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    let mut desk = open(&folder);
    desk.change(titled(&desk, "Through a link")).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("Through a link"));
    assert_eq!(kept(real.path()).len(), 1, "versions lie beside the file itself");
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_nothing_can_be_written_leaves_everything_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, file) = copy("two-desks");
    let text = fs::read_to_string(&file).unwrap();
    let mut desk = open(&folder);
    // A file where the folder of older versions should be: nobody may write there, the system's master included.
    fs::write(folder.path().join("older-versions"), "").unwrap();
    let refused = desk.change(titled(&desk, "Another")).unwrap_err();
    assert!(matches!(refused, Refused::Unwritable { .. }), "{refused:?}");
    assert!(refused.sentence().contains("scenario.ron"), "{}", refused.sentence());
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(desk.book().says("title").as_deref(), Some("Two Desks"));
    fs::remove_file(folder.path().join("older-versions")).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may do everything is not kept out by rights.
    let is_kept_out = fs::write(folder.path().join("probe"), "").is_err();
    assert_eq!(desk.change(titled(&desk, "Another")).is_err(), is_kept_out);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_scenario_that_comes_with_the_program_is_never_written_to() {
    let refused = Store::open("departures").unwrap_err();
    assert!(matches!(&refused, Refused::Shipped { name } if name == "departures"));
    assert!(refused.sentence().contains("--copy-to"), "{}", refused.sentence());
    assert!(matches!(Store::open("no-such-thing"), Err(Refused::Unreadable(_))));
}

#[test]
fn a_scenario_in_several_files_is_written_file_by_file() {
    let (folder, file) = copy("two-desks");
    // One inject and one text move into files of their own.
    let whole = Desk::open(folder.path().to_str().unwrap()).unwrap();
    let last = whole.book().count("injects") - 1;
    let inject = whole.book().written(&format!("injects[{last}]")).unwrap().to_owned();
    let id = whole.book().says(&format!("injects[{last}].id")).unwrap();
    let situation = whole.book().says("situation").unwrap();
    let main = whole.book().remove(&format!("injects[{last}]")).unwrap();
    let main = main.file(&file).unwrap().replacen(
        whole.book().written("situation").unwrap(),
        "File(\"texts/situation.txt\")",
        1,
    );
    drop(whole);
    let (part, text) = (folder.path().join("injects/last.ron"), folder.path().join("texts/situation.txt"));
    fs::create_dir_all(part.parent().unwrap()).unwrap();
    fs::create_dir_all(text.parent().unwrap()).unwrap();
    fs::write(&part, format!("// A note.\n{inject}\n")).unwrap();
    fs::write(&text, format!("{situation}\n")).unwrap();
    fs::write(&file, &main).unwrap();

    let mut desk = open(&folder);
    assert!(desk.checked().scenario.is_some(), "{:?}", desk.checked().messages);
    let way = format!("injects[{last}]");
    assert_eq!(desk.book().says(&format!("{way}.id")).as_deref(), Some(id.as_str()));
    desk.change(desk.book().set_words(&format!("{way}.headline"), "Another \"headline\".").unwrap()).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), main, "the other file stays");
    assert!(fs::read_to_string(&part).unwrap().starts_with("// A note.\n("));
    assert!(fs::read_to_string(&part).unwrap().contains("Another \\\"headline\\\"."));
    desk.change(desk.book().set_words("situation", "All is quiet.").unwrap()).unwrap();
    assert_eq!(fs::read_to_string(&text).unwrap(), "All is quiet.\n");
    assert_eq!(fs::read_to_string(&file).unwrap(), main, "the other file stays");
    let renamed = mufakat::workshop::desk::rename(
        desk.book(),
        mufakat::scenario::edit::NameKind::Role,
        "far-side",
        "other-side",
    );
    desk.change(renamed.unwrap()).unwrap();
    assert!(desk.checked().scenario.is_some(), "{:?}", desk.checked().messages);
    for file in [&file, &part] {
        assert!(!fs::read_to_string(file).unwrap().contains("\"far-side\""), "{}", file.display());
    }
    let (added, place) = desk.book().insert_behind("injects", Some(last), &inject).unwrap();
    assert_eq!(place, last + 1);
    desk.change(added).unwrap();
    assert!(fs::read_to_string(&part).unwrap().starts_with("[\n"), "one becomes a list");
    fs::write(folder.path().join("injects/more.ron"), "[]").unwrap();
    desk.look();
    assert_eq!(desk.outside().len(), 1, "a part that is new is noticed");
    desk.put_back(desk.book().clone()).unwrap();
    assert!(desk.outside().is_empty());
}

#[test]
fn a_copy_has_every_part_text_and_picture_and_is_written_over_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (own, to) = (home.path().join("own"), home.path().join("copy"));
    for part in ["injects", "texts", "pictures"] {
        fs::create_dir_all(own.join(part)).unwrap();
    }
    let whole = shipped::scenario("two-desks").unwrap().text;
    // Any text of the scenario may lie in a file of its own.
    let summary = whole.split("summary: \"").nth(1).unwrap().split('"').next().unwrap();
    let main = whole.replacen(&format!("\"{summary}\""), "File(\"texts/summary.txt\")", 1);
    fs::write(own.join("scenario.ron"), main).unwrap();
    fs::write(own.join("texts/summary.txt"), summary).unwrap();
    fs::write(own.join("injects/more.ron"), "[]").unwrap();
    fs::write(own.join("unasked.doc"), "no part of it").unwrap();
    // The port is taken, so that the program ends when it has copied.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let copied = || {
        let arguments = ["write", own.to_str().unwrap(), "--copy-to", to.to_str().unwrap(), "--port", &port];
        Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().unwrap()
    };
    copied();
    for file in ["scenario.ron", "texts/summary.txt", "injects/more.ron"] {
        assert_eq!(fs::read(own.join(file)).unwrap(), fs::read(to.join(file)).unwrap(), "{file}");
    }
    assert!(!to.join("unasked.doc").exists());
    fs::remove_dir_all(&to).unwrap();
    fs::create_dir(&to).unwrap();
    fs::write(to.join("scenario.ron"), "mine").unwrap();
    let said = copied();
    assert!(!said.status.success() && String::from_utf8_lossy(&said.stderr).contains("scenario.ron"));
    assert_eq!(fs::read_to_string(to.join("scenario.ron")).unwrap(), "mine");
    assert_eq!(fs::read_dir(&to).unwrap().count(), 1, "nothing is written beside it");
}
