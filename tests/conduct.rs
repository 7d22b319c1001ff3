//! Conduct, scripted: what a delegation does in a known situation, two hundred times at mixed tables, and where the
//! score puts it. Each test is a sentence that a trainer would sign; the mechanism has to keep it true, and no list of
//! special cases may.

mod conduct {
    pub mod crisis;
    pub mod judged;
    pub mod means;
    pub mod paper;
    pub mod remedies;
    pub mod stakes;
}
mod support;
