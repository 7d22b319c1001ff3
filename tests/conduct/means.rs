//! Effort counts, and not the purse.

use super::judged::Conduct;
use mufakat::scenario::Binding;
use mufakat::sim::score::band::Band;

#[test]
fn a_delegation_with_small_means_that_does_its_best_ends_within_one_band_of_a_rich_one() {
    let host = |iso: &str| {
        let binding = Binding::default().with("host", iso).with("supplier", "MYS");
        Conduct::bound("host", &binding).left_to("cooperative").on(iso, ["3", "4", "5", "6", "7"])
    };
    for (poor, rich) in host("KHM").iter().zip(&host("BRN")) {
        let bands = [poor, rich].map(|outcome| Band::of(outcome.mean().0));
        println!("{:.1} and {:.1}", poor.mean().0, rich.mean().0);
        let place = |band: Band| Band::ALL.iter().position(|one| *one == band).expect("one of all");
        assert!(place(bands[0]).abs_diff(place(bands[1])) <= 1, "{bands:?}");
    }
}
