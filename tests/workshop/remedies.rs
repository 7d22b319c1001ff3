//! What the page says is to be done: in the words of the form, never in those of the file, and with a way to a field that is
//! on the page.

use std::fs;
use std::path::Path;

use mufakat::scenario::vocabulary::{everything, field_at};
use mufakat::workshop::desk::{Desk, Message};
use mufakat::workshop::page::{Place, Seen, remedy};

use super::server::bench;

/// Every message that the files of the checker's own tests can get while they have an outline, as the page says what to do.
fn each(mut look: impl FnMut(&Path, &Message, &str)) -> usize {
    let mut count = 0;
    let home = tempfile::tempdir().unwrap();
    let copy = home.path().join("scenario.ron");
    let folder = Path::new("tests/diagnostics");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        fs::copy(&file, &copy).unwrap();
        // A text without an outline is opened by no workshop.
        let Ok(desk) = Desk::open(copy.to_str().unwrap()) else { continue };
        let seen = Seen::new(&desk, desk.book(), desk.checked(), &Place::default());
        for message in &desk.checked().messages {
            // A text that cannot be read as a scenario is mended in an editor.
            if message.said.code >= "SC012" && message.said.code != "SC015" {
                look(&file, message, &remedy(&seen, message));
                count += 1;
            }
        }
    }
    count
}

#[test]
fn what_to_do_is_said_in_the_words_of_the_form() {
    let is_name = |word: &str| {
        let lists = everything().flat_map(|list| list.parts.iter().map(move |part| (list.is_choice, part)));
        lists.into_iter().any(|(is_choice, part)| {
            part.name == word && !(is_choice && part.fields.is_empty() && part.of.is_empty())
        })
    };
    let mut wrong = Vec::new();
    let count = each(|file, message, said| {
        let quoted = said.split('“').skip(1).filter_map(|rest| rest.split_once('”')).map(|(word, _)| word);
        let of_file = quoted.filter(|word| is_name(word)).map(str::to_owned).collect::<Vec<_>>();
        let typed = message.said.code == "SC408";
        let has_line = said.contains(" line ") && said.chars().any(|sign| sign.is_ascii_digit());
        let has_code = !typed && said.contains('`') || said.contains("(\"") || said.contains("([");
        if has_line || has_code || !of_file.is_empty() || said.contains("scenario.ron") {
            wrong.push(format!(
                "{}: {}: {said}   <- {}",
                file.file_name().unwrap().to_string_lossy(),
                message.said.code,
                message.said.hint
            ));
        }
    });
    assert!(count > 100, "the search itself has gone blind: {count}");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_message_leads_to_a_field_that_is_on_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let main = folder.path().join("scenario.ron");
    for (file, field, says) in [
        ("sc216-toward-itself", "f-injects-3--release", "under “Toward” or “"),
        ("sc406-an-inject-without-a-headline", "f-injects-0--headline", "In “Headline”:"),
        ("sc504-no-word-on-who-should-play-a-role", "f-roles-0--binding", "In “Binding”:"),
        ("sc305-an-inject-without-recipients", "f-injects-3--to", "Tick a role under “To”"),
        ("sc103-unknown-delegation", "f-injects-0--to", "Choose “Owner of the harbour” there"),
    ] {
        let bad = Path::new("tests/diagnostics").join(format!("{file}.ron"));
        fs::copy(bad, &main).unwrap();
        let bench = bench(&folder);
        let page = bench.look("");
        let check = page.split("id=\"check\"").nth(1).unwrap();
        assert!(check.contains(says), "{file}: {check}");
        let link = check.split("href=\"").skip(1).find(|link| link.contains(&format!("#{field}\"")));
        let link = link.unwrap_or_else(|| panic!("{file}: {check}")).split('"').next().unwrap();
        let to = link.trim_start_matches("./").replace("&amp;", "&");
        let there = bench.client.get(&format!("{}{}", bench.home, to.split('#').next().unwrap())).body;
        assert!(there.contains(&format!("id=\"{field}\"")), "{file}: {link}");
    }
}

#[test]
fn a_way_leads_to_the_field_in_whose_value_it_goes_on() {
    let at = |way: &str| field_at(way).map(|(of, name, way)| format!("{of}.{name} {way}"));
    for (way, field) in [
        ("injects[2].asks.answer[1]", Some("Ask.answer injects[2].asks.answer")),
        ("branches[0].when.Did.toward", Some("Branch.when branches[0].when")),
        ("roles[0].wants[1].when.Not", Some("Want.when roles[0].wants[1].when")),
        ("roles[0].wants", Some("Role.wants roles[0].wants")),
        ("injects[2].picture", Some("Inject.picture injects[2].picture")),
        ("title", Some("Scenario.title title")),
        ("injects[2]", None),
        ("nothing", None),
    ] {
        assert_eq!(at(way).as_deref(), field, "{way}");
    }
}
