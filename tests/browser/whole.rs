//! A whole exercise, played in four browsers by clicking and typing.

use std::sync::Arc;

use mufakat::report::labels;
use mufakat::session::view::{MselState, Snapshot};
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{MeasureId, StateId, StateSet};
use mufakat::sim::measure::Scope;
use mufakat::sim::plot::InjectKind;
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{beginning, control, delegate, departures, state, stayed};
use crate::support::house::House;

/// Everybody in the room.
struct Table<'a> {
    house: &'a House,
    scenario: Arc<Scenario>,
    control: Browser,
    malaysia: Browser,
    indonesia: Browser,
    singapore: Browser,
}

impl Table<'_> {
    fn delegations(&self) -> [(&Browser, StateId); 3] {
        let id = |iso| state(&self.scenario, iso);
        [(&self.malaysia, id("MYS")), (&self.indonesia, id("IDN")), (&self.singapore, id("SGP"))]
    }

    fn now(&self) -> Snapshot {
        self.house.live.handle().snapshot()
    }

    fn everybody(&self) -> [&Browser; 4] {
        [&self.control, &self.malaysia, &self.indonesia, &self.singapore]
    }
}

#[test]
fn control_and_three_delegations_play_a_whole_exercise_one_of_them_on_a_phone() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let table = Table {
            control: control(&driver, &house).await,
            malaysia: delegate(&driver, &house, "Aisyah", "Malaysia", Screen::Laptop).await,
            indonesia: delegate(&driver, &house, "Putri", "Indonesia", Screen::Phone).await,
            singapore: delegate(&driver, &house, "Wei", "Singapore", Screen::Laptop).await,
            scenario: Arc::clone(house.live.handle().snapshot().scenario()),
            house: &house,
        };
        lobby(&table).await;
        let steps = table.now().hall().board.clock.steps;
        assert_eq!(steps, 10, "departures has ten steps");
        for step in 1..=steps {
            for (browser, _) in table.delegations() {
                browser.sees(&format!("Step {step} of {steps}")).await;
            }
            match step {
                1 => {
                    private_papers(&table).await;
                    talking(&table).await;
                    drafting(&table).await;
                }
                2 => {
                    injects(&table).await;
                    clock(&table).await;
                }
                3 => overruling(&table).await,
                _ => {}
            }
            // All at the same time, as in a room.
            let [(a, first), (b, second), (c, third)] = table.delegations();
            tokio::join!(decide(&table, a, first), decide(&table, b, second), decide(&table, c, third));
            close(&table, step, steps).await;
        }
        debrief(&table).await;
        for browser in table.everybody() {
            stayed(browser).await;
            browser.clean(&[]);
        }
    });
}

/// Everybody reads their own brief and nobody else's; control sees who has come, and begins.
async fn lobby(table: &Table<'_>) {
    let roles = &table.scenario.roles;
    for (browser, own) in table.delegations() {
        for role in roles {
            let words = beginning(&role.brief);
            if role.state == own {
                browser.sees(words).await;
            } else {
                browser.does_not_see(words).await;
            }
        }
        browser.photograph(&format!("lobby-{}", browser.name)).await;
    }
    table.control.sees("3 of 11 seats taken").await;
    table.control.photograph("lobby-control").await;
    table.control.press("Begin: open the first step").await;
}

/// What came in for one delegation is read there and nowhere else.
async fn private_papers(table: &Table<'_>) {
    table.indonesia.sees("signing as RedKite Crew").await;
    for browser in [&table.malaysia, &table.singapore] {
        browser.sees("The pilot directory of policy contacts is open").await;
        browser.does_not_see("signing as RedKite Crew").await;
    }
}

