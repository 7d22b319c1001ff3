//! Putting parts together: what a part holds goes to the end of its list, a text from a file of its own to where the
//! file is named. Nothing else is touched, so that every place of the joined text is a place in a file of the author.

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;

use super::lists::{Shape, insertions, shape};
use super::texts::text_in;
use super::words::{PART, TEXT, error};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::joined::{File, Joined, Origin, Piece, Whole};
use crate::scenario::place::{line_starts, place_of};
use crate::scenario::source::Source;
use crate::scenario::token::{Token, TokenKind, tokens};
use crate::shipped::{Document, FILE_BYTES_MAX};

/// What stands for a text that lies in a file of its own.
const FILE: &str = "File";

/// A place in a file at which a text from another file stands.
struct Named {
    /// The bytes of `File("…")`.
    bytes: Range<usize>,
    /// The other file, among all.
    file: usize,
}

/// A text being joined.
#[derive(Default)]
struct Joiner {
    text: String,
    files: Vec<File>,
    pieces: Vec<Piece>,
    wrong: Vec<Diagnostic>,
}

/// Puts a scenario and its parts together.
///
/// # Errors
/// Everything that is wrong with the parts, each in its own file.
pub(super) fn join(
    main: Document,
    parts: Vec<(&'static str, Document)>,
    folder: &Path,
) -> Result<Whole, Vec<Diagnostic>> {
    let has_names = |document: &Document| document.text.contains(FILE);
    if parts.is_empty() && !has_names(&main) {
        return Ok(main.into());
    }
    // What cannot be outlined is told by whoever loads it, as of any single file.
    let Ok(source) = Source::new(main.clone()) else { return Ok(main.into()) };
    let mut joiner = Joiner::default();
    let own = joiner.file(&source);
    let named = joiner.named(own, folder);
    let mut read = Vec::new();
    for (list, document) in parts {
        match Source::new(document) {
            Ok(part) => {
                let file = joiner.file(&part);
                let named = joiner.named(file, folder);
                read.push((list, part, file, named));
            }
            Err(message) => joiner.wrong.push(*message),
        }
    }
    let shapes: Vec<Option<Shape>> = read
        .iter()
        .map(|(list, part, ..)| shape(list, part).map_err(|wrong| joiner.wrong.push(*wrong)).ok())
        .collect();
    if read.is_empty() && named.is_empty() && joiner.wrong.is_empty() {
        return Ok(main.into());
    }
    let is_whole = source.is_record();
    let insertions = if is_whole { insertions(&source) } else { Vec::new() };
    let mut done = 0;
    for insertion in &insertions {
        let of_list = || read.iter().zip(&shapes).filter(|((list, ..), _)| *list == insertion.list);
        if of_list().next().is_none() {
            continue;
        }
        // Behind what was added before there is one.
        if let Some(comma) = insertion.comma.filter(|comma| *comma >= done) {
            joiner.copy(own, done..comma, &named);
            joiner.glue(own, comma, ",");
            done = comma;
        }
        joiner.copy(own, done..insertion.at, &named);
        let (before, after) = insertion.around();
        joiner.glue(own, insertion.at, &before);
        for ((_, _, file, named), shape) in of_list() {
            if let Some(shape) = shape {
                joiner.part(*file, shape, named);
            }
        }
        joiner.glue(own, insertion.at, after);
        done = insertion.at;
    }
    joiner.copy(own, done..source.text().len(), &named);
    joiner.finish(main)
}

impl Joiner {
    fn file(&mut self, source: &Source) -> usize {
        self.add(source.document.file.clone(), source.text().to_owned())
    }

    fn add(&mut self, name: String, text: String) -> usize {
        self.files.push(File { name, text });
        self.files.len() - 1
    }

    /// Every `File("…")` of a file, read.
    fn named(&mut self, file: usize, folder: &Path) -> Vec<Named> {
        let (name, text) = (self.files[file].name.clone(), self.files[file].text.clone());
        if !text.contains(FILE) {
            return Vec::new();
        }
        let all: Vec<Token> = tokens(&text).collect();
        let mut named = Vec::new();
        for four in all.windows(4) {
            let [word, open, path, close] = four else { continue };
            let is_named = word.kind == TokenKind::Word
                && &text[word.start..word.end] == FILE
                && (open.kind, path.kind, close.kind)
                    == (TokenKind::Open('('), TokenKind::Text, TokenKind::Close(')'));
            if !is_named {
                continue;
            }
            match text_in(folder, text[path.start..path.end].trim_matches('"')) {
                Ok(document) => {
                    let file = self.add(document.file, document.text.into_owned());
                    named.push(Named { bytes: word.start..close.end, file });
                }
                Err((sentence, hint)) => {
                    let place = place_of(&text, &line_starts(&text), path.start);
                    self.wrong.push(error(TEXT, &name, Some((&text, place)), sentence, hint));
                }
            }
        }
        named
    }

    /// Copies a range of a file, with the texts that are named in it.
    fn copy(&mut self, file: usize, range: Range<usize>, named: &[Named]) {
        let mut from = range.start;
        for one in named.iter().filter(|one| range.start <= one.bytes.start && one.bytes.end <= range.end) {
            self.own(file, from..one.bytes.start);
            self.literal(one.file);
            from = one.bytes.end;
        }
        self.own(file, from..range.end);
    }

    fn own(&mut self, file: usize, range: Range<usize>) {
        if !range.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), file, from: range.start, is_glue: false });
            let Self { text, files, .. } = self;
            text.push_str(&files[file].text[range]);
        }
    }

    fn glue(&mut self, file: usize, at: usize, text: &str) {
        if !text.is_empty() {
            self.pieces.push(Piece { at: self.text.len(), file, from: at, is_glue: true });
            self.text.push_str(text);
        }
    }

    /// A file as a text in quotes, in which nothing has to be written otherwise.
    fn literal(&mut self, file: usize) {
        let text = self.files[file].text.trim_end().to_owned();
        // One mark more than any quote in it is followed by.
        let most = text.split('"').skip(1).map(|rest| rest.len() - rest.trim_start_matches('#').len()).max();
        let marks = "#".repeat(most.unwrap_or(0) + 1);
        self.glue(file, 0, &format!("r{marks}\""));
        self.own(file, 0..text.len());
        self.glue(file, text.len(), &format!("\"{marks}"));
    }

    /// The elements of a part.
    fn part(&mut self, file: usize, shape: &Shape, named: &[Named]) {
        let length = self.files[file].text.len();
        let (opens, closes) = shape.list.unwrap_or((length, length));
        let mut from = 0;
        for (at, until, text) in [
            (opens, (opens + 1).min(length), ""),
            (shape.comma.unwrap_or(length), shape.comma.unwrap_or(length), ","),
            (closes, (closes + 1).min(length), ""),
        ] {
            if shape.list.is_none() && text.is_empty() || shape.comma.is_none() && !text.is_empty() {
                continue;
            }
            self.copy(file, from..at, named);
            self.glue(file, at, text);
            from = until;
        }
        self.copy(file, from..length, named);
        self.glue(file, length, "\n");
    }

    fn finish(self, main: Document) -> Result<Whole, Vec<Diagnostic>> {
        let Self { text, files, pieces, mut wrong } = self;
        if text.len() as u64 > FILE_BYTES_MAX {
            let sentence = "the scenario with all its parts is larger than 4 MiB".to_owned();
            wrong.push(error(PART, &main.file, None, sentence, "leave out what is no part of it"));
        }
        if !wrong.is_empty() {
            wrong.sort_by(Diagnostic::order);
            return Err(wrong);
        }
        let document = Document { text: Cow::Owned(text), ..main };
        Ok(Whole { document, origin: Origin::of(Joined { files, pieces }) })
    }
}
