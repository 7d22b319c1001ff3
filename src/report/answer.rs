//! What delegations answered in the debrief before the truth was told, in words.

use crate::report::labels;
use crate::session::acts::Answer;
use crate::sim::scenario::Scenario;
use crate::words::{tell, word};

/// What a delegation answered before the truth was told, as everybody may read it afterwards.
pub fn told(s: &Scenario, answer: Option<Answer>) -> String {
    said(s, answer, ["acts-answer-of", "acts-answer-of-unknown", "acts-answer-of-none"])
}

/// What a delegation has answered so far, as it reads it itself.
pub fn own(s: &Scenario, answer: Option<Answer>) -> String {
    said(s, answer, ["acts-answer", "acts-answer-unknown", "acts-answer-none"])
}

fn said(s: &Scenario, answer: Option<Answer>, [known, unknown, none]: [&str; 3]) -> String {
    match answer {
        Some(Some((who, likelihood))) => {
            let likelihood = labels::likelihood(likelihood);
            tell(known, &[("who", s.suspect_name(who)), ("likelihood", &likelihood)])
        }
        Some(None) => word(unknown),
        None => word(none),
    }
}
