//! From us to the wire: answers to forms and messages of the event stream. The only place that knows JSON. It
//! says what it is given and decides nothing about who may see it.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use crate::server::region::{Marks, Region};
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

/// A message with what differs from what a page has seen, `seen` being in the places of the regions: each region that
/// changed, and of each list that changed its order and the new items. JSON writes line breaks as escapes, so that a
/// message stays one line of data whatever people wrote; `id` is what a browser tells when it comes back.
pub fn regions(revision: u64, regions: &[Region], seen: &[Marks]) -> Bytes {
    let (mut changed, mut lists) = (Map::new(), Map::new());
    for (place, region) in regions.iter().enumerate() {
        let before = seen.get(place);
        if before.is_none_or(|before| before.html != region.mark) {
            changed.insert(region.name.to_owned(), Value::from(region.html.as_str()));
        }
        if region.items.is_some() && before.is_none_or(|before| before.items != region.marks().items) {
            lists.insert(region.name.to_owned(), list(region, before));
        }
    }
    let data = json!({ "now": now_ms(), "revision": revision, "regions": changed, "lists": lists });
    Bytes::from(format!("id: {revision}\nevent: regions\ndata: {data}\n\n"))
}

/// A list: the ids of its items in their order, and those items that the page has not.
fn list(region: &Region, before: Option<&Marks>) -> Value {
    let items = region.items.iter().flatten();
    let order: Vec<&str> = items.clone().map(|item| item.id.as_str()).collect();
    let fresh = items.filter(|item| before.is_none_or(|before| !before.items.contains(&item.mark)));
    let fresh: Map<String, Value> =
        fresh.map(|item| (item.id.clone(), Value::from(item.html.as_str()))).collect();
    json!({ "order": order, "items": fresh })
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
    use crate::server::region::Item;

    #[test]
    fn a_message_is_one_line_of_data_whatever_stands_in_a_region() {
        let region = Region::new("talk", maud::html! { "a\nb\r\n\ndata: forged \u{2028}" });
        let message = regions(7, &[region], &[]);
        let text = std::str::from_utf8(&message).unwrap();
        assert_eq!(text.matches('\n').count(), 4, "{text}");
        assert!(text.starts_with("id: 7\nevent: regions\ndata: {") && text.ends_with("}\n\n"));
    }

    #[test]
    fn of_a_list_a_page_gets_what_it_has_not() {
        let item = |id: &str| Item::new(id.into(), maud::html! { li id=(id) { "Words of " (id) } });
        let list = |ids: &[&str]| {
            vec![Region::with_list(
                "talk",
                maud::html! { "Heading" },
                ids.iter().map(|id| item(id)).collect(),
            )]
        };
        let seen: Vec<Marks> = list(&["b", "a"]).iter().map(Region::marks).collect();
        let data = |regions: &[Region]| {
            let message = regions_since(regions, &seen);
            serde_json::from_str::<Value>(
                message.lines().last().and_then(|l| l.strip_prefix("data: ")).unwrap(),
            )
            .unwrap()
        };
        let news = data(&list(&["c", "b"]));
        assert_eq!(news["regions"], json!({}), "the heading has not changed");
        assert_eq!(news["lists"]["talk"]["order"], json!(["c", "b"]));
        assert_eq!(news["lists"]["talk"]["items"], json!({ "c": "<li id=\"c\">Words of c</li>" }));
        assert_eq!(data(&list(&["b", "a"]))["lists"], json!({}), "nothing has changed");
    }

    fn regions_since(now: &[Region], seen: &[Marks]) -> String {
        String::from_utf8(regions(7, now, seen).trim_ascii().to_vec()).unwrap()
    }
}
