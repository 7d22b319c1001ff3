//! Forms of this role.

use super::{Fields, Slip};
use crate::session::ask::Ask;
use crate::session::view::Snapshot;

pub(super) fn ask(verb: &str, _fields: &Fields, _snapshot: &Snapshot) -> Result<Ask, Slip> {
    Err(Slip::verb(verb))
}
