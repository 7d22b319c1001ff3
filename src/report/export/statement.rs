//! One statement of xAPI 1.0.3: who did what to what, in what context, and when.

use serde_json::{Map, Value, json};

use crate::report::when::iso;
use crate::words::word;

/// Addresses that name a thing of an exercise. Nothing answers there: `.invalid` is kept free for such names (RFC 6761).
pub(super) const HOME: &str = "https://mufakat.invalid";
/// Verbs and kinds of activity that the authors of xAPI have published.
const VERBS: &str = "http://adlnet.gov/expapi/verbs";
const KINDS: &str = "http://adlnet.gov/expapi/activities";

/// What somebody did.
#[derive(Debug, Clone, Copy)]
pub(super) enum Verb {
    Attended,
    Exited,
    /// A decision was sealed, or made: the answer to what a step put before the delegation.
    Answered,
    Commented,
    /// A move in the negotiation of a text.
    Interacted,
}

impl Verb {
    /// The word by which the verb is published, and the key of the word that people read.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Attended => ("attended", "xapi-attended"),
            Self::Exited => ("exited", "xapi-exited"),
            Self::Answered => ("answered", "xapi-answered"),
            Self::Commented => ("commented", "xapi-commented"),
            Self::Interacted => ("interacted", "xapi-interacted"),
        }
    }
}

/// A thing of the exercise to which something was done.
pub(super) struct Thing {
    /// Its address below that of the exercise; empty for the exercise itself.
    pub path: String,
    /// What people call it.
    pub name: String,
}

/// A statement before it is written.
pub(super) struct Statement<'a> {
    /// By what it is told apart from all others of the exercise.
    pub key: String,
    pub actor: Actor<'a>,
    pub verb: Verb,
    pub thing: Thing,
    pub result: Map<String, Value>,
    pub at_ms: Option<u64>,
}

/// Who did it: an account of the exercise, with a name if names were asked for.
pub(super) struct Actor<'a> {
    pub account: String,
    pub name: Option<String>,
    /// The seat for which it was done.
    pub seat: Option<&'a str>,
}

/// The exercise of which all statements of a file are.
pub(super) struct About<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub platform: &'a str,
}

impl About<'_> {
    fn address(&self, path: &str) -> String {
        if path.is_empty() {
            format!("{HOME}/exercise/{}", self.id)
        } else {
            format!("{HOME}/exercise/{}/{path}", self.id)
        }
    }

    fn activity(&self, path: &str, name: &str, kind: &str) -> Value {
        json!({
            "objectType": "Activity",
            "id": self.address(path),
            "definition": { "name": { "en": name }, "type": format!("{KINDS}/{kind}") },
        })
    }

    /// The statement as JSON.
    pub(super) fn write(&self, statement: Statement<'_>) -> Value {
        let Statement { key, actor, verb, thing, result, at_ms } = statement;
        let (published, read) = verb.names();
        let whole = self.activity("", self.title, "simulation");
        let is_whole = thing.path.is_empty();
        let object =
            if is_whole { whole.clone() } else { self.activity(&thing.path, &thing.name, "interaction") };
        let mut context = json!({ "platform": self.platform, "language": "en" });
        if !is_whole {
            context["contextActivities"] = json!({ "parent": [whole] });
        }
        if let Some(seat) = actor.seat {
            context["team"] = json!({
                "objectType": "Group",
                "account": { "homePage": self.address(""), "name": seat },
            });
        }
        let mut agent = json!({
            "objectType": "Agent",
            "account": { "homePage": self.address(""), "name": actor.account },
        });
        if let Some(name) = actor.name {
            agent["name"] = name.into();
        }
        let mut written = json!({
            "id": self.uuid(&key),
            "actor": agent,
            "verb": { "id": format!("{VERBS}/{published}"), "display": { "en": word(read) } },
            "object": object,
            "context": context,
        });
        if !result.is_empty() {
            written["result"] = result.into();
        }
        if let Some(at_ms) = at_ms {
            written["timestamp"] = iso(at_ms).into();
        }
        written
    }

    /// The same statement has the same number each time, so that whoever reads it twice keeps it once (RFC 9562, version 8).
    fn uuid(&self, key: &str) -> String {
        let hash = blake3::hash(format!("mufakat xapi {} {key}", self.id).as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}-{}-{}-{}-{}", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..])
    }
}
