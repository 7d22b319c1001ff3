//! The tutorial with people in every seat, at its telling moments. Seed, clock and words are fixed.

use std::sync::Arc;

use mufakat::session::acts::DebriefAct;
use mufakat::session::ask::{Ask, ControlAsk, DeskAsk, Lead, Observe, Pin, Rating, TalkAsk, TextAsk, To};
use mufakat::session::conductor::Health;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::view::Snapshot;
use mufakat::session::{Room, Settings};
use mufakat::sim::decision::Act;
use mufakat::sim::ids::{ParagraphId, StateId, StateSet};

use crate::support::shipped;

/// The voice that the simulation cell speaks with.
pub const VOICE: &str = "Harbour Radio";

const CONTROL: PersonId = PersonId(1);
const HEAD: PersonId = PersonId(2);
const OTHER: PersonId = PersonId(4);
const EVALUATOR: PersonId = PersonId(6);

/// Seed and first moment, in Unix milliseconds, of the exercise.
const SEED: u64 = 7;
const START_MS: u64 = 1_000_000;

/// A moment with its name.
pub struct Moment {
    pub name: &'static str,
    pub snapshot: Snapshot,
}

/// The moments in the order of the exercise.
pub fn all() -> Vec<Moment> {
    let mut play = Play::open();
    let mut moments = Vec::new();
    let mut keep = |name, play: &Play| moments.push(Moment { name, snapshot: play.snapshot() });
    keep("lobby", &play);
    play.draft();
    keep("draft", &play);
    play.control(ControlAsk::CloseStep);
    play.control(ControlAsk::TellNext);
    play.control(ControlAsk::TellNext);
    keep("told", &play);
    play.night();
    keep("night", &play);
    play.end();
    keep("debrief", &play);
    for act in [DebriefAct::Who, DebriefAct::Truth] {
        play.control(ControlAsk::Debrief(Lead::Show(act)));
        keep(act.name(), &play);
    }
    moments
}

struct Play {
    room: Room,
    now_ms: u64,
}

impl Play {
    /// Everybody has come in, one delegation of two people and one of one.
    fn open() -> Self {
        let mut play =
            Self { room: Room::new(shipped("two-desks"), SEED, Settings::default()), now_ms: START_MS };
        let (near, far) = (Role::Delegation(play.state("BRN")), Role::Delegation(play.state("THA")));
        let people = [
            (Role::Control, "Citra"),
            (near.clone(), "Aisyah"),
            (near, "Farid"),
            (far, "Wei"),
            (Role::Chair, "Linh"),
            (Role::Evaluator, "Noor"),
            (Role::SimCell(VOICE.into()), "Ratna"),
            (Role::Observer, "Sok"),
            (Role::Board, ""),
        ];
        for (role, name) in people {
            let token = TokenHash::of(name);
            play.ask(PersonId::PROGRAM, Ask::Join { role, name: name.into(), token });
        }
        play
    }

    /// The first step is open and everybody is at work: a draft, a sealed desk, words, a text in brackets.
    fn draft(&mut self) {
        self.control(ControlAsk::Begin);
        let held = self.room.exercise().released().iter_enumerated().find(|(_, at)| at.is_none());
        self.control(ControlAsk::Hold(held.expect("more is to come").0));
        self.control(ControlAsk::Log("The clock was started late.".into()));
        let [contact, pact] =
            ["poc_policy", "cert_mou"].map(|id| self.room.scenario().measure(id).expect("a measure"));
        let far = StateSet::only(self.state("THA"));
        self.ask(HEAD, Ask::Desk(DeskAsk::Add(Act::Adopt(contact))));
        self.ask(HEAD, Ask::Desk(DeskAsk::Add(Act::Propose { measure: pact, to: far })));
        self.talk();
        let parties = self.room.scenario().everybody();
        self.text(OTHER, TextAsk::Open { title: "On the ferry".into(), parties, measure: None });
        self.text(OTHER, TextAsk::Clause { text: 0, wording: "Both answer within a day.".into() });
        self.text(OTHER, TextAsk::Clause { text: 0, wording: "Both pay for the tills.".into() });
        self.text(HEAD, TextAsk::Amend { text: 0, clause: 1, wording: String::new() });
        self.text(HEAD, TextAsk::Reserve { text: 0, clause: 0, words: "In working hours.".into() });
        self.ask(OTHER, Ask::Desk(DeskAsk::Seal(Vec::new())));
    }

    fn talk(&mut self) {
        self.ask(HEAD, Ask::Talk(TalkAsk::Say { to: To::Plenary, text: "Good morning.".into() }));
        self.ask(OTHER, Ask::Talk(TalkAsk::Say { to: To::Chair, text: "May we speak first?".into() }));
        let voice = |text: &str| TalkAsk::Voice { voice: VOICE.into(), to: To::Plenary, text: text.into() };
        self.ask(CONTROL, Ask::Talk(voice("The ferry is on time.")));
        self.ask(
            OTHER,
            Ask::Talk(TalkAsk::Meet { with: self.state("BRN"), about: "The contact desks".into() }),
        );
        let says = Observe {
            pin: Pin::Paragraph(ParagraphId(0)),
            seat: Some(self.state("BRN")),
            rating: Some(Rating::Some),
            text: "They read the card before they chose.".into(),
        };
        self.ask(EVALUATOR, Ask::Observe(says));
    }

    /// The first step of the bad night, with an answer chosen to the incident.
    fn night(&mut self) {
        self.control(ControlAsk::OpenStep);
        self.control(ControlAsk::CloseStep);
        self.control(ControlAsk::OpenStep);
        let s = self.room.scenario();
        let disclose = s.choice("disclose").expect("a choice");
        let incident = self.room.exercise().incidents().keys().next();
        self.ask(HEAD, Ask::Desk(DeskAsk::Add(Act::Respond { choice: disclose, incident, toward: None })));
    }

    /// All steps have closed and everything is told.
    fn end(&mut self) {
        while !self.room.exercise().is_over() {
            self.control(ControlAsk::CloseStep);
            self.control(ControlAsk::OpenStep);
        }
    }

    fn state(&self, iso: &str) -> StateId {
        self.room.scenario().state(iso).expect("a delegation")
    }

    fn control(&mut self, ask: ControlAsk) {
        self.ask(CONTROL, Ask::Control(ask));
    }

    fn text(&mut self, who: PersonId, ask: TextAsk) {
        self.ask(who, Ask::Text(ask));
    }

    /// Asks, one second after whatever was asked before.
    fn ask(&mut self, who: PersonId, ask: Ask) {
        if let Err(why) = self.room.check(who, &ask) {
            panic!("{ask:?}: {why:?}");
        }
        self.now_ms += 1_000;
        self.room.apply(who, &ask, self.now_ms);
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new(Arc::new(self.room.clone()), 1, Health::Well, Arc::default())
    }
}
