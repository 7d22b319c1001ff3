//! While a step is being told: what the next one brings is heard after everything else, on every page.

use std::sync::Arc;

use mufakat::server::limits::Rate;

use crate::support::house::House;
use crate::support::shipped;

#[test]
fn an_incident_that_comes_with_the_news_is_on_no_page_before_the_room_hears_it() {
    let scenario = shipped("two-desks");
    let title = &scenario.plots.iter().next().expect("it has a plot").title;
    let house = House::open_for(Arc::clone(&scenario), Rate { burst: 1e9, per_second: 1e9 });
    let (control, head) = (house.control(), house.delegation("BRN"));
    control.must("control-begin", &[]);
    let shows = || head.get("/").body.contains(title.as_str());
    while !shows() {
        control.must("control-close", &[]);
        control.must("control-tell-next", &[]);
        assert!(!shows(), "it stands on the page before its news is told");
        control.must("control-open", &[]);
    }
}
