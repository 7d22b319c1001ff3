//! The pages in a real browser, used as people use them: by clicking, typing and reading. Needs Chromium and
//! chromedriver; says so where they are missing.
#![cfg(feature = "server")]

mod support;

mod browser {
    mod access;
    mod driver;
    mod hall;
    mod keyboard;
    mod light;
    mod network;
    mod person;
    mod scriptless;
    mod whole;
}
