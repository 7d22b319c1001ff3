//! Figures in words: their unit, their decimals, their intervals.

use super::*;

fn of(value: f64, low: f64, high: f64) -> Figure {
    Figure::of(Estimate { value, low, high }, Unit::Points)
}

#[test]
fn an_interval_has_the_unit_and_the_decimals_of_its_figure() {
    let figure = of(0.1, -0.096, 0.3);
    assert_eq!(figure.signed(), "+0.1 points of 100");
    assert_eq!(figure.interval(), "−0.1 to +0.3 points of 100");
    let figure = of(-0.98, -1.21, -0.75);
    assert_eq!(
        (figure.size(), figure.sure()),
        ("1.0 points of 100".to_owned(), "95 % interval 0.8 to 1.2 points of 100".to_owned())
    );
    assert_eq!(of(0.0, 0.0, 0.0).interval(), "0 to 0 points of 100");
    assert_eq!(of(-0.0001, -0.0051, 0.0049).signed(), "0.0 points of 100");
    let rungs = Figure::of(Estimate { value: 0.0612, low: 0.0512, high: 0.0712 }, Unit::Rungs);
    assert_eq!((rungs.signed(), rungs.interval()), ("+0.06 rungs".into(), "+0.05 to +0.07 rungs".into()));
}

#[test]
fn of_points_no_more_than_tenths_are_told_however_narrow_the_interval_is() {
    let narrow = of(2.996, 2.9951, 2.9969);
    assert_eq!(narrow.size(), "3.0 points of 100");
    assert_eq!(narrow.sure(), "95 % interval narrower than 0.1 points of 100");
    assert_eq!(narrow.interval(), "narrower than 0.1 points of 100");
    let told = Figure::with(narrow.estimate, Unit::Points, 3);
    assert_eq!((told.signed(), told.sure()), ("+3.0 points of 100".to_owned(), narrow.sure()));
}

#[test]
fn both_ends_of_an_interval_read_differently_or_it_is_always_so() {
    let rungs = |value, low, high| Figure::of(Estimate { value, low, high }, Unit::Rungs);
    let close = rungs(-1.4, -1.43, -1.38);
    assert_eq!(close.interval(), "−1.43 to −1.38 rungs");
    assert_eq!(close.signed(), "−1.40 rungs");
    assert_eq!(of(1.4, 1.4, 1.4).sure(), "always");
    assert_eq!(of(1.4, 1.4, 1.4).interval(), "always");
}

#[test]
fn of_a_hundred_futures_the_difference_is_that_of_the_numbers_and_lies_in_its_interval() {
    let told = |stayed: [u32; 2], low: f64, high: f64| {
        let mut effect = Effect::of(&[], 2);
        (effect.pairs, effect.stayed) = (10_000, stayed);
        let value = (f64::from(stayed[1]) - f64::from(stayed[0])) / 100.0;
        effect.of_hundred = Estimate { value, low, high };
        let Hundredths { came, other, by, figure } = Hundredths::of(&effect);
        [came, other, by, figure.sure()].join(" | ")
    };
    assert_eq!(told([9_900, 20], -99.1, -98.4), "99 | 0 | 99 | 95 % interval 98 to 99 of 100 futures");
    assert_eq!(told([4_200, 4_534], 3.3, 3.4), "42.0 | 45.3 | 3.3 | 95 % interval 3.3 to 3.4 of 100 futures");
    assert_eq!(
        told([4_249, 4_550], 2.4, 3.45),
        "42.5 | 45.5 | 3.0 | 95 % interval 2.4 to 3.5 of 100 futures"
    );
    assert_eq!(told([10_000, 0], -100.0, -100.0), "100 | 0 | 100 | always");
}
