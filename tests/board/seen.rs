//! Seen, not assumed: the real window plays *Departures*, alone and with a class, and *Two Desks* under a virtual display
//! and takes a picture of every screen in both themes and two sizes. Beside each picture it says what stands on it; that
//! is read here. Needs `Xvfb` and a Vulkan driver in software; says so where they are missing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mufakat::board;
use serde_json::Value;
use skrifa::{FontRef, MetadataProvider};

use crate::support::screen::Screen;

/// Where pictures stay, if somebody wants to keep them.
const KEEP: &str = "MUFAKAT_PICTURES";

/// The smallest type at a desk and on a wall, in pixels at 720 lines.
const LEAST: (f64, f64) = (17.0, 24.0);
/// The least contrast at a desk by day, and on a wall.
const CONTRAST: (f64, f64) = (4.5, 7.0);
/// A text of which so many pixels are missing is cut; less is rounding, or the room above letters.
const CUT: f64 = 3.0;
/// What begins above this stands at the head of a screen, in the same pixels.
const HEAD: f64 = 60.0;

/// How far the letters of a name may stand from what it names, beside it and at the end of a line. Around a grave incident
/// they keep clear of its sign.
const NEAR: (f64, f64) = (45.0, 112.0);

/// The screens with a map, and the one with the code that leads in, of which windows of unusual shapes take pictures.
const MAPS: &str =
    "briefing,table,picked,region,crisis,watch,hall-lobby,hall-first,hall-crisis,desks-table,class-seats";

/// The screens of which the larger window takes pictures: everything is laid out for a height and scaled, so that what is
/// asked about by the way is seen in one size.
const LARGE: &str = "menu,briefing,table,crisis,watch,debrief,hall,desks,class";

/// Makes the folder, and takes away what an earlier run has left there: a screen that no longer exists, or whose number
/// has changed, would be read for one of this run.
fn emptied(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let is_ours = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "json" || kind == "png");
    for left in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_ours) {
        fs::remove_file(left).unwrap();
    }
}

/// Plays through in a window of this size and gives what was seen on each of these screens, by its name.
fn played(size: &str, only: Option<&str>) -> Option<Vec<(String, Value)>> {
    let screen = Screen::open(size)?;
    let temporary = tempfile::tempdir().unwrap();
    let folder = match std::env::var_os(KEEP) {
        Some(kept) => PathBuf::from(kept).join(size),
        None => temporary.path().to_owned(),
    };
    emptied(&folder);
    let status = Command::new(env!("CARGO_BIN_EXE_mufakat"))
        .env(board::SHOTS, &folder)
        .env(board::SHOTS_SIZE, size)
        .envs(only.map(|only| (board::SHOTS_ONLY, only)))
        .envs(screen.surroundings(temporary.path()))
        .status();
    assert!(status.unwrap().success(), "the board did not play through at {size}");
    let mut seen: Vec<(String, Value)> = Vec::new();
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let picture = fs::metadata(path.with_extension("png")).unwrap().len();
            assert!(picture > 8_000, "the picture is empty: {}", path.display());
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            seen.push((name, serde_json::from_slice(&fs::read(&path).unwrap()).unwrap()));
        }
    }
    seen.sort_by(|one, two| one.0.cmp(&two.0));
    Some(seen)
}

