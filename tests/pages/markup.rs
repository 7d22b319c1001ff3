//! Markup as a text that can be read in a difference: one tag a line, children indented, what repeats told once.

use std::collections::BTreeSet;

/// Letters of a text, and of the value of an attribute, that are shown.
const TEXT_MAX: usize = 90;
const VALUE_MAX: usize = 60;

/// Lines of a tag from which on its shape, once shown on a page, is not shown again.
const LONG: usize = 5;

/// The longest group of neighbours that is looked for as a pattern, such as a term and what it means.
const GROUP_MAX: usize = 3;

/// Tags that hold nothing and are not closed.
const VOID: [&str; 5] = ["input", "br", "hr", "img", "meta"];

enum Node {
    Text(String),
    Tag { name: String, attributes: String, inside: Vec<Node> },
}

/// Shapes of tags that have been shown on a page.
pub type Shown = BTreeSet<String>;

/// The markup of a region, one tag a line. Of a long tag whose shape the page has shown before, only its first line
/// is shown.
///
/// # Panics
/// If tags are not closed in order.
pub fn lines(html: &str, shown: &mut Shown) -> String {
    let mut rest = html;
    let nodes = parse(&mut rest, None);
    assert!(rest.is_empty(), "closed and never opened: {rest}");
    print(&nodes, 0, shown)
}

/// The nodes up to the end of the tag that is open.
fn parse(rest: &mut &str, open: Option<&str>) -> Vec<Node> {
    let mut nodes = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("</") {
            let (name, after) = after.split_once('>').expect("a tag ends");
            let open = open.unwrap_or_else(|| panic!("</{name}> closes nothing"));
            assert_eq!(name, open, "tags are closed in order");
            *rest = after;
            return nodes;
        }
        if let Some(after) = rest.strip_prefix('<') {
            let (tag, after) = after.split_once('>').expect("a tag ends; a sign in a value is escaped");
            *rest = after;
            nodes.push(element(tag, rest));
        } else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            *rest = after;
            if !text.trim().is_empty() {
                nodes.push(Node::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
        }
    }
    assert!(open.is_none(), "{open:?} is never closed");
    nodes
}

fn element(tag: &str, rest: &mut &str) -> Node {
    let whole = tag.strip_suffix('/').unwrap_or(tag);
    let (name, attributes) = whole.split_once(' ').unwrap_or((whole, ""));
    let inside =
        if tag.ends_with('/') || VOID.contains(&name) { Vec::new() } else { parse(rest, Some(name)) };
    Node::Tag { name: name.into(), attributes: attributes.trim().into(), inside }
}

/// What is left of a node when words and most values are taken away: tags, classes, fields, and which attributes
/// there are.
fn shape(node: &Node) -> String {
    match node {
        Node::Text(_) => "text".into(),
        Node::Tag { name, attributes, inside } => {
            let kept = values(attributes).map(|(key, value)| match key {
                "class" | "type" | "role" | "name" | "action" => format!("{key}={value}"),
                _ => key.to_owned(),
            });
            let kept: Vec<String> = kept.collect();
            let shapes: Vec<String> = inside.iter().map(shape).collect();
            let inside: Vec<String> = groups(&shapes)
                .into_iter()
                .map(|group| {
                    let one = shapes[group.at..group.at + group.len].join(",");
                    if group.times > 1 { format!("({one})+") } else { one }
                })
                .collect();
            format!("{name}[{}]{{{}}}", kept.join(" "), inside.join(","))
        }
    }
}

/// Attributes with their values; one without a value has an empty one.
fn values(attributes: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = attributes;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let quoted = after.strip_prefix("=\"").map(|after| after.split_once('"').expect("a value ends"));
        let (value, after) = quoted.unwrap_or(("", after));
        rest = after;
        Some((key, value))
    })
}

/// Neighbours that repeat: so many nodes from a place on, so many times.
struct Group {
    at: usize,
    len: usize,
    times: usize,
}

fn groups(shapes: &[String]) -> Vec<Group> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < shapes.len() {
        let times = |len: usize| {
            let first = &shapes[at..(at + len).min(shapes.len())];
            shapes[at..].chunks(len).take_while(|chunk| *chunk == first).count()
        };
        let best = (1..=GROUP_MAX).map(|len| (len, times(len))).find(|(_, times)| *times > 1);
        let (len, times) = best.unwrap_or((1, 1));
        found.push(Group { at, len, times });
        at += len * times;
    }
    found
}

fn print(nodes: &[Node], depth: usize, shown: &mut Shown) -> String {
    let shapes: Vec<String> = nodes.iter().map(shape).collect();
    let mut out = String::new();
    for group in groups(&shapes) {
        for node in &nodes[group.at..group.at + group.len] {
            out += &print_one(node, depth, shown);
        }
        if group.times > 1 {
            out += &format!("{}… and {} more like this\n", " ".repeat(depth), group.times - 1);
        }
    }
    out
}

fn print_one(node: &Node, depth: usize, shown: &mut Shown) -> String {
    let indent = " ".repeat(depth);
    let Node::Tag { name, attributes, inside } = node else {
        return format!("{indent}{}\n", words(node));
    };
    let mut line = format!("{indent}<{name}");
    for (key, value) in values(attributes) {
        let value = cut(value, VALUE_MAX);
        line += &if value.is_empty() { format!(" {key}") } else { format!(" {key}=\"{value}\"") };
    }
    if let [text @ Node::Text(_)] = inside.as_slice() {
        return format!("{line}> {}\n", words(text));
    }
    let shape = shape(node);
    if shown.contains(&shape) {
        return format!("{line}> … in a shape shown above\n");
    }
    let inside = print(inside, depth + 1, shown);
    if inside.lines().count() >= LONG {
        shown.insert(shape);
    }
    format!("{line}>\n{inside}")
}

/// The words of a text; a tag has none of its own.
fn words(node: &Node) -> String {
    match node {
        Node::Text(text) => cut(text, TEXT_MAX),
        Node::Tag { .. } => String::new(),
    }
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.into(),
    }
}

#[test]
fn one_tag_stands_on_each_line_and_what_repeats_is_told_once() {
    let html =
        "<ul class=\"a\"><li>One <b>word</b></li><li>Two <b>words</b></li><li>3 <b>w</b></li></ul><br>End";
    let told = "<ul class=\"a\">\n <li>\n  One\n  <b> word\n … and 2 more like this\n<br>\nEnd\n";
    assert_eq!(lines(html, &mut Shown::new()), told);
}

#[test]
fn what_differs_in_a_class_or_a_child_is_shown() {
    let html = "<p>1</p><p class=\"x\">2</p><p><i>3</i></p>";
    assert_eq!(lines(html, &mut Shown::new()), "<p> 1\n<p class=\"x\"> 2\n<p>\n <i> 3\n");
}

#[test]
fn a_long_tag_is_shown_once_on_a_page_and_again_when_its_fields_are_others() {
    let form =
        |field: &str| format!("<form><i>1</i><b>2</b><u>3</u><input name=\"{field}\"><s>4</s></form><hr>");
    let told = lines(&[form("a"), form("a"), form("b")].concat(), &mut Shown::new());
    assert_eq!(told.matches("<input").count(), 2, "{told}");
    let mut shown = Shown::new();
    lines(&form("a"), &mut shown);
    assert!(lines(&form("a"), &mut shown).starts_with("<form> … in a shape shown above\n"));
}

#[test]
#[should_panic(expected = "closed in order")]
fn a_tag_that_is_closed_too_early_is_noticed() {
    lines("<p><b>bold</p></b>", &mut Shown::new());
}
