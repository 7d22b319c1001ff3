//! The truth on paper: plot by plot what happened and who came to believe it, then the injects that misled.

use std::collections::BTreeMap;

use crate::cli::page::Page;
use crate::report::labels;
use crate::report::names::list;
use crate::report::story::headline;
use crate::sim::scenario::Scenario;
use crate::sim::view::{Debrief, DebriefPlot};
use crate::words::{share, word, words};

/// What really happened, who came to believe it, and which injects misled. For control, and for everybody
/// once the exercise is over.
pub fn truth(page: &mut Page, scenario: &Scenario, debrief: &Debrief) {
    page.heading(&word("sheet-truth"));
    let mut is_explained = false;
    for plot in debrief.plots.iter().filter(|plot| plot.happened) {
        plot_line(page, scenario, plot, &mut is_explained);
    }
    for inject in debrief.injects.iter().filter(|inject| inject.misleading && inject.released.is_some()) {
        let arguments = [
            ("from", inject.from.as_str().into()),
            ("kind", labels::inject_kind(inject.kind).into()),
            ("step", inject.released.map_or(0, |step| u32::from(step) + 1).into()),
            (
                "said",
                headline(&scenario.injects[inject.inject].headline, &scenario.injects[inject.inject].text)
                    .into(),
            ),
        ];
        page.item("- ", &words("sheet-misleading", &arguments));
    }
}

/// One plot: who was behind it, where traces were planted, how far the crisis climbed, who believed in the
/// truth. How evidence can lead astray is explained once.
fn plot_line(page: &mut Page, scenario: &Scenario, plot: &DebriefPlot, is_explained: &mut bool) {
    page.subheading(&plot.title);
    let by = [("by", plot.by.as_str().into())];
    page.item("  ", &format!("{} {}", words("sheet-by", &by), plot.truth));
    if let Some(planted) = &plot.planted {
        page.item("  ", &words("sheet-planted", &[("at", planted.as_str().into())]));
    }
    if let Some(text) = labels::led_astray(&plot.astray) {
        let how = if *is_explained { String::new() } else { labels::astray_how() };
        page.item("  ", format!("{text} {how}").trim_end());
        *is_explained = true;
    }
    let peak = [("rung", plot.rung_peak.into()), ("name", labels::rung(plot.rung_peak).into())];
    let believed = words("sheet-believed", &[("who", believers(scenario, plot).into())]);
    page.item("  ", &format!("{} {believed}", words("board-truth-peak", &peak)));
}

/// Who believed in the truth, those who believed most first: "93 % Cambodia and Thailand; 15 % Myanmar".
fn believers(scenario: &Scenario, plot: &DebriefPlot) -> String {
    let mut shares: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for (state, belief) in scenario.states.iter().zip(&plot.belief_in_truth) {
        shares.entry((belief * 100.0).round() as u32).or_default().push(&state.name);
    }
    let told = shares
        .into_iter()
        .rev()
        .map(|(percent, states)| format!("{} {}", share(f64::from(percent) / 100.0), list(states)));
    told.collect::<Vec<_>>().join("; ")
}
