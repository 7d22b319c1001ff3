//! The world around one conductor: virtual time, a simulated disk and network, and crashes after any effect.
//! It carries out instructions one by one, as the thread of a live exercise does.

use std::sync::Arc;

use mufakat::session::Settings;
use mufakat::session::conductor::{Conductor, Health, Instruction, Signal, Submission};
use mufakat::session::room::Room;
use mufakat::session::view::Snapshot;
use mufakat::sim::scenario::Scenario;

use super::history::History;
use super::luck::Luck;
use super::net::{Letter, Net, Parcel, Weather};
use super::oracle;
use super::sound::sound;
use super::store::{Plan, Store};
use super::watch::Watch;

/// The link of the journal's header.
pub const HEADER: [u8; 32] = [7; 32];

/// When the conductor crashes.
#[derive(Debug, Clone)]
pub enum Crash {
    Never,
    /// After this effect, counted from 0.
    After(u64),
    /// After so many effects in a thousand.
    Often(Luck, u32),
}

/// Which exercise, and by what it is troubled.
#[derive(Debug, Clone)]
pub struct Setup {
    pub scenario: Arc<Scenario>,
    pub seed: u64,
    pub settings: Settings,
    pub disk: Plan,
    pub crash: Crash,
    pub weather: Weather,
}

/// The world.
#[derive(Debug)]
pub struct World {
    setup: Setup,
    pub now_ms: u64,
    /// The conductor's machine has a clock that is slow by so much.
    slow_ms: u64,
    /// The latest time that its clock ever showed.
    latest_ms: u64,
    pub luck: Luck,
    pub conductor: Conductor,
    pub store: Store,
    pub net: Net,
    pub history: History,
    pub watch: Watch,
    /// Effects carried out.
    pub effects: u64,
    pub crashes: u64,
}

impl World {
    pub fn new(setup: Setup) -> Self {
        let mut luck = Luck::new(setup.seed);
        let room = Room::new(Arc::clone(&setup.scenario), setup.seed, setup.settings);
        Self {
            now_ms: 1_700_000_000_000,
            slow_ms: 0,
            latest_ms: 0,
            conductor: Conductor::new(room, HEADER),
            store: Store::new(HEADER, setup.disk.clone()),
            net: Net::new(luck.branch(), setup.weather),
            history: History::default(),
            watch: Watch::default(),
            effects: 0,
            crashes: 0,
            luck,
            setup,
        }
    }

    pub fn room(&self) -> &Arc<Room> {
        self.conductor.room()
    }

    /// The present moment, as fronts get it.
    pub fn snapshot(&self) -> Snapshot {
        let health = self.conductor.health().clone();
        Snapshot::new(Arc::clone(self.room()), self.conductor.seq(), health, Arc::default())
    }

    pub fn is_well(&self) -> bool {
        *self.conductor.health() == Health::Well
    }

    /// From now on nothing fails any more.
    pub fn calm_down(&mut self) {
        self.store.heal();
        self.setup.crash = Crash::Never;
        self.net.weather = Weather::FAIR;
    }

    /// Lets time pass.
    pub fn wait(&mut self, by_ms: u64) -> Result<(), String> {
        self.now_ms += by_ms;
        self.signals(vec![Signal::Tick])
    }

    /// Hands an ask to the conductor.
    pub fn deliver(&mut self, client: usize, letter: &Letter) -> Result<(), String> {
        let signal = self.asked(client, letter);
        self.signals(vec![signal])
    }

    /// An ask as it reaches the conductor.
    pub fn asked(&mut self, client: usize, letter: &Letter) -> Signal {
        let ticket = self.history.delivered(client, letter);
        let Letter { author, nonce, ask } = letter.clone();
        Signal::Asked(Submission { ticket, author, nonce, ask })
    }

