//! One exercise by the book, without luck: everybody asks in turn, and asks again until it is known what came of
//! it. Whatever fails at whichever moment, it comes to the same end.

use std::sync::Arc;

use mufakat::bots::Temperament;
use mufakat::session::ask::{
    Ask, ControlAsk, DeskAsk, Observe, Overruling, Pin, Rating, TakenBack, TalkAsk, TextAsk, To,
};
use mufakat::session::clock::Clock;
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::Refused;
use mufakat::session::room::{Stage, TextStage};
use mufakat::session::{Room, Settings};
use mufakat::sim::adjudicate::control::{Award, Improvised};
use mufakat::sim::catalogue::terms::Mark;
use mufakat::sim::decision::{Act, Stance};
use mufakat::sim::ids::{IndicatorId, InjectId, ParagraphId, StateId, StateSet};
use mufakat::sim::plot::{InjectKind, PlotEffect};
use mufakat::sim::scenario::Scenario;

use super::history::{Fate, key_of};
use super::net::{Letter, Weather};
use super::store::Plan;
use super::world::{Crash, Setup, World};

/// Tries of one ask before it is given up.
const TRIES: u32 = 100;

/// The exercise by the book.
pub struct Play {
    pub world: World,
    asked: u32,
}

impl Play {
    /// With a disk and crashes as told.
    pub fn new(scenario: &Arc<Scenario>, disk: Plan, crash: Crash) -> Self {
        let settings = Settings {
            minutes: 15,
            close_at_zero: false,
            bots: Temperament::Cooperative.into(),
            ..Settings::default()
        };
        let (scenario, weather) = (Arc::clone(scenario), Weather::FAIR);
        Self { world: World::new(Setup { scenario, seed: 5, settings, disk, crash, weather }), asked: 0 }
    }

    fn room(&self) -> &Room {
        self.world.room()
    }

    /// Asks until it is known what came of it.
    fn ask(&mut self, who: PersonId, ask: Ask) -> Result<Option<PersonId>, String> {
        self.asked += 1;
        let letter = Letter { author: who, nonce: format!("n{}", self.asked), ask };
        for _ in 0..TRIES {
            self.world.deliver(0, &letter)?;
            let ticket = self.world.history.tickets.last().ok_or("no ticket was given")?;
            match &ticket.fate {
                Fate::Taken(_) => {
                    let receipt = self.world.history.acknowledged.get(&key_of(&letter));
                    return Ok(receipt.and_then(|receipt| receipt.done.person));
                }
                // While the journal is down nothing is taken, and another try is made.
                Fate::Refused(why) if !matches!(why, Refused::Storage(_)) => {
                    return Err(format!("{letter:?}: {why:?}"));
                }
                Fate::Refused(_) | Fate::Unsure | Fate::Lost | Fate::Waiting => self.world.wait(300)?,
            }
        }
        Err(format!("{letter:?} is never taken"))
    }

    fn join(&mut self, role: Role) -> Result<PersonId, String> {
        let mut token = [3; 32];
        token[0] = self.asked as u8;
        let join = Ask::Join { role, name: format!("N{}", self.asked), token: TokenHash(token) };
        self.ask(PersonId::PROGRAM, join)?.ok_or_else(|| "who joins gets a number".into())
    }

    /// Waits for something that the program does by itself; control lets a clock that stands run on.
    fn until(&mut self, control: PersonId, done: impl Fn(&Room) -> bool) -> Result<(), String> {
        // After a crash a silence begins again at the last entry, so it can last twice as long.
        for _ in 0..3 * TRIES {
            if done(self.room()) {
                return Ok(());
            }
            if matches!(self.room().clock(), Clock::Paused { .. }) {
                self.ask(control, Ask::Control(ControlAsk::Resume))?;
            }
            self.world.wait(2_000)?;
        }
        Err("the program never does what is due".into())
    }

