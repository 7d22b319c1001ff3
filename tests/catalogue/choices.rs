//! The crisis choices against their source table (choices.txt).

use std::collections::BTreeSet;

use mufakat::sim::catalogue::terms::{Case, IncidentKind};

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

/// Lines of evidence beyond those the source table lists, and those it lists that ours lacks.
const EVIDENCE: &[Difference] = &[
    (
        "X-01",
        "also +3",
        "a question is the beginning of an enquiry, which Article 33 of the UN Charter names",
    ),
    ("X-02", "also +2", "consultations are among the measures of the 2015 report"),
    (
        "X-03",
        "also +12a",
        "traces shared over terrorist content are joined-up work, which the paragraph asks for",
    ),
    ("X-03", "also +R11", "traces shared over stolen business secrets are cooperation in an investigation"),
    ("X-04", "also +12b", "the paragraph foresees that states ask for help against terrorist content"),
    ("X-05", "also +12b", "the paragraph counts such requests that are met"),
    ("X-06", "also +12a", "a joint inquiry into terrorist content is joined-up work"),
    ("X-06", "also +R11", "a joint inquiry into stolen business secrets is cooperation in an investigation"),
    ("X-11", "also -2", "the 2015 report asks that accusations be substantiated"),
    ("X-12", "also -2", "the 2015 report asks that accusations be substantiated"),
    ("X-14", "also +3", "Article 33 of the UN Charter names regional arrangements among the peaceful means"),
    ("X-14", "also +12a", "the Chair convening over terrorist content is coordination in the region"),
    ("X-15", "also +12a", "the paragraph is about working with the United Nations"),
    ("X-16", "also +12a", "legal help from abroad is joined-up work, which the paragraph asks for"),
    ("X-17", "also +12a", "content taken down on notice: from alert to action"),
    (
        "X-17",
        "also +R11",
        "acting after credible notice of stolen business secrets is what the recital hopes for",
    ),
    ("X-20", "also -2", "once it is known, it is a stand against what the 2015 report asks"),
    ("X-21", "also -2", "once it is known, it is a stand against what the 2015 report asks"),
    ("X-22", "also -R11", "with all four elements, to look away after notice is knowing support"),
    ("X-25", "also -13", "whoever blocks everything has referred nothing to a platform"),
    ("X-27", "also -13", "help against terrorism that is turned on something else is diverted"),
    ("X-31", "also -12a", "a threat that others are not warned of is withheld"),
    ("X-32", "also -12b", "lawful people are labelled as terrorists"),
    ("X-32", "also -R11", "with all four elements, to blame somebody else shields those who profited"),
    ("X-33", "also -12a", "an agreed confidence is broken"),
    ("X-18", "also +3", "the source table says legal review first, so it matters whether there was one"),
    ("X-18", "also -3", "the source table says legal review first, so it matters whether there was one"),
    ("X-18", "also -4", "a penalty before anybody was asked is what the contact points are there to prevent"),
    ("X-18", "also -5", "a penalty on weak evidence wears down norm b, as naming does"),
    ("X-19", "also -3", "a coercive step without a legal review, as with sanctions"),
    ("X-20", "also -4", "once it is known, nobody was asked first"),
    ("X-22", "also -4", "once it is known, the other side takes it for ordered"),
    ("X-23", "also -3", "a threat of force without a legal review"),
    ("X-24", "also +13", "a referral to platforms is what paragraph 13 counts"),
    (
        "X-25",
        "also -12a",
        "the paragraph keeps human rights, and broad filtering passes over them as a shutdown does",
    ),
    (
        "X-28",
        "also +11",
        "false content that is answered limits nobody's rights, and so is better than removal",
    ),
    (
        "X-28",
        "also +9",
        "whoever is believed by the people who see false content is a stakeholder with a part in it",
    ),
    ("X-29", "lacks +1", "a ban with published criteria is M-P15; in a crisis it widens no cooperation"),
    ("X-34", "also +3", "an offer of restraint is a peaceful means"),
];

#[test]
fn every_choice_of_the_source_table_is_there_under_its_name_and_no_other() {
    let ours: Vec<_> = choices().into_iter().map(|(code, choice)| format!("{code} {}", choice.id)).collect();
    let wanted: Vec<_> =
        lines(TABLE).map(|parts| parts[0].split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(ours, wanted);
    assert_eq!(ours.len(), 39);
}

#[test]
fn what_a_choice_needs_is_what_the_source_table_notes() {
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
fn what_a_choice_helps_and_hits_is_what_the_source_table_lists() {
    let mut found = Vec::new();
    for parts in lines(TABLE) {
        let code = &parts[0][..4];
        let wanted: BTreeSet<_> =
            parts[2].split_whitespace().filter(|word| *word != "-").map(str::to_owned).collect();
        let ours: BTreeSet<_> = choices()[code].serves.iter().map(mark).collect();
        found.extend(ours.difference(&wanted).map(|mark| (code.to_owned(), format!("also {mark}"))));
        found.extend(wanted.difference(&ours).map(|mark| (code.to_owned(), format!("lacks {mark}"))));
    }
    compare(found, EVIDENCE);
}

#[test]
fn only_all_four_elements_count_against_the_recital() {
    let against =
        choices().into_iter().flat_map(|(code, choice)| choice.serves.iter().map(move |row| (code, row)));
    let against: Vec<_> = against.filter(|(_, row)| mark(row) == "-R11").collect();
    assert!(!against.is_empty());
    for (code, row) in against {
        for element in [Case::OfKind(IncidentKind::BusinessSecrets), Case::ForFirm, Case::Noticed] {
            assert!(row.cases.contains(&element), "{code}: {element:?} is missing");
        }
    }
}

#[test]
fn what_is_hidden_may_come_out_and_what_is_public_cannot() {
    for (code, choice) in choices() {
        assert!(!choice.public || choice.exposure == 0.0, "{code} is public and cannot come out");
        assert_eq!(choice.exposure > 0.0, !choice.exposed.is_empty(), "{code}: coming out changes something");
    }
    let covert = choices()["X-20"].exposure;
    assert!((0.2..=0.5).contains(&covert), "MODEL.md 1.2: found out in 20 to 50 % of cases");
    assert!(choices()["X-31"].exposure >= 0.5, "half of what is concealed comes out, or more");
}
