//! Every typed reason has its sentence in every language, and what a journal keeps depends on no language.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use mufakat::journal::{Damage, Entry, Trouble};
use mufakat::report::names::Names;
use mufakat::report::story;
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, Overruling, TextAsk};
use mufakat::session::conductor::{Answer, Conductor, Divergence, Health, Instruction, Signal, Submission};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::{Amount, Field, Pile, Refused, Thing};
use mufakat::session::room::{Note, TextStage};
use mufakat::session::view::Snapshot;
use mufakat::session::{Room, Settings};
use mufakat::sim::catalogue::measure::Scope;
use mufakat::sim::catalogue::terms::IncidentKind;
use mufakat::sim::catalogue::terms::Need;
use mufakat::sim::decide::caution::Caution;
use mufakat::sim::decide::refusal::Refusal;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{ChoiceId, MeasureId, MeasureSet, StateId, StateSet, Suspect};
use mufakat::sim::plot::PlotEffect;
use mufakat::sim::quantity::StateQuantity;
use mufakat::sim::scenario::Scenario;
use mufakat::words::{Language, Phrase, caution, divergence, incident, refusal, refused, trouble, within};

use support::pseudo::{MARKS, plain, pseudo};
use support::shipped;

/// The messages that are made of typed reasons begin like this.
const OF_REASONS: [&str; 8] =
    ["refusal-", "caution-", "need-", "refused-", "note-", "journal-", "damage-", "diverged-"];

fn needs() -> Vec<Need> {
    let measure = MeasureId(0);
    let mut two = MeasureSet::NONE;
    two.insert(measure);
    two.insert(MeasureId(1));
    vec![
        Need::Own(measure),
        Need::States(3, measure),
        Need::AnyOf(two),
        Need::Capacity(0.4),
        Need::Trust(0.4),
        Need::Cohesion(0.4),
        Need::Channel(1),
        Need::Channel(2),
        Need::Channel(3),
    ]
}

fn refusals() -> Vec<Refusal> {
    let (measure, choice) = (MeasureId(0), ChoiceId(0));
    let mut all = vec![
        Refusal::Over,
        Refusal::AlreadySealed,
        Refusal::TooManyMeasures(1),
        Refusal::TooManyChoices(2),
        Refusal::Twice,
        Refusal::Contradiction,
        Refusal::Budget(4.0, 1.5),
        Refusal::PoliticalCapital(2.0, 1.0),
        Refusal::HaveIt(measure),
        Refusal::OnTheTable(measure),
        Refusal::NeedsPartners(measure),
        Refusal::NeedsNobody(measure),
        Refusal::Partners(1, 1),
        Refusal::Partners(2, 4),
        // Fewer sit there than it needs.
        Refusal::Partners(2, 1),
        Refusal::NotInGroup(measure),
        Refusal::Unknown,
        Refusal::NotAsked,
        Refusal::NoIncident(choice),
        Refusal::WrongKind(choice),
        Refusal::WrongParty(choice),
        Refusal::NoTarget(choice),
        Refusal::NotThird(choice),
        Refusal::NothingToMakeGood(choice),
        Refusal::NothingToShare(choice),
        Refusal::NothingToHide(choice),
        Refusal::DoneBefore(choice),
    ];
    all.extend(needs().into_iter().map(Refusal::Needs));
    all
}

fn cautions() -> Vec<Caution> {
    let victim = StateId(0);
    vec![
        Caution::PenalisesVictim(victim),
        Caution::AccusesVictim(victim),
        Caution::TurnsOnVictim(victim),
        Caution::HeldUnlikely { toward: Suspect(0), belief: 0.1 },
        Caution::WeakEvidence { toward: Suspect(0), belief: 0.53 },
        Caution::NeverAsked(victim),
    ]
}

