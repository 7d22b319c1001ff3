//! Every page as its regions: the only file of these tests that knows where the server makes them.

use mufakat::server::page::{WayIn, board, control, delegation, evaluator, observer, staff};
use mufakat::session::person::Role;
use mufakat::session::view::Snapshot;

use super::moments::VOICE;

/// The pages, those first from which others take regions, each with the moments at which it shows something of its
/// own.
pub const PAGES: [(&str, &[&str]); 9] = [
    ("observer", &["lobby", "draft", "told", "night", "debrief", "truth"]),
    ("board", &["lobby", "draft", "told", "night", "who", "truth"]),
    ("evaluator", &["lobby", "draft", "night"]),
    ("chair", &["lobby", "draft"]),
    ("voice", &["draft"]),
    ("delegation", &["lobby", "draft", "told", "night", "debrief", "who"]),
    ("delegation-member", &["draft"]),
    ("delegation-other", &["draft", "night"]),
    ("control", &["lobby", "draft", "told", "night", "debrief"]),
];

/// The regions of a page at one moment, each with its name, in the order of the page.
pub fn regions(page: &str, snapshot: &Snapshot) -> Vec<(&'static str, String)> {
    let hall = snapshot.hall();
    let codes = WayIn {
        join_url: "http://192.0.2.7:7117/join?code=ABC234".into(),
        join_code: "ABC234".into(),
        staff_code: "STAFF567".into(),
        qr_svg: "<svg class=\"qr\"></svg>".into(),
        ..WayIn::default()
    };
    let delegation = |iso: &str, head| {
        let state = snapshot.scenario().state(iso).expect("a delegation");
        delegation::regions(&snapshot.delegation(state), snapshot, head)
    };
    let regions = match page {
        "observer" => observer::regions(&hall, snapshot),
        "board" => board::regions(&hall, snapshot, &codes),
        "evaluator" => evaluator::regions(&hall, snapshot, &Role::Evaluator),
        "chair" => staff::regions(&hall, snapshot, &Role::Chair),
        "voice" => staff::regions(&hall, snapshot, &Role::SimCell(VOICE.into())),
        "delegation" => delegation("BRN", true),
        "delegation-member" => delegation("BRN", false),
        "delegation-other" => delegation("THA", true),
        "control" => control::regions(&snapshot.control(), snapshot, &codes, &Default::default()),
        other => panic!("no page {other}"),
    };
    regions.iter().map(|region| (region.name, region.whole())).collect()
}
