//! Seats, roles, temperaments and seeds as people type them, and the seed of somebody who types none.
//!
//! Whatever is misspelt is answered with the nearest spelling or with all there are: nobody looks up a list
//! of codes before a class.

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::trouble::Trouble;
use crate::bots::{Others, Temperament};
use crate::scenario::diagnostic::nearest;
use crate::scenario::whole::Whole;
use crate::scenario::{Binding, Casting, called};
use crate::sim::ids::StateId;
use crate::sim::scenario::Scenario;
use crate::words::casting;

/// A seat and how a bot plays it: `MYS=cooperative`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatedBot {
    /// ISO code, name or role as typed; it is looked up once a scenario is open.
    pub who: String,
    /// The temperament of the bot in that seat.
    pub temperament: Temperament,
}

/// Reads `MYS=cooperative`.
///
/// # Errors
/// A sentence that says what is wrong and what to write instead.
pub fn seating(text: &str) -> Result<SeatedBot, String> {
    let (who, how) = pair(text, "a seat is written like MYS=cooperative")?;
    Ok(SeatedBot { who, temperament: temperament(&how)? })
}

/// Reads `host=THA`.
///
/// # Errors
/// A sentence that says what to write instead.
pub fn binding(text: &str) -> Result<(String, String), String> {
    pair(text, "a role is bound like host=THA")
}

/// Who sits at the table, where that is not what the scenario says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, clap::Args)]
pub struct AtTable {
    /// Who plays a role of the plot, such as host=THA; may be repeated
    #[arg(long, value_name = "ROLE=STATE", value_parser = cast)]
    bind: Vec<(String, String)>,
    /// A state that sits at the table without a role of the plot, such as KHM; may be repeated
    #[arg(long, value_name = "STATE", value_parser = state)]
    also: Vec<String>,
}

impl AtTable {
    /// Roles bound otherwise than the text says, and members beside them.
    ///
    /// # Errors
    /// [`Trouble::Miscast`] if nobody can sit like this: a slip of the command line, whatever the text says.
    /// [`Trouble::Scenario`] if the text cannot be played as it is.
    pub fn at(&self, whole: &Whole) -> Result<Binding, Trouble> {
        if self.is_usual() {
            return Ok(Binding::default());
        }
        let written = Casting::open(whole.clone(), Binding::default()).map_err(Trouble::Scenario)?;
        let said = |why| Trouble::Miscast(casting::sentence(&why, written.scenario()));
        let bound = written.bind_written(&self.bind).map_err(said)?;
        // Said twice, a state sits once.
        let also: BTreeSet<&String> = self.also.iter().collect();
        let seated = also.into_iter().try_fold(bound, |bound, state| bound.also(state)).map_err(said)?;
        Ok(seated.binding().clone())
    }

    /// Is nothing asked for but what the scenario says?
    pub fn is_usual(&self) -> bool {
        self.bind.is_empty() && self.also.is_empty()
    }
}

/// Reads `host=THA` or `host=Thailand`, and gives the state by its code.
fn cast(text: &str) -> Result<(String, String), String> {
    let (role, who) = binding(text)?;
    Ok((role, state(&who)?))
}

/// Reads a state of the library by its ISO code or its name, and gives its code.
///
/// # Errors
/// A sentence with the nearest spelling, or all codes that exist.
pub fn state(text: &str) -> Result<String, String> {
    if let Some(found) = called::state(text) {
        return Ok(found.id.clone());
    }
    let states = called::states();
    let words = || states.iter().flat_map(|state| [state.id.as_str(), state.name.as_str()]);
    Err(match nearest(text, words()) {
        Some(close) => format!("no state is called `{text}`; did you mean `{close}`?"),
        None => {
            let codes: Vec<_> = states.iter().map(|state| state.id.as_str()).collect();
            format!("no state is called `{text}`; there are {}", codes.join(", "))
        }
    })
}

/// Both sides of an equals sign, neither of them empty; else the form to write.
fn pair(text: &str, form: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((left, right)) if !left.trim().is_empty() && !right.trim().is_empty() => {
            Ok((left.trim().to_owned(), right.trim().to_owned()))
        }
        _ => Err(form.to_owned()),
    }
}

/// Reads a temperament.
///
/// # Errors
/// A sentence with the nearest spelling, or all that exist.
pub fn temperament(name: &str) -> Result<Temperament, String> {
    let names: Vec<_> = Temperament::ALL.into_iter().map(Temperament::name).collect();
    Temperament::named(&name.to_lowercase()).ok_or_else(|| no_temperament(name, &names))
}

/// Reads how bots play the seats that nobody takes: `mixed`, or one temperament for all.
///
/// # Errors
/// A sentence with the nearest spelling, or all that exist.
pub fn others(name: &str) -> Result<Others, String> {
    let names: Vec<_> = Others::all().map(Others::name).collect();
    Others::named(&name.to_lowercase()).ok_or_else(|| no_temperament(name, &names))
}

fn no_temperament(name: &str, names: &[&str]) -> String {
    match nearest(name, names.iter().copied()) {
        Some(close) => format!("no temperament is called `{name}`; did you mean `{close}`?"),
        None => format!("no temperament is called `{name}`; there are {}", names.join(", ")),
    }
}

/// Reads a seed.
///
/// # Errors
/// A sentence that says what a seed is.
pub fn seed(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("a seed is a whole number from 0 to {}, such as 7", u64::MAX))
}

/// A seed for somebody who wants a new exercise: the only use of a clock on the command line. It is shown, or
/// it stands in the journal, so that the exercise can be played again.
pub fn any_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    // Six digits at most, so that a seed can be read aloud.
    now.map_or(1, |since| since.as_millis() as u64 % 1_000_000)
}

/// The delegation that people call by its ISO code, its name or its role.
///
/// # Errors
/// [`Trouble::NoSeat`] with the nearest spelling or with all seats.
pub fn find(scenario: &Scenario, word: &str) -> Result<StateId, Trouble> {
    called::seat(scenario, word)
        .ok_or_else(|| Trouble::NoSeat { word: word.to_owned(), hint: called::seat_hint(scenario, word) })
}

/// The seat a person takes if none is asked for: the host, or whoever the plot names first.
pub fn usual(scenario: &Scenario) -> StateId {
    let host = scenario.roles.iter().find(|role| role.id == "host");
    host.or_else(|| scenario.roles.first()).map_or(StateId(0), |role| role.state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_says_who_and_how() {
        let expected = SeatedBot { who: "MYS".into(), temperament: Temperament::HardLine };
        assert_eq!(seating("MYS=hard-line"), Ok(expected));
        assert!(seating("MYS").is_err_and(|sentence| sentence.contains("MYS=cooperative")));
    }

    #[test]
    fn a_slip_in_a_temperament_gets_the_nearest_spelling() {
        assert!(temperament("cooperativ").is_err_and(|sentence| sentence.contains("`cooperative`")));
        assert!(temperament("zealous").is_err_and(|sentence| sentence.contains("free-rider")));
    }

    #[test]
    fn a_seed_that_is_no_number_says_what_a_seed_is() {
        assert_eq!(seed("7"), Ok(7));
        assert!(seed("lucky").is_err_and(|sentence| sentence.contains("whole number")));
    }
}