fn refused_asks() -> Vec<Refused> {
    let full = || Trouble::Full("x.mufakat".into());
    let mut all = vec![
        Refused::NotYourRole,
        Refused::NotHead,
        Refused::NoSeat,
        Refused::BotPlays,
        Refused::DoorsClosed,
        Refused::Full,
        Refused::NotBegun,
        Refused::Begun,
        Refused::NotDeciding,
        Refused::NotTelling,
        Refused::NoDebrief,
        Refused::ActClosed,
        Refused::TruthTold,
        Refused::LineTooLong,
        Refused::NotDone,
        Refused::NoQuestion,
        Refused::Over,
        Refused::DraftChanged,
        Refused::NotInDraft,
        Refused::Sealed,
        Refused::NotSealed,
        Refused::NameTooLong,
        Refused::NameUnseen,
        Refused::NameTurned,
        Refused::NameTaken,
        Refused::Nobody,
        Refused::Released,
        Refused::NotHeld,
        Refused::GoesOut,
        Refused::TooLate,
        Refused::Yourself,
        Refused::Muted,
        Refused::NoSuchChange,
        Refused::NoSuchLine,
        Refused::TextStage,
        Refused::NotParty,
        Refused::Brackets,
        Refused::SameWording,
        Refused::Unwritable("no".into()),
        Refused::Storage(full()),
        Refused::Unsure(full()),
        Refused::Closing,
    ];
    all.extend(refusals().into_iter().map(Refused::Rules));
    all.extend(refusals().into_iter().map(Refused::NotThen));
    all.extend(Thing::ALL.map(Refused::Unknown));
    all.extend(Field::ALL.map(Refused::TooLong));
    all.extend(Field::ALL.map(Refused::Empty));
    all.extend(Pile::ALL.map(Refused::TooMany));
    all.extend(Amount::ALL.map(|what| Refused::Range { what, least: 1, most: 120 }));
    all
}

fn troubles() -> Vec<Trouble> {
    let file = || String::from("x.mufakat");
    let damaged = |what, seq| Trouble::Damaged { file: file(), what, seq };
    vec![
        Trouble::Exists(file()),
        Trouble::Missing(file()),
        Trouble::NotAJournal(file()),
        Trouble::OtherFormat { file: file(), found: 0, program: None },
        Trouble::OtherFormat { file: file(), found: u32::MAX, program: Some("mufakat 9.9.9".into()) },
        Trouble::InUse(file()),
        Trouble::Parted(file()),
        Trouble::Foreign { file: file(), part: "x.mufakat-wal".into() },
        Trouble::Remains { file: file(), part: "x.mufakat-last".into() },
        Trouble::Cut { file: file(), last: 4, acknowledged: Some(5) },
        Trouble::Cut { file: file(), last: 4, acknowledged: Some(9) },
        Trouble::Cut { file: file(), last: 4, acknowledged: None },
        Trouble::Meddled(file()),
        damaged(Damage::Header, 0),
        damaged(Damage::Gap, 4),
        Trouble::OutOfOrder { file: file(), seq: 4, last: 2 },
        Trouble::Full(file()),
        Trouble::ReadOnly(file()),
        Trouble::Forbidden(file()),
        Trouble::NoLog(file()),
        Trouble::Other { file: file(), reason: "broken".into() },
    ]
}

/// Every reason as a phrase.
fn phrases(s: &Scenario) -> Vec<Phrase> {
    let damages = [
        (Damage::Sheet("states.ron".into()), 0),
        (Damage::Replaced, 4),
        (Damage::Header, 0),
        (Damage::Gap, 4),
        (Damage::Link, 4),
        (Damage::Surplus, 4),
        (Damage::Unreadable, 0),
        (Damage::Unreadable, 4),
        (Damage::Tables, 0),
        (Damage::Broken("malformed".into()), 0),
        (Damage::Broken("malformed".into()), 4),
    ];
    let diverged = [
        Divergence::Input { seq: 4, reason: "no".into() },
        Divergence::Digest(4),
        Divergence::Refused { seq: 4, why: Refused::NotHead },
    ];
    let mut all: Vec<Phrase> = refused_asks().iter().map(|why| refused::phrase(why, s)).collect();
    all.extend(cautions().into_iter().map(|why| caution::phrase(why, s)));
    all.push(refused::note_phrase(Note::ActsFell(2)));
    all.extend(troubles().iter().map(trouble::phrase));
    all.extend(troubles().iter().map(trouble::public_phrase));
    all.extend(damages.iter().map(|(what, seq)| trouble::damage(what, *seq)));
    all.extend(diverged.iter().map(|found| divergence::phrase(found, s)));
    all
}

/// Every language in the repository: its folder, its text, its messages.
fn languages() -> Vec<(String, String, Language)> {
    let folders = fs::read_dir("assets/locales").expect("the folder is there").flatten();
    let read = |folder: fs::DirEntry| {
        let files = fs::read_dir(folder.path()).expect("a folder for each language").flatten();
        let texts: Vec<String> =
            files.map(|file| fs::read_to_string(file.path()).expect("it can be read")).collect();
        let name = folder.file_name().into_string().expect("a name in UTF-8");
        let messages =
            Language::new(name.parse().expect("the name of a language"), texts.iter().map(String::as_str));
        (name, texts.concat(), messages)
    };
    folders.map(read).collect()
}