#[test]
fn every_screen_can_be_read_in_both_themes_and_two_sizes() {
    let both = [("1280x720", None), ("1920x1080", Some(LARGE))];
    let both = both.map(|(size, only)| std::thread::spawn(move || played(size, only)));
    for played in both {
        let Some(seen) = played.join().unwrap() else { return };
        assert!(seen.len() > 100, "only {} pictures", seen.len());
        let screens: BTreeSet<&str> = seen.iter().map(|(name, _)| name.as_str()).collect();
        let wanted = ["menu-wall", "table-day", "hall-first-wall", "hall-ladder-day", "desks-ladder-wall"];
        for wanted in wanted.into_iter().chain(["class-seats-wall", "class-hands-day"]) {
            assert!(screens.iter().any(|name| name.ends_with(wanted)), "no picture of {wanted}");
        }
        let mut faults: Vec<String> = seen.iter().flat_map(|(name, seen)| faults(name, seen)).collect();
        faults.extend(seen.iter().flat_map(|(name, seen)| misplaced(name, &texts_of(seen))));
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}

/// All texts of a screen.
fn texts_of(seen: &Value) -> Vec<&Value> {
    seen["texts"].as_array().unwrap().iter().collect()
}

#[test]
fn names_stand_beside_what_they_name_and_the_code_is_whole_in_windows_of_every_shape() {
    for size in ["1024x768", "640x360"] {
        let Some(seen) = played(size, Some(MAPS)) else { return };
        let named = |seen: &Value| texts_of(seen).iter().any(|text| !text["marker"].is_null());
        assert!(seen.iter().filter(|(_, seen)| named(seen)).count() >= 4, "no maps at {size}");
        let codes = seen.iter().filter(|(_, seen)| !seen["pictures"].as_array().unwrap().is_empty());
        assert!(codes.count() > 0, "no code at {size}");
        let mut faults: Vec<String> =
            seen.iter().flat_map(|(name, seen)| misplaced(name, &texts_of(seen))).collect();
        faults.extend(seen.iter().flat_map(|(name, seen)| cut_pictures(name, seen)));
        assert!(faults.is_empty(), "{} faults at {size}:\n{}", faults.len(), faults.join("\n"));
    }
}

/// What is wrong on a screen, a line each.
fn faults(name: &str, seen: &Value) -> Vec<String> {
    let (is_wall, is_dark) = (seen["is_wall"] == true, seen["is_dark"] == true);
    let texts = texts_of(seen);
    let fonts = Fonts::shipped();
    let mut faults = Vec::new();
    for text in &texts {
        let words = text["words"].as_str().unwrap();
        let mut fault = |what: String| faults.push(format!("{name}: {what}: {words:?}"));
        let size = text["size"].as_f64().unwrap();
        let least = if is_wall { LEAST.1 } else { LEAST.0 };
        if size < least && words.chars().any(char::is_alphanumeric) {
            fault(format!("type of {size}"));
        }
        let found = contrast(&text["ink"], &text["ground"]);
        let wanted = if is_wall && is_dark { CONTRAST.1 } else { CONTRAST.0 };
        if found < wanted {
            fault(format!("contrast of {found:.1}"));
        }
        let unknown: String =
            words.chars().filter(|sign| !sign.is_whitespace() && !fonts.know(*sign)).collect();
        if !unknown.is_empty() {
            fault(format!("no letter for {unknown:?}"));
        }
        let missing = missing(text);
        // What scrolls at a desk may be cut; nobody scrolls a wall, nor the screen that everybody sees first.
        let is_first = name.starts_with("00-");
        // Over the map of a wall stand lines that are read in passing: one that is two tells of too little room.
        let is_head = is_wall && edges(text, "letters")[1] < HEAD && text["scrolls"] == false;
        if is_head && edges(text, "letters")[3] - edges(text, "letters")[1] > size * 1.9 {
            fault("two lines at the head of the wall".into());
        }
        if missing > CUT && (is_wall || is_first || text["scrolls"] == false) {
            fault(format!("{missing:.0} pixels are cut"));
        }
    }
    // The card of an option lies over the map and what stands below it.
    let is_over = name.contains("-offer-");
    let visible = |text: &&&Value| (text["scrolls"] == false || is_wall) && !is_over;
    let whole: Vec<&&Value> = texts.iter().filter(visible).collect();
    for (place, one) in whole.iter().enumerate() {
        for two in &whole[place + 1..] {
            if overlap(one, two) {
                faults.push(format!("{name}: one over the other: {} and {}", one["words"], two["words"]));
            }
        }
    }
    faults.extend(cut_pictures(name, seen));
    faults
}

/// Pictures of which something cannot be seen: a telephone does not read a code of which an edge is missing.
fn cut_pictures(name: &str, seen: &Value) -> Vec<String> {
    let pictures = seen["pictures"].as_array().unwrap().iter();
    let cut = pictures
        .filter(|one| (0..4).any(|at| (edges(one, "whole")[at] - edges(one, "seen")[at]).abs() > 1.0));
    cut.map(|one| format!("{name}: a picture is cut: {} of {}", one["seen"], one["whole"])).collect()
}

/// The typefaces that are shipped.
struct Fonts([Vec<u8>; 2]);

impl Fonts {
    fn shipped() -> Self {
        Self(["Regular", "Bold"].map(|face| fs::read(format!("assets/fonts/FiraSans-{face}.ttf")).unwrap()))
    }

    /// Has each of them a letter for this sign?
    fn know(&self, sign: char) -> bool {
        self.0.iter().all(|font| FontRef::new(font).unwrap().charmap().map(sign).is_some())
    }
}

/// Names on the map that stand away from what they name, or on another name.
fn misplaced(name: &str, texts: &[&Value]) -> Vec<String> {
    let named: Vec<&Value> = texts.iter().filter(|text| !text["marker"].is_null()).copied().collect();
    let mut faults = Vec::new();
    for (place, one) in named.iter().enumerate() {
        let letters = edges(one, "letters");
        let marker: [f64; 2] = std::array::from_fn(|axis| one["marker"][axis].as_f64().unwrap());
        let gap = |axis: usize| marker[axis] - marker[axis].clamp(letters[axis], letters[axis + 2]);
        let gap = libm::hypot(gap(0), gap(1));
        if gap > if one["is_led"] == true { NEAR.1 } else { NEAR.0 } {
            faults.push(format!("{name}: {gap:.0} pixels from what it names: {}", one["words"]));
        }
        if one["is_covered"] == true {
            faults.push(format!("{name}: the card that tells of it covers it: {}", one["words"]));
        }
        for two in &named[place + 1..] {
            let (one_box, two_box) = (boxed(one), boxed(two));
            let shared =
                |low: usize, high: usize| one_box[high].min(two_box[high]) - one_box[low].max(two_box[low]);
            if shared(0, 2) > 1.0 && shared(1, 3) > 1.0 {
                faults.push(format!("{name}: one name on the other: {} and {}", one["words"], two["words"]));
            }
        }
    }
    faults
}

/// The box around a name on the map.
fn boxed(name: &Value) -> [f64; 4] {
    let [left, top, right, bottom] = edges(name, "letters");
    [left - 6.0, top - 2.0, right + 6.0, bottom + 2.0]
}

fn edges(text: &Value, of: &str) -> [f64; 4] {
    std::array::from_fn(|place| text[of][place].as_f64().unwrap_or(0.0))
}

/// How much of a text's letters cannot be seen, in one direction.
fn missing(text: &Value) -> f64 {
    let (letters, seen) = (edges(text, "letters"), edges(text, "seen"));
    let wide = (letters[2] - letters[0]) - (seen[2] - seen[0]).max(0.0);
    let high = (letters[3] - letters[1]) - (seen[3] - seen[1]).max(0.0);
    wide.max(high)
}

fn overlap(one: &Value, two: &Value) -> bool {
    let (one, two) = (edges(one, "seen"), edges(two, "seen"));
    let shared = |low: usize, high: usize| one[high].min(two[high]) - one[low].max(two[low]);
    // Lines of text have room above and below their letters.
    shared(0, 2) > 2.0 && shared(1, 3) > 7.0
}

/// Contrast as WCAG 2.2 defines it, 1–21.
fn contrast(one: &Value, two: &Value) -> f64 {
    let luminance = |color: &Value| {
        let part = |place: usize| {
            let value = color[place].as_f64().unwrap();
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
    };
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

/// The judge notices what it is there for.
#[test]
fn a_screen_with_faults_is_found_out() {
    let text = |words: &str, size: f64, top: f64, seen_to: f64, ink: [f64; 3]| {
        let bottom = top + size * 1.25;
        serde_json::json!({
            "words": words, "size": size, "letters": [10.0, top, 200.0, bottom],
            "seen": [10.0, top, 200.0, bottom.min(seen_to)],
            "marker": null, "is_led": false, "scrolls": false, "ink": ink, "ground": [0.05, 0.1, 0.14],
        })
    };
    let white = [0.96, 0.94, 0.91];
    let screen = |texts: Vec<Value>| serde_json::json!({ "is_wall": true, "is_dark": true, "texts": texts, "pictures": [] });
    let sound = screen(vec![text("one", 30.0, 0.0, 720.0, white), text("two", 30.0, 60.0, 720.0, white)]);
    assert_eq!(faults("sound", &sound), [""; 0]);
    for (what, broken) in [
        ("type", text("small", 20.0, 0.0, 720.0, white)),
        ("contrast", text("grey", 30.0, 0.0, 720.0, [0.3, 0.3, 0.3])),
        ("cut", text("low", 30.0, 700.0, 720.0, white)),
        ("no letter", text("○ empty", 30.0, 0.0, 720.0, white)),
    ] {
        let found = faults("broken", &screen(vec![broken]));
        assert!(found.len() == 1 && found[0].contains(what), "{what}: {found:?}");
    }
    let mut wrapped = text("Step 5 of 10 · 16 hours", 24.0, 36.0, 720.0, white);
    wrapped["letters"][3] = serde_json::json!(96.0);
    wrapped["seen"][3] = serde_json::json!(96.0);
    assert!(faults("head", &screen(vec![wrapped]))[0].contains("two lines"));
    let mut coded = sound.clone();
    coded["pictures"] =
        serde_json::json!([{ "whole": [9.0, 300.0, 420.0, 740.0], "seen": [9.0, 300.0, 420.0, 720.0] }]);
    assert!(faults("code", &coded)[0].contains("a picture is cut"));
    let named = |marker: [f64; 2]| {
        let mut name = text("one", 30.0, 100.0, 720.0, white);
        name["marker"] = serde_json::json!(marker);
        screen(vec![name])
    };
    let stands = |at: [f64; 2]| misplaced("one", &texts_of(&named(at)));
    assert_eq!(stands([215.0, 118.0]), [""; 0]);
    assert!(stands([282.0, 118.0])[0].contains("82 pixels"), "it is 82 pixels away");
    let mut covered = named([215.0, 118.0]);
    covered["texts"][0]["is_covered"] = serde_json::json!(true);
    assert!(misplaced("one", &texts_of(&covered))[0].contains("covers it"));
    let both = screen(vec![text("one", 30.0, 0.0, 720.0, white), text("two", 30.0, 10.0, 720.0, white)]);
    assert_eq!(faults("both", &both).len(), 1);
}
