//! The plug is pulled at any moment: `kill -9` on a served exercise, again and again. Nothing that was acknowledged
//! is lost or counted twice, and every resume computes the same exercise.
//!
//! `MUFAKAT_KILLS` says how often: 12 times if it is left out, 200 in CI. A long run:
//! `MUFAKAT_KILLS=5000 cargo test --release --no-default-features --features server --test kill -- --nocapture`.
#![cfg(feature = "server")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use mufakat::journal;
use support::house::Program;
use support::http::Client;

/// Moments at which the plug is pulled.
fn rounds() -> u64 {
    let wanted = std::env::var("MUFAKAT_KILLS").ok().and_then(|text| text.parse().ok());
    let always = std::env::var("CI").is_ok_and(|ci| ci == "true");
    wanted.unwrap_or(if always { 200 } else { 12 })
}

/// Kills of one exercise. Each resume computes it from the beginning, so that a long run begins another one now and then.
const KILLS_EACH: u64 = 50;

/// A verb and its fields.
type Form = (&'static str, Vec<(&'static str, String)>);

/// Somebody who asks one thing after the other and, like a page, asks again with the same nonce until answered.
struct Asker {
    client: Client,
    name: &'static str,
    script: fn(u64) -> Form,
    next: u64,
    acknowledged: Vec<String>,
}

impl Asker {
    fn nonce(&self) -> String {
        format!("{}-{}", self.name, self.next)
    }

    /// Asks until the plug is pulled.
    fn run(&mut self, pulled: &AtomicBool) {
        while !pulled.load(Ordering::Relaxed) {
            let (verb, fields) = (self.script)(self.next);
            let nonce = self.nonce();
            let mut sent: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            sent.push(("nonce", &nonce));
            match asked(&self.client, verb, &sent) {
                Some(200) => {
                    self.acknowledged.push(nonce);
                    self.next += 1;
                }
                // Refused by the rules or asking too fast: nothing was taken, the script goes on.
                Some(status) => {
                    assert!(status < 500, "{verb}: {status}");
                    self.next += u64::from(status != 429);
                }
                None => {}
            }
        }
    }
}

/// The status of the answer; none if there was none, because the program is gone.
fn asked(client: &Client, verb: &str, fields: &[(&str, &str)]) -> Option<u16> {
    let body = support::http::encoded(fields);
    let request = format!(
        "POST /do/{verb} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nX-Ask: 1\r\nCookie: {1}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {2}\r\n\r\n{body}",
        client.address,
        client.cookie.as_deref().unwrap_or_default(),
        body.len()
    );
    client.raw(request.as_bytes()).ok().map(|answer| answer.status)
}

fn control(turn: u64) -> Form {
    match turn % 6 {
        0 if turn == 0 => ("control-begin", Vec::new()),
        1 | 4 => ("control-log", vec![("text", format!("note {turn}"))]),
        2 => ("control-close", Vec::new()),
        3 => ("control-open", Vec::new()),
        _ => ("talk-say", vec![("to", "plenary".into()), ("text", format!("control says {turn}"))]),
    }
}

fn delegation(turn: u64) -> Form {
    match turn % 4 {
        0 => ("desk-adopt", vec![("measure", "poc_policy".into())]),
        1 => ("talk-say", vec![("to", "control".into()), ("text", format!("we say {turn}"))]),
        2 => ("desk-seal", vec![("acts", "[]".into())]),
        _ => ("desk-unseal", Vec::new()),
    }
}

#[test]
fn nothing_acknowledged_is_lost_or_counted_twice_however_often_the_plug_is_pulled() {
    let (mut left, mut entries, mut acknowledged) = (rounds(), 0, 0);
    // A plain sequence instead of chance: every moment between none and a quarter of a second.
    let mut moment = 7_u64;
    while left > 0 {
        let kills = left.min(KILLS_EACH);
        let (stand, answered) = one_exercise(kills, &mut moment);
        (left, entries, acknowledged) = (left - kills, entries + stand, acknowledged + answered);
    }
    println!("{} kills, {entries} entries, {acknowledged} acknowledged", rounds());
}

/// One exercise with so many kills. How many entries stand in the end, and how many were acknowledged.
fn one_exercise(kills: u64, moment: &mut u64) -> (usize, usize) {
    let folder = tempfile::tempdir().expect("as it was started");
    let file = "exercise.mufakat";
    let serve = ["serve", "departures", "--minutes", "0", "--seed", "3", "--journal", file];
    let mut program = Program::start(folder.path(), &serve);
    let mut askers = vec![
        Asker {
            client: program.control(),
            name: "control",
            script: control,
            next: 0,
            acknowledged: Vec::new(),
        },
        joined(&program, "MYS", "host"),
        joined(&program, "IDN", "neighbour"),
    ];
    for _ in 0..kills {
        *moment = (*moment * 48_271) % 2_147_483_647;
        let pulled = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for asker in &mut askers {
                asker.client.address = program.address;
                scope.spawn(|| asker.run(&pulled));
            }
            std::thread::sleep(Duration::from_millis(*moment % 250));
            // SIGKILL: no destructor runs, nothing is put away.
            program.child.kill().expect("as it was started");
            program.child.wait().expect("as it was started");
            pulled.store(true, Ordering::Relaxed);
        });
        program = Program::start(folder.path(), &["resume", file]);
    }
    drop(program);
    let counted = check(&folder.path().join(file), &askers);
    let replayed = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .arg("replay")
        .arg(folder.path().join(file))
        .output()
        .expect("the program starts");
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    counted
}

fn joined(program: &Program, iso: &str, name: &'static str) -> Asker {
    let client = Client::joined(program.address, &program.code, &format!("state:{iso}"), &[]);
    Asker { client, name, script: delegation, next: 0, acknowledged: Vec::new() }
}

fn check(file: &Path, askers: &[Asker]) -> (usize, usize) {
    let (_, entries) = journal::read(file).expect("a journal that nobody holds");
    let mut stands: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &entries {
        *stands.entry(&entry.nonce).or_default() += 1;
    }
    for asker in askers {
        assert!(asker.acknowledged.len() > 2, "{} was never answered", asker.name);
        for nonce in &asker.acknowledged {
            assert_eq!(stands.get(nonce.as_str()), Some(&1), "{nonce} stands this often");
        }
        for turn in 0..asker.next {
            let nonce = format!("{}-{turn}", asker.name);
            assert!(stands.get(nonce.as_str()).is_none_or(|count| *count == 1), "{nonce} counts twice");
        }
    }
    (entries.len(), askers.iter().map(|asker| asker.acknowledged.len()).sum())
}