/// The lines of one message, with its parts.
fn source<'a>(text: &'a str, key: &str) -> &'a str {
    let start = text.find(&format!("\n{key} =")).unwrap_or_else(|| panic!("{key} is not written")) + 1;
    let rest = &text[start..];
    let next = rest
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .find(|at| rest[*at..].starts_with(|first: char| first.is_ascii_alphabetic() || first == '#'));
    &rest[..next.unwrap_or(rest.len())]
}

#[test]
fn every_reason_has_a_sentence_in_every_language_and_all_its_values_are_said() {
    let scenario = shipped("departures");
    let languages = languages();
    assert!(languages.iter().any(|(name, ..)| name == "en"));
    for (name, text, language) in &languages {
        for phrase in phrases(&scenario) {
            let key = phrase.key;
            let said = language.message(key, None, &phrase.values);
            let (sentence, mistakes) = said.unwrap_or_else(|| panic!("{name} has no message {key}"));
            assert!(mistakes.is_empty(), "{name}, {key}: {mistakes:?}");
            assert!(sentence.len() > 10 && !sentence.contains("(s)"), "{name}, {key}: {sentence}");
            for (value, _) in &phrase.values {
                let uses = source(text, key).contains(&format!("${value}"));
                assert!(uses, "{name}: {key} never says ${value}");
            }
        }
    }
}

#[test]
fn no_message_of_a_reason_is_left_that_no_reason_asks_for() {
    let asked: BTreeSet<&str> = phrases(&shipped("departures")).iter().map(|phrase| phrase.key).collect();
    for (name, text, _) in languages() {
        let keys = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let of_reason = OF_REASONS.iter().any(|start| key.starts_with(start));
            assert!(
                !of_reason || asked.contains(key),
                "{name}: {key} is asked for by no reason in this test"
            );
        }
    }
}

#[test]
fn every_name_by_which_a_message_chooses_has_its_own_words_in_it() {
    let things: Vec<&str> = Thing::ALL.map(Thing::name).into();
    let fields: Vec<&str> = Field::ALL.map(Field::name).into();
    let piles: Vec<&str> = Pile::ALL.map(Pile::name).into();
    let amounts: Vec<&str> = Amount::ALL.map(Amount::name).into();
    let kinds: Vec<&str> = IncidentKind::ALL.map(IncidentKind::name).into();
    for (language, text, _) in languages() {
        for (key, names) in [
            ("refused-unknown", &things),
            ("refused-too-long", &fields),
            ("refused-empty", &fields),
            ("refused-too-many", &piles),
            ("refused-range", &amounts),
            ("incident-everyday", &kinds),
        ] {
            for name in names {
                let written = source(&text, key).contains(&format!("[{name}]"));
                assert!(written, "{language}: {key} has no words for [{name}]");
            }
        }
    }
}

#[test]
fn every_field_of_a_form_has_its_own_words() {
    let asking = [".read(\"", ".read_if(\"", ".state(\"", ".states(\"", "Slip::unknown(\"", "fields, \""];
    let mut folders = vec![std::path::PathBuf::from("src/server/wire")];
    let mut code = fs::read_to_string("src/server/entry.rs").expect("it can be read");
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()) {
            match path.is_dir() {
                true => folders.push(path),
                false if path.ends_with("tests.rs") => {}
                false => code += &fs::read_to_string(path).expect("it can be read"),
            }
        }
    }
    let names: BTreeSet<&str> = asking
        .into_iter()
        .flat_map(|asking| code.split(asking).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(names.len() > 20, "the search itself has gone blind: {names:?}");
    for (language, text, _) in languages() {
        for name in &names {
            let written = source(&text, "slip-field").contains(&format!("[{name}]"));
            assert!(written, "{language}: slip-field has no words for [{name}]");
        }
    }
}

