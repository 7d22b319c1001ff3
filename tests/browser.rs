//! The pages in a real browser, used as people use them: by clicking, typing and reading. Needs Chromium and
//! chromedriver; says so where they are missing.
#![cfg(feature = "server")]
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

mod browser {
    mod access;
    mod caution;
    mod door;
    mod driver;
    mod hall;
    mod keyboard;
    mod light;
    mod moves;
    mod network;
    mod person;
    mod scriptless;
    mod table;
    mod trust;
    mod unseen;
    mod wall;
    mod whole;
    mod workshop;
}
