//! The fields of a form.

use std::str::FromStr;

use super::codes;
use super::folded::folded;
use super::slip::Slip;
use crate::sim::decision::Stance;
use crate::sim::ids::{StateId, StateSet};
use crate::sim::scenario::Scenario;

/// The fields of a form, in their order; a name may stand more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// A field that may be missing; an empty one counts as missing.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// A field as text; empty if missing, so that the rules say what is empty.
    pub fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().replace("\r\n", "\n")
    }

    /// A field that must say something of its kind, such as a number.
    ///
    /// # Errors
    /// Missing, or not of its kind.
    pub fn read<T: FromStr>(&self, name: &str) -> Result<T, Slip> {
        let value = self.get(name).ok_or_else(|| Slip::missing(name))?;
        folded(value).trim().parse().map_err(|_| Slip::unknown(name, value))
    }

    /// A field into which somebody types a whole number.
    ///
    /// # Errors
    /// Missing, or no such number.
    pub fn typed<T: FromStr>(&self, name: &str) -> Result<T, Slip> {
        let value = self.get(name).ok_or_else(|| Slip::missing(name))?;
        folded(value).trim().parse().map_err(|_| Slip::no_number(value))
    }

    /// A field of its kind, where it may be left out.
    ///
    /// # Errors
    /// Not of its kind.
    pub fn read_if<T: FromStr>(&self, name: &str) -> Result<Option<T>, Slip> {
        self.get(name).map(|_| self.read(name)).transpose()
    }

    /// Every value under this name, of its kind; at least one.
    ///
    /// # Errors
    /// None, or one that is not of its kind.
    pub fn all<T: FromStr>(&self, name: &str) -> Result<Vec<T>, Slip> {
        let values = self.0.iter().filter(|(known, value)| known == name && !value.is_empty());
        let read = |(_, value): &(String, String)| value.parse().map_err(|_| Slip::unknown(name, value));
        let all: Vec<T> = values.map(read).collect::<Result<_, _>>()?;
        if all.is_empty() { Err(Slip::missing(name)) } else { Ok(all) }
    }

    /// A field that must be one of what is known.
    ///
    /// # Errors
    /// Missing, or not known.
    pub fn known<T>(&self, name: &str, of: impl Fn(&str) -> Option<T>) -> Result<T, Slip> {
        let value: String = self.read(name)?;
        of(&value).ok_or_else(|| Slip::unknown(name, &value))
    }

    /// "yes" or "no".
    ///
    /// # Errors
    /// Missing, or anything else.
    pub fn yes(&self, name: &str) -> Result<bool, Slip> {
        self.known(name, |value| match value {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// A position by the code that forms carry.
    ///
    /// # Errors
    /// Missing or unknown.
    pub fn stance(&self) -> Result<Stance, Slip> {
        let value: String = self.read("stance")?;
        let found = Stance::ALL.into_iter().find(|stance| codes::stance(*stance) == value);
        found.ok_or_else(|| Slip::unknown("position", &value))
    }

    /// Is a box ticked?
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Was what the form says confirmed, once the reason to think again was shown?
    pub fn meant(&self) -> bool {
        self.get("meant") == Some("yes")
    }

    /// A state by its ISO code.
    ///
    /// # Errors
    /// Missing or unknown.
    pub fn state(&self, name: &str, scenario: &Scenario) -> Result<StateId, Slip> {
        let value = self.get(name).ok_or_else(|| Slip::missing(name))?;
        scenario.state(value).ok_or_else(|| Slip::unknown(name, value))
    }

    /// Every state ticked under this name, by ISO codes.
    ///
    /// # Errors
    /// One that is unknown.
    pub fn states(&self, name: &str, scenario: &Scenario) -> Result<StateSet, Slip> {
        let values = self.0.iter().filter(|(known, value)| known == name && !value.is_empty());
        values.into_iter().try_fold(StateSet::NONE, |set, (_, value)| {
            scenario.state(value).map(|state| set.with(state)).ok_or_else(|| Slip::unknown(name, value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect())
    }

    #[test]
    fn a_field_that_is_no_number_says_so_and_what_to_do() {
        let slip = fields(&[("measure", "many")]).read::<u8>("measure").unwrap_err();
        assert_eq!(slip, Slip::unknown("measure", "many"));
        let sentence = slip.sentence();
        assert!(sentence.contains("many") && sentence.contains("load the page anew"), "{sentence}");
        assert_eq!(fields(&[]).read::<u8>("measure"), Err(Slip::missing("measure")));
        assert_eq!(fields(&[("measure", " 7 ")]).read::<u8>("measure"), Ok(7));
        assert_eq!(fields(&[("measure", "")]).read_if::<u8>("measure"), Ok(None));
    }
}