#[test]
fn numbers_and_plurals_come_out_right() {
    let s = shipped("departures");
    let said = |why| refusal::sentence(why, &s);
    assert_eq!(said(Refusal::Partners(1, 1)), "Name one partner.");
    assert_eq!(said(Refusal::Partners(2, 2)), "Name 2 partners.");
    assert_eq!(
        said(Refusal::Partners(2, 1)),
        "Too few states sit at this table: it needs 2 partners, and there is one."
    );
    assert_eq!(
        said(Refusal::Budget(1.0, 0.96)),
        "It costs 1 budget point and 0.9 are left; choose less or wait for the next quarter."
    );
    assert_eq!(
        said(Refusal::Budget(2.0, 1.0)),
        "It costs 2 budget points and 1 is left; choose less or wait for the next quarter."
    );
    assert!(said(Refusal::TooManyMeasures(1)).starts_with("Your staff can start one measure in this step;"));
    assert!(said(Refusal::Needs(Need::Capacity(0.4))).contains("a national capacity of 40 %;"));
    assert!(refused::note(Note::ActsFell(1)).starts_with("One more act could"));
    assert!(refused::note(Note::ActsFell(3)).starts_with("3 more acts could"));
}

#[test]
fn the_cause_of_a_refusal_stands_without_its_remedy() {
    let s = shipped("departures");
    for why in refusals() {
        let (cause, sentence) = (refusal::cause(why, &s), refusal::sentence(why, &s));
        assert!(sentence.starts_with(&cause) && sentence.ends_with('.'), "{sentence} / {cause}");
        assert!(!cause.ends_with('.') && cause.len() < sentence.len(), "{cause}");
    }
}

#[test]
fn a_caution_names_whom_it_concerns_and_ends_with_the_question() {
    let s = shipped("departures");
    for why in cautions() {
        let name = match why {
            Caution::PenalisesVictim(id)
            | Caution::AccusesVictim(id)
            | Caution::TurnsOnVictim(id)
            | Caution::NeverAsked(id) => &s.states[id].name,
            Caution::HeldUnlikely { toward, .. } | Caution::WeakEvidence { toward, .. } => {
                s.suspect_name(toward)
            }
        };
        let sentence = caution::sentence(why, &s);
        assert!(sentence.contains(name) && sentence.ends_with(" Is that meant?"), "{sentence}");
    }
    let unlikely = caution::sentence(Caution::HeldUnlikely { toward: Suspect(0), belief: 0.1 }, &s);
    assert!(unlikely.contains("very unlikely (10 %)"), "{unlikely}");
}

/// Everything of a live exercise that is kept, and what was answered on the way.
struct Played {
    conductor: Conductor,
    entries: Vec<Entry>,
    refused: Vec<Refused>,
}

const HEADER: [u8; 32] = [7; 32];
const CONTROL: PersonId = PersonId(1);
const HEAD: PersonId = PersonId(2);

fn fresh(scenario: &Arc<Scenario>) -> Conductor {
    Conductor::new(Room::new(Arc::clone(scenario), 3, Settings::default()), HEADER)
}

impl Played {
    fn ask(&mut self, who: PersonId, ask: Ask) {
        let nonce = format!("n{}", self.entries.len() + self.refused.len());
        let request = Submission { ticket: 1, author: who, nonce, ask };
        let mut effects = self.conductor.step(1_000, Signal::Asked(request));
        for effect in &effects {
            if let Instruction::Write(entry) = effect {
                self.entries.push(entry.clone());
            }
        }
        if effects.iter().any(|effect| matches!(effect, Instruction::Write(_))) {
            effects.extend(self.conductor.step(1_000, Signal::Written));
        }
        let answers = effects.into_iter().filter_map(|effect| match effect {
            Instruction::Answer(_, answer) => Some(answer),
            Instruction::Write(_) | Instruction::Look(_) | Instruction::Probe | Instruction::Publish => None,
        });
        self.refused.extend(answers.filter_map(Answer::err));
    }

    fn control(&mut self, ask: ControlAsk) {
        self.ask(CONTROL, Ask::Control(ask));
    }
}

/// The first delegation that may carry a measure by consensus with a text, and the measure.
fn carried(room: &Room) -> (StateId, MeasureId) {
    let s = room.scenario();
    let consensus = |id: &MeasureId| matches!(s.measures[*id].scope, Scope::Consensus(_));
    let mut pairs =
        s.measures.keys().filter(consensus).flat_map(|id| s.states.keys().map(move |state| (state, id)));
    let may =
        |pair: &(StateId, MeasureId)| room.exercise().check_text(pair.0, pair.1, StateSet::NONE).is_ok();
    pairs.find(may).expect("somebody may carry something")
}

