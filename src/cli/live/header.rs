//! The header of a new exercise: everything needed to compute it again without this program's own files.

use std::time::{SystemTime, UNIX_EPOCH};

use super::kept::Kept;
use crate::journal::{FORMAT, Header, Sheet};
use crate::scenario::Binding;
use crate::scenario::library::shipped_documents;
use crate::shipped::Document;

/// The header of a new exercise.
pub fn header(document: &Document, binding: &Binding, seed: u64, kept: &Kept) -> Header {
    Header {
        format: FORMAT,
        program: format!("mufakat {}", env!("CARGO_PKG_VERSION")),
        created_ms: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64),
        seed,
        scenario: sheet(document),
        bindings: binding.roles.clone().into_iter().collect(),
        library: shipped_documents().iter().map(sheet).collect(),
        // Plain data of our own always becomes JSON.
        settings: serde_json::to_string(kept).unwrap_or_default(),
    }
}

fn sheet(document: &Document) -> Sheet {
    Sheet {
        name: document.name.clone(),
        file: document.file.clone(),
        text: document.text.clone().into_owned(),
    }
}
