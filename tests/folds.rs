//! Paper has no folds: what a page folds away for the screen is open when a handout or a report is printed.

mod support;

use std::fs;

use mufakat::bots::Others;
use mufakat::report::after::{Decider, Edition, Material, files};
use mufakat::report::handout;
use mufakat::session::Solo;
use support::{SHIPPED, shipped};

/// What a style sheet says for print alone.
fn for_print(css: &str) -> String {
    let mut found = String::new();
    for block in css.split("@media print").skip(1) {
        let mut depth = 0;
        for sign in block.chars() {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            found.push(sign);
            if depth == 0 && sign == '}' {
                break;
            }
        }
    }
    found.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Do these rules open a fold, and hide none?
fn opens_folds(css: &str) -> bool {
    let rules = for_print(css);
    let opens = rules
        .split('}')
        .any(|rule| rule.contains("::details-content") && rule.contains("content-visibility: visible"));
    let hides = rules.split('}').any(|rule| {
        let (of, what) = rule.rsplit_once('{').unwrap_or_default();
        let last = of.trim().rsplit([' ', '{']).next().unwrap_or_default();
        last.starts_with("details") && what.contains("display: none")
    });
    opens && !hides
}

fn folds(html: &str) -> usize {
    html.matches("<details").count() - html.matches("<details open").count()
}

fn assert_open(name: &str, html: &str) {
    let css: String =
        html.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next()).collect();
    assert!(folds(html) == 0 || opens_folds(&css), "{name}: {} folds stay shut in print", folds(html));
}

#[test]
fn what_is_folded_away_on_the_screen_is_open_in_print() {
    let mut folded = 0;
    for name in SHIPPED {
        for paper in handout::papers(&shipped(name)) {
            folded += folds(&paper.html);
            assert_open(&format!("{name}/{}", paper.file), &paper.html);
        }
    }
    let mut solo = Solo::new(shipped("two-desks"), 1, Others::default());
    while !solo.exercise().is_over() {
        solo.close_step();
    }
    let players = solo.players().iter().map(|_| Decider::Bot).collect();
    let material = Material { course: solo.so_far(), room: None, entries: &[], program: "mufakat", players };
    let [html, _] = files(&material, Edition::Whole(&[]));
    assert!(folds(&html.text) > 0 && folded > 0, "nothing is folded, so this test sees nothing");
    assert_open("report", &html.text);
    // The page of "what if" has its sheet too.
    assert!(opens_folds(&fs::read_to_string("assets/web/whatif.css").expect("a style sheet")));
}

#[test]
fn a_fold_that_stays_shut_is_noticed() {
    assert!(!opens_folds("details::details-content { content-visibility: visible; }"), "not for print");
    assert!(!opens_folds("@media print { p { color: red; } }"));
    let open = "details::details-content { content-visibility: visible; }";
    assert!(opens_folds(&format!("@media print {{ {open} }}")));
    assert!(!opens_folds(&format!("@media print {{ {open} details {{ display: none; }} }}")));
}
