//! The server: under its own name and its own address alone, for forms of its own, without a way out of the folder.

use std::fs;

use mufakat::workshop::desk::Desk;
use mufakat::workshop::serve::Workshop;
use tempfile::TempDir;

use super::store::copy;
use crate::support::http::{Answer, Client, encoded};

/// An open workshop and somebody at it.
pub struct Bench {
    pub workshop: Workshop,
    pub client: Client,
    /// The way to its page.
    pub home: String,
}

pub fn bench(folder: &TempDir) -> Bench {
    let desk = Desk::open(folder.path().to_str().unwrap()).unwrap();
    let workshop = Workshop::open(desk, None).unwrap();
    let client = Client::new(workshop.address());
    let home = workshop.url().split_once(&workshop.address().to_string()).unwrap().1.to_owned();
    Bench { workshop, client, home }
}

impl Bench {
    /// The page of a part.
    pub fn look(&self, way: &str) -> String {
        let answer = self.client.get(&format!("{}?{}", self.home, encoded(&[("at", way)])));
        assert_eq!(answer.status, 200, "{way}: {}", answer.body);
        answer.body
    }

    /// Sends a form as it stands on the page of a part, with other values and one thing to be done.
    pub fn send(&self, way: &str, changes: &[(&str, &str)], asked: &str) -> Answer {
        self.again(&self.look(way), changes, asked)
    }

    /// Sends the form of a page, however old, with other values and one thing to be done.
    pub fn again(&self, page: &str, changes: &[(&str, &str)], asked: &str) -> Answer {
        let mut fields = fields_of(page);
        for (name, value) in changes {
            match fields.iter_mut().find(|(known, _)| known == name) {
                Some(field) => field.1 = (*value).to_owned(),
                None => fields.push(((*name).to_owned(), (*value).to_owned())),
            }
        }
        fields.push(("do".into(), asked.into()));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.client.post(&format!("{}do", self.home), &fields)
    }

    /// The same, and it must be done; the page to which it leads.
    pub fn must(&self, way: &str, changes: &[(&str, &str)], asked: &str) -> String {
        let answer = self.send(way, changes, asked);
        assert_eq!(answer.status, 303, "{way} {asked}: {}", said(&answer.body));
        let to = answer.header("location").unwrap().trim_start_matches("./").to_owned();
        self.client.get(&format!("{}{to}", self.home)).body
    }
}

/// What a page says in its banners and beside its fields.
pub fn said(page: &str) -> String {
    let parts = page.split("class=\"banner\">").skip(1).chain(page.split("data-wrong=").skip(1));
    parts.filter_map(|part| part.split('<').next()).collect::<Vec<_>>().join(" | ")
}

