//! The search over `bodies/journal.rs`.

#![no_main]

#[path = "../bodies/journal.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    body::try_one(bytes);
});
