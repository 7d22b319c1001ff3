//! Every region of every page at a few telling moments, stored beside the test, so that a change of markup is read
//! in review. Words and numbers that the moments do not fix are tried elsewhere.
//!
//! To accept a change: `INSTA_UPDATE=always cargo test --test pages`, and read what git shows.
#![cfg(feature = "server")]

mod support;

mod pages {
    mod book;
    mod markup;
    mod moments;
    mod shown;
}
