//! The exercise of a file, computed again: a journal brings its own texts, a record names the scenario that was played.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use crate::bots::Others;
use crate::cli::acts::{self, Acting};
use crate::cli::live::again;
#[cfg(feature = "server")]
use crate::cli::live::{texts, texts_of};
use crate::cli::open::{Opened, USUAL, open};
use crate::cli::out::{Out, Over, may_write};
use crate::cli::trouble::Trouble;
use crate::journal::{self, Entry, Header};
use crate::report::after::{Decider, Material, recorded};
use crate::report::record::HandsLine;
use crate::scenario::Binding;
#[cfg(feature = "server")]
use crate::session::kept::Texts;
use crate::session::{Course, Forked, Room, Solo};
use crate::shipped::{self, Unreadable};
use crate::sim::decision::Decision;

/// An exercise that was played.
pub(super) enum Source {
    /// A live exercise.
    Journal { room: Arc<Room>, entries: Vec<Entry>, header: Box<Header> },
    /// A game at one table: who decided for each seat, as the record says it, and the scenario that was played.
    Record {
        solo: Box<Solo>,
        program: String,
        players: Vec<String>,
        hands: Vec<HandsLine>,
        /// What lay in the drafts of the open step, in the order of the seats.
        drafts: Vec<Decision>,
        opened: Box<Opened>,
    },
}

/// What a record says of itself before it is played again. Whatever is missing is for the reader of records to tell.
#[derive(Deserialize)]
struct Head {
    program: String,
    scenario: Named,
    seats: Vec<Seat>,
    /// They bound nobody, so that playing it again does not bring them back.
    #[serde(default)]
    hands: Vec<HandsLine>,
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

#[derive(Deserialize)]
struct Seat {
    seat: String,
    role: Option<String>,
    #[serde(default)]
    player: String,
}

/// May what is made of a source be written here? Never over the source or its scenario.
///
/// # Errors
/// Why not, before anything is read or played.
pub(super) fn may_write_beside(
    file: &Path,
    over: Over,
    source: &Path,
    scenario: Option<&str>,
) -> Result<(), Trouble> {
    let inputs: Vec<&Path> = std::iter::once(source).chain(scenario.map(Path::new)).collect();
    may_write(file, over, &inputs)
}

/// Reads a journal or a record, by what stands in it and never by its name.
///
/// # Errors
/// Why it cannot be read, or is not the exercise that it says it is.
pub(super) fn read(file: &Path, scenario: Option<&str>, out: &Out) -> Result<Source, Trouble> {
    if is_text(file) { of_record(file, scenario, out) } else { of_journal(file) }
}

/// Does it begin as a record does? A journal begins with other signs, and what is not there cannot be a text.
fn is_text(file: &Path) -> bool {
    let mut first = [0; 64];
    let length = fs::File::open(file).and_then(|mut file| file.read(&mut first)).unwrap_or(0);
    let text = String::from_utf8_lossy(&first[..length]);
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

fn of_journal(file: &Path) -> Result<Source, Trouble> {
    let (header, entries) = journal::read(file).map_err(Trouble::Journal)?;
    let conductor = again(&header, &entries)?;
    Ok(Source::Journal { room: Arc::clone(conductor.room()), entries, header: Box::new(header) })
}

fn of_record(file: &Path, scenario: Option<&str>, out: &Out) -> Result<Source, Trouble> {
    let document = shipped::read(file).map_err(|trouble| match trouble {
        // What the reader of scenarios would say speaks of the shipped ones.
        Unreadable::Missing(file) => Trouble::NoActs { file },
        other => Trouble::Unreadable(other),
    })?;
    let Ok(head) = serde_json::from_str::<Head>(&document.text) else {
        // The reader of records tells what is wrong with it, whatever scenario is open.
        let opened = open(scenario.unwrap_or(USUAL), &Binding::default())?;
        acts::read(file, &opened).map_err(as_record)?;
        return Err(Trouble::NoActs { file: file.display().to_string() });
    };
    let opened = opened(file, scenario, &head)?;
    let conduct = acts::read(file, &opened).map_err(as_record)?;
    let (digests, lay) = (conduct.digests.clone(), conduct.drafts.clone());
    let mut solo = Solo::new(Arc::clone(&opened.scenario), conduct.seed.unwrap_or(1), Others::default());
    let acting = Acting::new(conduct, &mut solo, false);
    for (place, recorded) in digests.iter().enumerate() {
        acting.seal(&mut solo, out)?;
        acting.close(&mut solo);
        let digest: String = solo.exercise().digest().iter().map(|byte| format!("{byte:02x}")).collect();
        if digest != *recorded {
            return Err(Trouble::Parted { file: file.display().to_string(), step: place + 1 });
        }
    }
    // It may have been left right where it goes on from another one.
    acting.go_on(&mut solo);
    let player =
        |id: &String| head.seats.iter().find(|seat| seat.seat == *id).map(|seat| seat.player.clone());
    let players = opened.scenario.states.iter().map(|state| player(&state.id).unwrap_or_default()).collect();
    let (program, hands) = (head.program, head.hands);
    // What may be done no more, because somebody has changed the file, is left out.
    let draft = |seat| lay.gathered(solo.exercise(), seat).map(|found| found.draft.decision());
    let drafts = opened.scenario.states.keys().map(|seat| draft(seat).unwrap_or_default()).collect();
    Ok(Source::Record { solo: Box::new(solo), program, players, hands, drafts, opened: Box::new(opened) })
}

/// What is wrong with a record is no matter of somebody's acts.
fn as_record(trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Acts(found) => Trouble::Record(found),
        other => other,
    }
}

/// The scenario that was played, with the table that sat at it.
fn opened(file: &Path, scenario: Option<&str>, head: &Head) -> Result<Opened, Trouble> {
    let name =
        scenario.or_else(|| shipped::scenario(&head.scenario.name).map(|_| head.scenario.name.as_str()));
    let name = name.ok_or_else(|| Trouble::NoText {
        file: file.display().to_string(),
        scenario: head.scenario.name.clone(),
    })?;
    let usual = open(name, &Binding::default())?;
    let binding = head.seats.iter().fold(Binding::default(), |binding, seat| match &seat.role {
        Some(role) => binding.with(role, &seat.seat),
        None if usual.scenario.states.iter().any(|state| state.id == seat.seat) => binding,
        None => binding.also(&seat.seat),
    });
    let is_usual = usual.scenario.roles.iter().all(|role| {
        let own = &usual.scenario.states[role.state].id;
        head.seats.iter().any(|seat| seat.seat == *own && seat.role.as_ref() == Some(&role.id))
    });
    if is_usual && usual.scenario.states.len() == head.seats.len() { Ok(usual) } else { open(name, &binding) }
}

impl Source {
    /// The hands that a class raised; none in a live exercise, whose journal keeps those of its debrief.
    pub(super) fn hands(&self) -> &[HandsLine] {
        match self {
            Self::Journal { .. } => &[],
            Self::Record { hands, .. } => hands,
        }
    }

