//! What is wrong with a journal: a clause that names the file, and a remedy.

use super::phrase::Phrase;
use crate::journal::{Damage, FORMAT, Trouble};

/// What is wrong, without a stop: it stands after "error:" or in brackets.
pub fn sentence(trouble: &Trouble) -> String {
    phrase(trouble).sentence()
}

/// What to do about it, without a stop.
pub fn hint(trouble: &Trouble) -> String {
    phrase(trouble).part("hint")
}

/// What is wrong, for everybody in the room: no file of the host, which is nobody else's business.
pub fn public(trouble: &Trouble) -> String {
    public_phrase(trouble).sentence()
}

/// The same with its key.
pub fn public_phrase(trouble: &Trouble) -> Phrase {
    Phrase::of(match trouble {
        Trouble::Full(_) => "journal-public-full",
        Trouble::Missing(_) | Trouble::Meddled(_) => "journal-public-gone",
        Trouble::ReadOnly(_) | Trouble::Forbidden(_) => "journal-public-forbidden",
        Trouble::Exists(_)
        | Trouble::NotAJournal(_)
        | Trouble::OtherFormat { .. }
        | Trouble::InUse(_)
        | Trouble::Parted(_)
        | Trouble::Foreign { .. }
        | Trouble::Remains { .. }
        | Trouble::Cut { .. }
        | Trouble::Damaged { .. }
        | Trouble::OutOfOrder { .. }
        | Trouble::NoLog(_)
        | Trouble::Other { .. } => "journal-public-other",
    })
}

/// What is wrong before it has a language; its part `hint` is the remedy.
pub fn phrase(trouble: &Trouble) -> Phrase {
    let about = |key| Phrase::of(key).with("file", trouble.file().to_owned());
    match trouble {
        Trouble::Exists(_) => about("journal-exists"),
        Trouble::Missing(_) => about("journal-missing"),
        Trouble::NotAJournal(_) => about("journal-none"),
        Trouble::OtherFormat { found, program, .. } => {
            let key = if *found > FORMAT { "journal-later-format" } else { "journal-earlier-format" };
            let program = program.clone().unwrap_or_else(|| "unknown".into());
            about(key).with("found", *found).with("own", FORMAT).with("program", program)
        }
        Trouble::InUse(_) => about("journal-in-use"),
        Trouble::Parted(_) => about("journal-parted"),
        Trouble::Foreign { part, .. } => about("journal-foreign").with("part", part.clone()),
        Trouble::Remains { part, .. } => about("journal-remains").with("part", part.clone()),
        Trouble::Cut { last, acknowledged: Some(acknowledged), .. } => {
            let lost = acknowledged.saturating_sub(*last);
            about("journal-cut").with("last", *last).with("lost", lost)
        }
        Trouble::Cut { last, acknowledged: None, .. } => about("journal-cut-somewhere").with("last", *last),
        Trouble::Meddled(_) => about("journal-meddled"),
        Trouble::Damaged { what, seq, .. } => {
            let key = if *seq == 0 { "journal-damaged" } else { "journal-damaged-from" };
            about(key).with("what", damage(what, *seq).sentence())
        }
        Trouble::OutOfOrder { seq, last, .. } => {
            about("journal-out-of-order").with("seq", *seq).with("last", *last)
        }
        Trouble::Full(_) => about("journal-full"),
        Trouble::ReadOnly(_) => about("journal-read-only"),
        Trouble::Forbidden(_) => about("journal-forbidden"),
        Trouble::NoLog(_) => about("journal-no-log"),
        Trouble::Other { reason, .. } => about("journal-other").with("reason", reason.clone()),
    }
}

/// What is not as it was written, before it has a language; entry 0 is the header or the file as a whole.
pub fn damage(what: &Damage, seq: u64) -> Phrase {
    let entry = |key| Phrase::of(key).with("seq", seq);
    match what {
        Damage::Sheet(file) => Phrase::of("damage-sheet").with("file", file.clone()),
        Damage::Header => Phrase::of("damage-header"),
        Damage::Gap => entry("damage-gap"),
        Damage::Link => entry("damage-link"),
        Damage::Replaced => entry("damage-replaced"),
        Damage::Surplus => entry("damage-surplus"),
        Damage::Unreadable if seq == 0 => Phrase::of("damage-unreadable-header"),
        Damage::Unreadable => entry("damage-unreadable"),
        Damage::Tables => Phrase::of("damage-tables"),
        Damage::Broken(reason) if seq == 0 => Phrase::of("damage-broken").with("reason", reason.clone()),
        Damage::Broken(reason) => entry("damage-broken-from").with("reason", reason.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_names_the_file_and_has_a_remedy() {
        let file = String::from("x.mufakat");
        let damage = |what, seq| Trouble::Damaged { file: file.clone(), what, seq };
        for trouble in [
            Trouble::Exists(file.clone()),
            Trouble::Missing(file.clone()),
            Trouble::NotAJournal(file.clone()),
            Trouble::OtherFormat { file: file.clone(), found: 0, program: Some("mufakat 0.1.0".into()) },
            Trouble::OtherFormat { file: file.clone(), found: FORMAT + 1, program: None },
            Trouble::InUse(file.clone()),
            Trouble::Parted(file.clone()),
            Trouble::Foreign { file: file.clone(), part: format!("{file}-wal") },
            Trouble::Remains { file: file.clone(), part: format!("{file}-last") },
            Trouble::Cut { file: file.clone(), last: 4, acknowledged: Some(6) },
            Trouble::Cut { file: file.clone(), last: 4, acknowledged: None },
            Trouble::Meddled(file.clone()),
            damage(Damage::Sheet("assets/states.ron".into()), 0),
            damage(Damage::Header, 0),
            damage(Damage::Gap, 4),
            damage(Damage::Link, 4),
            damage(Damage::Surplus, 4),
            damage(Damage::Replaced, 4),
            damage(Damage::Unreadable, 4),
            damage(Damage::Unreadable, 0),
            damage(Damage::Tables, 0),
            damage(Damage::Broken("malformed".into()), 4),
            damage(Damage::Broken("malformed".into()), 0),
            Trouble::OutOfOrder { file: file.clone(), seq: 4, last: 2 },
            Trouble::Full(file.clone()),
            Trouble::ReadOnly(file.clone()),
            Trouble::Forbidden(file.clone()),
            Trouble::NoLog(file.clone()),
            Trouble::Other { file: file.clone(), reason: "broken".into() },
        ] {
            let said = sentence(&trouble);
            assert!(said.contains("x.mufakat") && !said.ends_with('.') && !said.contains('['), "{said}");
            let remedy = hint(&trouble);
            assert!(remedy.len() > 10 && !remedy.ends_with('.') && !remedy.contains('['), "{said}: {remedy}");
            assert_eq!(trouble.file(), "x.mufakat");
            let told = public(&trouble);
            assert!(!told.contains("x.mufakat") && !told.ends_with('.') && !told.contains('['), "{told}");
        }
    }
}