/// What a browser sends of the form of a part: the names and values of its controls.
pub fn fields_of(page: &str) -> Vec<(String, String)> {
    let form = page.split("id=\"fields\"").nth(1).expect("a form").split("</form>").next().unwrap();
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let (head, inside) = tag.split_once('>').unwrap_or((tag, ""));
        let attribute = |name: &str| {
            head.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(plain)
        };
        let is = |word: &str| head.split(' ').any(|one| one == word);
        if is("disabled") {
            continue;
        }
        match head.split(' ').next().unwrap() {
            "input" => {
                let is_box =
                    ["checkbox", "radio"].iter().any(|kind| attribute("type").as_deref() == Some(kind));
                if !is_box || is("checked") {
                    fields.push((attribute("name").unwrap(), attribute("value").unwrap_or_default()));
                }
            }
            // A new line behind the tag is none of the text.
            "textarea" => fields.push((
                attribute("name").unwrap(),
                plain(inside.strip_prefix('\n').unwrap_or(inside)).replace('\n', "\r\n"),
            )),
            "select" => fields.push((attribute("name").unwrap(), "\0".into())),
            "option" => {
                let last = fields.last_mut().expect("a menu");
                if last.1 == "\0" || is("selected") {
                    last.1 = attribute("value").unwrap();
                }
            }
            _ => {}
        }
    }
    fields.retain(|(_, value)| value != "\0");
    fields
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn nobody_comes_in_without_the_address() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(bench.client.get(&bench.home).status, 200);
    for way in ["/", "/do", "/workshop.js", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAA/", "/../scenario.ron"] {
        assert_eq!(bench.client.get(way).status, 404, "{way}");
    }
    let guess = format!("/{}/do", "A".repeat(28));
    assert_eq!(bench.client.post(&guess, &[("do", "remove injects[0]")]).status, 404);
    for way in
        ["../scenario.ron", "%2e%2e/scenario.ron", "picture/..%2fscenario.ron", "picture/x", "scenario.ron"]
    {
        let answer = bench.client.get(&format!("{}{way}", bench.home));
        assert_eq!(answer.status, 404, "{way}");
        assert!(!answer.body.contains("Scenario("), "{way}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn other_names_and_other_sites_are_turned_away() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let text = fs::read_to_string(&file).unwrap();
    let port = bench.workshop.address().port();
    let host = |name: &str| bench.client.request("GET", &bench.home, &[("Host", name)], b"").status;
    assert_eq!(host(&format!("localhost:{port}")), 200);
    for foreign in
        ["evil.example", "evil.example:80", "10.0.0.7", &format!("127.0.0.1.evil.example:{port}"), ""]
    {
        assert_eq!(host(foreign), 421, "{foreign}");
    }
    let body = encoded(&[("do", "remove injects[0]"), ("stamp", "1")]);
    let own = format!("http://{}", bench.workshop.address());
    let post = |origin: Option<&str>| {
        let mut headers = vec![("Content-Type", "application/x-www-form-urlencoded")];
        headers.extend(origin.map(|origin| ("Origin", origin)));
        bench.client.request("POST", &format!("{}do", bench.home), &headers, body.as_bytes()).status
    };
    for foreign in [
        None,
        Some("null"),
        Some("http://evil.example"),
        Some("http://127.0.0.1:1"),
        Some("https://evil.example"),
    ] {
        assert_eq!(post(foreign), 403, "{foreign:?}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(post(Some(&own)), 303, "and a form of ours is not");
    assert_ne!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_form_of_any_length_is_refused_and_every_answer_says_what_a_browser_may_do() {
    let (folder, _) = copy("two-desks");
    let bench = bench(&folder);
    let long = "x".repeat(1_100_000);
    let answer = bench.client.tried(&format!("{}do", bench.home), &[("situation", &long)]);
    assert!(answer.is_err() || answer.unwrap().status == 413);
    let page = bench.client.get(&bench.home);
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("x-frame-options"), Some("DENY"));
    assert!(
        !page.body.contains("<style") && !page.body.contains(" style=") && !page.body.contains(" onclick=")
    );
    assert!(page.body.len() < 300_000, "the first page has {} bytes", page.body.len());
}

#[test]
fn the_first_page_of_every_scenario_is_small() {
    for name in mufakat::shipped::scenario_names() {
        let (folder, _) = copy(name);
        let bench = bench(&folder);
        for way in ["", "injects[0]"] {
            let length = bench.look(way).len();
            assert!(length < 300_000, "{name}: {way}: {length} bytes");
        }
    }
}

#[test]
fn a_plot_is_written_with_forms_alone() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let page = bench.must("injects[0]", &[], "add injects");
    let nth = page.split("name=\"at\" value=\"injects[").nth(1).unwrap().split(']').next().unwrap();
    let way = format!("injects[{nth}]");
    let own = |field: &str| format!("{way}.{field}");
    let page = bench.must(
        &way,
        &[
            (&own("id"), "siren"),
            (&own("headline"), "A siren sounds, and \"nobody\" knows why."),
            (&own("text"), "One.\r\n\r\nTwo \\ three."),
            (&own("from"), "The harbour master"),
            (&own("kind"), "Technical"),
            (&own("to|who"), "some"),
            (&own("to"), "far-side"),
            (&own("expects"), "They ask."),
            (&own("tests"), "4"),
            (&own("when|new"), "Did"),
        ],
        "save",
    );
    assert!(page.contains("A siren sounds, and &quot;nobody&quot; knows why."));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("to: Role(\"far-side\")") && text.contains("Two \\\\ three."), "{text}");
    assert!(text.contains("when: Did(choice: "), "{text}");
    let page = bench.must(
        &way,
        &[
            (&own("when|0|choice"), "consult"),
            (&own("when|0|by"), "far-side"),
            (&own("when|0|about"), "dark-tills"),
        ],
        "save",
    );
    assert!(page.contains("In words, only if: "), "{}", said(&page));
    bench.must(&way, &[], &format!("later {way}"));
    bench.must(&way, &[], &format!("place {way} night 2"));
    assert!(fs::read_to_string(&file).unwrap().contains("release: At(\"night\", 2)"));
    bench.must(&way, &[(&own("release|how"), "Lacking")], "save");
    assert!(fs::read_to_string(&file).unwrap().contains("Lacking(after: "));
    bench.must(&way, &[], &format!("copy {way}"));
    assert!(fs::read_to_string(&file).unwrap().contains("id: \"siren-2\""));
    bench.must(&way, &[], "add roles");
    bench.must("roles[2]", &[], "add roles[2].wants");
    bench.must("roles[2]", &[], "put roles[2].card");
    bench.must("roles[2]", &[], "remove roles[2]");
    for _ in 0..40 {
        bench.must("", &[], "undo");
    }
    let shipped = mufakat::shipped::scenario("two-desks").unwrap().text;
    assert_eq!(fs::read_to_string(&file).unwrap(), shipped, "the way back leads to the beginning");
}

#[test]
fn what_is_wrong_stands_beside_its_field_with_what_was_typed() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let text = fs::read_to_string(&file).unwrap();
    let answer = bench.send("moves[0]", &[("moves[0].steps", "a few")], "save");
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("value=\"a few\"") && answer.body.contains("a whole number in digits"),
        "{}",
        answer.body
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    let old = bench.send("moves[0]", &[("stamp", "0"), ("moves[0].title", "Kept")], "save");
    assert_eq!(old.status, 422);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    fs::write(&file, text.replace("Two Desks", "Another")).unwrap();
    assert!(bench.look("").contains("take-in"), "somebody else has written the file");
    assert_eq!(bench.send("", &[("title", "Mine")], "save").status, 422);
    bench.must("", &[], "take-in");
    assert!(bench.look("").contains("value=\"Another\""));
}

