//! What the page says: what is true without a script, who gets an inject, what is meant by a number, and what came of it.

use std::fs;

use super::server::{bench, said};
use super::store::copy;

#[test]
fn a_page_without_a_script_promises_nothing_and_says_how_one_saves() {
    let (folder, _) = copy("two-desks");
    let page = bench(&folder).look("");
    let mut plain = String::new();
    for (nth, part) in page.split("only-script").enumerate() {
        plain += if nth == 0 { part } else { part.split_once("</p>").unwrap().1 };
    }
    assert!(page.contains("Saved in") && page.contains("Drag a card"));
    assert!(!plain.contains("Saved in") && !plain.contains("Drag a card"));
    assert!(plain.contains("<noscript>") && plain.contains("Press “Save”"), "{plain}");
}

#[test]
fn whoever_ticks_a_role_means_it_alone() {
    let (folder, file) = copy("two-desks");
    let text = fs::read_to_string(&file).unwrap();
    let bench = bench(&folder);
    let nth =
        (0..40).find(|nth| bench.look(&format!("injects[{nth}]")).contains("value=\"all\" checked")).unwrap();
    let (way, to) = (format!("injects[{nth}]"), format!("injects[{nth}].to"));
    // “Everybody” is still chosen, as it was.
    bench.must(&way, &[(&to, "far-side")], "save");
    let changed = fs::read_to_string(&file).unwrap();
    assert_eq!(
        changed.matches("to: Role(\"far-side\")").count(),
        1 + text.matches("to: Role(\"far-side\")").count()
    );
    // The last one is unticked.
    let page = bench.look(&way).replace("value=\"far-side\" checked", "value=\"far-side\"");
    let refused = bench.again(&page, &[], "save");
    assert!(
        refused.status == 422 && said(&refused.body).contains("Nobody is ticked"),
        "{}",
        said(&refused.body)
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), changed);
    bench.must(&way, &[(&format!("{to}|who"), "all")], "save");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn the_brief_of_a_role_is_read_by_that_role_alone() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let as_read = |role: &str| bench.client.get(&format!("{}?at=roles[0]&as={role}", bench.home)).body;
    let (own, other) = (as_read(""), as_read("far-side"));
    assert!(own.contains("Only this role is told") && !own.contains("It is told to"));
    let reads = other.split("id=\"reads\"").nth(1).unwrap();
    assert!(
        reads.contains("This role does not get it. It is told to") && !reads.contains("told-to"),
        "{reads}"
    );
}

#[test]
fn a_doubt_is_accepted_beside_it_with_a_reason() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    // Without one of the injects the check doubts something.
    let page = (0..14).find_map(|nth| {
        let page = bench.must("", &[], &format!("remove injects[{nth}]"));
        let is_doubted = page.contains("accept SC");
        if !is_doubted {
            bench.must("", &[], "undo");
        }
        is_doubted.then_some(page)
    });
    let page = page.unwrap();
    let code = page.split("value=\"accept ").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let why = bench.send("", &[], &format!("accept {code}"));
    assert!(why.status == 422 && said(&why.body).contains("say why"), "{}", said(&why.body));
    bench.must("", &[("because", "It is \"meant\" so.")], &format!("accept {code}"));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(&format!("code: \"{code}\", because: \"It is \\\"meant\\\" so.\"")), "{text}");
    assert!(!bench.look("").contains(&format!("accept {code}\"")));
}

#[test]
fn sentences_say_what_is_wrong_in_words_of_the_page() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let wrong = |way: &str, field: &str, typed: &str| said(&bench.send(way, &[(field, typed)], "save").body);
    // What is empty says which field it is.
    let empty = bench.must("moves[0]", &[("moves[0].title", "")], "save");
    assert!(empty.contains("In “Title”:"), "the field is named");
    bench.must("", &[], "undo");
    let name = wrong("roles[0]", "roles[0].id", "IDN");
    assert!(name.contains("code of a state") && !name.contains("line 0"), "{name}");
    let severity = wrong("incidents[0]", "incidents[0].severity", "300");
    assert!(severity.contains("1–8") && !severity.contains("255"), "{severity}");
    let asked = bench.must("injects[0]", &[], "put injects[0].asks");
    assert!(!asked.contains("has the number ``"), "{}", said(&asked));
    let picture = bench.must("injects[0]", &[], "put injects[0].picture");
    assert!(!picture.contains("leads out of the folder"));
    let drive = bench.must("injects[0]", &[("injects[0].picture.file", "C:\\Pictures\\a.png")], "save");
    assert!(!drive.contains("leads out of the folder"));
}

#[test]
fn the_way_back_says_what_it_has_changed_and_leads_there() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    bench.must("moves[0]", &[("moves[0].title", "Calm")], "save");
    let back = bench.must("injects[0]", &[], "undo");
    assert!(back.contains("Undone: a change in “") && back.contains("name=\"at\" value=\"moves[0]\""));
    assert!(!bench.look("").contains("Undone:"), "it is said once");
    let forth = bench.must("injects[0]", &[], "redo");
    assert!(forth.contains("Done again: a change in “Calm”"));
    let page = bench.must("injects[0]", &[], "remove injects[0]");
    assert!(!page.contains("Undone"));
    assert!(bench.must("", &[], "undo").contains("stands here again."));
}

#[test]
fn an_older_address_says_where_the_new_one_stands() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let answer = bench.client.get("/AAAAAAAAAAAAAAAAAAAAAAAAAAAA/");
    assert!(answer.status == 404 && answer.body.contains("in the terminal"), "{}", answer.body);
}
