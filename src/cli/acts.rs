//! Acts that were written down, at the table of `mufakat run`: reads the file, seals before each step closes what it says,
//! and tells what cannot be done in the words of the rules.

use std::path::Path;

use super::open::Opened;
use super::out::Out;
use super::trouble::Trouble;
use crate::bots::{Others, Temperament};
use crate::scenario::acts::{self, Conduct, Setting, Unplayable, Why};
use crate::session::{Solo, SoloPlayer};
use crate::shipped::{self, Unreadable};
use crate::sim::exercise::Exercise;
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::{Phrase, refusal};

/// Reads a file of acts, or a record, for the scenario that is open.
///
/// # Errors
/// [`Trouble::NoActs`], [`Trouble::Unreadable`] or [`Trouble::Acts`].
pub fn read(file: &Path, opened: &Opened) -> Result<Conduct, Trouble> {
    let document = shipped::read(file).map_err(|trouble| match trouble {
        // What the reader of scenarios would say speaks of the shipped ones.
        Unreadable::Missing(file) => Trouble::NoActs { file },
        other => Trouble::Unreadable(other),
    })?;
    let temperaments = Temperament::ALL.map(Temperament::name);
    let tables: Vec<&str> = Others::all().map(Others::name).collect();
    let setting = Setting {
        scenario: &opened.scenario,
        fingerprint: &opened.fingerprint,
        temperaments: &temperaments,
        tables: &tables,
    };
    acts::read(document, &setting).map_err(Trouble::Acts)
}

/// The acts of a file, while the exercise goes on.
pub struct Acting {
    conduct: Conduct,
    skips_refused: bool,
}

impl Acting {
    /// Seats the script: a bot that was asked for on the command line decides where nothing is written.
    pub fn new(mut conduct: Conduct, solo: &mut Solo, skips_refused: bool) -> Self {
        let (scenario, seed) = (solo.scenario().clone(), solo.exercise().seed());
        for seat in scenario.states.keys().filter(|seat| conduct.script.is_scripted(&scenario, *seat)) {
            let bot = conduct.script.bot(&scenario, seat).and_then(Temperament::named);
            solo.put(seat, SoloPlayer::Script(bot));
        }
        if conduct.seed != Some(seed) {
            // Other luck leads elsewhere; that is what somebody wants who changes the seed.
            conduct.digests.clear();
            conduct.luck.clear();
            conduct.forked = None;
        }
        Self { conduct, skips_refused }
    }

    /// Seals what the script says for the open step.
    ///
    /// # Errors
    /// [`Trouble::ActsRefused`] with every act of this step that cannot be done, unless such acts are to be skipped.
    pub fn seal(&self, solo: &mut Solo, out: &Out) -> Result<(), Trouble> {
        self.go_on(solo);
        let seats: Vec<StateId> = solo.scenario().states.keys().collect();
        let mut refused = Vec::new();
        for seat in seats {
            let Some(gathered) = self.conduct.script.gathered(solo.exercise(), seat) else { continue };
            refused.extend(gathered.refused.iter().map(|one| sentence(one, solo.scenario())));
            // Every act was checked as it was gathered, and nobody else seals for this seat.
            let _ = solo.seal(seat, &gathered.draft.decision());
        }
        if refused.is_empty() {
            return Ok(());
        }
        if !self.skips_refused {
            return Err(Trouble::ActsRefused(refused));
        }
        refused.iter().for_each(|sentence| out.note(&format!("{sentence}\n")));
        Ok(())
    }

    /// Closes the open step, as the last one where the exercise of a record was ended in it.
    pub fn close(&self, solo: &mut Solo) {
        let open = solo.exercise().step();
        solo.close_with(self.conduct.last.filter(|(last, _)| *last == open).map(|(_, ending)| ending));
    }

    /// Says it where the record of an exercise stops before its end: whoever sits in it decides nothing from there on.
    pub fn say_where_it_stops(&self, exercise: &Exercise, out: &Out) {
        if self.conduct.recorded == Some(exercise.step()) {
            let stops = Phrase::of("acts-stop").with("step", exercise.step());
            out.note(&format!("{}\n", stops.sentence()));
        }
    }

    /// In the step in which the exercise of a record goes on from another one it takes the luck that it had there.
    pub fn go_on(&self, solo: &mut Solo) {
        let step = solo.exercise().step();
        for (_, seed) in self.conduct.luck.iter().filter(|(from, _)| *from == step) {
            solo.reseed(*seed);
        }
        for (_, of) in self.conduct.forked.iter().filter(|(from, _)| *from == step) {
            solo.fork_of(*of);
        }
    }

    /// Says once where an exercise parts from the record from which it is played again.
    pub fn compare(&mut self, exercise: &Exercise, out: &Out) {
        let Some(place) = usize::from(exercise.step()).checked_sub(1) else { return };
        let digest: String = exercise.digest().iter().map(|byte| format!("{byte:02x}")).collect();
        if self.conduct.digests.get(place).is_some_and(|recorded| *recorded != digest) {
            let parted = Phrase::of("acts-parted").with("step", exercise.step());
            out.note(&format!("{}\n", parted.sentence()));
            self.conduct.digests.clear();
        }
    }
}

/// An act that cannot be done: where, whose, which, and why, with the remedy.
fn sentence(unplayable: &Unplayable, scenario: &Scenario) -> String {
    let Unplayable { step, seat, act, written, why } = unplayable;
    Phrase::of("acts-refused")
        .with("step", step + 1)
        .with("seat", scenario.states[*seat].id.clone())
        .with("role", scenario.role_of(*seat).map_or_else(|| "none".to_owned(), |role| role.id.clone()))
        .with("number", act + 1)
        .with("act", written.clone())
        .with("why", reason(*why, scenario))
        .sentence()
}

/// Why an act cannot be done, as a sentence with a remedy.
pub fn reason(why: Why, scenario: &Scenario) -> String {
    match why {
        Why::Refused(why) => refusal::sentence(why, scenario),
        Why::NotBegun => Phrase::of("acts-not-begun").sentence(),
        Why::FewerEveryday(count) => Phrase::of("acts-fewer-everyday").with("count", count).sentence(),
        Why::NotOnTheTable => Phrase::of("acts-not-on-the-table").sentence(),
        Why::Several(count) => Phrase::of("acts-several").with("count", count).sentence(),
        Why::NoSuchName => Phrase::of("acts-no-such-name").sentence(),
    }
}
