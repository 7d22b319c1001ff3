//! Watches the count-down over a failure: nobody loses time to it, and afterwards the clock stands.

use mufakat::journal::Entry;
use mufakat::session::Room;
use mufakat::session::ask::{Ask, ProgramAsk};
use mufakat::session::clock::Clock;
use mufakat::session::person::Role;
use mufakat::session::room::{Stage, TextStage};

/// What lay before the room when the program said that it had recovered.
#[derive(Debug, Clone)]
struct Recovery {
    seq: u64,
    at_ms: u64,
    clock: Clock,
    silences: Vec<(u32, Clock)>,
}

/// The watch.
#[derive(Debug, Clone, Default)]
pub struct Watch {
    /// Since when something is wrong.
    trouble_ms: Option<u64>,
    /// The write under way failed at this time.
    write_failed_ms: Option<u64>,
    recovery: Option<Recovery>,
    /// Recoveries seen.
    pub recoveries: u64,
}

fn is_recovery(entry: &Entry) -> bool {
    let said = serde_json::from_str(&entry.input);
    entry.author == 0 && matches!(said, Ok(Ask::Program(ProgramAsk::Recovered { .. })))
}

/// The time that each silence lasts.
fn silences(room: &Room) -> Vec<(u32, Clock)> {
    let silent = room.texts_of(&Role::Control).filter_map(|text| match text.stage {
        TextStage::Silence { clock } => Some((text.number, clock)),
        _ => None,
    });
    silent.collect()
}

impl Watch {
    /// Has something failed of which the program has not said that it recovered?
    pub fn is_troubled(&self) -> bool {
        self.trouble_ms.is_some()
    }

    /// A call of the disk failed.
    pub fn failed(&mut self, now_ms: u64, write: bool) {
        self.trouble_ms.get_or_insert(now_ms);
        if write {
            self.write_failed_ms = Some(now_ms);
        }
    }

    /// The conductor crashed; the entries that stand and were not carried out are carried out by the next one.
    pub fn crashed(&mut self, now_ms: u64, unseen: &[Entry]) {
        self.trouble_ms.get_or_insert(now_ms);
        if let Some(entry) = unseen.iter().rev().find(|entry| is_recovery(entry)) {
            self.trouble_ms = Some(entry.at_ms);
        }
        self.recovery = None;
        self.write_failed_ms = None;
    }

    /// An entry is about to be written.
    pub fn writes(&mut self, entry: &Entry, room: &Room) {
        self.write_failed_ms = None;
        self.recovery = is_recovery(entry).then(|| Recovery {
            seq: entry.seq,
            at_ms: entry.at_ms,
            clock: room.clock(),
            silences: silences(room),
        });
    }

    /// The conductor took a step.
    ///
    /// # Errors
    /// What the failure took away from somebody.
    pub fn stepped(&mut self, seq: u64, room: &Room) -> Result<(), String> {
        if self.recovery.as_ref().is_none_or(|recovery| recovery.seq > seq) {
            return Ok(());
        }
        let Some(recovery) = self.recovery.take() else { return Ok(()) };
        self.recoveries += 1;
        let Some(trouble_ms) = std::mem::replace(&mut self.trouble_ms, self.write_failed_ms) else {
            return Err("the program recovered and nothing had failed".into());
        };
        let (before, after) = (recovery.clock, room.clock());
        match (before, after) {
            (_, Clock::Running { .. }) => return Err("the clock runs on after a failure".into()),
            (Clock::Running { until_ms }, Clock::Paused { left_ms })
                if left_ms < until_ms.saturating_sub(trouble_ms) =>
            {
                return Err(format!("a failure at {trouble_ms} took time away: {before:?}, {after:?}"));
            }
            (Clock::Running { .. }, Clock::Paused { .. }) => {}
            _ if before == after => {}
            _ => return Err(format!("a failure made {after:?} of {before:?}")),
        }
        if room.stage() != Stage::Deciding {
            // Every silence stands until the next step opens.
            return Ok(());
        }
        let now = silences(room);
        for (text, before) in recovery.silences {
            let after = now.iter().find(|(number, _)| *number == text).map(|(_, clock)| *clock);
            let left = after.and_then(|clock| clock.left_ms(recovery.at_ms));
            if left.is_none_or(|left| left < before.left_ms(trouble_ms).unwrap_or(0)) {
                return Err(format!("a failure at {trouble_ms} shortened the silence of text {text}"));
            }
            if room.is_held() && matches!(after, Some(Clock::Running { .. })) {
                return Err(format!("the count-down stands and the silence of text {text} runs on"));
            }
        }
        Ok(())
    }
}
