//! The conductor at work: one thread that owns it and the journal, and a handle by which fronts ask and look.
//! Nothing is decided here: it carries out what the conductor says, and tells it what came of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use super::ask::Ask;
use super::conductor::{Answer, Conductor, Health, Instruction, Signal, Submission};
use super::now::{Watch, now_ms};
use super::person::PersonId;
use super::presence::Presence;
use super::refused::Refused;
use super::view::Snapshot;
use crate::journal::{Entry, Journal};

/// How often time passes for the conductor: often enough that a step closes without anybody noticing a delay,
/// and seldom enough to cost nothing.
const TICK: Duration = Duration::from_millis(200);

/// What happens with an answer; called once, from the conductor's thread.
type Reply = Box<dyn FnOnce(Answer) + Send>;

/// What happens with everything that was asked; called once, from the conductor's thread.
type Reader = Box<dyn FnOnce(Result<Vec<Entry>, Refused>) + Send>;

/// What is called with the number of every new moment.
type Listener = Box<dyn Fn(u64) + Send + Sync>;

/// What the thread is told by handles.
enum ToThread {
    Ask { author: PersonId, nonce: String, ask: Ask, reply: Reply },
    Read(Reader),
    Stop,
}

/// What fronts and the conductor share. Looking takes a lock for as long as it takes to copy a few pointers,
/// so that no page ever makes the conductor wait for long.
struct Shared {
    path: PathBuf,
    program: String,
    snapshot: RwLock<Snapshot>,
    revision: AtomicU64,
    listeners: Mutex<Vec<Listener>>,
    presence: Mutex<Presence>,
}

/// The handle by which a front asks and looks. It is cheap to clone, and every copy is the same exercise.
#[derive(Clone)]
pub struct Handle {
    shared: Arc<Shared>,
    sender: Sender<ToThread>,
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handle").field("revision", &self.shared.revision).finish_non_exhaustive()
    }
}

/// A live exercise. It ends when it is dropped or told to; what was accepted is in the journal then.
pub struct Live {
    handle: Handle,
    thread: Option<JoinHandle<()>>,
}

impl Live {
    /// Starts the thread of a conductor whose journal this is. One that is resumed says so first.
    pub fn start(conductor: Conductor, journal: Journal) -> Self {
        let (sender, receiver) = mpsc::channel();
        // Moments are numbered on from the time, so that a page can tell one before a restart from one after.
        let revision = now_ms();
        let (room, health) = (Arc::clone(conductor.room()), conductor.health().clone());
        // After a restart those who do not come back are away as well.
        let here = room.people().iter().filter(|person| !person.gone).map(|person| person.id);
        let presence = Presence::awaiting(here, now_ms());
        let first = Snapshot::new(room, revision, health, Arc::new(presence.clone()));
        let shared = Arc::new(Shared {
            path: journal.path().to_owned(),
            program: journal.program().to_owned(),
            snapshot: RwLock::new(first),
            revision: AtomicU64::new(revision),
            listeners: Mutex::default(),
            presence: Mutex::new(presence),
        });
        let desk =
            Thread { conductor, journal, shared: Arc::clone(&shared), replies: BTreeMap::new(), tickets: 0 };
        let thread = std::thread::spawn(move || desk.run(&receiver));
        Self { handle: Handle { shared, sender }, thread: Some(thread) }
    }

    /// The handle for fronts.
    pub fn handle(&self) -> &Handle {
        &self.handle
    }

    /// The file of the journal, for whoever hands it in afterwards.
    pub fn path(&self) -> &std::path::Path {
        &self.handle.shared.path
    }

    /// Takes nothing more, finishes what is being written and closes the journal.
    pub fn stop(mut self) {
        self.end();
    }

