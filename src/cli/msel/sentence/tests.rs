//! Sentences about every shipped plot are read back as what they say.

use super::*;
use crate::report::conditions;
use crate::scenario::edit::Document;
use crate::scenario::{Binding, load};
use crate::shipped;
use crate::sim::plot::{Condition, Release};

fn plot(document: &shipped::Document) -> Plot {
    let loaded = load(document.clone(), &Binding::default()).expect("it loads");
    Plot::new(&loaded.scenario, Document::read(document.text.to_string()).expect("a sound text"))
}

/// Every condition of a plot with the way at which it stands.
fn conditions(plot: &Plot) -> Vec<(String, Condition)> {
    let s = plot.scenario();
    let mut all = Vec::new();
    for (place, inject) in s.injects.iter().enumerate() {
        let way = format!("injects[{place}]");
        for (field, condition) in
            [("when", &inject.when), ("unless", &inject.unless), ("presumes", &inject.presumes)]
        {
            all.extend(condition.iter().map(|condition| (format!("{way}.{field}"), condition.clone())));
        }
        match &inject.release {
            Release::Once(_, condition) => all.push((format!("{way}.release.Once[1]"), condition.clone())),
            Release::Lacking { expected, .. } => {
                all.push((format!("{way}.release.Lacking.expected"), expected.clone()));
            }
            Release::At(_) => {}
        }
    }
    let branches = s.branches.iter().enumerate();
    all.extend(branches.map(|(place, branch)| (format!("branches[{place}].when"), branch.when.clone())));
    all
}

#[test]
fn sentences_about_every_shipped_plot_are_read_back() {
    for name in shipped::scenario_names() {
        let document = shipped::scenario(name).expect("it ships");
        let before = plot(&document);
        let sentences = Sentences::of(&before);
        let mut text = before.document.clone();
        let all = conditions(&before);
        let mut unread = Vec::new();
        for (way, condition) in &all {
            let said = conditions::says(&before.names(), condition);
            // What cannot be read is refused with its place; it has to be rare.
            match sentences.read(&said) {
                Some(read) => text = text.set(way, &read).unwrap_or_else(|why| panic!("{name}: {why}")),
                None => unread.push(said),
            }
        }
        assert!(
            unread.len() * 20 <= all.len(),
            "{name}: {} of {} unread: {unread:#?}",
            unread.len(),
            all.len()
        );
        let after = plot(&shipped::Document { text: text.text().to_owned().into(), ..document });
        for ((way, one), (_, other)) in all.iter().zip(conditions(&after)) {
            let (told, again) =
                (conditions::says(&before.names(), one), conditions::says(&after.names(), &other));
            assert_eq!(told, again, "{name}: {way}");
        }
    }
}

#[test]
fn what_is_no_sentence_of_ours_is_not_read() {
    let plot = plot(&shipped::scenario("two-desks").expect("it ships"));
    let sentences = Sentences::of(&plot);
    for said in
        ["", "the weather is fine", "regional cohesion is high or more", "guide is out", "(", "a, and b"]
    {
        assert_eq!(sentences.read(said), None, "{said}");
    }
    let read = sentences.read("notice is out, and regional cohesion is 0.5 or more.");
    assert_eq!(read.as_deref(), Some("All([Released(inject: \"notice\"), CohesionAtLeast(level: 0.5)])"));
}

#[test]
fn sentences_of_older_lists_are_read_as_what_is_written_now() {
    let plot = plot(&shipped::scenario("two-desks").expect("it ships"));
    let sentences = Sentences::of(&plot);
    let branch = "the plot has taken the turn “The side with the company asks the other one”";
    let not = "the plot has not taken the turn “The side with the company asks the other one”";
    for (before, now) in [
        (
            format!("it is not so that ({branch}, or regional cohesion is 0.5 or more)"),
            format!("{not}, and regional cohesion is below 0.5"),
        ),
        (
            format!("it is not so that ({branch}, and regional cohesion is 0.5 or more)"),
            format!("{not}, or regional cohesion is below 0.5"),
        ),
        (
            "it is not so that regional cohesion is 0.5 or more".to_owned(),
            "regional cohesion is below 0.5".to_owned(),
        ),
    ] {
        let read = sentences.read(&before);
        assert!(read.is_some(), "{before}");
        assert_eq!(read, sentences.read(&now), "{before}");
    }
}
