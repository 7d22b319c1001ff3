//! What was done wrong and made good stands between what was not done and what was left standing.

use super::judged::{Conduct, over_screens};
use mufakat::sim::score::band::Band;

#[test]
fn a_penalty_that_is_taken_back_stands_above_one_that_stands() {
    let stands = || Conduct::of("host").does(3, over_screens("expel", Some("neighbour")));
    let back = stands().does(4, over_screens("lift_penalty", Some("neighbour")));
    let (stands, back) = (stands().on("expels", ["4"]), back.on("expels and takes it back", ["4"]));
    back[0].stands_above(&stands[0]);
    stands[0].is_at_most(Band::Mixed);
    back[0].is_at_most(Band::Some);
}

#[test]
fn whoever_lets_hackers_go_and_makes_it_good_stands_above_who_does_not() {
    let wink = || Conduct::of("neighbour").does(4, over_screens("hacktivist_wink", Some("host")));
    let good =
        wink().does(5, over_screens("make_good", Some("host"))).keeps(5..=8, "due_diligence_act", None);
    let (wink, good) = (wink().on("lets them go", ["5"]), good.on("makes it good", ["5"]));
    good[0].stands_above(&wink[0]);
    good[0].is_at_most(Band::Some);
}

#[test]
fn to_do_it_again_is_worse_than_to_have_done_it_once() {
    let times = |last: u32| {
        let wink = Conduct::of("neighbour").keeps(4..=last, "hacktivist_wink", Some("host"));
        wink.on(&format!("{} times", last - 3), ["5"])
    };
    let (once, thrice) = (times(4), times(6));
    once[0].stands_above(&thrice[0]);
}
