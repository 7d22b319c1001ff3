//! Paper is cheap, and says little of what is done when it matters.

use super::judged::Conduct;
use mufakat::scenario::acts::PlannedAct;
use mufakat::sim::score::band::Band;

#[test]
fn cheap_paper_alone_reaches_no_more_than_mixed() {
    let paper = [
        "poc_policy",
        "un_views",
        "no_ci_attack",
        "no_cert_attack",
        "no_ip_theft",
        "terminology",
        "law_repository",
        "ci_categories",
        "threat_views",
        "share_strategy",
        "sicw_amcc",
        "igf",
    ];
    let mut host = Conduct::of("host");
    for (place, measure) in paper.iter().enumerate() {
        // Three in a quarter; in the hours of the crisis one a step.
        host = host.does([1, 1, 1, 2, 2, 2, 3, 4, 5, 9, 9, 9][place], PlannedAct::adopt(measure));
    }
    for outcome in host.on("cheap paper", ["4", "5", "6", "7"]) {
        outcome.is_at_most(Band::Mixed);
    }
}

#[test]
fn what_is_practised_stands_above_what_is_written() {
    let written = Conduct::of("host").does(1, PlannedAct::adopt("no_ci_attack")).on("written", ["5"]);
    let practised = Conduct::of("host").does(1, PlannedAct::adopt("due_diligence")).on("practised", ["5"]);
    practised[0].stands_above(&written[0]);
}
