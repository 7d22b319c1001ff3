//! Before a harsh act against the state that was attacked goes into the draft, the page asks whether it is meant: with a
//! script as a question of the browser, without one as a page of its own. Who says no has done nothing.

use mufakat::sim::decide::caution::Caution;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::StateId;
use mufakat::words::caution::sentence;
use mufakat::words::incident::title;
use serde_json::json;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{beginning, delegate, departures, join};
use super::person::until;
use crate::support::house::House;

/// A harsh act of Indonesia against the state that was attacked, as soon as the plot allows one, and what is asked then.
struct Harsh {
    seat: StateId,
    act: Act,
    question: String,
}

impl Harsh {
    /// Plays on, with bots in all other seats, until there is one. A penalty is looked for first.
    fn find(house: &House) -> Self {
        let control = house.control();
        control.must("control-begin", &[]);
        let seat = house.live.handle().snapshot().scenario().state("IDN").unwrap();
        loop {
            if let Some(found) = Self::now(house, seat) {
                return found;
            }
            control.must("control-close", &[]);
            control.must("control-open", &[]);
        }
    }

    fn now(house: &House, seat: StateId) -> Option<Self> {
        let snapshot = house.live.handle().snapshot();
        let lens = snapshot.lens(seat);
        let options = snapshot.options(seat, &[]).choices;
        let acts = options.iter().filter(|option| option.refused.is_none()).flat_map(|option| {
            let (choice, incident) = (option.choice, option.incident);
            option.toward.iter().map(move |toward| Act::Respond { choice, incident, toward: Some(*toward) })
        });
        let against_victim = |act: Act| match lens.caution(&act)? {
            Caution::HeldUnlikely { .. } | Caution::WeakEvidence { .. } | Caution::NeverAsked(_) => None,
            why @ (Caution::PenalisesVictim(_) | Caution::AccusesVictim(_) | Caution::TurnsOnVictim(_)) => {
                Some((why, act))
            }
        };
        let mut all: Vec<_> = acts.filter_map(against_victim).collect();
        all.sort_by_key(|(why, _)| !matches!(why, Caution::PenalisesVictim(_)));
        let (why, act) = *all.first()?;
        Some(Self { seat, act, question: sentence(why, snapshot.scenario()) })
    }

    /// Opens the card, chooses the state that was attacked and sends the form.
    async fn send(&self, house: &House, browser: &Browser) {
        let Act::Respond { choice, incident, toward } = self.act else { panic!("a crisis choice") };
        let snapshot = house.live.handle().snapshot();
        let s = snapshot.scenario();
        let view = snapshot.delegation(self.seat);
        let about = view.seat.incidents.iter().find(|known| Some(known.incident) == incident).unwrap();
        let hit = &s.states[about.victim].name;
        let title = title(about.title.as_deref(), about.kind, hit);
        browser.unfold(&format!("About “{title}”")).await;
        browser.follow(s.choices[choice].title.as_str()).await;
        browser.sees(beginning(&s.choices[choice].what)).await;
        self.press(house, browser, s.suspect_name(toward.unwrap())).await;
    }

    async fn press(&self, house: &House, browser: &Browser, suspect: &str) {
        assert!(self.drafted(house).is_empty());
        browser.mark(suspect).await;
        browser.press("Put it into your draft").await;
    }

    fn suspect(&self, house: &House) -> String {
        let Act::Respond { toward: Some(toward), .. } = self.act else { panic!("toward a suspect") };
        house.live.handle().snapshot().scenario().suspect_name(toward).to_owned()
    }

    fn drafted(&self, house: &House) -> Vec<Act> {
        house.live.handle().snapshot().delegation(self.seat).acts
    }
}

/// The question that the browser asks, as soon as it does.
async fn asked(browser: &Browser) -> String {
    until("the browser asks", async || browser.client.get_alert_text().await.map_err(|why| why.to_string()))
        .await
}

#[test]
fn with_a_script_the_browser_asks_and_only_a_yes_puts_it_into_the_draft() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let browser = delegate(&driver, &house, "Putri", "Indonesia", Screen::Laptop).await;
        let harsh = Harsh::find(&house);
        assert!(
            harsh.question.ends_with("the state that was attacked. Is that meant?"),
            "{}",
            harsh.question
        );
        harsh.send(&house, &browser).await;
        assert_eq!(asked(&browser).await, harsh.question);
        browser.client.dismiss_alert().await.unwrap();
        // The card stays open, with what was chosen, and nothing was done.
        browser.sees("Put it into your draft").await;
        assert!(harsh.drafted(&house).is_empty(), "it was declined");
        harsh.press(&house, &browser, &harsh.suspect(&house)).await;
        assert_eq!(asked(&browser).await, harsh.question);
        browser.client.accept_alert().await.unwrap();
        browser.sees("Take out").await;
        assert_eq!(harsh.drafted(&house), [harsh.act]);
        browser.clean(&["409"]);
    });
}

#[test]
fn without_a_script_a_page_asks_and_only_its_yes_puts_it_into_the_draft() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let plain = driver.browser("Aisyah", Screen::Laptop).await;
        plain.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        let harsh = Harsh::find(&house);
        join(&plain, &format!("http://{}/", house.address()), &house.secrets.join, "Indonesia").await;
        plain.sees("What to do now").await;
        harsh.send(&house, &plain).await;
        plain.sees("Before it goes into your draft").await;
        plain.sees(&harsh.question).await;
        assert!(harsh.drafted(&house).is_empty(), "it was only asked about");
        plain.photograph("caution-scriptless").await;
        plain.follow("No, leave it out").await;
        plain.sees("What to do now").await;
        plain.does_not_see("Take out").await;
        assert!(harsh.drafted(&house).is_empty(), "it was declined");
        harsh.send(&house, &plain).await;
        plain.press("Yes, it is meant").await;
        plain.sees("Take out").await;
        assert_eq!(harsh.drafted(&house), [harsh.act]);
        plain.clean(&["409"]);
    });
}
