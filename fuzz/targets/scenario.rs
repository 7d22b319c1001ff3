//! The search over `bodies/scenario.rs`.

#![no_main]

#[path = "../bodies/scenario.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    body::try_one(bytes);
});
