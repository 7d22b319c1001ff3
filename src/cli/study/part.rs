//! The file in which a shard of a study keeps what it has done. Shards are played by many processes on many machines; only
//! those of the same study, by the same program, are put together.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use crate::cli::out::{Over, may_write, write_file};
use crate::cli::trouble::Trouble;
use crate::study::shard::{Rows, Shard};
use crate::words::{Phrase, word};

/// The number of the format.
const FORMAT: u16 = 1;

/// Which part of a study is played here, and where it is kept.
#[derive(Debug, Clone, Args)]
pub struct Sharding {
    /// Play only this part of the study, such as 3/20, and keep it in the file of --out for `study merge`
    #[arg(long, value_name = "K/N", value_parser = shard, requires = "out")]
    pub shard: Option<Shard>,
    /// The file for the part
    #[arg(long, value_name = "FILE", requires = "shard")]
    pub out: Option<PathBuf>,
    /// Write over the file of --out if it is there
    #[arg(long, requires = "out")]
    pub replace: bool,
}

/// Reads `3/20`.
fn shard(text: &str) -> Result<Shard, String> {
    text.parse().map_err(|()| word("study-shard-form"))
}

/// A part of a study as it stands in its file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    format: u16,
    /// Which part.
    shard: Shard,
    /// The study.
    asked: Asked,
    /// See [`super::asked::Ready::digest`].
    digest: String,
    /// What came of its pieces.
    rows: Rows,
}

impl Part {
    /// Makes sure that it can be written before it is played.
    ///
    /// # Errors
    /// If the file is there already, or is the scenario, or cannot be written.
    pub fn may_be_kept(sharding: &Sharding, asked: &Asked) -> Result<(), Trouble> {
        let input = match asked {
            Asked::Balance(at, _) | Asked::Sensitivity(at, _) | Asked::Discrimination(Some(at), _) => {
                Some(Path::new(&at.scenario))
            }
            Asked::Discrimination(None, _) | Asked::Validity(_) => None,
        };
        let inputs: Vec<&Path> = input.into_iter().collect();
        sharding.out.iter().try_for_each(|file| may_write(file, Over::asked(sharding.replace), &inputs))
    }

    /// Keeps a part.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn keep(sharding: &Sharding, asked: &Asked, digest: &str, rows: Rows) -> Result<(), Trouble> {
        let (Some(shard), Some(file)) = (sharding.shard, &sharding.out) else { return Ok(()) };
        let part = Self { format: FORMAT, shard, asked: asked.clone(), digest: digest.to_owned(), rows };
        let text = serde_json::to_string(&part).map_err(|error| Trouble::Unwritable {
            file: file.display().to_string(),
            reason: error.to_string(),
        })?;
        write_file(file, &(text + "\n"), Over::asked(sharding.replace))
    }
}

/// The parts of one study, all of them.
#[derive(Debug)]
pub struct Whole {
    /// The study.
    pub asked: Asked,
    /// What it was played from.
    pub digest: String,
    /// What came of all pieces.
    pub rows: Rows,
    /// The file that was read first, to be named where all of them are meant.
    pub first: String,
}

impl Whole {
    /// Reads all parts of a study, in any order; one that is there twice changes nothing.
    ///
    /// # Errors
    /// A file that cannot be read or is no part, one of another study, one that differs from another of the same number,
    /// or a part that is missing.
    pub fn read(files: &[PathBuf]) -> Result<Self, Trouble> {
        let mut parts: BTreeMap<Shard, (String, Part)> = BTreeMap::new();
        for file in files {
            let (name, part) = (file.display().to_string(), read(file)?);
            if let Some((first, other)) = parts.values().next()
                && (part.shard.of, &part.asked, &part.digest) != (other.shard.of, &other.asked, &other.digest)
            {
                return Err(foreign("study-part-of-another", &name, ("other", first)));
            }
            if let Some((known, twin)) = parts.get(&part.shard)
                && *twin != part
            {
                return Err(foreign("study-part-differs", &name, ("other", known)));
            }
            parts.insert(part.shard, (name, part));
        }
        let Some((first, Part { shard: Shard { of, .. }, asked, digest, .. })) =
            parts.values().next().cloned()
        else {
            return Err(Trouble::Part(Phrase::of("study-part-none")));
        };
        let missing: Vec<String> = (1..=of)
            .map(|number| Shard { number, of })
            .filter(|shard| !parts.contains_key(shard))
            .map(|shard| format!("{}/{of}", shard.number))
            .collect();
        if !missing.is_empty() {
            let named = missing.iter().take(NAMED_MAX).cloned().collect::<Vec<_>>().join(", ");
            let count = missing.len();
            let why = Phrase::of("study-part-missing").with("count", count).with("parts", named);
            return Err(Trouble::Part(why));
        }
        let mut rows = Rows::default();
        parts.into_values().for_each(|(_, part)| rows.merge(part.rows));
        Ok(Self { asked, digest, rows, first })
    }
}

/// Parts that are named where some are missing.
const NAMED_MAX: usize = 12;

fn read(file: &Path) -> Result<Part, Trouble> {
    let name = file.display().to_string();
    let bytes = fs::read(file)
        .map_err(|error| foreign("study-part-unread", &name, ("reason", &error.to_string())))?;
    let part: Part = serde_json::from_slice(&bytes)
        .map_err(|error| foreign("study-part-none-of-ours", &name, ("reason", &error.to_string())))?;
    let Shard { number, of } = part.shard;
    if part.format != FORMAT || number == 0 || number > of || part.rows.has_foreign(part.shard) {
        return Err(Trouble::Part(Phrase::of("study-part-damaged").with("file", name)));
    }
    Ok(part)
}

/// A file that cannot be put together with the others.
fn foreign(key: &'static str, file: &str, (name, value): (&'static str, &str)) -> Trouble {
    Trouble::Part(Phrase::of(key).with("file", file.to_owned()).with(name, value.to_owned()))
}
