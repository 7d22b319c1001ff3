//! The papers for print: written where they are wanted, never over others, and a country card fills two pages of
//! A4 and never three, the list of events one. What participants read holds nothing that is to come. A card shows no score;
//! the guide says what the score looks at. Pages are counted where
//! Chromium is installed; required when `CI=true`.

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use mufakat::report::handout::{Paper, Reader, papers};
use mufakat::report::labels;
use mufakat::sim::catalogue::occasion::OccasionKind;
use mufakat::sim::plot::Release;
use mufakat::sim::score::band::Band;
use mufakat::words::word;
use support::canary::{CANARY, own, with_canaries};
use support::paper::{printed, printer};
use support::{SHIPPED, shipped};

fn mufakat(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mufakat")).args(arguments).output().expect("the program starts")
}

fn handouts(scenario: &str, folder: &Path, more: &[&str]) -> Output {
    let folder = folder.to_str().expect("a plain path");
    mufakat(&[&["handouts", scenario, "--to", folder], more].concat())
}

#[test]
fn papers_that_are_there_are_left_alone_unless_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(handouts("departures", folder.path(), &[]).status.success());
    let card = folder.path().join("card-mys.html");
    fs::write(&card, "with notes on it").expect("writable");
    let refused = handouts("departures", folder.path(), &[]);
    assert_eq!(refused.status.code(), Some(4));
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(message.contains("is there already") && message.contains("--replace"), "{message}");
    assert_eq!(fs::read_to_string(&card).expect("readable"), "with notes on it");
    assert!(handouts("departures", folder.path(), &["--replace"]).status.success());
    assert!(fs::read_to_string(&card).expect("readable").contains("Host of the games"));
}

