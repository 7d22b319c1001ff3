//! Crisis choices carried out: begin with [`response`]. The other files hold the rules of those choices that
//! are more than their effects.

mod affront;
mod contact;
pub(super) mod naming;
pub(super) mod response;
mod restraint;
#[cfg(test)]
mod tests;
