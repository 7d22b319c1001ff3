//! Trust as a network on the wall: the end stands there for everybody, and with a script a slider leads back to the opening.

use serde_json::json;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::join;
use crate::support::house::House;
use crate::support::shipped;

/// What each line, each number and the moment say.
const SHOWN: &str = "return [...document.querySelectorAll('[data-moments]')].map((part) => part.outerHTML.replace(/data-moments=\"[^\"]*\"/, '')).join('')";
/// Moves the slider as a hand does, and says which moment is named beside it.
const SLIDE: &str = "const slider = document.getElementById('moment'); slider.value = arguments[0]; slider.dispatchEvent(new Event('input', { bubbles: true })); return document.querySelector('.hall-slide output').textContent";

/// The wall of a debrief that stands on the page with the network.
async fn wall(driver: &Driver, name: &'static str, house: &House) -> Browser {
    let wall = driver.browser(name, Screen::Laptop).await;
    join(&wall, &format!("http://{}/", house.address()), &house.secrets.join, "Board").await;
    wall
}

#[test]
fn a_slider_on_the_wall_leads_from_the_opening_to_the_end_and_stays_when_the_page_is_renewed() {
    let Some(driver) = Driver::start() else { return };
    let house = House::open(shipped("two-desks"));
    let control = house.control();
    control.must("control-begin", &[]);
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-open", &[]);
    }
    for act in ["who", "truth", "belief", "ladder"] {
        control.must("control-act", &[("act", act)]);
    }
    control.must("control-page", &[("page", "1")]);
    in_browsers(async {
        let wall = wall(&driver, "wall", &house).await;
        wall.sees("In the end").await;
        let end = wall.script(SHOWN, Vec::new()).await;
        assert_eq!(wall.script(SLIDE, vec![json!("0")]).await, "At the opening");
        let opening = wall.script(SHOWN, Vec::new()).await;
        assert_ne!(opening, end);
        assert!(
            opening.as_str().is_some_and(|said| said.contains("±0") && !said.contains("rose")),
            "{opening}"
        );
        assert_eq!(wall.script(SLIDE, vec![json!("2")]).await, "After step 2");
        let second = wall.script(SHOWN, Vec::new()).await;
        // All of the page comes anew when the network is back, and the moment stays.
        wall.network(false);
        wall.network(true);
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        assert_eq!(wall.script(SHOWN, Vec::new()).await, second);
        control.must("control-page", &[("page", "0")]);
        wall.sees_no_more("After step 2").await;
        control.must("control-page", &[("page", "1")]);
        wall.sees("In the end").await;
        assert_eq!(wall.script(SHOWN, Vec::new()).await, end, "the end is where it begins");
        wall.photograph("trust").await;
        wall.clean(&["ERR_INTERNET_DISCONNECTED"]);

        let plain = driver.browser("plain", Screen::Laptop).await;
        plain.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        join(&plain, &format!("http://{}/", house.address()), &house.secrets.join, "Board").await;
        plain.sees("Trust between delegations, from the opening to the end").await;
        plain.does_not_see("In the end").await;
        assert_eq!(plain.script("return document.querySelectorAll('svg line').length", Vec::new()).await, 1);
    });
}
