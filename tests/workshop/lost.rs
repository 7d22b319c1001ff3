//! Nothing that was typed goes away: not when another program writes the file, not when a second window changes the same
//! part, moves it or takes it out, and not when the disk takes nothing.

use std::fs;

use mufakat::workshop::desk::Desk;
use tempfile::TempDir;

use super::server::{bench, said};
use super::store::copy;

/// What a text of the scenario says on the disk.
fn on_disk(folder: &TempDir, way: &str) -> String {
    let desk = Desk::open(folder.path().to_str().unwrap()).unwrap();
    desk.book().says(way).unwrap_or_else(|| panic!("nothing stands at {way}"))
}

fn place(folder: &TempDir, id: &str) -> usize {
    let desk = Desk::open(folder.path().to_str().unwrap()).unwrap();
    desk.book().place_of("injects", id).unwrap()
}

#[test]
fn what_is_typed_is_written_over_the_text_of_another_program() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let page = bench.look("moves[0]");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("Two Desks", "Three Desks")).unwrap();
    let refused = bench.again(&page, &[("moves[0].title", "Typed")], "save");
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"Typed\""), "{}", said(&refused.body));
    assert!(
        refused.body.contains("class=\"not\"") && !refused.body.contains("Saved in"),
        "the head tells the truth"
    );
    let put = bench.again(&refused.body, &[("moves[0].title", "Typed on")], "put-back");
    assert_eq!(put.status, 303, "{}", said(&put.body));
    assert_eq!(on_disk(&folder, "moves[0].title"), "Typed on");
    assert_eq!(on_disk(&folder, "title"), "Two Desks");
}

#[test]
fn what_is_typed_stands_in_its_field_when_another_text_is_taken_in() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let page = bench.look("moves[0]");
    fs::write(&file, fs::read_to_string(&file).unwrap().replace("Two Desks", "Three Desks")).unwrap();
    let taken = bench.again(&page, &[("moves[0].title", "Typed"), ("moves[0].steps", "5")], "take-in");
    assert_eq!(taken.status, 422, "it is not saved");
    assert!(
        taken.body.contains("value=\"Typed\"") && taken.body.contains("value=\"5\""),
        "{}",
        said(&taken.body)
    );
    assert!(taken.body.contains("class=\"not\" data-held"), "the head tells the truth");
    assert_eq!(on_disk(&folder, "title"), "Three Desks");
    assert_ne!(on_disk(&folder, "moves[0].title"), "Typed");
    let mine = bench.again(&taken.body, &[], "mine");
    assert_eq!(mine.status, 303, "{}", said(&mine.body));
    assert_eq!(on_disk(&folder, "moves[0].title"), "Typed");
    assert_eq!(on_disk(&folder, "title"), "Three Desks");
}

#[test]
fn two_windows_change_different_fields_of_one_inject() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let page = bench.look("injects[2]");
    bench.must("injects[2]", &[("injects[2].headline", "From the other window.")], "save");
    let saved = bench.again(&page, &[("injects[2].text", "From this window.")], "save");
    assert_eq!(saved.status, 303, "{}", said(&saved.body));
    assert_eq!(on_disk(&folder, "injects[2].headline"), "From the other window.");
    assert_eq!(on_disk(&folder, "injects[2].text"), "From this window.");
}

#[test]
fn two_windows_change_the_same_field_and_the_author_is_asked() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let page = bench.look("injects[2]");
    bench.must("injects[2]", &[("injects[2].headline", "From the other window.")], "save");
    let refused = bench.again(&page, &[("injects[2].headline", "From this window.")], "save");
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"From this window.\""), "{}", said(&refused.body));
    assert!(said(&refused.body).contains("From the other window."), "{}", said(&refused.body));
    // A script that saves by itself is no answer.
    let again = bench.again(&refused.body, &[("injects[2].headline", "From this window, later.")], "save");
    assert_eq!(again.status, 422);
    assert!(again.body.contains("value=\"From this window, later.\""));
    assert_eq!(on_disk(&folder, "injects[2].headline"), "From the other window.");
    let theirs = bench.again(&again.body, &[], "theirs");
    assert_eq!(theirs.status, 303);
    assert_eq!(on_disk(&folder, "injects[2].headline"), "From the other window.");
    assert_eq!(bench.again(&again.body, &[], "mine").status, 303);
    assert_eq!(on_disk(&folder, "injects[2].headline"), "From this window, later.");
}

#[test]
fn what_is_typed_goes_into_its_inject_wherever_that_stands_by_now() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let id = on_disk(&folder, "injects[3].id");
    let (page, other) = (bench.look("injects[3]"), bench.look("injects[3]"));
    bench.must("injects[0]", &[], "remove injects[0]");
    let saved = bench.again(&page, &[("injects[3].text", "It has moved.")], "save");
    assert_eq!(saved.status, 303, "{}", said(&saved.body));
    assert_eq!(place(&folder, &id), 2);
    assert_eq!(on_disk(&folder, "injects[2].text"), "It has moved.");
    // Its address leads to it, and so does its button.
    let address = format!("{}?at=injects[3]&id={id}", bench.home);
    assert!(bench.client.get(&address).body.contains("name=\"at\" value=\"injects[2]\""));
    let renamed = bench.must("injects[2]", &[("injects[2].id", "another-name")], "save");
    assert!(renamed.contains("another-name"));
    let before = fs::read_to_string(&file).unwrap();
    let removed = bench.again(&other, &[], "remove injects[3]");
    assert_eq!(removed.status, 303, "{}", said(&removed.body));
    assert!(
        before.contains("\"another-name\"") && !fs::read_to_string(&file).unwrap().contains("It has moved.")
    );
}

#[test]
fn what_is_typed_into_something_that_was_taken_out_can_be_copied() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let id = on_disk(&folder, "injects[3].id");
    let page = bench.look("injects[3]");
    bench.must("injects[3]", &[], "remove injects[3]");
    let before = fs::read_to_string(&file).unwrap();
    let refused = bench.again(&page, &[("injects[3].text", "Typed for nobody.")], "save");
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("Typed for nobody.") && refused.body.contains("data-held"),
        "{}",
        said(&refused.body)
    );
    // A second click on its button takes nothing else out.
    assert_eq!(bench.again(&page, &[], "remove injects[3]").status, 422);
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    let gone = bench.client.get(&format!("{}?at=injects[3]&id={id}", bench.home)).body;
    assert!(gone.contains("is not there any more"), "{gone}");
}

#[test]
fn a_disk_that_takes_nothing_is_told_from_the_beginning_and_nothing_typed_is_lost() {
    let (folder, file) = copy("two-desks");
    // A file where the folder of older versions should be: nobody may write there, the system's master included.
    fs::write(folder.path().join("older-versions"), "").unwrap();
    let bench = bench(&folder);
    let text = fs::read_to_string(&file).unwrap();
    let page = bench.look("moves[0]");
    assert!(
        page.contains("NOTHING IS SAVED") && page.contains("cannot be written") && !page.contains("Saved in")
    );
    let refused = bench.again(&page, &[("moves[0].title", "Typed")], "save");
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"Typed\"") && refused.body.contains("data-held"));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    fs::remove_file(folder.path().join("older-versions")).unwrap();
    let saved = bench.again(&refused.body, &[], "save");
    assert_eq!(saved.status, 303, "{}", said(&saved.body));
    assert_eq!(on_disk(&folder, "moves[0].title"), "Typed");
    assert!(bench.look("").contains("Saved in"));
}
