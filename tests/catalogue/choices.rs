//! The 34 crisis choices against brief §2.3.

use std::collections::BTreeSet;

use super::table::{Difference, choices, compare, lines, mark, needs};

const TABLE: &str = include_str!("choices.txt");

const NEEDS: &[Difference] = &[
    ("X-01", "needs channel>=1", "a channel is what T01 and P04 give, seen from the one who calls"),
    ("X-03", "needs T02", "somebody has to be there to share with: every state starts with such a desk"),
    ("X-06", "needs -", "an ad-hoc deal is always possible; without P10 it starts later"),
    ("X-16", "needs L01/L02/L03", "any law will do for a case at home; L03 earns its own evidence"),
    ("X-18", "needs -", "it can be done without the lawyers, and then counts against paragraph 3"),
    ("X-20", "needs capacity>=0.5", "a state without the means has no services that could do it"),
];

/// Lines of evidence beyond those the brief lists, and those it lists that ours lacks.
const EVIDENCE: &[Difference] = &[
    (
        "X-16",
        "lacks +R11",
        "no case of the rules tells a theft from another crime; control credits it by hand",
    ),
    ("X-18", "also +3", "the brief's note, legal review first, means that it matters whether there was one"),
    ("X-18", "also -3", "the brief's note, legal review first, means that it matters whether there was one"),
    ("X-18", "also -4", "a penalty before anybody was asked is what the contact points are there to prevent"),
    ("X-18", "also -5", "a penalty on weak evidence wears down norm b, as naming does"),
    ("X-19", "also -3", "a coercive step without a legal review, as with sanctions"),
    ("X-20", "also -4", "once it is known, nobody was asked first"),
    ("X-22", "also -4", "once it is known, the other side takes it for ordered"),
    ("X-23", "also -3", "a threat of force without a legal review"),
    ("X-24", "also +13", "a referral to platforms is what paragraph 13 counts"),
    ("X-29", "lacks +1", "a ban with published criteria is M-P15; in a crisis it widens no cooperation"),
    ("X-34", "also +3", "an offer of restraint is a peaceful means"),
];

#[test]
fn every_choice_of_the_brief_is_there_under_its_name_and_no_other() {
    let ours: Vec<_> = choices().into_iter().map(|(code, choice)| format!("{code} {}", choice.id)).collect();
    let brief: Vec<_> =
        lines(TABLE).map(|parts| parts[0].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(ours, brief);
    assert_eq!(ours.len(), 34);
}

#[test]
fn what_a_choice_needs_is_what_the_brief_notes() {
    let mut found = Vec::new();
    for parts in lines(TABLE) {
        let code = &parts[0][..4];
        let ours = needs(&choices()[code].needs);
        if ours != parts[1] {
            found.push((code.to_owned(), format!("needs {ours}")));
        }
    }
    compare(found, NEEDS);
}

#[test]
fn what_a_choice_helps_and_hits_is_what_the_brief_lists() {
    let mut found = Vec::new();
    for parts in lines(TABLE) {
        let code = &parts[0][..4];
        let brief: BTreeSet<_> =
            parts[2].split_whitespace().filter(|word| *word != "-").map(str::to_owned).collect();
        let ours: BTreeSet<_> = choices()[code].serves.iter().map(mark).collect();
        found.extend(ours.difference(&brief).map(|mark| (code.to_owned(), format!("also {mark}"))));
        found.extend(brief.difference(&ours).map(|mark| (code.to_owned(), format!("lacks {mark}"))));
    }
    compare(found, EVIDENCE);
}

#[test]
fn what_is_hidden_may_come_out_and_what_is_public_cannot() {
    for (code, choice) in choices() {
        assert!(!choice.public || choice.exposure == 0.0, "{code} is public and cannot come out");
        assert_eq!(choice.exposure > 0.0, !choice.exposed.is_empty(), "{code}: coming out changes something");
    }
    let covert = choices()["X-20"].exposure;
    assert!((0.2..=0.5).contains(&covert), "brief: 0.2 to 0.5");
    assert!(choices()["X-31"].exposure >= 0.5, "brief: 0.5 and more");
}
