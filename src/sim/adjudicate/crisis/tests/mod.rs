//! Each part of a crisis choice on its own, as sentences about the exercise.

mod affront;
mod contact;
mod naming;
mod response;
mod restraint;