#[test]
fn the_check_follows_while_somebody_types_and_nothing_is_saved() {
    let (folder, file) = copy("two-desks");
    let bench = bench(&folder);
    let text = fs::read_to_string(&file).unwrap();
    let answer = bench.client.post(
        &format!("{}try", bench.home),
        &[
            ("at", "injects[0]"),
            ("as", "far-side"),
            ("injects[0].text", ""),
            ("injects[0].headline", "Being typed."),
        ],
    );
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("id=\"check\"") && answer.body.contains("Being typed."), "{}", answer.body);
    let answer =
        bench.client.post(&format!("{}try", bench.home), &[("at", "moves[0]"), ("moves[0].steps", "x")]);
    assert!(answer.body.contains("data-says=\"moves[0].steps\""), "{}", answer.body);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn every_message_of_the_check_leads_to_its_field() {
    let (folder, file) = copy("two-desks");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("by: \"amber-heron\"", "by: \"amber-hero\"", 1)).unwrap();
    let bench = bench(&folder);
    let page = bench.look("");
    assert!(page.contains("#f-incidents-0--by"), "{page}");
    assert!(page.contains("Choose “") && page.contains("” there"), "{page}");
    let there = bench.look("incidents[0]");
    assert!(there.contains("id=\"f-incidents-0--by\""));
}
