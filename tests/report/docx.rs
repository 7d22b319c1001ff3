//! The report for word processors: the archive is whole, its XML holds together, it says what the other formats say, nothing
//! in it says who made it and when, and LibreOffice opens it where there is one.

use std::fs;
use std::io::{Cursor, Read};
use std::process::Command;

use mufakat::report::after::{Decider, Edition, Material, Packed, for_editing};
use mufakat::session::Solo;
use mufakat::sim::ids::StateId;
use zip::ZipArchive;

use super::support::canary::{CANARY, own, with_canaries};
use super::support::{SHIPPED, seats, shipped as scenario};
use super::{folder, journal_of, mufakat, played, text_of, told};

/// The parts of a file by name, in their order, with the moment that the archive gives them.
pub fn parts(bytes: &[u8]) -> Vec<(String, String, Option<zip::DateTime>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let read = |place| {
        let mut part = archive.by_index(place).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a text");
        (part.name().expect("a name").into_owned(), text, part.last_modified())
    };
    (0..ZipArchive::new(Cursor::new(bytes)).expect("an archive").len()).map(read).collect()
}

/// Everything that stands in a file, as people read it: names of parts, and their words without signs of XML.
pub fn all(bytes: &[u8]) -> String {
    let plain = |text: &str| {
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    };
    parts(bytes).iter().map(|(name, text, _)| format!("{name}\n{}\n", plain(text))).collect()
}

fn letter(solo: &Solo, of: Option<StateId>) -> Packed {
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    for_editing(&material, of.map_or(Edition::Whole(&[]), Edition::InFull)).expect("a file in memory")
}

/// Every element that is opened is closed, in order.
fn assert_holds_together(name: &str, xml: &str) {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).map(|part| part.split('>').next().unwrap_or_default()) {
        let word = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(word), "{name}: closed in another order");
        } else if !tag.starts_with('?') && !tag.ends_with('/') {
            open.push(word);
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} stay open");
}

/// The words of the text in order, a line for each paragraph.
fn paragraphs(xml: &str) -> Vec<String> {
    let words = |paragraph: &str| {
        let parts = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        parts.filter_map(|part| part.split("</w:t>").next()).collect::<Vec<_>>().join(" ")
    };
    xml.split("</w:p>").map(words).filter(|words| !words.is_empty()).collect()
}

#[test]
fn every_part_of_the_report_is_in_it_and_its_xml_holds_together() {
    for name in SHIPPED {
        let solo = played(scenario(name), 1);
        let file = letter(&solo, None);
        let parts = parts(&file.bytes);
        let names: Vec<&str> = parts.iter().map(|(name, ..)| name.as_str()).collect();
        assert_eq!(names[0], "[Content_Types].xml");
        for (part, xml, _) in &parts {
            assert_holds_together(part, xml);
            assert!(!xml.contains("[aar-") && !xml.contains("NaN"), "{name}: a word or number is missing");
        }
        let body = &parts.iter().find(|(part, ..)| part == "word/document.xml").expect("the text").1;
        let [_, markdown] = told(&solo, None);
        let count = |begins: &str| markdown.text.lines().filter(|line| line.starts_with(begins)).count();
        let style = |style: &str| body.matches(&format!("<w:pStyle w:val=\"{style}\"/>")).count();
        assert_eq!(style("Heading1"), count("## "), "{name}");
        assert_eq!(style("Heading2"), count("### "), "{name}");
        assert_eq!(style("ListBullet"), count("- "), "{name}");
        assert_eq!(body.matches("<w:tbl>").count(), count("| --- "), "{name}");
        assert_eq!(body.matches("<w:tblHeader/>").count(), body.matches("<w:tbl>").count(), "{name}");
        let said = paragraphs(body);
        assert!(said.contains(&solo.scenario().plots.iter().next().expect("a plot").title), "{name}");
    }
}

#[test]
fn the_same_exercise_is_the_same_bytes_and_nothing_says_who_made_them_and_when() {
    let (one, two) = (played(scenario("two-desks"), 3), played(scenario("two-desks"), 3));
    let file = letter(&one, None);
    assert_eq!(file.bytes, letter(&two, None).bytes);
    for (name, xml, moment) in parts(&file.bytes) {
        assert_eq!(moment, Some(zip::DateTime::DEFAULT), "{name}");
        for said in ["creator", "lastModifiedBy", "dcterms", "created", "Company", "w:rsid", "w:author"] {
            assert!(!xml.contains(said), "{name} says {said}");
        }
    }
}

#[test]
fn a_delegations_copy_holds_nothing_that_it_could_not_see() {
    let solo = played(with_canaries("departures"), 2);
    assert!(all(&letter(&solo, None).bytes).contains(CANARY), "the whole report tells the truth");
    for me in seats(solo.exercise()) {
        let text = all(&letter(&solo, Some(me)).bytes);
        assert!(!text.contains(CANARY), "the truth stands in it");
        for other in seats(solo.exercise()).filter(|other| *other != me) {
            assert!(!text.contains(&own(other)), "a brief of another seat");
        }
    }
}

#[test]
fn libreoffice_opens_it_without_repair() {
    let to = folder();
    let done = mufakat(&["report", text_of(&journal_of("crisis")), "--to", text_of(to.path())]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let profile = format!("-env:UserInstallation=file://{}", to.path().join("profile").display());
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir", text_of(to.path())])
        .arg(to.path().join("report.docx"))
        .output();
    let Ok(converted) = converted else {
        eprintln!("SKIPPED: there is no soffice here, so nobody has opened the report in LibreOffice");
        return;
    };
    let pdf = fs::read(to.path().join("report.pdf")).unwrap_or_default();
    assert!(pdf.starts_with(b"%PDF"), "{}", String::from_utf8_lossy(&converted.stderr));
}
