//! Crisis choices carried out: begin with [`response`].

mod cases;
mod contact;
pub(super) mod naming;
pub(super) mod response;
mod restraint;
#[cfg(test)]
mod tests;
