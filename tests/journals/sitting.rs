//! A live exercise without threads and without a real clock: every ask is checked, written, carried out and answered
//! before the next, as the program does it, and the time is whatever the play says.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mufakat::bots::{self, Temperament};
use mufakat::journal::{Entry, FORMAT, Header, Journal, Sheet};
use mufakat::scenario::library::{Library, shipped_documents};
use mufakat::scenario::load::library_of;
use mufakat::scenario::{self, Binding};
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk};
use mufakat::session::conductor::{Conductor, Divergence, Instruction, Receipt, Signal, Submission};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::room::Stage;
use mufakat::session::{Room, Settings};
use mufakat::shipped::Document;
use mufakat::sim::decision::Act;
use mufakat::sim::ids::StateId;
use mufakat::sim::rules::Rules;
use mufakat::sim::scenario::Scenario;

/// When every stored exercise began: Unix milliseconds.
const BEGAN_MS: u64 = 1_700_000_000_000;

/// An exercise that is being written down.
pub struct Sitting {
    path: PathBuf,
    conductor: Conductor,
    /// None only while it is opened again.
    journal: Option<Journal>,
    now_ms: u64,
    asked: u64,
}

/// The scenario that a journal brings with it.
pub fn scenario_of(header: &Header) -> Arc<Scenario> {
    let library: Vec<Document> = header.library.iter().map(document).collect();
    let library = library_of(&library).unwrap_or_else(|found| panic!("{}", found[0]));
    compiled(document(&header.scenario), &library)
}

/// The room of a journal before its first entry.
fn room(header: &Header) -> Room {
    let kept: serde_json::Value = serde_json::from_str(&header.settings).expect("settings");
    let settings: Settings =
        serde_json::from_value(kept["session"].clone()).expect("settings of the session");
    Room::new(scenario_of(header), header.seed, settings)
}

/// The exercise of a journal after its last entry.
pub fn replayed(header: &Header, entries: &[Entry]) -> Result<Conductor, Divergence> {
    Conductor::new(room(header), header.link()).replay(entries)
}

fn document(sheet: &Sheet) -> Document {
    Document { name: sheet.name.clone(), file: sheet.file.clone(), text: sheet.text.clone().into() }
}

fn sheet(document: Document) -> Sheet {
    Sheet { name: document.name, file: document.file, text: document.text.into_owned() }
}

/// Without indentation and comments, which are a fifth of what a journal would hold.
fn packed(document: Document) -> Document {
    let lines = document.text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    let text = lines.collect::<Vec<_>>().join("\n").into();
    Document { text, ..document }
}

fn compiled(document: Document, library: &Library) -> Arc<Scenario> {
    match scenario::load_with(document, library, &Binding::default()) {
        Ok(loaded) => Arc::new(loaded.scenario),
        Err(found) => panic!("{}", found[0]),
    }
}

impl Sitting {
    /// A new exercise in a new file, with texts and library as small as they can be: such files are stored.
    pub fn open(path: &Path, scenario: Document, seed: u64, settings: Settings) -> Self {
        let library = shipped_documents().into_iter().map(packed).collect();
        Self::begin(path, packed(scenario), library, seed, settings)
    }

    /// A new exercise in a new file with every letter of its texts, as the program writes them: what is made from it
    /// is read by a program that has the same catalogue.
    pub fn open_whole(path: &Path, scenario: Document, seed: u64, settings: Settings) -> Self {
        Self::begin(path, scenario, shipped_documents(), seed, settings)
    }

    fn begin(
        path: &Path,
        scenario: Document,
        documents: Vec<Document>,
        seed: u64,
        settings: Settings,
    ) -> Self {
        let library = library_of(&documents).unwrap_or_else(|found| panic!("{}", found[0]));
        let header = Header {
            format: FORMAT,
            program: concat!("mufakat ", env!("CARGO_PKG_VERSION")).into(),
            created_ms: BEGAN_MS,
            seed,
            rules: Rules::of(&compiled(scenario.clone(), &library)),
            scenario: sheet(scenario),
            bindings: Vec::new(),
            library: documents.into_iter().map(sheet).collect(),
            settings: serde_json::json!({ "session": settings, "join": "", "staff": "" }).to_string(),
        };
        let journal = Journal::create(path, &header).expect("a new journal");
        let conductor = Conductor::new(room(&header), header.link());
        let path = path.to_path_buf();
        Self { path, conductor, journal: Some(journal), now_ms: BEGAN_MS, asked: 0 }
    }

