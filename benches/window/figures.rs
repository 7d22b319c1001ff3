//! What is measured, in which order, and what it is aimed at.

use std::process::{Child, Command};
use std::time::{Duration, Instant};
use std::{fs, thread};

use mufakat::board::SHOTS_SIZE;
use mufakat::words::word;

use crate::hand::{Hand, Seen, family, memory, used};
use crate::places::Places;
use crate::screen::Screen;

/// Starts of which the median is told.
const STARTS: usize = 3;
/// How long rest is watched.
const REST: Duration = Duration::from_secs(10);
/// Steps of the tutorial that are played.
const STEPS: usize = 2;

/// Measures and prints.
pub fn take() {
    let Some(display) = Screen::open("1280x720") else { return };
    let folder = tempfile::tempdir().unwrap();
    let pictures = folder.path().join("seen");
    fs::create_dir(&pictures).unwrap();
    let places = Places::seen(&display, &pictures);
    let hand = Hand::at(&display.name, (1280, 720));
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_mufakat"))
            .current_dir(folder.path())
            .envs(display.surroundings(folder.path()))
            .spawn()
            .unwrap()
    };
    println!("{:<34}{:>10}   aim", "1280 × 720", "measured");
    let mut starts = Vec::new();
    for place in 0..STARTS {
        let (begun, mut board) = (Instant::now(), start());
        hand.first_picture();
        starts.push(begun.elapsed());
        if place + 1 < STARTS {
            end(&mut board);
        } else {
            line("first picture", median(&mut starts), 1200);
            played(&hand, &places, board);
        }
    }
    drop(display);
    large(folder.path());
}

/// Plays the first steps of the tutorial, by pointer and by Enter.
fn played(hand: &Hand, places: &Places, mut board: Child) {
    hand.rest();
    let at = |screen: &str, key: &str| places.of(screen, &word(key));
    let (play, more) = (at("menu", "board-menu-play"), at("menu", "board-more"));
    let mut hovers = Vec::new();
    for button in [more, play, more, play, more] {
        let around = [button[0] - 8, button[1] - 4, button[2] + 8, button[3] + 4];
        hovers.push(hand.watch(around, || hand.point(button)).first);
    }
    line("hover", median(&mut hovers), 80);

    let clicks: Vec<Seen> = (0..5).map(|_| hand.watch(hand.whole(), || hand.click())).collect();
    line("click, first change", median(&mut clicks.iter().map(|seen| seen.first).collect::<Vec<_>>()), 120);
    line("click, settled", median(&mut clicks.iter().map(|seen| seen.last).collect::<Vec<_>>()), 300);

    let mut screens = Vec::new();
    let mut motions = Vec::new();
    hand.point(play);
    hand.rest();
    screens.push(hand.watch(hand.whole(), || hand.click()));
    for _ in 0..2 {
        hand.watch(hand.whole(), || hand.enter());
    }
    screens.push(hand.watch(hand.whole(), || hand.enter()));
    for _ in 0..STEPS {
        hand.point(at("table", "board-seal"));
        hand.rest();
        hand.watch(hand.whole(), || hand.click());
        hand.point(at("seal-empty", "board-seal-empty-yes"));
        hand.rest();
        screens.push(hand.watch(hand.whole(), || hand.click()));
        // The beats of the step, and then the next one: more presses than that do nothing at the table.
        for _ in 0..6 {
            let seen = hand.watch(hand.whole(), || hand.enter());
            motions.extend(seen.rate());
        }
    }
    // What moves on a new screen is no part of its coming up.
    line("new screen", median(&mut screens.iter().map(|seen| seen.first).collect::<Vec<_>>()), 400);
    motions.sort_by(f64::total_cmp);
    match motions.first() {
        Some(least) => println!("{:<34}{:>8.1} /s   ≥ 20 /s", "pictures while moving, fewest", least),
        None => println!("{:<34}{:>10}   ≥ 20 /s", "pictures while moving", "no motion"),
    }
    rest(&family(board.id()));
    end(&mut board);
}

/// What rest costs.
fn rest(processes: &[u32]) {
    let before = used(processes);
    thread::sleep(REST);
    let share = (used(processes) - before) / REST.as_secs_f64() * 100.0;
    println!("{:<34}{:>8.1} %   0 %", "processor at rest", share);
}

/// Memory in a large window: in the menu, and with a map and papers.
fn large(folder: &std::path::Path) {
    let Some(display) = Screen::open("1920x1080") else { return };
    let hand = Hand::at(&display.name, (1920, 1080));
    let mut board = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .current_dir(folder)
        .env(SHOTS_SIZE, "1920x1080")
        .envs(display.surroundings(folder))
        .spawn()
        .unwrap();
    hand.first_picture();
    for _ in 0..4 {
        hand.rest();
        hand.enter();
    }
    hand.rest();
    let processes = family(board.id());
    let each: Vec<String> = processes.iter().map(|one| memory(&[*one]).to_string()).collect();
    let all = memory(&processes);
    println!("{:<34}{:>7} MB   < 320 MB ({})", "memory at 1920 × 1080", all, each.join(" + "));
    end(&mut board);
}

fn end(board: &mut Child) {
    for process in family(board.id()).into_iter().rev() {
        let _ = Command::new("kill").arg(process.to_string()).status();
    }
    board.wait().unwrap();
    // The display forgets a window a moment later.
    thread::sleep(Duration::from_secs(1));
}

fn median(all: &mut [Duration]) -> Duration {
    all.sort();
    all[all.len() / 2]
}

fn line(what: &str, measured: Duration, aim: u64) {
    println!("{what:<34}{:>7} ms   < {aim} ms", measured.as_millis());
}