    /// Signals that arrive together, before the disk has done anything, and everything that follows from them.
    pub fn signals(&mut self, mut signals: Vec<Signal>) -> Result<(), String> {
        while !signals.is_empty() {
            let mut effects = Vec::new();
            for signal in signals {
                let now_ms = self.now_ms - self.slow_ms;
                self.latest_ms = self.latest_ms.max(now_ms);
                effects.extend(self.conductor.step(now_ms, signal));
                self.watch.stepped(self.conductor.seq(), self.conductor.room())?;
            }
            signals = Vec::new();
            for effect in effects {
                signals.extend(self.carry_out(effect)?);
                self.effects += 1;
                if self.crashes_now() {
                    return self.restart();
                }
            }
        }
        if self.history.waiting > 0 {
            return Err(format!("{} asks are left without an answer", self.history.waiting));
        }
        if self.is_well() && self.watch.is_troubled() {
            return Err("all is well again, and nobody said that the clock stands".into());
        }
        if self.is_well() && self.conductor.seq() != self.store.entries().len() as u64 {
            return Err("the conductor is well and does not know what stands on the disk".into());
        }
        Ok(())
    }

    fn carry_out(&mut self, effect: Instruction) -> Result<Option<Signal>, String> {
        let now_ms = self.now_ms;
        Ok(match effect {
            Instruction::Write(entry) => {
                self.watch.writes(&entry, self.conductor.room());
                Some(match self.store.append(now_ms, &entry) {
                    Ok(()) => Signal::Written,
                    Err(why) => {
                        self.watch.failed(self.latest_ms, true);
                        Signal::Failed(why)
                    }
                })
            }
            Instruction::Look(after) => Some(match self.store.after(after) {
                Ok(entries) => Signal::Found(entries),
                Err(why) => {
                    self.watch.failed(self.latest_ms, false);
                    Signal::Unreadable(why)
                }
            }),
            Instruction::Probe => Some(match self.store.probe(now_ms) {
                Ok(()) => Signal::Well,
                Err(why) => Signal::Failed(why),
            }),
            Instruction::Answer(ticket, answer) => {
                let to = self.history.answered(ticket, &answer, self.store.entries());
                if let Some((client, nonce)) = to {
                    self.net.send(now_ms, Parcel::Down(client, nonce, answer));
                }
                None
            }
            Instruction::Publish => {
                if self.conductor.seq() > self.store.entries().len() as u64 {
                    return Err("something is shown that does not stand on the disk".into());
                }
                None
            }
        })
    }

    fn crashes_now(&mut self) -> bool {
        match &mut self.setup.crash {
            Crash::Never => false,
            Crash::After(effect) => *effect + 1 == self.effects,
            Crash::Often(luck, per_mille) => luck.per_mille(*per_mille),
        }
    }

    /// A room as it was before the first ask.
    fn fresh(&self) -> Room {
        Room::new(Arc::clone(&self.setup.scenario), self.setup.seed, self.setup.settings)
    }

    /// The conductor is gone; another one carries on with what stands on the disk.
    fn restart(&mut self) -> Result<(), String> {
        self.crashes += 1;
        self.history.crashed();
        self.net.cut();
        let seq = self.conductor.seq();
        let entries = self.store.reopen();
        let unseen = entries.get(seq as usize..).ok_or("what was carried out is not on the disk")?;
        self.watch.crashed(self.latest_ms, unseen);
        let again = self.replayed()?;
        if again.seq() == seq
            && let Some(wrong) = oracle::compare(self.conductor.room(), again.room()).first()
        {
            return Err(format!("after a crash {wrong}"));
        }
        self.conductor = again;
        self.conductor.recovered();
        // A machine that comes up again may have another clock.
        if self.luck.percent(30) {
            self.slow_ms = self.luck.below(90_000) as u64;
        }
        Ok(())
    }

    /// The conductor that comes of the journal.
    fn replayed(&self) -> Result<Conductor, String> {
        let again = Conductor::new(self.fresh(), HEADER).replay(self.store.entries());
        again.map_err(|divergence| format!("{divergence:?}"))
    }

    /// Everything that is wrong at the end.
    pub fn verdict(&self) -> Vec<String> {
        let mut wrong = self.store.complaints.clone();
        wrong.extend(oracle::examine(&HEADER, self.store.entries(), &self.history));
        match self.replayed() {
            Ok(again) => wrong.extend(oracle::compare(self.room(), again.room())),
            Err(divergence) => wrong.push(divergence),
        }
        wrong.extend(sound(self.room()).err());
        wrong
    }
}