async fn talking(table: &Table<'_>) {
    table.malaysia.choose("To", "Indonesia").await;
    table.malaysia.write("Message", "Shall we test the contact points, between us?").await;
    table.malaysia.press("Send").await;
    table.indonesia.sees("Shall we test the contact points, between us?").await;
    table.control.sees("Shall we test the contact points, between us?").await;
    table.indonesia.choose("To", "Everybody in the room").await;
    table.indonesia.write("Message", "Good morning to all from a small screen.").await;
    table.indonesia.press("Send").await;
    for browser in table.everybody() {
        browser.sees("Good morning to all from a small screen.").await;
    }
    table.singapore.does_not_see("between us?").await;

    table.singapore.unfold("Ask for a bilateral meeting").await;
    table.singapore.choose("With", "Malaysia").await;
    table.singapore.write("About what", "The data centres").await;
    table.singapore.press(("Ask", "About what")).await;
    table.malaysia.sees("One delegation asks for a meeting").await;
    table.malaysia.press(("Accept", "The data centres")).await;
    table.singapore.sees("accepted").await;
}

/// A text from its title to its conclusion: opened, amended on a phone, settled, put under silence, signed.
async fn drafting(table: &Table<'_>) {
    let (author, phone, third) = (&table.malaysia, &table.indonesia, &table.singapore);
    author.unfold("Put a new text before others").await;
    author.write("Title", "Statement before the games").await;
    author.mark(("Indonesia", "Or these")).await;
    author.mark(("Singapore", "Or these")).await;
    author.press("Open the text").await;
    author.unfold(("Add a clause", "Statement before the games")).await;
    author.write("Wording", "A request is answered within one day.").await;
    author.press("Add it").await;
    phone.sees("A request is answered within one day.").await;
    phone.unfold("Work on clause 1").await;
    phone.write("Another wording", "A request is answered as soon as possible.").await;
    phone.press("Put it in brackets").await;
    for browser in [author, third] {
        browser.sees("A request is answered as soon as possible.]").await;
        browser.sees("Being drafted; there are brackets.").await;
    }
    third.press(("We can live with this", "put forward by Indonesia")).await;
    author.sees("can live with it: Indonesia and Singapore").await;
    author.photograph("text-brackets").await;
    phone.photograph("text-brackets-phone").await;
    author.press(("Keep this wording", "put forward by Indonesia")).await;
    author.sees("no brackets are left").await;
    author.unfold("Put it under silence").await;
    author.press("Begin the silence").await;
    for browser in [phone, third] {
        browser.sees("One text lies under silence").await;
    }
    phone.press(("support", "Nobody is told who quietly blocked")).await;
    phone.sees("Your position: support").await;
    // The author has signed in advance: with the last position the text is settled.
    third.press(("support", "Nobody is told who quietly blocked")).await;
    for browser in table.everybody() {
        browser.sees("One text that is settled").await;
    }
}

/// Control releases by hand, changes the words of another, and writes one for one delegation alone.
async fn injects(table: &Table<'_>) {
    let control = &table.control;
    let snapshot = table.now();
    let rows = snapshot.control().msel;
    let waiting: Vec<_> = rows.iter().filter(|row| waits(row.state)).map(|row| row.inject).collect();
    let everybody = waiting.iter().find(|id| table.scenario.injects[**id].public).expect("one for everybody");
    let released = &table.scenario.injects[*everybody];
    control.press(("Release now", released.id.as_str())).await;
    for (browser, _) in table.delegations() {
        browser.sees(beginning(&released.text)).await;
    }
    let edited = waiting.iter().rfind(|id| table.scenario.injects[**id].public && *id != everybody).unwrap();
    let edited = &table.scenario.injects[*edited];
    control.unfold(("Whole text", edited.id.as_str())).await;
    control.rewrite(("Text", edited.id.as_str()), "Other words, which control has found.").await;
    control.mark(("and release it now", edited.id.as_str())).await;
    control.press(("Keep these words", edited.id.as_str())).await;
    table.malaysia.sees("Other words, which control has found.").await;

    control.unfold("Write a new inject").await;
    control.choose("Kind", &labels::inject_kind(InjectKind::Domestic)).await;
    control.write("From, as shown", "The minister").await;
    control.mark(("Indonesia", "nobody marked means everybody")).await;
    control.write(("Text", "nobody marked means everybody"), "The cabinet wants to hear from you tonight.").await;
    control.photograph("control-improvise").await;
    control.press("Release it now").await;
    table.indonesia.sees("The cabinet wants to hear from you tonight.").await;
    table.malaysia.does_not_see("The cabinet wants to hear").await;
    table.singapore.does_not_see("The cabinet wants to hear").await;
}

