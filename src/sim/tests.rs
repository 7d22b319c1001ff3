//! What the tests of the rooms share: a small situation, written by hand on the ground of a shipped scenario.

mod kept;
pub(in crate::sim) mod situation;

use std::sync::LazyLock;

use crate::scenario::{self, Binding};
use crate::sim::scenario::Scenario;

/// A shipped scenario, read once for all tests.
fn shipped() -> &'static Scenario {
    static READ: LazyLock<Scenario> =
        LazyLock::new(|| scenario::open("departures", &Binding::default()).expect("it is shipped").scenario);
    &READ
}
