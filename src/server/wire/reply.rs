//! From us to the wire: answers to forms and messages of the event stream. The only place that knows JSON. It
//! says what it is given and decides nothing about who may see it.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use crate::server::region::Region;
use crate::session::now::now_ms;

/// The answer to a form that was accepted, with something to tell beside “done” if there is.
pub fn accepted(note: Option<&str>) -> String {
    json!({ "ok": true, "note": note }).to_string()
}

/// The answer to a form that was refused, with the sentence that says why.
pub fn refused(why: &str) -> String {
    json!({ "ok": false, "why": why }).to_string()
}

/// The answer to a form that is asked about first: nothing was done, and the same form with `meant` does it.
pub fn questioned(why: &str) -> String {
    json!({ "ok": false, "asks": true, "why": why }).to_string()
}

/// A message with the regions that changed. JSON writes line breaks as escapes, so that a message stays one
/// line of data whatever people wrote; `id` is what a browser tells when it comes back.
pub fn regions<'a>(revision: u64, changed: impl Iterator<Item = &'a Region>) -> Bytes {
    let changed: Map<String, Value> =
        changed.map(|region| (region.name.to_owned(), Value::from(region.html.as_str()))).collect();
    let data = json!({ "now": now_ms(), "revision": revision, "regions": changed });
    Bytes::from(format!("id: {revision}\nevent: regions\ndata: {data}\n\n"))
}

/// The message that one's seat is gone; the page goes to the door by itself.
pub fn gone() -> Bytes {
    Bytes::from_static(b"event: gone\ndata: {}\n\n")
}

/// A sign of life, by which a page that slept knows whether its connection lives.
pub fn sign_of_life() -> Bytes {
    Bytes::from_static(b"event: beat\ndata: {}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_of_data_whatever_stands_in_a_region() {
        let region = Region::new("talk", maud::html! { "a\nb\r\n\ndata: forged \u{2028}" });
        let message = regions(7, [&region].into_iter());
        let text = std::str::from_utf8(&message).unwrap();
        assert_eq!(text.matches('\n').count(), 4, "{text}");
        assert!(text.starts_with("id: 7\nevent: regions\ndata: {") && text.ends_with("}\n\n"));
    }
}
