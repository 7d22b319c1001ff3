//! Reports from control's page: every edition once the truth is told, each the file that the program writes of the same
//! journal, and nothing for anybody else.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::sync::Arc;
use std::time::{Duration, Instant};

use mufakat::journal;
use mufakat::report::after::{Edition, Material, files};
use mufakat::report::whatif::mattered;
use mufakat::server::limits::Rate;
use mufakat::session::acts::DebriefAct;
use mufakat::session::kept;
use mufakat::sim::scenario::Scenario;
use mufakat::study::run::Effort;

use crate::support::canary::{CANARY, own, with_canaries};
use crate::support::house::House;
use crate::support::http::Client;

const HTML: &str = "text/html; charset=utf-8";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// An exercise of bots and one delegation that put a text forward, played to its end.
fn played(scenario: &Arc<Scenario>) -> (House, Client, Client) {
    let house = House::open_for(Arc::clone(scenario), Rate { burst: 1e9, per_second: 1e9 });
    let (control, head) = (house.control(), house.delegation("BRN"));
    control.must("control-begin", &[]);
    head.must("text-open", &[("title", "A text of two"), ("parties", "THA")]);
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        control.must("control-open", &[]);
    }
    (house, control, head)
}

fn tell_the_truth(control: &Client) {
    for act in DebriefAct::ALL.into_iter().skip(1).take_while(|act| *act <= DebriefAct::Truth) {
        control.must("control-act", &[("act", act.name())]);
    }
}

/// The name under which a browser keeps a file: the exercise, what it is, and for whom or of which day.
fn name_of(kept: &str, ending: &str, scenario: &Scenario, edition: Edition<'_>) -> String {
    let name = kept.strip_prefix("attachment; filename=\"").and_then(|rest| rest.strip_suffix('"'));
    let name = name.unwrap_or_else(|| panic!("no name: {kept}"));
    let taken = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let stem = name.strip_suffix(&format!(".{ending}")).unwrap_or_else(|| panic!("no .{ending}: {name}"));
    assert!(stem.chars().all(taken), "{name}");
    let says = format!("{}-{}", scenario.title.to_lowercase().replace(' ', "-"), edition.name(scenario));
    let day = stem.strip_prefix(&says).unwrap_or_else(|| panic!("{name} does not begin with {says}"));
    let is_day = day.starts_with("-20") && day.len() == "-2026-11-30".len();
    let has_day = matches!(edition, Edition::Whole(_) | Edition::Short);
    assert!(if has_day { is_day } else { day.is_empty() }, "{name}");
    name.to_owned()
}

/// The words of a file for a word processor.
fn letter(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name("word/document.xml").expect("its text").read_to_string(&mut text).expect("a text");
    text
}

#[test]
fn control_takes_every_report_as_a_file_once_the_truth_is_told() {
    let scenario = with_canaries("two-desks");
    let (house, control, _) = played(&scenario);
    let address =
        |edition: Edition<'_>, ending: &str| format!("/report/{}.{ending}", edition.name(&scenario));
    for edition in Edition::all(&scenario) {
        assert_eq!(control.get(&address(edition, "html")).status, 404, "{edition:?}: before the truth");
    }
    assert!(!control.get("/").body.contains("/report/"), "nothing is offered that is not there");
    tell_the_truth(&control);
    // The search for what mattered begins with the truth, and nobody waits for it.
    assert_eq!(control.get("/report/report.html").status, 200);
    let until = Instant::now() + Duration::from_secs(300);
    while !control.get("/").body.contains("which of its choices mattered most") {
        assert!(Instant::now() < until, "the choices are never found");
        std::thread::sleep(Duration::from_millis(300));
    }
    let page = control.get("/").body;
    let (mut whole, mut names) = (None, BTreeSet::new());
    for edition in Edition::all(&scenario) {
        for (ending, media) in [("html", HTML), ("docx", WORD)] {
            let address = address(edition, ending);
            assert!(page.contains(&format!("href=\"{address}\"")), "{address} is not offered");
            let answer = control.get(&address);
            assert_eq!(answer.status, 200, "{address}: {}", answer.body);
            assert_eq!(answer.header("content-type"), Some(media), "{address}");
            let kept = answer.header("content-disposition").expect("a file to keep");
            names.insert(name_of(kept, ending, &scenario, edition));
            let text = if ending == "html" { answer.body } else { letter(&answer.bytes) };
            assert!(text.contains(&scenario.title), "{address} is of another exercise");
            match edition {
                Edition::Of(seat, _) | Edition::InFull(seat) => {
                    assert!(!text.contains(CANARY), "{address} tells what is hidden");
                    for other in scenario.states.keys().filter(|other| *other != seat) {
                        assert!(!text.contains(&own(other)), "{address} tells a secret of another seat");
                    }
                }
                Edition::Whole(_) => assert!(text.contains(CANARY), "{address} tells the truth"),
                Edition::ChathamHouse | Edition::Short => {}
            }
            if (edition, ending) == (Edition::Whole(&[]), "html") {
                whole = Some(text);
            }
        }
    }
    assert_eq!(names.len(), 2 * Edition::all(&scenario).count(), "two files are called alike");
    let whole = whole.expect("the whole report");
    assert!(whole.contains("The choices that mattered most"));
    assert!(whole.contains("A text of two") && whole.contains("put the text forward"), "with its history");
    // The same bytes as of the file that is left.
    let (file, _folder) = house.closed();
    let (header, entries) = journal::read(&file).expect("a journal");
    let conductor = kept::again(&header, &entries, scenario).expect("it leads where it led");
    let material = Material::of_room(conductor.room(), &entries, &header.program);
    let course = &material.course;
    let found = mattered(course, None, course.seed(), Effort::ALL);
    assert!(found.iter().any(|of| !of.choices.is_empty()));
    let [html, _] = files(&material, Edition::Whole(&found));
    assert!(html.text == whole, "the report from the page and the report of the journal are not the same");
}

#[test]
fn nobody_else_is_given_a_report_or_told_that_there_is_one() {
    let scenario = crate::support::shipped("two-desks");
    let house = House::open_for(Arc::clone(&scenario), Rate { burst: 1e9, per_second: 1e9 });
    let control = house.control();
    let seat = scenario.states.keys().next().expect("a seat");
    let code = &scenario.states[seat].id;
    let others = [
        ("delegation", house.delegation(code)),
        ("chair", house.staff("chair", &[])),
        ("evaluator", house.staff("evaluator", &[])),
        ("observer", house.public("observer")),
        ("board", house.public("board")),
    ];
    control.must("control-begin", &[]);
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        control.must("control-open", &[]);
    }
    tell_the_truth(&control);
    let own = format!("/report/{}.html", Edition::Of(seat, &[]).name(&scenario));
    for path in
        ["/report/report.html", "/report/report-short.docx", "/report/report-chatham-house.html", &own]
    {
        assert_eq!(control.get(path).status, 200, "{path}");
        for (who, client) in &others {
            let (answer, nowhere) = (client.get(path), client.get("/nowhere"));
            assert_eq!((answer.status, &answer.body), (404, &nowhere.body), "{who}: {path}");
        }
        assert_eq!(Client::new(house.address()).get(path).status, 401, "{path}");
    }
    for path in ["/report/report.md", "/report/report", "/report/report-xyz.html", "/report/..%2freport.html"]
    {
        assert_eq!(control.get(path).status, 404, "{path}");
    }
}