#[test]
fn a_role_bound_anew_has_its_card_under_the_new_state() {
    let folder = tempfile::tempdir().expect("a folder");
    let done = handouts("departures", folder.path(), &["--bind", "host=BRN", "--bind", "supplier=MYS"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let card = fs::read_to_string(folder.path().join("card-brn.html")).expect("the host's card");
    assert!(card.contains("Host of the games") && card.contains("BruCERT"));
    let other = fs::read_to_string(folder.path().join("card-mys.html")).expect("the supplier’s card");
    assert!(other.contains("Home of the maintenance firm (Malaysia)"));
}

#[test]
fn a_country_card_fills_two_pages_and_the_list_of_events_one() {
    let Some(browser) = printer() else { return };
    // A browser takes a second to start and uses one core.
    std::thread::scope(|threads| {
        let half = SHIPPED.len().div_ceil(2);
        for names in SHIPPED.chunks(half) {
            threads.spawn(move || names.iter().for_each(|name| cards_fill_two_pages(browser, name)));
        }
    });
}

fn cards_fill_two_pages(browser: &str, name: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(handouts(name, folder.path(), &[]).status.success());
    for role in shipped(name).roles.iter().filter(|role| role.card.is_some()) {
        let state = shipped(name).states[role.state].id.to_lowercase();
        let pages = printed(browser, folder.path(), &format!("card-{state}.html"));
        assert_eq!(pages, 2, "{name}: the card of `{}`", role.id);
    }
    assert_eq!(printed(browser, folder.path(), "msel.html"), 1, "{name}: the list of events");
}

/// What a reader sees of a paper: without the style sheet and without markup.
fn text(html: &str) -> String {
    let body = html.split("</style>").nth(1).expect("a style sheet");
    let parts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ")
}

#[test]
fn no_card_shows_a_score_or_a_percentage() {
    for name in SHIPPED {
        let papers = papers(&shipped(name));
        let cards: Vec<_> = papers.iter().filter(|paper| paper.file.starts_with("card-")).collect();
        assert_eq!(cards.len(), shipped(name).roles.len(), "{name}");
        for card in cards {
            // The foot says what a score is; it is the same on every paper.
            let text = text(&card.html).replace(&word("handout-foot"), "").to_lowercase();
            for mark in ["%", "per cent", "percent", "score", "band:", "measures in force worth"] {
                assert!(!text.contains(mark), "{name}, {}: {mark}", card.file);
            }
            for band in Band::ALL.map(|band| format!("“{}”", labels::band(band))) {
                assert!(!text.contains(&band), "{name}, {}: {band}", card.file);
            }
        }
    }
}

#[test]
fn the_guide_says_objective_by_objective_what_the_score_looks_at() {
    for name in SHIPPED {
        let s = shipped(name);
        let guide = papers(&s).remove(0);
        assert_eq!(guide, papers(&s).remove(0), "{name}: written otherwise the second time");
        let text = text(&guide.html);
        assert!(!text.contains("[handout-"), "{name}: a word is missing");
        let section = text.split(&word("handout-score")).nth(1).expect("the section on the score");
        for objective in &s.objectives {
            for id in &objective.paragraphs {
                let paragraph = &s.instrument.paragraphs[*id];
                let heading = format!("{} {}", paragraph.id, paragraph.title);
                assert!(section.contains(&escaped(&heading)), "{name}: {heading}");
            }
        }
        let trained = |id| s.objectives.iter().any(|objective| objective.paragraphs.contains(&id));
        let told = s.instrument.paragraphs.keys().filter(|id| trained(*id)).count();
        assert_eq!(
            section.matches("In play").count(),
            told + 1,
            "{name}: one line each, and how it was made"
        );
        assert!(section.contains("Put to the test when") && section.contains("For it: "), "{name}");
        let sure = s.injects.iter().any(|inject| {
            let alone = inject.when.is_none() && inject.unless.is_none() && inject.presumes.is_none();
            let cites = inject.asks.as_ref().is_some_and(|ask| trained(ask.cites.0));
            cites && alone && matches!(inject.release, Release::At(_))
        });
        assert!(!sure || section.contains("Sure to come: "), "{name}: what is sure to come is not said");
    }
}

/// The largest number of results that the guide tells of one commitment.
fn most_results(html: &str) -> usize {
    let counts = html.split(" results)").filter_map(|before| before.rsplit('(').next()?.parse().ok());
    counts.max().expect("results")
}

#[test]
fn a_member_is_none_of_the_delegations_whose_results_the_guide_tells() {
    let roles = shipped("departures").roles.len();
    for more in [&[][..], &["--also", "KHM"]] {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(handouts("departures", folder.path(), more).status.success());
        let guide = fs::read_to_string(folder.path().join("guide.html")).expect("the guide");
        // Eight exercises are played for it.
        assert!(most_results(&guide) <= 8 * roles, "{more:?}: {} results", most_results(&guide));
    }
}

/// Papers by who may read them.
fn read_by(papers: &[Paper], reader: Reader) -> impl Iterator<Item = &Paper> {
    papers.iter().filter(move |paper| paper.reader == reader)
}

#[test]
fn what_participants_read_holds_nothing_that_is_to_come() {
    let s = with_canaries("departures");
    let papers = papers(&s);
    let told = papers.iter().filter(|paper| paper.html.contains(CANARY)).map(|paper| paper.reader);
    assert!(told.collect::<Vec<_>>().iter().all(|reader| *reader == Reader::Control));
    for paper in papers.iter().filter(|paper| paper.reader != Reader::Control) {
        for state in s.states.keys().filter(|state| paper.reader != Reader::Delegation(*state)) {
            assert!(!paper.html.contains(&own(state)), "{}: what one delegation alone may read", paper.file);
        }
        for (place, inject) in s.injects.iter().enumerate() {
            let may = match paper.reader {
                Reader::Delegation(state) => inject.to.has(state),
                Reader::Everybody | Reader::Control => inject.public || inject.to == s.everybody(),
            };
            let is_there = paper.html.contains(&format!("canary-of-inject-{place}."));
            assert!(may || !is_there, "{}: inject {}", paper.file, place + 1);
        }
    }
}

#[test]
fn every_inject_is_on_a_sheet_of_each_of_its_recipients() {
    let s = with_canaries("departures");
    let papers = papers(&s);
    for (place, inject) in s.injects.iter().enumerate() {
        let text = format!(">canary-of-inject-{place}.<");
        let holds = |reader| {
            let mut sheets = read_by(&papers, reader).filter(|paper| paper.file.starts_with("injects-"));
            sheets.any(|paper| paper.html.contains(&text))
        };
        if inject.public || inject.to == s.everybody() {
            assert!(holds(Reader::Everybody), "inject {} of everybody", place + 1);
        } else {
            assert!(inject.to.iter().all(|state| holds(Reader::Delegation(state))), "inject {}", place + 1);
        }
    }
}

#[test]
fn no_paper_of_participants_shows_a_short_name_or_a_key() {
    for name in SHIPPED {
        let s = shipped(name);
        for paper in papers(&s).iter().filter(|paper| paper.reader != Reader::Control) {
            let text = text(&paper.html);
            let ids = s.injects.iter().map(|inject| &inject.id).chain(s.branches.iter().map(|one| &one.id));
            // A short name can be a word too, such as proof-reader.
            let is_word = |id: &String| {
                let mut said = s.injects.iter().flat_map(|inject| [&inject.headline, &inject.text]);
                said.any(|words| words.contains(id.as_str()))
            };
            for id in ids.filter(|id| id.contains(['-', '_']) && !is_word(id)) {
                let is_word = text.split_whitespace().any(|word| word == id);
                assert!(!is_word, "{name}, {}: {id}", paper.file);
            }
            for sign in ["<code", "[handout-", "[aar-", "[glossary", "Misleading"] {
                assert!(!paper.html.contains(sign), "{name}, {}: {sign}", paper.file);
            }
        }
    }
}

#[test]
fn every_objective_has_its_guide_and_every_option_its_price() {
    for name in SHIPPED {
        let s = shipped(name);
        let papers = papers(&s);
        let of = |file: &str| text(&papers.iter().find(|paper| paper.file == file).expect("a paper").html);
        let (guide, form, menu) = (of("evaluation.html"), of("improvement.html"), of("menu.html"));
        for objective in &s.objectives {
            let objective = escaped(&objective.text);
            assert!(guide.contains(&objective) && form.contains(&objective), "{name}: {objective}");
        }
        assert!(guide.matches("☐").count() == 4 * s.states.len() * s.objectives.len(), "{name}: boxes");
        let options = s.measures.iter().map(|one| &one.title).chain(s.choices.iter().map(|one| &one.title));
        options.for_each(|title| assert!(menu.contains(&escaped(title)), "{name}: {title}"));
        let commitments = of("commitments.html");
        for paragraph in &s.instrument.paragraphs {
            let heading = escaped(&format!("{} {}", paragraph.id, paragraph.title));
            assert!(commitments.contains(&heading), "{name}: {heading}");
        }
    }
}

#[test]
fn every_situation_that_tests_a_commitment_says_whom() {
    for kind in OccasionKind::ALL {
        let said = labels::test(kind);
        assert!(!said.starts_with("it "), "{said}: who?");
    }
}

/// As markup writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
