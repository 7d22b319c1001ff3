//! While nothing can be kept the exercise stands: nothing is taken, nobody loses time, and it goes on by itself.

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use mufakat::journal::{self, Sheet, Trouble};
use mufakat::session::ask::{Ask, ControlAsk};
use mufakat::session::clock::Clock;
use mufakat::session::conductor::{Health, Receipt};
use mufakat::session::kept::{self, Kept, Texts};
use mufakat::session::person::{PersonId, Role, TokenHash};
use mufakat::session::refused::Refused;
use mufakat::session::view::Snapshot;
use mufakat::session::{Live, Settings};
use mufakat::words::refused;
use support::disk::SmallDisk;

/// An exercise whose first step is open and whose clock runs.
struct Begun {
    live: Live,
    file: PathBuf,
    control: PersonId,
    asked: u32,
}

impl Begun {
    fn at(folder: &Path) -> Self {
        let settings = Settings { minutes: 15, ..Settings::default() };
        let kept =
            Kept { session: settings, join: "ABCDEFGH".into(), staff: "ABCDEFGHIJ".into(), forked: None };
        // The scenario is at hand, so that nothing is ever computed from the texts.
        let none = Sheet { name: "test".into(), file: "test".into(), text: String::new() };
        let texts = Texts { scenario: none, bindings: Vec::new(), library: Vec::new() };
        let file = folder.join("exercise.mufakat");
        let live = kept::begin(&file, support::shipped("two-desks"), texts, 1, &kept).expect("a new journal");
        let join = Ask::Join { role: Role::Control, name: "Control".into(), token: TokenHash([1; 32]) };
        let joined = live.handle().ask_and_wait(PersonId::PROGRAM, "", join).expect("control comes in");
        let control = joined.done.person.expect("who joins gets a number");
        let mut begun = Self { live, file, control, asked: 0 };
        begun.ask(ControlAsk::Begin).expect("the exercise begins");
        assert!(matches!(begun.seen().hall().clock, Clock::Running { .. }));
        begun
    }

    fn ask(&mut self, ask: ControlAsk) -> Result<Receipt, Refused> {
        self.asked += 1;
        self.live.handle().ask_and_wait(self.control, &format!("n{}", self.asked), Ask::Control(ask))
    }

    fn seen(&self) -> Snapshot {
        self.live.handle().snapshot()
    }

    /// Waits until this is so.
    fn until(&self, what: &str, so: impl Fn(&Snapshot) -> bool) -> Snapshot {
        for _ in 0..1_000 {
            let seen = self.seen();
            if so(&seen) {
                return seen;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("never: {what}");
    }

    /// Everything that was acknowledged, up to this entry, stands after the end.
    fn keeps(self, last: u64) {
        let Self { live, file, .. } = self;
        live.stop();
        let (_, entries) = journal::read(&file).expect("a whole journal");
        assert!(entries.len() as u64 >= last, "{} of {last}", entries.len());
    }
}

#[test]
fn while_the_disk_is_full_the_count_down_stands_and_no_file_of_the_host_is_named() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let mut begun = Begun::at(disk.path());
    let ballast = disk.path().join("ballast");
    fs::write(&ballast, vec![1; 400_000]).unwrap();
    let mut last = 0;
    let why = loop {
        match begun.ask(ControlAsk::Log("x".repeat(3_000))) {
            Ok(receipt) => last = receipt.seq,
            Err(why) => break why,
        }
    };
    assert!(matches!(why, Refused::Storage(Trouble::Full(_))), "{why:?}");
    let told = refused::sentence(&why, begun.seen().scenario());
    assert!(told.contains("disk of the host is full") && !told.contains("exercise.mufakat"), "{told}");
    let stands = begun.until("the exercise is paused", |seen| seen.health != Health::Well).hall().clock;
    assert!(matches!(stands, Clock::Paused { .. }), "{stands:?}");
    std::thread::sleep(Duration::from_millis(700));
    assert_eq!(begun.seen().hall().clock, stands, "it stands as long as the disk is full");
    fs::remove_file(&ballast).unwrap();
    let well = begun.until("there is room again, and the clock stands", |seen| {
        seen.health == Health::Well && !matches!(seen.hall().clock, Clock::Running { .. })
    });
    assert_eq!(well.hall().clock, stands, "nobody lost any time");
    begun.ask(ControlAsk::Resume).unwrap();
    assert!(matches!(begun.seen().hall().clock, Clock::Running { .. }));
    last = begun.ask(ControlAsk::Log("There is room again.".into())).unwrap().seq.max(last);
    begun.keeps(last);
}

#[cfg(unix)]
#[test]
fn a_log_that_vanishes_pauses_the_exercise_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut begun = Begun::at(folder.path());
    begun.ask(ControlAsk::Log("Before.".into())).unwrap();
    fs::remove_file(folder.path().join("exercise.mufakat-wal")).unwrap();
    // Nobody asks anything, and it is noticed all the same.
    begun.until("the clock stands", |seen| {
        seen.health == Health::Well && matches!(seen.hall().clock, Clock::Paused { .. })
    });
    begun.ask(ControlAsk::Resume).unwrap();
    let last = begun.ask(ControlAsk::Log("After.".into())).unwrap().seq;
    begun.keeps(last);
}
