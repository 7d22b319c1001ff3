//! Every key of an interface word that the code asks for exists, and every word written is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mufakat::bots::Others;
use mufakat::scenario::pattern::{Length, Outcome as NewOutcome, patterns};
use mufakat::scenario::vocabulary::definitions;
use mufakat::session::acts::DebriefAct;
use mufakat::sim::catalogue::instrument::Verb;
use mufakat::sim::catalogue::measure::Category;
use mufakat::sim::catalogue::occasion::{OccasionKind, Side, Unit};
use mufakat::sim::catalogue::terms::{IncidentKind, Mark, Polarity};
use mufakat::sim::decision::Stance;
use mufakat::sim::exercise::belief::{Confidence, Likelihood};
use mufakat::sim::exercise::event::Outcome;
use mufakat::sim::plot::{Dress, Ground, InjectKind, Quality};
use mufakat::sim::quantity::{DyadQuantity, RegionQuantity, StateQuantity};
use mufakat::sim::score::band::Band;
use mufakat::study::balance::shape::Shape;
use mufakat::words::has;

/// What stands before a key in the code.
const ASKING: [&str; 13] = [
    "word(\"",
    "words(\"",
    "Phrase::of(\"",
    "entry(\"",
    "price(\"",
    "tell(\"",
    "say(\"",
    "Item::of(\"",
    "counted(\"",
    "fact(page, \"",
    "fact(\"",
    "about(\"",
    "alone(\"",
];

fn code(folder: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            text += &code(path.to_str().expect("our paths are text"));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text += &fs::read_to_string(path).expect("it can be read");
        }
    }
    text
}

fn keys(file: &str) -> BTreeSet<String> {
    let path = Path::new("assets/locales/en").join(file);
    let text = fs::read_to_string(path).expect("it can be read");
    let lines = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_word_asked_for_exists() {
    let text = code("src/cli")
        + &code("src/report")
        + &code("src/server")
        + &code("src/words")
        + &code("src/workshop");
    let mut asked = 0;
    for asking in ASKING {
        for rest in text.split(asking).skip(1) {
            let key = rest.split('"').next().expect("test data is as written");
            assert!(has(key), "{asking}{key}\" has no words in assets/locales/en");
            asked += 1;
        }
    }
    assert!(asked > 150 && !has("no-such-word"), "the search itself has gone blind: {asked}");
}

/// Keys put together from a stable name or a number.
fn composed() -> BTreeSet<String> {
    let all = |start: &str, names: &[&str]| -> Vec<String> {
        names.iter().map(|name| format!("{start}-{name}")).collect()
    };
    let mut keys: BTreeSet<String> = (0..=8).map(|rung| format!("rung-{rung}")).collect();
    keys.extend(Others::all().map(|others| format!("temperament-{}", others.name())));
    keys.extend(all("band", &Band::ALL.map(Band::name)));
    keys.extend(all("likelihood", &Likelihood::ALL.map(Likelihood::name)));
    keys.extend(all("confidence", &Confidence::ALL.map(Confidence::name)));
    keys.extend(all("quality", &Quality::ALL.map(Quality::name)));
    keys.extend(all("quantity", &StateQuantity::ALL.map(StateQuantity::name)));
    keys.extend(all("dyad", &DyadQuantity::ALL.map(DyadQuantity::name)));
    keys.extend(all("region", &RegionQuantity::ALL.map(RegionQuantity::name)));
    for key in ["incident", "bulletin", "bulletin-text"] {
        keys.extend(all(key, &IncidentKind::ALL.map(IncidentKind::name)));
    }
    keys.extend(all("inject", &InjectKind::ALL.map(InjectKind::name)));
    keys.extend(all("dress", &Dress::ALL.map(Dress::name)));
    keys.extend(all("category", &Category::ALL.map(Category::name)));
    keys.extend(all("verb", &Verb::ALL.map(Verb::name)));
    keys.extend(all("ground", &Ground::ALL.map(Ground::name)));
    keys.extend(all("mark", &Mark::ALL.map(Mark::name)));
    keys.extend(all("test", &OccasionKind::ALL.map(OccasionKind::name)));
    keys.extend(all("side", &Side::ALL.map(Side::name)));
    keys.extend(all("unit", &Unit::ALL.map(Unit::name)));
    keys.extend(all("polarity", &Polarity::ALL.map(Polarity::name)));
    keys.extend(all("stance", &Stance::ALL.map(Stance::name)));
    keys.extend(all("stance-does", &Stance::ALL.map(Stance::name)));
    keys.extend(
        ["acts-title", "acts-lead", "acts-todo"]
            .into_iter()
            .flat_map(|key| all(key, &DebriefAct::ALL.map(DebriefAct::name))),
    );
    keys.extend(
        ["whatif-answer", "whatif-short"]
            .into_iter()
            .flat_map(|key| all(key, &["nothing", "same", "chance", "more", "fewer"])),
    );
    keys.extend(all("outcome", &Outcome::ALL.map(Outcome::name)));
    keys.extend(all("balance-decide", &Shape::ALL.map(Shape::name)));
    keys.extend(all("new-outcome", &NewOutcome::ALL.map(NewOutcome::name)));
    keys.extend(all("new-length", &Length::ALL.map(Length::name)));
    keys.extend(patterns().iter().map(|pattern| format!("new-pattern-{}", pattern.name)));
    keys.extend(all(
        "new-ask",
        &["pattern", "title", "states", "roles", "victim", "outcome", "length", "commitments"],
    ));
    // The workshop's own names for what the format has; where it has none it says what the file says.
    for of in definitions() {
        let kind = of.name.to_lowercase();
        keys.insert(format!("write-add-{kind}"));
        for part in &of.parts {
            keys.insert(format!("write-part-{}", part.name));
            keys.insert(format!("write-field-{kind}-{}", part.name));
            keys.insert(format!("write-word-{kind}-{}", part.name.to_lowercase()));
            keys.extend(part.fields.iter().map(|field| format!("write-inner-{}", field.name)));
        }
    }
    // What came out when the last step had closed.
    keys.extend(["board-feed-step", "page-step", "control-evidence-step"].map(|key| format!("{key}-end")));
    keys
}

#[test]
fn every_word_written_is_asked_for() {
    let text = code("src");
    let composed = composed();
    let files = [
        "refusal.ftl",
        "casting.ftl",
        "class.ftl",
        "caution.ftl",
        "trouble.ftl",
        "story.ftl",
        "papers.ftl",
        "card.ftl",
        "terminal.ftl",
        "board.ftl",
        "pages.ftl",
        "control.ftl",
        "whatif.ftl",
        "study.ftl",
        "acts.ftl",
        "aar.ftl",
        "export.ftl",
        "mirror.ftl",
        "new.ftl",
        "msel.ftl",
        "workshop.ftl",
        "trying.ftl",
    ];
    for key in files.into_iter().flat_map(keys) {
        let asked =
            text.contains(&format!("\"{key}\"")) || composed.contains(&key) || key.starts_with("help-");
        assert!(asked, "{key} is written and never asked for: take it out");
    }
}