    pub fn room(&self) -> &Room {
        self.conductor.room()
    }

    pub fn scenario(&self) -> &Scenario {
        self.room().scenario()
    }

    pub fn state(&self, iso: &str) -> StateId {
        self.scenario().state(iso).unwrap_or_else(|| panic!("no delegation {iso}"))
    }

    /// Somebody comes in.
    pub fn join(&mut self, role: Role, name: &str) -> PersonId {
        let join = Ask::Join { role, name: name.into(), token: TokenHash::of(name) };
        self.ask(PersonId::PROGRAM, join).done.person.expect("whoever joins gets a number")
    }

    /// Somebody asks, a few seconds later, and it is allowed.
    pub fn ask(&mut self, author: PersonId, ask: Ask) -> Receipt {
        let request = self.request(author, ask);
        let said = format!("{:?}", request.ask);
        let effects = self.conductor.step(self.now_ms, Signal::Asked(request));
        self.carry_out(effects).unwrap_or_else(|| panic!("no answer to {said}"))
    }

    fn request(&mut self, author: PersonId, ask: Ask) -> Submission {
        self.now_ms += 5_000;
        self.asked += 1;
        Submission { ticket: self.asked, author, nonce: format!("n{}", self.asked), ask }
    }

    /// Does what the conductor wants done; the disk is well.
    fn carry_out(&mut self, effects: Vec<Instruction>) -> Option<Receipt> {
        let mut answer = None;
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            match effect {
                Instruction::Write(entry) => {
                    self.journal.as_mut().expect("open").append(&entry).expect("room on the disk");
                    effects.extend(self.conductor.step(self.now_ms, Signal::Written));
                }
                Instruction::Answer(_, given) => answer = Some(given.expect("an ask that is allowed")),
                Instruction::Publish => {}
                Instruction::Look(_) | Instruction::Probe => panic!("the disk is well"),
            }
        }
        answer
    }

    /// So much time passes, and the program does what is due.
    pub fn wait(&mut self, minutes: u64) {
        self.now_ms += minutes * 60_000;
        while self.room().due(self.now_ms).is_some() {
            let effects = self.conductor.step(self.now_ms, Signal::Tick);
            self.carry_out(effects);
        }
    }

    /// The delegation chooses what a bot of this temperament would.
    pub fn decide(&mut self, head: PersonId, iso: &str, temperament: Temperament) {
        let draft = bots::decide(temperament, &self.room().exercise().seat(self.state(iso)));
        self.seal(head, &draft.decision().acts);
    }

    /// A delegation puts these acts into its draft, and its head seals them.
    pub fn seal(&mut self, head: PersonId, acts: &[Act]) {
        for &act in acts {
            self.ask(head, Ask::Desk(DeskAsk::Add(act)));
        }
        self.ask(head, Ask::Desk(DeskAsk::Seal(acts.to_vec())));
    }

    /// Control closes the step, tells its first parts and opens the next one, or the debrief.
    pub fn close_step(&mut self, control: PersonId) {
        self.ask(control, Ask::Control(ControlAsk::CloseStep));
        self.tell(control);
    }

    /// Control tells the first parts of what happened and opens the next step, or the debrief.
    pub fn tell(&mut self, control: PersonId) {
        self.ask(control, Ask::Control(ControlAsk::TellNext));
        self.ask(control, Ask::Control(ControlAsk::OpenStep));
    }

    pub fn is_over(&self) -> bool {
        self.room().stage() == Stage::Over
    }

    /// The power fails after the ask was written and before anybody was told. Whoever asked asks again when the
    /// program is back, and gets the answer that was meant for them.
    pub fn crash_at(&mut self, author: PersonId, ask: Ask) {
        let request = self.request(author, ask);
        let effects = self.conductor.step(self.now_ms, Signal::Asked(request.clone()));
        let [Instruction::Write(entry)] = effects.as_slice() else {
            panic!("one entry to write, not {effects:?}")
        };
        self.journal.as_mut().expect("open").append(entry).expect("room on the disk");
        self.journal = None;
        let (journal, header, entries) = Journal::open(&self.path).expect("a journal to go on with");
        self.conductor = replayed(&header, &entries).expect("what was written can be computed again");
        self.journal = Some(journal);
        self.conductor.recovered();
        self.wait(7);
        let effects = self.conductor.step(self.now_ms, Signal::Asked(request));
        let receipt = self.carry_out(effects).expect("an answer");
        assert_eq!(receipt.seq, entry.seq, "it counts once");
    }
}
