//! How the wall is laid out: what the map has of a low screen, and that no chart is smaller than those beside it.

use serde_json::json;

use super::driver::{Browser, Driver, Screen, in_browsers};
use super::hall::{departures, join};
use crate::support::house::House;

/// The share of the screen that the map has.
const MAP: &str = "const box = document.querySelector('.hall-map').getBoundingClientRect(); return box.width * box.height / innerWidth / innerHeight";
/// Three lines under the first chart of a row that has the page for itself, as such a row has; then how high every chart is.
const CHARTS: &str = "
    const notes = document.createElement('div');
    notes.className = 'notes';
    notes.innerHTML = '<p class=\"note\">Step 3: it accused Indonesia (evidence: 22 %).</p>'.repeat(3);
    document.querySelector('.charts figure').append(notes);
    document.querySelectorAll('.charts figure:nth-child(n+5)').forEach((chart) => chart.remove());
    const all = [...document.querySelectorAll('.charts svg')];
    return all.map((chart) => Math.round(chart.getBoundingClientRect().height))";

/// A wall on a screen of this size.
async fn wall(driver: &Driver, house: &House, name: &'static str, (width, height): (u32, u32)) -> Browser {
    let wall = driver.browser(name, Screen::Laptop).await;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    wall.devtools("Emulation.setDeviceMetricsOverride", size);
    join(&wall, &format!("http://{}/", house.address()), &house.secrets.join, "Board").await;
    wall
}

#[test]
fn on_a_low_screen_the_map_has_two_fifths_of_it() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    house.control().must("control-begin", &[]);
    in_browsers(async {
        let wall = wall(&driver, &house, "low", (640, 360)).await;
        wall.sees("normal").await;
        let share = wall.script(MAP, Vec::new()).await.as_f64().unwrap();
        assert!(share > 0.4, "{share}");
        wall.photograph("low").await;
        wall.clean(&[]);
    });
}

#[test]
fn a_chart_with_much_below_it_is_as_high_as_those_beside_it() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    let control = house.control();
    control.must("control-begin", &[]);
    while !house.live.handle().snapshot().hall().board.clock.over {
        control.must("control-close", &[]);
        control.must("control-open", &[]);
    }
    for act in ["who", "truth", "belief"] {
        control.must("control-act", &[("act", act)]);
    }
    in_browsers(async {
        for (name, size) in [("wide", (1280, 720)), ("four-to-three", (1024, 768))] {
            let wall = wall(&driver, &house, name, size).await;
            wall.sees("Belief against truth").await;
            let found = wall.script(CHARTS, Vec::new()).await;
            let heights: Vec<u64> = found.as_array().unwrap().iter().filter_map(|one| one.as_u64()).collect();
            assert!(heights.len() == 4, "no charts: {found}");
            assert!(heights.iter().all(|height| *height == heights[0]), "{name}: {heights:?}");
            assert!(heights[0] * 100 > 10 * u64::from(size.1), "{name}: {heights:?}");
            wall.clean(&[]);
        }
    });
}
