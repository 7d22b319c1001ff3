//! The served exercise from outside: who may do what, what each role receives, and what nonsense does to it.
#![cfg(feature = "server")]

mod support;

mod server {
    mod acts;
    mod admission;
    mod canary;
    mod caution;
    mod doors;
    mod flood;
    mod forked;
    mod full;
    mod hostile;
    mod malformed;
    mod oracles;
    mod pictures;
    mod reports;
    mod streams;
    mod table;
    mod talk;
    mod telling;
    mod walk;
    mod what_if;
}
