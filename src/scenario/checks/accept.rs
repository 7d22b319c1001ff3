//! Warnings that the author has looked at and accepts, by code and with a reason. An error cannot be
//! accepted.

use std::collections::BTreeSet;

use super::report::Report;
use super::table::check_of;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::file::{Accept, Scenario};
use crate::scenario::path::Path;

/// The messages that remain, and those about the acceptances themselves.
pub fn apply(file: &Scenario, mut report: Report<'_>) -> Vec<Diagnostic> {
    let root = Path::Root;
    let at = root.name("accept");
    report.begin("SC012", Severity::Warning);
    for (place, accept) in file.accept.iter().enumerate().filter(|(_, accept)| !can_be_accepted(accept)) {
        report.say(&at.item(place).name("code"), || refusal(accept));
    }
    report.end();
    report.begin("SC013", Severity::Warning);
    let mut before = BTreeSet::new();
    for (place, accept) in file.accept.iter().enumerate().filter(|(_, accept)| can_be_accepted(accept)) {
        let repeated = !before.insert(&accept.code);
        if repeated || !report.has_found(&accept.code) {
            report.say(&at.item(place).name("code"), || unused(accept));
        }
    }
    report.end();
    let mut messages = report.into_messages();
    messages.retain(|message| !is_accepted(file, message));
    messages
}

fn can_be_accepted(accept: &Accept) -> bool {
    check_of(&accept.code).is_some_and(|check| check.severity == Severity::Warning)
}

fn is_accepted(file: &Scenario, message: &Diagnostic) -> bool {
    message.severity == Severity::Warning && file.accept.iter().any(|accept| accept.code == message.code)
}

fn refusal(accept: &Accept) -> (String, String) {
    let code = &accept.code;
    match check_of(code) {
        Some(check) => (
            format!("`{code}` ({}) cannot be accepted", check.title),
            "only warnings can; put the cause right and take this out".into(),
        ),
        None => (format!("no message has the code `{code}`"), "copy the code from the message".into()),
    }
}

fn unused(accept: &Accept) -> (String, String) {
    (format!("there is no message `{}` to accept", accept.code), "take this out".into())
}
