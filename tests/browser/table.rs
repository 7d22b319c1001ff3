//! The people at one table, each at a browser, and how a delegation decides.

use std::sync::Arc;

use mufakat::report::labels;
use mufakat::session::view::Snapshot;
use mufakat::sim::catalogue::measure::Scope;
use mufakat::sim::decide::options::ChoiceOption;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{MeasureId, StateId, StateSet};
use mufakat::sim::scenario::Scenario;

use super::driver::Browser;
use super::hall::{beginning, state};
use crate::support::house::House;

/// Everybody in the room.
pub struct Table<'a> {
    pub house: &'a House,
    pub scenario: Arc<Scenario>,
    pub control: Browser,
    pub malaysia: Browser,
    pub indonesia: Browser,
    pub singapore: Browser,
}

impl Table<'_> {
    pub fn delegations(&self) -> [(&Browser, StateId); 3] {
        let id = |iso| state(&self.scenario, iso);
        [(&self.malaysia, id("MYS")), (&self.indonesia, id("IDN")), (&self.singapore, id("SGP"))]
    }

    pub fn now(&self) -> Snapshot {
        self.house.live.handle().snapshot()
    }

    pub fn everybody(&self) -> [&Browser; 4] {
        [&self.control, &self.malaysia, &self.indonesia, &self.singapore]
    }
}

/// One act by way of a card, positions on what lies on the table, and the seal.
pub async fn decide(table: &Table<'_>, browser: &Browser, own: StateId, step: u16) {
    answer(table, browser, own).await;
    // Measures and answers to incidents by turns.
    let answered = step.is_multiple_of(2) && respond(table, browser, own).await;
    if let (false, Some((measure, partners))) = (answered, possible(table, own)) {
        adopt(table, browser, measure, partners).await;
    }
    let acts = table.now().delegation(own).acts.len();
    // The head seals what the page shows; what is not there yet would rightly be refused.
    let shown = "return document.querySelectorAll('#desk .acts > li').length";
    browser.wait("for the whole draft", async || browser.script(shown, Vec::new()).await == acts).await;
    browser.press(if acts == 0 { "Seal: do nothing in this step" } else { "Seal the decision" }).await;
    browser.sees("Your decision, sealed").await;
}

/// The first measure that may be had, one with a partner before others.
fn possible(table: &Table<'_>, own: StateId) -> Option<(MeasureId, StateSet)> {
    let snapshot = table.now();
    let options = snapshot.options(own, &snapshot.delegation(own).acts).measures;
    let open = options.iter().filter(|option| option.refused.is_none() && option.partners_max <= 1);
    let other = table.delegations().map(|(_, state)| state).into_iter().find(|state| *state != own)?;
    let bilateral = |scope| matches!(scope, Scope::Bilateral);
    let with = open.clone().find(|option| {
        option.joint && option.partners.has(other) && bilateral(table.scenario.measures[option.measure].scope)
    });
    if let Some(option) = with {
        return Some((option.measure, StateSet::only(other)));
    }
    open.clone().find(|option| !option.joint).map(|option| (option.measure, StateSet::NONE))
}

async fn adopt(table: &Table<'_>, browser: &Browser, measure: MeasureId, partners: StateSet) {
    let scenario = &table.scenario;
    let measure = &scenario.measures[measure];
    browser.unfold(labels::category(measure.category).as_str()).await;
    browser.follow(measure.title.as_str()).await;
    browser.sees(beginning(&measure.what)).await;
    for partner in partners.iter() {
        browser.mark(scenario.states[partner].name.as_str()).await;
    }
    let button =
        if partners.is_empty() { "Put it into your draft" } else { "Propose it: put it into your draft" };
    browser.press(button).await;
    browser
        .wait("for the act in the draft", async || {
            browser.has("button", ("Take out", measure.title.as_str())).await
        })
        .await;
}

/// Answers an incident by way of a card, if one is open and something may be done about it.
async fn respond(table: &Table<'_>, browser: &Browser, own: StateId) -> bool {
    let snapshot = table.now();
    let view = snapshot.delegation(own);
    let about = |option: &ChoiceOption| {
        let incident = view.seat.incidents.iter().find(|one| Some(one.incident) == option.incident)?;
        incident.title.as_deref()
    };
    let options = snapshot.options(own, &view.acts).choices;
    let mut possible = options.iter().filter(|option| option.refused.is_none());
    let Some((option, title)) = possible.find_map(|option| Some((option, about(option)?))) else {
        return false;
    };
    let choice = &table.scenario.choices[option.choice];
    browser.unfold(&format!("About “{title}”")).await;
    browser.follow(choice.title.as_str()).await;
    browser.sees(beginning(&choice.what)).await;
    if let Some(suspect) = option.toward.first() {
        browser.mark(table.scenario.suspect_name(*suspect)).await;
    }
    browser.press("Put it into your draft").await;
    let lies = |act: &Act| matches!(act, Act::Respond { choice, .. } if *choice == option.choice);
    browser
        .wait("for the answer in the draft", async || table.now().delegation(own).acts.iter().any(lies))
        .await;
    true
}

/// Lets pass whatever waits for a position.
async fn answer(table: &Table<'_>, browser: &Browser, own: StateId) {
    let snapshot = table.now();
    for proposal in snapshot.delegation(own).seat.proposals.iter().filter(|proposal| proposal.waits) {
        // Two may propose the same.
        let title = &table.scenario.measures[proposal.measure].title;
        let near = format!("{title}\nProposed by {}", table.scenario.states[proposal.by].name);
        browser.press(("let it pass", near.as_str())).await;
        let lies =
            |act: &Act| matches!(act, Act::Answer { proposal: known, .. } if *known == proposal.proposal);
        browser
            .wait("for the position in the draft", async || table.now().delegation(own).acts.iter().any(lies))
            .await;
    }
}