    /// From the lobby to the debrief.
    pub fn through(&mut self) -> Result<(), String> {
        let control = self.join(Role::Control)?;
        let mut heads = Vec::new();
        for seat in self.room().desks().keys().collect::<Vec<_>>() {
            heads.push(self.join(Role::Delegation(seat))?);
        }
        let member = self.join(Role::Delegation(StateId(0)))?;
        let chair = self.join(Role::Chair)?;
        let evaluator = self.join(Role::Evaluator)?;
        let voice = self.join(Role::SimCell("Radio".into()))?;
        self.ask(control, Ask::Control(ControlAsk::Begin))?;
        self.desks(&heads, member)?;
        self.talk(&heads, [chair, evaluator, voice])?;
        self.texts(control, &heads)?;
        self.control(control, &heads)?;
        self.close_by_hand(control)?;
        self.close_by_time(control)?;
        self.close_by_hand(control)?;
        self.evidence(control)?;
        match self.room().stage() {
            Stage::Over => Ok(()),
            other => Err(format!("the exercise is not over but {other:?}")),
        }
    }

    fn desks(&mut self, heads: &[PersonId], member: PersonId) -> Result<(), String> {
        let filter = self.room().scenario().measure("filter").ok_or("no filter")?;
        let visit = self.room().scenario().measure("visit").ok_or("no visit")?;
        let desk = |play: &mut Self, who, ask| play.ask(who, Ask::Desk(ask)).map(|_| ());
        let propose = Act::Propose { measure: visit, to: StateSet::only(StateId(2)) };
        desk(self, member, DeskAsk::Add(propose))?;
        desk(self, heads[0], DeskAsk::Seal(vec![propose]))?;
        desk(self, heads[0], DeskAsk::Unseal)?;
        desk(self, heads[0], DeskAsk::HandOver(member))?;
        desk(self, member, DeskAsk::Seal(vec![propose]))?;
        let adopt = Act::Adopt(filter);
        desk(self, heads[1], DeskAsk::Add(adopt))?;
        desk(self, heads[1], DeskAsk::Remove(adopt))?;
        desk(self, heads[1], DeskAsk::Add(adopt))?;
        self.ask(heads[10], Ask::Leave).map(|_| ())
    }

    fn talk(&mut self, heads: &[PersonId], staff: [PersonId; 3]) -> Result<(), String> {
        let [chair, evaluator, voice] = staff;
        let say = |to, text: &str| Ask::Talk(TalkAsk::Say { to, text: text.into() });
        self.ask(heads[2], say(To::Seats(StateSet::first(2)), "Between us."))?;
        self.ask(voice, say(To::Plenary, "News."))?;
        self.ask(chair, say(To::Seats(StateSet::only(StateId(5))), "A word."))?;
        self.ask(heads[3], Ask::Talk(TalkAsk::Meet { with: StateId(4), about: "Fish.".into() }))?;
        self.ask(heads[4], Ask::Talk(TalkAsk::Answer { meeting: 0, accept: true }))?;
        let observed = Observe {
            pin: Pin::Decision(0, StateId(1)),
            seat: Some(StateId(1)),
            rating: Some(Rating::Performed),
            text: "They asked first.".into(),
        };
        self.ask(evaluator, Ask::Observe(observed)).map(|_| ())
    }

    fn texts(&mut self, control: PersonId, heads: &[PersonId]) -> Result<(), String> {
        let phone = self.room().scenario().measure("phone").ok_or("no phone")?;
        let parties = self.room().scenario().everybody();
        let (text, clause) = (0, 0);
        let open = TextAsk::Open { title: "Phones".into(), parties, measure: Some(phone) };
        let asks = [
            (6, open),
            (6, TextAsk::Clause { text, wording: "One phone each.".into() }),
            (7, TextAsk::Amend { text, clause, wording: "Two phones each.".into() }),
            (8, TextAsk::Back { text, clause, wording: 1 }),
            (6, TextAsk::Settle { text, clause, wording: 1 }),
            (8, TextAsk::Reserve { text, clause, words: "If we can pay.".into() }),
            (8, TextAsk::Cosponsor { text }),
            (6, TextAsk::Silence { text, minutes: 100 }),
            (9, TextAsk::Break { text, why: "Too many.".into() }),
            (6, TextAsk::Silence { text, minutes: 2 }),
            (7, TextAsk::Sign { text, stance: Stance::Amend }),
        ];
        for (head, ask) in asks {
            self.ask(heads[head], Ask::Text(ask))?;
        }
        // The rest consent by silence.
        self.until(control, |room| {
            let first = room.texts_of(&Role::Control).next();
            first.is_some_and(|text| matches!(text.stage, TextStage::Concluded(_)))
        })
    }

