//! The states that bots play, over many games at mixed tables: they act on what concerns them, and leave the rest
//! alone. Every sentence here was false once.
//!
//! `CI=true` plays a thousand games; otherwise a few of each scenario.

mod support;

mod states {
    mod conduct;
    mod played;
    mod stakes;
}
