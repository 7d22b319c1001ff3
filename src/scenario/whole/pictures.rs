//! Pictures become part of the joined text: behind the name of each file stands the file itself. So a journal carries them
//! as it carries the text, and whoever replays an exercise needs no folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::texts::way;
use super::words::error;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::joined::{File, Joined, Origin, Piece, Whole};
use crate::scenario::picture::{ALL_BYTES_MAX, BYTES_MAX, SMALLER, as_text};
use crate::scenario::source::Source;

/// The code under which all that can be wrong with a picture is said.
const CODE: &str = "SC801";

/// Puts the files of pictures behind their names.
///
/// # Errors
/// Every file that cannot be read, at the place that names it.
pub(super) fn embed(whole: Whole, folder: &Path) -> Result<Whole, Vec<Diagnostic>> {
    if !whole.document.text.contains("picture") {
        return Ok(whole);
    }
    // What cannot be outlined is told by whoever loads it.
    let Ok(source) = Source::new(whole.clone()) else { return Ok(whole) };
    let mut wrong = Vec::new();
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    let mut all = 0;
    for inject in 0..source.count("injects").unwrap_or(0) {
        let way = format!("injects[{inject}].picture.file");
        let Some(bytes) = source.bytes_of(&way) else { continue };
        // One that stands there already was put there by the program.
        if source.written(&format!("injects[{inject}].picture.data")).is_some() {
            continue;
        }
        let name = source.text()[bytes.clone()].trim_matches('"').to_owned();
        match file(folder, &name) {
            Ok(read) => {
                all += read.len();
                found.insert(bytes.end, format!(", data: \"{}\"", as_text(&read)));
            }
            Err((sentence, hint)) => {
                let at = (source.text(), source.place(bytes.start));
                let message = error(CODE, &source.document.file, Some(at), sentence, hint);
                wrong.push(whole.origin.located(source.text(), message));
            }
        }
    }
    if all > ALL_BYTES_MAX {
        let sentence = format!(
            "all pictures together have {} KiB, and {} KiB are the most",
            all / 1024,
            ALL_BYTES_MAX / 1024
        );
        wrong.push(error(
            CODE,
            &source.document.file,
            None,
            sentence,
            "make some of them smaller, or leave them out",
        ));
    }
    if !wrong.is_empty() {
        wrong.sort_by(Diagnostic::order);
        return Err(wrong);
    }
    Ok(if found.is_empty() { whole } else { put(&source, &whole, &found) })
}

/// The text with what was found behind these bytes.
fn put(source: &Source, whole: &Whole, found: &BTreeMap<usize, String>) -> Whole {
    let text = source.text();
    let (files, pieces) = match whole.origin.joined() {
        Some(joined) => (joined.files.clone(), joined.pieces.clone()),
        None => {
            let file = File { name: source.document.file.clone(), text: text.to_owned() };
            (vec![file], vec![Piece { at: 0, file: 0, from: 0, is_glue: false }])
        }
    };
    let mut joined = String::with_capacity(text.len() + found.values().map(String::len).sum::<usize>());
    let mut moved: Vec<Piece> = Vec::new();
    let mut copy = |joined: &mut String, from: usize, until: usize| {
        for (place, piece) in pieces.iter().enumerate() {
            let end = pieces.get(place + 1).map_or(text.len(), |next| next.at);
            let (start, end) = (piece.at.max(from), end.min(until));
            if start < end {
                let inside = if piece.is_glue { piece.from } else { piece.from + (start - piece.at) };
                moved.push(Piece { at: joined.len(), from: inside, ..*piece });
                joined.push_str(&text[start..end]);
            }
        }
        // What is put in stands for the last sign before it.
        if let Some(last) = moved.last().copied() {
            let inside = if last.is_glue { last.from } else { last.from + (joined.len() - last.at) - 1 };
            moved.push(Piece { at: joined.len(), from: inside, is_glue: true, ..last });
        }
    };
    let mut done = 0;
    for (at, data) in found {
        copy(&mut joined, done, *at);
        joined.push_str(data);
        done = *at;
    }
    copy(&mut joined, done, text.len());
    let mut document = source.document.clone();
    document.text = joined.into();
    Whole { document, origin: Origin::of(Joined { files, pieces: moved }) }
}

/// The file of a picture, named from the folder of the scenario.
///
/// # Errors
/// Why it cannot be had, and what to do.
pub fn file(folder: &Path, name: &str) -> Result<Vec<u8>, (String, String)> {
    let file = way(folder, name, "pictures/screens.png")?;
    let Ok(about) = fs::metadata(&file) else {
        let hint = "write the way from the folder that holds scenario.ron, in the letters of the file's name";
        return Err((format!("there is no picture `{name}` in the folder of the scenario"), hint.into()));
    };
    if !about.is_file() {
        return Err((format!("`{name}` is no file"), "name the picture itself".into()));
    }
    if about.len() > BYTES_MAX as u64 {
        let (has, most) = (about.len().div_ceil(1024), BYTES_MAX / 1024);
        return Err((format!("`{name}` has {has} KiB, and {most} KiB are the most"), SMALLER.into()));
    }
    fs::read(&file).map_err(|error| {
        (format!("`{name}` could not be read: {error}"), "give yourself the right to read it".into())
    })
}