    fn control(&mut self, control: PersonId, heads: &[PersonId]) -> Result<(), String> {
        let (hint, trace) = (InjectId(2), InjectId(4));
        let to = StateSet::only(StateId(3));
        let (from, text, expects) = ("A friend".into(), "Psst.".into(), "They ask.".into());
        let improvised = Improvised { kind: InjectKind::Media, from, to, text, expects };
        let what = Overruling::Change(PlotEffect::Trust(StateId(1), StateId(2), 0.123_456_789_012_345_68));
        let temperament = Temperament::Random;
        let asks = [
            ControlAsk::Hold(hint),
            ControlAsk::LetGo(hint),
            ControlAsk::Edit { inject: hint, text: "Other words.".into() },
            ControlAsk::Release { inject: trace, text: Some("Soon.".into()) },
            ControlAsk::TakeBack(TakenBack::Release(trace)),
            ControlAsk::Release { inject: trace, text: Some("Now.".into()) },
            ControlAsk::Improvise(improvised),
            ControlAsk::Overrule { what, reason: "They talked.".into() },
            ControlAsk::Overrule { what: Overruling::Unseal(StateId(0)), reason: "They asked.".into() },
            ControlAsk::PutBot { seat: StateId(2), temperament },
            ControlAsk::HandBack(StateId(2)),
            ControlAsk::MakeHead(heads[0]),
            ControlAsk::ShowOut(heads[9]),
            ControlAsk::Doors(false),
            ControlAsk::Doors(true),
            ControlAsk::Pause,
            ControlAsk::Resume,
            ControlAsk::Extend(30),
            ControlAsk::Log("All is well.".into()),
        ];
        asks.into_iter().try_for_each(|ask| self.ask(control, Ask::Control(ask)).map(|_| ()))
    }

    fn close_by_hand(&mut self, control: PersonId) -> Result<(), String> {
        let back = ControlAsk::TakeBack;
        let asks = [
            ControlAsk::CloseStep,
            back(TakenBack::Closing),
            ControlAsk::CloseStep,
            ControlAsk::TellNext,
            ControlAsk::OpenStep,
            back(TakenBack::Opening),
            ControlAsk::TellNext,
            ControlAsk::OpenStep,
        ];
        asks.into_iter().try_for_each(|ask| self.ask(control, Ask::Control(ask)).map(|_| ()))
    }

    fn close_by_time(&mut self, control: PersonId) -> Result<(), String> {
        self.ask(control, Ask::Control(ControlAsk::CloseAtZero(true)))?;
        self.ask(control, Ask::Control(ControlAsk::Extend(-860)))?;
        self.until(control, |room| room.stage() == Stage::Closed)?;
        self.ask(control, Ask::Control(ControlAsk::CloseAtZero(false)))?;
        self.ask(control, Ask::Control(ControlAsk::OpenStep)).map(|_| ())
    }

    fn evidence(&mut self, control: PersonId) -> Result<(), String> {
        let (to, mark) = (StateId(1), Mark::LivedUp);
        let (paragraph, indicator) = (ParagraphId(0), IndicatorId(0));
        let awarded = Overruling::Award(Award { to, paragraph, indicator, mark });
        let line = self.room().exercise().ledger().lines().len() as u32;
        for what in [awarded, Overruling::Strike(line)] {
            self.ask(control, Ask::Control(ControlAsk::Overrule { what, reason: "Seen.".into() }))?;
        }
        Ok(())
    }

    /// What people did, without the times at which they did it.
    pub fn outcome(&self) -> String {
        let room = self.room();
        let said: Vec<_> = room.heard_by(&Role::Control).map(|message| &message.text).collect();
        let texts: Vec<_> = room.texts_of(&Role::Control).map(|text| (text.clauses, text.stage)).collect();
        let rulings: Vec<_> = room.rulings().iter().map(|ruling| (&ruling.what, ruling.step)).collect();
        let inside = (room.exercise().digest(), room.exercise().events().len(), room.people());
        format!("{:?} {said:?} {texts:?} {rulings:?} {inside:?}", room.decisions())
    }
}

/// The exercise by the book with a disk and crashes as told; everything must end as if nothing had failed.
pub fn by_the_book(scenario: &Arc<Scenario>, disk: Plan, crash: Crash) -> Result<Play, String> {
    let mut play = Play::new(scenario, disk, crash);
    play.through()?;
    let wrong = play.world.verdict();
    if wrong.is_empty() { Ok(play) } else { Err(wrong.join("\n")) }
}
