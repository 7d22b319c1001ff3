//! Which rules these are. What was played by other rules is refused with a sentence, and not computed otherwise.

use super::digest::{Digest, Digester};
use super::parameters::Parameters;
use super::scenario::Scenario;

/// The version of the rules.
///
/// Raise it by one in every commit after which the same texts, seed and inputs may lead to another digest: a change
/// in `sim` or in what it keeps, in how a bot decides, in how `scenario` compiles a text, or in what `session` does
/// with an ask. A changed default of a parameter is such a change too. A changed scenario or asset is none, since a
/// journal holds its own. Nobody has to know by heart when: `tests/journals.rs` fails until it is raised, and says how
/// its journals are made again.
///
/// | version | what changed |
/// |---|---|
/// | 1 | the first that a journal names; the digest covers everything that the rules keep |
/// | 2 | the score measures conduct over tests; bots act by what they are in an incident; beliefs follow public facts; income is paid when a quarter opens; the Chair convenes once |
/// | 3 | what was owed and did not come is noted for every test of a step that ends, and not only for the first of them; a test counts once, with the answer that replaced its omission; an inject is kept back if what it presumes does not hold; who has answered whom is kept |
/// | 4 | a scenario that lists no delegations seats the states of its roles; whoever else sits gets the part of a member; false content spreads, good offices of a third state, tests of 12 and 13 need terrorist content; a change of wording takes positions on a text back; an incident that nobody attends to climbs more; a part of an answer that nobody was owed lowers no score |
/// | 5 | a part of an answer that nobody was owed counts where it lifts a score and is left out where it would lower one; a cold delegation lets pass what it might have supported, and blocks no more than others; silence never counts where what stands already answers a request |
/// | 6 | what was only in place makes no band; to let pass what there is no money for is no test; a choice says one thing of each indicator; a hard-line bot builds its own strength, and a request moves a bot only to what it has some appetite for |
/// | 7 | an inject that control writes goes out after ten seconds, as a release does |
/// | 8 | what a government says or does against another in public keeps the crisis where it is for some days; to ask whom one has accused is not to ask first; what everybody knows cannot be concealed; a crisis that moves says whether an act has moved it; an exercise that ends early keeps what the room was told |
/// | 9 | a query in confidence is seen by those between whom it is and makes no crisis in public; where every test was not taken up, what is in place lifts no band over mixed |
/// | 10 | every draw of a bot has an address of its own: what it can pay for, what it has, and what else happens move none |
/// | 11 | a question is weighed by what was suspected when it was decided on, and not by its answer |
/// | 12 | a contact that has not answered may be asked again |
pub const RULES_VERSION: u32 = 12;

/// By which rules an exercise is played: the code, the numbers of the model and the catalogue, as really used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// [`RULES_VERSION`].
    pub version: u32,
    /// The digest of every number of the model; a study varies them.
    pub parameters: [u8; 32],
    /// The digest of the catalogue: statement, measures, choices, states and forums.
    pub assets: [u8; 32],
}

impl Rules {
    /// The rules by which this program plays a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        Self { version: RULES_VERSION, parameters: scenario.parameters.digest(), assets: scenario.assets }
    }
}

impl Parameters {
    /// The digest of every number by its name.
    pub fn digest(&self) -> [u8; 32] {
        let mut digester = Digester::of("mufakat parameters");
        for (place, entry) in Self::TABLE.iter().enumerate() {
            entry.name.digest(&mut digester);
            self.get(place).digest(&mut digester);
        }
        digester.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_the_model_is_part_of_the_digest() {
        let fresh = Parameters::default();
        let mut seen = std::collections::BTreeSet::from([fresh.digest()]);
        for (place, entry) in Parameters::TABLE.iter().enumerate() {
            let mut changed = fresh.clone();
            changed.set(place, if entry.default == entry.high { entry.low } else { entry.high });
            assert!(seen.insert(changed.digest()), "{}", entry.name);
        }
        assert_eq!(fresh.digest(), Parameters::default().digest());
    }
}
