//! One seed: an exercise under faults, then calm, then the verdict. Many seeds on all cores; a failing one is
//! printed with the command that repeats it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use mufakat::bots::Temperament;
use mufakat::session::Settings;
use mufakat::session::conductor::Signal;
use mufakat::session::person::Role;
use mufakat::sim::scenario::Scenario;

use super::clients::{self, Client};
use super::luck::Luck;
use super::net::{Parcel, Weather};
use super::script::Sight;
use super::secret;
use super::sound::sound;
use super::store::Plan;
use super::world::{Crash, Setup, World};

/// How long an exercise lasts, in rounds, and how thoroughly it is searched.
#[derive(Debug, Clone, Copy)]
pub struct Length {
    pub rounds: u32,
    /// A view is searched in so many of a hundred rounds.
    pub searched: u32,
}

/// What many seeds came to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub seeds: u64,
    pub entries: u64,
    pub effects: u64,
    pub crashes: u64,
    pub failures: u64,
    pub recoveries: u64,
    /// Seeds whose exercise came to its debrief.
    pub ended: u64,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.seeds += other.seeds;
        self.entries += other.entries;
        self.effects += other.effects;
        self.crashes += other.crashes;
        self.failures += other.failures;
        self.recoveries += other.recoveries;
        self.ended += other.ended;
    }
}

fn setup(scenario: &Arc<Scenario>, seed: u64) -> Setup {
    let mut luck = Luck::new(seed.wrapping_mul(31));
    let often = luck.one_of([0, 5, 20, 100]);
    let crash = luck.one_of([0, 0, 2, 10]);
    Setup {
        scenario: Arc::clone(scenario),
        seed,
        settings: Settings {
            minutes: luck.one_of([0, 1, 15]),
            close_at_zero: luck.percent(50),
            bots: luck.one_of(Temperament::ALL).into(),
            ..Settings::default()
        },
        disk: Plan::Often(luck.branch(), often),
        crash: Crash::Often(luck.branch(), crash),
        weather: Weather {
            lost: luck.one_of([0, 2, 20]),
            twice: luck.one_of([0, 5, 30]),
            longest_ms: luck.one_of([1, 1_000, 9_000]),
        },
    }
}

/// One seed.
///
/// # Errors
/// Everything that was wrong.
pub fn run(scenario: &Arc<Scenario>, seed: u64, length: Length) -> Result<Tally, String> {
    let mut world = World::new(setup(scenario, seed));
    let lies = world.luck.one_of([0, 6, 20]);
    let mut clients = clients::everybody(scenario.states.len(), lies);
    for _ in 0..length.rounds {
        let pace_ms = world.luck.one_of([200, 200, 3_000, 20_000]);
        round(&mut world, &mut clients, pace_ms, 30)?;
        if world.luck.percent(length.searched) {
            search(&mut world)?;
        }
    }
    settle(&mut world, &mut clients)?;
    search(&mut world)?;
    let wrong = world.verdict();
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    Ok(Tally {
        seeds: 1,
        entries: world.store.entries().len() as u64,
        effects: world.effects,
        crashes: world.crashes,
        failures: world.store.failures,
        recoveries: world.watch.recoveries,
        ended: u64::from(world.room().exercise().is_over()),
    })
}

/// Time passes, some clients act, what is on its way arrives.
fn round(world: &mut World, clients: &mut [Client], pace_ms: u64, busy: u32) -> Result<(), String> {
    for client in clients.iter_mut() {
        // Control is busier than anybody: an exercise is to come to its end.
        let busy = if client.role == Role::Control { busy * 3 } else { busy };
        if !client.is_waiting() && !world.luck.percent(busy) {
            continue;
        }
        let sight = Sight { room: Arc::clone(world.room()), snapshot: world.snapshot() };
        let letters = client.turn(&mut world.luck, world.now_ms, &sight);
        let place = client.place();
        for letter in letters {
            world.net.send(world.now_ms, Parcel::Up(place, letter));
        }
    }
    deliver(world, clients)?;
    let by_ms = world.luck.below(pace_ms as usize) as u64;
    world.wait(by_ms)?;
    sound(world.room())
}

/// What is due arrives, sometimes several asks at once.
fn deliver(world: &mut World, clients: &mut [Client]) -> Result<(), String> {
    let mut together = Vec::new();
    while let Some(parcel) = world.net.next(world.now_ms) {
        match parcel {
            Parcel::Up(client, letter) => together.push(world.asked(client, &letter)),
            Parcel::Down(client, nonce, answer) => clients[client].receive(world.now_ms, &nonce, &answer),
        }
        if !together.is_empty() && world.luck.percent(70) {
            hand_over(world, clients, std::mem::take(&mut together))?;
        }
    }
    hand_over(world, clients, together)
}

fn hand_over(world: &mut World, clients: &mut [Client], together: Vec<Signal>) -> Result<(), String> {
    if together.is_empty() {
        return Ok(());
    }
    let before = world.crashes;
    world.signals(together)?;
    if world.crashes > before {
        clients.iter_mut().for_each(|client| client.reconnect(world.now_ms));
    }
    Ok(())
}

/// Rounds of calm after which everybody must have their answer.
const CALM_ROUNDS: u32 = 40;

/// Nothing fails any more: everybody gets the answer to what they still wait for.
fn settle(world: &mut World, clients: &mut [Client]) -> Result<(), String> {
    world.calm_down();
    for _ in 0..CALM_ROUNDS {
        let waiting = clients.iter().any(Client::is_waiting) || !world.net.is_empty();
        if !waiting && world.is_well() {
            return Ok(());
        }
        round(world, clients, 9_000, 0)?;
    }
    Err("somebody still waits for an answer long after all is well".into())
}

fn search(world: &mut World) -> Result<(), String> {
    let viewers = secret::viewers(world.room().desks().len());
    let snapshot = world.snapshot();
    let role = world.luck.pick(&viewers).ok_or("there is nobody")?;
    secret::search(role, &snapshot)
}

/// So many seeds from this one on, on all cores.
///
/// # Panics
/// If a seed fails: with the seed, what was wrong, and how to repeat it.
pub fn run_many(test: &str, scenario: &Arc<Scenario>, from: u64, count: u64, length: Length) -> Tally {
    let next = AtomicU64::new(from);
    let total = Mutex::new(Tally::default());
    let failed: Mutex<Option<(u64, String)>> = Mutex::new(None);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= from + count || failed.lock().expect("nobody panics here").is_some() {
                return;
            }
            let outcome = catch_unwind(AssertUnwindSafe(|| run(scenario, seed, length)));
            let outcome = outcome.unwrap_or_else(|_| Err("panicked; the message stands above".into()));
            match outcome {
                Ok(tally) => total.lock().expect("nobody panics here").add(tally),
                Err(wrong) => {
                    failed.lock().expect("nobody panics here").get_or_insert((seed, wrong));
                }
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    if let Some((seed, wrong)) = failed.into_inner().expect("nobody panics here") {
        panic!(
            "seed {seed}: {wrong}\nrepeat it: MUFAKAT_FAULT_FROM={seed} MUFAKAT_FAULT_SEEDS=1 \
             cargo test --no-default-features --test faults {test}"
        );
    }
    total.into_inner().expect("nobody panics here")
}
