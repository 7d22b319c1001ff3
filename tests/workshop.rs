//! The workshop: nothing that an author has written gets lost or changes by itself, and nobody else comes in.
#![cfg(feature = "server")]
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

mod workshop {
    mod forms;
    mod lost;
    mod pictures;
    mod remedies;
    mod said;
    mod server;
    mod store;
}
