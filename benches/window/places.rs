//! Where the words of a screen stand, from what the board writes beside its pictures.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};

use mufakat::board::{SHOTS, SHOTS_ONLY};
use serde_json::Value;

use crate::screen::Screen;

/// The screens on which something is pressed, by the names of their pictures; the last one comes last.
const SCREENS: [&str; 4] = ["menu", "table", "seal-empty", "adjudication"];

/// The box around a text: left, top, right, bottom, in pixels of a window of 1280 × 720.
pub type Around = [i16; 4];

/// The texts of each screen with what is around them.
pub struct Places(BTreeMap<String, Vec<(String, Around)>>);

impl Places {
    /// Lets the board show itself until the last screen that is wanted has been seen.
    pub fn seen(display: &Screen, folder: &Path) -> Self {
        let mut board = Command::new(env!("CARGO_BIN_EXE_mufakat"))
            .env(SHOTS, folder)
            .env(SHOTS_ONLY, SCREENS.join(","))
            .envs(display.surroundings(folder))
            .spawn()
            .unwrap();
        let begun = Instant::now();
        let last = SCREENS[SCREENS.len() - 1];
        while !read(folder).contains_key(last) {
            assert!(begun.elapsed() < Duration::from_secs(300), "the board shows no {last}");
            thread::sleep(Duration::from_millis(200));
        }
        board.kill().unwrap();
        board.wait().unwrap();
        Self(read(folder))
    }

    /// Where these words stand.
    pub fn of(&self, screen: &str, words: &str) -> Around {
        let texts = self.0.get(screen).unwrap_or_else(|| panic!("no picture of {screen}"));
        let found = texts.iter().find(|(said, _)| said == words);
        found.unwrap_or_else(|| panic!("nothing on {screen} says {words:?}: {texts:?}")).1
    }
}

fn read(folder: &Path) -> BTreeMap<String, Vec<(String, Around)>> {
    let mut all = BTreeMap::new();
    for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(screen) = name.split_once('-').and_then(|(_, rest)| rest.strip_suffix("-wall.json")) else {
            continue;
        };
        // One that is just being written is read the next time.
        if let Ok(seen) = serde_json::from_slice::<Value>(&fs::read(&path).unwrap()) {
            let texts = seen["texts"].as_array().unwrap().iter().map(|text| {
                let around = std::array::from_fn(|side| text["letters"][side].as_f64().unwrap() as i16);
                (text["words"].as_str().unwrap().to_owned(), around)
            });
            all.insert(screen.to_owned(), texts.collect());
        }
    }
    all
}