    /// Tells the thread to stop and waits for it: it must have put the journal away before the program ends.
    fn end(&mut self) {
        // A thread that is gone already has nothing left to finish.
        let _ = self.handle.sender.send(ToThread::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.end();
    }
}

impl Handle {
    /// Asks something; the reply is called once, from the conductor's thread.
    pub fn ask(
        &self,
        author: PersonId,
        nonce: String,
        ask: Ask,
        reply: impl FnOnce(Answer) + Send + 'static,
    ) {
        let message = ToThread::Ask { author, nonce, ask, reply: Box::new(reply) };
        if let Err(unsent) = self.sender.send(message)
            && let ToThread::Ask { reply, .. } = unsent.0
        {
            reply(Err(Refused::Closing));
        }
    }

    /// Asks and waits for the answer.
    ///
    /// # Errors
    /// Why it was refused.
    pub fn ask_and_wait(&self, author: PersonId, nonce: &str, ask: Ask) -> Answer {
        let (sender, receiver) = mpsc::channel();
        // Whoever waits is there until the answer comes.
        self.ask(author, nonce.to_owned(), ask, move |answer| drop(sender.send(answer)));
        receiver.recv().unwrap_or(Err(Refused::Closing))
    }

    /// The file of the journal; for control, who hands it in afterwards.
    pub fn path(&self) -> &std::path::Path {
        &self.shared.path
    }

    /// The program that began the journal, as it names itself.
    pub fn program(&self) -> &str {
        &self.shared.program
    }

    /// Everything that was asked, oldest first, as it stands in the journal. Its writer reads it, because nobody else may
    /// open the file meanwhile. The reader is called once, from the conductor's thread, so that it must return at once;
    /// it is dropped if the exercise has ended.
    pub fn entries(&self, reader: impl FnOnce(Result<Vec<Entry>, Refused>) + Send + 'static) {
        if let Err(unsent) = self.sender.send(ToThread::Read(Box::new(reader)))
            && let ToThread::Read(reader) = unsent.0
        {
            reader(Err(Refused::Closing));
        }
    }

    /// The present moment. It does not change under whoever looks at it.
    pub fn snapshot(&self) -> Snapshot {
        self.shared.snapshot.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The number of the present moment, without taking it.
    pub fn revision(&self) -> u64 {
        self.shared.revision.load(Ordering::Acquire)
    }

    /// Calls this with the number of every new moment, from the thread that made it; it must return at once.
    pub fn on_change(&self, listener: impl Fn(u64) + Send + Sync + 'static) {
        lock(&self.shared.listeners).push(Box::new(listener));
    }

    /// Something beside the exercise has changed that a page shows, such as a window on the host's machine.
    pub fn stir(&self) {
        self.shared.publish(None);
    }

    /// A page of this person has connected. This is seen by others and is no part of the exercise: the
    /// journal does not hold who was connected.
    pub fn arrive(&self, who: PersonId) {
        lock(&self.shared.presence).arrive(who);
        self.shared.publish(None);
    }

    /// A page of this person has gone; called once for every arrival.
    pub fn depart(&self, who: PersonId) {
        lock(&self.shared.presence).depart(who, now_ms());
        self.shared.publish(None);
    }
}

impl Shared {
    /// Shows that somebody has been without a page for so long that others are told.
    fn look_round(&self) {
        let is_news = lock(&self.presence).look(now_ms());
        if is_news {
            self.publish(None);
        }
    }