fn waits(state: MselState) -> bool {
    matches!(state, MselState::Planned(_) | MselState::Waits | MselState::Held)
}

/// The clock is begun by giving time, stands and runs again; every page shows it.
async fn clock(table: &Table<'_>) {
    table.control.press("+5 min").await;
    for (browser, _) in table.delegations() {
        browser.sees("Time left").await;
    }
    table.control.press("Pause").await;
    table.indonesia.sees("The clock stands at").await;
    table.control.press("Resume").await;
    table.indonesia.sees("Time left").await;
    table.control.press("+1 min").await;
    // Nothing closes by itself while people click.
    table.control.press("+5 min").await;
}

async fn overruling(table: &Table<'_>) {
    let control = &table.control;
    control.unfold("Overrule the model").await;
    control.unfold("A quantity of a delegation").await;
    let near = "Ranges: budget";
    control.choose(("Of", near), "Malaysia").await;
    control.choose(("Quantity", near), &labels::quantity(StateQuantity::Budget)).await;
    control.write(("Changes by", near), "2").await;
    control.write(("Reason", near), "A donor has found money.").await;
    control.press_and_confirm(("Overrule", near)).await;
    control.unfold("Rulings: 1").await;
    control.sees("A donor has found money.").await;
    control.photograph("control-overruled").await;
}

/// One act by way of a card, positions on what lies on the table, and the seal.
async fn decide(table: &Table<'_>, browser: &Browser, own: StateId) {
    answer(table, browser, own).await;
    if let Some((measure, partners)) = possible(table, own) {
        adopt(table, browser, measure, partners).await;
    }
    let acts = table.now().delegation(own).acts.len();
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
    let button = if partners.is_empty() { "Put it into your draft" } else { "Propose it: put it into your draft" };
    browser.press(button).await;
    browser.wait("for the act in the draft", async || browser.has("button", ("Take out", measure.title.as_str())).await).await;
}

/// Supports whatever waits for a position and can be paid.
async fn answer(table: &Table<'_>, browser: &Browser, own: StateId) {
    let snapshot = table.now();
    for proposal in snapshot.delegation(own).seat.proposals.iter().filter(|proposal| proposal.waits) {
        // Two may propose the same.
        let title = &table.scenario.measures[proposal.measure].title;
        let near = format!("{title}\nProposed by {}", table.scenario.states[proposal.by].name);
        browser.press(("let it pass", near.as_str())).await;
        let lies = |act: &Act| matches!(act, Act::Answer { proposal: known, .. } if *known == proposal.proposal);
        browser
            .wait("for the position in the draft", async || {
                table.now().delegation(own).acts.iter().any(lies)
            })
            .await;
    }
}

/// Control sees that all have sealed, closes the step, tells it part by part and goes on.
async fn close(table: &Table<'_>, step: u16, steps: u16) {
    let control = &table.control;
    control.sees("3 of 3 sealed").await;
    control.sees("Everybody has sealed.").await;
    if step == 5 {
        control.photograph("control-deciding").await;
        table.indonesia.photograph("sealed-phone").await;
    }
    control.press_and_confirm("Close the step now").await;
    let title = format!("What happened in step {step}");
    for (browser, _) in table.delegations() {
        browser.sees(&title).await;
    }
    let hall = table.now().hall();
    for part in hall.shown..hall.told.len() {
        control.press("Tell the next part").await;
        control.sees(&format!("{} of {} parts told", part + 1, hall.told.len())).await;
    }
    if step == 5 {
        control.photograph("control-telling").await;
        table.malaysia.photograph("telling").await;
    }
    control.press(if step == steps { "Open the debrief" } else { "Open the next step" }).await;
}

async fn debrief(table: &Table<'_>) {
    for (browser, _) in table.delegations() {
        browser.sees("Your debrief").await;
        browser.sees("What really happened").await;
        browser.photograph(&format!("debrief-{}", browser.name)).await;
    }
    table.control.sees("To the debrief").await;
    table.control.photograph("debrief-control").await;
}
