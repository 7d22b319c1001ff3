//! What people do beside deciding: they talk, draft, and control has its hands on injects, the clock and the model.

use mufakat::report::labels;
use mufakat::session::view::MselState;
use mufakat::sim::plot::InjectKind;
use mufakat::sim::quantity::StateQuantity;

use super::table::Table;

pub async fn talking(table: &Table<'_>) {
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
pub async fn drafting(table: &Table<'_>) {
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
        browser.sees("Read it").await;
    }
}

/// Control releases by hand, changes the words of another, and writes one for one delegation alone.
pub async fn injects(table: &Table<'_>) {
    let control = &table.control;
    let snapshot = table.now();
    let rows = snapshot.control().msel;
    let waiting: Vec<_> = rows.iter().filter(|row| waits(row.state)).map(|row| row.inject).collect();
    let everybody = waiting.iter().find(|id| table.scenario.injects[**id].public).expect("one for everybody");
    let released = &table.scenario.injects[*everybody];
    control.press(("Release now", released.id.as_str())).await;
    for (browser, _) in table.delegations() {
        browser.sees(&released.headline).await;
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
    control
        .write(("Text", "nobody marked means everybody"), "The cabinet wants to hear from you tonight.")
        .await;
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
pub async fn clock(table: &Table<'_>) {
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

pub async fn overruling(table: &Table<'_>) {
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