/// An exercise to its end with a refusal by the rules, a text that lapses, and a ruling.
fn played(scenario: &Arc<Scenario>) -> Played {
    let mut game = Played { conductor: fresh(scenario), entries: Vec::new(), refused: Vec::new() };
    let (by, measure) = carried(game.conductor.room());
    let join = |role, token| Ask::Join { role, name: String::new(), token: TokenHash([token; 32]) };
    game.ask(PersonId::PROGRAM, join(Role::Control, 1));
    game.ask(PersonId::PROGRAM, join(Role::Delegation(by), 2));
    game.control(ControlAsk::Begin);
    game.ask(HEAD, Ask::Desk(DeskAsk::Add(Act::Adopt(measure))));
    game.ask(HEAD, Ask::Control(ControlAsk::Begin));
    let parties = scenario.everybody();
    game.ask(HEAD, Ask::Text(TextAsk::Open { title: "A text".into(), parties, measure: Some(measure) }));
    game.ask(HEAD, Ask::Text(TextAsk::Clause { text: 0, wording: "A clause.".into() }));
    let poor = PlotEffect::State(by, StateQuantity::Budget, -500.0);
    game.control(ControlAsk::Overrule { what: Overruling::Change(poor), reason: "A test.".into() });
    game.ask(HEAD, Ask::Text(TextAsk::Silence { text: 0, minutes: 1 }));
    while !game.conductor.room().exercise().is_over() {
        game.control(ControlAsk::CloseStep);
        game.control(ControlAsk::OpenStep);
    }
    game
}

/// What is told of a room: every event, why a text lapsed, why asks were refused.
fn told(room: &Arc<Room>, refused_asks: &[Refused]) -> Vec<String> {
    let names = Names::of_control(room.exercise());
    let events = room.exercise().events().iter().map(|event| story::sentence(&names, event));
    let lapsed = room.texts_of(&Role::Control).filter_map(|text| text.lapsed);
    let lapsed = lapsed.map(|why| refusal::sentence(why, room.scenario()));
    let refused_asks = refused_asks.iter().map(|why| refused::sentence(why, room.scenario()));
    events.chain(lapsed).chain(refused_asks).collect()
}

#[test]
fn what_is_kept_depends_on_no_language_and_a_reader_of_another_language_reads_that_language() {
    let scenario = shipped("chairs-gavel");
    let other = pseudo();
    let (english, foreign) = (played(&scenario), within(&other, || played(&scenario)));
    assert_eq!(english.entries, foreign.entries, "the same bytes stand in the journal");
    assert_eq!(english.refused, foreign.refused);
    assert!(english.refused.iter().any(|why| matches!(why, Refused::Rules(_))), "{:?}", english.refused);
    let seen = |game: &Played| {
        let room = Arc::clone(game.conductor.room());
        format!("{:?}", Snapshot::new(room, 1, Health::Well, Arc::default()).control())
    };
    assert_eq!(seen(&english), seen(&foreign), "no view holds a sentence of a language");

    // A journal made in one language, computed again and read in the other.
    let again = fresh(&scenario).replay(&english.entries).expect("it leads where it says");
    let room = again.room();
    let lapsed: Vec<_> = room.texts_of(&Role::Control).map(|text| text.stage).collect();
    assert_eq!(lapsed, [TextStage::Lapsed]);
    let lines = told(room, &english.refused);
    let translated = within(&other, || told(room, &english.refused));
    assert!(lines.len() > 40 && lines.len() == translated.len());
    for (line, translated) in lines.iter().zip(&translated) {
        assert!(!line.contains(MARKS.0) && translated.starts_with(MARKS.0), "{translated}");
        assert_eq!(line, &plain(translated));
    }
}

#[test]
fn an_everyday_incident_is_called_in_the_language_of_who_reads() {
    let title = || incident::title(None, IncidentKind::Crime, "Laos");
    assert_eq!(title(), "Online crime, Laos");
    assert_eq!(within(&pseudo(), title), "⟦Online crime, Laos⟧");
    assert_eq!(incident::title(Some("The flag"), IncidentKind::Crime, "Laos"), "The flag");
}

#[test]
fn a_message_that_a_language_lacks_is_said_in_english() {
    let bare = Arc::new(Language::new("id".parse().expect("a name"), ["quoted = «{ $title }»"]));
    let said = within(&bare, || mufakat::words::word("refusal-over"));
    assert_eq!(said, "The exercise has ended; open the debrief.");
    let quoted = || mufakat::words::words("quoted", &[("title", "A".into())]);
    assert_eq!((within(&bare, quoted), quoted()), ("«A»".into(), "“A”".into()));
}
