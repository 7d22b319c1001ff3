//! Playing a study here: all of it, or one part that is kept for later.

use std::time::Duration;

use super::asked::Asked;
use super::effort::within;
use super::part::{Part, Sharding};
use crate::cli::exit_codes;
use crate::cli::out::Out;
use crate::cli::trouble::Done;
use crate::study::run::Effort;
use crate::study::shard::{Desk, Hands};
use crate::words::words;

/// Plays what was asked for and prints it, or keeps a part. A deadline makes the report shorter and says so; it never
/// makes it fail. A part has none: it would be missing.
pub fn play(
    asked: &Asked,
    deadline: Option<Duration>,
    sharding: &Sharding,
    (json, top): (bool, usize),
    out: &Out,
) -> Done {
    let ready = asked.open()?;
    let Some(shard) = sharding.shard else {
        let found = within(deadline, ready.pieces(None), out, |effort| ready.play(effort))?;
        return found.print(json, top, out);
    };
    Part::may_be_kept(sharding, asked)?;
    let desk = Desk::default();
    let work = |effort: Effort<'_>| ready.play(Effort { hands: Hands::Shard(shard, &desk), ..effort });
    within(None, ready.pieces(Some(shard)), out, work)?;
    // Only a number that is none could not be kept, and no study finds one.
    Part::keep(sharding, asked, &ready.digest, desk.rows().unwrap_or_default())?;
    if let Some(file) = &sharding.out {
        let (number, of) = (shard.number.into(), shard.of.into());
        let file = file.display().to_string().into();
        let said = words("study-part-kept", &[("number", number), ("of", of), ("file", file)]);
        out.note(&(said + "\n"));
    }
    Ok(exit_codes::OK)
}
