//! A full house: 300 pages connected and 30 decisions a second, then steps that close; the same beside one hostile client.
//! Prints how long a decision waits until it is durable and acknowledged, how long a published step takes to the last
//! page, how long control takes to come back, and the memory used.
//!
//! `cargo bench --bench load --no-default-features --features server`; `MUFAKAT_PAGES=980` opens as many (a room holds 1,000 people).
//!
//! Everything happens on this machine's loopback, for about a minute. People come from addresses of their own, 127.0.1.x:
//! Linux has them all, another system has to be given them.

#[path = "../tests/support/hostile.rs"]
mod hostile;
#[path = "../tests/support/house.rs"]
mod house;
#[path = "../tests/support/http.rs"]
mod http;

use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use hostile::Hostile;
use house::Program;
use http::Client;
use mufakat::scenario::{self, Binding};
use mufakat::sim::decide::spent::Spent;
use mufakat::sim::decision::Act;
use mufakat::sim::exercise::Exercise;
use mufakat::sim::ids::MeasureId;

/// Pages with an open stream, unless `MUFAKAT_PAGES` says otherwise.
const PAGES: usize = 300;
/// Pages from one address: a house counts people by it.
const PAGES_EACH_ADDRESS: usize = 80;
/// Decisions a second, and how many of each delegation: an even number, so that whatever was added is taken back.
const DECISIONS_PER_SECOND: u64 = 30;
const TURNS: u64 = 28;
/// Steps closed while everybody looks, before the hostile client comes and after it: all that the scenario has.
const STEPS: usize = 3;

const STATES: [&str; 11] = ["BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "USA", "VNM"];

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let serve = ["serve", "chairs-gavel", "--minutes", "0", "--seed", "3"];
    let program = Program::start(folder.path(), &serve);
    let control = program.control();
    let heads: Vec<Client> = STATES.iter().map(|iso| joined(&program, iso)).collect();
    control.must("control-begin", &[]);
    let pages = std::env::var("MUFAKAT_PAGES").ok().and_then(|count| count.parse().ok()).unwrap_or(PAGES);
    let arrivals = open_pages(&program, pages);
    thread::sleep(Duration::from_secs(3));
    println!("memory with {pages} pages: {} MB", memory_mb(program.child.id()));
    let mut waits = decisions(&heads);
    println!("decision acknowledged: {}", summary(&mut waits));
    let steps = |program: &Program| {
        let mut shown: Vec<Duration> = (0..STEPS).flat_map(|_| close(&control, &arrivals, pages)).collect();
        println!("step published to a page: {}", summary(&mut shown));
        println!("memory after the steps: {} MB", memory_mb(program.child.id()));
    };
    steps(&program);
    let hostile = Hostile::begin(program.address, &program.code, &STATES);
    thread::sleep(Duration::from_secs(3));
    let mut waits = decisions(&heads);
    println!("decision acknowledged beside a hostile client: {}", summary(&mut waits));
    let mut back: Vec<Duration> = (0..10).map(|_| comes_back(&program)).collect();
    println!("control comes back beside it: {}", summary(&mut back));
    println!("it tried {} things; memory beside it: {} MB", hostile.end(), memory_mb(program.child.id()));
    steps(&program);
}

/// Control opens its address again and sees its page.
fn comes_back(program: &Program) -> Duration {
    let asked = Instant::now();
    assert_eq!(program.control().get("/").status, 200);
    asked.elapsed()
}

fn joined(program: &Program, iso: &str) -> Client {
    Client::joined(program.address, &program.code, &format!("state:{iso}"), &[])
}