    /// What lies in the drafts of the open step and is not sealed, in the order of the seats.
    pub(super) fn drafts(&self) -> Vec<Decision> {
        match self {
            Self::Journal { room, .. } => {
                let drafts = room.desks().iter().map(|desk| Decision::of(desk.draft.iter().copied()));
                drafts.collect()
            }
            Self::Record { drafts, .. } => drafts.clone(),
        }
    }

    /// Who decided for each seat in the end: `person`, `script`, or the temperament of a bot.
    pub(super) fn players(&self) -> Vec<&str> {
        match self {
            Self::Journal { room, .. } => room.desks().iter().map(|desk| recorded(desk.player)).collect(),
            Self::Record { players, .. } => players.iter().map(String::as_str).collect(),
        }
    }

    /// The exercise with every step that was closed.
    pub(super) fn course(&self) -> Course<'_> {
        match self {
            Self::Journal { room, .. } => room.so_far(),
            Self::Record { solo, .. } => solo.so_far(),
        }
    }

    /// Where it goes on from another exercise, if it does.
    pub(super) fn forked(&self) -> Option<Forked> {
        match self {
            Self::Journal { room, .. } => room.forked(),
            Self::Record { solo, .. } => solo.forked(),
        }
    }

    /// The room of a live exercise.
    pub(super) fn room(&self) -> Option<&Room> {
        match self {
            Self::Journal { room, .. } => Some(room),
            Self::Record { .. } => None,
        }
    }

    /// Everything that was asked in a live exercise, oldest first.
    pub(super) fn entries(&self) -> &[Entry] {
        match self {
            Self::Journal { entries, .. } => entries,
            Self::Record { .. } => &[],
        }
    }

    /// The program that wrote the file.
    pub(super) fn program(&self) -> &str {
        match self {
            Self::Journal { header, .. } => &header.program,
            Self::Record { program, .. } => program,
        }
    }

    /// BLAKE3 of the text of the scenario, in hexadecimal.
    pub(super) fn fingerprint(&self) -> String {
        match self {
            Self::Journal { header, .. } => {
                blake3::hash(header.scenario.text.as_bytes()).to_hex().to_string()
            }
            Self::Record { opened, .. } => opened.fingerprint.clone(),
        }
    }

    /// The short name of the scenario, and the texts from which the exercise is computed.
    #[cfg(feature = "server")]
    pub(super) fn texts(&self) -> (&str, Texts) {
        match self {
            Self::Journal { header, .. } => (&header.scenario.name, texts_of(header)),
            Self::Record { opened, .. } => {
                (&opened.whole.document.name, texts(&opened.whole.document, &opened.binding))
            }
        }
    }

    /// What the report is made of.
    pub(super) fn material(&self) -> Material<'_> {
        match self {
            Self::Journal { room, entries, header } => Material::of_room(room, entries, &header.program),
            Self::Record { solo, program, players, .. } => Material {
                course: solo.so_far(),
                room: None,
                entries: &[],
                program,
                players: players.iter().map(|recorded| Decider::of(recorded)).collect(),
            },
        }
    }
}
