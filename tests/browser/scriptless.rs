//! A browser that runs no script: everything works by plain forms.

use serde_json::json;

use super::driver::{Driver, Screen, in_browsers};
use super::hall::{control, departures, join};

#[test]
fn without_a_script_one_joins_decides_seals_and_speaks_all_the_same() {
    let Some(driver) = Driver::start() else { return };
    let house = departures();
    in_browsers(async {
        let control = control(&driver, &house).await;
        control.press("Begin: open the first step").await;
        let plain = driver.browser("Aisyah", Screen::Laptop).await;
        plain.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        join(&plain, &format!("http://{}/", house.address()), &house.secrets.join, "Malaysia").await;
        plain.sees("Step 1 of 10").await;
        assert!(
            plain.script("return document.querySelector('dialog') === null", Vec::new()).await == true,
            "a script ran"
        );

        let options = house.live.handle().snapshot();
        let own = options.scenario().state("MYS").unwrap();
        let alone =
            options.options(own, &[]).measures.into_iter().find(|o| o.refused.is_none() && !o.joint).unwrap();
        let measure = &options.scenario().measures[alone.measure];
        plain.unfold(mufakat::report::labels::category(measure.category).as_str()).await;
        plain.follow(measure.title.as_str()).await;
        plain.sees("Back to your page").await;
        plain.press("Put it into your draft").await;
        plain.sees("Take out").await;
        plain.choose("To", "Everybody in the room").await;
        plain.write("Message", "Said without a script.").await;
        plain.press("Send").await;
        control.sees("Said without a script.").await;
        plain.sees("Said without a script.").await;
        plain.press("Seal the decision").await;
        plain.sees("Your decision, sealed").await;
        control.sees("Everybody has sealed.").await;
        plain.photograph("scriptless").await;
        plain.clean(&[]);
    });
}