/// Opens the pages; each tells when a message reached it.
fn open_pages(program: &Program, pages: usize) -> Receiver<(usize, Instant)> {
    let (sender, receiver) = mpsc::channel();
    for number in 0..pages {
        let seat = STATES.get(number % 12).map_or("observer".to_owned(), |iso| format!("state:{iso}"));
        let from = Ipv4Addr::new(127, 0, 1, 1 + (number / PAGES_EACH_ADDRESS) as u8);
        let client = Client::from(program.address, from).seated(&program.code, &seat, &[]);
        let sender = sender.clone();
        thread::Builder::new()
            .stack_size(256 * 1024)
            .spawn(move || {
                let mut stream = client.stream(0);
                while stream.next("regions").is_some() {
                    if sender.send((number, Instant::now())).is_err() {
                        return;
                    }
                }
            })
            .expect("a thread");
    }
    receiver
}

/// Acts added and taken back by all delegations in turn, at a steady rate; how long each waited for its answer. One
/// delegation asks one thing after the other, so that a slow answer does not take back what was not added yet.
fn decisions(heads: &[Client]) -> Vec<Duration> {
    let start = Instant::now();
    let all = heads.len() as u64;
    let asking = heads.iter().cloned().zip(acts()).zip(0u64..).map(|((head, (measure, act)), seat)| {
        thread::spawn(move || {
            let waited = |turn: u64| {
                let due = Duration::from_micros(1_000_000 / DECISIONS_PER_SECOND * (turn * all + seat));
                thread::sleep((start + due).saturating_duration_since(Instant::now()));
                let asked = Instant::now();
                match turn % 2 {
                    0 => head.must("desk-adopt", &[("measure", &measure)]),
                    _ => head.must("desk-remove", &[("act", &act)]),
                }
                asked.elapsed()
            };
            (0..TURNS).map(waited).collect::<Vec<_>>()
        })
    });
    let asking: Vec<_> = asking.collect();
    asking.into_iter().flat_map(|one| one.join().expect("every answer is yes")).collect()
}

/// For every state a measure that it may adopt in the first step, by its short name and as a form carries the act.
fn acts() -> Vec<(String, String)> {
    let loaded = scenario::open("chairs-gavel", &Binding::default()).expect("a shipped scenario");
    let exercise = Exercise::new(std::sync::Arc::new(loaded.scenario), 3);
    let s = exercise.scenario();
    let of = |iso: &&str| {
        let seat = s.state(iso).expect("a state of the scenario");
        let may = |id: &MeasureId| exercise.check(seat, &Act::Adopt(*id), &Spent::default()).is_ok();
        let id = s.measures.keys().find(may).expect("a measure it may adopt");
        (s.measures[id].id.clone(), serde_json::to_string(&Act::Adopt(id)).expect("plain data"))
    };
    STATES.iter().map(of).collect()
}

/// Closes a step and tells it; how long after the request each page was shown it.
fn close(control: &Client, arrivals: &Receiver<(usize, Instant)>, pages: usize) -> Vec<Duration> {
    control.must("control-close", &[]);
    thread::sleep(Duration::from_millis(800));
    while arrivals.try_recv().is_ok() {}
    let asked = Instant::now();
    // The step is worked out when its telling begins.
    control.must("control-tell-next", &[]);
    let deadline = asked + Duration::from_secs(3);
    let mut shown = BTreeMap::new();
    while shown.len() < pages {
        match arrivals.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok((page, at)) => {
                shown.entry(page).or_insert_with(|| at.duration_since(asked));
            }
            Err(_) => break,
        }
    }
    assert_eq!(shown.len(), pages, "every page is shown the step");
    control.must("control-open", &[]);
    shown.into_values().collect()
}

fn summary(times: &mut [Duration]) -> String {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    format!(
        "median {:.0} ms, p99 {:.0} ms, last {:.0} ms ({} measured)",
        at(0.5),
        at(0.99),
        at(1.0),
        times.len()
    )
}

/// Resident memory of a process; only Linux tells it this way.
fn memory_mb(process: u32) -> String {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib =
        resident.and_then(|rest| rest.split_whitespace().next()).and_then(|kib| kib.parse::<u64>().ok());
    kib.map_or("?".into(), |kib| (kib / 1024).to_string())
}