    /// Shows a new moment: of the conductor, or with other connections.
    fn publish(&self, conductor: Option<&Conductor>) {
        let presence = Arc::new(lock(&self.presence).clone());
        let revision = {
            let mut slot = self.snapshot.write().unwrap_or_else(PoisonError::into_inner);
            let revision = slot.revision + 1;
            let (room, health) = match conductor {
                Some(conductor) => (Arc::clone(conductor.room()), conductor.health().clone()),
                None => (slot.shared_room(), slot.health.clone()),
            };
            *slot = Snapshot::new(room, revision, health, presence);
            // Stored while the moment is still locked: nobody reads a number whose moment is not there yet.
            self.revision.store(revision, Ordering::Release);
            revision
        };
        // Told after the lock is given back: a listener may look at once.
        for listener in lock(&self.listeners).iter() {
            listener(revision);
        }
    }
}

/// A lock whose holder panicked still guards plain data that is whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the conductor's thread owns. Nobody else has the conductor or the journal.
struct Thread {
    conductor: Conductor,
    journal: Journal,
    shared: Arc<Shared>,
    replies: BTreeMap<u64, Reply>,
    tickets: u64,
}

impl Thread {
    /// Takes one message after the other until it is told to stop or every handle is gone. Whoever still
    /// waits then is told that the exercise is closing.
    fn run(mut self, receiver: &Receiver<ToThread>) {
        let mut watch = Watch::begin();
        loop {
            let signal = receiver.recv_timeout(TICK);
            if watch.stood_still() {
                self.conductor.stood_still();
            }
            self.look_after_journal();
            self.shared.look_round();
            let signal = match signal {
                Ok(ToThread::Ask { author, nonce, ask, reply }) => {
                    self.tickets += 1;
                    self.replies.insert(self.tickets, reply);
                    Signal::Asked(Submission { ticket: self.tickets, author, nonce, ask })
                }
                Ok(ToThread::Read(reader)) => {
                    reader(self.entries());
                    Signal::Tick
                }
                Err(RecvTimeoutError::Timeout) => Signal::Tick,
                Ok(ToThread::Stop) | Err(RecvTimeoutError::Disconnected) => break,
            };
            let asked = matches!(signal, Signal::Asked(_));
            self.signal(signal);
            // A room that is never quiet has a clock all the same.
            if asked {
                self.signal(Signal::Tick);
            }
        }
        for reply in std::mem::take(&mut self.replies).into_values() {
            reply(Err(Refused::Closing));
        }
    }

    /// What stands in the journal. One that fails is not asked: what reached the disk is for the conductor to find out.
    fn entries(&mut self) -> Result<Vec<Entry>, Refused> {
        match self.conductor.health() {
            Health::Well => self.journal.after(0).map_err(Refused::Storage),
            Health::Down { why, .. } => Err(Refused::Storage(why.clone())),
        }
    }

    /// A journal that was taken away or cut is missed also while nobody asks anything.
    fn look_after_journal(&mut self) {
        if *self.conductor.health() == Health::Well
            && let Err(trouble) = self.journal.watch()
        {
            self.signal(Signal::Failed(trouble));
        }
    }

    /// Takes a signal, and those that its effects give, until nothing is left to do.
    fn signal(&mut self, first: Signal) {
        let mut signals = std::collections::VecDeque::from([first]);
        while let Some(signal) = signals.pop_front() {
            for effect in self.conductor.step(now_ms(), signal) {
                signals.extend(self.carry_out(effect));
            }
        }
    }

    /// Carries out one effect; some of them have an outcome, which the conductor is told as its next signal.
    fn carry_out(&mut self, effect: Instruction) -> Option<Signal> {
        match effect {
            Instruction::Write(entry) => Some(match self.journal.append(&entry) {
                Ok(()) => Signal::Written,
                Err(trouble) => Signal::Failed(trouble),
            }),
            Instruction::Look(after) => Some(match self.journal.after(after) {
                Ok(entries) => Signal::Found(entries),
                Err(trouble) => Signal::Unreadable(trouble),
            }),
            Instruction::Probe => Some(match self.journal.probe() {
                Ok(()) => Signal::Well,
                Err(trouble) => Signal::Failed(trouble),
            }),
            Instruction::Answer(ticket, answer) => {
                if let Some(reply) = self.replies.remove(&ticket) {
                    reply(answer);
                }
                None
            }
            Instruction::Publish => {
                self.shared.publish(Some(&self.conductor));
                None
            }
        }
    }
}
