//! What an exercise is made of. Written once, when the file is created, and never again.

use super::link::Fields;
use crate::sim::rules::Rules;

/// The version of the stored format. A file of another version is refused, never guessed at.
///
/// | format | changed |
/// |---|---|
/// | 1 | first |
/// | 2 | names the rules by which it was played |
pub const FORMAT: u32 = 2;

/// What an exercise is made of: everything needed to compute it again with this or a later program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// [`FORMAT`].
    pub format: u32,
    /// Who wrote it: `mufakat 0.1.0`.
    pub program: String,
    /// Unix time in milliseconds.
    pub created_ms: u64,
    /// The key of all luck.
    pub seed: u64,
    /// The rules by which it was played.
    pub rules: Rules,
    /// The text of the scenario.
    pub scenario: Sheet,
    /// Role and ISO code of the state that plays it, in the order of the table.
    pub bindings: Vec<(String, String)>,
    /// Statement, measures, states, forums: every file of the catalogue.
    pub library: Vec<Sheet>,
    /// The settings of the session, JSON that is opaque here.
    pub settings: String,
}

/// A text inside the file, with its BLAKE3 checked on opening.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sheet {
    /// Short name, such as `departures`.
    pub name: String,
    /// The file as messages cite it: `scenarios/departures/scenario.ron`, `assets/measures/crisis.ron`.
    pub file: String,
    /// What it says.
    pub text: String,
}

impl Header {
    /// The link before the first entry: a hash of the whole header.
    pub fn link(&self) -> [u8; 32] {
        let mut fields = Fields::of("mufakat journal header")
            .number(self.format.into())
            .text(&self.program)
            .number(self.created_ms)
            .number(self.seed)
            .number(self.rules.version.into())
            .bytes(&self.rules.parameters)
            .bytes(&self.rules.assets)
            .text(&self.settings)
            .number(self.bindings.len() as u64);
        for (role, country) in &self.bindings {
            fields = fields.text(role).text(country);
        }
        for sheet in self.sheets() {
            fields = fields.bytes(&sheet.hash());
        }
        fields.link()
    }

    /// The scenario and then the library, as they stand in the file.
    pub(super) fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        std::iter::once(&self.scenario).chain(&self.library)
    }
}

impl Sheet {
    pub(super) fn hash(&self) -> [u8; 32] {
        Fields::of("mufakat journal sheet").text(&self.name).text(&self.file).text(&self.text).link()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::tests::header;

    #[test]
    fn every_field_is_part_of_the_link() {
        let changes: [fn(&mut Header); 16] = [
            |header| header.format += 1,
            |header| header.program.push('x'),
            |header| header.created_ms += 1,
            |header| header.seed ^= 1,
            |header| header.rules.version += 1,
            |header| header.rules.parameters[31] ^= 1,
            |header| header.rules.assets[0] ^= 1,
            |header| header.scenario.name.push('x'),
            |header| header.scenario.file.push('x'),
            |header| header.scenario.text.push('x'),
            |header| header.bindings[0].0.push('x'),
            |header| header.bindings[1].1.push('x'),
            |header| header.bindings.swap(0, 1),
            |header| header.library[0].text.push('x'),
            |header| header.library.swap(0, 1),
            |header| header.settings.push(' '),
        ];
        for (field, change) in changes.iter().enumerate() {
            let mut changed = header();
            change(&mut changed);
            assert_ne!(changed.link(), header().link(), "field {field}");
        }
    }

    #[test]
    fn links_of_stored_exercises_stay_what_they_were() {
        assert_eq!(
            blake3::Hash::from_bytes(header().link()).to_hex().as_str(),
            "ffd3fe50559d035a632e60a196804e0f521d5d2fdb73c2f674f44826c5b813e9"
        );
    }
}
